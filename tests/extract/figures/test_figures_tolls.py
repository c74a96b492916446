"""Tolls and ballots grow from hour to hour while they are told: what was less before is no rival; one that falls is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of

_RULE = "same-measure-disjoint-values"


def _told(folder: Path, *articles: Told) -> bool:
    return _RULE in rules_of(folder, *articles)


@pytest.mark.parametrize(
    "articles",
    [
        (
            ("fr", "2024-03-12", "Le glissement de terrain de Brelan a fait 14 morts, selon la préfecture."),
            ("fr", "2024-03-14", "Le glissement de terrain de Brelan a fait 41 morts, selon la préfecture."),
        ),
        (
            ("fr", "2024-03-12", "À Brelan, l’incendie de l’hôtel a fait 14 morts, selon un bilan provisoire."),
            ("en", "2024-03-12", "In Brelan, the hotel fire has killed 21 people, the prefecture said."),
        ),
        (
            ("en", "2024-03-12", "In Brelan, 1,204 voters had cast their ballots as of 2 p.m., the council said."),
            ("en", "2024-03-12", "In Brelan, 1,240 voters had cast their ballots as of 5 p.m., the council said."),
        ),
        (
            ("ru", "2024-03-12", "При взрыве на шахте в Брелане погибли 14 человек, по состоянию на 15:00."),
            ("ru", "2024-03-12", "При взрыве на шахте в Брелане погибли 28 человек."),
        ),
    ],
    ids=["later and more", "provisional", "by the hour", "at three o’clock"],
)
def test_a_toll_may_have_grown(tmp_path: Path, articles: tuple[Told, ...]) -> None:
    assert not _told(tmp_path, *articles)


@pytest.mark.parametrize(
    "articles",
    [
        (
            ("fr", "2024-03-12", "L’incendie de l’hôtel de Brelan, le 10 mars, a fait 41 morts, selon la préfecture."),
            ("fr", "2024-03-13", "L’incendie de l’hôtel de Brelan, le 10 mars, a fait 14 morts, selon la préfecture."),
        ),
        (
            ("fr", "2024-03-12", "L’incendie de l’hôtel de Brelan a fait 14 morts, selon la préfecture."),
            ("fr", "2024-03-12", "L’incendie de l’hôtel de Brelan a fait 41 morts, selon la préfecture."),
        ),
    ],
    ids=["falls", "of one day, neither provisional"],
)
def test_a_toll_that_falls_or_is_told_as_final_is_a_conflict(tmp_path: Path, articles: tuple[Told, ...]) -> None:
    assert _told(tmp_path, *articles)
