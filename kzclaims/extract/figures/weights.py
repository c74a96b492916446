"""How much speaks for two figures of two articles measuring one thing.

Section 10 of the design names the dimensions: thing, bearer, scope, time, deed. The weights were set on dossiers
written for the purpose (tests/dossiers), not on a theory. What keeps two figures apart stands in ``figures.fits``.
"""

from __future__ import annotations

from datetime import date

from kzclaims.extract.figures.changed import changed_by
from kzclaims.extract.figures.counters import two_counts
from kzclaims.extract.figures.days import like_spans, near
from kzclaims.extract.figures.deeds import (
    AT_ONCE,
    beside,
    done_to,
    fates_fit,
    held,
    of_two_days,
    one_group,
    people,
    shared_words,
    summed,
    two_lengths,
)
from kzclaims.extract.figures.fits import (
    SMALL,
    Candidate,
    accounted,
    inherent,
    marked,
    measures_of,
    nearness,
    places_fit,
    scopes_fit,
    size,
    slips,
    things,
    time_fits,
    turned,
)
from kzclaims.extract.figures.heads import (
    any_person,
    called_so,
    comes_and_goes,
    heads_meet,
    holds_people,
    kin,
    mentioned,
    one_word,
    restrictors_meet,
    unknown,
)
from kzclaims.extract.figures.model import ALREADY, AMONG, CAPACITY, GROUP, NOW, PAST, PLAN, THOUGHT, TOTALS
from kzclaims.extract.figures.scope import counts_people
from kzclaims.extract.figures.stages import narrowed, stages_fit
from kzclaims.extract.figures.taxes import taxes_fit
from kzclaims.extract.figures.tolls import still_rising
from kzclaims.extract.figures.words import car_rooms
from kzclaims.extract.likeness import days_apart
from kzclaims.extract.thesaurus import load_thesaurus

ENOUGH = 2
APART = -100
_SPENT = frozenset({"cost"})
# Units of areas, of what is weighed in bulk and of power.
_EXTENTS = frozenset({"ha", "km2", "t", "m3", "l", "MW", "GW", "MWh", "GWh", "TWh"})
# Days between two articles up to which little suffices.
_CLOSE = 45
# A plan stands longer: up to so many days it is the same plan, unless the words say that it was revised.
_PLAN = 120
_FEW_DAYS = 5
_STAFF = "thing-employee"
_PERSON = "thing-person"
_GUESSED = -2  # heads that meet by no more than being the only ones
_UNLIKE, _SLIP = -1, 2  # what nouns that differ weigh where digits are turned round, and what these weigh
_AHEAD = frozenset({PLAN, THOUGHT})
_NEW = frozenset({"adj:new", "adj:member-of"})  # what is to come is new, and who is counted belongs, said or not
_PER_KIND = 2


def weigh(a: Candidate, b: Candidate) -> int:
    """How much speaks for two figures measuring one thing; ``APART`` if something keeps them so."""
    if accounted(a, b) or accounted(b, a) or not (fates_fit(a, b) and taxes_fit(a, b)):
        return APART
    if changed_by(a.value.written, b.value.written, a.measure.changes, b.measure.changes):
        return APART
    if two_lengths(a, b) or of_two_days(a, b) or still_rising(a, b) or two_counts(a, b):
        return APART
    deeds = marked(a, "rel:") & marked(b, "rel:")
    measures = measures_of(a), measures_of(b)
    heads, bounds, done = _heads(a, b), _restrictors(a, b), done_to(a, b, deeds)
    # Chance turns so many digits round hardly ever: then another noun for what is counted keeps nothing apart.
    slip = turned(a, b) and kin(a.measure.head, b.measure.head)
    heads = _UNLIKE if heads is None and slip else heads
    if heads is None or bounds is None or done is None or not time_fits(a, b):
        return APART
    if not (stages_fit(a, b) and places_fit(a, b, slip) and (slip or scopes_fit(a, b, measures))):
        return APART
    things_a, things_b = _measured_things(a), _measured_things(b)
    weight = heads + bounds + done + min(_PER_KIND, len(things_a & things_b)) + bool(measures[0] & measures[1])
    apart = a.language == b.language and things_a and things_b and not things_a & things_b
    weight -= bool(apart) * (1 + counts_people(a.measure.head)) + (
        a.value.kind == "money" and not measures[0] & measures[1]
    )
    weight -= 2 * ((ALREADY in a.measure.near) != (ALREADY in b.measure.near) and a.draft.property not in TOTALS)
    # What is found on so many of them says nothing of how many there are.
    weight -= 2 * ((AMONG in a.measure.near) != (AMONG in b.measure.near))
    weight += bool(a.names & b.names) + min(_PER_KIND, len(a.measure.own & b.measure.own))
    weight += like_spans(a.draft.as_of, b.draft.as_of) + 2 * beside(a, b)
    # So many a month of what no thesaurus knows, in each article: hardly of two things.
    weight += bool(a.measure.per and ":" in a.measure.head and ":" in b.measure.head)
    # So much a year, or for each, of one kind: there is one such sum in the news.
    weight += bool(a.measure.per and a.value.kind == "money" and measures[0] & measures[1] and a.sole and b.sole)
    weight += _PER_KIND * bool(marked(a, GROUP) & marked(b, GROUP))
    common = shared_words(a, b)
    # Each works, plant and shop has a staff of its own.
    if _STAFF in (a.measure.head, b.measure.head) and not (a.names & b.names or slips(a, b)):
        weight -= 1 + (not common and not deeds and not things_a & things_b)
    weight += 2 * (a.draft.property in TOTALS) + min(_PER_KIND, common)
    weight -= narrowed(a, b, common + len(deeds) + len(things_a & things_b))
    # A sum of money says little of what it is for, unless each article tells one of that thing.
    known = a.value.kind == "money" and a.sole and b.sole and things_a & things_b
    weight -= (2 - bool(known)) * (a.value.kind != "quantity") + (size(a) < SMALL or size(b) < SMALL)
    weight += _days_weigh(a, b, measures, heads) + nearness(a, b)
    weight += _SLIP * slip
    return APART if weight >= ENOUGH and (summed(a, b) or summed(b, a)) else weight


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
    if a.measure.head == b.measure.head and slips(a, b):
        return -1  # "the 412 doses needed" are the 421 that came: the digits are turned round
    if not sole or nearness(a, b) <= 0:
        return None
    text = other.draft.passage.document.text
    if alone <= _NEW or mentioned(alone, text, other.language) or _of_one_day(a, b):
        return -1
    return -1 if two and unknown(alone) else None


def _of_one_day(a: Candidate, b: Candidate) -> bool:
    """Whether each clause gives one and the same day: "the plane of 3 May carried 640 doses of oral vaccine"."""
    first, second = a.draft.as_of, b.draft.as_of
    if first is None or second is None or first.lo is None:
        return False
    return first.lo == first.hi == second.lo == second.hi


def _measured_things(one: Candidate) -> set[str]:
    """Known things of its clause, with what so many metres or tonnes are of."""
    return things(one) | ({one.measure.head} if one.value.unit and one.measure.head.startswith("thing-") else set())


def lasting(a: Candidate, b: Candidate) -> bool:
    """Whether two figures keep their value for months: a dimension, what a hall holds, a plan, what was done once."""
    if inherent(a, b) or one_group(a, b) or a.measure.mood == b.measure.mood == PLAN:
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
    # What a work has cost is the same a month later, where each article tells one such sum.
    ahead = not _AHEAD.isdisjoint((a.measure.mood, b.measure.mood))
    spent = a.value.kind == "money" and bool(measures[0] & measures[1] & _SPENT) and not ahead
    at_once = gap is not None and gap <= (_CLOSE if spent else AT_ONCE)
    return only + (only and at_once) - late - 2 * (not dated and grows(a, b))


def grows(a: Candidate, b: Candidate) -> bool:
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


def _telling(one: Candidate, other: Candidate) -> bool:
    """Whether what is counted tells much: not "people", not so many metres of anything but of its length."""
    if one.value.unit:
        # Of such a measure a story tells little: the only hectares of both are of one thing.
        lone = one.value.unit in _EXTENTS and len(one.told) == len(other.told) == 1 and nearness(one, other) > 0
        return lone or bool(
            measures_of(one)
            or (one.measure.head and one.value.kind == "quantity")
            or things(one) & things(other)
            or shared_words(one, other)
        )
    head = one.measure.head
    if called_so(other.measure.head, one.measure):
        return True
    passing = comes_and_goes(other.measure.head) or (people(other) and marked(other, "rel:"))
    if head == _PERSON and one.measure.mood != NOW and passing:
        # "Seen by 76,000 people" takes up the visitors of the other, where no others are counted.
        return all(sum(map(any_person, one.told.values())) == 1 for one in (one, other))
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
    if met == _GUESSED and a.language == b.language and not things(a) & things(b):
        return None  # of a word that no thesaurus has and another of its language: insulators and poles
    if met is None:
        return -1 if a.value.unit and a.value.kind == "quantity" and a.language != b.language and both else None
    if met == 0 or both:
        return min(0, met + known)
    return -1 if known else None


def _called(a: Candidate, b: Candidate) -> bool:
    return called_so(a.measure.head, b.measure) or called_so(b.measure.head, a.measure)
