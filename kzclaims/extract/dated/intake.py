"""Until when something may be handed in, and to whom: entries for a prize, applications to a fund.

One prize has one last day for its entries, whether a text says that they are taken until then, that they must be in by
then or that poets have until then to enter.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from kzclaims.claim import fold
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.bags import alike_names
from kzclaims.extract.dated.terms import cues, overlaps
from kzclaims.extract.scene import Passage, Scene

# What a thing is called between quotation marks.
TITLED = re.compile(r"[«“\"]\s?[A-ZÀ-ÞА-ЯЁ][^«»“”\"]{1,40}\s?[»”\"]")
_NEXT, _MOST = 3, 3
_INNER = ' «»“”"'


def taken_in(passage: Passage, lo: int, hi: int) -> bool:
    """Whether a clause tells that something is handed in, and compares with nothing.

    Args:
        passage: the sentence.
        lo: where its clause begins.
        hi: where it ends.
    """
    told = any(
        vocabulary.words(name, passage.language).search(passage.text, lo, hi) for name in ("handed_in", "hands_in")
    )
    return told and not vocabulary.words("compared_with", passage.language).search(passage.text)


def addressed(scene: Scene, passage: Passage, lo: int, hi: int) -> frozenset[str]:
    """The names of what things are handed in to: those of the clause, else of the sentences before it.

    Args:
        scene: the article.
        passage: the sentence.
        lo: where its clause begins.
        hi: where it ends.
    """
    found = _names(scene, passage, lo, hi)
    at = scene.passages.index(passage)
    for earlier in reversed(scene.passages[max(0, at - _MOST) : at]):
        if found:
            return found
        found = _names(scene, earlier, 0, len(earlier.text))
    return found


def one_address(a: Collection[str], b: Collection[str]) -> bool:
    """Whether two clauses name one prize or fund: the names of one are all among those of the other.

    Args:
        a: the names of one, folded.
        b: those of the other.
    """
    few, many = sorted((a, b), key=len)
    return bool(few) and all(any(alike_names(x, y) for y in many) for x in few)


def _names(scene: Scene, passage: Passage, lo: int, hi: int) -> frozenset[str]:
    said = [t.end for t in cues(passage, "Reporting")]
    titles = [m.span() for m in TITLED.finditer(passage.text, lo, hi)]
    names = [n for n in scene.names(passage) if lo <= n.start < hi and n.kind != "person"]
    names = [n for n in names if not any(0 <= n.start - end <= _NEXT for end in said)]
    spans = [*titles, *((n.start, n.end) for n in names if not any(overlaps((n.start, n.end), t) for t in titles))]
    days = [(f.start, f.end) for f in passage.periods]
    spans = [s for s in spans if not any(overlaps(s, day) for day in days) and not (s[0] == 0 and s in _first(passage))]
    return frozenset(fold(passage.text[a:b].strip(_INNER)) for a, b in spans)


def _first(passage: Passage) -> list[tuple[int, int]]:
    """The word that opens a sentence has a capital too, and need be no name."""
    return [(n.start, n.end) for n in passage.names if n.start == 0 and " " not in n.text and not n.kind]
