"""Shares told without a verb of holding: "Shareholders of S: A (51%), B (49%)", "A's 30% stake in S"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners.capital import of_the_capital
from kzclaims.extract.owners.clauses import Clause, Cue, Stake, stakes_of
from kzclaims.extract.owners.described import described, unnamed
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.phrases import led_to
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.sides import listed
from kzclaims.extract.owners.state import Edge, State, excluded, identity
from kzclaims.extract.owners.taken import begun, subject_thing
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage

_SEVERAL = 2
_FIRST = 4  # letters before the name that a sentence begins with
_NEAR, _AFTER = 40, 28  # characters between a noun and its holder, a company and its share
_IN = re.compile(
    r"(?:^|\s)(?:in|of|dans|au capital d['eu]\S*|du capital d['eu]\S*|chez|в|во)\s+(?:\w+\s+)?[«“\"]?(?:[ld]')?$"
)
_CLOSED = re.compile(r"\)?,?\s")
_BRACKET = re.compile(r"(?:\(|[—–:-]|,?\s(?:with|avec|à hauteur de))\s*$")


def listed_edges(passage: Passage, cast: Cast, state: State, words: OwnerWords) -> Iterator[tuple[Clause, Edge]]:
    """The edges of a list of two holders or more, each with its share in brackets or after a dash.

    What they hold is told before them ("the shareholders of S are …") or behind ("… own S").
    """
    text, stakes = unbroken(passage.text), stakes_of(passage)
    if len(stakes) < 2 or not all(_BRACKET.search(text[: stake.start]) for stake in stakes):
        return
    opening = words["lists"].search(text, 0, stakes[0].start)
    closing = _CLOSED.match(text, stakes[-1].end) if opening is None else None
    holding = words["holds"].match(text, closing.end()) if closing else None
    if opening is not None:
        company, floor = _company(passage, opening, stakes[0].start, cast, state, words)
    elif holding is not None:
        company, floor = _held_by_all(passage, holding.end(), cast, state), 0
    else:
        return
    if company is None:
        company = unnamed(passage)
    cue = opening or holding
    assert cue is not None
    clause = Clause(passage, 0, len(text), Cue(cue.start(), cue.end(), "listed"), tuple(stakes))
    for n, stake in enumerate(stakes):
        span = listed(text, stakes[n - 1].end if n else floor, stake.start, words)
        holder = cast.refer(passage, *span, excluded(company), company) if span else None
        if span and holder and identity(holder) != identity(company):
            state.company, state.at, state.listed = company, passage.number, passage.number
            yield clause, Edge(stake, holder, company, span[0], stake.end + (text[stake.end : stake.end + 1] == ")"))


def closed_list(passage: Passage, cast: Cast, state: State, words: OwnerWords) -> list[tuple[Clause, Edge]]:
    """The edges of a list that one verb closes for all: "A (45 %), B (35 %) and the staff (20 %) own S between them".

    The verb is none of the last holder alone, who stands next to it.
    """
    stakes = stakes_of(passage)
    if len(stakes) < _SEVERAL or not _CLOSED.match(unbroken(passage.text), stakes[-1].end):
        return []
    edges = list(listed_edges(passage, cast, state, words))
    whole = len(edges) == len(stakes) and all(clause.cue.start > stakes[-1].end for clause, _ in edges)
    return edges if whole else []


def _held_by_all(passage: Passage, at: int, cast: Cast, state: State) -> Ref | None:
    """What those listed hold: "A (45 %), B (35 %) and C (20 %) own Havfor", "en possèdent à eux trois la totalité"."""
    held = next((n for n in cast.names(passage) if 0 <= n.start - at <= _AFTER), None)
    if held is not None:
        return Ref(name=held, passage=passage, kind="organisation")
    before = next(iter(list(cast.back(passage))[1:2]), None)
    first = next((n for n in cast.names(before) if n.start <= _FIRST and n.kind != "person"), None) if before else None
    if before and first:
        return Ref(name=first, passage=before, kind="organisation")
    return state.near(passage) or begun(cast, passage, frozenset()) or of_the_capital(cast, passage, at, frozenset())


def party(cast: Cast, passage: Passage, start: int, end: int, exclude: frozenset[str], of: Ref) -> Ref | None:
    """What a noun phrase stands for, as one of those who share a company: the thing it describes at the least.

    Args:
        cast: the parties of the article.
        passage: where it stands.
        start: where it begins.
        end: where it ends.
        exclude: folded names that it cannot stand for.
        of: the company.
    """
    found, words = cast.refer(passage, start, end, exclude, of), owner_words(passage.language)
    if found is None and not words["they"].fullmatch(passage.text, start, end):
        start = led_to(unbroken(passage.text), start, end, words)
        found = described(passage, start, end, of) if start < end else None
    return found


def _company(
    passage: Passage, opening: re.Match[str], until: int, cast: Cast, state: State, words: OwnerWords
) -> tuple[Ref | None, int]:
    """Whose holders are listed, and where the list may begin."""
    text = unbroken(passage.text)
    link = words["of"].match(text, opening.end() + 1)
    if link or passage.language == "ru":
        right = cast.phrase_right(passage, opening.end(), until)
        if right[0] < right[1]:
            return cast.refer(passage, *right, frozenset()), right[1]
    names = [n for n in cast.names(passage) if n.end <= opening.start() and opening.start() - n.end <= 4]
    if names:
        return Ref(name=names[-1], passage=passage, kind="organisation"), opening.end()
    told = state.near(passage)
    if words["mine"].search(text, max(0, opening.start() - _NEAR // 2), opening.start()):  # "Ses deux actionnaires"
        told = told or begun(cast, passage, frozenset()) or subject_thing(cast, passage)
    return told or of_the_capital(cast, passage, opening.start(), frozenset()), opening.end()


def stake_edges(passage: Passage, cast: Cast, state: State, words: OwnerWords) -> Iterator[tuple[Clause, Edge]]:
    """ "A's stake in S is 45%", "A's 45% stake in S", "la part de A dans S s’élève à 45 %": two names, one share."""
    text, names = unbroken(passage.text), cast.names(passage)
    stakes = stakes_of(passage)
    for holder, held in pairwise(names):
        noun = words["capital"].search(
            text, max(0, holder.start - _NEAR) if passage.language != "en" else holder.end, held.start
        )
        if (
            text.startswith("'s", held.end)
            or noun is None
            or not _IN.search(text[max(holder.end, noun.end()) : held.start])
        ):
            continue
        if passage.language == "en" and not text.startswith("'s", holder.end):
            continue
        stake = next((s for s in stakes if _told_of(text, s, holder, held)), None)
        if stake:
            start, end = min(holder.start, noun.start()), max(held.end, stake.end)
            who = Ref(name=holder, passage=passage, kind="person" if holder.kind == "person" else "organisation")
            what = Ref(name=held, passage=passage, kind="organisation")
            state.company, state.at = what, passage.number
            clause = Clause(passage, start, end, Cue(noun.start(), noun.end(), "listed"), (stake,))
            yield clause, Edge(stake, who, what, start, end)


def _told_of(text: str, stake: Stake, holder: ProperName, held: ProperName) -> bool:
    if holder.end <= stake.start and stake.end <= held.start:
        return not re.search(r"[.;:,()]", text[holder.end : held.start].replace("'s", ""))
    gap = text[held.end : stake.start]
    return held.end <= stake.start and len(gap) <= _AFTER and not re.search(r"[.;:,]", gap)


def led(clause: Clause, stake: Stake, words: OwnerWords) -> str:
    """The words before a share of a list that tell its tense: not "It would be a large sale:", which tells no share.

    Nor are they those of a clause before that tells none: "it was built by her father; the heirs own 80%".
    """
    text = unbroken(clause.passage.text)
    first = min((one.start for one in clause.stakes), default=0)
    said, colon, after = text[text.rfind(";", 0, first) + 1 : stake.start].rpartition(": ")
    told = words["lists"].search(said) or words["owning"].search(said) or words["capital"].search(said)
    return after if colon and not told else said + colon + after
