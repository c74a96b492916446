"""Times ahead that count from a day told elsewhere: "twenty months from this signature", "four months to rehouse them".

"L’accord a été paraphé le 3 mars. L’entreprise dispose, à compter de cette signature, de vingt mois pour livrer": the
length is a last day once the day is known from which it counts. That is the day of the deed the words name, or the one
told last of a decision; where neither is known, the day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from kzclaims.claim import Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.from_day import exact_day, from_words, last_told, named_day
from kzclaims.extract.dated.terms import cost, crowded, cues, denials
from kzclaims.extract.dates.reader import Anchor, FoundPeriod, find_periods, until_counted
from kzclaims.extract.dates.resolve import NO_CONTEXT
from kzclaims.extract.scene import Passage, Scene

_TO_DO = re.compile(r"(?<!\w)(?:pour|afin de|afin d['’]|to|чтобы|для|на)\s", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;:!?)»”]|$)")
_ITS_OWN = re.compile(r"\s(?:son|sa|leur|its|their|her|his|свое(?:го|й)|его|её|их)\s", re.IGNORECASE)
_LED = re.compile(r",?\s(?:(?:on|in|le|en|au|в|во)\s)?")
_BREAK = re.compile(r"[.;:!?]\s")
_ONLY_COMMA = re.compile(r"[\s,]*(?:et\s|and\s|и\s)?")
# What may stand between "has" and the length it has: "n’a plus que", "has just", "a, à compter de ce jour, …".
_TIGHT = re.compile(
    r"\s*(?:,[^,;.]{3,70},\s*)?(?:(?:encore|désormais|donc|plus que|ainsi|d['’]un délai de|un délai de|de|d['’]|now"
    r"|just|only|still|another|a further|up to|a maximum of|всего|ещё|еще|только|лишь|около|срок|до|в)\s*){0,3}",
    re.IGNORECASE,
)
_BEFORE, _BEHIND, _WORDS, _FARTHEST = 75, 90, 45, 130
_DAYS = frozenset({"point", "relative", "since"})
_AHEAD = frozenset({"deadline", "relative"})
_UNITS = frozenset({"day", "month", "year"})


def counted_ahead(scene: Scene, passage: Passage, found: Sequence[FoundPeriod]) -> list[FoundPeriod]:
    """The dates of a sentence, those that count from a deed it names counted from the day of that deed.

    Args:
        scene: the article.
        passage: the sentence.
        found: its dates.
    """
    if crowded(passage) or not any(one.duration is not None and one.what in _AHEAD for one in found):
        return list(found)
    return [_recounted(scene, passage, one) if one.what in _AHEAD else one for one in found]


def _recounted(scene: Scene, passage: Passage, one: FoundPeriod) -> FoundPeriod:
    if one.duration is None or one.duration.unit not in _UNITS:
        return one
    later = one.unresolved == NO_CONTEXT
    # "Four days after its opening": that of what the sentence speaks of, which another day need not be of.
    if one.unresolved and (not later or _beside_its_day(passage, one) or _ITS_OWN.match(passage.text, one.end)):
        return one
    day = named_day(scene, passage, one)
    if day is None and later and from_words(passage, one) is None:
        day = last_told(scene, passage, one.start)
    if day is not None:
        again = find_periods(passage.text, passage.language, Anchor.on(day), Period(day, day))
        found = next((f for f in again if (f.start, f.end) == (one.start, one.end) and not f.unresolved), None)
        # "A week later" of the past is told too loosely for a day.
        if found is not None and (not later or _to_come(passage, found)):
            one = found
    if one.what == "relative" and not one.unresolved and _due(passage, one):
        return until_counted(one, one.anchor) or one
    return one


def _beside_its_day(passage: Passage, one: FoundPeriod) -> bool:
    """Whether the day itself is told beside what leads to it: "reopened on 5 April 2025, sixty years later"."""
    text = passage.text
    days = [f for f in passage.periods if f.what in _DAYS and f.duration is None and exact_day(f)]
    told = any(_ONLY_COMMA.fullmatch(text, f.end, one.start) for f in days) and _ENDS.match(text, one.end)
    return bool(told) or any(_LED.fullmatch(text, one.end, f.start) for f in days)


def _to_come(passage: Passage, one: FoundPeriod) -> bool:
    published = passage.anchor.hi
    day = one.value.lo or one.value.hi if isinstance(one.value, Period) else None
    return bool(day and published and day > published)


def _due(passage: Passage, one: FoundPeriod) -> bool:
    """Whether a day ahead is the last on which something may be done."""
    if granted(passage, one):
        return True
    stops = [m.end() for m in _BREAK.finditer(passage.text, 0, one.start)]
    end = _BREAK.search(passage.text, one.end)
    lo, hi = stops[-1] if stops else 0, end.start() if end else len(passage.text)
    return bool(vocabulary.words("asking_verb", passage.language).search(passage.text, lo, hi))


def given_until(scene: Scene, passage: Passage) -> Iterator[FoundPeriod]:
    """The last days of times allowed that a sentence tells as lengths: "has six months to comply".

    Args:
        scene: the article.
        passage: the sentence.
    """
    if crowded(passage):
        return
    for one in passage.periods:
        if one.what != "duration" or one.duration is None or one.duration.unit not in _UNITS:
            continue
        led = from_words(passage, one)
        equal = led is not None and any(one.end <= c.start for c in cues(passage, "Equivalence"))
        bound = led is not None and _to_be(passage, one)
        if not (equal or bound or granted(passage, one)) or _denied(passage, one):
            continue
        day = named_day(scene, passage, one)
        if day is None and led is not None:
            continue  # counted from a day that nobody tells
        day = day or _decided(scene, passage, one)
        anchor = Anchor.on(day) if day else passage.anchor
        last = until_counted(one, anchor)
        if last is not None and (equal or not bound or _to_come(passage, last)):
            yield last


def _to_be(passage: Passage, one: FoundPeriod) -> bool:
    """Whether a clause tells what is still to be done: "are to hand in their findings ten weeks from that date"."""
    stops = [m.end() for m in _BREAK.finditer(passage.text, 0, one.start)]
    lo = stops[-1] if stops else 0
    if vocabulary.words("asking_verb", passage.language).search(passage.text, lo, one.end):
        return True
    near = [t for t in passage.terms if t.role == "future" and lo <= t.start]
    return any(cost(passage, (t.start, t.end), (one.start, one.end)) < _FARTHEST // 2 for t in near) or bool(
        vocabulary.words("to_come", passage.language).search(passage.text, lo, one.start)
    )


def _denied(passage: Passage, one: FoundPeriod) -> bool:
    return any(
        cost(passage, (c.start, c.end), (one.start, one.end)) < len(" pas plus de ") * 2 for c in denials(passage)
    )


def granted(passage: Passage, one: FoundPeriod) -> bool:
    """Whether a length is a time that somebody is given, or still has, to do something.

    Args:
        passage: the sentence.
        one: the length.
    """
    text, language = passage.text, passage.language
    if one.duration is None:
        return False
    if vocabulary.words("time_term", language).search(text, max(0, one.start - _WORDS), one.end + _WORDS // 2):
        near = text[max(0, one.start - _WORDS) : one.start], text[one.end : one.end + _WORDS // 2]
        words = vocabulary.words("time_term", language)
        if (words.search(near[0]) and not _BREAK.search(near[0])) or words.match(near[1].lstrip()):
            return True
    lo = max(0, one.start - _BEFORE)
    stop = _BREAK.search(text, one.end)
    behind = text[one.end : min(one.end + _BEHIND, stop.start() if stop else len(text))]
    to_do = _TO_DO.search(behind)
    if language != "en" and to_do is None:
        to_do = _TO_DO.search(text, lo, one.start)  # "pour livrer la halle, elle dispose de neuf mois"
    if to_do is None and from_words(passage, one) is None:
        return False
    for name, tight in (("gives_time", False), ("has_time", True)):
        for match in vocabulary.words(name, language).finditer(text, lo, one.start):
            between = text[match.end() : one.start]
            if tight and not _TIGHT.fullmatch(between):
                continue
            if not _BREAK.search(between):
                return True
    return False


def _decided(scene: Scene, passage: Passage, one: FoundPeriod) -> date | None:
    """The day of a decision told just before a time is given, if it is near that of publication or past."""
    day = last_told(scene, passage, one.start)
    published = passage.anchor.hi
    return day if day and published and day <= published else None
