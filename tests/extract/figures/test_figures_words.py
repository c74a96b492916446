"""The words that tell figures apart: the tables against themselves, and what they let meet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kzclaims.cli import cli
from kzclaims.extract.figures.nouns import word_token
from kzclaims.extract.figures.words import _tables, adjectives, figure_words
from kzclaims.extract.thesaurus import load_thesaurus

LANGUAGES = ("fr", "en", "ru")


def test_the_tables_are_large_and_alike_in_three_languages() -> None:
    tables = _tables()
    assert len(tables["adjectives"]) >= 250
    names = {language: set(tables[language]["measures"]) for language in LANGUAGES}
    assert names["fr"] == names["en"] == names["ru"]
    assert len(names["fr"]) >= 60


def test_a_restrictor_stands_once_and_is_no_small_word() -> None:
    stems = [stem for text in _tables()["adjectives"].values() for stem in text.split()]
    assert sorted({stem for stem in stems if stems.count(stem) > 1}) == []
    for language in LANGUAGES:
        assert not {stem for stem in stems if stem.rstrip("$") in figure_words(language).function}


def test_a_restrictor_that_is_a_thing_names_one() -> None:
    named = {name for name in _tables()["adjectives"] if name.startswith("thing-")}
    assert named
    assert named <= set(load_thesaurus().concepts)


@pytest.mark.parametrize(
    ("name", "french", "english", "russian"),
    [
        ("adj:rural", "rurales", "rural", "сельских"),
        ("adj:annual", "annuelle", "yearly", "ежегодный"),
        ("adj:foreign", "étrangers", "foreign", "иностранных"),
        ("adj:solar", "solaires", "solar", "солнечных"),
        ("adj:international", "internationaux", "international", "международных"),
        ("adj:illegal", "illégales", "illegal", "незаконных"),
        ("thing-cotton", "coton", "cotton", "хлопкового"),
        ("thing-coal", "charbon", "coal", "угольных"),
    ],
)
def test_one_restrictor_in_three_languages(name: str, french: str, english: str, russian: str) -> None:
    assert word_token(french, "fr") == word_token(english, "en") == word_token(russian, "ru") == name


@pytest.mark.parametrize("word", ["or", "petition", "director", "водитель", "новости", "вторник", "углерод"])
def test_what_only_begins_like_a_restrictor(word: str) -> None:
    assert adjectives().name(word) == ""


def _found(folder: Path, *texts: tuple[str, str, str]) -> list[str]:
    """The rules that find a conflict among articles (language, title, sentence) of one story."""
    story = {
        "fr": "Le maire, Yerlan Akhmetov, et l'ingénieure Saule Bekova suivent le dossier.",
        "en": "Mayor Yerlan Akhmetov and engineer Saule Bekova are following the file.",
        "ru": "Мэр Ерлан Ахметов и инженер Сауле Бекова следят за делом.",
    }
    for number, (language, title, sentence) in enumerate(texts):
        head = (
            f"---\ntitle: {title}\npublisher: Gazette {number}\ndate: 2025-05-0{number + 1}\nlanguage: {language}\n---"
        )
        (folder / f"{number}.txt").write_text(f"{head}\n\n{sentence}\n\n{story[language]}\n", encoding="utf-8")
    run = CliRunner().invoke(cli, ["check", str(folder), "--format", "json", "--fail-on", "never", "--quiet"])
    assert run.exit_code == 0, run.output
    return [conflict["rule"] for conflict in json.loads(run.stdout)["conflicts"]]


CONFLICTS = [
    (("fr", "Le port d'Akkol", "Le port emploie 640 dockers."), ("ru", "Порт Акколь", "В порту работают 460 докеров.")),
    (
        ("en", "The port of Akkol", "The port has 48 fire extinguishers."),
        ("fr", "Le port d'Akkol", "Le port compte 84 extincteurs."),
    ),
    # what is harvested is what is produced
    (
        ("fr", "Le blé à Akkol", "La récolte de blé de 2024 atteint 84 000 tonnes."),
        ("en", "Wheat in Akkol", "The valley produced 68,000 tonnes of wheat in 2024."),
    ),
    (
        ("fr", "Le riz à Akkol", "La récolte 2024 atteint 84 000 tonnes de riz paddy."),
        ("fr", "Les rizières d'Akkol", "La vallée a produit 68 000 tonnes de paddy en 2024."),
    ),
]
SILENT = [
    (
        ("fr", "Le port d'Akkol", "Le port emploie 640 dockers."),
        ("ru", "Порт Акколь", "В порту работают 46 сварщиков."),
    ),
    (
        ("en", "Tourism in Akkol", "The town received 4,800 foreign hikers."),
        ("fr", "Tourisme à Akkol", "La ville a reçu 8 400 randonneurs."),
    ),
    (
        ("fr", "Le blé à Akkol", "La récolte de blé de 2024 atteint 84 000 tonnes."),
        ("en", "Wheat in Akkol", "The valley exported 68,000 tonnes of wheat in 2024."),
    ),
    (
        ("fr", "Le blé à Akkol", "La récolte de blé de 2023 atteint 84 000 tonnes."),
        ("ru", "Пшеница Акколя", "Производство пшеницы в 2024 году составило 68 000 тонн."),
    ),
]


@pytest.mark.parametrize("texts", CONFLICTS)
def test_one_thing_counted_twice_in_two_languages(tmp_path: Path, texts: tuple[tuple[str, str, str], ...]) -> None:
    assert _found(tmp_path, *texts)


@pytest.mark.parametrize("texts", SILENT)
def test_two_things_are_no_conflict(tmp_path: Path, texts: tuple[tuple[str, str, str], ...]) -> None:
    assert not _found(tmp_path, *texts)
