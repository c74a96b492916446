"""What a count went down or up by: with "31 have dropped out" beside it, two counts are of one thing at two times.

Of 126 riders at the start 95 are left once 31 have gone home: who tells the 31 contradicts nobody who tells the 126.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

from kzclaims.extract.figures.model import Figure
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import words_between

_NEAR = 60  # characters beside a number among which a word tells that so many left or came
_NOTHING: frozenset[str] = frozenset()


def note_changes(figures: Sequence[Figure], previous: Sequence[Figure]) -> None:
    """Note beside each count of a sentence how many are told to have left, come or remained.

    Args:
        figures: the figures of the sentence.
        previous: those of the sentence before.
    """
    told = [(f, number) for f in (*previous, *figures) if (number := _changed(f)) is not None]
    for figure in figures:
        if figure.kind == "quantity" and told:
            figure.changes = frozenset(number for other, number in told if other is not figure)


def _written(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _changed(figure: Figure) -> str | None:
    """How many left, came or remained, where a word beside the number tells so."""
    if figure.kind != "quantity" or figure.value.unit != "" or figure.value.written is None:
        return None
    passage, gone = figure.passage, figure_words(figure.passage.language).gone
    low = max([0, figure.start - _NEAR, *(n.end for n in passage.numbers if n.end <= figure.start)])
    after = [n.start for n in passage.numbers if n.start >= figure.found.end]
    high = min([len(passage.text), figure.found.end + _NEAR, *after])
    text = passage.text
    said = (*words_between(text, low, figure.start), *words_between(text, figure.found.end, high))
    return _written(figure.value.written) if any(gone.name(word) for _, _, word in said) else None


def changed_by(
    one: Decimal | None, other: Decimal | None, changes: Collection[str], more: Collection[str] = _NOTHING
) -> bool:
    """Whether two counts lie apart by as many as are told to have left, come or remained.

    Args:
        one: a count.
        other: another.
        changes: what is told beside the one.
        more: what is told beside the other.
    """
    if one is None or other is None or one == other or not (changes or more):
        return False
    return _written(abs(one - other)) in {*changes, *more}


def explained(group: Sequence[Figure]) -> bool:
    """Whether some change told beside them accounts for two figures of an article that look alike.

    Args:
        group: figures of one article that seem to count one thing.
    """
    told = [figure for figure in group if figure.changes]
    return any(changed_by(a.value.written, b.value.written, a.changes) for a in told for b in group)
