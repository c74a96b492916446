"""The picture of goals and dates: what stands where, in pixels; the template only draws it.

The axis is piecewise: a year with days in it is wide, a year known only as a year is narrow, and a run of years without
any date shrinks to a gap, so that one old date does not squash the others.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kzclaims.claim import Claim, Period
from kzclaims.report.seen import STYLES, Seen, Source
from kzclaims.report.view import View
from kzclaims.wording import NBSP, balanced, span

WIDTH, LABELS, RIGHT = 940, 236, 14
TOP, ROW, FIRST_ROW, LINE = 44, 25, 39, 15
OPEN_END, DAY, LETTER, DIGIT = 60.0, 8.0, 5.9, 8.4
# More rows than this make a picture nobody reads; the table has them all.
MOST_ROWS = 70
_FINE, _COARSE, _GAP = 3.0, 1.3, 0.5
_QUOTED = ((f"«{NBSP}", f"{NBSP}»"), ("“", "”"))


@dataclass(frozen=True, slots=True)
class Axis:
    """Days to pixels: for each year its left edge and width."""

    years: tuple[tuple[int, float, float], ...]
    gaps: tuple[tuple[float, float, str], ...]

    @property
    def labels(self) -> tuple[tuple[float, str], ...]:
        """Years and signs of gaps with the middle of each; where there is no room a year, then a sign, is left out."""
        kept: list[tuple[float, str]] = []
        years = [(round(left + width / 2, 1), str(year)) for year, left, width in self.years if width > 24]
        for x, text in (*years, *((round(left + width / 2, 1), "⋯") for left, width, _ in self.gaps)):
            if all(abs(x - other) > (len(text) + len(there)) * DIGIT / 2 + 3 for other, there in kept):
                kept.append((x, text))
        return tuple(kept)

    def x(self, day: date) -> float:
        """The place of the start of a day."""
        year, left, width = next((y for y in self.years if y[0] == day.year), self.years[-1])
        length = 366 if calendar.isleap(year) else 365
        return round(left + width * min((day - date(year, 1, 1)).days / length, 1.0), 1)

    def after(self, day: date) -> float:
        """The place of the end of a day."""
        return (
            self.x(date.fromordinal(day.toordinal() + 1)) if (day.month, day.day) != (12, 31) else self._end(day.year)
        )

    def _end(self, year: int) -> float:
        return next(round(left + width, 1) for y, left, width in self.years if y == year)


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a value that one or more articles give. ``tail`` is the start and width of the other reading."""

    y: int
    height: int
    subject: tuple[str, ...]
    heading: str
    what: str
    value: str
    reading: str
    x: float
    width: float
    point: bool
    fade: str
    tail: tuple[float, float] | None
    text_x: float
    anchor: str
    room: float
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    reference: bool
    conflict: Seen | None

    @property
    def style(self) -> str:
        """The class of its colour and pattern: of its article, of a reference, or of several articles at once."""
        if self.reference:
            return "ref"
        return f"k{self.sources[0].style % STYLES}" if len(self.sources) == 1 else "many"

    @property
    def bar_y(self) -> float:
        """The top of its bar."""
        return self.y + (self.height - 10) / 2

    @property
    def text_left(self) -> float:
        """Where the room of its text begins, over which no line of the axis is drawn."""
        return self.text_x - (self.room if self.anchor == "end" else 0)

    @property
    def short(self) -> str:
        """What is dated, as far as it fits beside the bars."""
        return wrapped(self.what, 36, 1)[0]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole picture; ``rows`` has every line for the table, ``lines`` those drawn."""

    width: int
    height: int
    lines: tuple[Line, ...]
    rows: tuple[Line, ...]
    axis: Axis
    months: tuple[float, ...]
    today: float | None
    first: str
    last: str

    @property
    def cut(self) -> int:
        """How many rows are in the table only."""
        return len(self.rows) - len(self.lines)


def _bounds(claim: Claim) -> list[date]:
    assert isinstance(claim.value, Period)
    value = claim.value
    pairs = [(value.lo, value.hi), *value.readings]
    return [day for pair in pairs for day in pair if day]


def axis_of(days: Iterable[date], left: float, width: float) -> Axis:
    """Lay out the years of some days between two edges."""
    known: dict[int, bool] = {}
    for day in days:
        fine = (day.month, day.day) not in ((1, 1), (12, 31))
        known[day.year] = known.get(day.year, False) or fine
    years = range(min(known), max(known) + 1)
    runs = sum(1 for y in years if y not in known and y - 1 in known)
    total = sum(_FINE if fine else _COARSE for fine in known.values()) + runs * _GAP
    placed, gaps, x = [], [], left
    for year in years:
        if year in known:
            size = (_FINE if known[year] else _COARSE) * width / total
            placed.append((year, round(x, 1), round(size, 1)))
            x += size
        else:
            end = next(y for y in years if y > year and y in known)
            size = _GAP * width / total / (end - next(y for y in reversed(range(years[0], year)) if y in known) - 1)
            placed.append((year, round(x, 1), round(size, 2)))
            if year - 1 in known:
                gaps.append(
                    (round(x, 1), round(_GAP * width / total, 1), f"{year}–{end - 1}" if end - 1 > year else str(year))
                )
            x += size
    return Axis(tuple(placed), tuple(gaps))


def wrapped(text: str, width: int, most: int = 2) -> tuple[str, ...]:
    """A text in at most so many lines of about ``width`` letters; what does not fit ends in "…", a quotation closed."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    kept = [line if len(line) <= width + 4 else line[: width + 3] + "…" for line in lines[:most]]
    if len(lines) > most:
        open_, close = next((m for m in _QUOTED if text.startswith(m[0]) and text.endswith(m[1])), ("", ""))
        last, room = kept[-1], width - 1 - len(close)
        last = last if len(last) <= room else last[:room].rpartition(" ")[0] or last[:room]
        kept[-1] = last.rstrip("…,;: «“‘") + "…"
        # A quotation within that was begun and is cut with the rest has no mark.
        told = balanced("\n".join(kept).removeprefix(open_))
        kept = (open_ + told + close).split("\n")
    return tuple(kept)


def timeline(view: View) -> Timeline | None:
    """The picture of a report; None where no claim has a bounded date."""
    used = {c.id: c for node in view.report.conflicts for c in node.background}
    dated = [c for c in (*view.report.claims, *used.values()) if isinstance(c.value, Period) and _bounds(c)]
    if not dated:
        return None
    days = [day for claim in dated for day in _bounds(claim)]
    # An open end is drawn some way into its year; the day of the report is a line only inside the years shown.
    today = view.report.as_of
    inside = today if today and min(days).year <= today.year <= max(days).year else None
    axis = axis_of([*days, *([inside] if inside else [])], LABELS, WIDTH - LABELS - RIGHT)
    rows = _rows(view, dated, axis)
    shown = {id(row) for row in sorted(rows, key=lambda r: r.conflict is None)[:MOST_ROWS]}
    lines = _placed([row for row in rows if id(row) in shown])
    height = (lines[-1].y + lines[-1].height if lines else TOP) + 26
    months = [axis.x(date(year, month, 1)) for year, _, width in axis.years if width > 120 for month in range(2, 13)]
    return Timeline(
        WIDTH,
        height,
        tuple(lines),
        tuple(rows),
        axis,
        tuple(months),
        axis.x(inside) if inside else None,
        str(min(days).year),
        str(max(days).year),
    )


def _rows(view: View, dated: Sequence[Claim], axis: Axis) -> list[Line]:
    conflicts = view.in_conflict()
    same: dict[tuple[object, ...], list[Claim]] = {}
    for claim in dated:
        same.setdefault(
            (claim.subject, claim.property, claim.scope, claim.negated, claim.value, claim.background), []
        ).append(claim)
    last: dict[str, date] = {}
    for claims in same.values():
        last[claims[0].subject] = max(last.get(claims[0].subject, date.min), *_bounds(claims[0]))
    ordered = sorted(
        same.values(),
        key=lambda c: (last[c[0].subject], c[0].subject, max(_bounds(c[0])), c[0].property, c[0].background, c[0].id),
    )
    return [
        _row(view, claims, axis, next((conflicts[c.id] for c in claims if c.id in conflicts), None))
        for claims in ordered
    ]


def _row(view: View, claims: list[Claim], axis: Axis, conflict: Seen | None) -> Line:
    lead, value = claims[0], claims[0].value
    assert isinstance(value, Period)
    x, width, fade, point = _bar(value, axis)
    tail, reading = None, ""
    others = [pair for pair in value.readings if pair != (value.lo, value.hi)]
    if others:
        reading = ", ".join(span(lo, hi, view.words.language) for lo, hi in others)
        far = max((hi for _, hi in others if hi), default=None)
        if far and value.hi and far > value.hi:
            tail = (round(x + width, 1), round(axis.after(far) - x - width, 1))
    text = view.value(lead)
    end = x + width + (tail[1] if tail else 0)
    sources = tuple(dict.fromkeys(view.sources[c.article.id] for c in claims if not c.background))
    room = (len(text) + (5 if lead.background else 2 * len(sources)) + 2) * LETTER
    right = end + 8 + room <= WIDTH - 2
    return Line(
        0,
        ROW,
        (),
        view.name(lead.subject),
        view.name(lead.property) + (f" – {view.name(lead.scope)}" if lead.scope else ""),
        text,
        reading,
        x,
        width,
        point,
        fade,
        tail,
        round(end + 8 if right else x - 8, 1),
        "start" if right else "end",
        round(room, 1),
        tuple(claims),
        sources,
        lead.background,
        conflict,
    )


def _bar(value: Period, axis: Axis) -> tuple[float, float, str, bool]:
    if value.lo and value.hi:
        x, end = axis.x(value.lo), axis.after(value.hi)
        if end - x < DAY:
            return round((x + end) / 2 - DAY / 2, 1), DAY, "", True
        return x, round(end - x, 1), "", False
    if value.hi:
        end = axis.after(value.hi)
        x = max(LABELS - 6.0, end - OPEN_END)
        return round(x, 1), round(end - x, 1), "left", False
    assert value.lo is not None
    x = axis.x(value.lo)
    return x, round(min(OPEN_END, WIDTH - RIGHT - x), 1), "right", False


def _placed(rows: Iterable[Line]) -> list[Line]:
    placed: list[Line] = []
    y, before = TOP, ""
    for row in rows:
        new = row.claims[0].subject != before
        subject = wrapped(row.heading, 29) if new else ()
        height = FIRST_ROW + LINE * (len(subject) - 1) if new else ROW
        placed.append(replace(row, y=y, height=height, subject=subject))
        y, before = y + height, row.claims[0].subject
    return placed
