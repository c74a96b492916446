"""The only sum or count of its kind in two articles is one thing by all that stands around it: a tension, no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import run_rules
from kzclaims.conflicts import conflicts_of
from kzclaims.rules.base import Severity
from tests.extract.figures.test_figures_align import STORY, Told
from tests.extract.worlds import read_world

RULE = "same-measure-disjoint-values"
ONE: list[tuple[str, Told, Told]] = [
    (
        "what a mill will cost, and the sum that it stands for",
        ("fr", "2025-03-03", "Le chantier de la filature coûtera 86 milliards de tenges."),
        ("fr", "2025-03-09", "Une filature de 68 milliards de tenges, voilà ce que Karabulak attendait."),
    ),
    (
        "turbines to come, and those that one article takes for known",
        ("fr", "2025-11-18", "Le parc éolien Gintara sera bâti au large. L’exploitant y plantera 58 éoliennes."),
        ("fr", "2026-01-22", "Les 68 éoliennes du parc Gintara seront assemblées au port."),
    ),
]
TWO: list[tuple[str, Told, Told]] = [
    (
        "without taxes and with them",
        ("fr", "2025-03-03", "La filature de Karabulak est financée par la région : 72 millions d’euros hors taxes."),
        ("fr", "2025-03-09", "La filature de Karabulak est chiffrée à 86 millions d’euros taxes comprises."),
    ),
    (
        "two sums in one article",
        ("fr", "2025-03-03", "La filature de Karabulak est financée par la région : 86 millions d’euros."),
        ("fr", "2025-03-09", "La filature, 68 millions d’euros, et sa route, 95 millions d’euros, sont financées."),
    ),
]  # fmt: skip


def _found(folder: Path, *texts: Told) -> list[Severity]:
    for number, (language, day, text) in enumerate(texts):
        head = f"---\ntitle: {number}\npublisher: Gazette {number}\ndate: {day}\nlanguage: {language}\n---\n\n"
        (folder / f"{number}.txt").write_text(f"{head}{text}\n\n{STORY[language]}\n", encoding="utf-8")
    world = read_world(folder)
    return [c.severity for c in conflicts_of(run_rules(world)[0], world) if RULE in c.rules]


@pytest.mark.parametrize(("why", "first", "second"), ONE, ids=[why for why, _, _ in ONE])
def test_what_only_likeness_joins_is_a_tension(tmp_path: Path, why: str, first: Told, second: Told) -> None:
    assert _found(tmp_path, first, second) == [Severity.TENSION], why


@pytest.mark.parametrize(("why", "first", "second"), TWO, ids=[why for why, _, _ in TWO])
def test_two_sums_are_left_alone(tmp_path: Path, why: str, first: Told, second: Told) -> None:
    assert _found(tmp_path, first, second) == [], why
