"""Exchange rates that an article states, in its words; what only looks like one stays a sum of money."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.claim import Number
from kzclaims.reported import Report

RULE = "claims-that-cannot-all-hold"


def checked(folder: Path, *texts: tuple[str, str]) -> Report:
    for n, (language, text) in enumerate(texts):
        head = f"---\ntitle: Un pont\npublisher: P{n}\ndate: 2025-02-03\nlanguage: {language}\n---\n\n"
        (folder / f"{n}.txt").write_text(f"{head}{text}\n", encoding="utf-8")
    return check([folder], Options(reference=False))


def rates(report: Report) -> list[tuple[str, str, str, str]]:
    found = [c for c in report.claims if c.property == "exchangeRate" and isinstance(c.value, Number) and c.quote]
    return [
        (c.quote.exact, str(c.value.written), c.subject, c.scope)
        for c in found
        if isinstance(c.value, Number) and c.quote
    ]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Le taux est de 520 tenges pour un dollar.", ("520 tenges pour un dollar", "520", "KZT", "USD")),
        ("fr", "Il l’a changé à 520 tenges le dollar.", ("520 tenges le dollar", "520", "KZT", "USD")),
        ("fr", "Un euro vaut 4,30 zlotys.", ("Un euro vaut 4,30 zlotys", "4.3", "PLN", "EUR")),
        ("en", "It was paid at 520 tenge to the dollar.", ("520 tenge to the dollar", "520", "KZT", "USD")),
        ("en", "The rate was 1.08 dollars per euro.", ("1.08 dollars per euro", "1.08", "USD", "EUR")),
        ("en", "At the time 1 USD = 520 KZT.", ("1 USD = 520 KZT", "520", "KZT", "USD")),
        ("ru", "Это по курсу 520 тенге за доллар.", ("520 тенге за доллар", "520", "KZT", "USD")),
        ("ru", "Один доллар стоил 520 тенге.", ("Один доллар стоил 520 тенге", "520", "KZT", "USD")),
    ],
)
def test_a_rate_is_read(tmp_path: Path, language: str, text: str, wanted: tuple[str, str, str, str]) -> None:
    report = checked(tmp_path, (language, text))
    assert rates(report) == [wanted]
    assert not [c for c in report.claims if c.property == "amount"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le kilo coûte 3 euros le samedi."),
        ("fr", "La ville a payé 5 millions d’euros pour le pont."),
        ("en", "Tickets cost 3 euros per person."),
        ("en", "It sold the dock to the state for 5 million dollars."),
        ("ru", "Билет стоит 300 тенге за час."),
    ],
)
def test_a_price_is_no_rate(tmp_path: Path, language: str, text: str) -> None:
    assert not rates(checked(tmp_path, (language, text)))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Le pont coûtera 52 milliards de tenges, soit {} millions de dollars, à 520 tenges pour un dollar.",
        ),
        ("en", "The bridge will cost 52 billion tenge, or ${} million (1 USD = 520 KZT)."),
        ("ru", "Мост обойдётся в 52 млрд тенге, то есть {} млн долларов по курсу 520 тенге за доллар."),
    ],
)
def test_two_sums_and_the_rate_between_them(tmp_path: Path, language: str, text: str) -> None:
    assert not checked(tmp_path, (language, text.format(100))).conflicts
    (conflict,) = checked(tmp_path, (language, text.format(90))).conflicts
    assert conflict.rules == (RULE,)
    assert sorted(claim.property for claim in conflict.claims) == ["amount", "amount", "exchangeRate"]


def test_the_rates_of_two_banks_may_differ_by_little(tmp_path: Path) -> None:
    first = (
        "fr",
        "Le pont coûtera 52 milliards de tenges, soit 100 millions de dollars, au taux de 520 tenges le dollar.",
    )
    second = ("en", "The road will cost 63 billion tenge, or $120 million at 525 tenge to the dollar.")
    assert not checked(tmp_path, first, second).conflicts
