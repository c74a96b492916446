"""Lengths of two units are one length: "two years and three months"."""

from __future__ import annotations

from datetime import date

import pytest

from kzclaims.claim import Number
from kzclaims.extract.dates.reader import Anchor, find_periods

SAID = Anchor.on(date(2025, 11, 18))
WHOLE = [
    ("fr", "Le chantier durera deux ans et trois mois.", 27),
    ("en", "The works will take one year and eight months.", 20),
    ("ru", "Работы займут год и восемь месяцев.", 20),
    ("ru", "Его осудили на 2 года и 6 месяцев.", 30),
    ("fr", "Il a été condamné à un an et six mois de prison.", 18),
]
APART = [
    ("fr", "Les peines vont d’un an ou six mois de prison.", 2),
    ("en", "It took between one year and eight months.", 2),
    ("fr", "Comptez un an et dix-huit mois.", 2),
    ("en", "One course lasts two years and the other three months.", 2),
]


@pytest.mark.parametrize(("language", "text", "months"), WHOLE)
def test_years_and_months_are_counted_together(language: str, text: str, months: int) -> None:
    (found,) = find_periods(text, language, SAID)
    assert isinstance(found.value, Number)
    assert found.value.lo == found.value.hi == months
    assert found.value.unit == "month"


@pytest.mark.parametrize(("language", "text", "count"), APART)
def test_two_lengths_stay_apart(language: str, text: str, count: int) -> None:
    assert len(find_periods(text, language, SAID)) == count


def test_what_counts_from_a_day_counts_both() -> None:
    (found,) = find_periods("Two years and six months ago", "en", SAID)
    assert found.what == "ago"
    assert getattr(found.value, "lo", None) == date(2023, 5, 18)
