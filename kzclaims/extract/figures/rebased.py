"""Another base for a share than the one first taken, or another unit: of another currency, revised since, left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kzclaims.extract.figures.model import Figure
from kzclaims.extract.figures.shares import like_size, makes

_OUT_OF = re.compile(r"\s*(?:sur|из|out of|of)\s*(?:les |the |its |их )?", re.IGNORECASE)


def of_one_currency(share: Figure, base: Figure | None, count: Figure) -> Figure | None:
    """The base of "240 millions de lei, soit 12,3 millions d’euros, dont le tiers (80 millions)": of the two, the one
    that a sum without a currency may be the share of.

    Args:
        share: the share.
        base: what it is taken of.
        count: what it is said to make.
    """
    told = [o for r, o in base.links if r == "equivalentTo" and o.kind == "money"] if base is not None else []
    if base is None or not told or count.found.value.kind == "money" or like_size(share, base, count):
        return base
    if not like_size(share, told[0], count):
        return base
    count.value = replace(count.value, kind="money", unit=told[0].value.unit)
    return _instead(share, base, told[0])


def as_revised(share: Figure, base: Figure | None, count: Figure, earlier: Sequence[Figure]) -> Figure | None:
    """The base of "first put at €58 million, was raised to €64 million. The city pays a quarter, or €16 million".

    Where the share of the base does not make the count, and that of another such figure of the sentence of the base
    does, the other was meant.

    Args:
        share: the share.
        base: what it is taken of.
        count: what it is said to make.
        earlier: the figures told before.
    """
    if base is None or base.passage is share.passage or makes(share, base, count):
        return base
    beside = [f for f in earlier if f.passage is base.passage and f is not base]
    alike = [f for f in beside if (f.kind, f.value.unit) == (base.kind, base.value.unit) and makes(share, f, count)]
    return _instead(share, base, alike[-1]) if alike else base


def _instead(share: Figure, base: Figure, other: Figure) -> Figure:
    """Take a share of another base than the one first taken."""
    share.links = [link for link in share.links if link != ("ofWhole", base)]
    share.link("ofWhole", other)
    return other


def share_unit(part: Figure, whole: Figure, gap: str) -> None:
    """Give the unit that only one of part and whole tells to both: "8,4 kilomètres sur 12,6", "8.4 of the 12.6 km".

    Args:
        part: the part.
        whole: the figure behind it.
        gap: what stands between them.
    """
    if part.kind != "quantity" or whole.kind != "quantity" or not _OUT_OF.fullmatch(gap):
        return
    if part.value.unit and not whole.value.unit and whole.head in ("", part.head):
        whole.value = replace(whole.value, unit=part.value.unit)
    elif whole.value.unit and not part.value.unit and not part.head:
        part.value = replace(part.value, unit=whole.value.unit)
