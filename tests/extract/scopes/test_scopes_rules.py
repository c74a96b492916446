"""Rules without exception against those who are told to be left out, and pairs that agree or are of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_throughout import Told, _families

OUT: tuple[tuple[Told, Told], ...] = (
    (  # a rule adopted, and how it is told as of now
        ("en", "Under the schedule adopted in Brayle, residents will travel free on every ferry, no exceptions."),
        ("fr", "À Brayle, les résidents ne voyagent pas gratuitement sur le ferry le vendredi soir."),
    ),
    (  # left out of what is kept for all, by its own name
        ("fr", "À Vernay, les 300 emplois de l’usine sont tous maintenus, sans exception, dit le groupe."),
        ("fr", "À Vernay, l’atelier de peinture de l’usine a été exclu dès l’origine de la garantie d’emploi."),
    ),
)
ROOM: tuple[tuple[Told, Told], ...] = (
    (  # both free
        ("fr", "Tous les étudiants de Brayle empruntent gratuitement à la bibliothèque."),
        ("en", "Students in Brayle no longer pay for their library card."),
    ),
    (  # both closed to lorries
        ("fr", "Le pont de Brayle est interdit à tous les camions depuis lundi."),
        ("ru", "Мост в Брейле закрыли для грузовиков."),
    ),
    (  # the flights of one company, and those of an airport
        ("fr", "La compagnie Azura affirme que tous ses vols sont partis à l’heure en janvier depuis Brayle."),
        ("en", "Thirty flights left Brayle more than an hour late in January, the airport says."),
    ),
    (  # what was so for two days, and is mended
        ("ru", "Во всех домах Лазурного снова есть вода, авария устранена."),
        ("en", "In Lazurny, 300 houses had no water for two days before the main was mended."),
    ),
)


@pytest.mark.parametrize(("one", "other"), OUT)
def test_some_are_left_out(tmp_path: Path, one: Told, other: Told) -> None:
    assert "scope" in _families(tmp_path, (one, other))


@pytest.mark.parametrize(("one", "other"), ROOM)
def test_both_may_be_so(tmp_path: Path, one: Told, other: Told) -> None:
    assert not _families(tmp_path, (one, other))
