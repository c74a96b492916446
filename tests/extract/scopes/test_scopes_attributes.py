"""Times of what narrows a noun: "stolen in 2023" dates the theft, not what is told of the paintings now."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of
from tests.extract.told import Told, rules_of, told_in

_RULE = "scopes-exclude-each-other"

CONFLICTS: list[tuple[Article, tuple[str, str]]] = [
    (
        (
            "en",
            "All four stolen Vernoux paintings are back on the wall",
            "Three of the four paintings stolen in 2019 are back on the wall; the fourth is missing.",
        ),
        ("All four stolen Vernoux paintings", "Three of the four paintings"),
    ),
    (
        (
            "fr",
            "Les quatre tableaux volés à Vernoux sont de nouveau accrochés",
            "Trois des quatre tableaux volés en 2019 sont de nouveau accrochés ; le quatrième manque.",
        ),
        ("quatre tableaux", "Trois des quatre tableaux"),
    ),
    (
        (
            "ru",
            "Все четыре картины вернулись на стену",
            "Три из четырёх картин, украденных в 2019 году, вернулись на стену; четвёртой нет.",
        ),
        ("Все четыре картины", "Три из четырёх картин"),
    ),
]
SILENT: list[Article] = [
    (
        "en",
        "All four paintings are back on the wall",
        "Three of the four paintings were back on the wall in 2019; the fourth came home on Monday.",
    ),
    (
        "fr",
        "Les quatre tableaux sont de nouveau accrochés",
        "Trois des quatre tableaux étaient accrochés en 2019 ; le quatrième est là depuis lundi.",
    ),
    (
        "ru",
        "Все четыре картины вернулись на стену",
        "В 2019 году три из четырёх картин вернулись на стену; четвёртую привезли в понедельник.",
    ),
]


@pytest.mark.parametrize(("article", "expected"), CONFLICTS)
def test_the_time_of_an_attribute(tmp_path: Path, article: Article, expected: tuple[str, str]) -> None:
    found = quotes(findings(world_of(tmp_path, [article])))
    assert any(all(any(words in quote for quote in listed) for words in expected) for listed in found), found


@pytest.mark.parametrize("article", SILENT)
def test_the_time_of_the_deed(tmp_path: Path, article: Article) -> None:
    assert quotes(findings(world_of(tmp_path, [article]))) == []


WEEKLY = """
fr 2025-06-10 | La ligne du Val sera rouverte en 2027. L'accord prévoit un arrêt de tous les trains à la gare de
Morles, sans exception.
fr 2025-07-03 | Le contrat de la ligne du Val tient en 80 pages. Les trains directs du samedi traverseront la gare de
Morles sans s'arrêter, précise l'annexe 2.

fr 2025-06-10 | Le nouvel horaire des bacs de Sarnes a été signé. Tous les bacs feront escale à l'île Rouge, sans
exception, promet la compagnie.
en 2025-06-27 | The timetable of the Sarnes ferries is out. Sunday ferries will not call at Rouge island, its last
page says.

en 2025-03-01 | The new tariff of the Tarvo museum was published. Admission is free for all visitors of the museum,
without exception.
ru 2025-03-20 | Музей Тарво опубликовал новые цены. Посетители субботних экскурсий музея Тарво платят за вход 400
рублей.

fr 2025-02-10 | La ville de Lanvel a adopté ses tarifs. Le stationnement est gratuit pour tous les commerçants du
marché, sans exception.
fr 2025-02-28 | À Lanvel, les nouveaux tarifs sont affichés. Les commerçants du marché du dimanche paient le
stationnement six euros.

ru 2025-09-01 | Новое расписание автобусов Кутора вступит в силу осенью. Все автобусы будут останавливаться у
больницы, без исключения.
en 2025-09-22 | The Kutor bus timetable has a footnote. Friday evening buses will run past the hospital without
stopping, it says.

en 2025-10-02 | Brenhold signed its school transport contract. All school buses will carry a monitor, without
exception, the county said.
fr 2025-10-20 | Le contrat de transport scolaire de Brenhold réserve une surprise. Les bus scolaires du mercredi
n'auront pas de surveillant, précise l'annexe.
"""
WEEKLY_APART = """
fr 2025-06-10 | La ligne du Val a rouvert. Tous les trains s'arrêtent à la gare de Morles, sans exception.
fr 2025-07-05 | Sur la ligne du Val, un incident. Vendredi, deux trains ont traversé la gare de Morles sans s'arrêter
à cause d'une panne.

en 2025-06-10 | The Sarnes ferries have a new timetable. All ferries call at Rouge island, without exception.
en 2025-07-02 | A storm hit the Sarnes ferries. Sunday ferries were cancelled, and none called at Rouge island.

fr 2025-06-10 | La ligne du Val sera rouverte en 2027. L'accord prévoit un arrêt de tous les trains à la gare de
Morles, sans exception.
fr 2025-07-03 | Le contrat de la ligne du Val tient en 80 pages. Les trains directs du samedi traverseront la gare de
Tuilot sans s'arrêter.

en 2025-10-02 | Brenhold signed its school transport contract. All school buses will carry a monitor, without
exception, the county said.
fr 2025-10-20 | Le contrat de transport scolaire de Brenhold tient parole. Les bus scolaires du mercredi auront aussi
un surveillant.
"""


@pytest.mark.parametrize("articles", told_in(WEEKLY))
def test_a_day_of_every_week_narrows_and_dates_nothing(tmp_path: Path, articles: list[Told]) -> None:
    assert _RULE in rules_of(tmp_path, *articles)


@pytest.mark.parametrize("articles", told_in(WEEKLY_APART))
def test_a_day_of_the_week_may_be_one_day(tmp_path: Path, articles: list[Told]) -> None:
    assert _RULE not in rules_of(tmp_path, *articles)
