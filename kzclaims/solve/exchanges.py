"""Rows of conversions: two sums said to be the same in two currencies, and the rate of the day between them.

A rate of its own for each day and pair; the reference rate bounds it where one is valid that day, and the rates of two
near days differ by little. A rate that an article states is that of its own conversions, and near that of the day. That
two conversions alone disagree is for the rules of pairs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from kzclaims.claim import Claim, Number
from kzclaims.solve.quantities import ONE, as_written, told
from kzclaims.solve.rates import MarketRate, market_rates
from kzclaims.solve.rows import Contribution, Product, Row
from kzclaims.table import time_of
from kzclaims.wording import Arg, Message, Said, significant
from kzclaims.world import World

FAMILY = "rate"
# The spread of rates of one day, and the days up to which two rates may lie so far apart, as in the rules of pairs.
_SPREAD = Fraction(2, 100)
_MARGINS = ((7, Fraction(5, 100)), (31, Fraction(10, 100)))
_EQUAL = Message("{first} = {second} au taux {pair} du {day}", "{first} = {second} at the {pair} rate of {day}")
_STATED = Message("{quote} : {value}\u00a0{pair}", "{quote}: {value}\u00a0{pair}")
_MARKET = Message(
    "{pair} le {day} : de {lo} à {hi} ({sources}), 2 % compris",
    "{pair} on {day}: {lo} to {hi} ({sources}), 2% included",
)
_STEADY = Message(
    "{pair} : du {day} au {then}, moins de {margin} % d’écart",
    "{pair}: from {day} to {then}, less than {margin}% apart",
)


def exchanges(world: World, values: Mapping[str, str]) -> Contribution:
    """The conversions of a world.

    Args:
        world: its claims and reference rates.
        values: the variable of each claim, by :func:`kzclaims.solve.quantities.quantities`.
    """
    products: list[Product] = []
    stated = {(c.article.id, _pair(c)): c for c in world.having("Rate") if told(c) and isinstance(c.value, Number)}
    days: dict[tuple[str, str], set[date]] = {}
    for claim in world.claims:
        for target in claim.linked("equivalentTo"):
            other = world.by_id.get(target)
            day = time_of(claim)[0] or (time_of(other)[0] if other else None)
            if other is None or day is None or not (_currency(claim) and _currency(other)):
                continue
            if _currency(claim) == _currency(other) or not {claim.id, other.id} <= values.keys():
                continue
            first, second = sorted((claim, other), key=_currency)
            pair = _currency(first), _currency(second)
            says = _EQUAL.filled(first=Said(first), second=Said(second), pair=_word(pair), day=day)
            needs = frozenset({claim.id})
            name = _rate(pair, day, claim.article.id if (claim.article.id, pair) in stated else "")
            products.append(Product(values[first.id], name, values[second.id], ONE, needs, FAMILY, says))
            days.setdefault(pair, set()).add(day)
    rows: list[Row] = []
    named: dict[str, str] = {}
    facts: dict[str, Claim] = {}
    for pair, known in sorted(days.items()):
        for day in sorted(known):
            rows.append(Row(((_rate(pair, day), ONE),), Fraction(0), None))
            rows += _market(world, pair, day, facts)
        rows += _near(pair, sorted(known))
        for claim in (one for (_, other), one in stated.items() if other == pair):
            day = time_of(claim)[0]
            if day in known:
                named[claim.id] = _rate(pair, day, claim.article.id)
                rows += _stated(claim, pair, day)
    return Contribution(tuple(rows), tuple(products), named, facts=facts)


def _stated(claim: Claim, pair: tuple[str, str], day: date) -> Iterator[Row]:
    """The rate that an article states, either way round, and how near it is to that of the day."""
    assert isinstance(claim.value, Number)  # chosen so
    own, common = _rate(pair, day, claim.article.id), _rate(pair, day)
    low, high = as_written(claim.value)
    if pair[0] != claim.subject:  # so many of the second for one of the first
        low, high = (1 / high if high else None), (1 / low if low else None)
    says = _STATED.filled(quote=Said(claim), pair=_word((claim.subject, claim.scope)), value=claim.value)
    yield Row(((own, ONE),), low, high, frozenset({claim.id}), FAMILY, says, claim.id)
    near = _STEADY.filled(pair=_word(pair), day=day, then=day, margin=int(_SPREAD * 100))
    for one, other in ((own, common), (common, own)):
        yield Row(((one, ONE), (other, -1 - _SPREAD)), None, Fraction(0), family=FAMILY, says=near)


def _pair(claim: Claim) -> tuple[str, str]:
    return min(claim.subject, claim.scope), max(claim.subject, claim.scope)


def _currency(claim: Claim) -> str:
    value = claim.value
    return value.unit if isinstance(value, Number) and value.kind == "money" else ""


def _word(pair: tuple[str, str]) -> str:
    return "/".join(pair)


def _rate(pair: tuple[str, str], day: date, article: str = "") -> str:
    return f"rate|{_word(pair)}|{day}" + f"|{article}" * bool(article)


def _market(world: World, pair: tuple[str, str], day: date, facts: dict[str, Claim]) -> Iterator[Row]:
    for rate in market_rates(world, *pair, day):
        if not (rate.valid.lo or date.min) <= day <= (rate.valid.hi or date.max):
            continue
        facts.update((fact.id, fact) for fact in rate.facts)
        low, high = (
            Fraction(end) * factor for end, factor in zip(rate.bounds, (1 - _SPREAD, 1 + _SPREAD), strict=True)
        )
        needs = frozenset(fact.id for fact in rate.facts)
        yield Row(((_rate(pair, day), ONE),), low, high, needs, FAMILY, _told(rate, pair, day))


def _told(rate: MarketRate, pair: tuple[str, str], day: date) -> Message:
    sources: tuple[Arg, ...] = tuple(dict.fromkeys(fact.article.publisher for fact in rate.facts))
    low, high = (
        significant(end * Decimal(factor), 4) for end, factor in zip(rate.bounds, ("0.98", "1.02"), strict=True)
    )
    return _MARKET.filled(pair=_word(pair), day=day, lo=low, hi=high, sources=sources)


def _near(pair: tuple[str, str], days: list[date]) -> Iterator[Row]:
    for early, late in pairwise(days):
        margin = next((margin for most, margin in _MARGINS if (late - early).days <= most), None)
        if margin is not None:
            said = _STEADY.filled(pair=_word(pair), day=early, then=late, margin=int(margin * 100))
            for a, b in ((early, late), (late, early)):
                terms = ((_rate(pair, a), ONE), (_rate(pair, b), -1 - margin))
                yield Row(terms, None, Fraction(0), family=FAMILY, says=said)
