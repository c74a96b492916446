"""The places that a sentence names as those that something is from: countries, "here" and "abroad" (sources.toml)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from kzclaims.extract.owners.origin import country
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.owners.words import Hints
from kzclaims.extract.scene import Passage
from kzclaims.extract.word_tables import any_listed, word_table

HOME, ABROAD = "home", "abroad"
_FILE = "scopes/sources.toml"
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_PLACE_RU = re.compile(r"[^\W\d_]+[сц]к[^\W\d_]{1,3}", re.IGNORECASE)


class Place(NamedTuple):
    """Where something is from, a country's name in English or HOME or ABROAD, and the words that tell it."""

    name: str
    start: int
    end: int


def source_words(name: str, language: str) -> re.Pattern[str]:
    """The words of one list of sources.toml."""
    return any_listed(_FILE, name, language)


@lru_cache(maxsize=1)
def within() -> dict[str, str]:
    """Towns and regions, each with its country."""
    return {place: land for land, places in word_table(_FILE)["within"].items() for place in places.split()}


@lru_cache(maxsize=3)
def _hints(language: str) -> Hints:
    """Whether a sentence may tell where something is from without naming a country."""
    return Hints.of(*(word_table(_FILE)[name][language] for name in ("home", "abroad")))


@lru_cache(maxsize=32_768)
def _land(word: str, language: str) -> str:
    """The country of a word; a town's name in small letters is another word ("qu'il vienne")."""
    land = country(word)
    if not land or word[0].isupper():
        return land
    if language == "ru" and not _PLACE_RU.fullmatch(word):
        return ""
    return "" if land in within() or land == word or language == "en" else land


@lru_cache(maxsize=512)
def places_told(passage: Passage) -> tuple[Place, ...]:
    """The places that a sentence names as those that something may be from.

    Args:
        passage: the sentence.
    """
    text, language = plain(passage.text), passage.language
    found = []
    if any(map(_land, _WORD.findall(text), repeat(language))):
        found = [Place(land, *m.span()) for m in _WORD.finditer(text) if (land := _land(m.group(), language))]
    if _hints(language).meet(text):
        for name in (HOME, ABROAD):
            found += [Place(name, *m.span()) for m in source_words(name, language).finditer(text)]
    return tuple(sorted(found, key=lambda place: place.start))
