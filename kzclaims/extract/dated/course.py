"""A start, a length and an end of works that a paragraph tells in two or three sentences.

"La piscine fermera le 1er juillet. Les travaux dureront dix-huit mois et le public retrouvera les bassins en mars":
what is closed for works is open again when they are over. Later than that it may open for any reason, earlier it
cannot.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from kzclaims.claim import Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import fits
from kzclaims.extract.dated.match import MARKS
from kzclaims.extract.dated.terms import crowded, cues, governor
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.dates.resolve import UnknownDayError, moved
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import MEASURES

Dated = tuple[Draft, FoundPeriod]
_BEFORE_LENGTH, _END_WORDS, _BESIDE = 60, 45, 3
_POINTS = frozenset({"point", "relative"})
# "Et s’achever", "and end", "и завершиться": what the same verb leads as the length before.
_OF = re.compile(r"(?:['’]s?)?\s(?:(?:de|of|на)\s)?")
_INFINITIVE = {
    "fr": re.compile(r"\s(?:et|pour)\s(?:s['’]|se\s|être\s|prendre\s)?[^\W\d]+(?:er|ir|re|é|ée|és|ées)(?!\w)"),
    "en": re.compile(
        r"\s(?:and|to)\s(?:to\s)?(?:be\s)?(?:end|finish|close|conclude|completed|finished|reopen|wrap)(?!\w)"
    ),
    "ru": re.compile(r"\sи\s[^\W\d]+ть(?:ся)?(?!\w)"),
}


def around(
    scene: Scene, found: Mapping[int, Sequence[Dated]], draft: Draft, length: FoundPeriod
) -> tuple[Dated, Dated] | None:
    """The start and the end that the sentences around a length of works give; None where they leave doubt.

    Args:
        scene: the article.
        found: its dates by the number of their sentence.
        draft: the length.
        length: the same, as found.
    """
    passage = draft.passage
    if not _of_works(passage, length) and not _works_behind(passage, length):
        return None
    near = [pair for n in (-1, 0, 1) for pair in found.get(passage.number + n, ())]
    near = [(d, f) for d, f in near if d.passage.block is passage.block and not crowded(d.passage)]
    if sum(f.what == "duration" for _, f in near) != 1:
        return None
    if any(cues(p, "RevisionOld", "RevisionNew") for p in {d.passage for d, _ in near}):
        return None
    dates = [(d, f) for d, f in near if f.what in _POINTS and isinstance(d.value, Period) and d.value.lo and d.value.hi]
    told = [(scene_event(scene, d.passage, f), d, f) for d, f in dates]
    starts = [(d, f) for event, d, f in told if event in vocabulary.events("works_begin")]
    ends = [(d, f) for event, d, f in told if event in vocabulary.events("works_over") or _reopens(d.passage, f)]
    if len(starts) != 1:
        return None
    # "La piscine, ouverte en 1974, fermera en juillet": what opened before is no end.
    ends = [pair for pair in ends if pair not in starts and _later(pair[0], starts[0][0])]
    if len(ends) != 1:
        return None
    (start, _), (end, last) = starts[0], ends[0]
    assert isinstance(start.value, Period)
    assert isinstance(end.value, Period)
    over = scene_event(scene, end.passage, last) in vocabulary.events("works_end")
    return (starts[0], ends[0]) if over or _too_early(start.value, end.value, length) else None


def overran(passage: Passage, length: FoundPeriod, end: Draft) -> bool:
    """Whether a thing was only meant to last so long, and the day on which it was over is told of what came.

    Args:
        passage: the sentence of the length.
        length: the length.
        end: the day on which it was over.
    """
    lo = max(0, length.start - _BEFORE_LENGTH)
    meant = list(vocabulary.words("meant", passage.language).finditer(passage.text, lo, length.start))
    if not meant:
        return False
    # "Was to take two years and end in May": one plan.
    same = end.passage is passage and end.start > length.end
    if same and end.start - length.end <= _BESIDE:  # "was to last ten weeks, until 24 August"
        return False
    return not (same and _INFINITIVE[passage.language].search(passage.text, length.end, end.start))


def of_a_part(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length is that of a first phase: what began before it may go on.

    Args:
        passage: the sentence.
        length: the length.
    """
    before = passage.text[max(0, length.start - _END_WORDS) : length.start]
    return any(key in MARKS and words.search(before) for key, words in vocabulary.restrictors_in(before))


def leads_elsewhere(start: Draft, end: Draft, length: FoundPeriod) -> bool:
    """Whether a length from a start leads to another end than the one told.

    Args:
        start: the start.
        end: the end.
        length: the length.
    """
    first, last = start.value, end.value
    if not isinstance(first, Period) or not isinstance(last, Period) or first.lo is None or first.hi is None:
        return False
    return not fits(first.lo, first.hi, length, replace(length, value=last))


def scene_event(scene: Scene, passage: Passage, found: FoundPeriod) -> str:
    """The class of the event that governs a date; "" where there is none."""
    by = governor(scene, passage, found)
    return by.concept if by is not None else ""


def _of_works(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length is that of all the works: "les travaux de la toiture", "the first phase" are a part of them."""
    lo = max(0, length.start - _BEFORE_LENGTH)
    nouns = list(vocabulary.words("works", passage.language).finditer(passage.text, lo, length.start))
    if not nouns or re.search(r"[,;:.]\s", passage.text[nouns[-1].end() : length.start]):
        return False
    between = nouns[-1].end(), length.start
    other = any(between[0] <= t.start < between[1] for t in passage.of(MEASURES))
    told = passage.text[max(0, nouns[-1].start() - 20) : nouns[-1].end()]
    return not other and not any(words.search(told) for _, words in vocabulary.restrictors_in(told))


def _works_behind(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length is told to be that of works by the words behind it: "pour six mois de travaux"."""
    behind = _OF.match(passage.text, length.end)
    return bool(behind and vocabulary.words("works", passage.language).match(passage.text, behind.end()))


def _reopens(passage: Passage, found: FoundPeriod) -> bool:
    before = passage.text[max(0, found.start - _END_WORDS) : found.start]
    return bool(vocabulary.words("ends", passage.language).search(before))


def _later(one: Draft, other: Draft) -> bool:
    assert isinstance(one.value, Period)
    assert isinstance(other.value, Period)
    return bool(one.value.lo and other.value.hi and one.value.lo > other.value.hi)


def _too_early(start: Period, end: Period, length: FoundPeriod) -> bool:
    number = length.duration
    if number is None or number.lo is None or start.lo is None or end.hi is None:
        return False
    try:
        return end.hi < moved(start.lo, Decimal(number.lo), number.unit)
    except UnknownDayError:
        return False
