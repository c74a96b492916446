"""report.ttl parses, and every result has what SHACL and the contract ask of it."""

from __future__ import annotations

import pytest
from rdflib import RDF, SH, BNode, Graph, Literal, Namespace, URIRef

from kzclaims.report.rdf import render
from kzclaims.reported import Report

KZ = Namespace("https://w3id.org/kzclaims/ontology#")
ID = Namespace("https://w3id.org/kzclaims/id/")
PROV = Namespace("http://www.w3.org/ns/prov#")
SEVERITIES = {"contradiction": SH.Violation, "tension": SH.Warning, "imprecision": SH.Info, "spelling": SH.Info}


@pytest.fixture(scope="module")
def graph(report: Report) -> Graph:
    return Graph().parse(data=render(report), format="turtle")


def test_the_report_lists_every_conflict(graph: Graph, report: Report) -> None:
    (node,) = graph.subjects(RDF.type, SH.ValidationReport)
    assert graph.value(node, SH.conforms) == Literal(False)
    assert set(graph.objects(node, SH.result)) == {ID[f"conflict-{c.id}"] for c in report.conflicts}


def test_every_result_is_whole(graph: Graph, report: Report) -> None:
    for conflict in report.conflicts:
        node = ID[f"conflict-{conflict.id}"]
        assert {SH.ValidationResult, KZ.Conflict} <= set(graph.objects(node, RDF.type))
        single = (
            SH.focusNode,
            SH.resultPath,
            SH.value,
            SH.resultSeverity,
            SH.sourceShape,
            SH.sourceConstraintComponent,
        )
        values = {predicate: list(graph.objects(node, predicate)) for predicate in single}
        assert all(len(found) == 1 for found in values.values()), values
        assert values[SH.focusNode] == [ID[conflict.subject]]
        assert values[SH.resultPath] == [KZ[conflict.property]]
        assert values[SH.resultSeverity] == [SEVERITIES[conflict.severity]]
        assert graph.value(node, KZ.severity) == KZ[conflict.severity.value.capitalize()]
        assert isinstance(values[SH.sourceShape][0], URIRef)
        assert {m.language for m in graph.objects(node, SH.resultMessage) if isinstance(m, Literal)} == {"fr", "en"}
        assert set(graph.objects(node, PROV.wasDerivedFrom)) == {
            ID[c.id] for c in (*conflict.claims, *conflict.background)
        }
        camps = list(graph.objects(node, KZ.camp))
        assert len(camps) == len(conflict.camps)
        for camp in camps:
            assert isinstance(camp, BNode)
            assert graph.value(camp, RDF.value) is not None
            assert len(list(graph.objects(camp, KZ.label))) == 2
            assert list(graph.objects(camp, KZ.claim))


def test_no_conflict_conforms(dossier) -> None:
    dossier.folder.mkdir(parents=True)
    (dossier.folder / "empty.ttl").write_text("", encoding="utf-8")
    from kzclaims.check import Options, check

    graph = Graph().parse(data=render(check([dossier.folder], Options())), format="turtle")
    (node,) = graph.subjects(RDF.type, SH.ValidationReport)
    assert graph.value(node, SH.conforms) == Literal(True)
    assert not list(graph.objects(node, SH.result))


def test_hostile_text_stays_inside_its_literal(dossier) -> None:
    dossier.label = '" . id:x a kz:Conflict . \\ \n \u202e'
    report = dossier.check()
    graph = Graph().parse(data=render(report), format="turtle")
    assert len(set(graph.subjects(RDF.type, KZ.Conflict))) == len(report.conflicts)


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert render(report) == render(report)
