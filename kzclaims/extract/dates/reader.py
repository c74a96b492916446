"""Dates, periods, deadlines, durations and frequencies in French, English and Russian news.

``find_periods`` reads a text, ``read_period`` one quote; both give the same value for the same words and anchor. What
is relative is counted from an ``Anchor``, the day or days the words were said on, and is left open, with a reason,
where that is not known. Conventions about fuzzy words stand in ``dates.resolve``, the words in ``dates/fr.toml`` and
its sisters. Bounds, relation and readings are those of the contract ("Values"), EDTF is ISO 8601-2 level 0 with open
intervals.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from kzclaims.claim import Number, Period
from kzclaims.extract.dates import values
from kzclaims.extract.dates.ages import anniversaries
from kzclaims.extract.dates.grammar import Grammar
from kzclaims.extract.dates.model import Expression, Length
from kzclaims.extract.dates.nights import with_nights
from kzclaims.extract.dates.resolve import UnknownDayError
from kzclaims.extract.dates.words import Tokens, words
from kzclaims.record import record

_CLAUSE = 90  # characters either side in which a verb may tell past from future
_BESIDE = 40
_STOP = re.compile(r"[.!?;:«»“”\n]\s")
_LAST_DAY = ("until", "upto")
_TENSE_MATTERS = ("within_or_lasts", "ahead_or_lasts")


@record(frozen=True, slots=True)
class Anchor:
    """The days from which relative dates count: the day of speech, or a closed interval that holds it.

    An open side, or none, leaves relative dates unresolved. ``tense`` is past, future or "" (not known): which way the
    clause looks, for "on Monday" and for dates without a year that lie about as near on both sides.
    """

    lo: date | None = None
    hi: date | None = None
    tense: str = ""

    @classmethod
    def on(cls, day: date) -> Anchor:
        """The anchor of words said on one day."""
        return cls(day, day)


@record(frozen=True, slots=True)
class FoundPeriod:
    """One dated expression: ``text[start:end]``, its value and what it is.

    ``what`` is point, deadline, since, until, span, duration, frequency, age, ago, anniversary or relative.
    ``duration`` is the length in the words, also where the value is a date counted with it ("d'ici 3 ans").
    ``inferred``: the year is not in the words. ``anchored``: counted from the day of speech or another date.
    ``unresolved`` tells why the bounds are open. ``weekday_fits`` is None where the words give no weekday beside a
    date. Reading the quote again with ``anchor``, the one given plus the tense of the clause, gives the same value.
    """

    start: int
    end: int
    value: Period | Number
    what: str
    anchor: Anchor
    duration: Number | None = None
    inferred: bool = False
    anchored: bool = False
    unresolved: str = ""
    weekday_fits: bool | None = None


# A text with this many dates, one in every few tokens, is a dump of data; what follows in it is not read.
_MANY, _SPARSE = 250, 5


def find_periods(text: str, language: str, said: Anchor, context: Period | None = None) -> list[FoundPeriod]:
    """Every dated expression of a text, in order, none overlapping.

    Args:
        text: what to read; offsets count its code points.
        language: fr, en or ru.
        said: the day or days the words were said on.
        context: the date that "the day before" or "un mois plus tôt" counts from; without it they are unresolved.

    Raises:
        ValueError: no such language.
    """
    found: list[FoundPeriod] = []
    for start, end, expression in _expressions(text, language):
        tense = said.tense or _tense(text, start, end, language, expression)
        anchor = Anchor(said.lo, said.hi, tense) if tense else said
        found.append(_valued(expression, start, end, anchor, context))
    found = _with_anniversaries(text, language, said, found)
    return with_nights(text, language, found, lambda day, anchor: find_periods(day, language, anchor))


@lru_cache(maxsize=256)  # a quote is read again for each day and tense that its words may count from
def _expressions(text: str, language: str) -> tuple[tuple[int, int, Expression], ...]:
    """The dated expressions of a text with their places in it, whatever day they count from."""
    if not words(language).may_tell(text):
        return ()
    tokens = Tokens(text, language)
    found: list[tuple[int, int, Expression]] = []
    first = 0
    for expression in Grammar(tokens).expressions():
        if len(found) % _MANY == 0:
            if found and expression.start - first < _MANY * _SPARSE:
                break
            first = expression.start
        found.append((tokens.starts[expression.start], tokens.end(expression.end), expression))
    return tuple(found)


def _with_anniversaries(text: str, language: str, said: Anchor, found: list[FoundPeriod]) -> list[FoundPeriod]:
    """The same, with the years that anniversaries tell in place of the ages and lengths in their words."""
    if said.hi is None:
        return found
    for start, end, years in anniversaries(text, language):
        if said.hi.year - years >= date.min.year:
            first = date(said.hi.year - years, 1, 1)
            value = Period(first, first.replace(month=12, day=31), edtf=f"{first.year:04}", anchored=True)
            found = [f for f in found if f.end <= start or end <= f.start]
            found.append(FoundPeriod(start, end, value, "anniversary", said, anchored=True))
    return sorted(found, key=lambda f: f.start)


def until_counted(found: FoundPeriod, anchor: Anchor) -> FoundPeriod | None:
    """A length as the last day of a time allowed, counted from the day given; None where it leads to no last day.

    Args:
        found: what has a length: "six months", "in six months".
        anchor: the day or days from which it counts.
    """
    length = found.duration
    if length is None or length.hi is None or anchor.lo is None or anchor.hi is None:
        return None
    told = Length(length.lo, length.hi, length.unit, length.relation, length.written)
    expression = Expression(0, 1, "within", length=told)
    try:
        reading = _read(expression, "within", anchor, None, True)
        if anchor.lo != anchor.hi:
            reading = values.widened(reading, _read(expression, "within", anchor, None, False))
    except UnknownDayError:
        return None
    value = values.period(reading, "day", True)
    return replace(found, value=value, what="deadline", anchor=anchor, anchored=True, unresolved="")


def read_period(quote: str, language: str, anchor: Anchor, context: Period | None = None) -> Period | None:
    """The period of a quote, the first where it has several; None where it has none that is resolved.

    Args:
        quote: exact words, as found in an article.
        language: fr, en or ru.
        anchor: the day or days the words were said on.
        context: the date that "the day before" counts from.

    Raises:
        ValueError: no such language.
    """
    for found in find_periods(quote, language, anchor, context):
        if isinstance(found.value, Period) and not found.unresolved:
            return found.value
    return None


def _valued(found: Expression, start: int, end: int, anchor: Anchor, context: Period | None) -> FoundPeriod:
    operator = values.settled(found.operator, anchor.tense)
    what = values.WHAT.get(operator, "point")
    duration = values.number(found.length) if found.length else None
    if duration is not None and what in ("duration", "frequency", "age"):
        return FoundPeriod(start, end, duration, what, anchor, duration)
    anchored = values.is_anchored(found, operator)
    if found.when is not None and what == "point" and (found.when.shift, found.when.year_shift) != (None, None):
        what = "relative"
    try:
        reading = _read(found, operator, anchor, context, True)
        if anchor.lo != anchor.hi or (context is not None and context.lo != context.hi):
            reading = values.widened(reading, _read(found, operator, anchor, context, False))
    except UnknownDayError as missing:
        empty = Period(None, None, anchored=anchored)
        return FoundPeriod(start, end, empty, what, anchor, duration, False, anchored, str(missing))
    grain = "day" if found.length or found.when is None else "month" if found.when.part else found.when.grain
    value = values.period(reading, grain, anchored)
    return FoundPeriod(
        start, end, value, what, anchor, duration, reading.inferred, anchored, weekday_fits=_fits(found, value)
    )


def _read(found: Expression, operator: str, anchor: Anchor, context: Period | None, first: bool) -> values.Reading:
    closed = anchor.lo is not None and anchor.hi is not None
    said = (anchor.lo if first else anchor.hi) if closed else None
    base = None
    if context is not None and context.lo is not None and context.hi is not None:
        base = context.lo if first else context.hi
    return values.read(found, operator, said, base, anchor.tense)


def _fits(found: Expression, value: Period) -> bool | None:
    when = found.when
    if when is None or when.weekday is None or not when.index or when.grain != "day":
        return None
    days = [bound for bound in (value.lo, value.hi) if bound is not None]
    return any(day.day == when.day and day.weekday() == when.weekday for day in days) if days else None


def _reached(before: str, after: str, language: str) -> bool:
    """Whether words tell what had been done by a day: "8,900 had been handed over by 15 May"."""
    led, behind, unsaid = words(language).reached
    return bool(led.search(before) or behind.search(after)) and not unsaid.search(before)


def _tense(text: str, start: int, end: int, language: str, found: Expression) -> str:
    """Past or future, by the verb nearest to the expression within its sentence; "" where it is no matter."""
    when = found.when
    open_year = when is not None and when.year is None and when.shift is None and when.year_shift is None
    due = when is not None and values.WHAT.get(found.operator) == "deadline"
    if found.operator not in _TENSE_MATTERS and not open_year and not due:
        return ""
    before = text[max(0, start - _CLAUSE) : start]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    before = before[stops[-1] :] if stops else before
    if due and _reached(before, text[end : end + _CLAUSE], language):
        return values.REACHED
    if found.operator not in _TENSE_MATTERS and not open_year:
        return ""
    # "Have until 31 December", said in February: whoever has time has it ahead.
    if found.operator in _LAST_DAY and words(language).has_time.search(before):
        return "after"
    # "The turbines authorised in March will stand": the participle beside it is done, whatever the verb says.
    dated = values.WHAT.get(found.operator, "point") == "point"
    if open_year and dated and words(language).done.search(before[-_BESIDE:]):
        return "past"
    return _way(before, text[end : end + _CLAUSE], language)


@lru_cache(maxsize=256)
def _way(before: str, after: str, language: str) -> str:
    """Past or future, by the verb nearest to what stands between two stretches of a sentence; "" where none is."""
    stop = _STOP.search(after)
    after = after[: stop.start()] if stop else after
    # "Dont le montant sera publié en mars, est estimé": the verb of its own clause, which the comma closes.
    if "," in after and any(verb.search(before, before.rfind(",") + 1) for verb in words(language).tense.values()):
        after = after[: after.index(",")]
    nearest: dict[str, int] = {}
    for way, pattern in words(language).tense.items():
        gaps = [len(before) - verb.end() for verb in pattern.finditer(before)]
        verb = pattern.search(after)
        gaps += [verb.start()] if verb else []
        if gaps:
            nearest[way] = min(gaps)
    return min(nearest, key=lambda way: nearest[way]) if nearest else ""
