"""Who owns, funds or carries what: a directed graph from holder to held, its edges claims and reference facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice, permutations
from typing import TYPE_CHECKING

from kzclaims.claim import Claim, Named, Number
from kzclaims.entities.letters import word_keys
from kzclaims.solve.written import Bounds
from kzclaims.table import time_of
from kzclaims.world import World

if TYPE_CHECKING:
    import networkx as nx

WHOLE: Bounds = (Decimal(0), Decimal(100))
INDIRECT = "indirect"
UNNAMED = "unnamed"  # the trait of a holder whom articles only describe
_APART = Decimal(5)  # points by which shares differ or exceed the whole for more than their rounding
CONTROL = Decimal(50)
_HEARD = 3  # sounds by which two languages may write one name alike
_LONGEST_CHAIN = 8

# Tells that it was otherwise before.
_NEW = re.compile(r"(?<!\w)(?:désormais|dorénavant|from now on|now|отныне|теперь)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Holding:
    """``holder`` holds between ``share[0]`` and ``share[1]`` percent of ``held``; ``stated`` where a figure says so.

    ``indirect`` is a share held through others: it is part of theirs, and adds to none.
    """

    holder: str
    held: str
    share: Bounds
    stated: bool
    claim: Claim

    @property
    def indirect(self) -> bool:
        """Whether the words call it a share held through others."""
        return self.claim.quantifier == INDIRECT


def holding(claim: Claim) -> Holding | None:
    """The edge that a claim of a holding property makes; None for a denial or a share without holder."""
    if claim.negated:
        return None
    value = claim.value
    if isinstance(value, Number) and claim.scope:
        low = value.lo if value.lo is not None else WHOLE[0]
        high = value.hi if value.hi is not None else WHOLE[1]
        return Holding(claim.scope, claim.subject, (low, high), True, claim)
    return Holding(value.entity, claim.subject, WHOLE, False, claim) if isinstance(value, Named) else None


def holdings(world: World) -> list[Holding]:
    """All edges, those of articles first, in the order of the claims."""
    found = (holding(claim) for claim in world.having("Holding", background=True))
    return [edge for edge in found if edge]


def ownership_graph(world: World) -> nx.MultiDiGraph[str]:
    """The graph: nodes are entity ids, each edge carries its :class:`Holding` under "holding"."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for edge in holdings(world):
        graph.add_edge(edge.holder, edge.held, holding=edge)
    return graph


def _since(edge: Holding) -> date:
    valid = edge.claim.valid
    return (valid.hi or valid.lo or date.min) if valid else date.max


def between(graph: nx.MultiDiGraph[str], holder: str, held: str) -> list[Holding]:
    """The edges from one entity to another, articles first, then reference facts, latest first."""
    edges = [data["holding"] for data in (graph.get_edge_data(holder, held) or {}).values()]
    return sorted(edges, key=lambda e: (e.claim.background, -_since(e).toordinal(), e.claim.id))


def state_bodies(world: World) -> set[str]:
    """Entities that are the state itself."""
    return {key for key, entity in world.entities.items() if "state" in entity.traits}


def majority(edge: Holding) -> bool:
    """Whether an edge states more than half, held by no other's hand."""
    return edge.stated and not edge.indirect and edge.share[0] > CONTROL


def state_control(world: World) -> dict[str, tuple[str, ...]]:
    """Entities that the state controls by a chain of stated majorities, each with the chain from the state to it."""
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from((edge.holder, edge.held) for edge in holdings(world) if majority(edge))
    found: dict[str, tuple[str, ...]] = {}
    for state in sorted(state_bodies(world) & set(graph.nodes)):
        for node, path in sorted(nx.single_source_shortest_path(graph, state).items()):
            found.setdefault(node, tuple(path))
    return found


def of_one_time(world: World, edges: Sequence[Holding]) -> bool:
    """Whether holdings speak of days no further apart than a stake is steady, or of one article's own day."""
    steadiness = min(world.property(edge.claim).steadiness or 0 for edge in edges)
    spans = [time_of(edge.claim) for edge in edges]
    starts = [lo for lo, _ in spans if lo]
    ends = [hi for _, hi in spans if hi]
    if len({edge.claim.article.id for edge in edges}) == 1 and not any(edge.claim.as_of for edge in edges):
        return True
    if any(_from_now_on(one, other) for one, other in permutations(edges, 2)):
        return False
    return len(starts) == len(ends) == len(spans) and (max(starts) - min(ends)).days <= steadiness


def _from_now_on(edge: Holding, other: Holding) -> bool:
    """Whether a share is told as new, after the day of another: "le club appartient désormais à 82 % au fonds"."""
    first, last = time_of(edge.claim)[0], time_of(other.claim)[1]
    told = edge.claim.quote is not None and _NEW.search(edge.claim.quote.exact) is not None
    return told and first is not None and last is not None and last < first


def behind_another(edge: Holding, edges: list[Holding], held_by: Mapping[str, set[str]]) -> bool:
    """Whether a holder holds through another one listed: their shares are one stake, told twice."""
    others = {e.holder for e in edges} - {edge.holder}
    seen, todo = {edge.holder}, [edge.holder]
    while todo:
        # What leads to the company itself are the shares in question.
        fresh = held_by.get(todo.pop(), set()) - seen - {edge.held}
        if fresh & others:
            return True
        seen |= fresh
        todo += fresh
    return False


def _alike(world: World, a: Holding, b: Holding) -> bool:
    """Whether two holders may be one whose name two languages write differently: "Pomorié" and «Поморья»."""
    if a.claim.article.language == b.claim.article.language:
        return False
    keys = [_keys(world.entity(edge.holder).label(edge.claim.article.language)) for edge in (a, b)]
    return not keys[0].isdisjoint(keys[1])


def _keys(label: str) -> frozenset[str]:
    """How the words of a name may begin, as heard."""
    return frozenset(key[:_HEARD] for word in label.split() if len(word) > _HEARD for key in word_keys(word))


def surely_several(world: World, edges: list[Holding]) -> list[Holding]:
    """Holders that are surely several: of two that may be one, told in two languages, the first."""
    kept: list[Holding] = []
    for edge in edges:
        if not any(_alike(world, edge, other) for other in kept):
            kept.append(edge)
    return kept


def holder_lists(world: World, edges: list[Holding]) -> list[list[Holding]]:
    """The holders that add up: all named ones, and those of each article that has holders without a name.

    "The family" of one article may be a name, or "the heirs", of another. Of two shares of one holder the lower counts.
    """
    unnamed = {edge.holder for edge in edges if UNNAMED in _traits(world, edge)}
    articles = sorted({edge.claim.article.id for edge in edges if edge.holder in unnamed})
    named = [edge for edge in edges if edge.holder not in unnamed]
    own = ([edge for edge in edges if edge.claim.article.id == article] for article in articles)
    return [_lowest(named), *map(_lowest, own)]


def told_apart(world: World, edges: Sequence[Holding]) -> list[tuple[Holding, Holding]]:
    """Two holders of two articles, one of them only described, whose shares cannot be of one whole; the larger first.

    Were they one holder, its shares would differ. Whoever has less is none of those who have more: these are a body
    or a person with a name, or people by their work ("its staff") beside a body.
    """
    known = {(edge.holder, edge.claim.article.id) for edge in edges}
    found = []
    for more, less in permutations(edges, 2):
        articles = more.claim.article.id, less.claim.article.id
        spoken = (more.holder, articles[1]) in known or (less.holder, articles[0]) in known
        described = UNNAMED in (traits := _traits(world, more)) or UNNAMED in _traits(world, less)
        if articles[0] == articles[1] or spoken or not described or _within(world, less, more):
            continue
        over = more.share[0] + less.share[0] - WHOLE[1] >= _APART
        if over and ("several" in traits or more.share[0] - less.share[1] >= _APART):
            found.append((more, less))
    return found


def _traits(world: World, edge: Holding) -> frozenset[str]:
    return world.entity(edge.holder).traits


def _within(world: World, part: Holding, whole: Holding) -> bool:
    """Whether a holder may be one of those that another is, or hold through it: "a nurse" of "its staff"."""
    traits = _traits(world, whole)
    if "people" in _traits(world, part) or whole.holder.startswith("family-"):
        return True
    if UNNAMED in traits:
        return "several" not in traits or world.entity(part.holder).kind == "person"
    return False


def _lowest(edges: list[Holding]) -> list[Holding]:
    found: dict[str, Holding] = {}
    for edge in edges:
        if edge.holder not in found or edge.share[0] < found[edge.holder].share[0]:
            found[edge.holder] = edge
    return [found[holder] for holder in sorted(found)]


class Chains:
    """The ways through others from holders to what they hold, over some holdings."""

    def __init__(self, edges: Iterable[Holding]) -> None:
        self._links: dict[tuple[str, str], Holding] = {}
        self._below: dict[str, list[str]] = {}
        self._above: dict[str, list[str]] = {}
        for edge in edges:
            if (edge.holder, edge.held) not in self._links:
                self._links[edge.holder, edge.held] = edge
                self._below.setdefault(edge.holder, []).append(edge.held)
                self._above.setdefault(edge.held, []).append(edge.holder)

    def only(self, holder: str, held: str) -> list[Holding]:
        """The links of the only way through others from a holder to what it holds; none where there are several."""
        # What leads nowhere is left out, for the paths of a dense graph are beyond counting.
        above = self._near(self._above, held, holder)
        if holder == held or holder not in above:
            return []
        import networkx as nx

        near = above & self._near(self._below, holder, held)
        inside = ((a, b) for a in near for b in self._below.get(a, ()) if b in near and (a, b) != (holder, held))
        graph: nx.DiGraph[str] = nx.DiGraph(sorted(inside))
        paths = list(islice(nx.all_simple_paths(graph, holder, held, cutoff=_LONGEST_CHAIN), 2))
        return [self._links[pair] for pair in nx.utils.pairwise(paths[0])] if len(paths) == 1 else []

    def _near(self, steps: Mapping[str, Sequence[str]], start: str, end: str) -> set[str]:
        """What a chain may reach from a node, without the step that leads straight to its end."""
        found, ring = {start}, {start}
        for _ in range(_LONGEST_CHAIN):
            ring = {b for a in ring for b in steps.get(a, ()) if (a, b) != (start, end)} - found
            found |= ring
        return found
