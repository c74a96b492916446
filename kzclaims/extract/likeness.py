"""What tells that two words, or two articles, are near: how words begin, how many days lie between publications."""

from __future__ import annotations

from datetime import date

SHORTEST = 4  # sounds that two forms of one name share
Days = tuple[date | None, date | None]


def common_start(a: str, b: str) -> int:
    """How many letters two words begin with alike."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def begin_alike(a: str, b: str) -> bool:
    """Whether two spellings by sound begin alike, for at least half of the longer one."""
    shared = common_start(a, b)
    return shared >= SHORTEST and 2 * shared >= max(len(a), len(b))


def days_apart(a: Days, b: Days) -> int | None:
    """Days between two publications, each with its first and last possible day; None where a day is not known."""
    (a_lo, a_hi), (b_lo, b_hi) = a, b
    if a_lo is None or a_hi is None or b_lo is None or b_hi is None:
        return None
    return max(0, (a_lo - b_hi).days, (b_lo - a_hi).days)
