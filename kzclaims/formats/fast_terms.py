"""The terms of a parsed graph, for :mod:`kzclaims.formats.fast_lines`: strict, cached, one small function a kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from kzclaims import edtf
from kzclaims.claim import Modality, Relation, Section
from kzclaims.dataset import LINKS
from kzclaims.formats.columns import axis
from kzclaims.turtle import PREFIXES
from kzclaims.vocabulary import ENTITY_CLASSES

KZ, ID, RDF = PREFIXES["kz"], PREFIXES["id"], PREFIXES["rdf"]
OA, PROV, SCHEMA = PREFIXES["oa"], PREFIXES["prov"], PREFIXES["schema"]
_KZ, _ID = len(KZ), len(ID)
TYPE = RDF + "type"
CLAIM_CLASS, REFERENCE_CLASS, ARTICLE_CLASS = KZ + "Claim", KZ + "ReferenceClaim", KZ + "Article"
IMPORTS = "http://www.w3.org/2002/07/owl#imports"
ENTITIES = set(ENTITY_CLASSES)
EXCLUDES = KZ + "incompatibleWith"
SELECTOR = OA + "hasSelector"
LINK_TERMS = {KZ + name: name for name in LINKS}
FIRST_DAY, LAST_DAY = 0, date.max.toordinal()
Node = dict[str, Any]
# What is written otherwise, such as 007, the other path writes anew.
_PLAIN = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")


class Unusual(Exception):
    """Something that this path leaves to the other."""


def short(iri: str) -> str:
    """Local name of a term or datum of ours, the whole IRI of any other."""
    if iri.startswith(ID):
        return iri[_ID:]
    return iri[_KZ:] if iri.startswith(KZ) else iri


@lru_cache(maxsize=65_536)
def days(text: str) -> tuple[date | None, date | None]:
    """First and last day of an EDTF text."""
    return edtf.bounds(text)


@lru_cache(maxsize=65_536)
def number(text: str) -> tuple[str, Decimal, float, bool]:
    """A decimal as text, exactly, as a float, and whether others may share that float."""
    if not _PLAIN.fullmatch(text):
        raise Unusual
    number = Decimal(text)
    return (str(number), number, *axis(number))


@lru_cache(maxsize=65_536)
def day(text: str) -> tuple[str, date, float]:
    """A day as text, as a date, and on the axis."""
    day = date.fromisoformat(text)
    return str(day), day, float(day.toordinal())


@lru_cache(maxsize=4096)
def times_of(asserted: str, as_of: str, valid: str) -> tuple[str, str, str, bool, int, int]:
    """Three EDTF texts as they are; whether the days a claim speaks of are known, and those days as ordinals.

    Raises:
        ValueError: one is no EDTF.
    """
    for text in filter(None, (asserted, as_of, valid)):
        days(text)
    spoken = as_of or valid or asserted
    first, last = days(spoken) if spoken else (None, None)
    known = first is not None and last is not None
    return (
        asserted,
        as_of,
        valid,
        known,
        first.toordinal() if first else FIRST_DAY,
        last.toordinal() if last else LAST_DAY,
    )


def named(iri: str) -> Any:
    """A term as the parser gives it."""
    import pyoxigraph

    return pyoxigraph.NamedNode(iri)


def literal(text: str, language: str | None) -> Any:
    """A text as the parser gives it."""
    import pyoxigraph

    return pyoxigraph.Literal(text, language=language)


def gather(data: bytes, turtle: bool) -> dict[str, Node]:
    """The nodes of a graph, each a dictionary from term to object; a list where there are several."""
    import pyoxigraph

    form = pyoxigraph.RdfFormat.TURTLE if turtle else pyoxigraph.RdfFormat.N_TRIPLES
    nodes: dict[str, Node] = {}
    for triple in pyoxigraph.parse(data, format=form, base_iri="urn:kzclaims:document"):
        name, term = triple.subject.value, triple.predicate.value
        node = nodes.get(name)
        if node is None:
            nodes[name] = {term: triple.object}
        elif term in node:
            held = node[term]
            if type(held) is list:
                held.append(triple.object)
            else:
                node[term] = [held, triple.object]
        else:
            node[term] = triple.object
    return nodes


def one(node: Node, term: str) -> str:
    """The text of the one object of a term, empty where there is none."""
    held = node.get(term)
    if held is None:
        return ""
    if type(held) is list:
        raise Unusual
    text: str = held.value
    return text


def text_of(held: Any) -> tuple[str, str]:
    """The words and language of a literal."""
    language = held.language or ""
    if language != language.lower():
        raise Unusual
    return held.value, language


def member(kinds: frozenset[str], iri: str, default: str) -> str:
    """The member of an enumeration that a term names."""
    if not iri:
        return default
    name = short(iri).lower()
    if name not in kinds:
        raise Unusual
    return name


MODALITIES, RELATIONS, SECTIONS = (frozenset(map(str, kind)) for kind in (Modality, Relation, Section))


def listed(held: Any) -> list[Any]:
    """The objects of a term, however many."""
    return [] if held is None else held if type(held) is list else [held]


def triples_of(entities: dict[str, Node]) -> Iterator[tuple[str, str, tuple[str, str, str]]]:
    """The statements about some nodes, as :func:`kzclaims.vocabulary.described_entities` takes them."""
    for name, node in entities.items():
        for term, held in node.items():
            for thing in listed(held):
                literal = type(thing).__name__ == "Literal"
                if type(thing).__name__ == "BlankNode":
                    raise Unusual
                yield name, term, ("literal" if literal else "iri", thing.value, text_of(thing)[1] if literal else "")
