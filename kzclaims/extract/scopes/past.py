"""Sentences that tell what happened: "were cancelled", «отменили»."""

from __future__ import annotations

import re

from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage

PAST = {
    "fr": re.compile(r"(?<!\w)(?:a|ont|avai(?:t|ent)|étai(?:t|ent)|furent|fut|[^\W\d_]{3,}ai(?:t|ent))(?!\w)"),
    "en": re.compile(r"(?<!\w)(?:had|was|were|went|spent|[a-z]{3,}ed)(?!\w)"),
    "ru": re.compile(r"[^\W\d_]{2,}л[аои]?(?!\w)"),
}
_IS_DONE = re.compile(r"(?<!\w)(?:is|are|be)\s(?:(?:not|now|still|all)\s)?[a-z]{3,}ed(?!\w)")


def tells_past(passage: Passage) -> bool:
    """Whether a sentence tells what happened: "were cancelled", but not "are cancelled".

    Args:
        passage: the sentence.
    """
    text = plain(passage.text)
    if passage.language == "en":
        text = _IS_DONE.sub("", text)
    return PAST[passage.language].search(text) is not None
