"""A sentence is passed over by the words it lacks only where the pattern behind them finds nothing either."""

from __future__ import annotations

from random import Random

import pytest

from kzclaims.extract.dated import order_words
from kzclaims.extract.dated import words as vocabulary


@pytest.mark.parametrize("language", ["fr", "en", "ru"])
def test_a_sentence_that_may_tell_an_order_is_looked_at(language: str) -> None:
    draw = Random(language)
    table = vocabulary.table()
    said = [word for name, listed in table.items() if name.startswith("connect_") for word in listed[language]]
    said += [*table["by_then"][language], *table["awaited"][language], *table["order"]["before"]]
    parts = [part for phrase in said for part in phrase.split()]
    told = 0
    for _ in range(2_000):
        text = " ".join(draw.sample(parts, 2) + draw.sample(said, draw.randrange(2)) + draw.sample(parts, 1))
        found = order_words.orders(language).search(text) is not None
        assert order_words.tells_order(text, language) == found, text
        told += found
    assert 0 < told < 2_000
