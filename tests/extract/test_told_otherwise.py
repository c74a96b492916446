"""One figure, day or order that two articles tell each in its own way (``told-otherwise.toml``), and what looks it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.extract.told import rules_of

CASES = tomllib.loads(Path(__file__).parent.joinpath("phrases", "told-otherwise.toml").read_text(encoding="utf-8"))


def _rules(folder: Path, told: list[str]) -> set[str]:
    articles = [one.split("|", 2) for one in told]
    return rules_of(folder, *((language, day, text) for language, day, text in articles))


@pytest.mark.parametrize(("rule", "told"), [(case["rule"], case["told"]) for case in CASES["meet"]])
def test_what_is_told_otherwise_meets(tmp_path: Path, rule: str, told: list[str]) -> None:
    assert rule in _rules(tmp_path, told)


@pytest.mark.parametrize("told", [case["told"] for case in CASES["apart"]])
def test_what_only_looks_alike_is_left_alone(tmp_path: Path, told: list[str]) -> None:
    assert not _rules(tmp_path, told)
