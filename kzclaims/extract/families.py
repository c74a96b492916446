"""Names that a family bears: the house of that name is another owner than its firm ("la famille Morvan", "Morvan")."""

from __future__ import annotations

import re
from collections.abc import Collection

from kzclaims.claim import fold
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage

_BEFORE = re.compile(r"(?:famill|famil|dynast|семь|семей|клан|clan)\w*\s(?:d[eu]s?\s|d['’])?$", re.IGNORECASE)
_AFTER = re.compile(r"\s(?:famil|dynast|clan)\w*", re.IGNORECASE)
# "les Morvan", "the Morvans": of a name that some article gives to a family.
_PLURAL = re.compile(r"(?<!\w)(?:les|the)\s$", re.IGNORECASE)


# What the words around a name tell: that a family bears it, or that one may.
TOLD, PLURAL, NONE = 2, 1, 0


def family_sign(passage: Passage, name: ProperName) -> int:
    """What the words around a name tell of a family: TOLD, PLURAL ("les Morvan") or NONE."""
    if " " in name.text:
        return NONE
    before, after = passage.text[max(0, name.start - 16) : name.start], passage.text[name.end : name.end + 9]
    if _BEFORE.search(before) or _AFTER.match(after):
        return TOLD
    return PLURAL if _PLURAL.search(before[-5:]) else NONE


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
