"""A graph looked at part by part gives what it gives as a whole, whatever the size of the parts."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
from rdflib import SH, BNode, Graph

from kzclaims import shape_parts, shapes
from kzclaims.check import Options, check
from kzclaims.errors import ShapeError
from kzclaims.graph import graph_of
from kzclaims.ontology import KZ
from kzclaims.rdf_files import parse
from kzclaims.shape_parts import by_parts, validated
from kzclaims.shapes import integrity_shapes
from kzclaims.shapes_runner import Result, validate
from tests.engines.claims import ROOT, answer, random_claims

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.ttl"))
SIZES = random.Random(7)


def together(*, conflicts: bool) -> Graph:
    """Every fixture in one graph; claims of one name in two of them make more to complain of."""
    graph = Graph()
    for path in FIXTURES:
        if conflicts or ".miss." in path.name:
            graph += parse(path)
    return graph


def told(results: list[Result]) -> Counter[tuple[object, ...]]:
    """Results without the paths of blank nodes, which each report names anew."""
    return Counter(
        (r.shape, r.focus, r.component, None if isinstance(r.path, BNode) else r.path, r.value, r.messages)
        for r in results
    )


@pytest.mark.parametrize("at_once", [1, 3, *(SIZES.randrange(2, 60) for _ in range(3))])
def test_all_fixtures_in_one_graph_fail_alike_part_by_part(at_once: int) -> None:
    graph = together(conflicts=True)
    whole = validate(graph, integrity_shapes())
    assert len(whole) > 20
    assert told(list(by_parts(graph, integrity_shapes(), at_once))) == told(whole)


def test_random_claims_fail_alike_part_by_part() -> None:
    graph = graph_of(random_claims(2, 120))
    for triple in list(graph.triples((None, KZ.assertedOn, None)))[::3]:
        graph.remove(triple)
    whole = validate(graph, integrity_shapes())
    assert whole
    for at_once in (7, SIZES.randrange(10, 90)):
        assert told(validated(graph, integrity_shapes(), 0, at_once)) == told(whole)


@pytest.mark.parametrize("path", [ROOT / "claims.ttl", *FIXTURES[::5]], ids=lambda path: path.name)
def test_a_check_answers_alike_part_by_part(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = answer(check([path], Options()))
    size = SIZES.randrange(20, 200)
    monkeypatch.setattr(shapes, "validated", lambda data, ours: validated(data, ours, 0, size))
    assert answer(check([path], Options())) == whole


def test_a_value_of_two_claims_is_seen_with_both() -> None:
    # A share above 100 % passes for a rate of growth; the claim that says so may be of another part.
    head = "@prefix kz: <https://w3id.org/kzclaims/ontology#> . @prefix id: <https://w3id.org/kzclaims/id/> ."
    head += "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ."
    rows = [
        f"id:v{n} a kz:Share ; kz:lo 120 ; kz:hi 120 ."
        f" id:a{n} a kz:Claim ; rdf:object id:v{n} ; rdf:predicate kz:share ."
        for n in range(4)
    ]
    rows += [f"id:z{n} a kz:Claim ; rdf:object id:v{n} ; rdf:predicate kz:growthRate ." for n in (0, 2)]
    graph = Graph().parse(data="\n".join([head, *rows]), format="turtle")
    for at_once in (1, 2, 3):
        found = [r for r in by_parts(graph, integrity_shapes(), at_once) if str(r.shape).endswith("share-above-100")]
        assert sorted(str(r.focus)[-2:] for r in found) == ["v1", "v3"]


def test_a_part_holds_a_bounded_number_of_nodes(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []

    def counted(data: Graph, ours: Graph) -> list[Result]:
        sizes.append(len(data))
        return validate(data, ours)

    monkeypatch.setattr(shape_parts, "validate", counted)
    for count in (200, 400):
        list(by_parts(graph_of(random_claims(1, count)), integrity_shapes(), 20))
    assert max(sizes) < 20 * 20


def test_a_path_of_another_kind_is_refused() -> None:
    ours = integrity_shapes() + Graph()
    shape = next(ours.subjects(SH.targetClass, KZ.Claim))
    node = BNode()
    ours.set((shape, SH.path, node))
    ours.add((node, SH.zeroOrMorePath, KZ.scope))
    with pytest.raises(ShapeError, match="part by part"):
        list(by_parts(graph_of(random_claims(1, 20)), ours, 5))
