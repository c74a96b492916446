"""Which names are compared: those that share a block, and hardly any others."""

from __future__ import annotations

import csv
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzclaims.entities import blocking
from kzclaims.entities.blocking import candidates, organisation_blocks, person_blocks
from kzclaims.entities.match import Tier
from kzclaims.entities.partial import NO_ALIASES, Mention, is_partial
from kzclaims.entities.resolve import form_of
from kzclaims.entities.score import compare

PEOPLE = st.builds(
    lambda given_name, family: f"{given_name} {family}",
    st.sampled_from(["Aline", "Alina", "Bakyt", "Бакыт", "Jean-Marc"]),
    st.sampled_from(["Moreau", "Morau", "Dubreuil", "Омаров", "Omarov", "Omarova", "Tremblay"]),
)


# The first name loads the word tables.
@settings(deadline=None)
@given(names=st.lists(PEOPLE, max_size=12))
def test_candidates_are_the_pairs_that_share_a_block_whatever_is_looked_at_at_a_time(names: list[str]) -> None:
    listed = [(name, "ru" if name[0] > "z" else "fr") for name in names]
    blocks = [person_blocks(*name) for name in listed]
    wanted = [(m, n) for m, n in combinations(range(len(listed)), 2) if blocks[m] & blocks[n]]
    assert list(candidates(listed, len(listed), person_blocks)) == wanted
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocking, "_AT_A_TIME", 2)
        assert list(candidates(listed, len(listed), person_blocks)) == wanted


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Aline Moreau", "Aline Morreau"),
        ("Aline Moreau", "Alnie Moreau"),
        ("Bakyt Omarov", "Бакыт Омаров"),
        ("OMAROV Bakyt", "Bakyt Omarov"),
        ("Jean-Jacques Rousseau", "Жан-Жак Руссо"),
    ],
)
def test_one_person_shares_a_block_with_himself_written_otherwise(left: str, right: str) -> None:
    assert not person_blocks(left).isdisjoint(person_blocks(right, "ru" if right[0] > "z" else ""))


@pytest.mark.parametrize(
    ("left", "right"),
    [("Aline Moreau", "Aline Tremblay"), ("Бакыт Омаров", "Бакыт Сериков"), ("Aline Moreau", "Bakyt Moreau")],
)
def test_a_word_in_common_is_no_block(left: str, right: str) -> None:
    language = "ru" if left[0] > "z" else "fr"
    assert person_blocks(left, language).isdisjoint(person_blocks(right, language))


def test_what_is_heard_is_looked_at_only_among_two_scripts() -> None:
    assert person_blocks("Anna Whitfield", "en", by_ear=False).isdisjoint(
        person_blocks("Анна Уитфилд", "ru", by_ear=False)
    )
    assert not person_blocks("Anna Whitfield", "en").isdisjoint(person_blocks("Анна Уитфилд", "ru"))


def test_bodies_share_what_they_are_called_in_another_order_or_in_one_word() -> None:
    assert not organisation_blocks("Port Nord SA").isdisjoint(organisation_blocks("PortNord"))
    assert organisation_blocks("Port Nord").isdisjoint(organisation_blocks("Brasserie du Lac"))


@pytest.mark.parametrize(("kind", "blocks", "missed"), [("person", person_blocks, 0), ("org", organisation_blocks, 1)])
def test_hardly_any_pair_of_one_is_never_compared(
    kind: str, blocks: Callable[[str], frozenset[int]], missed: int
) -> None:
    """Of the labelled pairs that letters alone make one, all but so many share a block; bare surnames never do."""
    rows = [
        (row["left"], row["right"])
        for name in ("pairs-own.csv", "pairs-regions.csv")
        for row in csv.DictReader((Path(__file__).parent / name).read_text(encoding="utf-8").splitlines())
        if row["kind"] == kind
    ]
    full = [pair for pair in rows if not any(is_partial(form_of(Mention("m", n, "", "a", kind))) for n in pair)]
    same = [pair for pair in full if compare(*pair, kind, known=NO_ALIASES).tier is Tier.SAME]
    assert len(same) > 150
    assert sum(blocks(left).isdisjoint(blocks(right)) for left, right in same) <= missed
