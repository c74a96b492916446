"""Headings of all, of most, of everywhere and of the first, over texts that tell less; each with near-misses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, str]] = [
    (
        (
            "fr",
            "Toutes les chambres réservées",
            "Les réservations portent sur 590 chambres ; il en restait 90 sans preneur.",
        ),
        "restait 90",
    ),
    (
        ("ru", "Завод вернул на работу весь коллектив", "На заводе пока занято 95 из 240 прежних рабочих."),
        "95 из 240",
    ),
    (
        ("en", "Every tea factory sells online", "Of the 96 tea factories in Kenya, 61 sell through the platform."),
        "61 sell",
    ),
    (
        ("en", "Most households back the wind farm", "Some 43% of households said they were in favour."),
        "43%",
    ),
    (
        (
            "fr",
            "Le Ruvan généralise la monnaie mobile",
            "Elle n’existe pour l’instant que dans deux des douze provinces.",
        ),
        "deux des douze",
    ),
    (
        ("en", "Harvest in Oblen the biggest ever", "The harvest was the second largest after that of 2017."),
        "second largest",
    ),
    (
        ("fr", "Un million de visiteurs au gouffre", "Le gouffre a reçu 640 000 visiteurs, dit la directrice."),
        "640 000 visiteurs",
    ),
    (
        ("en", "Togo vaccinates more than a million children", "By the final count 912,000 children received the jab."),
        "912,000 children",
    ),
    (
        (
            "en",
            "Orkney goes fully renewable",
            "Wind and tide cover 82% of Orkney’s needs; the rest of its needs comes by cable.",
        ),
        "82%",
    ),
]


@pytest.mark.parametrize(("article", "expected"), CONFLICTS)
def test_conflict(tmp_path: Path, article: Article, expected: str) -> None:
    found = quotes(findings(world_of(tmp_path, [article])))
    assert any(any(expected in quote for quote in listed) and len(listed) > 1 for listed in found), found


SILENT: list[Article] = [
    (
        "fr",
        "Toutes les chambres réservées",
        "Toutes les chambres sont réservées, dont 60 sur les 200 par des étudiants.",
    ),
    ("en", "Not every factory sells online", "Of the 96 factories, 61 sell through the platform."),
    ("en", "Every factory sells online", "Of the 96 clerks of the board, 61 were trained in May."),
    ("en", "Most households back the wind farm", "Some 43% of households are in favour in Vell, 58% in the county."),
    ("fr", "Le Ruvan généralise la monnaie mobile", "La monnaie existe dans les douze provinces, dont deux en test."),
    ("en", "Harvest in Oblen the biggest ever", "The harvest broke all records. Oblen is the country’s second city."),
    ("en", "Tellus to plant a million trees", "Tellus has planted 240,000 trees so far."),
    ("en", "First woman to lead the navy", "Rao took command on Monday. Two other women are already captains."),
    ("ru", "Первый поезд прибыл в Ош", "Поезд прибыл в среду утром. Ещё два состава уже формируют."),
    (
        "en",
        "All flights resume",
        "Flights resumed on Tuesday. Of the 40 planes on the apron, 12 belong to charter firms.",
    ),
    ("fr", "Toutes les classes rouvrent", "Les élèves sont revenus lundi. Un tiers des classes a changé de salle."),
    ("fr", "Un million de visiteurs au gouffre", "Le gouffre a reçu 1,02 million de visiteurs, dont 640 000 en été."),
]


@pytest.mark.parametrize("article", SILENT)
def test_no_conflict(tmp_path: Path, article: Article) -> None:
    assert quotes(findings(world_of(tmp_path, [article]))) == []
