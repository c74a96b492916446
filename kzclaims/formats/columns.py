"""Claims, articles and entities as the columns of one flat table, and back: what a Parquet file of claims holds.

A line is a claim, a reference claim, an article or an entity, as ``record`` says; no column has a null but those of
numbers. What a claim says stands in words, exactly as it was (``lo`` and ``hi`` are decimals or days); what engines
compare by stands beside it (``lo_axis``, ``hi_axis``, ``time_lo`` …), computed from the same row as rules see.

``lo_axis`` and ``hi_axis`` are binary floats. Of decimals with up to 15 significant digits no two share a float and
their order is kept, so comparing those floats decides as the decimals do; ``wide`` marks the others.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date
from decimal import Decimal
from typing import Any

from kzclaims import edtf
from kzclaims.claim import (
    Article,
    Claim,
    Entity,
    Modality,
    Named,
    Number,
    Period,
    Quote,
    Relation,
    Section,
    Spelling,
    Value,
    Words,
)
from kzclaims.dataset import Dataset
from kzclaims.errors import BrokenClaim
from kzclaims.table import Row, row
from kzclaims.vocabulary import Vocabulary

CLAIM, REFERENCE, ARTICLE, ENTITY = "claim", "reference", "article", "entity"
_DIGITS = 15
_TEXT = (
    "record id article article_id subject property scope kind unit value text text_language lo hi written relation edtf"
    " readings quote quote_language prefix suffix modality speaker asserted as_of valid section quantifier gender links"
    " language traits more"
)
_TRUTH = "anchored negated background dated wide"
_WHOLE = "start stop sentence"
_DAYS = "time_lo time_hi"
_FLOAT = "lo_axis hi_axis"
KINDS: Mapping[str, str] = {
    name: kind
    for kind, names in (
        ("text", _TEXT), ("truth", _TRUTH), ("whole", _WHOLE), ("day", _DAYS), ("float", _FLOAT)
    )
    for name in names.split()
}  # fmt: skip
"""The columns in order, each with its kind: text, truth, whole (may be null), day (an ordinal) or float."""

_ARTICLE_FIELDS = sorted(field.name for field in fields(Article))
_EMPTY = {"text": "", "truth": False, "whole": None, "day": 0, "float": 0.0}
BLANK = {name: _EMPTY[kind] for name, kind in KINDS.items()}
Line = dict[str, Any]


def axis(bound: Decimal) -> tuple[float, bool]:
    """A bound as a binary float, and whether others of more digits may share it."""
    if bound.is_infinite():
        return float(bound), False
    try:
        number = float(bound)
    except OverflowError:
        number = float("inf") if bound > 0 else float("-inf")
    finite = number not in (float("inf"), float("-inf")) and (abs(number) > 1e-300 or not bound)
    return number, len(bound.normalize().as_tuple().digits) > _DIGITS or not finite


def _bound(bound: date | Decimal | None) -> str:
    return "" if bound is None else str(bound)


def _readings(value: Value) -> str:
    held = value.readings if isinstance(value, Period) else ()
    return " ".join(f"{lo or '..'}/{hi or '..'}" for lo, hi in held)


def claim_line(claim: Claim, vocabulary: Vocabulary) -> Line:
    """The line of one claim."""
    return _line(claim, row(claim, vocabulary))


def _line(claim: Claim, held: Row) -> Line:
    value, quote = claim.value, claim.quote
    lo, lo_wide = axis(held.lo)
    hi, hi_wide = axis(held.hi)
    bounded = isinstance(value, Period | Number)
    return {
        "record": REFERENCE if claim.background else CLAIM,
        "id": claim.id,
        "article": claim.article.node,
        "article_id": claim.article.id,
        "subject": claim.subject,
        "property": claim.property,
        "scope": claim.scope,
        "kind": held.kind,
        "unit": held.unit,
        "value": held.value,
        "text": value.text if isinstance(value, Words) else "",
        "text_language": value.language if isinstance(value, Words) else "",
        "lo": _bound(value.lo) if bounded else "",  # type: ignore[union-attr]
        "hi": _bound(value.hi) if bounded else "",  # type: ignore[union-attr]
        "written": _bound(value.written) if isinstance(value, Number) else "",
        "relation": value.relation.value if bounded else "",  # type: ignore[union-attr]
        "edtf": value.edtf if isinstance(value, Period) else "",
        "readings": _readings(value),
        "quote": quote.exact if quote else "",
        "quote_language": quote.language if quote else "",
        "prefix": quote.prefix if quote else "",
        "suffix": quote.suffix if quote else "",
        "modality": held.modality,
        "speaker": claim.speaker,
        "asserted": claim.asserted,
        "as_of": claim.as_of.edtf if claim.as_of else "",
        "valid": claim.valid.edtf if claim.valid else "",
        "section": held.section,
        "quantifier": claim.quantifier,
        "gender": claim.gender,
        "links": held.links,
        "language": held.language,
        "traits": "",
        "more": "quoted" if quote else "",
        "anchored": held.anchored,
        "negated": claim.negated,
        "background": claim.background,
        "dated": held.dated,
        "wide": lo_wide or hi_wide,
        "start": quote.start if quote else None,
        "stop": quote.end if quote else None,
        "sentence": claim.sentence,
        "time_lo": held.time_lo,
        "time_hi": held.time_hi,
        "lo_axis": lo,
        "hi_axis": hi,
    }


def article_line(article: Article) -> Line:
    """The line of one article."""
    told = {name: getattr(article, name) for name in _ARTICLE_FIELDS}
    more = json.dumps(told, ensure_ascii=False)
    return BLANK | {"record": ARTICLE, "id": article.node, "article_id": article.id, "more": more}


def entity_line(entity: Entity) -> Line:
    """The line of one entity."""
    told = asdict(entity) | {"traits": sorted(entity.traits)}
    for spelling in told["spellings"]:
        spelling["until"] = _bound(spelling["until"])
    more = json.dumps(told, ensure_ascii=False, sort_keys=True)
    traits = " ".join(sorted(entity.traits))
    return BLANK | {"record": ENTITY, "id": entity.id, "kind": entity.kind, "traits": traits, "more": more}


def lines_of(data: Dataset, vocabulary: Vocabulary) -> Iterator[Line]:
    """Every line of a dataset: articles, entities, then claims by what they are about.

    So engines read of a file only the parts that hold the properties a rule looks at, and find a key's claims together.
    """
    yield from (article_line(a) for a in sorted(data.articles, key=lambda a: a.node))
    yield from (entity_line(data.entities[key]) for key in sorted(data.entities))
    keyed = sorted(data.claims, key=lambda c: (c.property, c.subject, c.scope, c.id))
    yield from (claim_line(c, vocabulary) for c in keyed)


def table_of(lines: Iterable[Line]) -> dict[str, list[Any]]:
    """Lines as columns."""
    columns: dict[str, list[Any]] = {name: [] for name in KINDS}
    appenders = [(name, columns[name].append) for name in KINDS]
    for line in lines:
        for name, append in appenders:
            append(line[name])
    return columns


def article_of(line: Line) -> Article:
    """The article of a line."""
    return Article(**json.loads(line["more"]))


def entity_of(line: Line) -> Entity:
    """The entity of a line."""
    told = json.loads(line["more"])
    spellings = tuple(
        Spelling(**(s | {"until": date.fromisoformat(s["until"]) if s["until"] else None})) for s in told["spellings"]
    )
    return Entity(
        told["id"],
        told["kind"],
        spellings,
        tuple(told["broader"]),
        frozenset(told["traits"]),
        told["gender"],
        tuple(told["incompatible"]),
    )


def _value(line: Line) -> Value:
    kind = line["kind"]
    if kind == "entity":
        return Named(line["value"])
    if kind in ("text", "quotation"):
        return Words(line["text"], line["text_language"], kind)
    relation = Relation(line["relation"])
    if kind == "period":
        lo, hi = (date.fromisoformat(line[side]) if line[side] else None for side in ("lo", "hi"))
        readings = tuple(edtf.bounds(text) for text in line["readings"].split())
        return Period(lo, hi, relation, line["edtf"], readings, line["anchored"])
    numbers = [Decimal(line[name]) if line[name] else None for name in ("lo", "hi", "written")]
    return Number(kind, numbers[0], numbers[1], line["unit"], relation, numbers[2])


def _period(text: str) -> Period | None:
    return Period(*edtf.bounds(text), edtf=text) if text else None


def claim_of(line: Line, articles: Mapping[str, Article]) -> Claim:
    """The claim of a line; ``articles`` by node.

    Raises:
        BrokenClaim: a line that no claim gives.
    """
    try:
        return _claim(line, articles)
    except KeyError as error:
        raise BrokenClaim(line["id"], f"no line tells of {error}") from None
    except (ValueError, TypeError, ArithmeticError) as error:
        raise BrokenClaim(line["id"], str(error)) from None


def _claim(line: Line, articles: Mapping[str, Article]) -> Claim:
    quoted = line["more"] == "quoted"
    around = (line["quote_language"], line["prefix"], line["suffix"])
    quote = Quote(line["quote"], line["start"], line["stop"], *around) if quoted else None
    links = (link.partition("=") for link in line["links"].split())
    node = line["article"]
    return Claim(
        id=line["id"],
        article=articles[node] if node or node in articles else Article("", line["article_id"]),
        quote=quote,
        subject=line["subject"],
        property=line["property"],
        value=_value(line),
        scope=line["scope"],
        modality=Modality(line["modality"]),
        speaker=line["speaker"],
        asserted=line["asserted"],
        as_of=_period(line["as_of"]),
        section=Section(line["section"]),
        sentence=line["sentence"],
        negated=line["negated"],
        quantifier=line["quantifier"],
        gender=line["gender"],
        links=tuple((name, target) for name, _, target in links),
        background=line["background"],
        valid=_period(line["valid"]),
    )


def dataset_of(lines: Sequence[Line]) -> Dataset:
    """What lines hold.

    Raises:
        BrokenClaim, KeyError, ValueError: a line that no dataset gives.
    """
    articles = {line["id"]: article_of(line) for line in lines if line["record"] == ARTICLE}
    entities = {line["id"]: entity_of(line) for line in lines if line["record"] == ENTITY}
    claims = tuple(claim_of(line, articles) for line in lines if line["record"] in (CLAIM, REFERENCE))
    listed = tuple(sorted(articles.values(), key=lambda a: (a.file_name, a.id)))
    return Dataset(claims, listed, dict(sorted(entities.items())))
