"""The lexicon of one language: numbers/words.toml as frozen data."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from kzclaims.extract.numbers.text import Phrases, words_of

LANGUAGES = ("fr", "en", "ru")
_FILE = Path(__file__).with_name("words.toml")
_ELISIONS = ("d'", "du", "des", "de la", "de l'")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of one language by what they do in a number; see numbers/words.toml.

    ``starters`` may begin a number, ``openers`` only before the words they map to ("la" before "moitié").
    """

    language: str
    cardinals: Mapping[str, int]
    hundreds: Mapping[str, int]
    scales: Mapping[str, Decimal]
    collectives: Mapping[str, Decimal]
    halves: Mapping[str, Decimal]
    plurals: Mapping[str, tuple[Decimal, Decimal]]
    fractions: Mapping[str, int]
    each: Mapping[str, int]
    signs: Mapping[str, Decimal]
    words: Mapping[str, frozenset[str]]
    phrases: Mapping[str, Phrases]
    nots: Mapping[str, frozenset[str]]
    not_phrases: Mapping[str, Phrases]
    suffixes: Mapping[str, tuple[str, ...]]
    age_phrases: Phrases
    change: tuple[str, ...]
    plural_endings: tuple[str, ...]
    starters: frozenset[str]
    openers: Mapping[str, frozenset[str]]


def _phrases(groups: Mapping[str, Iterable[str]], *, elide: bool = False) -> Phrases:
    meanings: dict[tuple[str, ...], str] = {}
    for meaning, phrases in groups.items():
        for phrase in phrases:
            meanings[words_of(phrase)] = meaning
            for word, others in (("de", _ELISIONS), ("à", ("au", "aux"))) if elide else ():
                if phrase.endswith(f" {word}") or phrase == word:
                    for other in others:
                        meanings.setdefault(words_of(phrase[: -len(word)] + other), meaning)
    return Phrases(meanings)


def _decimals(table: Mapping[str, Any]) -> dict[str, Decimal]:
    return {word: Decimal(str(value)) for word, value in table.items()}


@lru_cache(maxsize=len(LANGUAGES))
def lexicon(language: str) -> Lexicon:
    """The lexicon of ``language``, read once; any other language than those of ``LANGUAGES`` is read as English."""
    everything = tomllib.loads(_FILE.read_text(encoding="utf-8").replace("ё", "е"))  # as tokens are
    code = language if language in LANGUAGES else "en"
    data = everything[code]
    words, nots = data["words"], data["not"]
    groups = {name: {name: phrases} for name, phrases in words.items()}
    cardinals, hundreds = dict(data["cardinals"]), dict(data["hundreds"])
    scales, collectives = _decimals(data["scales"]), _decimals(data["collectives"])
    halves = _decimals(data.get("halves", {}))
    phrases = {name: _phrases(group) for name, group in groups.items()}
    phrases["relations"] = _phrases(data["relations"], elide=code == "fr")
    phrases["relations_after"] = _phrases(data["relations_after"])
    phrases["fillers"] = _phrases(data["fillers"])
    phrases["per"] = _phrases(data["per"])
    phrases["links"] = _phrases({"links": data["links"]})
    plurals = {word: (Decimal(lo), Decimal(hi)) for word, (lo, hi) in data["plurals"].items()}
    alone = frozenset({*cardinals, *hundreds, *scales, *collectives, *halves, *plurals})
    seconds: dict[str, set[str]] = {}
    for phrase in (phrase for name in ("whole", "nearly", "factors", "factors3") for phrase in words[name]):
        first, *rest = words_of(phrase)
        seconds.setdefault(first, set()).update(rest[:1])
        if not rest:
            alone |= {first}
    for word in words["one"]:
        seconds.setdefault(word, set()).update({*hundreds, *scales, *collectives})
    for word in words.get("each", ()):
        seconds.setdefault(word, set()).update(data["each_ordinals"])
    return Lexicon(
        code,
        cardinals,
        hundreds,
        scales,
        collectives,
        halves,
        plurals,
        dict(data["fractions"]),
        dict(data.get("each_ordinals", {})),
        _decimals(data["signs"]),
        {name: frozenset(values) for name, values in words.items()},
        phrases,
        {name: frozenset(values) for name, values in nots.items()},
        {name: _phrases({name: values}, elide=code == "fr" and name == "age_before") for name, values in nots.items()},
        {name: tuple(values) for name, values in data["suffixes"].items()},
        _phrases({"age": data["suffixes"]["age_phrases"]}),
        tuple(nots["change"]),
        tuple(data["plural"]),
        alone,
        {word: frozenset(after) for word, after in seconds.items() if word not in alone},
    )
