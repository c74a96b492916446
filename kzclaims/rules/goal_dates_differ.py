"""Several target dates for one goal.

Finds: one goal whose announced deadlines, read plainly, end on different days.
Why it matters: a reader of one article expects the result earlier or later than a reader of the other.
Conflict: "d'ici deux ans", said on 3 March 2024, beside "avant 2027".
Not a conflict: deadlines of two different steps; one deadline worded in two ways that end on the same day; a day before
which nothing will happen; a deadline denied; "avant le 1er mars" and "by 1 March", a day apart; "avant le 30 juin" and
"in May".
"""

from __future__ import annotations

from kzclaims.claim import Claim, Period
from kzclaims.rules.base import Finding, KeyRule, Severity, camps_by, compose, dated, one_deadline
from kzclaims.symbols import no
from kzclaims.table import HIGHEST
from kzclaims.wording import Message, Name, Said, Versus
from kzclaims.world import World

_SHORT = 92  # days: a quarter; what names a longer stretch is a deadline told by its year

_MESSAGE = Message(
    "{goal} : l’échéance annoncée n’est pas la même ; à la lecture courante, {days}.",
    "{goal}: the announced deadline is not the same; on the plain reading, {days}.",
)
_STEP = Message("{quote}, à la lecture courante : {period}", "{quote}, on the plain reading: {period}")
_ANCHORED = Message(
    "{quote}, compté depuis le jour où c’est dit ({said}) : {period}",
    "{quote}, counted from the day it was said ({said}): {period}",
)
_OTHER = Message("autre lecture de {quote} : {period}", "another reading of {quote}: {period}")
_ASK = Message(
    "Quelle échéance a été annoncée, quel jour, et l’année citée est-elle comprise ?",
    "Which deadline was announced, on which day, and does it include the year named?",
)


def _end(claim: Claim) -> Period:
    assert isinstance(claim.value, Period)
    return Period(None, claim.value.hi)


def _steps(claim: Claim) -> list[Message]:
    assert isinstance(claim.value, Period)
    if claim.value.anchored:
        return [_ANCHORED.filled(quote=Said(claim), said=dated(claim), period=_end(claim))]
    others = [_OTHER.filled(quote=Said(claim), period=Period(None, hi)) for _, hi in claim.value.readings[1:]]
    return [_STEP.filled(quote=Said(claim), period=_end(claim)), *others]


def _expected_in_time(claims: tuple[Claim, ...]) -> bool:
    """Whether some only name a month or a day to come, within the last day that the others allow."""
    told = [(claim, claim.value) for claim in claims if isinstance(claim.value, Period)]
    last = [(claim, value) for claim, value in told if value.lo is None]
    due = [(c, v) for c, v in told if v.lo and v.hi and not v.anchored and (v.hi - v.lo).days <= _SHORT]
    if not last or not due or len(last) + len(due) < len(told):
        return False
    fits = max(value.hi for _, value in due if value.hi) <= min(value.hi for _, value in last if value.hi)
    return fits and one_deadline(claim for claim, _ in last) and one_deadline(claim for claim, _ in due)


def _judge(world: World, claims: tuple[Claim, ...]) -> Finding | None:
    if one_deadline(claims) or _expected_in_time(claims):
        return None
    camps = camps_by(claims, _end)
    message = _MESSAGE.filled(goal=Name(claims[0].subject), days=Versus(tuple(camp.value for camp in camps)))
    return compose(RULE, camps, message, _ASK, [step for claim in claims for step in _steps(claim)])


RULE = KeyRule(
    "goal-dates-differ",
    "deadline",
    Severity.IMPRECISION,
    Message("échéances d’un même objectif qui diffèrent", "target dates of one goal that differ"),
    where=lambda row: (
        row.has("Goal") & (row.kind == "period") & (row.hi < HIGHEST) & (row.modality != "opinion") & no(row.negated)
    ),
    key=("subject", "property", "scope"),
    differs="hi",
    judge=_judge,
)
