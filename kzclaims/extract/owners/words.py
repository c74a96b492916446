"""The words of owners/words.toml as patterns: one small object per language, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, repeat

from kzclaims.extract.word_tables import any_of, word_table
from kzclaims.once import once

VOICES = ("gets", "trades", "gives", "held", "holds")  # the lists of verbs of holding
_MARK = 3
_WORDS = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1024)
def tokens(text: str) -> frozenset[str]:
    """The words of a text, case folded: what hints are looked up in."""
    return frozenset(_WORDS.findall(text.casefold()))


@lru_cache(maxsize=1024)
def _beginnings(text: str) -> frozenset[str]:
    """How the words of a text begin: no more is looked at where no stem begins so, as in most texts."""
    return frozenset([word[:length] for word in tokens(text) for length in range(1, _MARK + 1)])


@dataclass(frozen=True)
class Hints:
    """Whether a text may hold one of many phrases, told by the longest word of each: cheap, and never wrongly no."""

    words: frozenset[str]
    stems: tuple[str, ...]

    @once
    def _marks(self) -> frozenset[str]:
        """What words begin with that begin with one of the stems."""
        return frozenset(stem[:_MARK] for stem in self.stems)

    @classmethod
    def of(cls, *lists: Iterable[str]) -> Hints:
        """The hints of lists of phrases."""
        told: dict[bool, set[str]] = {False: set(), True: set()}
        for phrase in chain.from_iterable(lists):
            told["*" in phrase].add(max(_WORDS.findall(phrase.casefold()), key=len))
        return cls(frozenset(told[False]), tuple(sorted(told[True])))

    def meet(self, text: str) -> bool:
        """Whether one of them may be there."""
        found = tokens(text)
        return not self.words.isdisjoint(found) or (
            not self._marks.isdisjoint(_beginnings(text)) and any(map(str.startswith, found, repeat(self.stems)))
        )


@dataclass(frozen=True)
class OwnerWords:
    """The patterns of one language, by the names of words.toml; ``heads`` with what may stand in a name of theirs."""

    language: str
    patterns: dict[str, re.Pattern[str]]
    heads: tuple[tuple[re.Pattern[str], frozenset[str]], ...]
    nouns: dict[str, re.Pattern[str]] = field(default_factory=dict)
    relations: Hints = field(default_factory=lambda: Hints(frozenset(), ()))
    owning: Hints = field(default_factory=lambda: Hints(frozenset(), ()))
    verbs: Hints = field(default_factory=lambda: Hints(frozenset(), ()))
    took: Hints = field(default_factory=lambda: Hints(frozenset(), ()))
    voices: Hints = field(default_factory=lambda: Hints(frozenset(), ()))

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self.patterns[name]

    def other_than_capital(self, text: str, start: int, end: int) -> bool:
        """Whether a text speaks of a market, of votes and the like between two places; names do not count."""
        return any(match.group()[0].islower() for match in self.patterns["other_base"].finditer(text, start, end))

    def bought_whole(self, text: str) -> bool:
        """Whether a text may tell that somebody bought all of something."""
        return self.took.meet(text) and bool(self.patterns["whole"].search(text))

    def head(self, text: str) -> tuple[str, frozenset[str]] | None:
        """The generic noun that a text begins with ("fund"), and the words that names of its kind hold."""
        for pattern, kin in self.heads:
            match = pattern.match(text)
            if match:
                return match.group().casefold(), kin
        return None


@lru_cache(maxsize=3)
def owner_words(language: str) -> OwnerWords:
    """The words of one language: fr, en or ru."""
    table = word_table("owners/words.toml")
    # Whoever never sold a share holds it.
    said = {
        **table[language],
        "holds": [*table[language]["holds"], *table[language]["kept"]],
        "trades": [*table[language]["trades"], *table[language]["took"]],
    }
    patterns = {name: any_of(phrases) for name, phrases in said.items()}
    # What may stand between a holder and its share: "the town still holds the other 30%".
    saying = any_of([*said["holds"], *said["drift"], *said["adverbs"]]).pattern
    patterns["verbal"] = re.compile(rf"(?<=\w)(?:\s+{saying})+$", re.IGNORECASE)
    # By which an article speaks of holders at all.
    patterns["of_holders"] = any_of([*said["capital"], *said["lists"], *said["owning"]])
    patterns["state"] = any_of(table["state"][language])
    patterns["things"] = any_of(table["things"][language])
    patterns["works"] = any_of(table["works"][language])
    patterns["estates"] = any_of(table["estates"][language])
    patterns["trades_of"] = re.compile("(?:" + ("|".join(table["trades"][language]) or "(?!)") + ")$")
    heads = []
    for entry in table["heads"][language]:
        head, _, kin = entry.partition(":")
        heads.append((any_of([head.strip()]), frozenset(kin.split())))
    listed = table["nouns"][language]
    nouns = {name: any_of(phrases) for name, phrases in listed.items()}
    relations = Hints.of(*(phrases for name, phrases in listed.items() if name not in ("some", "sole")))
    weak = set(said["weak"])
    verbs = Hints.of((set(said["holds"]) | set(said["held"])) - weak, said["gives"], said["gets"], said["passes"])
    owning = Hints.of(said["lists"], said["owning"])
    took, voices = Hints.of(said["took"]), Hints.of(*(said[voice] for voice in VOICES))
    return OwnerWords(language, patterns, tuple(heads), nouns, relations, owning, verbs, took, voices)
