"""The nodes of a Turtle or N-Triples file to lines of columns: strict and short, for :mod:`kzclaims.formats.fast`.

It reads what :mod:`kzclaims.graph` reads, in the same way; whatever is unusual it leaves to that module.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import InvalidOperation
from typing import Any

from kzclaims.claim import Article, fold
from kzclaims.formats.columns import BLANK, article_line, entity_line
from kzclaims.formats.fast_terms import (
    ARTICLE_CLASS,
    CLAIM_CLASS,
    ENTITIES,
    EXCLUDES,
    IMPORTS,
    KZ,
    LINK_TERMS,
    MODALITIES,
    OA,
    PROV,
    RDF,
    REFERENCE_CLASS,
    SCHEMA,
    SECTIONS,
    SELECTOR,
    TYPE,
    Node,
    Unusual,
    days,
    gather,
    listed,
    member,
    one,
    short,
    text_of,
    times_of,
    triples_of,
)
from kzclaims.formats.fast_values import valued
from kzclaims.vocabulary import Vocabulary, described_entities

_OPEN = (float("-inf"), float("inf"))
_END = OA + "end"
_EXACT = OA + "exact"
_GENDER = KZ + "gender"
_HEADLINE = SCHEMA + "headline"
_MODALITY = KZ + "modality"
_NEGATED = KZ + "negated"
_OBJECT = RDF + "object"
_PREDICATE = RDF + "predicate"
_PREFIX = OA + "prefix"
_QUANTIFIER = KZ + "quantifier"
_SCOPE = KZ + "scope"
_SECTION = KZ + "section"
_SENTENCE = KZ + "sentence"
_START = OA + "start"
_SUBJECT = RDF + "subject"
_SUFFIX = OA + "suffix"
_TEXT_POSITION_SELECTOR = OA + "TextPositionSelector"
_TEXT_QUOTE_SELECTOR = OA + "TextQuoteSelector"
_URL = SCHEMA + "url"
_WAS_ATTRIBUTED_TO = PROV + "wasAttributedTo"
_WAS_DERIVED_FROM = PROV + "wasDerivedFrom"
_WAS_QUOTED_FROM = PROV + "wasQuotedFrom"
_DAYS_OF = (KZ + "assertedOn", KZ + "asOf", KZ + "valid")
_TIMES = ("asserted", "as_of", "valid", "dated", "time_lo", "time_hi")
_SELDOM = frozenset({_NEGATED, _QUANTIFIER, _GENDER})


class Maker:
    """Makes the columns of the claims among some nodes."""

    def __init__(self, nodes: dict[str, Node], vocabulary: Vocabulary) -> None:
        self.nodes, self.vocabulary = nodes, vocabulary
        self.used: set[str] = set()

    def part(self, held: Any) -> Node:
        """The node that a blank node names; each belongs to one claim."""
        name = held.value
        if name in self.used or name not in self.nodes:
            raise Unusual
        self.used.add(name)
        return self.nodes[name]

    def value(self, held: Any, line: dict[str, Any]) -> None:
        kind = type(held).__name__
        if kind == "NamedNode":
            line["kind"], line["value"] = "entity", short(held.value)
            return
        if kind == "Literal":
            line["kind"] = "text"
            line["text"], line["text_language"] = text_of(held)
            line["value"] = fold(line["text"])
            return
        valued(self.part(held), line)

    def quote(self, held: Any, line: dict[str, Any]) -> None:
        exact = False
        for selector in held if type(held) is list else [held]:
            node = self.part(selector)
            cls = one(node, TYPE)
            if cls == _TEXT_QUOTE_SELECTOR and not exact:
                exact = True
                told = node.get(_EXACT)
                if type(told).__name__ != "Literal":
                    raise Unusual
                line["quote"], line["quote_language"] = text_of(told)
                line["prefix"], line["suffix"] = one(node, _PREFIX), one(node, _SUFFIX)
            elif cls == _TEXT_POSITION_SELECTOR and line["start"] is None:
                line["start"], line["stop"] = int(one(node, _START)), int(one(node, _END))
            else:
                raise Unusual
        if not exact or (line["start"] is not None and line["stop"] - line["start"] != len(line["quote"])):
            raise Unusual
        line["more"] = "quoted"

    def claim(self, name: str, node: Node, background: bool) -> dict[str, Any]:
        """The line of one claim; what depends on its article is filled in later."""
        line = fresh()
        line["id"], line["background"] = short(name), background
        line["record"] = "reference" if background else "claim"
        subject, term = one(node, _SUBJECT), short(one(node, _PREDICATE))
        if not subject or term not in self.vocabulary.properties:
            raise Unusual
        line["subject"], line["property"], line["scope"] = short(subject), term, short(one(node, _SCOPE))
        held = node.get(_OBJECT)
        if held is None or type(held) is list:
            raise Unusual
        self.value(held, line)
        quoted, derived = one(node, _WAS_QUOTED_FROM), one(node, _WAS_DERIVED_FROM)
        line["article"] = short(quoted or derived)
        line["modality"] = member(MODALITIES, one(node, _MODALITY), "stated")
        line["section"] = member(SECTIONS, one(node, _SECTION), "body")
        line["speaker"] = short(one(node, _WAS_ATTRIBUTED_TO))
        spoken = [one(node, term) for term in _DAYS_OF]
        if any(term in node and not said for term, said in zip(_DAYS_OF, spoken, strict=True)):
            raise Unusual
        told = times_of(*spoken)
        for column, value in zip(_TIMES, told, strict=True):
            line[column] = value
        sentence = one(node, _SENTENCE)
        line["sentence"] = int(sentence) if sentence else None
        if not _SELDOM.isdisjoint(node):
            line["negated"] = one(node, _NEGATED) in ("true", "1")
            line["quantifier"], line["gender"] = one(node, _QUANTIFIER), one(node, _GENDER)
        if not LINK_TERMS.keys().isdisjoint(node):
            pairs = sorted(
                (relation, short(target.value))
                for term, relation in LINK_TERMS.items()
                for target in listed(node.get(term))
            )
            line["links"] = " ".join(f"{relation}={target}" for relation, target in pairs)
        if SELECTOR in node:
            self.quote(node[SELECTOR], line)
        return line


_FRESH = BLANK | {"lo_axis": _OPEN[0], "hi_axis": _OPEN[1]}


def fresh() -> dict[str, Any]:
    """A line of which nothing is known yet."""
    return dict(_FRESH)


def _article(name: str, node: Node) -> Article:
    values = {short(term): one(node, term) for term in node if term != TYPE}
    published = values.get("published", "")
    if published:
        days(published)
    url, file_name = values.get(_URL, ""), values.get("fileName", "")
    sentences = values.get("sentences", "")
    return Article(
        node=short(name),
        id=url or file_name or short(name),
        file_name=file_name,
        sha256=values.get("sha256", "").lower(),
        title=values.get(_HEADLINE, ""),
        title_status=values.get("titleStatus", ""),
        publisher=values.get("publisher", ""),
        published=published,
        language=values.get("language", ""),
        url=url,
        author=values.get("author", ""),
        sentences=int(sentences) if sentences.isdigit() else None,
    )


@dataclass(frozen=True, slots=True)
class Lines:
    """What some bytes hold: lines; what else they speak of; the labels of blank nodes."""

    lines: list[dict[str, Any]]
    others: frozenset[str]
    labels: frozenset[str]


def lines_in(
    data: bytes, turtle: bool, vocabulary: Vocabulary, whole: bool, taken_out: tuple[str, int] = ("", 0)
) -> Lines:
    """The lines of the claims, articles and entities of some bytes.

    Args:
        data: a whole file, or some of its statements after its prefixes.
        turtle: whether it is Turtle, else N-Triples.
        vocabulary: the terms claims may use.
        whole: whether it is a whole file.
        taken_out: the subject of the statements that stand where claims were taken out, and how many stand there.

    Raises:
        Unusual: see the head of this module.
    """
    try:
        nodes = gather(data, turtle)
        guard, count = taken_out
        if count and len(listed(nodes.pop(guard, {}).get(TYPE))) != count:
            raise Unusual
        return _lines_in(nodes, vocabulary, whole)
    except (SyntaxError, ValueError, InvalidOperation, TypeError, AttributeError, OverflowError, ImportError) as error:
        raise Unusual from error


def _lines_in(nodes: dict[str, Node], vocabulary: Vocabulary, whole: bool) -> Lines:
    maker = Maker(nodes, vocabulary)
    found: list[dict[str, Any]] = []
    entities: dict[str, Node] = {}
    others = set()
    labels = set()
    for name, node in nodes.items():
        if IMPORTS in node:
            raise Unusual
        kinds = {held.value for held in listed(node.get(TYPE))}
        if CLAIM_CLASS in kinds or REFERENCE_CLASS in kinds:
            if len(kinds) > 1:
                raise Unusual
            found.append(maker.claim(name, node, REFERENCE_CLASS in kinds))
        elif ARTICLE_CLASS in kinds:
            found.append(article_line(_article(name, node)))
        elif kinds & ENTITIES:
            entities[name] = node
        elif ":" in name:
            others.add(short(name))
        if EXCLUDES in node and not (whole and kinds & ENTITIES):
            raise Unusual  # said on one side, meant for both
        if ":" not in name:
            labels.add(name)
    # A blank node that no claim of these bytes points to belongs to one of the others, or to nothing.
    if labels != maker.used:
        raise Unusual
    if entities:
        found += [entity_line(entity) for entity in described_entities(triples_of(entities)).values()]
    return Lines(found, frozenset(others), frozenset(labels))
