"""Lengths that no thing lasts: those that come again and again, and those that a price is paid for."""

from __future__ import annotations

import re

from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.scene import Passage

_PAID_FOR = re.compile(r"\s(?:(?:pour|for|на|за)\s)?", re.IGNORECASE)
_AT = re.compile(r"(?<!\w)(?:à|at|по|за)\s$", re.IGNORECASE)
_PACED = 22  # characters between a length and how often it comes


def paced(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length comes again and again: "four days of strike a month"; "at £85,000 a year" paces the rent.

    Args:
        passage: the sentence.
        length: the length.
    """
    return any(f.what == "frequency" and 0 <= f.start - length.end <= _PACED for f in passage.periods)


def priced(passage: Passage, one: FoundPeriod) -> bool:
    """Whether a length is what a price is paid for: "à 50 euros pour trois ans".

    Args:
        passage: the sentence.
        one: the length.
    """
    text, sums = passage.text, [n for n in passage.numbers if n.value.kind == "money"]
    return any(_PAID_FOR.fullmatch(text, n.end, one.start) and _AT.search(text, 0, n.start) for n in sums)
