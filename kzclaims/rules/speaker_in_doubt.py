"""Words given to somebody whom the sentences around contradict.

Finds: a quotation given to an office by a title that does not fit its holder, right after a sentence in which another
person speaks.
Why it matters: words put in the wrong mouth are the gravest slip a newspaper makes.
Conflict: "La préfet a pourtant insisté", after a sentence in which the mayor speaks, while a man is prefect.
Not a conflict: a title that fits its holder; a quotation with no other speaker before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kzclaims.claim import Claim, Named
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose
from kzclaims.rules.title_and_gender_disagree import GENDER_WORDS, mismatched
from kzclaims.ties import TITLES
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

# Sentences back in which a speaker still rings in the reader's ear.
_REACH = 2
_MESSAGE = Message(
    "{quote} : qui parle ? Titre au {gender}, fonction de {holder}, et la phrase d’avant fait parler {previous}.",
    "{quote}: who speaks? A {gender} title, an office held by {holder}, and {previous} speaks in the sentence before.",
)
_BEFORE = Message("juste avant : {quote}, attribué à {previous}", "just before: {quote}, given to {previous}")
_HOLDER = Message("{quote} : la fonction est exercée par {holder}", "{quote}: the office is held by {holder}")
_ASK = Message("De qui sont ces propos ?", "Whose words are these?")


def _previous(spoken: Sequence[Claim], speech: Claim) -> Claim | None:
    if speech.sentence is None or not isinstance(speech.value, Named):
        return None
    before = [
        claim
        for claim in spoken
        if claim.article == speech.article
        and claim.sentence is not None
        and isinstance(claim.value, Named)
        and 0 < speech.sentence - claim.sentence <= _REACH
        and claim.value.entity != speech.value.entity
    ]
    return max(before, key=lambda claim: (claim.sentence or 0, claim.id), default=None)


def _find(world: World) -> Outcome:
    findings: list[Finding] = []
    compared: set[str] = set()
    spoken: dict[str, list[Claim]] = {}
    for claim in world.having("Utterance"):
        spoken.setdefault(claim.article.id, []).append(claim)
    for speech in world.having("Utterance"):
        previous, found = _previous(spoken[speech.article.id], speech), mismatched(world, speech)
        if (
            previous is None
            or not found
            or not isinstance(previous.value, Named)
            or not isinstance(speech.value, Named)
        ):
            continue
        compared |= {speech.id, previous.id}
        said, holder = Name(previous.value.entity), Name(found[0].subject)
        holding = tuple(claim for claim in found if not claim.background)
        camps = (Camp(Name(speech.value.entity), (speech, *holding)), Camp(said, (previous,)))
        steps = [_BEFORE.filled(quote=Said(previous), previous=said)]
        steps += [_HOLDER.filled(quote=Said(claim), holder=Name(claim.subject)) for claim in found]
        message = _MESSAGE.filled(quote=Said(speech), holder=holder, previous=said, gender=GENDER_WORDS[speech.gender])
        facts = [] if holding else [claim for claim in found if claim.background]
        findings.append(compose(RULE, camps, message, _ASK, steps, background=facts))
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "speaker-in-doubt",
    "attribution",
    Severity.TENSION,
    Message("auteur de propos incertain", "speaker in doubt"),
    _find,
    (TITLES,),
)
