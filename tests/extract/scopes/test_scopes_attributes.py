"""Times of what narrows a noun: "stolen in 2023" dates the theft, not what is told of the paintings now."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

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
