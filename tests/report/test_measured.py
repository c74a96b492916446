"""Every finding is shown with how often its rule was right where the answer is known, or that it was not measured."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import labelled
from benchmarks.rules import measure, written
from kzclaims.report import html, measured
from kzclaims.report.json_ import model
from kzclaims.report.measured import FILE, Measured, in_json, in_words
from kzclaims.report.text import render
from kzclaims.report.words import words
from kzclaims.reported import Report
from kzclaims.rules import all_rules
from kzclaims.shapes import all_shapes

TABLE = {
    "good": Measured(reported=24, right=24, near_misses_avoided=3, near_misses_hit=0),
    "single": Measured(reported=2, right=1, near_misses_avoided=0, near_misses_hit=1),
    "silent": Measured(reported=0, right=0, near_misses_avoided=9, near_misses_hit=0),
}


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measured, "figures", lambda: (7, TABLE))


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("rule", "french", "english"),
    [
        (
            "good",
            "règle mesurée\u00a0: 24 justes sur 24, 3 pièges évités",
            "rule measured: 24 right of 24, 3 near-misses left alone",
        ),
        (
            "single",
            "règle mesurée\u00a0: 1 juste sur 2, 1 piège pris à tort",
            "rule measured: 1 right of 2, 1 near-miss reported",
        ),
        ("silent", "règle non mesurée", "rule not measured"),
        ("unheard-of", "règle non mesurée", "rule not measured"),
    ],
)
def test_figures_in_words(rule: str, french: str, english: str) -> None:
    assert in_words(rule, words("fr")) == french
    assert in_words(rule, words("en")) == english


@pytest.mark.usefixtures("known")
def test_figures_in_json() -> None:
    told = {"reported": 24, "right": 24, "near_misses_avoided": 3, "near_misses_hit": 0, "dossiers": 7}
    assert in_json("good") == told
    assert in_json("silent") is None
    assert in_json("unheard-of") is None


def test_every_conflict_shows_the_figures_of_its_rule(report: Report) -> None:
    assert report.conflicts
    shown = model(report)["conflicts"]
    for conflict, plain in zip(report.conflicts, shown, strict=True):
        assert plain["measured"] == in_json(conflict.rule)
    for language in ("fr", "en"):
        text, page = render(report, language), html.page(report, language)
        for conflict in report.conflicts:
            told = in_words(conflict.rule, words(language))
            assert re.search(rf"\({re.escape(conflict.rule)}, {re.escape(told)}\)", text)
            assert html.counted(told) in page


def test_only_rules_that_exist_are_measured() -> None:
    dossiers, table = measured.figures()
    assert dossiers >= 17
    assert set(table) <= {rule.id for rule in (*all_rules(), *all_shapes())}
    assert all(0 <= told.right <= told.reported for told in table.values())


@pytest.mark.slow
def test_the_figures_are_those_of_today(
    shared: Path, checked: Callable[[Path], Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(labelled, "check", lambda folders, options: checked(*folders))
    fresh = measure(shared)
    assert FILE.read_text(encoding="utf-8") == written(fresh), "stale: run python -m benchmarks.rules --write"
    assert json.loads(FILE.read_text(encoding="utf-8")) == fresh
