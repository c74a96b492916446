"""EDTF strings to closed bounds."""

from __future__ import annotations

from datetime import date

import pytest

from kzclaims import edtf


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-09-14", date(2025, 9, 14), date(2025, 9, 14)),
        ("2025-09-14T08:30:00+05:00", date(2025, 9, 14), date(2025, 9, 14)),
        ("2025-08-27/2025-09-14", date(2025, 8, 27), date(2025, 9, 14)),
        ("2025-09-08/..", date(2025, 9, 8), None),
        ("../2028", None, date(2028, 12, 31)),
    ],
)
def test_bounds(text: str, low: date | None, high: date | None) -> None:
    assert edtf.bounds(text) == (low, high)


@pytest.mark.parametrize("text", ["", "soon", "2025-13", "2025-02-30", "2025-09-14/2025-09-01", "25-1-1"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        edtf.bounds(text)


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("2025-09-01", "2025-09-11", 10),
        ("2025-09-11", "2025-09-01", 10),
        ("2025", "2025-06", 0),
        ("2025-09-08/..", "2025-09-01", 7),
        ("", "2025", None),
    ],
)
def test_gap(first: str, second: str, days: int | None) -> None:
    assert edtf.gap_days(first, second) == days
