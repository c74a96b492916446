"""The quoted words of a passage, and the verbs of speech around them."""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import CUES, load_thesaurus


@lru_cache(maxsize=1)
def _reporting() -> frozenset[str]:
    return frozenset(c.id for c in load_thesaurus().concepts.values() if c.fact("cueKind") == "Reporting")


_ASIDE = re.compile(r"[,.!?…]\s[—–]\s[^—–«»]{2,90}?[,.]\s[—–]\s")
_AUXILIARY = re.compile(
    r"(?:\b(?:a|ai|ont|avait|avaient|ayant|aurait|eut)|-t-(?:il|elle|on))(?:\s\w+)?\s$", re.IGNORECASE
)
_PASSIVE = re.compile(
    r"\b(?:été|was|were|been|be|being|is|are|by)\s(?:\w+ly\s)?$|\b(?:pas|not|не)\s(?:\w+\s)?$", re.IGNORECASE
)


def quotes(passage: Passage) -> tuple[tuple[int, int], ...]:
    """The quoted words of a passage, cut where who says them stands between two dashes."""
    if not passage.quoted:
        return ()
    reporting = _reporting()
    said = [t.start for t in passage.of(CUES) if t.concept in reporting]
    found = []
    for start, end in passage.quoted:
        first = start
        for aside in _ASIDE.finditer(passage.text, start, end):
            if any(aside.start() < verb < aside.end() for verb in said):
                found.append((first, aside.start() + 1))
                first = aside.end()
        if first < end:
            found.append((first, end))
    return tuple(found)


def verbs(passage: Passage, quoted: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Where verbs of speech stand in a passage, outside its quotations: no infinitive, passive or denial."""
    found, reporting = [], _reporting()
    for term in passage.of(CUES):
        if term.concept not in reporting or term.role == "infinitive":
            continue
        if any(a <= term.start and term.end <= b for a, b in quoted):
            continue
        before = passage.text[max(0, term.start - 24) : term.start].replace("\u2011", "-")
        word = passage.text[term.start : term.end].lower()
        if term.role == "participle" and word != "dit" and not _AUXILIARY.search(before):
            continue
        if not _PASSIVE.search(before):
            found.append((term.start, term.end))
    return tuple(found)
