"""Which layer each node of a graph is in, the order within a layer, and the places along it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Pair = tuple[str, str]
_SWEEPS = 8


def acyclic(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs with those turned round that would close a circle; the order of the pairs decides which."""
    below: dict[str, set[str]] = {}

    def reaches(start: str, goal: str) -> bool:
        seen, todo = {start}, [start]
        while todo:
            new = below.get(todo.pop(), set()) - seen
            seen |= new
            todo += new
        return goal in seen

    kept = []
    for upper, lower in pairs:
        pair = (lower, upper) if reaches(lower, upper) else (upper, lower)
        below.setdefault(pair[0], set()).add(pair[1])
        kept.append(pair)
    return kept


def layers(pairs: Sequence[Pair]) -> dict[str, int]:
    """The layer of each node: below all above it (longest path); roots stand as low as what is under them allows."""
    names = sorted({name for pair in pairs for name in pair})
    depth = dict.fromkeys(names, 0)
    for _ in names:
        for upper, lower in pairs:
            depth[lower] = max(depth[lower], depth[upper] + 1)
    lower_ones = {lower for _, lower in pairs}
    for name in names:
        if name not in lower_ones:
            depth[name] = min(depth[b] for a, b in pairs if a == name) - 1
    return depth


@dataclass
class Rows:
    """Nodes and passages, row by row, and their places along it; ``room`` is what each takes there."""

    rows: list[list[str]]
    links: list[Pair]
    room: dict[str, float]
    x: dict[str, float] = field(default_factory=dict)

    def _near(self, name: str, down: bool) -> list[str]:
        return [a if down else b for a, b in self.links if (b if down else a) == name]

    def sort(self) -> None:
        """Put each node near the mean of its neighbours, from above and from below in turn."""
        for sweep in range(_SWEEPS):
            down = sweep % 2 == 0
            place = {name: (i + 0.5) / len(row) for row in self.rows for i, name in enumerate(row)}
            for row in self.rows if down else self.rows[::-1]:
                near = {name: self._near(name, down) for name in row}
                mean = {name: sum(place[n] for n in ns) / len(ns) if ns else place[name] for name, ns in near.items()}
                row.sort(key=lambda name: (round(mean[name], 6), name))
                place |= {name: (i + 0.5) / len(row) for i, name in enumerate(row)}

    def spread(self) -> None:
        """Give each node its middle: near its neighbours, never over the one beside it."""
        widest = max(sum(self.room[n] for n in row) for row in self.rows)
        for row in self.rows:
            at = (widest - sum(self.room[n] for n in row)) / 2
            for name in row:
                self.x[name] = at + self.room[name] / 2
                at += self.room[name]
        for sweep in range(_SWEEPS):
            down = sweep % 2 == 0
            for row in self.rows if down else self.rows[::-1]:
                near = {name: self._near(name, down) for name in row}
                wanted = {
                    name: sum(self.x[n] for n in ns) / len(ns) if ns else self.x[name] for name, ns in near.items()
                }
                self._fit(row, wanted, widest)

    def _fit(self, row: list[str], wanted: Mapping[str, float], widest: float) -> None:
        left = 0.0
        for name in row:
            self.x[name] = max(wanted[name], left + self.room[name] / 2)
            left = self.x[name] + self.room[name] / 2
        right = widest
        for name in row[::-1]:
            self.x[name] = min(self.x[name], right - self.room[name] / 2)
            right = self.x[name] - self.room[name] / 2
