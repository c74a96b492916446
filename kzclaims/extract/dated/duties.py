"""Deadlines of one duty in two articles, however each tells it: by a verb or a noun, active or passive.

"The yard must hand over the vessel by 30 June", "la livraison du navire est fixée au 30 septembre": what two tellings
have in common is counted word by word, by all that each word may mean, and so is what each has alone. Two that each
tell a thing or a deed of their own are two duties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from kzclaims.claim import Period, Section, fold
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import revised
from kzclaims.extract.dated.bags import Word, alike_names, bag, shared, strangers
from kzclaims.extract.dated.due import (
    beside_duty,
    clause_of,
    idle_spans,
    number_spans,
    outside,
    paper_ends,
    paper_numbers,
    slack_of,
)
from kzclaims.extract.dated.intake import TITLED, addressed, one_address, taken_in
from kzclaims.extract.dated.match import MARKS
from kzclaims.extract.dated.stages import two_steps
from kzclaims.extract.dated.taken_up import taken_up, takes_up, told_before
from kzclaims.extract.dated.terms import bears_on, crowded, cues, denials, overlaps
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.occasions import counts_of_two_days
from kzclaims.extract.scene import Passage, Scene, placed_in

_DUE = frozenset({"deadline", "legalDeadline", "endDate"})
_MOST, _ENOUGH, _LONG = 60, 2, 3
_BINDING = ("asking", "binding", "duty", "open_until", "asking_verb", "time_limit", "time_term", "gives_time")
# "Quatre générateurs, à livrer avant le 30 juin": what is to be done is due.
_TO_DO = re.compile(r"(?<!\w)à\s[^\W\d]{2,}(?:er|ir|re)(?!\w)")
# "Le ministère du Logement répond": who says so, in a capital.
_MINISTRY = re.compile(
    r"(?<!\w)(?:minist[èe]re|secrétariat d['’]État|ministry|department|министерств[ао]|ведомств[ао])\s"
    r"(?:de\s|du\s|des\s|de\sla\s|de\sl['’]|à\sla\s|à\sl['’]|of\s|for\s|of\sthe\s)?$",
    re.IGNORECASE,
)
_LED = 40
_THAT = re.compile(r"\s?(?:que\s|qu['’]|that\s|,\sчто\s)")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Telling:
    """One deadline: where its draft stands, its last day, and what its clause tells of the duty.

    ``slack`` are the days by which a day that is counted may be off; ``before`` the words of the sentence before, where
    a pronoun takes it up; ``every``: all names of the article; ``whole``: it is that of all of several things;
    ``takes_up``: a pronoun takes up something; ``bound``: a paper or words bind; ``asked``: somebody must do it.
    """

    scene: int
    draft: int
    last: date | None
    slack: int
    words: tuple[Word, ...]
    before: tuple[Word, ...]
    papers: frozenset[str]
    numbers: frozenset[str]
    marks: frozenset[str]
    counts: frozenset[str]
    names: frozenset[str]
    every: frozenset[str]
    whole: bool
    takes_up: bool
    bound: bool
    asked: bool
    taken_in: bool
    to: frozenset[str]


def one_duty(scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]]) -> list[list[Draft]]:
    """All drafts, the deadlines of one duty in two articles under one subject.

    Args:
        scenes: the articles of one story, in the order of ``drafts``.
        drafts: what was found in each.
    """
    changed = [list(listed) for listed in drafts]
    pairs = enumerate(zip(scenes, drafts, strict=True))
    due = [(at, number) for at, (scene, listed) in pairs for number in _due(scene, listed)]
    if len(due) > _MOST or len({at for at, _ in due}) < 2:
        return changed
    told = [_told(at, number, scenes[at], drafts[at][number]) for at, number in due]
    scored = [(score(a, b), a, b) for a, b in combinations(told, 2) if a.scene != b.scene]
    scored = [(weight, a, b) for weight, a, b in scored if weight >= _ENOUGH]
    # What the other article confirms is not held against the rest of it.
    met = {id(one) for _, a, b in scored if _one_day(a, b) for one in (a, b)}
    for weight, a, b in scored:
        rivals = [w for w, x, y in scored if (x is a) != (y is b) and (x.scene, y.scene) == (a.scene, b.scene)]
        if _one_day(a, b) or {id(a), id(b)} & met or any(w >= weight for w in rivals):
            continue
        first, second = changed[a.scene][a.draft], changed[b.scene][b.draft]
        if counts_of_two_days(first, second) or two_steps(first, second):
            continue
        binds = a.bound or b.bound or (a.taken_in and b.taken_in)
        lead, name = _subject(first), "legalDeadline" if binds else "deadline"
        changed[a.scene][a.draft] = replace(first, subject=lead, property=name)
        changed[b.scene][b.draft] = replace(second, subject=lead, property=name)
    return changed


def _subject(draft: Draft) -> Ref:
    if draft.subject.id.startswith("due-told-"):
        return draft.subject
    label = " ".join(draft.passage.text[draft.start : draft.end].split())
    return Ref(
        id=placed_in("due-told", draft.passage, draft.passage.number, draft.start), of=TOPIC, kind="event", label=label
    )


def _due(scene: Scene, listed: Sequence[Draft]) -> Iterator[int]:
    """The deadlines of an article that bind, by their numbers among its drafts."""
    for number, draft in enumerate(listed):
        value, passage = draft.value, draft.passage
        if draft.property not in _DUE or not isinstance(value, Period) or not value.hi:
            continue
        if value.lo is not None and (value.lo != value.hi or draft.property == "endDate"):
            continue
        day, lo, hi = clause_of(draft)
        if crowded(passage) or passage.section in (Section.TITLE, Section.HEADING) or not _binds(passage, lo, hi, day):
            continue
        open_until = vocabulary.words("open_until", passage.language)
        if draft.property != "endDate" or open_until.search(passage.text, lo, hi) or _papers_of(scene, passage, lo, hi):
            yield number


def _papers_of(scene: Scene, passage: Passage, lo: int, hi: int) -> list[tuple[str, int, int]]:
    """The papers that a sentence, or the one before that its clause takes up, speaks of."""
    return _papers(passage) or [paper for p in told_before(scene, passage, lo, hi) for paper in _papers(p)]


def _told(at: int, number: int, scene: Scene, draft: Draft) -> Telling:
    passage, text, language = draft.passage, draft.passage.text, draft.passage.language
    day, lo, hi = clause_of(draft)
    before = told_before(scene, passage, lo, hi)
    papers = _papers_of(scene, passage, lo, hi)
    lo = _reported(passage, lo, day[0])
    spans = [(a, paper_ends(passage, b)) for _, a, b in _papers(passage)]
    apart = [*((f.start, f.end) for f in passage.periods), *spans, *number_spans(passage, spans)]
    idle = idle_spans(passage, lo, hi)
    apart += beside_duty(passage, lo, hi, day, counted=isinstance(draft.value, Period) and draft.value.anchored)

    def inside(start: int, end: int) -> bool:
        return lo <= start < hi and not any(overlaps((start, end), span) for span in apart)

    # The word that opens a sentence has a capital too.
    names = [n for n in passage.names if inside(n.start, n.end) and (n.start or " " in n.text or n.kind)]
    names = [n for n in names if not _MINISTRY.search(text, max(0, n.start - _LED), n.start)]
    counts = [n for n in passage.numbers if inside(n.start, n.end)]
    narrowed = {key: [m.span() for m in w.finditer(text, lo, hi)] for key, w in vocabulary.restrictors_in(text, lo, hi)}
    # The "small" of the prize "Small Stages" tells it from no big one.
    titled = [*idle, *apart, *(m.span() for m in TITLED.finditer(text, lo, hi))]
    marks = {k for k, found in narrowed.items() for s in found if not any(overlaps(s, i) for i in titled)}
    marks |= {key for p in before for key, w in vocabulary.restrictors_in(p.text) if w.search(p.text)}
    taken = [
        *apart,
        *idle,
        *outside(passage, lo, hi, day, idle),
        *(s for key in narrowed.keys() - {"appeal"} for s in narrowed[key]),
    ]
    taken += [*((n.start, n.end) for n in names), *((n.start, n.end) for n in counts)]
    return Telling(
        at,
        number,
        draft.value.hi if isinstance(draft.value, Period) else None,
        slack_of(draft),
        tuple(bag(passage, lo, hi, taken)),
        tuple(taken_up(passage, lo, hi, before)),
        frozenset(kind for kind, *_ in papers),
        paper_numbers(passage, spans, day),
        # A first batch of works is their first phase.
        frozenset("phase" if key == "batch" else key for key in marks & MARKS),
        frozenset(str(n.value.lo) for n in counts if n.value.kind == "quantity" and n.value.lo == n.value.hi),
        frozenset(fold(n.text) for n in names),
        frozenset(fold(n.text) for p in scene.passages for n in scene.names(p)),
        bool(vocabulary.words("whole", language).search(text, lo, hi)),
        takes_up(passage, lo, hi),
        bool(papers) or draft.property != "deadline",
        bool(vocabulary.words("asking_verb", language).search(text, lo, hi)),
        taken_in(passage, lo, hi),
        addressed(scene, passage, lo, hi),
    )


def _reported(passage: Passage, lo: int, day: int) -> int:
    """Where what is said of a duty begins: "to those who worry, the ministry answers that they have until …"."""
    said = [c.end for c in cues(passage, "Reporting") if lo <= c.start < day]
    led = [m.end() for end in said if (m := _THAT.match(passage.text, end)) and m.end() < day]
    return max(led, default=lo)


def _one_day(a: Telling, b: Telling) -> bool:
    return bool(a.last and b.last and abs((a.last - b.last).days) <= max(a.slack, b.slack))


def _binds(passage: Passage, lo: int, hi: int, day: Span) -> bool:
    """Whether a clause tells what has to be done, or may be done no longer, and neither a hope nor a change."""
    text, language = passage.text, passage.language
    if revised(passage):
        return False
    if vocabulary.words("unbound", language).search(text, lo, hi):
        return False
    dated = [(f.start, f.end) for f in passage.periods]
    denying = [c for c in denials(passage) if lo <= c.start < hi and bears_on(passage, c, day)]
    if any(not any(overlaps((c.start, c.end), s) for s in dated) for c in denying):
        return False
    if language == "fr" and _TO_DO.search(text, lo, hi):
        return True
    return any(vocabulary.words(name, language).search(text) for name in _BINDING)


def _papers(passage: Passage) -> list[tuple[str, int, int]]:
    """Kinds of the papers of a sentence, and where they stand; of a lease told as a contract the lease only."""
    found = [(kind, *m.span()) for kind, pattern in vocabulary.instruments() for m in pattern.finditer(passage.text)]
    return [one for one in found if one[0] != "contract"] or found


def score(a: Telling, b: Telling) -> int:
    """How much speaks for two deadlines being those of one duty; a negative number if something keeps them apart.

    Args:
        a: one.
        b: the other, of another article.
    """
    differ = any(x and y and not x & y for x, y in ((a.numbers, b.numbers), (a.counts, b.counts)))
    # Under one number a decree may be told as a decision; two kinds of papers may be of one year.
    one_paper = any(len(n) == _LONG or "-" in n for n in a.numbers & b.numbers)
    if differ or (not one_paper and _other_papers(a.papers, b.papers)):
        return -1
    marks = [x.marks - ({"last"} if y.whole or y.counts else frozenset()) for x, y in ((a, b), (b, a))]
    named = any(alike_names(x, y) for x in a.names for y in b.names)
    strange = strangers((a.names, a.every), (b.names, b.every)) and not (a.taken_in and b.taken_in) and not one_paper
    if (marks[0] != marks[1] and not (a.takes_up or b.takes_up)) or strange:
        return -1
    pairs, unmet = shared([*a.words, *a.before], [*b.words, *b.before])
    own = [{id(word) for word in one.words} for one in (a, b)]
    alone = [[word for word in side if id(word) in told] for side, told in zip(unmet, own, strict=True)]
    done = sum(x.deed and y.deed for x, y in pairs)
    things = len(pairs) - done
    if a.taken_in and b.taken_in and one_address(a.to, b.to):
        apart = all(any(word.thing for word in side) for side in alone)
        return -1 if apart else _ENOUGH + len(pairs)
    numbered, papers, counted = bool(a.numbers & b.numbers), bool(a.papers & b.papers), bool(a.counts & b.counts)
    # One party is to hand over so many of something under one paper: whatever either calls it.
    if counted and named and papers:
        return _ENOUGH + 1 + len(pairs)
    other_thing = all(any(w.thing or not w.deed for w in side) for side in alone)
    other_deed = not done and all(any(w.deed for w in side) for side in alone)
    # Many things are handed in: where nothing but that is shared, a word that no list has is of another thing.
    met = {id(word) for pair in pairs for word in pair}
    unlisted = all(any(not w.known and id(w) not in met for w in one.words) for one in (a, b))
    other_thing |= unlisted and len(pairs) == 1 and not (named or numbered or counted)
    if not pairs or other_thing or (other_deed and not ((numbered or counted) and things)):
        return -1
    if a.bound and b.bound:
        sure = bool(done) or things >= _ENOUGH or named or papers
    else:
        # Without a law or a contract a day may be one of many goals: everything must be said of it twice.
        sure = bool(done) and not all(alone) and len(pairs) + counted > _ENOUGH
        rest = any(w.thing and not w.somebody for side in alone for w in side)
        sure |= all(x.bound or x.asked for x in (a, b)) and not rest and bool(things) and len(pairs) >= _ENOUGH
    whole = bool(done) and not all(alone)
    return whole + len(pairs) + named + papers + numbered + counted + bool(marks[0]) if sure else -1


def _other_papers(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two papers are of two kinds; a lease, a loan or a concession may be told as the contract that it is."""
    deals = vocabulary.weighed("deals")
    return bool(a and b) and not a & b and not ("contract" in a | b and a | b <= deals)
