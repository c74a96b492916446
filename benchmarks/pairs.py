"""Short pairs: two snippets of two papers that contradict each other, or only look so, no construction used twice.

``tests/pairs/*.jsonl`` holds 480 of them, written blind by kind of claim. Two of three were looked at while readers
were written; every third is kept aside, so that what mending carries over shows: ``python -m benchmarks.pairs`` prints
both.
``--missed`` prints the ids of what is missed or alarmed among those looked at, and never of the others.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.labelled import ROOT, scorer
from kzclaims.check import Options, check
from kzclaims.report.json_ import model

PAIRS = ROOT / "tests" / "pairs"
_ASIDE = 3  # of so many the last is kept aside


def read(path: Path) -> Iterator[tuple[dict[str, Any], bool]]:
    """The pairs of a file, each with whether it is kept aside."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        yield json.loads(line), number % _ASIDE == _ASIDE - 1


def written(pair: dict[str, Any], folder: Path) -> dict[str, str]:
    """Write the articles of a pair into a folder; their texts by file name."""
    texts = {}
    for number, told in enumerate(pair["articles"], 1):
        head = f"title: {told['title']}\npublisher: Journal {number}\ndate: {told['date']}\nlanguage: {told['lang']}"
        texts[f"{number:02d}-{told['lang']}.txt"] = f"---\n{head}\n---\n\n{told['text']}\n"
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return texts


def located(pair: dict[str, Any], texts: dict[str, str]) -> list[dict[str, Any]]:
    """The quotes of a pair where they stand, the first in the first article."""
    names, claims, taken = list(texts), [], set()
    for number, quote in enumerate(pair["quotes"]):
        for name in [*names[min(number, len(names) - 1) :], *names]:
            start = texts[name].find(quote)
            if start >= 0 and (name, start) not in taken:
                taken.add((name, start))
                claims.append({"file": name, "start": start, "end": start + len(quote), "quote": quote})
                break
    return claims


def outcome(pair: dict[str, Any], tool: Any) -> tuple[bool, int]:
    """Whether the conflict of a pair is found, and how many findings are none."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = written(pair, folder)
        conflicts, _ = tool.read_report(model(check([folder], Options())), folder)
    gold = {"id": pair["id"], "type": pair["type"], "claims": located(pair, texts)}
    right = [pair["label"] == "conflict" and tool.matches(found, gold, []) for _, found in conflicts]
    return any(right), right.count(False)


def main() -> None:
    """Print how many conflicts are found and how many pairs that fit are alarmed, by kind."""
    tool = scorer()
    for path in sorted(PAIRS.glob("*.jsonl")):
        tally: Counter[tuple[bool, str]] = Counter()
        for pair, aside in read(path):
            found, wrong = outcome(pair, tool)
            conflict = pair["label"] == "conflict"
            tally[aside, "conflicts" if conflict else "fits"] += 1
            tally[aside, "found"] += found
            tally[aside, "alarmed"] += not conflict and wrong > 0
            tally[aside, "wrong"] += wrong if conflict else 0
            if "--missed" in sys.argv and not aside and (found != conflict or wrong):
                print(f"{pair['id']} {pair['type']}: found {found}, wrong {wrong}; {pair['why']}")
        for aside in (False, True):
            told = {name: tally[aside, name] for name in ("found", "conflicts", "alarmed", "fits", "wrong")}
            print(
                f"{path.stem:8} {'kept aside' if aside else 'looked at ':10} found {told['found']:2} of "
                f"{told['conflicts']}, alarmed {told['alarmed']} of {told['fits']}, else wrong {told['wrong']}"
            )


if __name__ == "__main__":
    main()
