"""Numbers as written, with their rounding: what an equivalence ("soit", brackets) compares.

Design section 5: across an equivalence "plus de" and "environ" are dropped and each number stands for itself plus or
minus half its last significant digit; a share is never taken as rounder than a whole percent.
"""

from __future__ import annotations

from decimal import Decimal

from kzclaims.claim import Number

Bounds = tuple[Decimal, Decimal]
_HALF = Decimal("0.5")
_MILLIONS = 6  # noughts of a million
_THOUSANDS = 3


def written(value: Number) -> Decimal | None:
    """The number in the words: ``written``, else the only bound, else the middle of two."""
    if value.written is not None:
        return value.written
    if value.lo is not None and value.hi is not None:
        return (value.lo + value.hi) / 2
    return value.lo if value.lo is not None else value.hi


def rounded(value: Number) -> Bounds | None:
    """Bounds of the number as written: half its last significant digit to either side; None without a number."""
    number = written(value)
    if number is None:
        return None
    exponent = number.normalize().as_tuple().exponent
    assert not isinstance(exponent, str)  # finite by construction
    slack = _HALF.scaleb(min(exponent, 0) if value.kind == "share" else exponent)
    return number - slack, number + slack


def sum_rounded(value: Number) -> Bounds | None:
    """Bounds of a sum as written: "30 million" is one to the million, "100 million" to the ten; a count may be less."""
    number = written(value)
    if number is None or number.adjusted() < _MILLIONS or number.adjusted() % _THOUSANDS == 0:
        return rounded(value)
    exponent = number.normalize().as_tuple().exponent
    assert not isinstance(exponent, str)  # finite by construction
    slack = _HALF.scaleb(min(exponent, number.adjusted() - 1))
    return number - slack, number + slack


def product(a: Bounds, b: Bounds) -> Bounds:
    """Bounds of the product of two intervals."""
    corners = [x * y for x in a for y in b]
    return min(corners), max(corners)


def quotient(a: Bounds, b: Bounds) -> Bounds | None:
    """Bounds of a / b for positive b; None where b may be zero."""
    if b[0] <= 0:
        return None
    return a[0] / b[1], a[1] / b[0]


def disjoint(a: Bounds, b: Bounds) -> bool:
    """Whether two closed intervals share no point."""
    return max(a[0], b[0]) > min(a[1], b[1])
