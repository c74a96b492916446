"""Where something was said to be so of all, and where of some: two places are two accidents, or two towns.

An accident is told by its place, not by its story: "nobody was hurt" here leaves room for those hurt in another town.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzclaims.claim import Period, fold
from kzclaims.extract.scene import Scene
from kzclaims.extract.scopes.clause import days_named
from kzclaims.extract.scopes.kinds import same_name
from kzclaims.extract.scopes.past import tells_past
from kzclaims.extract.scopes.statements import Statement
from kzclaims.extract.scopes.times import HAPPENED, meet
from kzclaims.extract.scopes.topic import Topic, Topics, article_of
from kzclaims.extract.scopes.words import place_kinds
from kzclaims.extract.thesaurus import MEASURES

_IN = re.compile(r"\s(?:in|at|à|en|dans|в|на)\s(?:the\s|la\s|le\s|les\s)?", re.IGNORECASE)
_TAKEN_TO = re.compile(
    r"h[ôo]pita|hospi|clini|clinique|больни|госпит|клиник", re.IGNORECASE
)  # somewhere else, after it
_NONE = re.compile(r"(?<!\w)(?:aucune?|no|none|not\sa\ssingle|ни\sодн\w{1,3}|ни\sодин|никаких)(?!\w)", re.IGNORECASE)
_BODY = "organisation"
_NAMED_AREA = re.compile(r"\s(?:of\s|de\s|du\s)?|\sd['’]")  # "Brask county", "le comté de Brask", "Брасский район"
_AREA = 30  # characters behind a statement in which the area of its group stands
_THE = re.compile(r"(?<!\w)(?:du|de\sla|au|dans\sl[ea]|the)\s(?:[^\W\d_]+\s)?$|\bl['’]$", re.IGNORECASE)
_AND = 10  # characters between the places of a list


def two_days(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether two articles tell what was done on days of their own, named in the sentence or in one before it.

    Args:
        outer: what is said of all.
        inner: what is said of some.
        topics: what their articles are about.
    """
    if outer.passage.document is inner.passage.document or outer.ahead or inner.ahead or inner.pending:
        return False
    mine, theirs = (_days(statement, topics[article_of(statement)].scene) for statement in (outer, inner))
    return bool(mine and theirs) and not any(meet(a, b) for a in mine for b in theirs)


def _days(statement: Statement, scene: Scene) -> tuple[Period, ...]:
    """The days of what a sentence tells as past: its own, or those that the paragraph named last."""
    here = statement.passage
    if not tells_past(here):
        return ()
    told = [p for p in scene.passages if p.block is here.block and here.number - 2 <= p.number <= here.number]
    return next((days for p in reversed(told) if (days := days_named(p, 0, len(p.text)))), ())


def two_bodies(outer: Statement, inner: Statement) -> bool:
    """Whether a body that is named has done none of what is told without a word of it: "the PQR won no seat".

    Args:
        outer: what is said of all.
        inner: what is said of some.
    """
    text = outer.passage.text
    if not _NONE.search(text, outer.start, outer.end):
        return False
    mine = [fold(n.text) for n in outer.passage.names if n.kind == _BODY and n.start < outer.end]
    theirs = [fold(n.text) for n in inner.passage.names]
    return bool(mine) and not any(same_name(a, b) for a in mine for b in theirs)


def two_places(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether two articles tell what came to people in two places, neither of which the other names: two accidents.

    Args:
        outer: what is said of all.
        inner: what is said of some.
        topics: what their articles are about.
    """
    scenes = [topics[article_of(statement)].scene for statement in (outer, inner)]
    here = _led_in(outer, scenes[0])
    if here and inner.names and not any(same_name(a, b) for a in here for b in inner.names):
        return True  # "no deaths in Orsk and Brod", "Velmar has recorded 18"
    if _in_another_area(outer, inner, scenes):
        return True
    if outer.axis not in HAPPENED or outer.passage.document is inner.passage.document:
        return False
    if inner.names and not _TAKEN_TO.search(inner.passage.text) and _in_another_place(outer, inner, topics):
        return True
    return all(
        _elsewhere(statement, topics[article_of(statement)], other)
        for statement, other in zip((outer, inner), reversed(scenes), strict=True)
    )


def _in_another_area(outer: Statement, inner: Statement, scenes: Sequence[Scene]) -> bool:
    """Whether all are those "of the county", and some are told of in a county by a name that the other never says."""
    if not inner.names or outer.passage.document is inner.passage.document:
        return False
    text = outer.passage.text
    told = (
        t.concept for t in outer.passage.of(MEASURES)
        if outer.start <= t.start < outer.end + _AREA and _THE.search(text, max(0, t.start - _AREA), t.start)
    )  # fmt: skip
    areas = place_kinds().intersection(told) - {outer.group}
    named = [
        fold(name.text)
        for area in inner.passage.of(MEASURES)
        if area.concept in areas
        for name in scenes[1].names(inner.passage)
        if _NAMED_AREA.fullmatch(inner.passage.text[min(area.end, name.end) : max(area.start, name.start)])
    ]
    return bool(named) and not any(_named_in(name, scenes[0]) for name in named)


def _in_another_place(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether the places of what came to some are of no concern to either article as a whole: another accident."""
    known = topics[article_of(inner)].first
    return not any(
        any(same_name(name, other) for other in known) or _named_in(name, topics[article_of(outer)].scene)
        for name in inner.names
    )


def _elsewhere(statement: Statement, topic: Topic, other: Scene) -> bool:
    """Whether a place or body named beside a statement is not named in another article, or none its lead names is."""
    near = _beside(statement, topic.scene)
    if near:
        return any(not _named_in(name, other) for name in near)
    return bool(topic.names) and not any(_named_in(name, other) for name in topic.names)


def _led_in(statement: Statement, scene: Scene) -> set[str]:
    """The places that follow a statement: "no deaths recorded in Orsk or Brod"."""
    led = _IN.match(statement.passage.text, statement.end)
    at = led.end() if led else -1
    found: set[str] = set()
    for name in sorted(scene.names(statement.passage), key=lambda n: n.start):
        if led and 0 <= name.start - at <= _AND:
            found.add(fold(name.text))
            at = name.end
    return found


def _beside(statement: Statement, scene: Scene) -> set[str]:
    """The places and bodies named in a sentence and in the one before it."""
    here = statement.passage
    told = [p for p in scene.passages if p.block is here.block and here.number - 1 <= p.number <= here.number]
    return {fold(name.text) for p in told for name in scene.names(p) if name.kind != "person"}


def _named_in(name: str, scene: Scene) -> bool:
    return any(same_name(name, fold(other.text)) for p in scene.passages for other in scene.names(p))
