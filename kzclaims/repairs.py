"""Which claim to check first: the one whose removal would settle the most conflicts of those that hang together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kzclaims.claim import Claim
from kzclaims.conflicts import Conflict
from kzclaims.rules.base import Severity
from kzclaims.turtle import order


@dataclass(frozen=True, slots=True)
class First:
    """A claim, and how many conflicts would go with it."""

    claim: Claim
    repairs: int


def settling(conflict: Conflict) -> tuple[Claim, ...]:
    """The claims each of which is needed for the conflict.

    In a joint conflict that is every one; where two versions stand against each other, the only claim of one of them.
    """
    if conflict.severity not in (Severity.CONTRADICTION, Severity.TENSION):
        return ()
    if conflict.needed:
        return conflict.needed
    single = [camp.claims[0] for camp in conflict.camps if len(camp.claims) == 1]
    return tuple(c for c in single if not c.background) if len(conflict.camps) == 2 else ()


def first_to_check(conflicts: Sequence[Conflict]) -> Mapping[str, First]:
    """For each conflict (by id) that shares a needed claim with another, the claim of it that settles the most.

    Of several such claims the first in the order of articles and places.
    """
    needed = {conflict.id: settling(conflict) for conflict in conflicts}
    count: dict[str, int] = {}
    for claims in needed.values():
        for claim in claims:
            count[claim.id] = count.get(claim.id, 0) + 1
    found = {}
    for name, claims in needed.items():
        best = _best(claims, count)
        if best is not None and count[best.id] > 1:
            found[name] = First(best, count[best.id])
    return found


def _best(claims: Iterable[Claim], count: Mapping[str, int]) -> Claim | None:
    return min(claims, key=lambda claim: (-count[claim.id], order(claim)), default=None)
