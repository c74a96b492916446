"""Whether two totals count since one start."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date

from kzclaims.claim import Period

_MARK = "since:"


def one_start(
    a: AbstractSet[str], b: AbstractSet[str], until_a: Period | None = None, until_b: Period | None = None
) -> bool:
    """Whether two totals may count since one start.

    Args:
        a: since when the one counts, as marks ("since:2025-03-01"); empty where no day is told.
        b: the same of the other.
        until_a: the day up to which the one counts.
        until_b: that of the other.
    """
    if any(told.endswith("-01-01") or told.removeprefix(_MARK)[:1].isalpha() for told in a | b):
        return a == b  # since New Year or "the start of the month", and since it opened
    if _begun_after(a, until_b) or _begun_after(b, until_a):
        return False  # what is counted since November is none of what there was in October
    return not (a and b) or any(x.startswith(y) or y.startswith(x) for x in a for y in b)


def _begun_after(starts: AbstractSet[str], until: Period | None) -> bool:
    if until is None or until.hi is None:
        return False
    days = [told.removeprefix(_MARK) for told in starts]
    return any(len(day) == len("2025-03-01") and day[4] == "-" and date.fromisoformat(day) > until.hi for day in days)
