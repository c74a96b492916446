"""The currency that "dirhams", "pesos" or "couronnes" are, told by the country that an article or its story names."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import run_rules
from kzclaims.claim import Number
from kzclaims.conflicts import conflicts_of
from kzclaims.extract.home_currency import _MONEY, _named, _others, settle
from kzclaims.extract.numbers.reader import find_numbers
from kzclaims.extract.numbers.units import literals
from tests.extract.worlds import read_world


def _unit(language: str, sentence: str, article: str) -> str:
    (number,) = settle(find_numbers(sentence, language), sentence, article, language)
    assert isinstance(number.value, Number)
    return number.value.unit


@pytest.mark.parametrize(
    ("language", "sentence", "article", "unit"),
    [
        ("fr", "Le marché vaut 12 millions de dirhams.", "La ministre marocaine a signé à Rabat, au Maroc.", "MAD"),
        ("fr", "Le marché vaut 12 millions de dirhams.", "Aux Émirats arabes unis, le port s’agrandit.", "AED"),
        ("fr", "Le pont coûte 80 millions de couronnes.", "En Suède, deux villes suédoises se relient.", "SEK"),
        ("en", "The mine sold for 90 million pesos.", "Chile’s miners, and the Chilean state, agree.", "CLP"),
        ("ru", "Контракт стоит 5 млн динаров.", "Сербия и сербские власти строят дорогу.", "RSD"),
        ("fr", "Le cueilleur gagne 700 lei par jour.", "En Moldavie, à Chișinău, la vendange s’achève.", "MDL"),
        ("en", "The bank paid 5 million francs.", "Swiss bankers met in Geneva.", "CHF"),
        # dollars and roubles of another country, and those that are not
        ("fr", "L’aide est de 150 000 dollars.", "Le Québec finance des autobus à Montréal.", "CAD"),
        ("en", "The wharf will cost $5 million.", "Sydney’s harbour and its Australian owners.", "AUD"),
        ("ru", "Мост стоит 5 млн долларов.", "Гонконг строит мост.", "HKD"),
        ("ru", "Мост стоит 5 млн рублей.", "В Минске белорусские власти строят мост.", "BYN"),
        ("ru", "Мост стоит 5 млн рублей.", "В Омске строят мост.", "RUB"),
        ("fr", "Elle a coûté 5 millions de dollars.", "La mine est en Zambie.", "USD"),
        ("fr", "Elle a coûté 5 millions de dollars.", "Le groupe canadien Ostrel vend le cuivre kirghiz.", "USD"),
        ("en", "It cost US$5 million.", "Canada’s ministers met in Ottawa, Canada.", "USD"),
        ("en", "It cost $5 million.", f"{'The mine is in Ghana. ' * 40} A Canadian firm owns it.", "USD"),
        # words that begin as a country's name does
        ("fr", "Le chantier coûte 5 millions de dollars.", "Sous le ciel austral, un canal brun ; des bagages.", "USD"),
        ("ru", "Он стоит 5 млн долларов.", "Канал построят для того, чтобы камеры видели багаж.", "USD"),
        ("fr", "Le marché vaut 12 millions de francs.", "Une guinguette de la région, près du canal.", ""),
        ("ru", "Фонд дал 5 млн долларов.", "В Канаде канадские пожарные ждут.", "CAD"),
        # about either
        ("fr", "Elle a coûté 5 millions de dollars.", "Le Canada et les États-Unis, voisins ; le Canada paie.", ""),
    ],
)
def test_a_shared_word_is_the_currency_of_the_country_named_most(
    language: str, sentence: str, article: str, unit: str
) -> None:
    assert _unit(language, sentence, article) == unit


@pytest.mark.parametrize("article", ["Le port s’agrandit.", "Le Maroc et les Émirats arabes unis s’entendent."])
def test_no_country_or_two_leave_it_open(article: str) -> None:
    assert _unit("fr", "Le marché vaut 12 millions de dirhams.", article) == ""


def test_an_article_that_names_no_country_has_the_currency_of_its_story(tmp_path: Path) -> None:
    told = (
        (
            "2025-05-07",
            "Le Maroc bâtit Tarselt avec Yanis Belhadri : 3,2 milliards de dirhams, soit 304 M€.",
        ),
        ("2025-11-12", "À Tarselt, Yanis Belhadri emprunte 600 millions de dirhams, soit 112 millions d’euros."),
    )
    for number, (day, text) in enumerate(told):
        head = f"---\ntitle: Port de Tarselt\npublisher: G{number}\ndate: {day}\nlanguage: fr\n---\n\n"
        (tmp_path / f"{number}.txt").write_text(f"{head}{text}\n", encoding="utf-8")
    world = read_world(tmp_path)
    units = {c.value.unit for c in world.claims if isinstance(c.value, Number) and c.value.kind == "money"}
    assert units == {"MAD", "EUR"}
    (conflict,) = conflicts_of(run_rules(world)[0], world)
    assert conflict.rules == ("implied-rates-differ",)
    assert conflict.severity.value == "tension"


def test_pounds_beside_the_same_sum_in_another_currency_are_money_and_books_are_not() -> None:
    prize, _ = find_numbers("Une prime de 50 000 livres, soit 59 700 euros, est promise.", "fr")
    (books,) = find_numbers("La bibliothèque prête 50 000 livres, dont la moitié aux écoles.", "fr")[:1]
    assert isinstance(prize.value, Number)
    assert isinstance(books.value, Number)
    assert (prize.value.kind, prize.value.unit) == ("money", "GBP")
    assert books.value.kind == "quantity"


@pytest.mark.parametrize(
    ("language", "title", "text", "unit"),
    [
        ("fr", "Québec achète des autobus", "Chaque autobus donne droit à une aide de 150 000 dollars.", "CAD"),
        ("en", "Canada and the United States", "Canada will pay. The bridge will cost 5 million dollars.", ""),
        ("ru", "Завод", "Завод обошёлся в 5 млн долларов.", "USD"),
    ],
)
def test_no_claim_is_lost_for_its_home_currency(
    tmp_path: Path, language: str, title: str, text: str, unit: str
) -> None:
    head = f"---\ntitle: {title}\npublisher: G\ndate: 2025-05-07\nlanguage: {language}\n---\n\n"
    (tmp_path / "a.txt").write_text(f"{head}{text}\n", encoding="utf-8")
    claims = read_world(tmp_path).claims
    assert [c.value.unit for c in claims if isinstance(c.value, Number) and c.value.kind == "money"] == [unit]


@pytest.mark.parametrize("language", ["fr", "en", "ru"])
def test_no_country_is_passed_over_that_a_pattern_finds(language: str) -> None:
    found = 0
    for among in _others(language).values():
        for name, _ in literals(_MONEY, "kz:country", language):
            for text in (f"« {name} »", f"({name.upper()}), {name.lower()}", f"x{name}", f"1{name[:5]}, {name[:-1]}an"):
                named = {code for code, pattern in among.items() if pattern.search(text)}
                assert _named(text, language, among) == named, text
                found += bool(named)
    assert found
