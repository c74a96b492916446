"""Rows of a temporal network: the day a thing begins and ends, how long it lasts, and what comes before what.

An instant is a day counted as in :meth:`datetime.date.toordinal`, with a fraction for the hour: two events of one day
have an order. Months and years are intervals of days, and a length is as round as people say it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction

from kzclaims.claim import Claim, Named, Number, Period
from kzclaims.solve.quantities import ONE, told, value_rows
from kzclaims.solve.rows import Contribution, Reading, Row, Span, Token
from kzclaims.wording import Arg, Message, Name, Said
from kzclaims.world import World

# The fewest and the most days of one unit, and the days by which people round it.
DAYS = {"day": (1, 1, 1), "month": (30, 31, 31), "year": (365, 366, 183)}
_WEEK, _WEEKEND = 7, 3  # a week may be told of its working days
# The last hour of a day, and the least time between two events of which one comes first.
_EVENING, _MOMENT = Fraction(9, 10), Fraction(1, 100)
_LASTS = Message("{quote} : {value} du début à la fin", "{quote}: {value} from start to end")
_BEFORE = Message("{quote} : {first} avant {second}", "{quote}: {first} before {second}")
_ENDS_LATER = Message("{subject} ne finit pas avant de commencer", "{subject} does not end before it begins")
_WHOLE = Message(
    "si {first} est fini quand {second} commence ({quote})", "if {first} is over when {second} begins ({quote})"
)
_OVERLAP = Message(
    "{first} dure encore quand {second} commence ({quote})", "{first} still lasts when {second} begins ({quote})"
)


def reach(duration: Number) -> tuple[Decimal | None, Decimal | None, int]:
    """The fewest and the most days of a length, and the days by which its unit is rounded."""
    least, most, slack = DAYS[duration.unit]
    if duration.unit == "day" and duration.hi and duration.hi % _WEEK == 0:
        slack = _WEEKEND
    low = None if duration.lo is None else (duration.lo * least).to_integral_value(ROUND_FLOOR)
    high = None if duration.hi is None else (duration.hi * most).to_integral_value(ROUND_CEILING)
    return low, high, slack


def lasts(world: World, claim: Claim) -> bool:
    """Whether a claim gives the length of its subject in a unit that is counted in days."""
    value = claim.value
    return "Lasts" in world.property(claim).traits and isinstance(value, Number) and value.unit in DAYS


@dataclass(frozen=True, slots=True)
class _Course:
    """The instants of one thing; the same one twice for what happens at once.

    ``ordered`` is false where both its start and its end are dated: which of them an order means is anyone's guess.
    """

    begin: str
    end: str
    ordered: bool = True


def times(world: World) -> Contribution:
    """The instants of the events of a world, their dates, lengths and orders."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in world.having("Fixed"):
        if told(claim) and (isinstance(claim.value, Period) or lasts(world, claim)):
            groups.setdefault((claim.subject, claim.scope), []).append(claim)
    rows: list[Row] = []
    values: dict[str, str] = {}
    courses: dict[str, dict[str, _Course]] = {}
    for (subject, scope), claims in sorted(groups.items()):
        course = _course(world, subject, scope, claims)
        if course is None:
            continue
        courses.setdefault(subject, {})[scope] = course
        if course.begin != course.end:
            says = _ENDS_LATER.filled(subject=Name(subject))
            rows.append(_apart(course.end, course.begin, Fraction(0), None, frozenset(), "duration", says))
        for claim in claims:
            if isinstance(claim.value, Period):
                values[claim.id] = course.end if "Ends" in world.property(claim).traits else course.begin
            else:
                rows.append(_length(claim, course))
    spans = {c.id: _span(c.value) for group in groups.values() for c in group if isinstance(c.value, Period)}
    dated = [c for group in groups.values() for c in group if c.id in values]
    rows += value_rows(values, spans, dated, "date")
    rows += _orders(world, courses)
    return Contribution(tuple(rows), values=values)


def _course(world: World, subject: str, scope: str, claims: list[Claim]) -> _Course | None:
    """The instants that dates of a thing give; None where they date several acts, or none that has a place in time."""
    traits = [world.property(claim).traits for claim in claims]
    name = f"{subject}|{scope}"
    if all(found & {"Begins", "Ends", "Lasts"} for found in traits):
        both = {"Begins", "Ends"} <= frozenset().union(*traits)
        return _Course(f"begin|{name}", f"end|{name}", ordered=not both)
    kinds = {claim.property for claim in claims}
    return _Course(f"at|{name}", f"at|{name}") if len(kinds) == 1 and all("Happens" in t for t in traits) else None


def _span(value: Period) -> Span:
    """The days of a date under every reading of its words, to the last hour."""
    pairs = value.readings or ((value.lo, value.hi),)
    lows, highs = [lo for lo, _ in pairs], [hi for _, hi in pairs]
    low = min((day for day in lows if day), default=None) if None not in lows else None
    high = max((day for day in highs if day), default=None) if None not in highs else None
    return _instant(low, Fraction(0)), _instant(high, _EVENING)


def _instant(day: date | None, hour: Fraction) -> Fraction | None:
    return None if day is None else day.toordinal() + hour


def _apart(
    later: str,
    earlier: str,
    low: Fraction | None,
    high: Fraction | None,
    needs: frozenset[Token],
    family: str,
    says: Message,
) -> Row:
    return Row(((later, ONE), (earlier, -ONE)), low, high, needs, family, says)


def _length(claim: Claim, course: _Course) -> Row:
    assert isinstance(claim.value, Number)  # chosen so by lasts
    low, high, slack = reach(claim.value)
    says = _LASTS.filled(quote=Said(claim), value=claim.value)
    least = None if low is None else Fraction(low) - slack
    most = None if high is None else Fraction(high) + slack
    return _apart(course.end, course.begin, least, most, frozenset({claim.id}), "duration", says)


def _orders(world: World, courses: Mapping[str, Mapping[str, _Course]]) -> Iterator[Row]:
    for claim in world.having("Asymmetric"):
        if "Transitive" not in world.property(claim).traits or not isinstance(claim.value, Named) or not told(claim):
            continue
        first, second = _of(courses, claim.subject), _of(courses, claim.value.entity)
        if claim.subject == claim.value.entity or not (first.ordered and second.ordered):
            continue
        said: dict[str, Arg] = {"first": Name(claim.subject), "second": Name(claim.value.entity), "quote": Said(claim)}
        says = _BEFORE.filled(**said)
        yield _apart(second.begin, first.begin, _MOMENT, None, frozenset({claim.id}), "order", says)
        if first.begin != first.end:
            reading = Reading(_WHOLE.filled(**said), _OVERLAP.filled(**said))
            yield _apart(second.begin, first.end, _MOMENT, None, frozenset({claim.id, reading}), "order", says)


def _of(courses: Mapping[str, Mapping[str, _Course]], subject: str) -> _Course:
    """The instants of an event that an order names: those of its only scope, or of no scope."""
    scopes = courses.get(subject, {})
    only = next(iter(scopes.values())) if len(scopes) == 1 else scopes.get("")
    return only or _Course(f"at|{subject}|", f"at|{subject}|")
