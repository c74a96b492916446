"""The picture of who quotes whom: sources above the articles that rest on them; the template only draws it."""

from __future__ import annotations

from dataclasses import dataclass

from kzclaims.report.layered import draw
from kzclaims.report.layering import Pair, acyclic
from kzclaims.report.owners import LETTERS, MOST_LINKS, Box, Link
from kzclaims.report.seen import Said, Source
from kzclaims.report.timeline import wrapped
from kzclaims.report.view import View
from kzclaims.solve.citing import Citation, citations

# More sources than this that one article alone names share a box: each of its own would hide those that several name.
FEW = 2
_ALONE = "\x1e"


@dataclass(frozen=True, slots=True)
class Row:
    """One article and one source of it, as the table gives them."""

    source: Source
    named: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Citing:
    """The whole picture and its table."""

    width: float
    height: float
    turned: bool
    boxes: tuple[Box, ...]
    links: tuple[Link, ...]
    rows: tuple[Row, ...]


def citing(view: View) -> Citing | None:
    """The picture of a report; None where no article names a source for what it claims."""
    told = [citation for citation in citations(view.report.world) if citation.article in view.sources]
    if not told:
        return None
    between: dict[Pair, list[Citation]] = {}
    for citation in told:
        for source in _names(citation):
            between.setdefault((source, citation.article), []).append(citation)
    between = _gathered(view, between)
    # A source that several articles name tells most; the table has them all.
    named = {source: sum(pair[0] == source for pair in between) for source, _ in between}
    pairs = sorted(sorted(between, key=lambda pair: (-named[pair[0]], pair))[:MOST_LINKS])
    placed: dict[Pair, list[Citation]] = {}
    for pair, drawn in zip(pairs, acyclic(pairs), strict=True):
        placed.setdefault(drawn, []).extend(between[pair])
    counts = {pair: (view.words("citing.claims", n=_claims(listed)),) for pair, listed in placed.items()}
    drawing = draw(list(placed), counts)
    links = tuple(
        Link(route.path, False, False, tuple((text, False) for text in counts[pair]), *route.label)
        for pair, route in drawing.routes.items()
    )
    boxes = tuple(
        Box(x, y, "company" if name in view.sources else "other", wrapped(_label(view, name, between), LETTERS))
        for name, (x, y) in drawing.boxes.items()
    )
    rows = tuple(
        Row(view.sources[c.article], view.name(c.source), tuple(view.said(claim) for claim in c.claims)) for c in told
    )
    return Citing(drawing.width, drawing.height, drawing.turned, boxes, links, rows)


def _gathered(view: View, between: dict[Pair, list[Citation]]) -> dict[Pair, list[Citation]]:
    """The pairs with the sources that one article alone names in one box, where those are more than FEW."""
    articles: dict[str, list[str]] = {}
    for source, article in between:
        articles.setdefault(source, []).append(article)
    alone: dict[str, list[str]] = {}
    for source, (article, *more) in articles.items():
        if not more and source not in view.sources:
            alone.setdefault(article, []).append(source)
    joined = {source: _ALONE + article for article, found in alone.items() if len(found) > FEW for source in found}
    kept: dict[Pair, list[Citation]] = {}
    for (source, article), listed in between.items():
        kept.setdefault((joined.get(source, source), article), []).extend(listed)
    return kept


def _claims(listed: list[Citation]) -> int:
    return len({claim.id for citation in listed for claim in citation.claims})


def _names(citation: Citation) -> tuple[str, ...]:
    """The nodes a citation starts from: the articles of the source where they are known, else the source."""
    return citation.cited or (citation.source,)


def _label(view: View, name: str, between: dict[Pair, list[Citation]]) -> str:
    if name.startswith(_ALONE):
        listed = between[(name, name.removeprefix(_ALONE))]
        return view.words("citing.alone", n=len({source for citation in listed for source in _names(citation)}))
    source = view.sources.get(name)
    return f"{source.tag} · {source.publisher}" if source else view.name(name)
