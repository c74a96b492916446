"""The indented JSON of a report is what ``json.dumps`` writes, with hidden characters as escapes."""

from __future__ import annotations

import json
import random
from enum import StrEnum
from typing import Any

from kzclaims.report.json_ import _indented
from kzclaims.report.shown import escaped


class Colour(StrEnum):
    RED = "red"


def value(draw: random.Random, depth: int) -> Any:
    leaves: list[Any] = ["", 'é\n\t"quoted" \\ \u202e', None, True, False, 0, -7, 1.5, Colour.RED, [], {}, ()]
    if depth == 0 or draw.random() < 0.3:
        return draw.choice(leaves)
    some = [value(draw, depth - 1) for _ in range(draw.randrange(4))]
    return draw.choice([some, tuple(some), {f"key «{n}»\u200b": one for n, one in enumerate(some)}])


def test_it_is_written_as_json_writes_it() -> None:
    draw = random.Random(3)
    for _ in range(300):
        part = value(draw, 4)
        plain = escaped(json.dumps(part, ensure_ascii=False, indent=2)).replace("\n", "\n    ")
        assert _indented(part, "    ") == plain
