"""Limits that a clause begins with: what is so of all above, outside or north of something is not said of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[list[Article]] = [
    [
        ("en", "Vernoux", "Above 300 metres, all the schools are open."),
        ("fr", "Vernoux", "Au-dessus de 300 mètres, trois écoles sont fermées."),
    ],
    [
        ("ru", "Vernoux", "К северу от реки все школы открыты."),
        ("ru", "Vernoux", "К северу от реки три школы закрыты."),
    ],
    [
        ("fr", "Vernoux", "Toutes les écoles sont ouvertes."),
        ("fr", "Vernoux", "Au sud du fleuve, trois écoles sont fermées."),
    ],
]
NEAR_MISSES: list[list[Article]] = [
    [
        ("fr", "Vernoux", "Au-dessus de 280 mètres d’altitude, aucune vigne n’a gelé."),
        ("fr", "Vernoux", "Trois vignes sur dix ont gelé, soit 39 % du vignoble."),
    ],
    [
        ("en", "Vernoux", "Outside the city centre, all car parks are open."),
        ("fr", "Vernoux", "Deux parkings du centre sont fermés."),
    ],
    [
        ("ru", "Vernoux", "К северу от реки все школы открыты."),
        ("fr", "Vernoux", "Au sud du fleuve, trois écoles sont fermées."),
    ],
    [
        ("ru", "Vernoux", "За пределами города все больницы открыты."),
        ("ru", "Vernoux", "В городе три больницы закрыты."),
    ],
    [
        ("en", "Vernoux", "South of Vernoux all bridges are open."),
        ("en", "Vernoux", "Two bridges are closed to traffic."),
    ],
]


@pytest.mark.parametrize("articles", CONFLICTS)
def test_within_one_limit(tmp_path: Path, articles: list[Article]) -> None:
    assert quotes(findings(world_of(tmp_path, articles)))


@pytest.mark.parametrize("articles", NEAR_MISSES)
def test_beyond_the_limit(tmp_path: Path, articles: list[Article]) -> None:
    assert quotes(findings(world_of(tmp_path, articles))) == []
