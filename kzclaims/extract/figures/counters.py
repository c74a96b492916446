"""Crowds that two sides counted: "12,000 marchers, according to the police", "21,000, say the organisers"."""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.extract.figures.fits import Candidate
from kzclaims.extract.figures.heads import any_person
from kzclaims.extract.figures.stems import Stems
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage
from kzclaims.extract.word_tables import word_table

_STOP = re.compile(r"[,;:.()\d]")
_LONGEST = 50  # characters in which who counted is told


@lru_cache(maxsize=3)
def _table(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], Stems]:
    table = word_table("figures/counters.toml")[language]
    led, counting = (re.compile(table[name], re.IGNORECASE) for name in ("led", "counting"))
    return (led, counting), Stems({side: table[side] for side in ("charge", "callers")})


def two_counts(a: Candidate, b: Candidate) -> bool:
    """Whether two numbers of people were counted by those in charge and by those who called for it.

    Args:
        a: a figure.
        b: one of another article.
    """
    heads = a.measure.head, b.measure.head
    if a.value.unit or not (any_person(heads) or any(":" in head for head in heads)):
        return False
    first, second = _counter(a.draft.passage), _counter(b.draft.passage)
    return bool(first and second) and first != second


def _counter(passage: Passage) -> str:
    """The side that a sentence has its number from; "" where it names none, or both."""
    told, sides = _table(passage.language)
    text, (led, counting) = passage.text, told
    who = [m["who"] for m in led.finditer(text)]
    who += [_STOP.split(text[max(0, m.start() - _LONGEST) : m.start()])[-1] for m in counting.finditer(text)]
    found = {sides.name(word) for one in who for _, _, word in words(one)} - {""}
    return found.pop() if len(found) == 1 else ""
