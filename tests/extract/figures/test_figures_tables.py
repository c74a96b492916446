"""Cells of tables as claims: what the heads of row and column say that they count, held against the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from tests.articles.test_docx import packed, paragraph

PROSE = "Le département publie ses chiffres, commune par commune, et la carte scolaire fait débat depuis des semaines."
Rows = list[list[str]]

CONFLICTS: list[tuple[str, Rows, str]] = [
    (
        "fr",
        [["Commune", "Écoles", "Élèves"], ["Corlay", "14", "1 240"], ["Vernay", "9", "860"]],
        "Corlay compte 1 420 élèves.",
    ),
    ("fr", [["Commune", "Budget"], ["Corlay", "3,2 M€"], ["Vernay", "1,9 M€"]], "Le budget de Corlay atteint 2,3 M€."),
    ("en", [["Town", "Schools"], ["Corlay", "14"], ["Vernay", "19"]], "Corlay has 41 schools."),
    ("ru", [["Город", "Школы"], ["Тараз", "140"], ["Семей", "190"]], "В городе Тараз 410 школ."),
    (
        "fr",
        [["", "2023", "2024"], ["Écoles", "120", "140"], ["Piscines", "12", "13"]],
        "En 2024, on comptait 104 écoles.",
    ),
]
CALM: list[tuple[str, Rows, str]] = [
    (
        "fr",
        [["Commune", "Écoles", "Élèves"], ["Corlay", "14", "1 240"], ["Vernay", "9", "860"]],
        "Corlay compte 1 240 élèves.",
    ),
    (
        "fr",
        [["Commune", "Élèves"], ["Corlay", "1 240"], ["Vernay", "860"]],
        "À Vernay, 860 élèves ; à Lannic, 1 420 élèves.",
    ),
    ("fr", [["Commune", "Élèves (milliers)"], ["Corlay", "14"], ["Vernay", "19"]], "Corlay compte 14 000 élèves."),
    ("fr", [["Commune", "Élèves"], ["Total", "1 240"], ["Corlay", "860"]], "Le total de Corlay est de 860 élèves."),
    (
        "fr",
        [["", "2023", "2024"], ["Écoles", "120", "140"], ["Piscines", "12", "13"]],
        "En 2022, on comptait 104 écoles.",
    ),
    (
        "fr",
        [["Commune", "Filles", "Garçons"], ["Corlay", "610", "630"]],
        "Corlay compte 1 240 élèves, dont 610 filles.",
    ),
]


def _page(rows: Rows, text: str) -> str:
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<article><h1>Rentrée</h1><p>{PROSE}</p><table>{body}</table><p>{text}</p><p>{PROSE}</p></article>"


def _rules(path: Path, language: str) -> list[str]:
    sources = f'["{path.name}"]\ndate = 2025-03-04\nlanguage = "{language}"\n'
    (path.parent / "sources.toml").write_text(sources, encoding="utf-8")
    return [c.rule for c in check([path.parent], Options()).conflicts]


@pytest.mark.parametrize(("language", "rows", "text"), CONFLICTS)
def test_a_cell_and_the_text_differ(tmp_path: Path, language: str, rows: Rows, text: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(_page(rows, text), encoding="utf-8")
    assert _rules(path, language) == ["same-measure-disjoint-values"]


@pytest.mark.parametrize(("language", "rows", "text"), CALM)
def test_a_cell_and_the_text_agree_or_tell_of_two_things(tmp_path: Path, language: str, rows: Rows, text: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(_page(rows, text), encoding="utf-8")
    assert _rules(path, language) == []


def test_a_table_of_a_word_file(tmp_path: Path) -> None:
    _, rows, text = CONFLICTS[0]
    cells = ["".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows]
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"
    path = tmp_path / "table.docx"
    path.write_bytes(packed(paragraph("Rentrée", "Titel") + paragraph(PROSE) + table + paragraph(text)))
    assert _rules(path, "fr") == ["same-measure-disjoint-values"]
