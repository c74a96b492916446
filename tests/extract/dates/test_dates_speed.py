"""No pattern and no reader is slower than linear."""

from __future__ import annotations

import time
from datetime import date

import pytest

from kzclaims.extract.dates.reader import Anchor, find_periods
from kzclaims.extract.dates.words import LANGUAGES, TOKEN, words

SIZE = 100_000
SAID = Anchor.on(date(2025, 11, 18))
SEEDS = [
    "1 ",
    "1 111 ",
    "1.",
    "1",
    "a",
    "é\u0301",
    ".",
    "'",
    "-",
    "\n\n",
    "2018-",
    "12/12/",
    "1111-11-",
    " ",
    "x\u00ad",
]
WORDS = {
    "fr": [
        "du 2 au ",
        "ans ",
        "vingt et ",
        "d'ici ",
        "entre 2 et ",
        "fin de ",
        "mars ",
        "au début de la fin de ",
        "la ",
    ],
    "en": ["the ", "by the ", "one hundred and ", "May ", "last ", "end of the ", "from 2 to ", "year "],
    "ru": ["в ", "с 2 по ", "до конца ", "год ", "пять ", "1-го ", "гг. "],
}


def taken(text: str, language: str) -> float:
    start = time.process_time()
    find_periods(text, language, SAID)
    return time.process_time() - start


def repeated(seed: str, size: int) -> str:
    return (seed * (size // len(seed) + 1))[:size]


@pytest.mark.timed
@pytest.mark.parametrize("seed", SEEDS)
def test_tokens_of_the_worst_text(seed: str) -> None:
    text = repeated(seed, SIZE)
    start = time.process_time()
    TOKEN.findall(text)
    assert time.process_time() - start < 0.1


@pytest.mark.timed
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", ["a", "ra", "аал", "will ", "a été ", "1"])
def test_tenses_of_the_worst_clause(seed: str, language: str) -> None:
    clause = repeated(seed, 90)  # a longer one is never looked at
    start = time.process_time()
    for _ in range(100):
        for pattern in words(language).tense.values():
            list(pattern.finditer(clause))
    assert (time.process_time() - start) / 100 < 0.002


@pytest.mark.timed
@pytest.mark.parametrize(("language", "seed"), [(name, seed) for name, seeds in WORDS.items() for seed in seeds])
def test_reading_is_linear(language: str, seed: str) -> None:
    find_periods(seed, language, SAID)
    small = min(taken(repeated(seed, SIZE // 4), language) for _ in range(2))
    large = min(taken(repeated(seed, SIZE), language) for _ in range(2))
    assert large < 12 * small + 0.05
    assert large < 2.0


@pytest.mark.timed
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_article_takes_a_few_milliseconds(language: str) -> None:
    sentence = {
        "fr": "Le conseil a voté hier un texte attendu depuis 2021 par les riverains de la gare et du port. ",
        "en": "The council yesterday passed a bill that people near the station had been waiting for since 2021. ",
        "ru": "Вчера совет принял закон, которого жители района у вокзала и порта ждали с 2021 года. ",
    }[language]
    text = repeated(sentence, 5000)
    find_periods(text, language, SAID)
    assert min(taken(text, language) for _ in range(5)) < 0.03
