"""A length that stands right beside a span of dates, or that the next sentence takes up.

"Fermé pendant onze semaines, du 2 mars au 20 avril": what stands side by side is of one thing. "Le pont fermera du 2
mars au 20 avril. Cette fermeture de onze semaines …", "It was signed for three years": a noun of the sentence before
taken up by its length, or a pronoun with a verb for how long a thing is to last.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kzclaims import edtf
from kzclaims.claim import Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import reliable
from kzclaims.extract.dated.bounds import POINTS
from kzclaims.extract.dated.paced import other_length
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.drafts import Draft
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import EVENTS

Dated = tuple[Draft, FoundPeriod]
_OPENING, _AFTER, _STEM, _NEXT = 50, 30, 5, 2
_BESIDE = re.compile(
    r"\s*[,(:—–]?\s*(?:(?:soit|c['’]est-à-dire|that is|i\.e\.|or|то есть|а именно|or exactly|exactement)\s+)?\(?",
    re.IGNORECASE,
)
_TAKEN_UP = re.compile(
    r"\W*(?:(?:pendant|durant|sur|en|over|during|in|for|за|в течение)\s+)?"
    r"(?:c(?:e|et|ette|es)|ses|th(?:is|at|ese|ose)|its|these|эт(?:от|а|о|и|у|их|ой|ого)|le|la|les|the)\s",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\W*(?:(?:pendant|durant|sur|en|over|during|in|for|за|в течение)\s+)?"
    r"(?:ces|ses|these|those|its|эти|этих|свои|его|её)\s+$",
    re.IGNORECASE,
)
# "Ended on 9 February after only three weeks", "au terme d’une traversée de douze jours", at the end of a sentence.
_CONCLUDED = re.compile(
    r"(?:après|au bout d[e'’]|au terme d[e'’]|after|at the end of|за|спустя|после)\s*(?:[^\W\d]+['’\s]+){0,3}$",
    re.IGNORECASE,
)
_ENDED = {
    "fr": re.compile(r"\s(?:[^\W\d]{1,4}\s)?(?:après|au bout d(?:e\s|['’]))\s?(?:(?:seulement|à peine|près de)\s)?"),
    "en": re.compile(r"\s(?:(?:it|them|his|her|their)\s)?after\s(?:(?:only|just|some)\s)?"),
    "ru": re.compile(r"\s(?:[^\W\d]{2,3}\s)?(?:через|спустя|после)\s"),
}
_OF_WHAT = re.compile(r"\s(?:de|d['’]|des|du|of)")
_HARD = re.compile(r"[;:—–](?=\s)")
_LED = re.compile(r"(?:après|after|за|спустя|после)\s", re.IGNORECASE)
_CLOSED = re.compile(r"\s*[.!»”]*$")
_PRONOUN = re.compile(r"\W*(?:il|elle|ils|elles|celui-ci|celle-ci|it|they|он|она|оно|они)\s", re.IGNORECASE)


def framed(found: Mapping[int, Sequence[Dated]], draft: Draft, length: FoundPeriod) -> tuple[Draft, Draft] | None:
    """The start and the end of the span that a length stands beside or takes up; None where there is none.

    Args:
        found: the dates of the article by the number of their sentence.
        draft: the length.
        length: the same, as found.
    """
    passage = draft.passage
    if not reliable(passage) or _paced(passage, length):
        return None
    here = [(d, f) for d, f in found.get(passage.number, ()) if f.what == "span"]
    beside = [(d, f) for d, f in here if _side_by_side(passage, length, f)]
    if beside:
        return _split(*beside[0]) if len(beside) == 1 else None
    before = [pair for pair in found.get(passage.number - 1, ()) if pair[0].passage.block is passage.block]
    dated = [(d, f) for d, f in before if isinstance(f.value, Period)]
    if here or len(dated) != 1 or dated[0][1].what != "span" or any(f.duration is not None for _, f in before):
        return None
    whole, span = dated[0]
    if not reliable(whole.passage) or any(d.passage is passage for d, f in found[passage.number] if f is not length):
        return None
    return _split(whole, span) if _takes_up(passage, length, whole.passage) else None


def concluding(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a sentence closes with how long what it tells of took: "… and ended in June, after fifteen months".

    Args:
        passage: the sentence.
        length: a length in it.
    """
    text = passage.text
    led = _CONCLUDED.search(text[max(0, length.start - _OPENING) : length.start]) or _LED.match(
        text[length.start : length.end]
    )
    tail = passage.text[length.end :]
    works = vocabulary.words("works", passage.language)
    noun = words(tail)
    short = len(noun) <= 1 or (len(noun) == _NEXT and noun[0][2] in ("de", "of"))
    told = not noun or bool(works.search(tail)) or "-" in passage.text[length.start : length.end]
    return bool(led) and short and told and bool(_CLOSED.search(tail))


def ended_after(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a thing is told to have ended after a length: "the strike ended after eleven days".

    Args:
        passage: the sentence.
        length: a length in it.
    """
    text = passage.text
    if _OF_WHAT.match(text, length.end):  # "after eleven days of talks"
        return False
    over = vocabulary.words("over", passage.language).finditer(text, max(0, length.start - _OPENING), length.start)
    led = (_ENDED[passage.language].match(text, m.end()) for m in over)
    return any(m is not None and abs(m.end() - length.start) <= len("after ") for m in led)


def shown(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length takes up a time told before ("those five months"), so that a day told behind it is another's.

    Args:
        passage: the sentence.
        length: a length in it.
    """
    near = vocabulary.words("shown", passage.language).finditer(
        passage.text, max(0, length.start - _AFTER), length.start
    )
    return any(m.end() + 1 == length.start for m in near)


def of_other_days(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length takes up a time told before, and its sentence goes on with a day of something else.

    Args:
        passage: the sentence.
        length: a length in it.
    """
    return any(f.what in POINTS and f.start > length.start for f in passage.periods) and shown(passage, length)


def of_another(passage: Passage, at: int) -> bool:
    """Whether a length is told of another thing than a sentence begins with: "it has a rival, which for two years …".

    Args:
        passage: the sentence.
        at: where the length stands.
    """
    which = vocabulary.words("which", passage.language)
    return any(words.search(passage.text, 0, at) for words in (_HARD, which))


def _paced(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length is a pace, a time gone by, a sentence of a court or a break."""
    before = passage.text[max(0, length.start - _AFTER) : length.end]
    if vocabulary.words("elapsed", passage.language).search(before):
        return True
    if other_length(passage, length):
        return True
    return any(f.what == "frequency" and 0 <= f.start - length.end <= 1 for f in passage.periods)


def _side_by_side(passage: Passage, length: FoundPeriod, span: FoundPeriod) -> bool:
    first, second = sorted((length, span), key=lambda f: f.start)
    return bool(_BESIDE.fullmatch(passage.text, first.end, second.start))


def _takes_up(passage: Passage, length: FoundPeriod, before: Passage) -> bool:
    """Whether a sentence speaks of the length of what the sentence before has dated."""
    text = passage.text
    lead = text[: length.start]
    if length.start > _OPENING:
        return False
    if _SHOWN.fullmatch(lead):
        return True
    if _PRONOUN.match(lead):
        return bool(vocabulary.words("set_for", passage.language).search(text[: length.end]))
    if not _TAKEN_UP.match(lead):
        return False
    return _told_before(passage, length, min(len(text), length.end + _AFTER), before)


def _told_before(passage: Passage, length: FoundPeriod, high: int, before: Passage) -> bool:
    """Whether the noun beside a length names what the sentence before tells, by its word or as its event."""
    nouns = [t for t in passage.of(EVENTS) if t.start < high and t.role == "label"]
    told = {vocabulary.class_of(t.concept) for t in before.of(EVENTS)}
    if any(vocabulary.class_of(t.concept) in told for t in nouns):
        return True
    said = {_stem(w) for _, _, w in words(before.text) if len(w) > _STEM}
    lead, after = words(passage.text[: length.start]), words(passage.text[length.end : high])[:_NEXT]
    return any(len(w) > _STEM and _stem(w) in said for _, _, w in (*lead, *after))


def _stem(word: str) -> str:
    return word[: max(_STEM, len(word) - 2)]


def _split(whole: Draft, span: FoundPeriod) -> tuple[Draft, Draft] | None:
    value = span.value
    if not isinstance(value, Period) or value.lo is None or value.hi is None:
        return None
    first, slash, last = value.edtf.partition("/")
    if not slash or ".." in (first, last):
        return None
    base = replace(whole, start=span.start, end=span.end, links=())
    return replace(base, property="startDate", value=_part(first)), replace(base, property="endDate", value=_part(last))


def _part(text: str) -> Period:
    lo, hi = edtf.bounds(text)
    return Period(lo, hi, edtf=text)
