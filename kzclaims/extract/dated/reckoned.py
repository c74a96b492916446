"""The start, the length and the end of one thing that one sentence reckons up, told by the grammar of its words.

"Granted in 2009, the 25-year lease runs until 2044": what is given for a term is over when that runs out. "The first
shovel went in on 3 February, the last on 28 March: eleven weeks in all": a row of days summed up. "Elected in 2014, she
stayed in office for eight years, until she stepped down in 2025". "Fishing is banned from 1 April. The ban was imposed
for five months and lapses on 30 June": a sentence that begins with what the one before laid down.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from kzclaims.claim import Number, Period, Section
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import reliable
from kzclaims.extract.dated.bounds import after_start, side
from kzclaims.extract.dated.in_post import held
from kzclaims.extract.dated.terms import cues, denials, explicit, overlaps
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.dates.resolve import UnknownDayError, moved
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage

Dated = tuple[Draft, FoundPeriod]
_DATES = frozenset({"point", "since", "until", "deadline"})
_GIVEN, _RUNS, _NOUN, _FOR, _SUM, _HEAD, _FIRST, _TWO = 60, 40, 30, 26, 60, 45, 70, 2
_UNITS = frozenset({"day", "month", "year"})
# A length that is a small part of the time between two days, or many times as long, is that of something else.
_FEWEST, _MOST = 5, 4
_STOP = re.compile(r"[;:]\s")
_OF = re.compile(r"\s(?:(?:de|d['’]|of|на|сроком\sна|à|for)\s?)?(?:(?:une\sdurée\sde|durée\sde)\s)?$", re.IGNORECASE)
_AFTER = re.compile(
    r"(?:\s*[,:;—–(]\s*|\s)(?:(?:et|and|и|а)\s)?"
    r"(?:(?:soit|donc|that is|or|i\.e\.|то есть|итого|всего|за|après|after|after some|au bout de"
    r"|au terme de|au terme d['’]une? [^\W\d]+ de|à l['’]issue de|спустя|после"
    r"|проведя(?:\s[^\W\d]+){0,4}|пробыв(?:\s[^\W\d]+){0,3}"
    r"|продлившись|заняв|a total of|some|making|which makes|ce qui fait|au total|en tout|in all|en)\s?)?",
    re.IGNORECASE,
)
_DEFINITE = {
    "fr": re.compile(r"\W*(?:le\s|la\s|l['’]|les\s|ce\s|cet\s|cette\s|ces\s)", re.IGNORECASE),
    "en": re.compile(r"\W*(?:the|this|that|these)\s", re.IGNORECASE),
    "ru": re.compile(r"\W*(?:эт(?:от|а|о|и)\s)?", re.IGNORECASE),
}


_OF_WHAT = re.compile(
    r"\s(?:(?:on|of|sur|de|des|du|à|against|contre|на)\s(?:the\s|la\s|les\s|l['’])?|d['’])(?P<of>[^\W\d]+)"
)
_STEM = 4
_CLOSED = re.compile(r"\s*(?:[.,;!»”)]|$)")
# A participle that heads a sentence.
_FRONTED = {
    "fr": re.compile(r"\W*[^\W\d]+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ite|ert|erte)\s"),
    "en": re.compile(r"\W*(?:[^\W\d]+ed|Let|Won|Taken|Sold|Built|Made|Given|Born|Struck|Begun|Drawn)\s"),
    "ru": re.compile(r"\W*[^\W\d]+(?:нный|нная|нное|нные|тый|тая|тое|тые|вший|вшая|вшее|вшие|вшийся|вшаяся)\s"),
}
_TO_A_DAY = re.compile(
    r"(?<!\w)(?:(?:pas|ni)\sune?\s[^\W\d]+|(?:not|and\snot)\s(?:an?|one)\s[^\W\d]+|ни\s[^\W\d]+|ни\sна\s[^\W\d]+)$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\W*(?:il|elle|ils|elles|it|they|он|она|оно|они)\s", re.IGNORECASE)


def reckoned(found: Mapping[int, Sequence[Dated]], draft: Draft, length: FoundPeriod) -> tuple[Dated, Dated] | None:
    """The start and the end that a sentence reckons up with a length; None where its grammar leaves doubt.

    Args:
        found: the dates of the article by the number of their sentence.
        draft: the length.
        length: the same, as found.
    """
    passage, number = draft.passage, length.duration
    if not isinstance(number, Number) or number.lo is None or number.lo != number.hi or number.unit not in _UNITS:
        return None
    if not reliable(passage) or passage.section in (Section.TITLE, Section.HEADING) or passage.asks:
        return None
    here = found.get(passage.number, ())
    # "Six years, not a month less": told of the same length.
    here = [
        (d, f) for d, f in here if f.duration is None or f is length or not _TO_A_DAY.search(passage.text, 0, f.end)
    ]
    if any(f.duration is not None and f is not length for _, f in here) or _loose(passage, length):
        return None
    dates = [(d, f) for d, f in here if f is not length]
    if any(f.what not in _DATES or not explicit(f) for _, f in dates):
        return None
    for ends in (_given(passage, length, dates), _summed(passage, length, dates), held(passage, length, dates),
                 _laid_down(found, passage, length, dates)):  # fmt: skip
        if ends is not None and _plausible(*ends, length):
            start, (last, end) = ends[0], ends[1]
            return start, (last, replace(end, value=_later(last.passage, end, start[1])))
    return None


def _later(passage: Passage, end: FoundPeriod, start: FoundPeriod) -> Period:
    assert isinstance(start.value, Period)
    return after_start(passage, end, start.value)


def _loose(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length is denied, or told of a court's sentence, a break or a pace."""
    text = passage.text
    summed = [m.span() for m in vocabulary.reckoned("summed", passage.language).finditer(text)]  # "without a break"
    other = vocabulary.words("other_length", passage.language).finditer(text)
    if any(not any(overlaps(m.span(), s) for s in summed) for m in other):
        return True
    if vocabulary.words("sentenced", passage.language).search(text) or cues(passage, "Hearsay"):
        return True
    return any(t.end <= length.start and length.start - t.end < _FOR for t in denials(passage))


def _given(passage: Passage, length: FoundPeriod, dates: Sequence[Dated]) -> tuple[Dated, Dated] | None:
    """What is given for a term, from when, and when that runs out."""
    if len(dates) != _TWO or not _term(passage, length):
        return None
    nouns = {m.group().lower()[:4] for m in vocabulary.reckoned("term_noun", passage.language).finditer(passage.text)}
    if len(nouns) > 1:
        return None  # a loan under an agreement has a term of its own
    first, last = dates if _last(dates[0]) <= _last(dates[1]) else (dates[1], dates[0])
    granted = _near(passage, "granted", first[1], dates, behind=True)
    over = last[1].what == "until" and _near(passage, "runs_out", last[1], dates)
    over = over or (last[1].what != "since" and _near(passage, "runs_out", last[1], dates))
    return (first, last) if granted and over else None


def _last(pair: Dated) -> date:
    value = pair[1].value
    assert isinstance(value, Period)
    assert value.hi is not None
    return value.hi


def _term(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length is the term of something given: "a lease of nine years", "let for thirty years"."""
    text, language = passage.text, passage.language
    noun = vocabulary.reckoned("term_noun", language)
    before = text[max(0, length.start - _NOUN) : length.start]
    if any(_OF.fullmatch(before, m.end()) for m in noun.finditer(before)):
        return True
    if noun.match(text[length.end :].lstrip()) and text[length.end : length.end + 1] in (" ", "-"):
        return True
    led = list(vocabulary.reckoned("for", language).finditer(text, max(0, length.start - _FOR), length.end))
    # "На десять лет": the preposition may be read as a part of the length.
    led = [m for m in led if not text[m.end() : length.start].strip() or m.start() == length.start]
    return bool(led) and bool(
        vocabulary.reckoned("granted", language).search(text, max(0, length.start - _GIVEN), length.end + _NOUN)
    )


def of_another_paper(first: Draft, length: FoundPeriod, passage: Passage) -> bool:
    """Whether a length is the term of another paper than what heads its sentence: "signed in 2010, it covers a loan".

    Args:
        first: the start.
        length: the length.
        passage: the sentence of the length.
    """
    text, language = passage.text, passage.language
    if first.passage is not passage:
        return False
    comma = text.rfind(",", first.end, length.start)
    if first.end > _GIVEN or comma < 0 or not _FRONTED[language].match(text, 0, first.start):
        return False
    noun = vocabulary.reckoned("term_noun", language)
    before = [m for m in noun.finditer(text, comma, length.start) if _OF.fullmatch(text, m.end(), length.start)]
    at = before[-1].start() if before else length.start
    told = bool(before) or bool(noun.match(text[length.end :].lstrip(" -")))
    led = text[comma + 1 : at]
    return told and len(led.split()) > _TWO and not vocabulary.reckoned("granted", language).search(led)


def _near(passage: Passage, section: str, one: FoundPeriod, dates: Sequence[Dated], *, behind: bool = False) -> bool:
    """Whether a word of a kind leads to a date in its part of the sentence; ``behind``: or stands right behind it."""
    text = passage.text
    reach = _GIVEN if behind else _RUNS
    others = [f for _, f in dates if f is not one]
    lo = max([one.start - reach, 0, *(f.end for f in others if f.end <= one.start)])
    words = vocabulary.reckoned(section, passage.language)
    if any(not _STOP.search(text, m.end(), one.start) for m in words.finditer(text, lo, one.end)):
        return True
    hi = min([one.end + reach, *(f.start for f in others if f.start >= one.end)])
    return behind and any(
        not re.search(r"[,;:]\s", text[one.end : m.start()]) for m in words.finditer(text, one.end, hi)
    )


def _summed(passage: Passage, length: FoundPeriod, dates: Sequence[Dated]) -> tuple[Dated, Dated] | None:
    """Two days that begin and end a row, and behind them how long it was in all."""
    if len(dates) != _TWO or dates[1][1].end > length.start:
        return None
    (_, first), (_, last) = dates
    text, language = passage.text, passage.language
    between = text[last.end : length.start]
    if len(between) > _SUM or not _AFTER.fullmatch(between):
        return None
    tail = text[length.end :]
    closed = re.match(r"\s*[.!»”)]*\s*$", tail)
    told = vocabulary.reckoned
    tail = re.sub(r"^\s*,?\s*", "", tail)
    summed = told("summed", language).match(tail)
    if not closed and not (summed and _CLOSED.match(tail, summed.end())):  # "weeks of talks with the owner"
        return None
    lo, mid = max(0, first.start - _FIRST), max(first.end, last.start - _FIRST)
    row = told("the_first", language).search(text, lo, first.start) and told("the_last", language)
    way = told("sets_out", language).search(text, lo, last.start) and told("arrives", language)
    ended = any(words.search(text, mid, last.end) for words in (row, way) if words)
    ended = ended or (side(passage, first) == "begun" and side(passage, last) == "over")
    return (dates[0], dates[1]) if ended else None


def _laid_down(
    found: Mapping[int, Sequence[Dated]], passage: Passage, length: FoundPeriod, dates: Sequence[Dated]
) -> tuple[Dated, Dated] | None:
    """A ban that the sentence before lays down from a day on, taken up by its noun with its length and its last day."""
    if len(dates) != 1 or dates[0][1].start < length.end:
        return None
    text, language = passage.text, passage.language
    before = [pair for pair in found.get(passage.number - 1, ()) if pair[0].passage.block is passage.block]
    if len(before) != 1 or not _near(passage, "runs_out", dates[0][1], dates):
        return None
    told, start = before[0][0].passage, before[0][1]
    pronoun = _PRONOUN.match(text)
    end = pronoun.end() if pronoun and _headed(told) else _headed(passage)
    if not end or length.start - end > _HEAD:
        return None
    of = None if pronoun else _OF_WHAT.match(text, end)
    if of is not None and of["of"].lower()[:_STEM] not in told.text.lower():
        return None  # "the ban on lorries", of a bridge that is shut
    starts = start.what == "since" or side(told, start) == "begun"
    banned = vocabulary.reckoned("kept_from", language).search(told.text)
    return (before[0], dates[0]) if reliable(told) and explicit(start) and starts and banned else None


def _headed(passage: Passage) -> int:
    """Where the noun of a ban that heads a sentence ends; 0 where none does."""
    led = _DEFINITE[passage.language].match(passage.text)
    noun = vocabulary.reckoned("measure", passage.language).match(passage.text, led.end()) if led else None
    return noun.end() if noun else 0


def _plausible(first: Dated, last: Dated, length: FoundPeriod) -> bool:
    start, number = first[1].value, length.duration
    if not isinstance(start, Period) or number is None or number.hi is None:
        return False
    end = after_start(last[0].passage, last[1], start)
    if not start.lo or not start.hi or not end.hi or start.lo >= end.hi:
        return False
    try:
        run = (moved(start.lo, number.hi, number.unit) - start.lo).days
    except UnknownDayError:
        return False
    return run / _FEWEST <= (end.hi - start.lo).days <= run * _MOST
