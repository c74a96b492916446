"""One person in two offices that exclude each other.

Finds: a person given two offices that the ontology declares incompatible, at times that compare.
Why it matters: one of the titles is wrong, often by translation.
Conflict: "président du conseil d'administration" of a company whose management board the same person chairs.
Not a conflict: two fields of work, unless each is told to be held since a year of its own; a minister who is also a
deputy prime minister; an office left for another.
"""

from __future__ import annotations

from datetime import date
from itertools import combinations

from kzclaims.claim import Claim, Named
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose, dated
from kzclaims.table import holds_now, set_apart, time_of
from kzclaims.ties import PEOPLE
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

# A title given without dates is taken to hold for a year to either side of the day it was given.
_STEADY_DAYS = 366
# What is held since some year goes on for as long after the day it is told.
_STILL_DAYS = 14
_MESSAGE = Message(
    "{person} : {offices}, deux fonctions incompatibles.", "{person}: {offices}, two offices that exclude each other."
)
_STEP = Message("{quote}, {day} : {office}", "{quote}, {day}: {office}")
_ASK = Message(
    "Quel est le titre exact, dans la langue d’origine ?", "What is the exact title, in the original language?"
)


def _office(claim: Claim) -> str:
    return claim.value.entity if isinstance(claim.value, Named) else ""


def _near(a: Claim, b: Claim) -> bool:
    (a_lo, a_hi), (b_lo, b_hi) = time_of(a), time_of(b)
    starts, ends = [day for day in (a_lo, b_lo) if day], [day for day in (a_hi or a_lo, b_hi or b_lo) if day]
    return len(starts) == len(ends) == 2 and (max(starts) - min(ends)).days <= _STEADY_DAYS


def _still(a: Claim, b: Claim) -> bool:
    """Whether what somebody holds "since 2020" is told on a day just before the other: it goes on."""
    early, late = sorted((a, b), key=lambda claim: time_of(claim)[1] or date.max)
    held, said, then = early.as_of, time_of(early)[1], time_of(late)[0]
    going_on = bool(held and held.lo and held.hi and held.lo < held.hi and held.hi.isoformat() == early.asserted)
    return bool(going_on and said and then and (then - said).days <= _STILL_DAYS)


def _two_fields(world: World, a: Claim, b: Claim) -> bool:
    """Whether two articles put one person at the head of two fields of one body, each since a year of its own."""
    left, right = _office(a), _office(b)
    one = left.partition("-of-")[2] == right.partition("-of-")[2] and left != right
    if not one or a.article.id == b.article.id or any("field" not in world.entity(o).traits for o in (left, right)):
        return False
    spans = [(c.as_of.lo, c.as_of.hi) for c in (a, b) if c.as_of and c.as_of.lo and c.as_of.hi]
    if len(spans) < 2 or any(lo >= hi for lo, hi in spans):
        return False
    return max(lo for lo, _ in spans) <= min(hi for _, hi in spans)


def _one_office(world: World, a: Claim, b: Claim) -> bool:
    left, right = _office(a), _office(b)
    return left.partition("-of-")[0] == right.partition("-of-")[0] and right not in world.entity(left).incompatible


def _judge(world: World, person: str, claims: list[Claim]) -> Finding:
    # One office of a body that goes by two names is one version.
    kinds: list[list[Claim]] = []
    for claim in claims:
        same = next((kind for kind in kinds if _one_office(world, kind[0], claim)), None)
        if same is None:
            kinds.append(same := [])
        same.append(claim)
    camps = tuple(Camp(Name(_office(said[0])), tuple(said)) for said in kinds)
    steps = (_STEP.filled(quote=Said(c), day=dated(c), office=Name(_office(c))) for c in claims)
    return compose(
        RULE, camps, _MESSAGE.filled(person=Name(person), offices=tuple(camp.value for camp in camps)), _ASK, steps
    )


def _find(world: World) -> Outcome:
    people: dict[str, list[Claim]] = {}
    for claim in world.having("OfficeHolding", background=True):
        if not claim.negated and holds_now(claim):
            people.setdefault(claim.subject, []).append(claim)
    findings, compared = [], set()
    for person, claims in sorted(people.items()):
        pairs = [
            (a, b)
            for a, b in combinations(claims, 2)
            if (_office(b) in world.entity(_office(a)).incompatible or _two_fields(world, a, b))
            and _near(a, b)
            and (not set_apart(a, b) or _still(a, b))
            and not (a.background and b.background)
        ]
        compared |= {claim.id for claim in claims} if len(claims) > 1 else set()
        if pairs:
            findings.append(_judge(world, person, list(dict.fromkeys(claim for pair in pairs for claim in pair))))
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "incompatible-offices",
    "role",
    Severity.CONTRADICTION,
    Message("une personne, deux fonctions incompatibles", "one person, two offices that exclude each other"),
    _find,
    (PEOPLE,),
)
