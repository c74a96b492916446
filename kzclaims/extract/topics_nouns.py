"""Nouns and the names that bear them: "Chocolaterie Delvigne", "Hollins, a brewery in Leeds", "le musée Lessard"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from kzclaims.extract.lemmas import lemma
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import MEASURES, Term, load_thesaurus
from kzclaims.extract.words import concepts
from kzclaims.extract.words_things import thing_of
from kzclaims.record import record

BODY = "body"
_FILE = Path(__file__).with_name("topics.toml")
_LONGEST = 1500
_BEFORE = re.compile(r"(?<![^\W\d_])[A-ZÀ-ÞА-ЯЁ]*+(?P<noun>[^\W\d_A-ZÀ-ÞА-ЯЁ][^\W\d_]{3,})\s[«“„\"]?$")
_BESIDE = re.compile(r"[ \u00a0\u202f]*+,?[ \u00a0\u202f]*+[«“„\"]?\s*")
_OF = re.compile(
    r"\s(?:de la |de l['’]|de |du |des |d['’]|of |of the |in |at |à |au |aux |в |на )[«“„\"]?", re.IGNORECASE
)
_TIED = re.compile(r"(?<!\w)(?:de|of)\s$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


def without_possessive(text: str) -> str:
    """A name without the s of a possessive; few names have an apostrophe at all."""
    return _POSSESSIVE.sub("", text) if "'" in text or "’" in text else text


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@lru_cache(maxsize=16)
def listed(section: str, language: str) -> frozenset[str]:
    """The words of a section of ``topics.toml`` in one language."""
    return frozenset(_table()[section].get(language, ()))


@lru_cache(maxsize=4096)
def noun_key(word: str, language: str) -> str:
    """The key of a noun that no thesaurus has, in ASCII: what it means, where it means one thing, else its lemma."""
    if word.lower() in listed("bodies", language):
        return BODY
    if thing := thing_of(word, language):
        return concept_key(thing)
    meant = [concept for concept in concepts(word, language) if concept.endswith("-n")]
    scope, key = ("x", meant[0]) if len(meant) == 1 else (language, lemma(word, language))
    return f"word-{scope}-" + "".join(c if c.isascii() and c.isalnum() else f"u{ord(c):x}" for c in key)


def concept_key(concept: str) -> str:
    """The key of a noun that the thesaurus has: words for any body are one."""
    return BODY if concept in listed("bodies", "concepts") else concept


def described(passage: Passage, start: int, end: int) -> str:
    """The key of the noun at ``passage.text[start:end]``."""
    for term in passage.of(MEASURES):
        if term.start < end and start < term.end:
            return concept_key(term.concept)
    return noun_key(passage.text[start:end], passage.language)


@lru_cache(maxsize=1024)
def of_people(noun: str) -> bool:
    """Whether the concept of a noun is one for people."""
    people = listed("people", "concepts")
    return noun in people or not people.isdisjoint(load_thesaurus().ancestors(noun) if noun.startswith("thing") else ())


@record(frozen=True, slots=True)
class Bearer:
    """A noun and the name that bears it; ``core`` is the name without the noun, where the noun is a part of it.

    ``number`` is that of its sentence. ``placed``: it is the name of something else, which tells the thing apart ("le
    musée de Corley").
    """

    noun: str
    name: ProperName
    core: str
    number: int
    placed: bool = False


_BEARERS: WeakKeyDictionary[Scene, tuple[Bearer, ...]] = WeakKeyDictionary()


def bearers(scene: Scene) -> tuple[Bearer, ...]:
    """Every noun of an article that stands beside a name or in it, and is what the name is one of; read once.

    Args:
        scene: the article.
    """
    found = _BEARERS.get(scene)
    if found is None:
        found = _BEARERS[scene] = tuple(_bearers(scene))
    return found


def remember(scene: Scene, found: tuple[Bearer, ...]) -> None:
    """Take bearers that were found in an article before for its bearers."""
    _BEARERS[scene] = found


def _bearers(scene: Scene) -> Iterator[Bearer]:
    for passage in scene.passages:
        names = [n for n in scene.names(passage) if n.kind != "person"] if len(passage.text) <= _LONGEST else []
        for name in names:
            text = without_possessive(name.text)
            for noun, core in _inside(passage, name, text):
                yield Bearer(noun, name, core, passage.number)
            for noun, placed in _outside(passage, name):
                if not of_people(noun):
                    yield Bearer(noun, name, text, passage.number, placed)


def _inside(passage: Passage, name: ProperName, text: str) -> Iterator[tuple[str, str]]:
    """ "Chocolaterie Delvigne", "Hollins Brewery": the noun comes first, in English last."""
    words = text.split()
    if len(words) == 1:
        return
    last = passage.language == "en"
    word, core = (words[-1], words[:-1]) if last else (words[0], words[1:])
    while core and not core[0][:1].isupper():
        core = core[1:]
    if core and word.isalpha() and len(word) > len("Parc") - 1:
        at = name.start + (len(text) - len(word) if last else 0)
        yield described(passage, at, at + len(word)), " ".join(core)


def _outside(passage: Passage, name: ProperName) -> Iterator[tuple[str, bool]]:
    """Nouns beside a name, and whether a preposition ties them to it."""
    text, language = passage.text, passage.language
    for term in passage.of(MEASURES):
        gap = text[term.end : name.start] if term.end <= name.start else "-"
        if _BESIDE.fullmatch(gap) or (language == "en" and 0 <= term.start - name.end <= 1):
            yield concept_key(term.concept), False
            return
        if _OF.fullmatch(gap):
            yield concept_key(term.concept), True
            return
    if language != "en" and (found := _BEFORE.search(text, max(0, name.start - 30), name.start)):
        yield noun_key(found["noun"], language), False
        return
    if apposed := _apposition(language).match(text, name.end):
        yield described(passage, *apposed.span("noun")), False


@lru_cache(maxsize=4)
def _apposition(language: str) -> re.Pattern[str]:
    articles = "|".join(re.escape(w).replace("'", "['’]") for w in sorted(listed("apposed", language)))
    if language == "en":
        follows = "|".join(sorted(listed("follows", language)))
        return re.compile(rf",\s(?:{articles})\s(?:[\w-]+\s){{0,3}}?(?P<noun>[a-z]{{4,}})(?=[,.;]|\s(?:{follows})\b)")
    some = rf"(?:(?:{articles})\s?)?" if language == "fr" else rf"(?:(?:{articles})\s)?"
    return re.compile(rf"\s?[,—–]\s{some}(?P<noun>[^\W\d_A-ZÀ-ÞА-ЯЁ][^\W\d_]{{3,}})")


def plain_nouns(passage: Passage, taken: Sequence[Term]) -> Iterator[tuple[int, int]]:
    """Definite nouns that no thesaurus has: "la chocolaterie", "the brewery", "пекарня основана".

    Args:
        passage: the sentence.
        taken: terms, whose words are left out.
    """
    text = passage.text
    for found in _definite(passage.language).finditer(text):
        start, end = found.span("noun")
        if not _TIED.search(text, max(0, found.start() - 6), found.start()) and not any(
            t.start < end and start < t.end for t in taken
        ):
            yield start, end


@lru_cache(maxsize=4)
def _definite(language: str) -> re.Pattern[str]:
    articles = "|".join(re.escape(w).replace("'", "['’]") for w in sorted(listed("definite", language), key=len))
    if language == "en":
        follows = "|".join(sorted(listed("follows", language)))
        return re.compile(
            rf"(?<!\w)(?:{articles})\s(?P<noun>[a-z]{{4,}})(?=[,.;]|\s(?:{follows}|[a-z]+(?:s|ed))\b|$)", re.IGNORECASE
        )
    if language == "fr":
        return re.compile(rf"(?<!\w)(?:{articles})\s?(?P<noun>[a-zà-ÿœ]{{4,}})(?!\w)", re.IGNORECASE)
    noun = r"(?P<noun>[а-яё]{4,}[аяойьнктрвлдмж])"
    return re.compile(rf"(?:^|[.«]\s?|(?:{articles})\s){noun}(?=\s(?:был[ао]?|основан|создан|откры)|,)", re.IGNORECASE)
