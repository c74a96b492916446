"""Holders that a share was read with a pronoun for: "L’État est partie : 30 % sont à lui", "à Alder, qui en a tout".

Whom "qui" takes up stands right before it; whom "lui" and "него" take up, a sentence opens with, before a colon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.owners.described import unnamed
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.state import excluded, identity
from kzclaims.extract.owners.topic import main_body
from kzclaims.extract.owners.words import owner_words
from kzclaims.extract.scene import Passage

_SHARE = "ownershipShare"
_FIRST = 3  # letters of the word that a sentence opens with, at the least
_NEAR = 40  # characters in which a relative stands before its share
_WHO = re.compile(r"(?:qui|which|who|котор(?:ый|ая|ое|ые))(?!\w)", re.IGNORECASE)
_PRONOUN = re.compile(
    r"(?:lui|elle|eux|il|ils|elles|it|them|they|he|she|him|her|н(?:его|е[её]|их|ему|ей)|ег|нег|им|ей"
    r"|ему)$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"[»”\"]?,\s(?:qui|which|who|котор(?:ый|ая|ое|ые))\s", re.IGNORECASE)
_OPENS = re.compile(r"(?:\s[—–]\s|\s(?:est|is|a|has|y|en|n['’]|ne|не|был\w*)\s|[:;,])")
_PHRASE = re.compile(
    r"(?:^|[,;:]\s|(?<!\w)(?:à|au|par|de|by|to|of)\s)((?:(?:l[ae]s?|the|an?|une?)\s"
    r"|l')?[^,;:]{2,60})$",
    re.IGNORECASE,
)
_VOTES = re.compile(r"vot|голос", re.IGNORECASE)  # who has the votes may have less of the capital
_ADVERB = re.compile(r"(?:ever|since|depuis|dès|alone|now|today)(?!\w)", re.IGNORECASE)


def referred(drafts: Sequence[Draft], cast: Cast) -> list[Draft]:
    """The drafts, pronouns for holders replaced by what they take up, words for capital by the body spoken of.

    Args:
        drafts: what was read of holders.
        cast: the parties of the article.
    """
    return [_referred(draft, cast) if draft.property == _SHARE else draft for draft in drafts]


def _referred(draft: Draft, cast: Cast) -> Draft:
    told = draft
    words = owner_words(draft.passage.language)
    label = draft.subject.label
    capital = words["capital"].match(label) and not _VOTES.search(label)
    if not draft.subject.name and (capital or _ADVERB.match(label)):
        out = excluded(draft.scope) if draft.scope else frozenset[str]()
        told = replace(told, subject=main_body(cast, out) or unnamed(draft.passage))
    holder = draft.scope
    if holder is None or holder.name or not holder.label:
        return told
    label = holder.label.replace("’", "'")
    found = None
    if _WHO.match(label):
        found = _antecedent(draft, cast)
    elif _PRONOUN.match(label):
        found = _opener(draft.passage, draft.start, cast, excluded(draft.subject))
    same = found is None or identity(found) == identity(told.subject)
    return told if same else replace(told, scope=found)


def _antecedent(draft: Draft, cast: Cast) -> Ref | None:
    """What stands right before "which", where that leads to the share."""
    text, out = unbroken(draft.passage.text), excluded(draft.subject)
    which = None
    for match in _RELATIVE.finditer(text, 0, draft.end):
        which = match if match.start() >= draft.start - _NEAR or which is None else which
    phrase = _PHRASE.search(text, 0, which.start()) if which else None
    if which is None or phrase is None:
        return None
    named = [n for n in cast.names(draft.passage) if 0 <= which.start() - n.end <= 1]
    start = named[0].start if named else phrase.start(1)
    right = cast.phrase_right(draft.passage, start, which.start())
    return cast.refer(draft.passage, *right, out) if right[0] < right[1] else None


def _opener(passage: Passage, before: int, cast: Cast, out: frozenset[str]) -> Ref | None:
    """What a sentence opens with, before the colon that leads to a share."""
    colon = passage.text.rfind(":", 0, before + _NEAR)
    led = _OPENS.search(unbroken(passage.text), _FIRST, colon) if colon > 0 else None
    right = cast.phrase_right(passage, 0, led.start() if led else colon) if colon > 0 else (0, 0)
    return cast.refer(passage, *right, out) if right[0] < right[1] else None
