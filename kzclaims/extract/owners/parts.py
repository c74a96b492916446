"""Shares that words tell without a figure: all of it, the other half; and the words for them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from kzclaims.claim import Number, Relation
from kzclaims.extract.word_tables import any_of, word_table

MOST_EVEN = 5  # holders among whom a company is split evenly
EACH = re.compile(r"(?<!\w)(?:each|apiece|chacune?|half and half|moitié-moitié|кажд\w+)(?!\w)", re.IGNORECASE)
APIECE = 8  # characters behind a share in which "each" bears on it
_HUNDRED, _HALF = Decimal(100), Decimal(50)
# What words of holding say of a share, by their names in owners/words.toml.
WORDED: Mapping[str, Number] = {
    "whole": Number("share", _HUNDRED, _HUNDRED, "", written=_HUNDRED),
    "majority": Number("share", _HALF, _HUNDRED, "", Relation.GT, _HALF),
    "minority": Number("share", Decimal(0), _HALF, "", Relation.LT, _HALF),
    "half": Number("share", _HALF, _HALF, "", written=_HALF),
    "evenly": Number("share", _HALF, _HALF, "", written=_HALF),
}
# What completes a part that was told before ("the other half"), by its name in owners/words.toml.
OTHER: Mapping[str, Number] = {
    "other_half": WORDED["half"],
    "other_quarter": Number("share", Decimal(25), Decimal(25), "", written=Decimal(25)),
    "other_third": Number("share", Decimal("33.333"), Decimal("33.333"), "", written=Decimal("33.333")),
    "other_fifth": Number("share", Decimal(20), Decimal(20), "", written=Decimal(20)),
}


def words_of(language: str, shares: Mapping[str, Number]) -> re.Pattern[str]:
    """Any of the words for some shares, by the names of these in owners/words.toml: most sentences hold none."""
    return _words_of(language, tuple(shares))


@lru_cache(maxsize=6)
def _words_of(language: str, names: tuple[str, ...]) -> re.Pattern[str]:
    table = word_table("owners/words.toml")[language]
    return any_of(phrase for name in names for phrase in table[name])


def even_share(holders: int) -> Number:
    """The share of each of some holders who have the same."""
    share = _HUNDRED / holders if _HUNDRED % holders == 0 else (_HUNDRED / holders).quantize(Decimal("0.001"))
    return Number("share", share, share, "", written=share)
