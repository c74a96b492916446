"""What the solver promises: every set it returns cannot hold, without any one of its claims it can, and no consistent
system makes a set. The oracle is Fourier-Motzkin elimination, which shares no line with the solver."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzclaims.solve import decide
from kzclaims.solve.decide import clash
from kzclaims.solve.exact import Multiplier, balanced, proves, satisfied, solved
from kzclaims.solve.highs import infeasible_rows
from kzclaims.solve.network import is_network, negative_cycle
from kzclaims.solve.rows import Budget, Product, Reading, Row, System, components
from kzclaims.solve.sets import SETS, SIZE, WORK, enumerated
from kzclaims.wording import Message
from tests.solve.systems import holds, row, standing

NAMES = ("a", "b", "c")
ONE = Fraction(1)


@st.composite
def rows(draw: st.DrawFn, coefficients: tuple[int, ...] = (-2, -1, 1, 2, 3), most: int = 6) -> list[Row]:
    """Rows of one to three variables, each on a claim of its own or, seldom, on none."""
    found = []
    for n in range(draw(st.integers(2, most))):
        names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
        terms = {name: draw(st.sampled_from(coefficients)) for name in names}
        low = draw(st.one_of(st.none(), st.integers(-6, 6)))
        width = draw(st.integers(0, 3))
        high = draw(st.one_of(st.none(), st.just(low + width if low is not None else width)))
        found.append(row("" if draw(st.integers(0, 9)) == 0 else f"claim-{n}", terms, low, high))
    return found


@st.composite
def differences(draw: st.DrawFn) -> list[Row]:
    """Dates and orders: rows of one variable, or of the difference of two."""
    found = []
    for n in range(draw(st.integers(2, 7))):
        names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True))
        terms = dict(zip(names, (1, -1), strict=False))
        low = draw(st.one_of(st.none(), st.integers(-4, 4)))
        high = draw(st.one_of(st.none(), st.just((low or 0) + draw(st.integers(0, 2)))))
        found.append(row(f"claim-{n}", terms, low, high))
    return found


def _promises_kept(listed: list[Row]) -> None:
    system = System(tuple(listed))
    found = enumerated(system)
    assert found.complete or len(found.sets) == SETS
    for one in found.sets:
        claims = sorted(one.claims)
        assert not holds(standing(system, claims)), "it cannot hold"
        for claim in claims:
            assert holds(standing(system, set(claims) - {claim})), "each claim is needed"
    assert bool(found.sets) == (not holds(listed)), "one is found exactly where there is one"
    sets = [one.claims for one in found.sets]
    assert len(set(sets)) == len(sets)
    shuffled = list(listed)
    random.Random(1).shuffle(shuffled)
    again = enumerated(System(tuple(shuffled)))
    assert not found.complete or [one.claims for one in again.sets] == sets, "the order of the claims does not matter"


@given(rows())
@settings(max_examples=80, deadline=None)
def test_sets_of_linear_systems(listed: list[Row]) -> None:
    _promises_kept(listed)


@given(differences())
@settings(max_examples=80, deadline=None)
def test_sets_of_temporal_networks(listed: list[Row]) -> None:
    _promises_kept(listed)
    assert (negative_cycle(listed) is None) == holds(listed)


@given(rows())
@settings(max_examples=60, deadline=None)
def test_sets_by_way_of_the_solver_for_large_systems(listed: list[Row]) -> None:
    large, decide.LARGE = decide.LARGE, 0
    try:
        _promises_kept(listed)
    finally:
        decide.LARGE = large


@given(rows(most=7))
@settings(max_examples=80, deadline=None)
def test_exact_simplex_gives_a_point_or_a_proof(listed: list[Row]) -> None:
    answer = solved(listed, Budget(WORK))
    if isinstance(answer, dict):
        assert satisfied(listed, answer)
    else:
        assert proves(listed, answer)
        assert not holds(listed)


def test_a_proof_has_to_add_up() -> None:
    listed = [row("a", {"x": 1}, 3, None), row("b", {"x": 1}, None, 2)]
    assert proves(listed, (Multiplier(0, True, ONE), Multiplier(1, False, ONE)))
    assert not proves(listed, (Multiplier(0, True, ONE), Multiplier(1, False, 2 * ONE)))
    assert not proves(listed, (Multiplier(0, True, ONE), Multiplier(1, True, ONE)))
    assert not proves(listed, (Multiplier(0, True, -ONE), Multiplier(1, False, -ONE)))
    assert not proves(listed[:1], (Multiplier(0, True, ONE),))


@given(st.lists(st.integers(1, 40), min_size=3, max_size=3), rows(), st.integers(0, 3), st.booleans())
@settings(max_examples=80, deadline=None)
def test_a_consistent_system_makes_no_set(point: list[int], listed: list[Row], slack: int, multiplied: bool) -> None:
    """Every row is laid around one point, so that the point satisfies all: products as well."""
    values = dict(zip(NAMES, map(Fraction, point), strict=True))
    around = []
    for n, one in enumerate(listed):
        total = sum((c * values[name] for name, c in one.terms), Fraction(0))
        around.append(Row(one.terms, total - slack, total + n % 2, frozenset({f"claim-{n}"})))
    products = []
    if multiplied:
        values["p"] = values["a"] * values["b"] / 100
        products = [Product("p", "a", "b", Fraction(1, 100), frozenset({"claim-p"}))]
        around.append(Row((("p", ONE),), values["p"], values["p"] + slack, frozenset({"claim-q"})))
        around.append(Row((("p", ONE), ("c", ONE)), None, values["p"] + values["c"], frozenset({"claim-r"})))
    for system in components(around, products):
        assert not enumerated(system).sets


def _shares(count: int, share: int, base: int, more: tuple[Row, ...] = ()) -> System:
    values = [
        row("share", {"s": 1}, share, share),
        row("base", {"b": 1}, base, base),
        row("count", {"c": 1}, count, count),
        *(row("", {name: 1}, 0, None) for name in ("s", "b", "c")),
    ]
    return System((*values, *more), (Product("c", "s", "b", Fraction(1, 100), frozenset({"count", "share"})),))


def test_a_product_of_three_values() -> None:
    assert not enumerated(_shares(360, 40, 900)).sets
    (found,) = enumerated(_shares(450, 40, 900)).sets
    assert found.claims == {"share", "base", "count"}


def test_intervals_reach_across_products_and_sums() -> None:
    """The base is known by its parts alone, the count by what is left: five claims, none of them enough."""
    system = System(
        (
            row("north", {"n": 1}, 300, 310),
            row("south", {"s": 1}, 200, 210),
            row("all", {"b": 1, "n": -1, "s": -1}, 0, 0),
            row("rate", {"r": 1}, 20, 20),
            row("planted", {"p": 1}, 150, None),
            *(row("", {name: 1}, 0, None) for name in "nsbrp"),
        ),
        (Product("p", "r", "b", Fraction(1, 100), frozenset({"planted", "rate"})),),
    )
    (found,) = enumerated(system).sets
    assert found.claims == {"north", "south", "all", "rate", "planted"}


def test_products_in_a_circle_are_cut_into_pieces() -> None:
    """x·y = 30 and x + y = 10 have no solution; each factor alone may still be anything from 0 to 10."""
    circle = (
        Product("p", "x", "y", ONE, frozenset({"product"})),
    )  # fmt: skip
    sum_ = row("sum", {"x": 1, "y": 1}, 10, 10)
    bounds = [row("", {name: 1}, 0, 10) for name in "xy"]
    (found,) = enumerated(System((sum_, row("value", {"p": 1}, 30, 30), *bounds), circle)).sets
    assert found.claims == {"sum", "value", "product"}
    assert not enumerated(System((sum_, row("value", {"p": 1}, 24, 24), *bounds), circle)).sets


def test_a_set_that_needs_no_reading_comes_without_one() -> None:
    reading = Reading(Message("si", "if"), Message("sauf", "unless"))
    values = [row(name, {name: 1}, 60, 60) for name in "abc"]
    plain = Row((("a", ONE), ("b", ONE)), None, Fraction(100), frozenset())
    read = Row((("b", ONE), ("c", ONE)), None, Fraction(100), frozenset({reading}))
    found = enumerated(System((*values, plain, read)))
    assert [(sorted(one.claims), one.readings) for one in found.sets] == [(["a", "b"], ()), (["b", "c"], (reading,))]


def test_several_sets_up_to_a_cap() -> None:
    values = [row(f"claim-{n:02}", {f"x{n}": 1}, 60, 60) for n in range(20)]
    limit = Row(tuple((f"x{n}", ONE) for n in range(20)), None, Fraction(100), frozenset())
    floors = [row("", {f"x{n}": 1}, 0, None) for n in range(20)]
    found = enumerated(System((*values, *floors, limit)))
    assert not found.complete
    assert 0 < len(found.sets) <= SETS
    assert all(len(one.claims) == 2 for one in found.sets)


def test_components_share_no_variable() -> None:
    listed = [row("a", {"x": 1, "y": 1}, 0, 1), row("b", {"y": 1}, 0, 1), row("c", {"z": 1}, 0, 1)]
    found = components(listed, [Product("p", "q", "z", ONE)])
    assert [{name for part in one.parts for name in part.variables} for one in found] == [{"p", "q", "z"}, {"x", "y"}]


def test_the_large_solver_names_rows_that_cannot_hold() -> None:
    listed = [row("a", {"x": 1, "y": 1}, 5, None), row("b", {"x": 1}, None, 2), row("c", {"y": 1}, 1, 2)]
    assert infeasible_rows(listed) == [(0, True), (1, False), (2, False)]
    assert infeasible_rows(listed[:2]) == []


def test_the_large_solver_keeps_silent(capfd: pytest.CaptureFixture[str]) -> None:
    infeasible_rows([row("a", {"x": 1}, 5, None)])
    assert capfd.readouterr().out == ""


def test_what_is_a_network() -> None:
    assert is_network(System((row("a", {"x": 1, "y": -1}, 0, None), row("b", {"x": 1}, 3, 4))))
    assert not is_network(System((row("a", {"x": 1, "y": 1}, 0, None),)))
    never = System((row("a", {"x": 1, "y": -1}, 1, None), row("b", {"x": 1, "y": -1}, None, 0)))
    assert clash(never, Budget(WORK)) is not None


def test_multipliers_by_elimination() -> None:
    listed = [row("a", {"x": 2, "y": 1}, 7, None), row("b", {"x": 1}, None, 2), row("c", {"y": 3}, None, 3)]
    known = balanced(listed, [True, False, False], Budget(WORK))
    assert known is not None
    assert proves(listed, known)
    assert balanced(listed[:2], [True, False], Budget(WORK)) is None
    assert balanced([*listed, listed[1]], [True, False, False, False], Budget(WORK)) is None


def test_what_is_too_much_is_cut() -> None:
    rng = random.Random(3)
    listed = []
    for n in range(600):
        low, names = rng.randint(-50, 50), rng.sample(range(40), 4)
        listed.append(row(f"claim-{n}", {f"x{k}": rng.choice((-2, 1, 3)) for k in names}, low, low + 5))
    system = System(tuple(listed))
    budget = Budget(3 * WORK)
    found = enumerated(system, budget)
    assert not found.complete
    assert budget.left >= 2 * WORK
    assert not enumerated(system, Budget(0)).complete
    huge = System(tuple(row(f"claim-{n}", {"x": 1, "y": 1, f"z{n}": 1}, 0, 1) for n in range(SIZE)))
    assert enumerated(huge).sets == ()
    assert not enumerated(huge).complete
