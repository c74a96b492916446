"""The start, the length and the end of one thing that two sentences tell, by the words beside its dates.

"Lancée le 2 février, la campagne vise les enfants. Elle s’étend sur dix semaines et se refermera le 30 mars": each of
two dates stands beside a word for a beginning or an end, and a pronoun tells that the sentences speak of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kzclaims.claim import Period
from kzclaims.extract import dated_words as vocabulary
from kzclaims.extract.dated_allowed import put_off
from kzclaims.extract.dated_terms import cost, crowded, cues
from kzclaims.extract.dates import FoundPeriod
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage

Dated = tuple[Draft, FoundPeriod]
_NEAR, _BESIDE, _LASTING = 60, 25, 40
_DATES = frozenset({"point", "since", "until", "deadline", "relative"})
_LED = re.compile(
    r"\W*(?:il|elle|ils|elles|celui-ci|celle-ci|son|sa|ses|leur|leurs|it|they|he|she|its|their|his|her"
    r"|он|она|оно|они|его|её|ее|их)\s",
    re.IGNORECASE,
)


def across(found: Mapping[int, Sequence[Dated]], draft: Draft, length: FoundPeriod) -> tuple[Dated, Dated] | None:
    """The start and the end that stand around a length, each beside its word; None where they leave doubt.

    Args:
        found: the dates of the article by the number of their sentence.
        draft: the length.
        length: the same, as found.
    """
    passage = draft.passage
    if not _runs(passage, length):
        return None
    near = [pair for n in (-1, 0, 1) for pair in found.get(passage.number + n, ())]
    near = [(d, f) for d, f in near if d.passage.block is passage.block]
    told = sorted({d.passage.number: d.passage for d, _ in near}.items())
    passages = [p for _, p in told]
    if any(crowded(p) or put_off(p) or cues(p, "RevisionOld", "RevisionNew") for p in passages):
        return None
    if not all(_LED.match(p.text) for p in passages[1:]) or sum(f.duration is not None for _, f in near) != 1:
        return None
    dates = [(d, f) for d, f in near if f.what in _DATES and isinstance(f.value, Period) and f.value.hi]
    starts = [(d, f, word) for d, f in dates if (word := _word(d.passage, f, "begun", "over_by"))]
    ends = [(d, f) for d, f in dates if f.what in ("until", "deadline") or _word(d.passage, f, "over_by", "begun")]
    if len(dates) != 2 or len(starts) != 1 or len(ends) != 1 or starts[0][0].key == ends[0][0].key:
        return None
    (first, one, word), (_, last) = starts[0], ends[0]
    assert isinstance(one.value, Period)
    assert isinstance(last.value, Period)
    if (
        not one.value.lo
        or not last.value.hi
        or one.value.lo >= last.value.hi
        or not _of(passage, length, first, word, one)
    ):
        return None
    return (first, one), ends[0]


def _runs(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length is that of something that goes on, neither a sentence of a court nor a break."""
    before = passage.text[max(0, length.start - _LASTING) : length.start]
    words = passage.text[length.start : length.end]
    if vocabulary.words("elapsed", passage.language).search(before[-_BESIDE:]):
        return False
    if vocabulary.words("other_length", passage.language).search(passage.text):
        return False
    return bool(vocabulary.words("runs_for", passage.language).search(before + words))


def _word(passage: Passage, date: FoundPeriod, name: str, other: str) -> re.Match[str] | None:
    """The word of a kind that is nearest to a date, where none of the other kind is nearer."""
    at = (date.start, date.end)
    ranked = [
        (cost(passage, m.span(), at), kind != name, m.start(), m)
        for kind in (name, other)
        for m in vocabulary.words(kind, passage.language).finditer(passage.text)
        if m.end() <= date.start or m.start() >= date.end or m.start() == date.start
    ]
    best = min(ranked, key=lambda one: one[:3], default=None)
    return best[3] if best and best[0] <= _NEAR and not best[1] else None


def _of(passage: Passage, length: FoundPeriod, start: Draft, word: re.Match[str], one: FoundPeriod) -> bool:
    """Whether nothing else begins beside a length: "ouvert en 1987, le musée a fermé pendant deux ans"."""
    if word.start() == one.start:  # "shut for eight months from 1 June"
        return True
    lo = max(0, length.start - _BESIDE)
    beside = vocabulary.words("begun", passage.language).finditer(passage.text, lo, length.start)
    return all(start.passage is passage and m.span() == word.span() for m in beside)
