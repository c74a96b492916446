"""Every claim that is not compared has a reason, counted; the counts add up to the whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.report.text import render
from kzclaims.report.words import catalogue
from kzclaims.reported import Report

HEAD = "---\ntitle: {title}\npublisher: {publisher}\n{date}language: en\n---\n\n"
DAY = "date: 2025-03-04\n"


def checked(folder: Path, texts: Sequence[str], date: str = DAY) -> Report:
    for n, text in enumerate(texts):
        head = HEAD.format(title="The harbour", publisher=f"Gazette {n}", date=date)
        (folder / f"{n}.txt").write_text(f"{head}{text}\n", encoding="utf-8")
    return check([folder], Options())


@pytest.mark.parametrize("folder", sorted((Path(__file__).parent / "dossiers").glob("e0[1-4]")), ids=lambda p: p.name)
def test_the_reasons_add_up(folder: Path) -> None:
    coverage = check([folder], Options()).coverage
    assert coverage.compared + sum(coverage.not_compared.values()) == coverage.claims
    assert coverage.not_compared.get("no bearer")
    assert set(coverage.not_compared) <= set(catalogue()["reason"])


def test_a_figure_of_nobody_says_so(tmp_path: Path) -> None:
    report = checked(tmp_path, ["It is 1,250. Others speak of 43.", "The ferry carries 900 passengers a day."])
    assert report.coverage.not_compared["no bearer"] >= 1
    assert "it is not known" in render(report, "en")


def test_a_figure_without_a_day_says_so(tmp_path: Path) -> None:
    text = "The ferry Marbella carries 900 passengers a day. The ferry Marbella has 40 cabins."
    report = checked(tmp_path, [text], date="")
    assert report.coverage.not_compared["no date"] >= 1
    (tmp_path / "dated").mkdir()
    assert "no date" not in checked(tmp_path / "dated", [text]).coverage.not_compared


def test_what_is_compared_has_no_reason(tmp_path: Path) -> None:
    texts = ["The town of Marbella Cove has 12 schools.", "The town of Marbella Cove has 17 schools."]
    report = checked(tmp_path, texts)
    coverage = report.coverage
    assert coverage.compared >= 2
    assert sum(coverage.not_compared.values()) == coverage.claims - coverage.compared


def test_every_reason_has_words_in_both_languages() -> None:
    reasons = catalogue()["reason"]
    source = (Path(__file__).parent.parent / "kzclaims" / "coverage.py").read_text(encoding="utf-8")
    told = {reason for reason in reasons if f'"{reason}"' in source}
    assert {"opinion", "open list", "unresolved", "no bearer", "no date", "another time", "another scope"} <= told
    assert all(set(reasons[reason]) == {"fr", "en"} for reason in told)
