"""What words may mean as deeds beyond the thesaurus: verbs in any form, nouns made of them, things of two kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.extract.dated.senses import deeds, one_thing
from tests.extract.dated.test_dated import Told, read, rules

ONE: list[tuple[str, str, str, str]] = [
    ("fr", "Le tram a freiné avant de traverser le pont.",
     "fr", "Le tram n’a freiné qu’après avoir traversé le pont."),
    ("fr", "Le décret oblige les notaires à basculer vers l’acte numérique avant le 1er octobre 2025.",
     "fr", "Le décret laisse aux notaires jusqu’au 31 décembre 2025 pour basculer vers l’acte numérique."),
]  # fmt: skip


def test_a_noun_tells_the_deed_of_its_verb() -> None:
    assert "sign-v" in deeds("signature", "fr")[1]
    assert "buy-v" in deeds("achat", "fr")[1]
    assert "brake-v" in deeds("braked", "en")[0] & deeds("freiné", "fr")[0] & deeds("тормозил", "ru")[0]


@pytest.mark.parametrize(("word", "language"), [("contrat", "fr"), ("директор", "ru")])
def test_a_noun_that_only_looks_like_a_verb_tells_no_deed(word: str, language: str) -> None:
    assert deeds(word, language) == (frozenset(), frozenset())


def test_light_verbs_tell_no_deed() -> None:
    assert "begin-v" not in deeds("began", "en")[0]
    assert not deeds("commencé", "fr")[0]


def test_things_meet_by_any_of_their_meanings() -> None:
    assert one_thing("thing-waste-bin|ferry-n", "thing-ship|ferry-n")
    assert one_thing("word-fr-louveteau", "word-fr-louveteau")
    assert not one_thing("thing-bridge", "thing-school")


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][:40] for pair in ONE])
def test_deeds_that_no_thesaurus_has_meet(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    told: list[Told] = [(pair[0], "2025-03-03", pair[1]), (pair[2], "2025-03-10", pair[3])]
    assert {"events-out-of-order", "legal-deadlines-differ"} & rules(read(tmp_path, *told))
