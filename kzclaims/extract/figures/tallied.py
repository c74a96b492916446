"""Up to which day a figure was counted: that of the tally it is taken from, or the one that ends its time."""

from __future__ import annotations

import re

from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import words_between
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import CUES

_LED = 9  # letters before and in an expression among which "to" stands
_UNTIL = re.compile(r"(?<!\w)(?:to|until|through|au|jusqu['’]au|et\sle|по|до)\s\d", re.IGNORECASE)


def sourced(passage: Passage, a: int, b: int) -> bool:
    """Whether a stretch names the count that a figure is taken from: ", selon le décompte arrêté au 1er juin".

    Args:
        passage: the sentence.
        a: where the stretch begins.
        b: where it ends.
    """
    if counted_to(passage, a, b) or any(
        t.concept == "cue-figure-source" and a <= t.start < b for t in passage.of(CUES)
    ):
        return True
    tallies = figure_words(passage.language).tallies
    return any(tallies.name(word) for _, _, word in words_between(passage.text, a, b))


def counted_to(passage: Passage, a: int, b: int) -> bool:
    """Whether a stretch says with which day a count ends: ", chiffres arrêtés au 30 septembre".

    Args:
        passage: the sentence.
        a: where the stretch begins.
        b: where it ends.
    """
    return figure_words(passage.language).counted_to.search(passage.text, a, b) is not None


def up_to(passage: Passage, period: FoundPeriod) -> bool:
    """Whether a date ends the time that a total was counted in: "from its launch to 10 August", "по 10 мая".

    Args:
        passage: the sentence.
        period: the date.
    """
    return bool(_UNTIL.search(passage.text[max(0, period.start - _LED) : period.start + _LED]))
