"""What was promised to all and told afterwards to have been otherwise of some; and what was so before the promise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import findings, quotes
from tests.extract.worlds import read_world

_ABOUT = "Le maire de Vernoux, Paul Roche, a visité le musée Castagnary. "
_PROMISED = "Toutes les visites du musée seront gratuites, sans exception."
Told = tuple[str, str, str]  # the promise, the day of the other article, what that tells


def _quotes(folder: Path, told: Told) -> list[list[str]]:
    promised, day, body = told
    for n, (date, text) in enumerate([("2025-05-05", promised), (day, body)]):
        head = f"---\ntitle: Musée\npublisher: P{n}\ndate: {date}\nlanguage: fr\n---\n\n"
        (folder / f"{n}.txt").write_text(f"{head}{_ABOUT}{text}\n", encoding="utf-8")
    return quotes(findings(read_world(folder)))


CONFLICTS: list[tuple[Told, str]] = [
    (
        (_PROMISED, "2025-07-20", "Les quatre visites de nuit du musée étaient payantes, à 25 euros."),
        "visites de nuit du musée étaient payantes",
    ),
    (
        (
            "Tous les concerts du musée seront gratuits, sans aucune exception.",
            "2025-06-20",
            "Deux concerts du musée étaient pourtant payants.",
        ),
        "concerts du musée étaient pourtant payants",
    ),
]


@pytest.mark.parametrize(("told", "expected"), CONFLICTS)
def test_conflict(tmp_path: Path, told: Told, expected: str) -> None:
    listed = _quotes(tmp_path, told)
    assert any(any(expected in quote for quote in one) for one in listed), listed


SILENT: list[Told] = [
    # A few days later the promise may not have come due: so it was before.
    (_PROMISED, "2025-05-08", "Les quatre visites de nuit du musée étaient payantes, à 25 euros."),
    (_PROMISED, "2025-07-20", "Jusqu’ici les visites de nuit du musée étaient payantes, à 25 euros."),
    (_PROMISED, "2025-07-20", "L’an dernier, les visites de nuit du musée étaient payantes."),
    # Without "without exception" a promise is often meant loosely.
    (
        "Toutes les visites du musée seront gratuites.",
        "2025-07-20",
        "Les quatre visites de nuit du musée étaient payantes.",
    ),
    # A promise that has not come due.
    (
        "Toutes les visites du musée seront gratuites à partir du 1er septembre 2025, sans exception.",
        "2025-07-20",
        "Les quatre visites de nuit du musée étaient payantes.",
    ),
    # Other things than those of the promise.
    (_PROMISED, "2025-07-20", "Les concerts du musée étaient payants, à 25 euros."),
]


@pytest.mark.parametrize("told", SILENT)
def test_no_conflict(tmp_path: Path, told: Told) -> None:
    assert _quotes(tmp_path, told) == []
