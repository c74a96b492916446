"""Denials that deny no order of events ("only after", "did not … until"), and orders that need a second look."""

from __future__ import annotations

import re

from kzclaims.extract.dated import order_words
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.sides import Side
from kzclaims.extract.dated.terms import denials
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import Term

_BUT = re.compile(r"(?:n['’]|ne\s)(?:[^\W\d]+[\s'’]){1,5}(?:qu['’]|que\s)", re.IGNORECASE)
# What is done without a remark is done.
_WITHOUT = re.compile(r"(?:sans|without|без)(?!\w)", re.IGNORECASE)
_ONLY = re.compile(r"(?:лишь|только|уже|seulement|only|not until|n['’][^,;]{2,40}qu['’]|que)\s*$", re.IGNORECASE)
LATER = re.compile(
    r"\W*(?:plus tard|après coup|ensuite|later|afterwards?|after that|спустя|позже|после этого)(?!\w)", re.I
)
_AHEAD = re.compile(r"(?:спустя|через)\s", re.IGNORECASE)
_ANY = re.compile(r"(?s).+")
_DATIVE = re.compile(r"(?:[уюеи]|[ая]м|о[йм]у?|е[йм]у?|ым|им|ой|ей)$")
_PRECEDED = "предшеств"
_LONGEST, _BACK = 158, 60


def only_then(passage: Passage, denial: Term) -> bool:
    """Whether a denial is that of "n’a fermé qu’après" or a part of a connector ("не дожидаясь").

    Args:
        passage: the sentence.
        denial: the word that denies.
    """
    if _WITHOUT.match(passage.text, denial.start):
        return True
    if any(m.start() <= denial.start < m.end() for _, m in order_words.connectors(passage.text, passage.language)):
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
        # "Without assistance; the fifth boat came back before the start": what is denied stands in its own clause.
        if any(";" not in passage.text[c.end : match.start()] for c in earlier):
            return match
    return None


def length_later(passage: Passage) -> re.Match[str] | None:
    """The words of "only two weeks later", "лишь спустя две недели"; None where there are none.

    Args:
        passage: the sentence.
    """
    text = passage.text
    for found in passage.periods:
        if found.duration is None:
            continue
        behind = LATER.match(text, found.end)
        told = LATER.search(text, found.start, found.end) or _AHEAD.match(text, found.start) or behind
        led = _ONLY.search(text, max(0, found.start - _BACK), found.start)
        if told and led:
            return _ANY.match(text, led.start(), behind.end() if behind else found.end)
    return None


def turned_round(passage: Passage, verb: re.Match[str], left: Side, right: Side) -> bool:
    """Whether Russian tells what came later before the verb: "регистрации предшествовали испытания".

    Args:
        passage: the sentence.
        verb: the word that tells the order.
        left: what stands before it.
        right: what stands behind it.
    """
    if passage.language != "ru" or not verb.group().lower().startswith(_PRECEDED):
        return False
    heads = [[t for t in side.terms if t.role == "label"] for side in (left, right)]
    if not all(heads):
        return False
    first, second = (passage.text[side[0].start : side[0].end].lower() for side in heads)
    return bool(_DATIVE.search(first)) and not _DATIVE.search(second)
