"""A count from an event, or the end of a quarter, and the day that stands beside it as the same.

"The fair opens on 1 September. Exactly one month before the opening, on 15 July, …": the day of the event is told
elsewhere in the article, once. "By the end of the first half of 2026, that is, on 30 September": the calendar tells.
"Open until six months after the fire …. If nobody has signed by that date, 18 August, …": a sentence takes it up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from kzclaims.claim import Period, Section
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import reliable
from kzclaims.extract.dated.deed import deed_terms
from kzclaims.extract.dated.from_day import begins_works
from kzclaims.extract.dated.match import akin
from kzclaims.extract.dated.terms import FARTHEST, cost, crowded, cues, explicit, unique
from kzclaims.extract.dates.reader import Anchor, FoundPeriod, find_periods
from kzclaims.extract.dates.resolve import NO_CONTEXT
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import Term

Dated = tuple[Draft, FoundPeriod]
_FAR, _STEM, _MONTH, _CUE = 70, 4, 28, 14
_POINTS = frozenset({"point", "since"})
_GIVEN = frozenset({"point", "until", "deadline"})
# Between a count and its day: the event, then a comma or "that is".
_BESIDE = re.compile(
    r"(?P<of>[^,;:.()–—]{0,60}?)\s?[,(–—:]\s?"
    r"(?:(?:soit|c['’]est-à-dire|à savoir|donc|that is|namely|i\.e\.|meaning|so|or|то есть|а именно|значит)\s?,?\s?)?"
    r"(?:(?:le|on|by|until|до|au)\s)?",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s*(?:[.,;:)!?…»”–—]|$)")
_EXACT = re.compile(
    r"(?<!\w)(?:exactement|jour pour jour|tout juste|très précisément|exactly|precisely|to the day|ровно|точно"
    r"|день в день)(?!\w)",
    re.IGNORECASE,
)
# What ends with a month, a quarter, a half or a year.
_AT_END = re.compile(
    r"(?<!\w)(?:fin|(?:à|avant|jusqu['’]à) la fin|au terme|end|close|late|last day|конц[аеу]|концом|исход[ае]?)(?!\w)",
    re.IGNORECASE,
)
_WITH_END = re.compile(
    r"(?<!\w)(?:(?:finir|achever|terminer|termine|terminera|termineront|achève|achèvera|achèveront|conclure|fini|terminé"
    r"|achevé)\s(?:avec|en même temps que)|(?:end|ends|finish|finishes|done|over|finished|close|closes)\swith"
    r"|с окончанием|с концом|по окончании|вместе с)\s$",
    re.IGNORECASE,
)
_SOIT = re.compile(r"\s?[,(–—:]?\s?[^,;.\d]{0,16},?\s?(?:au|le|du|on|by|until|до|к|jusqu['’]au)?\s?")
_FISCAL = re.compile(
    r"(?<!\w)(?:fiscale?s?|exercice|scolaire|universitaire|saison|fiscal|financial|academic|school|season"
    r"|финансов\w+|учебн\w+|сезон\w*)(?!\w)",
    re.IGNORECASE,
)
# "By that date, 18 August", "passé ce jour, le 18 mai", "к этому сроку, 18 мая".
_THAT_DAY = {
    "fr": re.compile(
        r"(?<!\w)(?:(?:à|avant|d['’]ici à|d['’]ici|passé|passée|dès|jusqu['’]à)\s)?"
        r"(?:cette (?:date|échéance)|ce jour(?:-là)?|ce délai|ce terme),?\s"
        r"(?:soit\s|c['’]est-à-dire\s|fixée?\sau\s)?(?:le\s)?$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:that|this)\s(?:day|date|deadline|time|moment|point),\s(?:that is,?\s|namely\s)?(?:on\s)?$",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:эт(?:от|ому|ого|ой|у|им)|т(?:ому|ой|от))\s(?:дн\w{1,3}|день|дат\w{1,2}|срок\w{0,2}|момент\w{0,2}),\s"
        r"(?:то есть\s|а именно\s)?$",
        re.IGNORECASE,
    ),
}


def apposed(scene: Scene, told: Sequence[Dated]) -> list[Draft]:
    """Counts and ends of periods, each pointing to the day beside it that is said to be the same.

    Args:
        scene: the article.
        told: its dates.
    """
    days = [(d, f) for d, f in told if explicit(f) and f.what in _GIVEN and _plain(d.passage)]
    held = {key for draft, _ in told for _, key in draft.links}
    found: list[Draft] = []
    for given, day in days:
        if given.key in held or given.links:
            continue
        passage = given.passage
        for one in passage.periods:
            if one.end <= day.start and one.what == "relative":
                found += _from_event(scene, passage, one, day, given.key)
        found += _of_period(passage, day, given.key, told)
        found += _taken_up(scene, passage, day, given.key, told)
    return found


def _plain(passage: Passage) -> bool:
    return passage.section not in (Section.TITLE, Section.HEADING) and reliable(passage) and not passage.asks


def _from_event(scene: Scene, passage: Passage, one: FoundPeriod, day: FoundPeriod, key: str) -> Iterator[Draft]:
    """A count from an event that stands before a day: "one month before the opening, on 15 July"."""
    number, text = one.duration, passage.text
    if number is None or number.lo is None or number.lo != number.hi or one.unresolved != NO_CONTEXT:
        return
    told = _BESIDE.fullmatch(text, one.end, day.start)
    if told is None or not _CLOSED.match(text, day.end):
        return
    of = told.start("of"), told.end("of")
    if text[of[0] : of[1]].strip():
        named = [t for t in deed_terms(scene, passage) if of[0] <= t.start and t.end <= of[1]]
        start = _day_of(scene, passage, named, of, one) if named else None
    else:
        start = _before(scene, passage) if _EXACT.search(text, max(0, one.start - _FAR), one.end) else None
    if start is not None:
        yield from _recounted(passage, one, start, key)


def _recounted(passage: Passage, one: FoundPeriod, start: date, key: str) -> Iterator[Draft]:
    again = find_periods(passage.text, passage.language, Anchor.on(start), Period(start, start))
    found = next((f for f in again if (f.start, f.end) == (one.start, one.end) and not f.unresolved), None)
    if found is not None and isinstance(found.value, Period):
        own = unique(passage, one.start, "counted")
        yield Draft(passage, one.start, one.end, "eventDate", own, found.value, said=start.isoformat(),
                    links=(("equivalentTo", key),))  # fmt: skip


def _kinds(term: Term) -> frozenset[str]:
    return frozenset(vocabulary.class_of(c) for c in (term.concept, *term.others)) - vocabulary.weighed("light")


def _day_of(
    scene: Scene, passage: Passage, named: Sequence[Term], of: tuple[int, int], one: FoundPeriod
) -> date | None:
    """The one day on which the article tells an event that a count names; None where it tells several, or none."""
    kinds = frozenset(kind for term in named for kind in _kinds(term))
    around = passage.text[of[0] : of[1]]
    for term in named:
        around = around.replace(passage.text[term.start : term.end], " ")
    works = vocabulary.words("works", passage.language)
    other = {w[:_STEM].lower() for w in re.findall(r"[^\W\d]+", works.sub(" ", around)) if len(w) > _STEM}
    # "The start of work": of whatever began, where it tells of no other thing.
    begun, days = any(t.concept == "event-start-of-works" for t in named), set[date]()
    for told in scene.passages:
        if crowded(told) or not told.periods or told.section in (Section.TITLE, Section.HEADING):
            continue
        if any(stem not in told.text.lower() for stem in other):
            continue
        for found in told.periods:
            value = found.value
            if found.what not in _POINTS or not isinstance(value, Period) or value.lo is None or value.lo != value.hi:
                continue
            if told is passage and found.start >= one.start:
                continue
            near = [t for t in deed_terms(scene, told) if cost(told, (t.start, t.end), (found.start, found.end)) < _FAR]
            near = [t for t in near if not vocabulary.words("scheduled", told.language).match(told.text, t.start)]
            best = min(near, key=lambda t: cost(told, (t.start, t.end), (found.start, found.end)), default=None)
            same = best is not None and (akin(_kinds(best), kinds) or (begun and begins_works(best)))
            if same:
                days.add(value.lo)
    return days.pop() if len(days) == 1 else None


def _before(scene: Scene, passage: Passage) -> date | None:
    """The one day of the sentence before, where it tells no other time."""
    before = [p for p in scene.passages if p.number == passage.number - 1 and p.block is passage.block]
    found = [f for p in before for f in p.periods]
    value = found[0].value if len(found) == 1 and found[0].what in _POINTS else None
    return value.lo if isinstance(value, Period) and value.lo is not None and value.lo == value.hi else None


def _of_period(passage: Passage, day: FoundPeriod, key: str, told: Sequence[Dated]) -> Iterator[Draft]:
    """The end of a month or a quarter that "that is" sets beside a day."""
    text = passage.text
    if not isinstance(day.value, Period) or (day.value.lo or day.value.hi) != day.value.hi or _FISCAL.search(text):
        return
    for draft, one in told:
        value = one.value
        if draft.passage is not passage or one.end > day.start or one.duration is not None or draft.links:
            continue
        if not isinstance(value, Period) or value.hi is None or one.unresolved or one.what not in _GIVEN:
            continue
        ends = _AT_END.search(text, one.start, one.end) or _WITH_END.search(text, max(0, one.start - _FAR), one.start)
        cued = any(one.end <= c.start and c.end <= day.start for c in cues(passage, "Equivalence"))
        if not ends or not cued or not _SOIT.fullmatch(text, one.end, day.start):
            continue
        if not (value.lo is None or (value.hi - value.lo).days >= _MONTH):
            continue
        last = Period(value.lo, value.hi, value.relation, value.edtf, value.readings, anchored=True)
        yield replace(draft, start=one.start, end=one.end, value=last, subject=unique(passage, one.start, "counted"),
                      links=(("equivalentTo", key),))  # fmt: skip


def _taken_up(scene: Scene, passage: Passage, day: FoundPeriod, key: str, told: Sequence[Dated]) -> Iterator[Draft]:
    """The last day of a time counted in the sentence before, taken up as "that date"."""
    if not _THAT_DAY[passage.language].search(passage.text, max(0, day.start - _FAR), day.start):
        return
    before = next((p for p in scene.passages if p.number == passage.number - 1 and p.block is passage.block), None)
    if before is None or not _plain(before):
        return
    counts = [f for f in before.periods if f.what == "relative" and f.unresolved == NO_CONTEXT and f.duration]
    if len(counts) != 1 or any(
        d.passage is before and f.duration is not None and f.what == "duration" for d, f in told
    ):
        return
    one = counts[0]
    number = one.duration
    behind = [f for f in before.periods if f.start >= one.end]
    exact = [f.value for f in behind if f.what in _POINTS and isinstance(f.value, Period) and f.value.lo == f.value.hi]
    clause = re.compile(r"[;:]\s|,\s").search(before.text, one.end)
    if number is None or number.lo is None or number.lo != number.hi or len(behind) != 1 or not exact:
        return
    if clause and clause.start() < behind[0].start:
        return
    if behind[0].start - one.end <= FARTHEST and isinstance(exact[0].lo, date):
        yield from _recounted(before, one, exact[0].lo, key)
