"""What stands around the words of a heading or of its text: "not" before them, the marks on either side."""

from __future__ import annotations

import re

from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import STOP
from kzclaims.extract.scopes.senses import denials

_DENIED = 25  # characters before a word in which "not" stands


def denied_before(passage: Passage, match: re.Match[str]) -> bool:
    """Whether some words of a sentence are denied by what stands before them in their part of it.

    Args:
        passage: the sentence.
        match: the words, in its plain text.
    """
    text = plain(passage.text)
    lead = max(0, match.start() - _DENIED)
    floor = max([lead, *(m.end() for m in STOP.finditer(text, lead, match.start()))])
    return bool(denials(text, passage.language, floor, match.start()))


def part_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The words around a place, to the next mark of punctuation on either side.

    Args:
        text: a sentence.
        start: where the place begins.
        end: where it ends.
    """
    before = [m.end() for m in STOP.finditer(text, 0, start)]
    after = STOP.search(text, end)
    return before[-1] if before else 0, after.start() if after else len(text)
