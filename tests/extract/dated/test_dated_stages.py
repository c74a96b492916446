"""Steps, posts and appeals that have days of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of

ONE: list[tuple[Told, ...]] = [
    (("fr", "2025-01-20", "Le conseil municipal de Sainte-Orse a élu maire Gisèle Pradier le 11 janvier."),
     ("fr", "2025-01-25", "Élue maire de Sainte-Orse le 14 janvier, Gisèle Pradier veut rouvrir la crèche.")),
    (("ru", "2025-09-10", "Соглашение о газопроводе «Степь» подписали 1 сентября в Актау министры двух стран."),
     ("en", "2025-09-12", "The Step pipeline agreement was signed in Aktau on 3 September by the two ministers.")),
]  # fmt: skip
TWO: list[tuple[Told, ...]] = [
    (("fr", "2025-03-10", "Le Parlement du Bénin a adopté le 4 mars la loi sur les pirogues motorisées."),
     ("en", "2025-03-14", "Benin's law on motor canoes was signed by the president on 12 March.")),
    (("fr", "2025-01-20", "Le conseil municipal de Sainte-Orse a élu maire Gisèle Pradier le 11 janvier."),
     ("fr", "2025-01-25", "Le nouveau maire adjoint de Sainte-Orse, élu le 14 janvier, veut rouvrir la crèche.")),
    (("fr", "2025-07-07", "Le festival de chant de Valmoran s'ouvre ce lundi soir sur la place."),
     ("fr", "2025-07-08", "Le festival de chant de Valmoran en est aujourd'hui à sa deuxième journée.")),
    (("en", "2025-03-03", "The strike at the Halden shipyard began on Monday at dawn."),
     ("en", "2025-03-06", "The strike at the Halden shipyard entered its third day on Thursday.")),
    (("ru", "2025-03-03", "Забастовка на верфи в Лагани началась 3 марта."),
     ("ru", "2025-03-12", "Забастовка на верфи в Лагани 10 марта вступила во вторую неделю.")),
    (("en", "2025-06-01", "The Halden museum must return the mask to Benin within 60 days."),
     ("en", "2025-06-03", "The Halden museum has 120 days to appeal against the ruling on the mask.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][2][:40] for pair in ONE])
def test_two_days_of_one_step_differ(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert rules_of(tmp_path, *pair) & {"fixed-dates-differ"}


@pytest.mark.parametrize("pair", TWO, ids=[pair[1][2][:40] for pair in TWO])
def test_two_steps_are_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert not rules_of(tmp_path, *pair)
