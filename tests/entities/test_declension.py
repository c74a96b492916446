"""Russian cases undone."""

import pytest

from kzclaims.entities.declension import undecline


@pytest.mark.parametrize(
    ("form", "nominative"),
    [
        ("Орловым", "Орлов"), ("Орлову", "Орлов"), ("Орлова", "Орлов"), ("Орлове", "Орлов"), ("Орловой", "Орлова"),
        ("Орлову", "Орлова"), ("Пушкиным", "Пушкин"), ("Жуковского", "Жуковский"), ("Жуковской", "Жуковская"),
        ("Сергею Орлову", "Сергей Орлов"), ("Марии Орловой", "Мария Орлова"), ("Игорем Кимом", "Игорь Ким"),
        ("Ольги Коваленко", "Ольга Коваленко"), ("Дмитрия Жуковского", "Дмитрий Жуковский"),
        ("Айгуль Орловой", "Айгуль Орлова"),
        ("Нуртая Сапарова", "Нуртай Сапаров"), ("Банка", "Банк"), ("Н. Орловым", "Н. Орлов"),
    ],
)  # fmt: skip
def test_a_case_is_undone(form: str, nominative: str) -> None:
    assert nominative in [option.text for option in undecline(form)]


@pytest.mark.parametrize("text", ["Сергей Орлов", "Коваленко", "", "Orlov", "Сергей Орлова", "123"])
def test_what_does_not_decline_stays(text: str) -> None:
    assert not undecline(text)
