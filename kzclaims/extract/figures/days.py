"""The days of figures: whether two are spells of one kind, and whether one is near the day of an article."""

from __future__ import annotations

from kzclaims.claim import Period
from kzclaims.extract.likeness import Days

# Days around a publication for the date of an undated figure; more than a season is no one day.
_ABOUT = _SEASON = 45


def like_spans(a: Period | None, b: Period | None) -> bool:
    """Whether two figures have dates, and not one that of a day and the other that of a season: "by 10 April"."""
    if a is None or b is None or a.lo is None or b.lo is None or a.hi is None or b.hi is None:
        return a is not None and b is not None
    short, long = sorted(((a.hi - a.lo).days, (b.hi - b.lo).days))
    return short > 0 or long <= _SEASON


def near(period: Period, published: Days) -> bool:
    """Whether a figure of some time may be one of an article published then."""
    lo, hi = published
    if not (period.lo and period.hi and lo and hi):
        return False
    return max((period.lo - hi).days, (lo - period.hi).days) <= _ABOUT
