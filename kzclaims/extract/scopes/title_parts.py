"""Headings that count what is done ("9,000 riders crossed the line"), where the text counts as many of whom fewer did.

"Of the 9,000 starters, 7,100 finished": the same number, told as the whole, and a part of it with the heading's deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.lemmas import WORD, lemma
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import STOP, clause, coming, long_past
from kzclaims.extract.scopes.groups import Segment
from kzclaims.extract.scopes.taken import part_of
from kzclaims.extract.scopes.wholes import told_in

_LEAST = 3  # as many as a heading counts
_NEAR = 25  # characters after a number in which what it counts stands
_APART = 60  # characters between a whole and its part
_SHORT = 3  # letters of words that count nothing
# "Of whom 380", "dont 120", "из них 12"; what follows is a part.
_OF_THEM = re.compile(
    r"(?<!\w)(?:dont|parmi\slesquel(?:le)?s|parmi\s(?:eux|elles)|y\scompris|of\s(?:whom|which|them)|among\sthem|including"
    r"|из\s(?:них|которых)|в\sтом\sчисле|среди\s(?:них|которых))\s(?:[^\W\d_]+\s)?$",
    re.IGNORECASE,
)
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


def of_whom_so_many(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that count some of a kind, and where the text counts them as a part of as many others.

    "To hire 900 nurses" over "900 staff, of whom 380 will be nurses".

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    counted = [n for n in title.numbers if _counts(n)]
    if len(counted) != 1:
        return
    number, nouns = counted[0], _nouns(title, counted[0])
    if not nouns or any(_same(n, number) and _nouns(p, n) & nouns for p in body for n in p.numbers):
        return
    for passage in body:
        text = plain(passage.text)
        for whole, part in pairwise([n for n in passage.numbers if _counts(n)]):
            between = text[whole.end : part.start]
            if not _same(whole, number) or (part.value.lo or 0) >= (whole.value.lo or 0) or len(between) > _APART:
                continue
            if _OF_THEM.search(between) and _nouns(passage, part) & nouns and not long_past(passage, 0, len(text)):
                yield 0, len(plain(title.text).rstrip(" .")), [(passage, whole.start, _clause_end(passage, part))]
                return


def _same(number: FoundNumber, other: FoundNumber) -> bool:
    return _counts(number) and number.value.lo == other.value.lo


def _nouns(passage: Passage, number: FoundNumber) -> frozenset[str]:
    """What a number counts, or what those counted are: "900 nurses", "380 will be nurses"."""
    text = plain(passage.text)
    stop = STOP.search(text, number.end, number.end + _NEAR)
    end = stop.start() if stop else number.end + _NEAR
    terms = {t.concept for t in head_terms(passage) if number.end <= t.start < end}
    words = WORD.finditer(text, number.end, min(end, len(text)))
    return frozenset(terms | {lemma(m.group(), passage.language) for m in words if len(m.group()) > _SHORT})
