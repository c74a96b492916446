"""Parts and wholes: remainders, totals, counts broken down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from kzclaims.articles import Kind
from kzclaims.extract.figures.bearer import cues
from kzclaims.extract.figures.division import FAR, of_several, shares_of_one, written
from kzclaims.extract.figures.model import Figure
from kzclaims.extract.figures.shares import related
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import load_thesaurus

_HUNDRED = Decimal(100)
_MOST = 8
# So many parts, and so much more than their whole, are parts that somebody added up wrong.
_THREE, _A_FEW = 3, Decimal("1.4")
_JOINED = 10  # letters between two parts of a list: "and", "ainsi que"
_LEADS = re.compile(r"[^,;:.()]{0,40}[:—–(]\s*(?:\w+\s+){0,2}$")
_NEAR = 20
# "The rest to two other carriers": the number is one of those it goes to.
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:to|by|from|with|for|in|at|between|among|à|au|aux|par|chez|pour|dans|entre|avec|в|во|на|у|от|к|с|для|между)\s",
    re.IGNORECASE,
)


def divide(passage: Passage, figures: Sequence[Figure], previous: Sequence[Figure], recent: Sequence[Figure]) -> None:
    """Link the figures of a sentence that are parts and wholes of each other, or of what was told before.

    Args:
        passage: the sentence.
        figures: its figures.
        previous: those of the sentence before.
        recent: those of some sentences before; the last share of them that makes a hundred with what remains is meant.
    """
    _totals(passage, figures)
    _broken_down(passage, figures)
    _in_turns(passage, figures)
    _remainders(passage, figures, previous, recent)
    shares_of_one(passage, figures)


def _remainders(
    passage: Passage, figures: Sequence[Figure], previous: Sequence[Figure], recent: Sequence[Figure]
) -> None:
    """ "Les 25 % restants", "за остальные 70": what was told before them, and they, exhaust one whole."""
    rest = cues(passage, "Remainder")
    for n, figure in enumerate(figures):
        end = figure.found.end
        # "25 %, the remaining 15 %": past a comma it is said of the next.
        beside = [
            (a, b)
            for a, b in rest
            if 0 <= figure.start - b <= _NEAR
            or (0 <= a - end <= 2 and not passage.text[end:a].strip())
            or figure.start <= a < figure.phrase_end
        ]
        if not beside:
            continue
        figure.remainder = True
        if figure.kind != "share" and all(_ELSEWHERE.search(passage.text, b, max(b, figure.start)) for _, b in beside):
            continue
        told = [f for f in figures[:n] if f.kind == figure.kind and f.value.unit == figure.value.unit]
        if not told and figure.kind == "share":
            told = [f for f in previous if f.kind == "share"]
            near = [f for f in recent if f.kind == "share"]
            fit = [f for f in near if abs(written(f) + written(figure) - _HUNDRED) <= 1]
            # What a bullet alone is the rest of stands in all the bullets above it.
            alone = len(told) == 1 and passage.block.kind is not Kind.LIST
            # A part told earlier may be what is missing: "leaves the crew 8 %. … The region has 18 %. The rest, 74 %".
            told = fit[-1:] or (_whole_with(near, told[-1], figure) or told if alone else [])
        if figure.kind == "share":
            for other in [] if of_several(passage.text, passage.language) else _fitting(told, figure):
                figure.link("remainderOf", other)
            continue
        wholes = {id(o): o for f in told for r, o in f.links if r == "partOf"}
        if len(wholes) == 1:
            whole = next(iter(wholes.values()))
            if not figure.head or related(whole.head, figure.head):
                figure.head, figure.head_text = figure.head or whole.head, figure.head_text or whole.head_text
                figure.link("partOf", whole)
                for part in [f for f in told if ("partOf", whole) in f.links]:
                    figure.link("remainderOf", part)


def _in_turns(passage: Passage, figures: Sequence[Figure]) -> None:
    """ "Eighteen machines in May, the last six in June": each count is a part of what there will be."""
    table = figure_words(passage.language)
    counts = [f for f in figures if f.kind == "quantity" and not f.value.unit]
    for before, figure in pairwise(counts):
        around = (
            passage.text[before.phrase_end : figure.start],
            passage.text[figure.found.end : figure.found.end + _NEAR],
        )
        said = [words(around[0])[-1:], words(around[1])[:1]]
        if any(word in table.last for found in said for _, _, word in found):
            before.far.add("part")
            figure.far.add("part")


def _whole_with(near: Sequence[Figure], said: Figure, last: Figure) -> list[Figure]:
    """Two shares of some sentences, one of them that said last, which make a hundred with a remainder."""
    made = (other for other in near if other is not said and not other.remainder)
    pairs = ([other, said] for other in made if abs(sum(map(written, (other, said, last))) - _HUNDRED) < 1)
    return next(pairs, [])


def _fitting(told: Sequence[Figure], last: Figure) -> list[Figure]:
    """The shares before a remainder that make a hundred with it; all of them where none do but all nearly."""
    told = [f for f in told if not f.remainder][-_MOST:]
    for size in range(len(told), 0, -1):
        for chosen in combinations(told, size):
            if told[-1] in chosen and abs(sum(map(written, chosen), written(last)) - _HUNDRED) <= 1:
                return list(chosen)
    near = abs(sum(map(written, told), written(last)) - _HUNDRED) <= FAR
    return list(told) if near else []


def _totals(passage: Passage, figures: Sequence[Figure]) -> None:
    """ "23 hommes et 18 femmes, soit 41 personnes": the parts, then their sum."""
    counts = [f for f in figures if f.kind == "quantity" and not f.value.unit]
    if len(counts) < 3 or len(counts) != len(figures):
        return
    whole, parts = counts[-1], counts[:-1]
    text = passage.text
    said = [b for a, b in cues(passage, "Equivalence", "Total") if parts[-1].found.end <= a <= whole.phrase_end + _NEAR]
    if not said or re.search(r"[.;:]", text[parts[0].found.end : whole.start]):
        return
    joined = all(len(text[a.phrase_end : b.start]) <= 8 for a, b in pairwise(parts))
    if joined and len({f.head for f in parts}) == len(parts) and all(related(whole.head, f.head) for f in parts):
        for part in parts:
            part.link("partOf", whole)
        for part in parts[:-1]:
            parts[-1].link("remainderOf", part)


def _broken_down(passage: Passage, figures: Sequence[Figure]) -> None:
    """ "210,000 visitors in 2024: 136,000 adults and 121,000 children": what a colon breaks down is its parts' whole.

    Only where nothing but "and" stands between the parts, each has a noun of its own, and all are of one kind.
    """
    for n, whole in enumerate(figures[:-2]):
        if not _may_be_counted(whole) or not _LEADS.fullmatch(passage.text[whole.phrase_end : figures[n + 1].start]):
            continue
        parts = [figures[n + 1]]
        for figure in figures[n + 2 :]:
            if len(passage.text[parts[-1].phrase_end : figure.start]) > _JOINED:
                break
            parts.append(figure)
        heads = {part.head for part in parts}
        fit = all(_may_be_counted(part) and part.head_text for part in parts)
        fit = fit and (all(of_one_kind(whole.head, part.head) for part in parts) or _outnumber(whole, parts))
        if len(parts) > 1 and fit and len(heads) == len(parts) and whole.head not in heads:
            for part in parts:
                part.far.add("part")
                part.link("partOf", whole)
            return


def _outnumber(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts that no thesaurus sets against their whole are a few too many: "84 singers: 38 sopranos, …"."""
    kinds = all(":" in part.head or of_one_kind(whole.head, part.head) for part in parts)
    total, last = sum(map(written, parts), Decimal(0)), parts[-1]
    closed = last.passage.text[last.phrase_end :].lstrip()[:1] in ("", ".", ";")
    return kinds and closed and len(parts) >= _THREE and written(whole) < total <= written(whole) * _A_FEW


def _may_be_counted(figure: Figure) -> bool:
    return (
        figure.kind == "quantity"
        and not (figure.value.unit or figure.negated or figure.found.per)
        and bool(figure.head)
    )


def of_one_kind(whole: str, part: str) -> bool:
    """Whether a counted thing may be a kind of another: a kind of it, or of what it is a kind of.

    Args:
        whole: what all of them are.
        part: what some of them are.
    """
    if related(whole, part):
        return True
    if ":" in whole or ":" in part:
        return False
    known = load_thesaurus()
    return not set(known.ancestors(whole)).isdisjoint({part, *known.ancestors(part)})
