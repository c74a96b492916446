"""For how long somebody held a post into which they came on one day, and which they gave up on another.

"Elected in 2014, she stayed in office for eight years before stepping down in 2025": the verb has the post for its
object by a pronoun, or none, for who chairs a committee for three years need not have come to the house with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.dates.resolve import NO_CONTEXT
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage

Dated = tuple[Draft, FoundPeriod]
_GIVEN, _TWO, _LEFT = 60, 2, 70
# "… avant de passer la main", "until he retired", "пока не ушла", "и ушёл".
_BEFORE_LEAVING = re.compile(
    r"(?<!\w)(?:avant|jusqu['’](?:à|au|en)|et|puis|before|until|till|and|then|прежде чем|перед|пока не|до|и|а)(?!\w)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\s(?:avant|before)$", re.IGNORECASE)
_BARE = re.compile(r"\s?(?:for\s|pendant\s|durant\s)?(?:only\s|some\s|près\sde\s)?", re.IGNORECASE)
_GIVING_UP = {
    "fr": re.compile(r"\s(?:de\s|d['’]|son\s|sa\s|que\s)", re.IGNORECASE),
    "en": re.compile(r"\s(?:[^\W\d]+ing\s|he\s|she\s|they\s|his\s|her\s|their\s)", re.IGNORECASE),
    "ru": re.compile(r"\s", re.IGNORECASE),
}


def held(passage: Passage, length: FoundPeriod, dates: Sequence[Dated]) -> tuple[Dated, Dated] | None:
    """The days on which somebody came into a post and gave it up, between which its length is told; None where not.

    Args:
        passage: the sentence.
        length: the length.
        dates: the other dates of the sentence.
    """
    if len(dates) != _TWO:
        return None
    (_, first), (_, last) = dates
    if not first.end <= length.start < length.end <= last.start:
        return None
    text, language = passage.text, passage.language
    came = vocabulary.reckoned("came_in", language).search(text, max(0, first.start - _GIVEN), first.start)
    told = list(vocabulary.reckoned("held", language).finditer(text, first.end, last.start))
    told = [m for m in told if m.end() <= length.start + 1 or m.start() <= length.end + 1]
    left = _BEFORE_LEAVING.search(text, length.end, last.start)
    gave_up = left and vocabulary.reckoned("gave_up", language).search(text, left.start(), last.end)
    if not (came and told and gave_up) or last.start - length.end > _LEFT:
        return None
    return dates[0], dates[1]


def held_for(passage: Passage, one: FoundPeriod) -> FoundPeriod:
    """A count back that is a length: "led it for eight years before handing over".

    Args:
        passage: the sentence.
        one: a date of it.
    """
    words = _BEFORE.search(passage.text, one.start, one.end)
    if one.what != "relative" or one.duration is None or one.unresolved != NO_CONTEXT or words is None:
        return one
    text, language = passage.text, passage.language
    lo = max((f.end for f in passage.periods if f.end <= one.start), default=0)
    holding = vocabulary.reckoned("held", language).finditer(text, lo, one.start)
    told = any(_BARE.fullmatch(text, m.end(), one.start) for m in holding)
    if not told or not _GIVING_UP[language].match(text, one.end):
        return one
    return replace(one, end=words.start(), what="duration", value=one.duration, anchored=False, unresolved="")
