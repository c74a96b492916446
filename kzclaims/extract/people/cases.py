"""The gender that the case of a Russian title tells of the name after it: "директора Траяна Завояну" is a man.

The title is in the genitive, and so is the name; of given names in the genitive those in -а and -я are men's, for a
woman's ends in -ы or -и there ("директора Анны Ивановой").
"""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import OFFICES, find_terms

MALE = "male"
_GIVEN = re.compile(r"[А-ЯЁ][а-яё]*(?:[бвгджзклмнпрстфхцчшщ]а|[аеиоуюлнрьт]я)\s[А-ЯЁ]")
_TITLE = re.compile(r"(?<![а-яё])[а-яё]+(?:[бвгджзклмнпрстфхцчшщ]а|[лр]я|[вц]ы)(?![а-яё])")
_BETWEEN = re.compile(r"\s(?:[А-ЯЁа-яё-]+\s|«[^»]{2,40}»\s){0,5}")


@lru_cache(maxsize=1024)
def _genitive(word: str) -> bool:
    """Whether a word is the genitive of a title of either gender: "заместителя", "директора", "главы"."""
    stem = word[:-1] + {"я": "ь", "ы": "а"}.get(word[-1], "")
    return any((t.start, t.end) == (0, len(stem)) for t in find_terms(stem, "ru", {OFFICES}))


def gender_by_case(name: ProperName, passage: Passage) -> str:
    """male where a title in the genitive stands before a name whose given name ends as a man's does there, else "".

    Args:
        name: the name.
        passage: the sentence it stands in.
    """
    if passage.language != "ru" or not _GIVEN.match(name.text):
        return ""
    title = max((t for t in passage.of(OFFICES) if t.end < name.start), key=lambda t: t.start, default=None)
    if title is None or not _BETWEEN.fullmatch(passage.text, title.end, name.start):
        return ""
    told = _TITLE.finditer(passage.text.lower(), title.start, title.end)
    return MALE if any(_genitive(word.group()) for word in told) else ""
