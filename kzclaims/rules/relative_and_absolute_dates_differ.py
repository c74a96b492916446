"""A span of time and a date that are said to be the same, and are not.

Finds: a date counted from the day it was said ("in eighteen months") and a calendar date given in the same breath
("that is, by 31 December 2025"), when the count ends outside the day, month or year named.
Why it matters: the article contradicts itself, and the reader cannot tell which one was meant.
Conflict: "dans un an, soit à la fin de 2023", said on 5 February 2023.
Not a conflict: "dans un an, soit début février 2024", said on 5 February 2023; "d'ici trois ans, soit en 2026", said in
May 2023; two goals said on different days.
"""

from __future__ import annotations

from datetime import date

from kzclaims import edtf
from kzclaims.claim import Claim, Period
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose, dated
from kzclaims.ties import FIGURES
from kzclaims.wording import Message, Said
from kzclaims.world import World

# "In three months" is said of a week, not of a day: a month of slack per year counted, at least half a month; what is
# counted in days or weeks is meant to the week.
_SLACK_DAYS, _PER_YEAR, _WEEK, _FEW_DAYS, _TWO = 16, 12, 8, 70, 2
_MESSAGE = Message(
    "{a}, compté depuis le jour où c’est dit, mène à une autre date que {b}.",
    "{a}, counted from the day it was said, leads to another date than {b}.",
)
_COUNTED = Message(
    "{quote}, compté depuis le jour où c’est dit ({said}) : {period}",
    "{quote}, counted from the day it was said ({said}): {period}",
)
_GIVEN = Message("{quote} : {period}", "{quote}: {period}")
_ASK = Message("Laquelle des deux a été dite, et quel jour ?", "Which of the two was said, and on which day?")


def _named(given: Period) -> list[tuple[date, date]]:
    """The day, month or year that the words name, in each of their readings."""
    ends = [(lo, hi) for lo, hi in (given.readings or ((given.lo, given.hi),)) if hi]
    spans = [(lo or hi, hi) for lo, hi in ends if hi]
    if given.lo is None and given.edtf:
        last = edtf.bounds(given.edtf.partition("/")[2])
        spans += [(last[0], last[1])] if last[0] and last[1] else []
    return spans


def _differ(counted: Claim, given: Claim) -> bool:
    value, other = counted.value, given.value
    assert isinstance(value, Period)
    assert isinstance(other, Period)
    end, said = value.hi, dated(counted).lo
    if end is None:
        return False
    ahead = (end - said).days if said else 0
    # Months and years have a softer reading beside the day they lead to; days and weeks have none.
    exact = said is not None and value.lo == value.hi and not value.readings and 0 < ahead <= _FEW_DAYS
    slack = _WEEK if exact else max(_SLACK_DAYS, ahead // _PER_YEAR)
    start = value.lo or end
    return all((lo - end).days > slack or (start - hi).days > slack for lo, hi in _named(other))


def _from(world: World, counted: Claim, given: Claim) -> tuple[Claim, ...]:
    """The claim that tells the day from which a count runs, where that is not the day of publication."""
    said, published = dated(counted), {c.asserted for c in world.claims if c.article == counted.article} - {""}
    if said.lo is None or said.lo != said.hi or len(published) < _TWO or counted.quote is None:
        return ()
    told = [
        (c, c.quote.start or 0)
        for c in world.claims
        if c.article == counted.article and c.id not in (counted.id, given.id) and isinstance(c.value, Period)
        if c.quote and c.value.lo == c.value.hi == said.lo and not c.value.anchored and not c.negated
    ]
    at = counted.quote.start or 0
    nearest = min(told, key=lambda pair: (abs(pair[1] - at), pair[0].id), default=None)
    return (nearest[0],) if nearest else ()


def _finding(world: World, counted: Claim, given: Claim) -> Finding:
    assert isinstance(counted.value, Period)
    steps = (
        _COUNTED.filled(quote=Said(counted), said=dated(counted), period=counted.value),
        _GIVEN.filled(quote=Said(given), period=given.value),
    )
    message = _MESSAGE.filled(a=Said(counted), b=Said(given))
    day = _from(world, counted, given)
    return compose(RULE, (Camp(counted.value, (*day, counted)), Camp(given.value, (given,))), message, _ASK, steps)


def _find(world: World) -> Outcome:
    findings, compared = [], set()
    for claim in world.claims:
        for other in world.linked(claim, "equivalentTo"):
            pair = sorted((claim, other), key=lambda c: not getattr(c.value, "anchored", False))
            counted, given = pair[0].value, pair[1].value
            if isinstance(counted, Period) and isinstance(given, Period) and counted.anchored and not given.anchored:
                compared |= {claim.id, other.id}
                if _named(given) and _differ(*pair):
                    findings.append(_finding(world, *pair))
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "relative-and-absolute-dates-differ",
    "deadline",
    Severity.CONTRADICTION,
    Message("durée et date dites égales qui diffèrent", "a span and a date said to be the same that differ"),
    _find,
    (FIGURES,),
)
