"""Who is who, whatever the order."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzclaims.claim import Entity, Spelling
from kzclaims.entities.aliases import load_aliases
from kzclaims.entities.resolve import Mention, Resolution, Resolved, resolve


def person(number: str, text: str, language: str, article: str, **more: str) -> Mention:
    return Mention(number, text, language, article, "person", **more)


MENTIONS = (
    person("1", "Adama Sorel", "fr", "a"),
    person("2", "Sorel", "fr", "a"),
    person("3", "Adama Sorel", "en", "b"),
    person("4", "Julien Sorel", "fr", "b"),
    person("5", "Sorel", "fr", "b"),
    person("6", "Sorel", "fr", "c"),
    person("7", "Куаныш Жолдасов", "ru", "d"),
    person("8", "Жолдасовым", "ru", "d"),
    person("9", "Жолдасова", "ru", "d"),
    person("10", "Kouanych Joldassov", "fr", "e"),
    person("11", "Kuanysh Zholdasov", "fr", "f"),
    person("12", "K. Zholdasov", "fr", "f"),
    person("13", "Erlan Kochanov", "", "g"),
    person("14", "Erlan Koshanov", "", "h"),
    person("15", "Erlan Kotchanov", "", "i"),
    person("16", "Kévin Marchetti", "fr", "a"),
    person("17", "Kévin Marhcetti", "fr", "b"),
    Mention("18", "ONU", "fr", "a", "organisation"),
    Mention("19", "Организация Объединённых Наций", "ru", "d", "organisation"),
    Mention("20", "Дала Телекома", "ru", "d", "organisation"),
    Mention("21", "Dala Telecom", "fr", "a", "organisation"),
)


def together(found: Resolution) -> set[frozenset[str]]:
    return {frozenset(entity.mentions) for entity in found.entities if len(entity.mentions) > 1}


def test_who_is_who() -> None:
    found = resolve(MENTIONS)
    assert together(found) == {
        frozenset({"1", "2", "3"}),
        frozenset({"7", "8", "9", "10", "11", "12"}),
        frozenset({"18", "19"}),
        frozenset({"20", "21"}),
    }
    assert {number for number, _ in found.doubtful} == {"5", "13"}
    assert ("Kévin Marchetti", "Kévin Marhcetti") in {tuple(sorted((n.left_text, n.right_text))) for n in found.near}


@settings(deadline=None)
@given(st.permutations(MENTIONS))
def test_order_is_no_matter(mentions: list[Mention]) -> None:
    assert resolve(mentions) == resolve(MENTIONS)


def test_every_mention_has_one_entity() -> None:
    found = resolve(MENTIONS)
    assert sorted(found.entity_of) == sorted(mention.id for mention in MENTIONS)
    assert len({entity.id for entity in found.entities}) == len(found.entities)


@pytest.mark.parametrize(("role", "owner"), [("striker", "1"), ("defender", "2"), ("", "")])
def test_a_role_tells_bearers_apart(role: str, owner: str) -> None:
    mentions = [
        person("1", "Adama Sorel", "fr", "a", role="striker"),
        person("2", "Julien Sorel", "fr", "a", role="defender"),
        person("3", "Sorel", "fr", "a", role=role),
    ]
    found = resolve(mentions)
    assert found.entity_of["3"] == found.entity_of.get(owner, found.entity_of["3"])
    assert bool(found.doubtful) is not bool(owner)


def test_gender_keeps_people_apart() -> None:
    mentions = [
        person("1", "Dominique Orval", "fr", "a", gender="male"),
        person("2", "Dominique Orval", "fr", "b", gender="female"),
    ]
    assert len(resolve(mentions).entities) == 2


def test_a_woman_is_no_case_of_a_man() -> None:
    mentions = [
        person("1", "Сергей Орлов", "ru", "a"),
        person("2", "Анна Орлова", "ru", "a"),
        person("3", "Орлова", "ru", "a"),
    ]
    found = resolve(mentions)
    assert found.entity_of["3"] == found.entity_of["2"] != found.entity_of["1"]


def test_aliases_and_vocabulary_give_the_identity(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_text("[organisation.'Ulysse Media']\naliases = ['The Odd One']", encoding="utf-8")
    entity = Entity("ulysse", "organisation", (Spelling("Ulysse Media", "fr", "pref"),))
    mentions = [
        Mention("1", "The Odd One", "en", "a", "organisation"),
        Mention("2", "Ulysse Média", "fr", "b", "organisation"),
    ]
    assert [e.known for e in resolve(mentions, load_aliases(path)).entities] == ["Ulysse Media"]
    assert [e.id for e in resolve(mentions, load_aliases(path), {"ulysse": entity}).entities] == ["ulysse"]


def test_no_mentions() -> None:
    assert resolve([]).entities == ()


def test_a_reader_is_given_the_full_name_where_any_language_has_it() -> None:
    found = Resolved("p", "person", "Sorel", (), (), "", {"en": "Sorel", "fr": "Adama Sorel"})
    assert found.called("en") == "Adama Sorel"
    assert (
        Resolved("p", "person", "Sorel", (), (), "", {"en": "A. Sorel", "ru": "Адама Сорель"}).called("en")
        == "A. Sorel"
    )
    assert (
        Resolved("o", "organisation", "Brune", (), (), "", {"en": "Brune", "fr": "Port de Brune"}).called("en")
        == "Brune"
    )


def test_a_man_in_the_genitive_is_one_where_his_gender_is_told() -> None:
    names = (person("1", "Bogdan Lazarescu", "fr", "a"), person("2", "Богдана Лазареску", "ru", "b", gender="male"))
    assert len(resolve(names).entities) == 1
    doubtful = (names[0], person("2", "Богдана Лазареску", "ru", "b", gender="female"))
    assert len(resolve(doubtful).entities) == 2


@pytest.mark.parametrize(
    ("oblique", "nominative", "one"),
    [
        ("Тулвана Сапарбека", "Тулван Сапарбек", True),
        ("Тулвана Сапарова", "Тулван Сапаров", False),  # or a woman's name as it is
        ("Мартина Шабо", "Мартин Шабо", False),
    ],
)
def test_a_surname_of_no_woman_tells_the_genitive_of_a_man(oblique: str, nominative: str, one: bool) -> None:
    found = resolve([person("1", oblique, "ru", "a"), person("2", nominative, "ru", "b")])
    assert (len(found.entities) == 1) is one
