"""Invented dossiers with planted conflicts and near-misses, scored from raw articles by the scorer beside us.

e01–e08 and f01–f04 were written by people who had not seen the code; f01–f04 were never looked at while it was written.
What is asked here is that no false alarm and no near-miss appears, and that what is found stays found.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

OWN = Path(__file__).resolve().parent / "dossiers"


def scored(shared: Path, dossiers: list[Path]) -> dict[str, float]:
    command = (
        shlex.join([sys.executable, "-m", "kzclaims", "check"]) + " {dossier} --format json --fail-on never --quiet"
    )
    run = [sys.executable, str(shared / "tools" / "score.py"), *map(str, dossiers), "--json", "--command", command]
    done = subprocess.run(run, capture_output=True, text=True, cwd=OWN.parent.parent, encoding="utf-8", check=True)
    return dict(json.loads(done.stdout))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("group", "found", "claims"), [("d", 25, 0.95), ("e", 23, 0.9), ("f", 5, 0.9)], ids=["given", "known", "unseen"]
)
def test_no_false_alarm_and_what_is_found_stays_found(shared: Path, group: str, found: int, claims: float) -> None:
    folder = shared / "dossiers" if group == "d" else OWN
    figures = scored(shared, sorted(folder.glob(f"{group}[0-9][0-9]")))
    assert figures["wrong"] == 0
    assert figures["near_misses_hit"] == 0
    assert figures["found"] >= found
    assert figures["claim_recall"] >= claims
    assert figures["values_right"] >= 0.95


def test_every_reference_of_a_gold_stands_in_its_article() -> None:
    for path in sorted(OWN.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        listed = [c for kind in ("conflicts", "near_misses") for one in gold[kind] for c in one["claims"]]
        for ref in [*listed, *gold["claims"]]:
            text = (path.parent / ref["file"]).read_text(encoding="utf-8")
            assert text[ref["start"] : ref["end"]] == ref["quote"], (path.parent.name, ref)
