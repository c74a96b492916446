"""Headings of "nationwide" or "partout", over a text that counts the places: "only in two of the twelve districts"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.scopes.taken import part_of
from kzclaims.extract.scopes.title_words import whole
from kzclaims.extract.scopes.words import scope_words

_NOUN = 40  # characters between the part of a whole and what it is a part of
_NE_QUE = re.compile(r"(?<!\w)n(?:e\s|')[^,;:.]{2,50}?(?<!\w)qu(?:e\s|')", re.IGNORECASE)
_Found = tuple[Passage, int, int]


def everywhere(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that tell of everywhere, and where the text counts the places alone that are meant.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    match = scope_words(title.language)["everywhere"].search(plain(title.text))
    if match is None:
        return
    less: list[_Found] = []
    for passage in body:
        c = whole(passage)
        table = scope_words(passage.language)
        part = part_of(c, [n for n in passage.numbers if not n.value.unit and n.value.kind == "quantity"])
        only = table.said["only"].search(c.text) or table.said["pending"].search(c.text) or _NE_QUE.search(c.text)
        if part is not None and only and abs(part.start - only.start()) <= 2 * _NOUN:
            less.append((passage, *around(c, min(only.start(), part.start), part.end)))
    if less:
        yield match.start(), match.end(), less


def around(c: Clause, start: int, end: int) -> tuple[int, int]:
    """The words around a place, to the next comma on either side.

    Args:
        c: the clause.
        start: where the place begins.
        end: where it ends.
    """
    before = [m.end() for m in re.compile(r"[;:()«“]\s*|,\s").finditer(c.text, 0, start)]
    after = re.compile(r"[,;:()»”.]\s").search(c.text, end)
    a = max(before[-1] if before else 0, start - 70)
    return a, len(c.text[: min(after.start() if after else len(c.text), end + 60)].rstrip(" .»”"))
