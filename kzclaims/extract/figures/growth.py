"""A rise or fall told beside the two figures it lies between: "from 250 to 310, a rise of 24%"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kzclaims.claim import Period
from kzclaims.extract.figures.bearer import cues
from kzclaims.extract.figures.model import BEFORE, Figure
from kzclaims.extract.figures.shares import related
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import words_between
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import CUES

_BACK = 2  # sentences back in which the figure of the year before may stand
_AFTER = 24  # characters after a rate in which it may be called one of points, or one a year
_NEXT = 2  # characters between a share and the word that follows it at once
_BREATH, _BREATH_END = re.compile(r"[,(—–:]"), re.compile(r"[.;)!?](?:\s|$)")
_FROM = re.compile(r"(?:\b(?:from|de|с|со)|\bd['’])\s*$", re.IGNORECASE)
_AGAINST = {"cue-against-weak", "cue-compared-with"}
_POINTS = re.compile(r"\s*(?:percentage\s+|de\s+)?(?:point|пункт|п\.\s?п)", re.IGNORECASE)


def grown(passage: Passage, figures: Sequence[Figure], before: Sequence[Figure] = ()) -> None:
    """Link a rate of growth to the earlier figure it is taken of, and the later figure to the rate.

    Only where the sentence has one rate and two figures of one thing, and nothing else that could have grown; or one,
    and the sentences just before it tell the figure of the year before once.

    Args:
        passage: the sentence.
        figures: its figures, their times read.
        before: the figures of the sentences before it.
    """
    rates = [f for f in figures if f.measured == "growthRate"]
    if len(rates) != 1 or not _plain(passage, rates[0]):
        return
    told = [f for f in figures if f.kind != "share" and not f.converted]
    if len(told) == 1 and len(figures) == 2:
        base = _year_before(told[0], before)
        if base is not None and _closes(passage, told[0], rates[0]):
            rates[0].link("ofWhole", base)
            told[0].link("equivalentTo", rates[0])
        return
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


def _year_before(later: Figure, before: Sequence[Figure]) -> Figure | None:
    """The figure of the same thing for the year before, where the last sentences tell it once and no other."""
    if later.as_of is None or later.apart or later.negated or not later.head or later.found.per:
        return None
    near = [f for f in before if later.passage.number - f.passage.number <= _BACK and f.kind == later.kind]
    near = [f for f in near if f.value.unit == later.value.unit and f.head == later.head and not f.own ^ later.own]
    if len({(f.value.lo, f.value.hi) for f in near}) != 1:
        return None
    base = near[-1]
    if base.as_of is None or base.apart or base.negated or base.found.per or not _one_bearer(base, later):
        return None
    return base if _full_year(base.as_of) and _full_year(later.as_of) == _full_year(base.as_of) + 1 else None


def _one_bearer(base: Figure, later: Figure) -> bool:
    return base.bearer is None or later.bearer is None or base.bearer.text == later.bearer.text


def _full_year(when: Period) -> int:
    """The year that a period is, from its first day to its last; 0 for any other."""
    lo, hi = when.lo, when.hi
    whole = lo is not None and hi is not None and (lo.month, lo.day, hi.month, hi.day) == (1, 1, 12, 31)
    return lo.year if whole and lo is not None and hi is not None and lo.year == hi.year else 0


def _contrasted(first: Figure, second: Figure) -> bool:
    """Whether the second is what the first is held against: "47,400, against 41,200 a year before"."""
    gap = first.found.end, second.start
    return any(t.concept in _AGAINST and gap[0] <= t.start < gap[1] for t in first.passage.of(CUES))


def _only_growth(passage: Passage, figures: Sequence[Figure]) -> bool:
    """Whether the stretches between the three figures name nothing else that could have grown."""
    ordered = sorted(figures, key=lambda f: f.start)
    return all(_nothing_else(passage, one.phrase_end, other.start) for one, other in pairwise(ordered))


def _nothing_else(passage: Passage, first: int, last: int) -> bool:
    """Whether a stretch has words of growth, time and grammar alone."""
    table = figure_words(passage.language)
    said = [(t.start, t.end) for t in passage.of(CUES)] + [(p.start, p.end) for p in passage.periods]
    for a, b, word in words_between(passage.text, first, last):
        plain = word in table.function or word in table.neutral or word in table.compared
        known = plain or table.growth.name(word) or table.changed.name(word) or table.counted.name(word)
        if not known and not any(x <= a and b <= y for x, y in said):
            return False
    return True


def _closes(passage: Passage, later: Figure, rate: Figure) -> bool:
    """Whether a rate is told in a breath of its own at the end: "…, soit une hausse de 10 % par rapport à 2023."."""
    marks = [m.start() for m in _BREATH.finditer(passage.text, later.phrase_end, rate.start)]
    end = _BREATH_END.search(passage.text, rate.found.end)
    last = end.start() if end else len(passage.text)
    return (
        bool(marks) and _nothing_else(passage, marks[-1], rate.start) and _nothing_else(passage, rate.found.end, last)
    )


def told_anew(passage: Passage, low: int, start: int) -> int:
    """Where what is said of a share begins, past the mark behind which the first share has a verb of its own.

    "Visitors rose to 84,000: 52% came from …" tells of no rise of 52%; "Prices rose: 12% for bread, …" does.

    Args:
        passage: the sentence.
        low: where the words before the share begin that are looked at.
        start: where the share stands.
    """
    mark = max(passage.text.rfind(sign, 0, start) for sign in ":;")
    first = next((n for n in passage.numbers if n.start > mark and n.value.kind == "share"), None)
    if mark < 0 or first is None:
        return low
    table = figure_words(passage.language)
    said = next(iter(words_between(passage.text, first.end, len(passage.text))), None)
    near = said is not None and said[0] - first.end <= _NEXT and said[2] not in table.function
    return max(low, mark) if near and said and not table.growth.name(said[2]) else low
