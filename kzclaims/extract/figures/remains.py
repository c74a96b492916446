"""What is left of a total beside the part of it that is done: "96 of the 140 km are laid; 54 km remain"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from kzclaims.extract.figures.division import written
from kzclaims.extract.figures.model import Figure
from kzclaims.extract.word_tables import word_table

_MOST = Decimal("1.4")  # of a total: what passes it by more was told of something else


@lru_cache(maxsize=3)
def _table(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = word_table("figures/enumerated.toml")[language]
    behind = re.compile(rf"\s{table['left_behind']}(?!\w)", re.IGNORECASE)
    return behind, re.compile(rf"(?<!\w){table['left_before']}\s$", re.IGNORECASE)


def link_remains(everything: Sequence[Figure]) -> None:
    """Link what is left of a total to it, where it and the part beside it are more than there is.

    Args:
        everything: the figures of an article, in their order.
    """
    for n, left in enumerate(everything):
        if left.kind != "quantity" or any(r in ("partOf", "equivalentTo") for r, _ in left.links) or not _is_left(left):
            continue
        told = [f for f in everything[:n] if f.passage is left.passage]
        part, whole = next(((f, o) for f in reversed(told) for r, o in f.links if r == "partOf"), (None, None))
        if part is None or whole is None or whole.kind != left.kind or left.found.per:
            continue
        if left.value.unit not in ("", whole.value.unit) or whole.passage.number < left.passage.number - 1:
            continue
        made, total = written(part) + written(left), written(whole)
        if total < made <= total * _MOST and written(left) < total:
            left.value = replace(left.value, unit=whole.value.unit)
            left.far.add("part")
            left.link("partOf", whole)


def _is_left(figure: Figure) -> bool:
    text, (behind, before) = figure.passage.text, _table(figure.passage.language)
    told = behind.match(text, figure.found.end) or behind.match(text, figure.phrase_end)
    return bool(told or before.search(text[: figure.found.core_start]))
