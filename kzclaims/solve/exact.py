"""Linear systems in exact rational arithmetic: a point that satisfies them, or a proof that none does.

The general simplex of B. Dutertre and L. de Moura ("A fast linear-arithmetic solver for DPLL(T)", 2006) with Bland's
rule, which ends on every input. The proof is a Farkas certificate: multipliers under which the rows add up to
0 ≥ something above 0; :func:`proves` adds them up and trusts nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from kzclaims.solve.rows import Budget, Row

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Multiplier:
    """How often one bound of one row goes into a proof; ``lower`` tells which bound."""

    row: int
    lower: bool
    factor: Fraction


Certificate = tuple[Multiplier, ...]
Point = dict[str, Fraction]


def proves(rows: Sequence[Row], certificate: Certificate) -> bool:
    """Whether a certificate shows that no values satisfy the rows: their weighted sum says 0 ≥ a positive number."""
    left: dict[str, Fraction] = {}
    total = _ZERO
    for part in certificate:
        row = rows[part.row]
        bound = row.low if part.lower else row.high
        if bound is None or part.factor <= 0:
            return False
        sign = part.factor if part.lower else -part.factor
        total += sign * bound
        for name, coefficient in row.terms:
            left[name] = left.get(name, _ZERO) + sign * coefficient
    return total > 0 and not any(left.values())


class _Tableau:
    """Rows solved for their basic variables; numbers 0 … n-1 are the rows' sums, the others the unknowns."""

    def __init__(self, rows: Sequence[Row], budget: Budget) -> None:
        self.budget = budget
        names = dict.fromkeys(name for row in rows for name in row.variables)
        self.number = {name: len(rows) + n for n, name in enumerate(names)}
        self.low: list[Fraction | None] = [row.low for row in rows] + [None] * len(names)
        self.high: list[Fraction | None] = [row.high for row in rows] + [None] * len(names)
        self.value = [_ZERO] * (len(rows) + len(names))
        self.basic: dict[int, dict[int, Fraction]] = {}
        for n, row in enumerate(rows):
            line: dict[int, Fraction] = {}
            for name, coefficient in row.terms:
                at = self.number[name]
                line[at] = line.get(at, _ZERO) + coefficient
            self.basic[n] = {at: c for at, c in line.items() if c}

    def solve(self) -> Certificate | None:
        """Repair one broken bound after the other; None once all hold, else the proof that one cannot be repaired."""
        while True:
            broken = min((n for n in self.basic if self._broken(n)), default=None)
            if broken is None:
                return None
            low = self.low[broken]
            rising = low is not None and self.value[broken] < low
            line = self.basic[broken]
            entering = min((n for n, c in line.items() if self._free(n, (c > 0) == rising)), default=None)
            if entering is None:
                return self._proof(broken, rising)
            bound = low if rising else self.high[broken]
            assert bound is not None  # it is the broken one
            self._pivot(broken, entering, bound)

    def _broken(self, n: int) -> bool:
        low, high, value = self.low[n], self.high[n], self.value[n]
        return (low is not None and value < low) or (high is not None and value > high)

    def _free(self, n: int, up: bool) -> bool:
        bound = self.high[n] if up else self.low[n]
        return bound is None or (self.value[n] < bound if up else self.value[n] > bound)

    def _proof(self, broken: int, rising: bool) -> Certificate:
        parts = [Multiplier(broken, rising, Fraction(1))]
        for n, coefficient in self.basic[broken].items():
            parts.append(Multiplier(n, (coefficient > 0) != rising, abs(coefficient)))
        return tuple(sorted(parts, key=lambda part: part.row))

    def _pivot(self, leaving: int, entering: int, bound: Fraction) -> None:
        line = self.basic.pop(leaving)
        pivot = line.pop(entering)
        step = (bound - self.value[leaving]) / pivot
        self.value[leaving] = bound
        self.value[entering] += step
        for n, other in self.basic.items():
            if entering in other:
                self.value[n] += other[entering] * step
        solved = {n: -c / pivot for n, c in line.items()}
        solved[leaving] = 1 / pivot
        for other in self.basic.values():
            factor = other.pop(entering, None)
            if factor is not None:
                self.budget.spend(len(solved))
                for n, c in solved.items():
                    total = other.get(n, _ZERO) + factor * c
                    if total:
                        other[n] = total
                    else:
                        other.pop(n, None)
        self.basic[entering] = solved


def solved(rows: Sequence[Row], budget: Budget) -> Point | Certificate:
    """Values that satisfy all rows, or the certificate that none do.

    Raises:
        Exhausted: the budget is spent.
    """
    for n, row in enumerate(rows):
        if row.low is not None and row.high is not None and row.low > row.high:
            return Multiplier(n, True, Fraction(1)), Multiplier(n, False, Fraction(1))
    tableau = _Tableau(rows, budget)
    certificate = tableau.solve()
    if certificate is not None:
        return certificate
    return {name: tableau.value[n] for name, n in tableau.number.items()}


def balanced(rows: Sequence[Row], lower: Sequence[bool], budget: Budget) -> Certificate | None:
    """The multipliers under which given bounds of rows cancel out, by elimination; None where there are none or many.

    A solver in floating point tells which bounds a proof takes; this finds how often each, exactly.

    Raises:
        Exhausted: the budget is spent.
    """
    columns: dict[str, dict[int, Fraction]] = {}
    for n, row in enumerate(rows):
        for name, c in row.terms:
            line = columns.setdefault(name, {})
            line[n] = line.get(n, _ZERO) + (c if lower[n] else -c)
    solved_for: dict[int, dict[int, Fraction]] = {}
    for line in columns.values():
        for n, other in solved_for.items():
            factor = line.pop(n, None)
            if factor:
                _add(line, other, factor, budget)
        pivot = min((n for n, c in line.items() if c), default=None)
        if pivot is not None:
            lead = line.pop(pivot)
            fresh = {n: -c / lead for n, c in line.items() if c}
            for other in solved_for.values():
                factor = other.pop(pivot, None)
                if factor:
                    _add(other, fresh, factor, budget)
            solved_for[pivot] = fresh
    free = [n for n in range(len(rows)) if n not in solved_for]
    if len(free) != 1:
        return None
    factors = [solved_for[n].get(free[0], _ZERO) if n in solved_for else Fraction(1) for n in range(len(rows))]
    return tuple(Multiplier(n, lower[n], factor) for n, factor in enumerate(factors) if factor)


def _add(line: dict[int, Fraction], other: Mapping[int, Fraction], factor: Fraction, budget: Budget) -> None:
    budget.spend(len(other))
    for n, c in other.items():
        line[n] = line.get(n, _ZERO) + factor * c


def satisfied(rows: Sequence[Row], point: Mapping[str, Fraction]) -> bool:
    """Whether values satisfy all rows."""
    for row in rows:
        total = sum((c * point[name] for name, c in row.terms), _ZERO)
        if (row.low is not None and total < row.low) or (row.high is not None and total > row.high):
            return False
    return True
