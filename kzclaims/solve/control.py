"""Who controls what: more than half of it, held alone, down a chain, or by several whom one controls (a pyramid)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kzclaims.claim import Claim, Named
from kzclaims.solve.ownership import CONTROL, Holding, holdings, state_bodies
from kzclaims.world import World

_HUNDRED = Decimal(100)


def votes(world: World, edge: Holding) -> Decimal:
    """The least of a company that an edge gives its holder to vote with: a sole owner has all, an indirect share none.

    What is held through others is voted by them.
    """
    if edge.indirect:
        return Decimal(0)
    if edge.stated:
        return edge.share[0]
    return _HUNDRED if "Functional" in world.property(edge.claim).traits else Decimal(0)


def controlled(world: World, edges: Iterable[Holding], controllers: Collection[str]) -> dict[str, tuple[Holding, ...]]:
    """What some entities control together: each with the edges that show it, those of the chain above it included.

    One controls a company in which it and those it controls hold more than half of the shares between them, whatever
    part of the profit that leaves at the top of a pyramid.

    Args:
        world: the claims and their properties.
        edges: the holdings to be reckoned with.
        controllers: those who control; they are not among the result.
    """
    by_held: dict[str, dict[str, Holding]] = {}
    for edge in edges:
        own = by_held.setdefault(edge.held, {})
        if edge.holder not in own or votes(world, edge) > votes(world, own[edge.holder]):
            own[edge.holder] = edge
    found: dict[str, tuple[Holding, ...]] = {}
    new = True
    while new:
        new = False
        for held in sorted(by_held.keys() - found.keys() - set(controllers)):
            mine = [e for holder, e in by_held[held].items() if holder in controllers or holder in found]
            chosen = _majority(world, [edge for edge in mine if votes(world, edge) > 0])
            if chosen:
                above = [edge for one in chosen for edge in found.get(one.holder, ())]
                found[held] = tuple(dict.fromkeys((*above, *chosen)))
                new = True
    return found


def _majority(world: World, edges: list[Holding]) -> list[Holding]:
    """The fewest edges, the largest first, that pass one half; none where all of them do not."""
    chosen: list[Holding] = []
    for edge in sorted(edges, key=lambda e: (-votes(world, e), e.holder)):
        chosen.append(edge)
        if sum(votes(world, one) for one in chosen) > CONTROL:
            return chosen
    return []


@dataclass(frozen=True, slots=True)
class Control:
    """``who`` controls ``held`` by ``edges``, those of the chain above it first."""

    who: str
    held: str
    edges: tuple[Holding, ...]


def controls(world: World, edges: Sequence[Holding]) -> tuple[Control, ...]:
    """Who controls what, in order: those at the top, whom nobody holds, and the state wherever it stands."""
    held, holders = {edge.held for edge in edges}, {edge.holder for edge in edges}
    tops = sorted((holders - held) | (state_bodies(world) & holders))
    return tuple(
        Control(top, company, shown)
        for top in tops
        for company, shown in sorted(controlled(world, edges, {top}).items())
    )


def state_controlled(world: World) -> Mapping[str, tuple[Holding, ...]]:
    """What the state controls, each with the edges that show it; bodies that are the state themselves with none."""
    bodies = state_bodies(world)
    return {**dict.fromkeys(sorted(bodies), ()), **controlled(world, holdings(world), bodies)}


def called_private(world: World, claim: Claim) -> bool:
    """Whether a claim calls something private, or denies that it is public."""
    traits = world.entity(claim.value.entity).traits if isinstance(claim.value, Named) else frozenset()
    return ("private" in traits and not claim.negated) or ("public" in traits and claim.negated)
