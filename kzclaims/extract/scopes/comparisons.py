"""Predicates that stand in a comparison: "we sell it cheaper than it costs" tells nobody to pay."""

from __future__ import annotations

import re

_NEAR = 45  # characters before a predicate in which its comparison begins
# "Cheaper than it costs", "дешевле, чем стоит": what is compared is not told of those who are spoken of.
_THAN = {
    "fr": re.compile(
        r"(?<!\w)(?:plus|moins|mieux|autant)(?!\w)[^,;:.]{0,40}?(?<!\w)qu(?:e\s|')(?:ne\s|n')$", re.IGNORECASE
    ),
    "en": re.compile(r"(?<!\w)than\s(?:(?:it|they|we|he|she|what|that)\s)?$", re.IGNORECASE),
    "ru": re.compile(r"(?<!\w)чем\s(?:(?:это|он|она|они|оно)\s)?$", re.IGNORECASE),
}


def compared(text: str, language: str, start: int) -> bool:
    """Whether a predicate stands in a comparison.

    Args:
        text: the sentence, apostrophes straight.
        language: its language.
        start: where the predicate begins.
    """
    return _THAN[language].search(text, max(0, start - _NEAR), start) is not None
