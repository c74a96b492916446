"""The words by which dated claims are made, from ``dated/words.toml``."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kzclaims.extract.word_tables import at_word_start

_FILE = Path(__file__).with_name("words.toml")
# The number of a paper: behind its sign any, without one only what no count is written like ("order 2024-B-17").
_NUMBERED = (
    r"(?=[ \u00a0\u202f](?:(?:n[°ºo]\.?|№|\#)[ \u00a0\u202f]?\d"
    r"|\d{1,4}(?:-\d{1,4})?-[A-ZА-Я]{1,2}(?!\w)|\d{1,4}/\d{2,4}(?!\w)))"
)


@lru_cache(maxsize=1)
def table() -> Mapping[str, Any]:
    """The whole table."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Whole words or phrases, longest first, any apostrophe."""
    listed = sorted({word.replace("’", "'") for word in words}, key=lambda word: (-len(word), word))
    parts = ([*("['’]" if char == "'" else re.escape(char) for char in word.lower()), r"(?!\w)"] for word in listed)
    return re.compile(at_word_start(parts), re.IGNORECASE)


@lru_cache(maxsize=512)  # more than there are: each takes a while to compile
def words(section: str, language: str) -> re.Pattern[str]:
    """The words of a section in one language."""
    return pattern(table()[section][language])


@lru_cache(maxsize=1)
def _reckoned() -> Mapping[str, Any]:
    return tomllib.loads(_FILE.with_name("reckoned.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=128)
def reckoned(section: str, language: str) -> re.Pattern[str]:
    """The words by which a sentence reckons up one thing, of a section; a star stands for any ending."""
    listed = sorted(_reckoned()[section][language], key=lambda word: (-len(word), word))
    parts = (re.escape(word).replace(r"\*", r"\w*").replace("'", "['’]") for word in listed)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=16)
def serves(language: str, role: str) -> re.Pattern[str]:
    """Verbs by which people are taken in, carried or treated, in one tense."""
    return pattern(table()["serves"][role][language])


@lru_cache(maxsize=128)
def events(name: str) -> frozenset[str]:
    """A set of event concepts."""
    return frozenset(table()["events"][name])


@lru_cache(maxsize=128)
def weighed(name: str) -> frozenset[str]:
    """Concepts of deeds that alone make no event one: light verbs, what happens many times in a story."""
    return frozenset(table()["weighed"][name])


@lru_cache(maxsize=8)
def endings(name: str) -> tuple[str, ...]:
    """Endings by which a language makes nouns and verbs of one stem, the longest first; or those of doers."""
    return tuple(sorted(table()["endings"][name], key=lambda ending: (-len(ending), ending)))


@lru_cache(maxsize=1)
def not_verbs() -> frozenset[str]:
    """Words that look like forms of verbs and are none."""
    return frozenset(table()["senses"]["not_verbs"])


@lru_cache(maxsize=1)
def light_senses() -> frozenset[str]:
    """Verbs of the general lexicon that tell no deed by themselves."""
    return frozenset(f"{verb}-v" for verb in table()["senses"]["light"])


@lru_cache(maxsize=1)
def acted() -> frozenset[str]:
    """Verbs of speech that tell an act."""
    return frozenset(table()["speech"]["acts"])


@lru_cache(maxsize=1)
def papers() -> frozenset[str]:
    """Concepts of things counted that are never what a date is about."""
    return frozenset(table()["papers"]["things"])


@lru_cache(maxsize=1)
def stand_ins() -> frozenset[str]:
    """Concepts of nouns that stand for a thing named before."""
    return frozenset(table()["stand_in"]["things"])


@lru_cache(maxsize=1)
def fronted() -> re.Pattern[str]:
    """Adverbs before a participle at the head of a sentence."""
    return pattern(table()["fronted"]["adverbs"])


@lru_cache(maxsize=1)
def restrictors() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Key of a restrictor and its words in every language."""
    return tuple((key, pattern(listed)) for key, listed in sorted(table()["restrict"].items()))


@lru_cache(maxsize=1)
def _restricting() -> re.Pattern[str]:
    return pattern(word for _, listed in sorted(table()["restrict"].items()) for word in listed)


@lru_cache(maxsize=256)  # several readers ask for one clause
def restrictors_in(text: str, start: int = 0, end: int = sys.maxsize) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The restrictors that a stretch of a text may hold: all of them where it holds one, for most hold none."""
    return restrictors() if _restricting().search(text, start, end) else ()


@lru_cache(maxsize=1)
def acts() -> re.Pattern[str]:
    """An act with its number: the kind is the name of the group."""
    kinds = "|".join(
        f"(?P<{kind}>{'|'.join(re.escape(w) for w in sorted(listed, key=len, reverse=True))})"
        for kind, listed in sorted(table()["acts"].items())
    )
    return re.compile(rf"(?<!\w)(?:{kinds})(?:\s+[^\W\d]+){{0,3}}?\s+(?:n\s?[°ºo]\.?|no\.?|№|number|numéro)\s*"
                      r"(?P<number>\d[\w./‑-]*)", re.IGNORECASE)  # fmt: skip


@lru_cache(maxsize=1)
def any_act() -> re.Pattern[str]:
    """What any act is called: most sentences name none."""
    return pattern(word for _, listed in sorted(table()["acts"].items()) for word in listed)


@lru_cache(maxsize=1)
def act_words() -> re.Pattern[str]:
    """What an act is called, without its number: the kind is the name of the group."""
    kinds = "|".join(
        f"(?P<{kind}>{'|'.join(re.escape(w) for w in sorted(listed, key=len, reverse=True))})"
        for kind, listed in sorted(table()["acts"].items())
    )
    return re.compile(rf"(?<!\w)(?:{kinds})(?!\w)", re.IGNORECASE)


def class_of(concept: str) -> str:
    """The class of events that a concept belongs to."""
    return str(table()["classes"].get(concept, concept))


@lru_cache(maxsize=4)
def standing(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Deeds and the words by which something stands since then: "in force", "existe"."""
    told = table()["standing"]
    return tuple((concept, pattern(listed[language])) for concept, listed in sorted(told.items()))


@lru_cache(maxsize=8)
def _directions(language: str, section: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern(table()[section][language]).pattern})\s?$", re.IGNORECASE)


def direction(text: str, language: str, at: int, *, leaving: bool = False) -> bool:
    """Whether a word for a way stands before a place at ``at``: the first train leaves from here, and for there.

    ``leaving``: of something that leaves, which "of" tells as well: "le départ de Brest".
    """
    sections = ("directions", "directions_of_leaving") if leaving else ("directions",)
    return any(_directions(language, section).search(text, max(0, at - 20), at) for section in sections)


@lru_cache(maxsize=4)
def idle(language: str) -> frozenset[str]:
    """Words that name no thing: function words, auxiliaries, adverbs of order."""
    listed = tomllib.loads(_FILE.parent.with_name("function_words.toml").read_text(encoding="utf-8"))[language].split()
    return frozenset([*listed, *table()["idle"][language]])


@lru_cache(maxsize=4)
def no_deeds(language: str) -> frozenset[str]:
    """Words that tell no deed, whatever they look like."""
    return idle(language) | not_verbs()


@lru_cache(maxsize=1)
def instruments() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Kinds of papers that set deadlines, and what each is called in every language; some only with their number."""
    found = [(kind, pattern(listed)) for kind, listed in sorted(table()["instruments"].items())]
    for kind, listed in sorted(table()["numbered"].items()):
        found.append((kind, re.compile(pattern(listed).pattern + _NUMBERED, re.IGNORECASE)))
    return tuple(found)


def alike(concept: str) -> str:
    """The thing by whose name several are handed in: a bid is told as an offer, a tender or an application."""
    return str(table()["alike"].get(concept, concept))


@lru_cache(maxsize=1)
def signed() -> re.Pattern[str]:
    """What may tell the day of an act behind a comma: ", signé le"."""
    body = pattern(table()["created"]["signed"]).pattern
    return re.compile(rf",\s{body}\s*(?:le|on|в)?\s*$", re.IGNORECASE)


@lru_cache(maxsize=2)
def _groups(section: str) -> Mapping[str, frozenset[str]]:
    """Concepts to the groups of a section that they stand in."""
    groups = table()[section]
    every = {concept for listed in groups.values() for concept in listed}
    return {concept: frozenset(name for name, listed in groups.items() if concept in listed) for concept in every}


def kin() -> Mapping[str, frozenset[str]]:
    """Concepts of deeds to the classes of deeds that are told by one another."""
    return _groups("kin")


@dataclass(frozen=True, slots=True)
class Course:
    """What has words of its own for how it begins and ends: training, a voyage; whether only told of as gone by."""

    of: re.Pattern[str]
    begun: re.Pattern[str]
    over: re.Pattern[str]
    who: re.Pattern[str]
    past: bool


@lru_cache(maxsize=4)
def courses(language: str) -> tuple[Course, ...]:
    """The kinds of courses, their words in one language."""
    parts = ("of", "begun", "over", "who")
    told = [({part: pattern(one[part][language]) for part in parts}, one["past"]) for one in table()["courses"]]
    return tuple(Course(**words, past=past) for words, past in told)


@lru_cache(maxsize=8)
def states(language: str, *, begun: bool) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Phrases for how somebody or something stands, each with the deeds by which that began, or by which it ends."""
    told = table()["states"]["begun" if begun else "ended"]
    return tuple((pattern(one[language]), tuple(one["deeds"])) for one in told)


def bands(concepts: Iterable[str]) -> frozenset[str]:
    """The groups of people who are told by one another, of some concepts: investigators, police officers."""
    known = _groups("bands")
    return frozenset([group for concept in concepts for group in known.get(concept, ())])


def kinds(concepts: Iterable[str]) -> frozenset[str]:
    """The classes of deeds that are told by one another, of some concepts of deeds."""
    return _kinds(frozenset(concepts))


@lru_cache(maxsize=16_384)  # the words of one article are held against those of many others
def _kinds(concepts: frozenset[str]) -> frozenset[str]:
    known = kin()
    return frozenset([kind for concept in concepts for kind in known.get(concept, ())])
