"""How far the noun phrase of a party reaches: up to its name and what follows that, or to a word that ends it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kzclaims.extract.owners.origin import country
from kzclaims.extract.owners.phrases import passed
from kzclaims.extract.owners.placed import with_place
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.taken import of_a_place
from kzclaims.extract.owners.words import owner_words
from kzclaims.extract.scene import Passage

if TYPE_CHECKING:
    from kzclaims.extract.owners.parties import Cast

_WORD = re.compile(r"[^\W\d_]+(?:[-‑'’.][^\W\d_]+)*['’]?")
_NARROWED = re.compile(r"(?:\s[a-z]+){1,3}\s(?=[A-Z])")
_GAP = re.compile(r"[\s«“\"]*")
_COUNTED = re.compile(r"\d{1,3}(?:[\s,.]?\d{3})*(?=\s[^\W\d])")
_ITS = re.compile(r"(?<!\w)(?:its|their|ses|leurs|сво\w+|его|её)\s$", re.IGNORECASE)
_MOST_WORDS = 7
_ANOTHER = frozenset({"a", "an", "un", "une"})  # "gives the trust an indirect 30%": a noun phrase of its own


def reached(cast: Cast, passage: Passage, start: int, floor: int) -> tuple[int, int]:
    """Where the noun phrase begins and ends that stands at a place, article and preposition passed over.

    Args:
        cast: the parties of the article.
        passage: the sentence.
        start: the place.
        floor: how far it may reach.
    """
    words, text = owner_words(passage.language), unbroken(passage.text)
    names = {n.start: n for n in cast.names(passage)}
    first = last = None
    count, at = 0, start
    while count < _MOST_WORDS:
        gap = _GAP.match(text, at)
        at = gap.end() if gap else at
        if at >= floor:
            break
        if at in names:
            first, last = at if first is None else first, names[at].end
            tail = re.compile(r"\s+").match(text, last)
            more = words["tails"].match(text, tail.end()) if tail else None
            if tail and not more and of_a_place(cast, passage, names[at]):
                more = _WORD.match(text, tail.end())
            if tail and not more and words["states"].fullmatch(text[at:last]):  # "l'État mongol"
                land = _WORD.match(text, tail.end())
                more = land if land and country(land.group()) else None
            noun = _NARROWED.match(text, last) if passage.language == "en" else None
            if noun and noun.end() in names and not any(words["stops"].fullmatch(w) for w in noun.group().split()):
                at, count = noun.end(), count + 1  # "the Orville quarry operator Bolnis"
                continue
            owned = re.compile(r"'s?\s+").match(text, last)
            if owned:
                at, count = owned.end(), count + 1
                continue
            last = more.end() if more else last
            break
        match = _WORD.match(text, at)
        counted = _COUNTED.match(text, at) if match is None and first is None and at > start else None
        if counted and _ITS.search(text, start, at):  # "owned by its 1,140 members"
            at = counted.end()
            continue
        if match is None:
            break
        elided = re.match(r"[ldLD]'(?=\w)", text[at : match.end()])
        end = at + elided.end() if elided else match.end()
        word = text[at:end]
        if passage.language == "ru" and last is not None and words["adverbs"].fullmatch(word):
            break  # «принадлежит винодельне лишь на 55 %»
        article = words["articles"].fullmatch(word) or (first is None and passed(words, word))
        stops = words["stops"].fullmatch(word)
        if (first is None and stops and not article) or (first is not None and (stops or word in _ANOTHER)):
            break
        if not article and not words["inside"].fullmatch(word):
            first, last, count = at if first is None else first, end, count + 1
        at = end
        if not re.match(r"[\s'«“\"]|$", text[at : at + 1]) and not elided:
            break
    return with_place(cast, passage, (first, last), floor) if first is not None and last is not None else (start, start)
