"""Times that date but what narrows a noun: "paintings stolen in 2023 are back", "Friday trains"."""

from __future__ import annotations

import re

from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.past import tells_past

_TIMED = frozenset({"point", "span", "deadline", "since", "until", "relative", "frequency"})
_NEAR = 40  # characters before a time in which its participle stands
_DONE = {
    "fr": re.compile(
        r"(?<!\w)[^\W\d_]{2,}[sx]\s[^\W\d_]{2,}(?:é|i|u|is|it|ert|int)e?s?\s(?:(?:en|le|dès|avant|après|depuis)\s)?$",
        re.I,
    ),
    "en": re.compile(
        r"(?<!\w)[a-z]{2,}s\s(?:[a-z]{2,}ed|built|stolen|taken|lost|sold|bought|hurt|hit|born|shut|made|found|laid)\s"
        r"(?:(?:in|on|since|before|after)\s)?$",
        re.IGNORECASE,
    ),
    "ru": re.compile(r",\s[^\W\d_]{2,}(?:нн|т|[еи]м|вш)(?:ые|ых|ым|ыми|ие|их|им|ими)\s(?:(?:в|до|после)\s)?$", re.I),
}
_TOLD = {
    "fr": re.compile(r"\s(?:sont|ont|seront|auront|n'ont|ne|étaient|avaient)(?!\w)", re.IGNORECASE),
    "en": re.compile(r"\s(?:are|were|have|will|had|do|did|remain|now)(?!\w)", re.IGNORECASE),
    "ru": re.compile(r"(?:\sг(?:од|\.|одах|оду)\w*)?,\s[^\W\d_]", re.IGNORECASE),
}
# "Les trains du vendredi", "chaque vendredi soir", "the Friday evening buses": those of every week. "De vendredi" is
# of one Friday, and so is "du vendredi 4 juillet", which is read as a date.
_WEEKDAY = {
    "fr": re.compile(
        r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?:\s(?:matin|midi|soir|après-midi))?", re.I
    ),
    "en": re.compile(
        r"(?:the\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s(?:morning|afternoon|evening|night))?", re.IGNORECASE
    ),
}
_OF_IT_FR = re.compile(r"(?<!\w)(?:du|chaque)\s$", re.IGNORECASE)
_EACH_EN = re.compile(r"(?<!\w)(?:every|each)\s$", re.IGNORECASE)
_PLURAL_EN = re.compile(
    r"\s(?:(?:morning|afternoon|evening|night)\s)?(?:[a-z]+\s)?(?!is\b|was\b|has\b)[a-z]{2,}s(?!\w)"
)

_AS_THEN = re.compile(
    r"(?<!\w)(?:as\s(?:(?:it|he|she|they|we)\s(?:did|was|were|had)\s)?(?:(?:in|on|during)\s)?"
    r"|just\slike\s(?:in\s)?|comme\s(?:en\s|au\s|pendant\s)?|как\sи\s(?:в\s)?)$",
    re.IGNORECASE,
)


def weekly(passage: Passage, period: FoundPeriod) -> bool:
    """Whether a day of the week is that of every week, which narrows a noun and dates nothing: "the Sunday ferries".

    Told of the past, it is rather the last such day.

    Args:
        passage: the sentence.
        period: the time.
    """
    text, language = plain(passage.text), passage.language
    day = _WEEKDAY.get(language)
    if day is None or not day.fullmatch(text, period.start, period.end):
        return False
    if language == "fr":
        each = _OF_IT_FR.search(text, 0, period.start)
    else:
        each = _EACH_EN.search(text, 0, period.start) or _PLURAL_EN.match(text, period.end)
    return each is not None and not tells_past(passage)


def only_dates(passage: Passage, period: FoundPeriod) -> bool:
    """Whether a time narrows no group: "on 10 May all homes were heated".

    Args:
        passage: the sentence.
        period: the time.
    """
    return period.what in _TIMED and not weekly(passage, period)


def dates_an_attribute(passage: Passage, period: FoundPeriod) -> bool:
    """Whether a time dates the participle behind a noun in the plural, and what is told of the noun follows it.

    So does a day of every week ("Friday trains"), and a time that is but compared with ("they pay, as they did last
    year").

    Args:
        passage: the sentence.
        period: the time.
    """
    text, language = plain(passage.text), passage.language
    if weekly(passage, period) or _AS_THEN.search(text, max(0, period.start - _NEAR), period.start):
        return True
    if not _TOLD[language].match(text, period.end):
        return False
    return _DONE[language].search(text, max(0, period.start - _NEAR), period.start) is not None
