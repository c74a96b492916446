"""Anniversaries as years, counted back as loosely as people do, and what only looks like one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kzclaims.claim import Period
from kzclaims.edtf import loosely
from kzclaims.extract.dates.ages import anniversaries
from kzclaims.extract.dates.reader import Anchor, find_periods
from tests.extract.dated.test_dated import Told, read, rules

SAID = date(2025, 7, 10)


@pytest.mark.parametrize(
    ("language", "text", "years"),
    [
        ("fr", "Le théâtre fête ses 30 ans.", 30),
        ("fr", "La halle célèbre son centenaire.", 100),
        ("en", "The dairy is celebrating its 25th anniversary.", 25),
        ("en", "The club marks fifty years.", 50),
        ("ru", "Заводу исполнилось 60 лет.", 60),
        ("ru", "Театр отмечает 90-летие.", 90),
    ],
)
def test_an_anniversary_is_a_year(language: str, text: str, years: int) -> None:
    assert [n for _, _, n in anniversaries(text, language)] == [years]
    found = [f for f in find_periods(text, language, Anchor.on(SAID)) if f.what == "anniversary"]
    assert [f.value.edtf for f in found if isinstance(f.value, Period)] == [str(SAID.year - years)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2019, le théâtre a fêté ses 30 ans."),
        ("en", "The dog is 12 years old."),
        ("ru", "Ему исполнилось 60 лет."),
    ],
)
def test_ages_and_anniversaries_of_another_year_are_left(language: str, text: str) -> None:
    assert not list(anniversaries(text, language))


def test_years_are_counted_loosely_and_dates_are_not() -> None:
    thirty = Period(date(1995, 7, 10), date(1995, 7, 10), edtf="1995-07-10", anchored=True)
    wide = loosely(thirty, SAID)
    assert wide.lo is not None
    assert wide.hi is not None
    assert wide.lo < date(1994, 7, 10) < date(1996, 7, 10) < wide.hi
    written = Period(date(1995, 7, 10), date(1995, 7, 10), edtf="1995-07-10")
    assert loosely(written, SAID) is written
    assert loosely(thirty, None) is thirty


CONFLICTS: list[tuple[str, str, str, str]] = [
    ("fr", "Le théâtre Balmat de Sion fête son centenaire.", "en", "The Balmat theatre in Sion was founded in 1931."),
    ("en", "The Brann dairy in Bergen is celebrating its 25th anniversary.",
     "fr", "La laiterie Brann, à Bergen, a été créée en 1990."),
    ("ru", "Заводу «Сокол» в Рязани исполнилось 60 лет.", "fr", "L’usine Sokol de Riazan a été fondée en 1955."),
    ("fr", "La verrerie d’Alloa existe depuis 1770.", "en", "The Alloa glassworks was founded in 1750."),
    ("en", "Oslo’s ban on diesel boats has been in force since 1 January 2025.",
     "fr", "À Oslo, l’interdiction des bateaux diesel est entrée en vigueur le 1er mars 2025."),
]  # fmt: skip
AGREED: list[tuple[str, str, str, str]] = [
    ("fr", "Le théâtre Balmat de Sion fête son centenaire.", "en", "The Balmat theatre in Sion was founded in 1924."),
    ("fr", "La laiterie Brann, à Bergen, a été créée il y a 30 ans.", "en", "The Brann dairy was created in 1994."),
    ("ru", "Заводу «Сокол» в Рязани исполнилось 60 лет.", "fr", "L’usine Sokol de Riazan a été modernisée en 1985."),
]  # fmt: skip


def _two(pair: tuple[str, str, str, str]) -> list[Told]:
    return [(pair[0], "2025-07-10", pair[1]), (pair[2], "2025-07-17", pair[3])]


@pytest.mark.parametrize("pair", CONFLICTS, ids=[pair[1][:40] for pair in CONFLICTS])
def test_an_anniversary_against_a_year(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert "fixed-dates-differ" in rules(read(tmp_path, *_two(pair)))


@pytest.mark.parametrize("pair", AGREED, ids=[pair[1][:40] for pair in AGREED])
def test_a_rounded_anniversary_fits(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert not rules(read(tmp_path, *_two(pair)))
