"""Two deadlines that one act sets for one duty.

Finds: last days, set by one law, contract or decree for one duty, that differ.
Why it matters: whoever is bound by the act has to know the day.
Conflict: "до 1 марта 2024 года" and "jusqu'au 1er juin 2024" for the same duty under the same law.
Not a conflict: deadlines of different steps of one plan; a goal, which may be restated; two announcements that
something will open by a day; two reports that it has opened; "avant le 1er mars" and "by 1 March", a day apart.
"""

from __future__ import annotations

import re

from kzclaims.claim import Claim, Period
from kzclaims.rules.base import Finding, KeyRule, Severity, camps_by, compose, one_deadline
from kzclaims.symbols import no
from kzclaims.table import HIGHEST, LOWEST
from kzclaims.wording import Message, Name, Said, Versus
from kzclaims.world import World

_MESSAGE = Message("{subject} : la même obligation échoit {days}.", "{subject}: the same duty falls due {days}.")
_UNTIL_YEAR = re.compile(r"(?<!\w)(?:until|till|through|jusqu['’]en|до)\s\d{4}(?!\d)", re.IGNORECASE)
_STEP = Message("{quote} : {period}", "{quote}: {period}")
_ASK = Message("Que dit le texte de l’acte ?", "What does the text of the act say?")


def _end(claim: Claim) -> Period:
    assert isinstance(claim.value, Period)
    return Period(None, claim.value.hi)


def _within_a_year(claims: tuple[Claim, ...]) -> bool:
    """Whether some only name the year in which the one last day of the others lies: "until 2027", 30 June 2027."""
    bare = [c for c in claims if c.quote and _UNTIL_YEAR.search(c.quote.exact)]
    days = {_end(c).hi for c in claims if c not in bare}
    years = {day.year for c in claims if (day := _end(c).hi)}
    return bool(bare) and len(days) <= 1 and len(years) == 1


def _judge(world: World, claims: tuple[Claim, ...]) -> Finding | None:
    if one_deadline(claims) or _within_a_year(claims):
        return None
    camps = camps_by(claims, _end)
    message = _MESSAGE.filled(subject=Name(claims[0].subject), days=Versus(tuple(camp.value for camp in camps)))
    return compose(RULE, camps, message, _ASK, (_STEP.filled(quote=Said(c), period=_end(c)) for c in claims))


RULE = KeyRule(
    "legal-deadlines-differ",
    "deadline",
    Severity.CONTRADICTION,
    Message("échéances d’une même obligation qui diffèrent", "deadlines of one duty that differ"),
    where=lambda row: (
        row.has("Fixed")
        & (row.kind == "period")
        # A time allowed that expires on a day is told as that day.
        & ((row.lo == LOWEST) | (row.lo == row.hi))
        & (row.hi < HIGHEST)
        # Only an act binds: "will open by" may be restated, and "has opened" is true of every later day.
        & (row.property == "legalDeadline")
        & no(row.negated)
        & (row.modality != "opinion")
    ),
    key=("subject", "property", "scope"),
    differs="hi",
    judge=_judge,
)
