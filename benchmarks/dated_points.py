"""Fit the points of ``kzclaims/extract/dated/points.toml`` on the labelled dossiers; ``--write`` puts them there.

Further folders of dossiers may be named on the command line.

Every pair of dates of two articles of one story that do not meet is a row; it is a hit where both stand in one planted
conflict of dates or deadlines. A logistic regression with a small ridge (Newton's method) gives the points. What they
reach is told by leaving a part of the dossiers out of the fit and looking at those: at each number of false pairs, how
many of the planted conflicts are found.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.labelled import SHARED, folders
from kzclaims.articles import Document
from kzclaims.extract import assemble
from kzclaims.extract.dated.features import Placed, features, meet, placed
from kzclaims.extract.dated.scored import FILE, idle, points
from kzclaims.extract.naming import Namer, entity_of
from kzclaims.extract.plain import Reading
from kzclaims.extract.scene import Scene
from kzclaims.extract.surroundings import Telling

_TYPES = ("date_conflict", "deadline_conflict", "deadline_relative_vs_absolute")
_PARTS, _RIDGE, _STEPS = 11, 3.0, 40
_HELD = ("enough", "nearly", "ahead", "binding", "sure")
_SHOWN = (0, 1, 2, 4, 8)  # numbers of false pairs at which the recall is told
_HEAD = """# Points for two dates being those of one event, by what speaks for or against it (dated/features.py).
# Fitted and rounded by `python -m benchmarks.dated_points --write`; at 0 points the odds are even.
# A pair has enough points, or nearly enough and is ahead of every rival by so many; deadlines that surely bind need
# nothing else that their articles share. Below "sure", what differs is a tension: there may be two events.
"""
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Pair:
    """A pair of dates of a dossier: its features, the planted conflict it is, whether it stands in any."""

    dossier: str
    features: dict[str, float]
    conflict: str
    planted: bool


def pairs(folder: Path) -> Iterator[Pair]:
    """The pairs of one dossier."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    for telling, articles in _stories(folder):
        for (one, left), (other, right) in combinations(articles, 2):
            for a in left:
                for b in right:
                    if meet(a, b) or idle(a, b):
                        continue
                    planted = [
                        g
                        for g in gold["conflicts"]
                        if any(_stands(a, one, q) for q in g["claims"])
                        and any(_stands(b, other, q) for q in g["claims"])
                    ]
                    named = next((g["id"] for g in planted if g["type"] in _TYPES), "")
                    yield Pair(folder.name, dict(features(a, b, telling)), named, bool(planted))


def _stands(one: Placed, document: Document, quote: dict[str, Any]) -> bool:
    spans = [d.passage.source(d.start, d.end) for d in one.drafts]
    here = Path(document.path).name == quote["file"]
    return here and any(start < quote["end"] and quote["start"] < end for start, end in spans)


def _stories(folder: Path) -> Iterator[tuple[Telling, list[tuple[Document, list[Placed]]]]]:
    """The stories of a dossier as assembly sees them, before dates are held against each other."""
    from kzclaims.check import Options, check

    seen: list[tuple[Telling, list[tuple[Document, list[Placed]]]]] = []
    plain = assemble.story_told

    def watched(told: list[tuple[Scene, Reading]], nodes: Any, namer: Namer, outlines: Any) -> Any:
        telling = Telling([scene for scene, _ in told], lambda p, n: entity_of(namer.resolution, p, n))
        seen.append((telling, [(s.document, list(placed(s, found.drafts, telling))) for s, found in told]))
        return plain(told, nodes, namer, outlines)

    assemble.story_told = watched  # type: ignore[assignment]
    try:
        check([folder], Options(reference=False))
    finally:
        assemble.story_told = plain
    yield from seen


def fit(rows: Floats, hits: Floats) -> Floats:
    """The start and the points of each feature: logistic regression, features scaled, by Newton's method."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = np.column_stack([np.ones(len(rows)), (rows - mean) / spread])
    ridge = np.eye(scaled.shape[1]) * _RIDGE
    ridge[0, 0] = 0
    weights = np.zeros(scaled.shape[1])
    for _ in range(_STEPS):
        odds = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (hits - odds) - ridge @ weights
        weights += np.linalg.solve((scaled * (odds * (1 - odds))[:, None]).T @ scaled + ridge, slope)
    plain = weights[1:] / spread
    return np.concatenate([[weights[0] - float((plain * mean).sum())], plain])


def left_out(found: list[Pair], rows: Floats, hits: Floats) -> dict[int, tuple[int, float]]:
    """Planted conflicts found and the points needed, by the number of false pairs, on dossiers left out of the fit."""
    names = sorted({pair.dossier for pair in found})
    part = np.array([names.index(pair.dossier) % _PARTS for pair in found])
    scores = np.zeros(len(found))
    for number in range(_PARTS):
        weights = fit(rows[part != number], hits[part != number])
        scores[part == number] = weights[0] + rows[part == number] @ weights[1:]
    told: set[str] = set()
    reached: dict[int, tuple[int, float]] = {}
    wrong = 0
    for at in np.argsort(-scores):
        if found[at].conflict:
            told.add(found[at].conflict)
        elif not found[at].planted:
            reached[wrong] = len(told), float(scores[at])
            wrong += 1
    return reached


def fitted(of: Callable[[Path], Iterator[Pair]], what: str, shown: Sequence[int]) -> str:
    """Print what the points reach on the dossiers, and the lines of the table that the fit gives.

    Args:
        of: the pairs of one dossier.
        what: what is paired, for the reader.
        shown: the numbers of false pairs at which the recall is told.
    """
    more = [Path(name) for name in sys.argv[1:] if name != "--write"]
    dossiers = [*folders(SHARED), *(path.parent for where in more for path in sorted(where.glob("*/gold.json")))]
    found = [pair for folder in dossiers for pair in of(folder)]
    names = list(found[0].features)
    rows = np.array([[pair.features[name] for name in names] for pair in found])
    hits = np.array([float(bool(pair.conflict)) for pair in found])
    reached = left_out(found, rows, hits)
    total = len({pair.conflict for pair in found if pair.conflict})
    print(f"{len(dossiers)} dossiers, {len(found)} pairs of {what}, {total} planted conflicts among them")
    for wrong in shown:
        if wrong in reached:
            print(f"{wrong} false pairs: {reached[wrong][0]} of {total} found, at {reached[wrong][1]:.2f} points")
    weights = fit(rows, hits)
    lines = [f'"{name}" = {value:.2f}' for name, value in zip(names, weights[1:], strict=True)]
    return "\n".join([f"start = {weights[0]:.2f}", *lines])


def main() -> None:
    """Print what the points reach; with ``--write``, put them into the table."""
    table = fitted(pairs, "dates", _SHOWN)
    if "--write" in sys.argv:
        held = "\n".join(f'"{name}" = {points()[name]}' for name in _HELD)
        FILE.write_text(f"{_HEAD}{held}\n{table}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
