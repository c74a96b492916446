"""Coaches of one national team, whatever a language calls the office and the team."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.extract.people.meant import meant_by
from kzclaims.extract.people.national import national_team
from tests.extract.told import rules_of

RULE = "one-office-two-holders"
SENIOR = ("ru", "Главный тренер сборной Грузии Леван Цагарели праздновать не спешит.")
ONE_TEAM = [
    (("fr", "Pavel Kouzmine, entraîneur en chef de l’équipe de Géorgie depuis 2023, se plaint du vent."), SENIOR),
    (("fr", "Le sélectionneur de la Géorgie, Pavel Kouzmine, se plaint du vent."), SENIOR),
    (
        ("fr", "Pavel Kouzmine, entraîneur de l’équipe nationale du Bélarus, se plaint du vent."),
        ("ru", "Главный тренер белорусской сборной Леван Цагарели праздновать не спешит."),
    ),
    (
        ("fr", "Pavel Kouzmine, sélectionneur de la Norvège, se plaint du vent."),
        ("en", "Erik Solvang, head coach of the Norwegian national team, said the wind was cruel."),
    ),
]


@pytest.mark.parametrize(("one", "other"), ONE_TEAM)
def test_one_team_has_one_coach(tmp_path: Path, one: tuple[str, str], other: tuple[str, str]) -> None:
    assert RULE in rules_of(tmp_path, (one[0], "2026-02-10", one[1]), (other[0], "2026-02-12", other[1]))


APART = [
    # another team, another country, another rank, a club, and a coach told by where he is from
    ("fr", "Pavel Kouzmine, entraîneur en chef de l’équipe féminine de Géorgie depuis 2023, se plaint du vent."),
    ("ru", "Главный тренер молодёжной сборной Грузии Павел Кузьмин жалуется на ветер."),
    ("fr", "Pavel Kouzmine, entraîneur en chef de l’équipe d’Arménie depuis 2023, se plaint du vent."),
    ("fr", "Pavel Kouzmine, entraîneur adjoint de l’équipe de Géorgie, se plaint du vent."),
    ("fr", "Pavel Kouzmine, entraîneur du club géorgien de Batoumi, se plaint du vent."),
    ("en", "The Georgian coach Pavel Kuzmin said the wind was cruel."),
]


@pytest.mark.parametrize(("language", "text"), APART)
def test_other_coaches_are_held_against_nobody(tmp_path: Path, language: str, text: str) -> None:
    assert RULE not in rules_of(tmp_path, (language, "2026-02-10", text), (SENIOR[0], "2026-02-12", SENIOR[1]))


@pytest.mark.parametrize(
    ("told", "language", "country"),
    [
        ("équipe nationale de Géorgie", "fr", "georgia"),
        ("белорусской сборной", "ru", "belarus"),
        ("club de Géorgie", "fr", ""),
        ("Georgian", "en", ""),
        ("équipe de Batoumi", "fr", ""),
    ],
)
def test_team_of_a_country_is_told_by_it(told: str, language: str, country: str) -> None:
    """A club is no team of the country that it is in; of whom an adjective tells alone, it is the coach."""
    assert national_team("office-head-coach", meant_by(told, language)) == country
    assert not national_team("office-mayor", meant_by(told, language))
