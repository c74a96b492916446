"""A graph validated part by part: some focus nodes at a time, each with all that the paths of its shapes reach.

A result on a focus node depends on nothing but the triples that the paths of its shape lead over, so all parts together
give what the whole graph gives, in memory and time for one part after the other. Shapes that ask more than that
(SHACL-SPARQL) have no place here: ours are core SHACL, and those of users are looked at whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from rdflib import RDF, RDFS, SH, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kzclaims.errors import ShapeError
from kzclaims.shapes_runner import Result, in_order, validate

Triple = tuple[Node, Node, Node]
Pattern = tuple[Node | None, Node | None, Node | None]
# Up to so many triples, those of some ten thousand claims, a graph is looked at at once: each part costs a tenth of a
# second before its first node is looked at.
WHOLE = 200_000
AT_ONCE = 5_000
_TARGETS = (SH.targetClass, SH.targetNode, SH.targetObjectsOf, SH.targetSubjectsOf)
_PAIRED = (SH.disjoint, SH.equals, SH.lessThan, SH.lessThanOrEquals)
_INNER = (SH.property, SH.node, SH.qualifiedValueShape, SH["not"])
_LISTED = (SH["and"], SH["or"], SH.xone)
Target = tuple[Node, Node]


class Triples(Protocol):
    """What holds triples: a graph, or a store on the disk."""

    def triples(self, triple: Pattern, /) -> Iterable[Triple]:
        """The triples that fit; None fits everything."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What a shape looks at from a node: predicates ``beside`` it, and ``inner`` shapes at the ends of its path."""

    path: _Path | None
    beside: tuple[Node, ...]
    everything: bool
    typed: bool
    inner: tuple[_Look, ...]


@dataclass(frozen=True, slots=True)
class _Path:
    """A step of a path, there or back; else several paths, one after the other or beside each other."""

    step: Node | None
    back: bool = False
    several: tuple[_Path, ...] = ()
    beside: bool = False


def _path(shapes: Graph, node: Node) -> _Path:
    if isinstance(node, URIRef) and node != RDF.nil:
        return _Path(node)
    inverse, either = (shapes.value(node, p) for p in (SH.inversePath, SH.alternativePath))
    if isinstance(inverse, URIRef):
        return _Path(inverse, back=True)
    if either is None and (node, RDF.first, None) not in shapes:
        raise ShapeError("a shape has a path of a kind that is not looked at part by part.")
    return _Path(None, False, tuple(_path(shapes, one) for one in Collection(shapes, either or node)), bool(either))


def _look(shapes: Graph, shape: Node) -> _Look:
    path = shapes.value(shape, SH.path)
    inner = [one for predicate in _INNER for one in shapes.objects(shape, predicate)]
    listed = (one for predicate in _LISTED for one in shapes.objects(shape, predicate))
    inner += [one for group in listed for one in Collection(shapes, group)]
    return _Look(
        None if path is None else _path(shapes, path),
        tuple(partner for predicate in _PAIRED for partner in shapes.objects(shape, predicate)),
        (shape, SH.closed, None) in shapes,
        (shape, SH["class"], None) in shapes,
        tuple(_look(shapes, one) for one in inner),
    )


class _Part:
    """The triples that some shapes look at from some nodes."""

    def __init__(self, data: Triples) -> None:
        self.data, self.graph = data, Graph()
        self._taken: dict[Pattern, list[Triple]] = {}

    def take(self, pattern: Pattern) -> list[Triple]:
        if pattern not in self._taken:
            self._taken[pattern] = found = list(self.data.triples(pattern))
            for triple in found:
                self.graph.add(triple)
        return self._taken[pattern]

    def follow(self, path: _Path, node: Node) -> list[Node]:
        """The nodes to which a path leads; what it leads over is taken."""
        if path.step is not None and path.back:
            return [s for s, _, _ in self.take((None, path.step, node))]
        if path.step is not None:
            return [o for _, _, o in self.take((node, path.step, None))]
        if path.beside:
            return [end for one in path.several for end in self.follow(one, node)]
        ends = [node]
        for one in path.several:
            ends = [end for start in ends for end in self.follow(one, start)]
        return ends

    def gather(self, look: _Look, node: Node) -> None:
        """Take what a shape looks at from a node."""
        if look.everything:
            self.take((node, None, None))
        for partner in look.beside:
            self.take((node, partner, None))
        ends = [node] if look.path is None else self.follow(look.path, node)
        for end in ends:
            if look.typed:
                self.take((end, RDF.type, None))
            for one in look.inner:
                self.gather(one, end)


def _classes(data: Triples, cls: Node) -> list[Node]:
    """A class and those below it."""
    found = [cls]
    for one in found:
        found += [s for s, _, _ in data.triples((None, RDFS.subClassOf, one)) if s not in found]
    return found


def _hits(data: Triples, target: Target, node: Node | None = None) -> Iterator[tuple[Node, Triple | None]]:
    """The focus nodes of a target, or those equal to ``node``, each with a triple that makes it one."""
    kind, value = target
    if kind == SH.targetNode:
        if node in (None, value):
            yield value, None
    elif kind == SH.targetClass:
        for cls in _classes(data, value):
            for triple in data.triples((node, RDF.type, cls)):
                yield triple[0], triple
    else:
        place = 2 if kind == SH.targetObjectsOf else 0
        for triple in data.triples((None, value, node) if place else (node, value, None)):
            yield triple[place], triple


def _focused(data: Triples, target: Target) -> Iterator[tuple[Node, Triple | None]]:
    """The focus nodes of a target, once each."""
    seen: set[Node] = set()
    for node, triple in _hits(data, target):
        if node not in seen:
            seen.add(node)
            yield node, triple


def _targets(shapes: Graph) -> dict[Target, list[Node]]:
    """What is looked at by which shapes, in a fixed order."""
    found: dict[Target, list[Node]] = {}
    for kind in _TARGETS:
        for shape, value in shapes.subject_objects(kind):
            found.setdefault((kind, value), []).append(shape)
    return {target: sorted(found[target], key=str) for target in sorted(found, key=lambda t: (str(t[0]), str(t[1])))}


def _alone(shapes: Graph, target: Target) -> Graph:
    """The shapes with one target; those without one only serve others."""
    graph = Graph()
    for triple in shapes:
        if triple[1] not in _TARGETS or triple[1:] == target:
            graph.add(triple)
    return graph


def by_parts(data: Triples, shapes: Graph, at_once: int = AT_ONCE) -> Iterator[Result]:
    """The results of a graph, target by target, so many focus nodes at a time.

    Args:
        data: the triples; they are only looked up.
        shapes: core SHACL.
        at_once: how many focus nodes make a part.

    Raises:
        ShapeError: the shapes cannot be used, or not part by part.
    """
    targets = _targets(shapes)
    earlier: dict[Node, list[Target]] = {}
    below = list(data.triples((None, RDFS.subClassOf, None)))
    for target, looking in targets.items():
        own, pending = _alone(shapes, target), _focused(data, target)
        looks = [_look(shapes, shape) for shape in looking]
        while some := list(islice(pending, at_once)):
            part = _Part(data)
            for triple in (*below, *(triple for _, triple in some if triple)):
                part.graph.add(triple)
            for node, _ in some:
                for look in looks:
                    part.gather(look, node)
            # A part may hold other focus nodes than its own, and not all that belongs to them.
            own_nodes = {node for node, _ in some}
            for result in validate(part.graph, own):
                if result.focus in own_nodes and not _told(data, earlier.get(result.shape, ()), result.focus):
                    yield result
        for shape in looking:
            earlier.setdefault(shape, []).append(target)


def _told(data: Triples, targets: Sequence[Target], node: Node) -> bool:
    """Whether a node is a focus node of some targets."""
    return any(True for target in targets for _ in _hits(data, target, node))


def validated(data: Graph, shapes: Graph, whole: int = WHOLE, at_once: int = AT_ONCE) -> list[Result]:
    """The results of a graph, part by part if it is large; in the same order and number either way.

    Args:
        data: the graph to look at.
        shapes: core SHACL.
        whole: up to how many triples it is looked at at once.
        at_once: how many focus nodes make a part of a larger one.

    Raises:
        ConfigError: the SHACL engine that is chosen is unknown, or not installed.
        ShapeError: the shapes cannot be used.
    """
    return validate(data, shapes) if len(data) <= whole else in_order(by_parts(data, shapes, at_once))
