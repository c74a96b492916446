"""How much speaks for two figures of two articles measuring one thing.

Section 10 of the design names the dimensions: thing, bearer, scope, time, deed. The weights were set on dossiers
written for the purpose (tests/dossiers), not on a theory. What keeps two figures apart stands in ``figures.fits``.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from kzclaims.articles import Kind
from kzclaims.extract.figures.fits import (
    SMALL,
    Candidate,
    accounted,
    fates_fit,
    held,
    inherent,
    like_spans,
    marked,
    measures_of,
    near,
    nearness,
    places_fit,
    scopes_fit,
    size,
    slips,
    stem,
    things,
    time_fits,
)
from kzclaims.extract.figures.heads import (
    called_so,
    heads_meet,
    holds_people,
    mentioned,
    one_word,
    restrictors_meet,
    unknown,
)
from kzclaims.extract.figures.model import ALREADY, AMONG, CAPACITY, GROUP, NOT, NOW, PAST, PLAN, THOUGHT, TOTALS
from kzclaims.extract.figures.scope import counts_people
from kzclaims.extract.figures.words import car_rooms
from kzclaims.extract.likeness import SHORTEST, begin_alike, days_apart
from kzclaims.extract.thesaurus import load_thesaurus

ENOUGH = 2
# Days between two articles up to which little suffices.
_CLOSE = 45
# A plan stands longer: up to so many days it is the same plan, unless the words say that it was revised.
_PLAN = 120
# Days between two articles on one piece of news: the only figure of a thing in each is then hardly of two measures.
_AT_ONCE = 14
_FEW_DAYS = 5
_STAFF = "thing-employee"
_MONTHS = 60  # days in which numbers of the same digits are rather a slip than a change of staff
_GUESSED = -2  # heads that meet by no more than being the only ones
_AHEAD = frozenset({PLAN, THOUGHT})
_NEW = frozenset({"adj:new"})  # what is to come is new, said or not
_NO_WORDS = frozenset({"part"})
_PER_KIND = 2
_EACH = "person"  # what is paid for each


def weigh(a: Candidate, b: Candidate) -> int:
    """How much speaks for two figures measuring one thing; a negative number if something keeps them apart."""
    if accounted(a, b) or accounted(b, a) or not fates_fit(a, b):
        return -1
    heads, bounds = _heads(a, b), _restrictors(a, b)
    if heads is None or bounds is None or not (time_fits(a, b) and places_fit(a, b)):
        return -1
    deeds = marked(a, "rel:") & marked(b, "rel:")
    measures = measures_of(a), measures_of(b)
    done = _deeds(a, b, deeds)
    if done is None or not scopes_fit(a, b, measures):
        return -1
    things_a, things_b = _measured_things(a), _measured_things(b)
    weight = heads + bounds + done + min(_PER_KIND, len(things_a & things_b)) + bool(measures[0] & measures[1])
    apart = a.language == b.language and things_a and things_b and not things_a & things_b
    weight -= bool(apart) * (1 + counts_people(a.measure.head)) + (
        a.value.kind == "money" and not measures[0] & measures[1]
    )
    weight -= 2 * ((ALREADY in a.measure.near) != (ALREADY in b.measure.near) and a.draft.property not in TOTALS)
    # What is found on so many of them says nothing of how many there are.
    weight -= 2 * ((AMONG in a.measure.near) != (AMONG in b.measure.near))
    # Each works, plant and shop has a staff of its own.
    weight -= _STAFF in (a.measure.head, b.measure.head) and not (a.names & b.names or slips(a, b))
    weight += bool(a.names & b.names) + min(_PER_KIND, len(a.measure.own & b.measure.own))
    weight += like_spans(a.draft.as_of, b.draft.as_of) + 2 * _beside(a, b)
    # So many a month of what no thesaurus knows, in each article: hardly of two things.
    weight += bool(a.measure.per and ":" in a.measure.head and ":" in b.measure.head)
    # So much a year, or for each, of one kind: there is one such sum in the news.
    weight += bool(a.measure.per and a.value.kind == "money" and measures[0] & measures[1] and a.sole and b.sole)
    weight += _PER_KIND * bool(marked(a, GROUP) & marked(b, GROUP))
    weight += 2 * (a.draft.property in TOTALS) + min(_PER_KIND, _shared_words(a, b))
    # A sum of money says little of what it is for, unless each article tells one of that thing.
    known = a.value.kind == "money" and a.sole and b.sole and things_a & things_b
    weight -= (2 - bool(known)) * (a.value.kind != "quantity") + (size(a) < SMALL or size(b) < SMALL)
    return weight + _days_weigh(a, b, measures, heads) + nearness(a, b)


def _restrictors(a: Candidate, b: Candidate) -> int | None:
    """What restrictors weigh; None where one is made by one alone and nothing tells that it only describes."""
    if _called(a, b):
        return 0  # which trade the strikers are of
    # "Mangrove seedlings" are palétuviers: what restricts one is in what the other counts.
    around = a.measure.far | {a.measure.head}, b.measure.far | {b.measure.head}
    left, right = restrictors_meet(a.measure.own, b.measure.own, *around)
    if not left and not right:
        return 0
    sole = a.sole and b.sole
    two = a.language != b.language
    if left and right:
        sure = sole or bool(marked(a, "rel:") & marked(b, "rel:"))
        return -(len(left) != len(right)) if two and sure and (unknown(left) or unknown(right)) else None
    alone, other = (left, b) if left else (right, a)
    if not sole or nearness(a, b) <= 0:
        return None
    text = other.draft.passage.document.text
    if alone <= _NEW or mentioned(alone, text, other.language):
        return -1
    return -1 if two and unknown(alone) else None


def _measured_things(one: Candidate) -> set[str]:
    """Known things of its clause, with what so many metres or tonnes are of."""
    return things(one) | ({one.measure.head} if one.value.unit and one.measure.head.startswith("thing-") else set())


def _beside(a: Candidate, b: Candidate) -> bool:
    """Whether the sentences of both give another figure of one thing alike: "nine centres", "neuf centres"."""
    told = [[figure.rpartition("=") for figure in c.measure.beside] for c in (a, b)]
    return any(x[2] == y[2] and _one_thing(x[0], y[0]) for x in told[0] for y in told[1])


def _one_thing(a: str, b: str) -> bool:
    return one_word(a, b) or (a.startswith("thing-") and b.startswith("thing-") and heads_meet(a, b) is not None)


def _deeds(a: Candidate, b: Candidate, shared: Collection[str]) -> int | None:
    """What it weighs what is done to each; None if something is done to one that is not done to the other."""
    if _went_on(a, b):
        return None
    if shared:
        return 2
    if "part" in a.measure.far or "part" in b.measure.far:
        return _parts(a, b)
    moods = {a.measure.mood, b.measure.mood}
    tariff = a.measure.per == b.measure.per == _EACH and PAST not in moods
    if PLAN in moods and moods & {PAST, NOW} and not held(a, b) and not tariff:
        return None
    # How many work or live somewhere changes from month to month.
    lasts = a.measure.own & b.measure.own or moods == {PLAN} or (a.draft.as_of and b.draft.as_of) or held(a, b)
    lasts = lasts or _one_group(a, b)
    gap = days_apart(a.published, b.published)
    if not lasts and _people(a) and (gap is None or gap > _AT_ONCE) and not (slips(a, b) and gap and gap < _MONTHS):
        return None
    plain = held(a, b) or inherent(a, b) or any(_listed(c) or (c.measure.definite and c.measure.mood) for c in (a, b))
    weight = -(moods == {PLAN, ""} and not plain)
    if marked(a, "rel:") and marked(b, "rel:"):
        alike = a.sole and b.sole and nearness(a, b) > 0 and a.draft.property not in TOTALS
        return weight - 3 if alike else None
    return weight


def _one_group(a: Candidate, b: Candidate) -> bool:
    """Whether both count the members of one group, which stay the same for weeks: of the team, of the crew."""
    gap = days_apart(a.published, b.published)
    return bool(marked(a, GROUP) & marked(b, GROUP)) and gap is not None and gap < _MONTHS


def _listed(one: Candidate) -> bool:
    """Whether a bullet without a verb tells it: what holds and what is to come are told alike there."""
    return not one.measure.mood and one.draft.passage.block.kind is Kind.LIST


def _went_on(a: Candidate, b: Candidate) -> bool:
    """Whether two parts of a whole were counted weeks apart: three of the 14 found in February, nine in March."""
    gap = days_apart(a.published, b.published)
    parts = "part" in a.measure.far and "part" in b.measure.far and a.value.kind == "quantity"
    return parts and gap is not None and gap > _AT_ONCE and not slips(a, b)


def _parts(a: Candidate, b: Candidate) -> int | None:
    """What it weighs that one at least is a part: what is done to it ("140 of the 980 failed") tells which part.

    Where the words do not tell, two parts of one whole are one where the digits of one number are those of the other.
    """
    if (NOT in a.measure.near) == (NOT in b.measure.near) and _shared_words(a, b):
        return 1
    return 0 if nearness(a, b) > 1 and _beside(a, b) else None


def lasting(a: Candidate, b: Candidate) -> bool:
    """Whether two figures keep their value for months: a dimension, what a hall holds, a plan, what was done once."""
    if inherent(a, b) or _one_group(a, b) or a.measure.mood == b.measure.mood == PLAN:
        return True
    # Done once to both, or digits turned round of what was, of which one is a slip.
    done = bool(marked(a, "rel:") & marked(b, "rel:")) or (slips(a, b) and a.draft.property not in TOTALS)
    return a.measure.mood == b.measure.mood == PAST and done and not a.measure.per


def _days_weigh(a: Candidate, b: Candidate, measures: tuple[set[str], set[str]], heads: int) -> int:
    """What the days between two articles weigh: nothing where the figures say theirs or a thing keeps its size."""
    gap = days_apart(a.published, b.published)
    only = a.sole and b.sole and heads > _GUESSED and _telling(a, b) and _telling(b, a)
    dated = bool(a.draft.as_of and b.draft.as_of) or a.draft.property in TOTALS or _dates_other(a, b)
    most = _PLAN if PLAN in (a.measure.mood, b.measure.mood) and {a.measure.mood, b.measure.mood} <= _AHEAD else _CLOSE
    late = not inherent(a, b) and not dated and (gap is None or gap > most)
    return only + (only and gap is not None and gap <= _AT_ONCE) - late - 2 * (not dated and _grows(a, b))


def _grows(a: Candidate, b: Candidate) -> bool:
    """Whether what happens again and again (fires, visits, births) was counted later and is more: so it should be."""
    gap = days_apart(a.published, b.published)
    known = load_thesaurus().concepts.get(a.measure.head)
    there = NOW in (a.measure.mood, b.measure.mood)  # what no thesaurus knows, but is so many now, stays
    flows = known.fact("counts") == "Flow" if known else ":" in a.measure.head and not there
    if gap is None or gap <= _FEW_DAYS or not flows or a.measure.mood == PLAN:
        return False
    earlier, later = (a, b) if (a.published[0] or date.min) < (b.published[0] or date.min) else (b, a)
    return size(earlier) < size(later)


def _dates_other(a: Candidate, b: Candidate) -> bool:
    """Whether one gives the time at which the other was published: "the 56 turbines authorised in March"."""
    return any(
        one.draft.as_of is not None and other.draft.as_of is None and near(one.draft.as_of, other.published)
        for one, other in ((a, b), (b, a))
    )


def _people(one: Candidate) -> bool:
    """Whether it counts people, and not since a start."""
    return counts_people(one.measure.head) and one.draft.property not in TOTALS


def _telling(one: Candidate, other: Candidate) -> bool:
    """Whether what is counted tells much: not "people", not so many metres of anything but of its length."""
    if one.value.unit:
        return bool(
            measures_of(one)
            or (one.measure.head and one.value.kind == "quantity")
            or things(one) & things(other)
            or _shared_words(one, other)
        )
    head = one.measure.head
    if CAPACITY in one.measure.near or ":" in head:
        return True
    concept = load_thesaurus().concepts.get(head)
    return concept is not None and not (concept.fact("generic") and not concept.fact("broader"))


def _heads(a: Candidate, b: Candidate) -> int | None:
    """What it weighs that two figures count what they do; None if they count two things.

    A kind of a thing may be called by the thing's name; where a unit is given, what is weighed or measured may be left
    out, or be a word that the thesauri do not know in the other language.
    """
    first, second = a.measure.head, b.measure.head
    if first == second:
        return 0 if first or a.value.unit else None
    if held(a, b) and holds_people(first) and holds_people(second):
        # A car park's places are no seats, whatever they are called.
        return None if any(c.measure.near & car_rooms() for c in (a, b)) else 0
    both = a.sole and b.sole
    if a.value.unit and a.value.kind == "quantity" and not (first and second):
        # "Ireland’s quota falls to 28,400 tonnes", "24 800 tonnes de quota"
        head, other = (first or second), a if second else b
        said = head in other.measure.near or any(one_word(head, word) for word in other.measure.far)
        return 0 if said else -1
    if not first or not second:
        return None
    met = heads_meet(first, second, a.measure.word, b.measure.word)
    known = first.startswith("thing-") and second.startswith("thing-")
    if met is None and (_called(a, b)):
        return -1
    if met is None:
        return -1 if a.value.unit and a.value.kind == "quantity" and a.language != b.language and both else None
    if met == 0 or both:
        return min(0, met + known)
    return -1 if known else None


def _called(a: Candidate, b: Candidate) -> bool:
    return called_so(a.measure.head, b.measure) or called_so(b.measure.head, a.measure)


def _shared_words(a: Candidate, b: Candidate) -> int:
    """Words of the clauses that no thesaurus knows and both have, or that mean one thing by the general lexicon."""
    first, second = a.measure.far - _NO_WORDS, b.measure.far - _NO_WORDS
    if a.language == b.language:
        return len(first & second)
    return sum(any(one_word(x, y) or _sound_alike(x, y) for y in second) for x in first)


def _sound_alike(a: str, b: str) -> bool:
    first, second = stem(a.partition(":")[2]), stem(b.partition(":")[2])
    return len(first) > SHORTEST and begin_alike(first, second)
