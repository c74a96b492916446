"""Two conversions of one pair of currencies at rates that cannot both hold.

Finds: two sums each given in the same two currencies, said within a year of each other, whose quotients, with the
rounding of the words, lie more than five per cent apart (ten where more than a week lies between; only as a tension,
twenty where more than a month does and forty where more than a season does: few currencies lose that much in a year);
or one of which no market had, while the other is as the market was.
Why it matters: it needs no reference: one of the four sums is wrong, often divided where it should be multiplied.
Conflict: "10 millions d'euros, soit 5 milliards de tenges" and "30 milliards de tenges, soit 40 millions d'euros".
Not a conflict: 590 and 605 tenge to the euro; conversions of two seasons; two pairs of currencies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from kzclaims import edtf
from kzclaims.claim import Claim, Number, Relation
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose
from kzclaims.solve.rates import market_rates
from kzclaims.solve.written import Bounds, disjoint, quotient, sum_rounded, written
from kzclaims.table import time_of
from kzclaims.ties import FIGURES
from kzclaims.wording import Message, significant
from kzclaims.world import World

# Days between two conversions up to which their rates may lie so far apart.
_MARGINS = ((7, Decimal("0.05")), (31, Decimal("0.10")), (92, Decimal("0.20")), (366, Decimal("0.40")))
_MONTH, _FAR = 31, Decimal("0.10")
# "3 millions d'euros, soit 3,9 millions de francs": what is converted is known better than to half a million.
_GIVEN = Decimal("0.03")
_MESSAGE = Message(
    "{a} donnés pour {b}, mais {c} pour {d} ; {pair} : {rates}.",
    "{a} given as {b}, but {c} as {d}; {pair}: {rates}.",
)
_RATES = Message("{first} d’un côté, {second} de l’autre", "{first} on one side, {second} on the other")
_STEP = Message(
    "{a} ÷ {b} = {rate}\u00a0{pair} (arrondis compris : de {lo} à {hi})",
    "{a} ÷ {b} = {rate}\u00a0{pair} (rounding included: {lo} to {hi})",
)
_ASK = Message(
    "Laquelle des deux conversions est à refaire, et à quel taux de quel jour ?",
    "Which of the two conversions is to be done again, and at which rate of which day?",
)


@dataclass(frozen=True, slots=True)
class _Conversion:
    """One sum in two currencies: ``target`` as first given, then ``claim``; ``rate`` is ``first`` per ``second``."""

    target: Claim
    claim: Claim
    first: Claim
    second: Claim
    day: date
    rate: Bounds

    @property
    def numbers(self) -> tuple[Number, Number]:
        """The two sums, in the order of their codes."""
        a, b = self.first.value, self.second.value
        assert isinstance(a, Number)
        assert isinstance(b, Number)
        return a, b

    @property
    def sums(self) -> frozenset[Number]:
        """Both sums, whichever is given first."""
        return frozenset(self.numbers)

    @property
    def plain(self) -> Decimal:
        """The quotient of the numbers as written."""
        a, b = self.numbers
        return (written(a) or Decimal(1)) / (written(b) or Decimal(1))


def _conversions(world: World) -> dict[tuple[str, str], list[_Conversion]]:
    found: dict[tuple[str, str], list[_Conversion]] = {}
    for claim in world.claims:
        for other in world.linked(claim, "equivalentTo"):
            one, two = claim.value, other.value
            if not isinstance(one, Number) or not isinstance(two, Number):
                continue
            day = _day(claim) or _day(other)
            if {one.kind, two.kind} != {"money"} or not one.unit or not two.unit or one.unit == two.unit or not day:
                continue
            first, second = sorted((claim, other), key=lambda c: c.value.unit if isinstance(c.value, Number) else "")
            spans = [_span(c, given=c is other) for c in (first, second)]
            rate = quotient(spans[0], spans[1]) if spans[0] and spans[1] else None
            if rate is not None:
                units = (min(one.unit, two.unit), max(one.unit, two.unit))
                found.setdefault(units, []).append(_Conversion(other, claim, first, second, day, rate))
    return found


def _day(claim: Claim) -> date | None:
    """The day at whose rate a sum is converted: that of what it speaks of, or that on which a sum to come is told."""
    spoken, told = time_of(claim)[0], edtf.bounds(claim.asserted)[0] if claim.asserted else None
    return min(spoken, told) if spoken and told else spoken


def _span(claim: Claim, *, given: bool) -> Bounds | None:
    """Bounds of a sum; one that another is computed from is hardly rounded to a single digit."""
    assert isinstance(claim.value, Number)
    span, number = sum_rounded(claim.value), written(claim.value)
    if span is None or number is None or not given or claim.value.relation is not Relation.EQ:
        return span
    return max(span[0], number * (1 - _GIVEN)), min(span[1], number * (1 + _GIVEN))


def _apart(a: _Conversion, b: _Conversion) -> bool:
    days = abs((a.day - b.day).days)
    margin = next((margin for most, margin in _MARGINS if days <= most), None)
    if margin is None:
        return False
    low, high = (bound * factor for bound, factor in zip(a.rate, (1 - margin, 1 + margin), strict=True))
    return disjoint((low, high), b.rate)


def _within_a_year(a: _Conversion, b: _Conversion) -> bool:
    return abs((a.day - b.day).days) <= _MARGINS[-1][0]


def _off_market(world: World, units: tuple[str, str], conversion: _Conversion) -> bool:
    spans = [rate.bounds for rate in market_rates(world, *units, conversion.day)]
    if not spans:  # known the other way round
        turned = [rate.bounds for rate in market_rates(world, units[1], units[0], conversion.day)]
        spans = [(1 / high, 1 / low) for low, high in turned if low > 0]
    lows, highs = [low for low, _ in spans], [high for _, high in spans]
    return bool(spans) and disjoint((min(lows) * (1 - _FAR), max(highs) * (1 + _FAR)), conversion.rate)


def _finding(units: tuple[str, str], a: _Conversion, b: _Conversion, beside: tuple[_Conversion, ...]) -> Finding:
    # The rate above one is the one that is easy to read.
    over = a.plain < 1 and b.plain < 1
    pair = f"{units[1]}/{units[0]}" if over else f"{units[0]}/{units[1]}"
    shown = [significant(1 / c.plain if over else c.plain, 4) for c in (a, b)]
    steps = []
    for conversion, rate in zip((a, b), shown, strict=True):
        top, bottom = reversed(conversion.numbers) if over else conversion.numbers
        low, high = (1 / conversion.rate[1], 1 / conversion.rate[0]) if over else conversion.rate
        bounds = significant(low, 4), significant(high, 4)
        steps.append(_STEP.filled(a=top, b=bottom, rate=rate, pair=pair, lo=bounds[0], hi=bounds[1]))
    message = _MESSAGE.filled(
        a=a.target.value,
        b=a.claim.value,
        c=b.target.value,
        d=b.claim.value,
        rates=_RATES.filled(first=shown[0], second=shown[1]),
        pair=pair,
    )
    told = tuple({c.id: c for one in (b, *beside) for c in (one.target, one.claim)}.values())
    camps = (Camp(shown[0], (a.target, a.claim)), Camp(shown[1], told))
    severity = RULE.severity if abs((a.day - b.day).days) <= _MONTH else Severity.TENSION
    return compose(RULE, camps, message, _ASK, steps, severity=severity)


def _disagreements(
    world: World, units: tuple[str, str], conversions: list[_Conversion]
) -> Iterator[tuple[_Conversion, _Conversion, tuple[_Conversion, ...]]]:
    """Each conversion that others contradict, once, with the nearest of them, and those others that say the same sums.

    The one that a known rate excludes is named first, else the one that most others contradict.
    """
    off = {c.claim.id: _off_market(world, units, c) for c in conversions}
    pairs = [
        (a, b)
        for a, b in combinations(conversions, 2)
        if _apart(a, b) or (off[a.claim.id] != off[b.claim.id] and disjoint(a.rate, b.rate) and _within_a_year(a, b))
    ]
    while pairs:
        involved = {c.claim.id: c for pair in pairs for c in pair}
        against = {name: [p for p in pairs if name in {c.claim.id for c in p}] for name in involved}
        ranks = {n: (off[n], len(against[n]), c.claim.id) for n, c in involved.items()}
        worst = involved[max(involved, key=lambda name: ranks[name])]
        others = [b if a is worst else a for a, b in against[worst.claim.id]]
        nearest = min(others, key=lambda c: (abs((c.day - worst.day).days), c.claim.id))
        yield worst, nearest, tuple(c for c in others if c is not nearest and c.sums == nearest.sums)
        pairs = [pair for pair in pairs if worst not in pair]


def _find(world: World) -> Outcome:
    findings, compared = [], set()
    for units, conversions in sorted(_conversions(world).items()):
        for a, b in combinations(conversions, 2):
            compared |= {c.id for c in (a.target, a.claim, b.target, b.claim)}
        findings += [_finding(units, *found) for found in _disagreements(world, units, conversions)]
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "implied-rates-differ",
    "rate",
    Severity.CONTRADICTION,
    Message("deux conversions à des taux qui s’excluent", "two conversions at rates that exclude each other"),
    _find,
    (FIGURES,),
)
