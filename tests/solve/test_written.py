"""Numbers as written, with their rounding; intervals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzclaims.claim import Number
from kzclaims.solve.written import disjoint, product, quotient, rounded, written
from tests.builders import M, Q, S

numbers = st.decimals(min_value="0.001", max_value="9e11", places=3, allow_nan=False).filter(lambda n: n > 0)
spans = st.tuples(numbers, numbers).map(lambda ab: (min(ab), max(ab)))


@pytest.mark.parametrize(
    ("value", "lo", "hi"),
    [
        (Q(450000), "445000", "455000"),
        (Q(3000, "approx"), "2500", "3500"),
        (Q(350, "gt"), "345", "355"),
        (Q(1240), "1235", "1245"),
        (Q("14.7"), "14.65", "14.75"),
        (S(40), "39.5", "40.5"),
        (S(100), "99.5", "100.5"),
        (S("92.5"), "92.45", "92.55"),
        (M(57_000_000_000, "EUR", "approx"), "56500000000", "57500000000"),
    ],
)
def test_a_number_is_as_round_as_it_is_written(value: Number, lo: str, hi: str) -> None:
    assert rounded(value) == (Decimal(lo), Decimal(hi))


def test_without_words_the_bounds_speak() -> None:
    assert written(Number("quantity", Decimal(10), Decimal(20), "")) == 15
    assert written(Number("quantity", Decimal(10), None, "")) == 10
    assert written(Number("quantity", None, Decimal(20), "")) == 20
    assert rounded(Number("quantity", None, None, "")) is None


@given(numbers)
def test_the_rounding_holds_the_number(number: Decimal) -> None:
    bounds = rounded(Q(str(number)))
    assert bounds is not None
    assert bounds[0] <= number <= bounds[1]
    assert bounds[1] - bounds[0] <= number + 1, "no wider than the number itself"


@given(numbers)
def test_a_share_is_no_rounder_than_a_percent(number: Decimal) -> None:
    bounds = rounded(S(str(number)))
    assert bounds is not None
    assert bounds[1] - bounds[0] <= 1


@given(spans, spans)
def test_products_and_quotients_hold_their_corners(a: tuple[Decimal, Decimal], b: tuple[Decimal, Decimal]) -> None:
    low, high = product(a, b)
    assert low <= a[0] * b[1] <= high
    ratio = quotient(a, b)
    assert ratio is not None
    assert ratio[0] <= a[0] / b[0] <= ratio[1]


@given(spans, spans)
def test_disjoint_means_no_common_point(a: tuple[Decimal, Decimal], b: tuple[Decimal, Decimal]) -> None:
    assert disjoint(a, b) == disjoint(b, a) == (a[1] < b[0] or b[1] < a[0])
    assert not disjoint(a, a)


def test_nothing_is_divided_by_what_may_be_zero() -> None:
    one = Decimal(1)
    assert quotient((one, one), (Decimal(0), one)) is None
