"""Claims as N-Triples, TriG and JSON-LD: the same statements as their Turtle, sorted, equal bytes for equal claims."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from kzclaims import turtle
from kzclaims.claim import Article, Claim, Entity, Modality, Named, Number, Period, Relation, Section, Value, Words
from kzclaims.dataset import Dataset
from kzclaims.rdf_files import CONTEXT_IRI
from kzclaims.turtle import PREFIXES

Node = str
Triple = tuple[str, str, str]
_CLASS = dict(turtle.CLASSES)


def _iri(name: str, prefix: str = "id") -> Node:
    written = turtle.name(name, prefix)
    return written if written.startswith("<") else _expand(written)


def _expand(prefixed: str) -> Node:
    prefix, _, local = prefixed.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


_TYPE = _expand("rdf:type")


def _text(text: str, language: str = "") -> Node:
    # N-Triples has fewer escapes than may stand in Turtle; these are in both.
    return turtle.literal(text, language)


def _typed(text: str, kind: str) -> Node:
    return f'"{text}"^^{_expand(kind)}'


def _edtf(text: str) -> Node:
    return _typed(text, "xsd:date" if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else "edtf:EDTF")


def _bound(bound: date | Decimal) -> Node:
    return _typed(str(bound), "xsd:date") if isinstance(bound, date) else _typed(f"{bound:f}", "xsd:decimal")


def _value(node: Node, value: Value) -> Iterator[Triple]:
    yield node, _TYPE, _expand(f"kz:{value.kind.capitalize()}")
    if isinstance(value, Words):
        yield node, _expand("kz:text"), _text(value.text, value.language)
        return
    assert isinstance(value, Period | Number)
    if isinstance(value, Period) and value.edtf:
        yield node, _expand("kz:edtf"), _text(value.edtf)
    for side, bound in (("lo", value.lo), ("hi", value.hi)):
        if bound is not None:
            yield node, _expand(f"kz:{side}"), _bound(bound)
    if isinstance(value, Number):
        if value.written is not None:
            yield node, _expand("kz:written"), _bound(value.written)
        if value.unit:
            yield node, _expand("kz:unit"), _iri(value.unit, "kz")
    yield node, _expand("kz:relation"), _expand(f"kz:{Relation(value.relation)}")
    if isinstance(value, Period):
        for lo, hi in value.readings[1:]:
            yield node, _expand("kz:reading"), _edtf(f"{lo or '..'}/{hi or '..'}")
        if value.anchored:
            yield node, _expand("kz:anchored"), _typed("true", "xsd:boolean")


def _blank(claim: Claim, what: str) -> Node:
    """A label of its own for each part of a claim; whatever is no letter or digit is written as its number."""
    stem = re.sub(r"[^A-Za-z0-9]", lambda m: "x" + format(ord(m[0]), "x") + "x", claim.id)
    return f"_:{stem}-{what}"


def claim_triples(claim: Claim) -> Iterator[Triple]:
    """What the Turtle of a claim says, triple by triple, each part right before it is pointed to."""
    me = _iri(claim.id)

    def says(term: str, value: Node) -> Triple:
        return me, _expand(term), value

    yield me, _TYPE, _expand("kz:ReferenceClaim" if claim.background else "kz:Claim")
    yield says("rdf:subject", _iri(claim.subject))
    yield says("rdf:predicate", _iri(claim.property, "kz"))
    if isinstance(claim.value, Named):
        yield says("rdf:object", _iri(claim.value.entity))
    else:
        yield says("rdf:object", _blank(claim, "value"))
        yield from _value(_blank(claim, "value"), claim.value)
    if claim.scope:
        yield says("kz:scope", _iri(claim.scope))
    for term, text in (("kz:quantifier", claim.quantifier), ("kz:gender", claim.gender)):
        if text:
            yield says(term, _text(text))
    if claim.negated:
        yield says("kz:negated", _typed("true", "xsd:boolean"))
    yield says("kz:modality", _expand(f"kz:{Modality(claim.modality).capitalize()}"))
    valid, as_of = claim.valid.edtf if claim.valid else "", claim.as_of.edtf if claim.as_of else ""
    for term, text in (("kz:assertedOn", claim.asserted), ("kz:asOf", as_of), ("kz:valid", valid)):
        if text:
            yield says(term, _edtf(text))
    if claim.section != Section.BODY:
        yield says("kz:section", _expand(f"kz:{Section(claim.section).capitalize()}"))
    if claim.sentence is not None:
        yield says("kz:sentence", _typed(str(claim.sentence), "xsd:integer"))
    for relation, target in claim.links:
        yield says(f"kz:{relation}", _iri(target))
    if claim.speaker:
        yield says("prov:wasAttributedTo", _iri(claim.speaker))
    if claim.article.node:
        yield says(f"prov:{'wasDerivedFrom' if claim.background else 'wasQuotedFrom'}", _iri(claim.article.node))
    yield from _quote(claim, me)


def _quote(claim: Claim, me: Node) -> Iterator[Triple]:
    quote = claim.quote
    if quote is None:
        return
    words, place = _blank(claim, "words"), _blank(claim, "place")
    yield me, _expand("oa:hasSelector"), words
    yield words, _TYPE, _expand("oa:TextQuoteSelector")
    yield words, _expand("oa:exact"), _text(quote.exact, quote.language)
    for side, text in (("prefix", quote.prefix), ("suffix", quote.suffix)):
        if text:
            yield words, _expand(f"oa:{side}"), _text(text)
    if quote.start is not None:
        yield me, _expand("oa:hasSelector"), place
        yield place, _TYPE, _expand("oa:TextPositionSelector")
        for side, at in (("start", quote.start), ("end", quote.end)):
            yield place, _expand(f"oa:{side}"), _typed(str(at), "xsd:integer")


def article_triples(article: Article) -> Iterator[Triple]:
    """What the Turtle of an article says."""
    me = _iri(article.node)
    yield me, _TYPE, _expand("kz:Article")
    for term, text in turtle.article_fields(article):
        if text:
            yield me, _expand(term), _text(text)
    if article.sentences is not None:
        yield me, _expand("kz:sentences"), _typed(str(article.sentences), "xsd:integer")


def entity_triples(entity: Entity) -> Iterator[Triple]:
    """What the Turtle of an entity says."""
    me = _iri(entity.id)
    yield me, _TYPE, _expand(_CLASS.get(entity.kind, "kz:Entity"))
    for trait in sorted(entity.traits):
        yield me, _expand("kz:entityTrait"), _text(trait)
    if entity.gender:
        yield me, _expand("schema:gender"), _text(entity.gender)
    for term, names in (("skos:broader", entity.broader), ("kz:incompatibleWith", entity.incompatible)):
        for name in names:
            yield me, _expand(term), _iri(name)
    for spelling in entity.spellings:
        yield me, _expand(f"skos:{spelling.status}Label"), _text(spelling.text, spelling.language)


def triples(data: Dataset) -> Iterator[Triple]:
    """Everything a dataset says, in the order of its Turtle."""
    for article in sorted(data.articles, key=lambda a: (a.file_name, a.id)):
        yield from article_triples(article)
    for entity in sorted(data.entities.values(), key=lambda e: e.id):
        yield from entity_triples(entity)
    for claim in sorted(data.claims, key=turtle.order):
        yield from claim_triples(claim)


def ntriples(data: Dataset) -> str:
    """A dataset as N-Triples."""
    return "".join(f"{s} {p} {o} .\n" for s, p, o in triples(data))


def trig(data: Dataset) -> str:
    """A dataset as TriG: the claims of each article in a graph named after it, all else in the default graph."""
    named: dict[str, list[Claim]] = {}
    for claim in data.claims:
        named.setdefault(claim.article.node, []).append(claim)
    head, *plain = turtle.blocks(named.pop("", []), data.articles, data.entities.values(), prefixed=True)
    graphs = []
    for node in sorted(named):
        inner = "\n\n".join(turtle.blocks(named[node], ()))
        graphs.append(f"{turtle.name(node)} {{\n\n{inner}\n\n}}")
    return "\n\n".join([head, *plain, *graphs]) + "\n"


_LITERAL = re.compile(r'"(.*)"(?:@([\w-]+)|\^\^<(.*)>)?', re.DOTALL)


def _json(node: Node, parts: dict[Node, dict[str, Any]]) -> Any:
    if node.startswith("_:"):
        return parts[node]
    if node.startswith("<"):
        return {"@id": _short(node)}
    found = _LITERAL.fullmatch(node)
    assert found
    value: dict[str, str] = {"@value": json.loads(f'"{_surrogates(found[1])}"')}
    if found[2]:
        value["@language"] = found[2]
    if found[3]:
        value["@type"] = _short(f"<{found[3]}>")
    return value if len(value) > 1 else value["@value"]


def _surrogates(text: str) -> str:
    r"""A text escaped for Turtle, escaped for JSON: \U0001F600 has no such form there."""
    return re.sub(r"\\U([0-9A-F]{8})", lambda m: json.dumps(chr(int(m[1], 16)))[1:-1], text)


def _short(iri: Node) -> str:
    whole = iri[1:-1]
    for prefix, start in PREFIXES.items():
        if whole.startswith(start) and turtle.LOCAL.match(whole[len(start) :]):
            return f"{prefix}:{whole[len(start) :]}"
    return whole


def jsonld(data: Dataset) -> str:
    """A dataset as JSON-LD, with the bundled context named; nothing has to be fetched to read it."""
    nodes: dict[Node, dict[str, Any]] = {}
    for s, p, o in triples(data):
        node = nodes.setdefault(s, {} if s.startswith("_:") else {"@id": _short(s)})
        if p == _TYPE:
            node["@type"] = _short(o)
            continue
        if o.startswith("_:"):
            nodes[o] = {}
        held = _json(o, nodes)
        term = _short(p)
        if term in node:
            node[term] = [*(node[term] if isinstance(node[term], list) else [node[term]]), held]
        else:
            node[term] = held
    graph = [node for name, node in nodes.items() if not name.startswith("_:")]
    return json.dumps({"@context": CONTEXT_IRI, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def written(data: Dataset, suffix: str) -> str:
    """A dataset as text, in the form that a suffix stands for.

    Raises:
        KeyError: a suffix of no such form.
    """
    return WRITERS[suffix](data)


def _turtle(data: Dataset) -> str:
    return turtle.write(data.claims, data.articles, data.entities.values())


WRITERS = {".ttl": _turtle, ".nt": ntriples, ".trig": trig, ".jsonld": jsonld}
