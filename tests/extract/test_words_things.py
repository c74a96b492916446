"""Nouns that no thesaurus has, and the things they are taken for."""

from __future__ import annotations

import pytest

from kzclaims.extract.thesaurus import MEASURES, find_terms
from kzclaims.extract.words_things import thing_of


@pytest.mark.parametrize(
    ("word", "language", "thing"),
    [
        ("cultivateurs", "fr", "thing-farmer"),
        ("édifices", "fr", "thing-building"),
        ("réverbères", "fr", "thing-street-lamp"),
        ("firecrackers", "en", "thing-firework"),
        ("cafeterias", "en", "thing-canteen"),
        ("свинарников", "ru", "thing-pig-farm"),
        ("скотобойни", "ru", "thing-slaughterhouse"),
    ],
)
def test_what_two_other_languages_call_one_thing_is_that_thing(word: str, language: str, thing: str) -> None:
    known = [term.concept for term in find_terms(word, language, {MEASURES})]
    assert (known or [thing_of(word, language)]) == [thing]


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("oars", "en"),  # a French oar is also a train: one language alone says so
        ("scolaire", "fr"),  # an adjective
        ("построили", "ru"),
        ("xylotrope", "fr"),
        ("ауыл", "kk"),
    ],
)
def test_what_may_mean_something_else_is_no_thing(word: str, language: str) -> None:
    assert thing_of(word, language) == ""
