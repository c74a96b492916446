"""Counts in apposition to as many names: "Smith and Jones, two of the pilots", «Иванов и Петров, два депутата».

They count those named, whatever else there is of their kind: never held against the count of all. An article before the
number makes it all of them ("Smith and Jones, the two pilots").
"""

from __future__ import annotations

import re
from decimal import Decimal

from kzclaims.extract.figures.model import Figure

_LEAST, _MOST = 2, 9
_LONGEST = 200  # characters in which as many names stand
_COMMA = re.compile(r",\s$")
_JOINED = re.compile(r",\s|\s(?:et|and|и)\s")
_AND = re.compile(r"\s(?:et|and|и)\s")
_CLOSED = re.compile(r"[.;:!?()«»“”]\s?")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = 4  # letters of a small word that may lead a name, or stand in it: "à", "dans", "the", "la"
_TITLE = 1  # a longer word that may lead a name: "maire", "councillor"


def note_named(figure: Figure) -> None:
    """Note of a count that it only counts those named before it.

    Args:
        figure: the figure, its noun phrase read.
    """
    value, text = figure.value, figure.passage.text
    count = value.written or Decimal(0)
    if figure.kind != "quantity" or value.unit or not _LEAST <= count <= _MOST or count != int(count):
        return
    comma = _COMMA.search(text, max(0, figure.start - len(", ")), figure.start)
    if comma and _names(text[max(0, comma.start() - _LONGEST) : comma.start()], int(count)):
        figure.single = True
        figure.far.add("part")


def _names(before: str, count: int) -> bool:
    """Whether a stretch ends with as many names, joined by "and" at the last."""
    closed = [m.end() for m in _CLOSED.finditer(before)]
    stretch = before[closed[-1] if closed else 0 :]
    joints = list(_JOINED.finditer(stretch))[-(count - 1) :]
    if len(joints) < count - 1 or not _AND.fullmatch(joints[-1].group()):
        return False
    starts, ends = [0, *(m.end() for m in joints)], [*(m.start() for m in joints), len(stretch)]
    members = [_WORD.findall(stretch[a:b]) for a, b in zip(starts, ends, strict=True)]
    return _ends_named(members[0]) and all(map(_name, members[1:]))


def _ends_named(words: list[str]) -> bool:
    return bool(words) and words[-1][:1].isupper()


def _name(words: list[str]) -> bool:
    """Whether some words are a name, perhaps led by what its bearer is: "à Villers-la-Ville", "councillor Jones"."""
    long = [word for word in words if not word[:1].isupper() and len(word) > _SMALL]
    return _ends_named(words) and len(long) <= _TITLE
