"""Of a forgotten person nothing is left: no name, no sentence, no quotation, in no row and nowhere in the file."""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

import pytest

from kzclaims.archive.adding import add
from kzclaims.archive.archive import check_archive, status
from kzclaims.archive.forgetting import forget
from kzclaims.archive.store import NAME
from kzclaims.check import Options

TEXTS = {
    "fr.md": (
        "---\ntitle: Le pont de Varnes\ndate: 2025-03-04\n---\n\n# Le pont de Varnes, selon Hélène Corbasson\n\n"
        "Le pont de Varnes compte 12 arches. La maire de Varnes, Hélène Corbasson, l’a annoncé mardi. "
        "« Ce pont nous appartient à tous », a déclaré Mme Corbasson. Le pont ouvrira en mai 2026.\n"
    ),
    "en.md": (
        "---\ntitle: The bridge of Varnes\ndate: 2025-03-05\n---\n\nThe bridge of Varnes has 14 arches. "
        "Helene Corbasson, mayor of Varnes, was there. “This bridge belongs to us all,” said Corbasson. "
        "The bridge will open in June 2026.\n"
    ),
    "ru.md": (
        "---\ntitle: Мост\ndate: 2025-03-06\n---\n\nМост в Варне насчитывает 12 арок. "
        "Об этом рассказала мэр Элен Корбассон. Мост откроют в мае 2026 года.\n"
    ),
}
NAMES = ("corbasson", "корбассон")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    add(tmp_path / "archive", [tmp_path])
    return tmp_path / "archive"


def everything(folder: Path) -> str:
    """All rows of all tables in words, and the file as it is."""
    path = folder / NAME
    told = [path.read_bytes().decode("utf-8", "replace")]
    with sqlite3.connect(path) as base:
        for (table,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in base.execute(f"SELECT * FROM {table}"):
                told += [zlib.decompress(v).decode() if isinstance(v, bytes) and v else str(v) for v in row]
    return "\n".join(told).casefold()


def test_a_person_goes_with_every_sentence_and_quotation(archive: Path) -> None:
    before = everything(archive)
    assert "corbasson" in before
    assert "appartient" in before
    arches = "12 arches"
    done = forget(archive, "Hélène Corbasson")
    assert done.person
    assert done.claims > 0
    assert "fr.md" in done.articles
    left = everything(archive)
    assert "corbasson" not in left
    assert "nous appartient" not in left
    # What is no business of theirs stays, at its place.
    assert arches in left
    assert status(archive).articles == len(TEXTS)
    assert [path.name for path in archive.iterdir()] == [NAME]
    check_archive(archive, Options())


def test_a_forgotten_article_leaves_no_word_in_the_file(archive: Path) -> None:
    forget(archive, "ru.md")
    assert "арок" not in everything(archive)
    assert "ru.md" not in everything(archive)
