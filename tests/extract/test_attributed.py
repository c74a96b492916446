"""On whose word a figure or a date stands, in three languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

HEAD = "---\ntitle: Corlay\npublisher: Test\ndate: 2025-03-04\nlanguage: {}\n---\n\n{}\n"


def speakers(folder: Path, language: str, text: str) -> dict[str, str]:
    """The label of the speaker of each figure and date, by its quote; "" for the article's own voice."""
    (folder / "a.txt").write_text(HEAD.format(language, text), encoding="utf-8")
    report = check([folder], Options())
    kinds = ("quantity", "money", "share", "period")
    return {
        c.quote.exact: report.world.entity(c.speaker).label(language) if c.speaker else ""
        for c in report.claims
        if c.value.kind in kinds and c.quote
    }


@pytest.mark.parametrize(
    ("language", "text", "quote", "source"),
    [
        ("fr", "Selon l’agence Kazinform, la ville de Corlay compte 312 écoles.", "312 écoles", "Kazinform"),
        ("fr", "La ville de Corlay compte 312 écoles, indique l’agence Kazinform.", "312 écoles", "Kazinform"),
        ("fr", "La ville de Corlay compte 312 écoles, d’après le Courrier du Nord.", "312 écoles", "Courrier du Nord"),
        ("en", "The town of Corlay has 312 schools, according to Kazinform.", "312 schools", "Kazinform"),
        ("en", "The Northern Post reported that the town of Corlay has 312 schools.", "312 schools", "Northern Post"),
        ("ru", "По данным Казинформ, в городе Корле 312 школ.", "312 школ", "Казинформ"),
    ],
)
def test_the_source_a_sentence_names(tmp_path: Path, language: str, text: str, quote: str, source: str) -> None:
    found = speakers(tmp_path, language, text)
    assert source in found.get(quote, "nothing found"), found


def test_the_article_speaks_for_itself_where_no_source_is_named(tmp_path: Path) -> None:
    text = "La ville de Corlay compte 312 écoles. Selon l’agence Kazinform, elle compte 45 crèches."
    found = speakers(tmp_path, "fr", text)
    assert found["312 écoles"] == ""
    assert "Kazinform" in found["45 crèches"]


def test_a_figure_in_a_quotation_is_its_speakers(tmp_path: Path) -> None:
    text = "« Nous aurons ici 312 écoles neuves », a déclaré Paul Vernier. Kazinform a relevé que Corlay a 45 crèches."
    found = speakers(tmp_path, "fr", text)
    assert "Vernier" in next(who for quote, who in found.items() if "312" in quote)


def test_a_name_far_from_the_cue_is_no_source(tmp_path: Path) -> None:
    text = "Selon un rapport remis hier par des experts au conseil de Corlay, la ville compte 312 écoles."
    assert speakers(tmp_path, "fr", text)["312 écoles"] == ""
