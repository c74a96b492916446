"""How long one thing lasts by two articles, and lengths of two things that are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

ONE: list[tuple[str, str, str, str]] = [
    ("en", "The concession for the Dunmore lighthouse runs for 25 years.",
     "fr", "La concession du phare de Dunmore court sur trente-cinq ans."),
    ("ru", "Экспедиция на ледник Актас продолжалась сорок дней.",
     "fr", "L’expédition au glacier d’Aktas a duré vingt-six jours."),
]  # fmt: skip
TWO: list[tuple[str, str, str, str]] = [
    # The same length, the repairs beside the lease, another expedition.
    ("en", "The lease on the Dunmore barracks runs for 25 years.",
     "fr", "Le bail de la caserne de Dunmore court sur vingt-cinq ans."),
    ("en", "The lease on the Dunmore barracks runs for 25 years.",
     "fr", "Les travaux à la caserne de Dunmore dureront trois ans."),
    ("ru", "Прошлая экспедиция на ледник Актас продолжалась сорок дней.",
     "fr", "La deuxième expédition au glacier d’Aktas a duré vingt-six jours."),
]  # fmt: skip


HEAD = "---\ntitle: Une caserne, un glacier\npublisher: P\ndate: 2025-03-1{day}\nlanguage: {language}\n---\n\n"


def _found(folder: Path, pair: tuple[str, str, str, str]) -> set[str]:
    for day, (language, text) in enumerate(zip(pair[::2], pair[1::2], strict=True)):
        (folder / f"{day}.txt").write_text(f"{HEAD.format(day=day, language=language)}{text}\n", encoding="utf-8")
    return {conflict.rule for conflict in check([folder], Options(reference=False)).conflicts}


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][:30] for pair in ONE])
def test_two_lengths_of_one_thing_differ(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert _found(tmp_path, pair) == {"same-measure-disjoint-values"}


@pytest.mark.parametrize("pair", TWO, ids=[f"{pair[1][:15]} {pair[3][:20]}" for pair in TWO])
def test_lengths_of_two_things_are_left_alone(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert not _found(tmp_path, pair)
