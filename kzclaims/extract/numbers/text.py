"""The text as the number readers see it: one kind of space, dash and apostrophe, cut into tokens, offsets kept.

Kinds of space, dash and apostrophe follow the Unicode general categories Zs and Pd and the punctuation of CLDR; a
letter with its combining marks is one character (NFC), soft hyphens and zero-width characters are none.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from operator import add

from kzclaims.record import record

_SPACES = dict.fromkeys(
    map(ord, "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " "
)
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"), "-")
_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u2032\uff07"), "'")
_TABLE = _SPACES | _DASHES | _APOSTROPHES | {0x130: "I"}  # the one letter that grows in lower case
_ODD = frozenset(map(chr, _TABLE))
_GONE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# Combining marks (NFD) and characters that are not there for a reader: only with them do offsets shift.
_SHIFTING = re.compile(f"[\u0300-\u036f{_GONE}]")
# Addresses, words, digits with their separators, dates and the like (two separators), times, everything else, spaces.
# Each alternative is linear: it cannot match the same characters in two ways.
_TOKEN = re.compile(
    r"(?:https?://\S*|www\.\S*"
    r"|[^\W\d_]+"
    r"|(?=\d)(?:\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d{1,6}(?![\d]))?"
    r"|\d{1,3}(?:\.\d{3})+(?!\d)(?!\.\d)(?:,\d{1,6}(?!\d))?"
    r"|\d{1,3}(?:,\d{3})+(?!\d)(?!,\d)(?:\.\d{1,6}(?!\d))?"
    r"|\d{1,3}(?:'\d{3})+(?!\d)(?:[.,]\d{1,6}(?!\d))?"
    r"|\d{1,4}(?:(?:\.\d{1,4}){2,}|(?:/\d{1,4}){2,}|(?::\d{1,4}){2,}|(?:-\d{1,4}){2,})(?!\d)"
    r"|\d{1,2}:\d{2}(?!\d)"
    r"|\d+(?:[.,]\d+)?)"
    r"|[^\w\s]{9,}"  # a ruler, a row of dots: never part of a number
    r"|\S) *"
    r"|\s+"
)
BREAK = "\n"


@record(frozen=True, slots=True)
class Tokens:
    """Tokens other than spaces: ``low`` in lower case and with е for ё, ``raw`` as written; offsets in the folded text.

    A line break that ends a sentence, a list item or a heading is a token of its own, ``BREAK``: no phrase crosses it.
    ``shifts`` maps folded offsets to those of the original, empty where they are equal.
    """

    low: list[str]
    raw: list[str]
    starts: list[int]
    ends: list[int]
    shifts: list[int]

    def near(self, i: int) -> bool:
        """Whether token ``i`` follows the one before it without a space."""
        return i > 0 and i < len(self.low) and self.starts[i] == self.ends[i - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original text of the tokens from ``start`` up to, not including, ``end``."""
        a, b = self.starts[start], self.ends[end - 1]
        return (self.shifts[a], self.shifts[b]) if self.shifts else (a, b)


def _shifted(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its offsets the original one (end offsets include the marks that follow)."""
    out: list[str] = []
    shifts: list[int] = []
    i, size = 0, len(text)
    while i < size:
        j = i + 1
        while j < size and (unicodedata.combining(text[j]) or text[j] in _GONE):
            j += 1
        if text[i] not in _GONE:
            for char in unicodedata.normalize("NFC", "".join(c for c in text[i:j] if c not in _GONE)):
                out.append(char)
                shifts.append(i)
        i = j
    return "".join(out), [*shifts, size]


def _breaks(token: str, following: str) -> bool:
    """Whether white space is more than a soft line break: a new line before no small letter, or an empty line."""
    return "\n" in token and bool(following) and (token.count("\n") > 1 or not following[0].islower())


def tokenise(text: str) -> Tokens:
    """Cut a text into tokens."""
    shifts: list[int] = []
    folded = text
    for char in _ODD.intersection(text):  # far faster than translate on long texts
        folded = folded.replace(char, _TABLE[ord(char)])
    if _SHIFTING.search(text):
        folded, shifts = _shifted(folded)
    pieces: list[str] = _TOKEN.findall(folded)
    starts = [0, *accumulate(map(len, pieces))]
    raw = list(map(str.rstrip, pieces))
    if "" in raw:
        following = [*pieces[1:], ""]
        kept = [n for n, token in enumerate(raw) if token or (n > 0 and _breaks(pieces[n], following[n]))]
        raw = [raw[n] or BREAK for n in kept]
        starts = [starts[n] for n in kept]
    stops = list(map(add, starts, map(len, raw)))
    del starts[len(raw) :]
    low = "\x00".join(raw).lower().replace("ё", "е").split("\x00") if raw else []
    if len(low) != len(raw):
        low = [piece.lower().replace("ё", "е") for piece in raw]
    return Tokens(low, raw, starts, stops, shifts)


def words_of(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase of the lexicon, in lower case."""
    return tuple(tokenise(phrase).low)


def signs_of(phrase: str) -> tuple[str, ...]:
    """The tokens of a symbol, with its case."""
    return tuple(tokenise(phrase).raw)


class Phrases:
    """Phrases with what they mean, found at a place of a text or just before one; the longest wins."""

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, meanings: dict[tuple[str, ...], str]) -> None:
        self._by_first: dict[str, list[tuple[list[str], int, str]]] = {}
        self._by_last: dict[str, list[tuple[list[str], int, str]]] = {}
        for words, meaning in sorted(meanings.items(), key=lambda item: (-len(item[0]), item[0])):
            if words:
                self._by_first.setdefault(words[0], []).append(([*words], len(words), meaning))
                self._by_last.setdefault(words[-1], []).append(([*words], len(words), meaning))

    def at(self, words: list[str], i: int) -> tuple[int, str] | None:
        """The longest phrase that starts at ``i``: where it ends, and its meaning."""
        if i >= len(words):
            return None
        for phrase, size, meaning in self._by_first.get(words[i], ()):
            if size == 1 or words[i : i + size] == phrase:
                return i + size, meaning
        return None

    def before(self, words: list[str], i: int) -> tuple[int, str] | None:
        """The longest phrase that ends just before ``i``: where it starts, and its meaning."""
        if i < 1:
            return None
        for phrase, size, meaning in self._by_last.get(words[i - 1], ()):
            if size == 1 or (size <= i and words[i - size : i] == phrase):
                return i - size, meaning
        return None
