"""The gender that the form of a title tells, or the article before it."""

from __future__ import annotations

import re

from kzclaims.claim import fold
from kzclaims.extract.people.names import Look
from kzclaims.extract.thesaurus import Term

_FEMININE = re.compile(r"(?:trice|euse|idente|doyenne|seillère|rmière|uvrière|mairesse|députée|jointe|cheffe|préfète)$")
_MASCULINE = re.compile(r"(?:teur|ier|ent|ien|eur|onnier|préfet|doyen|chef)$")


def gender_of(look: Look, article: str, term: Term) -> str:
    """masculine, feminine or "".

    Args:
        look: the sentence.
        article: the folded article before the title, "" where there is none.
        term: the title.
    """
    word = fold(look.text[term.start : term.end]).split()[0]
    if look.words.has("feminine", word):
        return "feminine"
    if look.words.has("masculine", word):
        return "masculine"
    if look.passage.language != "fr":
        return ""
    if look.words.has("feminine", article):
        return "feminine"
    if look.words.has("masculine", article):
        return "masculine"
    if _FEMININE.search(word):
        return "feminine"
    return "masculine" if _MASCULINE.search(word) else ""
