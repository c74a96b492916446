"""Headings of a share or of all, over a text whose shares and counts tell less: "half of pupils" over "18%".

A text bears a heading's share out by a share near it, or by two counts of which one is that part of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import STOP, Clause, long_past
from kzclaims.extract.scopes.groups import Segment
from kzclaims.extract.scopes.growth import changes
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.senses import denials
from kzclaims.extract.scopes.words import scope_words

_MANY = 10  # counts of which one may be told as a part of the other without "of"
_LEAD = 3  # first sentences of the text, which speak of what the title speaks of
_ROOM = Decimal(6)  # hundredths by which a share may be rounded to that of a heading
_HUNDRED = Decimal(100)
_SHARES = 4
_NOUN = 15  # characters between a share, or "none", and its noun
_NEAR = 20  # characters before "all" in which "nearly" stands
_BEFORE = 12  # characters before a share in which a word makes it a change
# "By 40 %", "рост на 40 %", "a 30% stake": no part of those of whom the heading speaks.
_CHANGE = re.compile(
    r"(?<!\w)(?:by|up|down|de|d'|par|à|на|до|to|from|с|plus\sde|un|une|an?)\s(?:près\sde\s|almost\s|nearly\s|почти\s)?$",
    re.IGNORECASE,
)
_OTHER_SENSE = re.compile(
    r"(?:first|second|premi\w+|second\w+|deuxième|перв\w+|втор\w+)[\s-](?:half|quarter|third|moitié|половин\w+|мi-temps)|half[\s-](?:marathon|time|term|hour|year|price|mast|century|a)"
    r"|demi-?\w+|quart\s(?:de\s(?:finale|siècle|heure)|d'heure)|tiers[\s-](?:monde|lieu\w*|payant|temps)|полумарафон\w*|полчаса|полугод\w+",
    re.IGNORECASE,
)
_Found = tuple[Passage, int, int]
_Told = Iterator[tuple[int, int, list[_Found]]]


def other_share(title: Passage, body: Sequence[Passage]) -> _Told:
    """The words of a heading that tell a share, and the lead's one share, which is another.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text = plain(title.text)
    told = [n for n in title.numbers if _share(n)]
    if len(told) != 1 or _OTHER_SENSE.search(text) or _changes(title, told[0]):
        return
    number, value = told[0], told[0].value
    if len({n.value.lo for p in body for n in p.numbers if _share(n)}) > _SHARES:
        return  # a text of many shares has them of many things
    if not body or any(_fits(value.lo or _HUNDRED, value.hi or value.lo or Decimal(0), one) for one in _parts(body)):
        return
    after = meant(_whole(title), number.end, len(text)) | meant(_whole(title), 0, number.start)
    less = [
        (p, *_part(p, n.start, n.end))
        for p in body[:_LEAD] if meant(_whole(p), 0, len(p.text)) & after
        for n in p.numbers
        if _share(n) and not _cut(p, n) and not _changes(p, n) and not long_past(p, *_part(p, n.start, n.end))
    ]  # fmt: skip
    if less:
        yield 0, len(text.rstrip(" .")), less[:1]


def of_so_many_all(title: Passage, body: Sequence[Passage]) -> _Told:
    """The words of a heading that tell of all, and where the text counts them by parts: "of 17, 11 object, 6 do not".

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text, table = plain(title.text), scope_words(title.language)
    every = [m for name in ("all", "whole", "anyone") for m in table.said[name].finditer(text)]
    every = [m for m in every if not _nearly(title, m)]
    if not every or any(n.value.kind == "share" for n in title.numbers):
        return
    spoken = {t.concept for t in head_terms(title)} | meant(_whole(title), 0, len(text))
    for n, passage in enumerate(body[: _LEAD + 1]):
        c = _whole(passage)
        named = {t.concept for t in head_terms(passage)} | meant(c, 0, len(c.text))
        after = body[n + 1 : n + 2]
        part = _divided(passage, after)
        if part and named & spoken and not long_past(passage, *_part(passage, part.start, part.end)):
            yield 0, len(text.rstrip(" .")), [(passage, *_part(passage, part.start, part.end))]
            return


def none_but_some(title: Passage, body: Sequence[Passage]) -> _Told:
    """The words of a heading that leave none, and the share of the same that its lead has: "one bus in three ran".

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text = plain(title.text)
    none = scope_words(title.language).said["none"].search(text)
    led = [t for t in head_terms(title) if none and 0 <= t.start - none.end() <= _NOUN]
    if none is None or not led or _nearly(title, none):
        return
    for passage in body[:_LEAD]:
        told = plain(passage.text)
        for n in (n for n in passage.numbers if _share(n) and not _cut(passage, n)):
            near = [
                t for t in head_terms(passage) if n.start <= t.start <= n.end + _NOUN and t.concept == led[0].concept
            ]
            a, b = _part(passage, n.start, n.end)
            if near and not _changes(passage, n) and not denials(told, passage.language, a, b):
                yield none.start(), len(text.rstrip(" .")), [(passage, a, b)]
                return


def _divided(passage: Passage, after: Sequence[Passage]) -> FoundNumber | None:
    """The first part of a whole that a sentence counts, with the others in it or in the next one: 9 of 14, and 5."""
    counts = [n for n in passage.numbers if _counts(n)]
    more = [n for p in after for n in p.numbers if _counts(n)]
    for first, second in pairwise(counts):
        whole, part = (first, second) if _count(first) > _count(second) else (second, first)
        if _count(part) == _count(whole) or not _led(passage, first, second, whole):
            continue
        others = [n for n in [*counts, *more] if n is not whole and n is not part]
        sums = {sum((_count(n) for n in some), Decimal(0)) for k in (1, 2, 3) for some in combinations(others[:4], k)}
        if _count(whole) - _count(part) in sums:
            return part
    return None


def _led(passage: Passage, first: FoundNumber, second: FoundNumber, whole: FoundNumber) -> bool:
    """Whether "of", "sur", "из" leads up to the whole."""
    text = plain(passage.text)
    of = scope_words(passage.language)["part_of"]
    floor = first.end if whole is second else max(0, first.start - _BEFORE)
    led = [m for m in of.finditer(text, floor, whole.start) if not text[m.end() : whole.start].strip(" '")]
    the = re.search(r"(?:of\sthe|of\sits|des|из)\s(?:\w+\s)?$", text[floor : whole.start], re.IGNORECASE)
    return bool(led or the)


def _nearly(title: Passage, match: re.Match[str]) -> bool:
    text, floor = plain(title.text), max(0, match.start() - _NEAR)
    near = scope_words(title.language)["nearly"].search(text, floor, match.start())
    return bool(near) or bool(denials(text, title.language, floor, match.start()))


def _counts(number: FoundNumber) -> bool:
    value = number.value
    return value.kind == "quantity" and not value.unit and value.lo is not None and value.lo == value.hi


def _count(number: FoundNumber) -> Decimal:
    return number.value.lo or Decimal(0)


def _share(number: FoundNumber) -> bool:
    return number.value.kind == "share" and number.value.lo is not None


def _cut(passage: Passage, number: FoundNumber) -> bool:
    """Whether a slip of the typist cuts a share in two: "82, 60%"."""
    return re.search(r"\d[,.]\s?$", passage.text[: number.start]) is not None


def _changes(passage: Passage, number: FoundNumber) -> bool:
    """Whether a share is that of a change, or of a thing of its own ("a 30% stake")."""
    text = plain(passage.text)
    if any(c.start <= number.start < c.end for c in changes(passage)):
        return True
    lead = _CHANGE.search(text, max(0, number.start - _BEFORE), number.start)
    return lead is not None or any(scope_words(passage.language).turns[way].search(text) for way in ("up", "down"))


def _parts(body: Sequence[Passage]) -> Iterator[Decimal]:
    """The shares of a text, and those which two of its counts make."""
    for passage in body:
        for n in passage.numbers:
            if _share(n):
                yield n.value.lo or Decimal(0)
                yield n.value.hi or Decimal(0)
    for first, second in pairwise([*body, body[-1]]):
        told = [(p, n) for p in (first, second) for n in p.numbers if _counts(n) and _count(n) > 0][:12]
        for (p, a), (q, b) in combinations(told, 2):
            less, more = sorted((_count(a), _count(b)))
            # "Four schools serve porridge at eight" is no half.
            if less >= _MANY or (
                p is q and _led(p, *((a, b) if a.start < b.start else (b, a)), a if _count(a) > _count(b) else b)
            ):
                yield less / more * _HUNDRED


def _fits(lo: Decimal, hi: Decimal, share: Decimal) -> bool:
    return lo - _ROOM <= share <= hi + _ROOM


def _whole(passage: Passage) -> Clause:
    return Clause(Segment(passage, 0, len(passage.text)), (), ())


def _part(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The words around a place, to the next mark of punctuation on either side."""
    text = plain(passage.text)
    before = [m.end() for m in STOP.finditer(text, 0, start)]
    after = STOP.search(text, end)
    a = before[-1] if before else 0
    a += len(text[a:]) - len(text[a:].lstrip(' «“"'))
    return min(a, start), len(text[: after.start() if after else len(text)].rstrip(" .»”"))
