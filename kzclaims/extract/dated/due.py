"""The clause of a deadline, the number of the paper that sets it, and days on which a time allowed ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from kzclaims import edtf
from kzclaims.claim import Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.limits import beside_limit, obliged
from kzclaims.extract.dated.terms import overlaps
from kzclaims.extract.dates.reader import FoundPeriod, find_periods
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import DEEDS, EVENTS, find_terms

_HARD = re.compile(r"[;:—–](?=\s)")
# With its letters and parts, of which the digits are the same in any script: "№ 612-Н", "2025-A-61".
_PAPER_NUMBER = re.compile(
    r"(?:(?:n[°ºo]\.?|№)\s?|(?<![\w-])(?=\d{1,4}(?:-\d{1,4})?-[^\W\d_]{1,2}(?!\w)))"
    r"(?P<number>\d+(?:[-/][^\W_]{1,4}(?!\w)){0,3})|(?<![\w-])(?:19|20)\d\d(?![\w-])",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
# What sets a day behind the words for it.
_GIVEN = re.compile(r"[:–—]\s*+(?:(?:au|le|on|for)\s*+)?$")
_FOR_A_DAY = re.compile(r"(?:(?P<for>pour)|au)\s", re.IGNORECASE)
_HAVE_DONE = re.compile(r"(?<!\w)(?:avoir|être)\s[^\W\d]")
_BARE = re.compile(r"\s(\d{1,5})(?!\w)")
# Classes of deeds that somebody owes.
_DUTIES = frozenset({"handing", "finishing", "leaving", "paying", "submitting", "repairing", "fitting", "felling"})
# Right before the day on which a time limit was set.
_TOLD_ON = {
    "fr": re.compile(
        r"(?<!\w)(?:annoncée?s?|communiquée?s?|donnée?s?|convenue?s?|arrêtée?s?|signée?s?|votée?s?|promise?s?|publiée?s?)\s"
        r"(?:dès\s)?$"
    ),
    "en": re.compile(r"(?<!\w)(?:announced|given|agreed|signed|voted|promised|published|made public|told)\s$"),
    "ru": re.compile(
        r"(?<!\w)(?:объявл|назв|озвуч|оглаш|согласова|обеща|опубликова|обнародова|данн)[^\W\d]{1,6}\s(?:ещё\s)?$"
    ),
}
_COMMA = re.compile(r",\s")
# What ends the words for the day from which a time counts.
_BREATH = re.compile(r"[,;.:]\s|[.»”]$|\s(?:pour|to|чтобы)\s")
_LONGEST_NAME = 45
# Words that tell that something is due, and nothing of what it is.
_IDLE = (
    *("asking", "binding", "expires", "runs_out", "time_limit", "grant", "given_time", "open_until"),
    *("whole", "planned", "asking_verb", "gives_time", "time_term", "does_so", "closes", "unchanged"),
)
Span = tuple[int, int]
_TAIL, _BARE_WORDS, _FARTHEST, _BEHIND = 24, 3, 90, 45
_HARD_OR_COMMA = re.compile(r"[,;:—–](?=\s)")


def clause_of(draft: Draft) -> tuple[tuple[int, int], int, int]:
    """Where the day of a deadline stands, and the beginning and end of its clause.

    Args:
        draft: the deadline.
    """
    passage = draft.passage
    dates = [f for f in passage.periods if overlaps((f.start, f.end), (draft.start, draft.end))]
    day = (dates[-1].start, dates[-1].end) if dates else (draft.start, draft.end)
    cuts = [m.end() for m in _HARD.finditer(passage.text, 0, day[0])]
    stop = _HARD.search(passage.text, day[1])
    hi = stop.start() if stop else len(passage.text)
    # "L’échéance de livraison n’a pas bougé : le 30 septembre": a bare day is what comes before it.
    while cuts and len((passage.text[cuts[-1] : day[0]] + passage.text[day[1] : hi]).split()) <= _BARE_WORDS:
        cuts.pop()
    return day, cuts[-1] if cuts else 0, hi


def paper_numbers(passage: Passage, papers: list[tuple[int, int]], day: tuple[int, int]) -> frozenset[str]:
    """The number or year of a paper: "décret n° 318", "the 2019 law".

    Args:
        passage: the sentence.
        papers: where its words for papers stand.
        day: where the day of the deadline stands.
    """
    found = [m for m in _numbers(passage, papers) if not overlaps(m.span(), day)]
    bare = [m for _, end in papers if (m := _BARE.match(passage.text, end))]
    return frozenset(["-".join(_DIGITS.findall(m[0])) for m in found] + [m[1] for m in bare])


def _numbers(passage: Passage, papers: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    for start, end in papers:
        yield from _PAPER_NUMBER.finditer(passage.text, max(0, start - 8), end + _TAIL)


def number_spans(passage: Passage, papers: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the numbers of papers stand: their letters are no names.

    Args:
        passage: the sentence.
        papers: where its words for papers stand.
    """
    return [m.span() for m in _numbers(passage, papers)]


def expiring(passage: Passage, one: FoundPeriod) -> FoundPeriod:
    """A day on which a time allowed ends, as a deadline: "un délai qui expire le 30 juin", "срок истекает 1 мая".

    Args:
        passage: the sentence.
        one: one of its dates.
    """
    value = one.value
    if one.what != "point" or not isinstance(value, Period) or not value.hi or not value.lo:
        return one
    ends, limits = _marks(passage)
    before = bisect_right(ends, one.start)
    lo = ends[before - 1] if before else 0
    limit = bool(limits) and lo <= limits[-1] and (_runs_out(passage, lo, one) or _named_limit(passage, lo, one))
    limit = limit or beside_limit(passage, lo, one)
    told = limit or any(is_due(passage, lo, one) for is_due in (_closes, _laid_down, _owed))
    if not told:
        return one
    return replace(one, value=_ahead(passage, one), what="deadline")


@lru_cache(maxsize=64)  # a sentence may have many dates
def _marks(passage: Passage) -> tuple[list[int], list[int]]:
    """Where the dates of a sentence end, and where its words for a time limit begin, both in their order."""
    nouns = vocabulary.words("time_limit", passage.language)
    return sorted(f.end for f in passage.periods), [m.start() for m in nouns.finditer(passage.text)]


def _laid_down(passage: Passage, lo: int, one: FoundPeriod) -> bool:
    """Whether a paper sets a day for what is to be done: "le contrat fixe la remise de l’ouvrage au 30 novembre"."""
    sets = vocabulary.words("lays_down", passage.language)
    verb = next((m for m in sets.finditer(passage.text, lo, one.start) if one.start - m.end() < _FARTHEST), None)
    if verb is None or not any(words.search(passage.text, 0, verb.start()) for _, words in vocabulary.instruments()):
        return False
    # "Fixe au 30 novembre la remise de l’ouvrage", "sets 30 November as the last day": behind the day as well.
    stop = _HARD_OR_COMMA.search(passage.text, one.end)
    until = min(stop.start() if stop else len(passage.text), one.end + _BEHIND)
    if vocabulary.words("last_day", passage.language).search(passage.text, one.end, until):
        return True
    deeds = [*passage.of(EVENTS), *find_terms(passage.text, passage.language, {DEEDS})]
    told = [t for t in deeds if verb.end() <= t.start and (t.end <= one.start or one.end <= t.start < until)]
    named = {c for t in told for c in (t.concept, *t.others)}
    return not vocabulary.kinds(named).isdisjoint(_DUTIES)


def _owed(passage: Passage, lo: int, one: FoundPeriod) -> bool:
    """Whether somebody must have done something by a day: "doit être fini pour le 1er mai", "avoir payé au 30 juin"."""
    led = _FOR_A_DAY.match(passage.text, one.start) if passage.language == "fr" else None
    if led is None:
        return False
    must = vocabulary.words("asking_verb", "fr").finditer(passage.text, lo, one.start)
    ends = [m.end() for m in must if not _HARD.search(passage.text, m.end(), one.start)]
    if led["for"] is None and obliged(passage, lo, one):
        return True
    # A rate may have to rise on a day; what has to have been done by it is due.
    return bool(ends) and (led["for"] is not None or bool(_HAVE_DONE.search(passage.text, ends[-1], one.start)))


def _ahead(passage: Passage, one: FoundPeriod) -> Period:
    """A last day without its year, as the next such day: whoever speaks of a deadline speaks of one to come."""
    value, published = one.value, passage.anchor.hi
    assert isinstance(value, Period)
    if not one.inferred or published is None or value.hi is None or value.hi >= published:
        return value
    again = find_periods(passage.text, passage.language, replace(passage.anchor, tense="future"))
    later = next((f.value for f in again if (f.start, f.end) == (one.start, one.end)), value)
    return later if isinstance(later, Period) else value


def _closes(passage: Passage, lo: int, one: FoundPeriod) -> bool:
    """Whether what people may hand in is taken until a day: "applications close on 15 September"."""
    ends = vocabulary.words("closes", passage.language).finditer(passage.text, lo, one.start)
    handed = vocabulary.words("handed_in", passage.language)
    return any(one.start - m.end() < _TAIL and handed.search(passage.text, lo, m.end()) for m in ends)


def _runs_out(passage: Passage, lo: int, one: FoundPeriod) -> bool:
    """Whether a verb right before a day says that something ends on it, or is set for it."""
    ends = vocabulary.words("expires", passage.language)
    return any(one.start - m.end() < _TAIL for m in ends.finditer(passage.text, lo, one.start))


def _named_limit(passage: Passage, lo: int, one: FoundPeriod) -> bool:
    """Whether a day is given as that of a time limit: "the deadline has not moved: 30 June", "срок прежний – 1 мая"."""
    nouns = [m.end() for m in vocabulary.words("time_limit", passage.language).finditer(passage.text, lo, one.start)]
    if not nouns or one.start - nouns[-1] > _FARTHEST:
        return False
    # "The deadline announced on 3 June is unchanged": on that day it was told.
    if _TOLD_ON[passage.language].search(passage.text, nouns[-1], one.start):
        return False
    same = vocabulary.words("unchanged", passage.language).search(passage.text, nouns[-1])
    return bool(same) or bool(_GIVEN.search(passage.text, nouns[-1], one.start))


def idle_spans(passage: Passage, lo: int, hi: int) -> list[Span]:
    """Where the words of a clause stand that tell that something is due, and nothing of what it is.

    Args:
        passage: the sentence.
        lo: where the clause begins.
        hi: where it ends.
    """
    spans = [
        m.span() for name in _IDLE for m in vocabulary.words(name, passage.language).finditer(passage.text, lo, hi)
    ]
    # The "faire" of "faire appel" is a part of the deed.
    deeds = [(t.start, t.end) for t in find_terms(passage.text, passage.language, {DEEDS})] if spans else []
    return [s for s in spans if not any(a == s[0] and s[1] < b for a, b in deeds)]


def slack_of(draft: Draft) -> int:
    """The days by which a day that is counted may be off.

    Args:
        draft: the deadline.
    """
    said = draft.said or draft.passage.document.article.published
    day = edtf.bounds(said)[1] if said else None
    return edtf.count_slack(draft.value, day) if isinstance(draft.value, Period) else 0


def beside_duty(passage: Passage, lo: int, hi: int, day: tuple[int, int], *, counted: bool) -> list[tuple[int, int]]:
    """Words of a clause that tell by what paper or from when, and nothing of the duty: "Selon le marché, …".

    Args:
        passage: the sentence.
        lo: where the clause begins.
        hi: where it ends.
        day: where the day of the deadline stands.
        counted: whether that day is counted from another.
    """
    text, language = passage.text, passage.language
    led = vocabulary.words("led_by", language).match(text, lo)
    comma = _COMMA.search(text, lo, day[0]) if led else None
    found = [(lo, comma.start())] if comma else []
    # "…, with a penalty for every day of delay"
    if penalty := vocabulary.words("penalty", language).search(text, day[1], hi):
        found.append((penalty.start(), hi))
    for match in vocabulary.words("counted_from", language).finditer(text, lo, hi) if counted else ():
        stop = _BREATH.search(text, match.end(), min(hi, match.end() + _LONGEST_NAME))
        found.append((match.start(), stop.start() if stop else min(hi, match.end() + _LONGEST_NAME)))
    return found


def paper_ends(passage: Passage, end: int) -> int:
    """Where the words for a paper end: those that tell that it was signed are of it, not of the duty.

    Args:
        passage: the sentence.
        end: where the words for the paper end.
    """
    behind = vocabulary.words("concluded", passage.language).match(passage.text, end + 1)
    return behind.end() if behind else end


def outside(
    passage: Passage, lo: int, hi: int, day: tuple[int, int], idle: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """What stands between commas and tells neither the day nor the duty: ", conclue pour trente ans,".

    Args:
        passage: the sentence.
        lo: where the clause begins.
        hi: where it ends.
        day: where its day stands.
        idle: words for the duty itself.
    """
    charged = vocabulary.words("charged_with", passage.language)
    for a, b in pairwise([lo, *(m.start() for m in _COMMA.finditer(passage.text, lo, hi)), hi]):
        aside = a > lo and not (a <= day[0] < b) and not any(a <= s[0] < b for s in idle)
        if aside and not charged.match(passage.text, a + len(", ")):
            yield a, b
