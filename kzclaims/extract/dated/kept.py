"""A time counted ahead in one article, and the date that another says was set on the day from which it counts.

"Les salles seront rendues dans quatre mois", said on 22 October, and "the date announced on 22 October has not moved:
30 June": who tells a date as that of the same decision tells no new plan. The day of the decision stands beside the
date, or words say that it is the one agreed on; what is due is told in words that the two share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kzclaims import edtf
from kzclaims.claim import Period, Section, fold
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import fits
from kzclaims.extract.dated.bags import Word, alike_names, bag, shared
from kzclaims.extract.dated.lasting import Told, clause_told, plain
from kzclaims.extract.dated.only import LATER
from kzclaims.extract.dated.terms import crowded, cues, overlaps
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.occasions import Together
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.thesaurus import EVENTS

_POINTS = frozenset({"point", "relative"})
_AHEAD = frozenset({"deadline", "relative", "duration"})
_DUE = frozenset({"deadline", "legalDeadline", "eventDate", "deliveryDate", "launchDate", "openingDate"})
_BACK, _MOST = 2, 40
_THAT_IS = re.compile(r"\s?[,(—–]\s?(?:soit|c['’]est-à-dire|that is|i\.e\.|namely|то есть|а именно)\s", re.IGNORECASE)
_SHORTEST = 21  # days: what is due in a week is soon told otherwise


@dataclass(frozen=True, slots=True)
class _Side:
    """A time counted ahead with the days from which it may count, or a date ahead with those beside; what is due.

    ``unchanged``: words tell that the date is the one agreed on; ``confirms``: that the time counted leads to it.
    """

    scene: int
    draft: Draft
    found: FoundPeriod
    days: frozenset[date]
    told: Told
    names: frozenset[str]
    events: frozenset[str]
    unchanged: bool = False
    confirms: bool = False


def kept_dates(scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]], together: Together) -> list[list[Draft]]:
    """All drafts, a time counted ahead and the date that another article tells of it as one deadline, if they differ.

    Args:
        scenes: the articles of one story, in the order of ``drafts``.
        drafts: what was found in each.
        together: tells of two articles whether they share enough.
    """
    ids = [scene.document.article.id for scene in scenes]
    changed = [list(listed) for listed in drafts]
    pairs = list(zip(scenes, drafts, strict=True))
    counted = [one for at, (scene, listed) in enumerate(pairs) for one in _counted(at, scene, listed)]
    if not counted or len(counted) > _MOST:
        return changed
    bare = any(one.confirms for one in counted)
    kept = [one for at, (scene, listed) in enumerate(pairs) for one in _kept(at, scene, listed, bare=bare)]
    weighed = [
        (_weight(a, b), a, b)
        for a in counted
        for b in kept
        if a.scene != b.scene and together(ids[a.scene], ids[b.scene])
    ]
    weighed = [(weight, a, b) for weight, a, b in weighed if weight > 0]
    met = {id(one) for _, a, b in weighed if _meet(a, b) for one in (a, b)}
    for weight, a, b in weighed:
        rivals = [w for w, x, y in weighed if (x is a) != (y is b)]
        if {id(a), id(b)} & met or any(w >= weight for w in rivals):
            continue
        lead = _subject(a)
        changed[a.scene] = [_due(d, lead) if d.key == a.draft.key else d for d in changed[a.scene]]
        changed[b.scene] = [_due(d, lead) if d.key == b.draft.key else d for d in changed[b.scene]]
    return changed


def _subject(one: _Side) -> Ref:
    passage = one.draft.passage
    label = " ".join(passage.text.split())[:80]
    return Ref(id=placed_in("due-kept", passage, passage.number, one.draft.start), of=TOPIC, kind="event", label=label)


def _due(draft: Draft, subject: Ref) -> Draft:
    value = draft.value
    assert isinstance(value, Period)
    if value.lo is not None:  # on a day or within a month that is named: by its last day
        value = Period(None, value.hi, edtf=f"../{value.edtf}", anchored=value.anchored)
    return replace(draft, subject=subject, property="legalDeadline", value=value, links=(), happened=None)


def _meet(a: _Side, b: _Side) -> bool:
    """Whether the date is where the time leads from any day from which it may count."""
    return any(fits(day, day, a.found, b.found) for day in a.days)


def _weight(a: _Side, b: _Side) -> int:
    """How much speaks for a time and a date being told of one decision; nothing where its day is not told twice."""
    value = b.found.value
    assert isinstance(value, Period)
    # "It has not moved": the date is that of the decision, whatever day that was.
    since = a.days & b.days or (a.days if b.unchanged or a.confirms else frozenset())
    if (
        not since
        or (a.told.marks != b.told.marks and not a.confirms)
        or value.hi is None
        or any(value.hi <= day for day in since)
    ):
        return 0
    pairs, unmet = shared([*a.told.words, *a.told.before], [*b.told.words, *b.told.before])
    vague = vocabulary.weighed("loose") | vocabulary.weighed("vague")
    own = [{id(word) for word in one.told.words} for one in (a, b)]
    # Two sentences before may share anything.
    told = [(x, y) for x, y in pairs if (x.meanings & y.meanings or x.meanings) - vague
            and (id(x) in own[0] or id(y) in own[1])]  # fmt: skip
    named = any(alike_names(x, y) for x in a.names for y in b.names)
    deed = any(vocabulary.kinds(x.meanings) & vocabulary.kinds(y.meanings) for x, y in told)
    due = bool(a.events & b.events)
    apart = all(any(w.thing and id(w) in mine for w in side) for side, mine in zip(unmet, own, strict=True))
    if a.confirms and not b.unchanged and not a.days & b.days:
        # Nothing but what is due tells which date it is: it must be one deed, or two things of which both speak.
        run = vocabulary.words("first_run", a.draft.passage.language).search(a.draft.passage.text)
        if apart and not (named or run or any(x.thing and y.thing for x, y in told)):
            return 0  # the bridge, and the park, are to open
        return 2 * len(told) + named + due + deed if due or len(told) > 1 or (deed and named) else 0
    if not told and not named and not due:
        return 0
    if not a.days & b.days and not ((deed or due) and (named or due or len(told) > 1)):
        return 0
    # "Has until 16 April to pay", "has a month to appeal": two things to do from one day.
    both = any(id(x) in own[0] and id(y) in own[1] for x, y in told)
    # "Must have finished" tells no other thing to do.
    course = vocabulary.weighed("course") | vocabulary.weighed("light")
    two = not (both or due) and all(
        any(w.deed and id(w) in mine and _known_deed(w) and w.meanings.isdisjoint(course) for w in side)
        for side, mine in zip(unmet, own, strict=True)
    )
    return 0 if two or (apart and not (deed or len(told) > 1)) else 2 * len(told) + named + due + 1


def _known_deed(word: Word) -> bool:
    return any(m.startswith(("deed-", "event-")) for m in word.meanings)


def _counted(at: int, scene: Scene, listed: Sequence[Draft]) -> Iterator[_Side]:
    for draft in listed:
        value, passage = draft.value, draft.passage
        if draft.property not in _DUE or not isinstance(value, Period) or not value.anchored or value.hi is None:
            continue
        found = next((f for f in passage.periods if f.duration is not None and f.what in _AHEAD
                      if draft.start <= f.start and f.end <= draft.end), None)  # fmt: skip
        said = edtf.bounds(draft.said or scene.document.article.published or "..")[1]
        if found is None or said is None or not plain(passage) or (value.hi - said).days < _SHORTEST:
            continue
        if LATER.search(passage.text, found.start, found.end):  # "two months later" tells what came
            continue
        if _THAT_IS.match(passage.text, found.end):  # "within fourteen months, that is by 31 December": it has its date
            continue
        confirms = _confirms(scene, passage)
        told, names = _around(scene, passage, found)
        if confirms and (same := vocabulary.words("same_date", passage.language).search(passage.text, found.end)):
            # "… within a year, she said: “That is the deadline we printed for our investors”"
            known = [*((n.start, n.end) for n in passage.names), *((f.start, f.end) for f in passage.periods)]
            told = replace(told, words=(*told.words, *bag(passage, same.start(), len(passage.text), known)))
        days = _days(scene, passage, found) | {said}
        yield _Side(at, draft, found, days, told, names, _events(passage), confirms=confirms)


def _confirms(scene: Scene, passage: Passage) -> bool:
    """Whether who counts a time ahead says that this is the date agreed on: "I have not moved it by a day"."""
    after = next((p for p in scene.passages if p.number == passage.number + 1 and p.block is passage.block), None)
    said = vocabulary.words("same_date", passage.language)
    return any(said.search(p.text) for p in (passage, after) if p is not None)


def _kept(at: int, scene: Scene, listed: Sequence[Draft], *, bare: bool) -> Iterator[_Side]:
    done: set[tuple[int, int]] = set()
    for draft in listed:
        value, passage = draft.value, draft.passage
        published = passage.anchor.hi
        if not isinstance(value, Period) or value.anchored or value.hi is None or published is None:
            continue
        found = next((f for f in passage.periods if f.duration is None and f.value == value), None)
        if (
            found is None
            or (passage.number, found.start) in done
            or (value.lo or value.hi) <= published
            or not (plain(passage) or (bare and _plain_part(passage, found)))
        ):
            continue
        done.add((passage.number, found.start))
        days = _days(scene, passage, found)
        kept = [m.span() for m in vocabulary.words("has_not_moved", passage.language).finditer(passage.text)]
        due = bare and not days and not kept and draft.property in _DUE and _bound(passage)
        if days or kept or due:
            part = found if not value.readings else replace(found, value=Period(value.lo, value.hi, edtf=value.edtf))
            around = _around(scene, passage, found, kept)
            yield _Side(at, draft, part, days, *around, _events(passage), unchanged=bool(kept))


def _plain_part(passage: Passage, found: FoundPeriod) -> bool:
    """Whether what a sentence tells of an earlier plan stands behind a semicolon: "by 30 June; at first in March"."""
    cut = passage.text.find(";", found.end)
    if cut < 0 or crowded(passage) or passage.section in (Section.TITLE, Section.HEADING):
        return False
    earlier = [c for c in cues(passage, "RevisionOld", "RevisionNew") if c.start < cut]
    return not earlier and not vocabulary.words("extended", passage.language).search(passage.text, 0, cut)


def _bound(passage: Passage) -> bool:
    """Whether a sentence sets a day: fixed, promised, at the latest."""
    return bool(vocabulary.words("day_set", passage.language).search(passage.text))


def _days(scene: Scene, passage: Passage, found: FoundPeriod) -> frozenset[date]:
    """Days gone by that stand in the sentence or the two before it, by their date."""
    published = passage.anchor.hi
    near = [p for p in scene.passages if 0 <= passage.number - p.number <= _BACK and p.block is passage.block]
    return frozenset(
        value.lo
        for p in near
        for f in p.periods
        if f is not found and f.what in _POINTS and f.duration is None and isinstance(value := f.value, Period)
        if value.lo is not None and value.lo == value.hi and published and value.lo <= published + timedelta(1)
    )


def _events(passage: Passage) -> frozenset[str]:
    """What is to happen, without what is only said, decided, begun or over."""
    told = {vocabulary.class_of(t.concept) for t in passage.of(EVENTS)}
    if vocabulary.words("first_run", passage.language).search(passage.text):
        told.add("event-commissioning")
    return frozenset(told - vocabulary.events("decides") - vocabulary.events("generic"))


def _around(
    scene: Scene, passage: Passage, found: FoundPeriod, kept: Sequence[tuple[int, int]] = ()
) -> tuple[Told, frozenset[str]]:
    back = _BACK if kept else 1
    near = [p for p in scene.passages if 0 <= passage.number - p.number <= back and p.block is passage.block]
    dated = [(f.start, f.end) for f in passage.periods]
    names = {fold(n.text) for p in near for n in scene.names(p) if n.kind != "person"
             if p is not passage or not any(overlaps((n.start, n.end), d) for d in dated)}  # fmt: skip
    return clause_told(scene, passage, found, before=True, reach=kept), frozenset(names)
