"""A table (CSV, UTF-8) as reference statements, by a small mapping in TOML beside it: schools.csv, schools.toml.

source = "Rectorat"                 # who says so; any value may be a column: { column = "Source" }
published = "2025-04-01"            # EDTF
url = "https://…"
[[statement]]                       # one for each kind of statement that a row makes
property = "count"                  # a property of ontology/properties.ttl
subject = { column = "Commune" }
scope = "écoles"                    # what is counted, or the holder of a share
value = { column = "Ecoles" }       # a number, an EDTF date or a name, as the property wants
unit = ""                           # for money its ISO 4217 code
valid = { column = "Annee" }        # EDTF; left out, it holds for all days
"""

from __future__ import annotations

import csv
import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from kzclaims import edtf
from kzclaims.claim import Article, Number, Period
from kzclaims.errors import InputError
from kzclaims.references.statements import Statement
from kzclaims.vocabulary import Property, Vocabulary

_TOP = {"source", "published", "url", "statement", "separator"}
_EACH = {"property", "subject", "scope", "value", "unit", "valid"}
_NUMBERS = {"quantity", "money", "share"}


def read_table(path: Path, vocabulary: Vocabulary) -> list[Statement]:
    """The statements of a table.

    Raises:
        InputError: no mapping, an unknown key, column or property, or a cell that is no number or date; with its line.
    """
    mapping = _mapping(path, vocabulary)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, delimiter=str(mapping.get("separator", ",")))
            return [s for row in reader for s in _row(path, reader.line_num, row, mapping, vocabulary)]
    except UnicodeDecodeError as error:
        raise InputError(path, f"is not UTF-8 (byte {error.start}).", "Save it as UTF-8.") from None
    except (OSError, csv.Error) as error:
        raise InputError(path, f"cannot be read: {error}.", "Mend the table.") from None


def _mapping(path: Path, vocabulary: Vocabulary) -> Mapping[str, Any]:
    beside = path.with_suffix(".toml")
    if not beside.is_file():
        raise InputError(path, f"its mapping {beside.name} is missing.", "Say in it what the columns mean (README).")
    try:
        mapping = tomllib.loads(beside.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(beside, f"cannot be read: {error}.", "Mend the mapping.") from None
    listed = mapping.get("statement")
    if not isinstance(listed, list) or not listed or not all(isinstance(one, dict) for one in listed):
        raise InputError(beside, "has no [[statement]].", "Add one for each kind of statement that a row makes.")
    for name in sorted({*mapping} - _TOP | {key for one in listed for key in one} - _EACH):
        raise InputError(beside, f"unknown key {name!r}.", f"Known are {', '.join(sorted(_TOP | _EACH))}.")
    for one in listed:
        for name in ("property", "subject", "value"):
            if name not in one:
                raise InputError(beside, f"a [[statement]] has no {name}.", "Add it.")
        if one["property"] not in vocabulary.properties:
            raise InputError(beside, f"unknown property {one['property']!r}.", "See ontology/properties.ttl.")
    return mapping


def _row(
    path: Path, line: int, row: Mapping[str, str], mapping: Mapping[str, Any], vocabulary: Vocabulary
) -> Iterator[Statement]:
    def cell(told: object) -> str:
        if not isinstance(told, dict):
            return str(told or "")
        name = str(told.get("column"))
        if name not in row:
            raise InputError(path, f"no column {name!r}.", f"There are {', '.join(row)}.", line=1)
        return (row[name] or "").strip()

    published = cell(mapping.get("published"))
    source = Article(
        f"source-{path.stem}", path.name, path.name, publisher=cell(mapping.get("source")) or path.name,
        published=published if _days(path, line, published) else "", url=cell(mapping.get("url")),
    )  # fmt: skip
    for number, one in enumerate(mapping["statement"], 1):
        subject, written = cell(one["subject"]), cell(one["value"])
        if not subject or not written:
            continue  # an empty cell says nothing
        prop = vocabulary.properties[one["property"]]
        value = _value(path, line, written, prop, cell(one.get("unit")))
        valid, scope = cell(one.get("valid")), cell(one.get("scope"))
        digest = hashlib.sha256(f"{path.name}\x1f{line}\x1f{number}".encode()).hexdigest()[:8]
        days = Period(*edtf.bounds(valid), edtf=valid) if _days(path, line, valid) else None
        yield Statement(f"ref-{digest}", source, (subject,), prop.id, value, (scope,) if scope else (), days)


def _days(path: Path, line: int, text: str) -> bool:
    try:
        return bool(text and edtf.bounds(text))
    except ValueError as error:
        raise InputError(path, f"{error}.", "Write days in EDTF.", line=line) from None


def _value(path: Path, line: int, text: str, prop: Property, unit: str) -> Number | Period | tuple[str, ...]:
    if prop.kind == "period":
        _days(path, line, text)
        return Period(*edtf.bounds(text), edtf=text)
    if prop.kind not in _NUMBERS:
        return (text,)
    plain = re.sub(r"[\s\u00a0\u202f']|%$", "", text)
    plain = plain.replace(",", ".") if plain.count(",") == 1 and "." not in plain else plain.replace(",", "")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        raise InputError(path, f"{text!r} is no number.", "Mend the cell or the mapping.", line=line) from None
    return Number(prop.kind, number, number, unit, written=number)
