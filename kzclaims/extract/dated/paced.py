"""Lengths that no thing lasts: those that come again and again, and those that a price is paid for."""

from __future__ import annotations

import re

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.scene import Passage

_PAID_FOR = re.compile(r"\s(?:(?:pour|for|на|за)\s)?", re.IGNORECASE)
_AT = re.compile(r"(?<!\w)(?:à|at|по|за)\s$", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:.—–(]\s|\s(?:et|and|but|mais|и|а|но)\s", re.IGNORECASE)
_PACED = 22  # characters between a length and how often it comes


def paced(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length comes again and again: "four days of strike a month"; "at £85,000 a year" paces the rent.

    Args:
        passage: the sentence.
        length: the length.
    """
    paces = [f for f in passage.periods if f.what == "frequency" and 0 <= f.start - length.end <= _PACED]
    return any("," not in passage.text[length.end : f.start] for f in paces)


def other_length(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length is a sentence of a court, a part of something, or in its own clause a break, a delay, a pace.

    Args:
        passage: the sentence.
        length: the length.
    """
    text, language = passage.text, passage.language
    lo = max((m.end() for m in _CLAUSE.finditer(text, 0, length.start)), default=0)
    stop = _CLAUSE.search(text, length.end)
    hi = stop.start() if stop else len(text)
    beside = vocabulary.words("beside_length", language)
    return any(
        lo <= m.start() < hi or not beside.fullmatch(m.group())
        for m in vocabulary.words("other_length", language).finditer(text)
    )


def priced(passage: Passage, one: FoundPeriod) -> bool:
    """Whether a length is what a price is paid for: "à 50 euros pour trois ans".

    Args:
        passage: the sentence.
        one: the length.
    """
    text, sums = passage.text, [n for n in passage.numbers if n.value.kind == "money"]
    return any(_PAID_FOR.fullmatch(text, n.end, one.start) and _AT.search(text, 0, n.start) for n in sums)
