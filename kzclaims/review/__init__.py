"""What people decide on conflicts: read, merged, never lost."""

from kzclaims.review.decisions import (
    Decision,
    DecisionsError,
    Outcome,
    Reason,
    State,
    copies,
    merged,
    parsed,
    written,
)
from kzclaims.review.files import REVIEWS, bring_in, found_beside, read_decisions, rewrite
from kzclaims.review.standing import Held, Standing, hold, since, standing

__all__ = [
    "REVIEWS",
    "Decision",
    "DecisionsError",
    "Held",
    "Outcome",
    "Reason",
    "Standing",
    "State",
    "bring_in",
    "copies",
    "found_beside",
    "hold",
    "merged",
    "parsed",
    "read_decisions",
    "rewrite",
    "since",
    "standing",
    "written",
]
