"""The kinds of which one leaves no room for another (``scopes/these.toml``), and the words that tell so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kzclaims.extract.owners.words import Hints
from kzclaims.extract.word_tables import any_listed, any_of, word_table

ABROAD = "foreign"  # the kind for which alone nothing is that somebody of this country has
_FILE = "scopes/these.toml"
_FAMILIES = ("people", "means")
_CLOCK = re.compile(r"\s(?:time|времени)(?!\w)", re.IGNORECASE)  # "at eight, local time"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind found in a clause: "sex", "women", and where."""

    table: str
    name: str
    start: int
    end: int
    people: bool


@lru_cache(maxsize=3)
def _kinds(language: str) -> Mapping[tuple[str, str, bool], re.Pattern[str]]:
    table = word_table(_FILE)
    return {
        (name, kind, family == "people"): any_of(words[language])
        for family in _FAMILIES for name, kinds in table[family].items() for kind, words in kinds.items()
    }  # fmt: skip


@lru_cache(maxsize=512)
def kinds_in(text: str, language: str, a: int, b: int) -> tuple[Kind, ...]:
    """The kinds named between two places.

    Args:
        text: the sentence, apostrophes straight.
        language: fr, en or ru.
        a: where to begin.
        b: where to end.
    """
    return tuple(
        Kind(table, kind, *m.span(), people)
        for (table, kind, people), pattern in _kinds(language).items()
        for m in pattern.finditer(text, a, b) if not _CLOCK.match(text, m.end())
    )  # fmt: skip


@lru_cache(maxsize=64)
def kind_hints(tables: frozenset[str], language: str) -> Hints:
    """Whether a sentence may name a kind of some tables.

    Args:
        tables: their names.
        language: fr, en or ru.
    """
    table = word_table(_FILE)
    listed = (kinds for family in _FAMILIES for name, kinds in table[family].items() if name in tables)
    return Hints.of(*(words[language] for kinds in listed for words in kinds.values()))


@lru_cache(maxsize=3)
def closing_hints(language: str) -> Hints:
    """Whether a sentence may hold a word for "only" or "all"."""
    return Hints.of(word_table(_FILE)["only"][language], word_table("scopes/words.toml")["said"][language]["all"])


def these_words(name: str, language: str) -> re.Pattern[str]:
    """The words that tell something to be for these only ("only"), that somebody has it ("gets"), or has no more."""
    return any_listed(_FILE, name, language)
