"""Units of measure and currencies, read from ontology/values and found beside a number.

The two files are Turtle in a fixed form (one predicate with its literals after another), read here by a few patterns:
the readers of values stand below everything that knows RDF, and start in milliseconds.
Unit symbols follow the SI brochure, ISO 4217 and UN/CEFACT habits of the press; case tells MW from mW and Mb from MB.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from kzclaims.claim import Number
from kzclaims.extract.numbers.text import BREAK, Phrases, Tokens, signs_of, words_of
from kzclaims.resources import data_folder

UNRESOLVED = "unresolvedCurrency"
_LITERAL = re.compile(r'"([^"]*)"(?:@(\w+))?')
_PART = re.compile(r"(?:^|;)\s*([\w-]+:\w+)\s+")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: ``factor`` times ``base`` is one of it; ``what`` is "duration" for days and longer spans."""

    id: str
    base: str = ""
    factor: Decimal = Decimal(1)
    what: str = ""


@dataclass(frozen=True, slots=True)
class Units:
    """Words and symbols of units and currencies in one language; what they mean is an id of a unit or a currency code.

    Currency words in ``money_after_scale`` mean money only after a word of scale; codes in ``not_before`` never stand
    before their amount. A currency id may be ``UNRESOLVED``.
    """

    measures: Mapping[str, Unit]
    words: Phrases
    signs: Phrases
    money_words: Phrases
    money_after_scale: Phrases
    money_signs: Phrases
    not_before: frozenset[str]


def _nodes(name: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each node of a file of ontology/values with its (predicate, objects) pairs."""
    text = (data_folder("ontology") / "values" / name).read_text(encoding="utf-8")
    body = "\n".join(line for line in text.splitlines() if not line.startswith(("@", "#")))
    for node in re.split(r" \.(?: #[^\n]*)?(?:\n|$)", body):
        head, _, rest = node.strip().partition(" ")
        if not rest:
            continue
        parts = _PART.split(rest)
        yield (
            head.removeprefix("kz:").removeprefix("<#").removesuffix(">"),
            list(zip(parts[1::2], parts[2::2], strict=True)),
        )


@lru_cache(maxsize=1)
def measures() -> dict[str, Unit]:
    """Every unit of measure by its id."""
    found = {}
    for name, parts in _nodes("measure-units.ttl"):
        values = {predicate: objects.strip() for predicate, objects in parts}
        base = values.get("kz:base", "").removeprefix("<#").removesuffix(">")
        found[name] = Unit(name, base, Decimal(values.get("kz:factor", "1")), values.get("kz:what", "").strip('"'))
    return found


def literals(name: str, predicate: str, language: str) -> Iterator[tuple[str, str]]:
    """(text, id of its node) of one predicate in a file of ontology/values, in ``language`` or without one."""
    for node, parts in _nodes(name):
        for found, objects in parts:
            if found == predicate:
                yield from ((text, node) for text, tag in _LITERAL.findall(objects) if tag in ("", language))


def _literals(name: str, predicate: str, language: str) -> dict[str, str]:
    """The same by their text: one that several nodes have is the last one's."""
    return dict(literals(name, predicate, language))


@lru_cache(maxsize=3)
def units(language: str) -> Units:
    """Words and symbols of one language, read once."""

    def words(name: str, predicate: str) -> Phrases:
        return Phrases({words_of(text): node for text, node in _literals(name, predicate, language).items()})

    money = "currencies.ttl"
    symbols = _literals(money, "kz:symbol", language)
    codes = _literals(money, "skos:notation", language)
    barred = {name for name, parts in _nodes(money) if any(predicate == "kz:prefixCode" for predicate, _ in parts)}
    return Units(
        measures(),
        words("measure-units.ttl", "skos:altLabel"),
        Phrases({signs_of(text): node for text, node in _literals("measure-units.ttl", "kz:symbol", language).items()}),
        words(money, "skos:altLabel"),
        words(money, "kz:afterScale"),
        Phrases({signs_of(text): node for text, node in (symbols | codes).items()}),
        frozenset(barred),
    )


def measure_at(tokens: Tokens, i: int, known: Units) -> tuple[int, str] | None:
    """The unit of measure that starts at token ``i``: where it ends, and its id. The longer of word and symbol wins."""
    word, sign = known.words.at(tokens.low, i), known.signs.at(tokens.raw, i)
    best = max((hit for hit in (sign, word) if hit), key=lambda hit: hit[0], default=None)
    if best is None or (sign == best and word != best and _letter_more(tokens, best[0])):
        return None
    return best


def _letter_more(tokens: Tokens, end: int) -> bool:
    """Whether a symbol is only the beginning of something longer: "m" in "m'a", "t" in "t-on"."""
    return (
        tokens.near(end) and end + 1 < len(tokens.low) and tokens.near(end + 1) and tokens.low[end] in ("'", "-", "/")
    )


def dotted(tokens: Tokens, end: int, abbreviations: frozenset[str]) -> int:
    """``end``, or the token after it where that is the full stop of an abbreviation such as "тыс." or "руб.".

    At the end of a sentence the stop belongs to the sentence, as far as one sees: before a capital, a break, nothing.
    """
    if end + 1 >= len(tokens.low) or tokens.low[end] != "." or not tokens.near(end):
        return end
    after = tokens.raw[end + 1]
    return end + (tokens.low[end - 1] in abbreviations and not after[0].isupper() and after != BREAK)


def in_base(number: Number) -> Number:
    """The same quantity in the base of its unit (1.2 km is 1,200 m); itself where the unit is none or has no base."""
    unit = measures().get(number.unit) if number.kind == "quantity" else None
    if unit is None or not unit.base or unit.base == unit.id:
        return number
    lo, hi, shown = (None if x is None else x * unit.factor for x in (number.lo, number.hi, number.written))
    return Number(number.kind, lo, hi, unit.base, number.relation, shown)
