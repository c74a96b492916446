"""What hangs together among rows in memory: union-find over their numbers, as tables of engines do it by SQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzclaims.table import Row
from kzclaims.ties import Circle, Sign


def components(circle: Circle, rows: Sequence[Row]) -> list[list[Row]]:
    """The components of a circle that are worth looking at, each in the order of the rows, largest ones not left out.

    Args:
        circle: by what rows hang together, and which components are worth it.
        rows: all rows, reference facts among them.
    """
    home = list(range(len(rows)))

    def root(n: int) -> int:
        while home[n] != n:
            home[n] = home[home[n]]
            n = home[n]
        return n

    first: dict[object, int] = {}
    touched: set[int] = set()
    for mark, number in _marks(circle, rows):
        touched.add(number)
        a, b = root(first.setdefault(mark, number)), root(number)
        home[max(a, b)] = min(a, b)
    grouped: dict[int, list[Row]] = {}
    for number in sorted(touched):
        grouped.setdefault(root(number), []).append(rows[number])
    return [group for group in grouped.values() if any(_shows(sign, group) for sign in circle.signs)]


def _marks(circle: Circle, rows: Sequence[Row]) -> Iterator[tuple[object, int]]:
    for tie in circle.ties:
        for number, row in enumerate(rows):
            if tie.where(row):
                yield (tie.name, *(getattr(row, column) for column in tie.key)), number
    place = {row.claim: number for number, row in enumerate(rows)} if circle.linked else {}
    for number, row in enumerate(rows if circle.linked else ()):
        for relation, target in _links(row):
            other = place.get(target)
            if other is None:
                continue
            yield ("link", target), number
            yield ("link", target), other
            units = (row.unit, rows[other].unit)
            money = row.kind == rows[other].kind == "money" and units[0] != units[1]
            if circle.converted and relation == "equivalentTo" and money:
                yield ("pair", min(units), max(units)), number
    for number, row in enumerate(rows if circle.converted else ()):
        if row.has("Rate") and not row.background:
            yield ("pair", min(row.subject, row.scope), max(row.subject, row.scope)), number


def _links(row: Row) -> Iterator[tuple[str, str]]:
    for link in row.links.split():
        relation, _, target = link.partition("=")
        yield relation, target


def _shows(sign: Sign, group: Sequence[Row]) -> bool:
    keyed: dict[tuple[object, ...], list[Row]] = {}
    for row in group:
        keyed.setdefault(tuple(getattr(row, column) for column in sign.key), []).append(row)
    return any(
        all(any(some(row) for row in rows) for some in sign.some)
        and all(len({getattr(row, column) for row in rows}) > 1 for column in sign.varied)
        for rows in keyed.values()
    )
