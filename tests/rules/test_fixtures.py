"""Every rule shows one conflict and stays silent on what looks like it; every rule says what it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.claim import Entity, Spelling
from kzclaims.rules import all_rules
from kzclaims.rules.base import FAMILIES, Rule, documentation
from kzclaims.wording import Name
from tests.builders import A, C, N, conflicts, read, shown, world

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests" / "fixtures" / "rules"
PARTS = ("Finds:", "Why it matters:", "Conflict:", "Not a conflict:")
each_rule = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)


@each_rule
def test_the_conflict_is_found(rule: Rule) -> None:
    data, world = read(FIXTURES / rule.id / "conflict.ttl")
    found = conflicts(world)
    assert len(found) == 1, f"exactly one conflict should be found, by {rule.id}: {shown(found)}"
    assert rule.id in found[0].rules, f"found by {found[0].rules} instead"
    assert data.claims
    assert {claim.id for claim in found[0].claims} <= {claim.id for claim in data.claims}


@each_rule
def test_the_near_misses_are_no_conflict(rule: Rule) -> None:
    path = FIXTURES / rule.id / "near-miss.ttl"
    data, world = read(path)
    found = conflicts(world) + check([path], Options(reference=False)).conflicts
    assert not found, f"no rule and no shape should find anything here: {shown(found)}"
    assert len(data.claims) > 1, "one claim alone is near nothing"


@each_rule
def test_every_quote_of_a_fixture_has_its_length(rule: Rule) -> None:
    for name in ("conflict", "near-miss"):
        data, _ = read(FIXTURES / rule.id / f"{name}.ttl")
        for claim in data.claims:
            assert claim.quote is not None
            assert claim.quote.start is not None
            assert claim.quote.end == claim.quote.start + len(claim.quote.exact)
            assert claim.article.sha256


@each_rule
def test_a_rule_has_both_fixtures(rule: Rule) -> None:
    for name in ("conflict.ttl", "near-miss.ttl"):
        path = FIXTURES / rule.id / name
        assert path.is_file(), f"add {path.relative_to(ROOT)}: the smallest claims that the rule {rule.id} must " + (
            "find" if name == "conflict.ttl" else "not mistake for a conflict"
        )


def test_a_fixture_has_its_rule() -> None:
    strangers = {path.name for path in FIXTURES.iterdir()} - {rule.id for rule in all_rules()}
    assert not strangers, f"no rule of this name: rename or remove the folders {sorted(strangers)}"


@each_rule
def test_the_documentation_is_whole(rule: Rule) -> None:
    text = documentation(rule)
    assert text, f"add a docstring at the top of kzclaims/rules/{rule.id.replace('-', '_')}.py"
    first, _, rest = text.partition("\n")
    assert first.endswith("."), "the first line is a sentence"
    assert rest.startswith("\n"), "an empty line follows the first"
    places = [text.find(f"\n{part}") for part in PARTS]
    missing = [part for part, place in zip(PARTS, places, strict=True) if place < 0]
    assert not missing, f"the docstring lacks {missing}; a line of it starts with each of {PARTS}"
    assert places == sorted(places), f"the parts stand in the order {PARTS}"


@each_rule
def test_a_rule_is_named_and_worded(rule: Rule) -> None:
    module = ROOT / "kzclaims" / "rules" / f"{rule.id.replace('-', '_')}.py"
    assert module.is_file(), f"the rule {rule.id} stands in another module; its id is its module's name with dashes"
    assert rule.family in FAMILIES, f"{rule.family!r} is no family; choose one of {FAMILIES} or add it to FAMILIES"
    for language in ("fr", "en"):
        assert getattr(rule.title, language).strip(), f"give RULE a title in {language}"
    assert rule.title.fr != rule.title.en


@each_rule
def test_messages_stand_in_both_languages(rule: Rule) -> None:
    """Each place of a template has its argument, and both languages use the same ones."""
    _, world = read(FIXTURES / rule.id / "conflict.ttl")
    for conflict in conflicts(world):
        for message in (conflict.message, conflict.settle, *conflict.computation):
            places = [set(re.findall(r"\{(\w+)\}", text)) for text in (message.fr, message.en)]
            assert places[0] == places[1], f"{message.fr!r} and {message.en!r} name different places"
            assert places[0] == {name for name, _ in message.args}, f"{message.fr!r}: fill each place, and no other"
            assert message.fr.strip()
            assert message.en.strip()
        assert conflict.computation, "show the reader how it was found"
        assert conflict.settle.fr.endswith((" ?", ".")), "ask a question, with its French space"


def test_rules_are_listed_once_and_in_order() -> None:
    names = [rule.id for rule in all_rules()]
    assert names == sorted(set(names))


@pytest.mark.parametrize("rule", ["incompatible-offices", "one-office-two-holders"])
def test_what_the_input_says_of_its_offices_counts(rule: str) -> None:
    """The whole pipeline, on offices that only the file itself describes."""
    found = check([FIXTURES / rule / "conflict.ttl"], Options(reference=False)).conflicts
    assert [rule in conflict.rules for conflict in found] == [True]


def test_two_chairs_of_one_body_are_two_versions() -> None:
    """Offices whose names begin alike are told apart by what the vocabulary says of them."""
    chair, manager = "chair-of-board-of-directors-of-depot", "chair-of-management-board-of-depot"
    offices = (
        Entity(chair, "office", (), (), frozenset(), "", (manager,)),
        Entity(manager, "office", (), (), frozenset(), "", (chair,)),
    )
    said = (C("mirin", "holdsOffice", N(chair)), C("mirin", "holdsOffice", N(manager)))
    (conflict,) = conflicts(world(said, offices))
    assert [camp.value for camp in conflict.camps] == [Name(chair), Name(manager)]


@pytest.mark.parametrize(
    ("names", "several"),
    [
        (("Штефан Вайсман", "Стефан Вейсман", "Stefan Weissmann"), False),
        (("Штефан Вайсман", "Стефан Вейсман", "Stefan Weiland"), True),
        (("Штефан Вайсман", "Олег Вейсман", "Stefan Weissmann"), True),
    ],
    ids=["a third spelling bridges", "a third is somebody else", "one is somebody else"],
)
def test_two_spellings_that_a_third_bridges_are_one_holder(names: tuple[str, ...], several: bool) -> None:
    people = tuple(
        Entity(f"person-{n}", "person", (Spelling(name, "", "pref"),), (), frozenset(), "", ())
        for n, name in enumerate(names)
    )
    office = Entity("head-of-group", "office", (), (), frozenset({"exclusive"}), "", ())
    said = tuple(C(person.id, "holdsOffice", N(office.id), article=A(f"paper-{person.id}")) for person in people)
    told = {rule for conflict in conflicts(world(said, (*people, office))) for rule in conflict.rules}
    assert ("one-office-two-holders" in told) is several
