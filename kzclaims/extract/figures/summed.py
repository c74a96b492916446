"""Shares of the one sum, or the one count, that the last sentences told: "10 % de la somme", "half of the visitors"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzclaims.extract.figures.model import Figure
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage

_OPENING = re.compile(r"(?:de|sur|of|out of|из|от)\s([^,;:.()]{3,30}),", re.IGNORECASE)
_BACK = 4  # sentences back in which the one sum that is shared out may stand
_PAID = re.compile(r"\b(?:financ|fund|pa(?:y|id|ie)|prend|cover|финансир|оплат|покро)", re.IGNORECASE)


def shared_out(passage: Passage, share: Figure, earlier: Sequence[Figure]) -> None:
    """ "10 % de la somme", "half of the visitors": the only sum of money, the only such count of the last sentences.

    Args:
        passage: the sentence.
        share: a share of it.
        earlier: the figures told before.
    """
    table = figure_words(passage.language)
    after = passage.text[share.found.end : share.found.end + 40]
    said = [word for _, _, word in words(re.split(r"[,;:.()]", after)[0])]
    if opening := _OPENING.match(passage.text):  # "De cette enveloppe, l’État assume 40 %"
        said += [word for _, _, word in words(opening.group(1))]
    recent = [f for f in earlier if passage.number - f.passage.number <= _BACK and not f.found.per and not f.apart]
    recent = [f for f in recent if not any(r in ("equivalentTo", "partOf") for r, _ in f.links)]
    if any(table.sums.name(word) for word in said) or (not share.head and _PAID.search(passage.text)):
        recent = [f for f in recent if f.kind == "money"]
    elif share.head and ":" not in share.head and share.definite:
        recent = [f for f in recent if f.kind == "quantity" and f.head == share.head and not f.value.unit]
    else:
        return
    if len({(f.value.lo, f.value.hi) for f in recent}) == 1 and share.measured == "share":
        share.link("ofWhole", recent[-1])
