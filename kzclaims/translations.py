"""Whether one quotation translates another: the words of both, met through a small lexicon of three languages.

No translator is at work: content words meet as concepts of ``ontology/speech.ttl``, as the same international word
("épidémie", "epidemic"), as names or as numbers. Two sentences are one where most words of both sides meet, both deny
or neither does, both give the same numbers, and neither is much longer. What is in doubt is no translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kzclaims.claim import fold
from kzclaims.entities.letters import plain
from kzclaims.extract.likeness import cognates
from kzclaims.vocabulary import merged

_FILE = "speech.ttl"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_LABELS = {_SKOS + "prefLabel", _SKOS + "altLabel", _SKOS + "hiddenLabel"}
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,\u00a0\u202f ]\d+)*")
_LIGHT, _DENIAL, _ENDING = "speech-light", "speech-denial", "speech-ending"
# How many words must meet, how much of the poorer and of the richer side, and how much longer one may be.
_FEWEST, _LEAST, _MOST, _LONGER = 3, 0.6, 0.75, 2.0

_SHORTEST = 3
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu)'")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Concepts by the stems of one language's words, and the words that carry none or that deny."""

    concepts: Mapping[str, frozenset[str]]
    light: frozenset[str]
    denial: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a sentence is made of: its content words as (stem, concepts), its numbers, whether it denies."""

    words: tuple[tuple[str, frozenset[str]], ...]
    numbers: tuple[str, ...]
    denies: bool
    length: int


def _bare(word: str, language: str) -> str:
    return word.replace("ё", "е") if language == "ru" else plain(word)


@lru_cache(maxsize=16384)
def _stems(word: str, language: str) -> tuple[str, ...]:
    """What a word may be a form of, the longest first: the word, and the word without an ending."""
    endings = _endings(language)
    cuts = [word[:size] for size in range(len(word) - 1, _SHORTEST - 1, -1) if word[size:] in endings]
    return tuple(dict.fromkeys(_bare(stem, language) for stem in (word, *cuts)))


@lru_cache(maxsize=1)
def _labels() -> tuple[tuple[str, str, str], ...]:
    """Every label of the lexicon as (concept, language, text)."""
    return tuple(
        (str(subject).rsplit("/", 1)[-1], str(getattr(value, "language", "") or ""), fold(str(value)))
        for subject, predicate, value in merged([_FILE])
        if str(predicate) in _LABELS
    )


@lru_cache(maxsize=3)
def _endings(language: str) -> frozenset[str]:
    """What a word may end in beyond what it shares with a word of the lexicon."""
    return frozenset(text for name, spoken, text in _labels() if name == _ENDING and spoken == language)


@lru_cache(maxsize=3)
def _lexicon(language: str) -> Lexicon:
    concepts: dict[str, set[str]] = {}
    special: dict[str, set[str]] = {_LIGHT: set(), _DENIAL: set()}
    for name, spoken, word in _labels():
        if spoken != language or name == _ENDING:
            continue
        if name in special:
            special[name].add(_bare(word, language))
        else:
            for stem in _stems(word, language):
                concepts.setdefault(stem, set()).add(name)
    light, denial = (frozenset(special[name]) for name in (_LIGHT, _DENIAL))
    return Lexicon({stem: frozenset(found) for stem, found in concepts.items()}, light, denial)


def sense(text: str, language: str) -> Sense:
    """The sense of a sentence.

    Args:
        text: the quoted words.
        language: fr, en or ru.
    """
    known = _lexicon(language)
    folded = re.sub(r"n't\b|\bcannot\b", " not", fold(text))
    folded = _ELISION.sub(lambda m: "ne " if m.group()[0] == "n" else "", folded)
    words: list[tuple[str, frozenset[str]]] = []
    numbers: list[str] = []
    denies, length = False, 0
    for match in _WORD.finditer(folded):
        word = match.group()
        length += 1
        if word[0].isdigit():
            numbers.append(re.sub(r"\D", "", word))
        elif (bare := _bare(word, language)) in known.denial:
            denies = True
        elif bare not in known.light and len(bare) > 1:
            met = next((stem for stem in _stems(word, language) if stem in known.concepts), bare)
            words.append((met, known.concepts.get(met, frozenset())))
    return Sense(tuple(dict.fromkeys(words)), tuple(sorted(numbers)), denies, length)


def _met(left: Iterable[tuple[str, frozenset[str]]], right: Iterable[tuple[str, frozenset[str]]]) -> int:
    """How many words of one side meet one of the other, each once."""
    free = list(right)
    count = 0
    for stem, concepts in left:
        found = next((w for w in free if concepts & w[1]), None)
        found = found or next((w for w in free if not (concepts and w[1]) and cognates(stem, w[0])), None)
        if found:
            free.remove(found)
            count += 1
    return count


def translates(a: Sense, b: Sense) -> bool:
    """Whether two sentences of two languages say the same, as far as their words can tell; see the module."""
    if not (a.words and b.words) or a.denies != b.denies or a.numbers != b.numbers:
        return False
    if max(a.length, b.length) > _LONGER * min(a.length, b.length):
        return False
    met = _met(a.words, b.words)
    sides = sorted((met / len(a.words), met / len(b.words)))
    return met >= _FEWEST and sides[0] >= _LEAST and sides[1] >= _MOST
