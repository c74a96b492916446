"""Deeds that no lexicon has: a noun behind "before" and in front of what is done is one, by its ending."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import Told, read, rules

DAY, NEXT = "2025-03-03", "2025-03-10"
RULE = "events-out-of-order"
REVERSED: list[tuple[Told, Told]] = [
    (
        ("fr", DAY, "Les primes ont été versées avant la dérivation du torrent, assure le maire."),
        ("en", NEXT, "The bonuses were paid only after the torrent had been diverted, says the priest."),
    ),
    (
        ("en", DAY, "The farmers were paid before the rewetting of the bog."),
        ("fr", NEXT, "Les agriculteurs n’ont été payés qu’après le réennoiement de la tourbière."),
    ),
    (
        ("ru", DAY, "Премии выплатили до обводнения болота."),
        ("fr", NEXT, "Les primes n’ont été versées qu’après la remise en eau du marais."),
    ),
]


@pytest.mark.parametrize(("one", "other"), REVERSED)
def test_orders_that_such_a_noun_tells_are_held_against_each_other(tmp_path: Path, one: Told, other: Told) -> None:
    assert RULE in rules(read(tmp_path, one, other))


COMPATIBLE: list[tuple[Told, Told]] = [
    # the same order twice, others who are paid, another thing that is diverted
    (
        ("en", DAY, "The farmers were paid before the rewetting of the bog."),
        ("fr", NEXT, "Les agriculteurs ont été payés avant le réennoiement de la tourbière."),
    ),
    (
        ("en", DAY, "The fishermen were paid before the rewetting of the bog."),
        ("fr", NEXT, "Les chasseurs n’ont été payés qu’après le réennoiement de la tourbière."),
    ),
    (
        ("fr", DAY, "Les primes ont été versées avant la dérivation du torrent, assure le maire."),
        ("en", NEXT, "The bonuses were paid only after the motorway had been diverted, says the priest."),
    ),
]


@pytest.mark.parametrize(("one", "other"), COMPATIBLE)
def test_other_deeds_and_the_same_order_are_left_alone(tmp_path: Path, one: Told, other: Told) -> None:
    assert not rules(read(tmp_path, one, other))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les primes ont été versées avant la dérivation."),
        ("fr", "Les primes ont été versées à la dérivation du torrent."),
        ("en", "The farmers were paid near the rewetting of the bog."),
    ],
)
def test_noun_elsewhere_tells_no_order(tmp_path: Path, language: str, text: str) -> None:
    assert not [claim for claim in read(tmp_path, (language, DAY, text)).claims if claim.property == "before"]
