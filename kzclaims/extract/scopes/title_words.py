"""A heading or a sentence of its text as a whole, and what stands around words of it: "not", marks, a noun behind."""

from __future__ import annotations

import re

from kzclaims.extract.lemmas import WORD
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import STOP, Clause
from kzclaims.extract.scopes.groups import Segment
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.senses import denials
from kzclaims.extract.words import concepts

_DENIED = 25  # characters before a word in which "not" stands


def whole(passage: Passage) -> Clause:
    """A sentence as one clause with its names, whatever it says.

    Args:
        passage: the sentence.
    """
    return Clause(Segment(passage, 0, len(passage.text)), passage.names, ())


def meant_in(passage: Passage) -> frozenset[str]:
    """What the words of a sentence may mean, its names read as words too.

    Args:
        passage: the sentence.
    """
    return meant(Clause(Segment(passage, 0, len(passage.text)), (), ()), 0, len(passage.text))


def noun_behind(passage: Passage, at: int) -> re.Match[str] | None:
    """The word that follows a place and a space, where it is a noun and nothing else; None where it is not.

    Args:
        passage: the sentence.
        at: the place, in its plain text.
    """
    word = WORD.match(plain(passage.text), at + 1)
    means = concepts(word.group(), passage.language) if word else frozenset[str]()
    noun = any(m.endswith("-n") for m in means) and not any(m.endswith(("-v", "-r")) for m in means)
    return word if noun else None


def denied_before(passage: Passage, match: re.Match[str]) -> bool:
    """Whether some words of a sentence are denied by what stands before them in their part of it.

    Args:
        passage: the sentence.
        match: the words, in its plain text.
    """
    text = plain(passage.text)
    lead = max(0, match.start() - _DENIED)
    floor = max([lead, *(m.end() for m in STOP.finditer(text, lead, match.start()))])
    return bool(denials(text, passage.language, floor, match.start()))


def part_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The words around a place, to the next mark of punctuation on either side.

    Args:
        text: a sentence.
        start: where the place begins.
        end: where it ends.
    """
    before = [m.end() for m in STOP.finditer(text, 0, start)]
    after = STOP.search(text, end)
    return before[-1] if before else 0, after.start() if after else len(text)
