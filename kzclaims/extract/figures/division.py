"""Shares that divide one whole: lists, bullets and sentences whose shares are all of it, or never more than it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from kzclaims.articles import Kind
from kzclaims.claim import Number
from kzclaims.extract.figures.model import Figure
from kzclaims.extract.figures.stems import Stems
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.word_tables import word_table

_HUNDRED = Decimal(100)
# Shares of one whole that an author got wrong miss a hundred by little; what misses it by more are rates of several.
FAR = 40
_AFTER = 5  # sentences after the parts in which the whole is told
_SHORT = 10  # words of a sentence that only closes a list
_CLAUSE = re.compile(r"[.;:!?]")
_FINANCED = re.compile(r"\b(?:financ|fund|pa(?:y|id|ie)|pris|cover|финансир|оплач|покры)", re.IGNORECASE)
_BY = re.compile(r"\s*(par|by|from|за|через|на|—|–)\s", re.IGNORECASE)
_JOINT = re.compile(r"(?:[,;]|\s(?:et|and|while|и|а))\s*$", re.IGNORECASE)
_AND = frozenset({"et", "and", "и"})
_SOME = re.compile(
    r"(?<!\w)(?:notamment|dont|surtout|principalement|entre autres|including|mainly|mostly|chiefly|notably|among others"
    r"|в основном|в том числе|включая|прежде всего|главным образом)(?!\w)",
    re.IGNORECASE,
)
_BEARERS = re.compile(r"\b(?:actions|capital|parts|shares|stake|акци\w*|капитал\w*|дол[яиюей]\w*)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Words:
    asks: re.Pattern[str]
    single: re.Pattern[str]
    rated: re.Pattern[str]
    opening: re.Pattern[str]
    nothing: re.Pattern[str]


@lru_cache(maxsize=3)
def _table(language: str) -> _Words:
    table = word_table("figures/division.toml")[language]
    return _Words(**{field.name: re.compile(table[field.name], re.IGNORECASE) for field in fields(_Words)})


def written(figure: Figure) -> Decimal:
    """The number of a figure as it was written."""
    value = figure.value
    return value.written or value.lo or value.hi or Decimal(0)


def _says(stems: Stems, text: str) -> bool:
    """Whether some word of a text begins with one of some stems."""
    return any(stems.name(word) for _, _, word in words(text))


def of_several(text: str, language: str) -> bool:
    """Whether shares are rates of several things, or answers of which one may give several: no parts of one whole."""
    return _says(figure_words(language).of_several, text)


def rated(text: str, language: str) -> bool:
    """Whether each of several has a share of its own, or may be counted several times: "several answers"."""
    return _table(language).rated.search(text) is not None


def _sources(passage: Passage) -> bool:
    """Whether a sentence tells where one sum comes from or goes: what it lists passes no hundred per cent."""
    return _says(figure_words(passage.language).sources, passage.text)


def _divides(passage: Passage) -> bool:
    return _says(figure_words(passage.language).divide, passage.text)


def lists(scene: Scene, by_passage: dict[int, list[Figure]]) -> None:
    """Bullets and sentences that a sentence beside them says to be all of something: their shares exhaust it."""
    passages = list(scene.passages)
    for n, passage in enumerate(passages[:-1]):
        after = passages[n + 1]
        _closed_after(by_passage.get(passage.number, ()), after)
        _led_into(passage, by_passage.get(after.number, ()))
        if after.block.kind is Kind.LIST and passage.block.kind is not Kind.LIST:
            _bullets(passages[n - 1] if n else None, passage, passages[n + 1 :], by_passage)


def wholes(by_passage: dict[int, list[Figure]]) -> None:
    """ "88 % par fibre, les 12 % restants par satellite. Cette approche couvre 99 % des villages": parts and the whole.

    Args:
        by_passage: the figures of an article, by the number of their passage.
    """
    shares = [f for _, figures in sorted(by_passage.items()) for f in figures if f.kind == "share" and not f.negated]
    for n, rest in enumerate(shares):
        parts = [other for relation, other in rest.links if relation == "remainderOf"]
        if not parts:
            continue
        bases = {id(o) for part in parts for r, o in part.links if r == "ofWhole"}
        heads = {part.head for part in parts if part.head}
        for whole in shares[n + 1 :]:
            passage = whole.passage
            if passage.number > rest.passage.number + _AFTER:
                break
            if passage.number == rest.passage.number:
                continue
            same = whole.head in heads or bases & {id(o) for r, o in whole.links if r == "ofWhole"}
            if same and figure_words(passage.language).altogether.search(passage.text[: whole.start]):
                for part in (*parts, rest):
                    part.link("partOf", whole)
                break


def _bullets(
    before: Passage | None, lead: Passage, passages: Sequence[Passage], by_passage: dict[int, list[Figure]]
) -> None:
    """Bullets of a share each, below what divides something, or the last of which leaves nothing else."""
    items: list[Figure] = []
    alone = True
    texts = [lead.text]
    for item in passages:
        if item.block.kind is not Kind.LIST:
            break
        figures = by_passage.get(item.number, ())
        shares = [f for f in figures if f.kind == "share"]
        if not shares:
            return
        items.append(shares[0])
        alone = alone and len(figures) == 1 and not shares[0].negated
        texts.append(item.text)
    over = _over(items)
    if len(items) > 1 and lead.text.rstrip().endswith(":"):
        told = {written(f) for f in by_passage.get(lead.number, ()) if f.kind == "quantity"}
        whole = _sources(lead) or figure_words(lead.language).whole.search(lead.text)
        if _divides(lead) or Decimal(len(items)) in told or (over and whole):
            _exhaust(items)
            return
    if len(items) < 3 or not alone:
        return
    if _nearly(items) and _answers(before, lead, texts):
        _exhaust(items)
        return
    if any(of_several(text, lead.language) for text in texts):
        return
    last = items[-1]
    table = figure_words(last.passage.language)
    closed = any(table.closed.name(word) for a, _, word in words(last.passage.text) if a > last.found.end)
    if closed or (_nearly(items) and _rest(last.passage, last.passage.text)):
        _exhaust(items)


def _answers(before: Passage | None, lead: Passage, texts: Sequence[str]) -> bool:
    """Whether a list says where all of something goes, "Where is it sold? Here is the count:", or what each chose."""
    asked = before is not None and before.text.rstrip().endswith("?") and before.block is lead.block
    led = f"{before.text if before and asked else ''} {lead.text}".strip()
    table = _table(lead.language)
    if not lead.text.rstrip().endswith(":") or rated(led, lead.language):
        return False
    if table.single.search(led):
        return True
    told = table.asks.search(led) or table.opening.search(led.rstrip(" :") + ",")
    return told is not None and not any(of_several(text, lead.language) for text in (led, *texts))


def _over(shares: Sequence[Figure]) -> bool:
    return sum(map(written, shares), Decimal(0)) > _HUNDRED + 1


def _nearly(shares: Sequence[Figure]) -> bool:
    """Whether shares pass the whole, as those do that somebody added up wrong."""
    return _over(shares) and sum(map(written, shares), Decimal(0)) <= _HUNDRED + FAR


def _rest(passage: Passage, text: str) -> bool:
    """Whether the words beside a share leave nothing else: "les autres pays", "everything else", "прочее"."""
    return _says(figure_words(passage.language).rest, text)


def _closed_after(figures: Sequence[Figure], after: Passage) -> None:
    """Three shares or more that pass the whole, and a sentence that says there is nothing else."""
    shares = [f for f in figures if f.kind == "share" and not f.negated and f.measured == "share"]
    if len(shares) < 3 or len(shares) != len(figures) or after.numbers or not _over(shares):
        return
    table, said = figure_words(after.language), words(after.text)
    closed = table.complete.search(after.text) or _says(table.closed, after.text)
    if len(said) <= _SHORT and closed:
        _exhaust(shares)


def _led_into(before: Passage, figures: Sequence[Figure]) -> None:
    """ "All the milk went into three products. Cheese took 46%, …": a sentence of shares, and what it divides."""
    shares = [f for f in figures if f.kind == "share" and not f.negated]
    # "La moitié, 50 %": one share, told twice.
    once = [f for n, f in enumerate(shares) if not n or not _again(shares[n - 1], f)]
    if len(once) < 3 or len(shares) != len(figures) or any(f.remainder or f.measured != "share" for f in shares):
        return
    counted = any(isinstance(n.value, Number) and n.value.written == len(once) for n in before.numbers)
    whole = figure_words(before.language).whole.search(before.text)
    if _over(once) and counted and (_divides(before) or _sources(before) or whole):
        _exhaust(once)


def _again(share: Figure, other: Figure) -> bool:
    between = share.passage.text[share.found.end : other.start].strip()
    return written(share) == written(other) and between in (",", "(", "—", "–", "")


def _exhaust(items: Sequence[Figure]) -> None:
    if any(r == "remainderOf" for f in items for r, _ in f.links):
        return
    for other in items[:-1]:
        items[-1].link("remainderOf", other)


def shares_of_one(passage: Passage, figures: Sequence[Figure]) -> None:
    """Shares of one sentence that divide one thing: all of it where said so, never more than it."""
    shares = [f for f in figures if f.kind == "share" and not f.negated]
    if len(shares) < 2 or any(f.remainder for f in shares) or _BEARERS.search(passage.text):
        return
    if len(shares) > 2 and _divided(passage, shares, figures):
        _exhaust(shares)
        return
    links = [_BY.match(passage.text[f.found.end : f.found.end + 12]) for f in shares]
    same = all(links) and len({m.group(1).lower() for m in links if m}) == 1
    if _over(shares) and same and _FINANCED.search(passage.text):
        _exhaust(shares)


def _all_told(passage: Passage, led: str, joint: str) -> bool:
    """Whether a colon leads to where all of a thing comes from or goes: "l’origine de la totalité des ruches : …".

    Only where the last share closes the list: "and 22% from Turkey".
    """
    told = figure_words(passage.language).whole.search(led) and _sources(passage)
    return bool(told) and any(word in _AND for _, _, word in words(joint)) and not _SOME.search(passage.text)


def _divided(passage: Passage, shares: Sequence[Figure], figures: Sequence[Figure]) -> bool:
    """Whether a sentence says that its shares are all of something, before the first of them or after the last."""
    text, table = passage.text, figure_words(passage.language)
    first, last = shares[0].start, shares[-1].found.end
    colon = text.rfind(":", 0, first)
    counted = any(f.kind == "quantity" and f.start < colon and written(f) == len(shares) for f in figures)
    if counted or _says(table.divide, text[:first]):
        return True
    if of_several(text, passage.language):
        return False
    if colon >= 0 and _all_told(passage, text[:colon], text[shares[-2].found.end : shares[-1].start]):
        return True
    if _sources(passage):
        return _over(shares) or any(table.closed.name(word) for a, _, word in words(text) if a > last)
    if not _nearly(shares) or any(share.measured != "share" for share in shares):
        return False
    own = _table(passage.language)
    if own.nothing.search(text, last) or (own.opening.search(text[:first]) and _follow(shares)):
        return True
    beside = text[shares[-2].found.end : shares[-1].start] + _CLAUSE.split(text[last:], maxsplit=1)[0]
    whole = colon >= 0 and table.whole.search(text[:colon])
    return bool(whole or table.complete.search(text, last) or _rest(passage, beside))


def _follow(shares: Sequence[Figure]) -> bool:
    """Whether each share but the first stands at once behind a comma or an "and": none has a base of its own."""
    text = shares[0].passage.text
    return all(_JOINT.search(text, a.found.end, b.start) for a, b in pairwise(shares))
