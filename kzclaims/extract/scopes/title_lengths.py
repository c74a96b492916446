"""Headings that tell how long something is ("ten years in prison"), over a text that gives the same another length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kzclaims.extract.lemmas import WORD, key
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import long_past

_OF = re.compile(r"\s(?:de\s(?:la\s)?|d'|of\s(?:the\s)?|in\s|)(?=[^\W\d_]{4})", re.IGNORECASE)
_STEM = 5  # letters of a word by which it is known in another case
_APART = Decimal("0.15")  # how far two lengths that round to one may be
_DAYS = {"year": Decimal(365), "month": Decimal(30), "week": Decimal(7), "day": Decimal(1), "hour": Decimal("0.04")}
_Found = tuple[Passage, int, int]


def lengths(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The length that a heading gives something, and the one that the text gives it.

    A text that gives the heading's length too, of whatever it may be, bears it out.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    told = [n for n in title.numbers if _exact(n)]
    if len(told) != 1:
        return
    number, what = told[0], _of(title, told[0])
    others = [(p, n) for p in body for n in p.numbers if _exact(n)]
    if not what or any(_same(number, n) for _, n in others):
        return
    less = [
        (p, n.start, n.end) for p, n in others
        if n.value.unit == number.value.unit and _of(p, n) == what and not long_past(p, 0, len(p.text))
    ]  # fmt: skip
    if less:
        yield number.start, len(title.text.rstrip(" .")), less[:1]


def _exact(number: FoundNumber) -> bool:
    value = number.value
    return number.what == "duration" and value.lo is not None and value.lo == value.hi


def _same(a: FoundNumber, b: FoundNumber) -> bool:
    """Whether two lengths may be one: "two years", "24 months"."""
    x, y = ((n.value.lo or Decimal(0)) * _DAYS.get(n.value.unit, Decimal(0)) for n in (a, b))
    return abs(x - y) <= _APART * max(x, y)


def _of(passage: Passage, number: FoundNumber) -> str:
    """The beginning of the word for what has a length: "prison" in "ten years in prison"."""
    text = plain(passage.text)
    led = _OF.match(text, number.end)
    word = WORD.match(text, led.end()) if led else None
    return key(word.group())[:_STEM] if word else ""
