"""One name, several romanisations within one language.

Finds: full forms of one person's name that differ, in articles of one language, dashes, case and spaces folded.
Why it matters: a reader who searches for one form does not find the other, and may take them for two people.
Conflict: two transliterations of one minister in two French articles.
Not a conflict: the French, the English and the Russian form; initials; a surname alone; another dash; a second given
name; the surname first.
"""

from __future__ import annotations

from itertools import combinations

from kzclaims.claim import Claim, Words, romanisation
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, World, camps_by, compose, outlet
from kzclaims.table import row
from kzclaims.wording import Message, Name, Said, Versus

_MESSAGE = Message("{person} : un seul nom, {forms}.", "{person}: one name, {forms}.")
_STEP = Message("{quote} : {publisher}, {file}", "{quote}: {publisher}, {file}")
_ASK = Message("Choisir une graphie et s’y tenir.", "Choose one spelling and keep to it.")


def _form(claim: Claim) -> str:
    return romanisation(claim.value.text) if isinstance(claim.value, Words) else ""


def _differ(claims: list[Claim]) -> bool:
    """Whether two forms each have a word that the other has not; a longer or reordered form is no other spelling."""
    words = {frozenset(_form(claim).split()) for claim in claims}
    return any(a - b and b - a for a, b in combinations(words, 2))


def _judge(claims: list[Claim]) -> Finding:
    camps = tuple(
        Camp(camp.claims[0].value.text if isinstance(camp.claims[0].value, Words) else "", camp.claims)
        for camp in camps_by(claims, _form)
    )
    steps = (_STEP.filled(quote=Said(c), publisher=outlet(c), file=c.article.file_name) for c in claims)
    message = _MESSAGE.filled(person=Name(claims[0].subject), forms=Versus(tuple(camp.value for camp in camps)))
    return compose(RULE, camps, message, _ASK, steps)


def _find(world: World) -> Outcome:
    names: dict[tuple[str, str], list[Claim]] = {}
    for claim in world.having("Romanised"):
        language = row(claim, world.vocabulary).language
        if _form(claim) and language:
            names.setdefault((claim.subject, language), []).append(claim)
    findings = []
    for _, claims in sorted(names.items()):
        if _differ(claims):
            findings.append(_judge(claims))
    compared = frozenset(claim.id for claims in names.values() if len(claims) > 1 for claim in claims)
    return Outcome(tuple(findings), compared)


RULE = GraphRule(
    "romanisations-differ",
    "name",
    Severity.SPELLING,
    Message("un nom, plusieurs graphies", "one name, several spellings"),
    _find,
)
