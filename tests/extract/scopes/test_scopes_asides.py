"""Russian relative clauses and participles behind a noun: they narrow whom something is said of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[list[Article], list[str]]] = [
    (
        [
            ("en", "Vernoux", "All residents will get the vaccine free of charge, without exception."),
            ("ru", "Vernoux", "Жители, прописанные в другом городе, заплатят за вакцину 900 рублей."),
        ],
        ["All residents will get the vaccine free of charge", "Жители, прописанные в другом городе, заплатят"],
    ),
    (
        [
            ("fr", "Vernoux", "La carte sera gratuite pour tous les citoyens, sans exception."),
            ("ru", "Vernoux", "Граждане, которые живут за границей, заплатят за карту 90 евро."),
        ],
        ["gratuite pour tous les citoyens", "Граждане, которые живут за границей, заплатят"],
    ),
    (
        [
            ("ru", "Vernoux", "Все школьники, живущие в сёлах, ездят бесплатно, без исключения."),
            ("ru", "Vernoux", "Школьники, живущие в сёлах, платят за проезд 20 рублей."),
        ],
        ["Все школьники", "Школьники, живущие в сёлах"],
    ),
]
NEAR_MISSES: list[list[Article]] = [
    [
        ("ru", "Vernoux", "Все граждане, живущие за границей, получат карту бесплатно, без исключения."),
        ("fr", "Vernoux", "Les citoyens domiciliés à Vernoux paieront la carte 40 euros."),
    ],
    [
        ("ru", "Vernoux", "Все школы, построенные из дерева, закрыты."),
        ("en", "Vernoux", "Two brick schools in Vernoux are open."),
    ],
]


@pytest.mark.parametrize(("articles", "expected"), CONFLICTS)
def test_some_narrowed_by_an_aside(tmp_path: Path, articles: list[Article], expected: list[str]) -> None:
    found = quotes(findings(world_of(tmp_path, articles)))
    assert any(all(any(q.startswith(e) for q in pair) for e in expected) for pair in found), found


@pytest.mark.parametrize("articles", NEAR_MISSES)
def test_all_narrowed_by_an_aside(tmp_path: Path, articles: list[Article]) -> None:
    assert quotes(findings(world_of(tmp_path, articles))) == []


def test_a_list_is_no_aside(tmp_path: Path) -> None:
    """«Граждане, иностранные студенты и беженцы»: all citizens, and others."""
    articles: list[Article] = [
        ("ru", "Vernoux", "Все граждане, иностранные студенты, беженцы получат карту бесплатно, без исключения."),
        ("fr", "Vernoux", "Les citoyens de plus de 60 ans paieront la carte 40 euros."),
    ]
    assert quotes(findings(world_of(tmp_path, articles)))
