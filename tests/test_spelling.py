"""Names from elsewhere written by ear in Cyrillic, told from their cases and from other people's names."""

from __future__ import annotations

import pytest

from kzclaims.spelling import written_by_ear


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Жасур Тохиров", "Джасур Тахиров", True),
        ("Чынара Жумалиева", "Чинара Джумалиева", True),
        ("Павел Кравец", "Павла Кравца", False),
        ("Пётр Лев", "Петру Льву", False),
        ("Юрий Белый", "Юрием Белым", False),
        ("Александр Валуев", "Александра Валуева", False),
        ("Азамат Сапаров", "Азат Сапаров", False),
    ],
)
def test_spellings_by_ear(left: str, right: str, one: bool) -> None:
    assert written_by_ear(left, right) is one
