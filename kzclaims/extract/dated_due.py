"""The clause of a deadline, the number of the paper that sets it, and days on which a time allowed ends."""

from __future__ import annotations

import re
from dataclasses import replace

from kzclaims.claim import Period
from kzclaims.extract import dated_words as vocabulary
from kzclaims.extract.dated_terms import overlaps
from kzclaims.extract.dates import FoundPeriod
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage

_HARD = re.compile(r"[;:—–](?=\s)")
_PAPER_NUMBER = re.compile(r"(?:n[°ºo]\.?|no\.?|№)\s?(\d+)|(?<!\w)(?:19|20)\d\d(?!\w)", re.IGNORECASE)
_BARE = re.compile(r"\s(\d{1,5})(?!\w)")
_TAIL = 24


def clause_of(draft: Draft) -> tuple[tuple[int, int], int, int]:
    """Where the day of a deadline stands, and the beginning and end of its clause.

    Args:
        draft: the deadline.
    """
    passage = draft.passage
    dates = [f for f in passage.periods if overlaps((f.start, f.end), (draft.start, draft.end))]
    day = (dates[-1].start, dates[-1].end) if dates else (draft.start, draft.end)
    lo = max((m.end() for m in _HARD.finditer(passage.text, 0, day[0])), default=0)
    stop = _HARD.search(passage.text, day[1])
    return day, lo, stop.start() if stop else len(passage.text)


def paper_numbers(passage: Passage, papers: list[tuple[int, int]], day: tuple[int, int]) -> frozenset[str]:
    """The number or year of a paper: "décret n° 318", "the 2019 law".

    Args:
        passage: the sentence.
        papers: where its words for papers stand.
        day: where the day of the deadline stands.
    """
    found = [
        m
        for start, end in papers
        for m in _PAPER_NUMBER.finditer(passage.text, max(0, start - 8), end + _TAIL)
        if not overlaps(m.span(), day)
    ]
    bare = [m for _, end in papers if (m := _BARE.match(passage.text, end))]
    return frozenset([*(m[1] or m[0] for m in found), *(m[1] for m in bare)])


def expiring(passage: Passage, one: FoundPeriod) -> FoundPeriod:
    """A day on which a time allowed ends, as a deadline: "un délai qui expire le 30 juin", "срок истекает 1 мая".

    Args:
        passage: the sentence.
        one: one of its dates.
    """
    value = one.value
    if one.what != "point" or not isinstance(value, Period) or not value.hi or not value.lo:
        return one
    ends = vocabulary.words("expires", passage.language)
    nouns = vocabulary.words("time_limit", passage.language)
    lo = max((f.end for f in passage.periods if f.end <= one.start), default=0)
    last = next((m for m in ends.finditer(passage.text, lo, one.start) if one.start - m.end() < _TAIL), None)
    if last is None or not (nouns.search(passage.text, lo)):
        return one
    return replace(one, what="deadline")
