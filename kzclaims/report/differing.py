"""Two quotes that are nearly the same, word by word: what one has otherwise than the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, combinations, groupby

from kzclaims.claim import fold
from kzclaims.report.seen import Said, Version, Worded

# Fewer words than this are seen at a glance, more are no quote; of a version with many quotes the first ones will do.
FEWEST, MOST, QUOTES = 4, 120, 4
# The part of the words that two quotes must share to be worth comparing word by word.
NEAR = 0.6
_WORD = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]|\s+")

Pieces = tuple[tuple[str, bool], ...]


def compared(versions: Sequence[Version]) -> tuple[Worded, ...]:
    """The two quotes of different versions that are nearest to each other; nothing where none are near and unlike."""
    pairs = [
        (a, one, b, two)
        for a, b in combinations(versions, 2)
        for one in a.said[:QUOTES]
        for two in b.said[:QUOTES]
        if one.language == two.language
    ]
    best: tuple[float, tuple[Worded, ...]] = (NEAR, ())
    for a, one, b, two in pairs:
        near, left, right = _aligned(one, two)
        if near >= best[0] and (near > best[0] or not best[1]) and near < 1:
            best = near, (Worded(a.number, one.language, left), Worded(b.number, two.language, right))
    return best[1]


def _aligned(one: Said, two: Said) -> tuple[float, Pieces, Pieces]:
    """How much of the words two quotes share, and each in pieces, with whether the other has them otherwise."""
    left, right = _WORD.findall(one.excerpt.quote.strip()), _WORD.findall(two.excerpt.quote.strip())
    a, b = [fold(word) for word in left if not word.isspace()], [fold(word) for word in right if not word.isspace()]
    if not FEWEST <= min(len(a), len(b)) <= max(len(a), len(b)) <= MOST:
        return 0, (), ()
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    same = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]
    shared_left = {start + n for start, _, size in same for n in range(size)}
    shared_right = {start + n for _, start, size in same for n in range(size)}
    return matcher.ratio(), tuple(_pieces(left, shared_left)), tuple(_pieces(right, shared_right))


def _pieces(words: Sequence[str], shared: set[int]) -> Iterator[tuple[str, bool]]:
    """Words joined as long as they are alike; a space differs where both its neighbours do."""
    numbers = accumulate((not word.isspace() for word in words), initial=0)
    differs = [None if word.isspace() else n not in shared for word, n in zip(words, numbers, strict=False)]
    told = [
        differs[n] if differs[n] is not None else bool(differs[n - 1] and differs[n + 1]) for n in range(len(differs))
    ]
    for differing, run in groupby(zip(words, told, strict=True), key=lambda pair: pair[1]):
        yield "".join(word for word, _ in run), bool(differing)
