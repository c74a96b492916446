"""Headings of the first, the biggest, the most ever ("premier ferry", "record harvest"), over a text that tells of a
second rank or of one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.lemmas import WORD, key
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import STOP, Clause
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.title_words import whole
from kzclaims.extract.scopes.words import scope_words

_LEAD = 3  # first sentences of the text, which speak of what the title speaks of
_STEM = 4  # letters that two words of one family share
_OF = re.compile(r"\s[^\W\d_]+\s(?:on|in|of|at|to|de|du|des|d'|à|au|en|dans|sur|в|на|из)(?:\s|(?<='))", re.IGNORECASE)
_BORDER = re.compile(r"[;:()«“]\s*|,\s")
_END = re.compile(r"[,;:()»”.]\s")
_Found = tuple[Passage, int, int]


def first(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that tell of a first or greatest, and where the text tells that it is none.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    table, text = scope_words(title.language), plain(title.text)
    match = table["superlative"].search(text)
    if match is None:
        return
    spoken = meant(whole(title), 0, len(text))
    for n, passage in enumerate(body):
        c = whole(passage)
        words = scope_words(passage.language)
        second = words["second"].search(c.text)
        if second and (n < _LEAD or meant(c, 0, len(c.text)) & spoken):
            yield match.start(), len(text.rstrip(" .")), [(passage, *_around(c, second.start(), second.end()))]
            return
        if not table["foremost"].search(text):
            continue
        earlier = words["earlier"].search(c.text)
        same = {t.concept for t in head_terms(title)} & {t.concept for t in head_terms(passage)}
        if earlier and same and not _of_else(c, earlier.end(), text):
            yield match.start(), len(text.rstrip(" .")), [(passage, *_around(c, earlier.start(), earlier.end()))]
            return


def _of_else(c: Clause, at: int, heading: str) -> bool:
    """Whether somebody is told not to be the first of something else: "she is not the first woman on its board"."""
    led = _OF.match(c.text, at)
    stop = STOP.search(c.text, at)
    if led is None:
        return False
    spoken = {key(word)[:_STEM] for word in WORD.findall(heading)}
    told = [key(w.group())[:_STEM] for w in WORD.finditer(c.text, led.end(), stop.start() if stop else len(c.text))]
    return bool(told) and spoken.isdisjoint(word for word in told if len(word) == _STEM)


def _around(c: Clause, start: int, end: int) -> tuple[int, int]:
    """The words around a place, to the next comma on either side."""
    before = [m.end() for m in _BORDER.finditer(c.text, 0, start)]
    after = _END.search(c.text, end)
    a = max(before[-1] if before else 0, start - 70)
    return a, len(c.text[: min(after.start() if after else len(c.text), end + 60)].rstrip(" .»”"))
