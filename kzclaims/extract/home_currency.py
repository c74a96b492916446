"""Which currency "dirhams", "pesos" or "dollars" are: that of the country which the article names most.

The words that several currencies share, and the countries where each is legal tender, stand in
ontology/values/currencies.ttl; peoples, cities and regions in ``home_currency.toml``. Where no country is named, or two
are named as often, the currency stays unknown. A bare name that one currency usually has ("dollars") means that one,
unless the article is about another country that has its own; where it may be about either, it stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from kzclaims.claim import Number, Value
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.numbers.units import UNRESOLVED, literals
from kzclaims.extract.word_tables import word_table

_MONEY, _FILE = "currencies.ttl", "home_currency.toml"
_WORD = re.compile(r"[^\W\d_]+|[$£]")
# What follows a country's name without its last vowels: cases, and the adjective of its people ("Morocco", "Moroccan").
# Names of fewer letters stand whole, with a capital: "того" is "of that", "Того" is Togo.
_ENDINGS = {
    "fr": r"(?:ien|éen|ain|an)(?:ne)?s?|(?:ais|ois)(?:es?)?",
    "en": r"(?:i?an|ese)s?",
    "ru": r"[аяыиуюеёьй]|[оеи]й|[ое]ю|[оеая]м|[ая]х|и[яиюй]|и[ея]й|[а-я]{0,3}ск[а-я]{1,3}|[а-я]{0,3}(?:ец|ц[а-я]{1,2})",
}
_LONG = 6
_FIRST = 4  # letters of a name by which one sees that an article may have it
_VOWELS = "aeiouyéïаеёиоуыэюяйь"
_LONGEST = 200_000
_LEAD = 500  # characters of title and lead: the country named there is the article's
_OFTEN = 3


def _stem(written: str) -> str:
    """A beginning of words of the table as a pattern."""
    whole = written.endswith("$") and len(written) > 1
    return re.escape(written[: len(written) - whole].replace("_", " ")) + (r"(?!\w)" if whole else "")


@lru_cache(maxsize=3)
def _places(language: str) -> dict[str, tuple[list[str], list[str]]]:
    """Each currency with the names of its countries, and how those of their peoples and towns begin."""
    told: dict[str, tuple[list[str], list[str]]] = {}
    for country, code in literals(_MONEY, "kz:country", language):
        told.setdefault(code, ([], []))[0].append(country)
    for code, stems in word_table(_FILE)["places"][language].items():
        told.setdefault(code, ([], []))[1].extend(stems.split())
    return told


@lru_cache(maxsize=3)
def _countries(language: str) -> dict[str, re.Pattern[str]]:
    """Each currency with a pattern for the names of its countries, their peoples and towns."""
    found = {}
    for code, (countries, stems) in _places(language).items():
        names = {_country(country, language) for country in countries}
        names |= {rf"(?i:{'|'.join(sorted(map(_stem, stems)))})"} if stems else set()
        found[code] = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(names))})")
    return found


@lru_cache(maxsize=3)
def _beginnings(language: str) -> tuple[dict[str, frozenset[str]], frozenset[int]]:
    """How the names of each currency's places begin, by which one sees that an article names none; their lengths."""
    found = {code: frozenset(map(_begun, chain(*told))) for code, told in _places(language).items()}
    return found, frozenset(map(len, chain(*found.values())))


def _begun(name: str) -> str:
    first = _WORD.search(name)
    return first[0].casefold()[:_FIRST] if first else ""


def _named(article: str, language: str, among: Mapping[str, re.Pattern[str]]) -> set[str]:
    """The currencies of which an article names a country, a people or a town."""
    begun, lengths = _beginnings(language)
    words = set(_WORD.findall(article.casefold()))
    here = {word[:length] for length in lengths for word in words}
    may = (code for code in among if not begun[code].isdisjoint(here))
    return {code for code in may if among[code].search(article)}


def _country(name: str, language: str) -> str:
    """A pattern for a country's name, in any case, and for what is of it; "Canada" is neither a canal nor a canary."""
    whole = re.escape(name) + r"(?!\w)"
    stem = name.rstrip(_VOWELS)
    if " " in name or len(name) < _LONG or not stem:
        return whole
    begins = f"[{stem[0].upper()}{stem[0].lower()}]{re.escape(stem[1:])}"
    return rf"{whole}|{begins}(?:{_ENDINGS[language]})(?!\w)"


@lru_cache(maxsize=3)
def _candidates(language: str) -> dict[str, dict[str, re.Pattern[str]]]:
    """Each shared word to the currencies it may be, with a pattern for the names of their countries."""
    shared = {word for word, code in literals(_MONEY, "skos:altLabel", language) if code == UNRESOLVED}
    countries = _countries(language)
    found: dict[str, dict[str, re.Pattern[str]]] = {word: {} for word in shared}
    for label, code in literals(_MONEY, "skos:altLabel", language):
        for word in set(_WORD.findall(label)) & shared if code in countries else ():
            found[word][code] = countries[code]
    return found


@lru_cache(maxsize=3)
def _others(language: str) -> dict[str, dict[str, re.Pattern[str]]]:
    """The currencies that bear the name of a usual one ("USD"), the usual one among them, with their countries."""
    countries = _countries(language)
    found = {}
    for usual, stems in word_table(_FILE)["usual"].items():
        word = re.compile(rf"(?<!\w)(?:{'|'.join(map(_stem, stems.split()))})")
        bearing = {code for label, code in literals(_MONEY, "skos:altLabel", language) if word.search(label)}
        bearing |= {code for label, code in literals(_MONEY, "kz:afterScale", language) if word.search(label)}
        found[usual] = {code: countries[code] for code in bearing | {usual} if code in countries}
    return found


@lru_cache(maxsize=1)
def _said() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Of each usual currency: its bare words, and what leaves no doubt that it is meant."""

    def any_of(stems: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(_stem, stems.split()))})")

    table = word_table(_FILE)
    return {code: (any_of(stems), any_of(table["sure"][code])) for code, stems in table["usual"].items()}


def may_be_others(code: str) -> bool:
    """Whether the words of a sum read as this currency may mean another country's money."""
    return not code or code in _said()


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
        if number.value.kind == "money":
            written = sentence[number.start : number.end].casefold()
            said = _WORD.findall(written)
            word = next((w for w in reversed(said) if w in _candidates(language)), "")
            if not number.value.unit and word:
                if word not in known:
                    known[word] = _most_named(_candidates(language)[word], article)
                number = replace(number, value=replace(number.value, unit=known[word]))
            elif bare(number.value.unit, written):
                code = number.value.unit
                if code not in known:
                    known[code] = _home(code, article, language)
                number = replace(number, value=replace(number.value, unit=known[code]))
        settled.append(number)
    return tuple(settled)


def bare(code: str, written: str) -> bool:
    """Whether a sum only says "dollars" or "$", which other countries' money is called too."""
    if code not in _said():
        return False
    word, sure = _said()[code]
    return bool(word.search(written)) and not sure.search(written)


def namesakes(usual: str, language: str, article: str | None = None) -> frozenset[str]:
    """The other currencies that bear the name of a usual one.

    Args:
        usual: its code.
        language: fr, en or ru.
        article: a text; given one, only the currencies of countries that it names.
    """
    others = {code: pattern for code, pattern in _others(language).get(usual, {}).items() if code != usual}
    return frozenset(others if article is None else _named(article[:_LONGEST], language, others))


def may_mean(written: str, language: str) -> frozenset[str]:
    """The currencies that the words of a sum may mean, where several share a name: "francs", "dollars".

    Args:
        written: the sum in small letters.
        language: fr, en or ru.
    """
    meant = {code for word in _WORD.findall(written) for code in _candidates(language).get(word, ())}
    for usual, others in _others(language).items():
        if bare(usual, written):
            meant |= others.keys()
    return frozenset(meant)


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
    meant = set(may_mean(quote.casefold(), language) & told)
    return replace(value, unit=meant.pop()) if len(meant) == 1 else value


def _most_named(candidates: Mapping[str, re.Pattern[str]], article: str) -> str:
    text = article[:_LONGEST]
    counted = sorted(((len(pattern.findall(text)), code) for code, pattern in candidates.items()), reverse=True)
    if not counted or not counted[0][0] or (len(counted) > 1 and counted[1][0] == counted[0][0]):
        return ""
    most, code = counted[0]
    # A people named once in passing ("an Emirati fund") is not where the article is set.
    return code if most > 1 or candidates[code].search(text[:_LEAD]) else ""


@lru_cache(maxsize=3)
def _abroad(language: str) -> dict[str, re.Pattern[str]]:
    """Of each usual currency, one pattern for every country that has another of that name."""
    return {
        usual: re.compile("|".join(pattern.pattern for code, pattern in others.items() if code != usual))
        for usual, others in _others(language).items()
    }


def _elsewhere(language: str, bearing: frozenset[str], most: int, text: str) -> bool:
    """Whether a country without such a currency is named as often: a Canadian firm abroad counts in usual dollars."""
    return any(
        len(pattern.findall(text)) >= most for code, pattern in _countries(language).items() if code not in bearing
    )


def home_named(usual: str, article: str, language: str, *, spelt: bool = False) -> str | None:
    """What the usual name of a currency means in an article; None where it names no country with money of that name.

    Args:
        usual: the code of the currency that bears the name as a rule.
        article: the text of the article.
        language: fr, en or ru.
        spelt: whether it says that currency in full ("US$"), as who tells of a country with another of that name does.
    """
    named = _named(article[:_LONGEST], language, _others(language)[usual])
    if spelt and len(named - {usual}) == 1:
        return (named - {usual}).pop()
    return _home(usual, article, language) if named else None


@lru_cache(maxsize=64)
def _home(usual: str, article: str, language: str) -> str:
    """What the usual name of a currency means in an article: its usual money, another country's, or "" for either."""
    text = article[:_LONGEST]
    if not _abroad(language)[usual].search(text):
        return usual
    others = _others(language)[usual]
    counted = {code: len(found) for code, pattern in others.items() if (found := pattern.findall(text))}
    at_home = counted.pop(usual, 0)
    if not counted or at_home >= max(counted.values()):
        return usual
    most, code = max((number, code) for code, number in counted.items())
    if most < _OFTEN and (not others[code].search(text[:_LEAD]) or _elsewhere(language, frozenset(others), most, text)):
        return usual
    return "" if at_home or list(counted.values()).count(most) > 1 else code
