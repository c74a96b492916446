"""What keeps two figures of two articles apart: another time, place, restriction, quality, or way of measuring."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kzclaims.claim import Number, Period, fold
from kzclaims.entities.letters import word_keys
from kzclaims.extract.drafts import Draft, Measured
from kzclaims.extract.figures.apposed import two_bearers
from kzclaims.extract.figures.days import like_spans, near
from kzclaims.extract.figures.heads import heads_meet
from kzclaims.extract.figures.model import (
    CAPACITY,
    FATE,
    GAINED,
    GROUP,
    JOINT,
    NOW,
    ONE_SIDED,
    PAST,
    REMAINING,
    TOTALS,
    WITHIN,
)
from kzclaims.extract.figures.outcomes import parted
from kzclaims.extract.figures.started import one_start
from kzclaims.extract.figures.together import as_many
from kzclaims.extract.figures.words import (
    everywhere,
    inherent_measures,
    money_kinds,
    money_measures,
    opposed,
    plain_concepts,
    renamed,
)
from kzclaims.extract.likeness import Days, begin_alike, days_apart

_FAR, _FAR_TOTAL = 200, 800  # days between two articles up to which undated figures may be one; totals have longer
SMALL, _OFTEN, _PAIR = 10, 40, 2  # of a name, so many words make it another's
# So many times one value may be the other, and what that weighs; what lies further apart is hardly one thing.
_RATIOS, _FURTHER = ((1.8, 1), (3.0, 0), (10.0, -1)), -3
_LATER = frozenset(f"adj:{rank}" for rank in ("second", "third", "fourth", "fifth", "next"))
_TELLING, _ANOTHER_NOUGHT = 3, 5  # digits turned round by chance hardly ever; times as much with another nought


@dataclass(frozen=True, slots=True)
class Candidate:
    """One figure as it is held against those of other articles.

    ``spelled`` gives the entities (ids) that its clause names as written there, ``titled`` those of its title,
    ``leading`` those of title and lead, ``known`` all of its article and ``sounds`` how these begin; ``sole``: its
    article has no other value of that thing; ``told``: every number of its kind and unit there, with what each counts;
    ``wholes``: what it is said to be a part of; ``is_whole``: something is said to be a part of it.
    """

    draft: Draft
    measure: Measured
    article: str
    language: str
    published: Days
    spelled: Mapping[str, str]
    titled: frozenset[str]
    leading: frozenset[str]
    known: frozenset[str]
    sounds: frozenset[str]
    sole: bool
    told: Mapping[Decimal | None, frozenset[str]]
    wholes: frozenset[Decimal | None] = frozenset()
    is_whole: bool = False

    @property
    def names(self) -> frozenset[str]:
        """The entities that its clause names."""
        return frozenset(self.spelled)

    @property
    def value(self) -> Number:
        """Its number."""
        assert isinstance(self.draft.value, Number)
        return self.draft.value

    @property
    def group(self) -> tuple[str, ...]:
        """What two figures must share before anything else is asked."""
        per = self.measure.per if self.draft.property != "yearlyCount" else "year"
        return self.value.kind, self.value.unit, self.draft.property, per


def accounted(a: Candidate, b: Candidate) -> bool:
    """Whether the second article gives the first figure too: then its other figure is of something else, or newer."""
    slight = size(a) < SMALL and size(a).is_integer()
    if a.value == b.value or slight or a.value.written not in b.told:
        return False
    # "At 11 in the evening" accounts for no eleven stations; a number that is told for long may be called otherwise.
    heads = b.told[a.value.written]
    known = size(a) < _OFTEN and not a.value.unit and bool(heads) and "" not in heads
    return not known or any(heads_meet(a.measure.head, head) in (0, -1) for head in heads)


def nearness(a: Candidate, b: Candidate) -> int:
    """What it weighs how far two values lie apart: a slip turns digits round or drops a nought, chance does not."""
    if a.value.kind == "share":
        return 0
    low, high = sorted((size(a), size(b)))
    if not low:
        return 0
    if _digits(low) == _digits(high) and len(set(_digits(low))) > 1:
        return 2 if len(_digits(low)) >= _TELLING else 1
    ratio = high / low
    return next((weight for most, weight in _RATIOS if ratio <= most), _FURTHER)


def slips(a: Candidate, b: Candidate) -> bool:
    """Whether the many digits of one number are those of the other in another order: 2,150 and 2,510."""
    one, other = _digits(size(a)), _digits(size(b))
    return one == other and len(one) >= _TELLING and size(a) != size(b) and a.value.kind == "quantity"


def turned(a: Candidate, b: Candidate) -> bool:
    """Whether digits are turned round and no nought is lost: 272 and 227, not 1,240 and 14,200."""
    return slips(a, b) and max(size(a), size(b)) < _ANOTHER_NOUGHT * min(size(a), size(b))


def _digits(number: float) -> tuple[str, ...]:
    """The digits of a number in order of size, noughts left out."""
    return tuple(sorted(f"{number:.6g}".replace(".", "").strip("0").replace("0", "")))


def size(one: Candidate) -> float:
    """A value as one number: as written, else a bound."""
    value = one.value
    return float(value.written or value.hi or value.lo or 0)


def scopes_fit(a: Candidate, b: Candidate, measures: tuple[set[str], set[str]]) -> bool:
    """Whether both speak of as much, of what is had or asked for, in one dimension."""
    if _wider(a, b) or _wider(b, a) or _opposed(a, b):
        return False
    told = [{*c.measure.near, c.measure.head} for c in (a, b)]
    if _gained(a, b) or _gained(b, a) or parted(*told, counts=a.value.kind == "quantity" and not a.value.unit):
        return False
    groups = marked(a, GROUP), marked(b, GROUP)
    sided = [mark for mark in ONE_SIDED if (mark in a.measure.near) != (mark in b.measure.near)]
    one_sided = sided and not (sided == [JOINT] and as_many(a.measure, b.measure, a.draft.passage, b.draft.passage))
    if one_sided or (all(groups) and groups[0] != groups[1]):
        return False
    if (CAPACITY in a.measure.near) != (CAPACITY in b.measure.near):
        other = b if CAPACITY in a.measure.near else a
        if (
            a.value.kind == "quantity"
            and (not a.value.unit or a.measure.per)
            and (other.measure.mood in (PAST, NOW) or (not a.value.unit and marked(other, "rel:")))
        ):
            return False  # how many it holds, and how many there were
    if measures[0] & measures[1] or measures[0] == measures[1]:
        return True
    if a.value.kind == "money":
        # What is not called anything may be the cost, where each article tells one such sum.
        return not (measures[0] and measures[1]) and a.sole and b.sole and nearness(a, b) > 0
    return not (measures[0] and measures[1])


def _gained(a: Candidate, b: Candidate) -> bool:
    """Whether the first tells how many more or fewer there are, and the second how many there are."""
    gained = GAINED in a.measure.near and GAINED not in b.measure.near and not marked(b, "rel:")
    return gained and not marked(a, FATE) & marked(b, FATE)  # "lost 640 hives", "la perte de 460 ruches"


def _opposed(a: Candidate, b: Candidate) -> bool:
    """Whether one has a quality that excludes one of the other, or is one of another thing: the northern mine."""
    groups = opposed()
    one, other = ({t for t in c.measure.own | c.measure.near if t in groups} for c in (a, b))
    two = two_bearers(a.measure.near, b.measure.near, a.language == b.language)
    two = two or (
        _LATER.isdisjoint(one) != _LATER.isdisjoint(other) and inherent(a, b)
    )  # "the second, heavier, weighs"
    return two or any(groups[x] == groups[y] for x in one - other for y in other - one)


def _wider(a: Candidate, b: Candidate) -> bool:
    """Whether the first speaks of all of what the second only names: "in all competitions", "in the championship"."""
    whole = {t.removeprefix("all:") for t in a.measure.near if t.startswith("all:")}
    return any(t in b.measure.near and f"all:{t}" not in b.measure.near for t in whole)


def inherent(a: Candidate, b: Candidate) -> bool:
    """Whether both give a dimension of a thing; one may leave its name out: "the road will be 164 km"."""
    if a.value.kind != "quantity":
        return False
    first, second = measures_of(a) & inherent_measures(), measures_of(b) & inherent_measures()
    if measures_of(a) and measures_of(b):
        return bool(first & second)
    return bool((first | second) and a.value.unit and things(a) & things(b))


def measures_of(one: Candidate) -> set[str]:
    """What a sum of money is, or which dimension a unit has: "vendues" is no price of tonnes."""
    if one.value.kind == "money":
        return set(money_kinds(one.measure.near))
    said = {t.removeprefix("measure:") for t in one.measure.near if t.startswith("measure:")}
    return {renamed().get(name, name) for name in said - money_measures()}


def things(one: Candidate) -> set[str]:
    """Known things and qualities of its clause, beside what is counted."""
    tokens = {t for t in one.measure.near if t.startswith(("thing-", "adj:"))} - plain_concepts()
    return tokens - {one.measure.head}


def marked(one: Candidate, mark: str) -> set[str]:
    """What is known of its clause under one mark: deeds ("rel:"), qualities ("adj:")."""
    return {t for t in one.measure.near | one.measure.own if t.startswith(mark)}


def time_fits(a: Candidate, b: Candidate) -> bool:
    """Whether both may speak of one time; totals since a start are ordered by their days instead."""
    gap = days_apart(a.published, b.published)
    total = a.draft.property in TOTALS
    if gap is None or gap > (_FAR_TOTAL if total else _FAR):
        return False
    days = marked(a, "unfolds:"), marked(b, "unfolds:")
    if days[0] != days[1] and ((days[0] and days[1]) or any("T" in day for day in days[0] | days[1])):
        return False
    spans = [int(t.removeprefix(WITHIN)) for c in (a, b) for t in marked(c, WITHIN)]
    if spans and gap >= min(spans) and not things(a) & things(b):
        return False  # "in a week", told in two weeks; not "in the three days of the festival"
    if (
        gap > 1
        and (REMAINING in a.measure.near or REMAINING in b.measure.near)
        and not _meet(a.draft.as_of, b.draft.as_of)
    ):
        return False  # what remains is used up
    if total:
        return one_start(marked(a, "since:"), marked(b, "since:"), a.draft.as_of, b.draft.as_of)
    first, second = a.draft.as_of, b.draft.as_of
    if first and second:
        return _meet(first, second) and (like_spans(first, second) or not (_by_then(a) or _by_then(b)))
    return all(near(period, other.published) for period, other in ((first, b), (second, a)) if period)


def _by_then(one: Candidate) -> bool:
    """Whether it tells how many had been done by a day, which says little of how many there were that season."""
    day = one.draft.as_of
    return day is not None and day.lo == day.hi and one.measure.mood == PAST and bool(marked(one, "rel:"))


def _meet(a: Period | None, b: Period | None) -> bool:
    return a is not None and b is not None and None not in (a.lo, a.hi, b.lo, b.hi) and a.meets(b)


def places_fit(a: Candidate, b: Candidate, slip: bool) -> bool:
    """Whether the names of the clauses allow one bearer: a name of one alone is a place or body of its own.

    Where one number is a ``slip`` of the other only two bodies, each named by one, keep them apart.
    """
    topics = a.titled | b.titled | (a.leading & b.leading)
    left = _alone(a, b, topics), _alone(b, a, topics)
    if (left[0] and left[1]) or slip:
        return not (left[0] and left[1])
    if left[0] <= a.leading and left[1] <= b.leading and a.sole and b.sole and nearness(a, b) > 0:
        return True  # where the whole article is set
    # A name that both articles know, beside the only figure of its thing in each, says where the one thing is.
    return not (left[0] or left[1]) or (a.sole and b.sole and _knows(b, a, left[0]) and _knows(a, b, left[1]))


def _alone(a: Candidate, b: Candidate, topics: frozenset[str]) -> set[str]:
    """The names that only the first clause has, in no form: "Тюменской" meets "Tyumen" in the clause of the other."""
    left = [n for n in a.names - b.names - topics if fold(a.spelled[n]) not in everywhere()]
    said = [stem(word) for word in (*b.spelled.values(), *(t.partition(":")[2] for t in b.measure.far))]
    whole = [set(fold(name).split()) for name in b.spelled.values()]
    # "Center Luka Brodic" is Luka Brodic.
    left = [n for n in left if not any(len(set(fold(a.spelled[n]).split()) & one) >= _PAIR for one in whole)]
    return {n for n in left if not any(begin_alike(stem(a.spelled.get(n, "")), word) for word in said)}


def _knows(one: Candidate, other: Candidate, names: Collection[str]) -> bool:
    return all(n in one.known or any(begin_alike(stem(other.spelled[n]), x) for x in one.sounds) for n in names)


def stem(word: str) -> str:
    """A name as its sounds begin, in Latin letters."""
    return min(word_keys(fold(word)), default="")
