"""Headings by which one body pays the whole of something, over a text in which another one pays the rest.

"Donors foot the whole bill" over "donors paid 2.9 million, the city the remaining 700,000". Who pays the rest must be
told, and be none of those whom the heading may mean by one name for all of them: the regions under "public money".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import WORD, lemma
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import STOP, long_past
from kzclaims.extract.scopes.source_places import ABROAD, HOME, places_told
from kzclaims.extract.scopes.title_words import denied_before, meant_in
from kzclaims.extract.word_tables import any_listed
from kzclaims.extract.words import concepts

_LEAD = 4  # first sentences of the text, which speak of what the title speaks of
_BY = 40  # characters between "financed" and "by"
_AFTER = 60  # characters between the rest and who pays it
_BESIDE = 2  # characters between "the remaining" and its sum
_WHOLE = 100  # per cent
_SUM = 1000  # a number that may be one of money without its currency: "the 90,000 that are lacking"
_WORDS = 3  # words between the rest and what tells who pays it
_SHOWN = 30  # characters before the sum of a part that are shown with it
_AND = r"(?:et|and|while|whereas|tandis\sque|alors\sque|mais|but|а|и|но)\s"
_BEGIN = re.compile(rf"[,;:()—–!?]\s(?:{_AND})?|[«“]|\s{_AND}", re.IGNORECASE)
_END = re.compile(r"[,;:()—–!?»”]|\.(?:\s|$)|\s(?:qui|que|dont|et|which|who|and|а|и|но)\s", re.IGNORECASE)
_Found = tuple[Passage, int, int]


def _words(name: str, passage: Passage) -> re.Pattern[str]:
    return any_listed("scopes/paid.toml", name, passage.language)


@dataclass(frozen=True, slots=True)
class _Payer:
    """Those who pay, as a sentence names them."""

    passage: Passage
    start: int
    end: int

    def words(self) -> frozenset[str]:
        """The dictionary forms of their words, without those of no content."""
        language = self.passage.language
        function = figure_words(language).function
        found = WORD.finditer(plain(self.passage.text), self.start, self.end)
        return frozenset(
            lemma(m.group(), language) for m in found if len(m.group()) > 1 and m.group().casefold() not in function
        )

    def of(self, name: str) -> bool:
        """Whether one of their words is of a list of the table."""
        return _words(name, self.passage).search(plain(self.passage.text), self.start, self.end) is not None

    def lands(self) -> set[str]:
        """The countries that they are or are of."""
        return {
            p.name for p in places_told(self.passage)
            if self.start <= p.start < self.end and p.name not in (HOME, ABROAD)
        }  # fmt: skip


def paid_alone(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading by which somebody pays the whole, and where the text has another pay the rest.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    payer = _pays_all(title)
    if payer is None or any(_pays_all(p) for p in body):
        return
    spoken = meant_in(title)
    for n, passage in enumerate(body):
        near = body[max(0, n - 1) : n + 1]
        if n >= _LEAD and not any(meant_in(p) & spoken for p in near):
            continue
        for start, end, other in _rests(passage):
            part = _part(near, start)
            if part is not None and _another(payer, other):
                yield 0, len(plain(title.text).rstrip(" .")), [part, (passage, start, end)]
                return


def _pays_all(passage: Passage) -> _Payer | None:
    """Who pays the whole by a sentence; None where nobody does."""
    text = plain(passage.text)
    whole = _words("whole", passage).search(text)
    if whole is None or passage.asks or _words("but", passage).search(text):
        return None
    for pays in _words("pays", passage).finditer(text):
        if denied_before(passage, pays):
            continue
        by = _words("by", passage).search(text, pays.end(), pays.end() + _BY)
        if by is not None:
            return _payer(passage, by.end(), _end(text, by.end()))
        if whole.start() < pays.start() and _words("leading", passage).fullmatch(whole.group()):
            return _payer(passage, pays.end(), _end(text, pays.end()))  # «Весь ремонт оплатил завод»
        if whole.start() > pays.start() or _words("alone", passage).fullmatch(whole.group()):
            return _payer(passage, _begin(text, pays.start()), pays.start())
    return None


def _rests(passage: Passage) -> Iterator[tuple[int, int, _Payer]]:
    """Where a sentence tells who pays the rest of a sum: the words for it, and who it is."""
    text = plain(passage.text)
    if passage.asks:
        return
    found = [(m, True) for m in _words("rest", passage).finditer(text)]
    found += [(m, False) for m in _words("counted", passage).finditer(text)]
    for rest, bare in found:
        number = next((n for n in passage.numbers if _sum(n) and _beside(n, rest)), None)
        start, end = rest.span() if number is None else (min(rest.start(), number.start), max(rest.end(), number.end))
        told = _told_by(passage, end)
        bill = _words("bill", passage).match(text, end + 1)
        alone = bare and (told or bill or STOP.match(text, end) or not text[end:].strip(" .»”"))
        if not (number or alone) or long_past(passage, start, end):  # "the rest of the season"
            continue
        before = _payer(passage, _begin(text, start), start)
        if before is not None:
            yield before.start, end, before
        elif told is not None and (after := _payer(passage, *told)) is not None:
            yield start, after.end, after


def _told_by(passage: Passage, at: int) -> tuple[int, int] | None:
    """Where who pays is named after the rest: "le solde, 5 millions, est à la charge de", "остальное завод внёс"."""
    text = plain(passage.text)
    told = _words("from", passage).search(text, at, min(len(text), at + _AFTER))
    if told is None:
        return None
    skipped = [(n.start, n.end) for n in passage.numbers]
    skipped += [m.span() for m in _words("bill", passage).finditer(text, at, told.start())]
    between = [m for m in WORD.finditer(text, at, told.start()) if not any(a <= m.start() < b for a, b in skipped)]
    begin = at if passage.language == "ru" else told.end()
    return (begin, _end(text, told.end())) if len(between) <= _WORDS else None


def _payer(passage: Passage, a: int, b: int) -> _Payer | None:
    """Those named in a stretch of a sentence; None where it names nobody."""
    text, language = plain(passage.text), passage.language
    verbs = [m.span() for name in ("pays", "from") for m in _words(name, passage).finditer(text, a, b)]
    numbers = [(n.start, n.end) for n in passage.numbers]
    times = [(p.start, p.end) for p in passage.periods]
    nouns = [
        m for m in WORD.finditer(text, a, b)
        if not any(x <= m.start() < y for x, y in (*verbs, *numbers, *times))
        and m.group().casefold() not in figure_words(language).function
        and (any(c.endswith("-n") for c in concepts(m.group(), language)) or m.group()[0].isupper())
    ]  # fmt: skip
    if not nouns:
        return None
    first, end = WORD.search(text, a, b), nouns[-1].end()
    of = [p.end for p in places_told(passage) if 0 <= p.start - end < _BESIDE]  # "le gouvernement tunisien"
    return _Payer(passage, first.start() if first else nouns[0].start(), max([end, *of]))


def _part(near: Sequence[Passage], start: int) -> _Found | None:
    """The part that is paid otherwise: a sum before the rest, in its sentence or in the one before."""
    if not any(_words("pays", p).search(plain(p.text)) for p in near):
        return None
    for passage, end in ((near[-1], start), *((p, len(p.text)) for p in near[:-1])):
        sums = [n for n in passage.numbers if _sum(n) and n.end <= end]
        if sums:
            pays = _words("pays", passage).search(plain(passage.text), 0, sums[-1].start)
            return passage, max(pays.start() if pays else 0, sums[-1].start - _SHOWN), sums[-1].end
    return None


def _another(payer: _Payer, other: _Payer) -> bool:
    """Whether who pays the rest is none of those whom the heading means.

    Args:
        payer: who pays all by the heading.
        other: who pays the rest by the text.
    """
    if payer.words() & other.words() or payer.lands() & other.lands():
        return False
    named = WORD.findall(plain(other.passage.text), other.start, other.end)
    if all(_words("light", other.passage).fullmatch(w) or (w.islower() and len(w) < 3) for w in named):
        return False  # "the group will pay the rest"
    if payer.of("givers"):
        return other.of("public")
    if payer.of("union"):
        return not other.of("union")
    if payer.of("together"):
        return not other.of("public")
    one_state = payer.of("state") or (payer.lands() and not other.lands())
    return not (one_state and other.of("state"))


def _sum(number: FoundNumber) -> bool:
    """Whether a number is of money, or a share of it."""
    value = number.value
    if value.kind == "share":
        return value.hi is not None and value.hi < _WHOLE
    return value.kind == "money" or (value.kind == "quantity" and not value.unit and (value.lo or 0) >= _SUM)


def _beside(number: FoundNumber, rest: re.Match[str]) -> bool:
    return 0 <= number.start - rest.end() <= _BESIDE or 0 <= rest.start() - number.end < _BESIDE


def _begin(text: str, at: int) -> int:
    """Where the clause of a place begins."""
    return max((m.end() for m in _BEGIN.finditer(text, 0, at)), default=0)


def _end(text: str, at: int) -> int:
    """Where the words for a payer end that begin at a place."""
    stop = _END.search(text, at)
    return stop.start() if stop else len(text)
