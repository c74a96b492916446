"""Boxes in layers, lines between them, labels beside the lines: a drawing of a directed graph, always the same.

Layers lie under each other, or beside each other where they would be wider than a page. Everything is reckoned along a
layer and across the layers first; only what is handed over is turned.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kzclaims.report.layering import Pair, Rows, layers

Point = tuple[float, float]
Area = tuple[float, float, float, float]

BOX, BOX_HEIGHT, MARGIN = 158.0, 48.0, 14.0
LETTER, LABEL_LINE = 6.1, 14.0
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8)
# Points of a line that are looked at, and what one of another line under a label costs, in square pixels covered.
_SAMPLES, _CROSSED = 24, 60.0


@dataclass(frozen=True, slots=True)
class Way:
    """How layers lie, in pixels.

    ``along`` and ``across`` are the sides of a box along its layer and across the layers, ``pitch`` the room it takes
    in its layer, ``passage`` that of a line which passes a layer; lines leave a box at least ``port`` apart, within
    ``edge`` of its ends, and begin ``sunk`` behind its side, which may be pointed. From layer to layer it is
    ``layer``, and ``room`` more a line beyond FREE that joins the two, up to ``most``.
    """

    turned: bool
    along: float
    across: float
    pitch: float
    passage: float
    port: float
    edge: float
    sunk: float
    layer: float
    room: float
    most: float

    def point(self, at: Point) -> Point:
        """A point as it is drawn; of a size, its sides."""
        return at[::-1] if self.turned else at


DOWN = Way(False, BOX, BOX_HEIGHT, 196.0, 92.0, 30.0, 14.0, 0.0, 140.0, 9.0, 260.0)
RIGHT = Way(True, BOX_HEIGHT, BOX, 62.0, 30.0, 9.0, 6.0, BOX_HEIGHT / 4, BOX + 170.0, 6.0, BOX + 230.0)
# Layers lie under each other as long as the drawing is no wider than this: a page on a screen of 1280.
WIDEST = 1232.0
FREE = 6


@dataclass(frozen=True, slots=True)
class Route:
    """One line: the points it passes, box to box, and the middle of its label."""

    points: tuple[Point, ...]
    label: Point
    way: Way = DOWN

    @property
    def path(self) -> str:
        """The line as an SVG path: it leaves and arrives across the layers."""
        x, y = self.points[0]
        parts = [f"M{x:.1f} {y:.1f}"]
        for nx, ny in self.points[1:]:
            if self.way.turned:
                middle = (x + nx) / 2
                parts.append(f"C{middle:.1f} {y:.1f} {middle:.1f} {ny:.1f} {nx:.1f} {ny:.1f}")
            else:
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
    turned: bool


def _ports(ends: Mapping[Pair, tuple[str, float]], x: Mapping[str, float], way: Way) -> dict[Pair, float]:
    """Where each line meets its box, so that lines which share a box do not share a point: ends are (box, other x)."""
    beside: dict[str, list[Pair]] = {}
    for pair in sorted(ends, key=lambda p: (ends[p][1], p)):
        beside.setdefault(ends[pair][0], []).append(pair)
    found = {}
    for box, pairs in beside.items():
        step = min(way.port, (way.along - 2 * way.edge) / max(len(pairs) - 1, 1))
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


def _heights(rows: Rows, way: Way) -> dict[str, float]:
    """Where each node begins, across the layers: those that many lines join stand farther apart."""
    level = {name: n for n, row in enumerate(rows.rows) for name in row}
    joined = Counter(level[lower] for _, lower in rows.links)
    tops: dict[str, float] = {}
    top = MARGIN
    for n, row in enumerate(rows.rows):
        top += min(way.layer + max(joined[n] - FREE, 0) * way.room, way.most) if n else 0
        tops |= dict.fromkeys(row, round(top, 1))
    return tops


def draw(pairs: Sequence[Pair], labels: Mapping[Pair, Sequence[str]]) -> Drawing:
    """Lay out a graph: downwards where that fits a page or is no wider than from left to right.

    Args:
        pairs: (upper, lower), without a circle.
        labels: the lines of text that stand on each pair.
    """
    down = _drawn(pairs, labels, DOWN)
    if down.width <= WIDEST:
        return down
    return min(down, _drawn(pairs, labels, RIGHT), key=lambda drawing: drawing.width)


def _rows_of(pairs: Sequence[Pair], way: Way) -> tuple[Rows, dict[Pair, list[str]], dict[str, int]]:
    """The nodes in order, what each pair passes from end to end, and the layers."""
    depth = layers(pairs)
    rows = Rows([[] for _ in range(max(depth.values()) + 1)], [], {})
    for name in sorted(depth):
        rows.rows[depth[name]].append(name)
        rows.room[name] = way.pitch
    chains: dict[Pair, list[str]] = {}
    for upper, lower in pairs:
        between = [f"{upper}\x1f{lower}\x1f{level}" for level in range(depth[upper] + 1, depth[lower])]
        for level, passage in enumerate(between, depth[upper] + 1):
            rows.rows[level].append(passage)
            rows.room[passage] = way.passage
        chains[(upper, lower)] = [upper, *between, lower]
        rows.links += pairwise(chains[(upper, lower)])
    rows.rows = [row for row in rows.rows if row]
    rows.sort()
    rows.spread()
    return rows, chains, depth


def _drawn(pairs: Sequence[Pair], labels: Mapping[Pair, Sequence[str]], way: Way) -> Drawing:
    rows, chains, depth = _rows_of(pairs, way)
    left = min(rows.x[n] - rows.room[n] / 2 for n in rows.x) - MARGIN
    x = {name: value - left for name, value in rows.x.items()}
    width = max(x[n] + rows.room[n] / 2 for n in x) + MARGIN
    y = _heights(rows, way)
    leave = _ports({pair: (chain[0], x[chain[1]]) for pair, chain in chains.items()}, x, way)
    arrive = _ports({pair: (chain[-1], x[chain[-2]]) for pair, chain in chains.items()}, x, way)
    taken: list[Area] = [(x[n] - way.along / 2, y[n], x[n] + way.along / 2, y[n] + way.across) for n in depth]
    paths = {
        pair: (
            (leave[pair], y[chain[0]] + way.across - way.sunk),
            *((x[n], y[n] + way.across / 2) for n in chain[1:-1]),
            (arrive[pair], y[chain[-1]]),
        )
        for pair, chain in chains.items()
    }
    drawn = {pair: _sampled(points) for pair, points in paths.items()}
    routes = {}
    for pair, points in paths.items():
        size = (max(map(len, labels[pair])) * LETTER + 6, len(labels[pair]) * LABEL_LINE)
        others = [point for other, line in drawn.items() if other != pair for point in line]
        at, area = _label(points, way.point(size), taken, others, width)
        taken.append(area)
        routes[pair] = Route(tuple(way.point(point) for point in points), way.point(at), way)
    sides = way.point((round(width), round(max(y.values()) + way.across + MARGIN)))
    # Of a box the middle of its top is handed over.
    middle = {n: (y[n] + BOX / 2, x[n] - BOX_HEIGHT / 2) if way.turned else (x[n], y[n]) for n in sorted(depth)}
    boxes = {name: (round(at[0], 1), round(at[1], 1)) for name, at in middle.items()}
    return Drawing(*sides, boxes, routes, way.turned)
