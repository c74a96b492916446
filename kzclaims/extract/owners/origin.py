"""Bodies taken up by where they are from: "the German group", "la société nantaise", "нантская компания".

A body fits where the article tells it to be of that place, or where it is the only one near by that is not told to be
of another country.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from kzclaims.claim import Section, fold
from kzclaims.entities.words import toml
from kzclaims.extract.owners.called import NOUN, opens_with
from kzclaims.extract.owners.phrases import among
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage

_BEFORE = 40  # characters before a name in which its origin is told
_PHRASE = re.compile(r"[^.;:,()«»—–\d%]*$")
_PLACE = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\s+(?:de|d'|du|of)\s*$")
_JOINED = re.compile(r"\s(?:et|and|и|а|dans|в)\s")  # what stands before is told of something else
_APPOSED = re.compile(r"[»”\"]?\s*[,(—–]\s?([^.,;:()—–]{0,70})")
_NEAR = re.compile(
    r"(?<!\w)(?:(?:près|à côté|aux portes|non loin|au large|en aval|en amont|au (?:nord|sud)(?:-est|-ouest)?"
    r"|à l'(?:est|ouest)) d(?:e\s|')|(?:near|outside|(?:north|south|east|west)(?:[ -]?(?:east|west))? of|близ"
    r"|возле|неподалёку от|недалеко от|(?:северне|южне|восточне|западне)е|к (?:северу|югу|востоку|западу) от)\s)$",
    re.IGNORECASE,
)
_BESIDE = re.compile(r",\s(?:an?|une?)\s([^.;:,()—–]{3,60})")
_NEXT = re.compile(r"\s([a-z]+)")
_NEXT_FEW = re.compile(r"(?:\s[a-z]+){1,3}(?=\s[A-Z])")
_SUBJECT_BY = 6  # characters by which the subject of a sentence begins
_TOWN = 4  # letters that a town and its adjective share
_FROM = re.compile(r"(?<=\w),\s(?:of|from|de|d['’]|из)\s?$")
_Found = tuple[Passage, ProperName]


@lru_cache(maxsize=1)
def _forms() -> tuple[dict[str, str], dict[str, tuple[int, str]], tuple[int, ...]]:
    """Countries by whole words, and by the beginnings of words, with the places and the lengths of these."""
    whole: dict[str, str] = {}
    begun: list[tuple[str, str]] = []
    for country, forms in toml("organisation-words.toml")["places"].items():
        whole[country] = country
        for form in forms:
            whole |= {} if form.endswith("*") else {form: country, form + "s": country, form + "e": country}
            begun += [(form[:-1], country)] if form.endswith("*") else []
    places = {stem: (n, country) for n, (stem, country) in reversed(list(enumerate(begun)))}
    return whole, places, tuple(sorted({len(stem) for stem, _ in begun}))


@lru_cache(maxsize=32_768)
def country(word: str) -> str:
    """The country that a noun or adjective names, by its name in English; "" where none is known."""
    whole, begun, lengths = _forms()
    low = word.casefold().replace("\u2011", "-")
    return whole.get(low) or min([begun[low[:n]] for n in lengths if low[:n] in begun], default=(0, ""))[1]


def state_of(shown: str, words: OwnerWords) -> str:
    """The country whose state a phrase names: "État mongol", "Mongolian government"; "" for anything else.

    Args:
        shown: the phrase without its article.
        words: those of its language.
    """
    parts = re.sub(
        r"\s(?:du\s|de\s(?:la\s)?|de\sl'|d'|of\s)",
        " ",
        shown.replace("’", "'").replace("\u2011", "-").removeprefix("l'"),
    ).split()
    if len(parts) > 2 and words.language == "en":  # "Sri Lankan state"
        parts = [" ".join(parts[:-1]), parts[-1]]
    if len(parts) != 2:
        return ""
    of_it = words.language == "fr" or len(parts) < len(shown.split())  # "state of Senegal", "Senegalese state"
    noun, place = parts if of_it else reversed(parts)
    return country(place).replace(" ", "-") if words["states"].fullmatch(noun) else ""


def _alike(place: str, word: str) -> bool:
    """Whether a word names the place that another does: "nantaise" and "Nantes"."""
    known, other = country(place), country(word)
    if known or other:
        return known == other
    a, b = fold(place), fold(word)
    return min(len(a), len(b)) >= _TOWN and a[:_TOWN] == b[:_TOWN]


class Origins:
    """Where the bodies of an article are told to be from."""

    def __init__(self, passages: Sequence[Passage], bodies: Callable[[Passage], list[ProperName]]) -> None:
        self._passages, self._bodies = passages, bodies
        self._told: dict[str, list[tuple[_Found, frozenset[str]]]] = {}

    def taken_up(
        self, passage: Passage, before: int, place: str, near: Iterable[Passage], exclude: frozenset[str]
    ) -> _Found | None:
        """The one body that a description of its place may stand for.

        Args:
            passage: where the description stands.
            before: where it begins.
            place: its word of origin.
            near: its sentence and those before it.
            exclude: folded names that it cannot stand for.
        """
        if not self._told:
            self._index()
        told = {
            name: found[-1][0]
            for name, found in self._told.items()
            if not among(name, exclude) and any(_alike(place, word) for _, words in found for word in words)
        }
        if told:
            return next(iter(told.values())) if len(told) == 1 else None
        land, close = country(place), dict[str, _Found]()
        for sentence in [p for p in near if p.section not in (Section.TITLE, Section.HEADING)]:
            for name in self._bodies(sentence):
                folded = fold(name.text)
                ahead = sentence is passage and name.start >= before
                if ahead or among(folded, exclude) or modifier(sentence, name) or _alike(place, name.text):
                    continue
                others = {country(word) for _, words in self._told.get(folded, ()) for word in words} - {""}
                if not (land and others):
                    close.setdefault(folded, (sentence, name))
            if len(close) > 1:
                return None
            if close and sentence is not passage and before <= _SUBJECT_BY:
                break  # "The name to know is Alder. The Dutch company owns": what was spoken of just before
        return next(iter(close.values())) if close else None

    def _index(self) -> None:
        for passage in self._passages:
            floor = 0
            for name in self._bodies(passage):
                if not modifier(passage, name):
                    told = _words(passage, name, floor)
                    self._told.setdefault(fold(name.text), []).append(((passage, name), told))
                    floor = name.end


def modifier(passage: Passage, name: ProperName) -> bool:
    """Whether a name only tells where something is from: "Dutch", and the town of "the Nantes company"."""
    return bool(country(name.text)) or narrows(passage, name)


def only_where(passage: Passage, name: ProperName) -> bool:
    """Whether a name only tells where a body is: "the dairy near Orville", "the Dutch trader", "the Danes"."""
    before = passage.text[: name.start].replace("’", "'")
    if _NEAR.search(before, max(0, name.start - _BEFORE)) or (
        passage.language == "en" and _leads_to_a_name(passage, name)
    ):
        return True
    told = passage.language == "en" and country(name.text) and name.text.casefold() not in _forms()[0].values()
    return bool(told and (before.casefold().endswith("the ") or _NEXT.match(passage.text, name.end)))


def called_place(passage: Passage, name: ProperName) -> bool:
    """Whether a noun of place leads to a name: "the municipality of Orville" is no "Orville Rovers"."""
    led = _PLACE.search(passage.text.replace("’", "'"), max(0, name.start - _BEFORE), name.start)
    return bool(led and owner_words(passage.language)["places"].fullmatch(led.group(1)))


def set_beside(passage: Passage, name: ProperName) -> bool:
    """Whether an apposition calls a name a body or a building: "in Alder, a Breton cannery with 40 hands"."""
    words, after = owner_words(passage.language), _BESIDE.match(passage.text, name.end)
    if after and opens_with(passage.text, name) and passage.text[after.end() : after.end() + 1] != ",":
        return False
    told = NOUN.findall(after.group(1)) if after else []
    return any(words.head(word) or words["things"].fullmatch(word) for word in told)


def origin_apart(passage: Passage, name: ProperName) -> bool:
    """Whether a name stands between commas as where the one before it is from: "Hochfeld, of Innsbruck, has"."""
    if not _FROM.search(passage.text, max(0, name.start - _BEFORE), name.start):
        return False
    return passage.text[name.end : name.end + 1] in (",", ".", ";", ")")


def narrows(passage: Passage, name: ProperName) -> bool:
    """Whether an English name stands before a noun that it narrows: "the Nantes company", "a Nantes maker"."""
    if passage.language != "en" or not passage.text[: name.start].casefold().endswith(("the ", "a ", "an ")):
        return False
    noun = _NEXT.match(passage.text, name.end)
    words = owner_words("en")  # "the Lowe foundation" bears its name, "the Nantes company" is from there
    if noun and country(name.text) and words["things"].fullmatch(noun.group(1)):  # "the Ivorian grinder"
        return True
    return bool(noun and words.head(noun.group(1)) and not words["bears"].fullmatch(noun.group(1)))


def _leads_to_a_name(passage: Passage, name: ProperName) -> bool:
    """Whether an English name only says where one behind it is from: "the Edinburgh pension fund Lothmore"."""
    before = passage.text[: name.start].casefold()
    led = _NEXT_FEW.match(passage.text, name.end) if before.endswith(("the ", "a ", "an ")) else None
    return bool(led and any(owner_words("en").head(word) for word in led.group().split()))


def _words(passage: Passage, name: ProperName, floor: int) -> frozenset[str]:
    """The words of the noun phrase before a name, from ``floor`` on, and of the apposition after it."""
    text, words = passage.text, owner_words(passage.language)
    # "Le groupe turc possède Alder": who holds it says nothing of where it is from.
    verbs = [m.end() for voice in ("holds", "held") for m in words[voice].finditer(text, floor, name.start)]
    floor = max([floor, *verbs])
    led = _PHRASE.search(text[max(floor, name.start - _BEFORE) : name.start].rstrip('«“" '))
    apposed = _APPOSED.match(text, name.end)
    shown = [_JOINED.split(led.group())[-1] if led else "", apposed.group(1) if apposed else ""]
    return frozenset(word for part in shown for word in NOUN.findall(part))
