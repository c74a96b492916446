"""Two dates for one thing that happens once.

Finds: dates of one launch, opening, signature or decree that share no day.
Why it matters: only one of them can be right, and a date is what others copy.
Conflict: one bridge "inauguré le 4 mai 2021" and "opened on 6 May 2021".
Not a conflict: "en 2018" and "le 4 mai 2018"; the signature and the opening of one bridge; "il y a trente ans" and the
31st year before.
"""

from __future__ import annotations

from itertools import combinations

from kzclaims.claim import Claim, Period
from kzclaims.edtf import loosely
from kzclaims.rules.base import Finding, KeyRule, Severity, camps_by, compose, dated
from kzclaims.symbols import no
from kzclaims.wording import Message, Name, Said, Versus
from kzclaims.world import World

_MESSAGE = Message("{subject}, {what} : {days}, sans jour commun.", "{subject}, {what}: {days}, with no day in common.")
_STEP = Message("{quote} : {period}", "{quote}: {period}")
_ASK = Message("Quel document fixe cette date ?", "Which document sets this date?")


def _readings(claim: Claim) -> tuple[Period, ...]:
    assert isinstance(claim.value, Period)
    return tuple(Period(lo, hi) for lo, hi in claim.value.readings) or (claim.value,)


def _saved_by_a_reading(claims: tuple[Claim, ...]) -> bool:
    first, *others = claims
    return any(all(any(a.meets(b) for b in _readings(other)) for other in others) for a in _readings(first))


def _loose(claim: Claim) -> Period:
    assert isinstance(claim.value, Period)
    return loosely(claim.value, dated(claim).hi)


def _judge(world: World, claims: tuple[Claim, ...]) -> Finding | None:
    if all(_loose(a).meets(_loose(b)) for a, b in combinations(claims, 2)):
        return None
    camps = camps_by(claims, lambda claim: claim.value)
    message = _MESSAGE.filled(
        what=Name(claims[0].property), subject=Name(claims[0].subject), days=Versus(tuple(camp.value for camp in camps))
    )
    severity = Severity.TENSION if _saved_by_a_reading(claims) else RULE.severity
    steps = (_STEP.filled(quote=Said(claim), period=claim.value) for claim in claims)
    return compose(RULE, camps, message, _ASK, steps, severity=severity)


RULE = KeyRule(
    "fixed-dates-differ",
    "date",
    Severity.CONTRADICTION,
    Message("dates d’un même fait qui diffèrent", "dates of one event that differ"),
    where=lambda row: row.has("Fixed") & (row.kind == "period") & (row.modality != "opinion") & no(row.negated),
    key=("subject", "property", "scope"),
    differs="bounds",
    judge=_judge,
)
