"""How long one thing lasts, told in two articles: "the lease runs for 25 years", "le bail court sur trente-cinq ans".

Two lengths of two articles of one matter are held against each other by the words of their clauses (``dated.bags``):
what lasts must be told twice, neither clause may have a thing of its own, and no other length may fit as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kzclaims.claim import Number
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.bags import Word, alike_names, shared
from kzclaims.extract.dated.lasting import Told, clause_told, other_length, plain
from kzclaims.extract.dated.links import lasts
from kzclaims.extract.dated.terms import denials, overlaps
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.occasions import Together
from kzclaims.extract.scene import Scene, placed_in

_UNITS = frozenset({"day", "month", "year"})
_LASTING = ("lasting", "runs_for", "set_for")
_MOST, _ENOUGH = 40, 2


@dataclass(frozen=True, slots=True)
class _Length:
    """One length: where its draft stands, and what its clause tells."""

    scene: int
    draft: int
    value: Number
    told: Told


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
    scored = [(_weight(a.told, b.told), a, b) for a, b in pairs if together(ids[a.scene], ids[b.scene])]
    scored = [(weight, a, b) for weight, a, b in scored if weight >= _ENOUGH]
    met = {id(one) for _, a, b in scored if _meet(a.value, b.value) for one in (a, b)}
    for weight, a, b in scored:
        rivals = [w for w, x, y in scored if (x is a) != (y is b)]
        if {id(a), id(b)} & met or any(w >= weight for w in rivals):
            continue
        subject = _subject(changed[a.scene][a.draft])
        for one in (a, b):
            changed[one.scene][one.draft] = replace(changed[one.scene][one.draft], subject=subject)
    return changed


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
        if value.lo is None or value.hi is None or draft.negated or draft.subject.id.startswith("course-"):
            continue
        found = next((f for f in passage.periods if overlaps((f.start, f.end), (draft.start, draft.end))), None)
        if found is None or found.what != "duration" or not plain(passage) or other_length(passage, found):
            continue
        around = max(0, found.start - 60), min(len(passage.text), found.end + 25)
        cued = any(vocabulary.words(name, passage.language).search(passage.text, *around) for name in _LASTING)
        if not (cued or lasts(passage, found)) or denials(passage):
            continue
        yield _Length(at, number, value, clause_told(scene, passage, found))


def _meet(a: Number, b: Number) -> bool:
    assert a.lo is not None
    assert a.hi is not None
    assert b.lo is not None
    assert b.hi is not None
    return a.lo <= b.hi and b.lo <= a.hi


def _weight(a: Told, b: Told) -> int:
    """How much speaks for two lengths being of one thing; nothing where something keeps them apart."""
    named = any(alike_names(x, y) for x in a.names for y in b.names)
    if a.marks != b.marks or a.works != b.works or (a.names and b.names and not named):
        return 0
    pairs, unmet = shared([*a.words, *a.before], [*b.words, *b.before])
    own = [{id(word) for word in one.words} for one in (a, b)]
    alone = [[w for w in side if id(w) in mine] for side, mine in zip(unmet, own, strict=True)]
    told = [(x, y) for x, y in pairs if _tells(x, y) and (id(x) in own[0] or id(y) in own[1])]
    if not told or all(any(w.thing for w in side) for side in alone):
        return 0
    # One word in common may be where it is: the lease of the barracks, the works at the barracks.
    return 0 if len(told) == 1 and any(alone) else 2 * len(told) + named


def _tells(a: Word, b: Word) -> bool:
    vague = vocabulary.weighed("loose") | vocabulary.weighed("vague")
    return bool((a.meanings & b.meanings or a.meanings) - vague) and (a.thing or b.thing or (a.deed and b.deed))
