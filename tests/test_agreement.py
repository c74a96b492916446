"""Whether two exact numbers are one number, rounded: what newspapers do every day, and no contradiction."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzclaims.agreement import rounds
from tests.builders import A, C, Q, S, conflicts, world


def one(a: str, b: str, kind: str = "quantity") -> bool:
    x, y = Decimal(a), Decimal(b)
    return rounds(x, x, y, y, kind)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("40", "39.6", "share"),
        ("33", "33.3", "share"),
        ("2300000", "2340000", "money"),
        ("1500000", "1478000", "quantity"),
        ("860", "857", "quantity"),
        ("245000", "245312", "quantity"),
        ("14.7", "14.68", "quantity"),
    ],
)
def test_a_rounded_number_is_the_exact_one(a: str, b: str, kind: str) -> None:
    assert one(a, b, kind)
    assert one(b, a, kind)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("40", "38", "share"),
        ("40", "41", "share"),
        ("1240", "1420", "quantity"),
        ("120", "117", "quantity"),
        ("2300000", "2360000", "money"),
        ("2000000", "1900000", "money"),
        ("12000", "12300", "quantity"),
        ("0", "0.4", "share"),
    ],
)
def test_another_number_is_not(a: str, b: str, kind: str) -> None:
    assert not one(a, b, kind)


@given(st.integers(1, 10**9), st.integers(1, 10**9), st.sampled_from(["share", "money", "quantity"]))
def test_it_has_two_sides_and_stays_near(a: int, b: int, kind: str) -> None:
    assert one(str(a), str(b), kind) == one(str(b), str(a), kind)
    if one(str(a), str(b), kind):
        assert abs(a - b) <= max(a, b) / 40 + 1


def test_rounding_between_articles_is_no_conflict() -> None:
    def told(value, name: str):
        share = value.kind == "share"
        return C("town", "share" if share else "count", value, article=A(name, "2025-03-04"), scope="flats")

    assert not conflicts(world([told(S(40), "un"), told(S("39.6"), "deux")]))
    assert not conflicts(world([told(Q(860), "un"), told(Q(857), "deux")]))
    assert conflicts(world([told(Q(860), "un"), told(Q(680), "deux")]))
