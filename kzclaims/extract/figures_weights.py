"""How much speaks for two figures of two articles measuring one thing, and what keeps them apart.

Section 10 of the design names the dimensions: thing, bearer, scope, time, deed. The weights were set on dossiers
written for the purpose (tests/dossiers), not on a theory.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kzclaims.claim import Number, Period, fold
from kzclaims.entities.letters import word_keys
from kzclaims.extract.drafts import Draft, Measured
from kzclaims.extract.figures_alike import meet, strangers, unmet
from kzclaims.extract.figures_scope import counts_people
from kzclaims.extract.figures_words import everywhere, inherent_measures, money_measures, plain_concepts
from kzclaims.extract.likeness import SHORTEST, Days, begin_alike, days_apart
from kzclaims.extract.thesaurus import load_thesaurus

ENOUGH = 2
# Days between two articles up to which an undated figure of each may be one figure, and up to which little suffices.
_FAR, _CLOSE = 200, 45
# A plan stands longer: up to so many days it is the same plan, unless the words say that it was revised.
_PLAN = 120
# Days between two articles on one piece of news: the only figure of a thing in each is then hardly of two measures.
_AT_ONCE = 14
# Days around a publication that a date may lie in to be that of an undated figure.
_ABOUT = 45
_SMALL = 10
_PER_KIND = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """One figure as it is held against those of other articles.

    ``spelled`` gives the entities (ids) that its clause names as written there, ``titled`` those of its title,
    ``leading`` those of title and lead, ``known`` all of its article and ``sounds`` how these begin; ``sole``: its
    article has no other value of that thing.
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
        return self.value.kind, self.value.unit, self.draft.property, self.measure.per


def weigh(a: Candidate, b: Candidate) -> int:
    """How much speaks for two figures measuring one thing; a negative number if something keeps them apart."""
    heads = _heads(a, b)
    if heads is None or not (_time_fits(a, b) and _places_fit(a, b) and _restrictors_fit(a, b)):
        return -1
    deeds = _marked(a, "rel:") & _marked(b, "rel:")
    measures = _measures(a), _measures(b)
    if not (_deeds_fit(a, b, deeds) and _scopes_fit(a, b, measures)):
        return -1
    things_a, things_b = _things(a), _things(b)
    weight = heads + 2 * bool(deeds) + min(_PER_KIND, len(things_a & things_b)) + len(measures[0] & measures[1])
    weight -= bool(a.language == b.language and things_a and things_b and not things_a & things_b)
    weight += bool(a.names & b.names) + min(_PER_KIND, len(a.measure.own & b.measure.own))
    weight += bool(a.draft.as_of and b.draft.as_of) + 2 * bool(a.measure.beside & b.measure.beside)
    weight += 2 * (a.draft.property == "cumulativeCount") + min(_PER_KIND, _shared_words(a, b))
    weight -= 2 * (a.value.kind != "quantity") + (_size(a) < _SMALL or _size(b) < _SMALL)
    return weight + _days_weigh(a, b, measures)


def _deeds_fit(a: Candidate, b: Candidate, shared: Collection[str]) -> bool:
    """Whether nothing is done to one that is not done to the other; ``shared`` is what is done to both."""
    if shared:
        return True
    if (_marked(a, "rel:") and _marked(b, "rel:")) or a.measure.planned != b.measure.planned:
        return False
    if "part" in a.measure.far or "part" in b.measure.far:
        return False  # "140 of the 980": what is done to the part tells which part
    # How many work or live somewhere changes from month to month.
    lasts = a.measure.own & b.measure.own or a.measure.planned or (a.draft.as_of and b.draft.as_of)
    gap = days_apart(a.published, b.published)
    return bool(lasts) or not _people(a) or (gap is not None and gap <= _AT_ONCE)


def _scopes_fit(a: Candidate, b: Candidate, measures: tuple[set[str], set[str]]) -> bool:
    """Whether both speak of as much, of what is had or asked for, in one dimension."""
    if _wider(a, b) or _wider(b, a) or ("asked:" in a.measure.near) != ("asked:" in b.measure.near):
        return False
    return measures[0] == measures[1] or (a.value.kind != "money" and not (measures[0] and measures[1]))


def _days_weigh(a: Candidate, b: Candidate, measures: tuple[set[str], set[str]]) -> int:
    """What the days between two articles weigh: nothing where the figures say theirs or a thing keeps its size."""
    gap = days_apart(a.published, b.published)
    only = a.sole and b.sole and _telling(a) and _telling(b)
    lasting = a.value.kind == "quantity" and bool(measures[0] & measures[1] & inherent_measures())
    dated = bool(a.draft.as_of and b.draft.as_of) or a.draft.property == "cumulativeCount"
    most = _PLAN if a.measure.planned and b.measure.planned else _CLOSE
    late = not lasting and not dated and (gap is None or gap > most)
    return only + (only and gap is not None and gap <= _AT_ONCE) - late


def _people(one: Candidate) -> bool:
    """Whether it counts people, and not since a start."""
    return counts_people(one.measure.head) and one.draft.property != "cumulativeCount"


def _telling(one: Candidate) -> bool:
    """Whether what is counted tells much: not "people", not so many metres of anything but of its length."""
    if one.value.unit and one.value.kind == "quantity" and _measures(one):
        return True
    concept = load_thesaurus().concepts.get(one.measure.head)
    return concept is not None and not concept.fact("generic")


def _measures(one: Candidate) -> set[str]:
    """What a sum of money is, or which dimension a unit has: "vendues" is no price of tonnes."""
    money = money_measures()
    said = {t.removeprefix("measure:") for t in one.measure.near if t.startswith("measure:")}
    return {t for t in said if (t in money) == (one.value.kind == "money")}


def _heads(a: Candidate, b: Candidate) -> int | None:
    """What it weighs that two figures count what they do; None if they count two things.

    A kind of a thing may be called by the thing's name; where a unit is given, what is weighed or measured may be left
    out, or be a word that the thesauri do not know in the other language.
    """
    first, second = a.measure.head, b.measure.head
    if first == second:
        return 0 if first or a.value.unit else None
    known = [head.startswith("thing-") for head in (first, second)]
    if all(known):
        return (a.sole and b.sole) - 1 if load_thesaurus().relation(first, second) else None
    if first and second and meet(first, second):
        return -any(known)
    if a.value.unit and a.value.kind == "quantity" and (not first or not second or a.language != b.language):
        return -1
    # A word that no thesaurus knows may be any other language's, where much else speaks for it.
    return -2 if first and second and a.language != b.language and a.sole and b.sole else None


def _wider(a: Candidate, b: Candidate) -> bool:
    """Whether the first speaks of all of what the second only names: "in all competitions", "in the championship"."""
    whole = {t.removeprefix("all:") for t in a.measure.near if t.startswith("all:")}
    return any(t in b.measure.near and f"all:{t}" not in b.measure.near for t in whole)


def _shared_words(a: Candidate, b: Candidate) -> int:
    """Words of the clauses that no thesaurus knows and both have; between languages, words that sound alike."""
    if a.language == b.language:
        return len(a.measure.far & b.measure.far)
    first, second = ({stem(t.partition(":")[2]) for t in c.measure.far} for c in (a, b))
    return sum(any(len(x) > SHORTEST and begin_alike(x, y) for y in second) for x in first)


def _size(one: Candidate) -> float:
    value = one.value
    return float(value.written or value.hi or value.lo or 0)


def _marked(one: Candidate, mark: str) -> set[str]:
    return {t for t in one.measure.near | one.measure.own if t.startswith(mark)}


def _things(one: Candidate) -> set[str]:
    """Known things and qualities of its clause, beside what is counted."""
    tokens = {t for t in one.measure.near if t.startswith(("thing-", "adj:"))} - plain_concepts()
    return tokens - {one.measure.head}


def _time_fits(a: Candidate, b: Candidate) -> bool:
    """Whether both may speak of one time; totals since a start are ordered by their days instead."""
    gap = days_apart(a.published, b.published)
    if gap is None or gap > _FAR:
        return False
    if a.draft.property == "cumulativeCount":
        return True
    first, second = a.draft.as_of, b.draft.as_of
    if first and second:
        return _meet(first, second)
    return all(_near(period, other.published) for period, other in ((first, b), (second, a)) if period)


def _meet(a: Period, b: Period) -> bool:
    return bool(a.lo and a.hi and b.lo and b.hi) and not (a.hi < b.lo or b.hi < a.lo)  # type: ignore[operator]


def _near(period: Period, published: Days) -> bool:
    lo, hi = published
    if not (period.lo and period.hi and lo and hi):
        return False
    return max((period.lo - hi).days, (lo - period.hi).days) <= _ABOUT


def _places_fit(a: Candidate, b: Candidate) -> bool:
    """Whether the names of the clauses allow one bearer: a name of one alone is a place or body of its own."""
    topics = a.titled | b.titled | (a.leading & b.leading)
    left = _alone(a, b, topics), _alone(b, a, topics)
    if left[0] and left[1]:
        return False
    # A name that both articles know, beside the only figure of its thing in each, says where the one thing is.
    return not (left[0] or left[1]) or (a.sole and b.sole and _knows(b, a, left[0]) and _knows(a, b, left[1]))


def _alone(a: Candidate, b: Candidate, topics: frozenset[str]) -> set[str]:
    """The names that only the first clause has, in no form: "Тюменской" meets "Tyumen" in the clause of the other."""
    left = [n for n in a.names - b.names - topics if fold(a.spelled[n]) not in everywhere()]
    said = [stem(word) for word in (*b.spelled.values(), *(t.partition(":")[2] for t in b.measure.far))]
    return {n for n in left if not any(begin_alike(stem(a.spelled.get(n, "")), word) for word in said)}


def _knows(one: Candidate, other: Candidate, names: Collection[str]) -> bool:
    return all(n in one.known or any(begin_alike(stem(other.spelled[n]), x) for x in one.sounds) for n in names)


def stem(word: str) -> str:
    """A name as its sounds begin, in Latin letters."""
    return min(word_keys(fold(word)), default="")


def _may_be_unknown(a: Candidate, b: Candidate, known: Sequence[set[str]]) -> bool:
    """Whether one language's known restrictor may be the other's unknown one ("зерновозов", "hopper")."""
    one_sided = not (known[0] and known[1]) and a.language != b.language
    alone = unmet(a.measure.own, b.measure.own), unmet(b.measure.own, a.measure.own)
    if one_sided and any(strangers(x, y) for x in alone[0] for y in alone[1]):
        return False
    sure = (a.sole and b.sole) or bool(_marked(a, "rel:") & _marked(b, "rel:"))
    return one_sided and len(a.measure.own) == len(b.measure.own) and sure


def _restrictors_fit(a: Candidate, b: Candidate) -> bool:
    """Whether no restrictor is made by one alone; words that one language only knows count by their number."""
    known = [{t for t in c.measure.own if t.startswith(("adj:", "thing-", "w:", "rel:"))} for c in (a, b)]
    if known[0] ^ known[1]:
        return _may_be_unknown(a, b, known)
    rest = [c.measure.own - k for c, k in zip((a, b), known, strict=True)]
    if a.language == b.language:
        return rest[0] == rest[1]
    # What one says beside the noun the other may say elsewhere: "opérations cardiaques", "операций на сердце".
    alone = [unmet(rest[n], (a, b)[1 - n].measure.own | (a, b)[1 - n].measure.far) for n in range(2)]
    return len(alone[0]) == len(alone[1]) and not any(strangers(x, y) for x in alone[0] for y in alone[1])
