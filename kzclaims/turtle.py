"""Claims out, as Turtle in the fixed form of claims.ttl: sorted, one term a line, equal bytes for equal claims."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from kzclaims.claim import Article, Claim, Entity, Modality, Named, Number, Period, Relation, Section, Value, Words

PREFIXES = {
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "id": "https://w3id.org/kzclaims/id/",
    "kz": "https://w3id.org/kzclaims/ontology#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPACES = "\u00a0\u202f\u2009"
LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?$")


def _code(character: str) -> str:
    return f"\\u{ord(character):04X}" if ord(character) <= 0xFFFF else f"\\U{ord(character):08X}"


def literal(text: str, language: str = "") -> str:
    """A Turtle string; control and invisible characters are escaped so that they show in any editor."""
    escaped = "".join(_ESCAPES.get(c) or (c if c.isprintable() or c in _SPACES else _code(c)) for c in text)
    return f'"{escaped}"' + (f"@{language}" if language else "")


def name(identifier: str, prefix: str = "id") -> str:
    """A prefixed name where Turtle allows one, else the whole IRI."""
    if LOCAL.match(identifier):
        return f"{prefix}:{identifier}"
    iri = identifier if ":" in identifier else PREFIXES[prefix] + identifier
    return "<" + re.sub(r'[\x00-\x20<>"{}|^`\\]', lambda m: f"%{ord(m[0]):02X}", iri) + ">"


def _edtf(text: str) -> str:
    return f'"{text}"^^xsd:date' if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else f'"{text}"^^edtf:EDTF'


def _bounds(lo: date | Decimal | None, hi: date | Decimal | None) -> list[str]:
    def typed(bound: date | Decimal) -> str:
        return f'"{bound}"^^xsd:date' if isinstance(bound, date) else f'"{bound:f}"^^xsd:decimal'

    return [f"kz:{side} {typed(bound)}" for side, bound in (("lo", lo), ("hi", hi)) if bound is not None]


def _reading(lo: date | None, hi: date | None) -> str:
    return _edtf(f"{lo or '..'}/{hi or '..'}")


def value(node: Value) -> str:
    """The Turtle of one value: an entity's name, or a blank node."""
    if isinstance(node, Named):
        return name(node.entity)
    if isinstance(node, Words):
        return f"[ a kz:{node.kind.capitalize()} ; kz:text {literal(node.text, node.language)} ]"
    parts = [f"a kz:{node.kind.capitalize()}"]
    if isinstance(node, Period):
        parts += [f"kz:edtf {literal(node.edtf)}"] if node.edtf else []
    parts += _bounds(node.lo, node.hi)
    if isinstance(node, Number):
        parts += [f'kz:written "{node.written:f}"^^xsd:decimal'] if node.written is not None else []
        parts += [f"kz:unit {name(node.unit, 'kz')}"] if node.unit else []
    parts.append(f"kz:relation kz:{Relation(node.relation)}")
    if isinstance(node, Period):
        parts += [f"kz:reading {_reading(*reading)}" for reading in node.readings[1:]]
        parts += ["kz:anchored true"] if node.anchored else []
    return f"[ {' ; '.join(parts)} ]"


def _claim(claim: Claim) -> str:
    lines = [
        f"{name(claim.id)} a kz:{'ReferenceClaim' if claim.background else 'Claim'}",
        f"rdf:subject {name(claim.subject)}",
        f"rdf:predicate {name(claim.property, 'kz')}",
        f"rdf:object {value(claim.value)}",
    ]
    lines += [f"kz:scope {name(claim.scope)}"] if claim.scope else []
    lines += [f"kz:quantifier {literal(claim.quantifier)}"] if claim.quantifier else []
    lines += ["kz:negated true"] if claim.negated else []
    lines += [f"kz:gender {literal(claim.gender)}"] if claim.gender else []
    lines += [f"kz:modality kz:{Modality(claim.modality).capitalize()}"]
    lines += [f"kz:assertedOn {_edtf(claim.asserted)}"] if claim.asserted else []
    lines += [f"kz:asOf {_edtf(claim.as_of.edtf)}"] if claim.as_of else []
    lines += [f"kz:valid {_edtf(claim.valid.edtf)}"] if claim.valid else []
    lines += [f"kz:section kz:{Section(claim.section).capitalize()}"] if claim.section != Section.BODY else []
    lines += [f"kz:sentence {claim.sentence}"] if claim.sentence is not None else []
    lines += [f"kz:{relation} {name(target)}" for relation, target in sorted(claim.links)]
    lines += [f"prov:wasAttributedTo {name(claim.speaker)}"] if claim.speaker else []
    if claim.article.node:
        lines.append(f"prov:{'wasDerivedFrom' if claim.background else 'wasQuotedFrom'} {name(claim.article.node)}")
    if claim.quote:
        quote = claim.quote
        around = [
            f"oa:{side} {literal(text)}" for side, text in (("prefix", quote.prefix), ("suffix", quote.suffix)) if text
        ]
        exact = " ; ".join(["a oa:TextQuoteSelector", f"oa:exact {literal(quote.exact, quote.language)}", *around])
        position = ""
        if quote.start is not None:
            position = f" ,\n        [ a oa:TextPositionSelector ; oa:start {quote.start} ; oa:end {quote.end} ]"
        lines.append(f"oa:hasSelector [ {exact} ]{position}")
    return " ;\n    ".join(lines) + " ."


def article_fields(article: Article) -> tuple[tuple[str, str], ...]:
    """The terms and texts that describe an article; empty ones are left unsaid."""
    return (
        ("kz:fileName", article.file_name),
        ("kz:sha256", article.sha256),
        ("schema:headline", article.title),
        ("kz:titleStatus", article.title_status),
        ("kz:publisher", article.publisher),
        ("kz:published", article.published),
        ("kz:language", article.language),
        ("schema:url", article.url),
        ("kz:author", article.author),
    )


def _article(article: Article) -> str:
    told = (f"{key} {literal(text)}" for key, text in article_fields(article) if text)
    lines = [f"{name(article.node)} a kz:Article", *told]
    lines += [f"kz:sentences {article.sentences}"] if article.sentences is not None else []
    return " ;\n    ".join(lines) + " ."


CLASSES = {
    "person": "schema:Person",
    "organisation": "org:Organization",
    "office": "org:Post",
    "place": "schema:Place",
    "event": "schema:Event",
    "product": "schema:Product",
    "project": "schema:Project",
    "utterance": "schema:Quotation",
    "scope": "kz:Scope",
}


def _entity(entity: Entity) -> str:
    lines = [f"{name(entity.id)} a {CLASSES.get(entity.kind, 'kz:Entity')}"]
    lines += [f"kz:entityTrait {literal(trait)}" for trait in sorted(entity.traits)]
    lines += [f"schema:gender {literal(entity.gender)}"] if entity.gender else []
    lines += [f"skos:broader {name(other)}" for other in entity.broader]
    lines += [f"kz:incompatibleWith {name(other)}" for other in entity.incompatible]
    lines += [f"skos:{s.status}Label {literal(s.text, s.language)}" for s in entity.spellings]
    return " ;\n    ".join(lines) + " ."


def order(claim: Claim) -> tuple[str, str, int, int, str, str]:
    """Sort key of claims: article, place in it, property, id."""
    start, end = (claim.quote.start or 0, claim.quote.end or 0) if claim.quote else (0, 0)
    return claim.article.file_name, claim.article.id, start, end, claim.property, claim.id


def blocks(
    claims: Iterable[Claim], articles: Iterable[Article], entities: Iterable[Entity] = (), prefixed: bool = False
) -> list[str]:
    """The blocks of a file: the prefixes if asked for, then articles, entities and claims, each in its order."""
    described = sorted(entities, key=lambda e: e.id)
    used = {prefix: iri for prefix, iri in PREFIXES.items() if described or prefix not in ("org", "skos")}
    head = ["\n".join(f"@prefix {prefix}: <{iri}> ." for prefix, iri in sorted(used.items()))] if prefixed else []
    nodes = [_article(a) for a in sorted(articles, key=lambda a: (a.file_name, a.id))]
    nodes += [_entity(entity) for entity in described]
    return [*head, *nodes, *(_claim(c) for c in sorted(claims, key=order))]


def write(claims: Iterable[Claim], articles: Iterable[Article], entities: Iterable[Entity] = ()) -> str:
    """The whole file as text; independent of the order in which claims, articles and entities come."""
    return "\n\n".join(blocks(claims, articles, entities, prefixed=True)) + "\n"
