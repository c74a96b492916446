"""Two numbers that belong together: ranges, "one in four", and the two ends of a change.

"10 à 15 %", "entre 10 et 15", "from 10 to 15", "10—15" and "deux ou trois" are one value, between. After a verb of
change ("est passé de 2,4 à 1,9 million", "rose from", "вырос с … до …"), or falling from the first to the second,
they are two values that share scale and unit. In "a augmenté de 10 à 15 %" both readings are possible; the range
holds in both, so a French share stays a range unless the verb says passage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from kzclaims.claim import Relation
from kzclaims.extract.numbers.amounts import Amount
from kzclaims.extract.numbers.bounds import changed
from kzclaims.extract.numbers.core import Core
from kzclaims.extract.numbers.excluded import scored
from kzclaims.extract.numbers.special import ratio
from kzclaims.extract.numbers.text import Tokens
from kzclaims.extract.numbers.words import Lexicon

_FAR = Decimal(50)  # no number shares the scale of one fifty times larger or smaller
_GOALS = 15  # goals of one side
_REACH = 5  # tokens between a verb of change and its first number


def joined(tokens: Tokens, amounts: Sequence[Amount], words: Lexicon, *, lenient: bool) -> list[Amount]:
    """The amounts in their order, pairs made one where they are one; both parts of a score are left out.

    ``lenient``: the text is the quote of a number, so that "10-15" is no score.
    """
    out: list[Amount] = []
    i = 0
    while i < len(amounts):
        if i + 1 < len(amounts):
            a, b = amounts[i], amounts[i + 1]
            pair = _pair(tokens, a, b, words, lenient=lenient)
            if pair is not None:
                out += pair
                i += 2
                continue
        out.append(amounts[i])
        i += 1
    return out


def _pair(tokens: Tokens, a: Amount, b: Amount, words: Lexicon, *, lenient: bool) -> list[Amount] | None:
    if b.start - a.end > 6 or (not (share := _ratio(tokens, a, b, words)) and b.start == a.end):
        return None
    if share is not None:
        return share
    if words.phrases["range_or"].at(tokens.low, a.end) == (b.start, "range_or"):
        return [_range(a, b, words, tokens)] if a.bare and _grows(a, b) else None
    opener = words.phrases["range_from"].before(tokens.low, a.start)
    between = words.phrases["range_between"].before(tokens.low, a.start)
    if between and words.phrases["range_and"].at(tokens.low, a.end) == (b.start, "range_and"):
        first = _shared(a, b)
        return [replace(_range(first, b, words, tokens), start=between[0])] if _grows(first, b) else None
    to = words.phrases["range_to"].at(tokens.low, a.end)
    if to is None or to[0] != b.start or not _alike(a, b):
        return None
    if tokens.low[a.end] == "-":
        if b.bare and a.bare and not lenient and scored(tokens, a.core, b.core, words):
            return []
        if not (tokens.near(a.end) and tokens.near(b.start)) and (b.bare or not a.bare):
            return None
        first = _shared(a, b)
        return [_range(first, b, words, tokens)] if _grows(first, b) else None
    if (
        opener is None
        and a.core.plain
        and b.core.plain
        and a.bare
        and b.bare
        and b.core.value <= a.core.value <= _GOALS
    ):
        return []  # "l'ont emporté 3 à 1"
    first = _shared(a, b)
    if _is_change(tokens, first, b, opener, words):
        return _change(tokens, a, first, b, words)
    if not _grows(first, b):
        return None
    found = _range(first, b, words, tokens)
    return [replace(found, start=opener[0]) if opener and words.language == "ru" else found]


def _ratio(tokens: Tokens, a: Amount, b: Amount, words: Lexicon) -> list[Amount] | None:
    if not b.bare or a.kind != "quantity":
        return None
    share = ratio(tokens, a.core, b.core, words)
    if share is None:
        same = (
            words.language == "fr"
            and a.core.value == b.core.value
            and words.phrases["ratio"].at(tokens.low, a.end) == (b.start, "ratio")
        )
        return [] if same else None  # sept jours sur sept
    return [Amount(share, a.start, b.end, "share", bare=False)]


def _alike(a: Amount, b: Amount) -> bool:
    """Whether two amounts may be the ends of one: the same unit, or one of them without."""
    if a.core.kind != "count" or b.core.kind != "count" or a.core.hi is not None or b.core.hi is not None:
        return False
    return a.bare or (a.kind, a.unit) == (b.kind, b.unit) or (b.bare and a.kind == "money" and a.start < a.core.start)


def _shared(a: Amount, b: Amount) -> Amount:
    """The first of two, with the scale of the second where it has none: "10 à 15 millions"."""
    near = b.core.value and a.core.value and 1 / _FAR <= a.core.value * b.core.scale / b.core.value <= _FAR
    if a.core.scale == 1 and b.core.scale > 1 and near and a.core.value < 1000:
        value = a.core.value * b.core.scale
        return replace(a, core=replace(a.core, value=value, written=value, scale=b.core.scale))
    return a


def _grows(a: Amount, b: Amount) -> bool:
    return a.core.value < b.core.value


def _range(a: Amount, b: Amount, words: Lexicon, tokens: Tokens) -> Amount:
    """One amount from the first to the second."""
    first = _shared(a, b)
    whole: Amount = a if b.bare and not a.bare else b
    core = Core(
        a.core.start,
        b.core.end,
        first.core.value,
        b.core.value,
        Relation.BETWEEN,
        scale=b.core.scale,
        words=a.core.words and b.core.words,
    )
    return Amount(core, a.start, b.end, whole.kind, whole.unit, whole.what, Relation.BETWEEN, whole.bare)


def _is_change(tokens: Tokens, a: Amount, b: Amount, opener: tuple[int, str] | None, words: Lexicon) -> bool:
    if a.core.value > b.core.value:
        return True
    if opener is None:
        return False
    word = tokens.low[opener[0]]
    if words.language == "ru":
        return word == "с"
    back = changed(tokens, opener[0], words, _REACH)
    if not back:
        return False
    verb = tokens.low[opener[0] - back]
    passage = words.language != "fr" or verb.startswith(words.change[:7])
    return passage or b.kind != "share"


def _change(tokens: Tokens, a: Amount, first: Amount, b: Amount, words: Lexicon) -> list[Amount]:
    """Both ends of a change. The first, where it borrows scale or unit, spans up to their words and from its verb."""
    last = replace(b, relation=Relation.EQ)
    if not (first.bare and (not b.bare or first.core.scale != a.core.scale)):
        return [replace(first, relation=Relation.EQ), last]
    start = a.start
    if first.core.value < b.core.value:
        opener = words.phrases["range_from"].before(tokens.low, a.start)
        at = opener[0] if opener else a.start
        start = at - changed(tokens, at, words, _REACH)
    if words.language == "ru" and (opener := words.phrases["range_from"].before(tokens.low, a.start)):
        start = opener[0]
    return [Amount(first.core, start, b.end, b.kind, b.unit, b.what, Relation.EQ, b.bare), last]
