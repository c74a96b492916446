"""A company that owns itself through others.

Finds: majority holdings or sole owners that lead from an entity back to itself.
Why it matters: in such a circle nobody stands at the end; one of the holdings is the wrong way round.
Conflict: A owns B, B owns C, C owns A.
Not a conflict: A and B that hold small stakes in each other; a plan to buy one's owner; a holding long past.
"""

from __future__ import annotations

from kzclaims.rules.base import Camp, GraphRule, Outcome, Severity, compose
from kzclaims.solve.ownership import Holding, holdings, majority
from kzclaims.table import holds_now
from kzclaims.ties import OWNERS
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_MESSAGE = Message(
    "{names} : chacun appartient au suivant, et le dernier au premier.",
    "{names}: each belongs to the next, and the last to the first.",
)
_STEP = Message("{holder} détient {held} ({quote})", "{holder} holds {held} ({quote})")
_ASK = Message("Lequel de ces liens est écrit à l’envers ?", "Which of these links is written the wrong way round?")


def _owns(world: World, edge: Holding) -> bool:
    return majority(edge) or "Functional" in world.property(edge.claim).traits


def _find(world: World) -> Outcome:
    import networkx as nx

    edges = [
        edge
        for edge in holdings(world)
        # What one sentence seems to give to itself is two things of one name.
        if edge.holder != edge.held and _owns(world, edge) and not edge.claim.background and holds_now(edge.claim)
    ]
    by_pair = {(edge.holder, edge.held): edge for edge in reversed(edges)}
    graph: nx.DiGraph[str] = nx.DiGraph(sorted(by_pair))
    findings = []
    for component in sorted(sorted(nodes) for nodes in nx.strongly_connected_components(graph)):
        inside = graph.subgraph(component)
        if len(component) > 1:
            circle = [by_pair[pair] for pair in nx.find_cycle(inside, component[0])]
            camps = tuple(Camp(Name(edge.holder), (edge.claim,)) for edge in circle)
            steps = [_STEP.filled(holder=Name(e.holder), held=Name(e.held), quote=Said(e.claim)) for e in circle]
            names = tuple(Name(edge.held) for edge in circle)
            findings.append(compose(RULE, camps, _MESSAGE.filled(names=names), _ASK, steps))
    return Outcome(tuple(findings), frozenset(edge.claim.id for edge in edges))


RULE = GraphRule(
    "owners-in-a-circle",
    "ownership",
    Severity.CONTRADICTION,
    Message("propriétaires en cercle", "owners in a circle"),
    _find,
    (OWNERS,),
)
