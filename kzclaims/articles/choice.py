"""Which paragraphs of a page are its article, and which of them prints the title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from kzclaims.articles.blocks import Unit
from kzclaims.articles.document import Kind
from kzclaims.articles.folding import Mark, alike, readable
from kzclaims.articles.page import Candidate, Page, read_page
from kzclaims.articles.tags import entities
from kzclaims.claim import fold
from kzclaims.wording import Message

_ENOUGH = 200  # characters of prose that make an element the article's
_PROSE = 80  # characters of a paragraph that is surely prose
_LINKED = 0.6  # share of a paragraph in links from which it is navigation
_LITTLE = 0.2  # share of the shown characters below which a warning is due
_FINAL = re.compile(r"[.!?…:;][\s»”\"'’)\]]*\Z")
_MARKED = frozenset({Kind.LIST, Kind.TABLE, Kind.QUOTE, Kind.CAPTION, Kind.HEADING})


def _weight(candidate: Candidate) -> int:
    prose = candidate.kind in (None, Kind.QUOTE, Kind.LIST)
    return max(0, candidate.length - 2 * candidate.linked) if prose else 0


def _heaviest(candidates: Iterable[Candidate], number: Callable[[Candidate], int]) -> tuple[int, int]:
    weights: Counter[int] = Counter()
    for candidate in candidates:
        if number(candidate):
            weights[number(candidate)] += _weight(candidate)
    best = max(weights, key=lambda key: (weights[key], -key), default=0)
    return best, weights[best]


def _body(candidates: Sequence[Candidate]) -> tuple[Callable[[Candidate], bool], Callable[[Candidate], bool]]:
    """Who belongs to the body of the article, and who to the element around body, headline and standfirst."""
    holder, held = _heaviest(candidates, lambda c: c.holder)
    article, written = _heaviest(candidates, lambda c: c.article)
    main, mained = _heaviest(candidates, lambda c: c.main)
    if held >= _ENOUGH or (held and held * 2 >= max(written, mained)):
        inside = next(c for c in candidates if c.holder == holder)
        if inside.article:
            return lambda c: c.holder == holder, lambda c: c.article == inside.article
        if inside.main:
            return lambda c: c.holder == holder, lambda c: c.main == inside.main
        return lambda c: c.holder == holder, lambda c: not c.site_head
    # A list of teasers is many small articles in one main element.
    if written >= _ENOUGH and written * 2 >= mained:
        return lambda c: c.article == article, lambda c: c.article == article
    if mained >= _ENOUGH:
        return lambda c: c.main == main, lambda c: c.main == main
    return lambda c: not c.site_head, lambda c: not c.site_head


def _shown(text: str, candidate: Candidate) -> tuple[str, list[Mark]]:
    """What a reader sees of a candidate, and the marks that make it so."""
    marks: list[Mark] = []
    before: tuple[int, int] | None = None
    for piece, glue in zip(candidate.pieces, candidate.glue, strict=True):
        if before and before[1] < piece[0]:
            marks.append(Mark(before[1], piece[0], glue, tag=True))
        marks.extend(entities(text, *piece))
        before = piece
    return readable(text, candidate.pieces[0][0], candidate.pieces[-1][1], marks).text, marks


def _same_title(text: str, title: str) -> bool:
    """Whether a heading is the title the head of the page tells, which may end in the site's name."""
    heading, told = fold(text), fold(title)
    return alike(text, title) or (len(heading) > 15 and told.startswith(heading))


def _title(
    texts: Sequence[str], found: Sequence[Candidate], titles: Sequence[str], inside: Sequence[bool]
) -> int | None:
    headings = [i for i, candidate in enumerate(found) if candidate.kind is Kind.HEADING and candidate.level <= 2]
    for i in headings:
        if any(_same_title(texts[i], title) for title in titles if title):
            return i
    return next((i for i in headings if found[i].level == 1 and inside[i]), None)


def _fragment(text: str, candidate: Candidate) -> bool:
    """A few words in no paragraph of their own: a label, a name, a date."""
    return candidate.kind is None and candidate.own != "p" and len(text) < _PROSE and not _FINAL.search(text)


def _kept(found: Sequence[Candidate], texts: Sequence[str], title: int | None) -> list[int]:
    is_body, is_scope = _body(found)
    bodies = [i for i, c in enumerate(found) if is_body(c) and i != title]
    prose = [i for i in bodies if found[i].kind is None and found[i].length >= _PROSE and not _linked(found[i])]
    first = prose[0] if prose else (bodies[0] if bodies else 0)
    kept = [title] if title is not None else []
    for i, candidate in enumerate(found):
        if i == title or _linked(candidate):
            continue
        if is_body(candidate):
            early = i < first and candidate.kind not in _MARKED and not candidate.lead
            if not (early and not _FINAL.search(texts[i])) and not _fragment(texts[i], candidate):
                kept.append(i)
        elif is_scope(candidate) and i < first:
            follows_title = title is not None and i > title and candidate.kind is None
            if (candidate.lead or follows_title) and len(texts[i]) >= _PROSE / 2 and _FINAL.search(texts[i]):
                kept.append(i)
    kept.sort()
    while kept and found[kept[-1]].kind is Kind.HEADING and kept[-1] != title:
        kept.pop()
    return kept


def _linked(candidate: Candidate) -> bool:
    return candidate.linked > _LINKED * candidate.length and candidate.kind is not Kind.CAPTION


class _Choice(NamedTuple):
    units: list[Unit]
    marks: list[Mark]
    length: int  # characters kept
    articles: int  # how many article elements they stand in


def _chosen(text: str, page: Page, titles: Sequence[str]) -> _Choice:
    found = [c for c in page.candidates if c.length]
    shown = [_shown(text, candidate) for candidate in found]
    texts = [seen for seen, _ in shown]
    is_scope = _body(found)[1]
    inside = [is_scope(c) and not c.site_head for c in found]
    title = _title(texts, found, titles, inside)
    units: list[Unit] = []
    marks: list[Mark] = []
    kept = _kept(found, texts, title)
    for i in kept:
        candidate = found[i]
        kind = Kind.TITLE if i == title else candidate.kind
        # Old pages set their whole text in the cells of a table.
        if kind is Kind.TABLE and "|" not in candidate.glue and candidate.length >= _PROSE:
            kind = None
        bold = candidate.bold * 20 >= candidate.length * 19
        units.append(Unit(candidate.pieces[0][0], candidate.pieces[-1][1], texts[i], kind, candidate.level, bold))
        marks += shown[i][1]
    length = sum(found[i].length for i in kept)
    return _Choice(units, marks, length, len({found[i].article for i in kept} - {0}))


_SEVERAL = Message(
    "la page contient {n} articles, une liste peut-être ; tous ont été lus comme un seul",
    "the page holds {n} articles, perhaps a list of them; all were read as one",
)
_LEFT = Message(
    "seuls {share} % du texte visible de la page ({length} caractères) ont été pris pour l’article",
    "only {share} % of the page's visible text ({length} characters) was taken for the article",
)


def article_of(text: str, page: Page, titles: Sequence[str]) -> tuple[list[Unit], list[Mark], Message | None]:
    """The article of a page.

    Args:
        text: the whole decoded file.
        page: what ``read_page`` found in it, with hints.
        titles: titles that the head of the page tells, the best first.

    Returns:
        Its units and their markup, in order, and a warning if little of the page was kept or several
        articles of it, else None.
    """
    chosen = _chosen(text, page, titles)
    if chosen.length < 2 * _ENOUGH and page.hinted:
        # Some sites give the whole article a class that elsewhere means an advertisement.
        other = _chosen(text, read_page(text, use_hints=False), titles)
        if other.length > 2 * chosen.length + _PROSE:
            chosen = other
    warning = None
    if chosen.articles > 2:
        warning = _SEVERAL.filled(n=str(chosen.articles))
    elif chosen.length < _LITTLE * page.shown:
        share = 100 * chosen.length // page.shown
        warning = _LEFT.filled(share=str(share), length=str(chosen.length))
    return chosen.units, chosen.marks, warning
