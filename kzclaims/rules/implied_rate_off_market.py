"""A conversion at an exchange rate that no market had.

Finds: one sum given in two currencies in the same breath, whose quotient, with the rounding of the words, lies
outside the reference rate of the day by more than two per cent. Where no reference is valid on that day, the nearest
ones before and after it bound the rate, with ten per cent of margin, and the conflict is a tension at most.
Why it matters: one of the two sums is wrong, often by a stale or inverted rate, and readers keep the wrong one.
Conflict: "50 millions de dollars (environ 55 millions d'euros)" on a day with 1.12 dollars to the euro.
Not a conflict: 34 million euros called 29.4 million pounds at 0.865; two rates of two pairs of currencies.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kzclaims.claim import Claim, Number, Relation
from kzclaims.rules.base import Finding, GraphRule, Outcome, Severity, camps_by, compose, outlet
from kzclaims.solve.rates import MarketRate, market_rates
from kzclaims.solve.written import Bounds, disjoint, quotient, rounded, written
from kzclaims.table import time_of
from kzclaims.wording import Arg, Message, Name, significant
from kzclaims.world import World

# Banks and newspapers round and lag by a day; the ECB's own daily moves stay below 2 %.
_SAME_DAY, _OTHER_DAY = Decimal("0.02"), Decimal("0.10")
_BOTH_SIDES = 2
_MESSAGE = Message(
    "{subject} : {a} donnés pour {b}, soit {rate} {pair}, alors que le taux de référence est {market}.",
    "{subject}: {a} given as {b}, that is {rate} {pair}, while the reference rate is {market}.",
)
_RANGE = Message("{lo}–{hi}", "{lo}–{hi}")
_IMPLIED = Message(
    "{a} ÷ {b} = {rate} {pair} (arrondis compris : de {lo} à {hi})",
    "{a} ÷ {b} = {rate} {pair} (rounding included: {lo} to {hi})",
)
_FACT = Message("référence {days} : {rate} {pair} ({sources})", "reference, {days}: {rate} {pair} ({sources})")
_AROUND = Message(
    "pour repère, {days} : {rate} {pair} ({sources})", "for orientation, {days}: {rate} {pair} ({sources})"
)
_EXPECTED = Message("à ce taux, {a} font {sum}", "at that rate, {a} makes {sum}")
_ASK = Message(
    "Laquelle des deux sommes vient de la source, et à quel taux de quel jour a-t-elle été convertie ?",
    "Which of the two sums comes from the source, and at which rate of which day was it converted?",
)


def _span(bounds: Bounds) -> Arg:
    low, high = (significant(bound, 4) for bound in bounds)
    return low if low == high else _RANGE.filled(lo=low, hi=high)


def _nearest(rates: list[MarketRate], day: date) -> tuple[list[MarketRate], list[MarketRate]]:
    """The rates valid on the day; the last before and the first after it."""
    valid = [r for r in rates if (r.valid.lo or date.min) <= day <= (r.valid.hi or date.max)]
    before = [r for r in rates if r.valid.hi and r.valid.hi < day][-1:]
    after = [r for r in rates if r.valid.lo and r.valid.lo > day][:1]
    return valid, before + after


def _judge(world: World, group: tuple[Claim, ...], a: Claim, b: Claim) -> Finding | None:
    first, second = a.value, b.value
    day = time_of(a)[0] or time_of(b)[0]
    if not isinstance(first, Number) or not isinstance(second, Number) or day is None:
        return None
    spans = rounded(first), rounded(second)
    implied = quotient(spans[0], spans[1]) if spans[0] and spans[1] else None
    valid, around = _nearest(market_rates(world, first.unit, second.unit, day), day)
    rates, margin = (valid, _SAME_DAY) if valid else (around, _OTHER_DAY)
    if implied is None or not (valid or len(around) == _BOTH_SIDES):
        return None
    market = min(r.bounds[0] for r in rates) * (1 - margin), max(r.bounds[1] for r in rates) * (1 + margin)
    if not disjoint(implied, market):
        return None
    return _finding(group, (a, b), implied, rates, around if valid else [])


def _sources(rate: MarketRate) -> tuple[Arg, ...]:
    return tuple(outlet(fact) for fact in rate.facts)


def _finding(
    group: tuple[Claim, ...],
    pair_: tuple[Claim, Claim],
    implied: Bounds,
    rates: list[MarketRate],
    around: list[MarketRate],
) -> Finding:
    first, second = pair_[0].value, pair_[1].value
    assert isinstance(first, Number)
    assert isinstance(second, Number)
    pair = f"{first.unit}/{second.unit}"
    numbers = written(first) or Decimal(1), written(second) or Decimal(1)
    rate = numbers[0] / numbers[1]
    steps = [
        _IMPLIED.filled(
            a=first,
            b=second,
            rate=_span((rate, rate)),
            pair=pair,
            lo=significant(implied[0], 4),
            hi=significant(implied[1], 4),
        )
    ]
    steps += [
        _FACT.filled(days=known.valid, rate=_span(known.bounds), pair=pair, sources=_sources(known)) for known in rates
    ]
    steps += [
        _AROUND.filled(days=known.valid, rate=_span(known.bounds), pair=pair, sources=_sources(known))
        for known in around
    ]
    best = rates[-1].bounds
    expected = significant(2 * numbers[0] / (best[0] + best[1]), 3)
    steps.append(
        _EXPECTED.filled(a=first, sum=Number("money", expected, expected, second.unit, Relation.APPROX, expected))
    )
    message = _MESSAGE.filled(
        subject=Name(pair_[0].subject),
        a=first,
        b=second,
        rate=_span((rate, rate)),
        pair=pair,
        market=tuple(_span(known.bounds) for known in rates),
    )
    facts = tuple(fact for known in rates for fact in known.facts)
    return compose(RULE, camps_by(group, lambda claim: claim.value), message, _ASK, steps, background=facts)


def _find(world: World) -> Outcome:
    findings, compared = [], set()
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in world.claims:
        for target in claim.linked("equivalentTo"):
            other = world.by_id[target]
            units = [
                c.value.unit if isinstance(c.value, Number) and c.value.kind == "money" else "" for c in (claim, other)
            ]
            if all(units) and units[0] != units[1]:
                groups.setdefault((target, units[0]), [other]).append(claim)
    for _, group in sorted(groups.items()):
        compared |= {claim.id for claim in group}
        converted = {c.value.unit: c for c in group if isinstance(c.value, Number)}
        # The currency with the smaller unit stands first, so that the rate is above one and easy to read.
        pair = sorted(converted.values(), key=lambda c: -(written(c.value) or 0) if isinstance(c.value, Number) else 0)
        finding = _judge(world, tuple(group), pair[0], pair[1])
        findings += [finding] if finding else []
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "implied-rate-off-market",
    "rate",
    Severity.CONTRADICTION,
    Message("conversion à un taux qu’aucun marché n’avait", "conversion at a rate that no market had"),
    _find,
)
