"""A start and a duration that do not lead to the end.

Finds: the start, the end and the duration of one thing, when the duration, counted in days from the start, misses the
end by more than half a year for years (a quarter, for a year or two from one day to another), a month for months, a
weekend for weeks, a day for days.
Why it matters: one of the three is wrong, and the reader can compute it.
Conflict: a three-year lease that runs from May 2024 to May 2026.
Not a conflict: a six-year loan from the summer of 2019 to June 2025; ten days from the 2nd to the 11th; a
week from Monday to Friday; "plus de deux ans"; an end put off, when another end that is given fits.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product

from kzclaims.claim import Claim, Modality, Number, Period
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose
from kzclaims.solve.times import lasts, reach
from kzclaims.ties import COURSES
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_FEW_YEARS, _QUARTER = 2, 92
_ROLES = frozenset(("Begins", "Ends", "Lasts"))
_MESSAGE = Message(
    "{subject} : avec un début {start} et une durée de {duration}, la fin ne peut être {end}.",
    "{subject}: with its start, {start}, and its duration, {duration}, the end cannot be {end}.",
)
_GIVEN = Message("{quote} : {value}", "{quote}: {value}")
_EXPECTED = Message(
    "{start} + {duration} = {expected} (à {days} jours près)",
    "{start} + {duration} = {expected} (give or take {days} days)",
)
_ASK = Message(
    "Laquelle des trois données est à corriger : le début, la durée ou la fin ?",
    "Which of the three is to be corrected: the start, the duration or the end?",
)


def _shifted(day: date, days: Decimal) -> date:
    first, last = date.min.toordinal(), date.max.toordinal()
    return date.fromordinal(min(max(day.toordinal() + int(days), first), last))


def _reach(start: Period, duration: Number, slack: int) -> Period:
    """The days on which it can end."""
    least, most, _ = reach(duration)
    lo = _shifted(start.lo, (least or Decimal(0)) - slack) if start.lo else None
    hi = _shifted(start.hi, most + slack) if start.hi and most is not None else None
    return Period(lo, hi)


def _slack(start: Period, duration: Number, end: Period) -> int:
    """The days by which a length is rounded; from one day to another, a year is not told for half a year more."""
    slack = reach(duration)[2]
    exact = start.lo == start.hi and end.lo == end.hi and duration.hi is not None and duration.hi <= _FEW_YEARS
    return min(slack, _QUARTER) if exact and duration.unit == "year" else slack


def _misses(start: Claim, duration: Claim, end: Claim) -> bool:
    a, number, b = start.value, duration.value, end.value
    assert isinstance(a, Period)
    assert isinstance(number, Number)
    assert isinstance(b, Period)
    reach = _reach(a, number, _slack(a, number, b))
    return bool((reach.lo and b.hi and b.hi < reach.lo) or (reach.hi and b.lo and reach.hi < b.lo))


def _judge(start: Claim, durations: list[Claim], end: Claim) -> Finding:
    first, number = start.value, durations[0].value
    assert isinstance(first, Period)
    assert isinstance(number, Number)
    assert isinstance(end.value, Period)
    expected, days = _reach(first, number, 0), _slack(first, number, end.value)
    steps = [_GIVEN.filled(quote=Said(c), value=c.value) for c in (start, *durations, end)]
    steps.append(_EXPECTED.filled(start=first, duration=number, expected=expected, days=days))
    message = _MESSAGE.filled(subject=Name(start.subject), start=first, duration=number, end=end.value)
    return compose(RULE, (Camp(expected, (start, *durations)), Camp(end.value, (end,))), message, _ASK, steps)


def _find(world: World) -> Outcome:
    groups: dict[tuple[str, str], dict[str, list[Claim]]] = {}
    for claim in world.having("Fixed"):
        traits = world.property(claim).traits & _ROLES
        role = (
            "Lasts" if lasts(world, claim) else next(iter(traits)) if isinstance(claim.value, Period) and traits else ""
        )
        if role and not claim.negated and claim.modality != Modality.OPINION:
            groups.setdefault((claim.subject, claim.scope), {}).setdefault(role, []).append(claim)
    findings, compared = [], set()
    for _, roles in sorted(groups.items()):
        if len(roles) == len(_ROLES):
            compared |= {claim.id for claims in roles.values() for claim in claims}
            spans = list(product(roles["Begins"], roles["Ends"]))
            # A duration that fits any start and end given is left alone: which of the dates is right, others ask.
            wrong = [d for d in roles["Lasts"] if all(_misses(start, d, end) for start, end in spans)]
            if wrong:
                findings.append(_judge(spans[0][0], wrong, spans[0][1]))
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "duration-against-dates",
    "duration",
    Severity.CONTRADICTION,
    Message("début et durée qui ne donnent pas la fin", "start and duration that do not give the end"),
    _find,
    (COURSES,),
)
