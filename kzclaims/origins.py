"""How many independent origins a version has: several articles that repeat one source, or each other, count once.

Claims are of one origin where one publisher prints them, where they are told on the word of one source, where one names
the publisher of the other as its source, or where their sentences are nearly the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from kzclaims.claim import Claim, fold

if TYPE_CHECKING:
    from kzclaims.inputs import Text

# Sentences so alike (of 100, after folding) and so long (words) are one sentence printed again; a shorter one may be
# what anybody would write.
_ALIKE, _FEWEST_WORDS = 85, 9


@dataclass(frozen=True, slots=True)
class Origin:
    """Claims of one origin, and the sources (entity ids) that they name."""

    claims: tuple[str, ...]
    sources: tuple[str, ...]


def sentence_of(claim: Claim, texts: Mapping[str, Text]) -> str:
    """The line's sentence around a quote, folded; the quote alone where the text is not at hand."""
    quote, text = claim.quote, texts.get(claim.article.id)
    if quote is None:
        return ""
    if text is None or quote.start is None or quote.end is None:
        return fold(quote.exact)
    whole = text.text
    first = max(whole.rfind(mark, 0, quote.start) + 1 for mark in ("\n", ". ", "! ", "? ", "… "))
    ends = [at for mark in ("\n", ". ", "! ", "? ", "… ") if (at := whole.find(mark, quote.end)) >= 0]
    return fold(whole[first : min(ends, default=len(whole))])


def _pairs(
    claims: Sequence[Claim], published: Mapping[str, Sequence[str]], texts: Mapping[str, Text]
) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of one origin; of what many share, each with the first that has it."""
    of_house: dict[str, Claim] = {}
    of_speaker: dict[str, Claim] = {}
    for claim in claims:
        yield of_house.setdefault(claim.article.publisher or claim.article.id, claim), claim
        if claim.speaker:
            yield of_speaker.setdefault(claim.speaker, claim), claim
    for speaker, lead in of_speaker.items():
        printed = set(published.get(speaker, ()))
        yield from ((lead, claim) for claim in claims if printed and claim.article.id in printed)
    told = [(claim, sentence_of(claim, texts)) for claim in claims]
    long = [(claim, text) for claim, text in told if len(text.split()) >= _FEWEST_WORDS]
    if len(long) > 1:
        from rapidfuzz import fuzz

        for (a, first), (b, second) in combinations(long, 2):
            if fuzz.ratio(first, second, score_cutoff=_ALIKE) >= _ALIKE:
                yield a, b


def origins(
    claims: Sequence[Claim], published: Mapping[str, Sequence[str]], texts: Mapping[str, Text]
) -> tuple[Origin, ...]:
    """The origins of claims that say one thing, in the order of their first claims.

    Args:
        claims: those of one version; reference facts among them are origins of their own.
        published: the articles that each source publishes (``solve.citing.publications``).
        texts: the texts of articles, by id.
    """
    if len(claims) == 1:
        return (_origin(claims),)
    first = {claim.id: claim.id for claim in claims}

    def root(name: str) -> str:
        while first[name] != name:
            name = first[name]
        return name

    for a, b in _pairs(claims, published, texts):
        first[root(b.id)] = root(a.id)
    grouped: dict[str, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(root(claim.id), []).append(claim)
    return tuple(_origin(group) for group in grouped.values())


def _origin(claims: Sequence[Claim]) -> Origin:
    return Origin(tuple(claim.id for claim in claims), tuple(sorted({claim.speaker for claim in claims} - {""})))
