"""The answer of a comparison: three tiers, ordered, with a score that never contradicts its tier."""

from __future__ import annotations

from enum import StrEnum

from kzclaims.record import record

# A score from SAME_FROM on is the top tier, one from NEAR_FROM on the middle one.
SAME_FROM, NEAR_FROM = 0.9, 0.7


class Tier(StrEnum):
    """same: spelling variants of one name; near: a possible misspelling or part of it, never merged; else different."""

    SAME = "same"
    NEAR = "near"
    DIFFERENT = "different"


@record(frozen=True, slots=True, order=True)
class Match:
    """``score`` from 0 to 1, its tier and the reason, the weakest pair of words first named. Ordered by score.

    ``cause`` says what made a match near: one ``letter`` (a possible misspelling), a ``part`` of a longer name, a
    ``place`` named on one side only, or perhaps another ``case``; "" in the other tiers.
    """

    score: float
    tier: Tier
    why: str
    cause: str = ""


def same(score: float, why: str) -> Match:
    """A match of the top tier."""
    return Match(round(max(SAME_FROM, score), 3), Tier.SAME, why)


def near(score: float, why: str, cause: str) -> Match:
    """A match of the middle tier."""
    return Match(round(min(max(NEAR_FROM, score), SAME_FROM - 0.01), 3), Tier.NEAR, why, cause)


def different(score: float, why: str) -> Match:
    """No match."""
    return Match(round(min(score, NEAR_FROM - 0.01), 3), Tier.DIFFERENT, why)


DIFFERENT = different(0.0, "different")
