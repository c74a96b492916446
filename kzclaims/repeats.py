"""Which articles repeat a claim, for when it has to be corrected everywhere it stands."""

from __future__ import annotations

from kzclaims.agreement import agree, key
from kzclaims.claim import Claim
from kzclaims.errors import ConfigError
from kzclaims.world import World


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
    found = [claim for claim in world.claims if key(claim) == key(wanted) and agree(claim, wanted)]
    return tuple(sorted(found, key=lambda c: (c.article.published, c.article.id, c.sentence or 0, c.id)))
