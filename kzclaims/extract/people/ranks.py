"""Titles made of a rank and a trade: "head gardener", "vétérinaire en chef", "cheffe des gardes", "главный егерь".

What the thesaurus lists as one title is left alone. A trade is an office of the thesaurus or a noun of the lexicon, so
that the title is one in every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kzclaims.extract.people.names import Look
from kzclaims.extract.people.words import Token, body_type
from kzclaims.extract.thesaurus import DOMAINS, MEASURES, OFFICES, Term, find_terms, load_thesaurus
from kzclaims.extract.words import concepts

CHIEF = "office-chief-"
_SHORTEST = 4
_PEOPLE = "thing-person"
_TRADES = ("er-n", "or-n", "ist-n", "man-n", "ian-n", "eer-n", "rd-n", "ant-n", "ent-n", "ef-n", "ook-n", "se-n")


def rank_terms(look: Look) -> list[Term]:
    """The titles of a sentence that are a rank and a trade, as terms of a concept of their own."""
    reader = {"fr": _french, "en": _before, "ru": _before}[look.passage.language]
    marks = look.words.sets["ranks"]
    if marks.isdisjoint(look.lows):
        return []
    listed = [(t.start, t.end) for t in look.passage.of(OFFICES)]
    return [t for t in reader(look) if not any(a <= t.start and t.end <= b for a, b in listed)]


def _before(look: Look) -> Iterator[Term]:
    """ "Head gardener", "главный егерь"."""
    for rank, noun in zip(look.tokens, look.tokens[1:], strict=False):
        if look.words.has("ranks", rank.low) and look.text[rank.end : noun.start].isspace():
            trade = _trade(noun, look.passage.language)
            if trade:
                yield Term(rank.start, noun.end, _named(trade), OFFICES)


def _french(look: Look) -> Iterator[Term]:
    """ "Jardinière en chef", "infirmière-cheffe", "chef des gardes"."""
    for at, token in enumerate(look.tokens):
        following = look.tokens[at + 1 : at + 3]
        lows = tuple(t.low for t in following)
        if lows == ("en", "chef") and (trade := _trade(token, "fr")):
            yield Term(token.start, following[1].end, _named(trade), OFFICES)
        elif look.words.has("ranks", token.low) and lows[:1] == ("des",) and (trade := _trade(following[-1], "fr")):
            yield Term(token.start, following[-1].end, _named(trade), OFFICES)


def _trade(noun: Token, language: str) -> str:
    """What a noun names that people are by trade, "" if nothing known or anything else."""
    if len(noun.low) < _SHORTEST or body_type(noun.low) or find_terms(noun.text, language, {DOMAINS}):
        return ""
    return _trade_of(noun.low, language)


@lru_cache(maxsize=2048)
def _trade_of(word: str, language: str) -> str:
    office = next((t for t in find_terms(word, language, {OFFICES}) if (t.start, t.end) == (0, len(word))), None)
    if office:
        return office.concept.removeprefix("office-")
    known = load_thesaurus()
    thing = next((t for t in find_terms(word, language, {MEASURES}) if (t.start, t.end) == (0, len(word))), None)
    if thing and _PEOPLE in known.ancestors(thing.concept):
        return thing.concept.removeprefix("thing-")
    meant = sorted(c for c in concepts(word, language) if c.endswith(_TRADES))
    return meant[0].removesuffix("-n") if meant and thing is None else ""


def _named(trade: str) -> str:
    return f"{CHIEF}{trade.removeprefix('chief-')}"
