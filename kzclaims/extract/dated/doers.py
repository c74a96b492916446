"""Who or what does the deed that one side of an order tells, and whether two sides have two doers."""

from __future__ import annotations

import re
from collections.abc import Collection

from kzclaims.claim import fold
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.bags import bag, shared
from kzclaims.extract.dated.cores import telling
from kzclaims.extract.dated.match import apart, met, ordinals, things
from kzclaims.extract.dated.place import adjunct
from kzclaims.extract.dated.senses import a_person, one_thing, sense
from kzclaims.extract.dated.sides import LEARNING, Order, Side
from kzclaims.extract.lemmas import lemma
from kzclaims.extract.thesaurus import MEASURES, Term
from kzclaims.extract.topics_nouns import of_people

_BEEN = re.compile(r"(?<!\w)(?:est|sont|était|étaient|été|fut|furent)\s\Z")  # "la police est arrivée"

_JOINED = re.compile(r"(?<!\w)(?:and|et|и|puis|then)\s(?:(?:had|a|est|had only|only)\s)?$", re.IGNORECASE)


def doers(side: Side) -> frozenset[str]:
    """What stands before the verb of a side, or behind its noun.

    Args:
        side: the side.
    """
    verb = _verb(side)
    if verb is not None:
        # "He attacked first, on the climb, and crashed only later": who crashed is told before.
        if _JOINED.search(side.passage.text, side.start, verb.start):
            return frozenset()
        found = things(side.passage, side.start, verb.start, side.terms)
        # "The payment followed": the noun tells the deed, and not who does it.
        told = [t for t in side.terms if t.start < verb.start and known_deed(t) and verb.concept.startswith("verb-")]
        return found.difference(*(things(side.passage, t.start, t.end, ()) for t in told))
    if not side.terms:
        return frozenset()
    return things(side.passage, side.terms[0].end, side.end, side.terms) | _called(side)


def two_doers(a: Side, b: Side) -> bool:
    """Whether each side has somebody or something before its verb that the other lacks: mayor, journalists.

    Args:
        a: one side.
        b: the other, of another article.
    """
    # The pilot of one language is a pilot project in another.
    if "pilot" in ordinals(a.passage, a.start, a.end) & ordinals(b.passage, b.start, b.end):
        return False
    here = a.passage.language == b.passage.language
    if here and _two_heads(a, b):
        return True
    left, right = doers(a), doers(b)
    if not vocabulary.bands(_concepts(left)).isdisjoint(vocabulary.bands(_concepts(right))):
        return False
    return apart(left, spoken(b), one_tongue=here) and apart(right, spoken(a), one_tongue=here)


def people(side: Side) -> bool:
    """Whether people do what a side tells."""
    return any(x.startswith("office-") or a_person(x) for x in doers(side))


def parties_meet(one: Order, other: Order) -> bool:
    """Whether two orders of who learned first are of the same two, turned round; of other deeds nothing is asked.

    All that tells one telling from the next is then who was told.

    Args:
        one: the order of one article.
        other: that of another.
    """
    if not things_cross(one, other):
        return False
    if not all(LEARNING in vocabulary.kinds(side.deeds) for side in (*one, *other)):
        return True
    crossed = [len(met(spoken(a), spoken(b))) for a, b in zip(one, reversed(other), strict=True)]
    straight = [len(met(spoken(a), spoken(b))) for a, b in zip(one, other, strict=True)]
    return all(crossed) and sum(crossed) > sum(straight)


def known_deed(term: Term) -> bool:
    """Whether the thesauri know a term for a deed or an event."""
    return term.concept.startswith(("deed-", "event-"))


def spoken(side: Side) -> frozenset[str]:
    """All things that a side speaks of."""
    return things(side.passage, side.start, side.end, side.terms) | _called(side)


def _verb(side: Side) -> Term | None:
    return next(
        (t for t in side.terms if t.role != "label" or _BEEN.search(side.passage.text, side.start, t.start)), None
    )


def _called(side: Side) -> frozenset[str]:
    """The name that stands behind a side for whom it tells of: "the dismissal of the captain, Hicham Berrada"."""
    passage = side.passage
    beside = [n for n in passage.names if n.start - side.end == len(", ")]
    beside = [n for n in beside if passage.text[side.end : n.start] == ", "]
    words = [word for n in beside for word in fold(n.text).split() if word.isalpha()]
    return frozenset(f"word-{passage.language}-{lemma(word, passage.language)}" for word in words)


def _concepts(found: Collection[str]) -> frozenset[str]:
    return frozenset(part for x in found for part in x.split("|"))


def _two_heads(a: Side, b: Side) -> bool:
    """Whether the deeds are done to two things that the thesauri know for different: the alarm, the cameras."""
    left, right = _head(a), _head(b)
    if not left or not right or any(one_thing(x, y) for x in left for y in right):
        return False
    return not any(one_thing(x, y) for x in left for y in spoken(b)) and not any(
        one_thing(x, y) for x in right for y in spoken(a)
    )


def _head(side: Side) -> set[str]:
    """The first known thing before the verb of a side, if it tells one thing from another and is nobody."""
    verb = _verb(side)
    if verb is None:
        return set()
    heads = [t for t in side.passage.of(MEASURES) if side.start <= t.start and t.end <= verb.start]
    heads = [t for t in heads if not adjunct(side.passage.text, t.start)]
    first = min(heads, key=lambda t: t.start, default=None)
    if first is None or of_people(first.concept):
        return set()
    return telling({sense(side.passage, first)})


def things_cross(one: Order, other: Order) -> bool:
    """Whether two orders of one deed done to two things, as "restored before the repair", name both things crosswise.

    Args:
        one: an order.
        other: that of another article.
    """
    if all(a.deeds - b.deeds and b.deeds - a.deeds for a, b in (one, other)):
        return True
    crossed = zip(one, reversed(other), strict=True)
    return all(_one_thing(a, b) for a, b in crossed) and not any(
        _one_thing(a, b) for a, b in zip(one, other, strict=True)
    )


def _one_thing(a: Side, b: Side) -> bool:
    told = [bag(x.passage, x.start, x.end, [(t.start, t.end) for t in x.terms]) for x in (a, b)]
    pairs, _ = shared(*([w for w in words if w.thing] for words in told))
    return bool(pairs)
