"""The words around people, from people/words.toml: one table a language; and the words of a text with their places."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, product
from pathlib import Path
from typing import Any, NamedTuple

from kzclaims.claim import fold
from kzclaims.entities.letters import plain
from kzclaims.entities.words import organisation_words
from kzclaims.extract.word_tables import Whole, by_longest, may_hold
from kzclaims.extract.words import concepts
from kzclaims.once import once

# "Corbières & Fils" is one word: what reads on from word to word would stop at the sign.
_TOKEN = re.compile(r"[^\W\d_](?:[\w‑\-]*\w)?(?:\s&\s[A-ZÀ-ÖØ-ÞŒА-ЯЁ](?:[\w‑\-]*\w)?)*+|\d+|[^\w\s'’ʼ]")
_FILE = Path(__file__).resolve().with_name("words.toml")
_VERB_RU = re.compile(r"(?:л|ла|ло|ли|ет|ит|ют|ут|ат|ят|ся|сь|ть)$")


class Token(NamedTuple):
    """A word or a mark at ``text[start:end]``; ``low`` is the word folded."""

    start: int
    end: int
    text: str
    low: str


def verbal_ru(word: str) -> bool:
    """Whether a Russian word behind a title ends as a verb does and is no known noun: not "терминала", "села"."""
    if not _VERB_RU.search(word):
        return False
    return word.endswith("л") or not any(c.endswith("-n") for c in concepts(word, "ru"))


@dataclass(frozen=True)
class PeopleWords:
    """The table of one language.

    ``boards`` tells what whoever chairs one is called; ``first`` holds the phrases of each list, as folded words, by
    their first word.
    """

    sets: Mapping[str, frozenset[str]]
    posts: Mapping[tuple[str, ...], str]
    boards: Mapping[tuple[str, ...], str]
    first: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]

    @once
    def titled(self) -> re.Pattern[str]:
        """What may stand between an office and the name after it: nothing, a comma, a title."""
        titles = "|".join(sorted(map(re.escape, self.sets["person_titles"]), key=len, reverse=True))
        ranks = "|".join(sorted(map(re.escape, self.sets["grades"]), key=len, reverse=True))
        return re.compile(
            rf"[\s,»]{{0,4}}(?:(?:{titles})\.?\s)?(?:(?:l[ae]\s|the\s)?(?:{ranks}|{titles})\.?\s)?", re.IGNORECASE
        )

    @once
    def post_starts(self) -> frozenset[str]:
        """The first words of the nouns of offices."""
        return frozenset(phrase[0] for phrase in self.posts)

    @once
    def _whole(self) -> Mapping[str, Whole]:
        """The phrases of each list."""
        return {name: by_longest(chain.from_iterable(starts.values())) for name, starts in self.first.items()}

    def may_hold(self, name: str, here: frozenset[str]) -> bool:
        """Whether all words of some phrase of a list are among those of a sentence."""
        return may_hold(self._whole[name], here)

    def has(self, name: str, word: str) -> bool:
        """Whether a folded word is in a set of the table."""
        return word in self.sets[name]

    def short(self, between: str) -> bool:
        """Whether nothing but articles and titles stands between two words."""
        return all(
            self.has("articles", t.low) or self.has("person_titles", t.low) or t.low == "." for t in tokens(between)
        )

    def board(self, tokens: list[Token]) -> tuple[int, str]:
        """How many tokens a board takes that words begin with, and the office of its chair; 0 and "" if none."""
        words = tuple(token.low for token in tokens[:3])
        found = ((len(p), concept) for p, concept in self.boards.items() if words[: len(p)] == p)
        return max(found, default=(0, ""))

    def phrase(self, name: str, tokens: list[Token], at: int) -> int:
        """How many tokens a phrase of the list takes from ``at``; 0 if none, the longest if several."""
        starts = self.first[name].get(tokens[at].low, ()) if at < len(tokens) else ()
        if not starts:
            return 0
        words = tuple(token.low for token in tokens[at : at + 8])
        return max((len(p) for p in starts if words[: len(p)] == p), default=0)


_PHRASES: tuple[str, ...] = (
    "runs",
    "headed",
    "appointed",
    "replaces",
    "replaced",
    "duty",
    "stays",
    "leaves",
    "heads_it",
    "as_office",
)
_PHRASES += ("human", "fronted", "held_by", "borne_by", "presided", "at_its_head", "cataphors", "adverbs")
_PHRASES += ("headed_then", "entrusted", "baton", "wins", "both_chairs", "one_chair")
_CHOICE = re.compile(r"\[([^\]]*)\]")


@lru_cache(maxsize=1)
def _tables() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@lru_cache(maxsize=65536)
def _low(word: str) -> str:
    return fold(word)


def tokens(text: str) -> list[Token]:
    """The words and marks of a text; an elided article is a word of its own, without its apostrophe."""
    made, low = Token._make, _low
    return [made((m.start(), m.end(), word := m[0], low(word))) for m in _TOKEN.finditer(text)]


@lru_cache(maxsize=512)  # the sentences of an article that names or quotes somebody
def tokens_of(text: str) -> list[Token]:
    """The same of a sentence, kept: nobody may change it."""
    return tokens(text)


def _spelt(phrase: str) -> list[str]:
    """The phrases that an entry stands for: "tient [la barre|les rênes] de" is two; a choice may be empty."""
    parts = _CHOICE.split(phrase)
    choices = [part.split("|") if number % 2 else [part] for number, part in enumerate(parts)]
    return ["".join(chosen).strip() for chosen in product(*choices)]


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(token.low for token in tokens(phrase))


@lru_cache(maxsize=3)
def people_words(language: str) -> PeopleWords:
    """The table of fr, en or ru."""
    table = _tables()[language]
    phrases = {name: tuple(_split(phrase) for listed in table[name] for phrase in _spelt(listed)) for name in _PHRASES}
    phrases["runs"] += tuple((who, *phrase) for who in table["relative"] for phrase in phrases["heads_it"])
    phrases["presided"] += tuple((who, *phrase) for who in table["relative"] for phrase in phrases["presided"])
    phrases["fronted"] += tuple((*who, *phrase) for who in phrases["cataphors"] for phrase in phrases["heads_it"])
    first = {
        name: {start: tuple(p for p in listed if p[0] == start) for start in {p[0] for p in listed}}
        for name, listed in phrases.items()
    }
    lists = {name: value for name, value in table.items() if isinstance(value, list) and name not in _PHRASES}
    return PeopleWords(
        {name: frozenset(map(fold, value)) for name, value in lists.items()},
        {_split(phrase): concept for phrase, concept in table["posts"].items()},
        {_split(phrase): concept for phrase, concept in table["boards"].items()},
        first,
    )


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names of the table, folded."""
    return frozenset(map(fold, _tables()["given"]["names"]))


@lru_cache(maxsize=1)
def _bodies() -> tuple[frozenset[str], Mapping[str, str]]:
    table = _tables()["bodies"]
    words = {fold(word): name for name, listed in table.items() if name != "concepts" for word in listed}
    return frozenset(table["concepts"]), words


@lru_cache(maxsize=1)
def _named_by_several() -> re.Pattern[str]:
    """The bodies that several words name."""
    phrases = sorted((word for word in _bodies()[1] if " " in word), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)")


def body_phrases(text: str) -> list[tuple[int, int, str]]:
    """Where several words of a text name a kind of body, and which: "fire service", "пожарной охраны"."""
    low = fold(text)
    kinds = _bodies()[1]
    found = _named_by_several().finditer(low) if len(low) == len(text) else ()
    return [(match.start(), match.end(), kinds[match.group()]) for match in found]


@lru_cache(maxsize=16_384)
def body_type(word: str) -> str:
    """The kind of body a word names ("agency" for "агентства", "club" for "FC"), "" if none."""
    concepts, words = _bodies()
    low = fold(word)
    if low in words:
        return words[low]
    bare, known = plain(low), organisation_words()
    concept = known.concepts.get(bare, "")
    if not concept and len(bare) > 4:
        concept = known.begun(bare, 4)
    return concept if concept in concepts else ""


def houses_within(words: PeopleWords, told: list[Token]) -> list[Token]:
    """The common nouns of bodies that something is in or at: the school of "À l’école primaire, la directrice".

    Args:
        words: the table of the language.
        told: the words to look through.
    """
    found = []
    for at, token in enumerate(told):
        before = [t for t in told[max(0, at - 2) : at] if not words.has("articles", t.low)]
        within = bool(before) and words.has("locative", before[-1].low)
        if within and token.text[0].islower() and body_type(token.low):
            found.append(token)
    return found
