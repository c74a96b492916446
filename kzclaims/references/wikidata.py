"""Statements of Wikidata from a dump: a JSON array or JSON lines of items (as the wikidata-json dumps have them).

Ranks, qualifiers and references count: deprecated statements are left out; where one of a property is preferred, others
of it stand only for the days they give; "start time", "end time" and "point in time" are the days a statement holds
for; its source is what its reference names. A statement of something that varies, without a day, is left out: it holds
for nobody knows which day. The data model is that of https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from rdflib import URIRef

from kzclaims import edtf
from kzclaims.claim import Article, Number, Period
from kzclaims.errors import InputError
from kzclaims.iris import short
from kzclaims.ontology import KZ, merged
from kzclaims.references.statements import Statement
from kzclaims.vocabulary import Vocabulary

_FILE = "wikidata.ttl"
_START, _END, _POINT, _PROPORTION = "P580", "P582", "P585", "P1107"
_STATED_IN, _REFERENCE_URL, _RETRIEVED, _PUBLISHED = "P248", "P854", "P813", "P577"
# Wikidata's precisions: 9 a year, 10 a month, 11 a day; coarser times say too little to compare.
_PRECISIONS = {9: 4, 10: 7, 11: 10}
_TIME = re.compile(r"\+(\d{4}-\d\d-\d\d)T")
_LANGUAGES = ("fr", "en", "ru", "kk")


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a property of Wikidata says in our terms."""

    property: str
    scope: tuple[str, ...] = ()
    share: str = ""


@lru_cache(maxsize=1)
def _meanings() -> Mapping[str, _Meaning]:
    graph = merged([_FILE])
    return {
        str(code): _Meaning(
            short(next(graph.objects(node, KZ.says))),
            tuple(sorted(str(o) for o in graph.objects(node, KZ.scopeName))),
            next((short(o) for o in graph.objects(node, KZ.shareOf) if isinstance(o, URIRef)), ""),
        )
        for node, code in graph.subject_objects(KZ.wikidataCode)
    }


def _items(path: Path) -> Iterator[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8-sig") as file:
            for number, line in enumerate(file, 1):
                text = line.strip().rstrip(",")
                if text in ("", "[", "]"):
                    continue
                try:
                    item = json.loads(text)
                except (ValueError, RecursionError) as error:
                    advice = "Give a dump with one item a line."
                    raise InputError(path, f"no JSON: {error}.", advice, line=number) from None
                yield from (one for one in (item if isinstance(item, list) else [item]) if isinstance(one, dict))
    except UnicodeDecodeError as error:
        raise InputError(path, f"is not UTF-8 (byte {error.start}).", "Save it as UTF-8.") from None
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror}.", "Check its name and its rights.") from None


def _names(item: Mapping[str, Any]) -> tuple[str, ...]:
    found = []
    for language in _LANGUAGES:
        label = item.get("labels", {}).get(language)
        found += [label, *item.get("aliases", {}).get(language, ())] if label else []
    return tuple(dict.fromkeys(str(one["value"]) for one in found if isinstance(one, dict) and one.get("value")))


def read_dump(path: Path, vocabulary: Vocabulary) -> list[Statement]:
    """The statements of a dump that our vocabulary can say.

    Raises:
        InputError: no JSON, or not in the form of Wikidata's items; with its line where one is known.
    """
    items = {str(item.get("id", "")): item for item in _items(path)}
    names = {identifier: _names(item) for identifier, item in items.items()}
    found: list[Statement] = []
    for identifier, item in items.items():
        for code, meaning in _meanings().items():
            for number, told in enumerate(_best(item.get("claims", {}).get(code, ())), 1):
                try:
                    statement = _statement(path, f"{identifier}-{code}-{number}", names, meaning, told, vocabulary)
                except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation) as error:
                    reason = f"{identifier}, {code}: not in the form of Wikidata's statements ({error!r})."
                    raise InputError(path, reason, "Give a dump as Wikidata writes it.") from None
                found += [statement] if statement else []
    return found


def _best(listed: object) -> list[dict[str, Any]]:
    """Statements that count: no deprecated one; beside a preferred one, only those that give their days."""
    told = [s for s in listed if isinstance(s, dict)] if isinstance(listed, list) else []
    told = [s for s in told if s.get("rank") != "deprecated" and s.get("mainsnak", {}).get("snaktype") == "value"]
    if not any(s.get("rank") == "preferred" for s in told):
        return told
    return [s for s in told if s.get("rank") == "preferred" or {_START, _END, _POINT} & {*s.get("qualifiers", {})}]


def _value(snak: Mapping[str, Any]) -> Any:
    return snak.get("datavalue", {}).get("value") if snak.get("snaktype") == "value" else None


def _first(snaks: Mapping[str, Any], code: str) -> Any:
    return next((value for snak in snaks.get(code, ()) if (value := _value(snak)) is not None), None)


def _edtf(time: Any) -> str:
    """A time of Wikidata in EDTF, as precise as it says; "" where it is coarser than a year or before the year 1000."""
    match = _TIME.match(str(time["time"])) if isinstance(time, dict) else None
    size = _PRECISIONS.get(int(time.get("precision", 0))) if match else None
    return match.group(1)[:size] if match and size else ""


def _valid(qualifiers: Mapping[str, Any]) -> Period | None:
    point = _edtf(_first(qualifiers, _POINT))
    first, last = _edtf(_first(qualifiers, _START)), _edtf(_first(qualifiers, _END))
    if point:
        return Period(*edtf.bounds(point), edtf=point)
    if not (first or last):
        return None
    text = f"{first or '..'}/{last or '..'}"
    return Period(*edtf.bounds(text), edtf=text)


def _source(path: Path, told: Mapping[str, Any], names: Mapping[str, tuple[str, ...]], valid: Period | None) -> Article:
    """Where a statement stands: Wikidata, and what its first reference names; its day is that of the reference."""
    snaks: dict[str, Any] = next((reference.get("snaks", {}) for reference in told.get("references", ())), {})
    stated = _first(snaks, _STATED_IN)
    label = next(iter(names.get(str(stated.get("id", "")), ())), "") if isinstance(stated, dict) else ""
    url = str(_first(snaks, _REFERENCE_URL) or "")
    behind = label or (urlsplit(url).hostname or "" if url else "")
    day = _edtf(_first(snaks, _PUBLISHED)) or _edtf(_first(snaks, _RETRIEVED)) or (valid.edtf if valid else "")
    publisher = f"Wikidata ({behind})" if behind else "Wikidata"
    digest = re.sub(r"\W+", "-", f"{behind}-{day}").strip("-").lower()
    return Article(
        f"source-wikidata-{digest}", f"wikidata-{digest}", path.name, publisher=publisher, published=day, url=url
    )


def _statement(
    path: Path,
    identifier: str,
    names: Mapping[str, tuple[str, ...]],
    meaning: _Meaning,
    told: Mapping[str, Any],
    vocabulary: Vocabulary,
) -> Statement | None:
    subject = names.get(identifier.partition("-")[0], ())
    qualifiers = told.get("qualifiers", {})
    valid = _valid(qualifiers)
    name, scope = meaning.property, meaning.scope
    value: Number | Period | tuple[str, ...]
    main = _value(told["mainsnak"])
    kind = vocabulary.properties[name].kind
    if kind == "period":
        day = _edtf(main)
        if not day:
            return None
        value = Period(*edtf.bounds(day), edtf=day)
    elif kind == "quantity":
        amount = Decimal(main["amount"])
        low, high = (Decimal(main.get(bound, main["amount"])) for bound in ("lowerBound", "upperBound"))
        value = Number("quantity", low, high, "", written=amount)
    else:
        value = names.get(str(main["id"]), ())
        share = _first(qualifiers, _PROPORTION) if meaning.share else None
        if share is not None:
            percent = 100 * Decimal(share["amount"])
            name, scope, value = meaning.share, value, Number("share", percent, percent, "", written=percent)
    if not subject or value == () or (vocabulary.properties[name].steadiness is not None and valid is None):
        return None
    return Statement(
        f"ref-wikidata-{identifier.lower()}", _source(path, told, names, valid), subject, name, value, scope, valid
    )
