"""Titles that multiply, over texts in which the thing grows by less or by more; each conflict with near-misses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import findings, quotes, world_of

CONFLICTS = [
    (
        "fr",
        "La coopérative double sa récolte",
        "La récolte passe de 1 200 à 1 500 tonnes.",
        "double sa",
        "1 200 à 1 500",
    ),
    ("fr", "Le nombre de licenciés a triplé", "Le club compte 640 licenciés, contre 310 en 2023.", "triplé", "640"),
    ("en", "Ferry operator doubles its fares", "The fare rises from £4 to £5.", "doubles its", "£4 to £5"),
    (
        "en",
        "Burglaries halved in the valley",
        "Police recorded 180 burglaries, against 210 a year earlier.",
        "halved",
        "180",
    ),
    ("ru", "Завод удвоил выпуск тракторов", "Выпуск тракторов вырос с 400 до 520.", "удвоил", "400 до 520"),
    ("ru", "Число туристов выросло втрое", "Туристов стало больше: рост составил 40 %.", "втрое", "40 %"),
    (
        "fr",
        "La ligue double ses primes",
        "La cagnotte passe de 90 000 à 120 000 euros.",
        "double ses",
        "90 000 à 120 000",
    ),
    (
        "en",
        "Nearly doubled: visitors flock to the caves",
        "The caves had 26,000 visitors, up from 20,000.",
        "doubled",
        "26,000",
    ),
]


@pytest.mark.parametrize(("language", "title", "body", "told", "found"), CONFLICTS)
def test_the_text_grows_otherwise(tmp_path: Path, language: str, title: str, body: str, told: str, found: str) -> None:
    listed = quotes(findings(world_of(tmp_path, [(language, title, body)])))
    assert any(any(told in q for q in one) and any(found in q for q in one) for one in listed), listed


SILENT = [
    ("fr", "La coopérative double sa récolte", "La récolte passe de 700 à 1 450 tonnes."),
    ("fr", "Double meurtre à Lavaur", "Le nombre de meurtres passe de 4 à 5."),
    ("fr", "La coopérative double sa récolte", "La récolte est bonne. Le prix passe de 40 à 50 euros."),
    ("en", "Ferry operator nearly doubles its fares", "The fare rises from £4 to £7."),
    ("en", "Did the operator double fares?", "The fare rises from £4 to £5."),
    ("en", "Fares more than doubled", "The fare rises from £4 to £13."),
    ("en", "Fares have not doubled", "The fare rises from £4 to £5."),
    ("ru", "Число аварий сократилось вдвое", "Аварий стало меньше: 60 против 121 год назад."),
    ("ru", "Завод удвоил выпуск", "Выпуск вырос с 400 до 810. Цена выросла с 10 до 12 рублей."),
    ("fr", "Le club double ses effectifs", "La salle ouvre de 10 à 18 heures."),
]


@pytest.mark.parametrize(("language", "title", "body"), SILENT)
def test_the_text_bears_it_out(tmp_path: Path, language: str, title: str, body: str) -> None:
    assert quotes(findings(world_of(tmp_path, [(language, title, body)]))) == []


@pytest.mark.parametrize(
    "article",
    [
        (
            "fr",
            "Areni double sa production",
            "Areni a produit 620 000 bouteilles et en prévoit 29 % de plus, une hausse nette.",
        ),
        ("ru", "Бюджет театра вырос вдвое", "Бюджет театра утверждён. Он увеличился с 400 до 520 млн тенге."),
        ("en", "Solvay cuts its fares by half", "Fares on Solvay trains fall by 20% in June."),
        ("en", "Wages at Porthley rise by a fifth", "Pay and wages will go up by 12% over two years."),
    ],
)
def test_changes_told_otherwise(tmp_path: Path, article: tuple[str, str, str]) -> None:
    assert quotes(findings(world_of(tmp_path, [article])))


@pytest.mark.parametrize(
    "article",
    [
        ("en", "Wages at Porthley rise by a fifth", "Wages will go up by 19.5% over two years."),
        ("fr", "Areni double sa production", "La production d’Areni a fait un bond : une hausse de 98 %."),
    ],
)
def test_changes_rounded(tmp_path: Path, article: tuple[str, str, str]) -> None:
    assert quotes(findings(world_of(tmp_path, [article]))) == []
