"""One name, several romanisations within one language.

Finds: full forms of one person's name that differ, in articles of one language, dashes, case and spaces folded.
Why it matters: a reader who searches for one form does not find the other, and may take them for two people.
Conflict: two transliterations of one minister in two French articles.
Not a conflict: the French, the English and the Russian form; initials; a surname alone; another dash; a second given
name; the surname first.
"""

from __future__ import annotations

from kzclaims.claim import Claim, Words
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose, outlet
from kzclaims.spelling import romanisations
from kzclaims.ties import NAMES
from kzclaims.wording import Message, Name, Said, Versus
from kzclaims.world import World

_MESSAGE = Message("{person} : un seul nom, {forms}.", "{person}: one name, {forms}.")
_STEP = Message("{quote} : {publisher}, {file}", "{quote}: {publisher}, {file}")
_ASK = Message("Choisir une graphie et s’y tenir.", "Choose one spelling and keep to it.")


def _judge(person: str, forms: dict[str, list[Claim]]) -> Finding:
    camps = tuple(
        Camp(claims[0].value.text if isinstance(claims[0].value, Words) else form, tuple(claims))
        for form, claims in forms.items()
    )
    said = (claim for claims in forms.values() for claim in claims)
    steps = (_STEP.filled(quote=Said(c), publisher=outlet(c), file=c.article.file_name) for c in said)
    message = _MESSAGE.filled(person=Name(person), forms=Versus(tuple(camp.value for camp in camps)))
    return compose(RULE, camps, message, _ASK, steps)


def _find(world: World) -> Outcome:
    names = romanisations(world.having("Romanised"), lambda identifier: world.entity(identifier).kind)
    findings = [_judge(person, forms) for (person, _), forms in names.items() if len(forms) > 1]
    groups = [[claim for claims in forms.values() for claim in claims] for forms in names.values()]
    return Outcome(tuple(findings), frozenset(claim.id for group in groups if len(group) > 1 for claim in group))


RULE = GraphRule(
    "romanisations-differ",
    "name",
    Severity.SPELLING,
    Message("un nom, plusieurs graphies", "one name, several spellings"),
    _find,
    (NAMES,),
)
