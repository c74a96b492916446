"""Which names are compared: those that share a block, and hardly any others."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzclaims.entities import blocking
from kzclaims.entities.blocking import candidates, organisation_blocks, person_blocks

PEOPLE = st.builds(
    lambda given_name, family: f"{given_name} {family}",
    st.sampled_from(["Aline", "Alina", "Bakyt", "Бакыт", "Jean-Marc"]),
    st.sampled_from(["Moreau", "Morau", "Dubreuil", "Омаров", "Omarov", "Omarova", "Tremblay"]),
)


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
