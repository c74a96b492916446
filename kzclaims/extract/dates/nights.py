"""Nights, each of two days: "dans la nuit du vendredi au samedi 9 septembre", "в ночь на 9 сентября"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kzclaims.claim import Period

if TYPE_CHECKING:
    from kzclaims.extract.dates.reader import Anchor, FoundPeriod

_DAY = timedelta(days=1)
_HINT = {"fr": "nuit", "en": "night", "ru": "ночь"}
# What stands before the day that a night ends on, and before the one that it begins on.
_ENDS = {
    "fr": re.compile(
        r"(?<!\w)nuit\s(?:du|de)\s(?:[^\W\d_]+\s){0,2}(?:\d{1,2}(?:er)?\s)?(?:[^\W\d_]+\s)?(?:au|à)\s(?:[^\W\d_]+\s)?$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:over)?night\s(?:from|of|between)\s(?:[a-z]+\s)?(?:\d{1,2}\s)?(?:to|and|into)\s(?:[a-z]+,?\s)?$",
        re.IGNORECASE,
    ),
    "ru": re.compile(r"(?<!\w)ночь\s(?:со?\s(?:[а-яё]+\s)?(?:\d{1,2}\s)?)?(?:на\s)?$", re.IGNORECASE),
}
_ENDS_RU = re.compile(r"на\s|\d")
_BEGINS = {
    "fr": re.compile(r"(?<!\w)nuit\s(?:du|de)\s(?:[^\W\d_]+\s)?$", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)night\sof\s(?:[a-z]+,?\s)?$", re.IGNORECASE),
}
_EVERY = {
    "fr": re.compile(r"(?<!\w)nuit\s$", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:over)?night\s$", re.IGNORECASE),
    "ru": re.compile(r"(?<!\w)ночь\s$", re.IGNORECASE),
}
_FAR = 60  # characters before a day in which a night is told


def with_nights(
    text: str, language: str, found: list[FoundPeriod], read: Callable[[str, Anchor], list[FoundPeriod]]
) -> list[FoundPeriod]:
    """The same, with both days of each night that is told by one of them.

    Args:
        text: what was read.
        language: fr, en or ru.
        found: what was found in it, in order.
        read: reads one day, said on another.
    """
    if not found or _HINT[language] not in text.lower():
        return found
    every = [_morning(text, language, one, read) or one for one in found]
    nights = [night for one in every if (night := _night(text, language, one)) is not None]
    longest = [n for n in nights if not any(n.start == o.start and n.end < o.end for o in nights)]
    kept = [f for f in found if not any(n.start < f.end and f.start < n.end for n in nights)]
    return sorted([*kept, *longest], key=lambda f: f.start)


def _night(text: str, language: str, one: FoundPeriod) -> FoundPeriod | None:
    day = one.value
    if not isinstance(day, Period) or one.unresolved or day.lo is None or day.lo != day.hi:
        return None
    low = max(0, one.start - _FAR)
    led = _ENDS[language].search(text, low, one.start)
    if led and (language != "ru" or _ENDS_RU.match(text, one.start)):
        return _over(one, led.start(), -_DAY, timedelta())
    begun = _BEGINS[language].search(text, low, one.start) if language in _BEGINS else None
    if begun:
        return _over(one, begun.start(), timedelta(), _DAY)
    return None


def _morning(
    text: str, language: str, one: FoundPeriod, read: Callable[[str, Anchor], list[FoundPeriod]]
) -> FoundPeriod | None:
    """The day on which "la nuit de vendredi à samedi" ends, which alone tells of every week."""
    if one.what != "frequency" or not _EVERY[language].search(text, max(0, one.start - _FAR), one.start):
        return None
    start = text.rfind(" ", one.start, one.end) + 1
    days = read(text[start : one.end], one.anchor)
    return replace(days[0], start=start, end=one.end) if len(days) == 1 else None


def _over(one: FoundPeriod, start: int, before: timedelta, after: timedelta) -> FoundPeriod:
    """An expression from a place on, its day made two."""
    day = one.value
    assert isinstance(day, Period)

    def both(lo: date | None, hi: date | None) -> tuple[date | None, date | None]:
        return lo + before if lo else None, hi + after if hi else None

    lo, hi = both(day.lo, day.hi)
    value = replace(day, lo=lo, hi=hi, edtf=f"{lo}/{hi}", readings=tuple(both(*reading) for reading in day.readings))
    return replace(one, start=start, value=value)
