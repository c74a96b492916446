"""Dates of several articles that are those of one event, though each tells it in its own words.

Two dates of two articles of one story are held against each other (``dated.weights``); the surest pairs get one subject
and one property, so that the rules see them. A date that fits two of an article equally well is joined to neither, and
one that the other article confirms is not held against the rest of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from kzclaims.claim import Period
from kzclaims.extract.dated.joined import Dated, joined
from kzclaims.extract.dated.stages import two_steps
from kzclaims.extract.dated.weights import ENOUGH, Dating, one_deed, weigh
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.likeness import published_days
from kzclaims.extract.naming import Namer, entity_of
from kzclaims.extract.occasions import Together, two_occasions
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.stories import Outline

_DUE = frozenset({"deadline", "legalDeadline"})
_MOST = 60  # dates of one article: more are a chronicle


def same_dates(
    scenes: Sequence[Scene],
    drafts: Sequence[Sequence[Draft]],
    outlines: Mapping[str, Outline],
    namer: Namer,
    together: Together,
) -> list[list[Draft]]:
    """All drafts, the dates of one event under one subject and one property.

    Args:
        scenes: the articles, in the order of ``drafts``.
        drafts: what was found in each.
        outlines: what each article is about, by its id.
        namer: gives the ids of subjects.
        together: whether two articles, by their ids, are of one matter.
    """
    found: dict[str, list[list[Dating]]] = {}
    for scene, listed in zip(scenes, drafts, strict=True):
        article = scene.document.article.id
        if dates := list(_datings(scene, listed, outlines[article], namer)):
            found.setdefault(namer.stories[article].id, []).append(dates)
    pairs = [
        pair
        for articles in found.values()
        for one, other in combinations(articles, 2)
        if together(one[0].article, other[0].article)
        for pair in _pairs(one, other)
    ]
    surest = sorted(pairs, key=lambda p: (-p[0], p[1].article, p[1].draft.key, p[2].article, p[2].draft.key))
    return joined(scenes, drafts, [(_dated(a), _dated(b)) for _, a, b in surest], namer)


def _dated(one: Dating) -> Dated:
    return Dated(one.draft, one.article, one.value, one.told.label, one.language)


def _datings(scene: Scene, listed: Sequence[Draft], outline: Outline, namer: Namer) -> Iterator[Dating]:
    days = published_days(scene.document.article)
    dates = [d for d in listed if d.happened and isinstance(d.value, Period) and d.value.hi and d.property not in _DUE]
    # An act is told apart by its number.
    dates = [d for d in dates if not d.subject.id.startswith("act-")]
    every = (
        frozenset(entity_of(namer.resolution, p, n) for p in scene.passages for n in scene.names(p))
        if dates
        else frozenset()
    )
    made = []
    for draft in dates if len(dates) <= _MOST else ():
        assert draft.happened is not None
        names = {entity_of(namer.resolution, p, n): n.text for p, n in _named(draft.happened.names)}
        tied = frozenset(entity_of(namer.resolution, p, n) for p, n in _named(draft.happened.tied))
        made.append(
            Dating(
                draft,
                draft.happened,
                scene.document.article.id,
                draft.passage.language,
                days,
                names,
                tied,
                outline.titled,
                every,
            )
        )
    for one in made:
        others = {
            (x.value.lo, x.value.hi)
            for x in made
            if _kind(x) == _kind(one) and one_deed(one.told, x.told) and not x.told.restricts ^ one.told.restricts
        }
        yield replace(one, sole=len(others) == 1)


def _named(refs: Sequence[Ref]) -> list[tuple[Passage, ProperName]]:
    return [(ref.passage, ref.name) for ref in refs if ref.passage and ref.name]


def _kind(one: Dating) -> str:
    return "due" if one.draft.property in _DUE else "dated"


def _pairs(left: Sequence[Dating], right: Sequence[Dating]) -> Iterator[tuple[int, Dating, Dating]]:
    """Pairs of two articles that fit; one that fits several dates of an article as well as any fits none."""
    scored = [(weigh(a, b), a, b) for a in left for b in right if _kind(a) == _kind(b)]
    scored = [(w, a, b) for w, a, b in scored if w >= ENOUGH and not _two(a.draft, b.draft)]
    # "Another fire broke out on the 6th": what the other article confirms is not held against the rest of it.
    told = {
        id(one)
        for a in left
        for b in right
        if _meet(a.value, b.value) and _kind(a) == _kind(b) and one_deed(a.told, b.told)
        for one in (a, b)
    }
    scored = [(w, a, b) for w, a, b in scored if _meet(a.value, b.value) or not {id(a), id(b)} & told]
    best: dict[int, list[tuple[int, bool, object]]] = {}
    for weight, a, b in scored:
        same = _meet(a.value, b.value)
        for one, other in ((a, b), (b, a)):
            best.setdefault(id(one), []).append((weight, same, (other.value.lo, other.value.hi)))
    for weight, a, b in scored:
        same = _meet(a.value, b.value)
        if all(_chosen(weight, same=same, among=best[id(one)]) for one in (a, b)):
            yield weight, a, b


def _two(a: Draft, b: Draft) -> bool:
    return two_occasions(a, b) or two_steps(a, b)


def _chosen(weight: int, *, same: bool, among: Sequence[tuple[int, bool, object]]) -> bool:
    """Whether a pair is the best of one of its two; where a date is confirmed, only that is."""
    if any(met for _, met, _ in among):
        return same
    top = max(w for w, _, _ in among)
    return weight == top and len({days for w, _, days in among if w == top}) == 1


def _meet(a: Period, b: Period) -> bool:
    return a.meets(b) and bool(a.lo) == bool(b.lo)
