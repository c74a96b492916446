"""Dates of one event in two articles, whichever word of the clause tells the deed: a verb, a noun, a participle.

"Un balcon s’était décroché, tuant deux étudiantes", "the collapse of a balcony which killed two students": what governs
each date is another word, and the clauses still share a deed, a thing and more. Where they do and neither tells a thing
of its own, the two dates are those of one event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, pairwise

from kzclaims import edtf
from kzclaims.claim import Period, Section, fold
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import revised
from kzclaims.extract.dated.bags import Word, alike_names, bag, shared
from kzclaims.extract.dated.core import pronoun_leads
from kzclaims.extract.dated.cores import other_cores
from kzclaims.extract.dated.governing import how_it_stood
from kzclaims.extract.dated.match import ANEW, MARKS
from kzclaims.extract.dated.stages import two_steps
from kzclaims.extract.dated.terms import crowded, cues, denials, overlaps
from kzclaims.extract.drafts import TOPIC, Draft, Happened, Ref
from kzclaims.extract.likeness import Days, days_apart, published_days
from kzclaims.extract.occasions import Together, two_occasions
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.thesaurus import EVENTS

_DUE = frozenset({"deadline", "legalDeadline", "endDate", "duration"})
_MOST, _FEW, _LEAST, _LONGEST, _HEAD, _SUBJECT, _NEXT, _NEAR = 60, 3, 2, 180, 24, 60, 2, 12
_AGAIN, _SEASON, _YEAR, _LONG_AGO = 62, 92, 366, 730
_CUT = re.compile(r"[,;:—–(](?=\s)|\s[—–(]|[.!?]\s")
_HARD = re.compile(r"[;:.!?]\s")
_RELATIVE = re.compile(
    r"[\s,(–—]*(?:[^\W\d]{1,6}\s)?(?:qui|que|qu['’]|dont|où|which|who|whose|where|that|котор[а-яё]{2,3}|где)(?!\w)"
)
# A participle at the head of a part: what it tells of stands before it.
_PARTICIPLE = {
    "fr": re.compile(r"[\s,(–—]*[^\W\d]{2,}(?:é|i|u|is|ert|int)e?s?\s"),
    "en": re.compile(r"[\s,(–—]*(?:first\s|originally\s)?[^\W\d]{2,}(?:ed|en|wn|lt|un)\s"),
    "ru": re.compile(r"[\s,(–—]*[^\W\d]{3,}(?:н|на|но|ны|т|та|то|ты|[нтш](?:ый|ая|ое|ые|ого|ой|ий|его|ую|ых|ому))\s"),
}
_ABOUT = re.compile(r"(?<!\w)(?:об?|про|about|on|sur)\s(?:(?:the|le|la|les|l['’]|an?|une?)\s?)?$", re.IGNORECASE)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Dated:
    """One dated event: where its draft and its clause stand, when it was told; ``days``: all those of its article."""

    scene: int
    draft: int
    value: Period
    published: Days
    days: frozenset[tuple[date | None, date | None]]
    happened: Happened | None
    spans: list[Span]


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event and what its clause tells; ``before`` are the words of the sentence before that it takes up."""

    when: _Dated
    words: tuple[Word, ...]
    before: tuple[Word, ...]
    marks: frozenset[str]
    counts: frozenset[str]
    names: frozenset[str]


def one_event(scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]], together: Together) -> list[list[Draft]]:
    """All drafts, the dates of one event in two articles under one subject and one property.

    Args:
        scenes: the articles of one story, in the order of ``drafts``.
        drafts: what was found in each.
        together: whether two articles, by their ids, are of one matter.
    """
    names = [scene.document.article.id for scene in scenes]
    changed = [list(listed) for listed in drafts]
    dated = [d for n, (scene, listed) in enumerate(zip(scenes, drafts, strict=True)) for d in _dated(n, scene, listed)]
    if len(dated) > _MOST:
        return changed
    # Most dates of a story are far from each other: what their clauses tell is not asked for.
    near = [(a, b) for a, b in combinations(dated, 2) if a.scene != b.scene and _may_be_one(a, b)]
    asked = {id(one): one for pair in near for one in pair}
    told = {key: _event(one, scenes[one.scene], drafts[one.scene][one.draft]) for key, one in asked.items()}
    scored = [(score(told[id(a)], told[id(b)]), a, b) for a, b in near]
    scored = [(weight, a, b) for weight, a, b in scored if weight >= _LEAST]
    met = {id(one) for _, a, b in scored if _gap(a.value, b.value) == 0 for one in (a, b)}
    for weight, a, b in scored:
        rivals = [w for w, x, y in scored if (x is a) != (y is b) and (x.scene, y.scene) == (a.scene, b.scene)]
        if {id(a), id(b)} & met or any(w >= weight for w in rivals) or not together(names[a.scene], names[b.scene]):
            continue
        first, second = changed[a.scene][a.draft], changed[b.scene][b.draft]
        if two_occasions(first, second) or two_steps(first, second):
            continue
        lead, name = _subject(first), first.property if first.property == second.property else "eventDate"
        changed[a.scene][a.draft] = replace(first, subject=lead, property=name)
        changed[b.scene][b.draft] = replace(second, subject=lead, property=name)
    return changed


def _subject(draft: Draft) -> Ref:
    label = " ".join(draft.passage.text[draft.start : draft.end].split())
    return Ref(
        id=placed_in("event-told", draft.passage, draft.passage.number, draft.start),
        of=TOPIC,
        kind="event",
        label=label,
    )


def _dated(at: int, scene: Scene, listed: Sequence[Draft]) -> Iterator[_Dated]:
    days = published_days(scene.document.article)
    dates = frozenset((d.value.lo, d.value.hi) for d in listed if isinstance(d.value, Period))
    for number, draft in enumerate(listed):
        value, passage = draft.value, draft.passage
        dated = draft.property not in _DUE and isinstance(value, Period) and value.lo and value.hi
        if not dated or not isinstance(value, Period) or draft.subject.id.startswith(("act-", "course-")):
            continue
        if crowded(passage) or passage.section in (Section.TITLE, Section.HEADING):
            continue
        if revised(passage):
            continue
        others = ((f.start, f.end) for f in passage.periods)
        day = next((d for d in others if overlaps(d, (draft.start, draft.end))), (draft.start, draft.end))
        # "Au 13 juillet": how things stood; "depuis le 1er juin": what has been so since, unless a deed made it so.
        since = any(f.what == "since" and f.start == day[0] for f in passage.periods)
        if how_it_stood(passage, day) or (since and draft.happened is None):
            continue
        spans = stretches(passage, day)
        if not any(a <= c.start < b for c in denials(passage) for a, b in spans):
            yield _Dated(at, number, edtf.loosely(value, days[1]), days, dates, draft.happened, spans)


def _event(dated: _Dated, scene: Scene, draft: Draft) -> Event:
    passage, text, spans = draft.passage, draft.passage.text, dated.spans
    dates = [(f.start, f.end) for f in passage.periods]

    def inside(start: int, end: int) -> bool:
        return any(a <= start < b for a, b in spans) and not any(overlaps((start, end), other) for other in dates)

    # "…, dit Anne Roux": who says so is no part of it.
    said = [t.end for t in cues(passage, "Reporting")]
    every = {fold(n.text) for p in scene.passages for n in scene.names(p)}
    names = [n for n in passage.names if inside(n.start, n.end) and fold(n.text) in every]
    names = [n for n in names if not any(0 <= n.start - end <= _NEXT for end in said)]
    counts = [n for n in passage.numbers if inside(n.start, n.end)]
    narrowed = {key: [m.span() for m in w.finditer(text)] for key, w in vocabulary.restrictors_in(text)}
    taken = [*dates, *(s for key, found in narrowed.items() if key != "again" for s in found)]
    taken += [*((n.start, n.end) for n in names), *((n.start, n.end) for n in counts)]
    # "The briefing on the launch": what is spoken of did not happen on that day.
    topics = [t for t in passage.of(EVENTS) if t.role == "label"]
    taken += [(t.start, t.end) for t in topics if _ABOUT.search(text, max(0, t.start - _NEAR), t.start)]
    words = tuple(word for a, b in spans for word in bag(passage, a, b, taken))
    # "Five others were hurt": how many more, not another of the kind.
    told = {
        key: [s for s in found if not any(0 <= s[0] - n.end <= 1 for n in counts)] for key, found in narrowed.items()
    }
    marks = {key for key, found in told.items() for a, b in found if inside(a, b)} & (ANEW | MARKS - {"pilot"})
    taken_up = any(pronoun_leads(passage, a) for a, _ in spans)
    earlier = [p for p in scene.passages if taken_up and p.number == passage.number - 1 and p.block is passage.block]
    # Of two names either may be meant: "Verlin a racheté Hydromax. La société, créée en 1988, …".
    earlier = [p for p in earlier if len({fold(n.text) for n in scene.names(p)}) < 2]
    before = tuple(word for p in earlier for word in bag(p, 0, _SUBJECT, [(n.start, n.end) for n in p.names]))
    return Event(
        dated, words, before, frozenset("phase" if key == "batch" else key for key in marks),
        frozenset(str(n.value.lo) for n in counts if n.value.kind == "quantity" and n.value.lo == n.value.hi),
        frozenset(fold(n.text) for n in names),
    )  # fmt: skip


def stretches(passage: Passage, day: Span) -> list[Span]:
    """The parts of a sentence that tell what happened on a day.

    Args:
        passage: the sentence.
        day: where the day stands.
    """
    text = passage.text
    cuts = [m.start() for m in _CUT.finditer(text) if not day[0] <= m.start() < day[1]]
    parts = [(a, b) for a, b in pairwise([0, *cuts, len(text)]) if a < b]
    own = next((n for n, (a, b) in enumerate(parts) if a <= day[0] < b), 0)
    chosen = {own}
    start, end = parts[own]
    hard = {n for n, (a, _) in enumerate(parts) if _HARD.match(text, a)}
    bare = len((text[start : day[0]] + text[day[1] : end]).split()) <= _LEAST
    led = bool(_RELATIVE.match(text, start) or _PARTICIPLE[passage.language].match(text, start))
    if own and (bare or led) and own not in hard:
        # "Le satellite, «Arev», lancé le 12 juin": a name between commas stands for what is before it.
        chosen |= {own - 1} | ({own - 2} if led and own > 1 and own - 1 not in hard else set())
    if bare:
        chosen |= {n for n in (own + 1, own + 2) if n < len(parts) and not hard & {own + 1, n}}
    spans = [parts[n] for n in sorted(chosen)]
    if own == 0 and not bare and len(parts) > 1 and 1 not in hard:
        a, b = parts[1]  # "Né le 4 mars 1950, le pianiste …": only who it is
        spans.append((a, min(b, a + _HEAD)))
    return [(max(a, day[0] - _LONGEST), min(b, day[1] + _LONGEST)) for a, b in spans]


def score(a: Event, b: Event) -> int:
    """How much speaks for two dates being those of one event; a negative number if something keeps them apart.

    Args:
        a: one.
        b: the other, of another article.
    """
    if (a.counts and b.counts and not a.counts & b.counts) or _comes_again(a, b):
        return -1
    named = any(alike_names(x, y) for x in a.names for y in b.names)
    if (a.names and b.names and not named) or (a.marks != b.marks and not (named and not (a.marks and b.marks))):
        return -1
    if (a.marks ^ b.marks) & ANEW or _parted(a.when.happened, b.when.happened):
        return -1
    pairs, unmet = shared([*a.words, *a.before], [*b.words, *b.before])
    own = [{id(word) for word in one.words} for one in (a, b)]
    alone = [[word for word in side if id(word) in told] for side, told in zip(unmet, own, strict=True)]
    once = [pair for pair in pairs if _deed(*pair)]
    things = [pair for pair in pairs if pair not in once[:1] and all(word.thing for word in pair)]
    first = bool(a.marks & b.marks & {"first"})
    if not once or not (things or first or named):
        return -1
    # "The brother of the novelist was born": what happens to people happens to those the clause begins with.
    personal = any(m in vocabulary.weighed("personal") for x, y in once for m in x.meanings & y.meanings)
    if personal and any(_person(word) for side in alone for word in side):
        return -1
    weight = len(pairs) + named + bool(a.counts & b.counts) + first
    apart = all(any(w.thing for w in side) for side in alone)
    whole = not all(alone)
    return -1 if (apart and weight <= _FEW) or (not whole and weight < _FEW) else weight


def _parted(a: Happened | None, b: Happened | None) -> bool:
    """Whether the deeds are done to two things, or to two that bear numbers: line 4 and line 5."""
    if a is None or b is None:
        return False
    left, right = ({m for m in one.marks if m.startswith("no:")} for one in (a, b))
    return other_cores(a, b) or bool(left and right and not left & right)


def _person(word: Word) -> bool:
    return any(m.startswith("office-") or m in vocabulary.weighed("kinship") for m in word.meanings)


def _deed(a: Word, b: Word) -> bool:
    """Whether two words tell one deed, that may happen but once in a story."""
    often = vocabulary.weighed("many") | vocabulary.weighed("light")
    common = {m for m in a.meanings & b.meanings if m.startswith(("deed-", "event-")) or m.endswith("-v")}
    return bool(common - often) or (not a.meanings & b.meanings and a.deed and b.deed)


def _may_be_one(a: _Dated, b: _Dated) -> bool:
    """Whether two dates may be two tellings of one: long gone, or near each other, and neither a plan."""
    told = a.published[0] or b.published[0]
    if told is None or not (a.value.hi and b.value.hi and a.value.lo and b.value.lo):
        return False
    gap = _gap(a.value, b.value)
    # A day that the other article gives as well is confirmed, whatever it says of it.
    if gap and ((a.value.lo, a.value.hi) in b.days or (b.value.lo, b.value.hi) in a.days):
        return False
    if _planned(a, b):
        apart = days_apart(a.published, b.published)
        return min(a.value.lo, b.value.lo) > told and apart is not None and apart <= _AGAIN // 4
    # What went on "entre 2004 et 2011" was not done on a day.
    return (gap <= _SEASON or _old(a, b)) and _years(a.value) == _years(b.value)


def _years(value: Period) -> bool:
    return bool(value.lo and value.hi and (value.hi - value.lo).days > _YEAR)


def _planned(a: _Dated, b: _Dated) -> bool:
    days = [one.published[0] or other.published[0] for one, other in ((a, b), (b, a))]
    return bool(a.value.lo and b.value.lo and max(a.value.lo, b.value.lo) > min(day for day in days if day))


def _old(a: _Dated, b: _Dated) -> bool:
    told = a.published[0] or b.published[0]
    return bool(told and a.value.hi and b.value.hi and (told - max(a.value.hi, b.value.hi)).days > _LONG_AGO)


def _comes_again(a: Event, b: Event) -> bool:
    """Whether two dates that may be one are too far apart for what their clauses tell, which comes again and again."""
    gap = _gap(a.when.value, b.when.value)
    if gap <= _AGAIN or _planned(a.when, b.when):
        return False
    meanings = {m for one in (a, b) for w in one.words for m in w.meanings}
    if not _old(a.when, b.when) and meanings & vocabulary.weighed("repeatable"):
        return True
    return bool(meanings & vocabulary.events("yearly")) and gap >= _YEAR // 2


def _gap(a: Period, b: Period) -> int:
    return max(0, (a.lo - b.hi).days, (b.lo - a.hi).days) if a.lo and a.hi and b.lo and b.hi else 0
