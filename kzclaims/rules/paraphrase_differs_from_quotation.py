"""A paraphrase that says more than the words quoted.

Finds: the wording of one ambition or promise, quoted in one place and reported in other words in another.
Why it matters: a stronger word in the paraphrase becomes, for the reader, what was said.
Conflict: "gratuit pour tous" for what is quoted as "accessible à tous".
Not a conflict: the same words with another article, case or dash; fewer of the same words; a translation; two
paraphrases without a quotation.
"""

from __future__ import annotations

import re

from kzclaims.claim import Claim, Words, fold
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose
from kzclaims.ties import WORDINGS
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_MESSAGE = Message(
    "{subject} : cité {quoted}, rapporté ailleurs en d’autres mots, {others}.",
    "{subject}: quoted as {quoted}, reported elsewhere in other words, {others}.",
)
_QUOTED = Message("{quote} : mots cités", "{quote}: words quoted")
_REPORTED = Message("{quote} : mots de l’article", "{quote}: the article’s words")
_ASK = Message(
    "Quels sont les mots exacts, dans la langue d’origine ?", "What are the exact words, in the original language?"
)


# "un pays ouvert" and "le pays ouvert" are the same words.
_ARTICLES = frozenset(["a", "an", "the", "un", "une", "le", "la", "les", "des", "du", "de", "l", "d"])


def _words(claim: Claim) -> frozenset[str]:
    text = fold(claim.value.text) if isinstance(claim.value, Words) else ""
    return frozenset(re.findall(r"[\w%]+", text)) - _ARTICLES


def _language(claim: Claim) -> str:
    own = claim.value.language if isinstance(claim.value, Words) else ""
    return own or (claim.quote.language if claim.quote else "") or claim.article.language


def _more(claim: Claim, quoted: list[Claim]) -> bool:
    """Whether a paraphrase has words that no quotation of its language has; a translation has nothing to go by."""
    near = [_words(q) for q in quoted if _language(q) == _language(claim)]
    return bool(near) and not any(_words(claim) <= words for words in near)


def _judge(quoted: list[Claim], others: list[Claim]) -> Finding:
    steps = [_QUOTED.filled(quote=Said(c)) for c in quoted] + [_REPORTED.filled(quote=Said(c)) for c in others]
    camps = (Camp(quoted[0].value, tuple(quoted)), *(Camp(claim.value, (claim,)) for claim in others))
    message = _MESSAGE.filled(
        subject=Name(quoted[0].subject), quoted=quoted[0].value, others=tuple(claim.value for claim in others)
    )
    return compose(RULE, camps, message, _ASK, steps)


def _find(world: World) -> Outcome:
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in world.claims:
        if {"Wording"} & world.property(claim).traits and isinstance(claim.value, Words):
            groups.setdefault((claim.subject, claim.property), []).append(claim)
    findings, compared = [], set()
    for _, claims in sorted(groups.items()):
        quoted = [claim for claim in claims if claim.value.kind == "quotation"]
        others = [claim for claim in claims if claim.value.kind == "text" and _more(claim, quoted)]
        compared |= {claim.id for claim in claims} if quoted and others else set()
        if quoted and others:
            findings.append(_judge(quoted, others))
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "paraphrase-differs-from-quotation",
    "quotation",
    Severity.IMPRECISION,
    Message("paraphrase et citation qui diffèrent", "paraphrase and quotation that differ"),
    _find,
    (WORDINGS,),
)
