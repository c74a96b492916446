"""A night is of two days, by whichever of them it is told."""

from __future__ import annotations

from datetime import date

import pytest

from kzclaims.claim import Period
from kzclaims.extract.dates.reader import Anchor, find_periods

_SAID = Anchor(date(2023, 9, 10), date(2023, 9, 10))
_NIGHT = (date(2023, 9, 8), date(2023, 9, 9))


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("fr", "Dans la nuit du vendredi au samedi 9 septembre 2023, le toit a brûlé.", "nuit du vendredi au samedi 9 septembre 2023"),  # noqa: E501
        ("fr", "Dans la nuit de vendredi à samedi, le toit a brûlé.", "nuit de vendredi à samedi"),
        ("fr", "Dans la nuit du 8 au 9 septembre, le toit a brûlé.", "du 8 au 9 septembre"),
        ("fr", "Dans la nuit du 8 septembre, le toit a brûlé.", "nuit du 8 septembre"),
        ("en", "On the night of 8 September, the roof burned.", "night of 8 September"),
        ("en", "Overnight from Friday to Saturday, the roof burned.", "Overnight from Friday to Saturday"),
        ("ru", "В ночь на 9 сентября сгорела крыша.", "ночь на 9 сентября"),
        ("ru", "В ночь с 8 на 9 сентября сгорела крыша.", "ночь с 8 на 9 сентября"),
        ("ru", "В ночь с пятницы на субботу сгорела крыша.", "ночь с пятницы на субботу"),
    ],
)  # fmt: skip
def test_a_night_has_two_days(language: str, text: str, quote: str) -> None:
    (found,) = find_periods(text, language, _SAID)
    assert isinstance(found.value, Period)
    assert (found.value.lo, found.value.hi) == _NIGHT
    assert text[found.start : found.end] == quote


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La nuit, le musée ouvre le 9 septembre."),
        ("en", "Open every night until 9 September."),
        ("ru", "Ночью закрыто, откроют 9 сентября."),
    ],
)
def test_a_day_beside_a_night_stays_one(language: str, text: str) -> None:
    days = [f.value for f in find_periods(text, language, _SAID) if isinstance(f.value, Period)]
    assert [day.hi for day in days] == [date(2023, 9, 9)]
    assert all(day.lo in (None, date(2023, 9, 9)) for day in days)


def test_every_week_is_no_night() -> None:
    (found,) = find_periods("Ouvert du vendredi au samedi.", "fr", _SAID)
    assert found.what == "frequency"
