"""Forms of words by rule: what a text shows is among the forms of what the thesaurus holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzclaims.extract.lemmas import key, lemma, noun_forms, verb_forms, words, words_between, written

RUSSIAN = {
    "школа": "школы школе школу школой школ школам школами школах",
    "деревня": "деревни деревень деревням",
    "учреждение": "учреждения учреждений учреждениях",
    "гражданин": "гражданина граждане граждан гражданами",
    "участок": "участка участки участков участках",
    "владелец": "владельца владельцев владельцам",
    "боец": "бойца бойцов",
    "котёнок": "котёнка котята котят",
    "церковь": "церкви церковью церквей",
    "площадь": "площади площадью площадей",
    "житель": "жителя жители жителей жителям",
    "музей": "музея музеи музеев",
    "улей": "улья ульев",
    "место": "места мест местах",
    "письмо": "писем письма",
    "койка": "койки коек",
    "семья": "семьи семей семьям",
    "статья": "статей статьи",
    "станция": "станции станций станциях",
    "рабочий": "рабочего рабочих рабочими",
    "столовая": "столовой столовых",
    "учащийся": "учащегося учащихся учащимися",
    "выборы": "выборов выборам выборах",
    "дети": "детей детям детьми детях",
    "деньги": "денег деньгам",
    "дерево": "дерева дереву",
    "деревья": "деревьев деревьям",
    "посол": "посла послов",
    "месторождение": "месторождений",
    "кошка": "кошек кошки",
}


@pytest.mark.parametrize("nominative", RUSSIAN)
def test_russian_cases(nominative: str) -> None:
    missing = {key(form) for form in RUSSIAN[nominative].split()} - noun_forms(nominative, "ru")
    assert not missing


@pytest.mark.parametrize(
    ("language", "singular", "plural"),
    [
        ("fr", "école", "écoles"),
        ("fr", "hôpital", "hôpitaux"),
        ("fr", "bateau", "bateaux"),
        ("fr", "jeu", "jeux"),
        ("fr", "bail", "baux"),
        ("fr", "bus", "bus"),
        ("fr", "école", "Ecoles"),
        ("fr", "œuvre", "oeuvres"),
        ("fr", "étudiant", "étudiant·e·s"),
        ("fr", "habitant", "habitant(e)s"),
        ("en", "school", "schools"),
        ("en", "factory", "factories"),
        ("en", "bus", "buses"),
        ("en", "church", "churches"),
        ("en", "woman", "women"),
        ("en", "hero", "heroes"),
        ("en", "loaf", "loaves"),
        ("en", "NGO", "NGOs"),
    ],
)
def test_plurals(language: str, singular: str, plural: str) -> None:
    assert key(plural) in noun_forms(singular, language)


def test_an_abbreviation_has_no_cases() -> None:
    assert noun_forms("СМИ", "ru") == {"сми"}
    assert noun_forms("ВИДЕО", "ru") == {"видео"}
    assert "виде" not in noun_forms("видео", "ru")


@pytest.mark.parametrize(
    ("language", "tense", "label", "form", "said"),
    [
        ("fr", "participle", "ouvert", "ouvertes", "participle"),
        ("fr", "participle", "mis en service", "mises en service", "participle"),
        ("fr", "future", "ouvrira", "ouvriront", "future"),
        ("fr", "future", "ouvrira", "ouvrirait", "conditional"),
        ("fr", "past", "annonça", "annoncèrent", "past"),
        ("fr", "past", "annonçait", "annonçaient", "past"),
        ("fr", "present", "s’effondre", "s’effondrent", "present"),
        ("ru", "past", "открылся", "открылась", "past"),
        ("ru", "past", "прошёл", "прошли", "past"),
        ("ru", "past", "опроверг", "опровергла", "past"),
        ("ru", "past", "торжественно открыл", "торжественно открыли", "past"),
        ("ru", "participle", "запущен", "запущены", "participle"),
        ("ru", "future", "откроется", "откроются", "future"),
        ("ru", "present", "сообщает", "сообщают", "present"),
        ("en", "past", "opened", "opened", "past"),
    ],
)
def test_verbs(language: str, tense: str, label: str, form: str, said: str) -> None:
    wanted = tuple(word for _, _, word in words(form))
    assert (wanted, said) in set(verb_forms(label, tense, language))


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("fr", "clowns", "clown"),
        ("fr", "étudiantes", "étudiant"),
        ("fr", "ouvrières", "ouvrier"),
        ("fr", "canaux", "canal"),
        ("fr", "rurales", "rural"),
        ("en", "trombones", "trombone"),
        ("en", "berries", "berry"),
        ("en", "linesmen", "linesman"),
        ("ru", "трубачи", "трубачей"),
        ("ru", "юрты", "юртами"),
        ("ru", "гондолы", "гондолах"),
    ],
)
def test_a_word_no_thesaurus_knows_still_folds(language: str, left: str, right: str) -> None:
    assert lemma(left, language) == lemma(right, language)


@pytest.mark.parametrize(
    ("language", "left", "right"), [("fr", "porte", "port"), ("en", "bus", "bu"), ("fr", "plante", "plant")]
)
def test_different_words_stay_apart(language: str, left: str, right: str) -> None:
    assert lemma(left, language) != lemma(right, language)


def test_particles_are_no_cases_of_nouns() -> None:
    assert "со" not in noun_forms("соя", "ru")
    assert "после" not in noun_forms("посол", "ru")
    assert {"сои", "сою"} <= noun_forms("соя", "ru")


@given(st.text(st.sampled_from("aéŒœÆЁёжИ9_ '’-.,(·•İs\u00ad\u0301"), max_size=40))
def test_the_words_of_a_text_are_the_keys_of_what_is_written(text: str) -> None:
    assert words(text) == tuple((m.start(), m.end(), key(m[0])) for m in written(text).finditer(text))


@given(st.text(st.sampled_from("ab é-"), max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_the_words_between_two_places_are_those_that_begin_there(text: str, start: int, end: int) -> None:
    assert words_between(text, start, end) == tuple(w for w in words(text) if start <= w[0] < end)
