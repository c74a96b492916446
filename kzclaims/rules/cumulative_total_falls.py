"""A total since the start that falls.

Finds: a cumulative figure that is lower at a later day than at an earlier one, or two of one day that differ.
Why it matters: what is counted since a start can only grow; one of the figures is wrong or counts something else.
Conflict: 84,000 trips by 1 May, 79,500 by 1 June.
Not a conflict: 79,500 by 1 May, 84,000 by 1 June; "more than 60,000" followed by 84,000; a heading over its text.
"""

from __future__ import annotations

from kzclaims.claim import Claim
from kzclaims.rules.base import Finding, KeyRule, Severity, camps_by, compose, dated, over_its_text, without_headings
from kzclaims.symbols import choose, no
from kzclaims.table import Row
from kzclaims.wording import Measure, Message, Said, Versus
from kzclaims.world import World

_MESSAGE = Message(
    "{measure} : un total depuis le début ne peut baisser, or {values}.",
    "{measure}: a total since the start cannot fall, yet {values}.",
)
_STEP = Message("{quote} ({day}) : {value}", "{quote} ({day}): {value}")
_ASK = Message("Que compte chaque chiffre, et jusqu’à quel jour ?", "What does each figure count, and up to which day?")


def _falls(a: Row, b: Row) -> bool:
    together = (a.article == b.article) & (a.time_lo == b.time_lo)
    fell = ((a.time_hi < b.time_lo) & (a.lo > b.hi)) | ((b.time_hi < a.time_lo) & (b.lo > a.hi))
    one_time = (a.time_lo == b.time_lo) & (a.time_hi == b.time_hi)
    return no(over_its_text(a, b)) & choose(a.dated & b.dated, fell | one_time, together)


def _judge(world: World, claims: tuple[Claim, ...]) -> Finding | None:
    claims = without_headings(claims)
    camps = camps_by(claims, lambda claim: claim.value)
    message = _MESSAGE.filled(
        measure=Measure(claims[0]),
        values=Versus(tuple(c.value for c in camps)),
    )
    steps = (_STEP.filled(quote=Said(c), day=c.as_of or dated(c), value=c.value) for c in claims)
    return compose(RULE, camps, message, _ASK, steps)


RULE = KeyRule(
    "cumulative-total-falls",
    "cumulative",
    Severity.CONTRADICTION,
    Message("total cumulé qui baisse", "cumulative total that falls"),
    where=lambda row: row.has("Cumulative") & (row.modality != "opinion") & no(row.negated),
    key=("subject", "property", "scope", "unit"),
    differs="bounds",
    judge=_judge,
    comparable=_falls,
)
