"""A rise or a fall that is not what lies between the two figures it is told with.

Finds: an earlier figure, a later one and the growth said to lie between them ("from 250 to 310, a rise of 30%"), when
the growth, reckoned from both as written with their rounding, shares no value with the growth that is given.
Why it matters: one of three figures is wrong, and the reader can compute it.
Conflict: from 250 to 310 called a rise of 30 % (it is 24 %).
Not a conflict: from 41,200 to 47,400 called 15 % (15.05 %); "about 30%" for 29 %; a rise a year over several years.
"""

from __future__ import annotations

from decimal import Decimal

from kzclaims.claim import Claim, Number, Relation
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose
from kzclaims.solve.written import Bounds, disjoint, quotient, rounded, written
from kzclaims.table import HIGHEST
from kzclaims.ties import FIGURES
from kzclaims.wording import Message, Name, Said, significant
from kzclaims.world import World

_CENT, _DIGITS = Decimal(100), 3
_LEAST = Decimal("0.01")  # of a round figure: what its noughts may hide beside a figure that is not round
_MESSAGE = Message(
    "{subject} : de {earlier} à {later}, l’écart est de {result}, pas de {growth}.",
    "{subject}: from {earlier} to {later} the change is {result}, not {growth}.",
)
_STEP = Message("{later} ÷ {earlier} − 1 = {result}", "{later} ÷ {earlier} − 1 = {result}")
_RANGE = Message("avec l’arrondi des mots : de {lo} à {hi} %", "with the rounding of the words: {lo} to {hi}%")
_GIVEN = Message("{quote} : {growth}", "{quote}: {growth}")
_ASK = Message("Lequel des trois chiffres est à corriger ?", "Which of the three figures is to be corrected?")


def _slack(value: Number, other: Number) -> Decimal:
    """How far a figure may be rounded: half its last digit, yet "1,000" beside "820" is not rounded to thousands."""
    spans = [rounded(number) for number in (value, other)]
    own, beside = ((span[1] - span[0]) / 2 if span else Decimal(0) for span in spans)
    return min(own, max(beside, (written(value) or Decimal(0)) * _LEAST))


def _bounds(value: Number, other: Number | None = None) -> Bounds | None:
    """A figure as written, with its rounding and what "about", "more than" or "less than" leave open."""
    number, span = written(value), rounded(value)
    if number is None or span is None:
        return None
    if other is not None:
        span = number - _slack(value, other), number + _slack(value, other)
    if value.relation in (Relation.GT, Relation.GE):
        return span[0], HIGHEST
    if value.relation in (Relation.LT, Relation.LE):
        return Decimal(0), span[1]
    if value.relation == Relation.APPROX and value.lo is not None and value.hi is not None:
        return min(span[0], value.lo), max(span[1], value.hi)
    return span


def _judge(earlier: Claim, later: Claim, growth: Claim) -> Finding | None:
    first, second, rate = earlier.value, later.value, growth.value
    if not isinstance(first, Number) or not isinstance(second, Number) or not isinstance(rate, Number):
        return None
    spans = _bounds(first, second), _bounds(second, first), _bounds(rate)
    if (first.kind, first.unit) != (second.kind, second.unit) or spans[0] is None or spans[1] is None or not spans[2]:
        return None
    base, end = written(first), written(second)
    ratio = quotient(spans[1], spans[0])
    if ratio is None or not base or end is None:
        return None
    low, high = (ratio[0] - 1) * _CENT, (ratio[1] - 1) * _CENT
    fall = end < base
    change = (-high, -low) if fall else (low, high)
    if not disjoint(change, spans[2]):
        return None
    exact = significant(abs(end / base - 1) * _CENT, _DIGITS)
    result = Number("share", exact, exact, "", written=exact)
    steps = (
        _STEP.filled(later=second, earlier=first, result=result),
        _RANGE.filled(lo=significant(change[0], _DIGITS), hi=significant(change[1], _DIGITS)),
        _GIVEN.filled(quote=Said(growth), growth=rate),
    )
    message = _MESSAGE.filled(subject=Name(later.subject), earlier=first, later=second, result=result, growth=rate)
    return compose(RULE, (Camp(result, (earlier, later)), Camp(rate, (growth,))), message, _ASK, steps)


def _find(world: World) -> Outcome:
    findings, compared = [], set()
    for later in world.claims:
        for growth in world.linked(later, "equivalentTo"):
            if "Growth" not in world.property(growth).traits:
                continue
            for base in world.linked(growth, "ofWhole"):
                compared |= {later.id, growth.id, base.id}
                finding = _judge(base, later, growth)
                findings += [finding] if finding else []
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "growth-differs",
    "share",
    Severity.CONTRADICTION,
    Message(
        "hausse ou baisse qui n’est pas l’écart des deux chiffres", "rise or fall that is not between its two figures"
    ),
    _find,
    (FIGURES,),
)
