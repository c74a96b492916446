"""The picture of who quotes whom: sources above the articles that rest on them; the template only draws it."""

from __future__ import annotations

from dataclasses import dataclass

from kzclaims.report.layered import Pair, acyclic, draw
from kzclaims.report.owners import LETTERS, MOST_LINKS, Box, Link
from kzclaims.report.seen import Said, Source
from kzclaims.report.timeline import wrapped
from kzclaims.report.view import View
from kzclaims.solve.citing import Citation, citations


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
        Box(x, y, "company" if name in view.sources else "other", wrapped(_label(view, name), LETTERS))
        for name, (x, y) in drawing.boxes.items()
    )
    rows = tuple(
        Row(view.sources[c.article], view.name(c.source), tuple(view.said(claim) for claim in c.claims)) for c in told
    )
    return Citing(drawing.width, drawing.height, boxes, links, rows)


def _claims(listed: list[Citation]) -> int:
    return len({claim.id for citation in listed for claim in citation.claims})


def _names(citation: Citation) -> tuple[str, ...]:
    """The nodes a citation starts from: the articles of the source where they are known, else the source."""
    return citation.cited or (citation.source,)


def _label(view: View, name: str) -> str:
    source = view.sources.get(name)
    return f"{source.tag} · {source.publisher}" if source else view.name(name)
