"""Denials that deny no order of events: "only after", "did not … until", "without waiting for"."""

from __future__ import annotations

import re

from kzclaims.extract import dated_words as vocabulary
from kzclaims.extract.dated_terms import denials
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import Term

_BUT = re.compile(r"(?:n['’]|ne\s)(?:[^\W\d]+[\s'’]){1,5}(?:qu['’]|que\s)", re.IGNORECASE)
_LONGEST = 158


def only_then(passage: Passage, denial: Term) -> bool:
    """Whether a denial is that of "n’a fermé qu’après" or a part of a connector ("не дожидаясь").

    Args:
        passage: the sentence.
        denial: the word that denies.
    """
    if any(m.start() <= denial.start < m.end() for _, m in vocabulary.connectors(passage.text, passage.language)):
        return True
    return passage.language == "fr" and bool(_BUT.match(passage.text, denial.start))


def until_then(passage: Passage) -> re.Match[str] | None:
    """The "until" of "did not … until": what is denied is that it came earlier; None where there is none.

    Args:
        passage: the sentence.
    """
    for match in vocabulary.words("connect_until", passage.language).finditer(passage.text):
        if passage.language == "en" and match.group().lower() == "before":
            continue
        earlier = [c for c in denials(passage) if 0 < match.start() - c.end < _LONGEST]
        if earlier:
            return match
    return None
