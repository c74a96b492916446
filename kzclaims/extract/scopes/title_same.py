"""Headings that give all the same sum, share or measure, over a text that gives it to some and another to the others.

"Every seat to cost 10 euros" over "the 372 in the stalls will cost 10 euros, the 240 in the balcony 28". The heading's
figure must come again beside the other one; a text that gives it to all bears the heading out.
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
from kzclaims.extract.scopes.clause import clause, denied, long_past
from kzclaims.extract.scopes.groups import Segment
from kzclaims.extract.scopes.kinds import akin, person
from kzclaims.extract.scopes.title_words import noun_behind
from kzclaims.extract.scopes.wholes import of_all
from kzclaims.extract.word_tables import any_listed

_NEAR = 90  # characters between the others and what is theirs
_AFTER = 30  # characters between a sum and the others that it is for
_SUBJECT = 12  # characters by which those of a clause are named
_LED = 45  # characters before the heading's figure that are shown with it
_SUM = 1000  # so much is money where the heading's figure is: "50 тысяч рублей", "остальным — по 20 тысяч"
_GROWN = 18  # years
_PAY = frozenset({"pay"})
_COUNT = 2  # as many as "the others" are counted to be
_CUT = re.compile(
    r"[;.!?]\s|,\s(?=(?:et|and|mais|but|а|и|но|while|whereas)\s)|\s(?:mais|but|но|tandis\sque|alors\sque|while|whereas)\s",
    re.IGNORECASE,
)
_THE = re.compile(r"(?<!\w)(?:les|aux|pour\sles|the|for\sthe)\s$", re.IGNORECASE)
_LETTER = re.compile(r"\w")
_Span = tuple[int, int]
_Found = tuple[Passage, int, int]


def same_for_all(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that give all one figure, and where the text gives the others another.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    figures = [n for n in title.numbers if _measures(n)]
    if len(figures) != 1 or not of_all(title):
        return
    one = figures[0]
    if any(of_all(p) and any(_same(n, one) for n in p.numbers) for p in body):
        return
    for n, passage in enumerate(body):
        near = body[max(0, n - 1) : n + 1]
        some = [(p, m) for p in near for m in p.numbers if _same(m, one)]
        if not some or passage.asks:
            continue
        for start, end in _theirs(passage, one, some[-1], title):
            part, number = some[-1]
            first = max([number.start - _LED, *(m.end() for m in _CUT.finditer(plain(part.text), 0, number.start))])
            word = _LETTER.search(part.text, max(first, 0))
            shown = (part, word.start() if word else number.start, number.end)
            yield 0, len(plain(title.text).rstrip(" .")), [shown, (passage, start, end)]
            return


def free_for_the_young(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading by which all the young go free, and where the text has those of some ages pay.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    young = any_listed("scopes/title_same.toml", "young", title.language)
    if not young.search(plain(title.text)) or not of_all(title) or not _free(title):
        return
    for n, passage in enumerate(body):
        if of_all(passage) or not any(_free(p) for p in body[max(0, n - 2) : n + 1]):
            continue
        for ages, price in pairwise(passage.numbers):
            between = plain(passage.text)[ages.end : price.start]
            paid = price.value.kind == "money" and (price.value.lo or 0) > 0 and len(between) <= _AFTER
            earlier = any_listed("scopes/title_same.toml", "before", passage.language).search(between)
            if paid and _ages(ages) and not earlier:
                yield 0, len(plain(title.text).rstrip(" .")), [(passage, ages.start, price.end)]
                return


def _free(passage: Passage) -> bool:
    c = clause(Segment(passage, 0, len(passage.text)), passage.names, _PAY)
    return any(one.yes == denied(c, one) for one in c.said)


def _ages(number: FoundNumber) -> bool:
    """Whether a number is of ages of the young, from one to another."""
    value = number.value
    if value.kind != "quantity" or value.unit not in ("year", "") or value.lo is None or value.hi is None:
        return False
    return value.lo < value.hi < _GROWN


def _measures(number: FoundNumber) -> bool:
    """Whether a number is of money, a share, or so much of a unit."""
    return number.value.kind in ("money", "share") or bool(number.value.unit)


def _same(number: FoundNumber, one: FoundNumber) -> bool:
    mine, theirs = number.value, one.value
    return (mine.kind, mine.unit, mine.lo, mine.hi) == (theirs.kind, theirs.unit, theirs.lo, theirs.hi)


def _another(number: FoundNumber, one: FoundNumber) -> bool:
    """Whether a number is of the heading's unit and cannot be its figure."""
    mine, theirs = number.value, one.value
    bare = theirs.kind == "money" and mine.kind == "quantity" and not mine.unit and (mine.lo or 0) >= _SUM
    if not bare and (mine.kind, mine.unit) != (theirs.kind, theirs.unit):
        return False
    lower = mine.hi is not None and theirs.lo is not None and mine.hi < theirs.lo
    return lower or (mine.lo is not None and theirs.hi is not None and mine.lo > theirs.hi)


def _theirs(passage: Passage, one: FoundNumber, some: tuple[Passage, FoundNumber], title: Passage) -> Iterator[_Span]:
    """Where a sentence gives the others another figure than the heading's."""
    text = plain(passage.text)
    others = [n for n in passage.numbers if _another(n, one)]
    for a, b in _others(passage, title) if others else ():
        begin = max((m.end() for m in _CUT.finditer(text, 0, a)), default=0)
        stop = _CUT.search(text, b)
        end = stop.start() if stop else len(text)
        if any(begin <= n.start < end for p, n in (some,) if p is passage):
            begin = max([begin, *(n.end for p, n in (some,) if p is passage and n.end <= a)])
            end = min([end, *(n.start for p, n in (some,) if p is passage and n.start >= b)])
        if any_listed("scopes/title_same.toml", "before", passage.language).search(text, begin, end):
            continue
        for number in others:
            after = 0 <= number.start - b <= _NEAR and number.end <= end
            led = begin <= number.start and 0 <= a - number.end <= _AFTER
            if (after or led) and not long_past(passage, begin, end) and not _sums(passage, one, number):
                yield min(a, number.start), max(b, number.end)
                return


def _sums(passage: Passage, one: FoundNumber, number: FoundNumber) -> bool:
    """Whether a number and another one of the sentence make the heading's: "900 in May and 600 in December"."""
    rest = [n for n in passage.numbers if n is not number and n.value.unit == one.value.unit and n.value.lo is not None]
    return any((n.value.lo or 0) + (number.value.lo or 0) == one.value.lo for n in rest)


def _others(passage: Passage, title: Passage) -> Iterator[_Span]:
    """Where a sentence speaks of the others: by these words, or by their number, beside a number of the part."""
    text, language = plain(passage.text), passage.language
    counts = [n for n in passage.numbers if not _measures(n) and n.value.kind == "quantity"]
    for mark in any_listed("scopes/title_same.toml", "others", language).finditer(text):
        beside = any(0 <= n.start - mark.end() <= 1 for n in passage.numbers if _measures(n))
        each = any_listed("scopes/title_same.toml", "each", language).fullmatch(mark.group())
        if (each or not beside) and _of_them(passage, mark.end(), title):
            yield mark.span()
    for mark in any_listed("scopes/title_same.toml", "counted", language).finditer(text):
        number = next((n for n in counts if abs(n.start - mark.end()) <= 1 or abs(mark.start() - n.end) <= 1), None)
        if number is not None and _of_them(passage, max(mark.end(), number.end), title):
            yield min(mark.start(), number.start), max(mark.end(), number.end)
    groups = [t.concept for t in head_terms(title) if person(t.concept)]
    for cut in _CUT.finditer(text):  # "workers get 5% more; for managers it is 2%"
        first = next((t for t in head_terms(passage) if t.start >= cut.end()), None)
        if first is None or first.start - cut.end() > _SUBJECT or not person(first.concept):
            continue
        if any(group != first.concept and akin(group, first.concept) for group in groups):
            yield first.start, first.end
    for number in counts[1:]:  # "the 372 seats in the stalls …; the 240 in the balcony"
        led = _THE.search(text, 0, number.start)
        if led and (number.value.lo or 0) >= _COUNT and _of_them(passage, number.end, title):
            yield led.start(), number.end


def _of_them(passage: Passage, at: int, title: Passage) -> bool:
    """Whether what follows the others is no noun, or one of the heading's things or their kinds."""
    word = noun_behind(passage, at)
    if word is None:
        return True
    known = lemma(word.group(), passage.language)
    if any(known == lemma(m.group(), title.language) for m in WORD.finditer(plain(title.text))):
        return True
    here = [t.concept for t in head_terms(passage) if t.start <= word.start() < t.end]
    return any(akin(t.concept, concept) for t in head_terms(title) for concept in here)
