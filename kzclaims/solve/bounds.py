"""Interval propagation: what the rows and products say of each variable, and which claims and readings say it.

Every bound is exact and carries the tokens it was derived from, so that two bounds that cross are a proof. On a system
without cycles the intervals are the exact projections and propagation decides; elsewhere they bound the rest.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field
from fractions import Fraction

from kzclaims.solve.rows import Budget, Product, Row, Span, System, Token

_ZERO = Fraction(0)
_NOTHING: frozenset[Token] = frozenset()
# How often one row may be looked at again: what has not settled by then circles, and is left to a solver.
_ROUNDS = 12
# Going round a circle of products, denominators would double in length each time.
_FINEST = 10**12


@dataclass(slots=True)
class Bound:
    """The interval of one variable, and what each end stands on."""

    low: Fraction | None = None
    high: Fraction | None = None
    below: frozenset[Token] = _NOTHING
    above: frozenset[Token] = _NOTHING


@dataclass(slots=True)
class Bounds:
    """Every variable's interval; ``clash`` holds the tokens under which one is empty; ``settled`` at a fixed point."""

    of: dict[str, Bound] = field(default_factory=dict)
    clash: frozenset[Token] | None = None
    settled: bool = True

    def span(self, name: str) -> Span:
        """The interval of one variable."""
        bound = self.of[name]
        return bound.low, bound.high


def acyclic(system: System) -> bool:
    """Whether no two ways lead from one variable to another: rows and variables form a forest."""
    home: dict[str, str] = {}

    def root(name: str) -> str:
        while home.setdefault(name, name) != name:
            name = home[name]
        return name

    for part in system.parts:
        first, *others = part.variables
        for other in others:
            a, b = root(first), root(other)
            if a == b:
                return False
            home[b] = a
    return True


def propagated(system: System, budget: Budget) -> Bounds:
    """The intervals that the rows and products of a system leave to its variables.

    Raises:
        Exhausted: the budget is spent.
    """
    found = Bounds()
    parts = system.parts
    where: dict[str, list[int]] = {}
    for n, part in enumerate(parts):
        for name in part.variables:
            where.setdefault(name, []).append(n)
            found.of.setdefault(name, Bound())
    # Rows of one variable first: they are the values themselves.
    queue = deque(sorted(range(len(parts)), key=lambda n: len(parts[n].variables)))
    waiting, seen = set(queue), [0] * len(parts)
    while queue:
        n = queue.popleft()
        waiting.discard(n)
        seen[n] += 1
        part = parts[n]
        budget.spend(len(part.variables))
        changed = _row(part, found) if isinstance(part, Row) else _product(part, found)
        for name in changed:
            bound = found.of[name]
            if bound.low is not None and bound.high is not None and bound.low > bound.high:
                found.clash = bound.below | bound.above
                return found
            for m in where[name]:
                if m == n or m in waiting:
                    continue
                if seen[m] < _ROUNDS:
                    queue.append(m)
                    waiting.add(m)
                else:
                    found.settled = False
    return found


def _tighten(
    found: Bounds,
    name: str,
    low: Fraction | None,
    high: Fraction | None,
    below: frozenset[Token],
    above: frozenset[Token],
) -> bool:
    bound, changed = found.of[name], False
    low, high = _outward(low, -1), _outward(high, 1)
    if low is not None and (bound.low is None or low > bound.low):
        bound.low, bound.below, changed = low, below, True
    if high is not None and (bound.high is None or high < bound.high):
        bound.high, bound.above, changed = high, above, True
    return changed


def _outward(end: Fraction | None, way: int) -> Fraction | None:
    """A bound whose denominator has grown past use, moved outwards a little: it still holds."""
    if end is None or end.denominator <= _FINEST:
        return end
    return Fraction(way * math.ceil(way * end * _FINEST), _FINEST)


def _row(row: Row, found: Bounds) -> list[str]:
    if len(row.terms) == 1:
        name, c = row.terms[0]
        low = row.low / c if row.low is not None else None
        high = row.high / c if row.high is not None else None
        low, high = (low, high) if c > 0 else (high, low)
        return [name] if _tighten(found, name, low, high, row.needs, row.needs) else []
    ends = [_scaled(found.of[name], c) for name, c in row.terms]
    changed = []
    for n, (name, c) in enumerate(row.terms):
        rest = [end for m, end in enumerate(ends) if m != n]
        low, below = _limit(row.low, row.needs, [(end.high, end.above) for end in rest])
        high, above = _limit(row.high, row.needs, [(end.low, end.below) for end in rest])
        low = low / c if low is not None else None
        high = high / c if high is not None else None
        if c < 0:
            low, high, below, above = high, low, above, below
        if _tighten(found, name, low, high, below, above):
            changed.append(name)
            ends[n] = _scaled(found.of[name], c)
    return changed


def _scaled(bound: Bound, c: Fraction) -> Bound:
    low = bound.low * c if bound.low is not None else None
    high = bound.high * c if bound.high is not None else None
    return Bound(low, high, bound.below, bound.above) if c > 0 else Bound(high, low, bound.above, bound.below)


def _limit(
    bound: Fraction | None, needs: frozenset[Token], rest: list[tuple[Fraction | None, frozenset[Token]]]
) -> tuple[Fraction | None, frozenset[Token]]:
    """What a bound leaves to one term when the others are at their ends."""
    if bound is None:
        return None, needs
    total = bound
    for end, tokens in rest:
        if end is None:
            return None, needs
        total -= end
        needs = needs | tokens
    return total, needs


def _product(part: Product, found: Bounds) -> list[str]:
    changed = []
    left, right, result = found.of[part.left], found.of[part.right], found.of[part.result]
    if None not in (left.low, left.high, right.low, right.high):
        corners = [
            x * y * part.scale
            for x in (left.low, left.high)
            for y in (right.low, right.high)
            if x is not None and y is not None
        ]
        needs = part.needs | left.below | left.above | right.below | right.above
        if _tighten(found, part.result, min(corners), max(corners), needs, needs):
            changed.append(part.result)
    elif _positive(left) and _positive(right):
        assert left.low is not None
        assert right.low is not None
        needs = part.needs | left.below | right.below
        if _tighten(found, part.result, left.low * right.low * part.scale, None, needs, needs):
            changed.append(part.result)
    for factor, other, name in ((left, right, part.left), (right, left, part.right)):
        if _divided(part, result, factor, other, name, found):
            changed.append(name)
    return changed


def _positive(bound: Bound) -> bool:
    return bound.low is not None and bound.low >= 0


def _divided(part: Product, result: Bound, factor: Bound, other: Bound, name: str, found: Bounds) -> bool:
    """The bounds of one factor from the result and the other, where all are known to be at or above zero."""
    if part.scale <= 0 or not (_positive(result) and _positive(factor) and _positive(other)):
        return False
    assert result.low is not None
    assert other.low is not None
    low = high = None
    below = above = part.needs
    if other.high is not None and other.high > 0:
        low = result.low / (other.high * part.scale)
        below = part.needs | result.below | other.above | other.below | factor.below
    if result.high is not None and other.low > 0:
        high = result.high / (other.low * part.scale)
        above = part.needs | result.above | other.below | factor.below
    return _tighten(found, name, low, high, below, above)
