"""Dates of two articles that are those of one event by all that stands around them, added up in points.

``dated.same`` asks for a deed in common that the thesauri know. What it leaves is held against each other here: every
feature of a pair (``dated.features``) has points, and a pair with enough of them is one event if neither date fits
another of the other article better. The points are those of a logistic regression on labelled dossiers, rounded;
``benchmarks/dated_points.py`` fits them again and tells what they reach on dossiers left out of the fit.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from operator import mul
from pathlib import Path

from kzclaims.claim import Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.bags import alike_names
from kzclaims.extract.dated.befell import two_people
from kzclaims.extract.dated.cores import other_cores
from kzclaims.extract.dated.features import OUTER, SAID, Placed, meet, outer, placed
from kzclaims.extract.dated.joined import Dated, joined
from kzclaims.extract.dated.match import ANEW, akin
from kzclaims.extract.dated.stages import two_steps
from kzclaims.extract.dated.told import MOST, Told, compared, told_apart, two_deals
from kzclaims.extract.dated.weights import one_deed
from kzclaims.extract.drafts import Draft
from kzclaims.extract.likeness import Days, fresh, news_of_two_days, published_days
from kzclaims.extract.naming import Namer
from kzclaims.extract.occasions import Together, two_occasions
from kzclaims.extract.scene import Scene
from kzclaims.extract.surroundings import Telling

FILE = Path(__file__).with_name("points.toml")
_MOST = 60  # dates of one article: more are a chronicle
_WINDOW = 40  # articles of a story, by their day, among which an article is held against others
_LEAST = 12  # sentences of a story: in fewer, nothing says how telling a word is
_YEAR = 360  # days: "in 2024"
_LONG_BEFORE, _LATELY = 200, 60  # days
_DECREED, _ARREST = frozenset({"decreeDate"}), frozenset({"arresting"})


_LEGAL = "legalDeadline"
_SIGNED = "signatureDate"
_END = "endDate"
_DUE = frozenset({"deadline", _LEGAL})
_CURATED = ("deed-", "event-")
_BEGUN = frozenset({"startDate", "openingDate"})


@lru_cache(maxsize=1)
def points() -> Mapping[str, float]:
    """The points of each feature; ``start`` is what every pair begins with, ``enough`` what it must reach."""
    return dict(tomllib.loads(FILE.read_text(encoding="utf-8")))


def scored_dates(
    scenes: Sequence[Scene],
    drafts: Sequence[Sequence[Draft]],
    namer: Namer,
    together: Together,
    tellings: Callable[[], Telling],
) -> list[list[Draft]]:
    """All drafts, dates of one event under one subject and one property.

    Args:
        scenes: the articles of a story, in the order of ``drafts``.
        drafts: what was found in each.
        namer: gives the ids of subjects.
        together: whether two articles, by their ids, are of one matter.
        tellings: the words of the articles and how much each tells, asked for only where there are dates to pair.
    """
    dated = [listed for listed in drafts if any(isinstance(draft.value, Period) for draft in listed)]
    if len(dated) < 2 or sum(len(scene.passages) for scene in scenes) < _LEAST:
        return [list(listed) for listed in drafts]
    telling = tellings()
    dates = [(scene, list(placed(scene, listed, telling))) for scene, listed in zip(scenes, drafts, strict=True)]
    dates = [(scene, listed) for scene, listed in dates if 0 < len(listed) <= _MOST]
    dates.sort(key=lambda one: (one[0].document.article.published, one[0].document.article.id))
    found = [
        pair
        for (m, (one, left)), (n, (other, right)) in combinations(enumerate(dates), 2)
        if n - m <= _WINDOW
        and ((_legal(left) and _legal(right)) or together(one.document.article.id, other.document.article.id))
        for pair in _pairs(left, right, telling)
        if _binding(*pair) or together(one.document.article.id, other.document.article.id)
    ]
    found.sort(key=lambda p: (-p[0], p[1].article, p[1].draft.key, p[2].article, p[2].draft.key))
    sure = points()["sure"]
    pairs = [(_dated(a, likened=own < sure), _dated(b, likened=own < sure)) for own, a, b in found]
    return joined(scenes, drafts, pairs, namer)


def _legal(dates: Sequence[Placed]) -> bool:
    """Whether an article has a deadline of law or contract, which may be one with that of any other (``_binding``)."""
    return any(one.draft.property == _LEGAL for one in dates)


def _binding(own: float, a: Placed, b: Placed) -> bool:
    """Whether two deadlines of law or contract are surely one.

    Two articles that name few things alike, since they are written in two scripts, may well tell of one duty.
    """
    return own >= points()["binding"] and all(one.draft.property == _LEGAL for one in (a, b))


def score(a: Placed, b: Placed, telling: Telling) -> float:
    """The points of a pair; where what is soon known leaves no hope of enough, those alone."""
    table = points()
    known: float = table["start"] + sum(map(mul, _outer_points(), outer(a, b, telling)))
    return known + _total(compared(a.told, b.told)) if known + _most() >= table["enough"] else known


@lru_cache(maxsize=1)
def _outer_points() -> tuple[float, ...]:
    return tuple(points().get(name, 0.0) for name in OUTER)


def _total(found: Mapping[str, float]) -> float:
    return sum(points().get(name, 0.0) * value for name, value in found.items())


@lru_cache(maxsize=1)
def _most() -> float:
    """The points that can be had word by word, at most."""
    return sum(max(0.0, points().get(name, 0.0)) * most for name, most in MOST.items())


def _pairs(left: Sequence[Placed], right: Sequence[Placed], telling: Telling) -> Iterator[tuple[float, Placed, Placed]]:
    """Pairs with enough points, each the best of both its dates: what the other article confirms is in none."""
    scores = {(m, n): score(a, b, telling) for m, a in enumerate(left) for n, b in enumerate(right)}
    table = points()
    for (m, n), own in scores.items():
        a, b = left[m], right[n]
        if own < table["nearly"] or meet(a, b) or idle(a, b):
            continue
        rivals = [(left[m], right[k], scores[m, k]) for k in range(len(right)) if k != n]
        rivals += [(left[k], b, scores[k, n]) for k in range(len(left)) if k != m]
        # What has nearly enough must leave every rival far behind; where there is none, that says nothing.
        # Papers of one matter bind to many duties.
        if own < table["enough"] and (not rivals or _LEGAL in (a.draft.property, b.draft.property)):
            continue
        best = own if own >= table["enough"] else own - table["ahead"]
        # What says nothing is no rival, unless both tell one day.
        if all(points < best or (not meet(x, y) and idle(x, y)) for x, y, points in rivals):
            yield own, a, b


def idle(a: Placed, b: Placed) -> bool:
    """Whether a pair says nothing: two years, each with figures of its own; what is news in articles weeks apart.

    So do two things of a kind that an ordinal tells apart, and a plan that is said to have been changed.
    """
    named = not a.around.names.keys().isdisjoint(b.around.names)
    if two_occasions(a.draft, b.draft) or two_steps(a.draft, b.draft) or told_apart(a.told, b.told, named=named):
        return True
    if a.told.revised or b.told.revised or _two_things(a, b) or two_people(a.draft, b.draft):
        return True
    if _still_going(a, b) or _still_going(b, a):
        return True
    if a.draft.property == b.draft.property == _SIGNED and two_deals(a.told, b.told):
        return True
    if _news_of_old(a, b) or _news_of_old(b, a) or _said_once(a, b) or _still(a, b) or _still(b, a):
        return True
    years = _whole(a) and _whole(b) and bool(a.numbers and b.numbers)
    return years or _one_yearless_day(a, b) or news_of_two_days((a.value, _published(a)), (b.value, _published(b)))


def _news_of_old(a: Placed, b: Placed) -> bool:
    """Whether one date is that of news and the other long gone: a trial that opens, a bridge opened ten years ago."""
    gone = a.value.lo and b.value.hi and (a.value.lo - b.value.hi).days > _LONG_BEFORE
    return bool(gone) and fresh((a.value, _published(a)))


def _said_once(a: Placed, b: Placed) -> bool:
    """Whether only one of two dates is that of what was said, as news, or of a decree."""
    deeds = [one.draft.happened.deeds if one.draft.happened else frozenset() for one in (a, b)]
    arrested = any(vocabulary.kinds(found) & _ARREST for found in deeds)  # "arrêté" may be either
    if any((a.draft.property == acted) != (b.draft.property == acted) for acted in _DECREED) and not arrested:
        return True
    said = [one for one in (a, b) if one.draft.property == SAID]
    first, last = _published(said[0]) if len(said) == 1 else (None, None)
    day = said[0].value.hi if said else None
    return bool(first and last and day and (first - day).days <= _LATELY and day <= last)


def _still(a: Placed, b: Placed) -> bool:
    """Whether one date tells since when something has been so, and the other, later, when it still was."""
    since = any(f.what == "since" and f.start == a.span[0] for f in a.draft.passage.periods)
    later = a.value.hi and b.value.lo and a.value.hi < b.value.lo
    deeds = b.draft.happened.deeds if b.draft.happened else frozenset()
    begins = vocabulary.events("lasting") | vocabulary.events("starts") | vocabulary.events("begins")
    return bool(since and later) and deeds.isdisjoint(begins)


def _still_going(a: Placed, b: Placed) -> bool:
    """Whether one date ends what goes on as it is told ("until 13 September the court hears"), and the other is a deed.

    What is over later than it was to be may have been put off; a deed of another day is another deed.
    """
    until = any(f.what == "until" and f.start == a.span[0] for f in a.draft.passage.periods)
    ends = a.draft.property == _END and b.draft.property not in {_END, *_DUE}
    over = b.draft.happened is not None and not vocabulary.events("ends").isdisjoint(b.draft.happened.deeds)
    return until and ends and not over


def _two_things(a: Placed, b: Placed) -> bool:
    """Whether grammar gives each deed a thing of its own: a bridge, a road."""
    told, again = a.draft.happened, b.draft.happened
    if told is None or again is None:
        return False
    if told.planned != again.planned or ANEW & (told.restricts ^ again.restricts) or _two_deeds(a, b):
        return True
    # The first stone begins the works, the last one ends them.
    if any("last" in x.restricts and "event-start-of-works" in y.deeds for x, y in ((told, again), (again, told))):
        return True
    # Line 4 and line 5
    numbered = [{mark for mark in one.marks if mark.startswith("no:")} for one in (told, again)]
    if all(numbered) and numbered[0].isdisjoint(numbered[1]):
        return True
    begun = {a.draft.property, b.draft.property} <= _BEGUN and not one_deed(told, again)
    if begun and not compared(a.told, b.told)["told things"]:
        return True  # two works begun, an old wing taken down and a new one built
    if _places(a.told, b.told):
        return True
    return not any(_papers(x.core) for x in (told, again)) and other_cores(told, again)


def _two_deeds(a: Placed, b: Placed) -> bool:
    """Whether two deeds are told of which nothing is alike: was pelted with flour, resigned; visited, appealed."""
    told, again = a.draft.happened, b.draft.happened
    if told is None or again is None or not (told.deeds and again.deeds):
        return False
    if vocabulary.kinds(told.deeds) & vocabulary.kinds(again.deeds) or one_deed(told, again):
        return False
    if a.told.language == b.told.language:
        return not compared(a.told, b.told)["told things"]
    # What has to be done is told in many ways.
    if {a.draft.property, b.draft.property} <= _DUE:
        return False
    # A verb of the lexicon alone may be a word for the same deed that the other language tells otherwise.
    if not vocabulary.events("occurrences").isdisjoint(told.deeds | again.deeds):
        return False  # a fire breaks out, and guts a store
    loose = vocabulary.weighed("many_senses")
    curated = [{d for d in one.deeds if d.startswith(_CURATED)} - loose for one in (told, again)]
    return all(curated) and not akin(*curated)


def _places(a: Told, b: Told) -> bool:
    """Whether each clause names what the other article names nowhere: launched in Brussels, in Geneva."""
    # Two scripts may hide one name.
    return (a.language == "ru") == (b.language == "ru") and all(
        any(not any(alike_names(name, other) for other in there.article_names) for name in here.names)
        for here, there in ((a, b), (b, a))
    )


def _papers(core: Collection[str]) -> bool:
    """Whether what a deed seems done to is the paper that asks for it: "the contract gives the builder until …"."""
    return any(x.partition("|")[0] in vocabulary.papers() for x in core)


def _published(one: Placed) -> Days:
    return published_days(one.draft.passage.document.article)


def _whole(one: Placed) -> bool:
    lo, hi = one.value.lo, one.value.hi
    return bool(lo and hi and (hi - lo).days >= _YEAR)


def _one_yearless_day(a: Placed, b: Placed) -> bool:
    """Whether two dates are one day or month, of which neither tells the year."""
    days = [[day and (day.month, day.day) for day in (one.value.lo, one.value.hi)] for one in (a, b)]
    return bool(a.value.readings and b.value.readings) and days[0] == days[1]


def _dated(one: Placed, *, likened: bool) -> Dated:
    told = one.draft.happened
    return Dated(
        one.draft,
        one.article,
        one.value,
        told.label if told else one.draft.subject.label,
        one.draft.passage.language,
        likened,
    )
