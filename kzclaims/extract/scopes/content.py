"""The content words of a sentence, read once: each as a token, what it is counted by, and what it may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from kzclaims.extract.figures.nouns import head_terms, word_token
from kzclaims.extract.figures.words import figure_words, plain_concepts
from kzclaims.extract.lemmas import key, written
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.scopes.words import scope_words
from kzclaims.extract.words import concepts

_WRITTEN_IN = "(·•)"  # marks that stand in a word with its other ending


@lru_cache(maxsize=32_768)
def _light(word: str, language: str) -> bool:
    """Whether a word tells nothing by itself: a function word, a short one, or one that places things."""
    folded = key(word)
    if folded in figure_words(language).function or len(folded) < 3:
        return True
    return bool(scope_words(language).said["place"].fullmatch(word))


class Word(NamedTuple):
    """A content word, the thing counted that it is part of, and what the lexicon says that it means."""

    start: int
    end: int
    token: str
    concept: str
    means: frozenset[str]


@lru_cache(maxsize=512)  # a sentence is asked for again with every noun and predicate in it
def content(passage: Passage) -> tuple[Word, ...]:
    """The content words of a sentence."""
    text = plain(passage.text)
    return tuple(_told(passage, written(text).finditer(text)))


@lru_cache(maxsize=32_768)
def _known(word: str, language: str) -> tuple[str, bool, frozenset[str]] | None:
    """A word as a token, whether it narrows nothing, and what it means; None where it tells nothing by itself."""
    if _light(word, language):
        return None
    return word_token(word, language), key(word) in figure_words(language).neutral, concepts(word, language)


def _told(passage: Passage, matches: Iterable[re.Match[str]]) -> Iterator[Word]:
    language, terms = passage.language, head_terms(passage)
    counted = {at for number in passage.numbers for at in range(number.start, number.end)}
    part_of = {at: term for term in reversed(terms) for at in range(term.start, term.end)}
    ends = {term.end for term in terms} if language == "fr" else ()
    for match in matches:
        at = match.start()
        if at in counted or not (known := _known(match.group(), language)):
            continue
        token, neutral, means = known
        term = part_of.get(at)
        if neutral if term is None else term.concept in plain_concepts():
            continue
        # "Les chaufferies municipales" are of the town, not of its elections.
        follows = at - 1 in ends and token.startswith("adj:")
        yield Word(at, match.end(), token, term.concept if term and not follows else "", means)


def _cut(text: str, at: int) -> bool:
    return 0 < at < len(text) and _in_a_word(text[at - 1]) and _in_a_word(text[at])


def _in_a_word(char: str) -> bool:
    return char.isalnum() or char in _WRITTEN_IN


def between(c: Clause, a: int, b: int) -> Iterable[Word]:
    """The content words between two places; of a word that one of them cuts, what is left."""
    text = c.text
    if _cut(text, a) or _cut(text, b):
        return _told(c.passage, written(text).finditer(text, a, b))
    return [word for word in content(c.passage) if a <= word.start and word.end <= b]
