"""Fit the points of ``kzclaims/extract/dated/order_points.toml`` on the labelled dossiers; ``--write`` puts them there.

Further folders of dossiers may be named on the command line. Every pair of orders of events of two articles of one
story is a row; it is a hit where both stand in one planted conflict of the order of events. What the points reach is
told by leaving a part of the dossiers out of the fit (``dated_points.left_out``).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.dated_points import Pair, fitted
from kzclaims.extract import assemble
from kzclaims.extract.dated.align import order_features, orders_told
from kzclaims.extract.dated.crossed import FILE, entity, points
from kzclaims.extract.naming import Namer
from kzclaims.extract.occasions import close
from kzclaims.extract.plain import Reading
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.surroundings import Telling

_SHOWN = (0, 1, 2, 3, 4, 6, 8)  # numbers of false pairs at which the recall is told
_HEAD = """# Points for two orders of events being of the same two events, each the other way round (dated/crossed.py).
# Fitted and rounded by `python -m benchmarks.order_points --write`; at 0 points the odds are even.
"""


def pairs(folder: Path) -> Iterator[Pair]:
    """The pairs of orders of one dossier."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    for found, telling, together in _stories(folder):
        for (one, left), (other, right) in found:
            names = [passage.document.article.id for passage in (one, other)]
            if names[0] == names[1] or not together(*names):
                continue
            planted = [
                g for g in gold["conflicts"]
                if any(_stands(one, q) for q in g["claims"]) and any(_stands(other, q) for q in g["claims"])
            ]  # fmt: skip
            named = next((g["id"] for g in planted if g["type"] == "event_order"), "")
            yield Pair(folder.name, dict(order_features(left, right, telling)), named, bool(planted))


def _stands(passage: Passage, quote: dict[str, Any]) -> bool:
    start, end = passage.source(0, len(passage.text))
    here = Path(passage.document.path).name == quote["file"]
    return here and bool(start < quote["end"] and quote["start"] < end)


def _stories(folder: Path) -> Iterator[Any]:
    """The orders of each story of a dossier by twos, as assembly sees them."""
    from itertools import combinations

    from kzclaims.check import Options, check

    seen: list[Any] = []
    plain = assemble.story_told

    def watched(told: list[tuple[Scene, Reading]], nodes: Any, namer: Namer, outlines: Any) -> Any:
        scenes = [scene for scene, _ in told]
        orders = [(passage, pair) for scene in scenes for passage, pair in orders_told(scene)]
        together = close([outlines[scene.document.article.id] for scene in scenes])
        seen.append((list(combinations(orders, 2)), Telling(scenes, entity), together))
        return plain(told, nodes, namer, outlines)

    assemble.story_told = watched  # type: ignore[assignment]
    try:
        check([folder], Options(reference=False))
    finally:
        assemble.story_told = plain
    yield from seen


def main() -> None:
    """Print what the points reach; with ``--write``, put them into the table."""
    table = fitted(pairs, "orders", _SHOWN)
    if "--write" in sys.argv:
        FILE.write_text(f"{_HEAD}enough = {points()['enough']}\n{table}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
