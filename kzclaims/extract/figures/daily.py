"""A rate that a clause tells apart from its number: "Chaque jour, 84 donneurs", "cooks 6,900 meals every day"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.scene import Passage

_NEAR = 48  # characters between the words for each day and the number
# A mark or a digit between them; a comma may close "every day" where it opens a sentence.
_APART = re.compile(r"[.;:()\d«»“”]")
_OPENING = 3


@lru_cache(maxsize=512)  # every number of a sentence asks
def _told(text: str, language: str) -> re.Match[str] | None:
    return figure_words(language).daily.search(text)


def each_day(passage: Passage, found: FoundNumber) -> FoundNumber:
    """A number with the time that words of its clause say it is counted in: each day, each week, each month.

    Args:
        passage: the sentence.
        found: a number of it, which has no rate of its own.
    """
    if found.per or found.what or found.value.kind == "share":
        return found
    told = _told(passage.text, passage.language)
    if told is None or told.lastgroup is None:
        return found
    first, last = (told.end(), found.start) if told.end() <= found.start else (found.end, told.start())
    between = passage.text[first:last]
    opens = told.start() < _OPENING
    comma = "," in between and not (opens and between.lstrip().startswith(",") and between.count(",") == 1)
    if first > last or len(between) > _NEAR or comma or _APART.search(between):
        return found
    return replace(found, per=told.lastgroup)
