"""The word lists that names are read with, from the three TOML files of words beside this module, as frozen data."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kzclaims.claim import fold
from kzclaims.entities.letters import plain, word_keys
from kzclaims.errors import OntologyError

_FOLDER = Path(__file__).resolve().parent
_HYPHEN = re.compile(r"[-‑]")
_POSSESSIVE = ("'s", "’s")
# How English writes Russian names: ж zh, х kh; -ий is -y.
_LATIN = str.maketrans(
    dict(
        zip(
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            (*"abvgdee", "zh", *"ziyklmnoprstuf", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"),
            strict=True,
        )
    )
)


@dataclass(frozen=True, slots=True)
class PersonWords:
    """Titles, particles, patronymic endings, families written first, and what is known of given names.

    ``groups`` maps a key to the number of the groups of equivalent given names it belongs to; ``known``, ``male`` and
    ``female`` hold keys, ``arabic`` those of Arabic names; ``borne`` holds more given names, in Latin letters
    without diacritics.
    """

    titles: frozenset[str]
    titles_too: frozenset[str]
    articles: frozenset[str]
    particles: frozenset[str]
    patronymic: re.Pattern[str]
    patronymic_cyrillic: re.Pattern[str]
    family_first: frozenset[str]
    groups: Mapping[str, frozenset[int]]
    known: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    arabic: frozenset[str]
    borne: frozenset[str]
    nouns_too: frozenset[str]

    def grouped(self, keys: Iterable[str]) -> frozenset[int]:
        """The groups of equivalent given names that a name of these keys belongs to."""
        return frozenset[int]().union(*(self.groups.get(key, frozenset()) for key in keys))

    def given(self, word: str, language: str = "") -> bool:
        """Whether a word, or a part of it between hyphens, is a given name of somewhere.

        Args:
            word: a word of a name, case folded (``claim.fold``).
            language: that of the article, "" when unknown.
        """
        if word.endswith(_POSSESSIVE):
            return False
        parts = _HYPHEN.split(word)
        latin = (plain(part.translate(_LATIN)).replace("iy", "y") for part in parts)
        if word[:1] >= "\u0400" and not self.borne.isdisjoint(latin):
            return True
        return any(plain(part) in self.borne or not word_keys(part, language).isdisjoint(self.known) for part in parts)


@dataclass(frozen=True, slots=True)
class OrganisationWords:
    """Legal forms, words without weight, corporate words that may be left out, and concepts by word or beginning.

    ``concepts`` maps a whole folded word, ``beginnings`` the beginning of a declined one, to a concept; ``phrases``
    are rewritten before words are read; ``sounds`` are parts of keys that languages write differently.
    """

    legal: frozenset[str]
    stop: frozenset[str]
    weak: frozenset[str]
    places: frozenset[str]
    with_place: frozenset[str]
    concepts: Mapping[str, str]
    beginnings: Mapping[str, str]
    phrases: tuple[tuple[re.Pattern[str], str], ...]
    sounds: tuple[tuple[re.Pattern[str], str], ...]

    def begun(self, bare: str, shortest: int) -> str:
        """The concept of the longest known beginning of a word that has at least so many letters, "" if none."""
        for end in range(len(bare), max(shortest, 1) - 1, -1):
            concept = self.beginnings.get(bare[:end])
            if concept:
                return concept
        return ""


def toml(name: str) -> dict[str, Any]:
    """One data file of this package.

    Raises:
        OntologyError: the file is broken.
    """
    try:
        return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OntologyError(f"{name}: {error}") from None


def _ending(endings: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(endings, key=lambda e: (-len(e), e)))})$")


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(key for name in names for key in word_keys(fold(name)))


@lru_cache(maxsize=1)
def person_words() -> PersonWords:
    """The words of persons' names, read once per process."""
    words, names = toml("person-words.toml"), toml("given-names.toml")
    groups: dict[str, set[int]] = {}
    for number, group in enumerate([*names["equivalent"], *names["arabic"]]):
        for key in _keys(group):
            groups.setdefault(key, set()).add(number)
    male, female = _keys(names["male"].split()), _keys(names["female"].split())
    return PersonWords(
        frozenset(map(fold, words["titles"])),
        frozenset(map(fold, words["titles_too"])),
        frozenset(words["articles"]),
        frozenset(map(fold, words["particles"])),
        _ending(words["patronymic_endings"]),
        _ending([*words["patronymic_endings"], *words["patronymic_endings_cyrillic"]]),
        _keys(words["family_first"]),
        {key: frozenset(numbers) for key, numbers in groups.items()},
        frozenset(groups) | male | female,
        male - female,
        female - male,
        frozenset(key for group in names["arabic"] for key in _keys(group)),
        frozenset(plain(fold(name)) for name in names["borne"].split()),
        frozenset(map(fold, names["nouns_too"].split())),
    )


@lru_cache(maxsize=1)
def organisation_words() -> OrganisationWords:
    """The words of organisations' names, read once per process."""
    words = toml("organisation-words.toml")
    concepts: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for table in ("concepts", "weak", "places"):
        for concept, forms in words[table].items():
            for form in (concept, *forms):
                target, text = (beginnings, form[:-1]) if form.endswith("*") else (concepts, form)
                target[plain(fold(text))] = concept
    return OrganisationWords(
        frozenset(plain(fold(word)) for word in words["legal"]),
        frozenset(plain(fold(word)) for word in words["stop"]),
        frozenset(words["weak"]),
        frozenset(words["places"]),
        frozenset(words["with_place"]),
        concepts,
        beginnings,
        tuple((re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), into) for pattern, into in sorted(words["phrases"].items())),
        tuple((re.compile(pattern), into) for pattern, into in words["sounds"].items()),
    )
