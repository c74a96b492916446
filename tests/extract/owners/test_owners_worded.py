"""Owners and makers told without a figure, in whatever order a sentence has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.claim import Named
from kzclaims.extract.owners.slots import written
from kzclaims.extract.word_tables import word_table

BREWERY, GROUP = "Hautelance", "Norrebrik"
APP, MAKER = "Labourio", "Terrametal"


def relations(folder: Path, language: str, text: str) -> set[tuple[str, str, str]]:
    head = f"---\ntitle: Les nouvelles\npublished: 2025-05-12\nlanguage: {language}\n---\n\n"
    (folder / "a.txt").write_text(f"{head}{text}\n", encoding="utf-8")
    report = check([folder], Options(reference=False))
    told = [claim for claim in report.claims if claim.property in ("owner", "developer")]
    return {
        (claim.property, report.entities[claim.subject].label(language), report.entities[value.entity].label(language))
        for claim in told
        if isinstance(value := claim.value, Named)
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le groupe Norrebrik possède la brasserie Hautelance."),
        ("fr", "Propriété du groupe Norrebrik, la brasserie Hautelance emploie 84 personnes."),
        ("fr", "Filiale du groupe danois Norrebrik, la brasserie Hautelance emploie 84 personnes."),
        ("fr", "Le groupe Norrebrik, à qui appartient la brasserie Hautelance, embauche."),
        ("fr", "La brasserie Hautelance, que possède le groupe Norrebrik, embauche."),
        ("fr", "La brasserie Hautelance fait partie du groupe danois Norrebrik."),
        ("en", "Norrebrik owns the Hautelance brewery."),
        ("en", "A subsidiary of the Danish group Norrebrik, the Hautelance brewery employs 84 people."),
        ("en", "Owned by the Danish group Norrebrik, the Hautelance brewery employs 84 people."),
        ("en", "Norrebrik, which owns the Hautelance brewery, is hiring."),
        ("en", "The Hautelance brewery's parent company, Norrebrik, is hiring."),
    ],
)
def test_the_owner_of_a_brewery(tmp_path: Path, language: str, text: str) -> None:
    assert ("owner", BREWERY, GROUP) in relations(tmp_path, language, text)


@pytest.mark.parametrize(
    "text",
    [
        "Группа «Норребрик» владеет пивоварней «Отланс».",
        "Принадлежащая группе «Норребрик» пивоварня «Отланс» нанимает людей.",
        "Пивоварня «Отланс» входит в группу «Норребрик».",
    ],
)
def test_the_owner_of_a_brewery_in_russian(tmp_path: Path, text: str) -> None:
    assert ("owner", "Отланс", "Норребрик") in relations(tmp_path, "ru", text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Labourio, l’application qui aide les céréaliers, a été développée par la jeune pousse Terrametal."),
        ("fr", "Développée par Terrametal, l’application Labourio aide les céréaliers."),
        ("fr", "Terrametal a conçu l’application Labourio."),
        ("en", "Terrametal developed Labourio."),
    ],
)
def test_the_maker_of_an_application(tmp_path: Path, language: str, text: str) -> None:
    assert ("developer", APP, MAKER) in relations(tmp_path, language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le groupe Norrebrik et le fonds Merlin possèdent la brasserie Hautelance."),  # two owners
        ("fr", "Ancienne filiale du groupe Norrebrik, la brasserie Hautelance embauche."),
        ("fr", "Le groupe Norrebrik possède trois brasseries dans les Ardennes."),
        ("en", "Norrebrik owned the Hautelance brewery until 2019."),
        ("en", "Does Norrebrik own the Hautelance brewery?"),
        ("ru", "Владеет ли группа «Норребрик» пивоварней «Отланс»?"),
    ],
)
def test_what_tells_no_owner(tmp_path: Path, language: str, text: str) -> None:
    assert not relations(tmp_path, language, text)


@pytest.mark.parametrize("language", ["fr", "en", "ru"])
def test_every_form_has_a_place_for_both(language: str) -> None:
    table = word_table("owners/relations.toml")[language]
    listed = [form for name, forms in table.items() if name not in ("words", "hints") for form in forms]
    patterns = [written(form, table["words"]) for form in listed]
    assert patterns
    assert [p for p in patterns if not {"h", "c"} <= set(re.compile(p).groupindex)] == []


def test_the_holding_whose_subsidiary_is_named_after_it(tmp_path: Path) -> None:
    text = "Холдинг «Норребрик», чьей дочкой является завод «Отланс», нанимает людей."
    assert ("owner", "Отланс", "Норребрик") in relations(tmp_path, "ru", text)
