"""What it weighs what is done to two figures of two articles, and what else their clauses share."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from itertools import combinations

from kzclaims.articles import Kind
from kzclaims.extract.figures.acts import one_deed, two_deeds
from kzclaims.extract.figures.fits import Candidate, inherent, marked, measures_of, nearness, size, slips, stem
from kzclaims.extract.figures.heads import heads_meet, one_word
from kzclaims.extract.figures.model import CAPACITY, FALLEN, FATE, GROUP, NOT, NOW, PAST, PLAN, TOTALS
from kzclaims.extract.figures.scope import counts_people
from kzclaims.extract.likeness import SHORTEST, begin_alike, days_apart

# Days between two articles on one piece of news: the only figure of a thing in each is then hardly of two measures.
AT_ONCE = 14
MONTHS = 60  # days in which numbers of the same digits are rather a slip than a change of staff
_NO_WORDS = frozenset({"part"})
_DECIDED = frozenset({"fine", "award", "loan"})
_OF_THINGS = frozenset({f"{FATE}loss/lost", f"{FATE}loss/saved"})
_MOST = 6  # figures of a sentence that may be parts of one whole
_SLIPPED = -1  # for two deeds of which one number is the other with its digits turned round
_EACH = "person"  # what is paid for each
_CLOCK = frozenset({"s", "min", "h"})
# What befalls people: those whom one befell are not those whom another did.
_FATES = frozenset({
    "thing-death", "thing-injured", "thing-missing-person", "thing-survivor", "thing-rescued", "thing-evacuee",
    "thing-detainee", "thing-hostage", "thing-displaced-person", "thing-homeless-person",
})  # fmt: skip


def fates_fit(a: Candidate, b: Candidate) -> bool:
    """Whether nothing tells that two numbers of people count whom two things befell: 30 missing, 60 injured."""
    first, second = ({one.measure.head} & _FATES or (one.measure.near | one.measure.own) & _FATES for one in (a, b))
    return not first or not second or bool(first & second)


def done_to(a: Candidate, b: Candidate, shared: Collection[str]) -> int | None:
    """What it weighs what is done to each; None if something is done to one that is not done to the other."""
    if _went_on(a, b) or _fell(a, b) or _fell(b, a):
        return None
    # A total is told of as often by a verb that only the thesaurus of deeds knows.
    if shared or (a.draft.property in TOTALS and one_deed(_told(a), _told(b))):
        return 2
    told = _told_of(a, b)
    moods = {a.measure.mood, b.measure.mood}
    if told is not None or (PLAN in moods and moods & {PAST, NOW}) or not (a.sole and b.sole):
        return told  # "1,850 hectares were replanted", "1,580 to be replanted": two figures
    # Digits turned round are a slip, whatever words each has for what is done; chance hardly makes them.
    return _SLIPPED if slips(a, b) else None


def _told(one: Candidate) -> frozenset[str]:
    """What may be a deed among the words of a clause."""
    return one.measure.far | marked(one, "rel:") | marked(one, "adj:")


def _told_of(a: Candidate, b: Candidate) -> int | None:
    """The same of two figures that no deed joins."""
    if "part" in a.measure.far or "part" in b.measure.far:
        return _parts(a, b)
    moods = {a.measure.mood, b.measure.mood}
    tariff = a.measure.per == b.measure.per == _EACH and PAST not in moods
    # What is decided is told as done or as still to be paid: "was fined", "must pay a fine".
    decided = a.value.kind == "money" and measures_of(a) & measures_of(b) & _DECIDED
    if PLAN in moods and moods & {PAST, NOW} and not (held(a, b) or tariff or decided):
        return None
    # How many work or live somewhere changes from month to month.
    lasts = a.measure.own & b.measure.own or moods == {PLAN} or (a.draft.as_of and b.draft.as_of) or held(a, b)
    lasts = lasts or one_group(a, b)
    gap = days_apart(a.published, b.published)
    if not lasts and people(a) and (gap is None or gap > AT_ONCE) and not (slips(a, b) and gap and gap < MONTHS):
        return None
    plain = held(a, b) or inherent(a, b) or any(_listed(c) or (c.measure.definite and c.measure.mood) for c in (a, b))
    weight = -(moods == {PLAN, ""} and not (plain or decided))
    if marked(a, "rel:") and marked(b, "rel:"):
        alike = a.sole and b.sole and nearness(a, b) > 0
        # Whether the fire destroyed it or it burned, it is lost.
        apart = 0 if marked(a, FATE) & marked(b, FATE) & _OF_THINGS else 3
        return weight - apart if alike else None
    return weight


def held(a: Candidate, b: Candidate) -> bool:
    """Whether both say how much something holds, now or later."""
    return CAPACITY in a.measure.near and CAPACITY in b.measure.near


def one_group(a: Candidate, b: Candidate) -> bool:
    """Whether both count the members of one group, which stay the same for weeks: of the team, of the crew."""
    gap = days_apart(a.published, b.published)
    return bool(marked(a, GROUP) & marked(b, GROUP)) and gap is not None and gap < MONTHS


def _listed(one: Candidate) -> bool:
    """Whether a bullet without a verb tells it: what holds and what is to come are told alike there."""
    return not one.measure.mood and one.draft.passage.block.kind is Kind.LIST


def _went_on(a: Candidate, b: Candidate) -> bool:
    """Whether two parts of a whole were counted weeks apart: three of the 14 found in February, nine in March."""
    gap = days_apart(a.published, b.published)
    parts = "part" in a.measure.far and "part" in b.measure.far and a.value.kind == "quantity"
    parts = parts and a.draft.property not in TOTALS  # which only grow
    return parts and gap is not None and gap > AT_ONCE and not slips(a, b)


def _fell(earlier: Candidate, later: Candidate) -> bool:
    """Whether the later article says of its smaller number that it is fewer than there were: "no more than five"."""
    days = earlier.published[1], later.published[0]
    after = days[0] is not None and days[1] is not None and days[0] < days[1]
    return after and FALLEN in later.measure.near - earlier.measure.near and size(later) < size(earlier)


def _parts(a: Candidate, b: Candidate) -> int | None:
    """What it weighs that one at least is a part: what is done to it ("140 of the 980 failed") tells which part.

    Where the words do not tell, two parts of one whole are one where the digits of one number are those of the other,
    and so are two totals of which each gives the whole.
    """
    if a.draft.property in TOTALS and a.wholes & b.wholes:
        return None if two_deeds(_told(a), _told(b)) else 1
    if (NOT in a.measure.near) == (NOT in b.measure.near) and shared_words(a, b):
        return 1
    return 0 if nearness(a, b) > 1 and beside(a, b) else None


def people(one: Candidate) -> bool:
    """Whether it counts people, and not since a start."""
    return counts_people(one.measure.head) and one.draft.property not in TOTALS


def beside(a: Candidate, b: Candidate) -> bool:
    """Whether the sentences of both give another figure of one thing alike: "nine centres", "neuf centres"."""
    told = [[figure.rpartition("=") for figure in c.measure.beside] for c in (a, b)]
    return any(x[2] == y[2] and _one_thing(x[0], y[0]) for x in told[0] for y in told[1])


def summed(part: Candidate, whole: Candidate) -> bool:
    """Whether a figure makes the other with those of its sentence: "84 berths, 120 couchettes and 116 seats", 320.

    Args:
        part: the figure.
        whole: that of another article.
    """
    rest = whole.value.written - part.value.written if whole.value.written and part.value.written else Decimal(0)
    if rest <= 0 or part.value.kind != "quantity" or slips(part, whole):
        return False
    spans = [figure.rpartition("=")[2].partition("-") for figure in part.measure.beside]
    told = sorted(Decimal(low) for low, _, high in spans if low == high and low[:1].isdigit())[-_MOST:]
    return any(sum(some) == rest for many in range(1, len(told) + 1) for some in combinations(told, many))


def two_lengths(a: Candidate, b: Candidate) -> bool:
    """Whether two lengths of time that measure nothing named are of no deed, thing or name that both tell.

    Args:
        a: a figure.
        b: one of another article.
    """
    if a.value.unit not in _CLOCK or a.value.kind != "quantity" or measures_of(a) & measures_of(b):
        return False
    shared = {t for t in a.measure.near & b.measure.near if t.startswith(("thing-", "rel:"))}
    return not (shared or a.names & b.names or shared_words(a, b))


def of_two_days(a: Candidate, b: Candidate) -> bool:
    """Whether one sum that is called nothing is of a time in which the other, which has none, was not told: of March.

    Args:
        a: a figure.
        b: one of another article.
    """
    if a.value.kind != "money" or measures_of(a) or measures_of(b) or a.draft.property in TOTALS:
        return False
    for one, other in ((a, b), (b, a)):
        when, (first, last) = one.draft.as_of, other.published
        if when is None or when.lo is None or when.hi is None or other.draft.as_of is not None:
            continue
        if first is None or last is None or first > when.hi or last < when.lo:
            return True
    return False


def _one_thing(a: str, b: str) -> bool:
    return one_word(a, b) or (a.startswith("thing-") and b.startswith("thing-") and heads_meet(a, b) is not None)


def shared_words(a: Candidate, b: Candidate) -> int:
    """Words of the clauses that no thesaurus knows and both have, or that mean one thing by the general lexicon."""
    first, second = a.measure.far - _NO_WORDS, b.measure.far - _NO_WORDS
    if a.language == b.language:
        return len(first & second)
    return sum(any(one_word(x, y) or _sound_alike(x, y) for y in second) for x in first)


def _sound_alike(a: str, b: str) -> bool:
    first, second = stem(a.partition(":")[2]), stem(b.partition(":")[2])
    return len(first) > SHORTEST and begin_alike(first, second)
