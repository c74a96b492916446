"""Made-up archives of claims that hang together, as Parquet by SQL; the same number gives the same claims.

Components of five to a thousand claims. Seven in ten are figures: wholes, parts, shares and counts that many articles
give of one thing; the others chains of holdings, and events with dates, lengths and orders. One in a hundred cannot
hold, though no two of its claims disagree.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from benchmarks.scale import timed
from kzclaims.formats.columns import KINDS

SIZES = (5, 10, 20, 50, 100, 200, 500, 1_000)
# Claims of one article on one thing, and of one link of a chain or one pair of events.
_GROUP = 5
_BLANK = {"text": "''", "truth": "FALSE", "whole": "CAST(NULL AS INTEGER)", "day": "0", "float": "0.0"}


def _case(of: str, values: dict[int, str], other: str) -> str:
    return f"CASE {of} " + " ".join(f"WHEN {n} THEN {value}" for n, value in values.items()) + f" ELSE {other} END"


def _by_sort(figure: str, stake: str, event: str) -> str:
    """What a column holds in a component of figures, of holdings or of events."""
    return f"CASE sort WHEN 0 THEN {figure} WHEN 1 THEN {stake} ELSE {event} END"


def _columns(told: dict[str, str]) -> str:
    return ", ".join(f"{told.get(name, _BLANK[kind])} AS {name}" for name, kind in KINDS.items())


def lines_sql(claims: int) -> str:
    """The query that gives the articles and about so many claims."""
    rounds = max(1, round(claims / sum(SIZES)))
    sizes = ", ".join(map(str, SIZES))
    ids = "'claim-' || c || '-' || lpad(CAST(g AS VARCHAR), 4, '0') || '-'"
    # Figures: 0 the whole, 1 and 2 parts of it, 3 a share of it, 4 the count that this share is.
    part, rest, left = "(311 + c % 200)", "(523 + c % 90)", "(601 + c % 7)"
    whole = f"({part} + {rest} + {left})"
    number = _case(
        "r",
        {0: whole, 1: part, 2: f"CASE WHEN odd THEN {whole} ELSE {rest} END", 3: "40", 4: f"({whole} * 2 // 5)"},
        "0",
    )
    links = _case(
        "r",
        {1: f"'partOf=' || {ids} || '0'", 2: f"'partOf=' || {ids} || '0'", 3: f"'ofWhole=' || {ids} || '0'",
         4: f"'equivalentTo=' || {ids} || '3'"},
        "''",
    )  # fmt: skip
    scope = _case(
        "r",
        {1: "'part-one'", 2: "CASE WHEN odd THEN 'part-odd' ELSE 'part-two' END", 3: "'share-of-all'", 4: "'some'"},
        "''",
    )  # fmt: skip
    # Holdings: each company is held by the next one and by four small holders, together by no more than all of it.
    share = _case("r", {0: "CASE WHEN odd THEN 87 ELSE 60 END"}, "(7 + r)")
    holder = "CASE WHEN r = 0 THEN 'company-' || c || '-' || (g + 1) ELSE 'holder-' || c || '-' || g || '-' || r END"
    # Events: start, end and length of one thing, its day, and that it comes before the next one.
    begins = "(DATE '2030-01-01' + CAST(40 * g AS INTEGER))"
    event_day = _case("r", {0: begins, 1: f"({begins} + 30)", 4: f"({begins} + 35)"}, begins)
    dated = f"CAST({event_day} AS VARCHAR)"
    told_day = _case("r", {0: dated, 1: dated, 2: "CASE WHEN odd THEN '2' ELSE '1' END", 4: dated}, "''")
    ordinal = f"CAST(datediff('day', DATE '0001-01-01', {event_day}) + 1 AS DOUBLE)"
    event_axis = _case("r", {2: "CASE WHEN odd THEN 2.0 ELSE 1.0 END"}, ordinal)
    low, high = "'-Infinity'::DOUBLE", "'Infinity'::DOUBLE"
    day = "(DATE '2024-01-01' + CAST(7 * (g % 12) AS INTEGER))"
    asserted = f"CAST(datediff('day', DATE '0001-01-01', {day}) + 1 AS INTEGER)"
    text = f"CAST({_by_sort(number, share, '0')} AS VARCHAR)"
    bound = f"CASE WHEN sort = 2 THEN {told_day} ELSE {text} END"
    properties = {0: "'startDate'", 1: "'endDate'", 2: "'duration'", 3: "'before'"}
    axis = f"CASE WHEN sort <> 2 THEN CAST({text} AS DOUBLE) WHEN r = 3 THEN @ ELSE {event_axis} END"
    told = {
        "record": "'claim'",
        "id": f"{ids} || r",
        "article": "'article-' || c || '-' || g",
        "article_id": "'article-' || c || '-' || g || '.txt'",
        "subject": _by_sort("'thing-' || c", "'company-' || c || '-' || g",
                            "CASE WHEN r < 3 THEN 'course-' ELSE 'event-' END || c || '-' || g"),
        "property": _by_sort("CASE WHEN r = 3 THEN 'share' ELSE 'count' END", "'ownershipShare'",
                             _case("r", properties, "'eventDate'")),
        "scope": _by_sort(scope, holder, "''"),
        "kind": _by_sort("CASE WHEN r = 3 THEN 'share' ELSE 'quantity' END", "'share'",
                         _case("r", {2: "'quantity'", 3: "'entity'"}, "'period'")),
        "unit": _by_sort("''", "''", "CASE WHEN r = 2 THEN 'month' ELSE '' END"),
        "value": "CASE WHEN sort = 2 AND r = 3 THEN 'event-' || c || '-' || (g + 1) ELSE '' END",
        "lo": bound,
        "hi": bound,
        "written": f"CASE WHEN sort < 2 OR r = 2 THEN {bound} ELSE '' END",
        "relation": "CASE WHEN sort = 2 AND r = 3 THEN '' ELSE 'eq' END",
        "edtf": "CASE WHEN sort = 2 AND r IN (0, 1, 4) THEN " + told_day + " ELSE '' END",
        "links": _by_sort(links, "''", "''"),
        "quote": f"'words of ' || {ids} || r",
        "quote_language": "'en'",
        "modality": "'stated'",
        "asserted": f"CAST({day} AS VARCHAR)",
        "section": "'body'",
        "language": "'en'",
        "more": "'quoted'",
        "dated": "TRUE",
        "start": "CAST(100 * r AS INTEGER)",
        "stop": "CAST(100 * r + 24 AS INTEGER)",
        "sentence": "CAST(r AS INTEGER)",
        "time_lo": asserted,
        "time_hi": asserted,
        "lo_axis": axis.replace("@", low),
        "hi_axis": axis.replace("@", high),
    }  # fmt: skip
    size = f"[{sizes}][CAST(k % {len(SIZES)} AS INTEGER) + 1]"
    sized = f"SELECT k AS c, {size} AS size FROM range({rounds * len(SIZES)}) t(k)"
    # Of ten components seven are of figures; of a hundred, the last group of one has a claim that does not fit.
    drawn = f"""SELECT c, n // {_GROUP} AS g, n % {_GROUP} AS r,
    CASE WHEN (c // {len(SIZES)}) % 10 < 7 THEN 0 WHEN (c // {len(SIZES)}) % 10 < 9 THEN 1 ELSE 2 END AS sort,
    (c * 37) % 100 = 7 AND n // {_GROUP} = size // {_GROUP} - 1 AS odd
    FROM ({sized}), LATERAL (SELECT unnest(range(size)) AS n)"""
    article = _columns(
        {"record": "'article'", "id": told["article"], "article_id": told["article_id"], "more": _article()}
    )  # fmt: skip
    return f"""SELECT {article} FROM (SELECT DISTINCT c, g FROM ({drawn}))
UNION ALL (SELECT {_columns(told)} FROM ({drawn}) ORDER BY property, subject, id)"""


def _article() -> str:
    told: dict[str, object] = dict.fromkeys(("author", "publisher", "title", "title_status", "url"), "")
    told |= {"id": "article-@.txt", "node": "article-@", "file_name": "article-@.txt", "language": "en"}
    text = json.dumps(told | {"published": "2024-01-01", "sha256": "0" * 64, "sentences": None}, sort_keys=True)
    return "'" + text.replace("@", "' || c || '-' || g || '") + "'"


def parquet(path: Path, claims: int) -> Path:
    """Write an archive of linked claims as Parquet, unless it stands there."""
    if not path.exists():
        import duckdb

        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        form = "FORMAT parquet, COMPRESSION zstd, KV_METADATA {kzclaims: '1'}"
        duckdb.connect().execute(f"COPY ({lines_sql(claims)}) TO '{part}' ({form})")
        part.rename(path)
    return path


def main() -> None:
    """Print what key and graph rules take over so many claims; the goal for a million is 60 s on two cores."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        source = parquet(Path(folder) / "linked.parquet", claims)
        report = ("--format", "json", "--fail-on", "never", "--quiet")
        run = timed("kzclaims", "scan", str(source), "--engine", "duckdb", *report)
    print(f"key and graph rules, duckdb, {claims:,} claims in components of up to {max(SIZES):,}: {run}")


if __name__ == "__main__":
    main()
