"""Orders told in two breaths: "A was done first; B only once …", where what follows "once" tells the end of A anew."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzclaims.extract.dated import order_words
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.sides import COMMA, HARD, INVERTED, THAT_IS, Order, Side, pair_of, side_of
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import Term

SPLIT = re.compile(r"[;:—–](?=\s)|,\s|\s(?:and|et|и|а|but|mais|но)\s")
_ENDS_CLAUSE = re.compile(r"\s*(?:[,;:.]|$|(?:and|et|и)\s)")
# What stresses a connector: "only when", "qu’une fois", "лишь после того, как".
_STRESS = {
    "fr": re.compile(r"(?<!\w)(?:seulement\s|qu['’]|que\s|juste\s)$", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:only|not|just)\s$", re.IGNORECASE),
    "ru": re.compile(r"(?<!\w)(?:лишь|только|уже)\s$", re.IGNORECASE),
}
# "Only after this": what came before stands in another clause (``dated.order`` finds it).
_THIS = re.compile(
    r"\s(?:(?:этого|того|чего|них|него|неё|нее|cela|ça)(?!\w)|(?:this|that|it|them)(?=\W*$|[,.;:]|\s(?:was|were|had|did)\s))",
    re.IGNORECASE,
)
_STRESSED = re.compile(r"(?:лишь|только|уже)\s", re.IGNORECASE)


def firsts(passage: Passage) -> Iterator[re.Match[str]]:
    """Words that say that something came first; the "first" of "the first jet" says no such thing."""
    alone = vocabulary.words("first_alone", passage.language)
    for match in vocabulary.words("first", passage.language).finditer(passage.text):
        if not alone.fullmatch(match.group()) or _ENDS_CLAUSE.match(passage.text, match.end()):
            yield match


def first_then(passage: Passage, terms: list[Term], before: Side | None) -> Order | None:
    """What came first, and what is told to have come only once something was so.

    Args:
        passage: the sentence.
        terms: its deeds.
        before: what the sentence before tells, where that says what came first.
    """
    first = next(firsts(passage), None)
    for word in _stressed(passage):
        led = first is not None and first.end() <= word.start()
        told = _told_first(passage, terms, first, word.start()) if first is not None and led else None
        if told is None and (led or before is None):
            continue
        left, start = told or (before, 0)
        right = _main_clause(passage, terms, start, word)
        if left is not None and left.terms and right is not None and right.terms:
            return pair_of(left, right)
    return None


def _stressed(passage: Passage) -> Iterator[re.Match[str]]:
    """The connectors behind which stands what something had to wait for."""
    text, language = passage.text, passage.language
    found = [word for kind, word in order_words.connectors(text, language) if kind == "after"]
    found += vocabulary.words("connect_when", language).finditer(text)
    for word in found:
        led = _STRESS[language].search(text, 0, word.start())
        if _THIS.match(text, word.end()):
            continue
        if led is not None or (language == "ru" and _STRESSED.match(word.group())):
            yield word


def _told_first(passage: Passage, terms: list[Term], first: re.Match[str], end: int) -> tuple[Side, int] | None:
    """The clause that says what came first, and where the next one begins."""
    hard = [m.end() for m in HARD.finditer(passage.text, 0, first.start())]
    for cut in SPLIT.finditer(passage.text, first.end(), end):
        left = side_of(passage, terms, hard[-1] if hard else 0, cut.start())
        if left.terms:
            return left, cut.end()
    return None


def _main_clause(passage: Passage, terms: list[Term], start: int, word: re.Match[str]) -> Side | None:
    """The clause that a stressed connector belongs to: before it, or, where it leads, behind what it leads."""
    text, language = passage.text, passage.language
    hard = [m.end() for m in HARD.finditer(text, start, word.start())]
    alone = side_of(passage, terms, hard[-1] if hard else start, word.start())
    if alone.terms:
        return alone
    cut = (INVERTED if language == "en" else THAT_IS.get(language, COMMA)).search(text, word.end())
    cut = cut or COMMA.search(text, word.end())
    if cut is None:
        return None
    stop = COMMA.search(text, cut.end())
    return side_of(passage, terms, cut.end(), stop.start() if stop else len(text))
