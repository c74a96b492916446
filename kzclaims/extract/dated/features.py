"""What speaks for two dates of two articles being those of one event, as numbers (``dated.scored`` adds them up)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from kzclaims import edtf
from kzclaims.claim import Number, Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.told import Told, compared
from kzclaims.extract.drafts import Draft
from kzclaims.extract.likeness import counted_until, measured_by
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.surroundings import Around, Span, Telling
from kzclaims.record import record

# Dates that tell when something was said, and when whatever happened.
SAID, _ANY = "announcementDate", "eventDate"
_NEAR = 60  # characters within which a name belongs to a date
_STOP = re.compile(r"[,;:.!?()—–](?=\s)")
_DAYS = 5  # by which two lengths differ and are one: a day, a month, a year


@record(frozen=True, slots=True)
class Placed:
    """One date of an article: its drafts, where it stands, and what stands around it.

    ``draft`` is the one that tells most of it, ``value`` when it is, ``said`` the day from which it may be counted.
    ``counted``: a figure of its sentence is told as of it. ``numbers`` are the figures of the sentence,
    ``beside`` those between the commas around it.
    """

    drafts: tuple[Draft, ...]
    draft: Draft
    value: Period
    said: date | None
    article: str
    span: Span
    around: Around
    numbers: frozenset[str]
    beside: frozenset[str]
    counted: bool
    told: Told
    things: frozenset[str]
    kinds: frozenset[str]
    length: int
    near_names: tuple[tuple[str, float], ...]


def placed(scene: Scene, drafts: Sequence[Draft], telling: Telling) -> Iterator[Placed]:
    """The dates of one article that may be those of events, in their order."""
    grouped: dict[tuple[int, Span, str], list[Draft]] = {}
    counts: dict[int, set[object]] = {}
    for draft in drafts:
        if isinstance(draft.value, Number) and draft.as_of:
            counts.setdefault(draft.passage.number, set()).add(draft.as_of.hi)
        dated = isinstance(draft.value, Period) and draft.value.hi and not draft.subject.id.startswith("act-")
        if dated and not measured_by(draft.passage.text, draft.start):
            assert isinstance(draft.value, Period)
            spans = [(p.start, p.end) for p in draft.passage.periods if p.start < draft.end and draft.start < p.end]
            span = spans[0] if len(spans) == 1 else (draft.start, draft.end)
            if counted_until(draft.passage.text, *span):
                continue
            days = f"{draft.value.lo}/{draft.value.hi}"
            grouped.setdefault((draft.passage.number, span, days), []).append(draft)
    for (number, span, _), listed in sorted(grouped.items(), key=lambda item: item[0]):
        passage = listed[0].passage
        figures = frozenset(str(n.value.lo) for n in passage.numbers if n.end <= span[0] or span[1] <= n.start)
        draft = next((d for d in listed if d.happened), listed[0])
        value, said = draft.value, draft.said or passage.document.article.published
        assert isinstance(value, Period)
        around = telling.around(passage, span)
        yield Placed(
            tuple(listed),
            draft,
            value,
            edtf.bounds(said)[1] if said else None,
            scene.document.article.id,
            span,
            around,
            figures,
            _beside(passage, span),
            value.hi in counts.get(number, ()) and not _once(draft),
            Told(scene, draft),
            frozenset(_things(draft)),
            frozenset(vocabulary.kinds(draft.happened.deeds)) if draft.happened else frozenset(),
            _length(value),
            tuple([(n, telling.names_weigh((n,))) for n, steps in around.names.items() if steps < _NEAR]),
        )


def _once(draft: Draft) -> bool:
    """Whether a date is that of a deed that is done once: it is more than the day of a figure told beside it."""
    told = draft.happened
    once = vocabulary.events("once") | vocabulary.events("occurrences") | vocabulary.weighed("lifelong")
    return told is not None and not told.deeds.isdisjoint(once)


def _beside(passage: Passage, span: Span) -> frozenset[str]:
    """The figures that no comma or stop parts from a date."""
    lo = max((m.end() for m in _STOP.finditer(passage.text, 0, span[0])), default=0)
    stop = _STOP.search(passage.text, span[1])
    hi = stop.start() if stop else len(passage.text)
    near = [n for n in passage.numbers if lo <= n.start < hi and not span[0] <= n.start < span[1]]
    return frozenset(str(n.value.lo) for n in near)


def meet(one: Placed, other: Placed) -> bool:
    """Whether two dates share a day, as widely as they are meant; two deadlines, whether they are one."""
    a, b = (edtf.loosely(x.value, x.said) for x in (one, other))
    if a.hi and b.hi and (a.lo is None or b.lo is None):
        slack = max(edtf.count_slack(x.value, x.said) for x in (one, other))
        return abs((a.hi - b.hi).days) <= max(1, slack)
    return not ((a.hi and b.lo and a.hi < b.lo) or (b.hi and a.lo and b.hi < a.lo))


def features(a: Placed, b: Placed, telling: Telling) -> Mapping[str, float]:
    """The features of a pair, by name: what is told around the dates, and word by word in their clauses."""
    return {**dict(zip(OUTER, outer(a, b, telling), strict=True)), **compared(a.told, b.told)}


# What is told around two dates, in the order in which ``outer`` tells it.
OUTER = (
    "words",
    "names",
    "strange",
    "figures",
    "other figures",
    "one language",
    "deeds",
    "kin",
    "things",
    "planned",
    "one property",
    "both legal",
    "both said",
    "one said",
    "one mood",
    "one precision",
    "gap",
    "counted",
)


def outer(a: Placed, b: Placed, telling: Telling) -> tuple[float, ...]:
    """Those features of a pair that are soon known, in the order of ``OUTER``: every pair of a story is asked for."""
    shared = telling.shared(a.around, b.around)
    one, other = a.draft, b.draft
    told, again = one.happened, other.happened
    here, there = a.around.names, b.around.names
    strange = max(
        sum([weight for name, weight in a.near_names if name not in there]),
        sum([weight for name, weight in b.near_names if name not in here]),
    )
    figures = a.numbers & b.numbers
    gap = abs((a.value.hi - b.value.hi).days) if a.value.hi and b.value.hi else 0
    same = one.property == other.property
    return (
        math.log1p(shared),
        telling.names_weigh(here.keys() & there.keys()),
        strange,
        float(len(figures)),
        float(bool(a.beside and b.beside and not figures)),
        float(one.passage.language == other.passage.language),
        float(bool(told and again and told.deeds & again.deeds)),
        float(not a.kinds.isdisjoint(b.kinds)),
        float(min(2, len(a.things & b.things))),
        float(bool(told and again and told.planned != again.planned)),
        float(same and one.property not in (SAID, _ANY)),
        float(same and one.property == "legalDeadline"),
        float(same and one.property == SAID),
        float(not same and SAID in (one.property, other.property)),
        float(one.modality == other.modality),
        float(abs(a.length - b.length) < _DAYS),
        math.log1p(gap),
        float(a.counted or b.counted),
    )


def _things(draft: Draft) -> set[str]:
    things = draft.happened.things if draft.happened else frozenset()
    return {part for thing in things for part in thing.split("|")}


def _length(value: Period) -> int:
    return (value.hi - value.lo).days if value.lo and value.hi else -1
