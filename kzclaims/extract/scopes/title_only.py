"""Headings that confine something to one place, over a text in which some of it goes to another.

"Sold only at home" over "2.3 million bottles stayed here, another 640,000 went abroad". The others must be told
beside those of the heading's place, as of now; a country on the heading's continent is no other place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from kzclaims.extract.lemmas import WORD, lemma
from kzclaims.extract.owners.origin import country
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import STOP, long_past
from kzclaims.extract.scopes.source_places import within
from kzclaims.extract.scopes.title_words import denied_before, noun_behind, part_around
from kzclaims.extract.scopes.words import scope_words
from kzclaims.extract.word_tables import any_listed, any_of, word_table

_FILE = "scopes/title_only.toml"
_REACH = 25  # characters between "only" and the place
_NEAR = 70  # characters between the others and where they go
_ADJECTIVE = 7  # letters: "chad", "turkey" in small letters are no countries
_NE_QUE = re.compile(
    r"(?<!\w)n(?:e\s|')(?![^,;:]{0,60}(?<!\w)(?:pas|jamais|aussi|moins|si|guère)(?!\w))[^,;:.]{2,60}?(?<!\w)qu(?:e\s|')",
    re.IGNORECASE,
)
_CUT = re.compile(r"[;.!?]\s|\s(?:mais|but|но|tandis\sque|alors\sque|while|whereas)\s", re.IGNORECASE)
_Span = tuple[int, int]
_Found = tuple[Passage, int, int]


class _Place(NamedTuple):
    """A country, a town or a continent that a sentence names."""

    name: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _continents() -> tuple[dict[str, re.Pattern[str]], dict[str, frozenset[str]]]:
    """The words of each continent, and what lies in it."""
    table = word_table(_FILE)
    words = {name: any_of(listed) for name, listed in table["continents"].items()}
    return words, {name: frozenset(listed.split()) for name, listed in table["countries"].items()}


@lru_cache(maxsize=4096)
def _named(word: str) -> str:
    """The place that a word names; in small letters only an adjective of some length does."""
    words, _ = _continents()
    found = next((name for name, pattern in words.items() if pattern.fullmatch(word)), "") or country(word)
    return found if word[0].isupper() or len(word) >= _ADJECTIVE else ""


@lru_cache(maxsize=64)
def _places(passage: Passage) -> list[_Place]:
    """The places that a sentence names."""
    found = ((m, _named(m.group())) for m in WORD.finditer(plain(passage.text)))
    return [_Place(name, *m.span()) for m, name in found if name]


def _inside(place: str, whole: str) -> bool:
    """Whether a place is another, or lies in it or around it: beside a continent, a town of it is no other place."""
    _, countries = _continents()
    chain = {place, within().get(place, place)}
    return whole in chain or bool(chain & countries.get(whole, frozenset())) or within().get(whole, whole) in chain


def only_there(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that confine something to a place, and where the text has some of it elsewhere.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    places = _confined(title)
    if not places:
        return
    for n, passage in enumerate(body):
        for start, end in _elsewhere(passage, body[max(0, n - 1) : n + 1], places, title):
            yield 0, len(plain(title.text).rstrip(" .")), [(passage, start, end)]
            return


def _confined(title: Passage) -> frozenset[str]:
    """The places to which alone a heading confines something."""
    text = plain(title.text)
    marks = [*any_listed(_FILE, "only", title.language).finditer(text)]
    marks += _NE_QUE.finditer(text) if title.language == "fr" else []
    for mark in marks:
        stop = STOP.search(text, mark.end())
        found = [p for p in _places(title) if mark.end() <= p.start < (stop.start() if stop else len(text))]
        if found and found[0].start - mark.end() <= _REACH and not denied_before(title, mark):
            return frozenset(place.name for place in found)
    return frozenset()


def _elsewhere(passage: Passage, near: Sequence[Passage], places: frozenset[str], title: Passage) -> Iterator[_Span]:
    """Where a sentence tells, beside what it or the one before counts there, of more of it elsewhere."""
    text, language = plain(passage.text), passage.language
    if passage.asks or scope_words(language)["maybe"].search(text):
        return
    told = _places(passage)
    away = [p for p in told if not any(_inside(p.name, whole) for whole in places)]
    for a, b in _others(passage, near, title) if away else ():
        begin = max((m.end() for m in _CUT.finditer(text, 0, a)), default=0)
        stop = _CUT.search(text, b)
        end = stop.start() if stop else len(text)
        counted = any(
            n.end <= a or p is not passage
            for p in near for n in p.numbers
            if any(_inside(place.name, whole) for place in _places(p) for whole in places)
        )  # fmt: skip
        gone = any_listed(_FILE, "gone", language).search(text, begin, end) or long_past(passage, begin, end)
        if gone or not counted:
            continue
        for place in away:
            if begin <= place.start < end and abs(place.start - a) <= _NEAR:
                first, last = part_around(text, min(a, place.start), max(b, place.end))
                first = max(first, begin)
                yield first + len(text[first:last]) - len(text[first:last].lstrip()), min(last, end)
                return


def _others(passage: Passage, near: Sequence[Passage], title: Passage) -> Iterator[_Span]:
    """Where a sentence tells of more of what it or the one before has told: "640,000 autres", "another 40 tonnes"."""
    text = plain(passage.text)
    for mark in any_listed(_FILE, "others", passage.language).finditer(text):
        beside = [n for n in passage.numbers if -1 <= n.start - mark.end() <= 1 or -1 <= mark.start() - n.end <= 1]
        a, b = min([mark.start(), *(n.start for n in beside)]), max([mark.end(), *(n.end for n in beside)])
        if any((n.value.lo or 0) > 1 for n in beside) and _of_them(passage, b, (title, *near)):
            yield a, b
    for mark in any_listed(_FILE, "rest", passage.language).finditer(text):
        if _of_them(passage, mark.end(), (title, *near)):
            yield mark.span()


def _of_them(passage: Passage, at: int, told: Sequence[Passage]) -> bool:
    """Whether what follows the others is no noun, or one that was told before."""
    word = noun_behind(passage, at)
    if word is None:
        return True
    known = lemma(word.group(), passage.language)
    return any(
        known == lemma(m.group(), p.language)
        for p in told for m in WORD.finditer(plain(p.text)) if p is not passage or m.end() < at
    )  # fmt: skip
