"""Sums without taxes and sums with them: what costs 60 million before tax costs 72 with it, and nothing is at odds."""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.extract.figures.fits import Candidate
from kzclaims.extract.word_tables import any_of, word_table

_FILE = "figures/taxes.toml"
_KINDS = ("net", "gross")


def taxes_fit(a: Candidate, b: Candidate) -> bool:
    """Whether the sentences of two sums do not tell the one without taxes and the other with them."""
    if a.value.kind != "money":
        return True
    one, other = _told(a), _told(b)
    return not (one and other) or one == other


def _told(one: Candidate) -> set[str]:
    return {kind for kind in _KINDS if _words(kind, one.language).search(one.draft.passage.text)}


@lru_cache(maxsize=6)
def _words(kind: str, language: str) -> re.Pattern[str]:
    return any_of(word_table(_FILE)[kind][language])
