"""Titles that tell something as over, over texts in which it goes on, and over those in which another thing does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, str]] = [
    (
        ("en", "Measles outbreak is over in Sarn", "Measles is retreating. Last week 212 new cases were reported."),
        "new cases",
    ),
    (
        ("fr", "L’incendie de Tursac est éteint", "Les pompiers soufflent. Le feu brûle encore au nord de la commune."),
        "brûle encore",
    ),
    (
        (
            "fr",
            "La grève est terminée à la verrerie",
            "Les verriers ont voté. Le mouvement est reconduit jusqu’à lundi.",
        ),
        "reconduit",
    ),
    (
        (
            "ru",
            "Закончилась забастовка в Кедрове",
            "Горняки собрались утром. Забастовка продолжается, сообщил профсоюз.",
        ),
        "продолжается",
    ),
    (("en", "Siege of Marl is over", "Troops came on Monday. The siege continues, the mayor said."), "siege continues"),
    (
        (
            "ru",
            "Забастовка в Кедрове закончилась",
            "Горняки собрались утром. Забастовка продолжается, сообщил профсоюз.",
        ),
        "продолжается",
    ),
]


@pytest.mark.parametrize(("article", "some"), CONFLICTS)
def test_over_over_what_goes_on(tmp_path: Path, article: Article, some: str) -> None:
    listed = quotes(findings(world_of(tmp_path, [article])))
    assert any(any(some in quote for quote in one) for one in listed), listed


SILENT: list[Article] = [
    ("fr", "La grève des éboueurs est terminée", "Les camions sont sortis lundi. Le nettoyage des rues continue."),
    ("ru", "Засуха в Кедрове закончилась", "Прошли дожди. Уборка зерна продолжается."),
    ("en", "Measles outbreak is over in Sarn", "Measles is gone. In 2019 there had been 212 new cases in a week."),
    ("en", "Quake toll reaches 27 as search ends", "The search ended on Monday. Aftershocks continue."),
    ("en", "Quake toll in Sarn reaches 27 as search ends", "Tents have come. Aftershocks of the quake continue."),
    ("fr", "Séisme à Sarn : les recherches sont terminées", "Les tentes sont arrivées. Les répliques continuent."),
    ("fr", "Fin de la grève des bus", "Les bus roulent. La grève des trains continue."),
    ("en", "Measles outbreak is over in Sarn", "In nearby Marl, mumps spreads."),
]


@pytest.mark.parametrize("article", SILENT)
def test_over_and_something_else_that_goes_on(tmp_path: Path, article: Article) -> None:
    assert not findings(world_of(tmp_path, [article]))
