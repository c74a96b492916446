"""Names of those who may own, as an article writes them elsewhere: in full, or a person’s by the surname."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kzclaims.claim import fold
from kzclaims.extract.families import family_sign
from kzclaims.extract.owners.described import of_a_family, trimmed
from kzclaims.extract.owners.origin import country
from kzclaims.extract.owners.phrases import among
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.proper_names import ProperName, find_names
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import find_terms

_TRADE_EN = re.compile(r"(?:er|or|owner|maker|founder|ist|man|ian|naire|eneur|magnate|tycoon)$")
_SOMEBODY = re.compile(r"(?:owner|founder|magnate|tycoon|man|naire|eneur)$", re.IGNORECASE)
_OF_A_LAND = re.compile(r"ск(?:ий|ая|ое|ие)$")  # "Канадская Alder"
_OWNER_OF = ("owner", "maker", "magnate", "tycoon")
# What a firm stands behind that others have a share of: "45 % de Delorme", "a stake in Delorme".
_OF = (" of ", " in ", " at ", " de ", " dans ", " chez ", " d'", " d’")

_AMPERSAND = re.compile(r"[A-ZÀ-ÞА-ЯЁ][\w’'-]+\s&\s$")
_MORE = re.compile(r"(?:[\s-][^\W\d_]+){1,3}")
_LED = 40  # characters before a name in which it is told what it is
_NOUN = re.compile(r"(?<![^\W\d_])([^\W\d_]{4,})\s[«“\"]?$")
# Nouns for bodies that are as well those of a person: "le brasseur Paul Marquet".
_A_TRADE = re.compile(r"(?:eur|euse|ier|ière|iste|ant|ien|el|er|or|ian|тель|ор|ер|ец|ик)$")
_SHARE_OF = re.compile(r"%\s(?:d'|de\s|of\s)$")
_RUN_BY = re.compile(
    r"(?<!\w)(?:(?:dirig|présid|pilot|men|emmen|fond|gér)ée?s?\spar|(?:led|run|headed|chaired|managed|founded)\sby"
    r"|под (?:руковод|председатель)ством)\s$"
)


Told = Sequence[tuple[Passage, Sequence[ProperName]]]  # the sentences of an article and the names in each, trimmed


def quoted(text: str, name: ProperName) -> ProperName:
    """A name that quotation marks open goes on to where they close: "«Чистая вода»"."""
    close = {"«": "»", "“": "”"}.get(text[name.start - 1 : name.start])
    end = text.find(close, name.end, name.end + 40) if close else -1
    more = text[name.end : end] if end > name.end else ""
    if more and _MORE.fullmatch(more):
        return replace(name, end=end, text=text[name.start : end])
    return name


def long_names(told: Told) -> dict[str, frozenset[str]]:
    """The names of several words of an article, persons’ aside, by their last word."""
    found: dict[str, set[str]] = {}
    for name in (name for _, names in told for name in names if name.kind != "person" and " " in name.text):
        found.setdefault(name.text.rpartition(" ")[2], set()).add(name.text)
    return {last: frozenset(names) for last, names in found.items()}


def read_in(passage: Passage, name: ProperName, known: Mapping[str, frozenset[str]]) -> ProperName:
    """A name without what is none of it, and with its first words where a sentence begins: "Ciments du Sud".

    Args:
        passage: the sentence.
        name: the name.
        known: the long names of its article (``long_names``).
    """
    shown = of_a_family(passage, quoted(passage.text, trimmed(name)))
    if (bare := _past_trade(passage, shown)) is not shown:
        return bare
    text = passage.text
    joined = _AMPERSAND.search(text[: shown.start]) if text[shown.start - 2 : shown.start] == "& " else None
    if joined:
        return ProperName(joined.start(), shown.end, text[joined.start() : shown.end], "organisation")
    for full in known.get(shown.text.rpartition(" ")[2], ()):
        start = shown.end - len(full)
        if 0 <= start < shown.start and text.startswith(full, start) and not text[:start].strip(' «“"'):
            return ProperName(start, shown.end, full, "organisation")
    return shown


def _past_trade(passage: Passage, name: ProperName) -> ProperName:
    """A name without the trade or the land that a sentence begins with before it: "Shipowner Renzo Baldi"."""
    first, _, rest = name.text.partition(" ")
    if passage.language == "ru" and name.start <= 1 and _OF_A_LAND.search(first) and country(first) and rest:
        return ProperName(name.start + len(first) + 1, name.end, rest, name.kind)
    if passage.language != "en" or name.start > 1 or not rest[:1].isupper() or not _TRADE_EN.search(first):
        return name
    words, low = owner_words("en"), first.lower()
    known = words.head(low) or words["things"].fullmatch(low) or low.endswith(_OWNER_OF) or find_terms(low, "en")
    if not known:
        return name
    human = " " in rest and _SOMEBODY.search(first)
    kind = "person" if human else next((found.kind for found in find_names(rest, "en")), "")
    return ProperName(name.start + len(first) + 1, name.end, rest, kind)


def as_told(passage: Passage, name: ProperName, words: OwnerWords) -> ProperName:
    """A name by what its sentence tells it to be: "le groupe Paul Tarnel" a body, "run by A. Grell" a person."""
    if name.kind not in ("", "person") or " " not in name.text:
        return name
    led = unbroken(passage.text)[max(0, name.start - _LED) : name.start]
    if not name.kind:
        return replace(name, kind="person") if _RUN_BY.search(led) else name
    noun = _NOUN.search(led)
    if _SHARE_OF.search(led):  # nobody has 46% of a person
        return replace(name, kind="organisation")
    known = noun and (words.head(noun.group(1)) or words["things"].fullmatch(noun.group(1)))
    return replace(name, kind="organisation") if noun and known and not _A_TRADE.search(noun.group(1)) else name


def bodies(told: Told) -> frozenset[str]:
    """The names of an article that look like a person’s and that it somewhere tells to be a body’s."""
    return frozenset(
        name.text
        for passage, names in told
        for name in names
        if name.kind == "person" and as_told(passage, name, owner_words(passage.language)).kind == "organisation"
    )


def _a_house(passage: Passage, name: ProperName) -> bool:
    """Whether the sentence calls a lone name a body that bears it: "l'armateur Orvel", "the shipowner Orvel"."""
    noun = _NOUN.search(unbroken(passage.text), max(0, name.start - _LED), name.start)
    return bool(noun and " " not in name.text and owner_words(passage.language).head(noun.group(1)))


def within(name: ProperName, exclude: frozenset[str]) -> bool:
    """Whether a name is one of those, or part of one, or one of them and more."""
    return among(fold(name.text), exclude)


def surnames(told: Told) -> dict[str, tuple[Passage, ProperName]]:
    """Who bears each surname of an article, where one person alone does and no body bears it."""
    found: dict[str, dict[str, tuple[Passage, ProperName]]] = {}
    for passage, names in told:
        for name in names:
            if name.kind == "person" and " " in name.text:
                found.setdefault(name.text.rpartition(" ")[2], {}).setdefault(name.text, (passage, name))
    if not found:
        return {}
    bodies = set[str]()
    for passage, names in told:
        for name in names:
            borne = [] if name.kind == "person" and " " in name.text else found.keys() & set(name.text.split())
            if borne and (name.kind == "organisation" or family_sign(passage, name) or _a_house(passage, name)):
                bodies.update(borne)
    text = "\n".join(passage.text for passage, _ in told)
    return {
        last: next(iter(who.values()))
        for last, who in found.items()
        if len(who) == 1 and last not in bodies and not any(f"{tie}{last}" in text for tie in _OF)
    }
