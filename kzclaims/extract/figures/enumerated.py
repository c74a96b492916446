"""Parts told one after another beside their total: "84 ships: 46 trawlers and 38 crab boats", "from the town, in all".

A count of parts is only held against a total where nothing counted is in two of them: where the sentence says that the
total is divided, where its parts are told apart by place, payer or opposite ("for", "against"), or are what is left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import groupby, pairwise

from kzclaims.extract.figures.division import written
from kzclaims.extract.figures.model import TOTALS, Figure
from kzclaims.extract.figures.parts import of_one_kind
from kzclaims.extract.figures.shares import related
from kzclaims.extract.figures.stems import Stems
from kzclaims.extract.lemmas import words
from kzclaims.extract.word_tables import word_table

# Parts that somebody added up wrong pass their whole, or miss it, by no more; what rounding may do.
_MOST, _LEAST, _ROUNDED = Decimal("1.4"), Decimal("0.7"), Decimal("0.02")
_AGES = ("age", "duration")
_CLAUSE = 60  # characters in which a part says what it is
_MISSING = Decimal("0.15")  # of a total that its parts miss, where nothing but a colon says that they are all
_BORDER = re.compile(r":|(?<!\b\w)(?<!\b\w\w)\.")  # no dot of "M." or "Dr."
_OTHERS = re.compile(r"(?<!\w)(?:autres|others?)(?!\w)", re.IGNORECASE)
_THE = re.compile(r"(?<!\w)(?:les|ses|leurs|ces|the|its|their|all)\s(?:other\s|autres\s)?$", re.IGNORECASE)
_LEAD = 90  # characters between a total and its first part


@dataclass(frozen=True)
class _Words:
    divided: re.Pattern[str]
    of: re.Pattern[str]
    which: re.Pattern[str]
    summed: re.Pattern[str]
    in_all: re.Pattern[str]
    before_all: re.Pattern[str]
    joined: re.Pattern[str]
    place: re.Pattern[str]
    goal: re.Pattern[str]
    rest: re.Pattern[str]
    since: re.Pattern[str]
    more: re.Pattern[str]
    last: re.Pattern[str]
    sides: tuple[Stems, ...]


@lru_cache(maxsize=3)
def enumerated_words(language: str) -> _Words:
    """How a language tells the parts of a total."""
    table = word_table("figures/enumerated.toml")[language]

    def compiled(text: str) -> re.Pattern[str]:
        return re.compile(text, re.IGNORECASE)

    sides = (dict(enumerate(group.split(" | "))) for group in table["sides"])
    return _Words(
        divided=compiled(table["divided"]),
        of=compiled(table["of"]),
        which=compiled(table["which"]),
        summed=compiled(table["summed"] + "$"),
        in_all=compiled(rf"\s*{table['in_all']}(?!\w)"),
        before_all=compiled(table["before_all"] + "$"),
        joined=compiled(rf"[,;]|(?<!\w){table['and']}(?!\w)"),
        place=compiled(rf"\s*{table['place']}(?:\s|['’])"),
        goal=compiled(rf"(?<!\w){table['goal']}(?:\s|['’])"),
        rest=compiled(rf"(?<!\w){table['rest']}(?!\w)"),
        since=compiled(table["since"]),
        more=compiled(rf"(?:,|(?<!\w){table['and']}\s)"),
        last=compiled(rf"(?<!\w){table['and']}$"),
        sides=tuple(Stems({str(n): stems for n, stems in group.items()}) for group in sides),
    )  # fmt: skip


def enumerate_parts(everything: Sequence[Figure]) -> None:
    """Link parts to the total told beside them, where they cannot but be parts of it.

    Args:
        everything: the figures of an article, in their order.
    """
    previous: list[Figure] = []
    sentences = [list(told) for _, told in groupby(everything, key=lambda f: f.passage.number)]
    for figures, after in pairwise([*sentences, []]):
        if not _led_by_total(figures, after) and not _led_to_total(figures):
            _all_that_is_left(figures, previous)
        previous = figures


def counts(figure: Figure) -> bool:
    """Whether a figure counts things that may be divided, or are a part of others."""
    plain = figure.kind in ("quantity", "money") and not (figure.negated or figure.apart or figure.converted)
    fresh = not any(r in ("partOf", "equivalentTo") for r, _ in figure.links)
    return plain and fresh and not figure.found.per and figure.found.what not in _AGES


def _taken(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether some figures are known to be parts of another than their total and each other."""
    return any(r == "partOf" and o is not whole and o not in parts for part in parts for r, o in part.links)


def alike(whole: Figure, part: Figure) -> bool:
    """Whether a figure may be a part of another: of its kind and unit, or a bare number that leaves the unit out."""
    if (part.kind, part.value.unit) == (whole.kind, whole.value.unit):
        return True
    if part.kind != "quantity" or part.value.unit or not (whole.value.unit or whole.kind == "quantity"):
        return False
    left = not part.head or bool(enumerated_words(part.passage.language).rest.fullmatch(part.head_text))
    if whole.kind == "money":  # "25 millions", of what is counted in millions of euros
        return left and any(c.isalpha() for c in part.passage.text[part.found.core_start : part.found.core_end])
    return left or (bool(whole.value.unit) and ":" in part.head)


def _led_by_total(figures: Sequence[Figure], after: Sequence[Figure]) -> bool:
    """ "Of the 84 ships, 46 stayed and 38 sailed": the total, then its parts, to the end of the sentence."""
    for n, whole in enumerate(figures[:-2]):
        parts = [f for f in figures[n + 1 :] if f.found.what not in _AGES]
        if len(parts) < 2 or not counts(whole) or _taken(parts, whole) or not all(alike(whole, part) for part in parts):
            continue
        table, text = enumerated_words(whole.passage.language), whole.passage.text
        lead = text[whole.phrase_end : parts[0].start]
        said = _said(parts)
        if len(lead) > _LEAD or said is None or re.search(r"[.;]", lead):
            continue
        divided = bool(
            table.divided.search(text, whole.found.end, parts[0].start) or table.divided.search(text[: whole.start])
        )
        which = bool(table.which.search(lead))
        rest = bool(table.rest.search(text, parts[-1].start - _CLAUSE // 4, parts[-1].found.end + _CLAUSE // 4))
        if rest and _OTHERS.search(text, parts[-1].start) and not _THE.search(text[: parts[-1].start]):
            rest = False  # "12 others abstained": some of those that are left
        opened = bool(table.of.search(text[: whole.start])) or bool(re.fullmatch(r"[^.;:()]{0,40}[,:—–]\s*", lead))
        if not (divided or which) and table.place.match(lead) and lead.rstrip().endswith(","):
            continue  # "150 requests in May, 98 in June and 92 in July": each is one of several
        if not (divided or which or opened):
            continue
        colon = bool(re.fullmatch(r"[^.;:()]{0,60}[:—–]\s*", lead))
        if (divided or rest or (colon and _nouns(parts)) or _told_apart(whole, parts, said)) and not _since(parts):
            all_told = (divided and not which) or rest or (colon and not which and _closed(whole, parts, after))
            return link_parts(whole, parts, whole_told=all_told)
    return False


def _closed(whole: Figure, parts: Sequence[Figure], after: Sequence[Figure]) -> bool:
    """Whether a list behind a colon leaves nothing out: bare numbers, the last led to by "and", which nearly make it.

    Not where the next sentence tells what is missing: "… Nine more keep the gardens."
    """
    text, table = whole.passage.text, enumerated_words(whole.passage.language)
    missing = written(whole) - sum(map(written, parts), Decimal(0))
    bare = all(part.phrase_end == part.found.end for part in parts)
    joint = text[parts[-2].phrase_end : parts[-1].start].rstrip()
    ended = re.fullmatch(r"[^.;:()…]*\.?\s*", text[parts[-1].found.end :])
    near = 0 < missing <= written(whole) * _MISSING and all(written(f) != missing for f in after)
    return bare and near and len(parts) > 2 and bool(ended) and bool(table.last.search(joint))


def _led_to_total(figures: Sequence[Figure]) -> bool:
    """ "46 trawlers and 38 crab boats, 84 ships in all": the parts, then their total."""
    if len(figures) < 3:
        return False
    whole, parts = figures[-1], figures[:-1]
    text, table = whole.passage.text, enumerated_words(whole.passage.language)
    if _taken(parts, whole) or not counts(whole) or not all(alike(whole, part) for part in parts):
        return False
    gap = text[parts[-1].phrase_end : whole.start]
    summed = table.summed.search(gap)
    named = table.in_all.match(text, whole.phrase_end) or table.before_all.search(gap)
    if not (summed or named) or len(gap) > _CLAUSE or re.search(r"[.;:]", gap) or _since([*parts, whole]):
        return False
    if (
        not _kinds_of(whole, parts)
        or _said(parts, whole.start - len(gap)) is None
        or not any(mark in gap for mark in ",—–(")
    ):
        return False
    return link_parts(whole, parts, whole_told=bool(summed))


def _all_that_is_left(figures: Sequence[Figure], previous: Sequence[Figure]) -> None:
    """ "The bill is 60 million. The state pays 25, the region 14 and the town the remaining 21": of what was told."""
    wholes = [f for f in previous if counts(f)]
    if len(wholes) != 1 or len(figures) < 2 or wholes[0].passage.number != figures[0].passage.number - 1:
        return
    whole, table, last = wholes[0], enumerated_words(figures[0].passage.language), figures[-1]
    around = last.passage.text[max(0, last.start - 15) : max(last.phrase_end, last.found.end) + 15]
    fit = all(counts(f) and alike(whole, f) and (f.kind == "money" or _one(whole, f)) for f in figures)
    if fit and table.rest.search(around) and _said(figures) is not None and not table.of.search(around):
        link_parts(whole, figures, whole_told=True)


def _kinds_of(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether what parts count may be kinds of what their total counts: trawlers and crab boats of ships."""
    if whole.kind == "money" or whole.value.unit or not any(part.head for part in parts):
        return True
    kinds = [of_one_kind(whole.head, part.head) for part in parts]
    return any(kinds) and all(kind or ":" in part.head for kind, part in zip(kinds, parts, strict=True))


def _one(whole: Figure, part: Figure) -> bool:
    return bool(part.value.unit) or related(whole.head, part.head)


def _said(parts: Sequence[Figure], stop: int | None = None) -> list[str] | None:
    """What each part of a list says behind its number; None where something stands between that is no part."""
    text, table = parts[0].passage.text, enumerated_words(parts[0].passage.language)
    said = []
    for one, other in pairwise(parts):
        gap = text[one.found.end : other.start]
        joints = [m.group() for m in table.joined.finditer(text, one.phrase_end, other.start)]
        plain = len(gap) <= _CLAUSE * 2 and not _BORDER.search(gap) and not table.which.search(gap)
        if not plain or not joints or len(joints) > 2 or (len(joints) == 2 and joints[0] not in ",;"):
            return None
        said.append(gap)
    last = parts[-1]
    after = re.split(r"[.;:)—–]", text[last.found.end : stop], maxsplit=1)[0]
    own = text[last.phrase_end : last.found.end + len(after)]
    return None if len(after) > _CLAUSE or table.more.search(own) else [*said, after]


def _nouns(parts: Sequence[Figure]) -> bool:
    """Whether a list has a noun for each part, of its own, and nothing else."""
    text = parts[0].passage.text
    alone = all(len(text[a.phrase_end : b.start].strip()) <= len("ainsi que") for a, b in pairwise(parts))
    closed = text[parts[-1].phrase_end :].lstrip()[:1] in ("", ".", ";")
    heads = [part.head_text or part.head for part in parts]
    return alone and closed and all(heads) and len(set(heads)) == len(heads)


def _told_apart(whole: Figure, parts: Sequence[Figure], said: Sequence[str]) -> bool:
    """Whether what is said of parts keeps them apart: opposites, or a place, a payer or a class for each."""
    table, text = enumerated_words(parts[0].passage.language), parts[0].passage.text
    own = [word for *_, word in words(text[whole.start : whole.phrase_end])]
    if any(side.name(word) for side in table.sides for word in own):
        return False  # "14 wins, 9 draws, 8 defeats": itself one of them
    for side in table.sides:
        sides = [{side.name(word) for *_, word in words(told)} - {""} for told in said]
        if all(len(one) == 1 for one in sides) and len({*map(frozenset, sides)}) == len(sides):
            return True
    firsts = [table.place.match(text, part.found.end) or table.place.match(text, part.phrase_end) for part in parts]
    places = all(firsts) or (all(firsts[1:]) and _gapped(whole, parts, said))
    return places and len({told.strip(" ,") for told in said}) == len(said)


def _gapped(whole: Figure, parts: Sequence[Figure], said: Sequence[str]) -> bool:
    """Whether one verb tells where each part went, and the parts are a few too many: "48 went to A, 33 to B, 29 to C".

    One may have been in several places, but has hardly gone to several.
    """
    table = enumerated_words(whole.passage.language)
    led = all(table.goal.match(told.lstrip()) for told in said[1:]) and table.goal.search(said[0])
    return bool(led) and len(parts) > 2 and sum(map(written, parts), Decimal(0)) <= written(whole) * (1 + _MISSING)


def _since(parts: Sequence[Figure]) -> bool:
    """Whether some figure of a sentence counts for a longer time than the others."""
    passage = parts[0].passage
    return (
        any(f.measured in TOTALS for f in parts)
        or enumerated_words(passage.language).since.search(passage.text) is not None
    )


def link_parts(whole: Figure, parts: Sequence[Figure], *, whole_told: bool) -> bool:
    """Make figures the parts of another, where their sum is near it; all of it where that is told.

    Args:
        whole: the total.
        parts: what is told to be parts of it.
        whole_told: whether nothing else is.
    """
    total, numbers = written(whole), [written(part) for part in parts]
    made = sum(numbers, Decimal(0))
    if not total or max(numbers) >= total or not _LEAST <= made / total <= _MOST:
        return False
    rough = whole.kind == "money" or whole.value.unit or any(n % 100 == 0 for n in (total, *numbers))
    if rough and abs(made / total - 1) <= _ROUNDED:
        return False
    for part in parts:
        if (part.kind, part.value.unit) != (whole.kind, whole.value.unit):
            part.value = replace(part.value, kind=whole.kind, unit=whole.value.unit)
            part.measured = "amount" if whole.kind == "money" else part.measured
        part.links = [link for link in part.links if link[0] != "partOf"]
        part.far.add("part")
        part.link("partOf", whole)
    for part in parts[:-1] if whole_told else ():
        parts[-1].link("remainderOf", part)
    return True
