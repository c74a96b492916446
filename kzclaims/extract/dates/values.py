"""From an expression and the day of speech to a value: bounds, relation, readings and EDTF of a period, or a duration.

An anchor that is an interval is read at both its ends and the bounds widened to hold both.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

from kzclaims.claim import Number, Period, Relation
from kzclaims.extract.dates.model import Expression, Length, When
from kzclaims.extract.dates.resolve import NO_CONTEXT, NO_DAY, Bounds, Dated, UnknownDayError, following, moved, resolve
from kzclaims.record import record

Open = tuple[date | None, date | None]
_DAY = timedelta(1)
# What a caller is told an operator means.
WHAT = {
    "by": "deadline",
    "before": "deadline",
    "upto": "deadline",
    "nolater": "deadline",
    "within": "deadline",
    "until": "until",
    "since": "since",
    "ever_since": "since",
    "notbefore": "since",
    "after": "since",
    "range": "span",
    "between": "span",
    "span": "span",
    "ago": "ago",
    "ahead": "relative",
    "earlier": "relative",
    "later": "relative",
    "lasts": "duration",
    "frequency": "frequency",
    "age": "age",
}
# Which way some prepositions look, whatever the verb.
_IMPLIED = {"ever_since": "before", "by": "after"}
REACHED = "reached"  # the tense of what had been done by a day
_DURATIONS = ("lasts", "frequency", "age")
_AROUND = {
    "day": (3, "day"),
    "week": (7, "day"),
    "month": (1, "month"),
    "quarter": (3, "month"),
    "season": (3, "month"),
}
_HALF = {"year": (6, "month"), "month": (15, "day"), "hour": (0, "day"), "day": (0, "day")}


@record(frozen=True, slots=True)
class Reading:
    """A value at one day of speech, before two of them are widened into one."""

    bounds: Open
    relation: Relation
    others: tuple[Open, ...] = ()
    inferred: bool = False


def settled(operator: str, tense: str) -> str:
    """The operator that words with two meanings have in a clause of this tense."""
    if operator == "within_or_lasts":
        return "lasts" if tense == "past" else "within"
    if operator == "ahead_or_lasts":
        return "lasts" if tense == "past" else "ahead"
    return operator


def number(length: Length) -> Number:
    """A length as a quantity."""
    return Number("quantity", length.lo, length.hi, length.unit, length.relation, length.written)


def is_anchored(found: Expression, operator: str) -> bool:
    """The value is computed from the day of speech (or the context), not read from the calendar."""
    if operator in _DURATIONS:
        return False
    if found.length is not None:
        return True
    return any(
        w is not None and (w.shift is not None or w.year_shift is not None or (w.weekday is not None and not w.index))
        for w in (found.when, found.until)
    )


def read(found: Expression, operator: str, said: date | None, context: date | None, tense: str) -> Reading:
    """The bounds of an expression on one day of speech.

    Raises:
        UnknownDayError: they depend on a day that is not known.
    """
    if found.length is not None:
        by_context = operator in ("earlier", "later")
        base = context if by_context else said
        if base is None:
            raise UnknownDayError(NO_CONTEXT if by_context else NO_DAY)
        return _counted(found.length, operator, base)
    assert found.when is not None
    tense = "before" if tense == REACHED else _IMPLIED.get(operator, tense)
    first = resolve(found.when, said, context, tense)
    if found.until is not None:
        open_year = found.until.index and (found.until.year, found.until.year_shift, found.until.shift) == (None,) * 3
        last = following(found.until, first.lo) if open_year else resolve(found.until, said, context, tense)
        lo, hi = first.lo, last.hi
        if lo > hi:
            raise UnknownDayError("the range ends before it begins")
        relation = Relation.BETWEEN if operator == "between" else Relation.EQ
        return Reading((lo, hi), relation, inferred=first.inferred or last.inferred)
    return _placed(first, found.when, operator)


def _placed(dated: Dated, when: When, operator: str) -> Reading:
    lo, hi, exact = dated.lo, dated.hi, when.grain == "day"
    eve = lo - _DAY
    late, fuzzy = when.part == "late", when.part in ("early", "mid")
    both = ((None, hi),)
    bounds: Open
    others: tuple[Open, ...] = ()
    match operator:
        case "by" if exact or when.part:
            bounds, relation = (None, hi), Relation.LE
        case "by":
            bounds, relation, others = (None, eve), Relation.LE, both
        case "before" | "upto" if late:
            bounds, relation = (None, hi), Relation.LE
        case "upto" if exact:
            bounds, relation, others = (None, hi), Relation.LE, ((None, eve),)
        case "before" if not fuzzy:
            bounds, relation = (None, eve), Relation.LT
        case "before" | "upto":
            bounds, relation, others = (None, eve), Relation.LT, both
        case "until" if exact or when.part:
            bounds, relation = (None, hi), Relation.LE
        case "until":
            bounds, relation, others = (None, hi), Relation.LE, ((None, eve),)
        case "nolater":
            bounds, relation = (None, hi), Relation.LE
        case "notbefore":
            bounds, relation = (lo, None), Relation.GE
        case "after":
            bounds, relation = (hi + _DAY, None), Relation.GT
        case "around":
            amount, unit = _AROUND.get(when.grain, (1, "year"))
            slack = Decimal(amount)
            bounds, relation = (moved(lo, -slack, unit), _month_end(hi, moved(hi, slack, unit))), Relation.APPROX
        case _:
            bounds, relation = (lo, hi), Relation.EQ
    if dated.other and not others:
        change = _shift_of(bounds, (lo, hi), dated.other)
        others = (change,) if change else ()
    return Reading(bounds, relation, others, dated.inferred)


def _month_end(was: date, now: date) -> date:
    """The last day of a month, moved by months, stays a last day."""
    if (was + _DAY).day == 1 and (now + _DAY).day != 1:
        return moved(now.replace(day=1), Decimal(1), "month") - _DAY
    return now


def _shift_of(bounds: Open, plain: Bounds, other: Bounds) -> Open | None:
    """The same bounds where another reading of the date puts them."""
    table: dict[date | None, date | None] = {None: None, plain[0] - _DAY: other[0] - _DAY}
    table |= {plain[1] + _DAY: other[1] + _DAY, plain[0]: other[0], plain[1]: other[1]}
    return (table[bounds[0]], table[bounds[1]]) if bounds[0] in table and bounds[1] in table else None


def _counted(length: Length, operator: str, base: date) -> Reading:
    """Bounds counted from a day."""
    sign = -1 if operator in ("ago", "earlier") or (operator == "span" and length.way < 0) else 1
    far = length.hi if length.hi is not None else None
    near = length.lo

    def there(amount: Decimal) -> date:
        return moved(base, sign * amount, length.unit)

    if operator == "span":
        if far is None:
            return Reading((base, None) if sign > 0 else (None, base), Relation.GE if sign > 0 else Relation.LE)
        return Reading(_sorted(base, there(far)), Relation.EQ)
    others: tuple[Open, ...]
    if operator == "within":
        if far is None:
            raise UnknownDayError("no number is given")
        others = ((None, there(near)),) if near is not None and length.relation == Relation.BETWEEN else ()
        return Reading((None, there(_whole(far, length.unit))), Relation.LE, others)
    if near is None and far is not None:
        return Reading(_sorted(base, there(far)), Relation.BETWEEN)
    if far is None and near is not None:
        if sign < 0:
            return Reading((None, there(near)), Relation.LT if length.relation == Relation.GT else Relation.LE)
        return Reading((there(near), None), Relation.GT if length.relation == Relation.GT else Relation.GE)
    assert near is not None
    assert far is not None
    amount, unit = _HALF[length.unit]
    slack = Decimal(amount)
    lo, hi = _sorted(there(near), there(far))
    wide = (moved(lo, -slack, unit), moved(hi, slack, unit))
    if length.relation == Relation.APPROX:
        return Reading(wide, Relation.APPROX)
    others = (wide,) if slack else ()
    return Reading((lo, hi), Relation.BETWEEN if lo < hi else Relation.EQ, others)


def _whole(amount: Decimal, unit: str) -> Decimal:
    return amount if unit == "hour" else amount.to_integral_value(ROUND_CEILING)


def _sorted(a: date, b: date) -> Bounds:
    return (a, b) if a <= b else (b, a)


def widened(first: Reading, last: Reading) -> Reading:
    """One reading that holds both."""
    if first == last:
        return first
    bounds = _hull(first.bounds, last.bounds)
    others = tuple(map(_hull, first.others, last.others)) if len(first.others) == len(last.others) else ()
    return Reading(bounds, first.relation, others, first.inferred or last.inferred)


def _hull(a: Open, b: Open) -> Open:
    pick: Callable[[date, date], date] = min
    lo = None if a[0] is None or b[0] is None else pick(a[0], b[0])
    return lo, None if a[1] is None or b[1] is None else max(a[1], b[1])


def edtf_text(lo: date | None, hi: date | None, grain: str) -> str:
    """The EDTF (ISO 8601-2, level 0 and open intervals) that says exactly these bounds, as coarse as the words were."""
    if lo is None and hi is None:
        return ""
    coarse = grain != "day"
    starts, ends = _level(lo, True), _level(hi, False)
    level = max(n for n in (starts, ends) if n is not None) if coarse else 2
    first, last = (".." if d is None else d.isoformat()[: (4, 7, 10)[level]] for d in (lo, hi))
    return first if first == last else f"{first}/{last}"


def _level(day: date | None, first: bool) -> int | None:
    """How precise a bound must be written: 0 by its year, 1 by its month, 2 by its day."""
    if day is None:
        return None
    edge = day if first else day + _DAY
    return 2 if edge.day != 1 else int(edge.month != 1)


def period(reading: Reading, grain: str, anchored: bool) -> Period:
    """The value of the contract."""
    lo, hi = reading.bounds
    others = tuple(o for o in dict.fromkeys(reading.others) if o != reading.bounds)
    readings = (reading.bounds, *others) if others else ()
    return Period(lo, hi, reading.relation, edtf_text(lo, hi, grain), readings, anchored)
