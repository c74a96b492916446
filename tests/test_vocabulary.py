"""The ontology against itself: labels in both languages, value kinds, traits; readable by standard tools."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import RDF, Graph

from kzclaims.errors import OntologyError
from kzclaims.formats.compact import compact, load_reference
from kzclaims.ontology import KZ, days_of, merged, plain
from kzclaims.rules import all_rules
from kzclaims.vocabulary import COMPACT, kept, load_vocabulary

VALUE_KINDS = {"period", "quantity", "money", "share", "entity", "quotation", "text"}
ROOT = Path(__file__).resolve().parent.parent
DATA_FILES = sorted([*(ROOT / "ontology").glob("*.ttl"), *(ROOT / "shapes").glob("*.ttl"), ROOT / "claims.ttl"])


@pytest.mark.parametrize("path", DATA_FILES, ids=lambda path: path.name)
def test_every_data_file_loads_in_two_standard_tools(path: Path) -> None:
    ours = len(Graph().parse(path, format="turtle"))
    theirs = len(set(pyoxigraph.parse(path.read_bytes(), format=pyoxigraph.RdfFormat.TURTLE)))
    assert ours == theirs > 0


@pytest.mark.parametrize("name", sorted(load_vocabulary().properties))
def test_every_property_is_complete(name: str) -> None:
    prop = load_vocabulary().properties[name]
    assert {"fr", "en"} <= set(prop.labels), f"kz:{name} needs rdfs:label in fr and en"
    assert prop.kind in VALUE_KINDS, f"kz:{name} has the unknown value kind {prop.kind}"
    assert prop.traits, f"kz:{name} has no kz:trait; kz:Plural says that values are never compared"
    changes = bool({"Varying", "OfficeHolding"} & prop.traits)
    assert changes == (prop.steadiness is not None), f"kz:{name}: what changes with time has a kz:steadiness"


def test_every_trait_and_class_is_declared_and_labelled_in_both_languages() -> None:
    vocabulary = load_vocabulary()
    used = {trait for prop in vocabulary.properties.values() for trait in prop.traits}
    graph = merged(path.name for path in (ROOT / "ontology").glob("*.ttl"))
    declared = {str(node).rsplit("#", 1)[-1] for node in graph.subjects(RDF.type, KZ.Trait)}
    assert used <= declared
    for term in declared | {"Claim", "Article", "Conflict", "Period", "Money", "Share", "Quantity"}:
        assert {"fr", "en"} <= set(vocabulary.terms[term]), term


def test_every_entity_has_a_name_in_both_languages() -> None:
    for entity in load_vocabulary().entities.values():
        languages = {s.language for s in entity.spellings if s.status == "pref"}
        assert {"fr", "en"} <= languages, entity.id


def test_every_reference_fact_has_a_source_and_days() -> None:
    facts = load_reference()
    assert len(facts) >= 15
    for fact in facts:
        assert fact.article.publisher, fact.id
        assert fact.article.title, fact.id
        assert fact.valid is not None, fact.id
        assert fact.valid.lo is not None, fact.id


def test_no_trait_of_the_ontology_is_without_a_rule() -> None:
    vocabulary = load_vocabulary()
    used = {trait for prop in vocabulary.properties.values() for trait in prop.traits}
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "kzclaims").rglob("*.py"))
    unused = {trait for trait in used if f'"{trait}"' not in code}
    assert unused <= {"Transitive"}, "a trait that switches nothing on is a promise not kept"
    assert all_rules()


def test_durations() -> None:
    assert (days_of("P3M"), days_of("P1Y"), days_of("P1D"), days_of("P1Y2M3D")) == (93, 366, 1, 366 + 62 + 3)
    for wrong in ("P", "3M", "PT3H", ""):
        with pytest.raises(OntologyError):
            days_of(wrong)


def test_a_property_without_a_value_kind_is_refused() -> None:
    graph = Graph().parse(data="@prefix kz: <https://w3id.org/kzclaims/ontology#> . kz:odd a kz:ClaimProperty .")
    with pytest.raises(OntologyError, match=r"kz:odd has no kz:valueKind"):
        plain(graph)


def test_the_vocabulary_is_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        load_vocabulary().properties = {}  # type: ignore[misc]


def test_the_compact_form_is_what_the_turtle_says_and_gives_way_where_it_no_longer_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = (ROOT / "ontology" / COMPACT).read_text(encoding="utf-8")
    assert told == compact(), "run python -m kzclaims.formats.compact"
    kept_vocabulary, facts = load_vocabulary.__wrapped__(), load_reference.__wrapped__()
    monkeypatch.setattr("kzclaims.vocabulary.digest", lambda: "another")
    kept.cache_clear()
    try:
        assert not kept()
        assert load_vocabulary.__wrapped__() == kept_vocabulary
        assert load_reference.__wrapped__() == facts
    finally:
        kept.cache_clear()
