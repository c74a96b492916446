"""Since when a figure counts: "since launch", "depuis que la ligne a ouvert", "с 1 июля выдано"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from kzclaims.claim import Period
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.figures.bearer import cues
from kzclaims.extract.figures.clause import segments
from kzclaims.extract.figures.model import FATE, NOW, STAGE, Figure
from kzclaims.extract.figures.words import FigureWords, adjectives, fates, figure_words, starts
from kzclaims.extract.lemmas import first_word, words
from kzclaims.extract.likeness import published_days
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import EVENTS
from kzclaims.extract.word_tables import word_table

_SENTENCE_END = re.compile(r"[.!?…][»”\"]?\s+(?=[^\Wa-zà-ÿа-яё])")
_CLAUSE_END = re.compile(r"[,;:.()]|\s[—–]\s")
# "С созданием 300 мест": with, not since.
_WITH = re.compile(r"\s(?:[а-яё]+(?:ым|им|ой|ей|ыми|ими)\s)?[а-яё]+(?:ем|ом|ью|ами|ями)(?!\w)", re.IGNORECASE)
_BESIDE = 5
_WORDS = 3  # after "since" within which it is the first of something, or an event: "since the very first signal"
_YEAR = 364  # days from the first to the last of a year, at least
_SINCE = 60  # characters after "since" in which the start is named
_FEW = 2  # words after "between" of which one is "first"
_LED = 9  # letters before and in a date among which "and" stands
_BREAK = re.compile(r"[.;:()]")
_TO_DATE = "cue-to-date"
_GIVEN = frozenset(
    {"measure:donation", "measure:grant", "measure:investment", "measure:loan", "measure:fine", "measure:award"}
)


def since_start(passage: Passage, at: int = 0) -> bool:
    """Whether a sentence counts since a start: "since launch", "depuis que la ligne a ouvert", "с 1 июля выдано".

    Args:
        passage: the sentence; quoted ones may stand in it whole.
        at: where the figure stands: what another sentence of a quotation says does not count.
    """
    table, text = figure_words(passage.language), passage.text
    edges = [0, *(m.end() for m in _SENTENCE_END.finditer(text)), len(text)]
    low, high = next(((a, b) for a, b in pairwise(edges) if a <= at < b), (0, len(text)))
    if table.unchanged.search(text, low, high):
        return False  # "1,460 workers, unchanged since the first day"
    if any(low <= a < high for a, _ in cues(passage, "Cumulative")) or _table(passage.language)[0].search(
        text, low, high
    ):
        return True
    if any(low <= a < high for a, _ in _from_start(passage)):
        return True
    for _, end, word in words(text):
        if word not in table.since or _WITH.match(text, end) or not low <= end < high:
            continue
        if table.origin.match(text, end):
            return True  # "since day one", "depuis l’origine"
        stop = _CLAUSE_END.search(text, end, end + _SINCE)
        last = stop.start() if stop else end + _SINCE
        if any(end < t.start < last and t.concept in starts() for t in passage.of(EVENTS)):
            return True
        beside = words(text[end:last])[:_WORDS]
        named = any(end < t.start < end + beside[-1][1] for t in passage.of(EVENTS)) if beside else False
        first = any(said in table.first for _, _, said in beside) and not any(w in table.spells for *_, w in beside)
        if (first or named) and any(table.perfect.search(text, a, b) for a, b in segments(passage)):
            return True
    since = [p for p in passage.periods if p.what in ("since", "point") and _since(table, text, p)]
    since = [p for p in since if low <= p.start < high]
    return bool(since) and any(bool(table.perfect.search(text, a, b)) for a, b in segments(passage))


@lru_cache(maxsize=3)
def _table(language: str) -> tuple[re.Pattern[str], ...]:
    table = word_table("figures/since.toml")[language]
    return tuple(re.compile(table[name], re.IGNORECASE) for name in ("during", "from", "until", "stands"))


def state_now(figure: Figure) -> bool:
    """Whether a verb of its clause says of a number that so many work, live or stand there now.

    Args:
        figure: the number, its clause read.
    """
    if figure.mood != NOW:
        return False
    passage, state = figure.passage, _table(figure.passage.language)[3]
    own = (span for span in segments(passage) if span[0] <= figure.found.core_start < span[1])
    return any(state.search(passage.text, a, b) for a, b in own)


def stands(figure: Figure) -> bool:
    """Whether a number tells how many there are by now, and not how many there have been: "emploie à ce jour 418".

    Args:
        figure: the number, its clause read.
    """
    told = {term.concept for kind, term in figure.passage.cues if kind == "Cumulative"}
    return told == {_TO_DATE} and state_now(figure)


def _from_start(passage: Passage) -> list[tuple[int, int]]:
    """What leads from a start to a date: "between its launch, in March 2023, and", "du premier jour au"."""
    text, first = passage.text, figure_words(passage.language).first
    _, led, until, _ = _table(passage.language)
    found = []
    for period in passage.periods:
        if not until.search(text, max(0, period.start - _LED), period.start + _LED):
            continue
        for told in led.finditer(text, max(0, period.start - _SINCE), period.start):
            a, b = told.end(), period.start
            beside = words(text[a:b])[:_FEW]
            last = a + (beside[-1][1] if beside else 0)
            named = any(a <= t.start < last and t.concept in starts() for t in passage.of(EVENTS))
            named = named or any(word in first for _, _, word in beside)
            if named and not _BREAK.search(text, a, b):
                found.append((told.start(), period.start))
    return found


def summed_since(figure: Figure) -> bool:
    """Whether a sum of money is all that was given or paid since a start; a price or a wage is none.

    Args:
        figure: the sum.
    """
    passage, said = figure.passage, {t for t in figure.near if t.startswith("measure:")}
    if figure.planned or figure.found.per or not said <= _GIVEN or not since_start(passage, figure.start):
        return False
    perfect = figure_words(passage.language).perfect
    return bool(said) or any(perfect.search(passage.text, a, b) for a, b in segments(passage))


def counted_from(figure: Figure) -> str:
    """The day of the calendar since which a figure counts ("since January", "с начала недели"), or the spell that it
    has counted for ("since the start of the month": ``month-2025-10``); else "".
    """
    spell = figure_words(figure.passage.language).spell.search(figure.passage.text)
    day, _ = published_days(figure.passage.document.article)
    if spell and spell.lastgroup not in (None, "year") and day:
        return f"{spell.lastgroup}-{day:%Y-%m}"
    told = [
        (max(figure.start, p.start) - min(figure.start, p.start), p.value.lo, p.value.hi)
        for p in figure.passage.periods
        if p.what == "since" and isinstance(p.value, Period) and p.value.lo is not None
    ]
    if told:
        _, low, high = min(told)
        # Since a year gone by: the year of a start, not its first day.
        return f"{low.year}" if high and (high - low).days >= _YEAR and day and low.year < day.year else low.isoformat()
    return f"{day.year}-01-01" if spell and day else ""


def since_spans(passage: Passage) -> list[tuple[int, int]]:
    """What says since when: "since it opened in 2019", "depuis son ouverture, en avril 2019,"; no date of the count.

    Args:
        passage: the sentence.
    """
    table, text = figure_words(passage.language), passage.text
    found = _from_start(passage)
    closed = {p.start for p in passage.periods if p.what == "span"}  # "с 19 по 25 января"
    for start, _, word in words(text) if table.since else ():
        if word in table.since and start not in closed:
            stop = _CLAUSE_END.search(text, start, start + _SINCE)
            end = stop.start() if stop else start + _SINCE
            after = next((p for p in passage.periods if end < p.start <= end + _BESIDE), None)
            found.append((start, after.end if after and stop and stop.group() == "," else end))
    return found


def forget_start(figure: Figure) -> None:
    """Take from a total what only names its start: "since its first voyage" tells of nobody that he travelled.

    Args:
        figure: the total.
    """
    text = figure.passage.text
    for a, b in since_spans(figure.passage):
        said = [word for _, _, word in words(text[a:b])]
        figure.near -= {f"{FATE}{fates().name(word)}" for word in said}
        if not figure_words(figure.passage.language).first.isdisjoint(said):  # "between the first day and 15 January"
            figure.near -= {mark for mark in figure.near if mark.startswith(STAGE)}
        figure.near -= {f"adj:{adjectives().name(word)}" for word in said}


def _since(table: FigureWords, text: str, period: FoundPeriod) -> bool:
    return first_word(text, period.start, period.end) in table.since
