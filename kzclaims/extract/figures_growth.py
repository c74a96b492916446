"""A rise or fall told beside the two figures it lies between: "from 250 to 310, a rise of 24%"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kzclaims.extract.figures_bearer import cues
from kzclaims.extract.figures_model import Figure
from kzclaims.extract.figures_shares import related
from kzclaims.extract.figures_time import BEFORE
from kzclaims.extract.figures_words import figure_words
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import CUES

_AFTER = 24  # characters after a rate in which it may be called one of points, or one a year
_FROM = re.compile(r"(?:\b(?:from|de|с|со)|\bd['’])\s*$", re.IGNORECASE)
_AGAINST = {"cue-against-weak", "cue-compared-with"}
_POINTS = re.compile(r"\s*(?:percentage\s+|de\s+)?(?:point|пункт|п\.\s?п)", re.IGNORECASE)


def grown(passage: Passage, figures: Sequence[Figure]) -> None:
    """Link a rate of growth to the earlier figure it is taken of, and the later figure to the rate.

    Only where the sentence has one rate and two figures of one thing, and nothing else that could have grown.

    Args:
        passage: the sentence.
        figures: its figures, their times read.
    """
    rates = [f for f in figures if f.measured == "growthRate"]
    if len(rates) != 1 or not _plain(passage, rates[0]):
        return
    told = [f for f in figures if f.kind != "share" and not f.converted]
    if len(told) != 2 or len(figures) != 3:
        return
    first, second = told
    if (first.kind, first.value.unit) != (second.kind, second.value.unit) or not related(first.head, second.head):
        return
    ordered = _ordered(first, second)
    if ordered is None or not _only_growth(passage, figures):
        return
    earlier, later = ordered
    rates[0].link("ofWhole", earlier)
    later.link("equivalentTo", rates[0])


def _plain(passage: Passage, rate: Figure) -> bool:
    """Whether a rate is one of per cent between two times: no points, no average a year."""
    after = passage.text[rate.found.end : rate.found.end + _AFTER]
    yearly = any(rate.found.end <= a <= rate.found.end + _AFTER for a, _ in cues(passage, "PerPeriod"))
    return not (rate.found.per or yearly or rate.negated or _POINTS.match(after))


def _ordered(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """The earlier of two figures and the later one, where the words tell which is which."""
    text = first.passage.text
    if (first.apart == BEFORE) != (second.apart == BEFORE):
        return (first, second) if first.apart == BEFORE else (second, first)
    if first.as_of and second.as_of and first.as_of.hi and second.as_of.hi and first.as_of.lo and second.as_of.lo:
        if first.as_of.hi < second.as_of.lo:
            return first, second
        if second.as_of.hi < first.as_of.lo:
            return second, first
    if second.as_of is not None and first.as_of is None and _contrasted(first, second):
        return second, first
    if _FROM.search(text[: second.found.core_start]) and not _FROM.search(text[: first.found.core_start]):
        return second, first
    return (second, first) if _contrasted(first, second) else None


def _contrasted(first: Figure, second: Figure) -> bool:
    """Whether the second is what the first is held against: "47,400, against 41,200 a year before"."""
    gap = first.found.end, second.start
    return any(t.concept in _AGAINST and gap[0] <= t.start < gap[1] for t in first.passage.of(CUES))


def _only_growth(passage: Passage, figures: Sequence[Figure]) -> bool:
    """Whether the stretches between the three figures name nothing else that could have grown."""
    table, text = figure_words(passage.language), passage.text
    ordered = sorted(figures, key=lambda f: f.start)
    said = [(t.start, t.end) for t in passage.of(CUES)] + [(p.start, p.end) for p in passage.periods]
    for one, other in pairwise(ordered):
        for a, b, word in words(text[one.phrase_end : other.start]):
            start, end = one.phrase_end + a, one.phrase_end + b
            known = word in table.function or word in table.neutral or table.growth.name(word)
            known = known or table.changed.name(word) or table.counted.name(word)
            if not known and not any(x <= start and end <= y for x, y in said):
                return False
    return True
