"""Our SHACL shapes: over the claims, and over the facts projected from them.

Every result becomes a finding with its claims, so that the report shows quotes, never nodes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rdflib import RDF, SH, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from kzclaims.claim import Claim
from kzclaims.errors import OntologyError, ShapeError
from kzclaims.facts import Facts, Triple, project
from kzclaims.iris import short
from kzclaims.ontology import KZ
from kzclaims.resources import data_folder
from kzclaims.rules import base
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, camps_by, compose
from kzclaims.shape_parts import Triples, validated
from kzclaims.shapes_runner import Result
from kzclaims.solve.ownership import between, holding, majority, ownership_graph, state_bodies, state_control
from kzclaims.turtle import order
from kzclaims.wording import Arg, Message, Name, Said
from kzclaims.world import World

NAMESPACE = "https://w3id.org/kzclaims/shapes#"
# This file looks at the claims, every other one of shapes/ at the facts.
_CLAIMS_FILE = "integrity.ttl"
STEP = Message("{quote} : {value}", "{quote}: {value}")
_LINK = Message("{quote} : {holder} → {held}, {value}", "{quote}: {holder} → {held}, {value}")


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape of ours: ``message`` is what it says of a claim that fails it, ``settle`` what would settle it."""

    id: str
    iri: str
    family: str
    severity: Severity
    title: Message
    message: Message
    settle: Message


def in_both(graph: Graph, node: Node, predicate: URIRef) -> Message | None:
    """The texts of a node in both languages; one without a language, or the other language, stands in."""
    return message_of(o for o in graph.objects(node, predicate) if isinstance(o, Literal))


def message_of(texts: Iterable[Literal]) -> Message | None:
    """Texts by language as one message; braces are escaped, for in a message they mark places."""
    found: dict[str, list[str]] = {}
    for text in texts:
        language = (text.language or "").split("-")[0].lower()
        found.setdefault(language, []).append(str(text).replace("{", "{{").replace("}", "}}"))
    if not found:
        return None
    worded = {language: " ".join(sorted(parts)) for language, parts in sorted(found.items())}
    rest = worded.get("") or next(iter(worded.values()))
    return Message(worded.get("fr") or worded.get("en") or rest, worded.get("en") or worded.get("fr") or rest)


@lru_cache(maxsize=1)
def _loaded() -> tuple[Graph, Graph]:
    """Our shapes, read once: those over claims, those over facts."""
    claims, facts = Graph(), Graph()
    for path in sorted(data_folder("shapes").glob("*.ttl")):
        (claims if path.name == _CLAIMS_FILE else facts).parse(path, format="turtle")
    return claims, facts


def _shape(graph: Graph, node: Node) -> Shape:
    title, message, settle = (in_both(graph, node, p) for p in (SH.name, SH.message, KZ.settle))
    family, severity = str(graph.value(node, KZ.family)), short(graph.value(node, KZ.severity) or BNode()).lower()
    if not (title and message and settle) or family not in base.FAMILIES or severity not in list(Severity):
        raise OntologyError(f"shapes: {node} lacks a sh:name, sh:message, kz:settle, kz:family or kz:severity of ours")
    return Shape(str(node).removeprefix(NAMESPACE), str(node), family, Severity(severity), title, message, settle)


@lru_cache(maxsize=1)
def all_shapes() -> tuple[Shape, ...]:
    """Every shape of ours, in order of its id.

    Raises:
        OntologyError: a shape lacks its texts, its family or its severity.
    """
    found = [_shape(g, n) for g in _loaded() for n in set(g.subjects(SH.severity)) if isinstance(n, URIRef)]
    return tuple(sorted(found, key=lambda shape: shape.id))


def rule_of(shape: Shape) -> GraphRule:
    """What a finding says of the shape it comes from; its claims have been found already."""
    return GraphRule(shape.id, shape.family, shape.severity, shape.title, lambda world: Outcome((), frozenset()))


def _of(shape: Shape, subject: Arg) -> Message:
    """What a shape says, of something."""
    text = Message("{subject} : " + shape.message.fr, "{subject}: " + shape.message.en)
    return text.filled(subject=subject)


@dataclass(frozen=True, slots=True)
class Failure:
    """A node that fails a shape of claim integrity, by its id ("" for a blank node), and the claims it belongs to."""

    shape: Shape
    focus: str
    claims: frozenset[str]


def integrity_shapes() -> Graph:
    """Our shapes over claims."""
    return _loaded()[0]


def failures(graph: Triples, results: Iterable[Result]) -> Iterator[Failure]:
    """What fails our shapes over claims.

    Args:
        graph: the claims.
        results: those of :func:`integrity_shapes` over them.

    Raises:
        ShapeError: a result belongs to no claim of the graph.
    """
    shapes = {shape.iri: shape for shape in all_shapes()}
    for result in results:
        shape, owners = shapes[str(result.shape)], owners_of(graph, result.focus)
        if not owners:
            raise ShapeError(f"{shape.id}: {result.focus.n3()} fails this shape but belongs to no claim; take it out.")
        yield Failure(shape, short(result.focus) if isinstance(result.focus, URIRef) else "", frozenset(owners))


def integrity_of(world: World, failed: Iterable[Failure]) -> tuple[list[Finding], list[Message]]:
    """Failures as findings, and as notes where an article fails, which is no disagreement."""
    findings: list[Finding] = []
    notes: dict[Message, None] = {}
    for one in failed:
        claims = known_claims(world, one.claims)
        if claims and one.focus and one.focus not in world.by_id:
            notes[_of(one.shape, claims[0].article.file_name or claims[0].article.id)] = None
        elif claims:
            findings.append(_integrity(one.shape, claims))
    return findings, list(notes)


def run_shapes(world: World, graphs: Sequence[Graph]) -> tuple[list[Finding], list[Message]]:
    """Run our shapes: those of claim integrity over every graph, the others over the facts projected from the world.

    Args:
        world: the claims and what is known besides.
        graphs: the graphs the claims were read from.

    Returns:
        The findings, and notes on articles (no date, no proper digest): defects of the input, not disagreements.

    Raises:
        ShapeError: a result belongs to no claim of the graph.
    """
    shapes = {URIRef(shape.iri): shape for shape in all_shapes()}
    over_claims, over_facts = _loaded()
    # One graph at a time: the values of a claim that stands in two files are not two values.
    held = (graph for graph in graphs if (None, RDF.type, KZ.Claim) in graph)
    failed = [one for graph in held for one in failures(graph, validated(graph, over_claims))]
    findings, notes = integrity_of(world, failed)
    facts = facts_of(world)
    if len(facts.graph):
        findings += _conflicts(facts, shapes, validated(facts.graph, over_facts), over_facts)
    return sorted(findings, key=lambda f: (f.rule, [order(c) for c in f.claims])), notes


def facts_of(world: World) -> Facts:
    """The facts projected from a world."""
    return project(world.claims, world.background, world.vocabulary, world.entities, _controlled(world))


def _controlled(world: World) -> Mapping[str, tuple[Claim, ...]]:
    """The bodies the state controls, each with the claims and facts of its chain; the latest figure counts."""
    graph = ownership_graph(world)
    found: dict[str, tuple[Claim, ...]] = dict.fromkeys(state_bodies(world), ())
    for body, path in state_control(world).items():
        latest = [[edge for edge in between(graph, a, b) if edge.stated][:1] for a, b in pairwise(path)]
        if all(edges and majority(edges[0]) for edges in latest):
            found.setdefault(body, tuple(edges[0].claim for edges in latest))
    return found


def owners_of(graph: Triples, focus: Node) -> set[str]:
    """Ids of the claims a node of their graph belongs to: itself a claim, or the value, quote or article of some."""
    found: set[str] = set()
    pending, seen = [focus], {focus}
    while pending:
        node = pending.pop()
        if any(o in (KZ.Claim, KZ.ReferenceClaim) for _, _, o in graph.triples((node, RDF.type, None))):
            found.add(short(node))
        elif node is focus or isinstance(node, BNode):
            new = {s for s, _, _ in graph.triples((None, None, node))} - seen
            pending += new
            seen |= new
    return found


def known_claims(world: World, identifiers: Iterable[str]) -> list[Claim]:
    """The article claims among some ids, in order; a claim that the world leaves out is none of its business."""
    found = (world.by_id[i] for i in identifiers if i in world.by_id)
    return sorted((claim for claim in found if not claim.background), key=order)


def _integrity(shape: Shape, claims: list[Claim]) -> Finding:
    what = tuple(Name(name) for claim in claims[:1] for name in (claim.subject, claim.property))
    camps = camps_by(claims, lambda claim: claim.value)
    return compose(rule_of(shape), camps, _of(shape, what), shape.settle)


def _versions(facts: Facts, shapes: Graph, result: Result) -> list[list[Triple]]:
    """The triples that clash in one result: one group, or one for each language."""
    said = facts.said[(result.focus, result.path or SH.path)]
    if result.component == SH.UniqueLangConstraintComponent:
        by_language: dict[str, list[Triple]] = {}
        for triple in said:
            if isinstance(triple[2], Literal):
                by_language.setdefault(triple[2].language or "", []).append(triple)
        return [group for group in by_language.values() if len(group) > 1]
    partner = shapes.value(result.shape, SH.disjoint) or shapes.value(result.shape, SH.lessThanOrEquals)
    if partner is None:
        return [said]
    others = facts.said.get((result.focus, partner), [])
    if result.component == SH.DisjointConstraintComponent:
        others = [t for t in others if t[2] == result.value]
    elif isinstance(result.value, Literal):
        others = [t for t in others if isinstance(t[2], Literal) and t[2] < result.value]
    return [[t for t in said if t[2] == result.value] + others]


def _conflicts(facts: Facts, shapes: Mapping[URIRef, Shape], results: Iterable[Result], graph: Graph) -> list[Finding]:
    """One finding for all results that show the same versions of one thing."""
    clashes: dict[object, tuple[Shape, list[Triple]]] = {}
    for result in results:
        shape = shapes[URIRef(str(result.shape))]
        for triples in _versions(facts, graph, result):
            key = (shape.id, facts.about[result.focus], frozenset((p, o) for _, p, o in triples))
            clashes.setdefault(key, (shape, []))[1].extend(triples)
    found = ((shape, list(dict.fromkeys(triples))) for shape, triples in clashes.values())
    # Two reference facts that disagree are no news about an article.
    own = ((s, ts) for s, ts in found if any(not c.background for t in ts for c in facts.trace[t].values()))
    return [_clash(facts, shape, triples) for shape, triples in own]


def _clash(facts: Facts, shape: Shape, triples: list[Triple]) -> Finding:
    said: dict[tuple[Node, Node], dict[str, Claim]] = {}
    for triple in triples:
        said.setdefault(triple[1:], {}).update(facts.trace[triple])
    shown = {triple[1:]: facts.shown[triple] for triple in reversed(triples)}
    camps = tuple(Camp(shown[version], tuple(claims.values())) for version, claims in said.items())
    steps = [STEP.filled(quote=Said(c), value=camp.value) for camp in camps for c in camp.claims]
    support = list(dict.fromkeys(c for triple in triples for c in facts.support[triple]))
    for edge in filter(None, map(holding, support)):
        ends = {"holder": Name(edge.holder), "held": Name(edge.held)}
        steps.append(_LINK.filled(quote=Said(edge.claim), value=edge.claim.value, **ends))
    message = _of(shape, Name(facts.about[triples[0][0]]))
    doubtful = all(triple[0] in facts.doubtful for triple in triples)
    severity = base.milder(shape.severity, Severity.TENSION) if doubtful else shape.severity
    beside, also = [c for c in support if c.background], [c for c in support if not c.background]
    return compose(rule_of(shape), camps, message, shape.settle, steps, severity=severity, background=beside, also=also)
