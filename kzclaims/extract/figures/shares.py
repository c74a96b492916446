"""The base that a share is taken of, and the count said to be that share: told together, or a sentence apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from kzclaims.extract.figures.bearer import cues
from kzclaims.extract.figures.heads import heads_meet
from kzclaims.extract.figures.model import Figure
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import load_thesaurus

_HUNDRED = Decimal(100)
_HALF = Decimal(
    "0.5"
)  # a count is of another kind than its base where share and base make more than twice, or half, of it
_ROUNDED = Decimal("0.03")
_SENTENCES = 3  # sentences back in which a base is looked for
# What stands between a share and the count that explains it, and between a count and the share that sums it up.
_EXPLAINED = re.compile(
    r"(?P<said>[^,;:.()\d—–]{0,40})[:(—–]\s*(?:(?:sur|parmi|des|de|of|out of|из)\s+)?"
    r"(?:les\s+|ses\s+|ces\s+|the\s+|its\s+|these\s+|всех\s+)?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"[,:—–(]\s*(?:(?:une?|le|la|an?|the|это|доля|явка|показатель|making|for|pour|при)\s+)(?:[^\W\d]+\s+){0,4}$|[:—–(]\s*$",
    re.IGNORECASE,
)
# "15% of the fleet", "30 % du parc": of what is one, and made of many.
_OF_ONE = re.compile(
    r"\s*(?:du\s|de\sla\s|de\sl['’]|of\s(?:the|this|its|their)\s(?:[a-z]+\s)?[a-z]*[a-rt-z](?!\w))", re.IGNORECASE
)
_CLOSED = re.compile(r"\s*+(?:[^\W\d]++\s++)?(?:[^\W\d]++)?\s*+(?:[,.;:)!]|$)")
# What sets one beside another: each has figures of its own.
_WHEREAS = re.compile(
    r"(?<!\w)(?:tandis qu|alors qu|contre|quant à|while|whereas|against|versus|compared|тогда как|в то время как|"
    r"против)",
    re.IGNORECASE,
)
_THESE = re.compile(
    r"\s*(?:d[eu]\s(?:ce|cet|cette|ces)\s|of\s(?:this|that|these|those)\s|(?:от\s|из\s)?эт(?:ого|ой|их)\s)",
    re.IGNORECASE,
)
# The whole way of a line or a road, whose length is told where it is first named.
_WAY = re.compile(
    r"\s*(?:d[eu]\s(?:ce\s|son\s|l['’])?(?:tracé|parcours|trajet|itinéraire|linéaire)"
    r"|de\s(?:la|cette|sa)\s(?:ligne|route|voie|longueur)"
    r"|of\s(?:the|this|that|its)\s(?:(?:whole|entire|total)\s)?(?:line|route|road|track|way|length)"
    r"|(?:(?:всей|этой)\s)?(?:трассы|линии|дороги|маршрута|протяжённости|протяженности|длины|пути))(?!\w)",
    re.IGNORECASE,
)
# What is shared out as a whole.
_TOTAL = re.compile(
    r"\s*(?:du\s(?:tonnage|total|volume(?:\stotal)?|tout)|de\sl['’]ensemble|des\s(?:volumes|quantités|surfaces|tonnages)"
    r"|de\sla\s(?:surface|superficie|quantité)|of\s(?:the|this|that)\s(?:tonnage|total|volume|whole|area|acreage)"
    r"|(?:общего\s|всего\s)?(?:тоннажа|объ[её]ма|площади|количества))(?!\w)",
    re.IGNORECASE,
)
# "24 % de la population totale": of what was told to be all of them, however far before.
_TOTAL_OF = re.compile(
    r"\s*(?:de\sla|du|de\sl['’]|of\sthe|от|из)\s?(?:[^\W\d_]+\s){0,2}"
    r"(?:population|totale?|total|ensemble|whole|entire|всего|общего|общей|населения|численности)(?!\w)",
    re.IGNORECASE,
)
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
    return base.kind == count.kind and like_size(share, base, count)


def told_before(share: Figure, count: Figure, earlier: Sequence[Figure]) -> Figure | None:
    """The base of a share, where the sentences before tell such a figure once: "38 000 enfants … 55 %, soit 24 700".

    Where the product fits one of several, that one is meant; a base that neither names is sought one sentence back.
    """
    head = count.head or share.head
    if share.measured != "share" or count.kind != "quantity":
        return None
    back = _SENTENCES if head or count.value.unit else 1
    near = [f for f in earlier if (f.kind, f.value.unit) == (count.kind, count.value.unit)]
    near = [f for f in near if not f.found.per or (count.value.unit and _of_these(share))]
    near = [f for f in near if share.passage.number - f.passage.number <= back and not f.links and not f.apart]
    if count.value.unit:
        near = [f for f in near if related(f.head, head)]
    elif ":" in head:
        return None
    else:
        near = [f for f in near if (not head or _one_thing(f.head, head)) and not f.own]
    near = [f for f in near if like_size(share, f, count) and not _smaller(f, count)]
    exact = [f for f in near if makes(share, f, count)]
    return (exact or near)[-1] if exact or len({f.value.written for f in near}) == 1 else None


def named_total(share: Figure, count: Figure, earlier: Sequence[Figure]) -> Figure | None:
    """The base of "24 % de la population totale": what makes the count, however far before it was told.

    Args:
        share: the share.
        count: what it is said to make.
        earlier: the figures told before.
    """
    if not _TOTAL_OF.match(share.passage.text, share.found.end):
        return None
    told = [f for f in earlier if (f.kind, f.value.unit) == (count.kind, count.value.unit) and not f.links]
    return next((f for f in reversed(told) if makes(share, f, count)), None)


def of_the_way(share: Figure, count: Figure, earlier: Sequence[Figure]) -> Figure | None:
    """The base of "45 % du tracé, soit 7,2 km": the one length that the article tells, however far before."""
    way = _WAY.match(share.passage.text, share.found.end)
    if way is None or share.measured != "share" or not count.value.unit:
        return None
    long = [f for f in earlier if f.value.unit == count.value.unit and "measure:length" in f.near and not f.apart]
    long = [f for f in long if not f.links and like_size(share, f, count)]
    others = [f for f in earlier if f.value.unit == count.value.unit and makes(share, f, count)]
    return long[0] if not others and len({f.value.written for f in long}) == 1 else None


def of_the_total(share: Figure, count: Figure, earlier: Sequence[Figure]) -> Figure | None:
    """The base of "40 % du tonnage, soit 1 860 tonnes": the one such amount that the article told, however far before.

    Args:
        share: the share.
        count: what it is said to make.
        earlier: the figures told before.
    """
    total = _TOTAL.match(share.passage.text, share.found.end)
    if total is None or share.measured != "share" or count.kind != "quantity" or not count.value.unit:
        return None
    told = [f for f in earlier if (f.kind, f.value.unit) == (count.kind, count.value.unit)]
    told = [f for f in told if not (f.found.per or f.apart or f.links or f.negated)]
    told = [f for f in told if like_size(share, f, count)]
    return told[0] if len({f.value.written for f in told}) == 1 else None


def _of_these(share: Figure) -> bool:
    """Whether a share is taken of what the sentence before told: "4,000 hours a year … 35% of this time"."""
    return bool(_THESE.match(share.passage.text, share.found.end))


def _one_thing(a: str, b: str) -> bool:
    """Whether a count and its base are told of one thing: the same, or pupils and children."""
    return a == b or (a.startswith("thing-") and b.startswith("thing-") and heads_meet(a, b) is not None)


def beside(share: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """The figures before a share in its sentence; not those of another: "A has 27 million votes, while B has 47%"."""
    told = [f for f in figures if f.start < share.start]
    text = share.passage.text
    return [f for f in told if not _WHEREAS.search(text, f.found.end, share.start)]


def makes(share: Figure, base: Figure, count: Figure) -> bool:
    """Whether the share of the base makes the count, but for rounding.

    Args:
        share: the share.
        base: what it is taken of.
        count: what it is said to make.
    """
    numbers = [f.value.written or f.value.lo or Decimal(0) for f in (share, base, count)]
    exact = numbers[0] * numbers[1] / _HUNDRED
    return exact != 0 and abs(numbers[2] / exact - 1) <= _ROUNDED


def _smaller(base: Figure, count: Figure) -> bool:
    """Whether a figure is less than what would be a share of it: itself a part, perhaps rounded."""
    return base.value.hi is not None and count.value.lo is not None and base.value.hi < count.value.lo


def like_size(share: Figure, base: Figure, count: Figure) -> bool:
    """Whether a count is at most twice, and at least half, of what the share of a base makes.

    Args:
        share: the share.
        base: what it is taken of.
        count: what it is said to make.
    """
    numbers = [f.value.written or f.value.lo or Decimal(0) for f in (share, base, count)]
    product = numbers[0] * numbers[1] / _HUNDRED
    return product != 0 and _HALF <= numbers[2] / product <= 1 / _HALF


def last_told(share: Figure, count: Figure, earlier: Sequence[Figure]) -> Figure | None:
    """The base of "en occupe déjà 1 260, c'est-à-dire 18 % de la surface": the one figure of the sentence before."""
    if share.measured != "share" or count.kind != "quantity" or count.head or not share.definite:
        return None
    told = [f for f in earlier if f.passage.number == share.passage.number - 1 and not f.found.per]
    fits = len(told) == 1 and told[0].kind == "quantity" and not told[0].apart and not told[0].links
    return (
        told[0] if fits and count.value.unit in ("", told[0].value.unit) and like_size(share, told[0], count) else None
    )


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


def apposed(passage: Passage, figures: Sequence[Figure]) -> None:
    """ "52 % : sur 230 000 inscrits, 138 000 ont voté", "138,000 of the 230,000 voted, a turnout of 52%"."""
    for count in figures:
        base = next((other for relation, other in count.links if relation == "partOf"), None)
        if base is None or base.kind == "share" or base.passage is not passage:
            continue
        first, last = min(base.start, count.start), max(base.phrase_end, count.phrase_end)
        for share in figures:
            if share.measured != "share" or any(r == "ofWhole" and other is not base for r, other in share.links):
                continue
            before = share.start < first and _explained(share, base, count, first)
            if before or (share.start > last and _said_of(passage, share, last)):
                share.link("ofWhole", base)
                count.link("equivalentTo", share)
                break


def _explained(share: Figure, base: Figure, count: Figure, until: int) -> bool:
    """Whether a mark opens what a share is explained by: "A quarter of the trees are ill: of 8,400 oaks, 3,150 …"."""
    led = _EXPLAINED.fullmatch(share.passage.text, share.found.end, until)
    if led is None or not words(led["said"]):
        return led is not None
    one = related(share.head, base.head) or heads_meet(share.head, base.head) is not None
    one = one or bool(_OF_ONE.match(share.passage.text, share.found.end))
    return one and like_size(share, base, count)


def _said_of(passage: Passage, share: Figure, last: int) -> bool:
    """Whether a share only names what the sentence counted: "…, un taux de 52 %." and nothing after it."""
    text = passage.text
    return bool(_NAMED.search(text[last : share.start])) and bool(_CLOSED.match(text, share.found.end))
