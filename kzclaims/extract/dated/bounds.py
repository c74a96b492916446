"""Days on which something begins or is over: the words beside a date that tell it."""

from __future__ import annotations

from dataclasses import replace

from kzclaims.claim import Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.terms import cost, governor, overlaps
from kzclaims.extract.dates.reader import FoundPeriod, find_periods
from kzclaims.extract.scene import Passage, Scene

_NEAR, _FAR, _BESIDE = 60, 110, 20
POINTS = frozenset({"point", "relative", "since"})
ENDS = frozenset({"until", "deadline"})


def explicit(found: FoundPeriod, *, yearless: bool = False) -> bool:
    """Whether words name a day of the calendar, year and all.

    Args:
        found: the date.
        yearless: whether the year may be left out.
    """
    value = found.value
    known = isinstance(value, Period) and value.hi is not None and (not value.readings or (yearless and found.inferred))
    return known and not found.anchored and not found.unresolved and found.what in (*POINTS, *ENDS)


def last_day(found: FoundPeriod) -> FoundPeriod:
    """An end that is told as a limit, as the day it names: what runs until then is over on that day.

    Args:
        found: the date.
    """
    value = found.value
    if not isinstance(value, Period) or value.lo is not None or value.hi is None:
        return found
    text = value.edtf.partition("/")[2]
    day = len(text) == len("2025-01-01") or not text
    lo = value.hi if day else value.hi.replace(day=1, month=1 if len(text) == len("2025") else value.hi.month)
    return replace(found, value=Period(lo, value.hi, edtf=text or value.hi.isoformat()))


def after_start(passage: Passage, found: FoundPeriod, first: Period) -> Period:
    """The end of what has begun; where its year is not in the words, the next such day after the start.

    Args:
        passage: the sentence of the end.
        found: the end.
        first: the start.
    """
    value = found.value
    assert isinstance(value, Period)
    if not found.inferred or not first.lo or not value.hi or value.hi >= first.lo:
        return value
    again = find_periods(passage.text, passage.language, replace(passage.anchor, tense="future"))
    later = next((f.value for f in again if f.start == found.start and not f.unresolved), value)
    return later if isinstance(later, Period) else value


def is_over(scene: Scene, passage: Passage, found: FoundPeriod) -> bool:
    """Whether words beside a date tell that something is over on it, and none nearer that it begins.

    Args:
        scene: the article.
        passage: the sentence.
        found: the date.
    """
    told = side(passage, found)
    if told:
        return told == "over"
    by = governor(scene, passage, found)
    return by is not None and by.concept in vocabulary.events("works_over") and by.role != "label"


def side(passage: Passage, found: FoundPeriod) -> str:
    """Which words stand nearest to a date, those that something begins or is "over" on it; "" where neither do.

    Args:
        passage: the sentence.
        found: the date.
    """
    at = found.start, found.end
    others = [(f.start, f.end) for f in passage.periods if f is not found and f.what in (*POINTS, *ENDS)]
    ranked = []
    for name in ("over", "begun"):
        for match in vocabulary.words(name, passage.language).finditer(passage.text):
            price = cost(passage, match.span(), at)
            taken = any(cost(passage, match.span(), other) < min(price, _BESIDE) for other in others)
            if not taken and not overlaps(match.span(), at):
                ranked.append((price, name != "over"))
    best = min(ranked, default=None)
    published = passage.anchor.hi
    ahead = isinstance(found.value, Period) and published and found.value.hi and found.value.hi > published
    if best is None or best[0] > (_FAR if ahead else _NEAR):
        return ""
    return "begun" if best[1] else "over"
