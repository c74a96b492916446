"""Small systems for tests, and an oracle of another kind: Fourier-Motzkin elimination, in fractions."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from kzclaims.solve.rows import Row, System

Inequality = tuple[tuple[Fraction, ...], Fraction]  # coefficients · x ≤ bound


def row(claim: str, terms: dict[str, int], low: int | None, high: int | None) -> Row:
    """A row that stands on one claim; on none where its name is empty."""
    needs = frozenset({claim} if claim else ())
    ends = [None if end is None else Fraction(end) for end in (low, high)]
    return Row(tuple((name, Fraction(c)) for name, c in terms.items()), ends[0], ends[1], needs)


def holds(rows: Iterable[Row]) -> bool:
    """Whether some values satisfy the rows, by eliminating one variable after the other."""
    listed = list(rows)
    names = sorted({name for one in listed for name in one.variables})
    system: set[Inequality] = set()
    for one in listed:
        total = dict.fromkeys(names, Fraction(0))
        for name, c in one.terms:
            total[name] += c
        line = tuple(total[name] for name in names)
        if one.high is not None:
            system.add((line, one.high))
        if one.low is not None:
            system.add((tuple(-c for c in line), -one.low))
    for n in range(len(names)):
        above = [(line, bound) for line, bound in system if line[n] > 0]
        below = [(line, bound) for line, bound in system if line[n] < 0]
        system = {(line, bound) for line, bound in system if not line[n]}
        for up, high in above:
            for down, low in below:
                a, b = -down[n], up[n]
                joined = tuple(a * x + b * y for x, y in zip(up, down, strict=True))
                system.add(_scaled(joined, a * high + b * low))
    return all(bound >= 0 for _, bound in system)


def _scaled(line: tuple[Fraction, ...], bound: Fraction) -> Inequality:
    size = max((abs(c) for c in line), default=Fraction(0)) or Fraction(1)
    return tuple(c / size for c in line), bound / size


def standing(system: System, claims: Iterable[str]) -> list[Row]:
    """The rows of a system that stand on nothing but these claims."""
    return [one for one in system.rows if one.needs <= set(claims)]
