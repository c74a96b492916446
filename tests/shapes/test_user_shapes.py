"""A user's own shapes: core and SPARQL, refused where they would fetch, stopped where they would not end."""

import logging
import socket
import time
from pathlib import Path

import pytest
from rdflib import Graph

from kzclaims.errors import InputError, ShapeError
from kzclaims.graph import read_claims
from kzclaims.rules.base import Finding, Severity
from kzclaims.shapes_runner import Limits
from kzclaims.user_shapes import run_user_shapes
from kzclaims.vocabulary import load_vocabulary
from kzclaims.world import World

FIXTURES = Path(__file__).parent / "fixtures"
HEAD = """\
@prefix ex: <https://example.org/> .
@prefix kz: <https://w3id.org/kzclaims/ontology#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix schema: <https://schema.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
"""
QUERY = (
    'ex:Q a sh:NodeShape ; sh:targetClass kz:Claim ; sh:sparql [ sh:message "{message}" ; sh:select """{query}""" ] .'
)


@pytest.fixture
def run(tmp_path: Path):
    """Return a function that runs some shapes over a fixture of ours."""

    def go(shapes: str, fixture: str = "spellings-of-one-name.conflict", limits: Limits | None = None) -> list[Finding]:
        path = tmp_path / "mine.ttl"
        path.write_text(HEAD + shapes, encoding="utf-8")
        vocabulary = load_vocabulary()
        data, graph = read_claims(FIXTURES / f"{fixture}.ttl", vocabulary)
        world = World(data.claims, (), vocabulary, {**vocabulary.entities, **data.entities})
        return run_user_shapes(world, [graph], [path], limits)

    return go


def query(text: str, message: str = "non") -> str:
    return QUERY.format(query=text, message=message)


def test_no_shapes_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kzclaims.user_shapes.validate_apart", None)
    assert run_user_shapes(World((), (), load_vocabulary()), [Graph()], []) == []


def test_core_shapes_over_claims(run) -> None:
    findings = run(
        "ex:S a sh:PropertyShape ; sh:targetClass kz:Claim ; sh:path kz:modality ; sh:in ( kz:Announced ) ;"
        ' sh:severity sh:Warning ; sh:message "pas {annoncé}"@fr , "not announced"@en ; kz:family "modality" .'
    )
    assert [c.id for f in findings for c in f.claims] == ["c1", "c2"]
    assert {(f.rule, f.family, f.severity) for f in findings} == {
        ("shape:https://example.org/S", "modality", Severity.TENSION)
    }
    assert (findings[0].message.fr, findings[0].message.en) == ("pas {{annoncé}}", "not announced")


def test_severities_and_labels(run) -> None:
    findings = run(
        "ex:A sh:targetClass kz:Claim ;"
        ' sh:property [ sh:path kz:scope ; sh:minCount 1 ; sh:severity sh:Info ; sh:name "portée" ] .'
        "ex:B sh:targetClass kz:Claim ; sh:property [ sh:path kz:gender ; sh:minCount 1 ] ."
    )
    assert {(f.rule, f.severity) for f in findings} == {
        ("shape:portée", Severity.IMPRECISION),
        ("shape:https://example.org/B", Severity.CONTRADICTION),
    }


def test_sparql_shapes_keep_the_language_of_their_message(run) -> None:
    shapes = query("SELECT $this ?value WHERE { $this rdf:subject ?value }").replace(
        '"non"', '"sujet {?value}"@fr , "subject {?value}"@en'
    )
    findings = run(shapes)
    assert [c.id for f in findings for c in f.claims] == ["c1", "c2"]
    assert findings[0].message.fr == "sujet https://w3id.org/kzclaims/id/mayor"
    assert findings[0].message.en == "subject https://w3id.org/kzclaims/id/mayor"


def test_a_value_node_and_an_article_lead_to_their_claims(run) -> None:
    (one,) = run(
        "ex:S a sh:PropertyShape ; sh:targetClass kz:Quantity ; sh:path kz:lo ; sh:minCount 1 .",
        "number-unresolved.conflict",
    )
    assert [c.id for c in one.claims] == ["c1"]
    findings = run("ex:S a sh:PropertyShape ; sh:targetClass kz:Article ; sh:path kz:sha256 ; sh:maxCount 0 .")
    assert sorted(c.id for f in findings for c in f.claims) == ["c1", "c2"]


def test_facts_are_there_to_be_checked(run) -> None:
    (finding,) = run(
        "ex:S a sh:PropertyShape ; sh:targetClass schema:Person ; sh:path kz:romanisation ; sh:maxCount 1 ."
    )
    assert [c.id for c in finding.claims] == ["c1", "c2"]
    findings = run(
        "ex:S a sh:NodeShape ; sh:targetNode <https://w3id.org/kzclaims/id/tram> ; sh:in ( ex:None ) .",
        "quote-untyped.miss",
    )
    assert [c.id for f in findings for c in f.claims] == ["c1"]


def test_a_result_without_a_claim_is_noted(run, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert run("ex:S a sh:NodeShape ; sh:targetNode ex:nobody ; sh:in ( ex:None ) .") == []
    assert "has no claim to show" in caplog.text


REFUSED = {
    "SELECT $this WHERE { SERVICE <http://127.0.0.1:9/> { $this ?p ?o } }": "SERVICE",
    "SELECT $this WHERE { service silent ?any { $this ?p ?o } }": "SERVICE",
    r"SELECT $this WHERE { \\u0053ERVICE <http://127.0.0.1:9/> { $this ?p ?o } }": "SERVICE",
    "SELECT $this FROM <file:///etc/hostname> WHERE { $this ?p ?o }": "FROM",
    "LOAD <http://127.0.0.1:9/>": "LOAD",
    "CLEAR ALL": "CLEAR",
    "INSERT DATA { <a:a> <a:b> <a:c> }": "INSERT",
    "SELECT $this # FROM\\nFROM <a:a> WHERE { $this ?p ?o }": "FROM",
}


@pytest.mark.parametrize("text", REFUSED)
def test_a_query_that_fetches_or_writes_is_refused(run, text: str) -> None:
    with pytest.raises(ShapeError, match=f"{REFUSED[text]} in a query is refused"):
        run(query(text))


def test_keywords_in_strings_names_and_comments_are_no_keywords(run) -> None:
    text = "SELECT $this WHERE { $this rdf:subject ?from . FILTER(?from = ex:from || ?from != 'FROM' ) } # SERVICE\\n"
    prefixes = "ex:O a owl:Ontology ; sh:declare [ sh:prefix 'ex' ; sh:namespace 'https://example.org/' ] .\n"
    assert len(run(prefixes + query(text).replace("[ sh:message", "[ sh:prefixes ex:O ; sh:message"))) == 2


FETCHING = (
    "SELECT $this FROM <http://127.0.0.1:{port}/> WHERE {{ $this ?p ?o }}",
    # The engine's own check knows no escapes, its parser does.
    r"SELECT $this WHERE {{ SERV\\u0049CE <http://127.0.0.1:{port}/> {{ $this ?p ?o }} }}",
)


@pytest.mark.parametrize("text", FETCHING)
def test_the_child_opens_no_socket_even_where_the_screen_fails(run, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("kzclaims.user_shapes.screen", lambda path, shapes: None)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        shapes = query(text.format(port=server.getsockname()[1]))
        if "FROM" in text:
            run(shapes)  # names a graph that is not loaded
        else:
            with pytest.raises(ShapeError, match="a shape may not do this"):
                run(shapes)
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.parametrize(
    ("shapes", "reason"),
    [
        (
            "ex:O a owl:Ontology ; owl:imports <https://example.org/other> .",
            "owl:imports <https://example.org/other> is refused",
        ),
        ("ex:S sh:targetClass kz:Claim ; sh:rule [ a sh:TripleRule ] .", "sh:rule is not supported"),
        ("ex:S a sh:NodeShape ; sh:targetClass kz:Claim ; sh:js [] .", "sh:js is not supported"),
        ("ex:S a sh:PropertyShape ; sh:targetClass kz:Claim ; sh:minCount 1 .", "sh:path"),
        (
            "ex:S a sh:PropertyShape ; sh:targetClass kz:Claim ; sh:path kz:scope ; sh:minCount 'one' .",
            "cannot be used",
        ),
        (query("SELECT $this WHERE {"), "cannot be used"),
        (
            "ex:S a sh:PropertyShape ; sh:targetClass kz:Claim ; sh:path rdf:subject ; sh:pattern '(' .",
            "cannot be used",
        ),
    ],
)
def test_shapes_that_cannot_be_used_say_why(run, shapes: str, reason: str) -> None:
    with pytest.raises(ShapeError, match=reason):
        run(shapes)


def test_broken_turtle_names_its_line(run) -> None:
    with pytest.raises(InputError, match=r"mine\.ttl:10: broken Turtle"):
        run("ex:S a sh:NodeShape .\nex:T a sh:NodeShape .\nex:U a ] .\n")


def test_an_endless_pattern_is_stopped(run) -> None:
    bomb = "x" * 40
    start = time.monotonic()
    with pytest.raises(ShapeError, match="stopped after 3 seconds"):
        run(
            query(f"SELECT $this WHERE {{ $this ?p ?o . FILTER regex('{bomb}!', '^(x+x+)+$') }}"),
            limits=Limits(seconds=3),
        )
    assert time.monotonic() - start < 10


def test_an_endless_join_is_stopped(run) -> None:
    rows = " . ".join(f"?a{n} ?b{n} ?c{n}" for n in range(6))
    with pytest.raises(ShapeError, match="stopped after 3 seconds"):
        run(query(f"SELECT $this WHERE {{ {rows} . FILTER(?a0 = 'none') }}"), limits=Limits(seconds=3))


@pytest.mark.parametrize("memory", [512 << 20, 64 << 20])
def test_a_memory_bomb_is_stopped(run, memory: int) -> None:
    doubled = " ".join(f"BIND(CONCAT(?a{n}, ?a{n}) AS ?a{n + 1})" for n in range(40))
    with pytest.raises(ShapeError, match=f"more than {memory >> 20} MiB"):
        run(
            query(f"SELECT $this WHERE {{ BIND('boum' AS ?a0) {doubled} $this ?p ?a40 }}"), limits=Limits(memory=memory)
        )
