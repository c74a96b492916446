"""Which events two articles order the other way round: told in other words, and still the same two.

Two sides are one event when they tell a deed in common and nothing sets them apart: another doer, another thing, an
ordinal ("the second jet"). Only a pair that another article reverses gets common ids: what nobody contradicts needs
none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kzclaims.extract import dated_words as vocabulary
from kzclaims.extract.dated_order import Order, Side, firsts, told_order
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.lemmas import lemma
from kzclaims.extract.scene import Scene
from kzclaims.extract.thesaurus import MEASURES, OFFICES, load_thesaurus

_WORD = re.compile(r"[^\W\d]{4,}")
_PAPER = "thing-contract"
_MOST = 400  # orders in all: more are a heap of articles in which pairs would be found by chance
_ORDINALS = frozenset(
    {"first", "second", "third", "last", "other", "pilot", "phase", "batch", "partial", "half", "temporary"}
)


@dataclass(frozen=True, slots=True)
class _Told:
    """One order: where its draft stands, and its two sides."""

    scene: int
    draft: int
    sides: Order


def aligned(scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]]) -> list[list[Draft]]:
    """All drafts, the two events of orders that contradict each other under one id each.

    Args:
        scenes: the articles.
        drafts: what was found in each.
    """
    changed = [list(listed) for listed in drafts]
    told = []
    for at, (scene, listed) in enumerate(zip(scenes, drafts, strict=True)):
        for number, draft in enumerate(listed):
            pair = told_order(scene, draft.passage) if draft.property == "before" else None
            if pair and not any(side.to_come for side in pair):
                told.append(_Told(at, number, pair))
    for one, other in combinations(told, 2) if len(told) <= _MOST else ():
        # What one article tells of itself is left to the ids its words make.
        if one.scene != other.scene and _reversed(one.sides, other.sides):
            lead = changed[one.scene][one.draft]
            first, second = _common(lead.subject, one.sides[0]), _common(lead.value, one.sides[1])
            changed[one.scene][one.draft] = replace(lead, subject=first, value=second)
            late = changed[other.scene][other.draft]
            changed[other.scene][other.draft] = replace(late, subject=second, value=first)
    return changed


def _common(held: object, side: Side) -> Ref:
    assert isinstance(held, Ref)
    if held.of is not None and held.id.startswith("deed-order-"):
        return held
    article = re.sub(r"[^A-Za-z0-9]+", "-", side.passage.document.article.id).strip("-")
    return Ref(id=f"deed-order-{article}-{side.passage.number}-{side.start}", of=TOPIC, kind="event", label=held.label)


def _reversed(one: Order, other: Order) -> bool:
    return _same(one[0], other[1]) and _same(one[1], other[0]) and not _confused(one, other)


def _confused(one: Order, other: Order) -> bool:
    """Whether the pairs fit the same way round as well: then nothing says which is which."""
    return _same(one[0], other[0]) and _same(one[1], other[1])


def _same(a: Side, b: Side) -> bool:
    if not _akin(a.deeds, b.deeds):
        return False
    left, right = _ordinals(a), _ordinals(b)
    if left and right and not left & right:
        return False
    # "The permit was signed", "le permis est signé": what is done and what it is done to.
    if min(_shared(a, b), _shared(b, a)) > 1:
        return True
    here = a.passage.language == b.passage.language
    return not (
        _apart(_doers(a), _things(b, 0, b.end), one_tongue=here)
        and _apart(_doers(b), _things(a, 0, a.end), one_tongue=here)
    )


def _shared(a: Side, b: Side) -> int:
    """How many words of one side tell a deed that the other has."""
    kinds = [{vocabulary.class_of(c) for c in (t.concept, *t.others)} for t in a.terms]
    return len({t.start for t, told in zip(a.terms, kinds, strict=True) if _akin(told, b.deeds)})


def _akin(left: Collection[str], right: Collection[str]) -> bool:
    if not set(left).isdisjoint(right):
        return True
    relation = load_thesaurus().relation
    known = load_thesaurus().concepts
    return any(relation(a, b) for a in left for b in right if a in known and b in known)


def _ordinals(side: Side) -> frozenset[str]:
    text = list(side.text)
    for match in firsts(side.passage):
        if side.start <= match.start() and match.end() <= side.end:
            text[match.start() - side.start : match.end() - side.start] = " " * (match.end() - match.start())
    words = "".join(text)
    return _ORDINALS & {key for key, pattern in vocabulary.restrictors() if pattern.search(words)}


def _things(side: Side, start: int, end: int) -> frozenset[str]:
    """What stands in a part of a side: concepts of things and offices, else the words of its language."""
    passage = side.passage
    lo, hi = max(side.start, start), min(side.end, end)
    idle = vocabulary.idle(passage.language)
    terms = [t for t in (*passage.of(MEASURES), *passage.of(OFFICES)) if lo <= t.start and t.end <= hi]
    terms = [t for t in terms if passage.text[t.start : t.end].lower() not in idle]
    # A deal is signed as a contract, an agreement or a lease.
    found = {_PAPER if t.concept in vocabulary.papers() else t.concept for t in terms}
    spoken = [m for m in _WORD.finditer(passage.text, lo, hi) if not any(t.start <= m.start() < t.end for t in terms)]
    taken = {t.start for t in side.terms}
    words = {m.group().lower() for m in spoken if m.start() not in taken} - idle
    return frozenset(found | {f"word-{passage.language}-{lemma(w, passage.language)}" for w in words})


def _doers(side: Side) -> frozenset[str]:
    """What stands before the verb of a side, or behind its noun."""
    verb = next((t for t in side.terms if t.role != "label"), None)
    if verb is not None:
        return _things(side, side.start, verb.start)
    return _things(side, side.terms[0].end, side.end) if side.terms else frozenset()


def _apart(left: Collection[str], right: Collection[str], *, one_tongue: bool) -> bool:
    """Whether two sets of things are known, and have nothing to do with each other.

    Words of two languages that no thesaurus has tell nothing either way.
    """
    if not left or not right or not set(left).isdisjoint(right):
        return False
    known = load_thesaurus()
    concepts = [[x for x in side if x in known.concepts] for side in (left, right)]
    if any(known.relation(a, b) for a in concepts[0] for b in concepts[1]):
        return False
    tongues = [{x.split("-")[1] for x in side if x.startswith("word-")} for side in (left, right)]
    # A chairman is a "président" in French: an office is held against another in one language alone.
    things = [[x for x in side if known.concepts[x].scheme == MEASURES] for side in concepts]
    return all(things) or (one_tongue and (all(concepts) or bool(tongues[0] & tongues[1])))
