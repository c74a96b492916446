"""Interval propagation: what the rows and products say of each variable, and which claims and readings say it.

Every bound is exact and carries the tokens it was derived from, so that two bounds that cross are a proof. On a system
without cycles the intervals are the exact projections and propagation decides; elsewhere they bound the rest.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field
from fractions import Fraction

from kzclaims.solve.rows import Budget, Exact, Product, Row, Span, System, Token, lean

_ZERO = Fraction(0)
_NOTHING: frozenset[Token] = frozenset()
# How often one row may be looked at again: what has not settled by then circles, and is left to a solver.
_ROUNDS = 12
# Going round a circle of products, denominators would double in length each time.
_FINEST = 10**12


@dataclass(slots=True)
class Bound:
    """The interval of one variable, and what each end stands on; whole ends are ``int`` while it is worked out."""

    low: Exact | None = None
    high: Exact | None = None
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
        low, high = (None if end is None else Fraction(end) for end in (bound.low, bound.high))
        return low, high


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
    found = _propagated(system, budget)
    for bound in found.of.values():
        bound.low, bound.high = (None if end is None else Fraction(end) for end in (bound.low, bound.high))
    return found


def _propagated(system: System, budget: Budget) -> Bounds:
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
    low: Exact | None,
    high: Exact | None,
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


def _outward(end: Exact | None, way: int) -> Exact | None:
    """A bound whose denominator has grown past use, moved outwards a little: it still holds."""
    if end is None or end.denominator <= _FINEST:
        return None if end is None else lean(end)
    return lean(Fraction(way * math.ceil(way * end * _FINEST), _FINEST))


def _over(number: Exact, c: Exact) -> Exact:
    """A quotient; whole numbers divide to a whole one or to a fraction, never to a float."""
    return number if c == 1 else lean(Fraction(number) / c)


def _row(row: Row, found: Bounds) -> list[str]:
    terms, least, most = row.lean
    if len(terms) == 1:
        name, c = terms[0]
        low = None if least is None else _over(least, c)
        high = None if most is None else _over(most, c)
        low, high = (low, high) if c > 0 else (high, low)
        return [name] if _tighten(found, name, low, high, row.needs, row.needs) else []
    ends = [_scaled(found.of[name], c) for name, c in terms]
    lows, highs = _Sum([low for low, _ in ends]), _Sum([high for _, high in ends])
    changed = []
    for n, (name, c) in enumerate(terms):
        bound = found.of[name]
        # What the others, at their ends, leave to this term.
        rest_high, rest_low = highs.without(n), lows.without(n)
        low = None if least is None or rest_high is None else _over(least - rest_high, c)
        high = None if most is None or rest_low is None else _over(most - rest_low, c)
        low_of_high = c < 0
        if low_of_high:
            low, high = high, low
        low, high = _outward(low, -1), _outward(high, 1)
        raised = low is not None and (bound.low is None or low > bound.low)
        lowered = high is not None and (bound.high is None or high < bound.high)
        if not (raised or lowered):
            continue
        # Most looks change nothing: what an end stands on is gathered only when it moves.
        below, above = (_needs(row, found, n, upper=upper) if moved else _NOTHING
                        for upper, moved in ((not low_of_high, raised), (low_of_high, lowered)))  # fmt: skip
        if raised:
            bound.low, bound.below = low, below
        if lowered:
            bound.high, bound.above = high, above
        changed.append(name)
        low, high = _scaled(bound, c)
        lows.put(n, low)
        highs.put(n, high)
    return changed


class _Sum:
    """The sum of some ends, of which one at a time is left out; None stands for an end that is open."""

    def __init__(self, ends: list[Exact | None]) -> None:
        self.ends, self.total, self.open = ends, sum(end for end in ends if end is not None), ends.count(None)

    def without(self, n: int) -> Exact | None:
        """The sum of the others, None where one of them is open."""
        end = self.ends[n]
        if end is None:
            return self.total if self.open == 1 else None
        return None if self.open else self.total - end

    def put(self, n: int, end: Exact | None) -> None:
        """Change one end."""
        before = self.ends[n]
        self.ends[n] = end
        self.open += (end is None) - (before is None)
        self.total += (0 if end is None else end) - (0 if before is None else before)


def _scaled(bound: Bound, c: Exact) -> tuple[Exact | None, Exact | None]:
    if c == 1:
        return bound.low, bound.high
    low = None if bound.low is None else bound.low * c
    high = None if bound.high is None else bound.high * c
    return (low, high) if c > 0 else (high, low)


def _needs(row: Row, found: Bounds, n: int, *, upper: bool) -> frozenset[Token]:
    """What the ends of all terms but one stand on, the upper ones or the lower ones, with the row itself."""
    needs = row.needs
    for m, (name, c) in enumerate(row.lean[0]):
        if m != n:
            bound = found.of[name]
            needs = needs | (bound.above if upper == (c > 0) else bound.below)
    return needs


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
