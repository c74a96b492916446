"""Time against size as an SVG, on two logarithmic axes; no library, no font, equal figures give equal bytes.

``python -m benchmarks.plot`` draws docs/scale.svg from docs/scale.csv, where ``benchmarks.scale --write`` keeps what it
measured.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from html import escape
from math import log10
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"
COLUMNS = ("what", "claims", "wall_s", "cpu_s", "memory_mb")

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 860, 460, 70, 30, 330, 50
COLOURS = ("#1b6ca8", "#b5541c", "#2e7d4f", "#7a3e9d", "#8a6d00", "#a8324a", "#4a5568", "#00838f")


def plot(points: Sequence[tuple[str, int, float]]) -> str:
    """An SVG of seconds against claims, a line for each name that has at least one point."""
    sizes, times = [n for _, n, _ in points], [t for _, _, t in points]
    low, high = log10(min(sizes)), max(log10(max(sizes)), log10(min(sizes)) + 1)
    quick, slow = int(log10(min(times))) - 1, int(log10(max(times))) + 1

    def at(claims: float, seconds: float) -> tuple[float, float]:
        x = LEFT + (log10(claims) - low) / (high - low) * (WIDTH - LEFT - RIGHT)
        y = HEIGHT - BOTTOM - (log10(seconds) - quick) / (slow - quick) * (HEIGHT - TOP - BOTTOM)
        return round(x, 1), round(y, 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        ' font-family="sans-serif" font-size="12">',
        '<rect width="100%" height="100%" fill="#fff"/>',
    ]
    for power in range(quick, slow + 1):
        x, y = at(10**low, 10**power)
        parts.append(f'<line x1="{x}" y1="{y}" x2="{WIDTH - RIGHT}" y2="{y}" stroke="#ddd"/>')
        parts.append(f'<text x="{x - 8}" y="{y + 4}" text-anchor="end">{10**power:g} s</text>')
    for power in range(int(low), int(high) + 1):
        x, y = at(10**power, 10**quick)
        parts.append(f'<line x1="{x}" y1="{y}" x2="{x}" y2="{TOP}" stroke="#eee"/>')
        parts.append(f'<text x="{x}" y="{y + 18}" text-anchor="middle">{10**power:,}</text>')
    parts.append(
        f'<text x="{LEFT}" y="{HEIGHT - 8}">claims, and seconds of CPU; both axes are logarithmic; two cores</text>'
    )
    for number, name in enumerate(dict.fromkeys(name for name, _, _ in points)):
        colour = COLOURS[number % len(COLOURS)]
        line = [at(n, t) for known, n, t in points if known == name]
        told = " ".join(f"{x},{y}" for x, y in line)
        parts.append(f'<polyline points="{told}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in line]
        y = TOP + 16 * number
        parts.append(f'<rect x="{WIDTH - RIGHT + 18}" y="{y}" width="10" height="10" fill="{colour}"/>')
        parts.append(f'<text x="{WIDTH - RIGHT + 34}" y="{y + 10}">{escape(name)}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def keep(rows: Iterable[Sequence[object]]) -> None:
    """Keep figures in docs/scale.csv, in the order of ``COLUMNS``."""
    with (DOCS / "scale.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *rows])


def main() -> None:
    """Draw the figures that are kept."""
    with (DOCS / "scale.csv").open(encoding="utf-8", newline="") as file:
        points = [(row["what"], int(row["claims"]), float(row["cpu_s"])) for row in csv.DictReader(file)]
    (DOCS / "scale.svg").write_text(plot(points), encoding="utf-8")


if __name__ == "__main__":
    main()
