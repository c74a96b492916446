"""What tells that two articles of one story tell two occasions: another attack, the next match, a report printed again.

A long story has many meetings, attacks and rulings of one kind. Two articles that share hardly more than a name tell
of two; what each tells with "yesterday" or "on Monday" is news of its own day.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

from kzclaims.claim import Period, fold
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.drafts import Draft
from kzclaims.extract.stories import Outline, Widely, weight

# What two articles of a story share, as ``stories.weight`` counts it, for what neither names to be one thing: more
# than one name of several words in the lead of one.
_CLOSE = 24
# Of a story of few articles, which two scripts may tell with hardly a name alike, one name is enough.
_CLOSE_OF_FEW, _FEW = 12, 6
# Of ten words of one sentence, so many are in another that repeats it.
_REPEATED = 0.85
_SUBJECT = 80  # characters before a date in which somebody is told to whom it happened
_CLOSED = re.compile(r"[;.!?]\s")
_BESIDE = 40  # characters before a date in which it is told what it dates
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[,;:.!?()—–](?=\s)")
_MONTH = 28  # days: "in April"
_NO_EVENT = ("compared_with", "went_on", "of_accounts", "up_to_now")
Together = Callable[[str, str], bool]


def close(outlines: Sequence[Outline]) -> Together:
    """Tells of two articles of one story, by their ids, whether they share enough to be of one matter.

    Args:
        outlines: the articles of the story.
    """
    by_id = {one.article: one for one in outlines}
    enough = _CLOSE_OF_FEW if len(outlines) <= _FEW else _CLOSE
    widely = Widely(
        Counter(name for one in outlines for name in one.names), Counter(t for one in outlines for t in one.topics)
    )

    @cache
    def found(a: str, b: str) -> bool:
        left, right = by_id[a], by_id[b]
        if not (left.names and right.names):
            return True  # nothing tells them apart
        # A few lines have little to share.
        most = min(weight(one, one, widely) for one in (left, right))
        return weight(left, right, widely) >= min(enough, most // 2)

    return lambda a, b: a == b or found(min(a, b), max(a, b))


def two_occasions(a: Draft, b: Draft) -> bool:
    """Whether two dates of two articles cannot be held against each other, whatever their sentences share.

    Args:
        a: the draft of a date.
        b: that of another article.
    """
    of_an_act = [one.property == _OF_AN_ACT and _signed(one) for one in (a, b)]
    foretold = any(x.property == _SAID and _ahead(y) for x, y in ((a, b), (b, a)))
    apart = of_an_act[0] != of_an_act[1] or foretold or counts_of_two_days(a, b)
    return apart or _of_another(a) != _of_another(b) or _reprinted(a, b) or _beside_it(a) or _beside_it(b)


def _of_another(one: Draft) -> bool:
    """Whether a day is that of what happened to somebody told by another: "his partner, arrested on 9 March"."""
    deeds = one.happened.deeds if one.happened else frozenset[str]()
    if vocabulary.kinds(deeds).isdisjoint(_ARREST) and deeds.isdisjoint(vocabulary.weighed("personal")):
        return False
    text, language = one.passage.text, one.passage.language
    lo = max((m.end() for m in _CLOSED.finditer(text, 0, one.start)), default=0)
    somebody = vocabulary.words("another_person", language).finditer(text, max(lo, one.start - _SUBJECT), one.end)
    whose = vocabulary.words("possessive", language)
    return any(
        m.end() == n.start() - 1 for n in somebody for m in whose.finditer(text, max(lo, n.start() - 6), n.start())
    )


_ARREST = frozenset({"arresting"})
_OF_AN_ACT, _SAID = "decreeDate", "announcementDate"


def _signed(one: Draft) -> bool:
    """Whether a date is that of a signature: of the decree, not of the vote that it is for."""
    told = one.happened.deeds | one.happened.acts if one.happened else frozenset[str]()
    text, language = one.passage.text[: one.start], one.passage.language
    return any("sign" in deed for deed in told) or bool(vocabulary.words("signed", language).search(text))


def _ahead(one: Draft) -> bool:
    """Whether a day was still to come when it was told: no day of an announcement."""
    day, told = one.value.lo if isinstance(one.value, Period) else None, one.passage.anchor.hi
    return bool(day and told and day > told)


def counts_of_two_days(a: Draft, b: Draft) -> bool:
    """Whether each of two dates is that of a figure of its own: so many in March, or by the 31st, so many since.

    Args:
        a: the draft of a date.
        b: that of another article.
    """
    if not all(_whole_month(one) or _gone_by(one) for one in (a, b)):
        return False
    left, right = _figures_beside(a), _figures_beside(b)
    return bool(left and right) and left.isdisjoint(right)


def _whole_month(one: Draft) -> bool:
    value = one.value
    return isinstance(value, Period) and bool(value.lo and value.hi and (value.hi - value.lo).days + 1 >= _MONTH)


def _gone_by(one: Draft) -> bool:
    """Whether what reads like a deadline is the day by which so many had come."""
    day, told = one.value.hi if isinstance(one.value, Period) else None, one.passage.anchor.lo
    return isinstance(one.value, Period) and one.value.lo is None and bool(day and told and day < told)


def _figures_beside(one: Draft) -> set[str]:
    """The figures that no comma or stop parts from a date."""
    passage = one.passage
    dates = [(p.start, p.end) for p in passage.periods if p.start < one.end and one.start < p.end]
    start, end = dates[0] if len(dates) == 1 else (one.start, one.end)
    lo = max((m.end() for m in _STOP.finditer(passage.text, 0, start)), default=0)
    # "En avril, 295 000 véhicules …": what heads a clause is of all of it.
    heads = not passage.text[lo:start].strip() and passage.text[end : end + 1] == ","
    stop = _STOP.search(passage.text, end + heads)
    hi = stop.start() if stop else len(passage.text)
    near = [n for n in passage.numbers if lo <= n.start < hi and not start <= n.start < end]
    return {str(n.value.lo) for n in near if n.value.kind == "quantity"}


def _reprinted(a: Draft, b: Draft) -> bool:
    """Whether a sentence is printed again, "yesterday" and all, in the paper of another day."""
    if not all(isinstance(one.value, Period) and one.value.anchored for one in (a, b)):
        return False
    left, right = (_words(one.passage.text[: one.start] + " " + one.passage.text[one.end :]) for one in (a, b))
    common = sum((left & right).values())
    return common >= _REPEATED * max(left.total(), right.total()) > 0


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(fold(text)))


def _beside_it(one: Draft) -> bool:
    """Whether a date is that of what is compared with, of a while that went on, of a count, or of accounts."""
    before = one.passage.text[max(0, one.start - _BESIDE) : one.end]
    return any(vocabulary.words(kind, one.passage.language).search(before) for kind in _NO_EVENT)
