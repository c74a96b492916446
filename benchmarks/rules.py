"""How often each rule is right on dossiers whose conflicts are known; ``--write`` puts the figures into the package.

For each rule: how many conflicts it reported, how many of them are planted ones, how many near-misses it compared and
left alone, and how many it reported. Reports show these figures beside each finding.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.labelled import SHARED, Labelled, labelled, scorer
from kzclaims.check import rule_outcome
from kzclaims.report.measured import FILE
from kzclaims.rules import all_rules
from kzclaims.table import rows


def _near_misses(dossier: Labelled, tool: Any) -> dict[str, set[str]]:
    """The near-misses that each rule compared: two of its claims stood in what the rule looked at."""
    world = dossier.report.world
    table = rows((*world.claims, *world.background), world.vocabulary)
    near = dossier.gold["near_misses"]
    places = [
        {"file": c.article.file_name, "quote": c.quote.exact, "start": c.quote.start, "end": c.quote.end, "id": c.id}
        for c in world.claims
        if c.quote
    ]
    looked: dict[str, set[str]] = {}
    for rule in all_rules():
        compared = rule_outcome(rule, world, table).compared
        seen = [place for place in places if place["id"] in compared]
        for one in near:
            pairs = tool.pairing([[n for n, ref in enumerate(one["claims"]) if tool.touches(p, ref)] for p in seen])
            if len(pairs) >= min(2, len(one["claims"])):
                looked.setdefault(rule.id, set()).add(one["id"])
    return looked


def measure(shared: Path = SHARED) -> dict[str, Any]:
    """The figures of every rule that reported or compared something, and on how many dossiers they were taken."""
    tool, count = scorer(shared), 0
    figures: dict[str, Counter[str]] = {}
    for dossier in labelled(shared):
        count += 1
        gold = dossier.gold
        hits: dict[str, set[str]] = {}
        for conflict, found in dossier.conflicts:
            matched = [g for g in gold["conflicts"] if tool.matches(found, g, gold["claims"])]
            own = [c for g in matched for c in g["claims"]]
            near = {m["id"] for m in gold["near_misses"] if tool.links(found, m, own)}
            for rule in conflict["rules"]:
                hits.setdefault(rule, set()).update(near)
                told = figures.setdefault(rule, Counter())
                told["reported"] += 1
                told["right"] += bool(matched)
        looked = _near_misses(dossier, tool)
        for rule in sorted({*looked, *hits}):
            told = figures.setdefault(rule, Counter())
            told["near_misses_hit"] += len(hits.get(rule, set()))
            told["near_misses_avoided"] += len(looked.get(rule, set()) - hits.get(rule, set()))
    names = ("reported", "right", "near_misses_avoided", "near_misses_hit")
    return {"dossiers": count, "rules": {rule: {n: told[n] for n in names} for rule, told in sorted(figures.items())}}


def written(figures: dict[str, Any]) -> str:
    """The figures as they stand in the package."""
    return json.dumps(figures, indent=1) + "\n"


def main() -> None:
    """Print the figures; with ``--write`` renew the file; another argument is the folder of the given dossiers."""
    places = [Path(argument) for argument in sys.argv[1:] if argument != "--write"]
    figures = measure(*places[:1])
    print(f"{'rule':40} right of reported   near-misses avoided   hit")
    for rule, told in figures["rules"].items():
        avoided, hit = told["near_misses_avoided"], told["near_misses_hit"]
        print(f"{rule:40} {told['right']:5} of {told['reported']:5} {avoided:18} {hit:10}")
    if "--write" in sys.argv:
        FILE.write_text(written(figures), encoding="utf-8")


if __name__ == "__main__":
    main()
