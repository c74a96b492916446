"""Links to claims that stand in a file not given: what is here is compared, and nothing is made of what is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kzclaims.claim import Claim
from tests.builders import A, C, M, Q, S, conflicts, world

ARTICLE = A("un")


def pointed(claim: Claim, relation: str, *others: Claim) -> Claim:
    return replace(claim, links=tuple((relation, other.id) for other in others))


def shares(last: int) -> list[Claim]:
    """Three shares in one sentence, the last of which is told to be the rest."""
    first = [C("parc", "share", S(n), f"{n} %", ARTICLE, scope=f"lot-{n}", sentence=1) for n in (40, 35)]
    return [
        *first,
        pointed(C("parc", "share", S(last), f"{last} %", ARTICLE, scope="reste", sentence=1), "remainderOf", *first),
    ]


def test_a_rest_is_held_against_all_that_it_is_the_rest_of() -> None:
    def found(claims: list[Claim]) -> bool:
        return any("parts-and-whole-differ" in conflict.rules for conflict in conflicts(world(claims)))

    assert found(shares(15))
    assert not found(shares(25))
    assert not found(shares(25)[1:]), "one of the parts is not here"


def told() -> list[Claim]:
    base = C("parc", "count", Q(1000), "mille", ARTICLE)
    share = pointed(C("parc", "share", S(40), "40 %", ARTICLE, scope="chênes"), "ofWhole", base)
    growth = pointed(C("parc", "growthRate", S(10), "10 %", ARTICLE), "ofWhole", base)
    count = pointed(C("parc", "count", Q(900), "900", ARTICLE, scope="chênes"), "equivalentTo", share, growth)
    part = pointed(C("parc", "count", Q(1200), "1200", ARTICLE, scope="érables"), "partOf", base)
    first = C("pont", "amount", M(100, "EUR"), "100 euros", ARTICLE)
    second = pointed(C("pont", "amount", M(900, "USD"), "900 dollars", ARTICLE), "equivalentTo", first)
    return [base, share, growth, count, part, first, second]


@pytest.mark.parametrize("n", range(7))
def test_any_claim_may_be_missing(n: int) -> None:
    claims = told()
    assert len(conflicts(world(claims[:n] + claims[n + 1 :]))) <= len(conflicts(world(claims)))
