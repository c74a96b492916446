"""Figures whose clauses share too little to be one, while all that stands around them says that they are.

"Стройка обойдётся в 93 млрд" and "Le coût est fixé à 83 milliards" have no word in common that weighs enough; but each
is the only sum of its kind in its article, nothing keeps them apart, and their sentences share words that tell
something in this story. So do "elle plantera 58 éoliennes" and "les 68 éoliennes du parc": the only turbines of both,
which one article takes for known. On the labelled dossiers, with one value of facts that two articles tell alike
altered, nine in ten of the pairs joined by this and by nothing else were of one thing.
"""

from __future__ import annotations

from collections.abc import Callable

from kzclaims.extract.figures.fits import SMALL, Candidate, measures_of, nearness, size
from kzclaims.extract.figures.model import LIMITED, PAST, THOUGHT, TOTALS
from kzclaims.extract.figures.scope import counts_people
from kzclaims.extract.figures.taxes import told_paid
from kzclaims.extract.figures.weights import grows
from kzclaims.extract.surroundings import Telling

_LEAST = -2  # weight below which too much speaks against it
# Sums of which a story has one: what a thing costs or is worth. Of prices, fines and grants there are many.
_ONE = frozenset({"cost", "budget", "investment", "value", "transfer"})


def likely(a: Candidate, b: Candidate, weight: int, telling: Callable[[], Telling]) -> bool:
    """Whether two figures that nothing keeps apart are one after all.

    Args:
        a: a figure.
        b: one of another article.
        weight: how much speaks for it by their clauses, too little (``figures.weights``).
        telling: the words of the story and how much each tells, asked for only where the rest fits.
    """
    if weight < _LEAST or not (a.sole and b.sole) or nearness(a, b) <= 0 or min(size(a), size(b)) < SMALL:
        return False
    if LIMITED in a.measure.near | b.measure.near:
        return False
    if a.value.kind == "money":
        return _one_sum(a, b, telling)
    head = a.measure.head
    # Each works, plant and troupe has people of its own.
    known = head == b.measure.head and head.startswith("thing-") and not counts_people(head)
    counts = a.value.kind == "quantity" and a.draft.property not in TOTALS
    return known and counts and (a.measure.definite or b.measure.definite) and not grows(a, b)


def _one_sum(a: Candidate, b: Candidate, telling: Callable[[], Telling]) -> bool:
    if not (measures_of(a) | measures_of(b)) <= _ONE or a.measure.per != b.measure.per:
        return False
    if {a.measure.mood, b.measure.mood} == {PAST, THOUGHT}:  # what the old bridge had cost, what the new one is put at
        return False
    if any(map(told_paid, (a, b))):
        return False
    told = telling()
    around = [told.around(c.draft.passage, (c.draft.start, c.draft.end)) for c in (a, b)]
    return told.shared(*around) > 0
