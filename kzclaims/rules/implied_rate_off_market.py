"""A conversion at an exchange rate that no market had.

Finds: one sum given in two currencies in the same breath, whose quotient, with the rounding of the words, lies
outside the reference rate of the day by more than four per cent. Where no reference is valid on that day, the nearest
ones before and after it bound the rate, with ten per cent of margin, and the conflict is a tension at most.
Why it matters: one of the two sums is wrong, often by a stale or inverted rate, and readers keep the wrong one.
Conflict: "50 millions de dollars (environ 55 millions d'euros)" on a day with 1.12 dollars to the euro.
Not a conflict: 34 million euros called 29.4 million pounds at 0.865; two rates of two pairs of currencies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kzclaims.claim import Claim, Number, Relation
from kzclaims.rules.base import Finding, GraphRule, Outcome, Severity, camps_by, compose, outlet, valid_for
from kzclaims.solve.rates import MarketRate, market_rates
from kzclaims.solve.written import Bounds, disjoint, quotient, rounded, written
from kzclaims.table import time_of
from kzclaims.ties import FIGURES
from kzclaims.wording import Arg, Message, significant
from kzclaims.world import World

# Banks and newspapers lag by days or weeks, in which a rate moves by some per cent; what is wrong is off by eight.
_SAME_DAY, _OTHER_DAY = Decimal("0.04"), Decimal("0.10")
_BOTH_SIDES = 2
# Millions for billions, and a nought lost besides, are slips; more is another matter.
_FARTHEST = Decimal(100_000)
_MESSAGE = Message(
    "{a} donnés pour {b}, soit {rate}\u00a0{pair}, alors que le taux de référence est {market}.",
    "{a} given as {b}, that is {rate}\u00a0{pair}, while the reference rate is {market}.",
)
_RANGE = Message("{lo}–{hi}", "{lo}–{hi}")
_IMPLIED = Message(
    "{a} ÷ {b} = {rate}\u00a0{pair} (arrondis compris : de {lo} à {hi})",
    "{a} ÷ {b} = {rate}\u00a0{pair} (rounding included: {lo} to {hi})",
)
_FACT = Message(
    "référence {days} : {rate}\u00a0{pair} ({sources})", "reference, {days}: {rate}\u00a0{pair} ({sources})"
)
_AROUND = Message(
    "pour repère, {days} : {rate}\u00a0{pair} ({sources})", "for orientation, {days}: {rate}\u00a0{pair} ({sources})"
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


@dataclass(frozen=True, slots=True)
class _Reckoned:
    """A conversion against the market: the rate it implies, the reference rates, those around its day, the margin."""

    implied: Bounds
    rates: tuple[MarketRate, ...]
    around: tuple[MarketRate, ...]
    market: Bounds


def _reckon(world: World, a: Claim, b: Claim) -> _Reckoned | None:
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
    return _Reckoned(implied, tuple(rates), tuple(around) if valid else (), market)


def _no_conversion(told: _Reckoned) -> bool:
    """Whether the two sums are so far apart that neither can have been converted: a share's price, a firm's worth."""
    (least, most), (low, high) = told.implied, told.market
    return least > high * _FARTHEST or most * _FARTHEST < low


def _judge(group: tuple[Claim, ...], a: Claim, b: Claim, told: _Reckoned | None) -> Finding | None:
    if told is None or not disjoint(told.implied, told.market) or _no_conversion(told):
        return None
    return _finding(group, (a, b), told)


def _sources(rate: MarketRate) -> tuple[Arg, ...]:
    return tuple(outlet(fact) for fact in rate.facts)


def _steps(pair: tuple[Claim, Claim], told: _Reckoned) -> list[Message]:
    """The computation: the rate that a conversion implies, the reference rates, and what they would make of the sum."""
    first, second = pair[0].value, pair[1].value
    assert isinstance(first, Number)
    assert isinstance(second, Number)
    units, rate = f"{first.unit}/{second.unit}", _rate(first, second)
    low, high = (significant(bound, 4) for bound in told.implied)
    steps = [_IMPLIED.filled(a=first, b=second, rate=_span((rate, rate)), pair=units, lo=low, hi=high)]
    steps += [
        text.filled(days=known.valid, rate=_span(known.bounds), pair=units, sources=_sources(known))
        for text, listed in ((_FACT, told.rates), (_AROUND, told.around))
        for known in listed
    ]
    best = told.rates[-1].bounds
    expected = significant(2 * (written(first) or Decimal(1)) / (best[0] + best[1]), 3)
    total = Number("money", expected, expected, second.unit, Relation.APPROX, expected)
    return [*steps, _EXPECTED.filled(a=first, sum=total)]


def _rate(first: Number, second: Number) -> Decimal:
    return (written(first) or Decimal(1)) / (written(second) or Decimal(1))


def _finding(group: tuple[Claim, ...], pair_: tuple[Claim, Claim], told: _Reckoned) -> Finding:
    first, second = pair_[0].value, pair_[1].value
    assert isinstance(first, Number)
    assert isinstance(second, Number)
    rate = _rate(first, second)
    message = _MESSAGE.filled(
        a=first,
        b=second,
        rate=_span((rate, rate)),
        pair=f"{first.unit}/{second.unit}",
        market=tuple(_span(known.bounds) for known in told.rates),
    )
    steps, facts = _steps(pair_, told), tuple(fact for known in told.rates for fact in known.facts)
    return compose(RULE, camps_by(group, lambda claim: claim.value), message, _ASK, steps, background=facts)


def _converted(world: World) -> Iterator[tuple[tuple[Claim, ...], tuple[Claim, Claim]]]:
    """Sums given in two currencies in one breath: all claims of it, and the two that stand for it."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in world.claims:
        for other in world.linked(claim, "equivalentTo"):
            units = [
                c.value.unit if isinstance(c.value, Number) and c.value.kind == "money" else "" for c in (claim, other)
            ]
            if all(units) and units[0] != units[1]:
                groups.setdefault((other.id, units[0]), [other]).append(claim)
    for _, group in sorted(groups.items()):
        converted = {c.value.unit: c for c in group if isinstance(c.value, Number)}
        # The currency with the smaller unit stands first, so that the rate is above one and easy to read.
        pair = sorted(converted.values(), key=lambda c: -(written(c.value) or 0) if isinstance(c.value, Number) else 0)
        yield tuple(group), (pair[0], pair[1])


def conversions(world: World) -> dict[str, tuple[tuple[Claim, ...], tuple[Message, ...]]]:
    """Claims whose conversion fits the market of its very day, by id: the rates' facts and the computation."""
    found: dict[str, tuple[tuple[Claim, ...], tuple[Message, ...]]] = {}
    for group, pair in _converted(world):
        told = _reckon(world, *pair)
        if told and not disjoint(told.implied, told.market):
            facts = tuple(fact for known in told.rates for fact in known.facts)
            if facts and all(valid_for(fact, pair) for fact in facts):
                found |= {claim.id: (facts, tuple(_steps(pair, told))) for claim in group}
    return found


def _find(world: World) -> Outcome:
    findings, compared = [], set()
    for group, pair in _converted(world):
        compared |= {claim.id for claim in group}
        finding = _judge(group, *pair, _reckon(world, *pair))
        findings += [finding] if finding else []
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "implied-rate-off-market",
    "rate",
    Severity.CONTRADICTION,
    Message("conversion à un taux qu’aucun marché n’avait", "conversion at a rate that no market had"),
    _find,
    (FIGURES,),
)
