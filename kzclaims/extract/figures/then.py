"""Times that point elsewhere: "that Sunday", "июльский град", and what is so each year "once it opens in 2027"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from kzclaims.claim import Period
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.figures.model import BEFORE, CAPACITY, NOW, PAST, Figure
from kzclaims.extract.figures.since import state_now
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import first_word, words
from kzclaims.extract.scene import Passage

_YEAR = re.compile(r"w:((?:19|20)\d\d)")
_LA = re.compile(r"[-‐‑]là(?!\w)", re.IGNORECASE)
_THAT = re.compile(r"(?<!\w)that\s$", re.IGNORECASE)
# A verb in the past behind "and": "et a vendu", "and sold", "и продал".
_ANOTHER_DEED = {
    "fr": re.compile(
        r"(?<!\w)(?:et|mais|puis)\s(?:n['’]\s?|en\s|y\s|l['’]\s?)?(?:a|ont|avait|avaient|est|sont|était|étaient)\s[^\W\d]+(?:é|i|u|t|s)e?s?(?!\w)"
    ),
    "en": re.compile(
        r"(?<!\w)(?:and|but|then)\s(?:has\s|have\s|had\s|was\s|were\s)?(?:[a-z]{2,}ed|sold|made|took|saw|drew|built|bought|spent"
        r"|lost|won|paid|caught|sent|grew|ran|cut|sank|held|gave)(?!\w)"
    ),
    "ru": re.compile(r"(?<!\w)(?:и|а|но)\s[а-яё]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)(?!\w)"),
}
# "Contre les 76 qui siégeaient", "il y avait 76 élus": how many there were, after how many there are.
_STOOD = re.compile(
    r"(?<!\w)(?:contre\s(?:les|ses|leurs)|il\sy\s(?:en\s)?avait(?:\s(?:encore|alors|jusqu['’]ici))?"
    r"|(?:against|from|compared\swith|instead\sof)\s(?:the|its|their)|there\s(?:were|had\sbeen)"
    r"|(?:вместо|против)(?:\sпрежних)?)\s$",
    re.IGNORECASE,
)
# "84 berths, against 52 in the old hut": two things, each with its own, and no change of one.
_OLD_ONE = re.compile(
    r"\s(?:dans|pour|à|in|for|at|в)\s(?:l['’]|la\s|le\s|the\s|its\s)?(?:ancien|vieux|vieil|précédent|old|previous|former|стар)",
    re.I,
)
_YEAR_ALONE = re.compile(r"\d{4}")
_YEARS = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
# Days of a year, and years after which nobody tells how many there were then as what is so now.
_YEAR_DAYS, _LONG_AGO = 364, 20
# "En 1974, l’usine emploie", "employs 300 (1974)": a year of the count.
_IN_YEAR = re.compile(
    r"(?:(?<!\w)(?:au|aux|dès|depuis|vers|en|in|during|by|since|for|around|в|во|на|с|со|к|за)\s|\()", re.IGNORECASE
)
_BEFORE = 160  # characters before a sentence in which its year stands
_LED = 40  # letters before a date among which "once" stands


def that_day(passage: Passage, period: FoundPeriod) -> bool:
    """Whether a day is one told before: "ce dimanche-là", "that Sunday".

    Args:
        passage: the sentence.
        period: an expression in it.
    """
    text = passage.text
    return bool(_LA.match(text, period.end) or _THAT.search(text[max(0, period.start - len("that ")) : period.start]))


def told_day(passage: Passage, period: FoundPeriod, earlier: Sequence[Figure]) -> Period | None:
    """The day that "that Sunday" means: the last one told before it, in its sentence or with a figure before.

    Args:
        passage: the sentence.
        period: the expression in it.
        earlier: the figures told before.
    """
    told = [p.value for p in passage.periods if p.end <= period.start and p.what == "point"]
    days = [value for value in told if isinstance(value, Period) and value.lo and value.lo == value.hi]
    days += [f.as_of for f in earlier[-1:] if f.as_of and f.as_of.lo and f.as_of.lo == f.as_of.hi] if not days else []
    return days[-1] if days else None


def same_year(figure: Figure, earlier: Sequence[Figure], spans: Sequence[tuple[int, int]]) -> Period | None:
    """ "La même année", "в том же году": that of the last figure before that has one, or that told just before.

    Args:
        figure: the figure.
        earlier: the figures told before.
        spans: the stretches that speak of it.
    """
    passage, same = figure.passage, figure_words(figure.passage.language).same_year
    if not spans or not same.search(passage.text, spans[0][0], spans[-1][1]):
        return None
    last = next((f.as_of for f in reversed(earlier) if f.as_of), None)
    if last and _YEAR_ALONE.fullmatch(last.edtf):
        return last
    start = passage.sentence.start
    near = passage.document.text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
    return next((whole_year(told) for told in reversed(_YEARS.findall(near))), None)


def whole_year(told: str) -> Period:
    """A year, all of it."""
    return Period(date(int(told), 1, 1), date(int(told), 12, 31), edtf=told)


def month_as_adjective(figure: Figure, spans: Sequence[tuple[int, int]], day: Period | None) -> Period | None:
    """The month of what is told as past: "июльский град уничтожил 1350 гектаров" of the last July.

    Args:
        figure: the figure.
        spans: the stretches that speak of it.
        day: that of publication.
    """
    table = figure_words(figure.passage.language)
    months = table.months
    if day is None or day.lo is None:
        return None
    text = figure.passage.text
    for start, b in spans:
        # "Мешал июльский град: он уничтожил …": the subject stands before.
        a = 0 if first_word(text, start, b) in table.pronouns else start
        for first, _, word in words(text[a:b]):
            if text[a + first].isupper() and a + first > 1:
                continue  # "Октябрьский район"
            number = next((n for n, stem in enumerate(months, 1) if word.startswith(stem)), 0)
            if number:
                year = day.lo.year - (number > day.lo.month)
                last = date(year, number, monthrange(year, number)[1])
                return Period(date(year, number, 1), last, edtf=f"{year}-{number:02}")
    return None


def of_the_next_deed(figure: Figure, period: FoundPeriod) -> bool:
    """Whether a date is of what is told to be done besides: "compte 90 bateaux et a vendu 600 tonnes l'an dernier".

    Args:
        figure: the figure.
        period: an expression in its sentence.
    """
    passage = figure.passage
    if figure.mood == PAST or period.start < figure.found.end:
        return False
    return _ANOTHER_DEED[passage.language].search(passage.text, figure.found.end, period.start) is not None


def once_so(figure: Figure, period: FoundPeriod) -> bool:
    """Whether a date only says from when on a plan holds: "will make 24 million a year once it opens in 2027".

    Args:
        figure: the figure.
        period: an expression in its sentence.
    """
    if not figure.planned or not (figure.found.per or CAPACITY in figure.near):
        return False
    when = figure_words(figure.passage.language).when
    before = words(figure.passage.text[max(0, period.start - _LED) : period.start])
    return any(word in when for _, _, word in before)


def of_another(figure: Figure, figures: Sequence[Figure], tally: int) -> bool:
    """Whether a count behind a measure is what was tallied: "covers 62,000 hectares and holds 140 lynxes, by a census".

    Args:
        figure: a figure.
        figures: those of its sentence.
        tally: where the sentence names the tally.
    """
    between = [f for f in figures if figure.found.end <= f.start < tally]
    return bool(figure.value.unit and between) and all(f.kind == "quantity" and not f.value.unit for f in between)


def leave_today(figures: Sequence[Figure], day: Period | None) -> None:
    """Leave undated how many work or live somewhere "today": a week later it is as many, unless two days are told.

    Args:
        figures: those of a sentence, their days read.
        day: that of publication.
    """
    today = [f for f in figures if day and f.as_of and (f.as_of.lo, f.as_of.hi) == (day.lo, day.hi)]
    if any(f.as_of and f not in today for f in figures):
        return
    for figure in filter(state_now, today):
        figure.as_of = None


def year_of_a_thing(figure: Figure) -> bool:
    """Whether the year of what is so now is that from which a thing dates: "holds 49 trams; the oldest, a car of 1911".

    Args:
        figure: the figure, its day read.
    """
    passage, day, year = figure.passage, figure.passage.anchor.lo, figure.as_of
    if figure.mood != NOW or year is None or year.lo is None or year.hi is None or day is None:
        return False
    if day.year - year.hi.year < _LONG_AGO or (year.hi - year.lo).days < _YEAR_DAYS:
        return False
    text, found = passage.text, [p for p in passage.periods if p.value == year]
    return bool(found) and not any(_IN_YEAR.search(text, max(0, p.start - _LED), p.end) for p in found)


def in_the_old_one(figure: Figure) -> bool:
    """Whether a figure is that of what is no more: "84 berths, against 52 in the old hut"."""
    return _OLD_ONE.match(figure.passage.text, figure.phrase_end) is not None


def stood_before(figures: Sequence[Figure]) -> None:
    """Set apart, in one sentence, how many there were from how many there are: "90 seats, against the 76 it held".

    Args:
        figures: those of a sentence, their days read.
    """
    for n, figure in enumerate(figures):
        alike = [f for f in figures[:n] if f.kind == figure.kind == "quantity" and f.value.unit == figure.value.unit]
        stood = alike and _STOOD.search(figure.passage.text, alike[-1].found.end, figure.start)
        if stood and not figure.apart and figure.as_of is None:
            figure.apart = BEFORE


def of_then(first: Figure, second: Figure) -> bool:
    """Whether a bracket behind "than last year" gives what there was then: "a quarter less than last year (2.8 t)".

    Args:
        first: what is told before it, a share or how much more or less.
        second: the figure in the bracket.
    """
    passage = first.passage
    than = figure_words(passage.language).than
    if second.kind == "share" or not than.search(passage.text, first.found.end, second.start):
        return False
    behind = first_word(passage.text, second.phrase_end)
    return behind not in figure_words(passage.language).compared  # "(700 kilos less)"


def year_in_passing(figure: Figure) -> Period | None:
    """ "Over the 2025 race": the one year that its clause uses as an adjective.

    Args:
        figure: which loses the year among its words.
    """
    years = {m.group(1) for t in figure.own | figure.far if (m := _YEAR.fullmatch(t))}
    if len(years) != 1:
        return None
    told = years.pop()
    figure.own, figure.far = figure.own - {f"w:{told}"}, figure.far - {f"w:{told}"}
    return whole_year(told)
