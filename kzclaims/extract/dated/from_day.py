"""The day from which a time counts, as words name it: "from this signature", "со дня решения", "from that day".

It is the day of the deed they name, wherever the article tells it, or the one told last.
"""

from __future__ import annotations

import re
from datetime import date

from kzclaims.claim import Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.deed import deed_terms
from kzclaims.extract.dated.match import akin
from kzclaims.extract.dated.terms import cost, crowded
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.lemmas import lemma, words
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import Term

_TO_THE_DAY = re.compile(r"\s(?:jour pour jour|exactement|tout juste|exactly|to the day|ровно|день в день)(?!\w)")
_ONLY_COMMA = re.compile(r"[\s,]*(?:et\s|and\s|и\s)?")
_BEFORE, _WORDS, _FARTHEST, _BACK, _FAR_BACK, _SHORTEST = 75, 45, 130, 2, 30, 3
_DAYS = frozenset({"point", "relative", "since"})
_BEGUN, _WORKS = frozenset({"starting"}), frozenset({"event-start-of-works"})
Span = tuple[int, int]


def from_words(passage: Passage, one: FoundPeriod) -> re.Match[str] | None:
    """The words that name the day from which a length counts: right behind it, or before it in the same breath.

    Args:
        passage: the sentence.
        one: the length.
    """
    text, led = passage.text, vocabulary.words("counted_from", passage.language)
    inside = led.search(text, one.start, one.end)  # "six mois après", "ten weeks from today"
    if inside is not None and inside.end() == one.end:
        return inside
    behind = led.search(text, one.end, one.end + _WORDS)
    if behind is not None and _ONLY_COMMA.fullmatch(_TO_THE_DAY.sub("", text[one.end : behind.start()])):
        return behind
    before = list(led.finditer(text, max(0, one.start - _BEFORE), one.start))
    if before and re.search(r",\s(?:de\s|d['’])?$", text[before[-1].end() : one.start]):
        return before[-1]
    return None


def named_day(scene: Scene, passage: Passage, one: FoundPeriod) -> date | None:
    """The day that the words behind "from" name: a date, today, a deed whose day the article tells.

    Args:
        scene: the article.
        passage: the sentence.
        one: the length.
    """
    led = from_words(passage, one)
    if led is None:
        return None
    text, language = passage.text, passage.language
    lo, hi = led.start(), min(len(text), led.end() + _WORDS)
    breath = re.compile(r"[,;.:]\s").search(text, led.end(), hi)
    if vocabulary.words("this_day", language).search(text, lo, led.end() + len(" этого дня ")):
        return last_told(scene, passage, one.start) or (
            passage.anchor.lo if passage.anchor.lo == passage.anchor.hi else None
        )
    for other in passage.periods:
        # "From 3 May", "from the order of 3 May"
        if other is not one and led.start() <= other.start <= (breath.start() if breath else hi):
            return _that_weekday(scene, passage, other, one.start) or exact_day(other)
    if vocabulary.words("today", language).search(text, led.start(), led.end() + len(" aujourd’hui ")):
        return passage.anchor.lo if passage.anchor.lo == passage.anchor.hi else None
    if vocabulary.words("that_day", language).search(text, lo, led.end() + len(" cette date ")):
        return last_told(scene, passage, one.start)
    stop = re.search(r"[,;.:]\s", text[led.end() : hi])
    hi = led.end() + stop.start() if stop else hi
    named = [t for t in deed_terms(scene, passage) if led.end() <= t.start and t.end <= hi]
    if not named:
        word = next((text[a:b] for a, b, w in words(text) if led.end() <= a < hi and len(w) > _SHORTEST), "")
        return _day_of_word(passage, scene, word) if word else None
    first = min(named, key=lambda t: t.start)
    day = _day_of(scene, passage, _kinds(first) | ({first.concept} & _WORKS), (one.start, one.end))
    return day or _day_of_word(passage, scene, text[first.start : first.end])


def _that_weekday(scene: Scene, passage: Passage, other: FoundPeriod, before: int) -> date | None:
    """The day told last, where a weekday by itself takes it up: "on Monday 12 May … ten weeks from that Monday"."""
    near = vocabulary.words("near_day", passage.language)
    if not other.anchored or other.duration is not None or near.search(passage.text, other.start, other.end):
        return None
    day, told = exact_day(other), last_told(scene, passage, before)
    return told if day and told and day.weekday() == told.weekday() else None


def _day_of_word(passage: Passage, scene: Scene, word: str) -> date | None:
    """The one day of a sentence just before that has the very word: "вынес решение 5 мая … со дня решения"."""
    key = lemma(word, passage.language)
    for other in reversed(scene.passages[: scene.passages.index(passage)]):
        if passage.number - other.number > _BACK:
            return None
        days = [d for f in other.periods if f.what in _DAYS and f.duration is None and (d := exact_day(f))]
        if days and any(lemma(w, other.language) == key for _, _, w in words(other.text)):
            return days[0] if len(days) == 1 else None
    return None


def _kinds(term: Term) -> frozenset[str]:
    return frozenset(vocabulary.class_of(c) for c in (term.concept, *term.others)) - vocabulary.weighed("light")


def _day_of(scene: Scene, passage: Passage, kinds: frozenset[str], skipped: Span) -> date | None:
    """The day on which the article says that a deed of a kind was done: the nearest before, else the nearest after."""
    near = [p for p in scene.passages if abs(p.number - passage.number) <= _FAR_BACK and p.periods and not crowded(p)]
    works = not kinds.isdisjoint(_WORKS)  # "three months from the start of work": that of drilling
    for other in sorted(near, key=lambda p: (p.number > passage.number, abs(p.number - passage.number))):
        for found in other.periods:
            day = exact_day(found) if found.what in _DAYS and found.duration is None else None
            if day is None or (other is passage and (found.start, found.end) == skipped):
                continue
            at = (found.start, found.end)
            near_day = [t for t in deed_terms(scene, other) if cost(other, (t.start, t.end), at) <= _FARTHEST]
            if any(akin(_kinds(t), kinds) or (works and begins_works(t)) for t in near_day):
                return day
    return None


def begins_works(term: Term) -> bool:
    """Whether a word tells that something begins, as works do.

    Args:
        term: the word.
    """
    return not vocabulary.kinds({term.concept, *term.others}).isdisjoint(_BEGUN)


def exact_day(found: FoundPeriod) -> date | None:
    """The one day that words name; None where they name several.

    Args:
        found: a date.
    """
    value = found.value
    return value.lo if isinstance(value, Period) and value.lo is not None and value.lo == value.hi else None


def last_told(scene: Scene, passage: Passage, before: int) -> date | None:
    """The day told last, in the sentence or the one or two before it of its paragraph.

    Args:
        scene: the article.
        passage: the sentence.
        before: where in it to look back from.
    """
    for other in reversed(scene.passages[: scene.passages.index(passage) + 1]):
        if passage.number - other.number > _BACK or other.block is not passage.block:
            return None
        told = [f for f in other.periods if (other is not passage or f.end <= before) and f.duration is None]
        # "From this day": the one told before.
        this = vocabulary.words("this_day", passage.language)
        told = [f for f in told if not this.search(other.text, f.start, f.end)]
        days = [d for f in told if f.what in _DAYS and (d := exact_day(f))]
        if days:
            return days[-1]
    return None
