"""The SHACL report with PROV-O against what the W3C published: the vocabulary, the reports of its tests, the axioms."""

from __future__ import annotations

import importlib.util
import inspect
import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import jsonschema
import pyshacl
import pytest
from prov.model import ProvDocument
from rdflib import PROV, RDF, RDFS, SH, Graph, Literal, URIRef
from rdflib.term import Node

from kzclaims.check import Options, check
from kzclaims.report import FORMATS
from kzclaims.report.json_ import used_entities
from kzclaims.report.rdf import render
from kzclaims.reported import Report
from kzclaims.turtle import write
from tests.report.test_exchange import decided

BOOLEAN = URIRef("http://www.w3.org/2001/XMLSchema#boolean")
# What the Recommendation says of each term used (PROV-O, tables of section 4): whose it is, and of whom.
PROV_O = """
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
prov:Activity owl:disjointWith prov:Entity .
prov:Person rdfs:subClassOf prov:Agent .
prov:SoftwareAgent rdfs:subClassOf prov:Agent .
prov:endedAtTime rdfs:domain prov:Activity .
prov:used rdfs:domain prov:Activity ; rdfs:range prov:Entity .
prov:wasAssociatedWith rdfs:domain prov:Activity ; rdfs:range prov:Agent .
prov:wasDerivedFrom rdfs:domain prov:Entity ; rdfs:range prov:Entity .
prov:wasGeneratedBy rdfs:domain prov:Entity ; rdfs:range prov:Activity .
"""
# What must then hold (PROV-CONSTRAINTS 55, impossible typing; PROV-O, endedAtTime).
HOLDS = """
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
[] a sh:NodeShape ; sh:targetClass prov:Entity ; sh:not [ sh:class prov:Activity ] ; sh:not [ sh:class prov:Agent ] .
[] a sh:NodeShape ; sh:targetClass prov:Activity ; sh:not [ sh:class prov:Agent ] ;
    sh:property [ sh:path prov:endedAtTime ; sh:datatype xsd:dateTime ; sh:maxCount 1 ] .
"""


def turtle(text: str) -> Graph:
    return Graph().parse(data=text, format="turtle")


@pytest.fixture(scope="module")
def graphs(report: Report, root: Path) -> list[Graph]:
    """Reports of an invented dossier with a decision, of five real articles, and one that finds nothing."""
    five = check([root / "claims.ttl"], Options())
    told = replace(decided(report), with_notes=True)
    return [turtle(render(each)) for each in (told, five, replace(report, conflicts=()))]


@pytest.fixture(scope="module")
def vocabulary() -> Graph:
    """The vocabulary of SHACL as the W3C publishes it, which pyshacl carries."""
    found = importlib.util.find_spec("pyshacl")
    assert found is not None
    assert found.origin is not None
    return Graph().parse(Path(found.origin).parent / "assets" / "shacl.ttl")


def test_each_term_of_shacl_is_used_as_its_vocabulary_defines_it(graphs: list[Graph], vocabulary: Graph) -> None:
    above = {kind: set(vocabulary.transitive_objects(kind, RDFS.subClassOf)) for kind in vocabulary.subjects()}
    seen = set()
    for graph in graphs:
        for subject, predicate, value in graph:
            if not str(predicate).startswith(str(SH)):
                continue
            seen.add(predicate)
            assert (predicate, RDF.type, RDF.Property) in vocabulary
            kinds = {up for kind in graph.objects(subject, RDF.type) for up in above.get(kind, ())}
            for domain in vocabulary.objects(predicate, RDFS.domain):
                assert domain in kinds, (predicate, subject)
            for wanted in vocabulary.objects(predicate, RDFS.range):
                if wanted == BOOLEAN:
                    assert isinstance(value, Literal)
                    assert value.datatype == BOOLEAN
                elif wanted == SH.Severity:
                    assert (value, RDF.type, SH.Severity) in vocabulary
                elif wanted == SH.ValidationResult:
                    assert (value, RDF.type, SH.ValidationResult) in graph
                else:
                    assert isinstance(value, URIRef), (predicate, value)
    assert len(seen) >= 9


def test_each_result_has_what_every_result_of_the_w3c_tests_has(graphs: list[Graph], shared: Path) -> None:
    expected: list[set[Node]] = []
    for path in sorted((shared / "standards" / "w3c-shacl" / "core").rglob("*.ttl")):
        told = Graph().parse(path)
        expected += [set(told.predicates(node)) for node in told.subjects(RDF.type, SH.ValidationResult)]
    assert len(expected) > 100
    always, ever = set.intersection(*expected), set.union(*expected)
    assert {SH.focusNode, SH.resultSeverity, SH.sourceConstraintComponent} <= always
    for graph in graphs:
        for node in graph.subjects(RDF.type, SH.ValidationResult):
            used = {p for p in graph.predicates(node) if str(p).startswith(str(SH)) or p == RDF.type}
            assert always <= used
            assert used <= ever | {SH.resultMessage}


def test_a_report_conforms_just_where_it_has_no_result(graphs: list[Graph]) -> None:
    for graph in graphs:
        (node,) = graph.subjects(RDF.type, SH.ValidationReport)
        results = set(graph.objects(node, SH.result))
        assert results == set(graph.subjects(RDF.type, SH.ValidationResult))
        assert graph.value(node, SH.conforms) == Literal(not results)


def test_where_things_come_from_contradicts_nothing_in_prov(graphs: list[Graph]) -> None:
    terms = set(turtle(PROV_O).subjects())
    for graph in graphs:
        assert {p for p in graph.predicates() if str(p).startswith(str(PROV))} <= terms
        conforms, _, told = pyshacl.validate(
            graph, shacl_graph=turtle(HOLDS), ont_graph=turtle(PROV_O), inference="rdfs"
        )
        assert conforms, told


def kinds_of_prov() -> dict[str, str]:
    """Each term of PROV with its kind, as the list that rdflib made from the W3C's file has them under headings."""
    listed, kind = {}, ""
    for line in inspect.getsource(PROV).splitlines():
        heading, term = re.fullmatch(r" +# \S+#(\w+)", line), re.match(r" {4}(\w+): (?:URIRef|\($)", line)
        kind = heading[1] if heading else kind
        if term:
            listed[term[1]] = kind
    return listed


def test_each_term_of_prov_is_one_of_the_published_list_and_used_as_what_it_is(
    graphs: list[Graph], report: Report
) -> None:
    extracted = turtle(write(report.claims, report.articles, used_entities(report)))
    kinds, used = kinds_of_prov(), set()
    assert (kinds["Bundle"], kinds["wasInformedBy"], kinds["value"]) == ("Class", "ObjectProperty", "DatatypeProperty")
    for graph in (*graphs, extracted):
        for subject, predicate, value in graph:
            for node in (subject, predicate, value):
                if str(node).startswith(str(PROV)):
                    assert PROV[str(node).removeprefix(str(PROV))] == node, "the list is closed: any other term fails"
            if predicate == RDF.type and str(value).startswith(str(PROV)):
                assert kinds[str(value).removeprefix(str(PROV))] == "Class", value
            elif str(predicate).startswith(str(PROV)):
                kind = kinds[str(predicate).removeprefix(str(PROV))]
                assert kind == ("DatatypeProperty" if isinstance(value, Literal) else "ObjectProperty"), predicate
                used.add(predicate)
    found = {str(term).removeprefix(str(PROV)) for term in used}
    told = "used wasDerivedFrom wasGeneratedBy wasAssociatedWith endedAtTime wasQuotedFrom wasAttributedTo"
    assert found == set(told.split())


# Each statement of PROV-O with the record that PROV-DM has for it.
RECORDS = {
    PROV.used: "Usage",
    PROV.wasGeneratedBy: "Generation",
    PROV.wasAssociatedWith: "Association",
    PROV.wasDerivedFrom: "Derivation",
}


@pytest.mark.filterwarnings("ignore:The following attributes were not converted")
def test_another_program_reads_where_things_come_from(graphs: list[Graph]) -> None:
    for graph in graphs:
        data = graph.serialize(format="turtle")
        document = ProvDocument.deserialize(content=data, format="rdf", rdf_format="turtle")
        read = Counter(record.get_type().localpart for record in document.get_records())
        for statement, record in RECORDS.items():
            assert read[record] == len(list(graph.triples((None, statement, None)))), record
        for kind in ("Activity", "Agent", "Entity"):
            assert read[kind] == len(set(graph.subjects(RDF.type, PROV[kind]))), kind
        assert (read["Generation"], read["Usage"] > 0, read["Agent"] > 0) == (1, True, True)
        # PROV-N is written only of what is whole.
        assert document.get_provn().count("wasGeneratedBy(id:report, id:run") == 1


def test_the_axioms_tell_right_from_wrong() -> None:
    wrong = "@prefix prov: <http://www.w3.org/ns/prov#> . <urn:a> prov:wasGeneratedBy <urn:a> ."
    for text in (
        wrong,
        wrong.replace("wasGeneratedBy <urn:a>", 'wasGeneratedBy <urn:b> . <urn:b> prov:endedAtTime "x"'),
    ):
        conforms, *_ = pyshacl.validate(
            turtle(text), shacl_graph=turtle(HOLDS), ont_graph=turtle(PROV_O), inference="rdfs"
        )
        assert not conforms


def test_sarif_is_valid_with_decisions_and_what_is_new(report: Report, shared: Path) -> None:
    schema = json.loads((shared / "standards" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    first, second, *_ = report.conflicts
    told = replace(decided(report), since={first.id: "same", second.id: "new"})
    (content,) = FORMATS["sarif"](told, "fr").values()
    log = json.loads(content if isinstance(content, str) else "".join(map(str, content)))
    jsonschema.validators.validator_for(schema)(schema).validate(log)
    results = log["runs"][0]["results"]
    assert results[0]["suppressions"]
    assert [result["baselineState"] for result in results[:2]] == ["unchanged", "new"]
