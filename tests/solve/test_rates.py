"""Reference rates: cited, from the European Central Bank, and crossed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from kzclaims.claim import Claim
from kzclaims.solve.rates import market_rates
from tests.builders import C, D, Q, world

DAY = date(2025, 12, 31)


def fact(currency: str, other: str, rate: float, valid: str) -> Claim:
    made = C(currency, "exchangeRate", Q(rate), scope=other)
    return replace(made, id=f"ref-{currency}-{other}-{valid}", background=True, valid=D(valid), quote=None)


def test_the_central_bank_gives_both_directions() -> None:
    (dollars,) = market_rates(world([]), "USD", "EUR", DAY)
    (euros,) = market_rates(world([]), "EUR", "USD", DAY)
    assert dollars.bounds == (Decimal("1.1750"), Decimal("1.1750"))
    assert abs(dollars.bounds[0] * euros.bounds[0] - 1) < Decimal("1e-20")
    assert [f.subject for f in dollars.facts] == ["USD"]


def test_two_currencies_are_crossed_over_the_euro() -> None:
    (cross,) = market_rates(world([]), "USD", "GBP", DAY)
    assert {f.subject for f in cross.facts} == {"USD", "GBP"}
    assert Decimal("1.3") < cross.bounds[0] < Decimal("1.4")


def test_a_cited_rate_is_crossed_on_its_own_day() -> None:
    cited = fact("XKX", "USD", 100, "2025-12-30/2025-12-31")
    (rate,) = market_rates(world([], background=(cited,)), "XKX", "EUR", DAY)
    assert rate.bounds[0] == Decimal("117.5000")
    assert rate.valid == cited.valid
    (before,) = market_rates(world([], background=(cited,)), "XKX", "EUR", date(2025, 6, 9))
    assert before.bounds[0] == Decimal("117.5000"), "taken on the fact's own last day"


def test_a_rate_of_the_pair_needs_no_cross() -> None:
    facts = (fact("XKX", "USD", 100, "2025-12-31"), fact("XKX", "EUR", 120, "2025-12-31"))
    (rate,) = market_rates(world([], background=facts), "XKX", "EUR", DAY)
    assert rate.bounds == (Decimal(120), Decimal(120))


def test_rates_come_earliest_first_and_unknown_currencies_have_none() -> None:
    facts = tuple(fact("XKX", "EUR", n, day) for n, day in ((3, "2025-12"), (1, "2024"), (2, "2025-03")))
    assert [r.bounds[0] for r in market_rates(world([], background=facts), "XKX", "EUR", DAY)] == [1, 2, 3]
    assert market_rates(world([]), "XKX", "EUR", DAY) == []
