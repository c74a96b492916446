"""What the grammar of dates makes of words, before the day they were said on is known."""

from __future__ import annotations

from decimal import Decimal

from kzclaims.claim import Relation
from kzclaims.record import record


@record(frozen=True, slots=True)
class When:
    """A place in the calendar.

    ``grain`` is day, week, month, quarter, half, season, campaign (July to June: a sports season, a school year), year,
    decade or century; ``index`` the number of the month, quarter, half, season, decade (199) or century within it.
    ``shift`` counts grains from the day of speech, or from another date of the text where ``context`` is true; on a
    named weekday or month, and on a date without a year, it tells the last (-1), this (0) or the next one (1).
    ``part`` is early, mid or late; ``other`` another reading of a numeric date as (month, day).
    """

    grain: str
    year: int | None = None
    index: int = 0
    day: int = 0
    weekday: int | None = None
    shift: int | None = None
    year_shift: int | None = None
    part: str = ""
    context: bool = False
    other: tuple[int, int] | None = None


@record(frozen=True, slots=True)
class Length:
    """A duration: bounds in ``unit`` (day, month, year, hour), and the number as it was written."""

    lo: Decimal | None
    hi: Decimal | None
    unit: str
    relation: Relation = Relation.EQ
    written: Decimal | None = None
    way: int = 0  # 1 for "the next three years", -1 for "the last three years"
    age: bool = False


@record(frozen=True, slots=True)
class Expression:
    """One dated expression: tokens ``start`` to ``end``, an operator, and what it works on."""

    start: int
    end: int
    operator: str
    when: When | None = None
    until: When | None = None
    length: Length | None = None
