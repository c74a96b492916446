"""One person in one office since two days more than a year apart.

Finds: two articles that say since when somebody has held an office of one body, with more than thirteen months between.
Why it matters: one of the two dates is wrong, or stands for something else: another post, a second term.
Conflict: "directrice du musée depuis 2018" and "who became its director in 2021".
Not a conflict: named in December and in office since January; a term that began with an election, which may be the
second; the year of coming to the house; a post of another body.
"""

from __future__ import annotations

from datetime import date
from itertools import combinations

from kzclaims.claim import Claim, Named, Period
from kzclaims.rules.base import Finding, KeyRule, Severity, camps_by, compose
from kzclaims.symbols import largest, no, smallest
from kzclaims.table import Row
from kzclaims.wording import Message, Name, Said, Versus
from kzclaims.world import World

# Named one day, in office another; "for three years" is told to half a year.
_APART = 400
_MESSAGE = Message("{person}, {office} : depuis {days}.", "{person}, {office}: since {days}.")
_STEP = Message("{quote} : {day}", "{quote}: {day}")
_ASK = Message("Depuis quand cette fonction est-elle exercée ?", "Since when has this office been held?")
# Of whoever is elected a date may be that of a second term.
_ELECTED = ("élu", "elect", "избран", "reconduit", "переизб")


def _held_on(row: Row) -> bool:
    """Whether a row says since which day, up to the day on which it is told."""
    return row.dated & (row.time_lo < row.time_hi)


def _differ(a: Row, b: Row) -> bool:
    apart = largest(a.time_lo, b.time_lo) - smallest(a.time_lo, b.time_lo)
    return _held_on(a) & _held_on(b) & no(a.background | b.background) & no(a.article == b.article) & (apart > _APART)


def _elected(claim: Claim) -> bool:
    said = claim.quote.exact.casefold() if claim.quote else ""
    return any(word in said for word in _ELECTED)


def _begun(claim: Claim) -> date | None:
    """The first day of what is held up to the day on which it is told, None of any other time."""
    held = claim.as_of
    until_told = held is not None and held.hi is not None and held.hi.isoformat() == claim.asserted
    return held.lo if held is not None and until_told and not _elected(claim) else None


def _year(claim: Claim) -> Period:
    """The year in which an office began to be held: the words seldom give the day."""
    year = (_begun(claim) or date.min).year
    return Period(date(year, 1, 1), date(year, 12, 31), edtf=str(year))


def _judge(_world: World, claims: tuple[Claim, ...]) -> Finding | None:
    begun = {claim: day for claim in claims if (day := _begun(claim)) is not None}
    if not any(abs((a - b).days) > _APART for a, b in combinations(begun.values(), 2)):
        return None
    told = tuple(begun)
    camps = camps_by(told, _year)
    office = told[0].value
    assert isinstance(office, Named)
    days = Versus(tuple(camp.value for camp in camps))
    message = _MESSAGE.filled(person=Name(told[0].subject), office=Name(office.entity), days=days)
    return compose(RULE, camps, message, _ASK, (_STEP.filled(quote=Said(c), day=_year(c)) for c in told))


RULE = KeyRule(
    "office-held-since-two-days",
    "role",
    Severity.TENSION,
    Message("une fonction exercée depuis deux dates", "an office held since two days"),
    where=lambda row: row.has("OfficeHolding") & row.value_has("exclusive") & no(row.negated),
    key=("subject", "property", "value"),
    differs="time_lo",
    judge=_judge,
    comparable=_differ,
)
