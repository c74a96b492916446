"""Sums that leave their currency to the sum told before: "soit 1,4 milliard", "from 14 soms to 17"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from kzclaims.claim import Section
from kzclaims.extract.figures_model import Figure
from kzclaims.extract.figures_words import figure_words
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage

_TITLES = (Section.TITLE, Section.HEADING)
_MANY = 1000
_LAST = 6


def lend_currency(passage: Passage, figures: Sequence[Figure], earlier: Sequence[Figure]) -> None:
    """Read a number without a noun as money where the sum before it, or the sentence, says so."""
    table = figure_words(passage.language)
    for n, figure in enumerate(figures):
        if figure.kind != "quantity" or figure.head or figure.value.unit or figure.found.what:
            continue
        before = figures[:n]
        if before and before[-1].kind == "money":
            # What follows a sum in its sentence and counts nothing is another sum.
            _lend(figure, before[-1], single=not _scaled(figure))
            continue
        if not _scaled(figure) and (before or not _large(figure)):
            continue
        sums = [f for f in (*earlier, *before) if f.kind == "money"]
        shares = any(f.kind == "share" for f in before)
        counted = [f for f in earlier[-_LAST:] if f.kind != "share"]
        priced = any(table.measures.name(word) or table.sums.name(word) for _, _, word in words(passage.text))
        after_sum = bool(counted) and counted[-1].kind == "money"
        if sums and ((_scaled(figure) and (shares or priced)) or (after_sum and not before)):
            one = len({f.value.unit for f in sums}) == 1
            _lend(figure, sums[-1], single=not (shares or (priced and one)))


def _lend(figure: Figure, source: Figure, *, single: bool) -> None:
    figure.value = replace(figure.value, kind="money", unit=source.value.unit)
    figure.measured = "amount"
    figure.single = figure.single or single


def _scaled(figure: Figure) -> bool:
    text = figure.passage.text[figure.found.core_start : figure.found.core_end]
    return any(c.isalpha() for c in text) and _large(figure)


def _large(figure: Figure) -> bool:
    return (figure.value.written or figure.value.lo or Decimal(0)) >= _MANY


def title_money(figures: Sequence[Figure]) -> None:
    """ "Pour 152 milliards" in a title: money, where the text has no other such sums."""
    money = [f for f in figures if f.kind == "money" and f.passage.section not in _TITLES]
    for figure in figures:
        if figure.passage.section not in _TITLES or figure.kind != "quantity" or figure.head or figure.value.unit:
            continue
        if not _large(figure):
            continue
        units = {f.value.unit for f in money if f.value.written == figure.value.written}
        units = units or {f.value.unit for f in money}
        if len(units) == 1:
            figure.value = replace(figure.value, kind="money", unit=units.pop())
            figure.measured = "amount"
