"""How often a rule was right where the answer is known: the figures that each finding is shown with.

``measured.json`` holds them; ``python -m benchmarks.rules --write`` renews it from labelled dossiers.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kzclaims.report.words import Words

FILE = Path(__file__).with_name("measured.json")


@dataclass(frozen=True, slots=True)
class Measured:
    """Conflicts a rule reported in labelled dossiers, the planted ones among them, near-misses left alone and hit."""

    reported: int
    right: int
    near_misses_avoided: int
    near_misses_hit: int


@lru_cache(maxsize=1)
def figures() -> tuple[int, dict[str, Measured]]:
    """The number of dossiers, and the figures by rule."""
    table = json.loads(FILE.read_text(encoding="utf-8"))
    return table["dossiers"], {rule: Measured(**told) for rule, told in table["rules"].items()}


def in_json(rule: str) -> dict[str, Any] | None:
    """The figures of a rule with the number of dossiers; None where it never reported anything in them."""
    dossiers, table = figures()
    told = table.get(rule)
    return {**asdict(told), "dossiers": dossiers} if told and told.reported else None


def in_words(rule: str, t: Words) -> str:
    """The figures of a rule in a sentence; that it is not measured, where it never reported anything."""
    told = figures()[1].get(rule)
    if told is None or not told.reported:
        return t("measured.none")
    parts = [t("measured.right", n=told.right, reported=told.reported)]
    if told.near_misses_avoided:
        parts.append(t("measured.avoided", n=told.near_misses_avoided))
    if told.near_misses_hit:
        parts.append(t("measured.hit", n=told.near_misses_hit))
    return ", ".join(parts)
