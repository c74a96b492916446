"""Holders one to a line: "The capital will be split so:", then "• A: 56%", "• the family: 30%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.articles import Kind
from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners.capital import of_the_capital
from kzclaims.extract.owners.clauses import Clause, Cue, stakes_of
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.sides import subject_of
from kzclaims.extract.owners.state import Edge, State, identity
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.scene import Passage

_OPENS = re.compile(r"[:?]\s*$")
_BULLET = re.compile(r"^[\s•·▪*–—-]+")
_GAP = re.compile(r"(?<![\s,:;(—–-])[\s,:;(—–-]*+(?:(?:with|avec|à hauteur de|soit)\s+)?$")
_LINES = 12  # at most so many holders


def block_edges(
    at: int, passages: Sequence[Passage], cast: Cast, state: State
) -> Iterator[tuple[Clause, Edge, Passage]]:
    """The edges of the list that a passage opens, each with the passage that opens it; none where it opens none."""
    opening = passages[at]
    lines = _lines(at, passages)
    words = owner_words(opening.language)
    if len(lines) < 2 or not _OPENS.search(opening.text):
        return
    company = _company(opening, cast, state, words)
    if company is None:
        return
    for line in lines:
        text, stakes = unbroken(line.text), stakes_of(line)
        if len(stakes) != 1:
            continue
        stake, start = stakes[0], (bullet.end() if (bullet := _BULLET.match(text)) else 0)
        gap = _GAP.search(text[start : stake.start])
        span = (start, start + gap.start() if gap else stake.start)
        if not text[slice(*span)].strip():
            span = cast.phrase_right(line, _after(text, stake.end), len(text))
        holder = cast.refer(line, *span, frozenset(), company) if span[0] < span[1] else None
        if holder and identity(holder) != identity(company):
            edge = Edge(stake, holder, company, min(span[0], stake.start), max(span[1], stake.end))
            state.told(edge, line)
            yield Clause(line, 0, len(text), Cue(stake.start, stake.start, "listed"), (stake,)), edge, opening


def _lines(at: int, passages: Sequence[Passage]) -> list[Passage]:
    found: list[Passage] = []
    for passage in passages[at + 1 : at + 1 + _LINES]:
        if passage.block.kind != Kind.LIST:
            break
        found.append(passage)
    return found


def _after(text: str, end: int) -> int:
    gap = re.compile(r"[\s,:(—–-]*(?:(?:pour|for|to|by|par|à|у)\s+)?").match(text, end)
    return gap.end() if gap else end


def _company(opening: Passage, cast: Cast, state: State, words: OwnerWords) -> Ref | None:
    """Whose holders follow: the object of "who owns", the subject of "belongs to", the company of "the capital of"."""
    text = unbroken(opening.text)
    held = words["held"].search(text)
    if held:
        found = subject_of(Clause(opening, 0, len(text), Cue(held.start(), held.end(), "held"), ()), cast, state, words)
        if found:
            return found
    noun = words["lists"].search(text)
    holds = words["holds"].search(text)
    if noun:
        names = [n for n in cast.names(opening) if n.end <= noun.start() and noun.start() - n.end <= 4]
        if names:
            return Ref(name=names[-1], passage=opening, kind="organisation")
    after = noun or holds
    if after is None:
        return None
    link = re.compile(rf"\s+(?:{words['of'].pattern})", re.IGNORECASE).match(text, after.end())
    if link or after is holds or opening.language == "ru":
        right = cast.phrase_right(opening, after.end(), len(text))
        found = cast.refer(opening, *right, frozenset()) if right[0] < right[1] else None
        if found and found.name:
            return found
    if noun is None:
        return None
    return state.near(opening) or of_the_capital(cast, opening, noun.start(), frozenset())
