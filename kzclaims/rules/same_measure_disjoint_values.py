"""Two figures for one measure at one time.

Finds: values of the same measure of the same thing, with the same scope, at times that compare, whose intervals
share no point ("about" and "more than" already widen them).
Why it matters: at most one of them can stand, and figures are what readers keep.
Conflict: "860 logements" and "680 logements" for one building site on one day.
Not a conflict: "plus de 200" and 210; 245,000 and 245,312; 2.3 and 2.34 million; 40 % and 39.6 %; 96 shops in May and
104 in June, where the words say so; subscribers and visitors; a heading over its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kzclaims.agreement import rounds
from kzclaims.claim import Claim, Modality, Number
from kzclaims.rules.base import (
    Finding,
    KeyRule,
    Severity,
    at_one_time,
    camps_by,
    compose,
    over_its_text,
    same_time,
    without_headings,
)
from kzclaims.solve.ownership import INDIRECT
from kzclaims.symbols import no
from kzclaims.table import Row, interval, time_of
from kzclaims.wording import Measure, Message, Name, Said, Versus
from kzclaims.world import World

_MESSAGE = Message("{measure} : {values}, sans valeur commune.", "{measure}: {values}, with no value in common.")
_STAKE = Message(
    "Capital de {held}, part de {holder} : {values}, sans valeur commune.",
    "Capital of {held}, share of {holder}: {values}, with no value in common.",
)
_STEP = Message("{quote} : {value}", "{quote}: {value}")
_ASK = Message(
    "D’où vient chaque chiffre, et de quel jour est-il ?", "Where does each figure come from, and of which day is it?"
)
_DEALT = re.compile(
    r"(?<!\w)(?:revend|vend|céd|rachet|achet|acqui|sold|sells|disposed|bought|acquired|cut|raised|reduced|прода|купи"
    r"|приобр|выкуп"
    r"|уступи)\w{0,12}\s.{0,160}\s(?:et|and|и)\s",
    re.IGNORECASE,
)
_FAMILIES = {"share": "share"}


def _disjoint(a: Claim, b: Claim) -> bool:
    (a_lo, a_hi), (b_lo, b_hi) = interval(a.value), interval(b.value)
    kind = a.value.kind if isinstance(a.value, Number) else ""
    return max(a_lo, b_lo) > min(a_hi, b_hi) and not rounds(a_lo, a_hi, b_lo, b_hi, kind)


def _differ(a: Claim, b: Claim) -> bool:
    return _disjoint(a, b) and not (_sold_since(a, b) or _sold_since(b, a))


def _sold_since(late: Claim, early: Claim) -> bool:
    """Whether a share is told as what a deal left, done after the day of another: "sold most of it and keeps 10%"."""
    first, last = time_of(late)[0], time_of(early)[1]
    dealt = late.as_of and late.quote and _DEALT.search(late.quote.exact)
    return bool(dealt and first and last and last < first)


def _one_day(claims: Iterable[Claim]) -> bool:
    """Whether all speak of one time and as one: a plan and a fact, or figures of two days, may both be right."""
    claims = [claim for claim in claims if not claim.background]
    plans = {claim.modality in (Modality.ANNOUNCED, Modality.CONDITIONAL) for claim in claims}
    return len({time_of(claim) for claim in claims}) == 1 and len(plans) == 1


def _judge(world: World, claims: tuple[Claim, ...]) -> Finding | None:
    if "Fixed" not in world.property(claims[0]).traits:
        claims = at_one_time(claims, _differ)
    claims = without_headings(claims)
    if not claims:
        return None
    camps = camps_by(claims, lambda claim: claim.value)
    lead = claims[0]
    values = Versus(tuple(c.value for c in camps))
    held = "Holding" in world.property(lead).traits and lead.scope
    message = (
        _STAKE.filled(held=Name(lead.subject), holder=Name(lead.scope), values=values)
        if held
        else _MESSAGE.filled(measure=Measure(lead), values=values)
    )
    steady = "Fixed" in world.property(lead).traits or _one_day(claims)
    family = "ownership" if "Holding" in world.property(lead).traits else _FAMILIES.get(lead.value.kind, "quantity")
    return compose(
        RULE,
        camps,
        message,
        _ASK,
        (_STEP.filled(quote=Said(c), value=c.value) for c in claims),
        severity=RULE.severity if steady else Severity.TENSION,
        family=family,
    )


def _near_reference(a: Row, b: Row) -> bool:
    """A figure of an article with an open date meets a reference fact of about its earliest day: a tension at most."""
    return (
        (a.background | b.background) & (a.time_lo > 0) & (b.time_lo > 0) & (abs(a.time_lo - b.time_lo) <= a.steadiness)
    )


def _one_mood(a: Row, b: Row) -> bool:
    """A stake that is to be and one that is are two figures, and so are one held through others and one that is not."""
    return no(a.has("Holding")) | (
        ((a.modality == Modality.ANNOUNCED) == (b.modality == Modality.ANNOUNCED))
        & ((a.quantifier == INDIRECT) == (b.quantifier == INDIRECT))
    )


RULE = KeyRule(
    "same-measure-disjoint-values",
    "quantity",
    Severity.CONTRADICTION,
    Message("valeurs d’une même mesure qui s’excluent", "values of one measure that exclude each other"),
    where=lambda row: (
        ((row.kind == "quantity") | (row.kind == "money") | (row.kind == "share"))
        & (row.has("Fixed") | row.has("Varying"))
        & no(row.has("Rate"))
        & (row.modality != "opinion")
        & no(row.negated)
    ),
    key=("subject", "property", "scope", "unit"),
    differs="bounds",
    judge=_judge,
    comparable=lambda a, b: (
        _one_mood(a, b) & (a.has("Fixed") | same_time(a, b) | _near_reference(a, b)) & no(over_its_text(a, b))
    ),
    excused=lambda a, b: rounds(a.lo, a.hi, b.lo, b.hi, a.kind),
)
