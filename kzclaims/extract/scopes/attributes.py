"""Times that date but what narrows a noun: "paintings stolen in 2023 are back" tells of now."""

from __future__ import annotations

import re

from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage

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


def dates_an_attribute(passage: Passage, period: FoundPeriod) -> bool:
    """Whether a time dates the participle behind a noun in the plural, and what is told of the noun follows it.

    Args:
        passage: the sentence.
        period: the time.
    """
    text, language = plain(passage.text), passage.language
    if not _TOLD[language].match(text, period.end):
        return False
    return _DONE[language].search(text, max(0, period.start - _NEAR), period.start) is not None
