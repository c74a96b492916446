"""Shares that somebody has bought: "A bought 70% of B from C" tells what A holds from then on.

Whoever buys a few shares may have had others. So a share is read where it is a majority or the whole, or where it and
what others keep make the whole; and not where the words tell that it came to more ("another 20%", "raising its stake").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from kzclaims.extract.owners.clauses import Clause, stakes_of
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.state import Edge, State
from kzclaims.extract.owners.words import OwnerWords

_HALF, _WHOLE = Decimal(50), Decimal(100)
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
    together = sum((s.value.lo or Decimal(0) for s in stakes_of(p)), Decimal(0))
    if not (stake.value.lo or Decimal(0)) > _HALF and together != _WHOLE:
        return
    for edge in active(replace(clause, stakes=(stake,)), cast, state, words):
        named = edge.company.name is not None and edge.company.passage is p
        if named or words["capital"].search(text, stake.start, edge.end):
            yield edge
