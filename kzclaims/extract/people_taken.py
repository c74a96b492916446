"""What a title takes up that names no body: "its president", "the company's chief executive", "the mayor".

The body is the one named just before, in the same sentence or in the two that precede it, where it is the only one;
the town of a mayor is the only name there that something is in. Where there are two, nothing is taken up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kzclaims.claim import fold
from kzclaims.entities.letters import is_cyrillic
from kzclaims.extract.people_bodies import extended, with_kind
from kzclaims.extract.people_names import Look
from kzclaims.extract.people_words import Token
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
        if name.kind != "person":
            yield with_kind(look, extended(look, name))


def _is_place(look: Look, named: Sequence[ProperName]) -> Iterator[ProperName]:
    """Names that somebody or something is in: a firm or a thing has no mayor."""
    for name in named:
        at = look.at(name.start) - 1
        within = at >= 0 and look.words.has("towns", look.tokens[at].low)
        script = is_cyrillic(name.text) == (look.passage.language == "ru")
        if within and script and not name.kind and not any(c.isdigit() for c in name.text):
            yield name
