"""Russian cases undone."""

import pytest

from kzclaims.entities.declension import common_nominatives, undecline
from kzclaims.entities.match import Tier
from kzclaims.entities.organisations import compare_names, parse


@pytest.mark.parametrize(
    ("form", "nominative"),
    [
        ("Орловым", "Орлов"), ("Орлову", "Орлов"), ("Орлова", "Орлов"), ("Орлове", "Орлов"), ("Орловой", "Орлова"),
        ("Орлову", "Орлова"), ("Пушкиным", "Пушкин"), ("Жуковского", "Жуковский"), ("Жуковской", "Жуковская"),
        ("Сергею Орлову", "Сергей Орлов"), ("Марии Орловой", "Мария Орлова"), ("Игорем Кимом", "Игорь Ким"),
        ("Ольги Коваленко", "Ольга Коваленко"), ("Дмитрия Жуковского", "Дмитрий Жуковский"),
        ("Айгуль Орловой", "Айгуль Орлова"),
        ("Мурата Кул-Сапара", "Мурат Кул-Сапар"), ("Жан-Пьером Орловым", "Жан-Пьер Орлов"),
        ("Нуртая Сапарова", "Нуртай Сапаров"), ("Банка", "Банк"), ("Н. Орловым", "Н. Орлов"),
    ],
)  # fmt: skip
def test_a_case_is_undone(form: str, nominative: str) -> None:
    assert nominative in [option.text for option in undecline(form)]


@pytest.mark.parametrize("text", ["Сергей Орлов", "Коваленко", "", "Orlov", "Сергей Орлова", "123"])
def test_what_does_not_decline_stays(text: str) -> None:
    assert not undecline(text)


@pytest.mark.parametrize(
    ("form", "nominative"),
    [("волжского", "волжский"), ("ветра", "ветер"), ("угла", "угол"), ("огня", "огонь"), ("синего", "синий"),
     ("тихого", "тихий"), ("нижней", "нижняя"), ("моря", "море"), ("озера", "озеро"), ("синего", "синее")],
)  # fmt: skip
def test_words_of_names_of_bodies_decline_as_common_words(form: str, nominative: str) -> None:
    assert nominative in common_nominatives(form)


def test_an_adjective_and_its_noun_decline_together() -> None:
    assert compare_names(parse("Волжского трамвая"), parse("Волжский трамвай")).tier is Tier.SAME
    assert compare_names(parse("Северного ветра"), parse("Северный ветер")).tier is Tier.SAME
    assert compare_names(parse("Северного ветра"), parse("Северный берег")).tier is not Tier.SAME
