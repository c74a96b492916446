"""What is told outright of a group that a rule names, beside the opposite of that group; and what came later."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read
from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

OUTRIGHT: list[tuple[Article, Article, str, str]] = [
    (
        ("fr", "Lure", "À Lure, le dépistage est gratuit partout, y compris dans les cliniques privées."),
        ("en", "Lure", "In Lure, private clinics charge 20 euros for the test."),
        "gratuit partout",
        "private clinics charge",
    ),
    (
        ("en", "Melk", "All households of Melk will be compensated, tenants included."),
        ("fr", "Melk", "Les locataires, eux, ne recevront rien, dit-on à Melk."),
        "tenants included",
        "ne recevront rien",
    ),
    (  # the only one that is not so
        ("fr", "Lure", "Toutes les piscines de Lure sont fermées."),
        ("en", "Lure", "In Lure, the pool by the station is the only one to have stayed open."),
        "Toutes les piscines",
        "the only one",
    ),
    (  # what the others will have
        ("fr", "Lure", "Chacune des 23 stations du réseau sera dotée d’un ascenseur."),
        ("ru", "Метро", "На двух самых глубоких станциях их не будет."),
        "Chacune des 23 stations",
        "их не будет",
    ),
]
SILENT: list[tuple[Article, Article]] = [
    (  # no group is named in "taxes included"
        (
            "fr",
            "Lure",
            "Le marché de Lure s’élève à 1,2 milliard hors taxes, soit 1,4 milliard toutes taxes comprises.",
        ),
        ("fr", "Lure", "Le contrat de Lure a été signé hors taxes le 22 septembre."),
    ),
    (
        ("fr", "Lure", "À Lure, le dépistage est gratuit partout, y compris dans les cliniques privées."),
        ("en", "Lure", "In Lure, private clinics employ 20 nurses for the test."),
    ),
    (
        ("en", "Melk", "All households of Melk will be compensated, tenants included."),
        ("fr", "Melk", "À Melk, les hôtels, eux, ne recevront rien."),
    ),
]


@pytest.mark.parametrize(("first", "second", "outer", "inner"), OUTRIGHT)
def test_named_and_denied(tmp_path: Path, first: Article, second: Article, outer: str, inner: str) -> None:
    listed = quotes(findings(world_of(tmp_path, [first, second])))
    assert any(any(outer in q for q in one) and any(inner in q for q in one) for one in listed), listed


@pytest.mark.parametrize(("first", "second"), SILENT)
def test_left_alone(tmp_path: Path, first: Article, second: Article) -> None:
    assert quotes(findings(world_of(tmp_path, [first, second]))) == []


def test_what_came_about_later_denies_nothing(tmp_path: Path) -> None:
    told = [
        ("en", "2025-03-06", "No pump has failed in Melk."),
        ("fr", "2025-04-10", "À Melk, une pompe est tombée en panne lundi."),
    ]
    assert not [c for c in read(tmp_path, *told).claims if c.quantifier == "except"]
