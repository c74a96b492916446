"""The picture of who owns what: holders above what they hold; the template only draws it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kzclaims.claim import Claim
from kzclaims.report.layered import draw
from kzclaims.report.layering import Pair, acyclic
from kzclaims.report.seen import Said
from kzclaims.report.timeline import wrapped
from kzclaims.report.view import View
from kzclaims.solve.control import controls
from kzclaims.solve.ownership import Holding, holdings
from kzclaims.solve.stakes import counts

LETTERS = 22
# More lines than this make a picture nobody reads: those of conflicts come first, the table has them all.
MOST_LINKS = 60
_YEAR = re.compile(r"\d{4}")
_SHAPES = {"organisation": "company", "product": "product", "project": "product"}


@dataclass(frozen=True, slots=True)
class Box:
    """A node: the middle of its top, its shape and its label."""

    x: float
    y: float
    shape: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A line from holder to held: its path, whether it is only a reference, whether it gives control, its labels."""

    path: str
    reference: bool
    control: bool
    labels: tuple[tuple[str, bool], ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Row:
    """A link as the table gives it."""

    holder: str
    held: str
    relation: str
    said: Said | None
    publisher: str
    link: str
    when: str


@dataclass(frozen=True, slots=True)
class Owners:
    """The whole picture, who controls what through others in words, and the table."""

    width: float
    height: float
    turned: bool
    boxes: tuple[Box, ...]
    links: tuple[Link, ...]
    controls: tuple[str, ...]
    rows: tuple[Row, ...]


def _kept(edges: list[Holding]) -> list[Holding]:
    """The edges joined, however far, to one that an article states; other references are of no concern here."""
    reached = {name for e in edges if not e.claim.background for name in (e.holder, e.held)}
    while True:
        more = {n for e in edges if {e.holder, e.held} & reached for n in (e.holder, e.held)} - reached
        if not more:
            return [e for e in edges if e.holder in reached and e.holder != e.held]
        reached |= more


def _shape(view: View, name: str) -> str:
    entity = view.report.world.entity(name)
    return "state" if "state" in entity.traits else _SHAPES.get(entity.kind, "other")


def _relation(view: View, edge: Holding) -> str:
    return view.value(edge.claim) if edge.stated else view.name(edge.claim.property)


def _year(claim: Claim) -> str:
    """The year that a reference is valid for, or that a claim speaks of, else the one in which it was said."""
    time = claim.valid if claim.background else claim.as_of
    day = time.hi or time.lo if time else None
    told = claim.article.published if claim.background else claim.asserted
    return str(day.year) if day else told[:4] if _YEAR.match(told) else ""


def _labels(view: View, edges: list[Holding]) -> tuple[tuple[str, bool], ...]:
    said: dict[str, list[str]] = {}
    for edge in edges:
        if not edge.claim.background:
            tag, year = view.sources[edge.claim.article.id].tag, _year(edge.claim)
            said.setdefault(_relation(view, edge), []).append(f"{tag} ({year})" if year else tag)
    found = [(f"{text} · {' '.join(dict.fromkeys(tags))}", False) for text, tags in said.items()]
    facts = [
        (f"{_relation(view, e)} · {view.words('owners.reference', year=_year(e.claim))}", True)
        for e in edges
        if e.claim.background
    ]
    return (*found, *dict.fromkeys(facts))


def _row(view: View, edge: Holding) -> Row:
    claim = edge.claim
    names = (view.name(edge.holder), view.name(edge.held), _relation(view, edge))
    if not claim.background:
        return Row(*names, view.said(claim), "", "", view.words.when(claim.asserted))
    fact = view.fact(claim)
    return Row(*names, None, fact.publisher, fact.link, fact.published)


def _control(view: View, edges: list[Holding]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The claims that give control, and a sentence for each company that is controlled through others."""
    found = controls(view.report.world, edges)
    told = []
    for control in found:
        if len(control.edges) > 1:
            steps = [
                view.words("owners.step", holder=view.name(e.holder), held=view.name(e.held), share=_relation(view, e))
                for e in control.edges
            ]
            names = {"who": view.name(control.who), "held": view.name(control.held)}
            told.append(view.words("owners.controls", **names, steps=view.words.listed(steps)))
    return frozenset(edge.claim.id for control in found for edge in control.edges), tuple(told)


def owners(view: View) -> Owners | None:
    """The picture of a report; None where no article says who owns what."""
    edges = _kept(holdings(view.report.world))
    if not edges:
        return None
    between: dict[Pair, list[Holding]] = {}
    for edge in sorted(edges, key=lambda e: (e.holder, e.held, e.claim.background, e.claim.id)):
        between.setdefault((edge.holder, edge.held), []).append(edge)
    apart = {c.id for node in view.report.conflicts for c in (*node.claims, *node.background)}
    first = sorted(between, key=lambda pair: (not any(e.claim.id in apart for e in between[pair]), pair))
    drawn_pairs = sorted(first[:MOST_LINKS])
    # Two that hold each other share one line; the picture must go downwards, the table tells who holds whom.
    placed: dict[Pair, list[Holding]] = {}
    for pair, drawn in zip(drawn_pairs, acyclic(drawn_pairs), strict=True):
        placed.setdefault(drawn, []).extend(between[pair])
    labels = {pair: _labels(view, known) for pair, known in placed.items()}
    drawing = draw(list(placed), {pair: [text for text, _ in lines] for pair, lines in labels.items()})
    bearing, told = _control(view, [edge for edge in edges if counts(edge)])
    links = tuple(
        Link(
            route.path,
            all(ref for _, ref in labels[pair]),
            any(edge.claim.id in bearing for edge in placed[pair]),
            labels[pair],
            *route.label,
        )
        for pair, route in drawing.routes.items()
    )
    boxes = tuple(
        Box(x, y, _shape(view, name), wrapped(view.name(name), LETTERS)) for name, (x, y) in drawing.boxes.items()
    )
    ordered = sorted(edges, key=lambda e: (view.name(e.held), view.name(e.holder), e.claim.background, e.claim.id))
    return Owners(
        drawing.width, drawing.height, drawing.turned, boxes, links, told, tuple(_row(view, e) for e in ordered)
    )
