"""A name not as the house writes it.

Finds: a spelling that the house's list (names.toml) or the graph (skos:hiddenLabel) wants avoided, and a former name in
an article published after its last day.
Why it matters: one house, one spelling; a name that its bearer gave up is out of date.
Conflict: "Aktobé Trans" where the list has "Aktobe Trans"; last year's name of a bank in an article of today.
Not a conflict: the preferred spelling, an alias, a former name in an article of its day.
"""

from __future__ import annotations

from kzclaims import edtf
from kzclaims.claim import Claim, Spelling, Words, fold
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose, outlet
from kzclaims.ties import NAMES
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_MESSAGE = Message(
    "{written} : la maison écrit {preferred}.",
    "{written}: the house writes {preferred}.",
)
_FORMER = Message(
    "{written} : ancien nom, désormais {preferred}.",
    "{written}: a former name, now {preferred}.",
)
_STEP = Message("{quote} : {publisher}, {file}", "{quote}: {publisher}, {file}")
_ASK = Message("Reprendre la graphie de la liste ?", "Take up the spelling of the list?")


def _against(world: World, claim: Claim) -> Spelling | None:
    """The listed spelling that speaks against a name as it is written."""
    if not isinstance(claim.value, Words):
        return None
    written, day = fold(claim.value.text), edtf.bounds(claim.article.published)[0] if claim.article.published else None
    for spelling in world.entity(claim.subject).spellings:
        late = spelling.status == "former" and spelling.until and day and day > spelling.until
        if fold(spelling.text) == written and (spelling.status == "hidden" or late):
            return spelling
    return None


def _judge(spelling: Spelling, claims: list[Claim]) -> Finding:
    former = spelling.status == "former"
    steps = (_STEP.filled(quote=Said(c), publisher=outlet(c), file=c.article.file_name) for c in claims)
    message = (_FORMER if former else _MESSAGE).filled(written=spelling.text, preferred=Name(claims[0].subject))
    severity = Severity.IMPRECISION if former else Severity.SPELLING
    return compose(RULE, (Camp(spelling.text, tuple(claims)),), message, _ASK, steps, severity=severity)


def _find(world: World) -> Outcome:
    found: dict[tuple[str, Spelling], list[Claim]] = {}
    names = world.having("Romanised")
    for claim in names:
        spelling = _against(world, claim)
        if spelling:
            found.setdefault((claim.subject, spelling), []).append(claim)
    listed = {claim.id for claim in names if any(s.status != "pref" for s in world.entity(claim.subject).spellings)}
    ordered = sorted(found.items(), key=lambda item: (item[0][0], item[0][1].text))
    return Outcome(tuple(_judge(spelling, claims) for (_, spelling), claims in ordered), frozenset(listed))


RULE = GraphRule(
    "name-not-as-the-house-writes-it",
    "name",
    Severity.IMPRECISION,
    Message("nom que la maison écrit autrement", "name that the house writes otherwise"),
    _find,
    (NAMES,),
)
