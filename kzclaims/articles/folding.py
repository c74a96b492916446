"""Text as matching sees it, with exact offsets both ways.

Two layers, each with its map. *Markup* (tags, entities, markdown signs) depends on where in a file it stands, so its
``Mark``s are computed once for a file; taking them out gives what a reader sees. *Folding* depends on nothing around:
one kind of space, dash, apostrophe and quotation mark, nothing invisible, composed letters. No character is ever
folded into two, so each folded character has exactly one stretch of the file, and every folded span leads back to a
span that folds to the same characters.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import field
from operator import attrgetter, itemgetter
from typing import NamedTuple

from kzclaims.claim import fold
from kzclaims.record import record

# Soft hyphen, grapheme joiner, Arabic letter mark, zero widths, bidirectional controls, variation selectors, BOM.
INVISIBLE = "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
# Letters of combining class 0 that still melt into the letter before them under NFC (Unicode 15, NFC_QC=Maybe).
_MELTING = re.compile(
    "[\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e\u1161-\u1175"
    "\u11a8-\u11c2\u1b35\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd\U000115af\U00011930]"
)
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_SINGLE = "'`\u00b4\u2018\u2019\u201a\u201b\u02b9\u02bb\u02bc\u02c8\u2032\u2035\u2039\u203a\uff07"
_DOUBLE = '"\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2036\u275d\u275e\u300c\u300d\uff02'
_ALIKE = {c: kind for kind, all_of_it in (("-", _DASHES), ("'", _SINGLE), ('"', _DOUBLE)) for c in all_of_it}
_PLAIN_EDITS = re.compile(rf"\s[\s{INVISIBLE}]+|[{INVISIBLE}]+")
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")


class _Table(dict[int, int]):
    """Code point to folded code point, worked out when first met."""

    def __init__(self, lower: bool) -> None:
        super().__init__()
        self.lower = lower

    def __missing__(self, code: int) -> int:
        character = _ALIKE.get(unicodedata.normalize("NFC", chr(code))[0], unicodedata.normalize("NFC", chr(code))[0])
        if character.isspace():
            character = " "
        elif self.lower:
            character = unicodedata.normalize("NFC", character.lower())[0]
        return self.setdefault(code, ord(character))


_KEEP_CASE, _LOWER = _Table(lower=False), _Table(lower=True)


class Mark(NamedTuple):
    """A stretch that is markup: what a reader sees in its place is ``text``, nothing or one character.

    ``tag`` tells a gap between two pieces of a page (tags, dropped parts) from a mere entity.
    """

    start: int
    end: int
    text: str = ""
    tag: bool = False


class _Edit(NamedTuple):
    at: int  # where its replacement stands in the new text
    start: int  # what it replaces in the old text
    end: int
    width: int  # length of the replacement: 0 or 1


class _Map:
    """Offsets of a text before and after edits; between two edits the texts are the same."""

    __slots__ = ("edits", "new_length", "old_length")

    def __init__(self, edits: Sequence[_Edit], old_length: int, new_length: int) -> None:
        self.edits, self.old_length, self.new_length = tuple(edits), old_length, new_length

    def _old(self, new: int) -> tuple[int, int]:
        """The old span of one new character."""
        found = bisect_right(self.edits, new, key=_AT) - 1
        if found < 0:
            return new, new + 1
        edit = self.edits[found]
        if edit.width and edit.at == new:
            return edit.start, edit.end
        old = edit.end + new - edit.at - edit.width
        return old, old + 1

    def to_old(self, start: int, end: int) -> tuple[int, int]:
        """The old span of new characters; edits at its edges that left nothing stay outside."""
        if start < end:
            return self._old(start)[0], self._old(end - 1)[1]
        place = self._old(start)[0] if start < self.new_length else self.old_length
        return place, place

    def _new(self, old: int) -> tuple[int, int]:
        """How many new characters end at or before an old offset, and how many begin before it."""
        found = bisect_right(self.edits, old, key=_START) - 1
        if found < 0:
            return old, old
        edit = self.edits[found]
        if old >= edit.end:
            new = edit.at + edit.width + old - edit.end
            return new, new
        return edit.at, edit.at + (edit.width if old > edit.start else 0)

    def to_new(self, start: int, end: int) -> tuple[int, int]:
        """The new characters that stem, wholly or in part, from an old span."""
        first = self._new(start)[0]
        return first, max(first, self._new(end)[1])


_AT, _START = itemgetter(0), attrgetter("start")


def _rewrite(text: str, edits: Sequence[tuple[int, int, str]]) -> tuple[str, _Map]:
    if not edits:
        return text, _Map((), len(text), len(text))
    pieces: list[str] = []
    made: list[_Edit] = []
    done = length = 0
    for start, end, replacement in edits:
        pieces += (text[done:start], replacement)
        length += start - done
        width = len(replacement)
        made.append(_Edit(length, start, end, width))
        length += width
        done = end
    pieces.append(text[done:])
    new = "".join(pieces)
    return new, _Map(made, len(text), len(new))


def _combining(text: str) -> str:
    """The distinct characters of a text that belong to the letter before them."""
    if text.isascii():
        return ""
    return "".join(sorted(c for c in set(text) if c > "\u02ff" and (unicodedata.combining(c) or _MELTING.match(c))))


def _composed(cluster: str) -> str:
    # A mark that melts into nothing (a stress mark on a Russian vowel) is dropped.
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", cluster))[0]


def _fold_edits(text: str) -> list[tuple[int, int, str]]:
    marks = re.escape(_combining(text))
    if not marks:
        return [(m.start(), m.end(), " " if m[0][0].isspace() else "") for m in _PLAIN_EDITS.finditer(text)]
    pattern = re.compile(
        rf"(?P<space>\s[\s{INVISIBLE}{marks}]+)"
        rf"|(?P<letter>[^\s{INVISIBLE}{marks}](?:[{INVISIBLE}]*+[{marks}])+)"
        rf"|[{INVISIBLE}{marks}]+"
    )
    return [
        (m.start(), m.end(), " " if m["space"] else _composed(m[0]) if m["letter"] else "")
        for m in pattern.finditer(text)
    ]


@record(frozen=True, slots=True)
class Folded:
    """A stretch of a file, from ``start`` on, as a reader or as matching sees it, and the way back.

    All offsets of its methods are those of the file on one side and of ``text`` on the other.
    """

    text: str
    start: int
    case: bool
    _maps: tuple[_Map, ...] = field(repr=False)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the file the characters ``start`` to ``end`` of this text stand."""
        for step in reversed(self._maps):
            start, end = step.to_old(start, end)
        return self.start + start, self.start + end

    def folded_span(self, start: int, end: int) -> tuple[int, int]:
        """Which characters of this text stem from a span of the file, clipped to this stretch."""
        length = self._maps[0].old_length
        start, end = (min(max(place - self.start, 0), length) for place in (start, end))
        for step in self._maps:
            start, end = step.to_new(start, end)
        return start, end

    def find(self, words: str, start: int = 0) -> tuple[int, int] | None:
        """Where in the file a wording first stands, from character ``start`` of this folded text on."""
        needle = fold_text(words, case=self.case).text.strip(" ")
        at = self.text.find(needle, start) if needle else -1
        return None if at < 0 else self.source_span(at, at + len(needle))


def readable(text: str, start: int = 0, end: int | None = None, marks: Sequence[Mark] = ()) -> Folded:
    """A stretch of a file as a reader sees it: markup taken out, every other character as it is.

    Args:
        text: the whole file.
        start: first character of the stretch.
        end: its end; the end of the file by default.
        marks: the markup of the whole file, in order; a mark that crosses an edge of the stretch stays as text.
    """
    end = len(text) if end is None else end
    inside = marks[bisect_left(marks, start, key=_START) : bisect_left(marks, end, key=_START)] if marks else ()
    edits = [(left - start, right - start, shown) for left, right, shown, _ in inside if right <= end]
    new, step = _rewrite(text[start:end], edits)
    return Folded(new, start, True, (step,))


def fold_text(
    text: str, start: int = 0, end: int | None = None, marks: Sequence[Mark] = (), *, case: bool = False
) -> Folded:
    """A stretch of a file folded for matching; arguments as for ``readable``.

    Every run of spaces becomes one space, every dash, apostrophe and quotation mark the plain one of its kind;
    soft hyphens, zero widths and bidirectional controls go; letters are composed (NFC) and, unless ``case``, lowered.
    """
    seen = readable(text, start, end, marks)
    new, step = _rewrite(seen.text, _fold_edits(seen.text))
    return Folded(new.translate(_KEEP_CASE if case else _LOWER), start, case, (*seen._maps, step))


def alike(left: str, right: str) -> bool:
    """Whether two short wordings are the same but for typography, case and punctuation at their ends."""
    return _bare(left) == _bare(right)


def _bare(text: str) -> str:
    return fold(text).strip(" .,;:!?\"'-*_#|")
