"""Headings of a share, of all, of none, of a day or of a factor, over texts whose figures tell otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families

LESS: tuple[tuple[str, str, str], ...] = (
    (
        "fr",
        "Les boulangers de Sarnoy ferment tous le lundi",
        "Sur douze boulangers de Sarnoy, sept ferment le lundi, trois le mardi et deux jamais.",
    ),
    (
        "ru",
        "Все картины вернулись в музей Дубравы",
        "Полиция передала музею семь картин из двенадцати. Судьба пяти остальных неизвестна.",
    ),
    ("fr", "Grève : aucun train à Vaurens", "Un train sur quatre a circulé mardi à Vaurens, malgré l'appel."),
    (
        "fr",
        "La poste de Chelvac fermera le 4 décembre 2029",
        "Le bureau de Chelvac vit ses derniers mois. Le rideau tombera le 11 février 2030, a dit le maire.",
    ),
    (
        "en",
        "Cost of Ilden bridge doubles",
        "The Ilden bridge, estimated at £40 million in spring, will cost 52 million, the county says.",
    ),
)
ROOM: tuple[tuple[str, str, str], ...] = (
    (
        "en",
        "Half of farmers in Ilden skip lunch",
        "Of 400 farmers polled in Ilden, 203 skip lunch. 21% skip breakfast too.",
    ),
    (
        "fr",
        "Les boulangers de Sarnoy ferment presque tous le lundi",
        "Sur douze boulangers de Sarnoy, dix ferment le lundi et deux jamais.",
    ),
    (
        "ru",
        "Все картины вернулись в музей Дубравы",
        "Полиция вернула музею двенадцать картин. Пять картин выставят в мае.",
    ),
    ("fr", "Grève : aucun train à Vaurens", "Aucun train n'a circulé mardi. Un bus sur quatre roulait."),
    (
        "fr",
        "La poste de Chelvac fermera le 4 décembre 2029",
        "Le rideau tombera le premier mardi de décembre 2029. La pétition sera remise le 11 novembre 2029.",
    ),
    (
        "en",
        "Cost of Ilden bridge doubles",
        "The Ilden bridge, estimated at £40 million in spring, will cost 79 million, the county says.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_the_figures_tell_otherwise(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), ROOM)
def test_the_figures_leave_room(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
