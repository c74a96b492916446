"""Orders of the same two events by all that their sentences share, where one event is told in words of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.extract.dated.crossed import points, total
from tests.extract.dated.test_dated import read, rules

TURNED = [
    ("fr", "Le conseil de la carrière a rendu son avis avant la première explosion dans la falaise.",
     "en", "The quarry board spoke up only after the first explosion in the cliff."),
    ("ru", "Разрешение на карьер было выдано ещё до того, как на холм вышел первый бульдозер.",
     "fr", "Les fouilles étaient déjà engagées quand l’autorisation de la carrière a été délivrée."),
    ("fr", "Le parquet du gymnase a été verni après le raccordement de la salle au réseau de chaleur.",
     "fr", "Le raccordement de la salle au réseau de chaleur est venu après le vernis du parquet du gymnase."),
]  # fmt: skip
LEFT = [
    ("fr", "Le conseil de la carrière a rendu son avis avant la première explosion dans la falaise.",
     "en", "The first explosion in the cliff came only after the quarry board had spoken."),
    ("fr", "Le conseil de la carrière a rendu son avis avant la première explosion dans la falaise.",
     "en", "Three weeks after the board met, the village sold its school."),
    ("fr", "La rame a quitté le dépôt avant la grève des aiguilleurs.",
     "en", "The mayor had already left office when the budget was voted."),
]  # fmt: skip


def _rules(tmp_path: Path, pair: tuple[str, str, str, str]) -> set[str]:
    return set(rules(read(tmp_path, (pair[0], "2025-03-03", pair[1]), (pair[2], "2025-03-10", pair[3]))))


@pytest.mark.parametrize("pair", TURNED, ids=[pair[1][:30] for pair in TURNED])
def test_an_order_is_turned_round(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert "events-out-of-order" in _rules(tmp_path, pair)


@pytest.mark.parametrize("pair", LEFT, ids=[pair[3][:30] for pair in LEFT])
def test_one_order_or_other_events_are_left_alone(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert "events-out-of-order" not in _rules(tmp_path, pair)


def test_points_add_up() -> None:
    assert total({}) == points()["start"]
    assert total({"insist": 1.0}) > total({"parted": 1.0})
