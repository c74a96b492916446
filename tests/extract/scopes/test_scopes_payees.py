"""Those who pay, and those who are paid: only of one of the two may the same be told and denied."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[list[Article], list[str]]] = [
    (
        [
            ("fr", "Gratuit pour tous", "Le bal de Vernoux sera gratuit pour tous."),
            ("en", "The ball", "At the Vernoux ball, guests pay 12 euros."),
        ],
        ["gratuit pour tous", "guests pay"],
    ),
    (
        [
            ("en", "Interns", "In Vernoux all interns of the museum are paid, without exception."),
            ("en", "Interns again", "The museum does not pay its interns in the archive."),
        ],
        ["all interns of the museum are paid", "pay its interns in the archive"],
    ),
]


@pytest.mark.parametrize(("articles", "expected"), CONFLICTS)
def test_conflict(tmp_path: Path, articles: list[Article], expected: list[str]) -> None:
    assert sorted(expected) in quotes(findings(world_of(tmp_path, articles)))


SILENT: list[list[Article]] = [
    [
        ("fr", "Gratuit pour tous", "Le bal de Vernoux sera gratuit pour tous."),
        ("en", "The ball", "Money is tight at the Vernoux ball. “We pay our guests in lobster,” says the mayor."),
    ],
    [
        ("fr", "Le musée", "L’entrée du musée sera gratuite pour tous."),
        ("fr", "Encore", "Au musée, nous payons nos visiteurs en chocolat."),
    ],
    [
        ("fr", "Le musée", "L’entrée du musée sera gratuite pour tous."),
        ("en", "The museum", "At the museum, 40 visitors are paid to fill in a form."),
    ],
]


@pytest.mark.parametrize("articles", SILENT)
def test_no_conflict(tmp_path: Path, articles: list[Article]) -> None:
    assert quotes(findings(world_of(tmp_path, articles))) == []
