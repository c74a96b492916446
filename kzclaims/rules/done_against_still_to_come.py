"""A rule or a state that is in force here and still to come there.

Finds: one state of affairs stated as a fact on a day, and announced as still to come on the same day or later.
Why it matters: the reader cannot tell whether it already holds.
Conflict: a decree that "rend le casque obligatoire" on the 3rd, and a helmet "bientôt obligatoire" on the 20th.
Not a conflict: an announcement followed by the fact; a goal stated twice.
"""

from __future__ import annotations

from kzclaims.claim import Claim
from kzclaims.rules.base import Finding, KeyRule, Severity, camps_by, compose, dated
from kzclaims.symbols import no
from kzclaims.table import Row
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_MESSAGE = Message(
    "{subject} : dit acquis d’un côté, encore à venir de l’autre, au même moment ou plus tard.",
    "{subject}: said to hold already, and to be still to come at the same time or later.",
)
_STEP = Message("{quote}, {day} : {modality}", "{quote}, {day}: {modality}")
_ASK = Message("Depuis quel jour est-ce en vigueur ?", "Since which day is it in force?")


def _reversed(a: Row, b: Row) -> bool:
    return _held_before(a, b) | _held_before(b, a)


def _held_before(done: Row, coming: Row) -> bool:
    return (
        (done.modality == "stated")
        & (coming.modality == "announced")
        & done.dated
        & coming.dated
        & ((done.time_hi < coming.time_lo) | ((done.article == coming.article) & (done.time_lo <= coming.time_hi)))
    )


def _judge(world: World, claims: tuple[Claim, ...]) -> Finding | None:
    if any(claim.section.value in ("title", "heading") for claim in claims):
        return None  # a heading against its text has a rule of its own
    camps = camps_by(claims, lambda claim: Name(claim.modality.capitalize()))
    steps = (_STEP.filled(quote=Said(c), day=dated(c), modality=Name(c.modality.capitalize())) for c in claims)
    return compose(RULE, camps, _MESSAGE.filled(subject=Name(claims[0].subject)), _ASK, steps)


RULE = KeyRule(
    "done-against-still-to-come",
    "modality",
    Severity.IMPRECISION,
    Message("acquis ici, à venir là", "done here, still to come there"),
    where=lambda row: row.has("Status") & no(row.negated),
    key=("subject", "property", "value"),
    differs="modality",
    judge=_judge,
    comparable=_reversed,
)
