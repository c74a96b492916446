"""What a title takes up that names no body: "its president", "the company's chief executive", "the mayor".

The body is the one named just before, in the same sentence or in the two that precede it, where it is the only one;
the town of a mayor is the only name there that something is in. Where there are two, nothing is taken up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kzclaims.claim import fold
from kzclaims.entities.letters import is_cyrillic
from kzclaims.entities.organisations import concept_of
from kzclaims.entities.words import organisation_words
from kzclaims.extract.people.bodies import extended, with_kind
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.words import Token, body_type
from kzclaims.extract.proper_names import ProperName

_BACK = 2
_POSSESSIVE = re.compile(r"['’]s$")


def generic(look: Look, listed: Sequence[Token]) -> bool:
    """Whether words only say that there is a body: "the company", "de la société"."""
    words = [t for t in listed if not look.words.has("connectors", t.low) and not look.words.has("articles", t.low)]
    return bool(words) and all(look.words.has("generic", t.low) and t.text[0].islower() for t in words)


def body_before(found: Sequence[Look], at: int, start: int) -> tuple[ProperName, Look] | None:
    """The one body named before an offset of a sentence, or in the sentences before it; None where there are several.

    Args:
        found: the sentences of the article.
        at: the number of the sentence among them.
        start: the offset in it before which to look.
    """
    return _one_before(found, at, start, _is_body)


def town_before(found: Sequence[Look], at: int, start: int) -> tuple[ProperName, Look] | None:
    """The one place named before an offset of a sentence, or in the sentences before it; None where there are several.

    Args:
        found: the sentences of the article.
        at: the number of the sentence among them.
        start: the offset in it before which to look.
    """
    return _one_before(found, at, start, _is_place)


def _spoken(look: Look, name: ProperName) -> bool:
    """Whether a name is told by somebody quoted: quotation marks around the name alone are those of a firm."""
    return any(a <= name.start and name.end <= b and b - a > len(name.text) + 2 for a, b in look.quotes)


_Fits = Callable[[Look, Sequence[ProperName]], Iterator[ProperName]]


def _one_before(found: Sequence[Look], at: int, start: int, fits: _Fits) -> tuple[ProperName, Look] | None:
    for number in range(at, max(-1, at - _BACK - 1), -1):
        look = found[number]
        if number < at and look.passage.section is not found[at].passage.section:
            break
        named = [n for n in look.others if (number < at or n.end <= start) and not _spoken(look, n)]
        chosen = list(fits(look, named))
        distinct = {fold(_POSSESSIVE.sub("", name.text)) for name in chosen}
        if len(distinct) == 1:
            return chosen[0], look
        if distinct:
            return None
        if number < at and look.persons:
            # Somebody named in between may be whose the title is.
            return None
    return None


def _is_body(look: Look, named: Sequence[ProperName]) -> Iterator[ProperName]:
    for name in named:
        before = look.at(name.start) - 1
        while before >= 0 and look.words.has("articles", look.tokens[before].low):
            before -= 1
        if before >= 0 and look.words.has("locative", look.tokens[before].low):
            continue
        if name.kind != "person" and concept_of(name.text.lower()) not in organisation_words().places:
            full = with_kind(look, extended(look, name))
            yield _with_noun(look, name) if full.text == name.text else full


_NOUN_BACK = 5  # words between the noun of a body and the name of its place: "le syndicat apicole d'Orval"


def _with_noun(look: Look, name: ProperName) -> ProperName:
    """A name with the body that is only told by a noun and is that of it: "the beekeepers' union of Orval"."""
    at = look.at(name.start)
    if look.passage.language == "ru" or at < 2 or not look.words.has("connectors", look.tokens[at - 1].low):
        return name
    for token in reversed(look.tokens[max(0, at - 1 - _NOUN_BACK) : at - 1]):
        if not token.text[0].isalpha() or token.start in look.spoken or look.words.has("stops", token.low):
            break
        if token.text[0].islower() and body_type(token.low) and not look.words.has("parts", token.low):
            return ProperName(token.start, name.end, look.text[token.start : name.end], "organisation")
    return name


def _is_place(look: Look, named: Sequence[ProperName]) -> Iterator[ProperName]:
    """Names that somebody or something is in: a firm or a thing has no mayor."""
    for name in named:
        at = look.at(name.start) - 1
        within = at >= 0 and look.words.has("towns", look.tokens[at].low)
        script = is_cyrillic(name.text) == (look.passage.language == "ru")
        if within and script and not name.kind and not any(c.isdigit() for c in name.text):
            yield name


_ADJECTIVE_RU = re.compile(r"(?:[оы]й|ий|ая|яя|ое|ее|[ое]го|[ое]му|[ыи]м|ую|юю|ой|ей|[ыи]х|[ыи]ми)$")
_GENITIVE_RU = ("ого", "его", "ой", "ей", "ых", "их", "ов", "ев", "ий", "а", "я", "ы", "и")
_MOST = 5  # words behind the noun of a body that say of what it is


def described_before(found: Sequence[Look], at: int) -> tuple[Look, list[Token]] | None:
    """The one body that the sentence before only describes ("the regional department of agriculture"), and its words.

    Args:
        found: the sentences of the article.
        at: the number of the sentence that takes the body up.
    """
    look = found[at - 1] if at > 0 else None
    if look is None or look.persons or look.passage.block is not found[at].passage.block:
        return None
    nouns = [
        number
        for number, token in enumerate(look.tokens)
        if token.text[0].islower() and (body_type(token.low) or look.words.has("parts", token.low))
    ]
    words = [look.tokens[number] for number in nouns[:1]]
    if len(nouns) != 1:
        return None
    russian = look.passage.language == "ru"
    for token in look.tokens[nouns[0] + 1 : nouns[0] + 1 + _MOST]:
        tied = look.words.has("connectors", token.low) or look.words.has("articles", token.low)
        if (
            not token.text[0].isalpha()
            or token.start in look.spoken
            or (look.words.has("stops", token.low) and not tied)
        ):
            break
        if russian and not token.low.endswith(_GENITIVE_RU):
            break
        if not (russian or tied or look.words.has("connectors", words[-1].low) or look.passage.language == "fr"):
            break
        words.append(token)
    while any(look.words.has(kind, words[-1].low) for kind in ("connectors", "articles")):
        words.pop()
    for token in reversed(look.tokens[: nouns[0]]):
        if russian and not _ADJECTIVE_RU.search(token.low):
            break
        plain = token.text.isalpha() and token.text[0].islower()
        if (
            look.passage.language == "fr"
            or not plain
            or any(look.words.has(kind, token.low) for kind in ("articles", "connectors", "stops", "new"))
        ):
            break
        words.insert(0, token)
    return (look, words) if len(words) > 1 else None


def of_a_part(look: Look, body: Sequence[Token]) -> bool:
    """Whether the words of a body begin with something of it: "пресс-службу Федерации", "the press office of"."""
    for token in body:
        if body_type(token.low) or token.text[0].isupper():
            return False
        if look.words.has("connectors", token.low):
            return True
        if look.passage.language == "ru" and not _ADJECTIVE_RU.search(token.low):
            return not look.words.has("generic", token.low)
    return False
