"""The parts of a sentence that tell something of all by themselves, each with its own words for all and its hedges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.scopes.taken import all_counted
from kzclaims.extract.scopes.words import scope_words

_AND = re.compile(r"[,;]\s(?:and|but|et|mais|и|но)\s", re.IGNORECASE)
_AND_ALL = re.compile(
    rf"{_AND.pattern}(?:none|no|not|all|every|each|only|aucune?|nulle?|tou(?:s|tes)|chaque|seule?s?|никто|ни|все|каждый|только)\s",
    re.IGNORECASE,
)
_PART = re.compile(r"[:;]\s+")


def end_of_part(c: Clause, match: re.Match[str]) -> int:
    """Where the part of a clause ends in which a word stands: what ", and none may be late" hedges is another.

    Args:
        c: the clause.
        match: the word.
    """
    after = _AND.search(c.text, match.end(), c.end)
    return after.start() if after else c.end


def own_part(c: Clause, match: re.Match[str]) -> Clause:
    """A clause without what it goes on to tell of all or of none by another word: ", and none may be late".

    Args:
        c: the clause.
        match: the word for all, or for none, that matters.
    """
    after = _AND_ALL.search(c.text, match.end(), c.end)
    return replace(c, segment=replace(c.segment, end=after.start())) if after else c


def counted_parts(passage: Passage) -> Iterator[re.Match[str]]:
    """The groups counted where a later part of a sentence begins that insists: ": the nine stay, without exception".

    Args:
        passage: the sentence.
    """
    text, absolute = plain(passage.text), scope_words(passage.language).said["absolute"]
    if not passage.numbers or not absolute.search(text):
        return
    starts = [m.end() for m in _PART.finditer(text)]
    for start, end in pairwise([*starts, len(text)]):
        counted = all_counted(passage, start)
        if counted and absolute.search(text, counted.end(), end):
            yield counted
