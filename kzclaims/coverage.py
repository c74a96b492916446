"""How much of an input was looked at: claims compared, and for each of the others the first reason why it was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kzclaims.claim import ALONE, Article, Claim, Modality, Number, Period
from kzclaims.table import time_of
from kzclaims.world import World


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was looked at: sentences of the articles, claims, claims compared, and why the others were not.

    The counts of ``not_compared`` add up to the claims that were not compared.
    """

    sentences: int | None
    with_claims: int | None
    claims: int
    compared: int
    not_compared: Mapping[str, int]


def coverage_of(articles: Sequence[Article], world: World, compared: frozenset[str]) -> Coverage:
    """The coverage of a check.

    Args:
        articles: what was read.
        world: its claims.
        compared: ids of the claims that some rule set beside others.
    """
    claims = world.claims
    keys = Counter((c.property, c.subject, c.scope) for c in claims)
    subjects = Counter((c.property, c.subject) for c in claims)
    reasons = Counter(_reason(c, world, keys, subjects) for c in claims if c.id not in compared)
    counted = [article.sentences for article in articles]
    sentences = sum(n for n in counted if n is not None) if counted and None not in counted else None
    places = {(claim.article.id, claim.sentence) for claim in claims if claim.sentence is not None}
    return Coverage(
        sentences,
        len(places) if sentences is not None else None,
        len(claims),
        len(compared),
        dict(sorted(reasons.items())),
    )


def _reason(
    claim: Claim, world: World, keys: Mapping[tuple[str, str, str], int], subjects: Mapping[tuple[str, str], int]
) -> str:
    prop = world.property(claim)
    if claim.modality == Modality.OPINION:
        return "opinion"
    if "Plural" in prop.traits:
        return "open list"
    if isinstance(claim.value, Period | Number) and claim.value.lo is None and claim.value.hi is None:
        return "unresolved"
    if any(ALONE in world.entity(name).traits for name in (claim.subject, claim.scope) if name):
        return "no bearer"
    if prop.steadiness and None in time_of(claim):
        return "no date"
    if keys[claim.property, claim.subject, claim.scope] > 1:
        return "another time" if prop.steadiness else "no rule"
    if subjects[claim.property, claim.subject] > 1:
        return "another scope"
    return "nothing to compare with"
