"""Sums of money of one breath: one sum in two currencies, told together or a sentence apart; currencies left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from kzclaims.extract.figures.bearer import cues
from kzclaims.extract.figures.clause import segments
from kzclaims.extract.figures.model import Figure
from kzclaims.extract.figures.shares import like_size
from kzclaims.extract.figures.time import inherit, published
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage

_PAIR = 2
# "(32 millions d’euros)", "(au même cours, 1,3 million d’euros)".
_IN_BRACKETS = re.compile(r"\s*\((?:(?:à|au|at|по)\s[^()\d;:]{3,30},?\s)?(?:soit\s|or\s|или\s)?")
_THAT_IS = re.compile(r"\s*,\s*(?:soit|ou|or|that is|или|то есть|c['’]est-à-dire)\s+", re.IGNORECASE)
_NAMED_IN = 40  # characters behind a share in which its whole is named
_BACK = 2  # sentences back in which the one sum stands that is converted: who said so may stand between


def converted_after(passage: Passage, figures: Sequence[Figure], earlier: Sequence[Figure]) -> None:
    """ "At the day's rate, that is 5.4 billion drams": the only sum of a sentence is that of the sentence before."""
    money = [f for f in figures if f.kind == "money"]
    if len(money) != 1 or money[0].converted:
        return
    table = figure_words(passage.language)
    before = passage.text[: money[0].start]
    if not cues(passage, "Equivalence") and not any(table.rates.name(word) for _, _, word in words(before)):
        return
    told = [f for f in earlier if f.passage.number >= passage.number - _BACK and f.kind == "money" and not f.apart]
    if len(told) == 1 and told[0].value.unit != money[0].value.unit:
        convert(passage, told[0], money[0])


def convert(passage: Passage, first: Figure, second: Figure) -> None:
    """Link one sum in two currencies."""
    root = next(
        (other for relation, other in first.links if relation == "equivalentTo" and other.kind == "money"), first
    )
    if root.value.unit == second.value.unit:
        return  # a currency that the article leaves open may still be told by its story
    day = published(passage)
    if root.found.per != second.found.per and second.found.per:
        return
    dated = root.as_of or second.as_of
    if dated and day and day.lo and dated.hi and (day.lo - dated.hi).days > 366:
        return
    inherit(second, root)
    second.link("equivalentTo", root)
    root.converted = second.converted = True


def lend_currency(passage: Passage, figures: Sequence[Figure], earlier: Sequence[Figure]) -> None:
    """Read "soit 1,4 milliard" after a sum of money, or of one, as money of its currency."""
    for n, figure in enumerate(figures):
        scaled = any(c.isalpha() for c in passage.text[figure.found.core_start : figure.found.core_end])
        if figure.kind != "quantity" or figure.head or figure.value.unit or not scaled:
            continue
        if (figure.value.written or figure.value.lo or Decimal(0)) < 1000:
            continue
        alike = _converted_alike(passage, figures[n : n + 2], [*earlier, *figures[:n]])
        near = alike or [f for f in figures[:n] if f.kind == "money"]
        near = near or [f for f in earlier if f.kind == "money" and f.value.written == figure.value.written]
        shares = [f for f in figures[:n] if f.kind == "share"]
        table = figure_words(passage.language)
        summed = shares and any(
            table.sums.name(word) for _, _, word in words(passage.text[shares[-1].found.end : figure.start])
        )
        of_money = summed or (shares and not _of_a_count(shares[-1], figure, [*earlier, *figures[:n]]))
        if not near and of_money:
            near = [f for f in earlier if f.kind == "money"]
            # "260 billion tenge, about 482 million dollars. … 35% of this sum, or 117 billion": in that of its size.
            near = [f for f in near if shares and like_size(shares[-1], f, figure)] or near
        near = near or _summed_up(passage, figures[n : n + 2], earlier)
        if near and near[-1].value.unit:  # a currency left open is none to lend: a plain number says what it says
            figure.value = replace(figure.value, kind="money", unit=near[-1].value.unit)
            figure.measured = "amount"


def _summed_up(passage: Passage, pair: Sequence[Figure], earlier: Sequence[Figure]) -> list[Figure]:
    """The sum told last, of which a plain number is said to be a share: "31 millions (35 %)", "soit 35 % du total"."""
    last = next((f for f in reversed(earlier) if f.kind in ("quantity", "money")), None)
    if len(pair) < _PAIR or pair[1].kind != "share" or last is None or last.kind != "money":
        return []
    after = re.split(r"[,;:.()]", passage.text[pair[1].found.end : pair[1].found.end + _NAMED_IN])[0]
    summed = any(figure_words(passage.language).sums.name(word) for _, _, word in words(after))
    bracket = _IN_BRACKETS.fullmatch(passage.text, pair[0].found.end, pair[1].start)
    return [last] if (summed or bracket) and like_size(pair[1], last, pair[0]) else []


def _of_a_count(share: Figure, figure: Figure, told: Sequence[Figure]) -> bool:
    """Whether a plain number is a share of the count told last: "420 million corks. France took 28%, or 147"."""
    last = next((f for f in reversed(told) if f.kind in ("quantity", "money") and f is not figure), None)
    return last is not None and last.kind == "quantity" and not last.value.unit and like_size(share, last, figure)


def _converted_alike(passage: Passage, pair: Sequence[Figure], earlier: Sequence[Figure]) -> list[Figure]:
    """The sum whose currency a plain number has that is converted as that sum was: "versé 12 milliards (32 M€)".

    In one sentence, too: "2.6 billion francs, or 4 million euros; the beds, 1.3 billion, or two million euros".
    """
    if len(pair) < _PAIR or pair[1].kind != "money" or not _same_sum(*pair):
        return []
    last = [f for f in earlier if f.kind == "money" and f.passage.number >= passage.number - _BACK]
    told = [(o, f) for f in last for r, o in f.links if r == "equivalentTo" and o.kind == "money"]
    told += [(a, b) for a, b in pairwise(last) if a.passage is b.passage is passage and _same_sum(a, b)]
    return [a for a, b in told if b.value.unit == pair[1].value.unit != a.value.unit][-1:]


def _same_sum(first: Figure, second: Figure) -> bool:
    """Whether brackets or "that is" set a sum beside one before it."""
    text, a, b = first.passage.text, first.found.end, second.start
    return bool(_IN_BRACKETS.fullmatch(text, a, b) or _THAT_IS.fullmatch(text, a, b))


def paid_over(figure: Figure) -> str:
    """What a figure is counted over ("year"); of a sum, also where its clause says so apart: "the annual saving".

    Args:
        figure: the figure.

    Returns:
        "year" and the like, "person" for a sum for each of several, else "".
    """
    if figure.found.per or figure.kind != "money":
        return figure.found.per
    text, table = figure.passage.text, figure_words(figure.passage.language)
    for a, b in segments(figure.passage):
        if a <= figure.start < b:
            if table.annual.search(text, a, b):
                return "year"
            return "person" if table.each.search(text, a, b) else ""
    return ""
