"""Parts and wholes: lists of shares said to be complete, remainders, totals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from kzclaims.articles import Kind
from kzclaims.claim import Number
from kzclaims.extract.figures_bearer import cues
from kzclaims.extract.figures_model import Figure
from kzclaims.extract.figures_shares import related
from kzclaims.extract.figures_words import figure_words
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import load_thesaurus

_HUNDRED = Decimal(100)
_MOST = 8
_JOINED = 10  # letters between two parts of a list: "and", "ainsi que"
_LEADS = re.compile(r"[^,;:.()]{0,40}[:—–(]\s*(?:\w+\s+){0,2}$")
_SHORT = 10  # words of a sentence that only closes a list
_NEAR = 20
_FINANCED = re.compile(r"\b(?:financ|fund|pa(?:y|id|ie)|pris|cover|финансир|оплач|покры)", re.IGNORECASE)
# "L’emploi de toute la collecte :", "how all of the milk is used:": what the list below it divides.
_WHOLE = re.compile(
    r"(?<!\w)(?:toute la|tout le|toute l['’]|tout l['’]|l['’]ensemble d|totalité|intégralité|all (?:of )?(?:the|its)|"
    r"the (?:whole|entire)|весь|вся|всю|всей|всего|целиком)",
    re.IGNORECASE,
)
_BY = re.compile(r"\s*(par|by|from|за|через|на|—|–)\s", re.IGNORECASE)
_BEARERS = re.compile(r"\b(?:actions|capital|parts|shares|stake|акци\w*|капитал\w*|дол[яиюей]\w*)\b", re.IGNORECASE)


def _written(figure: Figure) -> Decimal:
    value = figure.value
    return value.written or value.lo or value.hi or Decimal(0)


def _divides(passage: Passage) -> bool:
    table = figure_words(passage.language)
    return any(table.divide.name(word) for _, _, word in words(passage.text))


def _sources(passage: Passage) -> bool:
    """Whether a sentence tells where one sum comes from or goes: what it lists passes no hundred per cent."""
    table = figure_words(passage.language)
    return any(table.sources.name(word) for _, _, word in words(passage.text))


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
    _sentence(passage, figures)


def _remainders(
    passage: Passage, figures: Sequence[Figure], previous: Sequence[Figure], recent: Sequence[Figure]
) -> None:
    """ "Les 25 % restants", "за остальные 70": what was told before them, and they, exhaust one whole."""
    rest = cues(passage, "Remainder")
    for n, figure in enumerate(figures):
        beside = [
            (a, b)
            for a, b in rest
            if 0 <= figure.start - b <= _NEAR or 0 <= a - figure.found.end <= 2 or figure.start <= a < figure.phrase_end
        ]
        if not beside:
            continue
        figure.remainder = True
        told = [f for f in figures[:n] if f.kind == figure.kind and f.value.unit == figure.value.unit]
        if not told and figure.kind == "share":
            told = [f for f in previous if f.kind == "share"]
            fit = [f for f in recent if f.kind == "share" and abs(_written(f) + _written(figure) - _HUNDRED) <= 1]
            told = fit[-1:] or (told if len(told) == 1 else [])
        if figure.kind == "share":
            for other in _fitting(told, figure):
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


def _fitting(told: Sequence[Figure], last: Figure) -> list[Figure]:
    """The shares before a remainder that make a hundred with it; all of them where none do."""
    told = [f for f in told if not f.remainder][-_MOST:]
    for size in range(len(told), 0, -1):
        for chosen in combinations(told, size):
            if told[-1] in chosen and abs(sum(map(_written, chosen), _written(last)) - _HUNDRED) <= 1:
                return list(chosen)
    return list(told)


def lists(scene: Scene, by_passage: dict[int, list[Figure]]) -> None:
    """Bullets under a sentence that divides something: their shares are all of it."""
    passages = list(scene.passages)
    for n, passage in enumerate(passages):
        if n + 1 < len(passages):
            _closed_after(by_passage.get(passage.number, ()), passages[n + 1])
            _led_into(passage, by_passage.get(passages[n + 1].number, ()))
        if not passage.text.rstrip().endswith(":"):
            _closed_list(passages[n:], by_passage)
            continue
        items: list[Figure] = []
        count = 0
        for item in passages[n + 1 :]:
            if item.block.kind is not Kind.LIST:
                break
            count += 1
            shares = [f for f in by_passage.get(item.number, ()) if f.kind == "share"]
            if shares:
                items.append(shares[0])
        told = {_written(f) for f in by_passage.get(passage.number, ()) if f.kind == "quantity"}
        if len(items) > 1 and len(items) == count:
            over = sum(map(_written, items), Decimal(0)) > _HUNDRED + 1
            if (
                _divides(passage)
                or Decimal(count) in told
                or (over and (_sources(passage) or _WHOLE.search(passage.text)))
            ):
                _exhaust(items)


def _closed_list(passages: Sequence[Passage], by_passage: dict[int, list[Figure]]) -> None:
    """Bullets of a share each, three or more, the last of which says that there is nothing else."""
    if len(passages) < 2 or passages[0].block.kind is Kind.LIST or passages[1].block.kind is not Kind.LIST:
        return
    items: list[Figure] = []
    last = passages[1]
    for item in passages[1:]:
        if item.block.kind is not Kind.LIST:
            break
        figures = by_passage.get(item.number, ())
        if not figures or figures[0].kind != "share" or figures[0].negated or len(figures) > 1:
            return
        items.append(figures[0])
        last = item
    table = figure_words(last.language)
    if len(items) > 2 and any(table.closed.name(word) for a, _, word in words(last.text) if a > items[-1].found.end):
        _exhaust(items)


def _closed_after(figures: Sequence[Figure], after: Passage) -> None:
    """Three shares or more that pass the whole, and a sentence that says there is nothing else."""
    shares = [f for f in figures if f.kind == "share" and not f.negated and f.measured == "share"]
    if len(shares) < 3 or len(shares) != len(figures) or after.numbers:
        return
    table, said = figure_words(after.language), words(after.text)
    over = sum(map(_written, shares), Decimal(0)) > _HUNDRED + 1
    if over and len(said) <= _SHORT and any(table.closed.name(word) for _, _, word in said):
        _exhaust(shares)


def _led_into(before: Passage, figures: Sequence[Figure]) -> None:
    """ "All the milk went into three products. Cheese took 46%, …": a sentence of shares, and what it divides."""
    shares = [f for f in figures if f.kind == "share" and not f.negated]
    # "La moitié, 50 %": one share, told twice.
    once = [f for n, f in enumerate(shares) if not n or not _again(shares[n - 1], f)]
    if len(once) < 3 or len(shares) != len(figures) or any(f.remainder or f.measured != "share" for f in shares):
        return
    over = sum(map(_written, once), Decimal(0)) > _HUNDRED + 1
    counted = any(isinstance(n.value, Number) and n.value.written == len(once) for n in before.numbers)
    if over and counted and (_divides(before) or _sources(before) or _WHOLE.search(before.text)):
        _exhaust(once)


def _again(share: Figure, other: Figure) -> bool:
    between = share.passage.text[share.found.end : other.start].strip()
    return _written(share) == _written(other) and between in (",", "(", "—", "–", "")


def _exhaust(items: Sequence[Figure]) -> None:
    if any(r == "remainderOf" for f in items for r, _ in f.links):
        return
    for other in items[:-1]:
        items[-1].link("remainderOf", other)


def _sentence(passage: Passage, figures: Sequence[Figure]) -> None:
    """Shares of one sentence that divide one thing: all of it where said so, never more than it."""
    shares = [f for f in figures if f.kind == "share" and not f.negated]
    if len(shares) < 2 or any(f.remainder for f in shares) or _BEARERS.search(passage.text):
        return
    first = shares[0].start
    table = figure_words(passage.language)
    said = [a for a, _, word in words(passage.text[:first]) if table.divide.name(word)]
    total = sum(map(_written, shares), Decimal(0))
    colon = passage.text.rfind(":", 0, first)
    counted = any(f.kind == "quantity" and f.start < colon and _written(f) == len(shares) for f in figures)
    sources = _sources(passage)
    closed = sources and any(table.closed.name(word) for a, _, word in words(passage.text) if a > shares[-1].found.end)
    over = sources and total > _HUNDRED + 1
    if (said or counted or closed or over) and len(shares) > 2:
        _exhaust(shares)
        return
    links = [_BY.match(passage.text[f.found.end : f.found.end + 12]) for f in shares]
    same = all(links) and len({m.group(1).lower() for m in links if m}) == 1
    if total > _HUNDRED + 1 and same and _FINANCED.search(passage.text):
        _exhaust(shares)


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
        fit = all(_may_be_counted(part) and part.head_text and _of_one_kind(whole.head, part.head) for part in parts)
        if len(parts) > 1 and fit and len(heads) == len(parts) and whole.head not in heads:
            for part in parts:
                part.far.add("part")
                part.link("partOf", whole)
            return


def _may_be_counted(figure: Figure) -> bool:
    return (
        figure.kind == "quantity"
        and not (figure.value.unit or figure.negated or figure.found.per)
        and bool(figure.head)
    )


def _of_one_kind(whole: str, part: str) -> bool:
    """Whether a counted thing may be a kind of another: a kind of it, or of what it is a kind of."""
    if related(whole, part):
        return True
    if ":" in whole or ":" in part:
        return False
    known = load_thesaurus()
    return not set(known.ancestors(whole)).isdisjoint({part, *known.ancestors(part)})
