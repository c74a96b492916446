"""The same thing stated and denied.

Finds: one state, owner, place or figure that one claim affirms and another denies, at times that compare.
Why it matters: both cannot hold, and the reader is told both.
Conflict: a town that "dispose d'un plan d'urgence", and a plan that "reste à écrire".
Not a conflict: a denial of another thing; a state that held before and was given up later; a plan for what is not yet;
a heading over its text, which has a rule of its own.
"""

from __future__ import annotations

from kzclaims.claim import Claim, Modality
from kzclaims.rules.base import Finding, KeyRule, Severity, at_one_time, camps_by, compose, dated, over_its_text
from kzclaims.symbols import largest, no, smallest
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

# A state of affairs is taken to last for three months to either side of the day it was said.
_STEADY_DAYS = 92
_YES, _NO = Message("affirmé", "stated"), Message("nié", "denied")
_MESSAGE = Message("{subject}, {what} : affirmé ici, nié là.", "{subject}, {what}: stated here, denied there.")
_STEP = Message("{quote}, {day} : {side}", "{quote}, {day}: {side}")
_ASK = Message("Qu’est-ce qui existait ce jour-là ?", "What was there on that day?")


def _side(claim: Claim) -> Message:
    return _NO if claim.negated else _YES


def _opposed(a: Claim, b: Claim) -> bool:
    plans = {claim.modality for claim in (a, b) if claim.modality in (Modality.ANNOUNCED, Modality.CONDITIONAL)}
    return a.negated != b.negated and (not plans or a.modality == b.modality)


def _judge(world: World, claims: tuple[Claim, ...]) -> Finding | None:
    claims = at_one_time(claims, _opposed)
    if not claims:
        return None
    camps = camps_by(claims, _side)
    message = _MESSAGE.filled(subject=Name(claims[0].subject), what=Name(claims[0].property))
    steps = (_STEP.filled(quote=Said(c), day=dated(c), side=_side(c)) for c in claims)
    return compose(RULE, camps, message, _ASK, steps)


RULE = KeyRule(
    "stated-and-denied",
    "modality",
    Severity.TENSION,
    Message("affirmé et nié", "stated and denied"),
    where=lambda row: (
        (row.has("Status") | row.has("Nature") | row.has("Functional"))
        & (row.kind == "entity")
        & (row.modality != "opinion")
    ),
    key=("subject", "property", "scope", "value"),
    differs="negated",
    judge=_judge,
    comparable=lambda a, b: (
        ((a.article == b.article) | (largest(a.time_lo, b.time_lo) - smallest(a.time_hi, b.time_hi) <= _STEADY_DAYS))
        & no(over_its_text(a, b))
    ),
)
