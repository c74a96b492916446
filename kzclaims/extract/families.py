"""Names that a family bears: the house of that name is another owner than its firm ("la famille Morvan", "Morvan")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kzclaims.claim import fold
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene

_BEFORE = re.compile(r"(?:famill|famil|dynast|семь|семей|клан|clan)\w*\s(?:d[eu]s?\s|d['’])?$", re.IGNORECASE)
_AFTER = re.compile(r"\s(?:famil|dynast|clan)\w*", re.IGNORECASE)
# "les Morvan", "the Morvans": of a name that some article gives to a family.
_PLURAL = re.compile(r"(?<!\w)(?:les|the)\s$", re.IGNORECASE)


def _told(passage: Passage, name: ProperName) -> bool:
    before, after = passage.text[max(0, name.start - 16) : name.start], passage.text[name.end : name.end + 9]
    return " " not in name.text and bool(_BEFORE.search(before) or _AFTER.match(after))


def families(scenes: Iterable[Scene]) -> frozenset[str]:
    """The folded names that some article gives to a family."""
    names = ((passage, name) for scene in scenes for passage in scene.passages for name in scene.names(passage))
    return frozenset(fold(name.text) for passage, name in names if _told(passage, name))


def is_family(passage: Passage, name: ProperName, known: frozenset[str]) -> bool:
    """Whether a name stands for a family.

    Args:
        passage: the sentence.
        name: a name in it.
        known: the folded names of families (``families``).
    """
    if not known or " " in name.text:
        return False
    if _told(passage, name):
        return True
    folded = fold(name.text)
    plural = {folded, folded.removesuffix("s")} if passage.language == "en" else {folded}
    return not plural.isdisjoint(known) and bool(_PLURAL.search(passage.text[max(0, name.start - 5) : name.start]))
