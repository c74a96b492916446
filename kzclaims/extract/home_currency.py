"""Which currency "dirhams", "pesos" or "couronnes" are: that of the country which the article names most.

The words that several currencies share, and the countries where each is legal tender, stand in
ontology/values/currencies.ttl. Where no country is named, or two are named as often, the currency stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from kzclaims.claim import Number, Value
from kzclaims.extract.numbers import FoundNumber
from kzclaims.extract.numbers_units import UNRESOLVED, literals

_MONEY = "currencies.ttl"
_WORD = re.compile(r"[^\W\d_]+")
# Letters of a country's name that its adjective keeps: "Morocco", "Moroccan"; a shorter name is taken whole.
_CUT, _LONG = 2, 6
_LONGEST = 200_000


@lru_cache(maxsize=3)
def _candidates(language: str) -> dict[str, dict[str, re.Pattern[str]]]:
    """Each shared word to the currencies it may be, with a pattern for the names of their countries."""
    shared = {word for word, code in literals(_MONEY, "skos:altLabel", language) if code == UNRESOLVED}
    countries: dict[str, set[str]] = {}
    for country, code in literals(_MONEY, "kz:country", language):
        name = country.casefold()
        countries.setdefault(code, set()).add(name[:-_CUT] if " " not in name and len(name) >= _LONG else name)
    found: dict[str, dict[str, re.Pattern[str]]] = {word: {} for word in shared}
    for label, code in literals(_MONEY, "skos:altLabel", language):
        for word in set(_WORD.findall(label)) & shared if code in countries else ():
            names = "|".join(map(re.escape, sorted(countries[code])))
            found[word][code] = re.compile(rf"(?<!\w)(?:{names})")
    return found


def settle(numbers: Iterable[FoundNumber], sentence: str, article: str, language: str) -> tuple[FoundNumber, ...]:
    """Numbers of a sentence, with the currency of the article's country where their word is shared by several.

    Args:
        numbers: what was found in the sentence.
        sentence: its text.
        article: the text of the whole article.
        language: fr, en or ru.
    """
    known: dict[str, str] = {}
    settled = []
    for found in numbers:
        number = found
        if number.value.kind == "money" and not number.value.unit:
            said = _WORD.findall(sentence[number.start : number.end].casefold())
            word = next((w for w in reversed(said) if w in _candidates(language)), "")
            if word and word not in known:
                known[word] = _most_named(_candidates(language)[word], article)
            number = replace(number, value=replace(number.value, unit=known.get(word, "")))
        settled.append(number)
    return tuple(settled)


def of_story(value: Value, quote: str, language: str, told: frozenset[str]) -> Value:
    """A value whose currency its article leaves open, in the one that other articles of its story have.

    Args:
        value: of a claim.
        quote: its words.
        language: fr, en or ru.
        told: the currencies of the story.
    """
    if not isinstance(value, Number) or value.kind != "money" or value.unit:
        return value
    meant = {
        code for word in _WORD.findall(quote.casefold()) for code in _candidates(language).get(word, ()) if code in told
    }
    return replace(value, unit=meant.pop()) if len(meant) == 1 else value


def _most_named(candidates: Mapping[str, re.Pattern[str]], article: str) -> str:
    text = article[:_LONGEST].casefold()
    counted = sorted(((len(pattern.findall(text)), code) for code, pattern in candidates.items()), reverse=True)
    if not counted or not counted[0][0] or (len(counted) > 1 and counted[1][0] == counted[0][0]):
        return ""
    return counted[0][1]
