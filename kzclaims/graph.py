"""RDF in, claims out: the form of claims.ttl, read with rdflib and checked term by term.

Nothing is ever fetched: ``owl:imports`` and every other pointer elsewhere stay plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from rdflib import OWL, PROV, RDF, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from kzclaims import edtf
from kzclaims.claim import (
    Article,
    Claim,
    Modality,
    Named,
    Number,
    Period,
    Quote,
    Relation,
    Section,
    Value,
    Words,
)
from kzclaims.dataset import LINKS, Dataset
from kzclaims.errors import InputError
from kzclaims.iris import short
from kzclaims.ontology import KZ, SCHEMA, triples_of
from kzclaims.rdf_files import parse
from kzclaims.terms import day, decimal, edtf_text, member, name, ordered, period, whole
from kzclaims.turtle import write
from kzclaims.vocabulary import Vocabulary, described_entities
from kzclaims.wording import Message

OA = Namespace("http://www.w3.org/ns/oa#")
RdfGraph = Graph
_NOT_FETCHED = Message(
    "{path} : owl:imports <{target}> n’a pas été lu ailleurs", "{path}: owl:imports <{target}> was not fetched"
)
_NUMBERS = {KZ.Quantity: "quantity", KZ.Money: "money", KZ.Share: "share"}
_SINGLE = {
    "subjects": RDF.subject, "properties": RDF.predicate, "scopes": KZ.scope, "modalities": KZ.modality,
    "days": KZ.assertedOn, "days that it holds for": KZ.asOf, "denials": KZ.negated,
}  # fmt: skip
_ONCE = {KZ.lo, KZ.hi, KZ.written, KZ.unit, KZ.relation, KZ.edtf, KZ.anchored, KZ.text}


class _Reader:
    """Reads the claims of one parsed file; every complaint names the file and the claim's line."""

    def __init__(self, path: Path, graph: Graph, vocabulary: Vocabulary, single: bool) -> None:
        self.path, self.graph, self.vocabulary, self.single = path, graph, vocabulary, single
        self.articles: dict[Node, Article] = {}

    def fail(self, node: Node, reason: str, advice: str = "") -> NoReturn:
        name = short(node)
        text = self.path.read_text(encoding="utf-8-sig")
        found = re.search(rf"(?:^|[\s<:/]){re.escape(name)}(?=[\s>;.,])", text, re.MULTILINE)
        line = text.count("\n", 0, found.start() + 1) + 1 if found else None
        raise InputError(self.path, f"{name}: {reason}", advice, line=line)

    def article(self, node: Node) -> Article:
        if node not in self.articles:
            self.articles[node] = self._article(node)
        return self.articles[node]

    def _article(self, node: Node) -> Article:
        values = {short(p): str(o) for p, o in self.graph.predicate_objects(node)}
        published = values.get("published", "")
        try:
            edtf.bounds(published) if published else None
        except ValueError as error:
            self.fail(node, f"kz:published {error}.")
        url, file_name = values.get(str(SCHEMA.url), ""), values.get("fileName", "")
        sentences = values.get("sentences", "")
        return Article(
            node=short(node),
            id=url or file_name or short(node),
            file_name=file_name,
            sha256=values.get("sha256", "").lower(),
            title=values.get(str(SCHEMA.headline), ""),
            title_status=values.get("titleStatus", ""),
            publisher=values.get("publisher", ""),
            published=published,
            language=values.get("language", ""),
            url=url,
            author=values.get("author", ""),
            sentences=int(sentences) if sentences.isdigit() else None,
        )

    def claims(self) -> Iterator[Claim]:
        for cls, background in ((KZ.Claim, False), (KZ.ReferenceClaim, True)):
            for node in sorted(self.graph.subjects(RDF.type, cls), key=str):
                yield self.claim(node, background)

    def claim(self, node: Node, background: bool) -> Claim:
        held: dict[Node, list[Node]] = {}
        for term, held_value in self.graph.predicate_objects(node):
            held.setdefault(term, []).append(held_value)

        def one(term: URIRef) -> Node | None:
            return next(iter(held.get(term, ())), None)

        subject, predicate, value = one(RDF.subject), one(RDF.predicate), one(RDF.object)
        source = one(PROV.wasQuotedFrom) or one(PROV.wasDerivedFrom)
        if subject is None:
            self.fail(node, "has no rdf:subject.", "Say what the claim is about.")
        if predicate is None:
            self.fail(node, "has no rdf:predicate.", "Name a property of the vocabulary.")
        if value is None:
            self.fail(node, "has no rdf:object.", "Give its value, or leave the claim out.")
        if short(predicate) not in self.vocabulary.properties:
            self.fail(
                node,
                f"unknown property {short(predicate)}.",
                "Declare it in ontology/properties.ttl, or mend its name.",
            )
        try:
            if self.single:
                self.one_of_each(node, held)
            return Claim(
                id=short(node),
                article=self.article(source) if source is not None else Article("", ""),
                quote=self.quote(node, held.get(OA.hasSelector, [])),
                subject=short(subject),
                property=short(predicate),
                value=self.value(value),
                scope=name(one(KZ.scope)),
                modality=member(Modality, one(KZ.modality), Modality.STATED),
                speaker=name(one(PROV.wasAttributedTo)),
                asserted=edtf_text(one(KZ.assertedOn)),
                as_of=period(one(KZ.asOf)),
                section=member(Section, one(KZ.section), Section.BODY),
                sentence=whole(one(KZ.sentence)),
                negated=str(one(KZ.negated)) in ("true", "1"),
                quantifier=str(one(KZ.quantifier) or ""),
                gender=str(one(KZ.gender) or ""),
                links=tuple(sorted((name, short(o)) for name in LINKS for o in held.get(KZ[name], []))),
                background=background,
                valid=period(one(KZ.valid)),
            )
        except ValueError as error:
            self.fail(node, f"{error}.", "Mend the value.")

    def one_of_each(self, node: Node, held: dict[Node, list[Node]]) -> None:
        # The same value, told again, is one value.
        counts = {"values": len({self.value(value) for value in held[RDF.object]})}
        for what, count in (counts | {what: len(held.get(term, ())) for what, term in _SINGLE.items()}).items():
            if count > 1:
                reason = f"this claim has {count} {what} in this file, of which only one would be kept."
                self.fail(node, reason, "Make one claim of each.")

    def quote(self, node: Node, selectors: list[Node]) -> Quote | None:
        exact = start = end = None
        prefix = suffix = ""
        for selector in selectors:
            kinds = set(self.graph.objects(selector, RDF.type))
            if OA.TextQuoteSelector in kinds:
                exact = self.graph.value(selector, OA.exact)
                prefix = str(self.graph.value(selector, OA.prefix) or "")
                suffix = str(self.graph.value(selector, OA.suffix) or "")
            elif OA.TextPositionSelector in kinds:
                start = whole(self.graph.value(selector, OA.start))
                end = whole(self.graph.value(selector, OA.end))
        if exact is None:
            return None
        if start is not None and end is not None and end - start != len(str(exact)):
            self.fail(
                node,
                f"the quote has {len(str(exact))} code points, its offsets span {end - start}.",
                "Mend the offsets.",
            )
        return Quote(str(exact), start, end, str(getattr(exact, "language", "") or ""), prefix, suffix)

    def value(self, node: Node) -> Value:
        if isinstance(node, URIRef):
            return Named(short(node))
        if isinstance(node, Literal):
            return Words(str(node), str(node.language or ""))
        held: dict[Node, Node] = {}
        for term, told in self.graph.predicate_objects(node):
            if term in _ONCE and term in held:
                raise ValueError(f"its value has two of kz:{short(term)}")
            held[term] = told
        kind = held.get(RDF.type)
        relation = member(Relation, held.get(KZ.relation), Relation.EQ)
        if kind == KZ.Period:
            return self.period(node, held, relation)
        if kind in _NUMBERS:
            lo, hi = decimal(held.get(KZ.lo)), decimal(held.get(KZ.hi))
            ordered(lo, hi)
            return Number(
                _NUMBERS[URIRef(str(kind))], lo, hi, name(held.get(KZ.unit)), relation, decimal(held.get(KZ.written))
            )
        text = held.get(KZ.text)
        if kind in (KZ.Text, KZ.Quotation) and isinstance(text, Literal):
            return Words(str(text), str(text.language or ""), "quotation" if kind == KZ.Quotation else "text")
        raise ValueError(
            "its rdf:object is neither an entity, a text, nor a kz:Period, kz:Quantity, kz:Money or kz:Share"
        )

    def period(self, node: Node, held: dict[Node, Node], relation: Relation) -> Period:
        lo, hi = day(held.get(KZ.lo)), day(held.get(KZ.hi))
        ordered(lo, hi)
        written = str(held.get(KZ.edtf) or "")
        if written:
            bounds = edtf.bounds(written)
            lo, hi = (lo, hi) if lo or hi else bounds
        readings = sorted(edtf.bounds(str(o)) for o in self.graph.objects(node, KZ.reading))
        others = [r for r in readings if r != (lo, hi)]
        return Period(
            lo,
            hi,
            relation,
            written,
            ((lo, hi), *others) if others else (),
            str(held.get(KZ.anchored)) in ("true", "1"),
        )


def read_claims(path: Path, vocabulary: Vocabulary, *, single: bool = False) -> tuple[Dataset, RdfGraph]:
    """Read the claims of one file of Turtle, N-Triples, TriG or JSON-LD; the graph is for the shapes.

    Args:
        path: the file.
        vocabulary: the terms claims may use.
        single: refuse a claim that has several subjects, properties or values: where no shapes are run, nobody else
            would tell that one of them is read and the others are not.

    Raises:
        InputError: the file is broken, or a claim is (no subject, unknown property, bounds that cross, …).
    """
    graph = parse(path)
    reader = _Reader(path, graph, vocabulary, single)
    claims = tuple(reader.claims())
    known = {c.id for c in claims}
    for claim in claims:
        for relation, target in claim.links:
            if target not in known:
                reader.fail(
                    URIRef(claim.id), f"kz:{relation} points to {target}, which is not in this file.", "Mend the link."
                )
    imports = sorted(str(o) for o in graph.objects(None, OWL.imports))
    limits = tuple(_NOT_FETCHED.filled(path=str(path), target=target) for target in imports)
    nodes = {*reader.articles, *graph.subjects(RDF.type, KZ.Article)}
    articles = sorted((reader.article(node) for node in nodes), key=lambda a: (a.file_name, a.id))
    return Dataset(claims, tuple(articles), described_entities(triples_of(graph)), limits), graph


def graph_of(data: Dataset) -> RdfGraph:
    """The graph of a dataset, for the shapes."""
    graph = Graph()
    graph.parse(data=write(data.claims, data.articles, data.entities.values()), format="turtle")
    return graph
