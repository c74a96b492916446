"""What a claim says as one string, and whether two claims of one key may say the same."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from kzclaims.claim import Claim, Named, Number, Period, Words, fold

# How far a rounded number may lie from the exact one: of millions and per cent more than of tens and hundreds.
_LOOSE, _NEAR, _SCALE = Decimal("0.02"), Decimal("0.01"), 3


def canonical(claim: Claim) -> str:
    """The value of a claim as one string, the same in every language and for every wording of the same value."""
    value = claim.value
    match value:
        case Named(entity):
            return ("not " if claim.negated else "") + entity
        case Words(text=text):
            return fold(text)
        case Period() | Number():
            unit = value.unit if isinstance(value, Number) else ""
            return f"{value.lo}..{value.hi} {unit}".strip()


def key(claim: Claim) -> tuple[str, str, str, bool]:
    """What two claims must share to speak of one thing: subject, property, scope, and whether it is denied."""
    return claim.subject, claim.property, claim.scope, claim.negated


def agree(a: Claim, b: Claim) -> bool:
    """Whether two values of one key may be one: intervals with a point in common, else the same value."""
    first, second = a.value, b.value
    if isinstance(first, Number) and isinstance(second, Number):
        units = (first.kind, first.unit) == (second.kind, second.unit)
        meet = _meet(first.lo, second.hi) and _meet(second.lo, first.hi)
        return units and (meet or rounds(first.lo, first.hi, second.lo, second.hi, first.kind))
    if isinstance(first, Period) and isinstance(second, Period):
        return _meet(first.lo, second.hi) and _meet(second.lo, first.hi)
    return canonical(a) == canonical(b)


def rounds(a_lo: Decimal | None, a_hi: Decimal | None, b_lo: Decimal | None, b_hi: Decimal | None, kind: str) -> bool:
    """Whether one of two exact numbers is the other one rounded: 40 % and 39.6 %, 2.3 and 2.34 million, 860 and 857.

    Args:
        a_lo: the lower bound of the first; only numbers whose bounds are one are exact.
        a_hi: its upper bound.
        b_lo: the lower bound of the second.
        b_hi: its upper bound.
        kind: what both are; shares are rounded to whole per cents.
    """
    if a_lo is None or a_lo != a_hi or b_lo is None or b_lo != b_hi or not a_lo or not b_lo:
        return False
    least = 0 if kind == "share" else -99
    (places, rough), (others, exact) = sorted((max(_precision(number), least), number) for number in (a_lo, b_lo))
    if places == others:
        return False
    exponent = -places
    loose = _LOOSE if kind == "share" or exponent >= _SCALE else _NEAR
    step = Decimal(1).scaleb(exponent)
    return (exact / step).to_integral_value(ROUND_HALF_UP) * step == rough and abs(exact / rough - 1) <= loose


def _precision(number: Decimal) -> int:
    """The place of the last digit that is no zero at the end: 1 for 2.3, -2 for 2,300."""
    exponent = number.normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _meet(low: object, high: object) -> bool:
    return low is None or high is None or low <= high  # type: ignore[operator]
