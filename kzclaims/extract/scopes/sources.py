"""Where all of a kind are told to be from, beside some from elsewhere: "only Polish firms work there", "a Czech firm".

Of all, the place must be what is said of them ("all the meat is French"), not what narrows them ("all French members");
with "only" either will do. A place within the other leaves no doubt, and what was so before is no exception.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kzclaims.extract.lemmas import WORD
from kzclaims.extract.owners.origin import country
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.axes import APPLIES, Said
from kzclaims.extract.scopes.clause import STOP, Clause, long_past
from kzclaims.extract.scopes.groups import segments
from kzclaims.extract.scopes.nouns import Narrowed
from kzclaims.extract.scopes.source_places import ABROAD, HOME, Place, places_told, source_words, within
from kzclaims.extract.scopes.statements import Statement, called, statement_of
from kzclaims.extract.scopes.these_kinds import these_words
from kzclaims.extract.scopes.times import may_meet
from kzclaims.extract.scopes.topic import Topics, article_of
from kzclaims.extract.scopes.words import groups_of, scope_words
from kzclaims.extract.thesaurus import load_thesaurus
from kzclaims.extract.words import concepts

SOURCE = "source"  # the axis
_Named = Callable[[Passage], Sequence[ProperName]]
_REACH = 70  # characters between "all" or "only" and where they are from
_LED = 14  # characters between a place and the word that leads it
_ANYBODY = frozenset({"thing-person"})
_QUE = re.compile(r"qu(?:e\s|')", re.IGNORECASE)
_NE = re.compile(r"(?<!\w)n(?:e\s|')", re.IGNORECASE)
_NOT = re.compile(r"(?<!\w)(?:pas|non|not|n't|не|presque|almost|nearly|почти)\s+$", re.IGNORECASE)
# Words beside which a place is said of all of the group: it is wholly so.
_WHOLLY = re.compile(
    r"(?<!\w)(?:entièrement|intégralement|totalement|entirely|wholly|fully|100\sper\scent|целиком|полностью)(?!\w)|100\s?%",
    re.IGNORECASE,
)


def _clauses(passages: Iterable[Passage], named: _Named) -> Iterator[tuple[Clause, list[Place]]]:
    for passage in passages:
        places = places_told(passage)
        text = plain(passage.text)
        if not places or len(text) > LONGEST or passage.asks or long_past(passage, 0, len(text)):
            continue
        for segment in segments(passage):
            names = [n for n in named(passage) if segment.start <= n.start < segment.end]
            inside = [place for place in places if segment.start <= place.start < segment.end]
            if inside:
                yield Clause(segment, names, ()), inside


def from_one_place(scene: Scene) -> Iterator[Statement]:
    """What an article tells to be all from one place, or none of it from abroad."""
    yield from _all_from(scene.passages, scene.names)


def _all_from(passages: Iterable[Passage], named: _Named) -> Iterator[Statement]:
    for c, places in _clauses(passages, named):
        if c.has("hedge") or len({place.name for place in places}) > 1:
            continue
        place = places[0]
        closed = _closed(c, place)
        if closed is not None:
            start, end = min(closed.start(), place.start), max(closed.end(), place.end)
            kinds = _kinds(c, closed.end(), place.start, place) if closed.end() < place.start else frozenset()
            kinds = kinds or _kinds(
                c, max([c.start, *(m.end() for m in STOP.finditer(c.text, c.start, start))]), start, place
            )
            yield _statement(c, start, end, "all", place, kinds)


def _closed(c: Clause, place: Place) -> re.Match[str] | None:
    """The word by which all are from a place; for what is from abroad, that by which none is."""
    language = c.passage.language
    near = max(c.start, place.start - _REACH)
    if place.name == ABROAD:
        none = c.word("none").search(c.text, max(c.start, place.start - _REACH // 2), place.start)
        return none if none and not STOP.search(c.text, none.end(), place.start) else None
    for only in these_words("only", language).finditer(c.text, near, min(c.end, place.end + _LED)):
        between = c.text[min(only.end(), place.end) : max(only.start(), place.start)]
        que = _QUE.match(only.group())
        if (
            _WHOLLY.fullmatch(only.group())
            or STOP.search(between)
            or _NOT.search(c.text, max(c.start, only.start() - _LED), only.start())
        ):
            continue
        if (not que or _NE.search(c.text, c.start, only.start())) and _of_origin(c, place):
            return only
    wholly = _WHOLLY.search(c.text, near, place.start)
    # "Wholly owned by the French state" tells of whom it is.
    if (
        wholly
        and not STOP.search(c.text, wholly.end(), place.start)
        and (
            place.start - wholly.end() <= 1 or source_words("comes", language).search(c.text, wholly.end(), place.start)
        )
    ):
        return wholly
    for every in [m for kind in ("all", "whole") for m in c.word(kind).finditer(c.text, near, place.start)]:
        if STOP.search(c.text, every.end(), place.start) or _NOT.search(
            c.text, max(c.start, every.start() - _LED), every.start()
        ):
            continue
        if _said_of(c, every.end(), place.start, place):
            return every
    return None


def _of_origin(c: Clause, place: Place) -> bool:
    """Whether a place is where something is from: no country in which it is sold."""
    word = c.text[place.start : place.end]
    if (
        place.name in (HOME, ABROAD)
        or word.islower()
        or (c.passage.language == "en" and c.text[place.end :][:2].strip().isalpha())
    ):
        return True
    return source_words("comes", c.passage.language).search(c.text, c.start, c.end) is not None


def _said_of(c: Clause, a: int, b: int, place: Place) -> bool:
    """Whether a place is told of all, behind a verb, and does not narrow them."""
    language = c.passage.language
    comes = source_words("comes", language).search(c.text, a, b)
    copula = scope_words(language)["copula"].search(c.text, a, b)
    if comes:
        return _of_origin(c, place)
    # "All players are French", but not "all players are in the French team".
    return copula is not None and place.start - copula.end() <= 2 and c.text[place.start : place.end].islower()


def from_elsewhere(scene: Scene, told: Sequence[Statement]) -> Iterator[Statement]:
    """What an article tells to be from another place than all of its kind are told to be from.

    Args:
        scene: the article.
        told: where all are told to be from, in whatever article (``from_one_place``).
    """
    rivals = [u for u in told if u.passage.document is not scene.document]
    for c, places in _clauses(scene.passages, scene.names) if rivals else ():
        language = c.passage.language
        for place in places:
            if not any(_elsewhere(u, place.name) for u in rivals):
                continue
            comes = source_words("comes", language).search(c.text, c.start, c.end)
            adjective = c.text[place.start : place.end].islower() or language == "en"
            if source_words("gone", language).search(c.text, c.start, c.end) or not (comes or adjective):
                continue
            a, b = _around(c, place)
            yield _statement(c, a, b, "some", place, _kinds(c, a, b, place))


def _elsewhere(outer: Statement, name: str) -> bool:
    """Whether a place is another one than that from which all are told to be."""
    (mine,) = outer.own
    if name in (HOME, mine):
        return False
    if mine in (HOME, ABROAD):
        return True
    return name == ABROAD or within().get(name, name) != within().get(mine, mine)


def sourced(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[tuple[Passage, int, int]]]]:
    """The words of a heading that tell all to be from here, and where the text tells some to come from abroad.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    outer = next((u for u in _all_from([title], lambda p: p.names)), None)
    if outer is None:
        return
    (mine,) = outer.own
    for c, places in _clauses(body, lambda p: p.names):
        gone = source_words("gone", c.passage.language).search(c.text, c.start, c.end)
        for place in places if not gone else ():
            a, b = _around(c, place)
            if not source_words("comes", c.passage.language).search(c.text, a, b):
                continue
            home = mine in (HOME, ABROAD)
            lead = [p for p in (title, *body[:1]) if p is not c.passage]
            known = {country(part) for p in lead for n in p.names for part in n.text.split()}
            alike = home or _one_kind(outer.around, _kinds(c, a, b, place))
            if _elsewhere(outer, place.name) and alike and not (home and place.name in known):
                yield 0, len(title.text.rstrip(" .")), [(c.passage, a, b)]
                return


def belies(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether some of a kind are from elsewhere than all of it.

    Args:
        outer: where all are from.
        inner: where some are from.
        topics: what the articles are about.
    """
    if outer.passage.document is inner.passage.document or (outer.ahead and not inner.ahead):
        return False
    (mine,), (theirs,) = outer.own, inner.own
    if not _elsewhere(outer, theirs):
        return False
    # "Domestic" is of the country that the articles are about.
    if mine in (HOME, ABROAD) and theirs != ABROAD and _spoken_of(theirs, outer, inner, topics):
        return False
    if not may_meet(replace(outer, axis=APPLIES), replace(inner, axis=APPLIES)):
        return False
    return _one_kind(outer.around, inner.around)


def _spoken_of(land: str, outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether articles name a country in heading or lead."""
    known = (name for s in (outer, inner) for name in topics[article_of(s)].names)
    return any(country(part) == land for name in known for part in name.split())


def _around(c: Clause, place: Place) -> tuple[int, int]:
    """The words around a place, to the next mark of punctuation on either side."""
    before = [m.end() for m in STOP.finditer(c.text, c.start, place.start)]
    after = STOP.search(c.text, place.end, c.end)
    a = max([c.start, *before])
    a += len(c.text[a : place.start]) - len(c.text[a : place.start].lstrip(' «“"'))
    return max(a, place.start - _REACH), len(c.text[: after.start() if after else c.end].rstrip(' .»”"'))


def _statement(c: Clause, start: int, end: int, quantifier: str, place: Place, kinds: frozenset[str]) -> Statement:
    own = Narrowed(frozenset({place.name}), frozenset(), end)
    told = statement_of(c, Said(start, end, SOURCE, yes=True), quantifier, SOURCE, (start, end), own, yes=True)
    return replace(told, end=max(told.end, end), absolute=quantifier == "all", around=kinds)


def _kinds(c: Clause, a: int, b: int, place: Place) -> frozenset[str]:
    """The things and people that a stretch names, by all that they may be called."""
    found = {t.concept for t in c.terms() if a <= t.start < b}
    for word in WORD.finditer(c.text, a, b):
        if not place.start <= word.start() < place.end:
            found |= called(concepts(word.group(), c.passage.language))
    return frozenset(found)


@lru_cache(maxsize=4096)
def _one_kind(all_of: frozenset[str], some: frozenset[str]) -> bool:
    """Whether something is of a kind, or of what is taken in by it."""
    known = load_thesaurus()
    wide = {name for head in some if head in known.concepts for name in known.ancestors(head)} | some
    taken = {name for head in all_of for name in groups_of(head)} - _ANYBODY
    return not wide.isdisjoint(all_of | taken)
