"""Every place where a claim is repeated, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kzclaims.claim import Claim
from kzclaims.errors import ConfigError
from kzclaims.repeats import repeats
from tests.builders import A, C, D, N, Q, world

ONE, TWO, THREE = A("one", "2025-03-04"), A("two", "2025-03-05"), A("three", "2025-03-06")


def found(first: Claim, *others: Claim) -> list[str]:
    return [claim.article.id for claim in repeats(world((first, *others)), first.id)]


def test_the_same_value_in_other_articles_is_a_repeat() -> None:
    claims = [C("town", "count", Q(1240), article=a, scope="schools") for a in (TWO, ONE, THREE)]
    assert found(*claims) == ["one.txt", "two.txt", "three.txt"]


def test_a_bound_that_holds_of_it_repeats_it_and_another_value_does_not() -> None:
    first = C("town", "count", Q(1240), article=ONE, scope="schools")
    more = C("town", "count", Q(1200, "gt"), article=TWO, scope="schools")
    other = C("town", "count", Q(1420), article=THREE, scope="schools")
    assert found(first, more, other) == ["one.txt", "two.txt"]


def test_another_scope_subject_or_a_denial_is_none() -> None:
    first = C("town", "count", Q(1240), article=ONE, scope="schools")
    others = [
        C("town", "count", Q(1240), article=TWO, scope="beds"),
        C("region", "count", Q(1240), article=TWO, scope="schools"),
        replace(C("town", "count", Q(1240), article=THREE, scope="schools"), negated=True),
    ]
    assert found(first, *others) == ["one.txt"]


def test_days_that_meet_repeat_each_other() -> None:
    first = C("tram", "openingDate", D("2027-09"), article=ONE)
    assert found(first, C("tram", "openingDate", D("2027-09-14"), article=TWO)) == ["one.txt", "two.txt"]
    assert found(first, C("tram", "openingDate", D("2027-10"), article=TWO)) == ["one.txt"]


def test_a_holder_is_repeated_by_the_same_holder() -> None:
    first = C("anna", "holdsOffice", N("mayor"), article=ONE)
    assert found(first, C("anna", "holdsOffice", N("mayor"), article=TWO)) == ["one.txt", "two.txt"]
    assert found(first, C("anna", "holdsOffice", N("judge"), article=TWO)) == ["one.txt"]


def test_an_unknown_claim_is_an_error_that_says_where_ids_stand() -> None:
    with pytest.raises(ConfigError, match=r"report\.json"):
        repeats(world(()), "claim-nobody")
