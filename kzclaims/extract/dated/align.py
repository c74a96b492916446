"""Which events two articles order the other way round: told in other words, and still the same two.

Two sides are one event when they tell a deed in common and nothing sets them apart: another doer, another thing, an
ordinal ("the second jet"). Only a pair that another article reverses gets common ids: what nobody contradicts needs
none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from kzclaims.claim import LIKENED
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.bags import Word, bag, shared
from kzclaims.extract.dated.crossed import counted_from, entity, features, insists, points, total, two_parties
from kzclaims.extract.dated.doers import doers, known_deed, parties_meet, people, two_doers
from kzclaims.extract.dated.duties import one_duty
from kzclaims.extract.dated.events import one_event
from kzclaims.extract.dated.match import PAPER, akin, apart, met, ordinals
from kzclaims.extract.dated.order import told_order
from kzclaims.extract.dated.sides import Order, Side
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.occasions import Together
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.stories import FEW_TOGETHER
from kzclaims.extract.surroundings import Telling

_DOERS, _FEW, _ENOUGH = 4, 3, 2
_BOTH = 4  # what the two events of two orders share in all
_NEXT = frozenset({"second", "third", "last", "other"})
_MOST = 400  # orders in all: more are a heap of articles in which pairs would be found by chance


@dataclass(frozen=True, slots=True)
class _Told:
    """One order: where its draft stands, and its two sides."""

    scene: int
    draft: int
    sides: Order


def aligned(scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]], together: Together) -> list[list[Draft]]:
    """All drafts, the two events of orders that contradict each other under one id each, and duties that are one too.

    Args:
        scenes: the articles.
        drafts: what was found in each.
        together: whether two articles, by their ids, are of one matter.
    """
    names = [scene.document.article.id for scene in scenes]
    changed = one_event(scenes, one_duty(scenes, drafts), together)
    told = []
    for at, (scene, listed) in enumerate(zip(scenes, drafts, strict=True)):
        for number, draft in enumerate(listed):
            pair = told_order(scene, draft.passage) if draft.property == "before" and not _of_play(draft) else None
            if pair and not any(side.to_come or side.paced for side in pair):
                told.append(_Told(at, number, pair))
    # What one article tells of itself is left to the ids its words make.
    near = [
        (one, other)
        for one, other in (combinations(told, 2) if len(told) <= _MOST else ())
        if one.scene != other.scene and parties_meet(one.sides, other.sides)
        if together(names[one.scene], names[other.scene])
    ]
    sure = [pair for pair in near if _reversed(pair[0].sides, pair[1].sides)]
    sure += _sure_enough(told, {(id(a), id(b)) for a, b in near}) if len(scenes) <= FEW_TOGETHER else []
    sure = [pair for pair in sure if any(insists(one.sides) for one in pair) or _much_alike(*pair)]
    known = {id(one) for pair in sure for one in pair}
    for one, other in [*sure, *_by_points(scenes, [p for p in near if known.isdisjoint(map(id, p))])]:
        lead = changed[one.scene][one.draft]
        likened = not (insists(one.sides) and insists(other.sides))
        first = _common(lead.subject, one.sides[0], likened=likened)
        second = _common(lead.value, one.sides[1], likened=likened)
        changed[one.scene][one.draft] = replace(lead, subject=first, value=second)
        late = changed[other.scene][other.draft]
        changed[other.scene][other.draft] = replace(late, subject=second, value=first)
    return changed


def _sure_enough(told: Sequence[_Told], near: Collection[tuple[int, int]]) -> list[tuple[_Told, _Told]]:
    """Orders of articles of one story that share few names, as in two scripts, but both things and both deeds."""
    return [
        (one, other)
        for one, other in combinations(told, 2)
        if one.scene != other.scene and (id(one), id(other)) not in near and parties_meet(one.sides, other.sides)
        if _reversed(one.sides, other.sides) and _much_alike(one, other)
    ]


def _much_alike(one: _Told, other: _Told) -> bool:
    """Whether two orders share some words of both events, as those must that tell them in passing."""
    return all(_met(_bag(a), _bag(b)) >= _ENOUGH for a, b in _crossed_sides(one, other))


def _of_play(draft: Draft) -> bool:
    """Whether a sentence follows a game minute by minute: of every game there are goals before its end."""
    return vocabulary.words("of_play", draft.passage.language).search(draft.passage.text) is not None


def orders_told(scene: Scene) -> Iterator[tuple[Passage, Order]]:
    """The orders of events that an article tells of what has happened, with their sentences."""
    for passage in scene.passages:
        pair = told_order(scene, passage)
        if pair and not any(side.to_come for side in pair) and not counted_from(passage):
            yield passage, pair


def order_features(one: Order, other: Order, telling: Telling) -> Mapping[str, float]:
    """What speaks for two orders being of the same two events, turned round (``dated.crossed.features``)."""
    return features(one, other, telling, doers=doers, parted=_parted, two_doers=two_doers)


def _by_points(scenes: Sequence[Scene], pairs: Sequence[tuple[_Told, _Told]]) -> Iterator[tuple[_Told, _Told]]:
    """Pairs of orders with enough points, each the best of both its orders."""
    pairs = [p for p in pairs if not any(counted_from(one.sides[0].passage) for one in p)]
    pairs = [p for p in pairs if all(_may_meet(a, b) and not two_parties(a, b) for a, b in _crossed_sides(*p))]
    if not pairs:
        return
    telling = Telling(scenes, entity)
    found = sorted(
        ((total(order_features(one.sides, other.sides, telling)), n) for n, (one, other) in enumerate(pairs)),
        key=lambda scored: (-scored[0], scored[1]),
    )
    taken: set[int] = set()
    for sum_of_points, number in found:
        if sum_of_points < points()["enough"]:
            return
        if taken.isdisjoint(map(id, pairs[number])):
            taken.update(map(id, pairs[number]))
            yield pairs[number]


def _crossed_sides(one: _Told, other: _Told) -> tuple[tuple[Side, Side], tuple[Side, Side]]:
    return (one.sides[0], other.sides[1]), (one.sides[1], other.sides[0])


def _may_meet(a: Side, b: Side) -> bool:
    """Whether no ordinal and no doer tells two sides apart, and one doer has not done two things."""
    if not _unparted(a, b) or two_doers(a, b):
        return False
    one = len(met(doers(a), doers(b)))
    return not one or _met(_bag(a), _bag(b)) > one or akin(a.deeds, b.deeds) or _kin(a, b)


def _kin(a: Side, b: Side) -> bool:
    return bool(vocabulary.kinds(a.deeds) & vocabulary.kinds(b.deeds))


def _parted(a: Side, b: Side) -> bool:
    return not _unparted(a, b)


def _common(held: object, side: Side, *, likened: bool) -> Ref:
    assert isinstance(held, Ref)
    if held.of is not None and held.id.startswith("deed-order-"):
        return held
    identifier = placed_in("deed-order", side.passage, side.passage.number, side.start)
    traits = frozenset({LIKENED} if likened else ())
    return Ref(id=identifier, of=TOPIC, kind="event", label=held.label, traits=traits)


def _reversed(one: Order, other: Order) -> bool:
    known = _same(one[0], other[1]) and _same(one[1], other[0]) and not _confused(one, other)
    known = known and sum(_in_common(a, b) for a, b in zip(one, reversed(other), strict=True)) >= _BOTH
    return known or _crossed(one, other)


def _in_common(a: Side, b: Side) -> int:
    """How much two tellings of one event share: deeds, words, and who does it. Attacks come before talks every day."""
    return len(a.deeds & b.deeds) + _met(_bag(a), _bag(b)) + len(met(doers(a), doers(b)))


def _crossed(one: Order, other: Order) -> bool:
    """Whether two orders tell the same two events the other way round by the words they share, whatever the verbs."""
    left, right = ([_bag(side) for side in pair] for pair in (one, other))
    there = _met(left[0], right[1])
    back = _met(left[1], right[0]) if there else 0
    if not back:
        return False
    met_ways = ((one[0], other[1]), (one[1], other[0]))
    straight = _met(left[0], right[0]) + _met(left[1], right[1])
    if not straight and all(_unparted(a, b) for a, b in met_ways):
        # Two words of an event or its deed, and none the other way round; one word where that is who or what does it.
        sure = [_alike(n, a, b) for n, (a, b) in zip((there, back), met_ways, strict=True)]
        if any(sure) and all(known or _one_doer(a, b) for known, (a, b) in zip(sure, met_ways, strict=True)):
            return True
    if there + back < _FEW or there + back <= straight + 1:
        return False
    return all(_unparted(a, b) and not two_doers(a, b) for a, b in met_ways)


def _alike(common: int, a: Side, b: Side) -> bool:
    told = common >= _ENOUGH and (_nominal(a) or _nominal(b) or not two_doers(a, b))
    return told or _same(a, b)


def _nominal(side: Side) -> bool:
    """Whether a noun tells the deed: what stands beside it need not be its doer ("the connection to the mains")."""
    verb = next((t.start for t in side.terms if t.role != "label"), side.end)
    return any(t.role == "label" and t.start < verb and known_deed(t) for t in side.terms)


def _one_doer(a: Side, b: Side) -> bool:
    """Whether two sides begin with one thing, and a verb of either tells only that something came about."""
    general = vocabulary.events("generic") | vocabulary.weighed("light") | vocabulary.weighed("course")
    bare = any({c for c in side.deeds if not c.endswith("-v")} <= general for side in (a, b))
    return bare and bool(met(doers(a), doers(b)))


def _bag(side: Side) -> tuple[Word, ...]:
    return _words(side.passage, side.start, side.end)


@lru_cache(maxsize=1024)  # each side is held against those of all other articles
def _words(passage: Passage, start: int, end: int) -> tuple[Word, ...]:
    taken = [*((n.start, n.end) for n in passage.names), *((f.start, f.end) for f in passage.periods)]
    return tuple(bag(passage, start, end, taken))


def _met(a: Sequence[Word], b: Sequence[Word]) -> int:
    """How many words two sides share; none where each has a thing of its own and little else is common."""
    pairs, alone = shared(a, b)
    apart = all(any(word.thing for word in side) for side in alone)
    return 0 if apart and len(pairs) < _ENOUGH else len(pairs)


def _unparted(a: Side, b: Side) -> bool:
    """Whether no ordinal tells two sides apart; what is another, a second or a last one must be so on both."""
    if len({bool(vocabulary.words("once_more", one.passage.language).search(one.text)) for one in (a, b)}) > 1:
        return False
    left, right = (ordinals(side.passage, side.start, side.end) - {"pilot"} for side in (a, b))
    return bool(left & right) or not ((left and right) or (left | right) & _NEXT)


def _confused(one: Order, other: Order) -> bool:
    """Whether the pairs fit the same way round as well as that: then nothing says which is which."""
    if not (_same(one[0], other[0]) and _same(one[1], other[1])):
        return False
    straight = sum(_fit(a, b) for a, b in zip(one, other, strict=True))
    return straight >= sum(_fit(a, b) for a, b in zip(one, reversed(other), strict=True))


def _fit(a: Side, b: Side) -> int:
    """How much two sides share: deeds, and above all who does them."""
    return len(a.deeds & b.deeds) + _DOERS * len(met(doers(a), doers(b)))


def _same(a: Side, b: Side) -> bool:
    # What is delivered arrives.
    comings = vocabulary.weighed("comings")
    if not (_kin(a, b) or _one_deed(a, b) or (a.deeds & comings and b.deeds & comings)):
        return False
    if not _unparted(a, b) or _two_courses(a, b):
        return False
    # A lease with a shop, a contract with a roofer: papers are told apart by whom they bind.
    parties = [doers(side) - {PAPER} for side in (a, b) if PAPER in doers(side)]
    if len(parties) > 1 and apart(*parties, one_tongue=False):
        return False
    if not two_doers(a, b):
        return True
    # "The permit was signed", "le permis est signé": what is done and what it is done to; but not by two people.
    return min(_shared(a, b), _shared(b, a)) > 1 and not (people(a) and people(b))


def _one_deed(a: Side, b: Side) -> bool:
    """Whether one side tells by a verb or a known noun what the other tells somehow: a name is no naming."""
    return akin(_done(a), b.deeds) or akin(a.deeds, _done(b))


def _done(side: Side) -> frozenset[str]:
    told = [t for t in side.terms if t.role != "label" or known_deed(t)]
    return frozenset(vocabulary.class_of(c) for t in told for c in (t.concept, *t.others))


def _two_courses(a: Side, b: Side) -> bool:
    """Whether two sides share only that something began or ended, and what did is another: excavations, tests."""
    general = vocabulary.events("generic") | vocabulary.weighed("light") | vocabulary.weighed("course")
    if (a.deeds & b.deeds) - general or met(doers(a), doers(b)) or _met(_bag(a), _bag(b)) > 1:
        return False
    named = [
        {
            vocabulary.class_of(c)
            for t in side.terms
            if t.role == "label" and known_deed(t)
            for c in (t.concept, *t.others)
        }
        - general
        for side in (a, b)
    ]
    return all(named) and not akin(*named) and not vocabulary.kinds(named[0]) & vocabulary.kinds(named[1])


def _shared(a: Side, b: Side) -> int:
    """How many words of one side tell a deed that the other has."""
    kinds = [{vocabulary.class_of(c) for c in (t.concept, *t.others)} for t in a.terms]
    return len({t.start for t, told in zip(a.terms, kinds, strict=True) if akin(told, b.deeds)})
