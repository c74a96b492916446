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
    (
        "en",
        "Corby tram carries its first passengers",
        "The rails are laid. The first passengers are not expected before May 2026, the council says.",
    ),
    (
        "fr",
        "Le pont de Sarnoy a rouvert",
        "Le pont de Sarnoy est encore barré. Sa réouverture n’est pas attendue avant le mois de juin 2026.",
    ),
    (
        "en",
        "Danby hospital has delivered its first babies",
        "The wards are ready. The hospital will not open before September 2026, the trust said.",
    ),
    (
        "fr",
        "L’usine de Corlay a livré ses premières voitures",
        "Les robots sont montés. Les premières livraisons ne sont pas prévues avant janvier 2026.",
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
    (
        "fr",
        "Le pont de Sarnoy a rouvert",
        "Le pont a rouvert lundi. La réouverture du tunnel n’est pas attendue avant juin 2026.",
    ),
    (
        "en",
        "Corby tram carries its first passengers",
        "The tram opened on Saturday with 400 passengers. The second line will not open before May 2026.",
    ),
    (
        "en",
        "Ostley ferry is back in service",
        "The ferry sailed on Monday. The old pier will be closed until June 2026.",
    ),
    (
        "fr",
        "L’usine de Corlay a livré ses premières voitures",
        "Les cent premières voitures sont parties. Les livraisons au Japon doivent être achevées avant janvier 2026.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_the_text_has_it_ahead(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), ROOM)
def test_the_text_has_it_done(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
