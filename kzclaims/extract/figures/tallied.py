"""Up to which day a figure was counted: that of the tally it is taken from, or the one that ends its time."""

from __future__ import annotations

import re

from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.figures.model import Figure
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import words, words_between
from kzclaims.extract.likeness import published_days
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import CUES, EVENTS

_TELLING = frozenset({"event-announcement", "event-publication", "event-presentation", "event-release"})
_SUMMED_UP = re.compile(
    r"(?<!\w)(?:подв(?:ел|одит|ед)|опубликова|обнародова|огласи|sum(?:med|s) up|dressé|tiré|livré)", re.IGNORECASE
)
_FRESH = 14  # days after which what was told is no news
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


def as_told(figure: Figure) -> None:
    """Take from a count behind a colon the deed and the day of telling it: "On Monday the growers unveiled it: 412 t".

    Args:
        figure: the count; what it counts was done on no such day.
    """
    passage = figure.passage
    colon = passage.text.rfind(":", 0, figure.start)
    spans = [(t.start, t.concept) for t in passage.of(EVENTS) if t.start < colon and t.concept in _TELLING]
    tallied = figure_words(passage.language).tallies
    if not any(tallied.name(word) for _, _, word in words(passage.text[: max(colon, 0)])) or colon < 0:
        return
    if not spans and not _SUMMED_UP.search(passage.text, 0, colon):
        return
    figure.near -= {f"rel:{concept}" for _, concept in spans}
    day, told = figure.as_of, published_days(passage.document.article)[0]
    dated = any(p.start < colon and p.value == day for p in passage.periods)
    if day and day.lo and day.lo == day.hi and told and dated and 0 <= (told - day.lo).days <= _FRESH:
        figure.as_of = None
