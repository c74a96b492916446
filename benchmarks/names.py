"""Names compared, measured: F1 beside a plain rapidfuzz (``benchmarks/entities.py`` times many of them).

Prints, per file of labelled pairs and per kind, precision, recall and F1 of the top tier, different pairs in it, and
the F1 of ``token_sort_ratio`` at the threshold that suits that very file best; then how many of the same pairs share a
block.

    python -m benchmarks.names [PAIRS.csv …]
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable
from pathlib import Path

from rapidfuzz import fuzz

from kzclaims.claim import fold
from kzclaims.entities.blocking import organisation_blocks, person_blocks
from kzclaims.entities.partial import Form, is_partial
from kzclaims.entities.score import Tier, compare

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "tests" / "entities" / "pairs-own.csv"
SHARED = ROOT.parent / "shared" / "names" / "pairs.csv"


def f1(found: Iterable[tuple[bool, bool]]) -> tuple[float, float, float, int]:
    """Precision, recall, F1 and false positives of (is the same, was called the same)."""
    listed = list(found)
    true = sum(gold and called for gold, called in listed)
    false = sum(called and not gold for gold, called in listed)
    missed = sum(gold and not called for gold, called in listed)
    return (
        true / max(1, true + false),
        true / max(1, true + missed),
        2 * true / max(1, 2 * true + false + missed),
        false,
    )


def scores(path: Path) -> None:
    """Print the table of one file of labelled pairs (columns left, right, kind, same; "maybe" is not counted)."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["same"] in ("0", "1")]
    for kind, blocks in (("person", person_blocks), ("org", organisation_blocks)):
        pairs = [(row["left"], row["right"], row["same"] == "1") for row in rows if row["kind"] == kind]
        ours = f1((same, compare(left, right, kind).tier is Tier.SAME) for left, right, same in pairs)
        ratios = [(same, fuzz.token_sort_ratio(fold(left), fold(right))) for left, right, same in pairs]
        plain = max(f1((same, ratio >= cut) for same, ratio in ratios)[2] for cut in range(101))
        whole = [
            (a, b)
            for a, b, same in pairs
            if same
            and not any(is_partial(Form(kind, fold(text), "", text, "")) for text in (a, b))
            and compare(a, b, kind).why != "aliases of one"
            and not compare(a, b, kind).why.startswith("both known")
        ]
        recall = sum(not blocks(a, "").isdisjoint(blocks(b, "")) for a, b in whole) / max(1, len(whole))
        print(
            f"{path.name:16} {kind:7} {len(pairs):4} pairs"
            f"  precision {ours[0]:.3f}  recall {ours[1]:.3f}  F1 {ours[2]:.3f}"
            f"  different in top tier {ours[3]}  plain rapidfuzz F1 {plain:.3f}  blocking recall {recall:.3f}"
        )


def main() -> None:
    """Print every table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", nargs="*", type=Path, default=[path for path in (SHARED, OWN) if path.is_file()])
    for path in parser.parse_args().pairs:
        scores(path)


if __name__ == "__main__":
    main()
