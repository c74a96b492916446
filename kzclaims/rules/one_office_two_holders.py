"""Two people in one office at one time.

Finds: an office that only one person can hold, given to two on days that overlap.
Why it matters: a wrong name in an office is the error most often corrected in print.
Conflict: two ministers of the same department on one day.
Not a conflict: a successor, named on a later day or announced; a deputy; an office that several people hold.
"""

from __future__ import annotations

from kzclaims.claim import Claim, Named
from kzclaims.rules.base import Finding, KeyRule, Severity, camps_by, compose, dated
from kzclaims.table import Row
from kzclaims.wording import Message, Name, Said, Versus
from kzclaims.world import World

_MESSAGE = Message("{office} : {people}, à la même date.", "{office}: {people}, at the same time.")
_STEP = Message("{person} : {quote}, {day}", "{person}: {quote}, {day}")
_ASK = Message("Qui exerçait cette fonction ce jour-là ?", "Who held this office on that day?")


def _overlap(a: Row, b: Row) -> bool:
    return a.dated & b.dated & (a.time_lo <= b.time_hi) & (b.time_lo <= a.time_hi)


def _judge(world: World, claims: tuple[Claim, ...]) -> Finding | None:
    camps = camps_by(claims, lambda claim: Name(claim.subject))
    office = claims[0].value
    assert isinstance(office, Named)
    steps = (_STEP.filled(person=Name(c.subject), quote=Said(c), day=dated(c)) for c in claims)
    message = _MESSAGE.filled(office=Name(office.entity), people=Versus(tuple(camp.value for camp in camps)))
    return compose(RULE, camps, message, _ASK, steps)


RULE = KeyRule(
    "one-office-two-holders",
    "role",
    Severity.CONTRADICTION,
    Message("deux titulaires d’une même fonction", "two holders of one office"),
    where=lambda row: (
        ("OfficeHolding" in row.traits)
        & ("exclusive" in row.value_traits)
        & (not row.negated)
        & ((row.modality == "stated") | (row.modality == "reported"))
    ),
    key=("property", "value"),
    differs="subject",
    judge=_judge,
    comparable=_overlap,
)
