"""JSON lines, facts, SARIF, CSV and Markdown, each read back by an independent reader or checked against its schema."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pyshacl
import pytest
from markdown_it import MarkdownIt
from rdflib import RDF, SH, Graph, Namespace, URIRef

from kzclaims.check import Options, check
from kzclaims.claim import Words
from kzclaims.report import FORMATS
from kzclaims.report.cells import safe
from kzclaims.report.csv_ import COLUMNS
from kzclaims.report.json_ import model
from kzclaims.report.markdown import plain
from kzclaims.reported import Report
from kzclaims.resources import data_folder

NEW = ("jsonl", "facts", "sarif", "csv", "markdown")
ID = "https://w3id.org/kzclaims/id/"
KZ = Namespace("https://w3id.org/kzclaims/ontology#")
PROV = Namespace("http://www.w3.org/ns/prov#")
Rendered = Callable[[str, str], Mapping[str, str]]

_HTML = (
    "<script>alert(1)</script>", "</script><script>x()</script>", "<img src=x onerror=alert(1)>", "<svg/onload=x()>",
    "<!-- x", "-->", "]]>", "<![CDATA[x]]>", "<?php x ?>", "<a href=javascript:x()>y</a>", "&lt;b&gt;", "&#106;",
    "&amp;", "<https://evil.example>", "<mailto:x@evil.example>", "<details open ontoggle=x()>", "<style>*{}</style>",
)  # fmt: skip
_LINKS = (
    "javascript:alert(1)", "[x](javascript:alert(1))", "![x](https://evil.example/p.png)", "[x][1]",
    "[1]: https://evil.example", "https://evil.example/", "www.evil.example", "x@evil.example", "@everyone", "#12",
    "GH-12", "data:text/html,x", "vbscript:x", "[x]: javascript:y 'z'", "[^1]: y", "mailto:x@y.example", "file:///etc",
)  # fmt: skip
_MARKDOWN = (
    "# x", "## x", "- x", "* x", "+ x", "1. x", "12) x", "> x", "```", "~~~", "`x`", "**x**", "__x__", "_x_", "*x*",
    "~~x~~", "| a | b |", "|---|---|", "---", "===", "***", "\\", "\\\\", "\\*x*", "x\\", "$x$", "$$x$$", ":smile:",
    "    x", "\tx", "{x}", "{0}", "{{x}}", "%s", "${x}", "x  ", "[ ] x", "^x^", "==x==",
)  # fmt: skip
_CELLS = (
    "=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "=HYPERLINK(\"https://evil.example\")",
    "=cmd|' /C calc'!A0", "＝1", "＋1", "－1", "＠x", "'=1", '"=1', 'x","=1', "x;=1", '"', "''", ",", "a\r\n=1",
)  # fmt: skip
_HIDDEN = (
    "\u202ex", "\u202dx", "\u2066x\u2069", "\u200bx", "\u200b=1", "\u200dx", "\u2060x", "\ufeffx", "\u00adx", "\u061cx",
    "\u2028x", "\u2029x", "\x85x", "x\ny", "x\r\ny", "x\n\n# y", "\x1b[2J", "\x1b]0;x\x07", "\x9b31m", "\x07", "\x08x",
    "\x7f", "\x0bx", "\x0cx", "\U000e0041x", "\ue000", "\ufffe", "e\u0301\u0301\u0301", "\U0001f4a9",
)  # fmt: skip
HOSTILE = (*_HTML, *_LINKS, *_MARKDOWN, *_CELLS, *_HIDDEN)
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\U000e0041]"
)


def hostile(report: Report, text: str) -> Report:
    """The report with a text in every field that comes from articles: names, quotes, wordings, what was not read."""
    articles = {
        a.id: replace(a, title=text, publisher=text, author=text, url=text, file_name=text, published=text)
        for a in report.articles
    }

    def of(claim: Any) -> Any:
        value = replace(claim.value, text=text) if isinstance(claim.value, Words) else claim.value
        quote = claim.quote and replace(claim.quote, exact=text, prefix=text, suffix=text)
        article = articles.get(claim.article.id) or replace(claim.article, title=text, publisher=text, url=text)
        return replace(claim, article=article, quote=quote, value=value, asserted="")

    claims = {c.id: of(c) for c in (*report.claims, *report.world.background)}
    conflicts = tuple(
        replace(
            c,
            claims=tuple(claims[x.id] for x in c.claims),
            background=tuple(claims[x.id] for x in c.background),
            camps=tuple(replace(k, claims=tuple(claims[x.id] for x in k.claims)) for k in c.camps),
        )
        for c in report.conflicts
    )
    entities = {
        key: replace(e, spellings=tuple(replace(s, text=text) for s in e.spellings))
        for key, e in report.entities.items()
    }
    texts = {key: replace(found, path=text) for key, found in report.texts.items()}
    own = tuple(claims[c.id] for c in report.claims)
    world = replace(report.world, claims=own, entities=entities)
    return replace(
        report, articles=tuple(articles.values()), claims=own, conflicts=conflicts, entities=entities, texts=texts,
        world=world,
    )  # fmt: skip


def whole(report: Report, form: str, language: str = "fr") -> str:
    (content,) = FORMATS[form](report, language).values()
    return content if isinstance(content, str) else "".join(map(str, content))


def test_there_are_enough_hostile_strings() -> None:
    assert len(set(HOSTILE)) >= 100


@pytest.mark.parametrize("form", NEW)
def test_the_same_report_gives_the_same_bytes(report: Report, form: str) -> None:
    assert whole(report, form) == whole(report, form)


@pytest.mark.parametrize("form", NEW)
def test_the_order_of_the_files_does_not_matter(tmp_path: Path, form: str) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("---\npublished: 2025-03-04\nlanguage: fr\n---\nLe pont de Lunel coûtera 12 millions d’euros.\n")
    two.write_text("---\npublished: 2025-03-05\nlanguage: fr\n---\nLe pont de Lunel coûtera 15 millions d’euros.\n")
    assert whole(check([one, two], Options()), form) == whole(check([two, one], Options()), form)


def _counted(report: Report) -> dict[str, int]:
    return {k: len(v) if isinstance(v, list) else 1 for k, v in model(report).items() if v != []}


def test_lines_hold_what_the_json_holds(report: Report) -> None:
    lines = [json.loads(line) for line in whole(report, "jsonl", "en").splitlines()]
    parts = model(report, "en")
    counted = Counter(line.pop("type") for line in lines)
    assert counted == _counted(report)
    assert [line for line in lines if line.get("severity")] == parts["conflicts"]


def test_rows_are_the_claims_of_conflicts(report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(whole(report, "csv", "en"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    for conflict in report.conflicts:
        own = [row for row in rows if row["conflict"] == conflict.id]
        assert {row["quote"] for row in own} >= {c.quote.exact for c in conflict.claims if c.quote}
        assert {row["severity"] for row in own} == {conflict.severity.value}
    assert {row["line"] for row in rows if row["quote"] == "12 arrêts"} == {"2"}


@pytest.fixture(scope="module")
def schema(shared: Path) -> Any:
    found = json.loads((shared / "standards" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(found)(found, format_checker=jsonschema.FormatChecker())


def test_sarif_is_valid(report: Report, schema: Any) -> None:
    for language in ("fr", "en"):
        schema.validate(json.loads(whole(report, "sarif", language)))


def test_sarif_points_at_the_words(report: Report) -> None:
    (run,) = json.loads(whole(report, "sarif"))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    paths = {n: found.path for n, found in enumerate(report.texts[a.id] for a in report.articles)}
    rules = run["tool"]["driver"]["rules"]
    levels = {"contradiction": "error", "tension": "warning", "imprecision": "note", "spelling": "note"}
    for conflict, result in zip(report.conflicts, run["results"], strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == conflict.rule
        assert result["level"] == levels[conflict.severity]
        assert conflict.id in result["partialFingerprints"].values()
        places = [*result["locations"], *result["relatedLocations"]]
        assert len(places) == len(conflict.claims)
        for place, claim in zip(places, conflict.claims, strict=True):
            physical = place["physicalLocation"]
            region, text = physical["region"], Path(paths[physical["artifactLocation"]["index"]]).read_text("utf-8")
            lines = text.split("\n")
            assert region["startLine"] == region["endLine"]
            line = lines[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == claim.quote.exact  # type: ignore[union-attr]
            assert text[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"]


def test_every_sarif_rule_has_help_and_a_level(report: Report) -> None:
    rules = json.loads(whole(report, "sarif"))["runs"][0]["tool"]["driver"]["rules"]
    assert all(rule["help"]["text"] and rule["defaultConfiguration"]["level"] for rule in rules)


def _validated(text: str) -> tuple[Graph, Graph]:
    facts = Graph().parse(data=text, format="turtle")
    shapes = Graph().parse(data_folder("shapes") / "domain.ttl")
    _, found, _ = pyshacl.validate(facts, shacl_graph=shapes, inference="none")
    assert isinstance(found, Graph)
    return facts, found


def test_any_engine_finds_the_domain_conflicts_in_the_facts(tmp_path: Path) -> None:
    report = check([Path(__file__).parents[2] / "claims.ttl"], Options())
    facts, found = _validated(whole(report, "facts"))
    shapes = Graph().parse(data_folder("shapes") / "domain.ttl")
    domain = {str(s).rsplit("#", 1)[-1] for s in shapes.subjects(SH.severity)}
    # What a node stands for: itself, or the entity that it is some days or a part of.
    about = {
        str(r): {str(r), *map(str, facts.objects(r, PROV.specializationOf))} for r in found.objects(None, SH.focusNode)
    }
    reproduced = {
        (str(found.value(r, SH.sourceShape)).rsplit("#", 1)[-1], name)
        for r in found.subjects(RDF.type, SH.ValidationResult)
        for name in about[str(found.value(r, SH.focusNode))]
    }
    ours = {
        (rule, frozenset(c.id for c in conflict.claims)) for conflict in report.conflicts for rule in conflict.rules
        if rule in domain
    }  # fmt: skip
    assert ours
    assert {rule for rule, _ in ours} == {rule for rule, _ in reproduced}
    traced = {
        (str(found.value(r, SH.sourceShape)).rsplit("#", 1)[-1], str(claim).removeprefix(ID))
        for r in found.subjects(RDF.type, SH.ValidationResult)
        for statement in facts.subjects(RDF.subject, found.value(r, SH.focusNode))
        for claim in facts.objects(statement, PROV.wasDerivedFrom)
    }
    for rule, claims in ours:
        assert any((rule, claim) in traced for claim in claims), rule


def test_every_fact_is_traced_to_a_claim(report: Report) -> None:
    facts = Graph().parse(data=whole(report, "facts"), format="turtle")
    plain_facts = [
        (s, p, o) for s, p, o in facts if p in (KZ.romanisation, KZ.heldBy, KZ.shareHeldBy, KZ.startsOn, KZ.endsOn)
    ]
    assert plain_facts
    for s, p, o in plain_facts:
        (statement,) = set(facts.subjects(RDF.subject, s)) & set(facts.subjects(RDF.predicate, p)) & set(
            facts.subjects(RDF.object, o)
        )  # fmt: skip
        assert all(
            isinstance(c, URIRef) and (c, RDF.type, None) in facts
            for c in facts.objects(statement, PROV.wasDerivedFrom)
        )
        assert (statement, PROV.wasDerivedFrom, None) in facts


_BLOCKS = {"heading", "paragraph", "bullet_list", "list_item"}


def _read(text: str) -> tuple[set[str], str]:
    """The kinds of elements in a Markdown text, and its words."""
    kinds, words = set(), []
    for token in MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(text):
        kinds.add(re.sub("_(open|close)$", "", token.type))
        for child in token.children or ():
            kinds.add(re.sub("_(open|close)$", "", child.type))
            words.append(child.content)
    return kinds, "".join(words)


def test_markdown_shows_every_quote(report: Report) -> None:
    kinds, words = _read(whole(report, "markdown"))
    assert kinds <= _BLOCKS | {"inline", "text", "text_special", "strong", "softbreak"}
    assert all(c.quote.exact in words for conflict in report.conflicts for c in conflict.claims if c.quote)


@pytest.mark.parametrize(("text", "shown"), [("@maire", "@maire"), ("*x* [y](z)", "*x* [y](z)"), ("1. x", "1. x")])
def test_escaped_text_reads_as_it_stands(text: str, shown: str) -> None:
    assert _read(f"- {plain(text)}")[1].replace("\u2060", "") == shown


@pytest.mark.parametrize(("cell", "kept"), [("=1", "'=1"), (" =1", "' =1"), ("12 %", "12 %"), ("a=1", "a=1")])
def test_a_cell_is_no_formula(cell: str, kept: str) -> None:
    assert safe(cell) == kept


def test_sarif_with_hostile_strings_is_valid(report: Report, schema: Any) -> None:
    for text in HOSTILE:
        schema.validate(json.loads(whole(hostile(report, text), "sarif")))


def test_hostile_strings_stay_text_in_every_format(report: Report) -> None:
    usual = {form: whole(report, form) for form in NEW}
    headings = usual["markdown"].count("\n#")
    for text in HOSTILE:
        bad = hostile(report, text)
        for form in NEW:
            assert not _UNSEEN.search(whole(bad, form)), (form, text)
        lines = whole(bad, "jsonl").splitlines()
        assert Counter(json.loads(line)["type"] for line in lines) == _counted(bad)
        assert any(text in (json.loads(line).get("quote") or "") for line in lines), text
        log = json.loads(whole(bad, "sarif"))
        for result in log["runs"][0]["results"]:
            assert not re.search(r"(?<!\\)(\\\\)*\[", result["message"]["text"]), text
        rows = list(csv.reader(io.StringIO(whole(bad, "csv"), newline="")))
        assert {len(row) for row in rows} == {len(COLUMNS)}
        assert len(rows) == usual["csv"].count("\r\n")
        cells = [cell.lstrip() for row in rows[1:] for cell in row]
        assert not any(cell.startswith(tuple("=+-@＝＋－＠")) for cell in cells), text
        kinds, _ = _read(whole(bad, "markdown"))
        assert kinds <= _BLOCKS | {"inline", "text", "text_special", "strong", "softbreak"}, (text, kinds)
        assert whole(bad, "markdown").count("\n#") == headings, text
        facts = Graph().parse(data=whole(bad, "facts"), format="turtle")
        assert not set(facts.predicates()) - set(Graph().parse(data=usual["facts"], format="turtle").predicates())
