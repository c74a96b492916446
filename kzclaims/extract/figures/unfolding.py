"""Counts of what is still unfolding: those of a fire or a flood hold as of the day they are published."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from kzclaims.claim import Period
from kzclaims.extract.figures.model import Figure
from kzclaims.extract.figures.time import published
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.scene import Scene, opening
from kzclaims.extract.thesaurus import EVENTS

_UNFOLDS = frozenset({
    "event-accident", "event-attack", "event-collapse", "event-earthquake", "event-explosion", "event-fire",
    "event-flood", "event-storm", "thing-evacuee", "thing-forest-fire", "thing-missing-person", "thing-flood",
})  # fmt: skip
_FRESH = 7
_LEAD = 3  # sentences of title and lead


def unfold(scene: Scene, figures: Sequence[Figure], topics: Collection[str]) -> None:
    """Note of the counts of what is still unfolding the day they are published: tomorrow there will be more, or fewer.

    What is counted up to an hour of the day holds as of that hour.

    Args:
        scene: the article.
        figures: its figures.
        topics: what its title speaks of.
    """
    counted_at: dict[int, re.Match[str] | None] = {}  # once a sentence, which may have many figures
    for figure in figures:
        passage = figure.passage
        if passage.number not in counted_at:
            counted_at[passage.number] = figure_words(passage.language).clock.search(passage.text)
        hour = counted_at[passage.number]
        if hour and figure.as_of is not None and figure.as_of.edtf:
            figure.unfolds = f"{figure.as_of.edtf}T{hour.group(1)}"
    told = {t.concept for p in opening(scene, _LEAD) for t in p.of(EVENTS)} | set(topics)
    day = published(scene.passages[0]) if not _UNFOLDS.isdisjoint(told) else None
    if day is None or day.lo is None:
        return
    dates = [p.value.hi for q in scene.passages for p in q.periods if isinstance(p.value, Period) and p.value.hi]
    if dates and all((day.lo - date).days > _FRESH for date in dates):
        return  # of a fire of years ago
    for figure in figures:
        counted = figure.kind == "quantity" and not figure.value.unit and figure.found.what not in ("age", "duration")
        if counted and figure.as_of is None and not figure.planned:
            figure.unfolds = day.edtf
