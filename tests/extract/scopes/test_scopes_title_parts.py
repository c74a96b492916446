"""Headings that count what is done, over a text that tells it of a part of as many; each with near-misses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families

LESS: tuple[tuple[str, str, str], ...] = (
    ("en", "2,000 lambs saved from the flood", "Farmers counted. Of the 2,000 lambs, 1,650 were saved."),
    ("fr", "Raid d’Orvès : 6 000 coureurs à l’arrivée", "Sur les 6 000 partants, 4 900 sont arrivés au bout."),
    ("ru", "Спасены 300 рыбаков", "Вертолёты летали весь день. Из 300 рыбаков спасли 280, искали до ночи."),
)
ROOM: tuple[tuple[str, str, str], ...] = (
    ("en", "2,000 lambs saved from the flood", "Of the 2,000 lambs, 1,650 were taken to the hills."),
    ("en", "2,000 lambs saved", "Farmers saved 2,000 lambs. Of the 2,000 lambs, 1,650 were saved on Monday."),
    ("fr", "6 000 coureurs au départ d’Orvès", "Sur les 6 000 partants, 4 900 sont arrivés au bout."),
    ("ru", "Спасут ли 300 рыбаков", "Из 300 рыбаков могли бы спасти 280."),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_fewer_did(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert "headline" in _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), ROOM)
def test_as_many_did(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
