"""Currencies beside a number, in words and symbols, before it or after it.

Ambiguous words, by rule (the words themselves stand in ontology/values/currencies.ttl):
- "$", "dollars", "доллары" alone mean US dollars; "C$", "dollars canadiens" and the like say otherwise themselves.
- "£" is the pound sterling; "livres" and "pounds" alone only after million and the like ("29,4 millions de livres") or
  before the same sum in another currency, never before a word that makes them books ("1,5 million de livres vendus").
- "¥", "couronnes", "pesos", "dinars", "francs" are money of no certain currency: kind money, unit "".
"""

from __future__ import annotations

from dataclasses import dataclass

from kzclaims.extract.numbers.text import Tokens
from kzclaims.extract.numbers.units import UNRESOLVED, Units, dotted
from kzclaims.extract.numbers.words import Lexicon

_OF = ("de", "d", "d'")
_AHEAD = 8  # tokens after a mark in which the other sum of a conversion stands


@dataclass(frozen=True, slots=True)
class Currency:
    """An ISO 4217 code, or "" where it is uncertain, and the tokens that say it."""

    code: str
    start: int
    end: int


def _currency(hit: tuple[int, str], start: int, end: int) -> Currency:
    return Currency("" if hit[1] == UNRESOLVED else hit[1], start, end)


def currency_after(tokens: Tokens, i: int, words: Lexicon, known: Units, *, scaled: bool) -> Currency | None:
    """The currency that starts at token ``i``.

    Args:
        tokens: the text.
        i: the token after the number.
        words: the lexicon of the language.
        known: the units of the language.
        scaled: whether a word of scale such as "millions" stands just before.
    """
    hits = [known.money_signs.at(tokens.raw, i), known.money_words.at(tokens.low, i)]
    late = known.money_after_scale.at(tokens.low, i)
    if late and not scaled and not _exchanged(tokens, late[0], known):
        late = None
    if late and not _goods(tokens, late[0], words):
        hits.append(late)
    best = max((hit for hit in hits if hit), key=lambda hit: hit[0], default=None)
    if best is None:
        return None
    end = dotted(tokens, best[0], words.words["signs_dotted"])
    return _currency(best, i, end)


def _exchanged(tokens: Tokens, end: int, known: Units) -> bool:
    """Whether another sum of money is set equal right after: "50 000 livres, soit 60 000 euros", "(60 000 euros)"."""
    if end >= len(tokens.low) or tokens.low[end] not in (",", "(", "—", "–"):
        return False
    ahead = range(end + 1, min(end + _AHEAD, len(tokens.low)))
    return any(known.money_words.at(tokens.low, n) or known.money_signs.at(tokens.raw, n) for n in ahead)


def _goods(tokens: Tokens, end: int, words: Lexicon) -> bool:
    """Whether what follows makes "livres" books and "pounds" a weight."""
    if end >= len(tokens.low):
        return False
    kind = end + 1 + (end + 1 < len(tokens.low) and tokens.low[end + 1] == "'")
    if tokens.low[end] not in _OF or kind >= len(tokens.low):
        return tokens.low[end] in words.nots["goods"]
    # "12 millions de livres de pénalités" are paid, those "de poche" and "de Simenon" are read.
    return tokens.low[kind] in words.nots["goods_of"] or tokens.raw[kind][:1].isupper()


def currency_before(tokens: Tokens, i: int, known: Units) -> Currency | None:
    """The currency sign or code that ends just before token ``i``: "$5", "US$ 5", "EUR 5"."""
    hit = known.money_signs.before(tokens.raw, i)
    if hit is None:
        return None
    start = hit[0]
    if tokens.raw[i - 1].isalpha():
        # A code stands apart from words, and is none where it is a word of headlines ("ALL 35 banks").
        if hit[1] in known.not_before or (not tokens.near(i) and not tokens.raw[start].isupper()):
            return None
        if len(tokens.raw[i - 1]) < 3 and not any(not part.isalpha() for part in tokens.raw[start:i]):
            return None
    if tokens.near(start) and tokens.raw[start - 1].isalnum():
        return None  # "5€ 10": the sign belongs to the number before it
    return _currency((start, hit[1]), start, i)
