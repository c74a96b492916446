"""Adjectives that only narrow a group of which something is denied: "aucune barque ancienne ne sera vendue"."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, Article, tuple[str, str]]] = [
    (
        ("fr", "Le port", "Aucune barque ancienne ne sera vendue, a promis le maire."),
        ("fr", "Le port encore", "Six barques anciennes seront vendues cet automne."),
        ("Aucune barque ancienne ne sera vendue", "Six barques anciennes seront vendues"),
    ),
    (
        ("en", "Bells", "No old bell will be sold, the bishop promised."),
        ("en", "Bells again", "Four old bells of the abbey will be sold in June."),
        ("No old bell will be sold", "Four old bells of the abbey will be sold"),
    ),
    (
        ("ru", "Парк", "Ни один здоровый дуб в парке не будет спилен, пообещала мэрия."),
        ("fr", "Parc", "Onze chênes sains du parc seront abattus."),
        ("Ни один здоровый дуб в парке не будет спилен", "Onze chênes sains du parc seront abattus"),
    ),
    (
        ("fr", "Parc", "Aucun platane sain ne sera abattu au parc, a promis la Ville."),
        ("en", "Park", "Eleven healthy planes in the park will be felled."),
        ("Aucun platane sain ne sera abattu au parc", "Eleven healthy planes in the park will be felled."),
    ),
]


@pytest.mark.parametrize(("first", "second", "expected"), CONFLICTS)
def test_conflict(tmp_path: Path, first: Article, second: Article, expected: tuple[str, str]) -> None:
    assert sorted(expected) in quotes(findings(world_of(tmp_path, [first, second])))


SILENT: list[tuple[Article, Article]] = [
    (  # that there are old ones, nobody denies
        ("fr", "Le port", "Aucune barque ancienne ne sera vendue, a promis le maire."),
        ("fr", "Le port encore", "Six barques anciennes dorment au port."),
    ),
    (
        ("fr", "Parc", "Aucun platane sain ne sera abattu au parc, a promis la Ville."),
        ("fr", "Le parc encore", "Onze platanes sains bordent le parc."),
    ),
    (
        ("fr", "Écoles", "Aucune école ouverte ne sera vendue, a promis le maire."),
        ("fr", "Écoles encore", "Deux écoles fermées seront vendues."),
    ),
    (
        ("en", "Bells", "No old bell will be sold, the bishop promised."),
        ("en", "Bells again", "Four new bells of the abbey will be sold in June."),
    ),
    (
        ("ru", "Парк", "Ни один здоровый дуб в парке не будет спилен, пообещала мэрия."),
        ("fr", "Parc", "Onze chênes malades du parc seront abattus."),
    ),
]


@pytest.mark.parametrize(("first", "second"), SILENT)
def test_no_conflict(tmp_path: Path, first: Article, second: Article) -> None:
    assert quotes(findings(world_of(tmp_path, [first, second]))) == []
