"""What a sentence says of all in one of its parts, and what duties of all leave room for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, Article, str, str]] = [
    (  # a duty of all, and those who may do otherwise
        ("en", "Sheep of Corby", "All sheep in Corby must stay indoors, without exception, under the order."),
        ("fr", "Moutons de Corby", "Les moutons de moins de six mois peuvent rester dehors à Corby."),
        "must stay indoors",
        "peuvent rester dehors",
    ),
    (  # the day is that of what follows
        (
            "en",
            "Lake Naro",
            "The laboratory tested all 30 samples, without exception; only that of 2 June 2024 was bad.",
        ),
        ("en", "Lake Naro", "Four of the 30 samples were never tested by the laboratory."),
        "tested all 30 samples",
        "Four of the 30 samples were never tested",
    ),
    (
        ("en", "Bells of Corby", "All the bells of Corby abbey are original, without exception, the guide says."),
        ("fr", "Cloches de Corby", "L’une des cloches de l’abbaye de Corby n’est pas d’origine."),
        "All the bells of Corby abbey are original",
        "L’une des cloches",
    ),
    (  # a verb and its noun
        ("fr", "Caves de Corlay", "Toutes les caves de la coopérative sont certifiées biologiques, sans exception."),
        ("en", "Cellars of Corlay", "Of the co-operative’s 27 cellars, four still lack organic certification."),
        "Toutes les caves",
        "27 cellars",
    ),
    (
        ("fr", "Baie de Corlay", "Toutes les moules de Corlay sont interdites à la vente, sans exception."),
        ("fr", "Baie de Corlay", "Les moules élevées au large sont restées autorisées à la vente à Corlay."),
        "Toutes les moules",
        "restées autorisées",
    ),
]


@pytest.mark.parametrize(("first", "second", "one", "other"), CONFLICTS)
def test_conflict(tmp_path: Path, first: Article, second: Article, one: str, other: str) -> None:
    found = quotes(findings(world_of(tmp_path, [first, second])))
    assert any(one in " ".join(listed) and other in " ".join(listed) for listed in found), found


SILENT: list[tuple[Article, Article]] = [
    (  # whoever breaks a rule does not make it another one
        ("en", "Trams of Corby", "All trams in Corby must be inspected, without exception, the council ruled."),
        ("en", "Trams of Corby", "Two trams in Corby have not been inspected, a report says."),
    ),
    (  # what may be is no fact
        ("en", "Sheep of Corby", "All the sheep of Corby are kept indoors, without exception, the council says."),
        ("en", "Sheep of Corby", "Sixty sheep of Corby may remain outdoors next week."),
    ),
    (  # a choir without a piano does sing, and has singers
        (
            "en",
            "Choirs of Corby",
            "Every choir in Corby sings without a piano, the rules say, and none may have fewer than ten singers.",
        ),
        ("en", "Choirs of Corby", "The choir of Corby, with its thirty singers, came third."),
    ),
    (
        ("fr", "Baie de Corlay", "Toutes les moules de Corlay sont interdites à la vente, sans exception."),
        ("fr", "Baie de Corlay", "Les moules élevées au large sont aussi interdites à la vente à Corlay."),
    ),
]


@pytest.mark.parametrize(("first", "second"), SILENT)
def test_silent(tmp_path: Path, first: Article, second: Article) -> None:
    assert not findings(world_of(tmp_path, [first, second]))
