"""Claims projected into plain facts: what is comparable, and where each fact comes from."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, Literal

from kzclaims.claim import Article, Claim, Entity, Modality, Named, Number, Period, Quote, Value, Words
from kzclaims.facts import Facts, _slices, _Span, node_of, project
from kzclaims.ontology import KZ, SCHEMA
from kzclaims.spelling import romanisation
from kzclaims.vocabulary import load_vocabulary

ARTICLES = [Article(f"article-{n}", f"tram-{n}.txt", language="fr") for n in range(3)]
ENTITIES = {
    "ana": Entity("ana", "person"),
    "bela": Entity("bela", "person"),
    "fund": Entity("fund", "organisation"),
    "mayor": Entity("mayor", "office", traits=frozenset({"exclusive"})),
    "private": Entity("private", "thing", traits=frozenset({"private"})),
    "tram": Entity("tram", "product"),
}


def claim(name: str, subject: str, prop: str, value: Value, **more: object) -> Claim:
    return Claim(name, ARTICLES[0], Quote("mots", 0, 4, "fr"), subject, prop, value, **more)  # type: ignore[arg-type]


def facts(
    *claims: Claim, background: tuple[Claim, ...] = (), controlled: dict[str, tuple[Claim, ...]] | None = None
) -> Facts:
    return project(claims, background, load_vocabulary(), ENTITIES, controlled or {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna\u2011Maria  ORYMBAEV", "anna maria orymbaev"),
        ("Ana Orymbaïev", "ana orymbaïev"),
        ("Ana Orymbaev's", "ana orymbaev"),
        ("Orymbaev", ""),
        ("A. Orymbaev", ""),
        ("A Orymbaev", ""),
        ("Анна Орымбаева", ""),
        ("", ""),
    ],
)
def test_romanisation(text: str, expected: str) -> None:
    assert romanisation(text) == expected


def test_a_name_is_traced_to_every_claim_that_writes_it() -> None:
    names = ("Ana Orymbaev", "ana orymbaev", "Orymbaev Ana", "Ana Marat Orymbaev")
    claims = [claim(f"c{n}", "ana", "name", Words(text, "fr-FR")) for n, text in enumerate(names)]
    found = facts(*claims)
    triple = (node_of("ana"), KZ.romanisation, Literal("ana orymbaev", lang="fr"))
    assert found.trace == {triple: {one.id: one for one in claims}}
    assert found.shown[triple] == "Ana Orymbaev"
    assert found.about[node_of("ana")] == "ana"
    assert (node_of("ana"), RDF.type, SCHEMA.Person) in found.graph


@pytest.mark.parametrize("language", ["", "langue inconnue", "x-1"])
def test_a_name_in_an_unknown_language_is_left_out(language: str) -> None:
    article = Article("a", "a.txt", language=language)
    assert not facts(Claim("c", article, None, "ana", "name", Words("Ana Orymbaev", language))).trace


def test_two_names_of_a_body_are_no_spellings() -> None:
    names = ("Fonds du tramway", "Fonds des bus", "Fonds du tramvay")
    found = facts(*(claim(f"c{n}", "fund", "name", Words(text, "fr")) for n, text in enumerate(names)))
    assert sorted(str(o) for _, _, o in found.trace) == ["fonds du tramvay", "fonds du tramway"]


@pytest.mark.parametrize(
    "more",
    [
        {"negated": True},
        {"modality": Modality.OPINION},
        {"modality": Modality.ANNOUNCED},
        {"asserted": "2025-01-01/.."},
        {"asserted": ""},
    ],
)
def test_an_office_that_is_not_stated_or_not_dated_is_left_out(more: dict[str, object]) -> None:
    assert not facts(claim("c", "ana", "holdsOffice", Named("mayor"), **{"asserted": "2025-01-01"} | more)).trace


def test_an_office_of_many_is_left_out() -> None:
    assert not facts(claim("c", "ana", "holdsOffice", Named("clerk"), asserted="2025-01-01")).trace


def test_a_reference_holds_on_every_day_an_article_on_some() -> None:
    days = Period(date(2025, 1, 1), date(2025, 12, 31))
    source = Article("source-1", "source-1")
    fact = Claim("r", source, None, "bela", "holdsOffice", Named("mayor"), background=True, valid=days)
    inside = facts(
        claim("c", "ana", "holdsOffice", Named("mayor"), asserted="2025-03-01/2025-04-01"), background=(fact,)
    )
    beside = facts(
        claim("c", "ana", "holdsOffice", Named("mayor"), asserted="2025-12-01/2026-02-01"), background=(fact,)
    )
    assert not inside.doubtful
    assert beside.doubtful == {node_of("mayor/2025-12-01/2025-12-31")}


def test_private_and_state_are_traced_to_their_own_claims() -> None:
    nature = claim("n", "tram", "ownershipNature", Named("private"), quantifier="only")
    funder = claim("f", "tram", "funder", Named("fund"))
    chain = claim("s", "fund", "ownershipShare", Number("share", Decimal(51), Decimal(51), ""), scope="state")
    found = facts(nature, funder, controlled={"fund": (chain,)})
    actor, subject = node_of("fund"), node_of("tram")
    assert found.trace[actor, KZ.privateActorOf, subject] == {"n": nature}
    assert found.trace[actor, KZ.stateActorOf, subject] == {"f": funder}
    assert found.support[actor, KZ.stateActorOf, subject] == (chain,)


@pytest.mark.parametrize("quantifier", ["", "some"])
def test_private_among_others_is_no_fact(quantifier: str) -> None:
    nature = claim("n", "tram", "ownershipNature", Named("private"), quantifier=quantifier)
    assert not facts(nature, claim("f", "tram", "funder", Named("fund"))).trace


def test_a_share_without_holder_is_left_out() -> None:
    assert not facts(claim("s", "tram", "ownershipShare", Number("share", Decimal(51), Decimal(51), ""))).trace


def test_a_start_is_the_earliest_and_an_end_the_latest_it_may_mean() -> None:
    first, last = (date(2025, 1, 1), date(2025, 1, 31)), (date(2026, 1, 1), date(2026, 1, 31))
    start = claim("s", "tram", "startDate", Period(*last, readings=(last, first)))
    end = claim("e", "tram", "endDate", Period(*first, readings=(first, last)))
    said = {str(p).rsplit("#", 1)[-1]: str(o) for _, p, o in facts(start, end).trace}
    assert said == {"startsOn": "2025-01-01", "endsOn": "2026-01-31"}


def test_an_open_side_is_no_day() -> None:
    start = claim("s", "tram", "startDate", Period(None, date(2025, 1, 1)))
    assert not facts(start, claim("e", "tram", "endDate", Period(date(2024, 1, 1), None))).trace


days = st.integers(1, 40).map(lambda n: date.fromordinal(730000 + n))


@given(st.lists(st.tuples(days, days).map(sorted), max_size=9))
def test_slices_join_exactly_those_who_overlap(pairs: list[list[date]]) -> None:
    spans = [_Span(lo, hi, claim(f"c{n}", "ana", "name", Words(""))) for n, (lo, hi) in enumerate(pairs)]
    groups = [{s.claim.id for s in group} for group in _slices(spans)]
    for a in spans:
        for b in spans:
            together = any({a.claim.id, b.claim.id} <= group for group in groups)
            assert together == (a.lo <= b.hi and b.lo <= a.hi)
    assert not any(one < other for one in groups for other in groups)
