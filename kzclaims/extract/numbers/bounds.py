"""From a number and its comparatives to closed bounds (design section 5).

"plus de N" is N and more, "environ", "près de", "nearly", "почти N" are N ± 5 % or half the last significant digit,
whichever is wider; a share is never taken as rounder than a whole percent. Bounds of shares are not cut at 100: only
who knows what is measured can tell a part of a whole from a rise.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from kzclaims.claim import Number, Relation
from kzclaims.extract.numbers.text import BREAK, Tokens
from kzclaims.extract.numbers.words import Lexicon
from kzclaims.record import record

APPROXIMATION = Decimal("0.05")
_HALF = Decimal("0.5")
_NEGATION = 7  # tokens between a negation and the comparative that it turns around
_REVERSED = {"gt": "le", "ge": "lt", "lt": "ge", "le": "gt"}
_LAYERS = 3  # comparatives before one number: "jusqu'à environ", "plus de quelque"


@record(frozen=True, slots=True)
class Qualified:
    """Where the comparatives of a number begin and end, and the relation they make."""

    start: int
    end: int
    relation: Relation | None


def slack(value: Decimal, kind: str) -> Decimal:
    """How far "about" reaches to either side of a number."""
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # finite by construction
    last_digit = _HALF.scaleb(min(exponent, 0) if kind == "share" else exponent)
    return max(abs(value) * APPROXIMATION, last_digit)


def _plain(value: Decimal) -> Decimal:
    """The same number without an exponent or trailing zeros."""
    short = value.normalize()
    exponent = short.as_tuple().exponent
    return short.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else short


def number(kind: str, unit: str, value: Decimal, relation: Relation, hi: Decimal | None = None) -> Number:
    """A value with the bounds of its relation; ``hi`` where the words give both ends, ``value`` the lower."""
    value = _plain(value)
    lo_, hi_, written = value, value, value
    match relation:
        case Relation.BETWEEN:
            assert hi is not None
            return Number(kind, value, _plain(hi), unit, relation, None)
        case Relation.GT | Relation.GE:
            return Number(kind, value, None, unit, relation, written)
        case Relation.LT | Relation.LE:
            return Number(kind, None, value, unit, relation, written)
        case Relation.APPROX:
            reach = slack(value, kind)
            lo_, hi_ = _plain(value - reach), _plain(value + reach)
        case Relation.EQ:
            pass
    return Number(kind, lo_, hi_, unit, relation, written)


def strongest(relations: Iterable[str]) -> Relation | None:
    """Of several comparatives, outermost first, the nearest that bounds: "jusqu'à environ 40", "до чуть более 200"."""
    found = [Relation(name) for name in relations]
    return next((r for r in reversed(found) if r is not Relation.APPROX), found[0] if found else None)


def qualified(tokens: Tokens, start: int, end: int, words: Lexicon, *, long_span: bool) -> Qualified:
    """The comparatives around tokens ``start`` to ``end``.

    Args:
        tokens: the text.
        start: first token of the number, its currency sign included.
        end: the token after its unit.
        words: the lexicon of the language.
        long_span: the number counts days, months or years: "over five years" is no bound.
    """
    low, first, relations = tokens.low, start, []
    at = start
    for _ in range(_LAYERS):
        hit = words.phrases["relations"].before(low, at)
        if hit is None and (filler := words.phrases["fillers"].before(low, at)):
            hit = words.phrases["relations"].before(low, filler[0])
        if hit is None or not _stands(tokens, hit, words, long_span=long_span):
            break
        at = first = hit[0]
        relations.append(hit[1])
    relations.reverse()  # outermost first
    if relations and relations[-1] in _REVERSED and (denied := _denied(tokens, first, words)) is not None:
        first, relations = denied, [_REVERSED[relations[-1]]]
    last = end
    after = words.phrases["relations_after"].at(low, end)
    if after and not relations:
        last, relations = after[0], [after[1]]
    return Qualified(first, last, strongest(relations))


def _denied(tokens: Tokens, i: int, words: Lexicon) -> int | None:
    """Where a negation stands that turns a bound around: "no class has more than 25", "aucune supérieure à 5 %"."""
    for back in range(1, _NEGATION + 1):
        word = tokens.low[i - back] if i >= back else BREAK
        if word in words.words["negations"]:
            return i - back
        if not (word.isalpha() or word in "'-") or word in words.words["negation_ends"]:
            return None
    return None


def _stands(tokens: Tokens, hit: tuple[int, str], words: Lexicon, *, long_span: bool) -> bool:
    """Whether a word is a comparative here: "выросло до 104" reaches 104, "over five years" lasts five years."""
    start = hit[0]
    word = tokens.low[start]
    if words.language == "ru" and word == "до":
        return not changed(tokens, start, words, 5)
    if words.language == "en" and word == "over" and long_span:
        return False
    if words.language == "fr" and word == "jusqu" and changed(tokens, start, words, 3):
        return False
    if words.language == "fr" and word in ("sous", "dans") and long_span:
        return False
    return not (words.language == "fr" and word == "plus" and start and tokens.low[start - 1] == "non")


def changed(tokens: Tokens, i: int, words: Lexicon, reach: int) -> int:
    """How many tokens before ``i`` a verb of change stands in the clause ("est passé de", "вырос с"); 0 for none."""
    for back in range(1, reach + 1):
        if i - back < 0 or not (
            tokens.low[i - back].isalpha() or tokens.low[i - back] in "%'-" or tokens.low[i - back][0].isdigit()
        ):
            return 0
        if tokens.low[i - back].startswith(words.change):
            return back
    return 0
