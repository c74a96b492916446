"""How long a thing lasts from a day, and the day on which another clause, sentence or article says that it is over.

"A seven-year loan, signed on 15 January 2025, falls due on …", "les travaux, lancés le 3 novembre, dureront huit mois"
in one article and "le chantier doit s’achever en février 2027" in another: a length with the one day from which it
runs is held against every end of the story that is told of the same thing (``dated.bags``), whatever the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from kzclaims.claim import Number, Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import fits
from kzclaims.extract.dated.bags import Word, alike_names, shared
from kzclaims.extract.dated.lasting import Point, Run, Told, ends_told, lengths_told, runs_told, starts_told
from kzclaims.extract.dated.span import later_on
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.occasions import Together
from kzclaims.extract.scene import Scene, placed_in

_MOST, _MONTH, _ALONE = 40, 31, 1
_SLACK = timedelta(16)  # "three months ago"


def run_out(scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]], together: Together) -> list[list[Draft]]:
    """All drafts, and the start, length and end of one thing once more under one subject, where they do not fit.

    Args:
        scenes: the articles of one story, in the order of ``drafts``.
        drafts: what was found in each.
        together: tells of two articles whether they share enough.
    """
    ids = [scene.document.article.id for scene in scenes]
    changed = [list(listed) for listed in drafts]
    pairs = list(zip(scenes, drafts, strict=True))
    runs = [run for at, (scene, listed) in enumerate(pairs) for run in runs_told(at, scene, listed)]
    runs += _begun_elsewhere(pairs, ids, together)
    if not runs or len(runs) > _MOST:
        return changed
    ends = [end for at, (scene, listed) in enumerate(pairs) for end in ends_told(at, scene, listed)]
    for run in runs:
        passage = run.length.passage
        fitting = [end for end in ends if together(ids[run.scene], ids[end.scene])]
        fitting = [end for end in fitting if not later_on(passage, run.found, end.draft.passage, end.found)]
        for end in _of(run, fitting):
            course = _course(run)
            # The start may stand for another date of its own beside.
            for at, draft, name in (
                (run.start_scene, run.start, "startDate"),
                (run.scene, run.length, "duration"),
                (end.scene, end.draft, "endDate"),
            ):
                value = _over(run, end) if draft is end.draft else run.first if draft is run.start else draft.value
                part = replace(draft, property=name, subject=course, value=value, links=(), happened=None)
                changed[at] = [d for d in changed[at] if d.key != part.key] + [part]
    return changed


def _begun_elsewhere(
    pairs: Sequence[tuple[Scene, Sequence[Draft]]], ids: Sequence[str], together: Together
) -> list[Run]:
    """Lengths told without a day, with the one day on which another sentence says that the same thing began."""
    lengths = [one for at, (scene, listed) in enumerate(pairs) for one in lengths_told(at, scene, listed)]
    if not lengths or len(lengths) > _MOST:
        return []
    starts = [one for at, (scene, listed) in enumerate(pairs) for one in starts_told(at, scene, listed)]
    runs = []
    for one in lengths:
        weighed = [(_weight(one.told, other.told, 0), other) for other in starts
                   if together(ids[one.scene], ids[other.scene])]  # fmt: skip
        top = max((weight for weight, _ in weighed), default=0)
        best = [other for weight, other in weighed if weight == top > 0]
        days = {(v.lo, v.hi) for other in best if isinstance(v := other.found.value, Period)}
        if len(days) == 1:
            first = best[0].found.value
            assert isinstance(first, Period)
            runs.append(Run(one.scene, one.draft, best[0].draft, one.found, first, one.told, best[0].scene))
    return runs


def _course(run: Run) -> Ref:
    passage = run.length.passage
    label = " ".join(passage.text.split())[:80]
    identifier = placed_in("course-told", passage, passage.number, run.length.start)
    return Ref(id=identifier, of=TOPIC, kind="event", label=label, language=passage.language)


def _of(run: Run, ends: Sequence[Point]) -> list[Point]:
    """The end that is told of what runs, if no end that may be its own fits; none where several may be."""
    here = [end for end in ends if end.draft.passage is run.length.passage]
    if here:
        near = here if len(here) == 1 and len(here[0].draft.passage.periods) <= 3 else []
        return [end for end in near if not _fits(run, end)]
    weighed = [(_weight(run.told, end.told, _since(run, end)), end) for end in ends]
    weighed = [(weight, end) for weight, end in weighed if weight > 0]
    top = max((weight for weight, _ in weighed), default=0)
    # An end without its year, told of something else, says nothing for the length.
    if any(_fits(run, end) for weight, end in weighed if weight == top or not end.found.inferred):
        return []
    best = [end for weight, end in weighed if weight == top]
    days = {(v.lo, v.hi) for end in best if isinstance(v := end.found.value, Period)}
    return best[:1] if len(days) == 1 else []


def _fits(run: Run, end: Point) -> bool:
    lo, hi = run.first.lo, run.first.hi
    value = end.found.value
    if lo is None or hi is None or not isinstance(value, Period) or value.hi is None or value.hi <= hi:
        return True
    return fits(lo, hi, replace(run.found, duration=_number(run)), end.found)


def _over(run: Run, end: Point) -> Period:
    """The day of an end; where its year is not in the words, the first such day after the start."""
    value = end.found.value
    assert isinstance(value, Period)
    later = sorted((hi, lo) for lo, hi in value.readings if hi and run.first.hi and hi > run.first.hi)
    if not end.found.inferred or not later or (value.hi and run.first.hi and value.hi > run.first.hi):
        return value if not end.found.inferred else Period(value.lo, value.hi, edtf=value.edtf)
    hi, lo = later[0]
    return Period(lo, hi, edtf=hi.isoformat() if lo == hi else f"{lo or '..'}/{hi}")


def _number(run: Run) -> Number:
    assert isinstance(run.length.value, Number)
    return run.length.value


def _since(run: Run, end: Point) -> int:
    """Whether the sentence of an end gives the day from which a length runs, or another: one, minus one, or nothing."""
    days = [d for d in end.told.days if d.lo and d.hi and (d.hi - d.lo).days <= _MONTH]
    lo, hi = run.first.lo, run.first.hi
    if not days or lo is None or hi is None:
        return 0
    return 1 if any(d.lo and d.hi and d.lo <= hi + _SLACK and lo <= d.hi + _SLACK for d in days) else -1


def _going_on(word: Word) -> bool:
    """Whether a word is a noun for something that goes on: an occupation, talks."""
    known = any(m.startswith(("deed-", "event-")) for m in word.meanings)
    return word.deed and known and any(m.endswith("-n") for m in word.meanings)


def _weight(a: Told, b: Told, since: int) -> int:
    """How much speaks for a length and an end being those of one thing; nothing or less where it is left open."""
    if since < 0:
        return 0
    if a.marks != b.marks or (a.names and b.names and not any(alike_names(x, y) for x in a.names for y in b.names)):
        return 0
    pairs, unmet = shared([*a.words, *a.before], [*b.words, *b.before])
    own = [{id(word) for word in one.words} for one in (a, b)]
    alone = [[word for word in side if id(word) in told] for side, told in zip(unmet, own, strict=True)]
    apart = all(any(word.thing for word in side) for side in alone)
    vague = vocabulary.weighed("loose") | vocabulary.weighed("vague") | vocabulary.weighed("light")
    things = [pair for pair in pairs if (pair[0].meanings & pair[1].meanings or pair[0].meanings) - vague]
    if since and (things or (a.works and b.works)):
        return len(pairs) + 2
    if a.works and b.works and not any(word.thing for side in alone for word in side):
        return len(pairs) + 1
    # "The occupation of the plant", "the talks at the plant": one word may be where both are.
    other = all(any(_going_on(word) for word in side) for side in alone)
    if other and len(things) == 1 and not since and not (a.works and b.works):
        return 0
    if apart or not things or sum(len(side) for side in alone) > 2 * len(pairs) + _ALONE:
        return 0
    return len(pairs) + (a.works and b.works)
