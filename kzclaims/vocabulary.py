"""The vocabulary: ontology/*.ttl as frozen Python data. Everything the program knows of a domain comes through here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import SKOS
from rdflib.term import Node

from kzclaims.claim import Entity, Spelling
from kzclaims.errors import OntologyError
from kzclaims.resources import data_folder

KZ = Namespace("https://w3id.org/kzclaims/ontology#")
DATA = Namespace("https://w3id.org/kzclaims/id/")
ORG = Namespace("http://www.w3.org/ns/org#")
SCHEMA = Namespace("https://schema.org/")

# Files of ontology/ that hold claims rather than vocabulary; kzclaims.graph reads them in the form of claims.ttl.
REFERENCE_FILES = ("reference.ttl",)

# Thesauri serve extraction alone, which reads them in a compact form; see kzclaims.extract.thesaurus.
THESAURUS_FILES = ("measures.ttl", "offices.ttl", "events.ttl", "legal-forms.ttl", "cues.ttl")

# What the properties of other knowledge bases say in terms of ours; see kzclaims.references.
MAPPING_FILES = ("wikidata.ttl",)

ENTITY_CLASSES = {
    SCHEMA.Person: "person",
    ORG.Organization: "organisation",
    ORG.Post: "office",
    SCHEMA.Place: "place",
    SCHEMA.Event: "event",
    SCHEMA.Product: "product",
    SCHEMA.Project: "project",
    SCHEMA.Quotation: "utterance",
    KZ.Scope: "scope",
    KZ.Entity: "thing",
}
_SPELLING_STATUS = ((SKOS.prefLabel, "pref"), (SKOS.altLabel, "alt"), (SKOS.hiddenLabel, "hidden"))


@dataclass(frozen=True, slots=True)
class Property:
    """What a claim may say: the kind of its value and the traits that switch rules on.

    ``steadiness`` is in days (months of 31, years of 366 days, so that a stated span is never cut short); None for
    properties that do not vary.
    """

    id: str
    kind: str
    traits: frozenset[str]
    steadiness: int | None = None
    stakes: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All terms: properties and entities by id, labels of every other term by local name, and units."""

    properties: Mapping[str, Property]
    entities: Mapping[str, Entity]
    terms: Mapping[str, Mapping[str, str]]
    comments: Mapping[str, Mapping[str, str]]
    without_shares: frozenset[str]

    def term(self, name: str, language: str) -> str:
        """Label of a term or unit in ``language``, else its name."""
        return self.terms.get(name, {}).get(language, name)


def short(node: Node) -> str:
    """Local name of a term or datum of ours, the whole IRI of any other."""
    text = str(node)
    for namespace in (str(DATA), str(KZ)):
        if text.startswith(namespace):
            return text[len(namespace) :]
    return text


def days_of(duration: str) -> int:
    """Days in an ISO 8601 duration of years, months and days, rounded up (a month is 31, a year 366 days)."""
    match = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?", duration)
    if not match or duration == "P":
        raise OntologyError(f"kz:steadiness {duration!r} is no duration of years, months and days such as P3M")
    years, months, days = (int(part or 0) for part in match.groups())
    return 366 * years + 31 * months + days


def _labels(graph: Graph, subject: Node, predicate: URIRef) -> dict[str, str]:
    return {str(o.language or ""): str(o) for o in graph.objects(subject, predicate) if isinstance(o, Literal)}


def entities_of(graph: Graph) -> dict[str, Entity]:
    """Every entity described in a graph, by id; spellings sorted so that the same input gives the same bytes."""
    found: dict[str, Entity] = {}
    against = KZ.incompatibleWith  # said on one side, meant for both
    for cls, kind in ENTITY_CLASSES.items():
        for node in graph.subjects(RDF.type, cls):
            if not isinstance(node, URIRef):
                continue
            spellings = sorted(
                (
                    Spelling(str(o), str(o.language or ""), status)
                    for predicate, status in _SPELLING_STATUS
                    for o in graph.objects(node, predicate)
                    if isinstance(o, Literal)
                ),
                key=lambda s: (s.status != "pref", s.status, s.language, s.text),
            )
            found[short(node)] = Entity(
                short(node),
                kind,
                tuple(spellings),
                tuple(sorted(short(o) for o in graph.objects(node, SKOS.broader))),
                frozenset(short(o) for o in graph.objects(node, KZ.entityTrait)),
                str(graph.value(node, SCHEMA.gender) or ""),
                tuple(sorted({short(o) for o in (*graph.objects(node, against), *graph.subjects(against, node))})),
            )
    return dict(sorted(found.items()))


def described_entities(triples: Iterable[tuple[str, str, tuple[str, str, str]]]) -> dict[str, Entity]:
    """Every entity that some triples describe; an object is its kind (literal or iri), its text and its language."""
    graph = Graph()
    for subject, predicate, (kind, text, language) in triples:
        held = Literal(text, lang=language or None) if kind == "literal" else URIRef(text)
        graph.add((URIRef(subject), URIRef(predicate), held))
    return entities_of(graph)


def _property(graph: Graph, node: Node) -> Property:
    name, kind = short(node), graph.value(node, KZ.valueKind)
    if kind is None:
        raise OntologyError(f"ontology: property kz:{name} has no kz:valueKind; add one of kz:Period, kz:Quantity, …")
    cues: dict[str, tuple[str, ...]] = {}
    for cue in sorted(graph.objects(node, KZ.cue), key=str):
        language = str(getattr(cue, "language", "") or "")
        cues[language] = (*cues.get(language, ()), str(cue))
    steadiness = graph.value(node, KZ.steadiness)
    return Property(
        name,
        short(kind).lower(),
        frozenset(short(o) for o in graph.objects(node, KZ.trait)),
        days_of(str(steadiness)) if steadiness is not None else None,
        tuple(sorted(str(o) for o in graph.objects(node, KZ.stakes))),
        _labels(graph, node, RDFS.label),
        cues,
    )


def vocabulary_of(graph: Graph) -> Vocabulary:
    """Read a vocabulary from a graph.

    Raises:
        OntologyError: a property without a value kind, or a steadiness that is no duration.
    """
    labelled = set(graph.subjects(RDFS.label)) | set(graph.subjects(RDFS.comment))
    return Vocabulary(
        {short(node): _property(graph, node) for node in sorted(graph.subjects(RDF.type, KZ.ClaimProperty), key=str)},
        entities_of(graph),
        {short(node): _labels(graph, node, RDFS.label) for node in sorted(labelled, key=str)},
        {short(node): _labels(graph, node, RDFS.comment) for node in sorted(labelled, key=str)},
        frozenset(ENTITY_CLASSES[cls] for cls in ENTITY_CLASSES if (cls, KZ.hasShares, Literal(False)) in graph),
    )


@lru_cache(maxsize=1)
def load_vocabulary() -> Vocabulary:
    """The vocabulary of ontology/*.ttl, read once per process."""
    names = (path.name for path in sorted(data_folder("ontology").glob("*.ttl")))
    return vocabulary_of(merged(name for name in names if name not in (*THESAURUS_FILES, *MAPPING_FILES)))


def merged(names: Iterable[str]) -> Graph:
    """One graph of the named files of ontology/, those that hold reference claims left out."""
    graph = Graph()
    for name in names:
        if name not in REFERENCE_FILES:
            graph.parse(data_folder("ontology") / name, format="turtle")
    return graph
