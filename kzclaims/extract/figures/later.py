"""Shares whose whole only a later sentence tells: "35%, or 18 … Of the forty films", "There were 200 in all"."""

from __future__ import annotations

from collections.abc import Sequence

from kzclaims.extract.figures.bearer import cues
from kzclaims.extract.figures.model import Figure
from kzclaims.extract.figures.shares import like_size
from kzclaims.extract.lemmas import words

_LATER, _STEM, _BEHIND = 6, 5, 20  # sentences on; letters by which words are one; characters behind a noun
_NEXT = 2  # characters between a count and the words that say it is all there are


def told_later(everything: Sequence[Figure]) -> None:
    """Link shares whose count is told to the base that only a later sentence gives: "35%, or 18 … Of the forty films".

    What narrows the share must narrow the base, which alone of its kind has such a size.

    Args:
        everything: the figures of an article.
    """
    for count in everything:
        share = next((o for r, o in count.links if r == "equivalentTo" and o.measured == "share"), None)
        if share is None or count.kind != "quantity" or any(r == "ofWhole" for r, _ in share.links):
            continue
        head = count.head or share.head
        after = [
            f
            for f in everything
            if f.kind == "quantity"
            and f.value.unit == count.value.unit
            and f.head in (head, share.head)
            and not f.links
            if 0 < f.passage.number - share.passage.number <= _LATER and not f.apart and not f.found.per
        ]
        narrowed = [f for f in after if (_narrows(share, f) or _in_all(f)) and like_size(share, f, count)]
        if head and len({f.value.written for f in narrowed}) == 1:
            share.link("ofWhole", narrowed[0])


def _in_all(base: Figure) -> bool:
    """Whether a figure is told to be all there are: "There were 200 defendants in all"."""
    return any(
        0 <= a - base.phrase_end <= _NEXT or 0 <= base.start - b <= _NEXT for a, b in cues(base.passage, "Total")
    )


def _narrows(share: Figure, base: Figure) -> bool:
    """Whether a base has the words that narrow a share, in any form: "competition films", "films in competition"."""
    said = {t.partition(":")[2][:_STEM] for t in base.own | base.near | base.far}
    said |= {w[:_STEM] for _, _, w in words(base.passage.text[base.start : base.phrase_end + _BEHIND])}
    return bool(share.own) and all(t.partition(":")[2][:_STEM] in said for t in share.own)
