"""What a word means, in three languages: the door to the general lexicon, ``ontology/words*.csv``.

The lexicon gives small sets of synonyms ("freiner", "brake", "тормозить") by their dictionary forms; a form in a text
is undone by its endings and looked up. Whatever a word may mean counts. Words that it does not know can still be one
across languages where they sound alike.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kzclaims.errors import OntologyError
from kzclaims.extract.lemmas import key, lemma
from kzclaims.extract.likeness import cognates
from kzclaims.extract.word_forms import Table, english, french, undone
from kzclaims.extract.word_forms_ru import participles, russian, undone_russian
from kzclaims.resources import data_folder

# A word and its language: fr, en or ru.
Spoken = tuple[str, str]
LANGUAGES = ("fr", "en", "ru")
_ACCENTED = "éèêîôâàç"
_BARE = str.maketrans(_ACCENTED, "eeeioaac")
_IRREGULAR = "irregular-forms.csv"
# The last letter of a concept tells its part of speech: noun, verb, adjective, adverb (r); x are families of all these.
_ANY = "x"
_IDLE = "-"  # auxiliaries: they mean nothing by themselves
# What `lemma` cuts off a Russian word without leaving a form of it.
_CUT = ("я", "е", "ь", "ие", "ия", "ья", "ье", "й")


@lru_cache(maxsize=1)
def rows() -> tuple[tuple[str, ...], ...]:
    """Every concept of the lexicon as (concept, French, English, Russian), words separated by ``|``.

    Raises:
        OntologyError: a file is not UTF-8, or a row has not four fields.
    """
    found: list[tuple[str, ...]] = []
    for path in sorted(data_folder("ontology").glob("words*.csv")):
        try:
            lines = path.read_text(encoding="utf-8").splitlines()[1:]
        except UnicodeDecodeError as error:
            raise OntologyError(f"{path.name}: {error}") from None
        # No field has a comma or a quotation mark in it, and plain splitting takes half the time of a reader of CSV.
        read = [tuple(line.split(",")) for line in lines]
        if broken := next((row for row in read if len(row) != 4), None):
            raise OntologyError(f"{path.name}: not four fields: {','.join(broken)}")
        found += read
    return tuple(found)


@lru_cache(maxsize=3)
def _index(language: str) -> Mapping[str, str]:
    """The concepts of every dictionary form of a language, separated by spaces."""
    column = LANGUAGES.index(language) + 1
    found: dict[str, str] = {}
    for row in rows():
        name = row[0]
        for word in row[column].split("|"):
            found[word] = f"{found[word]} {name}" if word in found else name
    if language == "ru":
        for word in [word for word in found if "ё" in word]:
            _add(found, word.replace("ё", "е"), found[word])
    if language == "fr":
        for word in [word for word in found if "œ" in word or word[0] in _ACCENTED]:
            folded = word.replace("œ", "oe")
            for form in {folded, folded[0].translate(_BARE) + folded[1:]} - {word}:  # "Ecole" often loses its accent
                _add(found, form, found[word])
    return found


def _add(found: dict[str, str], word: str, names: str) -> None:
    found[word] = f"{found[word]} {names}" if word in found else names


@lru_cache(maxsize=3)
def _irregular(language: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Dictionary forms, with their parts of speech, of the forms that no ending explains."""
    path = data_folder("ontology") / _IRREGULAR
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines):
            if row and row[0] == language:
                for form in row[3].split("|"):
                    found[form] = (*found.get(form, ()), (row[1], row[2]))
    return found


@lru_cache(maxsize=3)
def _tables(language: str) -> tuple[Table, Table]:
    """How forms end, and how stems of participles do."""
    return (russian(), participles()) if language == "ru" else ((french() if language == "fr" else english()), {})


def _candidates(word: str, language: str) -> Iterator[tuple[str, str]]:
    table, stems = _tables(language)
    yield from undone_russian(word, table, stems) if language == "ru" else undone(word, table)
    yield from _irregular(language).get(word, ())


@lru_cache(maxsize=32768)
def concepts(word: str, language: str) -> frozenset[str]:
    """Every concept that a word may stand for; none where the lexicon does not know it.

    Args:
        word: as it stands in a text, in any form and case.
        language: fr, en or ru; any other has no words.
    """
    if language not in LANGUAGES or len(word) < 2:
        return frozenset()
    index = _index(language)
    found: set[str] = set()
    for base, kinds in _candidates(key(word), language):
        if kinds == _IDLE:
            return frozenset()
        found.update(c for c in index.get(base, "").split() if c[-1] in kinds or c[-1] == _ANY)
    return frozenset(found)


@lru_cache(maxsize=8192)
def lemma_concepts(cut: str, language: str) -> frozenset[str]:
    """As ``concepts``, of what ``lemmas.lemma`` has left of a word: a Russian stem may have lost its ending."""
    found = concepts(cut, language)
    if language != "ru" or found:
        return found
    index = _index("ru")
    meant = frozenset(c for ending in _CUT for c in index.get(cut + ending, "").split())
    return meant or (concepts(f"{cut}я", "ru") if cut.endswith("с") else meant)  # "учатс": "учатся"


def mean_one(a: Spoken, b: Spoken) -> bool:
    """Whether two words may mean one thing: one lemma in one language, a concept in common, or one word that two share.

    Words that the lexicon knows as two things are two, however alike they sound.
    """
    if a[1] == b[1] and lemma(*a) == lemma(*b):
        return True
    left, right = concepts(*a), concepts(*b)
    if left and right:
        return not left.isdisjoint(right)
    return a[1] != b[1] and cognates(key(a[0]), key(b[0]))


@lru_cache(maxsize=16_384)
def only_a_noun(word: str, language: str) -> bool:
    """Whether the lexicon knows a word as a noun and as nothing else: "самолёт", which ends as a verb does."""
    known = concepts(word, language)
    return bool(known) and all(concept.endswith("-n") for concept in known)
