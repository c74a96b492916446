"""The two sides of an order of events: which words of a sentence tell each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.terms import INSET, asides, cues, overlaps
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import Term

HARD = re.compile(r"[;:—–](?=\s)")
COMMA = re.compile(r"[,;:—–](?=\s)")
_CLEFT = {"fr": re.compile(r"\s(?:que|qu['’])"), "en": re.compile(r"\s(?:than|when)\s"), "ru": re.compile(r",?\sкак\s")}
_THAT = re.compile(r"(?:\s(?:that|que)\s|\squ['’]|,?\sчто\s)")


@dataclass(frozen=True, slots=True)
class Side:
    """One of two events: where its words stand, and what they say was done."""

    passage: Passage
    start: int
    end: int
    terms: tuple[Term, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return self.passage.text[self.start : self.end]

    @property
    def deeds(self) -> frozenset[str]:
        """Every kind of deed and event that its words may mean."""
        return _deeds(self.terms)

    @property
    def to_come(self) -> bool:
        """Whether it is a plan."""
        planned = vocabulary.words("to_come", self.passage.language).search(INSET.sub(" ", self.text))
        return bool(planned) or any(t.role in ("future", "conditional") for t in self.terms)


Order = tuple[Side, Side]


@lru_cache(maxsize=4096)  # a side is held against those of all other articles
def _deeds(terms: tuple[Term, ...]) -> frozenset[str]:
    return frozenset([vocabulary.class_of(c) for t in terms for c in (t.concept, *t.others)])


def _reported(passage: Passage, terms: list[Term], start: int, end: int) -> int:
    """Where the words begin that a clause reports: "their note states that the alarm …"."""
    said = [m.end() for c in cues(passage, "Reporting") for m in [_THAT.match(passage.text, c.end)] if m]
    said += [m.end() for m in vocabulary.words("shows", passage.language).finditer(passage.text, start, end)]
    inside = [at for at in said if start < at < end and any(at <= t.start < end for t in terms)]
    return max(inside, default=start)


def side_of(passage: Passage, terms: list[Term], start: int, end: int) -> Side:
    """The side that a stretch of a sentence tells, without its asides and the verb of speech that leads it.

    Args:
        passage: the sentence.
        terms: its deeds.
        start: where the stretch begins.
        end: where it ends.
    """
    start = _reported(passage, terms, start, end)
    insets = asides(passage, start, end)
    told = [t for t in terms if start <= t.start and t.end <= end]
    return Side(passage, start, end, tuple(t for t in told if not any(overlaps((t.start, t.end), i) for i in insets)))


def pair_of(a: Side, b: Side) -> Order | None:
    """Two sides, unless one is empty or both tell the same deed and nothing else.

    Args:
        a: one.
        b: the other.
    """
    return (a, b) if a.deeds - b.deeds and b.deeds - a.deeds else None


def around_word(text: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The clause before a word and the words after it.

    Args:
        text: the sentence.
        start: where the word begins.
        end: where it ends.
    """
    stops = [m.end() for m in HARD.finditer(text, 0, start)]
    stop = COMMA.search(text, end)
    return (stops[-1] if stops else 0, start), (end, stop.start() if stop else len(text))


def clauses_of(passage: Passage, terms: list[Term], word: re.Match[str]) -> tuple[Side, Side] | None:
    """The deed that stands by itself and the one behind a connector: "A avant B", "Avant B, A".

    Args:
        passage: the sentence.
        terms: its deeds.
        word: the connector.
    """
    text = passage.text
    left, right = around_word(text, word.start(), word.end())
    alone, behind = side_of(passage, terms, *left), side_of(passage, terms, *right)
    if not alone.terms:
        stop = COMMA.search(text, word.end())
        cleft = _CLEFT[passage.language].search(text, word.end())
        ending = HARD.search(text, stop.end()) if stop else None
        if stop:
            alone = side_of(passage, terms, stop.end(), ending.start() if ending else len(text))
        if not alone.terms and cleft:
            behind = side_of(passage, terms, word.end(), cleft.start())
            alone = side_of(passage, terms, cleft.end(), right[1])
        elif not alone.terms and len(behind.terms) > 1 and behind.terms[0].role == "label":
            cut = behind.terms[0].end
            behind, alone = side_of(passage, terms, word.end(), cut), side_of(passage, terms, cut, right[1])
    return pair_of(alone, behind)
