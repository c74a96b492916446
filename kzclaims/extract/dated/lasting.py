"""Lengths with the day from which a thing lasts, and days on which something is over, with what is told of each.

"Lancés le 3 novembre, les travaux dureront huit mois", "the seven-year loan, signed on 15 January": one length and one
day of its sentence from which it may run. "Le bail s’éteindra le 30 juin": a day beside a word for an end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kzclaims.claim import Number, Period, Section, fold
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import reliable
from kzclaims.extract.dated.bags import Word, bag
from kzclaims.extract.dated.beside import of_another
from kzclaims.extract.dated.bounds import ENDS, POINTS, explicit, is_over, last_day, side
from kzclaims.extract.dated.core import pronoun_leads
from kzclaims.extract.dated.links import lasts
from kzclaims.extract.dated.match import MARKS
from kzclaims.extract.dated.paced import other_length as of_another_kind
from kzclaims.extract.dated.paced import paced, priced
from kzclaims.extract.dated.taken_up import takes_up
from kzclaims.extract.dated.terms import cost, cues, denials, governor, overlaps
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import CUES, EVENTS, OFFICES

_NEAR, _MONTH = 60, 31
_UNITS = frozenset({"day", "month", "year"})
# A title of a few words between quotation marks: a film, a play.
_TITLED = re.compile(r"[«“\"]\s?[A-ZÀ-ÞА-ЯЁ][^«»“”\"]{1,40}\s?[»”\"]")
_HARD, _COMMA = re.compile(r"[;:—–](?=\s)"), re.compile(r",\s")
_MORE = re.compile(r",\s(?:and|but|et|mais|и|а|но)\s")  # what is told besides: ", and admission is free for the young"
# What tells that something lasts, begins or is over, and nothing of what it is.
_IDLE = ("lasting", "runs_for", "set_for", "begun", "over", "expires", "grant", "unchanged")
# On the day on which a paper is signed the years it is for begin; the months of works may begin later.
_SIGNED = frozenset({"event-signature"})
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """What a clause tells of a thing: its words, those of the sentence before, names, ordinals, other days beside."""

    words: tuple[Word, ...]
    before: tuple[Word, ...]
    names: frozenset[str]
    marks: frozenset[str]
    works: bool
    days: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A length and the day from which it runs, drafts of one article or of two."""

    scene: int
    length: Draft
    start: Draft
    found: FoundPeriod
    first: Period
    told: Told
    start_scene: int


@dataclass(frozen=True, slots=True)
class Point:
    """The day on which something is said to be over, or to begin; or a length, with what its clause tells."""

    scene: int
    draft: Draft
    found: FoundPeriod
    told: Told


def runs_told(at: int, scene: Scene, listed: Sequence[Draft]) -> Iterator[Run]:
    """The lengths of an article with the day from which each runs.

    Args:
        at: the number of the article.
        scene: the article.
        listed: its drafts.
    """
    for draft, length in _lengths(scene, listed):
        assert isinstance(draft.value, Number)
        start = _start(scene, listed, draft, draft.value)
        if start is not None:
            yield Run(at, draft, start[0], length, start[1], clause_told(scene, draft.passage, length, start[0]), at)


def lengths_told(at: int, scene: Scene, listed: Sequence[Draft]) -> Iterator[Point]:
    """The lengths of an article whose sentences tell no day.

    Args:
        at: the number of the article.
        scene: the article.
        listed: its drafts.
    """
    for draft, length in _lengths(scene, listed):
        # From the end of March: when it is to begin is told, if loosely.
        if all(f.what == "duration" for f in draft.passage.periods):
            yield Point(at, draft, length, clause_told(scene, draft.passage, length))


def _lengths(scene: Scene, listed: Sequence[Draft]) -> Iterator[tuple[Draft, FoundPeriod]]:
    for draft in listed:
        value, passage = draft.value, draft.passage
        if draft.property != "duration" or not isinstance(value, Number) or value.unit not in _UNITS:
            continue
        if value.lo is None or value.lo != value.hi or draft.subject.id.startswith("course-"):
            continue
        length = next((f for f in passage.periods if overlaps((f.start, f.end), (draft.start, draft.end))), None)
        if length is None or not plain(passage) or not lasts(passage, length) or other_length(passage, length):
            continue
        yield draft, length


def plain(passage: Passage) -> bool:
    """Whether a sentence tells one plan: neither a dump of dates, a heading, nor what became of an earlier plan.

    Args:
        passage: the sentence.
    """
    return passage.section not in (Section.TITLE, Section.HEADING) and reliable(passage)


def other_length(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length is a sentence of a court, a break or a pace, or one of several.

    Args:
        passage: the sentence.
        length: the length.
    """
    several = [f for f in passage.periods if f.what == "duration" and f is not length]
    return bool(several) or paced(passage, length) or priced(passage, length) or of_another_kind(passage, length)


def _start(scene: Scene, listed: Sequence[Draft], length: Draft, value: Number) -> tuple[Draft, Period] | None:
    """The one day in the sentence of a length from which it may run; else that of the sentence before it takes up."""
    passage = length.passage
    found = _started(scene, listed, passage, value)
    led = pronoun_leads(passage, 0) and not of_another(passage, length.start)
    if found is None and led and not any(f.what in POINTS for f in passage.periods):
        before = next((p for p in scene.passages if p.number == passage.number - 1 and p.block is passage.block), None)
        found = _started(scene, listed, before, value) if before is not None and plain(before) else None
    return found


def _started(scene: Scene, listed: Sequence[Draft], passage: Passage, value: Number) -> tuple[Draft, Period] | None:
    days = [f for f in passage.periods if f.what in POINTS and f.duration is None and not is_over(scene, passage, f)]
    if len(days) != 1:
        return None
    one = days[0]
    first = one.value
    if not isinstance(first, Period) or not first.lo or not first.hi or (first.hi - first.lo).days > _MONTH:
        return None
    if one.what != "since" and not _begins(scene, passage, one, value):
        return None
    told = [d for d in listed if d.passage is passage and isinstance(d.value, Period)]
    draft = next((d for d in told if d.start <= one.start and one.end <= d.end), None)
    return (replace(draft, start=one.start, end=one.end), first) if draft else None


def _begins(scene: Scene, passage: Passage, one: FoundPeriod, value: Number) -> bool:
    """Whether a thing may run from a day: not from that on which it was announced or decided."""
    by = governor(scene, passage, one)
    if by is not None and by.scheme == CUES:
        return False
    told = {vocabulary.class_of(c) for c in (by.concept, *by.others)} if by is not None else set()
    if told & _SIGNED:
        return value.unit == "year"
    return not told & vocabulary.events("decides") or bool(told & vocabulary.events("starts"))


def starts_told(at: int, scene: Scene, listed: Sequence[Draft]) -> Iterator[Point]:
    """The days of an article beside which a word tells that something began.

    Args:
        at: the number of the article.
        scene: the article.
        listed: its drafts.
    """
    for draft in listed:
        passage = draft.passage
        if not isinstance(draft.value, Period) or draft.negated or not plain(passage):
            continue
        found = next(
            (f for f in passage.periods if f.value == draft.value and draft.start <= f.start <= draft.end), None
        )
        if found is None or found.what not in POINTS or not explicit(found) or side(passage, found) != "begun":
            continue
        value = draft.value
        if value.lo and value.hi and (value.hi - value.lo).days <= _MONTH:
            yield Point(at, replace(draft, start=found.start, end=found.end), found, clause_told(scene, passage, found))


def ends_told(at: int, scene: Scene, listed: Sequence[Draft]) -> Iterator[Point]:
    """The days of an article on which something is over.

    Args:
        at: the number of the article.
        scene: the article.
        listed: its drafts.
    """
    done: set[tuple[int, int]] = set()
    for draft in listed:
        passage = draft.passage
        if not isinstance(draft.value, Period) or draft.negated or not plain(passage):
            continue
        found = next((f for f in passage.periods if draft.start <= f.start and f.end <= draft.end
                      if f.value == draft.value or f.what in (*POINTS, *ENDS)), None)  # fmt: skip
        if found is None or (passage.number, found.start) in done or not explicit(found, yearless=True):
            continue
        if found.what in ENDS or is_over(scene, passage, found):
            if any(cost(passage, (c.start, c.end), (found.start, found.end)) < _NEAR for c in denials(passage)):
                continue
            done.add((passage.number, found.start))
            part = replace(draft, start=found.start, end=found.end)
            yield Point(at, part, last_day(found), clause_told(scene, passage, found))


def _stretch(passage: Passage, spans: Sequence[Span], idle: Sequence[Span]) -> tuple[int, int]:
    """The clause of a date or a length, without what is told behind it by whom or why."""
    text = passage.text
    cuts = [0, *(m.end() for m in _HARD.finditer(text)), len(text)]
    first, last = min(spans)[0], max(end for _, end in spans)
    lo, hi = next(((a, b) for a, b in pairwise(cuts) if a <= first < b), (0, len(text)))
    stops = [m.start() for m in _COMMA.finditer(text, last, hi)]
    for a, b in pairwise([*stops, hi]):
        if _MORE.match(text, a) or not any(a <= start < b for start, _ in idle):
            return lo, a
    return lo, hi


def clause_told(
    scene: Scene, passage: Passage, found: FoundPeriod, start: Draft | None = None,
    *, before: bool = False, reach: Sequence[Span] = (),
) -> Told:  # fmt: skip
    """What the clause of a date or a length tells of a thing.

    Args:
        scene: the article.
        passage: the sentence.
        found: the date or length.
        start: the day from which it runs, if that is told.
        before: whether the words of the sentence before count in any case, not only where a pronoun takes them up.
        reach: other stretches that tell of the thing, with all that stands between.
    """
    text, language = passage.text, passage.language
    idle = [m.span() for name in _IDLE for m in vocabulary.words(name, language).finditer(text)]
    begun = {m.span() for m in vocabulary.words("begun", language).finditer(text)}  # "engagés" is a deed as well
    beside = [(start.start, start.end)] if start is not None and start.passage is passage else []
    lo, hi = _stretch(passage, [(found.start, found.end), *beside, *reach], idle)
    deeds = [(t.start, t.end) for t in passage.of(EVENTS) if " " in text[t.start : t.end]]  # "the first stone"
    narrowed = {
        key: [m.span() for m in w.finditer(text, lo, hi) if not any(overlaps(m.span(), d) for d in deeds)]
        for key, w in vocabulary.restrictors_in(text, lo, hi)
    }
    dated = [(f.start, f.end) for f in passage.periods]
    names = [n for n in passage.names if lo <= n.start < hi and (n.start or " " in n.text or n.kind)]
    names = [n for n in names if not any(overlaps((n.start, n.end), day) for day in dated)]
    taken = [*dated, *((n.start, n.end) for n in names), *((n.start, n.end) for n in passage.numbers)]
    taken += [m.span() for m in _TITLED.finditer(text, lo, hi)]
    said = [c.end for c in cues(passage, "Reporting")]  # ", a indiqué la commissaire": who says it is no part of it
    taken += [(t.start, t.end) for t in passage.of(OFFICES) if any(0 < t.start - end <= len(" la ") for end in said)]
    works = vocabulary.words("works", language).search(text, lo, hi)
    led = before or pronoun_leads(passage, lo) or takes_up(passage, lo, hi)
    led = led and (before or found.what != "duration" or not of_another(passage, found.start))
    earlier = [p for p in scene.passages if p.number == passage.number - 1 and p.block is passage.block] if led else []
    over = [m.span() for m in vocabulary.words("over", language).finditer(text, lo, hi)]  # "the final exposure"
    marks = {key for key, told in narrowed.items() if any(not any(overlaps(m, o) for o in over) for m in told)} & MARKS
    days = [f for f in passage.periods if f is not found and f.what in POINTS and not f.unresolved and f.start < hi]
    return Told(
        tuple(
            bag(
                passage,
                lo,
                hi,
                [*taken, *(s for s in idle if s not in begun), *(s for spans in narrowed.values() for s in spans)],
            )
        ),
        tuple(word for p in earlier for word in bag(p, 0, len(p.text), _known(p))),
        frozenset(fold(n.text) for n in names if n.kind != "person"),
        frozenset("phase" if key == "batch" else key for key in marks),
        bool(works),
        tuple(f.value for f in days if isinstance(f.value, Period)),
    )


def _known(passage: Passage) -> list[Span]:
    return [*((n.start, n.end) for n in passage.names), *((f.start, f.end) for f in passage.periods)]
