"""The language of a paragraph is that of its grammar, not of its names."""

from __future__ import annotations

import pytest

from kzclaims.articles.language import language_of, majority

PARAGRAPHS = {
    "fr": "Le maire de Zaretchny a annoncé que les travaux de la digue seront finis avant l’hiver.",
    "en": "The mayor of Trois-Rives said that works on the dyke would be finished before the winter.",
    "ru": "Глава города сообщил, что работы на плотине закончат до зимы, хотя денег уже нет.",
    "kk": "Қала әкімі бөгет құрылысы қысқа дейін аяқталады деп хабарлады, бірақ ақша жоқ.",
}


@pytest.mark.parametrize(("language", "text"), PARAGRAPHS.items())
def test_each_language_is_told(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "12 345", "Trois-Rives", "Navia Telecom", "Der Hund liegt unter dem Tisch"])
def test_what_does_not_tell_stays_open(text: str) -> None:
    assert not language_of(text)


def test_foreign_names_do_not_count() -> None:
    assert language_of("Selon The Eastmoor Gazette, le club de Harrowby Town est vendu à des Anglais.") == "fr"


def test_kazakh_names_in_russian_stay_russian() -> None:
    assert language_of("Депутат Әлия Қожахметова сообщила, что в городе построят три школы и больницу.") == "ru"


def test_the_majority_counts_characters() -> None:
    assert majority([("fr", 10), ("en", 300), ("fr", 40), ("", 900)]) == "en"
    assert majority([("", 5)]) == ""
