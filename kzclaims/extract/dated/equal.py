"""A time counted from a named day, and the date it is said to lead to, in one sentence.

"Twenty-six months from the order of 4 August 2025, that is, until 4 March 2028": other dates stand between the length
and the date that it is equated with; they tell from which day it counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kzclaims.claim import Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import counted_from, fits, put_off, reliable
from kzclaims.extract.dated.falls_due import falls_due
from kzclaims.extract.dated.terms import cues, explicit, unique
from kzclaims.extract.dates.reader import FoundPeriod, find_periods
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage

Dated = tuple[Draft, FoundPeriod]
_LONGEST, _CUED, _NEXT = 160, 30, 20
# A sentence that says which date the one before leads to.
_THAT_IS = {
    "fr": re.compile(r"\W*(?:c['’]est|ce sera|il s['’]agit)(?!\w).{0,60}?(?:échéance|date|délai|terme)", re.IGNORECASE),
    "en": re.compile(r"\W*(?:that|this|it) (?:is|will be)(?!\w).{0,60}?(?:deadline|date|day)(?!\w)", re.IGNORECASE),
    "ru": re.compile(r"\W*(?:это|таков|такова)(?!\w).{0,60}?(?:срок|дата|день)(?!\w)", re.IGNORECASE),
}
_STOP = re.compile(r"[.!?]\s")


def equated(
    counted: Sequence[Dated], told: Sequence[Dated], courses: Sequence[Draft], passages: Sequence[Passage]
) -> list[Draft]:
    """The drafts of all, those of times that are equated with a date pointing to it.

    Args:
        counted: times ahead as last days, from ``dated.counted``.
        told: every other date of the article.
        courses: what is put together with a start and an end.
        passages: the sentences of the article.
    """
    reckoned = {(c.passage.number, c.start) for c in courses if c.property == "duration"}
    behind = {p.number: passages[n + 1 : n + 1 + _NEXT] for n, p in enumerate(passages)}
    changed = {draft.key: draft for draft, _ in (*told, *counted)}
    held = {key for draft in changed.values() for _, key in draft.links}
    ahead = [(d, f) for d, f in told if f.anchored and f.duration is not None and f.what in ("deadline", "relative")]
    for at, (draft, one) in enumerate((*counted, *ahead)):
        free = not draft.links and draft.key not in held
        passage = draft.passage
        end = (_end(passage, one, told) or _end_behind(passage, told)) if free else None
        # Counted from the day of publication, where no other is told, it may still count from another.
        if free and end is None and one.anchor != passage.anchor and (passage.number, one.start) not in reckoned:
            end = falls_due(passage, one, told, behind.get(passage.number, ()))
        if end is None:
            continue
        given, found = end
        if _fits(told, one, found, draft.passage):
            continue
        own = unique(draft.passage, one.start, "counted")
        links = (("equivalentTo", given.key),)
        counted_to = (_to_the_day(one) if at < len(counted) else None) or draft.value
        changed[draft.key] = replace(draft, start=one.start, end=one.end, subject=own, links=links, value=counted_to)
        changed[given.key] = replace(changed[given.key], value=_later(given, found, one))
    return list(changed.values())


def _end(passage: Passage, one: FoundPeriod, told: Sequence[Dated]) -> Dated | None:
    """The date that a time is said to lead to: the first behind "that is", whatever dates stand before these words."""
    text, language = passage.text, passage.language
    if not reliable(passage):
        return None
    stop = _STOP.search(text, one.end)
    hi = min(one.end + _LONGEST, stop.start() if stop else len(text))
    led = [c.end for c in cues(passage, "Equivalence") if one.end <= c.start < hi]
    led += [m.end() for m in vocabulary.words("leads_to", language).finditer(text, one.end, hi)]
    behind = [(d, f) for d, f in told if d.passage is passage and one.end <= f.start < hi and explicit(f)]
    return next((pair for pair in behind if any(0 <= pair[1].start - at <= _CUED for at in led)), None)


def _end_behind(passage: Passage, told: Sequence[Dated]) -> Dated | None:
    """The date of a next sentence that says it is the same: "It will be paid in six months. That is the deadline …"."""
    if not reliable(passage):
        return None
    behind = [(d, f) for d, f in told if d.passage.number == passage.number + 1 and d.passage.block is passage.block]
    dates = [pair for pair in behind if explicit(pair[1]) and _ahead(pair[1], passage)]
    if len(dates) != 1 or len(behind) > 1 or put_off(dates[0][0].passage):
        return None
    text, at = dates[0][0].passage.text, dates[0][1].start
    led = _THAT_IS[passage.language].match(text)
    same = vocabulary.words("same_date", passage.language).search(text, 0, at)
    return dates[0] if led and same and led.end() <= at <= _LONGEST else None


def _fits(told: Sequence[Dated], one: FoundPeriod, end: FoundPeriod, passage: Passage) -> bool:
    """Whether any day from which it may count, one told just before or that of publication, leads to the date."""
    lo, hi = passage.anchor.lo, passage.anchor.hi
    return bool(lo and hi and fits(lo, hi, one, end)) or counted_from(told, one, end, passage)


def _to_the_day(one: FoundPeriod) -> Period | None:
    """The day to which days and weeks lead, which months are told too loosely for."""
    value, number = one.value, one.duration
    if not isinstance(value, Period) or value.hi is None or number is None or number.unit != "day" or value.readings:
        return None
    return Period(value.hi, value.hi, edtf=value.hi.isoformat(), anchored=True) if number.lo == number.hi else None


def _ahead(one: FoundPeriod, passage: Passage) -> bool:
    """Whether a date is still to come: the day on which somebody said so is no end."""
    published = passage.anchor.hi
    return isinstance(one.value, Period) and bool(one.value.hi and published and one.value.hi > published)


def _later(given: Draft, found: FoundPeriod, one: FoundPeriod) -> Period:
    """The date given; where its year is not in the words, the next such day after that from which the time counts."""
    value, start = found.value, one.anchor.lo
    assert isinstance(value, Period)
    if not found.inferred or start is None or value.hi is None or value.hi >= start:
        return value
    return _again(given.passage, found, start) or value


def _again(passage: Passage, found: FoundPeriod, start: date) -> Period | None:
    again = find_periods(passage.text, passage.language, replace(passage.anchor, tense="future"))
    later = next((f.value for f in again if f.start == found.start and not f.unresolved), None)
    return later if isinstance(later, Period) and later.hi and later.hi >= start else None
