"""How many independent origins some claims have."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kzclaims.claim import Claim, Entity, Spelling
from kzclaims.inputs import Text
from kzclaims.origins import origins, sentence_of
from kzclaims.solve.citing import circles, citations, publications
from kzclaims.world import World
from tests.builders import A, C, Q, world

ENTITIES = (
    Entity("agency", "organisation", (Spelling("Kazinform", "fr"),)),
    Entity("gazette", "organisation", (Spelling("la Gazette du Nord", "fr"), Spelling("Gazette du Nord", "fr"))),
    Entity("post", "organisation", (Spelling("The Post", "en"),)),
)
LONG = "The council has counted {} trees along the river since the storm of last winter felled so many"


def told(name: str, publisher: str, speaker: str = "", quote: str = "", **more) -> Claim:
    return C("town", "count", Q(40), quote or f"40 trees {name}", A(name, publisher=publisher), speaker=speaker, **more)


def groups(*claims: Claim, texts: dict[str, Text] | None = None) -> list[int]:
    return [len(o.claims) for o in origins(claims, publications(World_(claims)), texts or {})]


def World_(claims: tuple[Claim, ...]) -> World:
    return world(claims, ENTITIES)


def test_three_papers_are_three_origins() -> None:
    assert groups(told("a", "Gazette du Nord"), told("b", "The Post"), told("c", "Le Jour")) == [1, 1, 1]


def test_one_agency_named_by_three_papers_is_one_origin() -> None:
    papers = [told(name, f"Paper {name}", "agency") for name in "abc"]
    assert groups(*papers) == [3]
    assert origins(papers, {}, {})[0].sources == ("agency",)


def test_one_publisher_is_one_origin() -> None:
    assert groups(told("a", "Le Jour"), told("b", "Le Jour"), told("c", "The Post")) == [2, 1]


def test_a_paper_that_names_the_other_adds_no_origin() -> None:
    assert groups(told("a", "Gazette du Nord"), told("b", "The Post", "gazette")) == [2]


def test_nearly_the_same_sentence_is_one_origin_and_a_short_one_is_not() -> None:
    first, second = told("a", "Le Jour", quote="40 trees"), told("b", "The Post", quote="40 trees")
    whole = {
        claim.article.id: Text.of(claim.article.id, f"Before.\n{words.format('40')}. After.")
        for claim, words in ((first, LONG), (second, LONG.replace("last", "this")))
    }
    placed = [replace(c, quote=replace(c.quote, start=30, end=38)) for c in (first, second) if c.quote]
    assert sentence_of(placed[0], whole).startswith("the council has counted 40 trees")
    assert groups(*placed, texts=whole) == [2]
    assert groups(first, second) == [1, 1]


@given(st.permutations("abcdef"))
def test_order_does_not_matter(names: list[str]) -> None:
    speakers = {"a": "agency", "b": "agency", "c": "", "d": "gazette", "e": "", "f": ""}
    publishers = {"e": "Gazette du Nord"}
    claims = [told(name, publishers.get(name, f"Paper {name}"), speakers[name]) for name in names]
    assert sorted(groups(*claims)) == [1, 1, 2, 2]


def test_who_quotes_whom() -> None:
    claims = (told("a", "Gazette du Nord"), told("b", "The Post", "gazette"), told("c", "Le Jour", "agency"))
    found = [(c.article, c.source, c.cited) for c in citations(World_(claims))]
    assert found == [("b.txt", "gazette", ("a.txt",)), ("c.txt", "agency", ())]


def test_a_paper_that_names_itself_cites_nobody() -> None:
    assert not citations(World_((told("a", "Gazette du Nord", "gazette"),)))


def test_a_circle_needs_each_to_rest_on_the_other() -> None:
    circle = (told("a", "Gazette du Nord", "post"), told("b", "The Post", "gazette"))
    assert [[c.article.id for c in found] for found in circles(World_(circle))] == [["a.txt", "b.txt"]]
    assert not circles(World_((*circle, told("a", "Gazette du Nord", quote="40 trees of its own"))))
    assert not circles(World_((circle[0], replace(circle[1], speaker="agency"))))
    assert not circles(World_((circle[0], replace(circle[1], value=Q(50)))))
