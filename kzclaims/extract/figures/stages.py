"""Which of several a figure is told of: the first round, the second day, those alone that a clause of their own names.

An election has two rounds and a race has days; what was counted in one was not counted in the other. A clause that
follows its noun at once ("the 26 boats that moor here") tells which of all are counted.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.extract.figures.fits import Candidate, marked
from kzclaims.extract.figures.model import LIMITED, STAGE, Figure
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.scene import Passage

_ORDINALS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10",
}  # fmt: skip
_CUP = {"quarter": "cup/quarter", "semi": "cup/semi", "final": "cup/final", "runoff": "round/2"}
_KINDS = ("round", "phase", "day", "edition", "later_round", "later_phase")
# A part of the whole: what has one is not what has none.
_PARTS = (f"{STAGE}phase/", f"{STAGE}day/")
_ONE_SIDED = 2


@lru_cache(maxsize=64)
def _named(passage: Passage) -> tuple[re.Match[str], ...]:
    """The stages that a sentence names, read once for all its figures."""
    return tuple(figure_words(passage.language).stage.finditer(passage.text))


def note_stage(figure: Figure, low: int, high: int) -> None:
    """Note the round, the phase or the day that a sentence tells a figure of.

    Args:
        figure: the figure, its noun phrase read.
        low: where the figure before it ends, in its sentence.
        high: where the one after it begins.
    """
    named = _named(figure.passage)
    before = [m for m in named if low <= m.start() and m.end() <= figure.start]
    after = [m for m in named if figure.found.end <= m.start() and m.end() <= high]
    found = before[-1] if before else after[0] if after else None
    if found is not None:
        told = {name for name, said in found.groupdict().items() if said}
        ordinal = next((n for name, n in _ORDINALS.items() if name in told), found.group("nth") or "")
        kind = next((k for k in _KINDS if k in told), "").removeprefix("later_")
        figure.near.add(STAGE + next((cup for name, cup in _CUP.items() if name in told), f"{kind}/{ordinal}"))


def note_limits(figure: Figure) -> None:
    """Note a clause that follows the noun of a figure at once, all else about it read: "the 26 boats that moor here".

    Args:
        figure: the figure.
    """
    if figure_words(figure.passage.language).limits.match(figure.passage.text, figure.phrase_end):
        figure.near.add(LIMITED)


def stages_fit(a: Candidate, b: Candidate) -> bool:
    """Whether no stage tells two figures apart: those of two rounds, or that of one day and that of all."""
    first, second = marked(a, STAGE), marked(b, STAGE)
    if first and second:
        return bool(first & second) or {t.partition("/")[0] for t in first} != {t.partition("/")[0] for t in second}
    return not any(t.startswith(_PARTS) for t in first | second)


def narrowed(a: Candidate, b: Candidate, shared: int) -> int:
    """What it weighs against two figures that a clause narrows one alone, and nothing of it is told of the other.

    Args:
        a: a figure.
        b: one of another article.
        shared: how much their clauses share.
    """
    one_sided = (LIMITED in a.measure.near) != (LIMITED in b.measure.near)
    return _ONE_SIDED if one_sided and not shared else 0
