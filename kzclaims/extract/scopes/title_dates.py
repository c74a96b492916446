"""Titles that date what is to come ("opens in May"), over a text that dates the same otherwise and never so.

A title leaves out what its text tells; that no date of the text fits the title's is what tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from kzclaims.claim import Period
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import Clause, clause
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.words import scope_words
from kzclaims.extract.thesaurus import EVENTS

_ROOM, _MONTH = timedelta(days=10), timedelta(days=31)
_NEAR = 60  # characters between a date and what it dates
_LEAD = 3  # first sentences of the text, which speak of what the title speaks of
_ENDS = frozenset({"until"})
_POINTS = frozenset({"point", "span", "relative"})
_GRAINS = {"day": (1, 1), "month": (28, 31), "year": (365, 366)}
_LASTING = frozenset({"open", "working", "applies", "allowed", "held"})
_FIRST_PLANNED = re.compile(
    r"(?<!\w)(?:initial|prévue?s?\sd'abord|d'abord|originally|first\splanned|had\sbeen|was\sto|were\sto|devai(?:t|ent)|avai(?:t|ent)"
    r"|изначально|сначала|планировал\w*|должн\w\sбыл\w*|раньше)",
    re.IGNORECASE,
)
_Found = tuple[Passage, int, int]


def dated(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that date something to come, and where the text dates it otherwise.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    told = [(p, p.value) for p in title.periods if isinstance(p.value, Period) and p.what in (_ENDS | _POINTS)]
    said = title.anchor.lo
    if len(told) != 1 or said is None or any(p.unresolved for passage in body for p in passage.periods):
        return
    period, value = told[0]
    if value.hi is None or value.hi < said or any(_fits(value, p) for passage in body for p in passage.periods):
        return
    words = _acts(title, 0, len(title.text))
    spoken = frozenset(t.concept for t in head_terms(title)) | frozenset(n.text.casefold() for n in title.names)
    less = [found for p in body for found in _otherwise(p, period, value, words, spoken, said)]
    less = less or _lone(title, body, period, said)
    if less:
        start = min([period.start, *(m.start() for m in _starts(title).finditer(plain(title.text)))])
        yield start, max(period.end, len(title.text.rstrip(" .")) if start == period.start else period.end), less[:1]


def _lone(title: Passage, body: Sequence[Passage], period: FoundPeriod, said: date) -> list[_Found]:
    """The one day to come that a lead tells, where its heading tells another: what else would it be of?"""
    grain = _grain(period)
    if period.what not in _POINTS or not grain:
        return []
    ahead = [
        (n, p, other) for n, p in enumerate(body) for other in p.periods
        if isinstance(other.value, Period) and other.value.hi is not None and other.value.hi > said
    ]  # fmt: skip
    days = {other.value for _, _, other in ahead}
    if len(days) != 1 or ahead[0][0] >= _LEAD or _grain(ahead[0][2]) != grain or ahead[0][2].what not in _POINTS:
        return []
    _, passage, other = ahead[0]
    text = plain(passage.text)
    if _FIRST_PLANNED.search(text) or scope_words(passage.language)["maybe"].search(text):
        return []
    return [(passage, other.start, other.end)]


def _grain(period: FoundPeriod) -> str:
    """Whether a date is a day, a month or a year; "" where it is none of them."""
    value = period.value
    if not isinstance(value, Period) or value.lo is None or value.hi is None:
        return ""
    days = (value.hi - value.lo).days + 1
    return next((name for name, (least, most) in _GRAINS.items() if least <= days <= most), "")


def _starts(passage: Passage) -> re.Pattern[str]:
    return scope_words(passage.language).titles["starts"]


def _fits(value: Period, other: FoundPeriod) -> bool:
    """Whether a date of the text may be that of the title."""
    told = other.value
    if not isinstance(told, Period):
        return False
    if value.lo is None:
        return told.hi is None or abs(told.hi - (value.hi or told.hi)) <= _MONTH
    lo, hi = told.lo or told.hi, told.hi or told.lo
    if lo is None or hi is None or value.hi is None:
        return True
    return lo <= value.hi + _ROOM and value.lo - _ROOM <= hi


def _acts(passage: Passage, a: int, b: int) -> frozenset[str]:
    """The events and states that a stretch tells, and "start" where something begins for the public."""
    c = clause(Segment(passage, a, b), passage.names, None)
    found = {one.axis for one in c.said if one.axis in _LASTING}
    found |= {t.concept for t in passage.of(EVENTS) if a <= t.start < b}
    return frozenset(found | ({"start"} if _starts(passage).search(c.text, a, b) else set()))


def _otherwise(
    passage: Passage, period: FoundPeriod, value: Period, acts: frozenset[str], spoken: frozenset[str], said: date
) -> Iterator[_Found]:
    """The stretch of a sentence that dates the act of a title: of the same things, or of the first to come."""
    text = plain(passage.text)
    for segment in segments(passage):
        if _FIRST_PLANNED.search(text, segment.start, segment.end):
            continue
        same = acts & _acts(passage, segment.start, segment.end)
        for other in passage.periods:
            inside = segment.start <= other.start < segment.end
            kind = _ENDS if value.lo is None else _POINTS
            told = other.value
            if not (inside and other.what in kind and isinstance(told, Period) and told.hi and told.hi > said):
                continue
            first = scope_words(passage.language).titles["firsts"].search(text, segment.start, segment.end)
            c = Clause(segment, passage.names, ())
            named = frozenset(t.concept for t in c.terms()) | meant(c, segment.start, segment.end)
            shares = not spoken.isdisjoint(named) or any(n.text.casefold() in spoken for n in passage.names)
            if (same and shares) or ("start" in same and first):
                led = _starts(passage).search(text, segment.start, segment.end)
                start = (
                    min(other.start, led.start()) if led and abs(led.start() - other.start) <= _NEAR else other.start
                )
                yield passage, start, max(other.end, led.end() if led and start == led.start() else other.end)
                return
