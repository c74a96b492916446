"""What tells soon that a sentence holds nothing for a reader of people leaves out nothing that it would find."""

from __future__ import annotations

from random import Random

import pytest

from kzclaims.articles import read_bytes
from kzclaims.extract.people.names import _INITIALS, _SHORTEST, looks
from kzclaims.extract.people.words import people_words, tokens
from kzclaims.extract.scene import scene_of

GATES = ("adverbs", "leaves", "replaces", "replaced", "runs", "heads_it", "headed", "fronted", "at_its_head")


@pytest.mark.parametrize("language", ["fr", "en", "ru"])
def test_a_phrase_stands_only_where_all_its_words_do(language: str) -> None:
    draw, words = Random(language), people_words(language)
    said = [" ".join(phrase) for name in GATES for listed in words.first[name].values() for phrase in listed]
    parts = [part for phrase in said for part in phrase.split()]
    found = 0
    for _ in range(1_000):
        text = " ".join([*draw.choices(parts, k=3), *draw.choices(said, k=draw.randrange(2)), draw.choice(parts)])
        listed = tokens(text)
        lows = frozenset(token.low for token in listed)
        for name in GATES:
            stands = any(words.phrase(name, listed, at) for at in range(len(listed)))
            assert words.may_hold(name, lows) or not stands, text
            found += stands
    assert found > 300


def test_initials_stand_before_a_surname() -> None:
    draw = Random(1)
    parts = ["A", "A.", "B. ", " ", "Jo.", "Durand", "Lam", "La", ".", "-", "Ж. Ж", "Орл"]
    for _ in range(5_000):
        text = "".join(draw.choices(parts, k=6))
        assert not _INITIALS.search(text) or "." in text[:-_SHORTEST], text


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("May came, and Smith spoke to Mayor Reed.", ["Smith", "Reed"]),
        ("Then Smith spoke to April and to Reed’s team.", ["Smith", "Reed"]),
    ],
)
def test_a_name_of_one_word_is_taken_as_it_is_unless_it_is_a_month(sentence: str, wanted: list[str]) -> None:
    scene = scene_of(read_bytes("a.txt", f"Langue : en\n\n{sentence}\n".encode()))
    assert [name.text for look in looks(scene) for name in (*look.persons, *look.others)] == wanted
