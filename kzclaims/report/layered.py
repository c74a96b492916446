"""Boxes in layers, lines between them, labels beside the lines: a drawing of a directed graph, always the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

Pair = tuple[str, str]
Point = tuple[float, float]
Area = tuple[float, float, float, float]

BOX, BOX_HEIGHT, PITCH, LAYER, MARGIN = 158.0, 48.0, 196.0, 140.0, 14.0
# Between two layers that more lines join there is more room: this much a line beyond FREE, up to MOST_ROOM.
FREE, ROOM, MOST_ROOM = 6, 9.0, 260.0
# A line that passes a layer takes this much room there; lines leave a box at least this far apart.
PASSAGE, PORT = 92.0, 30.0
LETTER, LABEL_LINE = 6.1, 14.0
_SWEEPS = 8
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8)
# Points of a line that are looked at, and what one of another line under a label costs, in square pixels covered.
_SAMPLES, _CROSSED = 24, 60.0


@dataclass(frozen=True, slots=True)
class Route:
    """One line: the points it passes, box to box, and the middle of its label."""

    points: tuple[Point, ...]
    label: Point

    @property
    def path(self) -> str:
        """The line as an SVG path: vertical where it leaves and arrives."""
        x, y = self.points[0]
        parts = [f"M{x:.1f} {y:.1f}"]
        for nx, ny in self.points[1:]:
            middle = (y + ny) / 2
            parts.append(f"C{x:.1f} {middle:.1f} {nx:.1f} {middle:.1f} {nx:.1f} {ny:.1f}")
            x, y = nx, ny
        return "".join(parts)


@dataclass(frozen=True, slots=True)
class Drawing:
    """The middle of the top of each box, and a route for each pair."""

    width: float
    height: float
    boxes: Mapping[str, Point]
    routes: Mapping[Pair, Route]


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
class _Rows:
    """Nodes and passages, row by row, and their places from left to right."""

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


def _ports(ends: Mapping[Pair, tuple[str, float]], x: Mapping[str, float]) -> dict[Pair, float]:
    """Where each line meets its box, so that lines which share a box do not share a point: ends are (box, other x)."""
    beside: dict[str, list[Pair]] = {}
    for pair in sorted(ends, key=lambda p: (ends[p][1], p)):
        beside.setdefault(ends[pair][0], []).append(pair)
    found = {}
    for box, pairs in beside.items():
        step = min(PORT, (BOX - 28) / max(len(pairs) - 1, 1))
        for n, pair in enumerate(pairs):
            found[pair] = x[box] + (n - (len(pairs) - 1) / 2) * step
    return found


def _bezier(start: Point, end: Point, t: float) -> Point:
    middle, u = (start[1] + end[1]) / 2, 1 - t
    weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    xs, ys = (start[0], start[0], end[0], end[0]), (start[1], middle, middle, end[1])
    return sum(w * v for w, v in zip(weights, xs, strict=True)), sum(w * v for w, v in zip(weights, ys, strict=True))


def _overlap(a: Area, b: Area) -> float:
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))


def _sampled(points: Sequence[Point]) -> list[Point]:
    """Points along a line, close enough for a label not to slip between two."""
    return [_bezier(start, end, n / _SAMPLES) for start, end in pairwise(points) for n in range(_SAMPLES + 1)]


def _label(
    points: Sequence[Point], size: Point, taken: Sequence[Area], lines: Sequence[Point], width: float
) -> tuple[Point, Area]:
    """The place on a line where its label covers least of what is drawn already and of the other lines."""
    best: tuple[float, Point, Area] | None = None
    for start, end in list(pairwise(points))[::-1]:
        for rank, t in enumerate(_ALONG):
            x, y = _bezier(start, end, t)
            x = min(max(x, size[0] / 2 + 2), width - size[0] / 2 - 2)
            area = (x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2)
            crossed = sum(area[0] < px < area[2] and area[1] < py < area[3] for px, py in lines)
            cost = sum(_overlap(area, other) for other in taken) + _CROSSED * crossed + rank
            if best is None or cost < best[0]:
                best = (cost, (round(x, 1), round(y, 1)), area)
    assert best is not None
    return best[1], best[2]


def _heights(rows: _Rows) -> dict[str, float]:
    """The top of each node: rows that many lines join stand farther apart."""
    level = {name: n for n, row in enumerate(rows.rows) for name in row}
    joined = Counter(level[lower] for _, lower in rows.links)
    tops: dict[str, float] = {}
    top = MARGIN
    for n, row in enumerate(rows.rows):
        top += min(LAYER + max(joined[n] - FREE, 0) * ROOM, MOST_ROOM) if n else 0
        tops |= dict.fromkeys(row, round(top, 1))
    return tops


def draw(pairs: Sequence[Pair], labels: Mapping[Pair, Sequence[str]]) -> Drawing:
    """Lay out a graph.

    Args:
        pairs: (upper, lower), without a circle.
        labels: the lines of text that stand on each pair.
    """
    depth = layers(pairs)
    rows = _Rows([[] for _ in range(max(depth.values()) + 1)], [], {})
    for name in sorted(depth):
        rows.rows[depth[name]].append(name)
        rows.room[name] = PITCH
    chains: dict[Pair, list[str]] = {}
    for upper, lower in pairs:
        between = [f"{upper}\x1f{lower}\x1f{level}" for level in range(depth[upper] + 1, depth[lower])]
        for level, passage in enumerate(between, depth[upper] + 1):
            rows.rows[level].append(passage)
            rows.room[passage] = PASSAGE
        chains[(upper, lower)] = [upper, *between, lower]
        rows.links += pairwise(chains[(upper, lower)])
    rows.rows = [row for row in rows.rows if row]
    rows.sort()
    rows.spread()
    left = min(rows.x[n] - rows.room[n] / 2 for n in rows.x) - MARGIN
    x = {name: value - left for name, value in rows.x.items()}
    width = max(x[n] + rows.room[n] / 2 for n in x) + MARGIN
    y = _heights(rows)
    leave = _ports({pair: (chain[0], x[chain[1]]) for pair, chain in chains.items()}, x)
    arrive = _ports({pair: (chain[-1], x[chain[-2]]) for pair, chain in chains.items()}, x)
    taken: list[Area] = [(x[n] - BOX / 2, y[n], x[n] + BOX / 2, y[n] + BOX_HEIGHT) for n in depth]
    paths = {
        pair: (
            (leave[pair], y[chain[0]] + BOX_HEIGHT),
            *((x[n], y[n] + BOX_HEIGHT / 2) for n in chain[1:-1]),
            (arrive[pair], y[chain[-1]]),
        )
        for pair, chain in chains.items()
    }
    drawn = {pair: _sampled(points) for pair, points in paths.items()}
    routes = {}
    for pair, points in paths.items():
        size = (max(map(len, labels[pair])) * LETTER + 6, len(labels[pair]) * LABEL_LINE)
        others = [point for other, line in drawn.items() if other != pair for point in line]
        at, area = _label(points, size, taken, others, width)
        taken.append(area)
        routes[pair] = Route(points, at)
    height = max(y.values()) + BOX_HEIGHT + MARGIN
    return Drawing(round(width), round(height), {n: (round(x[n], 1), y[n]) for n in sorted(depth)}, routes)
