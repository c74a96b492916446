"""A day that a text tells to be the end of a time told before: "the road reopens on 4 May, at the end of this closure".

"Fin de ce délai", "when that period runs out", "по истечении этого срока" say which length the day ends, however many
sentences stand between; "is accordingly to be handed over on" says so of the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kzclaims.claim import Number, Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import granted_near, reliable
from kzclaims.extract.dated.terms import crowded, cues
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage

Dated = tuple[Draft, FoundPeriod]
_NEAR, _BACK, _FAR_BACK, _STEM = 70, 8, 24, 4
_POINTS = frozenset({"point", "until", "deadline", "since"})
_STARTS = frozenset({"point", "since"})
# What takes up a time, with its noun: behind words for an end, or before a verb for one.
_TAKEN_UP = {
    "fr": re.compile(
        r"(?<!\w)(?:(?:au terme|à l['’]issue|à la fin|à l['’]expiration|à l['’]échéance|au bout|fin|terme|dernier jour)"
        r"\sde\sce(?:t|tte)?\s(?P<of>[^\W\d]+)"
        r"|(?:quand|lorsque|où|date à laquelle|jour où)\sce(?:t|tte)?\s(?P<by>[^\W\d]+)\s"
        r"(?:s['’]achève|prend|expire|se termine|arrive à|sera|aura|prendra|échoi|viendra à))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:(?:end|close|last day|expiry|conclusion|completion)\sof\s(?:this|that)\s(?P<of>[^\W\d]+)"
        r"|(?:when|as)\s(?:this|that)\s(?P<by>[^\W\d]+)\s(?:ends|expires|runs out|is up|is over|lapses|closes|will))",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:(?:по истечении|по окончании|с окончанием|по завершении|окончани[ея]|в конце|конец|последний день)"
        r"\s(?:этого|этой|данного|указанного|этих)\s(?P<of>[^\W\d]+)"
        r"|когда\sэт(?:от|а|о)\s(?P<by>[^\W\d]+)\s(?:ист[её](?:к|ч)|истека|закончи|заверши|кончи|пройд|минёт|минет|выйд|подойд))",
        re.IGNORECASE,
    ),
}
# Nouns for any time.
_ANY_TIME = re.compile(
    r"(?:délai|période|durée|terme|temps|laps|échéance|parenthèse|period|term|time|window|deadline|spell|stretch"
    r"|срок|период|врем)",
    re.IGNORECASE,
)
# By which the sentence behind a time allowed tells where it leads.
_HENCE = {
    "fr": re.compile(r"(?<!\w)(?:donc|par conséquent|en conséquence|dès lors|ainsi)(?!\w)", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:accordingly|therefore|thus|hence|consequently)(?!\w)", re.IGNORECASE),
    "ru": re.compile(r"(?<!\w)(?:соответственно|следовательно|поэтому|значит|таким образом)(?!\w)", re.IGNORECASE),
}


# What may be done long before a ban is over.
_CONTESTS = re.compile(
    r"(?<!\w)(?:appel|demand|contest|saisir|sollicit|plaider|appeal|ask|apply|request|challeng|petition|обжал|прос|ходата|пода"
    r"|оспор)\w*",
    re.IGNORECASE,
)
_TO_BE = re.compile(
    r"(?<!\w)(?:is|are)\s(?:\w+\s)?to\s(?!the|a|an)\w|(?<!\w)(?:à|sera|seront|будет|будут)\s", re.IGNORECASE
)


def said_over(found: Mapping[int, Sequence[Dated]], draft: Draft, length: FoundPeriod) -> tuple[Dated, Dated] | None:
    """The start beside a length and the day that a later sentence tells to be its end; None where there is doubt.

    Args:
        found: the dates of the article by the number of their sentence.
        draft: the length.
        length: the same, as found.
    """
    passage, number = draft.passage, length.duration
    if not isinstance(number, Number) or number.lo is None or number.lo != number.hi:
        return None
    if not (reliable(passage) or _adjourned(passage, length)):
        return None
    starts = [(d, f) for d, f in _apart(found.get(passage.number, ()), length) if _day(f) and f.what in _STARTS]
    ends = [pair for pair in _later(found, draft, length) if pair not in starts]
    starts = [pair for pair in starts if pair not in ends]
    if not starts and len(ends) == 1:
        starts = _decided_beside(found, *ends[0])
    if len(starts) != 1 or len(ends) != 1:
        return None
    first, last = starts[0][1].value, ends[0][1].value
    assert isinstance(first, Period)
    assert isinstance(last, Period)
    return (starts[0], ends[0]) if first.hi and last.lo and first.hi < last.lo else None


def _adjourned(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length is that by which something is put off: "the court adjourned the case for ten days"."""
    if crowded(passage) or cues(passage, "RevisionOld", "RevisionNew"):
        return False
    put_off = list(vocabulary.words("extended", passage.language).finditer(passage.text))
    return all(m.end() <= length.start and length.start - m.end() <= _NEAR for m in put_off)


def _decided_beside(found: Mapping[int, Sequence[Dated]], draft: Draft, end: FoundPeriod) -> list[Dated]:
    """The day of a sitting that the sentence of an end tells before it: what was set then counts from it."""
    told = [(d, f) for d, f in found.get(draft.passage.number, ()) if f is not end]
    text, words = draft.passage.text, vocabulary.words("decided_on", draft.passage.language)
    return [
        (d, f)
        for d, f in told
        if len(told) == 1 and _day(f) and f.end <= end.start and words.search(text, max(0, f.start - _NEAR), f.start)
    ]


def let_again(passage: Passage, one: FoundPeriod) -> bool:
    """Whether somebody kept from something may do it from a day on: "banned for two years …, she may race from 3 July".

    Args:
        passage: the sentence.
        one: the day.
    """
    text, language = passage.text, passage.language
    before = max((f.end for f in passage.periods if f.end <= one.start), default=0)
    let = vocabulary.words("let_again", language).search(text, max(before, one.start - _NEAR), one.start)
    if let is None or _CONTESTS.search(text, let.start(), one.start):
        return False
    return bool(vocabulary.words("banned", language).search(text, 0, before))


def _apart(dates: Sequence[Dated], length: FoundPeriod) -> list[Dated]:
    """The other dates of a sentence; a count from a day is told twice, as a length and as the day it leads to."""
    return [(d, f) for d, f in dates if f.end <= length.start or f.start >= length.end]


def _day(one: FoundPeriod) -> bool:
    value = one.value
    return isinstance(value, Period) and value.lo is not None and value.lo == value.hi and not one.anchored


def _later(found: Mapping[int, Sequence[Dated]], draft: Draft, length: FoundPeriod) -> Iterator[Dated]:
    """The days that are told to end a length, up to the next length or as far as a text may take it up."""
    here, ahead = draft.passage, False
    for number in range(here.number, here.number + _FAR_BACK + 1):
        dates = found.get(number, ())
        own = number == here.number
        dates = _apart(dates, length) if own else list(dates)
        for d, f in dates:
            if (own and f.start < length.end) or not (_explicit(f) and reliable(d.passage)):
                continue
            if _ends(d.passage, f, here) or (
                number == here.number + 1 and len(dates) == 1 and _hence(d, f, draft, length)
            ):
                yield d, f
        ahead |= any(f.duration is not None for _, f in dates)
        if (ahead and number >= here.number + _BACK) or any(
            f.duration is not None and not f.anchored for _, f in dates
        ):
            return  # another length, which what follows may take up


def _explicit(one: FoundPeriod) -> bool:
    value = one.value
    return isinstance(value, Period) and value.hi is not None and not one.anchored and one.what in _POINTS


def _ends(passage: Passage, one: FoundPeriod, length: Passage) -> bool:
    """Whether words right beside a day say that it ends the time of a sentence before, by its noun or one for any."""
    text = passage.text
    for match in _TAKEN_UP[passage.language].finditer(text, max(0, one.start - _NEAR), one.end + _NEAR):
        lo, hi = (one.end, match.start()) if match.start() >= one.end else (match.end(), one.start)
        between = any(lo <= f.start < hi for f in passage.periods)
        noun = (match["of"] or match["by"]).lower()
        stem = re.compile(rf"(?<!\w){re.escape(noun[:_STEM])}", re.IGNORECASE)
        if (
            not between
            and not re.search(r"[.;:]\s", text[lo:hi])
            and (_ANY_TIME.match(noun) or stem.search(length.text))
        ):
            return True
    return False


def _hence(draft: Draft, one: FoundPeriod, told: Draft, length: FoundPeriod) -> bool:
    """Whether the sentence right behind a time allowed says what is due by its end: "is accordingly to be ready on"."""
    passage = draft.passage
    if passage.block is not told.passage.block or not granted_near(told.passage, length):
        return False
    led = _HENCE[passage.language].search(passage.text, 0, one.start)
    due = any(vocabulary.words(name, passage.language).search(passage.text) for name in ("asking_verb", "binding"))
    due = due or bool(_TO_BE.search(passage.text, 0, one.start))
    return bool(led) and (due or one.what in ("until", "deadline"))
