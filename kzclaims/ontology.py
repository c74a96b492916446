"""The Turtle of ontology/ to plain data, with rdflib: for :mod:`kzclaims.vocabulary`, which keeps that data as JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import SKOS
from rdflib.term import Node

from kzclaims import iris
from kzclaims.errors import OntologyError
from kzclaims.iris import short
from kzclaims.resources import data_folder

KZ, DATA, SCHEMA = Namespace(iris.KZ), Namespace(iris.DATA), Namespace(iris.SCHEMA)

# Files of ontology/ that hold claims rather than vocabulary; kzclaims.graph reads them in the form of claims.ttl.
REFERENCE_FILES = ("reference.ttl",)

# What is told of entities: a triple of another predicate makes no difference to any.
_TELLING = {
    RDF.type,
    SKOS.prefLabel,
    SKOS.altLabel,
    SKOS.hiddenLabel,
    SKOS.broader,
    KZ.entityTrait,
    KZ.incompatibleWith,
    SCHEMA.gender,
}
# A subject, a predicate, and an object: its kind (literal, iri or blank), its text and its language.
Triple = tuple[str, str, tuple[str, str, str]]


def days_of(duration: str) -> int:
    """Days in an ISO 8601 duration of years, months and days, rounded up (a month is 31, a year 366 days)."""
    match = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?", duration)
    if not match or duration == "P":
        raise OntologyError(f"kz:steadiness {duration!r} is no duration of years, months and days such as P3M")
    years, months, days = (int(part or 0) for part in match.groups())
    return 366 * years + 31 * months + days


def triples_of(graph: Graph) -> Iterator[Triple]:
    """What a graph tells of entities, in no order; nothing with a blank node for its subject but what it excludes."""
    for predicate in _TELLING:
        for subject, held in graph.subject_objects(predicate):
            if isinstance(subject, URIRef) or predicate == KZ.incompatibleWith:
                kind = "literal" if isinstance(held, Literal) else "iri"
                language = str(held.language or "") if isinstance(held, Literal) else ""
                yield str(subject), str(predicate), (kind, str(held), language)


def _labels(graph: Graph, subject: Node, predicate: URIRef) -> dict[str, str]:
    return {str(o.language or ""): str(o) for o in graph.objects(subject, predicate) if isinstance(o, Literal)}


def _property(graph: Graph, node: Node) -> dict[str, Any]:
    name, kind = short(node), graph.value(node, KZ.valueKind)
    if kind is None:
        raise OntologyError(f"ontology: property kz:{name} has no kz:valueKind; add one of kz:Period, kz:Quantity, …")
    cues: dict[str, list[str]] = {}
    for cue in sorted(graph.objects(node, KZ.cue), key=str):
        cues.setdefault(str(getattr(cue, "language", "") or ""), []).append(str(cue))
    steadiness = graph.value(node, KZ.steadiness)
    return {
        "id": name,
        "kind": short(kind).lower(),
        "traits": sorted(short(o) for o in graph.objects(node, KZ.trait)),
        "steadiness": days_of(str(steadiness)) if steadiness is not None else None,
        "stakes": sorted(str(o) for o in graph.objects(node, KZ.stakes)),
        "labels": _labels(graph, node, RDFS.label),
        "cues": cues,
    }


def plain(graph: Graph) -> dict[str, Any]:
    """A vocabulary as data that JSON holds, in a fixed order.

    Raises:
        OntologyError: a property without a value kind, or a steadiness that is no duration.
    """
    labelled = sorted(set(graph.subjects(RDFS.label)) | set(graph.subjects(RDFS.comment)), key=str)
    properties = sorted(graph.subjects(RDF.type, KZ.ClaimProperty), key=str)
    return {
        "properties": [_property(graph, node) for node in properties],
        "entities": sorted(triples_of(graph)),
        "terms": {short(node): _labels(graph, node, RDFS.label) for node in labelled},
        "comments": {short(node): _labels(graph, node, RDFS.comment) for node in labelled},
        "without_shares": sorted(str(node) for node in graph.subjects(KZ.hasShares, Literal(False))),
    }


def merged(names: Iterable[str]) -> Graph:
    """One graph of the named files of ontology/, those that hold reference claims left out."""
    graph = Graph()
    for name in names:
        if name not in REFERENCE_FILES:
            graph.parse(data_folder("ontology") / name, format="turtle")
    return graph
