"""Some of those of whom one has spoken, all of them, members of a body, and kinds that exclude each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[list[Article], str, str]] = [
    (
        [
            ("fr", "Le service", "Le service est gratuit pour tous les pêcheurs, sans exception."),
            ("en", "Ferry", "Anglers grumble. Those with more than two rods have been charged 3% on each trip."),
        ],
        "gratuit pour tous les pêcheurs",
        "Those with more than two rods",
    ),
    (
        [
            ("fr", "Le club", "Le club compte 14 joueuses. Toutes, sans exception, sont sous contrat professionnel."),
            ("en", "The club", "Two of the 14 players have kept amateur contracts."),
        ],
        "Toutes, sans exception",
        "amateur contracts",
    ),
    (
        [
            ("fr", "L’opéra", "Tous les choristes garderont leur poste pendant les travaux."),
            ("en", "The opera", "The contracts of four members of the chorus were not renewed."),
        ],
        "Tous les choristes",
        "four members of the chorus",
    ),
    (
        [
            ("en", "The line", "All the buses of the line are electric."),
            ("fr", "La ligne", "Cinq bus de la ligne sont des diesel."),
        ],
        "All the buses",
        "Cinq bus",
    ),
]


@pytest.mark.parametrize(("articles", "outer", "inner"), CONFLICTS)
def test_some_are_otherwise(tmp_path: Path, articles: list[Article], outer: str, inner: str) -> None:
    listed = quotes(findings(world_of(tmp_path, articles)))
    assert any(any(outer in q for q in one) and any(inner in q for q in one) for one in listed), listed


SILENT: list[list[Article]] = [
    [
        ("fr", "Le service", "Le service est gratuit pour tous les pêcheurs, sans exception."),
        ("en", "Ferry", "Skippers grumble. Those with more than two boats have been charged 3% on each trip."),
    ],
    [
        ("fr", "Le club", "Le club compte 14 joueuses. Toutes, sans exception, sont sous contrat professionnel."),
        ("en", "The club", "Two of the 14 players are students. The town has three amateur choirs."),
    ],
    [
        ("fr", "L’opéra", "Tous les choristes garderont leur poste pendant les travaux."),
        ("en", "The opera", "The contracts of four members of the board were not renewed."),
    ],
    [
        ("en", "The line", "All the buses of the line are electric."),
        ("fr", "La ligne", "Les cinq bus de la ligne sont électriques."),
    ],
]


@pytest.mark.parametrize("articles", SILENT)
def test_others_or_the_same(tmp_path: Path, articles: list[Article]) -> None:
    assert quotes(findings(world_of(tmp_path, articles))) == []
