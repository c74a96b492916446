"""The graph of who holds what."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kzclaims.solve.ownership import WHOLE, between, holding, holdings, majority, ownership_graph, state_control
from tests.builders import C, D, E, N, S, world

STATE = E("etat", "organisation", "state")


def test_a_share_a_holder_and_a_denial() -> None:
    share = holding(C("b", "ownershipShare", S(40, "approx"), scope="a"))
    assert share is not None
    assert (share.holder, share.held, share.stated) == ("a", "b", True)
    assert share.share == (Decimal(38), Decimal(42))
    owner = holding(C("b", "owner", N("a")))
    assert owner is not None
    assert (owner.holder, owner.share, owner.stated) == ("a", WHOLE, False)
    assert holding(C("b", "owner", N("a"), negated=True)) is None
    assert holding(C("b", "ownershipShare", S(40))) is None, "a share without a holder"


def test_only_stated_majorities_control() -> None:
    assert majority_of(S(51))
    assert majority_of(S(50, "gt")) is False, "more than half may be half and a hair: its bound is 50"
    assert majority_of(S(50)) is False
    claims = [
        C("a", "ownershipShare", S(60), scope="etat"),
        C("b", "ownershipShare", S(51), scope="a"),
        C("c", "ownershipShare", S(49), scope="b"),
        C("d", "owner", N("b")),
    ]
    assert state_control(world(claims, [STATE])) == {"etat": ("etat",), "a": ("etat", "a"), "b": ("etat", "a", "b")}


def majority_of(share: object) -> bool:
    edge = holding(C("b", "ownershipShare", share, scope="a"))  # type: ignore[arg-type]
    assert edge is not None
    return majority(edge)


def test_articles_stand_before_facts_and_late_facts_before_early_ones() -> None:
    facts = tuple(
        replace(C("b", "ownershipShare", S(n), scope="a"), id=f"ref-{n}", background=True, valid=D(year), quote=None)
        for n, year in ((30, "2020"), (31, "2023"))
    )
    own = C("b", "ownershipShare", S(32), scope="a")
    graph = ownership_graph(world([own], background=facts))
    assert [edge.claim.id for edge in between(graph, "a", "b")] == [own.id, "ref-31", "ref-30"]
    assert between(graph, "b", "a") == []
    assert len(holdings(world([own], background=facts))) == 3
