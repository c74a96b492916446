"""Which articles repeat a claim, for when it has to be corrected everywhere it stands."""

from __future__ import annotations

from kzclaims.claim import Claim, Number, Period
from kzclaims.errors import ConfigError
from kzclaims.rules.base import canonical
from kzclaims.world import World


def _meet(low: object, high: object) -> bool:
    return low is None or high is None or low <= high  # type: ignore[operator]


def _agrees(a: Claim, b: Claim) -> bool:
    """Whether two values of one key may be one: intervals with a point in common, else the same value."""
    first, second = a.value, b.value
    if isinstance(first, Number) and isinstance(second, Number):
        units = (first.kind, first.unit) == (second.kind, second.unit)
        return units and _meet(first.lo, second.hi) and _meet(second.lo, first.hi)
    if isinstance(first, Period) and isinstance(second, Period):
        return _meet(first.lo, second.hi) and _meet(second.lo, first.hi)
    return canonical(a) == canonical(b)


def repeats(world: World, claim_id: str) -> tuple[Claim, ...]:
    """Every claim that says what one says, itself among them, in the order of articles and sentences.

    Two claims say the same where subject, property, scope and denial are the same and the values agree ("more than
    1,200" repeats 1,240).

    Args:
        world: the claims.
        claim_id: the claim to be found again.

    Raises:
        ConfigError: no claim of that id.
    """
    wanted = world.by_id.get(claim_id)
    if wanted is None or wanted.background:
        raise ConfigError(f"no claim {claim_id!r} in the input. The ids stand in report.json.")
    key = (wanted.subject, wanted.property, wanted.scope, wanted.negated)
    found = [
        claim
        for claim in world.claims
        if (claim.subject, claim.property, claim.scope, claim.negated) == key and _agrees(claim, wanted)
    ]
    return tuple(sorted(found, key=lambda c: (c.article.published, c.article.id, c.sentence or 0, c.id)))
