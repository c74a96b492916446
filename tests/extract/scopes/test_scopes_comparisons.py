"""Predicates of a comparison: "we sell it cheaper than it costs" tells nobody to pay."""

from __future__ import annotations

import pytest

from kzclaims.extract.scopes.comparisons import compared


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("ru", "Мы пускаем людей дешевле, чем стоит билет", "стоит"),
        ("en", "We carry people for less than it costs", "costs"),
        ("fr", "Nous logeons les étudiants moins cher que ne coûte une chambre", "coûte"),
    ],
)
def test_a_comparison_tells_of_nobody(language: str, text: str, word: str) -> None:
    assert compared(text, language, text.index(word))


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("ru", "Билет стоит дешевле, чем раньше", "стоит"),
        ("en", "More than ten pupils pay", "pay"),
        ("fr", "Les étudiants paient plus que les autres", "paient"),
    ],
)
def test_what_is_compared_is_told(language: str, text: str, word: str) -> None:
    assert not compared(text, language, text.index(word))
