"""Headings of what is done or reached, over texts in which it is still to come, and over those that bear them out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families

LESS: tuple[tuple[str, str, str], ...] = (
    (
        "fr",
        "Le bac de Vaurens a repris du service",
        "Les riverains de Vaurens patientent. La première traversée est fixée au 12 décembre 2029.",
    ),
    (
        "en",
        "Ilden tannery demolished",
        "The walls of the Ilden tannery are still up. Demolition is scheduled for 3 December 2029.",
    ),
    (
        "ru",
        "В Дубраве заработал новый водозабор",
        "Насосы в Дубраве ещё в ящиках. Запуск намечен на 5 декабря 2029 года, сказал инженер.",
    ),
    (
        "en",
        "Ilden museum welcomes its millionth visitor",
        "The museum has had 910,000 visitors in ten years. It will reach the million next spring, the curator reckons.",
    ),
    (
        "fr",
        "Un million de visiteurs au parc de Sarnoy",
        "Le parc de Sarnoy a fermé pour l'hiver. Il a reçu 640 000 curieux, loin du million espéré.",
    ),
)
ROOM: tuple[tuple[str, str, str], ...] = (
    (
        "fr",
        "Le bac de Vaurens a repris du service",
        "Le bac de Vaurens a repris ses rotations lundi. La remise en service du second est fixée au 12 décembre 2029.",
    ),
    ("en", "Ilden tannery to be demolished", "Demolition of the Ilden tannery is scheduled for 3 December 2029."),
    (
        "ru",
        "В Дубраве заработал новый водозабор",
        "Водозабор заработал в понедельник. Запуск фильтров намечен на 5 декабря 2029 года.",
    ),
    (
        "en",
        "Ilden museum welcomes its millionth visitor",
        "A schoolboy from Perth was the museum's millionth visitor. The next million will take ten years.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_the_text_has_it_ahead(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), ROOM)
def test_the_text_has_it_done(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
