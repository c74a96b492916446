"""Made-up archives of any size, as Parquet by SQL and as Turtle through it; the same number gives the same claims.

Ten claims share a key on average; one key in a hundred holds a claim that does not fit. Six kinds of claims: figures
of one day, cumulative totals, dates of one event, deadlines, places, offices.
"""

from __future__ import annotations

import json
from pathlib import Path

from kzclaims.formats.columns import KINDS
from kzclaims.formats.parquet import read_parquet
from kzclaims.turtle import write

PER_KEY = 10
_KINDS = {
    # kind: property, value kind, unit, lo and hi as text, lo and hi on the axis
    0: ("count", "quantity", ""),
    1: ("cumulativeCount", "quantity", ""),
    2: ("openingDate", "period", ""),
    3: ("deadline", "period", ""),
    4: ("location", "entity", ""),
    5: ("holdsOffice", "entity", ""),
}


def _case(values: dict[int, str]) -> str:
    return "CASE kind_of " + " ".join(f"WHEN {n} THEN {value}" for n, value in values.items()) + " END"


def lines_sql(claims: int, hot: int = 0, per_key: int = PER_KEY, shared: int = 0) -> str:
    """The query that gives the claims; the first ``hot`` of them have the key of number ``shared``.

    Every hundredth key has one odd claim: another value, by which it clashes with all others of its key.
    """
    day = "DATE '2024-01-01' + CAST(key_of % 600 AS INTEGER)"
    event = "(DATE '2027-01-01' + CAST((key_of * 7 + odd * 40) % 900 AS INTEGER))"
    number = "(1003 + key_of % 9000 + odd * 17)"
    named = {n: f"'{name}'" for n, (name, _, _) in _KINDS.items()}
    bounded = {0: f"CAST({number} AS VARCHAR)", 1: f"CAST({number} AS VARCHAR)", 2: f"CAST({event} AS VARCHAR)",
               3: f"CAST({event} AS VARCHAR)", 4: "''", 5: "''"}  # fmt: skip
    low = bounded | {3: "''"}
    ordinal = f"CAST(datediff('day', DATE '0001-01-01', {event}) + 1 AS DOUBLE)"
    axis = {0: f"CAST({number} AS DOUBLE)", 1: f"CAST({number} AS DOUBLE)", 2: ordinal, 3: ordinal}
    open_ends = {4: "'-Infinity'::DOUBLE", 5: "'-Infinity'::DOUBLE"}
    asserted = f"datediff('day', DATE '0001-01-01', {day}) + 1"
    thing = "'thing-' || key_of"
    told = {
        "record": "'claim'",
        "id": "'claim-' || lpad(CAST(n AS VARCHAR), 9, '0')",
        "article": "'article-' || (n % articles)",
        "article_id": "'article-' || (n % articles) || '.txt'",
        "subject": _case(dict.fromkeys(range(5), thing) | {5: "'person-' || key_of || repeat('-odd', odd)"}),
        "property": _case(named),
        "kind": _case({n: f"'{kind}'" for n, (_, kind, _) in _KINDS.items()}),
        "value": _case(
            dict.fromkeys(range(4), "''")
            | {4: "'place-' || (key_of % 97 + odd)", 5: "'head-of-body-' || key_of"}
        ),
        "lo": _case(low),
        "hi": _case(bounded),
        "written": _case(dict.fromkeys((0, 1), f"CAST({number} AS VARCHAR)") | dict.fromkeys((2, 3, 4, 5), "''")),
        "relation": _case({0: "'eq'", 1: "'eq'", 2: "'eq'", 3: "'le'", 4: "''", 5: "''"}),
        "edtf": _case(low | {0: "''", 1: "''", 3: f"'../' || CAST({event} AS VARCHAR)"}),
        "quote": "'words of claim ' || lpad(CAST(n AS VARCHAR), 9, '0')",
        "quote_language": "'en'",
        "modality": "'stated'",
        "asserted": f"CAST({day} AS VARCHAR)",
        "section": "'body'",
        "language": "'en'",
        "more": "'quoted'",
        "dated": "TRUE",
        "start": "CAST(100 AS INTEGER)",
        "stop": "CAST(124 AS INTEGER)",
        "time_lo": f"CAST({asserted} AS INTEGER)",
        "time_hi": f"CAST({asserted} AS INTEGER)",
        "lo_axis": _case(axis | {3: "'-Infinity'::DOUBLE"} | open_ends),
        "hi_axis": _case(axis | dict.fromkeys(open_ends, "'Infinity'::DOUBLE")),
    }  # fmt: skip
    blank = {"text": "''", "truth": "FALSE", "whole": "CAST(NULL AS INTEGER)", "day": "0", "float": "0.0"}
    columns = ", ".join(f"{told.get(name, blank[kind])} AS {name}" for name, kind in KINDS.items())
    keys = max(1, claims // per_key)
    articles = max(1, claims // 30)
    key_of = f"CASE WHEN n < {hot} THEN {shared} ELSE hash(n) % {keys} END"
    drawn = f"SELECT n, {key_of} AS key_of, {articles} AS articles FROM range({claims}) t(n)"
    odd = "CASE WHEN key_of % 100 = 0 AND n = first_of THEN 1 ELSE 0 END"
    first = f"SELECT *, min(n) OVER (PARTITION BY key_of) AS first_of FROM ({drawn})"
    made = f"SELECT n, key_of, articles, key_of % 6 AS kind_of, {odd} AS odd FROM ({first})"
    entities = _blanks(
        {
            "record": "'entity'",
            "id": "'head-of-body-' || k",
            "kind": "'office'",
            "traits": "'exclusive'",
            "more": _office(),
        },
        blank,
    )
    listed = _blanks(
        {"record": "'article'", "id": "'article-' || k", "article_id": "'article-' || k || '.txt'", "more": _article()},
        blank,
    )
    return f"""SELECT {listed} FROM range({articles}) t(k)
UNION ALL SELECT {entities} FROM range(5, {keys}, 6) t(k)
UNION ALL (SELECT {columns} FROM ({made}) ORDER BY property, subject, id)"""


def _blanks(told: dict[str, str], blank: dict[str, str]) -> str:
    return ", ".join(f"{told.get(name, blank[kind])} AS {name}" for name, kind in KINDS.items())


def _told(fields: dict[str, object]) -> str:
    text = json.dumps(fields, sort_keys=True).replace("@", "' || k || '")
    return f"'{text}'"


def _office() -> str:
    empty: dict[str, object] = {"broader": [], "gender": "", "incompatible": [], "spellings": []}
    return _told(empty | {"id": "head-of-body-@", "kind": "office", "traits": ["exclusive"]})


def _article() -> str:
    empty: dict[str, object] = dict.fromkeys(("author", "publisher", "title", "title_status", "url"), "")
    told = {"id": "article-@.txt", "node": "article-@", "file_name": "article-@.txt", "language": "en"}
    return _told(empty | told | {"published": "2024-01-01", "sha256": "0" * 64, "sentences": None})


def parquet(path: Path, claims: int, hot: int = 0, per_key: int = PER_KEY, shared: int = 0) -> Path:
    """Write an archive as Parquet, unless it stands there."""
    if not path.exists():
        import duckdb

        path.parent.mkdir(parents=True, exist_ok=True)
        base = duckdb.connect()
        form = "FORMAT parquet, COMPRESSION zstd, KV_METADATA {kzclaims: '1'}"
        part = path.with_suffix(".part")
        base.execute(f"COPY ({lines_sql(claims, hot, per_key, shared)}) TO '{part}' ({form})")
        part.rename(path)
    return path


def turtle(path: Path, source: Path) -> Path:
    """The claims of a Parquet file as Turtle, unless they stand there."""
    if not path.exists():
        data = read_parquet(source)
        path.write_text(write(data.claims, data.articles, data.entities.values()), encoding="utf-8")
    return path
