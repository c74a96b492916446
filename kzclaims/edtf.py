"""EDTF (ISO 8601-2, level 0 and the open intervals of level 1) to closed bounds in days, and back."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from kzclaims.claim import Period

_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T[^/]+")


def _span(part: str) -> tuple[date, date]:
    match = _PART.match(part)
    if not match:
        raise ValueError(f"{part!r} is no EDTF date such as 2025, 2025-09 or 2025-09-14")
    year, month, day = (int(p) if p else None for p in match.groups())
    assert year is not None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


# The days of many claims are few.
@lru_cache(maxsize=4096)
def bounds(edtf: str) -> tuple[date | None, date | None]:
    """First and last day of an EDTF string; None on an open side ("2025-09-08/..").

    Args:
        edtf: a year, a month, a day, an ISO date-time (its day counts), or two of them around a slash.

    Raises:
        ValueError: not such a string, a day that does not exist, or an interval whose end comes first.
    """
    text = _TIME.sub(r"\1", edtf.strip())
    if "/" not in text:
        return _span(text)
    first, _, last = text.partition("/")
    low = None if first in ("", "..") else _span(first)[0]
    high = None if last in ("", "..") else _span(last)[1]
    if low and high and low > high:
        raise ValueError(f"{edtf!r} ends before it starts")
    return low, high


def gap_days(first: str, second: str) -> int | None:
    """Days between two EDTF spans, 0 where they may touch, None where either is empty."""
    if not first or not second:
        return None
    (a_lo, a_hi), (b_lo, b_hi) = bounds(first), bounds(second)
    if a_hi and b_lo and a_hi < b_lo:
        return (b_lo - a_hi).days
    if b_hi and a_lo and b_hi < a_lo:
        return (a_lo - b_hi).days
    return 0


# "Il y a un an" is said of ten months; thirty years are rounded to the year, at least, or to the twentieth part.
_SLACK_DAYS, _MOST_SLACK, _PER_YEAR, _PER_WEEKS, _FEW_DAYS = 16, 62, 12, 8, 70
_LONG, _YEARS, _MONTHS_SLACK, _YEAR_SLACK, _TWENTIETH = 300, 730, 120, 366, 20


def count_slack(period: Period, said: date | None) -> int:
    """The days by which a date counted ahead from the day of speech may be off; 0 for any other date.

    "In three months" is said of a week, not of a day: a month of slack per year counted, from half a month to two;
    what is counted in weeks is meant to a few days, what is counted in days or by the weekday to the day.

    Args:
        period: its days as computed.
        said: the day it was said.
    """
    if not period.anchored or said is None or period.hi is None or period.hi <= said:
        return 0
    ahead = (period.hi - said).days
    exact = period.lo == period.hi and not period.readings and ahead <= _FEW_DAYS
    return ahead // _PER_WEEKS if exact else min(_MOST_SLACK, max(_SLACK_DAYS, ahead // _PER_YEAR))


def loosely(period: Period, said: date | None) -> Period:
    """A date counted from the day of speech, as widely as such counts are rounded: ahead, or back by a year or more.

    Args:
        period: its days as computed.
        said: the day it was said; None leaves it alone, as it does a date of the calendar.
    """
    lo, hi = period.lo, period.hi
    if lo is not None and hi is not None and (ahead := timedelta(days=count_slack(period, said))):
        return replace(period, lo=lo - ahead, hi=hi + ahead, readings=())
    if not period.anchored or said is None or lo is None or hi is None or (said - hi).days < _LONG:
        return period
    gone = (said - hi).days
    slack = timedelta(days=max(_YEAR_SLACK, gone // _TWENTIETH) if gone >= _YEARS else _MONTHS_SLACK)
    return replace(
        period, lo=lo - slack if (lo - date.min) > slack else date.min, hi=min(hi + slack, said), readings=()
    )
