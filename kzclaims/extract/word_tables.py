"""The word tables (.toml) that lie beside the extractors, and phrases as patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from pathlib import Path
from typing import Any

from kzclaims.errors import OntologyError

_FOLDER = Path(__file__).parent


@lru_cache(maxsize=32)
def word_table(name: str) -> dict[str, Any]:
    """One table, read once; callers leave it as it is.

    Args:
        name: the file's name, without a folder.

    Raises:
        OntologyError: the file is missing, not UTF-8 or not TOML.
    """
    try:
        return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OntologyError(f"{name}: {error}") from None


# Phrases as the words of each, by the longest of them.
Whole = Mapping[str, frozenset[frozenset[str]]]


def by_longest(phrases: Iterable[Sequence[str]]) -> Whole:
    """The words of phrases, for :func:`may_hold`.

    Args:
        phrases: the words of each, folded.
    """
    found: dict[str, set[frozenset[str]]] = {}
    for phrase in phrases:
        found.setdefault(max(phrase, key=len), set()).add(frozenset(phrase))
    return {longest: frozenset(listed) for longest, listed in found.items()}


def may_hold(phrases: Whole, here: AbstractSet[str]) -> bool:
    """Whether all words of some phrase are among those of a sentence: most sentences lack one of each.

    Args:
        phrases: the phrases, by :func:`by_longest`.
        here: the words of the sentence, folded.
    """
    return any(phrase <= here for word in phrases.keys() & here for phrase in phrases[word])


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Whole words or phrases, the longest first.

    "*" ends a stem (of any word of a phrase); an apostrophe needs no word boundary after it.
    """
    listed = sorted((p.replace("’", "'") for p in phrases), key=lambda p: (-len(p), p))
    return re.compile(at_word_start(map(_parts, listed)), re.IGNORECASE)


@lru_cache(maxsize=256)
def any_listed(table: str, name: str, language: str) -> re.Pattern[str]:
    """Any phrase of one list of a table that has the languages below the names of its lists.

    Args:
        table: the file of the table (:func:`word_table`).
        name: the list.
        language: fr, en or ru.
    """
    return any_of(word_table(table)[name][language])


def _parts(phrase: str) -> list[str]:
    # A space gives nothing back: "gave * away" over a page of blanks would take the square of their number.
    told = {" ": r"\s++", "*": r"\w*"}
    ending = r"\w*" if phrase.endswith("*") else "" if phrase[-1] in "'»" else r"(?!\w)"
    stem = phrase.rstrip("*").lower()
    return [*(told.get(char) or re.escape(char) for char in stem), ending]


_Tree = dict[str, "_Tree"]


def at_word_start(sequences: Iterable[Sequence[str]]) -> str:
    """The pattern of any of many sequences at the start of a word, the first of those with one beginning.

    What begins alike is tried once, and a search passes over every letter that none begins with: a third of the time of
    a plain list of alternatives.

    Args:
        sequences: pieces of patterns, of which the first is one character in lower case; either case is matched where
            the pattern is compiled to match both.
    """
    tree: _Tree = {}
    for sequence in sequences:
        inner = tree
        for part in sequence:
            inner = inner.setdefault(part, {})
    if not tree:
        return r"(?!)"
    # The first character stands before what tells that a word begins with it: only so does the search look for it.
    first = "".join(re.escape(c) for part in tree for c in sorted({part[-1], part[-1].upper()}))
    rest = [rf"(?<={part}){_of_tree(inner)}" for part, inner in tree.items()]
    return rf"(?-i:[{first}])(?<!\w.)(?:{'|'.join(rest)})"


def _of_tree(tree: _Tree) -> str:
    found = []
    for part, inner in tree.items():
        found.append(part + _of_tree(inner) if inner else part)
    return found[0] if len(found) == 1 else f"(?:{'|'.join(found)})"
