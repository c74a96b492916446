"""Figures of several articles that measure one thing, though each tells it in its own words.

A key made of words joins what is told alike. Here two figures of two articles of one story are held against each other
(``figures.weights``), the surest pairs are joined first, and a figure that fits two values of an article equally fits
neither. Where little speaks for it, figures stay apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from kzclaims.claim import Number
from kzclaims.extract.drafts import Draft, Measured
from kzclaims.extract.figures.fits import Candidate, size, stem
from kzclaims.extract.figures.likely import likely
from kzclaims.extract.figures.weights import ENOUGH, weigh
from kzclaims.extract.figures.words import money_kinds
from kzclaims.extract.likeness import published_days
from kzclaims.extract.stories import Outline
from kzclaims.extract.surroundings import Telling

# Figures of one thing in one article, beyond which it is a table or a list of many things.
_RIVALS = 12
_TELLING = 100  # from which one number of one thing told twice in an article is one figure
_AGE = "year"
_HYPHEN = re.compile(r"[-‐‑–]")
_HEADINGS = ("title", "heading")


def candidates(
    drafts: Mapping[str, Sequence[Draft]],
    outlines: Mapping[str, Outline],
    names: Callable[[Draft], Mapping[str, str]],
) -> Iterator[Candidate]:
    """The figures that may be held against others.

    Args:
        drafts: the drafts of each article, by its id.
        outlines: what each article is about.
        names: the entities that the clause of a figure names, by id, as written.
    """
    for article, listed in drafts.items():
        found = [
            (d, d.measured) for d in listed if d.measured is not None and isinstance(d.value, Number) and d.measured.fit
        ]
        # "Le Riga-Cracovie" names both towns.
        known = [part for name in outlines[article].names.values() for part in (name, *_HYPHEN.split(name)[1:])]
        sounds = frozenset(map(stem, known)) if found else frozenset()
        numbers, written = _numbers(listed), {d.key: d.value.written for d in listed if isinstance(d.value, Number)}
        has_parts = {key for d in listed for relation, key in d.links if relation == "partOf"}
        values: dict[tuple[str, ...], set[object]] = {}
        for draft, measure in found:
            number = draft.value
            assert isinstance(number, Number)
            values.setdefault(_like(number, measure, draft), set()).add((number.lo, number.hi))
        for draft, measure in found:
            assert isinstance(draft.value, Number)
            among = values[_like(draft.value, measure, draft)]
            if len(among) > _RIVALS or not (measure.head or draft.value.unit):
                continue
            if draft.value.unit == _AGE and not measure.head and draft.subject.kind == "person":
                continue  # whoever is named beside: "A and B, 54" tells the age of B, and its key says so
            days = published_days(draft.passage.document.article)
            yield Candidate(
                draft, measure, article, draft.passage.language, days, names(draft), outlines[article].titled,
                outlines[article].leading, frozenset(outlines[article].names), sounds, len(among) == 1,
                numbers[draft.value.kind, draft.value.unit],
                frozenset(written.get(key) for relation, key in draft.links if relation == "partOf"),
                draft.key in has_parts,
            )  # fmt: skip


def _numbers(listed: Sequence[Draft]) -> dict[tuple[str, str], dict[Decimal | None, frozenset[str]]]:
    """Every number that an article gives, by kind and unit, with what it counts ("" where that is not known).

    What an article gives only as its heading is left.
    """
    told: dict[tuple[str, str], dict[Decimal | None, frozenset[str]]] = {}
    for draft in listed:
        value = draft.value
        if isinstance(value, Number) and draft.passage.section.value not in _HEADINGS:
            heads = told.setdefault((value.kind, value.unit), {})
            head = draft.measured.head if draft.measured is not None else ""
            heads[value.written] = heads.get(value.written, frozenset()) | {head}
    # "1 750 tonnes, et non 1 900": a number without a noun is one of what the others are of.
    bare = {n: heads for n, heads in told.get(("quantity", ""), {}).items() if "" in heads}
    for (kind, unit), numbers in told.items():
        if kind == "quantity" and unit:
            numbers.update({n: numbers.get(n, frozenset()) | heads for n, heads in bare.items()})
    return told


def _like(value: Number, measure: Measured, draft: Draft) -> tuple[str, ...]:
    """What the values of one thing at one time in one article share; a sum of money counts what it is."""
    what = sorted(money_kinds(measure.near)) if value.kind == "money" else ()
    part = "part" if "part" in measure.far else ""
    return measure.head, value.kind, value.unit, measure.per, draft.as_of.edtf if draft.as_of else "", part, *what


def align(
    found: Sequence[Candidate], story: Callable[[str], str], telling: Callable[[], Telling]
) -> list[list[Candidate]]:
    """Groups of figures, at most one value of an article in each, that measure one thing.

    Args:
        found: the candidates.
        story: the story that an article (id) tells.
        telling: the words of the articles and how much each tells.
    """
    groups: dict[tuple[str, ...], list[Candidate]] = {}
    for candidate in found:
        groups.setdefault((story(candidate.article), *candidate.group), []).append(candidate)
    made = []
    for group in groups.values():
        made += [_with_mentions(joined, group) for joined in _grouped(list(_pairs(group, telling)))]
    return made


def _with_mentions(joined: Sequence[Candidate], group: Sequence[Candidate]) -> list[Candidate]:
    """A group with what its articles say of the same number elsewhere: "a stadium of 24,000 … 22% of the 24,000"."""
    told = {(c.article, c.value, c.measure.head): c for c in joined if c.measure.head and size(c) >= _TELLING}
    among = set(map(id, joined))
    more = [
        c
        for c in group
        if id(c) not in among
        and (lead := told.get((c.article, c.value, c.measure.head))) is not None
        and (c.draft.as_of is None or lead.draft.as_of is None or c.draft.as_of == lead.draft.as_of)
    ]
    return [*joined, *more]


def _pairs(group: Sequence[Candidate], telling: Callable[[], Telling]) -> Iterator[tuple[int, Candidate, Candidate]]:
    """Pairs of two articles of one story, with their weights; one that fits several values equally fits none.

    What some article tells as part and whole, "26 of the 62 lines", are two figures in all of them.
    """
    parts = {frozenset((one.value.written, whole)) for one in group for whole in one.wholes}
    scored = [
        (weight, a, b)
        for a, b in combinations(group, 2)
        if a.article != b.article and frozenset((a.value.written, b.value.written)) not in parts
        # "Nine points out of eleven": what one could have is no "6.5 of nine".
        if not (a.wholes and b.is_whole) and not (b.wholes and a.is_whole)
        if (weight := _weighed(a, b, telling)) >= ENOUGH
    ]
    best: dict[tuple[int, str], list[tuple[int, Number]]] = {}
    for weight, a, b in scored:
        for one, other in ((a, b), (b, a)):
            best.setdefault((id(one), other.article), []).append((weight, other.value))
    for weight, a, b in scored:
        if all(
            max(best[id(one), other.article], key=lambda w: w[0])[0] == weight
            and _together([value for w, value in best[id(one), other.article] if w == weight])
            for one, other in ((a, b), (b, a))
        ):
            yield weight, a, b


def _weighed(a: Candidate, b: Candidate, telling: Callable[[], Telling]) -> int:
    weight = weigh(a, b)
    return ENOUGH if weight < ENOUGH and likely(a, b, weight, telling) else weight


def _grouped(pairs: Sequence[tuple[int, Candidate, Candidate]]) -> list[list[Candidate]]:
    """The surest pairs first; a pair that would bring two values of one article together is left."""
    group_of: dict[int, list[Candidate]] = {}
    ranked = sorted(pairs, key=lambda p: (-p[0], p[1].article, p[1].draft.key, p[2].article, p[2].draft.key))
    for _, a, b in ranked:
        first, second = group_of.get(id(a), [a]), group_of.get(id(b), [b])
        if first is second:
            continue
        joined = [*first, *second]
        values: dict[str, list[Number]] = {}
        for one in joined:
            values.setdefault(one.article, []).append(one.value)
        if not all(map(_together, values.values())):
            continue
        for one in joined:
            group_of[id(one)] = joined
    return list({id(group): group for group in group_of.values()}.values())


def _together(values: Sequence[Number]) -> bool:
    """Whether some values can be one: "more than 60,000" and 61,200."""
    lows, highs = [v.lo for v in values if v.lo is not None], [v.hi for v in values if v.hi is not None]
    return not lows or not highs or max(lows) <= min(highs)
