"""The same thing, once in the conditional and once as a fact.

Finds: one state of affairs that is hearsay ("fermerait") in one place and stated or announced in another.
Why it matters: the reader cannot tell whether the outlet vouches for it.
Conflict: "l'usine fermerait" in the lead, "l'usine ferme" in the text.
Not a conflict: a plan and its announcement; hearsay with its source; an opinion; two different plans; a heading that
says less or more, which has a rule of its own.
"""

from __future__ import annotations

from kzclaims.claim import Claim
from kzclaims.rules.base import Finding, KeyRule, Severity, camps_by, compose
from kzclaims.symbols import no
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_MESSAGE = Message(
    "{subject}, {what} : au conditionnel ici, à l’indicatif là.",
    "{subject}, {what}: conditional here, indicative there.",
)
_STEP = Message("{quote} : {modality}", "{quote}: {modality}")
_ASK = Message("Est-ce établi, et sur la parole de qui ?", "Is it established, and on whose word?")


def _judge(world: World, claims: tuple[Claim, ...]) -> Finding | None:
    if len({claim.article.id for claim in claims}) > 1:
        by_article: dict[str, set[str]] = {}
        for claim in claims:
            by_article.setdefault(claim.article.id, set()).add(claim.modality)
        # Hedging is an outlet's own; two outlets may know different things. Within one article it must be one.
        claims = tuple(
            c for c in claims if "conditional" in by_article[c.article.id] and len(by_article[c.article.id]) > 1
        )
    if not claims:
        return None
    camps = camps_by(claims, lambda claim: Name(claim.modality.capitalize()))
    message = _MESSAGE.filled(subject=Name(claims[0].subject), what=Name(claims[0].property))
    steps = (_STEP.filled(quote=Said(c), modality=Name(c.modality.capitalize())) for c in claims)
    return compose(RULE, camps, message, _ASK, steps)


RULE = KeyRule(
    "conditional-against-indicative",
    "modality",
    Severity.IMPRECISION,
    Message("conditionnel et indicatif", "conditional and indicative"),
    where=lambda row: (
        row.has("Status")
        & no(row.negated)
        & ((row.modality == "conditional") | (row.modality == "stated") | (row.modality == "announced"))
        & ((row.section == "lead") | (row.section == "body"))
    ),
    key=("subject", "property", "value"),
    differs="modality",
    judge=_judge,
    comparable=lambda a, b: (a.modality == "conditional") | (b.modality == "conditional"),
)
