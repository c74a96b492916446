"""Web Annotations, the SQLite file, PROV-O and the pre-commit hook, each read by somebody else's program or schema."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker
from rdflib import PROV, RDF, SH, Graph, Literal, Namespace, URIRef
from referencing import Registry
from referencing.jsonschema import DRAFT4

from kzclaims.report import FORMATS, write_reports
from kzclaims.report.annotations import render as annotated
from kzclaims.report.json_ import model
from kzclaims.report.rdf import render as turtle
from kzclaims.report.sqlite import render as base
from kzclaims.reported import Report
from kzclaims.review import Decision, hold
from tests.report.test_formats import HOSTILE, hostile

DATE_TIME = URIRef("http://www.w3.org/2001/XMLSchema#dateTime")
KZ = Namespace("https://w3id.org/kzclaims/ontology#")
ID = Namespace("https://w3id.org/kzclaims/id/")


def decided(report: Report) -> Report:
    """The report with its first conflict dismissed by somebody."""
    first = report.conflicts[0]
    taken = Decision(
        first.id, first.key, state="dismissed", reason="rounding", who="Jo", when="2025-03-04T10:00:00.250+01:00",
        note="secret",
    )  # fmt: skip
    names = {c.id: (c.key, c.fingerprint) for c in report.conflicts}
    return replace(report, held=hold([taken], names, ()))


@pytest.fixture(scope="module")
def musts(shared: Path) -> list[Draft4Validator]:
    """Every assertion of the W3C Web Annotation tests that an annotation must hold."""
    folder = shared / "standards" / "web-annotation"
    loaded = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("definitions/*.json")}
    registry: Any = Registry().with_resources(
        (name, DRAFT4.create_resource(contents)) for name, contents in loaded.items()
    )
    listed = json.loads((folder / "annotations" / "annotationMusts.test").read_text(encoding="utf-8"))
    found = []
    for name in listed["assertions"]:
        schema = json.loads((folder / name).read_text(encoding="utf-8"))
        assert schema["expectedResult"] == "valid"
        schema.pop("id")
        found.append(Draft4Validator(schema, registry=registry, format_checker=FormatChecker()))
    return found


def each(text: str) -> Iterator[dict[str, Any]]:
    """The annotations of a collection, each with the context of the whole."""
    collection = json.loads(text)
    assert collection["total"] == len(collection["first"]["items"])
    for item in collection["first"]["items"]:
        yield {"@context": collection["@context"], **item}


def test_the_w3c_tests_tell_right_from_wrong(musts: list[Draft4Validator], shared: Path) -> None:
    folder = shared / "standards" / "web-annotation" / "samples"
    right = json.loads((folder / "correct" / "anno1.json").read_text(encoding="utf-8"))
    assert all(must.is_valid(right) for must in musts)
    assert not all(must.is_valid(right | {"target": []}) for must in musts)


def test_annotations_hold_what_the_w3c_tests_ask(report: Report, musts: list[Draft4Validator]) -> None:
    found = list(each(annotated(decided(report))))
    assert len(found) == len(report.conflicts)
    for annotation in found:
        assert [e.message for must in musts for e in must.iter_errors(annotation)] == []


def test_annotations_point_at_the_words(report: Report) -> None:
    texts = {article.sha256: report.texts[article.id].text for article in report.articles}
    seen = 0
    for annotation in each(annotated(report)):
        for target in annotation["target"]:
            text = texts[target["source"]["sha256"]]
            quote, place = target["selector"]
            assert (quote["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
            assert text[place["start"] : place["end"]] == quote["exact"]
            around = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
            assert text.count(around) == 1, "the quote and what stands around it are found once"
            seen += 1
    assert seen > len(report.conflicts)
    sources = {t["source"]["id"] for a in each(annotated(report)) for t in a["target"]}
    assert all(re.match(r"(https?://|ni:///sha-256;)\S+$", source) for source in sources)


def test_annotations_say_what_was_decided(report: Report) -> None:
    first = next(each(annotated(decided(report))))
    assert "dismissed" in {body["value"] for body in first["body"] if body["purpose"] == "tagging"}


def test_the_file_holds_what_the_json_holds(report: Report, tmp_path: Path) -> None:
    report = decided(report)
    assert base(report, "en") == base(report, "en")
    write_reports(report, ["sqlite"], tmp_path, "en")
    with sqlite3.connect(tmp_path / "report.sqlite") as opened:
        assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
        parts = model(report, "en")
        for table, part in (("articles", "articles"), ("claims", "claims"), ("conflicts", "conflicts")):
            assert opened.execute(f"SELECT id FROM {table} ORDER BY rowid").fetchall() == [
                (item["id"],) for item in parts[part]
            ]
        pairs = set(opened.execute("SELECT conflict, claim FROM conflict_claims"))
        assert pairs == {(c["id"], claim) for c in parts["conflicts"] for claim in c["claims"]}
        assert opened.execute("SELECT state, who FROM decisions").fetchall() == [("dismissed", None)]


def test_datasette_opens_the_file(report: Report, tmp_path: Path) -> None:
    datasette = pytest.importorskip("datasette.app", reason="needs Datasette")
    write_reports(report, ["sqlite"], tmp_path / "report.sqlite", "en")

    async def asked(*paths: str) -> list[Any]:
        served = datasette.Datasette([str(tmp_path / "report.sqlite")])
        answers = [await served.client.get(path) for path in paths]
        assert [answer.status_code for answer in answers] == [200] * len(paths)
        return answers

    query = "select c.message_en, count(*) n from conflicts c join conflict_claims k on k.conflict = c.id group by c.id"
    paths = "/report", "/report/conflicts.json?_shape=array", f"/report.json?_shape=array&sql={query}"
    # In a thread of its own: the browser's tests leave a loop running in this one.
    with ThreadPoolExecutor(1) as pool:
        home, table, joined = pool.submit(lambda: asyncio.run(asked(*paths))).result()
    assert "conflict_claims" in home.text
    assert {row["id"] for row in table.json()} == {c.id for c in report.conflicts}
    assert sum(row["n"] for row in joined.json()) == sum(len(c.claims) for c in report.conflicts)


def test_a_file_is_not_written_to_a_terminal(report: Report, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    write_reports(report, ["sqlite"], None, "en")
    assert capsysbinary.readouterr().out == base(report, "en")


def test_hostile_texts_stay_texts(report: Report, musts: list[Draft4Validator]) -> None:
    for text in HOSTILE:
        bad = hostile(report, text)
        first, *_ = each(annotated(bad))
        assert all(must.is_valid(first) for must in musts), repr(text)
        with sqlite3.connect(":memory:") as opened:
            opened.deserialize(base(bad, "fr"))
            assert opened.execute("SELECT DISTINCT title FROM articles").fetchall() == [(text,)]
            assert len(opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()) == 11


def test_the_report_says_what_made_it_of_what(report: Report) -> None:
    graph = Graph().parse(data=turtle(decided(report)), format="turtle")
    (node,) = graph.subjects(RDF.type, SH.ValidationReport)
    run = graph.value(node, PROV.wasGeneratedBy)
    assert (run, RDF.type, PROV.Activity) in graph
    assert {str(graph.value(a, KZ.sha256)) for a in graph.objects(run, PROV.used)} == {
        a.sha256 for a in report.articles
    }
    agent = graph.value(run, PROV.wasAssociatedWith)
    assert (agent, RDF.type, PROV.SoftwareAgent) in graph
    (decision,) = graph.subjects(RDF.type, KZ.Decision)
    assert graph.value(decision, PROV.used) == ID[f"conflict-{report.conflicts[0].id}"]
    assert graph.value(decision, PROV.endedAtTime) == Literal("2025-03-04T10:00:00.250+01:00", datatype=DATE_TIME)
    assert graph.value(decision, PROV.wasAssociatedWith) is None
    assert "secret" not in turtle(decided(report))
    asked = Graph().parse(data=turtle(replace(decided(report), with_notes=True)), format="turtle")
    assert Literal("Jo") in set(asked.objects())


def test_the_report_uses_only_terms_that_the_standards_define(report: Report) -> None:
    graph = Graph().parse(data=turtle(decided(report)), format="turtle")
    used = {term for triple in graph for term in triple if isinstance(term, URIRef)}
    for space in (PROV, SH):
        names = {term.removeprefix(str(space)) for term in used if term.startswith(str(space))}
        assert names
        assert names <= {str(term).removeprefix(str(space)) for term in dir(space)} | {
            name for name in names if name in space.__annotations__
        }


def test_pre_commit_takes_the_hook(root: Path) -> None:
    pytest.importorskip("pre_commit", reason="needs pre-commit")
    manifest = root / ".pre-commit-hooks.yaml"
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(manifest)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_a_commit_with_a_contradiction_is_stopped(root: Path, tmp_path: Path) -> None:
    """The hook as pre-commit runs it, with the program that is installed here in place of one it would install."""
    pytest.importorskip("pre_commit", reason="needs pre-commit")
    manifest = (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    entry = f"env PYTHONPATH={root} {sys.executable} -m kzclaims check"
    local = manifest.replace("language: python", "language: system").replace("entry: kzclaims check", f"entry: {entry}")
    hooks = "".join(f"      {line}\n" for line in local.splitlines() if not line.startswith("#"))
    config = tmp_path / ".pre-commit-config.yaml"
    config.write_text(f"repos:\n  - repo: local\n    hooks:\n{hooks}", encoding="utf-8")

    def git(*words: str) -> subprocess.CompletedProcess[str]:
        own = ["git", "-c", "user.name=x", "-c", "user.email=x@x.example", *words]
        return subprocess.run(own, cwd=tmp_path, capture_output=True, text=True, check=False)

    def hook(name: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pre_commit", "run", name, "--all-files"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    git("init", "-q")
    for article, price in (("one", 12), ("two", 15)):
        text = f"---\npublished: 2025-03-04\n---\nLe pont de Lunel coûtera {price} millions d’euros.\n"
        (tmp_path / f"{article}.txt").write_text(text, encoding="utf-8")
    git("add", "-A")
    for name in ("kzclaims", "kzclaims-folder"):
        stopped = hook(name)
        assert stopped.returncode == 1, stopped.stdout + stopped.stderr
        assert "CONTRADICTION" in stopped.stdout
    (tmp_path / "two.txt").write_text("---\npublished: 2025-03-04\n---\nUn pont est prévu.\n", encoding="utf-8")
    git("add", "-A")
    passed = hook("kzclaims")
    assert passed.returncode == 0, passed.stdout + passed.stderr


def test_every_format_has_its_file(report: Report) -> None:
    assert {name for form in ("annotations", "sqlite") for name in FORMATS[form](report, "fr")} == {
        "annotations.jsonld", "report.sqlite"
    }  # fmt: skip


def test_every_format_is_written_by_a_program_that_has_just_begun(root: Path, tmp_path: Path) -> None:
    for name, price in (("one", 12), ("two", 15)):
        text = f"---\npublished: 2025-03-04\n---\nLe pont de Lunel coûtera {price} millions d’euros.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    asked = [word for form in FORMATS for word in ("--format", form)]
    command = [sys.executable, "-m", "kzclaims", "check", str(tmp_path), *asked, "--fail-on", "never"]
    run = subprocess.run([*command, "-o", str(tmp_path / "reports")], cwd=root, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    assert len(list((tmp_path / "reports").iterdir())) >= len(FORMATS)
