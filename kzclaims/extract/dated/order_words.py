"""The words by which a sentence tells an order of events, from ``dated/words.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.lemmas import said, words
from kzclaims.extract.word_tables import Whole, by_longest, may_hold


@lru_cache(maxsize=2)
def order(way: str) -> re.Pattern[str]:
    """Verbs that put the event named first before the other, or after it."""
    return vocabulary.pattern(vocabulary.table()["order"][way])


_ORDERING = (
    "only_later",
    "by_then",
    "first",
    "connect_before",
    "connect_after",
    "connect_then",
    "connect_until",
    "connect_when",
    "connect_while",
    "awaited",
)
_CONNECTORS = ("before", "after", "then", "until")


@lru_cache(maxsize=4)
def orders(language: str) -> re.Pattern[str]:
    """Any word that may tell an order of events."""
    return vocabulary.pattern(_of_orders(language))


def _of_orders(language: str) -> list[str]:
    idle = set(vocabulary.table()["first_alone"][language]) if language != "en" else ()
    told = (word for section in _ORDERING for word in vocabulary.table()[section][language] if word not in idle)
    listed = [shape for word in told for shape in _joined(word, language)]
    return [*listed, *vocabulary.table()["order"]["before"], *vocabulary.table()["order"]["after"]]


@lru_cache(maxsize=4)
def _phrases(language: str) -> Whole:
    """The phrases that may tell an order of events."""
    return by_longest([word for _, _, word in words(phrase)] for phrase in _of_orders(language))


def tells_order(text: str, language: str) -> bool:
    """Whether a sentence has any word that may tell an order of events."""
    return may_hold(_phrases(language), said(text)) and orders(language).search(text) is not None


def _joined(word: str, language: str) -> list[str]:
    """A connector with its preposition in every shape: "à la veille de", "du", "des", "d’"."""
    if language != "fr" or not word.endswith((" de", " à")):
        return [word]
    shapes = (" de", " du", " des", " d'") if word.endswith(" de") else (" à", " au", " aux")
    return [word.removesuffix(shapes[0]) + shape for shape in shapes]


@lru_cache(maxsize=4)
def _connecting(language: str) -> Mapping[str, str]:
    return {
        shape.replace("’", "'"): kind
        for kind in reversed(_CONNECTORS)
        for word in vocabulary.table()[f"connect_{kind}"][language]
        for shape in _joined(word, language)
    }


def connectors(text: str, language: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The words between two clauses that tell their order: before, after, then or until."""
    kinds = _connecting(language)
    for match in _connecting_pattern(language).finditer(text):
        kind = kinds[match.group().lower().replace("’", "'")]
        if kind != "until":
            yield kind, match
        elif language != "ru":
            yield "after", match


@lru_cache(maxsize=4)
def _connecting_pattern(language: str) -> re.Pattern[str]:
    return vocabulary.pattern(_connecting(language))
