"""An office written as a woman's and held by a man, or the reverse.

Finds: a title whose grammatical gender, where it is given to an office without a name, is not that of the person who
holds the office then, according to the articles or the reference facts.
Why it matters: either the title is misspelt or somebody else is meant.
Conflict: "La préfet" beside "le préfet" and a man's name.
Not a conflict: "la ministre" when a woman holds the office; a title whose form is the same for both.
"""

from __future__ import annotations

from kzclaims.claim import Claim, Named
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose, dated
from kzclaims.table import time_of
from kzclaims.ties import TITLES
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_GENDERS = {"masculine": "male", "feminine": "female"}
_STEADY_DAYS = 92
_MESSAGE = Message(
    "{quote} : le titre est au {gender}, mais la fonction ({office}) est exercée par {person}.",
    "{quote}: the title is {gender}, but the office ({office}) is held by {person}.",
)
GENDER_WORDS = {"masculine": Message("masculin", "masculine"), "feminine": Message("féminin", "feminine")}
_STEP = Message("{quote}, {day} : {person}", "{quote}, {day}: {person}")
_ASK = Message("Qui est désigné par ce titre ?", "Who is meant by this title?")


def _gender(world: World, claim: Claim) -> str:
    return world.entity(claim.subject).gender or _GENDERS.get(claim.gender, "")


def _near(a: Claim, b: Claim) -> bool:
    (a_lo, a_hi), (b_lo, b_hi) = time_of(a), time_of(b)
    if a_lo is None or b_lo is None:
        return False
    return (max(a_lo, b_lo) - min(a_hi or a_lo, b_hi or b_lo)).days <= _STEADY_DAYS


def holders(world: World, office: str, mention: Claim) -> list[Claim]:
    """Claims and facts that give an office to a person at about the time of a mention; articles first."""
    return [claim for claim in world.holders.get(office, ()) if not claim.negated and _near(mention, claim)]


def mismatched(world: World, mention: Claim) -> list[Claim]:
    """The holders whose gender is not that of the mention, when no holder fits it."""
    if not isinstance(mention.value, Named) or world.entity(mention.value.entity).kind != "office":
        return []
    found = holders(world, mention.value.entity, mention)
    genders = {_gender(world, claim) for claim in found} - {""}
    return found if mention.gender in _GENDERS and genders and _GENDERS[mention.gender] not in genders else []


def _judge(world: World, mention: Claim, found: list[Claim]) -> Finding:
    assert isinstance(mention.value, Named)
    person = Name(found[0].subject)
    camps = (Camp(GENDER_WORDS[mention.gender], (mention,)), Camp(person, tuple(found)))
    message = _MESSAGE.filled(
        quote=Said(mention), gender=GENDER_WORDS[mention.gender], office=Name(mention.value.entity), person=person
    )
    steps = (_STEP.filled(quote=Said(c), day=dated(c), person=Name(c.subject)) for c in found)
    return compose(RULE, camps, message, _ASK, steps)


def _find(world: World) -> Outcome:
    mentions = [claim for claim in world.having("Utterance") if claim.gender and isinstance(claim.value, Named)]
    findings = [_judge(world, mention, found) for mention in mentions if (found := mismatched(world, mention))]
    offices = [c for c in mentions if isinstance(c.value, Named) and world.entity(c.value.entity).kind == "office"]
    return Outcome(tuple(findings), frozenset(claim.id for claim in offices))


RULE = GraphRule(
    "title-and-gender-disagree",
    "attribution",
    Severity.IMPRECISION,
    Message("titre et genre en désaccord", "title and gender that disagree"),
    _find,
    (TITLES,),
)
