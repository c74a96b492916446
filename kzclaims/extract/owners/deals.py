"""Shares that somebody has bought: "A bought 70% of B from C" tells what A holds from then on.

Whoever buys a few shares may have had others. So a share is read where it is a majority or the whole, or where it and
what others keep make the whole; and not where the words tell that it came to more ("another 20%", "raising its stake").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from kzclaims.extract.owners.clauses import Clause, stakes_of
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.state import Edge, State
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.scene import Passage

_HALF, _WHOLE = Decimal(50), Decimal(100)
_PARTIES = 2  # who takes, and who keeps
# "30 % des magasins", "30% of its shops": some of several things, and not shares of one.
_SEVERAL = re.compile(
    r"\s(?:des|de\s(?:ses|leurs|ces)|of\s(?:its|their|these))\s([a-zà-ÿ]+)(?=[.,;]|$|\s(?:et|and|en|in|à|at)\s)"
)
Reader = Callable[[Clause, Cast, State, OwnerWords], Iterator[Edge]]


def bought_edges(clause: Clause, active: Reader, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    """The edge of a clause of buying, read as one of holding is.

    Args:
        clause: the clause.
        active: what reads a clause whose subject holds its object.
        cast: the parties of the article.
        state: what the article has said of holders so far.
        words: those of its language.
    """
    p, text, cue = clause.passage, unbroken(clause.passage.text), clause.cue
    took = words["took"].fullmatch(text, cue.start, cue.end)
    if took is None or words["raised"].search(text, clause.start, clause.end):
        return
    stake = next((s for s in clause.stakes if s.start >= cue.end), None)
    if stake is None or stake.value.lo != stake.value.hi or stake.rest:
        return
    if not (stake.value.lo or Decimal(0)) > _HALF and not parted(p):
        return
    for edge in active(replace(clause, stakes=(stake,)), cast, state, words):
        named = edge.company.name is not None and edge.company.passage is p
        if named or of_a_body(p, edge, words) or words["capital"].search(text, stake.start, edge.end):
            yield edge


def of_a_body(passage: Passage, edge: Edge, words: OwnerWords) -> bool:
    """Whether a share that is dealt with is one of a body: by the noun behind it, if it is the whole or that is parted.

    "Half of the books" is none, though the shop be called Alder Books.

    Args:
        passage: the sentence.
        edge: what was read.
        words: those of its language.
    """
    shown = unbroken(passage.text)[edge.stake.end : max(edge.end, edge.stake.end)]
    nouns = re.findall(r"[^\W\d_]{3,}", shown)
    told = any(words.head(noun) or words["things"].fullmatch(noun) for noun in nouns)
    return ((told or not nouns) and parted(passage)) or (told and edge.stake.value.lo == _WHOLE)


def parted(passage: Passage) -> bool:
    """Whether the shares of a sentence are those of who takes and who keeps, and make the whole of one thing.

    "A takes 70% of the dairy, the founders keeping 30%" tells of capital, though it neither says so nor names a firm;
    "la famille gardant 30 % des magasins" does not.
    """
    stakes, text, words = stakes_of(passage), unbroken(passage.text), owner_words(passage.language)
    shares = [stake.value.lo or Decimal(0) for stake in stakes]
    several = (_SEVERAL.match(text, stake.end) for stake in stakes)
    if any(found and not words["capital"].fullmatch(found.group(1)) for found in several):
        return False
    return len(shares) >= _PARTIES and sum(shares) == _WHOLE
