"""Reference exchange rates for a day: cited ones from the ontology, the ECB's, and crosses of the two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kzclaims.claim import Article, Claim, Number, Period
from kzclaims.rates import ecb_rate
from kzclaims.solve.written import Bounds, product, quotient
from kzclaims.world import World

EURO = "EUR"
_ONE: Bounds = (Decimal(1), Decimal(1))


@dataclass(frozen=True, slots=True)
class MarketRate:
    """Units of one currency for one of another on the days ``valid``, and the facts it is made of."""

    bounds: Bounds
    valid: Period
    facts: tuple[Claim, ...]


def _ecb_fact(currency: str, day: date) -> Claim | None:
    rate = ecb_rate(currency, day)
    if rate is None:
        return None
    source = Article(
        "source-ecb",
        "ecb",
        title="Euro foreign exchange reference rates",
        title_status="descriptive",
        publisher="ECB (BCE)",
        published=rate.day.isoformat(),
        url="https://www.ecb.europa.eu",
    )
    return Claim(
        f"ref-ecb-{currency}-{rate.day.isoformat()}",
        source,
        None,
        currency,
        "exchangeRate",
        Number("quantity", rate.value, rate.value, "", written=rate.value),
        scope=EURO,
        background=True,
        valid=Period(
            rate.day, day, edtf=day.isoformat() if rate.day == day else f"{rate.day.isoformat()}/{day.isoformat()}"
        ),
    )


def _bounds(claim: Claim) -> Bounds | None:
    value = claim.value
    return (value.lo, value.hi) if isinstance(value, Number) and value.lo is not None and value.hi is not None else None


def _per_euro(currency: str, day: date) -> tuple[Bounds, tuple[Claim, ...]] | None:
    if currency == EURO:
        return _ONE, ()
    fact = _ecb_fact(currency, day)
    bounds = _bounds(fact) if fact else None
    return (bounds, (fact,)) if fact and bounds else None


def _from_ecb(base: str, quote: str, day: date) -> MarketRate | None:
    first, second = _per_euro(base, day), _per_euro(quote, day)
    cross = quotient(first[0], second[0]) if first and second else None
    return MarketRate(cross, Period(day, day), (*first[1], *second[1])) if first and second and cross else None


def _cited(world: World, currency: str) -> Iterator[tuple[str, Bounds, Claim]]:
    for fact in world.background:
        bounds = _bounds(fact)
        if fact.subject == currency and "Rate" in world.property(fact).traits and fact.valid and bounds:
            yield fact.scope, bounds, fact


def market_rates(world: World, base: str, quote: str, day: date) -> list[MarketRate]:
    """Rates of ``base`` for one ``quote``: the ECB's on ``day`` if it has both, else every cited one.

    A cited rate to a third currency is crossed with the ECB's rate of that currency, taken on ``day`` where the fact is
    valid then, else on the fact's own last day. Earliest first.
    """
    direct = _from_ecb(base, quote, day)
    if direct:
        return [direct]
    found: list[MarketRate] = []
    cited = {fact.valid for other, _, fact in _cited(world, base) if other == quote}
    for other, bounds, fact in _cited(world, base):
        valid = fact.valid
        assert valid is not None  # chosen so by _cited
        if other != quote and valid in cited:
            continue  # a rate of the pair itself needs no cross
        holds = (valid.lo or date.min) <= day <= (valid.hi or date.max)
        cross = (
            _from_ecb(other, quote, day if holds else valid.hi or day)
            if other != quote
            else MarketRate(_ONE, valid, ())
        )
        if cross:
            found.append(MarketRate(product(bounds, cross.bounds), valid, (fact, *cross.facts)))
    return sorted(found, key=lambda rate: (rate.valid.lo or date.min, rate.valid.hi or date.max, rate.facts[0].id))
