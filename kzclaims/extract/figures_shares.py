"""The base that a share is taken of, and the count said to be that share: told together, or a sentence apart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kzclaims.extract.figures_bearer import cues
from kzclaims.extract.figures_model import Figure
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import load_thesaurus

_HUNDRED = Decimal(100)
_HALF = Decimal(
    "0.5"
)  # a count is of another kind than its base where share and base make more than twice, or half, of it
_SENTENCES = 3  # sentences back in which a base is looked for
_OPENING = 3  # words or letters before the first figure of a sentence that opens with "that makes"


def related(base: str, count: str) -> bool:
    """Whether two counted things may be one: the same, a generic word for it, a kind of it."""
    if not base or not count or base == count:
        return True
    if ":" in base or ":" in count:
        return False
    thesaurus = load_thesaurus()
    return bool(thesaurus.relation(base, count))


def may_be_part(share: Figure, base: Figure, count: Figure) -> bool:
    """Whether a count may be part of a base: of one kind, or told by another word ("84 films … 32 titres")."""
    if related(base.head, count.head):
        return True
    return base.kind == count.kind and _like_size(share, base, count)


def told_before(share: Figure, count: Figure, earlier: Sequence[Figure]) -> Figure | None:
    """The base of a share, where the sentences before count such things once: "38 000 enfants … 55 %, soit 24 700"."""
    head = count.head or share.head
    if not head or ":" in head or share.measured != "share":
        return None
    near = [f for f in earlier if f.kind == "quantity" and not f.value.unit and f.head == head and not f.found.per]
    near = [f for f in near if share.passage.number - f.passage.number <= _SENTENCES and not f.own and not f.links]
    near = [f for f in near if _like_size(share, f, count)]
    return near[-1] if len({f.value.written for f in near}) == 1 else None


def _like_size(share: Figure, base: Figure, count: Figure) -> bool:
    numbers = [f.value.written or f.value.lo or Decimal(0) for f in (share, base, count)]
    product = numbers[0] * numbers[1] / _HUNDRED
    return product != 0 and _HALF <= numbers[2] / product <= 1 / _HALF


def take_up(passage: Passage, figures: Sequence[Figure], earlier: Sequence[Figure]) -> None:
    """ "Cela fait 24 700 personnes": a sentence that opens by counting the share of the sentence before."""
    opening = [a for a, _ in cues(passage, "Equivalence") if a < _OPENING]
    if not opening or not figures or figures[0].kind != "quantity" or figures[0].start < opening[0]:
        return
    shares = [f for f in earlier if f.kind == "share" and f.passage.number == passage.number - 1]
    if len(shares) != 1 or passage.text[opening[0] : figures[0].start].count(" ") > _OPENING:
        return
    base = next((o for r, o in shares[0].links if r == "ofWhole"), None) or told_before(shares[0], figures[0], earlier)
    if base is not None and may_be_part(shares[0], base, figures[0]):
        shares[0].link("ofWhole", base)
        figures[0].link("equivalentTo", shares[0])
        figures[0].far.add("part")


def of_them(share: Figure, whole: Figure | None, earlier: Sequence[Figure]) -> None:
    """ "25 % d'entre eux", "25% of whom": of what was counted last, in this sentence or the one before."""
    last = [f for f in earlier if f.passage.number == share.passage.number - 1 and f.kind == "quantity" and f.head]
    base = whole or (last[0] if len({f.value.written for f in last}) == 1 else None)
    if base is not None and base.kind == "quantity" and not base.value.unit:
        share.link("ofWhole", base)
