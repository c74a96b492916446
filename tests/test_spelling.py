"""Names from elsewhere written by ear in Cyrillic, told from their cases and from other people's names."""

from __future__ import annotations

import pytest

from kzclaims.claim import fold
from kzclaims.extract.proper_names import find_names
from kzclaims.spelling import breathed_alike, romanisations, written_by_ear
from tests.builders import C, W


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Жасур Тохиров", "Джасур Тахиров", True),
        ("Чынара Жумалиева", "Чинара Джумалиева", True),
        ("Павел Кравец", "Павла Кравца", False),
        ("Пётр Лев", "Петру Льву", False),
        ("Юрий Белый", "Юрием Белым", False),
        ("Александр Валуев", "Александра Валуева", False),
        ("Азамат Сапаров", "Азат Сапаров", False),
    ],
)
def test_spellings_by_ear(left: str, right: str, one: bool) -> None:
    assert written_by_ear(left, right) is one


@pytest.mark.parametrize("sign", ["'", "\u2019", "\u00b4", "`", "\u02bc", "\u2032"])
def test_whatever_is_typed_for_an_apostrophe_parts_no_name(sign: str) -> None:
    text = f"Hier, Yann Le Garrec{sign}h a salué Ivo d{sign}Arvon."
    names = [fold(name.text) for name in find_names(text, "fr")]
    assert names[0] == "yann le garrec'h"
    assert fold(f"O{sign}Dell") == "o'dell"


@pytest.mark.parametrize(
    ("names", "forms"),
    [
        (("Northern Railway", "Northern Railways"), 0),  # a plural
        (("Karaz Railway", "Karas Railways"), 2),
        (("Karaz Railway", "Karas Railways", "Karas Railway"), 2),
    ],
)
def test_a_plural_is_no_romanisation(names: tuple[str, ...], forms: int) -> None:
    claims = [C("org-1", "name", W(name, "en")) for name in names]
    merged = romanisations(claims, lambda _: "organisation")
    assert len(merged["org-1", "en"]) == forms


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Hovhannes Hakobyan", "Оганес Акопян", True),
        ("Айк Арутюнян", "Hayk Harutyunyan", True),
        ("Hayk Harutyunyan", "Айк Саркисян", False),
        ("Anna Hakobyan", "Оганес Акопян", False),
        ("Ivan Petrov", "Иван Петров", False),
        ("Hakobyan", "Оганес Акопян", False),
        ("H. Hakobyan", "А. Акопян", False),
    ],
)
def test_a_latin_h_may_be_nothing_in_russian(left: str, right: str, one: bool) -> None:
    assert breathed_alike(left, right) is one
