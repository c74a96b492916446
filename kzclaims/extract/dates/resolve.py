"""From what the words say to bounds in days, once the day they were said on is known.

Conventions (the dossiers' gold standard where it tells, else as stated here):

* the early, middle and late part of a month are its days 1–10, 10–20 and 20 to the end; of anything longer, its thirds;
* "by 2029" and "d'ici 2029" mean by its first day on the plain reading, by its last on the other; "by the end of 2029"
  has one reading; "до 1 января" includes the day on the plain reading;
* "before the end of X" runs to the last day of X; before anything else ends on the eve of its first day;
* seasons are those of meteorology (spring is March to May), a winter is named after the year it begins in, with the
  year it ends in as the other reading; a campaign (sports season, school year) runs from July to June;
* "in two years" and "two years ago" are that very day on the plain reading, half a unit either way on the other;
* a date without a year belongs to the year that brings it nearest to the day of speech, a bare weekday to the nearest
  day of that name; the tense of the clause decides where two are about as near.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_EVEN, Decimal

from kzclaims.extract.dates.model import When
from kzclaims.record import record

Bounds = tuple[date, date]
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "season": 3, "campaign": 12, "year": 12, "decade": 120, "century": 1200}
_FAR = 30  # days from which the tense of a clause outweighs nearness
_TOO_FAR = 300  # days to a date that would not be told without its year, whatever the tense
_YEARS_FOR_WEEKDAY = 3
_NEAR = 45  # days to a weekday told with its number and no month: news says the month of what is further away

NO_DAY = "the day it was said on is not known"
NO_CONTEXT = "counted from another date of the text"


class UnknownDayError(Exception):
    """The words cannot be dated; the message says what is missing."""


@record(frozen=True, slots=True)
class Dated:
    """Bounds of a calendar thing, with another reading where the words allow one."""

    lo: date
    hi: date
    other: Bounds | None = None
    inferred: bool = False


def month_start(months: int) -> date:
    """The first day of a month counted from year 0.

    Raises:
        UnknownDayError: the calendar has no such month.
    """
    year, month = divmod(months, 12)
    if not 1 <= year <= 9998:
        raise UnknownDayError("outside the calendar")
    return date(year, month + 1, 1)


def block(months: int, length: int) -> Bounds:
    """The days of ``length`` months from one on."""
    return month_start(months), month_start(months + length) - timedelta(1)


def moved(day: date, amount: Decimal, unit: str) -> date:
    """A day moved by a length; the 31st becomes the last day of a shorter month.

    Raises:
        UnknownDayError: the result lies outside the calendar.
    """
    if unit in ("year", "month"):
        whole = amount * (12 if unit == "year" else 1)
        if abs(whole) > 24_000:
            raise UnknownDayError("outside the calendar")
        full = int(whole)
        start = month_start(day.year * 12 + day.month - 1 + full)
        there = start.replace(day=min(day.day, calendar.monthrange(start.year, start.month)[1]))
        days = (whole - full) * 30
    else:
        there, days = day, amount / 24 if unit == "hour" else amount
    if abs(days) > 800_000:
        raise UnknownDayError("outside the calendar")
    rounding = ROUND_CEILING if unit == "hour" else ROUND_HALF_EVEN
    try:
        return there + timedelta(int(days.to_integral_value(rounding)))
    except OverflowError:
        raise UnknownDayError("outside the calendar") from None


def part_of(bounds: Bounds, part: str) -> Bounds:
    """The early, middle or late part."""
    lo, hi = bounds
    days = (hi - lo).days + 1
    if 28 <= days <= 31:
        first, last = {"early": (1, 10), "mid": (10, 20), "late": (20, days)}[part]
        return lo + timedelta(first - 1), lo + timedelta(last - 1)
    months = (hi.year - lo.year) * 12 + hi.month - lo.month + 1
    which = ("early", "mid", "late").index(part)
    if lo.day == 1 and months % 3 == 0:
        return block(lo.year * 12 + lo.month - 1 + which * months // 3, months // 3)
    third = days / 3
    return lo + timedelta(round(which * third)), lo + timedelta(round((which + 1) * third) - 1)


def resolve(when: When, said: date | None, context: date | None, tense: str) -> Dated:
    """The days a calendar thing names.

    Args:
        when: what the words say.
        said: the day of speech, None where it is not known.
        context: another date of the text that "the day before" counts from.
        tense: past, future or "".

    Raises:
        UnknownDayError: it depends on a day that is not known.
    """
    found = _resolve(when, said, context, tense)
    if when.part:
        lo, hi = part_of((found.lo, found.hi), when.part)
        return Dated(lo, hi, None, found.inferred)
    return found


def _resolve(when: When, said: date | None, context: date | None, tense: str) -> Dated:
    if when.weekday is not None and not when.index:
        return (_numbered if when.day else _weekday)(when, _known(said), tense)
    if when.shift is not None and not when.index:
        return _shifted(when, _known_context(context) if when.context else _known(said))
    if when.grain == "century":
        return Dated(*block((when.index - 1) * 1200 + 12, 1200))
    if when.grain == "decade":
        return Dated(*block(when.index * 120, 120))
    year = when.year
    if when.year_shift is not None:
        year = _known(said).year + when.year_shift
    if year is None:
        return _nearest(when, _known(said), tense)
    lo, hi = _in_year(when, year) or _no_such_day()
    if when.grain == "season" and when.index == 4:
        return Dated(lo, hi, _in_year(when, year - 1))
    if when.other:
        return Dated(lo, hi, (date(year, *when.other), date(year, *when.other)))
    return Dated(lo, hi)


def following(when: When, lo: date) -> Dated:
    """The first time from a day on that a date without a year comes round: the end of a range.

    Raises:
        UnknownDayError: the next years have no such day.
    """
    for year in range(lo.year, lo.year + 5):
        bounds = _in_year(when, year)
        if bounds and bounds[1] >= lo:
            return Dated(*bounds, inferred=True)
    raise UnknownDayError("no year near the day of speech has such a day")


def _known(said: date | None) -> date:
    if said is None:
        raise UnknownDayError(NO_DAY)
    return said


def _known_context(context: date | None) -> date:
    if context is None:
        raise UnknownDayError(NO_CONTEXT)
    return context


def _no_such_day() -> Bounds:
    raise UnknownDayError("that year has no such day")


def _in_year(when: When, year: int) -> Bounds | None:
    """The bounds in one year; None for 29 February of most."""
    if not 1 <= year <= 9998:
        return None
    match when.grain:
        case "day":
            if when.day > calendar.monthrange(year, when.index)[1]:
                return None
            day = date(year, when.index, when.day)
            return day, day
        case "season":
            return block(year * 12 + when.index * 3 - 1, 3)
        case "year":
            return block(year * 12, 12)
        case "campaign":
            return block(year * 12 + 6, 12)
        case grain:
            return block(year * 12 + (when.index - 1) * _MONTHS[grain], _MONTHS[grain])


def _numbered(when: When, said: date, tense: str) -> Dated:
    """A weekday with its number, "jeudi 13", is the nearest such day, on the side the tense tells where one is near."""
    today = said.toordinal()
    days = map(date.fromordinal, range(max(1, today - _NEAR), min(date.max.toordinal(), today + _NEAR) + 1))
    fit = [day for day in days if (day.weekday(), day.day) == (when.weekday, when.day)]
    if not fit:
        raise UnknownDayError("no such weekday with this number is near the day of speech")
    gone, ahead = tense in ("past", "before"), tense in ("future", "after")
    day = min(fit, key=lambda day: ((gone and day > said) or (ahead and day < said), abs((day - said).days)))
    return Dated(day, day, inferred=True)


def _weekday(when: When, said: date, tense: str) -> Dated:
    back = (said.weekday() - (when.weekday or 0)) % 7
    last, following = said - timedelta(back), said + timedelta((-back) % 7)
    match when.shift:
        case -1:
            day = last if back else said - timedelta(7)
            return Dated(day, day)
        case 1:
            day = following if back else said + timedelta(7)
            return Dated(day, day)
    if not back:
        return Dated(said, said)
    if when.shift == 0:
        day = last if back <= 3 else following
        return Dated(day, day)
    if tense in ("before", "after"):
        day = last if tense == "before" else following
        return Dated(day, day)
    near_last = tense == "past" or (tense != "future" and back <= 3)
    day, other = (last, following) if near_last else (following, last)
    return Dated(day, day, (other, other))


def _shifted(when: When, base: date) -> Dated:
    shift = when.shift or 0
    match when.grain:
        case "day":
            day = moved(base, Decimal(shift), "day")
            return Dated(day, day)
        case "week":
            monday = moved(base, Decimal(7 * shift - base.weekday()), "day")
            return Dated(monday, moved(monday, Decimal(6), "day"))
        case "campaign":
            return Dated(*block((base.year - (base.month < 7) + shift) * 12 + 6, 12))
        case "century":
            return Dated(*block(((base.year - 1) // 100 + shift) * 1200 + 12, 1200))
    size = _MONTHS[when.grain]
    return Dated(*block(((base.year * 12 + base.month - 1) // size + shift) * size, size))


def _gap(bounds: Bounds, said: date) -> int:
    return max((bounds[0] - said).days, (said - bounds[1]).days, 0)


def _nearest(when: When, said: date, tense: str) -> Dated:
    """The year that fits best: the direction told, else the weekday told, else the nearest, else the tense."""
    reach = _YEARS_FOR_WEEKDAY if when.weekday is not None or (when.index, when.day) == (2, 29) else 1
    years = range(said.year - reach - 1, said.year + reach + 2)
    found = [bounds for bounds in (_in_year(when, year) for year in years) if bounds]
    fits: Callable[[Bounds], bool] = {
        -1: lambda b: b[1] < said,
        0: lambda b: b[0].year == said.year or _gap(b, said) < _FAR,
        1: lambda b: b[0] > said,
    }.get(when.shift if when.shift is not None else 9, lambda b: True)
    found = [b for b in found if fits(b)] or found
    day = when.grain == "day"
    # "By autumn" looks to one that has not begun.
    strict: Callable[[Bounds], bool] = (
        (lambda b: b[0] <= said) if tense == "before" else (lambda b: b[0] >= said if day else b[0] > said)
    )
    if tense in ("before", "after") and when.shift is None:
        found = [b for b in found if strict(b)] or found
    if when.weekday is not None:
        found = [b for b in found if b[0].weekday() == when.weekday] or found
    found.sort(key=lambda b: (_gap(b, said), b))
    if not found:
        raise UnknownDayError("no year near the day of speech has such a day")
    best = found[0]
    other: Bounds | None = None
    if when.shift is None and when.weekday is None and tense not in ("before", "after") and _gap(best, said) > _FAR:
        against = (tense == "future" and best[1] < said) or (tense == "past" and best[0] > said)
        other = next((b for b in found[1:] if (b[0] > said) != (best[0] > said)), None)
        if against and other and _gap(other, said) <= _TOO_FAR:
            best, other = other, best
    return Dated(*best, other, inferred=when.shift is None)
