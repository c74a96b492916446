"""Whether a system of rows and products can hold: exact propagation first, then networks, simplex and products.

"Cannot" is always proved in exact arithmetic; what the bounds below leave open counts as "can", so that a doubt never
makes a conflict.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from kzclaims.solve.bounds import Bounds, acyclic, propagated
from kzclaims.solve.exact import Point, balanced, proves, solved
from kzclaims.solve.highs import infeasible_rows
from kzclaims.solve.network import is_network, negative_cycle
from kzclaims.solve.rows import Budget, Exhausted, Product, Row, Span, System, Token

# From so many coefficients on HiGHS looks first; below, exact simplex is done before it is loaded.
LARGE = 80
# Intervals into which products are cut before giving up; times that a network looks at each edge, about.
_CUTS, _RELAXED = 24, 4


@dataclass(frozen=True, slots=True)
class Clash:
    """A system cannot hold; so much of what it stands on suffices to show it."""

    tokens: frozenset[Token]


def clash(system: System, budget: Budget) -> Clash | None:
    """Why a system cannot hold, or None where it can (or where its products leave the question open).

    Raises:
        Exhausted: the budget is spent.
    """
    bounds = propagated(system, budget)
    if bounds.clash is not None:
        return Clash(bounds.clash)
    if bounds.settled and acyclic(system) and _plain(system, bounds):
        return None
    if is_network(system):
        budget.spend(system.size * _RELAXED)
        cycle = negative_cycle(system.rows)
        return None if cycle is None else Clash(cycle)
    if not system.products:
        point = _linear(system.rows, budget)
        return point if isinstance(point, Clash) else None
    return _with_products(system, bounds, [_CUTS], budget)


def _plain(system: System, bounds: Bounds) -> bool:
    """Whether no factor may be negative, so that intervals tell all of a product."""
    lows = [bounds.of[name].low for part in system.products for name in part.variables]
    return all(low is not None and low >= 0 for low in lows) and all(part.scale > 0 for part in system.products)


def _linear(rows: Sequence[Row], budget: Budget) -> Point | Clash | None:
    """Values for all rows, or why there are none; None for a large system that has some."""
    size = sum(len(row.terms) for row in rows)
    if size > LARGE:
        budget.spend(size)
        chosen = infeasible_rows(rows)
        if chosen is None:
            raise Exhausted
        if not chosen:
            return None
        rows = [rows[n] for n, _ in chosen]
        known = balanced(rows, [lower for _, lower in chosen], budget)
        if known is not None and proves(rows, known):
            return Clash(frozenset(token for part in known for token in rows[part.row].needs))
    answer = solved(rows, budget)
    if isinstance(answer, dict):
        return answer
    # The certificate is added up again by the only few lines that have to be right.
    if not proves(rows, answer):
        raise ArithmeticError("a certificate does not add up")
    return Clash(frozenset(token for part in answer for token in rows[part.row].needs))


def _envelope(part: Product, bounds: Bounds) -> list[Row]:
    """The four planes around a product of two bounded factors (G. P. McCormick, 1976)."""
    (left_low, left_high), (right_low, right_high) = bounds.span(part.left), bounds.span(part.right)
    if left_low is None or left_high is None or right_low is None or right_high is None:
        return []
    needs = part.needs.union(*((of.below | of.above) for of in (bounds.of[part.left], bounds.of[part.right])))
    planes = []
    for x, y, lower in (
        (left_low, right_low, True),
        (left_high, right_high, True),
        (left_low, right_high, False),
        (left_high, right_low, False),
    ):
        # result/scale ≥ x·right + y·left - x·y for equal corners, ≤ for opposite ones.
        terms = _summed([(part.result, 1 / part.scale), (part.right, -x), (part.left, -y)])
        planes.append(Row(terms, -x * y if lower else None, None if lower else -x * y, needs))
    return planes


def _summed(terms: Sequence[tuple[str, Fraction]]) -> tuple[tuple[str, Fraction], ...]:
    total: dict[str, Fraction] = {}
    for name, c in terms:
        total[name] = total.get(name, Fraction(0)) + c
    return tuple((name, c) for name, c in total.items() if c)


def _with_products(system: System, bounds: Bounds, cuts: list[int], budget: Budget) -> Clash | None:
    point = _linear([*system.rows, *(row for part in system.products for row in _envelope(part, bounds))], budget)
    if isinstance(point, Clash):
        return point
    factors = _factors(system.products)
    guess = point or {}
    values = {name: _inside(guess.get(name), bounds.span(name)) for name in factors}
    if not isinstance(_linear(_fixed(system, values), budget), Clash):
        return None
    spans = {name: bounds.span(name) for name in factors}
    widths = {name: high - low for name, (low, high) in spans.items() if low is not None and high is not None}
    widest = max(widths, key=lambda name: (widths[name] / (1 + abs(values[name])), name), default="")
    if not widest or not widths[widest] or cuts[0] <= 0:
        return None
    cuts[0] -= 1
    tokens: frozenset[Token] = bounds.of[widest].below | bounds.of[widest].above
    low, high = spans[widest]
    assert low is not None
    assert high is not None
    middle = (low + high) / 2
    for part in ((None, middle), (middle, None)):
        half = System((*system.rows, Row(((widest, Fraction(1)),), *part)), system.products)
        inner = propagated(half, budget)
        found = Clash(inner.clash) if inner.clash is not None else _with_products(half, inner, cuts, budget)
        if found is None:
            return None
        tokens |= found.tokens
    return Clash(tokens)


def _factors(products: Sequence[Product]) -> list[str]:
    """Variables of which every product has one, those of most products first: fixed, they make it all linear."""
    left, chosen = list(products), []
    while left:
        counts: dict[str, int] = {}
        for part in left:
            for name in {part.left, part.right}:
                counts[name] = counts.get(name, 0) + 1
        best = max(sorted(counts), key=lambda name: counts[name])
        chosen.append(best)
        left = [part for part in left if best not in (part.left, part.right)]
    return chosen


def _inside(value: Fraction | None, span: Span) -> Fraction:
    low, high = span
    if value is None:
        value = low if low is not None else high if high is not None else Fraction(0)
    if low is not None and value < low:
        return low
    return high if high is not None and value > high else value


def _fixed(system: System, values: dict[str, Fraction]) -> list[Row]:
    rows = [*system.rows, *(Row(((name, Fraction(1)),), value, value) for name, value in values.items())]
    for part in system.products:
        held, other = (part.left, part.right) if part.left in values else (part.right, part.left)
        terms = _summed([(part.result, Fraction(1)), (other, -part.scale * values[held])])
        rows.append(Row(terms, Fraction(0), Fraction(0), part.needs))
    return rows
