"""What became of what a figure counts: stored or administered, accepted or rejected, planted or felled, left over."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from kzclaims.extract.figures.model import FATE, NOT, REMAINING, Figure
from kzclaims.extract.figures.words import fate_events, fates, fates_of_part, figure_words, held_outcome


def note_outcome(figure: Figure, word: str) -> None:
    """Note that a word of its clause says what became of what is counted, or that this is what is left of it.

    Args:
        figure: the figure.
        word: a folded word.
    """
    if figure_words(figure.passage.language).remaining.name(word):
        figure.near.add(REMAINING)
    if fate := fates().name(word):
        figure.near.add(f"{FATE}{fate}")


def parted(a: Collection[str], b: Collection[str], *, counts: bool = True) -> bool:
    """Whether what became of one is not what became of the other: doses in store, doses administered.

    What comes to a part alone parts it from the whole: those who survived, the passengers.

    Args:
        a: what the clause of one figure says, in tokens.
        b: the same of the other.
        counts: whether they are counts, of which a part may be told; a sum saved by closing is no part of a sum saved.
    """
    if (NOT in a) != (NOT in b):
        return False
    first, second = _outcomes(a), _outcomes(b)
    # What is said by an event or a noun ("morts") may answer a verb, but does not ask for one.
    said = [_outcomes([t for t in one if t.startswith(FATE)]) for one in (a, b)]
    if counts and ((_of_part(said[0]) and not _of_part(second)) or (_of_part(said[1]) and not _of_part(first))):
        return True
    return any(first[kind].isdisjoint(second[kind]) for kind in first.keys() & second.keys())


def _of_part(told: Mapping[str, Collection[str]]) -> bool:
    return any(f"{kind}/{outcome}" in fates_of_part() for kind, outcomes in told.items() for outcome in outcomes)


def _outcomes(tokens: Collection[str]) -> dict[str, set[str]]:
    """The outcomes that a clause tells, by their kind."""
    found: dict[str, set[str]] = {}
    told, (stored, held) = fate_events(), held_outcome()
    for token in tokens:
        if token.startswith(FATE) or token in told:
            said = told.get(token, token.removeprefix(FATE))
            for kind, _, outcome in (one.partition("/") for one in {said, held if said == stored else said}):
                found.setdefault(kind, set()).add(outcome)
    return found
