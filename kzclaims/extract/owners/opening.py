"""Whose holders are spoken of: the company of "the capital of", "who owns", "belongs to three families:"."""

from __future__ import annotations

import re

from kzclaims.claim import fold
from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners.capital import of_the_capital
from kzclaims.extract.owners.clauses import Clause, Cue
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.sides import subject_of
from kzclaims.extract.owners.state import State
from kzclaims.extract.owners.taken import begun
from kzclaims.extract.owners.words import OwnerWords
from kzclaims.extract.scene import Passage

_WHICH = re.compile(r",\s(?:qui|which|dont|котор\w{2,3})\s")
_CLOSE = 4  # characters between a name and a noun of holders that belongs to it


def company_of(passage: Passage, start: int, end: int, cast: Cast, state: State, words: OwnerWords) -> Ref | None:
    """The company of a list of holders that begins at ``end`` of a sentence, or the one just spoken of."""
    text = unbroken(passage.text)
    noun = words["lists"].search(text, start, end)
    names = [n for n in cast.organisations(passage) if start <= n.start and n.end <= end]
    if noun and not names:  # "aux Forges d'Ancy, l'actionnariat": in a company, not in a town
        names = [n for n in cast.names(passage) if start <= n.start and n.end <= end and n.kind != "person"]
        names = [n for n in names if n.start > 1 or " " in n.text]  # the capital of a first word tells nothing
    if noun:
        beside = [n for n in names if n.end <= noun.start() and noun.start() - n.end <= _CLOSE]
        after = [n for n in names if n.start >= noun.end()]
        if passage.language == "ru" or re.match(rf"\s+(?:{words['of'].pattern})", text[noun.end() :], re.IGNORECASE):
            link = re.compile(rf"\s+(?:{words['of'].pattern})\s*", re.IGNORECASE).match(text, noun.end())
            right = cast.phrase_right(passage, link.end() if link else noun.end(), end)
            others = frozenset(fold(n.text) for n in cast.names(passage) if n.start >= end)  # the holders
            found = cast.refer(passage, *right, others) if right[0] < right[1] else None
            if found and (found.name or words.head(text[right[0] :]) or words.head(text[: right[1]].split()[-1])):
                return found
        names = beside or after[:1] or names
    held = words["held"].search(text, start, end)
    if held and not noun and not words["weak"].fullmatch(held.group()):
        found = subject_of(Clause(passage, start, end, Cue(held.start(), held.end(), "held"), ()), cast, state, words)
        if found and (found.name or words.head(found.label) or found.id.startswith("company")):
            return found
    if names and len({fold(n.text) for n in names}) == 1:
        return Ref(name=names[-1], passage=passage, kind="organisation")
    if names:
        # "Alder, which feeds Brenn, has three shareholders:"
        subject = not noun or (names[0].start <= 1 and _WHICH.match(text, names[0].end))
        return Ref(name=names[0] if subject else names[-1], passage=passage, kind="organisation")
    own = begun(cast, passage, frozenset()) if words["mine"].match(text, start) else None  # "Its own shares are"
    return own or state.near(passage) or of_the_capital(cast, passage, start, frozenset())


def announced(passage: Passage, cast: Cast, state: State, words: OwnerWords) -> None:
    """Remember the company whose holders a sentence without a share announces: "Filor has three owners."."""
    if not words.owning.meet(passage.text):
        return
    text = unbroken(passage.text)
    noun = words["lists"].search(text) or words["owning"].search(text)
    if noun is None:
        return
    company = company_of(passage, 0, len(text), cast, state, words)
    if company and company.name:
        state.spoken(company, passage)
