"""Steps of one matter that follow each other: a law is passed, signed and in force; a ruling is obeyed or appealed.

Each step has a day of its own, and articles that tell two of them agree.
"""

from __future__ import annotations

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.drafts import Draft, Happened
from kzclaims.extract.thesaurus import OFFICES

# Kinds of deeds by which a law comes about, step by step.
_STEPS = (frozenset({"approving", "deciding"}), frozenset({"agreeing"}), frozenset({"applying"}))
_POSTS = frozenset(
    {"event-election", "event-appointment", "event-taking-office", "event-resignation", "event-dismissal"}
)
_DUE = frozenset({"deadline", "legalDeadline", "endDate"})


def two_steps(a: Draft, b: Draft) -> bool:
    """Whether two dates are those of two steps of one matter, or of two posts.

    Args:
        a: the draft of a date.
        b: that of another article.
    """
    told, again = a.happened, b.happened
    if a.property in _DUE and b.property in _DUE:
        return _contests(a) != _contests(b)
    if told is None or again is None:
        return False
    steps = _steps(told), _steps(again)
    if all(steps) and steps[0].isdisjoint(steps[1]):
        return True
    return not told.deeds.isdisjoint(_POSTS) and not again.deeds.isdisjoint(_POSTS) and _two_posts(a, b)


def _steps(told: Happened) -> frozenset[int]:
    """The steps of a law that a telling is of; none where it is of no law."""
    nouns = {part for x in told.core | told.things | told.around for part in x.split("|")}
    if nouns.isdisjoint(vocabulary.weighed("laws")):
        return frozenset()
    kinds = vocabulary.kinds(told.deeds)
    return frozenset(n for n, step in enumerate(_STEPS) if kinds & step)


def _two_posts(a: Draft, b: Draft) -> bool:
    """Whether each of two sentences tells of posts that the other has not: a mayor, a deputy mayor."""
    left, right = ({c for t in one.passage.of(OFFICES) for c in (t.concept, *t.others)} for one in (a, b))
    return bool(left and right) and left.isdisjoint(right)


def _contests(one: Draft) -> bool:
    """Whether a time is given to contest something rather than to do it."""
    return bool(vocabulary.words("contests", one.passage.language).search(one.passage.text))
