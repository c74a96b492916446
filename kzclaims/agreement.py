"""What a claim says as one string, and whether two claims of one key may say the same."""

from __future__ import annotations

from kzclaims.claim import Claim, Named, Number, Period, Words, fold


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
        return units and _meet(first.lo, second.hi) and _meet(second.lo, first.hi)
    if isinstance(first, Period) and isinstance(second, Period):
        return _meet(first.lo, second.hi) and _meet(second.lo, first.hi)
    return canonical(a) == canonical(b)


def _meet(low: object, high: object) -> bool:
    return low is None or high is None or low <= high  # type: ignore[operator]
