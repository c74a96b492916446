"""The words that tell figures apart (``figures/words.toml``), ready to be matched."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kzclaims.extract.figures.stems import Stems
from kzclaims.extract.lemmas import key


@lru_cache(maxsize=1)
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class FigureWords:
    """What one language says about figures."""

    function: frozenset[str]
    pronouns: frozenset[str]
    neutral: frozenset[str]
    of: frozenset[str]
    topic: Stems
    growth: Stems
    taken: re.Pattern[str]
    gains: Stems
    changed: Stems
    divide: Stems
    sources: Stems
    sums: Stems
    rates: Stems
    compared: frozenset[str]
    tallies: Stems
    ages: Stems
    count_before: frozenset[str]
    measures: Stems
    since: frozenset[str]
    first: frozenset[str]
    spell: re.Pattern[str]
    spells: frozenset[str]
    origin: re.Pattern[str]
    when: frozenset[str]
    asked: Stems
    counted_to: re.Pattern[str]
    perfect: re.Pattern[str]
    counted: Stems
    closed: Stems
    rest: Stems
    of_several: Stems
    whole: re.Pattern[str]
    complete: re.Pattern[str]
    altogether: re.Pattern[str]
    same_year: re.Pattern[str]
    present: frozenset[str]
    without: frozenset[str]
    alone: frozenset[str]
    others: frozenset[str]
    already: frozenset[str]
    estimates: Stems
    holds: re.Pattern[str]
    clock: re.Pattern[str]
    per_one: re.Pattern[str]
    worth: re.Pattern[str]
    valued: re.Pattern[str]
    elsewhere: re.Pattern[str]
    remaining: Stems
    oblique: frozenset[str]
    last: frozenset[str]
    known_set: frozenset[str]
    unchanged: re.Pattern[str]
    collective: Stems
    group: Stems
    belong: Stems
    strong: re.Pattern[str]
    opponent: frozenset[str]
    taking_up: frozenset[str]
    known_one: frozenset[str]
    months: tuple[str, ...]
    annual: re.Pattern[str]
    sampled: re.Pattern[str]
    each: re.Pattern[str]
    stage: re.Pattern[str]
    limits: re.Pattern[str]
    looked_back: re.Pattern[str]
    voted_for: re.Pattern[str]
    awarded: re.Pattern[str]
    raised: re.Pattern[str]
    pays: re.Pattern[str]
    daily: re.Pattern[str]
    at_full: re.Pattern[str]
    extends: re.Pattern[str]
    peopled: re.Pattern[str]
    gone: Stems
    than: re.Pattern[str]


@lru_cache(maxsize=3)
def figure_words(language: str) -> FigureWords:
    """The table of a language."""
    table = _tables()[language]

    def plain(name: str) -> frozenset[str]:
        return frozenset(key(word.replace("_", " ")) for word in table[name].split())

    def stems(name: str) -> Stems:
        return Stems({name: table[name]})

    def pattern(name: str) -> re.Pattern[str]:
        return re.compile(table[name], re.IGNORECASE)

    return FigureWords(
        plain("function"), plain("pronouns"), plain("neutral"), plain("of"), stems("topic"), stems("growth"),
        pattern("taken"), stems("gains"), stems("changed"), stems("divide"), stems("sources"), stems("sums"),
        stems("rates"), plain("compared"), stems("tallies"), stems("ages"), plain("count_before"),
        Stems(table["measures"]), plain("since"), plain("first"), pattern("spell"), plain("spells"),
        pattern("origin"), plain("when"), stems("asked"), pattern("counted_to"), pattern("perfect"),
        stems("counted"), stems("closed"), stems("rest"), stems("of_several"), pattern("whole"), pattern("complete"),
        pattern("altogether"), pattern("same_year"), plain("present"), plain("without"), plain("alone"),
        plain("others"), plain("already"), stems("estimates"), pattern("holds"), pattern("clock"),
        pattern("per_one"), pattern("worth"), pattern("valued"), pattern("elsewhere"), stems("remaining"),
        plain("oblique"), plain("last"), plain("known_set"), pattern("unchanged"), Stems(table["collective"]),
        Stems(table["group"]), stems("belong"), pattern("strong"), plain("opponent"), plain("taking_up"),
        plain("known_one"), tuple(table.get("months", "").split()), pattern("annual"), pattern("sampled"),
        pattern("each"), pattern("stage"), pattern("limits"), pattern("looked_back"), pattern("voted_for"),
        pattern("awarded"), pattern("raised"), pattern("pays"), pattern("daily"), pattern("at_full"),
        pattern("extends"), pattern("peopled"), stems("gone"), pattern("than"),
    )  # fmt: skip


@lru_cache(maxsize=1)
def adjectives() -> Stems:
    """Restrictors that the three languages share."""
    return Stems(_tables()["adjectives"])


@lru_cache(maxsize=1)
def plain_concepts() -> frozenset[str]:
    """Concepts that restrict nothing: what the whole article is about."""
    return frozenset(_tables()["plain"]["concepts"].split())


@lru_cache(maxsize=1)
def refinements() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """(finer head, head, words one of which makes it finer)."""
    told = _tables()["refined"].items()
    return tuple((finer, head, frozenset(words.split())) for finer, (heads, words) in told for head in heads.split())


@lru_cache(maxsize=1)
def money_measures() -> frozenset[str]:
    """What a sum of money may measure; the other measures are those of physical units."""
    return frozenset(_tables()["money"]["measures"].split())


@lru_cache(maxsize=1)
def everywhere() -> frozenset[str]:
    """Names of bodies that every country has: they tell no place from another."""
    return frozenset(_tables()["everywhere"]["names"].split())


@lru_cache(maxsize=1)
def starts() -> frozenset[str]:
    """Events since which a total is counted."""
    return frozenset(_tables()["starts"]["events"].split())


def measure_label(concept: str, language: str) -> str:
    """What a measure ("measure:cost") is called in French or English, "" where it has no name."""
    names = _tables()["labels"].get(concept.removeprefix("measure:"), "").split(" | ")
    return names[("fr", "en").index(language)] if len(names) > 1 and language in ("fr", "en") else ""


@lru_cache(maxsize=1)
def borne_measures() -> frozenset[str]:
    """Measures of a body ("measure:revenue"), which mean little without its name."""
    return frozenset(f"measure:{name}" for name in _tables()["money"]["borne"].split())


@lru_cache(maxsize=1)
def inherent_measures() -> frozenset[str]:
    """Dimensions that a thing has whatever is done to it."""
    return frozenset(_tables()["money"]["inherent"].split())


@lru_cache(maxsize=1)
def roomy() -> frozenset[str]:
    """Things that hold one person each: so many seats or beds are so many people."""
    return frozenset(_tables()["roomy"]["concepts"].split())


@lru_cache(maxsize=1)
def of_people() -> dict[str, str]:
    """Deeds ("rel:event-…") that are others where people or jobs are counted."""
    return {f"rel:{deed}": f"rel:{other}" for deed, other in _tables()["of_people"].items()}


@lru_cache(maxsize=1)
def so_called() -> dict[str, frozenset[str]]:
    """People that are called by what they do, with the marks of clauses that tell this of others."""
    return {head: frozenset(marks.split()) for head, marks in _tables()["so_called"].items()}


@lru_cache(maxsize=1)
def car_rooms() -> frozenset[str]:
    """Things whose places are for vehicles: so many of them are no people."""
    return frozenset(_tables()["roomy"]["for_vehicles"].split())


@lru_cache(maxsize=1)
def fates() -> Stems:
    """What became of what is counted, as "kind/outcome": of one kind, two outcomes are of two counts."""
    told = _tables()["fates"].items()
    return Stems({f"{kind}/{name}": stems for kind, group in told for name, stems in group.items()})


@lru_cache(maxsize=1)
def fates_of_part() -> frozenset[str]:
    """Outcomes ("life/alive") that come to a part of what there is: a figure without one is of another count."""
    return frozenset(_tables()["of_part"]["outcomes"])


@lru_cache(maxsize=1)
def fate_events() -> dict[str, str]:
    """Events ("rel:event-rejection") and things ("thing-death") with the outcome that they are."""
    told = _tables()["fate_events"].items()
    return {name if name.startswith(("thing-", "measure:")) else f"rel:{name}": outcome for name, outcome in told}


@lru_cache(maxsize=1)
def held_outcome() -> tuple[str, str]:
    """The outcome of what is in store, and that of what something holds, which it is too."""
    return _tables()["held"]["outcome"], _tables()["held"]["too"]


@lru_cache(maxsize=1)
def collecting() -> frozenset[str]:
    """Bodies of which it is told how much is in them, where others have room for so much: museums, libraries."""
    return frozenset(_tables()["held"]["collecting"].split())


@lru_cache(maxsize=1)
def kindred() -> dict[str, frozenset[int]]:
    """Things that one count may be told in (jobs and employees), with the numbers of their families."""
    found: dict[str, set[int]] = {}
    for number, family in enumerate(_tables()["kindred"]["families"]):
        for name in family.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@lru_cache(maxsize=1)
def _outlay() -> frozenset[str]:
    return frozenset(_tables()["money"]["outlay"].split())


@lru_cache(maxsize=1)
def renamed() -> dict[str, str]:
    """Measures that are others under another name: what is harvested is what is produced."""
    return dict(_tables()["renamed"])


@lru_cache(maxsize=4096)
def money_kinds(near: frozenset[str]) -> frozenset[str]:
    """What the words around a sum of money call it; what a thing costs its builder is one kind under any name."""
    said = {t.removeprefix("measure:") for t in near if t.startswith("measure:")} & money_measures()
    return frozenset("cost" if name in _outlay() else name for name in said)


@lru_cache(maxsize=1)
def opposed() -> dict[str, str]:
    """Qualities of which a thing has one: the quality, to the group of those that exclude each other."""
    return {f"adj:{name}": group for group, names in _tables()["opposed"].items() for name in names.split()}


@lru_cache(maxsize=1)
def scores() -> frozenset[str]:
    """What players score."""
    return frozenset(_tables()["scores"]["concepts"].split())
