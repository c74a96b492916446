"""All families in one shared system: contributors give rows, and the smallest conflicting sets come back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from kzclaims.claim import Claim
from kzclaims.solve.amounts import amounts
from kzclaims.solve.exchanges import FAMILY as RATE
from kzclaims.solve.exchanges import exchanges
from kzclaims.solve.natures import natures
from kzclaims.solve.ownership import holding, of_one_time
from kzclaims.solve.quantities import figures, quantities
from kzclaims.solve.rows import Budget, Contribution, System, components, together
from kzclaims.solve.sets import ALL_WORK, Conflicting, enumerated
from kzclaims.solve.stakes import stakes
from kzclaims.solve.times import times
from kzclaims.ties import COURSES, OWNERS, Circle
from kzclaims.turtle import order
from kzclaims.world import World

# Two claims are for the rules of pairs.
LEAST = 3


@dataclass(frozen=True, slots=True)
class Component:
    """One connected component that was looked at: its system and what cannot all hold; ``complete`` unless cut."""

    system: System
    sets: tuple[Conflicting, ...]
    complete: bool


def contributed(world: World, circle: Circle | None = None) -> Contribution:
    """The rows of every family; of a circle, those of its families alone, which share no variable with the others."""
    if circle is OWNERS:
        return together([stakes(world), natures(world)])
    if circle is COURSES:
        return times(world)
    named = quantities(world)
    values = named.values
    ties = [named, amounts(world, values), exchanges(world, values)]
    bound = [part.variables for one in ties for part in System(one.rows, one.products).parts]
    tied = {name for names in bound if len(names) > 1 for name in names}
    others = [] if circle else [stakes(world), natures(world), times(world)]
    return together([figures(world, values, tied), *ties, *others])


def is_joint(system: System) -> bool:
    """Whether enough claims meet in a component, by more than the one variable that a rule of pairs looks at.

    Conversions alone are compared by rules of their own; a rate that an article states is not.
    """
    claims = sum(isinstance(token, str) for token in system.tokens)
    return claims >= LEAST and not _conversions_alone(system)


def _conversions_alone(system: System) -> bool:
    """Whether nothing but conversions ties the values, and no claim states the rate."""
    ties = all(part.family == RATE for part in system.parts if len(part.variables) > 1)
    return ties and not any(row.value for row in system.rows if row.family == RATE)


def solved_components(world: World, contribution: Contribution) -> Iterator[Component]:
    """The components in which claims meet by more than one shared variable, each with its smallest sets."""
    by_id = {**world.by_id, **contribution.facts}
    budget = Budget(ALL_WORK)
    for system in components(contribution.rows, contribution.products):
        if not is_joint(system):
            continue
        found = enumerated(system, budget)
        told = [frozenset(one.claims) for one in found.sets]
        sets = [one for one in found.sets if len(one.claims) >= LEAST and _fit(world, one, by_id)]
        sets = [one for one in sets if not _echoes(frozenset(one.claims), told)]
        yield Component(system, tuple(_distinct(by_id, sets)), found.complete)


def _fit(world: World, one: Conflicting, by_id: Mapping[str, Claim]) -> bool:
    """Whether a set is for this rule, and its claims are of days that compare.

    Conversions alone are compared by rules of their own; who held what last decade says nothing of today.
    """
    if _conversions_alone(one.system):
        return False
    claims = [by_id[name] for name in one.claims]
    edges = [holding(c) for c in claims if "Holding" in world.property(c).traits and not c.background]
    return of_one_time(world, [edge for edge in edges if edge]) if len(edges) > 1 else True


def _echoes(claims: frozenset[str], told: Collection[frozenset[str]]) -> bool:
    """Whether a pair that disagrees explains a set: with the other of the two in place of the one, the set holds.

    "2,150 staff" against "2,510 staff, of whom 30 %, or 753": 30 % of 2,150 being no 753 says nothing more.
    """
    swapped = (claims ^ pair for pair in told if len(pair) < LEAST and len(claims & pair) == 1)
    return any(not any(other <= instead for other in told) for instead in swapped)


def _distinct(by_id: Mapping[str, Claim], sets: list[Conflicting]) -> list[Conflicting]:
    """One set for each way in which values are tied: the one that needs fewest readings, told in fewest places.

    "1 240 écoles" told twice makes two sets, and one disagreement.
    """

    def closeness(one: Conflicting) -> tuple[object, ...]:
        claims = [by_id[name] for name in one.claims]
        places = {(claim.article.id, claim.sentence) for claim in claims}
        articles = {claim.article.id for claim in claims}
        return len(one.readings), len(one.claims), len(articles), len(places), sorted(map(order, claims))

    kept: list[Conflicting] = []
    for one in sorted(sets, key=closeness):
        if not any(other.structure <= one.structure for other in kept):
            kept.append(one)
    return kept
