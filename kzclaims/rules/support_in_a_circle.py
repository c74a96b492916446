"""A claim that rests on nothing but itself.

Finds: articles that tell one thing each on the word of another of them, in a circle, and none in its own voice or on a
source outside.
Why it matters: two articles look like two sources, and there is none.
Conflict: "selon le Courrier" in the Gazette, "selon la Gazette" in the Courrier, of the same figure.
Not a conflict: two articles that name one agency; one that quotes the other, which tells it in its own voice; a circle
of different values.
"""

from __future__ import annotations

from kzclaims.claim import Claim
from kzclaims.rules.base import Finding, GraphRule, Outcome, Severity, camps_by, compose, outlet
from kzclaims.solve.citing import circles
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_MESSAGE = Message(
    "{articles} se citent l’un l’autre pour {what}, et personne d’autre ne le dit.",
    "{articles} cite each other for {what}, and nobody else says it.",
)
_STEP = Message("{publisher} : {quote}, selon {source}", "{publisher}: {quote}, according to {source}")
_ASK = Message("Qui l’a établi le premier, et d’où le tient-il ?", "Who established it first, and from where?")


def _judge(circle: list[Claim]) -> Finding:
    steps = (_STEP.filled(publisher=outlet(c), quote=Said(c), source=Name(c.speaker)) for c in circle)
    articles = tuple(dict.fromkeys(outlet(claim) for claim in circle))
    message = _MESSAGE.filled(articles=articles, what=Said(circle[0]))
    return compose(RULE, camps_by(circle, lambda claim: Name(claim.speaker)), message, _ASK, steps)


def _find(world: World) -> Outcome:
    found = circles(world)
    return Outcome(tuple(map(_judge, found)), frozenset(claim.id for circle in found for claim in circle))


RULE = GraphRule(
    "support-in-a-circle",
    "sourcing",
    Severity.IMPRECISION,
    Message("source qui tourne en rond", "sources in a circle"),
    _find,
)
