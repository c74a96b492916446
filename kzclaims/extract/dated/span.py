"""The start, the length and the end of one thing that two sentences tell, by the words beside its dates.

"Lancée le 2 février, la campagne vise les enfants. Elle s’étend sur dix semaines et se refermera le 30 mars": each of
two dates stands beside a word for a beginning or an end, and a pronoun tells that the sentences speak of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from kzclaims.claim import Period
from kzclaims.extract.dated import senses
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import reliable
from kzclaims.extract.dated.another import (
    HEADED,
    another_of_its_kind,
    ends_with_it,
    first_and_last,
    lasting_noun,
    once_more,
    shutting,
    taken_up,
)
from kzclaims.extract.dated.bags import bag
from kzclaims.extract.dated.beside import of_another
from kzclaims.extract.dated.paced import other_length
from kzclaims.extract.dated.terms import cost, overlaps
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.dates.resolve import UnknownDayError, moved
from kzclaims.extract.drafts import Draft
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import EVENTS

Dated = tuple[Draft, FoundPeriod]
Words = tuple[re.Pattern[str], ...]
Span = tuple[int, int]
_NEAR, _BESIDE, _LASTING, _NOUN, _HEAD = 60, 25, 40, 60, 40
_THREE = 3  # a start, a length and an end
_WINDOWS = ((0,), (-1, 0), (0, 1), (-1, 0, 1), (0, 1, 2), (0, 2))
_AROUND = (-1, 0, 1, 2)
_GAP = (0, 2)
# An end so many lengths behind its start is that of something else, unless the length is of days.
_FARTHEST, _LEAST = 5, timedelta(92)
_DATES = frozenset({"point", "since", "until", "deadline", "relative"})
_LED = re.compile(
    r"\W*(?:il|elle|ils|elles|celui-ci|celle-ci|son|sa|ses|leur|leurs|it|they|he|she|its|their|his|her"
    r"|он|она|оно|они|его|её|ее|их|prévue?s?\spour\sdurer|d['’]une\sdurée|planned\sto\slast|due\sto\slast"
    r"|expected\sto\slast|рассчитанн[а-яё]{2,3}\sна)\s",
    re.IGNORECASE,
)

_ATTRIBUTED = re.compile(r"[^\W\d]\s(?:de|d['’]|of)\s?$", re.IGNORECASE)
_LONG = re.compile(
    r"(?<!\w)(?:longue? de|d['’]une durée de|lasting|сроком на|длиной в|(?:длительн|продолжительн)остью(?:\sв)?)\s$",
    re.IGNORECASE,
)
# "Entamée le 3 novembre, elle …": a pronoun behind what heads a sentence.
_FRONTED = re.compile(
    r"\W*[^,;:.«»“”\"]{3,70},\s(?:il|elle|ils|elles|it|they|он|она|оно|они)(?:\s|['’])", re.IGNORECASE
)

# "A duré", "lasted": of what is gone by.
_GONE = re.compile(
    r"(?<!\w)(?:duré|a pris|ont pris|après|au bout|lasted|took|after|занял[аио]?|продолжал\w+|длил\w+|спустя|после"
    r"|через|растянул\w+)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Kind:
    """The words by which a kind of course begins and ends, and those that a sentence goes on about it with."""

    begun: Words
    over: Words
    led: Words


def across(found: Mapping[int, Sequence[Dated]], draft: Draft, length: FoundPeriod) -> tuple[Dated, Dated] | None:
    """The start and the end that stand around a length, each beside its word; None where they leave doubt.

    Args:
        found: the dates of the article by the number of their sentence.
        draft: the length.
        length: the same, as found.
    """
    passage = draft.passage
    behind = [d.passage for n in (1, 2) for d, _ in found.get(passage.number + n, ())]
    runs = _runs(passage, length) or _served(passage, behind)
    if not runs or (_LED.match(passage.text) and of_another(passage, length.start)):
        return None
    kinds = _kinds(passage, length)
    near = {n: [p for p in found.get(passage.number + n, ()) if p[0].passage.block is passage.block] for n in _AROUND}
    # The fewer sentences tell all three, the surer they tell them of one thing.
    for window in _WINDOWS:
        pairs = [pair for n in window for pair in near[n] if pair[1] is length or not _by_the_way(*pair)]
        if len(pairs) > _THREE:  # "jailed for two years on Tuesday. The term runs from …": the day of the news
            pairs = [(d, f) for d, f in pairs if d.passage is not passage or f is length or not f.anchored]
        if all(near[n] for n in window) and len(pairs) == _THREE and not (window == _GAP and near[1]):
            ends = _around(passage, length, pairs, kinds)
            if ends is not None:
                return ends
    return None


def _by_the_way(draft: Draft, found: FoundPeriod) -> bool:
    """Whether a length is that of nothing that goes on: children of nine months to five years."""
    return found.what == "duration" and not _runs(draft.passage, found)


def _kinds(passage: Passage, length: FoundPeriod) -> list[_Kind]:
    """The words for a beginning and an end: those of any course, and those of one whose noun stands before a length."""
    language = passage.language
    begun, over = (vocabulary.words(name, language) for name in ("begun", "over_by"))
    kinds = [_Kind((begun,), (over,), ())]
    lo, words = max(0, length.start - _NOUN), passage.text[max(0, length.start - _LASTING) : length.start]
    kinds += [
        _Kind((one.begun,) if one.past else (one.begun, begun), (one.over,), (one.who, one.of))
        for one in vocabulary.courses(language)
        if one.of.search(passage.text, lo, length.end + _BESIDE) and (_GONE.search(words) or not one.past)
    ]
    return kinds


def _around(
    passage: Passage, length: FoundPeriod, near: Sequence[Dated], kinds: Sequence[_Kind]
) -> tuple[Dated, Dated] | None:
    passages = sorted({d.passage for d, _ in near}, key=lambda p: p.number)
    if not all(map(reliable, passages)):
        return None
    dates = [(d, f) for d, f in near if f.what in _DATES and isinstance(f.value, Period) and f.value.hi]
    if len(dates) != len(near) - 1 or sum(f.duration is not None for _, f in near) != 1:
        return None
    for kind in kinds:
        tied = {p.number: ends_with_it(p, passages[:n]) for n, p in enumerate(passages)}
        if not all(_leads(p, kind, passages[:n], tied) for n, p in enumerate(passages[1:], 1)):
            continue
        again = any(map(once_more, passages))
        told = {p.number: _words(p, kind, passages[:n], tied[p.number], again=again) for n, p in enumerate(passages)}
        starts = [(d, f, word) for d, f in dates if (word := _word(d.passage, f, *told[d.passage.number]))]
        ends = [
            (d, f)
            for d, f in dates
            if f.what in ("until", "deadline") or _word(d.passage, f, *reversed(told[d.passage.number]))
        ]
        ends = [(d, f) for d, f in ends if not later_on(passage, length, d.passage, f)]
        if len(starts) == 1:
            # "Fermera" tells the beginning of works and the end of a show: not both of one date.
            others = [pair for pair in ends if pair[0].key != starts[0][0].key]
            again = any(vocabulary.words("opens_again", d.passage.language).search(d.passage.text) for d, _ in others)
            ends = others if others and not again else ends
        if len(starts) != 1 or len(ends) != 1 or starts[0][0].key == ends[0][0].key:
            continue
        (first, one, word), (_, last) = starts[0], ends[0]
        if _plausible(one, last, length) and _of(passage, length, first, word, one):
            return (first, one), ends[0]
    return None


def later_on(passage: Passage, length: FoundPeriod, last: Passage, end: FoundPeriod) -> bool:
    """Whether a day is that on which something opens again, some time after the works that a length is of.

    Args:
        passage: the sentence of the length.
        length: the length.
        last: the sentence of the day.
        end: the day.
    """
    lo = max(0, length.start - _NOUN)
    if not vocabulary.words("works", passage.language).search(passage.text, lo, length.start):
        return False
    again = vocabulary.words("opens_again", last.language).search(last.text, max(0, end.start - _NOUN), end.start)
    return bool(again)


def _leads(passage: Passage, kind: _Kind, before: Sequence[Passage], tied: Mapping[int, Span | None]) -> bool:
    """Whether a sentence goes on about what those before it told: by a pronoun, a noun of theirs, or no thing."""
    if another_of_its_kind(passage):
        return False
    several = sum(f.what in _DATES for f in passage.periods) > 1 or any(tied.values())
    if passage.number - before[-1].number > 1:  # what stands between may be what a pronoun takes up
        return bool(tied[passage.number]) or (several and taken_up(passage, before))
    led = _LED.match(passage.text) or _FRONTED.match(passage.text)
    if led or any(words.search(passage.text, 0, _HEAD) for words in kind.led):
        return True
    if first_and_last(passage, before) or tied[passage.number] or not _speaks_of_a_thing(passage):
        return True
    # A sentence that tells one day alone may take up anything, unless another says that "the lease" is over.
    return several and taken_up(passage, before)


def _speaks_of_a_thing(passage: Passage) -> bool:
    """Whether a sentence names a thing or a doing of its own; people and a time allowed are none."""
    idle = [m.span() for m in vocabulary.words("going_on", passage.language).finditer(passage.text)]
    idle += [(f.start, f.end) for f in passage.periods]
    named = any(n.start and not any(overlaps((n.start, n.end), other) for other in idle) for n in passage.names)
    told = [w for w in bag(passage, 0, len(passage.text), idle) if not w.somebody]
    head = bag(passage, 0, next((b for _, b, _ in words(passage.text)), 0), idle)
    # What heads a sentence and is no word that the lexicon knows may be a thing.
    named = named or any(not w.known for w in head)
    return named or any(w.thing or any(m.endswith("-n") for m in w.meanings) for w in told)


def _plausible(start: FoundPeriod, end: FoundPeriod, length: FoundPeriod) -> bool:
    """Whether an end comes after a start, and not so long after it that the length must be that of something else."""
    first, last, number = start.value, end.value, length.duration
    if not isinstance(first, Period) or not isinstance(last, Period) or not first.lo or not first.hi or not last.hi:
        return False
    if first.lo >= last.hi or number is None or number.hi is None:
        return False
    try:
        over = moved(first.hi, number.hi, number.unit)
    except UnknownDayError:
        return False
    return (last.lo or last.hi) <= first.hi + _FARTHEST * (over - first.hi) + _LEAST


def _runs(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length is that of something that goes on, neither a sentence of a court nor a break."""
    before = passage.text[max(0, length.start - _LASTING) : length.start]
    words = passage.text[length.start : length.end]
    if vocabulary.words("elapsed", passage.language).search(before[-_BESIDE:]):
        return False
    if other_length(passage, length):
        return False
    if vocabulary.words("runs_for", passage.language).search(before + words):
        return True
    # "A ban of four months", "une garantie d’emploi de quatre ans": the noun for what goes on.
    if _LONG.search(before):
        return True
    led = _ATTRIBUTED.search(before)
    return bool(led) and lasting_noun(passage, length.start - len(before), length.start)


def _served(passage: Passage, following: Sequence[Passage]) -> bool:
    """Whether a length is a sentence of a court that the next sentence goes on about: "The term runs from …"."""
    language = passage.language
    if len([f for f in passage.periods if f.duration is not None]) > 1:
        return False  # "two years and a fine of ten days"
    if vocabulary.words("not_sentenced", language).search(passage.text):
        return False  # "two years, one of them suspended"
    told = any(
        vocabulary.words(name, language).search(passage.text) for name in ("sentenced", "prison", "other_length")
    )
    penalty = vocabulary.reckoned("penalty_noun", language)
    return told and any(
        (led := HEADED[language].match(p.text)) is not None and penalty.match(p.text, led.end()) for p in following[:1]
    )


def _words(
    passage: Passage, kind: _Kind, before: Sequence[Passage], tied: Span | None, *, again: bool
) -> tuple[list[Span], list[Span]]:
    """Where a sentence has words for a beginning and an end: those of a kind, verbs, "first" and "last"."""
    text = passage.text
    begun, over = ([m.span() for one in told for m in one.finditer(text)] for told in (kind.begun, kind.over))
    for told, other, name in ((begun, over, "course_begins"), (over, begun, "course_ends")):
        deeds = vocabulary.events(name)
        verbs = [(t.start, t.end) for t in passage.of(EVENTS) if t.role != "label" and t.concept in deeds]
        verbs += [(a, b) for a, b, w in words(text) if not deeds.isdisjoint(senses.deeds(w, passage.language)[0])]
        told += [v for v in verbs if not any(overlaps(v, one) for one in (*told, *other))]
    row = first_and_last(passage, before)
    over += [tied] if tied else []
    if again:  # "closes for six weeks … will open to readers again": a closure is what begins
        shut = shutting(passage)
        over = [one for one in over if not any(overlaps(one, s) for s in shut)] + once_more(passage)
        begun += shut
    return ([*begun, row[0]], [*over, row[1]]) if row else (begun, over)


def _word(passage: Passage, date: FoundPeriod, kind: Sequence[Span], other: Sequence[Span]) -> Span | None:
    """The word of a kind that is nearest to a date, where none of the other kind is nearer."""
    at = (date.start, date.end)
    ranked = [
        (cost(passage, word, at), words is not kind, word)
        for words in (kind, other)
        for word in words
        if word[1] <= date.start or word[0] >= date.end or word[0] == date.start
    ]
    best = min(ranked, default=None)
    return best[2] if best and best[0] <= _NEAR and not best[1] else None


def _of(passage: Passage, length: FoundPeriod, start: Draft, word: Span, one: FoundPeriod) -> bool:
    """Whether nothing else begins beside a length: "ouvert en 1987, le musée a fermé pendant deux ans"."""
    if word[0] == one.start:  # "shut for eight months from 1 June"
        return True
    lo = max(0, length.start - _BESIDE)
    beside = vocabulary.words("begun", passage.language).finditer(passage.text, lo, length.start)
    return all(start.passage is passage and m.span() == word for m in beside)
