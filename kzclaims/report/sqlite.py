"""The report as an SQLite file, to query and to browse (Datasette opens it): the JSON's parts, one table each."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from kzclaims.report.json_ import SCHEMA, model
from kzclaims.reported import Report

_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE articles (
    id TEXT PRIMARY KEY, path TEXT, sha256 TEXT, title TEXT, title_status TEXT, publisher TEXT, published TEXT,
    language TEXT, url TEXT, author TEXT, sentences INTEGER);
CREATE TABLE entities (id TEXT PRIMARY KEY, kind TEXT, label_fr TEXT, label_en TEXT);
CREATE TABLE claims (
    id TEXT PRIMARY KEY, article TEXT REFERENCES articles (id), start INTEGER, "end" INTEGER, quote TEXT,
    language TEXT, subject TEXT REFERENCES entities (id), property TEXT, scope TEXT, modality TEXT, negated INTEGER,
    speaker TEXT, asserted_on TEXT, as_of TEXT, section TEXT, sentence INTEGER, value_kind TEXT, lo TEXT, hi TEXT,
    unit TEXT, relation TEXT, edtf TEXT, entity TEXT, text TEXT);
CREATE TABLE facts (
    id TEXT PRIMARY KEY, subject TEXT, property TEXT, scope TEXT, value_kind TEXT, lo TEXT, hi TEXT, unit TEXT,
    relation TEXT, edtf TEXT, entity TEXT, text TEXT, valid TEXT, source TEXT, publisher TEXT, published TEXT,
    url TEXT);
CREATE TABLE conflicts (
    id TEXT PRIMARY KEY, key TEXT, rule TEXT, family TEXT, severity TEXT, "where" TEXT, stakes TEXT,
    message_fr TEXT, message_en TEXT, computation_fr TEXT, computation_en TEXT, settle_fr TEXT, settle_en TEXT,
    state TEXT, reason TEXT, outcome TEXT, changed INTEGER, disagree INTEGER, since TEXT);
CREATE TABLE conflict_claims (
    conflict TEXT REFERENCES conflicts (id), claim TEXT REFERENCES claims (id), version INTEGER, value_fr TEXT,
    value_en TEXT, PRIMARY KEY (conflict, claim));
CREATE TABLE conflict_facts (
    conflict TEXT REFERENCES conflicts (id), fact TEXT REFERENCES facts (id), PRIMARY KEY (conflict, fact));
CREATE TABLE decisions (
    conflict TEXT, state TEXT, reason TEXT, outcome TEXT, "when" TEXT, due TEXT, who TEXT, owner TEXT, evidence TEXT,
    note TEXT);
CREATE TABLE followups (claim TEXT REFERENCES claims (id), due TEXT, state TEXT);
CREATE TABLE limits (told TEXT);
CREATE INDEX claims_by_key ON claims (subject, property, scope);
CREATE INDEX conflict_claims_by_claim ON conflict_claims (claim);
"""
_VALUE = ("lo", "hi", "unit", "relation", "edtf", "entity", "text")


def _insert(base: sqlite3.Connection, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    for row in rows:
        names = ", ".join(f'"{name}"' for name in row)
        places = ", ".join("?" * len(row))
        # Table and column names are ours; what comes from articles is bound, never written into the statement.
        base.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", [_cell(cell) for cell in row.values()])


def _cell(value: Any) -> Any:
    """What SQLite can hold; a lone half of a character, which its text cannot, is replaced."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


def _value(value: Mapping[str, Any]) -> dict[str, Any]:
    return {"value_kind": value["kind"], **{name: value.get(name) for name in _VALUE}}


def _claim(item: dict[str, Any]) -> dict[str, Any]:
    return {key: part for key, part in item.items() if key != "value"} | _value(item["value"])


def _fact(item: dict[str, Any]) -> dict[str, Any]:
    source = item["source"]
    told = {"source": source["title"], **{key: source[key] for key in ("publisher", "published", "url")}}
    return {key: item[key] for key in ("id", "subject", "property", "scope", "valid")} | _value(item["value"]) | told


def _conflict(item: dict[str, Any]) -> dict[str, Any]:
    review = item["review"]
    plain = {key: item[key] for key in ("id", "key", "rule", "family", "severity", "where")}
    texts = {f"{key}_{lang}": item[key][lang] for key in ("message", "settle") for lang in ("fr", "en")}
    steps = {f"computation_{lang}": "\n".join(step[lang] for step in item["computation"]) for lang in ("fr", "en")}
    states = {key: review[key] for key in ("state", "reason", "outcome", "changed", "disagree", "since")}
    return plain | {"stakes": " ".join(item["stakes"])} | texts | steps | states


def _versions(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Each claim of a conflict once, with the first version that has it."""
    found: dict[str, dict[str, Any]] = {}
    for number, camp in enumerate(item["camps"], 1):
        told = {"version": number, "value_fr": camp["label"]["fr"], "value_en": camp["label"]["en"]}
        for claim in camp["claims"]:
            found.setdefault(claim, {"conflict": item["id"], "claim": claim, **told})
    for claim in item["claims"]:
        found.setdefault(claim, {"conflict": item["id"], "claim": claim})
    return list(found.values())


def render(report: Report, language: str) -> bytes:
    """The whole file; the same report gives the same bytes with the same SQLite."""
    parts = model(report, language)
    base = sqlite3.connect(":memory:")
    base.executescript(_TABLES)
    coverage = json.dumps(parts["coverage"], ensure_ascii=False)
    about = {"schema": SCHEMA, "as_of": parts["as_of"], "language": language, "coverage": coverage}
    _insert(base, "about", ({"name": name, "value": value} for name, value in about.items()))
    _insert(base, "articles", parts["articles"])
    _insert(
        base,
        "entities",
        (
            {"id": e["id"], "kind": e["kind"], "label_fr": e["labels"]["fr"], "label_en": e["labels"]["en"]}
            for e in parts["entities"]
        ),
    )
    _insert(base, "claims", map(_claim, parts["claims"]))
    _insert(base, "facts", map(_fact, parts["background"]))
    _insert(base, "conflicts", map(_conflict, parts["conflicts"]))
    for item in parts["conflicts"]:
        _insert(base, "conflict_claims", _versions(item))
        _insert(base, "conflict_facts", ({"conflict": item["id"], "fact": key} for key in item["background"]))
        _insert(base, "decisions", ({"conflict": item["id"], **taken} for taken in item["review"]["decisions"]))
    _insert(base, "followups", ({key: f[key] for key in ("claim", "due", "state")} for f in parts["followups"]))
    _insert(base, "limits", ({"told": told} for told in parts["limits"]))
    base.commit()
    return base.serialize()
