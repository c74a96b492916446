"""Steps of one matter that follow each other: a law is passed, signed and in force; a ruling is obeyed or appealed.

A strike begins, and enters its second week. Each step has a day of its own, and articles that tell two of them agree.
"""

from __future__ import annotations

import re
from decimal import Decimal

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.drafts import Draft, Happened
from kzclaims.extract.thesaurus import OFFICES

# Kinds of deeds by which a law comes about, step by step.
_STEPS = (frozenset({"approving", "deciding"}), frozenset({"agreeing"}), frozenset({"applying"}))
_POSTS = frozenset(
    {"event-election", "event-appointment", "event-taking-office", "event-resignation", "event-dismissal"}
)
_DUE = frozenset({"deadline", "legalDeadline", "endDate"})
# "Its second day", of what had begun before.
_ITS_DAY = {
    "fr": re.compile(
        r"(?<!\w)(?:sa|son|leur)\s(?:seconde?|dernière?|ultime|avant-dernière?|[^\W\d]{4,10}ième|\d{1,3}(?:e|ème))\s"
        r"(?:jour(?:née)?|soir(?:ée)?|nuit|matinée|semaine|mois|année)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:its|their)\s(?:second|third|last|final|penultimate|[^\W\d]{3,10}th|\d{1,3}(?:nd|rd|th|st))\s"
        r"(?:straight\s|successive\s|consecutive\s|full\s)?(?:day|evening|night|morning|week|month|year)(?!\w)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:(?:ид[её]т|ш[её]л|шла|длится|продолжается)\sуже\s|вступил[аои]?\sв(?:о|\sсвой|\sсвою)?\s|в\sсвой\s)"
        r"(?:втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|последн)[^\W\d]{1,3}\s(?:день|сутки|вечер|недел|месяц|год)",
        re.IGNORECASE,
    ),
}
_NEAR = 80  # characters of one part of a sentence in which a day and what is told of it stand
_APART = re.compile("[,;:.!?]")
_BESIDE = 1  # characters between a number and "more"


def two_steps(a: Draft, b: Draft) -> bool:
    """Whether two dates are those of two steps of one matter, or of two posts.

    Args:
        a: the draft of a date.
        b: that of another article.
    """
    told, again = a.happened, b.happened
    if a.property in _DUE and b.property in _DUE:
        return _contests(a) != _contests(b) or _besides(a, b) or _besides(b, a)
    if _under_way(a) != _under_way(b):
        return True
    if told is None or again is None:
        return False
    # The works on a hall open, and then the hall does.
    other = told.deeds ^ again.deeds
    if "event-start-of-works" in other and "event-opening" in other:
        return True
    steps = _steps(told), _steps(again)
    if all(steps) and steps[0].isdisjoint(steps[1]):
        return True
    return not told.deeds.isdisjoint(_POSTS) and not again.deeds.isdisjoint(_POSTS) and _two_posts(a, b)


def _under_way(one: Draft) -> bool:
    """Whether a day is one of several of what had begun before: "en est aujourd'hui à sa deuxième journée"."""
    text = one.passage.text
    found = _ITS_DAY[one.passage.language].finditer(text, max(0, one.start - _NEAR), one.end + _NEAR)
    return any(not _APART.search(text[min(m.end(), one.end) : max(m.start(), one.start)]) for m in found)


def _steps(told: Happened) -> frozenset[int]:
    """The steps of a law that a telling is of; none where it is of no law."""
    nouns = {part for x in told.core | told.things | told.around for part in x.split("|")}
    if nouns.isdisjoint(vocabulary.weighed("laws")):
        return frozenset()
    kinds = vocabulary.kinds(told.deeds)
    return frozenset(n for n, step in enumerate(_STEPS) if kinds & step)


def _two_posts(a: Draft, b: Draft) -> bool:
    """Whether each of two sentences tells of posts that the other has not: a mayor, a deputy mayor."""
    left, right = ({c for t in one.passage.of(OFFICES) for c in (t.concept, *t.others)} for one in (a, b))
    return bool(left and right) and left.isdisjoint(right)


def _besides(one: Draft, other: Draft) -> bool:
    """Whether a day is told of so many more, and the other sentence does not tell how many: that day is of all."""
    more = _further(one)
    return bool(more) and more.isdisjoint(n.value.written for n in other.passage.numbers)


def _further(one: Draft) -> frozenset[Decimal | None]:
    """How many besides those told before are due on a day: "two are closed, four more will close by July"."""
    passage, text = one.passage, one.passage.text
    day = next((p for p in passage.periods if one.start <= p.start < one.end), None)
    at = day.start if day is not None else one.start
    led = max((m.end() for m in _APART.finditer(text, max(0, at - _NEAR), at)), default=max(0, at - _NEAR))
    more = [m.span() for m in vocabulary.words("further", passage.language).finditer(text, led, at)]
    counted = (n for n in passage.numbers if led <= n.start < at and n.value.kind == "quantity")
    return frozenset(
        n.value.written
        for n in counted
        if any(0 <= a - n.core_end <= _BESIDE or 0 <= n.core_start - b <= _BESIDE for a, b in more)
    )


def _contests(one: Draft) -> bool:
    """Whether a time is given to contest something rather than to do it."""
    return bool(vocabulary.words("contests", one.passage.language).search(one.passage.text))
