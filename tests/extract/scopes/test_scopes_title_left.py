"""Headings that leave none, or take both of two, over texts in which some are left, or one alone is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, str]] = [
    (
        (
            "fr",
            "Le festival de Corlay affiche complet",
            "Le festival de Corlay ouvre samedi. Il reste encore 300 places pour la soirée d’ouverture.",
        ),
        "Il reste encore 300 places",
    ),
    (
        (
            "fr",
            "Les hôtels de Corlay complets jusqu’à Noël",
            "À Corlay, le taux d’occupation est de 70 %. Des chambres restent libres dans les maisons du port.",
        ),
        "Des chambres restent libres",
    ),
    (
        (
            "ru",
            "Билеты на матч в Нарске раскуплены",
            "В Нарске ждут матча. В кассах ещё есть около 400 билетов, сообщил клуб.",
        ),
        "ещё есть около 400 билетов",
    ),
    (
        (
            "fr",
            "Circulation coupée sur les deux rives de la Naye",
            "Le préfet a tranché. Les voitures ne sont interdites que sur la rive gauche.",
        ),
        "que sur la rive gauche",
    ),
    (
        (
            "en",
            "Speed limit lowered on both sides of the bridge",
            "The limit falls to 30 km/h. It applies only on the northern side, the council says.",
        ),
        "only on the northern side",
    ),
]


@pytest.mark.parametrize(("article", "expected"), CONFLICTS)
def test_conflict(tmp_path: Path, article: Article, expected: str) -> None:
    found = quotes(findings(world_of(tmp_path, [article])))
    assert any(any(expected in quote for quote in listed) and len(listed) > 1 for listed in found), found


SILENT: list[Article] = [
    (  # the next match
        "ru",
        "Билеты на матч в Нарске раскуплены",
        "В Нарске ждут матча. Билеты раскупили за час; на следующий матч ещё есть места.",
    ),
    (  # another year
        "en",
        "Corby festival sold out",
        "The Corby festival starts soon. All 3,000 tickets have been sold; a year ago 200 were still available.",
    ),
    ("en", "Corby festival almost sold out", "The Corby festival starts soon. Some 40 tickets are still available."),
    ("en", "Corby hotels sold out until Easter", "In Corby rooms are free for pilgrims."),
    (
        "fr",
        "Circulation coupée sur les deux rives de la Naye",
        "Les voitures sont interdites sur les deux rives ; seuls les bus passent sur la rive gauche.",
    ),
]


@pytest.mark.parametrize("article", SILENT)
def test_silent(tmp_path: Path, article: Article) -> None:
    assert not findings(world_of(tmp_path, [article]))
