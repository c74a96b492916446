"""One sentence, two speakers.

Finds: the same words, said on one occasion, given to two people.
Why it matters: one article puts words into the wrong mouth.
Conflict: "Ce pont nous appartient à tous", given to the mayor and to the architect.
Not a conflict: what anybody says ("C'est une bonne nouvelle"); the person named once by name and once by office; a
body and a person, who may speak for it; one name in full and with initials.
"""

from __future__ import annotations

from itertools import pairwise

from kzclaims.claim import Claim, Named
from kzclaims.rules.base import Finding, KeyRule, Severity, camps_by, compose
from kzclaims.rules.title_and_gender_disagree import holders
from kzclaims.spelling import language_of
from kzclaims.symbols import no
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_MESSAGE = Message(
    "Les mêmes propos, {what}, sont attribués {speakers}.", "The same words, {what}, are given {speakers}."
)
TO = Message("à {who}", "to {who}")
_STEP = Message("{quote} : {speaker}", "{quote}: {speaker}")
_ASK = Message("Qui a tenu ces propos, et à quelle occasion ?", "Who said these words, and on what occasion?")


def person_behind(world: World, speaker: str, claim: Claim) -> str:
    """The person behind a speaker: an office stands for its holder of the time, where the articles name one."""
    if world.entity(speaker).kind == "office":
        people = sorted({holder.subject for holder in holders(world, speaker, claim)})
        return people[0] if len(people) == 1 else speaker
    return speaker


def _person(world: World, claim: Claim) -> str:
    assert isinstance(claim.value, Named)
    return person_behind(world, claim.value.entity, claim)


def _one_person(world: World, claims: tuple[Claim, ...]) -> bool:
    """Whether all speakers may be one person whose name is written in several ways."""
    # An archive without such a clash need not wait for the names to load.
    from kzclaims.entities.match import Tier
    from kzclaims.entities.score import compare

    people = sorted({world.entity(_person(world, claim)).label("") for claim in claims})
    return all(compare(a, b, "person").tier is Tier.SAME for a, b in pairwise(people))


def _commonplace(claim: Claim) -> bool:
    """Whether words are such as anybody says: "It is good news"."""
    from kzclaims.translations import commonplace  # as above

    return claim.quote is not None and commonplace(claim.quote.exact, language_of(claim))


def _judge(world: World, claims: tuple[Claim, ...]) -> Finding | None:
    kinds = {claim.id: world.entity(_person(world, claim)).kind or "person" for claim in claims}
    speakers = {kind: {_person(world, c) for c in claims if kinds[c.id] == kind} for kind in kinds.values()}
    # An office whose holder nobody names, or a body, may be the very person who is named elsewhere.
    claims = tuple(claim for claim in claims if len(speakers[kinds[claim.id]]) > 1)
    if not claims or set(speakers) == {"office"} or _one_person(world, claims) or all(map(_commonplace, claims)):
        return None
    camps = camps_by(claims, lambda claim: Name(_person(world, claim)))
    steps = (_STEP.filled(quote=Said(c), speaker=Name(_person(world, c))) for c in claims)
    speakers_named = tuple(TO.filled(who=camp.value) for camp in camps)
    message = _MESSAGE.filled(what=Name(claims[0].subject), speakers=speakers_named)
    return compose(RULE, camps, message, _ASK, steps)


RULE = KeyRule(
    "quotation-with-two-speakers",
    "attribution",
    Severity.TENSION,
    Message("mêmes propos, deux auteurs", "same words, two speakers"),
    where=lambda row: row.has("Utterance") & no(row.negated),
    key=("subject", "property"),
    differs="value",
    judge=_judge,
    consults=("OfficeHolding",),
)
