"""Dates set against each other: a count and a date said to be the same; a start, a length and an end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kzclaims import edtf
from kzclaims.claim import Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import allowed, counted_from, put_off
from kzclaims.extract.dated.beside import concluding, ended_after, framed, of_other_days, shown
from kzclaims.extract.dated.bounds import after_start
from kzclaims.extract.dated.course import around, leads_elsewhere, of_a_part, overran
from kzclaims.extract.dated.paced import paced, priced
from kzclaims.extract.dated.reckoned import of_another_paper, reckoned
from kzclaims.extract.dated.span import across
from kzclaims.extract.dated.term_over import let_again, said_over
from kzclaims.extract.dated.terms import crowded, cues, governor, unique
from kzclaims.extract.dates.reader import FoundPeriod, find_periods
from kzclaims.extract.drafts import COURSE_OFF, Draft
from kzclaims.extract.scene import Passage, Scene

Dated = tuple[Draft, FoundPeriod]
_OF_IT = 40  # characters between "the deadline" and what is said to stay as it was
_BREATH, _REACH, _BACK, _END_WORDS = 70, 45, 3, 60
_ONLY_COMMA = re.compile(r"\s*[,(–—]\s*(?:(?:et|and|и)\s+)?")
_BRACKET = re.compile(r"\s*[,(–—]\s*(?:or|ou|или|donc|so|значит)\s+", re.IGNORECASE)
_CLOSED = re.compile(r"\s*(?:[.,;)!?…»”]|$|au plus tard|at the latest)")
_STOPS = re.compile(r"[.;!?]\s")


def equivalents(scene: Scene, found: Sequence[Dated]) -> list[Dated]:
    """Join what is said to be the same: "d’ici deux ans, soit fin 2027", "the deadline, unchanged, is …"."""
    listed = list(found)
    for at in range(len(listed)):
        (left, one), (right, other) = listed[at], listed[min(at + 1, len(listed) - 1)]
        breath = left.passage is right.passage and left is not right and _same_breath(left.passage, one, other)
        if breath and not counted_from(listed, one, other, left.passage):
            left, one = _counted(left, one)
            right, other = _counted(right, other)
            listed[at], listed[at + 1] = _joined((left, one), (right, other))
    for at, (draft, one) in enumerate(listed):
        earlier = _confirmed(scene, listed, at) if _explicit(one) and not draft.links else None
        if earlier is not None:
            listed[at] = (replace(draft, links=(("equivalentTo", listed[earlier][0].key),)), one)
    return listed


def _explicit(one: FoundPeriod) -> bool:
    """Whether words name a day of the calendar; where they leave out the year, each that it may be is a reading."""
    value = one.value
    return isinstance(value, Period) and not one.anchored and value.hi is not None


def _counts(one: FoundPeriod) -> bool:
    """Whether words count time from the day they were said on: "in two years", "d’ici dix-huit mois"."""
    return one.duration is not None and (one.anchored or one.what == "duration")


def _same_breath(passage: Passage, one: FoundPeriod, other: FoundPeriod) -> bool:
    if crowded(passage) or not ((_counts(one) and _explicit(other)) or (_counts(other) and _explicit(one))):
        return False
    if (one.what == "span") or (other.what == "span"):
        return False
    between = passage.text[one.end : other.start]
    if len(between) > _BREATH or _STOPS.search(between):
        return False
    if any(one.end <= cue.start and cue.end <= other.start for cue in cues(passage, "Equivalence")):
        return True
    closed = bool(_CLOSED.match(passage.text, other.end))
    anchored = one.anchored or other.anchored
    return closed and anchored and bool(_ONLY_COMMA.fullmatch(between) or _BRACKET.fullmatch(between))


def _counted(draft: Draft, one: FoundPeriod) -> Dated:
    """A length that is equated with a date is a deadline counted from the day of speech."""
    if one.what != "duration":
        return draft, one
    anchor = replace(draft.passage.anchor, tense="future")
    for again in find_periods(draft.passage.text, draft.passage.language, anchor):
        if again.start == one.start and again.anchored and not again.unresolved:
            return replace(draft, property="deadline", value=again.value), again
    return draft, one


def _joined(left: Dated, right: Dated) -> tuple[Dated, Dated]:
    """The count points to the date, and stands by itself: the date is what other sentences are compared with."""
    counted, given = (left, right) if left[1].anchored else (right, left)
    draft = counted[0]
    own = unique(draft.passage, counted[1].start)
    counted = (
        replace(
            draft, start=counted[1].start, end=counted[1].end, subject=own, links=(("equivalentTo", given[0].key),)
        ),
        counted[1],
    )
    return (counted, given) if left[1].anchored else (given, counted)


def _confirmed(scene: Scene, listed: Sequence[Dated], at: int) -> int | None:
    """The count that a later date is said to leave as it was."""
    draft, _ = listed[at]
    text, language = draft.passage.text, draft.passage.language
    if crowded(draft.passage):
        return None
    stays = [m.span() for m in vocabulary.words("unchanged", language).finditer(text)]
    terms = [m.span() for m in vocabulary.words("terms", language).finditer(text)] if stays else []
    # "The target date still stands"; not "the date of the vote", and far from it what somebody still does.
    if not any(max(a[0], b[0]) - min(a[1], b[1]) <= _OF_IT for a in stays for b in terms):
        return None
    for before in range(at - 1, -1, -1):
        earlier, one = listed[before]
        if draft.passage.number - earlier.passage.number > _BACK:
            return None
        ahead = isinstance(one.value, Period) and one.anchored and one.duration is not None and one.what != "ago"
        # A day gone by when the time was told is none on which it ends.
        given = draft.value.hi if isinstance(draft.value, Period) else None
        ahead = ahead and not (given and one.anchor.lo and given <= one.anchor.lo)
        if ahead and earlier.passage is not draft.passage and not earlier.links:
            return before
    return None


def lasting(scene: Scene, found: Sequence[Dated]) -> list[Draft]:
    """All drafts, with the start, the length and the end of one thing put together."""
    drafts = {draft.key: draft for draft, _ in found}
    by_passage: dict[int, list[Dated]] = {}
    for pair in found:
        by_passage.setdefault(pair[0].passage.number, []).append(pair)
    for draft, one in found:
        if draft.property != "duration" or crowded(draft.passage) or put_off(draft.passage):
            continue
        if priced(draft.passage, one) or paced(draft.passage, one):
            continue
        ends = _sides(allowed(by_passage, draft, one))
        if ends is None and lasts(draft.passage, one):
            ends = _bounds(scene, by_passage, draft, one) or _sides(around(scene, by_passage, draft, one))
        ends = ends or _sides(across(by_passage, draft, one)) or framed(by_passage, draft, one)
        ends = ends or _sides(said_over(by_passage, draft, one)) or _sides(reckoned(by_passage, draft, one))
        if ends is None or overran(draft.passage, one, ends[1]) or of_another_paper(ends[0], one, draft.passage):
            continue
        if shown(draft.passage, one) and any(d.passage is draft.passage and d.start >= one.end for d in ends):
            continue
        course = unique(draft.passage, one.start, COURSE_OFF if leads_elsewhere(*ends, one) else "course")
        start, end = (replace(bound, subject=course) for bound in ends)
        for part in (start, replace(draft, subject=course), end):
            drafts[part.key] = part
    return list(drafts.values())


def _sides(told: tuple[Dated, Dated] | None) -> tuple[Draft, Draft] | None:
    """The start and the end of one thing, from the dates that tell them."""
    if told is None:
        return None
    (a, first), (b, last) = told
    assert isinstance(last.value, Period)
    over = last.value if last.value.lo else _part(last.value, last=True) or last.value
    return (
        replace(a, start=first.start, end=first.end, property="startDate", links=()),
        replace(b, start=last.start, end=last.end, property="endDate", value=over, links=()),
    )


# "The twenty years of" somebody who has a name.
_HAS = re.compile(r"(?<!\w)(?:les|ses|leurs)\s{1,2}$")
_NAMED = re.compile(r"\s{1,2}(?:de\s|d['’])[A-ZÀ-Ý][a-zà-ÿ]")


def lasts(passage: Passage, one: FoundPeriod) -> bool:
    """Whether a length is that of a thing, not a time gone by nor a pace.

    Args:
        passage: the sentence.
        one: the length.
    """
    words = passage.text[one.start : one.end]
    before = passage.text[max(0, one.start - _REACH) : one.start]
    near = before[-25:] + words
    if concluding(passage, one) or ended_after(passage, one):
        return True
    if vocabulary.words("elapsed", passage.language).search(near) or of_other_days(passage, one):
        return False
    if _HAS.search(before) and _NAMED.match(passage.text, one.end):
        return False  # "pour les 20 ans d’Ophélie": an age
    hyphenated = bool(re.match(r"[\w ]+[-‑]\w*(?:year|month|day|week)\b", words)) or bool(
        passage.language == "ru" and re.match(r"\w*(?:летн|месячн|годичн|дневн)", words.lower())
    )
    bracket = bool(re.search(r"[(–—]\s*$", before))
    near_by = [f for f in passage.periods if f.what in ("since", "until")]
    beside = any(0 <= one.start - f.end <= len(", ") for f in near_by)
    if passage.language != "en" and not words.lower().startswith(("en ", "за ")):  # "шесть недель с 3 марта"
        beside |= any(f.what == "since" and f.start - one.end == 1 for f in near_by)
    return (
        hyphenated
        or bracket
        or beside
        or bool(vocabulary.words("lasting", passage.language).search(before[-25:] + " " + words))
    )


def _part(value: Period, last: bool) -> Period | None:
    """The first or last date of a span, or of what is open on one side, with the precision it is written in."""
    first, slash, second = value.edtf.partition("/")
    text = (second if last else first) if slash else value.edtf
    if not text or text == "..":
        return Period(value.lo, value.hi, edtf=value.edtf) if value.lo and value.hi else None
    lo, hi = edtf.bounds(text)
    return Period(lo, hi, edtf=text)


def _bounds(
    scene: Scene, found: Mapping[int, Sequence[Dated]], draft: Draft, length: FoundPeriod
) -> tuple[Draft, Draft] | None:
    passage = draft.passage
    here = [(d, f) for d, f in found.get(passage.number, ()) if isinstance(f.value, Period)]
    spans = [(d, f) for d, f in here if f.what == "span"]
    if len(spans) == 1 and len(here) == 1:
        whole, span = spans[0]
        assert isinstance(span.value, Period)
        first, last = _part(span.value, last=False), _part(span.value, last=True)
        if first and last:
            base = replace(whole, start=span.start, end=span.end)
            return replace(base, property="startDate", value=first), replace(base, property="endDate", value=last)
        return None
    starts = [pair for pair in here if _starts(scene, *pair)]
    # "Closed from 5 May, for eleven weeks, before reopening on …": what opens is the end.
    starts = [pair for pair in starts if pair[1].what == "since"] or starts
    if len(starts) > 1:
        starts = [pair for pair in starts if not let_again(passage, pair[1])]
    ends = [pair for pair in here if pair not in starts and (_ends(scene, *pair) or let_again(passage, pair[1]))]
    if not starts and len(ends) == 1 and not of_a_part(passage, length):
        starts = _before(scene, found, passage, length, ends[0][1])
    if len(starts) != 1 or len(ends) != 1:
        return None
    (a, first_found), (b, last_found) = starts[0], ends[0]
    assert isinstance(first_found.value, Period)
    assert isinstance(last_found.value, Period)
    first, last = first_found.value, after_start(passage, last_found, first_found.value)
    if last_found.what in ("until", "deadline") and last.lo is None:
        end = _part(last, last=True)
        worded = last_found.what == "until" or passage.language == "ru"
        last = end if end and end.lo and worded else last
    if not first.lo or not last.hi or first.lo >= last.hi:
        return None
    return (
        replace(a, start=first_found.start, end=first_found.end, property="startDate", value=first, links=()),
        replace(b, start=last_found.start, end=last_found.end, property="endDate", value=last, links=()),
    )


def _starts(scene: Scene, draft: Draft, found: FoundPeriod) -> bool:
    if found.what not in ("point", "since", "relative"):
        return False
    if found.what == "since":
        return True
    by = governor(scene, draft.passage, found)
    if by is not None and by.concept in vocabulary.events("ends") and by.concept not in vocabulary.events("starts"):
        return False
    return by is not None and by.concept in vocabulary.events("starts")


def _ends(scene: Scene, draft: Draft, found: FoundPeriod) -> bool:
    # "С 1 марта до 28 февраля": what Russian calls a deadline elsewhere.
    if found.what == "until" or (found.what == "deadline" and draft.passage.language == "ru"):
        return True
    if found.what not in ("point", "deadline"):
        return False
    by = governor(scene, draft.passage, found)
    if by is not None and by.concept in vocabulary.events("ends"):
        return True
    earlier = max((f.end for f in draft.passage.periods if f.end <= found.start), default=0)
    before = draft.passage.text[max(earlier, found.start - _END_WORDS) : found.start]
    return bool(vocabulary.words("ends", draft.passage.language).search(before))


def _before(
    scene: Scene, found: Mapping[int, Sequence[Dated]], passage: Passage, length: FoundPeriod, end: FoundPeriod
) -> list[Dated]:
    """The start that the sentence before gives, where the length and the end stand side by side here."""
    if min(abs(end.start - length.end), abs(length.start - end.end)) > _REACH:
        return []
    previous = [pair for pair in found.get(passage.number - 1, ()) if pair[0].passage.block is passage.block]
    starts = [pair for pair in previous if isinstance(pair[1].value, Period) and _starts(scene, *pair)]
    return starts if len(previous) == 1 else []
