"""Control: majorities down a chain, several stakes of one hand in a pyramid, and what only looks like it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kzclaims.claim import Claim
from kzclaims.conflicts import Conflict
from kzclaims.rules.base import Severity
from kzclaims.solve.control import controlled, state_controlled
from kzclaims.solve.ownership import holdings
from tests.builders import A, C, E, N, S, conflicts, world

STATE, PRIVATE = E("state", "organisation", "state"), E("private", "scope", "private")
ONE, TWO = A("un", "2025-03-04"), A("deux", "2025-03-05", "en")


def stake(holder: str, held: str, number: float, article=ONE, **more: Any) -> Claim:
    return C(held, "ownershipShare", S(number), f"{holder} {number} {held}", article, scope=holder, **more)


def pyramid(first: float = 30, second: float = 25) -> list[Claim]:
    """The state has two thirds of a and b; they have some of c each."""
    return [stake("state", "a", 60), stake("state", "b", 70), stake("a", "c", first), stake("b", "c", second)]


def held_by(*claims: Claim, top: str = "state") -> dict[str, int]:
    made = world(list(claims), (STATE,))
    return {held: len(shown) for held, shown in controlled(made, holdings(made), {top}).items()}


def test_down_a_chain_and_through_several() -> None:
    assert held_by(stake("state", "a", 60), stake("a", "b", 51)) == {"a": 1, "b": 2}
    assert held_by(*pyramid()) == {"a": 1, "b": 1, "c": 4}
    assert held_by(*pyramid(20, 25)) == {"a": 1, "b": 1}
    assert held_by(stake("state", "a", 40), stake("a", "c", 90)) == {}


def test_what_one_has_beside_what_it_controls_counts() -> None:
    assert held_by(stake("state", "a", 60), stake("a", "c", 30), stake("state", "c", 25))["c"] == 3


def test_the_fewest_stakes_show_it() -> None:
    assert held_by(*pyramid(55, 25)) == {"a": 1, "b": 1, "c": 2}


def test_an_indirect_share_is_voted_by_others_and_a_sole_owner_has_all_votes() -> None:
    assert held_by(stake("state", "a", 60, quantifier="indirect")) == {}
    assert held_by(C("a", "owner", N("state"))) == {"a": 1}
    assert held_by(C("a", "shareholder", N("state"))) == {}


def test_a_circle_ends() -> None:
    ring = [stake("a", "b", 60), stake("b", "c", 60), stake("c", "a", 60)]
    assert held_by(*ring, top="a") == {"b": 1, "c": 2}


def test_the_state_is_its_own() -> None:
    assert state_controlled(world(pyramid(), (STATE,)))["state"] == ()


def private(quantifier: str = "", **more: Any) -> Claim:
    return C("c", "ownershipNature", N("private"), "c is private", TWO, quantifier=quantifier, **more)


def found(*claims: Claim) -> tuple[Conflict, ...]:
    return conflicts(world(list(claims), (STATE, PRIVATE, *(E(name, "organisation") for name in "abc"))))


def test_private_against_a_pyramid_is_one_conflict_of_five_claims() -> None:
    (conflict,) = found(*pyramid(), private("only"))
    assert conflict.rules == ("private-against-state-holder", "claims-that-cannot-all-hold")
    assert len(conflict.claims) == 5
    assert conflict.severity is Severity.CONTRADICTION
    (mild,) = found(*pyramid(), private())
    assert mild.severity is Severity.TENSION, "whether private means without a majority of the state is a reading"


def test_private_beside_private_holders() -> None:
    claims = [replace(claim, scope=claim.scope.replace("state", "family")) for claim in pyramid()]
    assert not found(*claims, private("only"))


def test_shares_that_only_the_rest_gives_and_private() -> None:
    """Two holders have 80 % of c; the rest goes to a body that the state has most of."""
    others = [stake("x", "c", 50), stake("y", "c", 30, TWO)]
    rest = stake("a", "c", 20, TWO)
    rest = replace(rest, links=tuple(("remainderOf", other.id) for other in others))
    (conflict,) = found(*others, rest, stake("state", "a", 60), private("only"))
    assert {claim.id for claim in conflict.claims} >= {rest.id, private("only").id}
