"""When a figure holds: as-of dates, contrasts in time ("contre 312 un mois plus tôt"), revisions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from kzclaims.claim import Period
from kzclaims.extract.dates.reader import FoundPeriod, find_periods
from kzclaims.extract.figures.bearer import cues
from kzclaims.extract.figures.clause import clause, segments
from kzclaims.extract.figures.model import BEFORE, PAST, PLAN, TOTALS, WITHIN, Figure
from kzclaims.extract.figures.since import since_spans
from kzclaims.extract.figures.tallied import counted_to, sourced, up_to
from kzclaims.extract.figures.then import (
    in_the_old_one,
    leave_today,
    month_as_adjective,
    of_another,
    of_the_next_deed,
    of_then,
    once_so,
    same_year,
    stood_before,
    that_day,
    told_day,
    year_in_passing,
    year_of_a_thing,
)
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import first_word, words
from kzclaims.extract.likeness import measured_by
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import CUES, EVENTS

_DATED = {"point", "relative", "span", "ago", "deadline"}
_AFTER, TO_COME = "after", "to come"
_TO = re.compile(r"\b(?:to|à|au|aux|до|на)\s+\D{0,12}$", re.IGNORECASE)
_FROM = re.compile(r"(?:\b(?:from|de|с|со)|\bd['’])\s*\D{0,10}$", re.IGNORECASE)
_AGAINST = {"cue-against-weak", "cue-compared-with", "cue-up-from", "cue-down-from"}
_NEAR = 14
_FEW = 2
_HALF_YEAR, _YEAR_DAYS, _MONTH = 183, 366, 31
_WITHIN = re.compile(r"(?:en|in|within|over|за)\s", re.IGNORECASE)
_AGE = 3_000  # days: a decade and more
_LED = 9  # letters before and in an expression among which "in" stands
_THEN = re.compile(
    r"(?<!\w)(?:au|aux|dans|durant|pendant|dès|depuis|vers|en|in|during|by|since|for|over|around|в|во|на|с|со|к|за)\s",
    re.IGNORECASE,
)
_WITHIN_BEFORE = re.compile(r"(?<!\w)(?:en|in|within|over|за)\s(?:the\s|a\s)?$", re.IGNORECASE)


def _value(found: FoundPeriod) -> Period | None:
    """The as-of a dated expression gives; a deadline speaks of its last day."""
    value = found.value
    if not isinstance(value, Period) or found.unresolved or found.what not in _DATED:
        return None
    if found.what == "deadline" or value.lo is None:
        return Period(value.hi, value.hi, edtf=value.hi.isoformat()) if value.hi else None
    return value if value.hi else None


def _own_periods(passage: Passage) -> list[FoundPeriod]:
    """The dates of a sentence that may date its figures: not those of what a figure is measured by, nor the age of what
    it counts ("420 carreaux du XVIIe siècle").
    """
    text = passage.text
    return [p for p in passage.periods if not measured_by(text, p.start) and not _style(text, p)]


def _style(text: str, found: FoundPeriod) -> bool:
    """Whether a century or a decade says of what age a thing is, not when it was counted."""
    value = found.value
    if not isinstance(value, Period) or value.lo is None or value.hi is None or (value.hi - value.lo).days < _AGE:
        return False
    return not _THEN.search(text[max(0, found.start - _LED) : found.start + _LED])


def _only_date(passage: Passage, a: int, b: int) -> bool:
    """Whether a stretch is an adverbial of time: a date and hardly a word beside it."""
    found = [p for p in passage.periods if a <= p.start < b]
    if not found or any(
        a <= t.start < b and not any(p.start <= t.start < p.end for p in found) for t in passage.of(EVENTS)
    ):
        return False
    rest = [w for w in words(passage.text[a:b]) if not any(p.start <= w[0] + a < p.end for p in found)]
    table = figure_words(passage.language)
    return len([w for w in rest if w[2] not in table.function]) <= _FEW


def date_figures(figures: Sequence[Figure], earlier: Sequence[Figure] = ()) -> None:
    """Give the figures of one passage their as-of dates, and set apart what the words set apart.

    Args:
        figures: those of a passage.
        earlier: those of the passages before; "la même année" means the year of the last of them that has one.
    """
    if not figures:
        return
    passage = figures[0].passage
    parts, begun, periods = segments(passage), since_spans(passage), _own_periods(passage)
    for figure in figures:
        own = [p for p in periods if any(a <= p.start < b for a, b in clause(passage, figure, dating=True))]
        own = [p for p in own if not any(a <= p.start < b for a, b in begun)]
        own = [p for p in own if not (once_so(figure, p) or of_the_next_deed(figure, p))]
        dated = [
            (p, v)
            for p in own
            if (v := told_day(passage, p, earlier) if that_day(passage, p) else _value(p)) is not None
        ]
        figure.near |= {
            f"{WITHIN}{days}" for p in passage.periods if p.end <= figure.start and (days := _window(passage, p))
        }
        if dated:
            figure.as_of = min(dated, key=lambda pair: _distance(figure, pair[0], figures))[1]
    adverbials = list(_adverbials(passage, figures, parts, periods, begun))
    for figure in figures:
        # A plan has no day for having been told on one: "will save 2 million, says the report of 10 June".
        told = [(a, b, v) for a, b, v, from_tally in adverbials if not (from_tally and figure.planned)]
        told = [(a, b, v) for a, b, v in told if not (of_another(figure, figures, a) and sourced(passage, a, b))]
        tally = [v for _, _, v, from_tally in adverbials if from_tally]
        if figure.measured in TOTALS and tally:
            # A total is one of the day of its tally, not of that on which it began, or on which the tally came out.
            to_day = [v for a, b, v, _ in adverbials if counted_to(passage, a, b)]
            figure.as_of = (to_day or tally)[0]
        if figure.measured in TOTALS and figure.as_of is None:
            figure.as_of = next((v for p in periods if up_to(passage, p) and (v := _value(p)) is not None), None)
        before = [value for _, b, value in told if b <= figure.start]
        after = [value for a, _, value in told if a >= figure.found.end]
        if figure.as_of is None and (before or after):
            figure.as_of = before[-1] if before else after[0]
        if figure.as_of is None:
            figure.as_of = year_in_passing(figure) or same_year(figure, earlier, clause(passage, figure))
        figure.as_of = None if year_of_a_thing(figure) else _gone_by(figure)
        if figure.mood == PAST and _ahead(figure):
            figure.mood = PLAN  # "they came to refuse the closure of twelve schools by June 2028"
        if figure.as_of is None and figure.mood == PAST and figure_words(passage.language).months:
            figure.as_of = month_as_adjective(figure, clause(passage, figure), published(passage))
    leave_today(figures, published(passage))
    _contrasts(passage, figures)
    stood_before(figures)
    _revisions(passage, figures)


def _window(passage: Passage, period: FoundPeriod) -> int:
    """The days in which so many were counted: "in a week", "за сутки"; 0 where a length says something else."""
    length = period.duration
    if period.what != "duration" or length is None or length.hi is None or length.unit not in ("day", "month"):
        return 0
    days = int(length.hi) * (_MONTH if length.unit == "month" else 1)
    led = _WITHIN.match(passage.text, period.start) or _WITHIN_BEFORE.search(passage.text[: period.start])
    return days if led and days <= _MONTH else 0


def _gone_by(figure: Figure) -> Period | None:
    """The as-of of what is told as past: "had been laid by 1 August", the day after it, means this year's August."""
    as_of, day = figure.as_of, published(figure.passage)
    if (
        as_of is None
        or day is None
        or figure.mood != PAST
        or as_of.lo is None
        or day.lo is None
        or as_of.lo != as_of.hi
    ):
        return as_of
    ahead = (as_of.lo - day.lo).days
    if not _HALF_YEAR < ahead < _YEAR_DAYS or (as_of.lo.month, as_of.lo.day) == (2, 29):
        return as_of
    then = as_of.lo.replace(year=as_of.lo.year - 1)
    return Period(then, then, edtf=then.isoformat())


def _ahead(figure: Figure) -> bool:
    """Whether a figure is dated after its article: it is still to come, whatever its verb says."""
    day = published(figure.passage)
    return bool(day and day.hi and figure.as_of and figure.as_of.lo and figure.as_of.lo > day.hi)


def _when_clause(passage: Passage, a: int, b: int) -> bool:
    """Whether a stretch says when what follows holds: "When it opens in September 2027,"."""
    return first_word(passage.text, a, b) in figure_words(passage.language).when


def _adverbials(
    passage: Passage,
    figures: Sequence[Figure],
    parts: Sequence[tuple[int, int]],
    periods: Sequence[FoundPeriod],
    begun: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, int, Period, bool]]:
    """Stretches that date those beside them, and whether each only names a source."""
    for a, b in parts:
        # "Two weeks ago," has a number of its own, which dates as any other date does.
        if any(a <= f.found.core_start < b and f.measured != "elapsed" for f in figures):
            continue
        plain = _only_date(passage, a, b) or _when_clause(passage, a, b)
        if plain or sourced(passage, a, b):
            values = [v for p in periods if a <= p.start < b and (v := _value(p)) is not None]
            if values and not any(x <= a < y for x, y in begun):
                yield a, b, values[0], not plain


def _distance(figure: Figure, period: FoundPeriod, figures: Sequence[Figure]) -> tuple[int, int]:
    """Another figure between counts as far; then characters."""
    lo, hi = sorted((figure.start, period.start))
    return sum(1 for f in figures if lo < f.start < hi), hi - lo


def inherit(figure: Figure, source: Figure) -> None:
    """Let an elliptic figure speak of what another one speaks of."""
    if not figure.head:
        figure.head, figure.head_text = source.head, source.head_text
    figure.own |= source.own
    figure.near, figure.far = set(source.near), set(source.far)
    figure.bearer, figure.others = source.bearer, list(source.others)


def _contrasts(passage: Passage, figures: Sequence[Figure]) -> None:
    for first, second in pairwise(figures):
        kind = second.kind, second.value.unit
        alike = any((f.kind, f.value.unit) == kind for f in figures if f.start < first.start)
        if first.kind == "share" and alike and of_then(first, second):
            second.apart = BEFORE
    signs = [t for t in passage.of(CUES) if t.concept in _AGAINST]
    for first, second in pairwise(figures):
        if first.kind != second.kind or (first.value.unit != second.value.unit):
            continue
        between = [t for t in signs if first.found.end <= t.start and 0 <= second.start - t.end <= _NEAR]
        if between and (not second.head or second.head == first.head):
            inherit(second, first)
            first.held_against = in_the_old_one(second)
            said = passage.text[second.found.end :]
            later = find_periods(said[: _end(said)], passage.language, passage.anchor, first.as_of or _today(passage))
            values = [v for p in later if (v := _value(p)) is not None]
            second.as_of = values[0] if values else None
            second.apart = "" if values else BEFORE
            day = published(passage)
            if values and first.as_of is None and day and day.lo and values[0].hi and values[0].hi >= day.lo:
                first.apart = TO_COME  # "80 seats, against 62 today"
        if _FROM.search(passage.text[: first.found.core_start]) and _TO.fullmatch(
            passage.text[first.found.end : second.start].strip() + " "
        ):
            first.apart = BEFORE
            if not second.head:
                inherit(second, first)


def _end(text: str) -> int:
    mark = re.search(r"[;:()]", text)
    return mark.start() if mark else len(text)


def _today(passage: Passage) -> Period | None:
    anchor = passage.anchor
    return Period(anchor.lo, anchor.hi) if anchor.lo and anchor.hi else None


def _revisions(passage: Passage, figures: Sequence[Figure]) -> None:
    old = cues(passage, "RevisionOld")
    new = cues(passage, "RevisionNew")
    table = figure_words(passage.language)
    earlier = [t.start for t in passage.of(CUES) if t.concept == "cue-earlier"]
    for figure in figures:
        a = next((a for a, b in segments(passage) if a <= figure.found.core_start < b), 0)
        lead = passage.text[a : figure.start]
        changed = any(table.changed.name(word) for _, _, word in words(lead)) or any(
            a <= x < figure.start for x, _ in new
        )
        if any(a <= x < figure.start for x, _ in old):
            figure.apart = figure.apart or BEFORE
        elif changed and _TO.search(lead) and figure.measured in TOTALS:
            # "Took over 24 buses on Monday, which brings to 412 those delivered": as many by that Monday.
            figure.as_of = figure.as_of or next((f.as_of for f in reversed(figures) if f.start < figure.start), None)
        elif changed and _TO.search(lead):
            figure.apart = figure.apart or _AFTER
        elif earlier:
            past = max((f.found.end for f in figures if f.start < figure.start), default=0)
            close = any(figure.found.end <= x <= figure.phrase_end + _NEAR for x in earlier)
            if figure.as_of is None and (close or any(past <= x < figure.start for x in earlier)):
                figure.apart = figure.apart or BEFORE
            elif close and any(
                f.as_of == figure.as_of and f.head == figure.head for f in figures[: figures.index(figure)]
            ):
                # "By 20 October they were 412; a week earlier, 150": not so many by that day.
                figure.apart, figure.as_of = figure.apart or BEFORE, None
    revised = {(f.kind, f.value.unit) for f in figures if f.apart == BEFORE and any(f.start > x for x, _ in old)}
    for figure in figures:
        if not figure.apart and (figure.kind, figure.value.unit) in revised and figure.kind == "money":
            figure.apart = _AFTER  # "first put at 120 million, the road will cost 145"


def published(passage: Passage) -> Period | None:
    """The day of publication, where it is one day."""
    day = passage.anchor.lo
    return Period(day, day, edtf=day.isoformat()) if isinstance(day, date) and day == passage.anchor.hi else None
