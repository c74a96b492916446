"""The day from which relative dates count: that of publication, of the words, or of a decision."""

from __future__ import annotations

from datetime import date

from kzclaims.claim import Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.in_post import held_for
from kzclaims.extract.dated.limits import feast_led
from kzclaims.extract.dated.terms import crowded, governor
from kzclaims.extract.dates.reader import Anchor, FoundPeriod, find_periods
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import CUES

_FAR_BACK = 30


def counted_periods(passage: Passage, scene: Scene) -> list[FoundPeriod]:
    """The periods of a passage; those counted from a day of speech that the sentence names count from that day."""
    found = [held_for(passage, one) for one in passage.periods if not feast_led(passage, one)]
    if crowded(passage) or not any(one.anchored for one in found):
        return found
    kinds = {ahead(one) for one in found if one.anchored}
    days = {counted: said_on(passage, scene, counted=counted) for counted in kinds}
    again = {
        day: {(f.start, f.end): f for f in find_periods(passage.text, passage.language, Anchor.on(day))} if day else {}
        for day in days.values()
    }
    return [again[days[ahead(f)]].get((f.start, f.end), f) if f.anchored else f for f in found]


def said_day(passage: Passage, one: FoundPeriod) -> str:
    """The day from which a date counts, where it is not that of publication.

    Args:
        passage: the sentence.
        one: the date.
    """
    day = one.anchor.lo if one.anchored and one.anchor.lo == one.anchor.hi else None
    return day.isoformat() if day and (day, day) != (passage.anchor.lo, passage.anchor.hi) else ""


def ahead(one: FoundPeriod) -> bool:
    """Whether a date is counted ahead by a length of time: "in twenty months"."""
    return one.duration is not None and one.what != "ago"


def said_on(passage: Passage, scene: Scene, *, counted: bool) -> date | None:
    """The day relative dates count from, where it is not that of publication: that of the words, if they tell it.

    Where the article's own day is open, it is the last day of speech that the article has told. What is ``counted``
    ahead counts from a day of decision as well: "le 1er mars, la ville a adopté le calendrier : dans vingt mois".
    """
    day = _speech_day(passage, scene, vocabulary.events("decides")) if counted else None
    day = day or _speech_day(passage, scene)
    if day is not None or (passage.anchor.lo is not None and passage.anchor.lo == passage.anchor.hi):
        return day
    earlier = (_speech_day(p, scene) for p in reversed(scene.passages) if 0 < passage.number - p.number <= _FAR_BACK)
    return next((found for found in earlier if found is not None), None)


def _speech_day(
    passage: Passage, scene: Scene, acts: frozenset[str] = frozenset({"event-announcement"})
) -> date | None:
    """The day a sentence gives for its verb of speech or announcement."""
    published = passage.anchor.hi
    if crowded(passage):
        return None
    for one in passage.periods:
        value = one.value
        if not isinstance(value, Period) or one.what != "point" or value.lo is None or value.lo != value.hi:
            continue
        by = governor(scene, passage, one)
        spoken = by is not None and (by.scheme == CUES or by.concept in acts)
        if spoken and (published is None or value.lo <= published):
            return value.lo
    return None
