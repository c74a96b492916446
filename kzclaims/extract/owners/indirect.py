"""Indirect shares told by a noun: "its indirect stake in S comes to 30%", "косвенная доля фонда в «С» — 30 %".

Whose share it is and of what is said, or it is that of the one chain of holders that the article has told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.claim import fold
from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners.clauses import Clause, Cue, Stake
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.state import Edge, State, excluded, identity
from kzclaims.extract.owners.words import OwnerWords
from kzclaims.extract.scene import Passage

_FAR = 90  # characters between the noun and its share
_SUBJECT_BY = 12  # characters by which the subject of a sentence begins
_FIRST = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.;:!?]")
_NOUN = re.compile(r"(?:The\s|Le\s|La\s|L['’])([^\W\d_]+)\s(?=[^\W\dA-ZÀ-Þ])")  # "The fund puts its indirect stake at"
_OWNER = re.compile(r"(?:the\s)?([^,;:.]{2,60})'s?\s$", re.IGNORECASE)


def indirect_edges(
    passage: Passage, cast: Cast, state: State, stakes: Sequence[Stake], words: OwnerWords
) -> Iterator[tuple[Clause, Edge]]:
    """The edges of the indirect shares that a sentence tells by a noun, at most one for each noun."""
    for noun, stake in indirect_stakes(passage, stakes, words):
        company = _company(passage, noun.end(), stake, cast, words)
        holder = _holder(passage, noun, stake, cast, words, excluded(company) if company else frozenset())
        if company is None and holder is None:  # "Harl puts its indirect share at 35%": that of its subject
            holder = _subject(passage, noun.start(), cast, state)
            company = state.end(holder) if holder else None
        elif holder is None and company is not None:
            told = _subject(passage, noun.start(), cast, state)
            holder = told if told and identity(told) != identity(company) else None
        if company is None or holder is None:
            chain = state.only_chain()
            if company is None and chain and (holder is None or identity(holder) == identity(chain[0])):
                holder, company = chain
            elif holder is None and company is not None:
                holder = state.root(company)
        if holder and company and identity(holder) != identity(company):
            clause = Clause(passage, noun.start(), stake.end, Cue(noun.start(), noun.end(), "listed"), (stake,))
            state.told(Edge(stake, holder, company, noun.start(), stake.end), passage)
            yield clause, Edge(stake, holder, company, noun.start(), stake.end)


def indirect_stakes(
    passage: Passage, stakes: Sequence[Stake], words: OwnerWords
) -> Iterator[tuple[re.Match[str], Stake]]:
    """The nouns for an indirect share, each with the share that follows it in its clause."""
    text = unbroken(passage.text)
    for noun in words["indirect_noun"].finditer(text):
        stake = next((s for s in stakes if noun.end() <= s.start <= noun.end() + _FAR), None)
        if stake and not _STOP.search(text, noun.end(), stake.start):
            yield noun, stake


def _company(passage: Passage, start: int, stake: Stake, cast: Cast, words: OwnerWords) -> Ref | None:
    """What the share is of: after "in" behind the noun, or after the share."""
    text = unbroken(passage.text)
    for link in words["within"].finditer(text, start, stake.start):
        right = cast.phrase_right(passage, link.end(), stake.start)
        first = _FIRST.match(text, *right)
        named = any(right[0] <= n.start and n.end <= right[1] for n in cast.names(passage))
        if passage.language == "ru" and first and not named and words.head(first.group()):  # "в руднике оценена"
            right = first.span()
        if right[0] < right[1] and (found := cast.refer(passage, *right, frozenset())):
            return found
    behind = re.compile(rf"\s(?:{words['of'].pattern})").match(text, stake.end)
    if behind and not words["mine"].match(text, behind.end() + 1):  # "24% in its latest annual report"
        right = cast.phrase_right(passage, behind.end(), len(text))
        return cast.refer(passage, *right, frozenset()) if right[0] < right[1] else None
    return None


def _subject(passage: Passage, before: int, cast: Cast, state: State) -> Ref | None:
    """The body that a sentence begins with, by the name that it was told to hold by first."""
    first = next((n for n in cast.organisations(passage) if n.start <= _SUBJECT_BY and n.end <= before), None)
    if first is None:
        led = _NOUN.match(unbroken(passage.text), 0, before)
        return cast.refer(passage, led.start(1), led.end(1), frozenset()) if led else None
    known = fold(first.text)
    told = [ref for name, ref in state.holders.items() if name == known or name.startswith(f"{known} ")]
    return told[0] if len(told) == 1 else Ref(name=first, passage=passage, kind="organisation")


def _holder(
    passage: Passage, noun: re.Match[str], stake: Stake, cast: Cast, words: OwnerWords, exclude: frozenset[str]
) -> Ref | None:
    """Whose share it is: "the fund's", "de la banque", "фонда"; None for a pronoun."""
    text = unbroken(passage.text)
    owner = _OWNER.search(text[: noun.start()])
    if owner and passage.language == "en":
        return cast.refer(passage, owner.start(1), owner.end(1), exclude)
    link = re.compile(rf"\s(?:{words['genitive'].pattern})?").match(text, noun.end())
    if link is None or passage.language == "en":
        return None
    within = words["within"].search(text, noun.end(), stake.start)
    until = within.start() if within else stake.start
    right = cast.phrase_right(passage, link.end(), until)
    if right[0] >= right[1] or (passage.language == "fr" and not link.group().strip()):
        return None
    named = any(right[0] <= n.start and n.end <= right[1] for n in cast.names(passage))
    return cast.refer(passage, *right, exclude) if named or words.head(text[right[0] :]) else None
