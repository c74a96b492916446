"""The words of scopes/words.toml as patterns: one small object per language, compiled once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kzclaims.extract.lemmas import lemma
from kzclaims.extract.owners.words import Hints
from kzclaims.extract.word_tables import any_of, word_table

_A_WHILE = re.compile(
    r"(?:quelques|plusieurs|some|several|a few|несколько)\s(?:heures|jours|semaines|mois|années|ans|hours|days|weeks"
    r"|months|years|часов|дней|недель|месяцев|лет)(?!\w)",
    re.IGNORECASE,
)
# The lists of words for all, for none and for these only.
UNIVERSAL = ("all", "none", "only", "anyone", "lacking", "whole", "entire")


@dataclass(frozen=True)
class ScopeWords:
    """The patterns of one language.

    ``inside`` and ``outside`` are those of each dimension; ``activities`` are what may be done in one of the ``values``
    (of language, means of payment …); ``hints`` tell cheaply where a dimension or a value may be spoken of; ``said``
    are the words of statements about all and some, ``growth`` and ``turns`` those of changes, ``toll`` those of
    the dead, ``payers`` those of who pays.
    """

    patterns: dict[str, re.Pattern[str]]
    inside: dict[str, re.Pattern[str]]
    outside: dict[str, re.Pattern[str]]
    activities: dict[str, re.Pattern[str]]
    values: dict[str, dict[str, re.Pattern[str]]]
    hints: dict[str, Hints]
    said: dict[str, re.Pattern[str]]
    growth: dict[str, re.Pattern[str]]
    turns: dict[str, re.Pattern[str]]
    toll: dict[str, re.Pattern[str]]
    payers: dict[str, re.Pattern[str]]
    titles: dict[str, re.Pattern[str]]

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self.patterns[name]


@lru_cache(maxsize=3)
def scope_words(language: str) -> ScopeWords:
    """The words of one language: fr, en or ru."""
    table = word_table("scopes/words.toml")
    dimensions = table["dimensions"]
    return ScopeWords(
        {name: any_of(listed) for name, listed in table[language].items()},
        {name: any_of(entry["in"][language]) for name, entry in dimensions.items()},
        {name: any_of(entry["out"][language]) for name, entry in dimensions.items()},
        {name: any_of(entry[language]) for name, entry in table["activities"].items()},
        {
            kind: {value: any_of(entry[language]) for value, entry in entries.items()}
            for kind, entries in table["values"].items()
        },
        {
            **{name: Hints.of(entry["in"][language], entry["out"][language]) for name, entry in dimensions.items()},
            "inside": Hints.of(*(entry[way][language] for entry in dimensions.values() for way in ("in", "out"))),
            "pays": Hints.of(table["payers"][language]["pays"]),
            "said": Hints.of(*(table["said"][language][name] for name in UNIVERSAL)),
            "value": Hints.of(*(v[language] for entries in table["values"].values() for v in entries.values())),
        },
        {name: any_of(listed) for name, listed in table["said"][language].items()},
        {name: any_of(listed) for name, listed in table["growth"][language].items()},
        {name: any_of(listed) for name, listed in table["turns"][language].items()},
        {name: any_of(listed) for name, listed in table["toll"][language].items()},
        {name: any_of(listed) for name, listed in table["payers"][language].items()},
        {name: any_of(listed) for name, listed in table["titles"][language].items()},
    )


@lru_cache(maxsize=3)
def universal_words(language: str) -> re.Pattern[str]:
    """All words for all, for none and for these only as one pattern: most sentences have none."""
    said = word_table("scopes/words.toml")["said"][language]
    return any_of({phrase for name in UNIVERSAL for phrase in said[name]})


@lru_cache(maxsize=3)
def measure_words(language: str) -> frozenset[str]:
    """Tokens of words that name a measure without saying which: "mesure", "plan", "rule"."""
    listed = word_table("scopes/words.toml")["measures"]
    return frozenset([f"{language}:{lemma(w, language)}" for w in listed[language]] + listed["concepts"])


@lru_cache(maxsize=256)
def groups_of(collective: str) -> frozenset[str]:
    """Whom or what a group may take in beside its own kinds: staff, those with a post; users, anyone at all."""
    return frozenset(word_table("scopes/words.toml")["members"].get(collective, ()))


@lru_cache(maxsize=256)
def apart_from(group: str) -> frozenset[str]:
    """Kinds of a group that a reporter who speaks of the group does not mean: kindergartens by "schools"."""
    return frozenset(word_table("scopes/words.toml")["apart"].get(group, ()))


@lru_cache(maxsize=1)
def bearer_things() -> frozenset[str]:
    """Things that a group may be said to be of without being narrowed: those whose whole story it is."""
    return frozenset(word_table("scopes/words.toml")["bearers"]["things"])


@lru_cache(maxsize=1)
def carriers() -> frozenset[str]:
    """What carries people, and what tells of it as a service: a ship and its line are one in a story of a ferry."""
    return frozenset(word_table("scopes/words.toml")["bearers"]["carriers"])


@lru_cache(maxsize=1)
def rides() -> frozenset[str]:
    """Words for being carried, by whatever it is."""
    return frozenset(word_table("scopes/words.toml")["bearers"]["rides"])


@lru_cache(maxsize=1)
def place_kinds() -> frozenset[str]:
    """Kinds of places, of which a bare name may name one."""
    return frozenset(word_table("scopes/words.toml")["bearers"]["places"])


@lru_cache(maxsize=3)
def collectives(language: str) -> Mapping[str, str]:
    """Lemmas of words for a whole group, and what those in it are."""
    listed = word_table("scopes/words.toml")["collectives"]
    return {lemma(word, language): member for member, entry in listed.items() for word in entry[language]}


@lru_cache(maxsize=1)
def vague_verbs() -> frozenset[str]:
    """Verbs of the lexicon that tell no deed."""
    return frozenset(word_table("scopes/words.toml")["verbs"]["vague"].split())


@lru_cache(maxsize=1)
def partless_verbs() -> frozenset[str]:
    """Verbs of the lexicon of which a part is no less done: of owning, of votes, of changes by so much."""
    return frozenset(word_table("scopes/words.toml")["partless"]["verbs"].split())


@lru_cache(maxsize=3)
def work_verbs(kind: str = "verbs") -> frozenset[str]:
    """Verbs of the lexicon that tell works ("verbs"), what is not done at all ("undone"), or no work ("thought")."""
    return frozenset(word_table("scopes/words.toml")["works"][kind].split())


@lru_cache(maxsize=256)
def kin_axes(axis: str) -> Mapping[str, bool]:
    """The axes by which others tell the state of an axis, each with whether its poles are the same."""
    listed = word_table("scopes/words.toml")["kin"].get(axis, ())
    return {name.removeprefix("-"): not name.startswith("-") for name in listed}


@lru_cache(maxsize=4)
def deed_axes(kind: str = "axes") -> frozenset[str]:
    """Axes that tell a deed, as headings do.

    Args:
        kind: all of them ("axes"); "decisions"; "outright": those of which no earlier state is the opposite; "turned":
            those whose opposite is another deed, no state that went before; "living": those of people and bodies.
    """
    return frozenset(word_table("scopes/words.toml")["deeds"][kind])


@lru_cache(maxsize=256)
def kin_deeds(axis: str) -> frozenset[str]:
    """The axes, events and nouns by which a text may name a deed."""
    return frozenset(
        name for family in word_table("scopes/words.toml")["deeds"]["families"] if axis in family for name in family
    )


def a_while(text: str, start: int) -> bool:
    """Whether "some" at a place counts time: "depuis quelques semaines les salariés vivaient" tells of all of them."""
    return _A_WHILE.match(text, start) is not None
