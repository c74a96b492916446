"""A share and the count that it makes, told in one sentence, and the figure told before that the share is taken of.

"The bill is 60 million. The region will pay 35% of it, or 31 million": whatever verb stands between, what a share and a
count are joined by (``joined.toml``) sets them equal, and the share is taken of the one figure of such a size that was
told last, where its own words name no other whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from kzclaims.extract.figures.division import written
from kzclaims.extract.figures.heads import heads_meet
from kzclaims.extract.figures.model import TOTALS, Figure
from kzclaims.extract.figures.shares import beside, like_size, makes, related
from kzclaims.extract.figures.stems import Stems
from kzclaims.extract.figures.words import borne_measures, figure_words
from kzclaims.extract.lemmas import words
from kzclaims.extract.thesaurus import MEASURES
from kzclaims.extract.word_tables import word_table

_FILE = "figures/joined.toml"
_NEAR, _FURTHER = 2, 4  # sentences back in which a whole that is not named, and one that is, may stand
_CLOSE = Decimal("0.75")  # how near to its share a count must be that only a colon joins to it
_ALL = Decimal(100)
_MARKS = ("", ",", ")", ".", ";", ":", "—", "–", "!")
_SIGNED = re.compile(r"[+\-−–][\s\u00a0\u202f]*$")
_CLAUSE = r"[^.;:()\d]{0,80}?"
_STEM, _BEHIND = 5, 3  # letters by which words are one; characters behind a share in which its noun begins
_NOUN = 40  # characters of the words that name the whole of a share
_OF = re.compile(r"\s*(?:d(?:e|es|u)\s|d['’]|of\s|от\s|из\s)", re.IGNORECASE)
_GENITIVE = re.compile(r"\s*[а-яё]+(?:[аяыию]|ов|ев|ей|ых|их|ой|ого|его)(?![а-яё])", re.IGNORECASE)


@dataclass(frozen=True)
class _Words:
    """The table of a language, ready to be matched against what stands between two figures."""

    told: re.Pattern[str]
    marked: re.Pattern[str]
    opened: re.Pattern[str]
    colon: re.Pattern[str]
    closing: re.Pattern[str]
    them: re.Pattern[str]
    these: re.Pattern[str]
    partitive: re.Pattern[str]
    whole: Stems
    several: re.Pattern[str]
    among: re.Pattern[str]
    elsewhere: re.Pattern[str]
    compared: re.Pattern[str]


@lru_cache(maxsize=1)
def _voting() -> frozenset[str]:
    return frozenset(word_table(_FILE)["voting"]["concepts"].split())


@lru_cache(maxsize=3)
def _table(language: str) -> _Words:
    table = word_table(_FILE)[language]

    def compiled(text: str) -> re.Pattern[str]:
        return re.compile(text, re.IGNORECASE)

    # A clause of any letters and then spaces without bound would take the square of a page of blanks.
    fill = rf"\s{{0,2}}(?:{table['fill']}\s{{0,2}}){{0,2}}"
    return _Words(
        told=compiled(rf"(?P<clause>{_CLAUSE})[,(—–]?\s{{0,2}}{table['that_is']}{fill}"),
        marked=compiled(rf"(?P<clause>[^.;:()—–\d]{{0,60}}?)[,—–]\s*(?:{table['weak']}(?!\w))?{fill}"),
        opened=compiled(rf"(?P<clause>[^.;:()\d]{{0,60}})\({fill}"),
        colon=compiled(rf"(?P<clause>[^.;:()\d]{{3,60}}):{fill}"),
        closing=compiled(rf"\s*{table['closing']}(?!\w)"),
        them=compiled(rf"\s*{table['them']}"),
        these=compiled(rf"\s*{table['these']}"),
        partitive=compiled(table["partitive"]),
        whole=Stems({"whole": table["whole"]}),
        several=compiled(table["several"]),
        among=compiled(table["among"]),
        elsewhere=compiled(table["elsewhere"]),
        compared=compiled(table["compared"]),
    )  # fmt: skip


def of_so_many(figure: Figure) -> bool:
    """Whether a share is told as so many of so many, which is no growth: "two in three were turned down".

    Args:
        figure: the share.
    """
    written = figure.passage.text[figure.found.start : figure.found.end]
    return _table(figure.passage.language).several.search(written) is not None


def of_another(share: Figure, base: Figure, count: Figure) -> bool:
    """Whether a sentence has a whole of its own: "At its supplier, 22%", "of the boarders, 40%", "30% of exports".

    Args:
        share: the share.
        base: what was told in a sentence before.
        count: what the share is said to make.
    """
    table, passage = _table(share.passage.language), share.passage
    led, named = passage.text[: min(share.start, count.start)], _named(share)
    if passage is base.passage or named == "them":
        return False
    if named == "other" and base.head and not any(_meet(head, base.head) for head in _whose(share) or [base.head]):
        stop = max(share.phrase_end, share.found.end + _BEHIND * _STEM)
        of = {word[:_STEM] for *_, word in words(re.split(r"[,;:.()]", passage.text[share.found.end : stop])[0])}
        if of.isdisjoint(word[:_STEM] for *_, word in words(base.passage.text)):
            return True
    # "In May, 15% were away" says when.
    there = table.elsewhere.search(led) and not any(p.start < len(led) for p in passage.periods)
    if there or any(word in figure_words(passage.language).others for *_, word in words(led)):
        return True
    among = table.among.search(led)
    if among is None or any(c.isdigit() for c in led[among.end() :]):
        return False
    of = {word[:_STEM] for *_, word in words(led[among.end() :])[:2]}
    return of.isdisjoint(word[:_STEM] for *_, word in words(base.passage.text))


def _whose(share: Figure) -> list[str]:
    """The known things that a share is said to be of: its noun, or what stands behind "of its"."""
    if share.head:
        return [share.head]
    text, end = share.passage.text, share.found.end
    stop = end + len(re.split(r"[,;:.()]", text[end : end + _NOUN])[0])
    near = [t for t in share.passage.of(MEASURES) if end <= t.start < stop and t.concept.startswith("thing-")]
    return [near[0].concept] if near else []


def join_shares(everything: Sequence[Figure]) -> None:
    """Link shares to the count told beside them and to the whole that they are taken of.

    Args:
        everything: the figures of an article, in their order.
    """
    for before, after in pairwise(everything):
        if before.passage is not after.passage:
            continue
        share, count = (before, after) if before.kind == "share" else (after, before)
        if share.kind != "share" or count.kind == "share":
            continue
        _known_part(share, count)
        if not _may_be_joined(share, count):
            continue
        joint = _joint(before, after)
        base = _base(share, count, everything, joint) if joint else None
        if base is not None:
            share.links = [link for link in share.links if link[0] != "ofWhole"]
            share.link("ofWhole", base)
            count.link("equivalentTo", share)
            count.far.add("part")


def _known_part(share: Figure, count: Figure) -> None:
    """ "60 million, 35% of which (21 million)": the share of a part is taken of what that is part of."""
    whole = next((o for r, o in count.links if r == "partOf"), None)
    if whole is None or ("equivalentTo", share) not in count.links or share.measured != "share":
        return
    if not any(r == "ofWhole" for r, _ in share.links) and like_size(share, whole, count):
        share.link("ofWhole", whole)


def _may_be_joined(share: Figure, count: Figure) -> bool:
    if share.measured != "share" or share.negated or count.negated or share.remainder or count.converted:
        return False
    if share.apart or count.apart or _SIGNED.search(share.passage.text[: share.found.start]):
        return False
    last = max(share, count, key=lambda f: f.start)
    if _table(share.passage.language).compared.match(share.passage.text, last.found.end):
        return False  # "47 million (14%) more than planned" is taken of what was planned
    linked = any(o is share for r, o in count.links if r == "equivalentTo")
    based = any(r == "ofWhole" for r, _ in share.links)
    parted = any(r == "partOf" for r, _ in count.links) or any(r == "equivalentTo" for r, _ in share.links)
    return not (parted or (linked and based))


def _joint(before: Figure, after: Figure) -> str:
    """How two figures of a sentence are joined: by words for it ("told"), by marks, by a colon; "" where they are not.

    Where the count comes first, its own noun stands before the joint, and what follows the share is what it is of.
    """
    table, text = _table(before.passage.language), before.passage.text
    gap = text[before.found.end : after.start]
    if table.told.fullmatch(gap):
        return "told"
    if table.opened.fullmatch(gap) and _closes(after, (")",)):
        return "marked"
    if table.marked.fullmatch(gap) and (_closes(after, _MARKS) or (after.kind == "share" and _named(after))):
        return "marked"
    if before.kind == "share" and after.head and table.colon.fullmatch(gap):
        return "colon"
    return ""


def _closes(figure: Figure, marks: tuple[str, ...]) -> bool:
    """Whether a mark ends what a figure says: "one in five, 340 in total,"."""
    text = figure.passage.text
    end = figure.found.end if figure.kind == "share" else max(figure.found.end, figure.phrase_end)
    said = _table(figure.passage.language).closing.match(text, end)
    return text[said.end() if said else end :].lstrip()[:1] in marks


def _named(share: Figure) -> str:
    """What a share is said to be of: "them" and "whole" for what was told, "other" for a noun, "" where it is bare."""
    table, text = _table(share.passage.language), share.passage.text
    end = share.found.end
    if table.them.match(text, end) or table.these.match(text, end):
        return "them"
    if table.partitive.search(text[max(0, share.start - _NOUN) : share.start]):
        return "them"
    of = _OF.match(text, end) or (_GENITIVE.match(text, end) if share.passage.language == "ru" else None)
    if of is None:
        return ""
    said = [word for _, _, word in words(re.split(r"[,;:.()—–]", text[end : end + _NOUN])[0])]
    return "whole" if any(table.whole.name(word) for word in said[:4]) else "other"


def _base(share: Figure, count: Figure, everything: Sequence[Figure], joint: str) -> Figure | None:
    """The figure told before that a share is taken of: the one of such a size, none making the count as it stands."""
    named = _named(share)
    if named == "other" and (not share.head or count.kind == "money"):
        return None  # so much money is a share of what was bought for it: "$109 million, or 76% of the shares"
    shares = [f for f in everything if f.passage is share.passage and f.kind == "share" and f.start < share.start]
    if not named and any(_named(f) == "other" for f in shares):
        return None  # "41 % of the vote for one, 21 seats (14 %) for the other"
    alike = [f for f in everything if f.kind == count.kind and f.value.unit == count.value.unit and f is not count]
    if any(makes(share, f, count) for f in alike):
        return None
    # "640 trains a day … A quarter of the trains, or 210": so many of those that were told by the day.
    alike = [f for f in alike if f.found.per == count.found.per or (named and not count.found.per)]
    alike = [f for f in alike if not (f.negated or f.apart or f.converted)]
    alike = [f for f in alike if written(count) < written(f) or written(share) >= _ALL]
    own = [o for r, o in share.links if r == "ofWhole" and o is not count]
    if own:  # "35% of which (21 million)": what it is of was read before
        fit = own[0] in alike and like_size(share, own[0], count) and _one_kind(share, own[0], count, "them")
        return own[0] if fit and joint != "colon" else None
    far = _FURTHER if named == "whole" else _NEAR
    told = [f for f in alike if f.place < min(share.place, count.place)]
    told = [f for f in told if f.passage is not share.passage or beside(share, [f])]
    told = [f for f in told if share.passage.number - f.passage.number <= far]
    told = [f for f in told if not any(r in ("equivalentTo", "partOf") for r, _ in f.links)]
    told = [f for f in told if like_size(share, f, count) and _one_kind(share, f, count, named)]
    told = [f for f in told if not of_another(share, f, count)]
    if joint == "colon":
        told = [f for f in told if _nearly(share, f, count)]
    return told[-1] if len({f.value.written for f in told}) == 1 else None


def _one_kind(share: Figure, base: Figure, count: Figure, named: str) -> bool:
    """Whether a share may be taken of a figure: what it names, and what the count counts, are of that kind."""
    if count.measured in TOTALS and base.measured in TOTALS:
        return False
    if named == "other" and not _meet(share.head, base.head):
        return False
    if count.kind == "money" and named != "them" and base.near & borne_measures():
        return False  # "A profit of 1.9 billion. It put 1.1 billion into the rink, a third of the bill"
    if count.kind == "money" or count.value.unit:
        return not count.head or not base.head or _meet(count.head, base.head)
    said = _of_what(share)
    told = {base.head, *(t.concept for t in base.passage.of(MEASURES) if base.start <= t.start < base.phrase_end)}
    if said and not any(_meet(a, b) for a in said for b in told):
        return False
    if not count.head:
        return named in ("them", "whole") or share.passage.number - base.passage.number <= 1
    if not base.head or named == "other":
        return bool(base.head) and related(count.head, base.head)
    # Voters and votes are one count by the same name alone: fewer vote than may.
    if not _voting().isdisjoint((count.head, base.head)) and count.head != base.head:
        return False
    # "12% of them, or 285 members of staff": whatever they are called now.
    anew = named == "them" and share.place < count.place and _nearly(share, base, count)
    return anew or _meet(count.head, base.head)


def _of_what(share: Figure) -> set[str]:
    """The things that stand in or right behind a share of so many: "one concert in five", "one in five concerts"."""
    if not of_so_many(share):
        return set()
    after = share.found.end + _BEHIND
    return {
        t.concept for t in share.passage.of(MEASURES) if share.start <= t.start < after and t.concept[:6] == "thing-"
    }


def _meet(a: str, b: str) -> bool:
    return bool(a and b) and (a == b or related(a, b) or heads_meet(a, b) is not None)


def _nearly(share: Figure, base: Figure, count: Figure) -> bool:
    product = written(share) * written(base) / _ALL
    return product != 0 and _CLOSE <= written(count) / product <= 1 / _CLOSE
