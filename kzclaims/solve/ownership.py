"""Who owns, funds or carries what: a directed graph from holder to held, its edges claims and reference facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import networkx as nx

from kzclaims.claim import Claim, Named, Number
from kzclaims.solve.written import Bounds
from kzclaims.world import World

WHOLE: Bounds = (Decimal(0), Decimal(100))
INDIRECT = "indirect"
_CONTROL = Decimal(50)


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
    return edge.stated and not edge.indirect and edge.share[0] > _CONTROL


def state_control(world: World) -> dict[str, tuple[str, ...]]:
    """Entities that the state controls by a chain of stated majorities, each with the chain from the state to it."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from((edge.holder, edge.held) for edge in holdings(world) if majority(edge))
    found: dict[str, tuple[str, ...]] = {}
    for state in sorted(state_bodies(world) & set(graph.nodes)):
        for node, path in sorted(nx.single_source_shortest_path(graph, state).items()):
            found.setdefault(node, tuple(path))
    return found
