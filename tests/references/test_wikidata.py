"""Statements of Wikidata: ranks, qualifiers, references, and what is left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kzclaims.check import Options, check
from kzclaims.claim import Number, Period
from kzclaims.errors import InputError
from kzclaims.references.statements import Statement
from kzclaims.references.wikidata import read_dump
from kzclaims.verdicts import Outcome
from kzclaims.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()


def label(text: str) -> dict[str, Any]:
    return {language: {"language": language, "value": text} for language in ("fr", "en")}


def snak(code: str, value: Any) -> dict[str, Any]:
    return {"snaktype": "value", "property": code, "datavalue": {"value": value}}


def time(text: str, precision: int = 11) -> dict[str, Any]:
    return {"time": f"+{text}T00:00:00Z", "precision": precision}


def told(code: str, value: Any, rank: str = "normal", source: str = "", **qualifiers: Any) -> dict[str, Any]:
    references = [{"snaks": {"P248": [snak("P248", {"id": source})], "P813": [snak("P813", time("2025-01-02"))]}}]
    return {
        "mainsnak": snak(code, value),
        "rank": rank,
        "qualifiers": {name: [snak(name, held)] for name, held in qualifiers.items()},
        "references": references if source else [],
    }


def item(identifier: str, name: str, **claims: list[dict[str, Any]]) -> dict[str, Any]:
    return {"id": identifier, "type": "item", "labels": label(name), "aliases": {}, "claims": claims}


def dump(folder: Path, *items: dict[str, Any]) -> Path:
    path = folder / "dump.json"
    path.write_text("[\n" + ",\n".join(json.dumps(one) for one in items) + "\n]\n", encoding="utf-8")
    return path


def read(folder: Path, *items: dict[str, Any]) -> list[Statement]:
    return read_dump(dump(folder, *items), VOCABULARY)


def test_a_date_has_the_precision_it_is_given_with(tmp_path: Path) -> None:
    (found,) = read(
        tmp_path, item("Q1", "Pont de Corlay", P571=[told("P571", time("1998-00-00".replace("00", "01"), 9))])
    )
    assert found.property == "foundingDate"
    assert isinstance(found.value, Period)
    assert found.value.edtf == "1998"
    assert found.source.publisher == "Wikidata"


def test_a_figure_has_its_day_its_scope_and_its_source(tmp_path: Path) -> None:
    people = told("P1082", {"amount": "+31000", "unit": "1"}, source="Q9", P585=time("2024-01-01", 9))
    (found,) = read(tmp_path, item("Q1", "Corlay", P1082=[people]), item("Q9", "Insee"))
    assert (found.property, "habitants" in found.scope) == ("count", True)
    assert isinstance(found.value, Number)
    assert found.valid is not None
    assert found.valid.edtf == "2024"
    assert (found.source.publisher, found.source.published) == ("Wikidata (Insee)", "2025-01-02")


def test_what_varies_without_a_day_and_what_is_deprecated_is_left_out(tmp_path: Path) -> None:
    people = [
        told("P1082", {"amount": "+31000", "unit": "1"}),
        told("P1082", {"amount": "+99", "unit": "1"}, "deprecated", P585=time("2024-01-01")),
    ]
    assert not read(tmp_path, item("Q1", "Corlay", P1082=people))


def test_beside_a_preferred_statement_others_need_their_days(tmp_path: Path) -> None:
    dates = [told("P571", time("1998-01-01", 9), "preferred"), told("P571", time("1990-01-01", 9))]
    assert len(read(tmp_path, item("Q1", "Corlay", P571=dates))) == 1


def test_a_proportion_makes_an_owner_a_shareholder(tmp_path: Path) -> None:
    owner = told("P127", {"id": "Q2"}, P1107={"amount": "+0.51", "unit": "1"}, P580=time("2020-01-01"))
    (found,) = read(tmp_path, item("Q1", "Rivatram", P127=[owner]), item("Q2", "Novabridge"))
    assert (found.property, found.scope) == ("ownershipShare", ("Novabridge",))
    assert isinstance(found.value, Number)
    assert found.value.written == 51


def test_an_office_is_held_on_its_days(tmp_path: Path) -> None:
    office = told("P39", {"id": "Q3"}, P580=time("2020-05-01"), P582=time("2024-05-01"))
    (found,) = read(tmp_path, item("Q1", "Anna Perrin", P39=[office]), item("Q3", "maire de Corlay"))
    assert (found.property, found.value) == ("holdsOffice", ("maire de Corlay",))
    assert found.valid is not None
    assert found.valid.edtf == "2020-05-01/2024-05-01"


_BROKEN = {"id": "Q1", "labels": {}, "claims": {"P571": [{"rank": "normal", "mainsnak": snak("P571", 3)}]}}


@pytest.mark.parametrize("text", ["[\n{]", f'{json.dumps(_BROKEN)}\n{{"x"'])
def test_what_is_no_dump_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "dump.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"dump\.json"):
        read_dump(path, VOCABULARY)


def test_an_article_is_held_against_a_dump(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    head = "---\ntitle: Corlay\npublisher: G\ndate: 2024-03-04\nlanguage: fr\n---\n\n"
    text = head + "La ville de Corlay compte {} habitants.\n"
    people = told("P1082", {"amount": "+31000", "unit": "1"}, P585=time("2024-01-01", 9))
    path = dump(tmp_path, item("Q1", "Corlay", P1082=[people]))
    for number, outcome in (("31 000", Outcome.AGREES), ("13 000", Outcome.DIFFERS)):
        article.write_text(text.format(number), encoding="utf-8")
        report = check([article], Options(reference=False, against=(str(path),)))
        assert [v.outcome for v in report.verdicts if v.claim.property == "count"] == [outcome]
