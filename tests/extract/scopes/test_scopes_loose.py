"""What is said of all in passing makes a tension at most, and none with what it does not mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.report.json_ import model
from tests.extract.told import Told, rules_of

_RULE = "scopes-exclude-each-other"


def _severities(folder: Path, *articles: Told) -> list[str]:
    rules_of(folder, *articles)  # writes them
    found = [c for c in check([folder], Options(reference=False)).conflicts if c.rule == _RULE]
    return [conflict.severity.value for conflict in found]


@pytest.mark.parametrize(
    ("said", "severity"),
    [
        ("Toutes les écoles de Brelan sont fermées sans exception, selon la mairie.", "contradiction"),
        ("Toutes les écoles de Brelan sont fermées, selon la mairie.", "tension"),
    ],
)
def test_what_is_not_insisted_on_is_a_tension(tmp_path: Path, said: str, severity: str) -> None:
    other = "En effet, trois écoles de Brelan sont restées ouvertes toute la semaine."
    assert _severities(tmp_path, ("fr", "2025-03-12", said), ("fr", "2025-03-13", other)) == [severity]


def test_only_likeness_is_told_and_shown(tmp_path: Path) -> None:
    said = "Toutes les écoles de Brelan sont fermées, selon la mairie."
    other = "En effet, trois écoles de Brelan sont restées ouvertes toute la semaine."
    rules_of(tmp_path, ("fr", "2025-03-12", said), ("fr", "2025-03-13", other))
    (conflict,) = model(check([tmp_path], Options(reference=False)))["conflicts"]
    assert "their likeness" in str(conflict)


@pytest.mark.parametrize(
    "articles",
    [
        (
            (
                "ru",
                "2025-03-12",
                "В Брелане ранены двенадцать человек. Уроков не было, поэтому в школах никто не пострадал.",
            ),
            ("fr", "2025-03-13", "À Brelan, quinze blessés ont été conduits à l’hôpital."),
        ),
        (
            (
                "en",
                "2025-03-12",
                "The last missing miner of Brelan was found dead on Sunday. No one was found alive after that.",
            ),
        ),
        (
            ("fr", "2025-03-12", "« Pourquoi personne n’a rien vu ? » demande la veuve de Brelan."),
            ("en", "2025-03-13", "The defendants of Brelan have ten days to appeal, the court said."),
        ),
    ],
)
def test_what_is_said_in_passing_is_held_against_little(tmp_path: Path, articles: tuple[Told, ...]) -> None:
    assert _RULE not in rules_of(tmp_path, *articles)


def test_nobody_hurt_is_held_against_the_hurt(tmp_path: Path) -> None:
    first = ("ru", "2025-03-12", "На складе в Брелане никто не пострадал, сообщили пожарные.")
    second = ("fr", "2025-03-13", "À Brelan, trois pompiers ont été blessés dans l’entrepôt.")
    assert _RULE in rules_of(tmp_path, first, second)
