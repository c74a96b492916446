"""Headings that count what is done ("9,000 riders crossed the line"), where the text counts as many of whom fewer did.

"Of the 9,000 starters, 7,100 finished": the same number, told as the whole, and a part of it with the heading's deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import clause, coming, long_past
from kzclaims.extract.scopes.groups import Segment
from kzclaims.extract.scopes.taken import part_of
from kzclaims.extract.scopes.wholes import told_in

_LEAST = 3  # as many as a heading counts
_NEXT = 90  # characters after a part in which its deed is told
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,30}\s$")
_Found = tuple[Passage, int, int]


_NEXT_WORD = re.compile(r"\s[^\W\d_]+")


def of_so_many(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that count what is done, and where the text tells it of a part of as many.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    counted = [n for n in title.numbers if _counts(n)]
    if len(counted) != 1:
        return
    number, text = counted[0], plain(title.text)
    c = clause(Segment(title, 0, len(text)), title.names, None)
    deeds = told_in(c, 0, len(text), frozenset())
    if not deeds or part_of(c, list(title.numbers)) or c.has("hedge") or c.has("ahead"):
        return
    less = [found for p in body for found in _part(p, number, deeds)]
    if less and not any(_bears_out(p, number, deeds) for p in body):
        yield 0, len(text.rstrip(" .")), less[:1]


def _counts(number: FoundNumber) -> bool:
    value = number.value
    exact = value.lo is not None and value.lo == value.hi and value.lo >= _LEAST
    return exact and value.kind == "quantity" and not value.unit and not number.what


def _part(passage: Passage, number: FoundNumber, deeds: frozenset[str]) -> Iterator[_Found]:
    """The part of as many that a sentence counts, with the heading's deed."""
    same = [n for n in passage.numbers if _counts(n) and n.value.lo == number.value.lo]
    if not same or long_past(passage, 0, len(passage.text)):
        return
    c = clause(Segment(passage, 0, len(passage.text)), passage.names, None)
    part = part_of(c, [n for n in passage.numbers if _counts(n)])
    if part is None or part.value.lo == number.value.lo or c.has("hedge") or coming(c):
        return
    end, word = _clause_end(passage, part), _WORD_BEFORE.search(c.text, 0, part.start)
    start = word.start() if word else part.start  # "из 90 спасли 70"
    if not told_in(c, start, end, frozenset()).isdisjoint(deeds):
        yield passage, min(part.start, same[0].start), end


def _clause_end(passage: Passage, part: FoundNumber) -> int:
    """Where what is told of a part ends: at the next mark of punctuation."""
    text = plain(passage.text)
    stops = [at for mark in (", ", "; ", ": ", " — ", ". ") if (at := text.find(mark, part.end, part.end + _NEXT)) >= 0]
    return len(text[: min([*stops, part.end + _NEXT])].rstrip(" .»”"))


def _bears_out(passage: Passage, number: FoundNumber, deeds: frozenset[str]) -> bool:
    """Whether a sentence tells the heading's deed of as many, and of no part of them."""
    same = [n for n in passage.numbers if _counts(n) and n.value.lo == number.value.lo]
    if not same:
        return False
    c = clause(Segment(passage, 0, len(passage.text)), passage.names, None)
    # "Seven of the nine dead lived here": the nine are dead.
    named = [_NEXT_WORD.match(c.text, n.end) for n in same]
    if any(word and not told_in(c, *word.span(), frozenset()).isdisjoint(deeds) for word in named):
        return True
    whole = part_of(c, [n for n in passage.numbers if _counts(n)]) is None
    return whole and not told_in(c, 0, len(c.text), frozenset()).isdisjoint(deeds)
