"""The triples of a file, for shapes: in memory, or in a store on the disk where there are too many for that.

pyoxigraph parses and stores where it is installed, and rdflib reads what it does not; both give the same triples.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from rdflib import XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from kzclaims.dataset import Dataset
from kzclaims.formats.columns import ARTICLE, CLAIM, REFERENCE, Line, article_of, claim_of
from kzclaims.formats.parquet import read_lines
from kzclaims.graph import graph_of
from kzclaims.rdf_files import parse
from kzclaims.turtle import write

Triple = tuple[Node, Node, Node]
# From about so many bytes of text on, the triples go to the disk; in memory they take some twenty times as much.
LARGE = 16 << 20
AT_ONCE = 5_000


class Held(Protocol):
    """What holds triples."""

    def triples(self, triple: tuple[Node | None, Node | None, Node | None], /) -> Iterator[Triple]:
        """The triples that fit; None fits everything."""


def _ox() -> Any:
    if find_spec("pyoxigraph") is None:
        return None
    import pyoxigraph

    return pyoxigraph


def _term(node: Any) -> Node:
    """A term of pyoxigraph as one of rdflib."""
    kind = type(node).__name__
    if kind == "NamedNode":
        return URIRef(node.value)
    if kind == "BlankNode":
        return BNode(node.value)
    if node.language:
        return Literal(node.value, lang=node.language)
    datatype = node.datatype.value
    return Literal(node.value, datatype=None if datatype == str(XSD.string) else URIRef(datatype))


class _Stored:
    """Triples in a store of pyoxigraph."""

    def __init__(self, ox: Any, store: Any) -> None:
        self._ox, self._store = ox, store

    def _plain(self, node: Node | None) -> Any:
        if isinstance(node, URIRef):
            return self._ox.NamedNode(str(node))
        if isinstance(node, BNode):
            return self._ox.BlankNode(str(node))
        if isinstance(node, Literal):
            kind = self._ox.NamedNode(str(node.datatype)) if node.datatype else None
            return self._ox.Literal(str(node), datatype=kind, language=node.language)
        return None

    def triples(self, triple: tuple[Node | None, Node | None, Node | None], /) -> Iterator[Triple]:
        """The triples that fit; None fits everything."""
        if isinstance(triple[0], Literal):
            return
        for quad in self._store.quads_for_pattern(*map(self._plain, triple), None):
            yield _term(quad.subject), _term(quad.predicate), _term(quad.object)


@contextmanager
def held(path: Path, large: int = LARGE) -> Iterator[Held]:
    """The triples of a file of RDF.

    Args:
        path: Turtle, N-Triples, TriG or JSON-LD.
        large: from how many bytes on they go to the disk.

    Raises:
        InputError: the file is broken.
    """
    ox, suffix = _ox(), path.suffix.lower()
    if ox is None or suffix not in (".ttl", ".nt") or path.stat().st_size < large:
        yield parse(path)
        return
    form = ox.RdfFormat.TURTLE if suffix == ".ttl" else ox.RdfFormat.N_TRIPLES
    with tempfile.TemporaryDirectory(prefix="kzclaims-") as folder:
        store = ox.Store(folder)
        try:
            store.bulk_load(path=str(path), format=form, base_iri="urn:kzclaims:document")
        except (SyntaxError, ValueError):
            # The slower reader says what is wrong, and where; or takes what this one does not.
            yield parse(path)
            return
        yield _Stored(ox, store)


def graphs_of(path: Path, at_once: int = AT_ONCE) -> Iterator[Graph]:
    """The claims of a Parquet file as graphs of so many at a time, each with the articles of its claims.

    Raises:
        InputError: the file is cut short, damaged or not ours.
    """
    articles = {line["id"]: article_of(line) for line in read_lines(path) if line["record"] == ARTICLE}
    claims = (line for line in read_lines(path) if line["record"] in (CLAIM, REFERENCE))
    while some := list(islice(claims, at_once)):
        yield _graph(some, articles)


def _graph(lines: list[Line], articles: dict[str, Any]) -> Graph:
    claims = tuple(claim_of(line, articles) for line in lines)
    own = {claim.article.node: claim.article for claim in claims if claim.article.node}
    data, ox = Dataset(claims, tuple(own[node] for node in sorted(own)), {}), _ox()
    if ox is None:
        return graph_of(data)
    graph = Graph()
    # Labels of blank nodes are kept apart by pyoxigraph itself, from one parse to the next.
    for triple in ox.parse(write(data.claims, data.articles, ()).encode(), format=ox.RdfFormat.TURTLE):
        graph.add((_term(triple.subject), _term(triple.predicate), _term(triple.object)))
    return graph
