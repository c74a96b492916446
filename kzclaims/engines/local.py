"""The default engine: plain Python over rows in memory.

A group whose intervals share a point, or whose column has one value, is passed over after one look at each row;
only the others are looked at pair by pair.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from kzclaims.rules.base import KeyRule
from kzclaims.table import Row


def groups(rule: KeyRule, rows: Iterable[Row]) -> list[list[Row]]:
    """Rows the rule looks at, grouped by its key; groups of one left out."""
    grouped: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        if rule.where(row):
            grouped.setdefault(tuple(getattr(row, column) for column in rule.key), []).append(row)
    return [group for group in grouped.values() if len(group) > 1 and not all(row.background for row in group)]


def _differ(rule: KeyRule, a: Row, b: Row) -> bool:
    if rule.differs == "bounds":
        return max(a.lo, b.lo) > min(a.hi, b.hi)
    return bool(getattr(a, rule.differs) != getattr(b, rule.differs))


def _may_clash(rule: KeyRule, group: list[Row]) -> bool:
    if rule.differs == "bounds":
        return max(row.lo for row in group) > min(row.hi for row in group)
    return len({getattr(row, rule.differs) for row in group}) > 1


def clashing(rule: KeyRule, group: list[Row]) -> Iterator[tuple[str, ...]]:
    """Ids of the claims of each clash in a group: rows joined by clashing pairs, in the order of the rows."""
    if not _may_clash(rule, group):
        return
    joined: dict[str, set[str]] = {}
    for a, b in combinations(group, 2):
        if not (a.background and b.background) and _differ(rule, a, b) and rule.comparable(a, b):
            merged = joined.get(a.claim, {a.claim}) | joined.get(b.claim, {b.claim})
            joined.update(dict.fromkeys(merged, merged))
    seen: set[str] = set()
    for row in group:
        members = joined.get(row.claim)
        if members and row.claim not in seen:
            seen |= members
            yield tuple(r.claim for r in group if r.claim in members)
