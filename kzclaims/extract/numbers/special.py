"""Numbers that are no cardinals: fractions, "one in four", "hundreds of thousands", doubles.

A fraction is a share in percent, to the third decimal. Words of size without a number mean at least two of them and
less than the next word of size: "des centaines de milliers" is 200,000 to 999,999 (the reviewed claims' reading).
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kzclaims.claim import Relation
from kzclaims.extract.numbers.core import Core, core_at, percent_of
from kzclaims.extract.numbers.text import BREAK, Tokens
from kzclaims.extract.numbers.words import Lexicon

_ENDS = frozenset(',.;:!?()"»”%-') | {BREAK}
_HUNDRED = Decimal(100)
_NEARLY_ALL = Decimal(90)  # per cent, the reviewed claims' reading
_BETWEEN_RATIO = 3  # words between the two numbers of "four schools in ten"


def number_at(tokens: Tokens, i: int, words: Lexicon) -> Core | None:
    """The number at token ``i``: a factor, a span, a fraction, "every third", else a plain number."""
    word = tokens.low[i]
    if word[0].isdigit():
        return _part(tokens, i, words)
    for name, value in (("factors", Decimal(2)), ("factors3", Decimal(3))):
        if found := words.phrases[name].at(tokens.low, i):
            return Core(i, found[0], value, kind="factor", words=True, written=value)
    return _each(tokens, i, words) or _whole(tokens, i, words) or _span(tokens, i, words) or _part(tokens, i, words)


def _each(tokens: Tokens, i: int, words: Lexicon) -> Core | None:
    """ "каждый третий": a third."""
    if not words.each or tokens.low[i] not in words.words["each"] or i + 1 >= len(tokens.low):
        return None
    n = words.each.get(tokens.low[i + 1])
    return _share(i, i + 2, Decimal(1), Decimal(n)) if n else None


def _share(start: int, end: int, part: Decimal, whole: Decimal) -> Core:
    value = percent_of(part, whole)
    return Core(start, end, value, kind="share", words=True, written=value)


def _barred(tokens: Tokens, start: int, end: int, words: Lexicon) -> bool:
    """Whether an ordinal before or a noun after makes a fraction something else: first half, quart de finale."""
    low = tokens.low
    k = start - 1
    if k >= 0 and low[k] in words.words["articles"]:
        k -= 1
    if k >= 0 and (low[k] in words.nots["ordinals"] or low[start - 1] in words.nots["ordinals"]):
        return True
    return words.not_phrases["fraction_after"].at(low, end) is not None


def _whole(tokens: Tokens, i: int, words: Lexicon) -> Core | None:
    """A fraction without a number: la moitié, half, треть; "nearly all" is nine in ten and more."""
    if nearly := words.phrases["nearly"].at(tokens.low, i):
        return Core(i, nearly[0], _NEARLY_ALL, relation=Relation.GE, kind="share", words=True, written=_NEARLY_ALL)
    found = words.phrases["whole"].at(tokens.low, i)
    if found is None:
        return None
    end = found[0]
    low = tokens.low
    part = words.fractions[low[end - 1]]
    bare = end == i + 1 and words.language == "fr"
    if bare and (i == 0 or low[i - 1] not in words.nots["fraction_before"]):
        return None
    if larger := _half_of_scale(tokens, i, end, words):
        return larger
    if _barred(tokens, i, end, words) or (
        low[end - 1] in words.words["ordinal_fractions"] and not _partitive(tokens, end, words)
    ):
        return None
    return _share(i, end, Decimal(1), Decimal(part))


def _half_of_scale(tokens: Tokens, i: int, end: int, words: Lexicon) -> Core | None:
    """Half a million, un demi-million, une demi-douzaine, a quarter of a million."""
    low = tokens.low
    part, j = words.fractions[low[end - 1]], end
    link = words.phrases["links"].at(low, j)
    if link:
        j = link[0]  # a quarter of a million
    elif part != 2:
        return None
    if j < len(low) and (low[j] == "-" or low[j] in words.words["articles"]):
        j += 1
    if j >= len(low):
        return None
    size = words.scales.get(low[j]) or words.collectives.get(low[j])
    if size is None:
        return None
    value = size / part
    relation = Relation.APPROX if low[j] in words.collectives else Relation.EQ
    return Core(i, j + 1, value, relation=relation, scale=size, words=True, written=value)


def _partitive(tokens: Tokens, end: int, words: Lexicon) -> bool:
    """Whether a fraction that is spelled like an ordinal is followed as a fraction is: "a third of", "a third."."""
    if end >= len(tokens.low):
        return True
    word = tokens.low[end]
    linked = words.phrases["links"].at(tokens.low, end) is not None or word in words.nots["verbs_after"]
    return linked or word in _ENDS or word in ("more", "less", "fewer", "higher", "lower")


def _part(tokens: Tokens, i: int, words: Lexicon) -> Core | None:
    """A number of parts (deux tiers, three-quarters, одна пятая, un demi-million), else the plain number."""
    core = core_at(tokens, i, words)
    return core and (_parts(tokens, i, core, words) or core)


def _parts(tokens: Tokens, i: int, core: Core, words: Lexicon) -> Core | None:
    low = tokens.low
    if core.scale != 1 or core.kind != "count":
        return None
    j = core.end
    hyphen = j + 1 < len(low) and low[j] == "-" and tokens.near(j) and tokens.near(j + 1)
    j += hyphen
    if j >= len(low) or (whole := words.fractions.get(low[j])) is None or core.value < 1 or core.value >= whole:
        return None
    if core.value == 1 and core.words and (larger := _half_of_scale(tokens, i, j + 1, words)):
        return larger
    if _barred(tokens, i, j + 1, words) or low[j] in ("demi", "demie"):
        return None
    loose = (
        low[j] in words.words["ordinal_fractions"] and not hyphen and not (core.value > 1 and words.language != "ru")
    )
    if loose and not (words.language == "ru" or _partitive(tokens, j + 1, words)):
        return None
    return _share(i, j + 1, core.value, Decimal(whole))


def _span(tokens: Tokens, i: int, words: Lexicon) -> Core | None:
    """Words of size in the plural without a number: des dizaines, hundreds of thousands, несколько тысяч."""
    low = tokens.low
    bounds = words.plurals.get(low[i])
    quantified = words.phrases["quantifiers"].before(low, i)
    if bounds is None:
        several = words.scales.get(low[i]) or words.hundreds.get(low[i]) or words.collectives.get(low[i])
        if (
            words.language != "en"
            or several is None
            or quantified is None
            or low[i - 1] not in ("several", "few", "many")
        ):
            return None
        bounds = Decimal(several), Decimal(several) * (10 if several == 100 else 1000) - 1
    if low[i - 1] == "en" and i:
        return None
    lo, hi = bounds
    if low[i] in words.words["genitive"] and words.phrases["relations"].before(low, i):
        return Core(i, i + 1, lo, scale=lo, words=True, written=lo)  # "около тысячи" is about one thousand
    j = i + 1
    link = words.phrases["links"].at(low, j)
    for k in (link[0] if link else j, j):
        if k < len(low) and (more := words.scales.get(low[k]) or words.plurals.get(low[k], (None,))[0]):
            lo, hi, j = lo * more, (hi + 1) * more - 1, k + 1
            break
    else:
        if words.language == "en" and (low[i] == "tens" or not (link or quantified or i == 0)):
            return None
    start = quantified[0] if quantified and (words.language != "ru" or low[i - 1] not in ("за", "на", "в")) else i
    return Core(start, j, 2 * lo, hi=hi, relation=Relation.BETWEEN, scale=bounds[0], words=True, written=lo)


def ratio(tokens: Tokens, a: Core, b: Core, words: Lexicon) -> Core | None:
    """ "un sur quatre", "four schools in ten", "7 из 10": the share that two numbers make, or None.

    The whole is ten or less, a hundred, a thousand, or anything after "one"; larger wholes are counts of their own
    ("312 sur 1 240"), and so is what a noun follows ("five towns in ten districts").
    """
    low = tokens.low
    found = words.phrases["ratio"].before(low, b.start)
    if found is None or found[0] < a.end or found[0] - a.end > _BETWEEN_RATIO or not 0 < a.value < b.value:
        return None
    if not all(word.isalpha() for word in low[a.end : found[0]]):
        return None
    if not (b.value <= 10 or b.value in (_HUNDRED, 1000) or a.value == 1) or a.kind != "count" or b.kind != "count":
        return None
    if a.value != a.value.to_integral_value() or b.value != b.value.to_integral_value() or a.hi or b.hi:
        return None
    plain = " ".join(low[found[0] : b.start]) in words.words["ratio_plain"]
    if (
        words.language != "fr"
        and _counted(tokens, b.end, words)
        and (words.language == "ru" or found[0] > a.end)
        and not (plain and words.language == "en")
    ):
        return None
    return replace(_share(a.start, b.end, a.value, b.value), words=a.words and b.words)


def _counted(tokens: Tokens, end: int, words: Lexicon) -> bool:
    """Whether a counted noun follows, as far as its ending tells."""
    if end >= len(tokens.low):
        return False
    word = tokens.low[end]
    return (
        word.isalpha()
        and word not in words.nots["verbs_after"]
        and word.endswith(words.plural_endings)
        and len(word) > 3
    )
