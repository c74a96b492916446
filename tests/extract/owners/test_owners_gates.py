"""What a sentence is soon passed over by leaves out nothing that the patterns behind it would find."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import pytest

from kzclaims.claim import Number
from kzclaims.extract.owners.parts import OTHER, WORDED, words_of
from kzclaims.extract.owners.slots import Form
from kzclaims.extract.owners.words import owner_words
from kzclaims.extract.word_tables import word_table
from tests.patterns import worst

LANGUAGES = ("fr", "en", "ru")


def forms(table: str, language: str) -> list[Form]:
    listed = word_table(f"owners/{table}.toml")[language]
    return [
        Form.of(form, listed["words"])
        for name, found in listed.items()
        if name not in ("words", "hints", "buyers")
        for form in found
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", ["relations", "forms", "buyers"])
def test_whatever_a_form_matches_holds_its_core(table: str, language: str) -> None:
    matched = 0
    for form in forms(table, language):
        for text in worst(form.whole.pattern, form.whole.flags, 400):
            found = [match.span() for match in form.whole.finditer(text)]
            assert [match.span() for match in form.finditer(text)] == found, form.whole.pattern
            matched += bool(found)
    assert matched > 5


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shares", [WORDED, OTHER])
def test_words_for_shares_are_found_at_once_where_one_of_them_stands(
    shares: Mapping[str, Number], language: str
) -> None:
    draw, words, table = Random(language), owner_words(language), word_table("owners/words.toml")[language]
    said = [phrase.replace("’", "'").replace("*", "") for name in shares for phrase in table[name]]
    parts = [part for phrase in said for part in phrase.split()]
    told = 0
    for _ in range(2_000):
        whole = draw.choices(said, k=draw.randrange(2))
        text = " ".join([*draw.choices(parts, k=3), *whole, *draw.choices(parts, k=2)])
        one = any(words[name].search(text) for name in shares)
        assert (words_of(language, shares).search(text) is not None) == one, text
        told += one
    assert told > 200
