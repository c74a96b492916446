"""Two different things where only one can be.

Finds: two places, owners, occasions or chairs for one event or thing, at times that compare, where there is one.
Why it matters: one of the two is wrong, or two things share a name.
Conflict: one concert "à l'opéra" and "au théâtre municipal".
Not a conflict: a place inside the other; a former, a later and a would-be owner; several partners.
"""

from __future__ import annotations

from kzclaims.claim import Claim, Named
from kzclaims.rules.base import Finding, KeyRule, Severity, at_one_time, camps_by, compose
from kzclaims.symbols import largest, no, smallest
from kzclaims.table import holds_now
from kzclaims.wording import Message, Name, Said, Versus
from kzclaims.world import World

_STEADY_DAYS = 92
_MESSAGE = Message("{subject}, {what} : {values}.", "{subject}, {what}: {values}.")
_STEP = Message("{quote} : {value}", "{quote}: {value}")
_ASK = Message(
    "Laquelle des deux est la bonne, ou s’agit-il de deux choses ?",
    "Which of the two is meant, or are there two things?",
)


def _value(claim: Claim) -> Name:
    assert isinstance(claim.value, Named)
    return Name(claim.value.entity)


def _nested(world: World, claims: tuple[Claim, ...]) -> bool:
    names = {_value(claim).entity for claim in claims}
    return all(
        name in world.entity(other).broader or other in world.entity(name).broader
        for name in names
        for other in names - {name}
    )


def _judge(world: World, claims: tuple[Claim, ...]) -> Finding | None:
    if "Holding" in world.property(claims[0]).traits:
        claims = tuple(claim for claim in claims if holds_now(claim) or claim.background)
    claims = at_one_time(claims, lambda a, b: a.value != b.value)
    if not claims or _nested(world, claims):
        return None
    camps = camps_by(claims, _value)
    message = _MESSAGE.filled(
        subject=Name(claims[0].subject),
        what=Name(claims[0].property),
        values=Versus(tuple(camp.value for camp in camps)),
    )
    steps = (_STEP.filled(quote=Said(c), value=_value(c)) for c in claims)
    family = "ownership" if "Holding" in world.property(claims[0]).traits else RULE.family
    return compose(RULE, camps, message, _ASK, steps, family=family)


RULE = KeyRule(
    "single-value-property-differs",
    "attribution",
    Severity.TENSION,
    Message("deux valeurs là où il n’y en a qu’une", "two values where there is one"),
    where=lambda row: row.has("Functional") & (row.kind == "entity") & no(row.negated) & (row.modality != "opinion"),
    key=("subject", "property", "scope"),
    differs="value",
    judge=_judge,
    comparable=lambda a, b: (
        (a.article == b.article) | (largest(a.time_lo, b.time_lo) - smallest(a.time_hi, b.time_hi) <= _STEADY_DAYS)
    ),
)
