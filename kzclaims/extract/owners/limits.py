"""Bounds of shares and what denies them: "has never held more than 45%" says that it holds 45% at most."""

from __future__ import annotations

import re
from dataclasses import replace

from kzclaims.claim import Number, Relation

# A verb that the words of a bound take in: "jamais détenu plus de 45 %".
_VERB = re.compile(
    r"(?<!\w)(?:détenu|possédé|contrôlé|eu|dépassé|excédé|held|owned|controlled|had|possessed|exceeded|topped|surpassed"
    r"|владел[аио]?|контролировал[аио]?|держал[аио]?|имел[аио]?|принадлежал[аио]?|был[аио]?|превышал[аио]?)\s",
    re.IGNORECASE,
)
_DENIES = re.compile(r"(?:jamais|pas|plus jamais|aucun|never|no|not|at no|никогда|не)\s", re.IGNORECASE)
# What never was is not now; "had never held" tells only of the time before.
_NEVER = re.compile(r"(?<!had )(?<!avait )(?<!avaient )(?<!\w)(?:jamais|never|никогда)(?!\w)", re.IGNORECASE)
_TURNED = {
    Relation.GT: Relation.LE,
    Relation.GE: Relation.LT,
    Relation.LT: Relation.GE,
    Relation.LE: Relation.GT,
}


def told_from(text: str, start: int, end: int, value: Number) -> tuple[int, bool]:
    """Where the words of a share begin, past a verb that its bound takes in, and whether they take in a negation.

    "Never held more than 45%" and "not more than 45%" are at most 45%.
    """
    if value.relation not in _TURNED:
        return start, False
    verb = _VERB.search(text, start, end)
    return verb.end() if verb else start, bool(_DENIES.match(text, start))


def never(text: str) -> bool:
    """Whether a text says that something has never been: so it is not now either."""
    return bool(_NEVER.search(text))


def turned(value: Number) -> Number | None:
    """What is so where a bound is denied: "does not own more than 45%"; None for what is no bound."""
    if value.relation not in _TURNED:
        return None
    return replace(value, lo=value.hi, hi=value.lo, relation=_TURNED[value.relation])
