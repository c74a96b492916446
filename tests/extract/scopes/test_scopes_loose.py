"""What is said of all in passing makes a tension at most, and none with what it does not mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.report.json_ import model
from tests.extract.told import Told, rules_of, told_in

_RULE = "scopes-exclude-each-other"


def _severities(folder: Path, *articles: Told) -> list[str]:
    rules_of(folder, *articles)  # writes them
    found = [c for c in check([folder], Options(reference=False)).conflicts if c.rule == _RULE]
    return [conflict.severity.value for conflict in found]


@pytest.mark.parametrize(
    ("said", "severity"),
    [
        ("Toutes les écoles de Brelan sont fermées sans exception, selon la mairie.", "contradiction"),
        ("Toutes les écoles de Brelan sont fermées, selon la mairie.", "tension"),
    ],
)
def test_what_is_not_insisted_on_is_a_tension(tmp_path: Path, said: str, severity: str) -> None:
    other = "En effet, trois écoles de Brelan sont restées ouvertes toute la semaine."
    assert _severities(tmp_path, ("fr", "2025-03-12", said), ("fr", "2025-03-13", other)) == [severity]


def test_only_likeness_is_told_and_shown(tmp_path: Path) -> None:
    said = "Toutes les écoles de Brelan sont fermées, selon la mairie."
    other = "En effet, trois écoles de Brelan sont restées ouvertes toute la semaine."
    rules_of(tmp_path, ("fr", "2025-03-12", said), ("fr", "2025-03-13", other))
    (conflict,) = model(check([tmp_path], Options(reference=False)))["conflicts"]
    assert "their likeness" in str(conflict)


@pytest.mark.parametrize(
    "articles",
    [
        (
            (
                "ru",
                "2025-03-12",
                "В Брелане ранены двенадцать человек. Уроков не было, поэтому в школах никто не пострадал.",
            ),
            ("fr", "2025-03-13", "À Brelan, quinze blessés ont été conduits à l’hôpital."),
        ),
        (
            (
                "en",
                "2025-03-12",
                "The last missing miner of Brelan was found dead on Sunday. No one was found alive after that.",
            ),
        ),
        (
            ("fr", "2025-03-12", "« Pourquoi personne n’a rien vu ? » demande la veuve de Brelan."),
            ("en", "2025-03-13", "The defendants of Brelan have ten days to appeal, the court said."),
        ),
    ],
)
def test_what_is_said_in_passing_is_held_against_little(tmp_path: Path, articles: tuple[Told, ...]) -> None:
    assert _RULE not in rules_of(tmp_path, *articles)


def test_nobody_hurt_is_held_against_the_hurt(tmp_path: Path) -> None:
    first = ("ru", "2025-03-12", "На складе в Брелане никто не пострадал, сообщили пожарные.")
    second = ("fr", "2025-03-13", "À Brelan, trois pompiers ont été blessés dans l’entrepôt.")
    assert _RULE in rules_of(tmp_path, first, second)


EACH_KIND = """
fr 2025-09-03 | Le musée de Lormont a rouvert samedi. L'entrée est gratuite dans toutes les salles du musée,
permanentes comme temporaires.
en 2025-09-20 | In Lormont, the museum draws crowds. The temporary rooms of the Lormont museum have never been free:
visitors pay eight euros there.

en 2025-04-02 | The Belmare ferry port has a new tariff. Parking is free at all car parks of the port, large and small
alike.
fr 2025-04-22 | Le port de Belmare grogne. Les petits parkings du port de Belmare sont payants depuis le premier jour
: deux euros l'heure.

ru 2025-05-05 | Курорт Талыбай готовится к сезону. Все пляжи Талыбая открыты для купания, как городские, так и
сельские.
en 2025-05-18 | Talybay is disappointed. The rural beaches of Talybay are closed to bathers, and have been since the
first day of the season.

en 2025-06-01 | The Orsk bridge scheme took effect on Sunday. All ferries on the Tolma run at night, both passenger
and cargo ones.
ru 2025-06-15 | На Толме ждут утра. Грузовые паромы на Толме ночью не ходят и никогда не ходили, говорят водители.

fr 2025-03-01 | La réforme des cantines de Varsac est entrée en vigueur. Les repas sont gratuits dans tous les
collèges de Varsac, qu'ils soient publics ou privés.
fr 2025-03-15 | À Varsac, la réforme des cantines divise. Les collèges privés de Varsac font toujours payer le repas 4
euros, comme depuis le premier jour.

en 2025-02-01 | The Karsk vaccination drive opened on Monday. The jab is free in all clinics of Karsk, regardless of
who owns them.
ru 2025-02-14 | Прививки в Карске подорожали. В частных клиниках Карска прививка с первого дня была платной, её цена
900 рублей.
"""
EACH_KIND_APART = """
fr 2025-09-03 | Le musée de Lormont a rouvert samedi. L'entrée est gratuite dans toutes les salles du musée,
permanentes comme temporaires.
en 2025-09-20 | In Lormont, the museum draws crowds. The audio guide has never been free: visitors pay eight euros for
it.

en 2025-04-02 | The Belmare ferry port has a new tariff. Parking is free at all car parks of the port, large and small
alike.
fr 2025-04-22 | Le port de Belmare grogne. À Sorville, à l'autre bout du lac, les petits parkings sont payants depuis
le premier jour.

fr 2025-06-02 | La bibliothèque de Rozan a changé ses tarifs. Le prêt est gratuit dans toutes les annexes, comme l'an
dernier.
fr 2025-06-28 | À Rozan, le prêt deviendra payant dans les annexes rurales à partir du 1er septembre 2025, a décidé le
conseil.

ru 2025-05-05 | Курорт Талыбай готовится к сезону. Все пляжи Талыбая открыты для купания, как городские, так и
сельские.
en 2025-05-18 | Talybay counts. The hotel pools of Talybay have never been open to bathers from outside.
"""


@pytest.mark.parametrize("articles", told_in(EACH_KIND))
def test_all_are_meant_where_each_kind_is_named(tmp_path: Path, articles: list[Told]) -> None:
    assert _RULE in rules_of(tmp_path, *articles)


@pytest.mark.parametrize("articles", told_in(EACH_KIND_APART))
def test_of_each_kind_named_others_say_nothing(tmp_path: Path, articles: list[Told]) -> None:
    assert _RULE not in rules_of(tmp_path, *articles)
