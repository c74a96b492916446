"""Tables as references: the mapping, the cells, and what is wrong with either."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.claim import Number, Period
from kzclaims.errors import InputError
from kzclaims.references.table import read_table
from kzclaims.verdicts import Outcome
from kzclaims.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()
MAPPING = """
source = "Rectorat de Corlay"
published = "2025-02-01"
separator = ";"
[[statement]]
property = "count"
subject = { column = "Commune" }
scope = "écoles"
value = { column = "Ecoles" }
valid = { column = "Annee" }
"""
TABLE = "Commune;Ecoles;Annee\nCorlay;1 240;2025\nVallorgue;;2025\n"
ARTICLE = "---\ntitle: Corlay\npublisher: G\ndate: 2025-03-04\nlanguage: fr\n---\n\n{}\n"


def table(folder: Path, text: str = TABLE, mapping: str = MAPPING) -> Path:
    path = folder / "schools.csv"
    path.write_text(text, encoding="utf-8")
    path.with_suffix(".toml").write_text(mapping, encoding="utf-8")
    return path


def test_a_row_is_a_statement_and_an_empty_cell_none(tmp_path: Path) -> None:
    (found,) = read_table(table(tmp_path), VOCABULARY)
    assert (found.subject, found.property, found.scope) == (("Corlay",), "count", ("écoles",))
    assert isinstance(found.value, Number)
    assert found.value.written == Decimal(1240)
    assert found.valid is not None
    assert found.valid.edtf == "2025"
    assert found.source.publisher == "Rectorat de Corlay"


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1 240", "1240"), ("1\u202f240", "1240"), ("12,5", "12.5"), ("1,240,000", "1240000"), ("39.6%", "39.6")],
)
def test_numbers_as_tables_write_them(tmp_path: Path, cell: str, number: str) -> None:
    (found,) = read_table(table(tmp_path, f"Commune;Ecoles;Annee\nCorlay;{cell};2025\n"), VOCABULARY)
    assert isinstance(found.value, Number)
    assert found.value.written == Decimal(number)


def test_days_and_names_are_values_too(tmp_path: Path) -> None:
    mapping = '[[statement]]\nproperty = "openingDate"\nsubject = "Pont"\nvalue = { column = "A" }\n'
    mapping += '[[statement]]\nproperty = "owner"\nsubject = "Pont"\nvalue = { column = "B" }\n'
    days, owner = read_table(table(tmp_path, "A,B\n2025-09,Rivatram\n", mapping), VOCABULARY)
    assert isinstance(days.value, Period)
    assert days.value.edtf == "2025-09"
    assert owner.value == ("Rivatram",)


@pytest.mark.parametrize(
    ("text", "mapping", "words"),
    [
        ("Commune;Ecoles;Annee\nCorlay;douze;2025\n", MAPPING, "schools.csv:2: 'douze' is no number"),
        ("Commune;Ecoles;Annee\nCorlay;12;hier\n", MAPPING, "schools.csv:2: 'hier'"),
        ("Commune;Classes\nCorlay;12\n", MAPPING, "no column 'Ecoles'"),
        (TABLE, MAPPING.replace("count", "schools"), "unknown property 'schools'"),
        (TABLE, MAPPING + 'colour = "red"\n', "unknown key 'colour'"),
        (TABLE, 'source = "x"\n', "no [[statement]]"),
        (TABLE, "= x", "cannot be read"),
        (TABLE, '[[statement]]\nproperty = "count"\nsubject = "x"\n', "has no value"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, mapping: str, words: str) -> None:
    with pytest.raises(InputError) as error:
        read_table(table(tmp_path, text, mapping), VOCABULARY)
    assert words in str(error.value)


def test_a_table_without_a_mapping_says_what_to_do(tmp_path: Path) -> None:
    path = table(tmp_path)
    path.with_suffix(".toml").unlink()
    with pytest.raises(InputError, match=r"schools\.toml is missing"):
        read_table(path, VOCABULARY)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [("1 240 écoles", Outcome.AGREES), ("plus de 1 200 écoles", Outcome.AGREES), ("1 420 écoles", Outcome.DIFFERS)],
)
def test_an_article_is_held_against_a_table(tmp_path: Path, words: str, outcome: Outcome) -> None:
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE.format(f"La ville de Corlay compte {words}."), encoding="utf-8")
    report = check([article], Options(reference=False, against=(str(table(tmp_path)),)))
    found = [v for v in report.verdicts if v.claim.property == "count"]
    assert [v.outcome for v in found] == [outcome]
    assert found[0].facts[0].article.publisher == "Rectorat de Corlay"
    assert found[0].computation


def test_a_reference_of_another_year_is_not_enough(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE.format("La ville de Corlay compte 1 420 écoles."), encoding="utf-8")
    path = table(tmp_path, TABLE.replace("2025", "2015"))
    report = check([article], Options(reference=False, against=(str(path),)))
    assert [v.outcome for v in report.verdicts if v.claim.property == "count"] == [Outcome.NOT_ENOUGH]
