"""The default engine: plain Python over rows in memory; and the last look that every engine's groups are given.

A group whose intervals share a point, or whose column has one value, is passed over after one look at each row.
Of a larger group, rows that say the same in every column the rule looks at are looked at as one: beside others of
their article each by itself, beside other articles all at once. So a key that ten thousand claims share costs no more
for each than one that ten share.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from kzclaims.engines.plan import CROWD, EACH, looked_at
from kzclaims.formats.columns import axis
from kzclaims.rules.base import KeyRule
from kzclaims.table import Row

# So few rows are looked at pair by pair.
_FEW = 48
# Of more ways of saying it, each is held against its nearest in time and the farthest in value.
SAYINGS = 800
_NEAREST = 200
# A clash of more claims is shown by some of each version.
WITNESSES = 200


@dataclass(frozen=True, slots=True)
class Shared:
    """The ids of the claims of one key that are to be looked at, and how many claims share it."""

    claims: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Clash:
    """Ids of claims joined by clashing pairs; ``left_out`` of them are not shown, ``whole`` unless pairs were left."""

    claims: tuple[str, ...]
    left_out: int = 0
    whole: bool = True


def groups(rule: KeyRule, rows: Iterable[Row]) -> list[list[Row]]:
    """Rows the rule looks at, grouped by its key; groups of one left out."""
    grouped: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        if rule.where(row):
            grouped.setdefault(tuple(getattr(row, column) for column in rule.key), []).append(row)
    return [group for group in grouped.values() if len(group) > 1 and not all(row.background for row in group)]


def few_of(rule: KeyRule, group: list[Row]) -> list[Row]:
    """A group, or of a crowd the first few that say each thing, by their ids: for each engine the same ones."""
    if len(group) <= CROWD:
        return group
    columns = looked_at(rule)
    said: dict[tuple[object, ...], list[str]] = {}
    for row in group:
        said.setdefault(tuple(_floating(getattr(row, column)) for column in columns), []).append(row.claim)
    kept = {claim for claims in said.values() for claim in sorted(claims)[:EACH]}
    return [row for row in group if row.claim in kept]


def _floating(value: object) -> object:
    """A number as tables hold it."""
    return axis(value)[0] if isinstance(value, Decimal) else value


def _differ(rule: KeyRule, a: Row, b: Row) -> bool:
    if rule.differs == "bounds":
        return max(a.lo, b.lo) > min(a.hi, b.hi)
    return bool(getattr(a, rule.differs) != getattr(b, rule.differs))


def _clash(rule: KeyRule, a: Row, b: Row) -> bool:
    both = a.background and b.background
    return not both and _differ(rule, a, b) and rule.comparable(a, b) and not rule.excused(a, b)


def _may_clash(rule: KeyRule, group: list[Row]) -> bool:
    if rule.differs == "bounds":
        return max(row.lo for row in group) > min(row.hi for row in group)
    return len({getattr(row, rule.differs) for row in group}) > 1


class _Joined:
    """Rows joined into sets, by number."""

    def __init__(self, count: int) -> None:
        self.parent = list(range(count))
        self.met = [False] * count

    def root(self, n: int) -> int:
        while self.parent[n] != n:
            self.parent[n] = self.parent[self.parent[n]]
            n = self.parent[n]
        return n

    def one(self, a: int, b: int) -> bool:
        return self.met[a] and self.met[b] and self.root(a) == self.root(b)

    def join(self, a: int, b: int) -> None:
        self.met[a] = self.met[b] = True
        a, b = self.root(a), self.root(b)
        self.parent[max(a, b)] = min(a, b)


def clashing(rule: KeyRule, group: list[Row]) -> Iterator[Clash]:
    """The clashes of a group: rows joined by clashing pairs, in the order of the rows."""
    if not _may_clash(rule, group):
        return
    joined, whole = _Joined(len(group)), True
    if len(group) <= _FEW:
        for a, b in combinations(range(len(group)), 2):
            # Of two that are joined already, nothing more is asked.
            if not joined.one(a, b) and _clash(rule, group[a], group[b]):
                joined.join(a, b)
    else:
        whole = _join_many(rule, group, joined)
    sets: dict[int, list[Row]] = {}
    for number, row in enumerate(group):
        if joined.met[number]:
            sets.setdefault(joined.root(number), []).append(row)
    for members in sets.values():
        shown = _witnesses(rule, members)
        yield Clash(tuple(row.claim for row in shown), len(members) - len(shown), whole)


def _join_many(rule: KeyRule, group: list[Row], joined: _Joined) -> bool:
    """Join the rows of a large group; whether every pair was looked at."""
    columns = looked_at(rule)
    by_article: dict[str, list[int]] = {}
    sayings: dict[tuple[object, ...], list[int]] = {}
    for number, row in enumerate(group):
        by_article.setdefault(row.article, []).append(number)
        sayings.setdefault(tuple(getattr(row, column) for column in columns), []).append(number)
    for numbers in by_article.values():
        for a, b in combinations(numbers[:_FEW], 2):
            if _clash(rule, group[a], group[b]):
                joined.join(a, b)
    whole = all(len(numbers) <= _FEW for numbers in by_article.values())
    listed = list(sayings.values())
    # Two of each, of two articles where it has two: every row then has one of another article to be joined with.
    told = [[n[0], *[m for m in n if group[m].article != group[n[0]].article][:1]] for n in listed]
    for i, j in _pairs(group, told):
        pair = next(((a, b) for a in told[i] for b in told[j] if group[a].article != group[b].article), None)
        if pair and _clash(rule, group[pair[0]], group[pair[1]]):
            _join_apart(group, listed[i], told[j], joined)
            _join_apart(group, listed[j], told[i], joined)
    return whole and len(listed) <= SAYINGS


def _pairs(group: list[Row], told: list[list[int]]) -> Iterator[tuple[int, int]]:
    if len(told) <= SAYINGS:
        yield from combinations(range(len(told)), 2)
        return
    rows = [group[numbers[0]] for numbers in told]
    by_time = sorted(range(len(told)), key=lambda n: (rows[n].time_lo, rows[n].time_hi, n))
    far = [min(range(len(told)), key=lambda n: (rows[n].hi, n)), max(range(len(told)), key=lambda n: (rows[n].lo, -n))]
    near = max(1, _NEAREST * SAYINGS // len(told))
    for place, i in enumerate(by_time):
        yield from ((i, j) for j in by_time[place + 1 : place + 1 + near])
        yield from ((i, j) for j in far if i != j)


def _join_apart(group: list[Row], numbers: list[int], others: list[int], joined: _Joined) -> None:
    for number in numbers:
        for other in others:
            if group[number].article != group[other].article:
                joined.join(number, other)


def _witnesses(rule: KeyRule, members: list[Row]) -> list[Row]:
    """All members, or the first of each version where there are very many."""
    if len(members) <= WITNESSES:
        return members
    versions: dict[tuple[object, ...], list[Row]] = {}
    for row in members:
        said = (row.lo, row.hi) if rule.differs == "bounds" else (getattr(row, rule.differs),)
        versions.setdefault(said, []).append(row)
    share = max(1, WITNESSES // len(versions))
    # Where there are more versions than places, those that lie farthest apart.
    low = sorted(versions.values(), key=lambda rows: (rows[0].hi, rows[0].claim))[: WITNESSES // 2]
    high = sorted(versions.values(), key=lambda rows: (-rows[0].lo, rows[0].claim))[: WITNESSES // 2]
    kept = {row.claim for rows in (versions.values() if share > 1 else (*low, *high)) for row in rows[:share]}
    return [row for row in members if row.claim in kept]
