"""Sums without taxes and with them, and sums that somebody pays: 60 million before tax are 72 with it."""

from __future__ import annotations

from kzclaims.extract.figures.fits import Candidate
from kzclaims.extract.word_tables import any_listed

_FILE = "figures/taxes.toml"
_KINDS = ("net", "gross")


def taxes_fit(a: Candidate, b: Candidate) -> bool:
    """Whether the sentences of two sums do not tell the one without taxes and the other with them."""
    if a.value.kind != "money":
        return True
    one, other = _told(a), _told(b)
    return not (one and other) or one == other


def told_paid(one: Candidate) -> bool:
    """Whether a sentence tells who pays a sum, which may be a part of what the thing costs."""
    return any_listed(_FILE, "paid", one.language).search(one.draft.passage.text) is not None


def _told(one: Candidate) -> set[str]:
    return {kind for kind in _KINDS if any_listed(_FILE, kind, one.language).search(one.draft.passage.text)}
