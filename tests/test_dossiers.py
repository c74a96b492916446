"""Invented dossiers with planted conflicts and near-misses, scored from raw articles by the scorer beside us.

All but the given ones were written by people who had not seen the code. Most were looked at afterwards, to find
general faults; the last ones never. What is asked here is that hardly a near-miss and hardly a false alarm appears,
and that what is found stays found.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.labelled import scorer
from kzclaims.check import Options, check
from kzclaims.conflicts import Conflict
from kzclaims.report.json_ import model
from kzclaims.reported import Report

OWN = Path(__file__).resolve().parent / "dossiers"


def scored(
    shared: Path, dossiers: list[Path], checked: Callable[[Path], Report], monkeypatch: pytest.MonkeyPatch
) -> dict[str, float]:
    """What the scorer says; each dossier is checked in this process, since starting fifty takes minutes."""
    tool = scorer(shared)
    monkeypatch.setattr(tool, "run", lambda command, folder: model(checked(folder)))
    monkeypatch.setattr(sys, "argv", ["score.py", *map(str, dossiers), "--json"])
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        tool.main()
    return dict(json.loads(printed.getvalue()))


# Those looked at last, those of which only the misses were seen, and those never looked at: what these give is the
# likeliest elsewhere.
LAST = "m(?:1[1-9]|[2-4][0-9]|5[0-8])$"
GLANCED = "m(?:0[0-9]|10$|59|6[0-8])"
NEVER = "m(?:69|7[0-6])"
NEWEST = "m(?:7[7-9]|[89][0-9]|100)"
READ, UNREAD = "m1(?:0[1-9]|1[0-2])", "m1(?:1[3-9]|2[0-4])$"
# Worded as plainly as the given ones: looked at, and never looked at.
LIKE, LIKE_UNREAD = "m1(?:3[3-9]|40|49|5[0-9]|6[0-4])$", "m1(?:2[5-9]|3[0-2]|4[1-8])$"
# The same: looked at, those whose misses were, sixteen and eight of which hardly anything was, and 48 looked at.
LIKE_NEWEST, LIKE_SEEN = r"m(?:1(?:6[5-9]|[789]\d)|2(?:[0-5]\d|6[0-8]))$", r"m2(?:69|7\d|8[0-4])$"
LIKE_LAST, LIKE_LATER, LIKE_BLIND = r"m(?:28[5-9]|29\d|300)$", r"m3(?:0[1-9]|[123]\d|4[0-8])$", r"m3(?:49|5[0-6])$"
CALM, CALM_NEW = "calm(?:[01]|20)", "calm(?:2[1-9]|[34])"


def _given(shared: Path) -> list[Path]:
    return sorted((shared / "dossiers").glob("d[0-9][0-9]"))


def _own(batches: str) -> list[Path]:
    return sorted(path for path in OWN.iterdir() if path.is_dir() and re.match(batches, path.name))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("batches", "recall", "wrong", "hit", "precision"),
    [
        ("", 1.0, 0, 0, 1.0),
        ("(?:[abefghijklnopqrtu]|c[0-9])", 0.93, 3, 0, 0.95),
        ("s", 0.87, 0, 1, 0.95),
        ("[vwx]", 0.92, 0, 0, 0.95),
        ("[yz]", 0.95, 0, 0, 0.95),
        (LAST, 0.94, 2, 0, 0.95),
        (GLANCED, 0.91, 3, 0, 0.95),
        (NEVER, 0.85, 1, 0, 0.95),
        (NEWEST, 0.85, 3, 0, 0.95),
        (READ, 0.73, 3, 1, 0.9),
        (UNREAD, 0.7, 4, 1, 0.9),
        (LIKE, 0.96, 0, 0, 0.95),
        (LIKE_UNREAD, 0.88, 0, 0, 0.95),
        (LIKE_NEWEST, 0.89, 9, 3, 0.95),
        (LIKE_SEEN, 0.72, 1, 1, 0.95),
        (LIKE_LAST, 0.92, 4, 4, 0.94),
        (LIKE_LATER, 0.9, 7, 5, 0.95),
        (LIKE_BLIND, 0.77, 1, 0, 0.95),
    ],
    ids=[
        "given",
        "known",
        "s",
        "v to x",
        "y and z",
        "last",
        "misses seen",
        "never looked at",
        "newest",
        "looked at little",
        "unread",
        "like the given, looked at",
        "like the given, unread",
        "like the given, newest",
        "like the given, misses seen",
        "like the given, sixteen",
        "like the given, looked at later",
        "like the given, last",
    ],
)
def test_no_false_alarm_and_what_is_found_stays_found(
    shared: Path,
    batches: str,
    recall: float,
    wrong: int,
    hit: int,
    precision: float,
    checked: Callable[[Path], Report],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    figures = scored(shared, _own(batches) if batches else _given(shared), checked, monkeypatch)
    assert figures["wrong"] <= wrong
    assert figures["near_misses_hit"] <= hit
    assert figures["recall"] >= recall
    assert figures["precision"] >= precision
    # Some batches list their conflicts and near-misses alone.
    if batches not in ("s", LIKE_LATER, LIKE_BLIND):
        assert figures["claim_recall"] >= (0.93 if batches == GLANCED else 0.94)
        assert figures["values_right"] >= 0.95


@pytest.mark.slow
@pytest.mark.parametrize(("batches", "false", "findings"), [(CALM, 0, 13), (CALM_NEW, 2, 16)], ids=["seen", "new"])
def test_stories_told_by_several_papers_give_few_false_contradictions(
    batches: str, false: int, findings: int, checked: Callable[[Path], Report]
) -> None:
    """Stories of four articles each, none of which contradicts another; two romanisations in them are meant."""
    told = [c for folder in _own(batches) for c in checked(folder).conflicts if c.severity.value != "spelling"]
    contradictions = [_said(c) for c in told if c.severity.value == "contradiction"]
    assert len(contradictions) <= false, contradictions
    assert len(told) <= findings, [_said(c) for c in told]


def _said(conflict: Conflict) -> tuple[object, ...]:
    return conflict.rule, tuple(sorted(claim.quote.exact for claim in conflict.claims if claim.quote))


@pytest.mark.slow
def test_unrelated_stories_in_one_folder_change_hardly_anything(
    shared: Path, checked: Callable[[Path], Report]
) -> None:
    """A newsroom's folder holds many stories: each is told from the others, and compared with itself alone."""
    # Every second one for the run's time, as many as ever: the newest bear names of older ones, and with them too it
    # was 24 of 1,109 findings that were told otherwise.
    older = sorted(p for p in OWN.iterdir() if p.is_dir() and not re.match(r"m(?:2(?:29|[3-9]\d)|300)$", p.name))
    folders = [*_given(shared), *older[::2]]
    # Invented exchange rates of several dossiers do exclude each other: they are none of a story's matters.
    alone = {_said(c) for folder in folders for c in checked(folder).conflicts if c.family != "rate"}
    report = check(folders, Options())
    assert not [limit.en for limit in report.limits if "error of the program" in limit.en]
    together = {_said(c) for c in report.conflicts if c.family != "rate"}
    assert len(alone - together) <= 0.02 * len(alone), alone - together
    assert len(together - alone) <= 0.02 * len(alone), together - alone


def test_every_reference_of_a_gold_stands_in_its_article() -> None:
    for path in sorted(OWN.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        listed = [c for kind in ("conflicts", "near_misses") for one in gold[kind] for c in one["claims"]]
        for ref in [*listed, *gold["claims"]]:
            text = (path.parent / ref["file"]).read_text(encoding="utf-8")
            assert text[ref["start"] : ref["end"]] == ref["quote"], (path.parent.name, ref)
