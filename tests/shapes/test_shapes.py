"""Every shape of ours finds its conflict and lets its near-miss pass, and says so in both languages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyoxigraph
import pyshacl
import pytest
from rdflib import RDF, SH, Graph, Literal, URIRef

from kzclaims.claim import Article, Claim, Words
from kzclaims.errors import InputError, OntologyError, ShapeError
from kzclaims.graph import read_claims
from kzclaims.iris import short
from kzclaims.ontology import KZ
from kzclaims.rdf_files import parse
from kzclaims.resources import data_folder
from kzclaims.rules.base import FAMILIES, Finding, Severity
from kzclaims.shapes import _shape, all_shapes, run_shapes
from kzclaims.vocabulary import ENTITY_CLASSES, load_vocabulary
from kzclaims.wording import Name, Speaker
from kzclaims.world import World

FIXTURES = Path(__file__).parent / "fixtures"
SHAPES = {shape.id: shape for shape in all_shapes()}
FILES = sorted(data_folder("shapes").glob("*.ttl"))


def world_of(*paths: Path) -> tuple[World, list[Graph]]:
    vocabulary = load_vocabulary()
    claims: list[Claim] = []
    graphs, entities = [], dict(vocabulary.entities)
    for path in paths:
        try:
            data, graph = read_claims(path, vocabulary)
            claims += data.claims
            entities |= data.entities
        except InputError:
            # What our reader refuses at once may still come from other tools: the shapes see the bare graph.
            graph = parse(path)
            article = Article("article-1", "tram-1.txt")
            nodes = sorted(map(short, graph.subjects(RDF.type, KZ.Claim)))
            claims += [Claim(node, article, None, "tram", "openingDate", Words("")) for node in nodes]
        graphs.append(graph)
    own = tuple(c for c in claims if not c.background)
    return World(own, tuple(c for c in claims if c.background), vocabulary, entities), graphs


def found(*paths: Path) -> list[Finding]:
    return run_shapes(*world_of(*paths))[0]


def ids(findings: Sequence[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


@pytest.fixture
def office(tmp_path: Path):
    """Return a maker of files in which people hold one exclusive office: (person, EDTF days, article)."""
    head = (FIXTURES / "two-holders-of-one-office.conflict.ttl").read_text(encoding="utf-8").split("id:c1")[0]

    def make(*held: tuple[str, str, int], references: Sequence[tuple[str, str]] = ()) -> Path:
        lines = [
            f"id:c{n} a kz:Claim ; rdf:subject id:{who} ; rdf:predicate kz:holdsOffice ; rdf:object id:mayor-of-x ;"
            f' kz:assertedOn "{days}"^^edtf:EDTF ; prov:wasQuotedFrom id:article-{article} ;'
            ' oa:hasSelector [ a oa:TextQuoteSelector ; oa:exact "maire"@fr ] .'
            for n, (who, days, article) in enumerate(held)
        ]
        lines += [
            f"id:r{n} a kz:ReferenceClaim ; rdf:subject id:{who} ; rdf:predicate kz:holdsOffice ;"
            f' rdf:object id:mayor-of-x ; kz:valid "{days}"^^edtf:EDTF ; prov:wasDerivedFrom id:source-1 .'
            for n, (who, days) in enumerate(references)
        ]
        path = tmp_path / "office.ttl"
        path.write_text("\n".join((head, *lines)), encoding="utf-8")
        return path

    return make


OF_ARTICLES = {"article-digest-malformed", "article-without-date"}


@pytest.mark.parametrize("name", sorted(OF_ARTICLES))
def test_a_defect_of_an_article_is_a_note_and_no_finding(name: str) -> None:
    conflict, miss = (FIXTURES / f"{name}.{kind}.ttl" for kind in ("conflict", "miss"))
    findings, notes = run_shapes(*world_of(conflict))
    assert not findings
    assert [note.en for note in notes] == ["{subject}: " + SHAPES[name].message.en]
    assert run_shapes(*world_of(miss)) == ([], [])


@pytest.mark.parametrize("name", sorted(set(SHAPES) - OF_ARTICLES))
def test_a_shape_finds_its_conflict_and_passes_its_near_miss(name: str) -> None:
    conflict, miss = (FIXTURES / f"{name}.{kind}.ttl" for kind in ("conflict", "miss"))
    findings = found(conflict)
    assert set(ids(findings)) - {"claim-without-quote"} <= {name} or name == "claim-without-quote"
    assert name in ids(findings)
    (finding,) = (f for f in findings if f.rule == name)
    assert finding.claims
    assert (finding.family, finding.severity) == (SHAPES[name].family, SHAPES[name].severity)
    assert not ids(found(miss))


def test_every_fixture_belongs_to_a_shape() -> None:
    named = {f"{name}.{kind}.ttl" for name in SHAPES for kind in ("conflict", "miss")}
    assert {path.name for path in FIXTURES.glob("*.ttl")} == named


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_shapes_file_is_sound(path: Path) -> None:
    assert list(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE))
    graph = Graph().parse(path)
    pyshacl.validate(Graph(), shacl_graph=graph, meta_shacl=True)
    assert not list(graph.triples((None, SH.sparql, None)))
    declared = {n for t in (SH.NodeShape, SH.PropertyShape) for n in graph.subjects(RDF.type, t)}
    assert {URIRef(shape.iri) for shape in SHAPES.values()} >= declared
    severities = {KZ.Contradiction: SH.Violation, KZ.Tension: SH.Warning, KZ.Imprecision: SH.Info, KZ.Spelling: SH.Info}
    for node in declared:
        for predicate in (SH.name, SH.message, KZ.settle):
            texts = list(graph.objects(node, predicate))
            assert sorted(o.language or "" for o in texts if isinstance(o, Literal)) == ["en", "fr"], (node, predicate)
        assert str(graph.value(node, KZ.family)) in FAMILIES
        ours = graph.value(node, KZ.severity)
        assert isinstance(ours, URIRef)
        assert graph.value(node, SH.severity) == severities[ours]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_french_is_set_as_french(path: Path) -> None:
    graph = Graph().parse(path)
    texts = [str(o) for o in graph.objects() if getattr(o, "language", "") == "fr"]
    assert texts
    assert not [text for text in texts if "'" in text or '"' in text]


def test_a_shape_that_lacks_a_text_is_an_error() -> None:
    graph = Graph().parse(FILES[0])
    node = next(graph.subjects(SH.severity))
    graph.remove((node, KZ.settle, None))
    with pytest.raises(OntologyError, match="kz:settle"):
        _shape(graph, node)


def test_the_classes_without_shares_are_those_of_the_ontology() -> None:
    graph = Graph().parse(data_folder("shapes") / "domain.ttl")
    node = URIRef(SHAPES["thing-without-shares-has-holder"].iri)
    targets = {ENTITY_CLASSES[str(cls)] for cls in graph.objects(node, SH.targetClass)}
    assert targets == load_vocabulary().without_shares


def test_a_finding_names_its_thing_and_shows_its_versions() -> None:
    (finding,) = found(FIXTURES / "spellings-of-one-name.conflict.ttl")
    assert [camp.value for camp in finding.camps] == ["Jaslan Orymbaev", "Zhaslan Orymbayev"]
    speaker = Speaker("fr", lambda name, language: name)
    assert speaker.say(finding.message).startswith("mayor\u00a0: le nom est écrit de plusieurs façons")
    assert "Jaslan Orymbaev" in speaker.say(finding.computation[0])


def test_one_claim_in_two_files_has_one_value(tmp_path: Path) -> None:
    text = (FIXTURES / "number-unresolved.miss.ttl").read_text(encoding="utf-8")
    paths = [tmp_path / "a.ttl", tmp_path / "b.ttl"]
    for path in paths:
        path.write_text(text, encoding="utf-8")
    world, graphs = world_of(*paths)
    assert not run_shapes(replace(world, claims=world.claims[:1]), graphs)[0]


def test_an_article_with_two_claims_is_noted_once(tmp_path: Path) -> None:
    text = (FIXTURES / "article-without-date.conflict.ttl").read_text(encoding="utf-8")
    path = tmp_path / "two.ttl"
    second = (
        text[text.index("id:c1") :]
        .replace("id:c1", "id:c2")
        .replace("oa:start 0", "oa:start 6")
        .replace("oa:end 5", "oa:end 11")
    )
    path.write_text(text + second, encoding="utf-8")
    assert len(run_shapes(*world_of(path))[1]) == 1


def test_a_value_of_no_claim_is_told_not_dropped(tmp_path: Path) -> None:
    path = tmp_path / "stray.ttl"
    path.write_text(
        (FIXTURES / "number-unresolved.miss.ttl").read_text(encoding="utf-8") + "[] a kz:Period .\n", encoding="utf-8"
    )
    with pytest.raises(ShapeError, match=r"period-unresolved: .* belongs to no claim"):
        found(path)


def test_a_graph_without_claims_has_nothing_to_check() -> None:
    world, _ = world_of()
    assert run_shapes(world, [Graph()]) == ([], [])


# --- offices: who may be compared with whom ----------------------------------------------------------------------


def test_a_bridge_between_two_terms_joins_neighbours_only(office) -> None:
    path = office(
        ("ana", "2025-01-01/2025-01-10", 1), ("bela", "2025-01-08/2025-01-20", 2), ("carl", "2025-01-15/2025-01-30", 1)
    )
    assert [[camp.value for camp in f.camps] for f in found(path)] == [
        [Name("ana"), Name("bela")],
        [Name("bela"), Name("carl")],
    ]


def test_a_succession_within_the_days_of_publication_would_save_both(office) -> None:
    (finding,) = found(office(("ana", "2025-01-01/2025-01-10", 1), ("bela", "2025-01-08", 2)))
    assert finding.severity == Severity.TENSION


def test_two_holders_in_one_article_contradict_whatever_its_day(office) -> None:
    (finding,) = found(office(("ana", "2025-01-01/2025-01-10", 1), ("bela", "2025-01-01/2025-01-10", 1)))
    assert finding.severity == Severity.CONTRADICTION


def test_a_reference_that_covers_the_day_contradicts(office) -> None:
    (finding,) = found(office(("ana", "2025-01-05/2025-01-10", 1), references=[("bela", "2025")]))
    assert (finding.severity, finding.without_background) == (Severity.CONTRADICTION, None)
    assert [fact.id for fact in finding.background] == ["r0"]


def test_two_references_alone_are_no_news(office) -> None:
    assert not found(office(references=[("ana", "2025"), ("bela", "2025-03")]))


def test_the_same_two_holders_on_several_days_are_one_finding(office) -> None:
    path = office(("ana", "2025-01-01", 1), ("ana", "2025-02-01", 1), references=[("bela", "2025")])
    (finding,) = found(path)
    assert len(finding.claims) == 2


# --- ownership ---------------------------------------------------------------------------------------------------


def test_an_older_background_fact_makes_a_tension(tmp_path: Path) -> None:
    text = (FIXTURES / "state-body-called-private.conflict.ttl").read_text(encoding="utf-8").split("id:c3 a")[0]
    fact = (
        "id:r1 a kz:ReferenceClaim ; rdf:subject id:telecom ; rdf:predicate kz:ownershipShare ; kz:scope id:state ;"
        ' rdf:object [ a kz:Share ; kz:lo 51 ; kz:hi 51 ] ; kz:valid "{}"^^xsd:date ; prov:wasDerivedFrom id:source-1 .'
    )
    path = tmp_path / "fact.ttl"
    for day, severity in (("2020-01-01", Severity.TENSION), ("2025-03-04", Severity.CONTRADICTION)):
        path.write_text(text + fact.format(day), encoding="utf-8")
        (finding,) = found(path)
        assert (finding.severity, finding.without_background) == (severity, None)
        assert [claim.id for claim in finding.background] == ["r1"]


def test_the_latest_figure_of_a_holding_counts(tmp_path: Path) -> None:
    text = (FIXTURES / "state-body-called-private.conflict.ttl").read_text(encoding="utf-8").split("id:c3 a")[0]
    fact = (
        "id:r{0} a kz:ReferenceClaim ; rdf:subject id:telecom ; rdf:predicate kz:ownershipShare ; kz:scope id:state ;"
        ' rdf:object [ a kz:Share ; kz:lo {1} ; kz:hi {1} ] ; kz:valid "{2}"^^xsd:date ;'
        " prov:wasDerivedFrom id:source-1 .\n"
    )
    path = tmp_path / "fact.ttl"
    path.write_text(text + fact.format(1, 51, "2020-01-01") + fact.format(2, 30, "2024-01-01"), encoding="utf-8")
    assert not found(path)


def test_a_body_of_the_state_itself_needs_no_chain(tmp_path: Path) -> None:
    text = (FIXTURES / "state-body-called-private.conflict.ttl").read_text(encoding="utf-8").split("id:c3 a")[0]
    path = tmp_path / "direct.ttl"
    path.write_text(text.replace("rdf:object id:telecom", "rdf:object id:state"), encoding="utf-8")
    (finding,) = found(path)
    assert finding.severity == Severity.CONTRADICTION


def test_a_plan_that_changed_is_a_tension(tmp_path: Path) -> None:
    text = (FIXTURES / "start-after-end.conflict.ttl").read_text(encoding="utf-8")
    path = tmp_path / "plan.ttl"
    path.write_text(text.replace("kz:Stated", "kz:Announced", 1), encoding="utf-8")
    (finding,) = found(path)
    assert finding.severity == Severity.TENSION
    assert date(2025, 6, 1) in {camp.value.lo for camp in finding.camps}  # type: ignore[union-attr]
