"""Anniversaries as years: "fête ses 40 ans", "its 25th anniversary", "исполнилось 60 лет" date a founding or opening.

The year is that of publication less the number; ``kzclaims.edtf.loosely`` says how far either may be rounded. A
sentence that names a year of its own ("en 2023, il a fêté …") is left alone.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from kzclaims.extract.word_tables import at_word_start

_FILE = Path(__file__).with_name("ages.toml")
_LEAST, _MOST = 2, 2000
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@lru_cache(maxsize=3)
def _pattern(language: str) -> re.Pattern[str]:
    told = _table()[language]
    words = "|".join(sorted(map(re.escape, told["numbers"]), key=len, reverse=True))
    parts = []
    for at, phrase in enumerate(told["phrases"]):
        before, _, behind = phrase.partition("N")
        parts.append(rf"{before}(?P<n{at}>\d{{1,4}}|{words}){behind}")
    whole = "|".join(sorted((re.escape(w) for w in told["whole"]), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)}|(?P<whole>{whole}))(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=3)
def _counts(language: str) -> re.Pattern[str]:
    """What every anniversary is told with: a figure, or a word of a number or of a count of years."""
    told = _table()[language]
    words = {max(re.findall(r"[^\W\d_]+", phrase), key=len) for phrase in (*told["numbers"], *told["whole"])}
    return re.compile(rf"\d|{at_word_start([*word, ''] for word in sorted(words))}", re.IGNORECASE)


@lru_cache(maxsize=256)  # a quote is read again for each day and tense that its words may count from
def anniversaries(text: str, language: str) -> tuple[tuple[int, int, int], ...]:
    """Where anniversaries stand in a text, and how many years each counts.

    Args:
        text: a sentence or a quote.
        language: fr, en or ru.
    """
    if not _counts(language).search(text) or _YEAR.search(text):
        return ()
    told = _table()[language]
    found: list[tuple[int, int, int]] = []
    for match in _pattern(language).finditer(text.replace("\u00a0", " ").replace("\u202f", " ")):
        group = match.lastgroup or "whole"
        word = match[group].lower()
        years = told["whole"][word] if group == "whole" else int(word) if word.isdigit() else told["numbers"][word]
        if _LEAST <= years <= _MOST:
            found.append((match.start(), match.end(), years))
    return tuple(found)
