"""The nodes of a Turtle or N-Triples file to lines of columns: strict and short, for :mod:`kzclaims.formats.fast`.

It reads what :mod:`kzclaims.graph` reads, in the same way; whatever is unusual it leaves to that module.
"""

from __future__ import annotations

from decimal import InvalidOperation
from typing import Any

from kzclaims.claim import Article, fold
from kzclaims.formats.columns import BLANK, article_line, entity_line
from kzclaims.formats.fast_terms import (
    ARTICLE_CLASS,
    CLAIM_CLASS,
    ENTITIES,
    EXCLUDES,
    FIRST_DAY,
    IMPORTS,
    KZ,
    LAST_DAY,
    LINK_TERMS,
    MODALITIES,
    OA,
    PROV,
    RDF,
    REFERENCE_CLASS,
    RELATIONS,
    SCHEMA,
    SECTIONS,
    SELECTOR,
    TYPE,
    Node,
    Unusual,
    day,
    days,
    gather,
    listed,
    member,
    number,
    one,
    short,
    text_of,
    triples_of,
)
from kzclaims.vocabulary import Vocabulary, described_entities

_NUMBERS = {KZ + "Quantity": "quantity", KZ + "Money": "money", KZ + "Share": "share"}
_WORDED = {KZ + "Text": "text", KZ + "Quotation": "quotation"}
_OPEN = (float("-inf"), float("inf"))
_ANCHORED = KZ + "anchored"
_EDTF = KZ + "edtf"
_END = OA + "end"
_EXACT = OA + "exact"
_GENDER = KZ + "gender"
_HEADLINE = SCHEMA + "headline"
_HI = KZ + "hi"
_LO = KZ + "lo"
_MODALITY = KZ + "modality"
_NEGATED = KZ + "negated"
_OBJECT = RDF + "object"
_PERIOD = KZ + "Period"
_PREDICATE = RDF + "predicate"
_PREFIX = OA + "prefix"
_QUANTIFIER = KZ + "quantifier"
_READING = KZ + "reading"
_RELATION = KZ + "relation"
_SCOPE = KZ + "scope"
_SECTION = KZ + "section"
_SENTENCE = KZ + "sentence"
_START = OA + "start"
_SUBJECT = RDF + "subject"
_SUFFIX = OA + "suffix"
_TEXT = KZ + "text"
_TEXT_POSITION_SELECTOR = OA + "TextPositionSelector"
_TEXT_QUOTE_SELECTOR = OA + "TextQuoteSelector"
_UNIT = KZ + "unit"
_URL = SCHEMA + "url"
_WAS_ATTRIBUTED_TO = PROV + "wasAttributedTo"
_WAS_DERIVED_FROM = PROV + "wasDerivedFrom"
_WAS_QUOTED_FROM = PROV + "wasQuotedFrom"
_WRITTEN = KZ + "written"
_DAYS_OF = (("asserted", KZ + "assertedOn"), ("as_of", KZ + "asOf"), ("valid", KZ + "valid"))
_SELDOM = frozenset({_NEGATED, _QUANTIFIER, _GENDER})


class _Maker:
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
        node = self.part(held)
        cls = one(node, TYPE)
        if cls in _WORDED:
            told = node.get(_TEXT)
            if type(told).__name__ != "Literal":
                raise Unusual
            line["kind"] = _WORDED[cls]
            line["text"], line["text_language"] = text_of(told)
            line["value"] = fold(line["text"])
            return
        line["relation"] = member(RELATIONS, one(node, _RELATION), "eq")
        lo, hi = one(node, _LO), one(node, _HI)
        if cls == _PERIOD:
            self.period(node, lo, hi, line)
        elif cls in _NUMBERS:
            line["kind"], line["unit"] = _NUMBERS[cls], short(one(node, _UNIT))
            low, high = number(lo) if lo else None, number(hi) if hi else None
            if low and high and low[1] > high[1]:
                raise Unusual
            if low:
                line["lo"], _, line["lo_axis"], wide = low
                line["wide"] = wide
            if high:
                line["hi"], _, line["hi_axis"], wide = high
                line["wide"] |= wide
            written = one(node, _WRITTEN)
            line["written"] = number(written)[0] if written else ""
        else:
            raise Unusual

    def period(self, node: Node, lo: str, hi: str, line: dict[str, Any]) -> None:
        line["kind"], line["edtf"] = "period", one(node, _EDTF)
        if line["edtf"]:
            first, last = days(line["edtf"])
            if not (lo or hi):
                lo, hi = str(first or ""), str(last or "")
        low, high = day(lo) if lo else None, day(hi) if hi else None
        if low and high and low[1] > high[1]:
            raise Unusual
        if low:
            line["lo"], _, line["lo_axis"] = low
        if high:
            line["hi"], _, line["hi_axis"] = high
        if _READING in node:
            own = (low and low[1], high and high[1])
            read = sorted(days(held.value) for held in listed(node[_READING]))
            others = [other for other in read if other != own]
            shown = (own, *others) if others else ()
            line["readings"] = " ".join(f"{first or '..'}/{last or '..'}" for first, last in shown)
        line["anchored"] = one(node, _ANCHORED) in ("true", "1")

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
        line = dict(_FRESH)
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
        for column, key in _DAYS_OF:
            if key in node:
                text = one(node, key)
                days(text)
                line[column] = text
        spoken = line["as_of"] or line["valid"] or line["asserted"]
        first, last = days(spoken) if spoken else (None, None)
        line["dated"] = first is not None and last is not None
        line["time_lo"] = first.toordinal() if first else FIRST_DAY
        line["time_hi"] = last.toordinal() if last else LAST_DAY
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


def lines_in(data: bytes, turtle: bool, vocabulary: Vocabulary, whole: bool) -> list[dict[str, Any]]:
    """The lines of the claims, articles and entities of some bytes.

    Args:
        data: a whole file, or some of its statements after its prefixes.
        turtle: whether it is Turtle, else N-Triples.
        vocabulary: the terms claims may use.
        whole: whether it is a whole file.

    Raises:
        Unusual: see the head of this module.
    """
    try:
        return _lines_in(gather(data, turtle), vocabulary, whole)
    except (SyntaxError, ValueError, InvalidOperation, TypeError, AttributeError, OverflowError, ImportError) as error:
        raise Unusual from error


def _lines_in(nodes: dict[str, Node], vocabulary: Vocabulary, whole: bool) -> list[dict[str, Any]]:
    maker = _Maker(nodes, vocabulary)
    found: list[dict[str, Any]] = []
    entities: dict[str, Node] = {}
    blank = 0
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
        if EXCLUDES in node and not (whole and kinds & ENTITIES):
            raise Unusual  # said on one side, meant for both
        blank += ":" not in name
    # A blank node that no claim of these bytes points to belongs to one of the others, or to nothing.
    if blank != len(maker.used):
        raise Unusual
    if entities:
        found += [entity_line(entity) for entity in described_entities(triples_of(entities)).values()]
    return found
