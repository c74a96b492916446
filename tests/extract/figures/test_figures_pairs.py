"""Figures of two reporters about anything (``figure-pairs.toml``): most that are one meet, hardly one that is two."""

from __future__ import annotations

import tomllib
from pathlib import Path

from kzclaims.check import run_rules
from kzclaims.conflicts import conflicts_of
from tests.extract.worlds import read_world

STORY = {
    "fr": "Le maire, Daniyar Saparov, et l’architecte Marat Isabekov suivent le dossier.",
    "en": "Mayor Daniyar Saparov and architect Marat Isabekov are following the file.",
    "ru": "Мэр Данияр Сапаров и архитектор Марат Исабеков следят за делом.",
}
PAIRS = tomllib.loads(Path(__file__).parent.parent.joinpath("phrases", "figure-pairs.toml").read_text(encoding="utf-8"))
# So many of those that only look alike are still taken for one; no more may come.
KNOWN_ALARMS = 6


def _alarm(folder: Path, pair: list[str]) -> bool:
    folder.mkdir()
    for number, told in enumerate(pair):
        language, day, text = told.split("|", 2)
        head = f"---\ntitle: {number}\npublisher: Gazette {number}\ndate: {day}\nlanguage: {language}\n---\n\n"
        (folder / f"{number}.txt").write_text(f"{head}{text}\n\n{STORY[language]}\n", encoding="utf-8")
    world = read_world(folder)
    return bool(conflicts_of(run_rules(world)[0], world))


def test_most_figures_of_one_thing_meet(tmp_path: Path) -> None:
    missed = [pair for n, pair in enumerate(PAIRS["meet"]) if not _alarm(tmp_path / str(n), pair)]
    assert len(missed) <= 0.2 * len(PAIRS["meet"]), missed


def test_figures_that_only_look_alike_are_left_alone(tmp_path: Path) -> None:
    hit = [pair for n, pair in enumerate(PAIRS["apart"]) if _alarm(tmp_path / str(n), pair)]
    assert len(hit) <= KNOWN_ALARMS, hit


def test_an_owner_is_not_what_is_counted(tmp_path: Path) -> None:
    apart = [
        "en|2025-03-04|One came in second there, securing 12 of the state’s 41 pledged delegates.",
        "en|2025-03-04|Another came in first there, securing 39 of the state’s 40 delegates.",
    ]
    one = [
        "en|2025-03-04|The storm shut 12 of the county’s schools.",
        "en|2025-03-04|The storm shut 39 of the county’s schools.",
    ]
    assert not _alarm(tmp_path / "apart", apart)
    assert _alarm(tmp_path / "one", one)
