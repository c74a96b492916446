"""Names that a family bears: the house of that name is another owner than its firm ("la famille Morvan", "Morvan")."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from kzclaims.claim import fold
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage

_AFTER_NAMES = "famil|dynast|clan"
_STEMS = f"{_AFTER_NAMES}|семь|семей|клан"
_BEFORE = re.compile(rf"(?:{_STEMS})\w*\s(?:d[eu]s?\s|d['’])?$", re.IGNORECASE)
_AFTER = re.compile(rf"\s(?:{_AFTER_NAMES})\w*", re.IGNORECASE)
# By how the stems begin, with no letter whose case is doubtful, most sentences are passed over.
_BEGINNINGS = tuple(sorted({stem[:3] for stem in _STEMS.split("|")}))
# "les Morvan", "the Morvans": of a name that some article gives to a family.
_PLURAL = re.compile(r"(?<!\w)(?:les|the)\s$", re.IGNORECASE)
# What stands before the last character of those words: their last letter, or a space before a line break.
_BEFORE_THE_LAST = frozenset("sSſeE \t\n\r\f\v\u00a0\u202f\u2009")


# What the words around a name tell: that a family bears it, or that one may.
TOLD, PLURAL, NONE = 2, 1, 0


@lru_cache(maxsize=64)  # a sentence is asked for each of its names
def _tells_family(text: str) -> bool:
    lowered = text.lower()
    return any(map(lowered.__contains__, _BEGINNINGS))


def family_sign(passage: Passage, name: ProperName) -> int:
    """What the words around a name tell of a family: TOLD, PLURAL ("les Morvan") or NONE."""
    if " " in name.text:
        return NONE
    before, after = passage.text[max(0, name.start - 16) : name.start], passage.text[name.end : name.end + 9]
    if _tells_family(passage.text) and (_BEFORE.search(before) or _AFTER.match(after)):
        return TOLD
    return PLURAL if before[-2:-1] in _BEFORE_THE_LAST and _PLURAL.search(before[-5:]) else NONE


def is_family(sign: int, text: str, language: str, known: Collection[str]) -> bool:
    """Whether a name stands for a family.

    Args:
        sign: what the words around it tell (``family_sign``).
        text: the name.
        language: that of its sentence.
        known: the folded names that some article gives to a family.
    """
    if sign != PLURAL:
        return sign == TOLD
    folded = fold(text)
    return folded in known or (language == "en" and folded.removesuffix("s") in known)
