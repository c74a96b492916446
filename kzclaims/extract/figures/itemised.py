"""Counts in a list below their total: "The 45 games break down as follows: - 26 draws; - 13 won by White; …".

A list that a total leads to is all of it, whatever its nouns, where the lead says that it is divided; where it does not
say so, only if no item has a noun of its own ("- 45 for the northern depot"), so that each can count nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from kzclaims.articles import Kind
from kzclaims.extract.figures.division import of_several, rated, written
from kzclaims.extract.figures.enumerated import alike, counts, enumerated_words, link_parts
from kzclaims.extract.figures.model import Figure
from kzclaims.extract.scene import Passage, Scene

_FEW, _LEAD, _CLOSE = 3, 60, Decimal("0.85")


def itemise(scene: Scene, by_passage: Mapping[int, Sequence[Figure]]) -> None:
    """Link the counts of a list to the total that leads to it.

    Args:
        scene: an article.
        by_passage: its figures, by the number of their passage.
    """
    for before, lead, items in _lists(scene):
        parts = [_part(by_passage.get(item.number, ())) for item in items]
        found = [part for part in parts if part is not None]
        told = [p for p in (before, lead, *items) if p is not None]
        if len(found) < len(items) or any(of_several(p.text, p.language) or rated(p.text, p.language) for p in told):
            continue
        whole, divided = _total(before, lead, by_passage)
        if whole is None or not all(alike(whole, part) or (divided and _own(part)) for part in found):
            continue
        if (divided and len(found) > 1) or (len(found) >= _FEW and not any(map(_own, found)) and _near(whole, found)):
            link_parts(whole, found, whole_told=True)


def _lists(scene: Scene) -> Iterator[tuple[Passage | None, Passage, list[Passage]]]:
    """Lists of an article with the passage that leads to each, and the one before that."""
    passages = list(scene.passages)
    for n, lead in enumerate(passages[:-1]):
        if lead.block.kind is Kind.LIST or not lead.text.rstrip().endswith(":"):
            continue
        items = []
        for item in passages[n + 1 :]:
            if item.block.kind is not Kind.LIST:
                break
            items.append(item)
        if items:
            yield passages[n - 1] if n else None, lead, items


def _part(figures: Sequence[Figure]) -> Figure | None:
    """What an item counts: the first of its figures."""
    return figures[0] if figures and counts(figures[0]) else None


def _total(
    before: Passage | None, lead: Passage, by_passage: Mapping[int, Sequence[Figure]]
) -> tuple[Figure | None, bool]:
    """The count that leads to a list, and whether it is said to be divided there."""
    table = enumerated_words(lead.language)
    cue = table.divided.search(lead.text)
    divided = cue is not None
    figures = by_passage.get(lead.number, ())
    if cue is not None:  # "The 60 turbines are split between three sites:"
        figures = [f for f in figures if f.start < cue.start()] or figures
    if not figures and before is not None and (divided or len(lead.text) <= _LEAD):
        figures = by_passage.get(before.number, ())  # "96 jobs will go. The breakdown:"
        if len(figures) != 1:
            return None, False
    if not figures or (table.which.search(lead.text) and not divided):
        return None, False
    whole = figures[-1]
    behind = lead.text[whole.phrase_end :] if whole.passage is lead else ""
    led = divided or len(behind) <= _LEAD
    return (whole, divided) if counts(whole) and led else (None, False)


def _own(part: Figure) -> bool:
    """Whether a count has a noun of its own."""
    return bool(re.search(r"\w", part.passage.text[part.found.end : part.phrase_end])) and part.kind != "money"


def _near(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts miss their whole by so little that somebody added them up wrong, rather than left some out."""
    return sum(map(written, parts), Decimal(0)) >= written(whole) * _CLOSE
