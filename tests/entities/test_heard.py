"""Names that Russian writes by ear meet the letters they come from, and nothing that only looks like them."""

import re
import time

import pytest

from kzclaims.claim import fold
from kzclaims.entities.heard import MOST_HEARD, _tables, heard, sounds_alike
from kzclaims.entities.score import Tier, compare


@pytest.mark.parametrize(
    ("latin", "russian"),
    [
        ("Delacourt", "Делакур"), ("Fauquet", "Фоке"), ("Boisseau", "Буассо"), ("Meunier", "Менье"),
        ("Rosny", "Рони"), ("Hardouin", "Ардуэн"), ("Champagnole", "Шампаньоль"), ("Wade", "Уэйд"),
        ("Thatcher", "Татчер"), ("Lightman", "Лайтман"), ("Schreiber", "Шрайбер"), ("Vázquez", "Васкес"),
        ("Bielecki", "Белецкий"), ("Szentes", "Сентеш"), ("Hakobyan", "Акобян"), ("Marchetti", "Маркетти"),
        ("Saaremäe", "Сааремяэ"), ("Rätsep", "Рятсеп"), ("Bocci", "Боччи"), ("Reggiani", "Реджани"), ("Țepeș", "Цепеш"),
        ("Stefan", "Штефан"), ("Spahn", "Шпан"), ("Zweig", "Цвейг"), ("Steinmeier", "Штайнмайер"), ("Stark", "Старк"),
        ("Hakobian", "Акопян"), ("Hakobyan", "Акопян"), ("Sarkissian", "Саркисян"),
    ],
)  # fmt: skip
def test_a_name_and_how_russian_hears_it(latin: str, russian: str) -> None:
    assert sounds_alike(fold(latin), fold(russian))
    assert sounds_alike(fold(russian), fold(latin))


@pytest.mark.parametrize(
    ("latin", "russian"),
    [("Kanat", "Кана"), ("Seitov", "Саитов"), ("Delacourt", "Делатур"), ("Meunier", "Монье"), ("Marat", "Мурат"),
     ("Mägi", "Моги"), ("Bocchi", "Боччи"), ("Hakobian", "Акопов"), ("Stefan", "Стефания"), ("Seig", "Цвейг"),
     ("Schweig", "Цвейг")],
)  # fmt: skip
def test_near_sounds_stay_apart(latin: str, russian: str) -> None:
    assert not sounds_alike(fold(latin), fold(russian))


def test_two_names_in_one_script_are_never_judged_by_ear() -> None:
    assert not sounds_alike("renaud", "renault")
    assert compare("Luc Renaud", "Luc Renault", "person").tier is not Tier.SAME
    assert not sounds_alike("рено", "рено")


def test_the_adjective_of_a_place_is_that_place() -> None:
    assert compare("Тулузский университет", "Université de Toulouse", "org").tier is Tier.SAME
    assert compare("Тулонский университет", "Université de Toulouse", "org").tier is not Tier.SAME


def test_sounds_are_few_and_cost_little() -> None:
    assert heard("a") == frozenset()
    start = time.perf_counter()
    for word in ("ouille" * 30, "сьюью" * 30, "'" * 200, "eauxill" * 25):
        assert len(heard(word)) <= MOST_HEARD
    assert time.perf_counter() - start < 1


def test_a_rule_is_only_passed_over_where_it_fits_nothing() -> None:
    names = sorted({word for rules in _tables().values() for pattern, *_ in rules for word in _words(pattern)})
    for rules in _tables().values():
        for pattern, _, needed, _ in rules:
            if needed:
                assert not [name for name in names if pattern.search(name) and needed.isdisjoint(name)], pattern.pattern


def _words(pattern: re.Pattern[str]) -> list[str]:
    """Words that some rule may fit: the letters of its pattern, together and beside vowels and consonants."""
    core = re.sub(r"[^\w]", "", pattern.pattern)
    bare = [re.sub(r"[^\w]", "", part) for part in pattern.pattern.split("|")]
    return [
        f"{before}{word}{after}" for word in (core, *bare, *core) for before in ("", "ba") for after in ("", "e", "t")
    ]
