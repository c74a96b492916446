"""Orders told in two breaths: what was done first, and what came only once that, told in other words, was over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules

REVERSED: list[tuple[str, str, str, str]] = [
    ("fr", "Les fauteuils ont été remplacés avant la réfection du plafond.",
     "en", "Workers repaired the ceiling first. Only once the last bucket of plaster was dry were the seats replaced."),
    ("fr", "La chaudière a été réparée avant la pose des fenêtres.",
     "en", "The windows were installed first; the boiler was repaired only when the last pane was in place."),
    ("en", "The frescoes were discovered before the crypt was drained.",
     "en", "The crypt was drained first, and only when that work was over did the frescoes come to light."),
    ("fr", "Les pavés ont été posés avant l’enfouissement des câbles.",
     "ru", "Сначала закопали кабели, а брусчатку уложили лишь когда затянули последнюю траншею."),
    ("en", "The archive was moved before the roof was repaired.",
     "fr", "Le toit a d’abord été réparé ; les archives n’ont été déménagées qu’une fois la dernière tuile en place."),
    ("fr", "Les pompes ont été mises en marche avant l’arrivée des secouristes.",
     "en", "Rescuers were first on the scene; the pumps were switched on only afterwards."),
    ("fr", "La rançon a été versée avant que la toile ne soit restituée.",
     "en", "Not until the canvas was back in the museum’s hands was the ransom paid."),
    ("fr", "La quille a été posée avant le versement du premier acompte.",
     "en", "The keel was laid only after the first instalment was paid."),
    ("en", "The murderer’s car was found before the man was arrested.",
     "fr", "Le suspect était déjà sous les verrous lorsque la voiture a été retrouvée."),
]  # fmt: skip
KEPT: list[tuple[str, str, str, str]] = [
    ("fr", "Les fauteuils ont été remplacés avant la réfection du plafond.",
     "en", "Workers replaced the seats first. Only once the last of them was screwed down was the ceiling repaired."),
    ("en", "The frescoes were discovered before the crypt was drained.",
     "en", "The frescoes were discovered first, and only when they were covered up was the crypt drained."),
    ("fr", "Les pavés ont été posés avant l’enfouissement des câbles.",
     "ru", "Сначала уложили брусчатку, а кабели закопали лишь когда её снова разобрали."),
    ("fr", "Les bancs ont été installés avant le versement du premier acompte.",
     "en", "The fountain was installed only after the first instalment was paid."),
]  # fmt: skip


@pytest.mark.parametrize("pair", REVERSED, ids=[pair[3][:40] for pair in REVERSED])
def test_what_had_to_wait_came_second(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    first, one, second, other = pair
    assert "events-out-of-order" in rules(read(tmp_path, (first, "2025-05-12", one), (second, "2025-05-15", other)))


@pytest.mark.parametrize("pair", KEPT, ids=[pair[3][:40] for pair in KEPT])
def test_one_order_or_another_thing_is_left_alone(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    first, one, second, other = pair
    assert not rules(read(tmp_path, (first, "2025-05-12", one), (second, "2025-05-15", other)))
