"""How long one thing lasts, told in two articles: "the lease runs for 25 years", "le bail court sur trente-cinq ans".

Two lengths of two articles of one matter are held against each other by the words of their clauses (``dated.bags``):
what lasts must be told twice, neither clause may have a thing of its own, and no other length may fit as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kzclaims.claim import Number, Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.bags import Word, alike_names, shared
from kzclaims.extract.dated.lasting import Told, clause_told, other_length, plain
from kzclaims.extract.dated.links import lasts
from kzclaims.extract.dated.sentences import one_sentence, sentenced
from kzclaims.extract.dated.terms import denials, overlaps
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.likeness import articles_apart
from kzclaims.extract.occasions import Together
from kzclaims.extract.scene import Passage, Scene, placed_in

_UNITS = frozenset({"day", "month", "year"})
_LASTING = ("lasting", "runs_for", "set_for")
_MOST, _ENOUGH, _BEFORE, _LONG_AGO, _YEAR = 40, 2, 30, 100, 365
_WAYS = frozenset({"north", "south", "east", "west"})
# Between the noun of a paper and its term: "un bail de neuf ans", "a contract for three years", "контракт на три года".
_DEAL = "contract", re.compile(r"(?<!\w)deals?(?!\w)")
_OF_TERM = re.compile(r"\s(?:d[eu’']\s?|pour\s|sur\s|for\s|of\s|на\s|сроком\sна\s)?")


@dataclass(frozen=True, slots=True)
class _Length:
    """One length: where its draft stands, and what its clause tells.

    ``papers`` are the kinds of the paper that it is the term of, ``locked_up`` the names of whom a court locks up;
    ``past``: its sentence tells of a year gone by.
    """

    scene: int
    draft: int
    value: Number
    told: Told
    papers: frozenset[str]
    locked_up: frozenset[str]
    past: bool


def one_length(scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]], together: Together) -> list[list[Draft]]:
    """All drafts, two lengths of one thing in two articles under one subject.

    Args:
        scenes: the articles of one story, in the order of ``drafts``.
        drafts: what was found in each.
        together: tells of two articles whether they share enough.
    """
    ids = [scene.document.article.id for scene in scenes]
    changed = [list(listed) for listed in drafts]
    told = [one for at, (scene, listed) in enumerate(zip(scenes, drafts, strict=True))
            for one in _lengths(at, scene, listed)]  # fmt: skip
    if len(told) > _MOST:
        return changed
    pairs = [(a, b) for a, b in combinations(told, 2) if a.scene != b.scene and a.value.unit == b.value.unit]
    # A strike of nine days in one year, of eight in another: what lasts for days is over by then.
    pairs = [(a, b) for a, b in pairs if a.value.unit != "day" or not _years_apart(scenes[a.scene], scenes[b.scene])]
    scored = [(_weight(a, b), a, b) for a, b in pairs if together(ids[a.scene], ids[b.scene])]
    scored = [(weight, a, b) for weight, a, b in scored if weight >= _ENOUGH]
    met = {id(one) for _, a, b in scored if _meet(a.value, b.value) for one in (a, b)}
    for weight, a, b in scored:
        rivals = [w for w, x, y in scored if (x is a) != (y is b)]
        if {id(a), id(b)} & met or any(w >= weight for w in rivals):
            continue
        subject = _subject(changed[a.scene][a.draft])
        for one in (a, b):
            part = replace(changed[one.scene][one.draft], subject=subject)
            if part.property == "duration" and changed[one.scene][one.draft].subject.id.startswith("course"):
                changed[one.scene].append(part)  # it stands for its start and its end as well
            else:
                changed[one.scene][one.draft] = part
    return changed


def _years_apart(one: Scene, other: Scene) -> bool:
    gap = articles_apart(one.document.article, other.document.article)
    return gap is not None and gap > _YEAR


def _subject(draft: Draft) -> Ref:
    passage = draft.passage
    label = " ".join(passage.text[draft.start : draft.end].split())
    name = placed_in("length-told", passage, passage.number, draft.start)
    return Ref(id=name, of=TOPIC, kind="event", label=label)


def _lengths(at: int, scene: Scene, listed: Sequence[Draft]) -> Iterator[_Length]:
    for number, draft in enumerate(listed):
        value, passage = draft.value, draft.passage
        if draft.property != "duration" or not isinstance(value, Number) or value.unit not in _UNITS:
            continue
        if value.lo is None or value.hi is None or draft.negated:
            continue
        found = next((f for f in passage.periods if overlaps((f.start, f.end), (draft.start, draft.end))), None)
        if found is None or found.what != "duration" or not plain(passage):
            continue
        locked_up, past = sentenced(passage, found), _past(passage)
        if locked_up:
            yield _Length(at, number, value, clause_told(scene, passage, found), frozenset(), locked_up, past)
        if locked_up or other_length(passage, found):
            continue
        around = max(0, found.start - 60), min(len(passage.text), found.end + 25)
        cued = any(vocabulary.words(name, passage.language).search(passage.text, *around) for name in _LASTING)
        if not (cued or lasts(passage, found)) or _denied(passage, found):
            continue
        yield _Length(at, number, value, clause_told(scene, passage, found), _papers(passage, found), locked_up, past)


def _past(passage: Passage) -> bool:
    """Whether a sentence tells of what was long ago, counted from its day: "last year’s strike"."""
    told = passage.anchor.lo
    gone = (f.value.hi for f in passage.periods if f.anchored and isinstance(f.value, Period) and f.what != "since")
    return told is not None and any(hi is not None and (told - hi).days > _LONG_AGO for hi in gone)


def _denied(passage: Passage, found: FoundPeriod) -> bool:
    """Whether anything is denied before a length; "will have lasted only six weeks" denies nothing."""
    only = [m.span() for m in vocabulary.words("lasted_only", passage.language).finditer(passage.text)]
    return any(not any(overlaps((c.start, c.end), s) for s in only) for c in denials(passage))


def _papers(passage: Passage, found: FoundPeriod) -> frozenset[str]:
    """The kinds of the paper whose term a length is: "a three-year contract", "un bail de neuf ans"."""
    text = passage.text
    return frozenset(
        kind
        for kind, words in (*vocabulary.instruments(), _DEAL)
        for m in words.finditer(text, max(0, found.start - _BEFORE), min(len(text), found.end + _BEFORE))
        if 0 <= m.start() - found.end <= 1 or _OF_TERM.fullmatch(text, m.end(), found.start)
    )


def _meet(a: Number, b: Number) -> bool:
    assert a.lo is not None
    assert a.hi is not None
    assert b.lo is not None
    assert b.hi is not None
    return a.lo <= b.hi and b.lo <= a.hi


def _weight(one: _Length, other: _Length) -> int:
    """How much speaks for two lengths being of one thing; nothing where something keeps them apart."""
    if one.locked_up or other.locked_up:
        return _ENOUGH if one_sentence(one.locked_up, other.locked_up) else 0
    a, b = one.told, other.told
    named = sum(any(alike_names(x, y) for y in b.names) for x in a.names)
    # "A three-year contract with Calder", "the five-year deal with Calder": who signs it, and what is signed.
    if named > 1 and a.marks == b.marks and _one_paper(one.papers, other.papers):
        return _ENOUGH
    # "The western town" is where it is; the east wing and the west wing are two.
    ways = a.marks & _WAYS, b.marks & _WAYS
    apart = a.marks - _WAYS != b.marks - _WAYS or (all(ways) and ways[0] != ways[1]) or one.past != other.past
    if apart or a.works != b.works or (a.names and b.names and not named):
        return 0
    pairs, unmet = shared([*a.words, *a.before], [*b.words, *b.before])
    own = [{id(word) for word in one.words} for one in (a, b)]
    alone = [[w for w in side if id(w) in mine] for side, mine in zip(unmet, own, strict=True)]
    told = [(x, y) for x, y in pairs if _tells(x, y) and (id(x) in own[0] or id(y) in own[1])]
    done = [
        x
        for x, y in told
        if any(m.startswith(("deed-", "event-")) or m.endswith("-v") for m in x.meanings & y.meanings)
    ]
    # "The teachers’ strike", "la grève des enseignants": who did what, whatever else is told of it.
    if not told or (all(any(w.thing for w in side) for side in alone) and not (done and len(told) > 1)):
        return 0
    # One word in common may be where it is: the lease of the barracks, the works at the barracks. A deed is not.
    # What heads both clauses lasts: "l’exposition durera …", "the show, with 86 pieces, runs for six months". Where a
    # deed follows that the other clause does not tell, that lasts: "the clinic borrows over 25 years".
    heads = not any(w.deed for side in alone for w in side)
    heads = heads and any(x is a.words[0] and y is b.words[0] and x.thing and y.thing for x, y in told)
    where = not ((named and done) or heads)
    return 0 if len(told) == 1 and any(alone) and where else 2 * len(told) + bool(named)


def _one_paper(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two kinds of papers may be one; a lease, a loan or a concession is told as a contract too."""
    deals = vocabulary.weighed("deals")
    return bool(a & b) or (bool(a and b) and "contract" in a | b and a | b <= deals)


def _tells(a: Word, b: Word) -> bool:
    vague = vocabulary.weighed("loose") | vocabulary.weighed("vague")
    return bool((a.meanings & b.meanings or a.meanings) - vague) and (a.thing or b.thing or (a.deed and b.deed))
