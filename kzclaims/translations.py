"""Whether one quotation translates another: the words of both, met through the lexicon of three languages.

No translator is at work: content words meet as concepts of ``kzclaims.extract.words``, as the same international word
("épidémie", "epidemic"), as names or as numbers. Two sentences are one where most words of both sides meet, both deny
or neither does, both give the same numbers, and neither is much longer. What is in doubt is no translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kzclaims.claim import fold
from kzclaims.entities.letters import plain
from kzclaims.extract.words import Spoken, mean_one

_FILE = "speech.ttl"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_LABELS = {_SKOS + "prefLabel", _SKOS + "altLabel", _SKOS + "hiddenLabel"}
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,\u00a0\u202f ]\d+)*")
_LIGHT, _DENIAL, _PRAISE = "speech-light", "speech-denial", "speech-praise"
# How many words must meet, how much of the poorer and of the richer side, and how much longer one may be.
_FEWEST, _LEAST, _MOST, _LONGER = 3, 0.6, 0.75, 2.0

_FEWEST_SAID = 2  # things, a denial counted as one, that make words somebody's own

_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu)'")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a sentence is made of: its content words, its numbers, whether it denies."""

    words: tuple[Spoken, ...]
    numbers: tuple[str, ...]
    denies: bool
    length: int


def _bare(word: str, language: str) -> str:
    return word.replace("ё", "е") if language == "ru" else plain(word)


@lru_cache(maxsize=1)  # to read the file takes longer than to read an article
def _lists() -> dict[tuple[str, str], frozenset[str]]:
    """The words of every list of the file, by its name and their language."""
    from kzclaims.ontology import merged  # rdflib takes long to load, and a scan asks for no list

    found: dict[tuple[str, str], set[str]] = {}
    for subject, predicate, value in merged([_FILE]):
        if str(predicate) in _LABELS:
            name, language = str(subject).rpartition("/")[2], getattr(value, "language", "")
            found.setdefault((name, language), set()).add(_bare(fold(str(value)), language))
    return {key: frozenset(words) for key, words in found.items()}


def _listed(name: str, language: str) -> frozenset[str]:
    """The words that carry no sense of their own, or those that deny."""
    return _lists().get((name, language), frozenset())


# "ne … que" denies nothing: it says "only".
_ONLY = re.compile(
    r"\bn(?:e\s|')(?P<verb>[\w']+(?:\s(?!pas\b|plus\b|jamais\b|rien\b|personne\b|aucun)\w+){0,2}?)\squ(?:'|e\s)"
)


# "Больше не" denies, as "ne plus" does: nothing there is bigger.
_NO_MORE = re.compile(r"\b(?:больше|уже|более) не\b")


def sense(text: str, language: str) -> Sense:
    """The sense of a sentence.

    Args:
        text: the quoted words.
        language: fr, en or ru.
    """
    light, denial = _listed(_LIGHT, language), _listed(_DENIAL, language)
    folded = re.sub(r"n't\b|\bcannot\b", " not", fold(text))
    folded = _ONLY.sub(r"\g<verb> seulement ", folded) if language == "fr" else folded
    folded = _NO_MORE.sub("не", folded) if language == "ru" else folded
    folded = _ELISION.sub(lambda m: "ne " if m.group()[0] == "n" else "", folded)
    words: list[Spoken] = []
    numbers: list[str] = []
    denies, length = False, 0
    for match in _WORD.finditer(folded):
        word = match.group()
        length += 1
        if word[0].isdigit():
            numbers.append(re.sub(r"\D", "", word))
        elif (bare := _bare(word, language)) in denial:
            denies = True
        elif bare not in light and len(bare) > 1:
            words.append((word, language))
    return Sense(tuple(dict.fromkeys(words)), tuple(sorted(numbers)), denies, length)


def commonplace(text: str, language: str) -> bool:
    """Whether words are what anybody says: no more than one thing, praised or regretted ("It is good news").

    Args:
        text: the quoted words.
        language: fr, en or ru.
    """
    found = sense(text, language)
    praise = _listed(_PRAISE, language)
    things = [word for word, _ in found.words if _bare(word, language) not in praise]
    return len(things) + found.denies < _FEWEST_SAID


def _met(left: Iterable[Spoken], right: Iterable[Spoken]) -> int:
    """How many words of one side meet one of the other, each once."""
    free = list(right)
    count = 0
    for word in left:
        found = next((other for other in free if mean_one(word, other)), None)
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
