"""The day that a sentence gives as the last of a time allowed just before: "The deadline, set at 30 June, suits all".

A noun for a time limit that nothing narrows ("the deadline", "son terme", "этот срок", not "the deadline for entries")
takes up the time told last. Whether the day stands beside it as an apposition or behind its verb is grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from kzclaims.claim import Period, Section
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import reliable
from kzclaims.extract.dated.another import of_another_thing
from kzclaims.extract.dated.terms import denials, explicit, overlaps
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage

_CLAUSE, _BREATH = re.compile(r"[;:—–]\s"), re.compile(r"[,;:—–]\s")
_ALSO = re.compile(
    r"(?<!\w)(?:aussi|également|en outre|also|as well|too|furthermore|также|тоже|ещё|еще)(?!\w)", re.IGNORECASE
)
Dated = tuple[Draft, FoundPeriod]
_BACK, _NEAR, _LED = 3, 60, 14
_PACES = frozenset({"frequency", "age"})
_LAST = frozenset({"point", "until", "deadline", "since"})
# By whom a limit is told to be the one before.
_SHOWN = {
    "fr": re.compile(r"(?:(?<!\w)(?:le|la|ce|cet|cette|son|sa|leur)\s|(?<!\w)l['’])$", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:the|its|their|his|her|this|that)\s$", re.IGNORECASE),
    "ru": re.compile(
        r"(?:^\W*|[,;.:—–]\s|(?<!\w)(?:эт|сам|вес|последн|крайн|его|её|их)\w{0,3}\s|\s[аи]\s)$", re.IGNORECASE
    ),
}
_APPOSED = re.compile(r"\s?[,(:–—]\s?(?:(?:soit|c['’]est-à-dire|that is|namely|то есть|а именно)\s)?$", re.IGNORECASE)
_SET = {
    "fr": re.compile(r",?\s(?:[^\W\d]+\s){0,2}[^\W\d]+(?:é|i|is|it|u)e?s?\s$"),
    "en": re.compile(r",?\s(?:(?:is|was|has been|had been)\s)?(?:[^\W\d]+ed|set|put)\s(?:down\s)?(?:for\s)?$"),
    "ru": re.compile(r",?\s[^\W\d]+(?:[её]н[ао]?|ан[ао]?|[её]нн\w\w|анн\w\w)\s$"),
}
# A participle with a bare day tells when the limit was set; with these words, at which day it was.
_AT = {
    "fr": re.compile(r"(?:au|à|pour)(?!\w)", re.IGNORECASE),
    "en": re.compile(r"(?:at|for|to)(?!\w)", re.IGNORECASE),
    "ru": re.compile(r"(?:на|до|к)(?!\w)", re.IGNORECASE),
}
# What narrows a noun, right behind it, is no predicate.
_NARROWED = {
    "fr": re.compile(r"\s(?:(?:de|du|des|pour|à|aux?|fiscale?|scolaire|qui|que|dont|où|et|ou)\s|d['’])", re.IGNORECASE),
    "en": re.compile(r"\s(?:for|of|on|to|by|in|that|which|and|or|at|set by|given)\s", re.IGNORECASE),
    "ru": re.compile(
        r"\s(?:на|для|по|в|до|и|или)\s|\s(?![^\W\d]+(?:[её]т|ит|ут|ют|ат|ят|ся|[её]н|ан)\s)[^\W\d]+", re.IGNORECASE
    ),
}
_VERB = re.compile(r"(?:\s[^\W\d]+(?:['’][^\W\d]+)?){1,3}\s$")


def falls_due(passage: Passage, one: FoundPeriod, told: Sequence[Dated], following: Sequence[Passage]) -> Dated | None:
    """The day that a sentence behind a time allowed gives as its last; None where it may be that of something else.

    Args:
        passage: the sentence of the time allowed.
        one: that time, with the day from which it counts.
        told: the dates of the article.
        following: the sentences behind that of the time, in their order.
    """
    start = one.anchor.lo
    if start is None or one.anchor.lo != one.anchor.hi or not reliable(passage):
        return None
    for other in (passage, *following):
        near = other.number - passage.number <= _BACK
        if other is not passage and near and not reliable(other):
            return None
        here = [(d, f) for d, f in told if d.passage is other and (other is not passage or f.start > one.end)]
        limits = [pair for pair in here if reliable(other) and _limit(*pair, start, head=not near)]
        if not limits and near and other.number - passage.number <= 1:
            limits = [pair for pair in here if _owed(passage, one, *pair, start)]
        if limits:
            return limits[0] if len(limits) == 1 else None
        if other is not passage and any(f.duration is not None and f.what not in _PACES for f in other.periods):
            return None  # what follows may take up that one
    return None


def _owed(passage: Passage, one: FoundPeriod, draft: Draft, found: FoundPeriod, start: date) -> bool:
    """Whether the next clause or sentence says by when it is to be done, and speaks of nothing else: "… by 3 May"."""
    other, text, language = draft.passage, draft.passage.text, draft.passage.language
    if found.what not in ("until", "deadline") or not _may_end(draft, found, start):
        return False
    lo = max((m.end() for m in _CLAUSE.finditer(text, one.end, found.start)), default=-1) if other is passage else 0
    asks = vocabulary.words("asking_verb", language).search(text, max(lo, 0), found.end)
    if lo < 0 or not asks or _ALSO.search(text, lo, found.end):
        return False
    stop = _BREATH.search(text, found.end)
    named = any(lo <= n.start < found.start and n.start for n in other.names)
    hi = stop.start() if stop else len(text)
    return not named and not of_another_thing(other, lo, hi, [] if other is passage else [passage], deeds=True)


def _limit(draft: Draft, found: FoundPeriod, start: date, *, head: bool) -> bool:
    passage = draft.passage
    nouns = [m for m in _nouns(passage, found) if not head or m.start() <= _LED]
    return _may_end(draft, found, start) and any(_leads(passage, m.end(), found) for m in nouns)


def _may_end(draft: Draft, found: FoundPeriod, start: date) -> bool:
    """Whether a day that words name may be the last of a time that counts from another."""
    passage, value = draft.passage, found.value
    if not explicit(found) or found.what not in _LAST or draft.links or passage.asks:
        return False
    if passage.section in (Section.TITLE, Section.HEADING) or not isinstance(value, Period) or value.hi is None:
        return False
    if value.hi <= start and not found.inferred:
        return False
    return not any(c.start < found.start and found.start - c.end < _NEAR for c in denials(passage))


def _nouns(passage: Passage, found: FoundPeriod) -> Iterator[re.Match[str]]:
    text, language = passage.text, passage.language
    for match in vocabulary.words("bare_limit", language).finditer(text, max(0, found.start - _NEAR), found.start):
        if _SHOWN[language].search(text, max(0, match.start() - _LED), match.start()):
            yield match


def _leads(passage: Passage, at: int, found: FoundPeriod) -> bool:
    """Whether a noun is told to be a day: by a comma, a participle with "at", or a verb and no more."""
    text, language = passage.text, passage.language
    between = text[at : found.start]
    if any(overlaps((at, found.start), (f.start, f.end)) for f in passage.periods):
        return False
    if _APPOSED.fullmatch(between):
        return True
    if _NARROWED[language].match(between):
        return False
    if _SET[language].fullmatch(between):
        return bool(_AT[language].match(text, found.start)) or between.endswith(" for ")
    return bool(_VERB.fullmatch(between))
