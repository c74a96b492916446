"""Events that would each have to come before the other.

Finds: "before" claims, and the dates of the events they name, that lead in a circle from an event back to itself.
Why it matters: an order of events is told as cause and effect; turned round, it tells another story.
Conflict: the sale "avant la démolition" in one article, the demolition first in the other; the works "avant la
signature", begun in May and signed in March.
Not a conflict: A before B and B before C; an order that is denied; two events of one day or of one month; an event with
dates of two kinds, such as its start and its end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING

from kzclaims.claim import LIKENED, Claim, Modality, Named, Period
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose
from kzclaims.ties import COURSES
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

if TYPE_CHECKING:
    import networkx as nx

_MESSAGE = Message(
    "{events} : chacun viendrait avant le suivant, et le dernier avant le premier.",
    "{events}: each would come before the next, and the last before the first.",
)
_TWO = Message(
    "{first} : dit avant {second} d’un côté, après de l’autre.",
    "{first}: said to come before {second} in one place, after it in another.",
)
_BEFORE = Message("{first} avant {second}", "{first} before {second}")
_SAID = Message("{quote} : {first} avant {second}", "{quote}: {first} before {second}")
_DATED = Message(
    "{first} ({quote}) s’achève avant que commence {second} ({other}) : {a}, puis {b}",
    "{first} ({quote}) is over before {second} ({other}) begins: {a}, then {b}",
)
_ASK = Message("Dans quel ordre ces faits ont-ils eu lieu ?", "In which order did these events take place?")


@dataclass(frozen=True, slots=True)
class _Step:
    """``first`` comes before ``second``: in so many words, or by the dates of the two."""

    first: str
    second: str
    claims: tuple[Claim, ...]
    dated: bool


def _spoken(claim: Claim) -> bool:
    return not claim.negated and claim.modality not in (Modality.OPINION, Modality.CONDITIONAL)


def _orders(world: World) -> dict[tuple[str, str], list[Claim]]:
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in world.having("Asymmetric"):
        if "Transitive" in world.property(claim).traits and isinstance(claim.value, Named) and _spoken(claim):
            found.setdefault((claim.subject, claim.value.entity), []).append(claim)
    return {pair: claims for pair, claims in found.items() if pair[0] != pair[1]}


def _dates(world: World, events: set[str]) -> dict[str, list[tuple[Period, Claim]]]:
    """The dates of each event that has dates of one kind only, and of which some day fits all."""
    held: dict[str, list[tuple[Period, Claim]]] = {}
    for claim in world.having("Fixed"):
        if claim.subject in events and isinstance(claim.value, Period) and _spoken(claim):
            held.setdefault(claim.subject, []).append((claim.value, claim))
    return {event: dated for event, dated in held.items() if _one_date(world, [claim for _, claim in dated])}


def _one_date(world: World, claims: list[Claim]) -> bool:
    periods = [claim.value for claim in claims if isinstance(claim.value, Period)]
    starts, ends = [p.lo for p in periods if p.lo], [p.hi for p in periods if p.hi]
    kinds = {claim.property for claim in claims}
    happens = all("Happens" in world.property(claim).traits for claim in claims)
    return len(kinds) == 1 and happens and (not starts or not ends or max(starts) <= min(ends))


def _together(orders: Collection[tuple[str, str]]) -> list[nx.DiGraph[str]]:
    """The events that words put in some order, directly or through others: dates of others prove nothing of them."""
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph(sorted(orders))
    return [graph.subgraph(nodes) for nodes in sorted(sorted(nodes) for nodes in nx.weakly_connected_components(graph))]


def _doubtful(graph: nx.DiGraph[str], dates: Mapping[str, list[tuple[Period, Claim]]]) -> bool:
    """Whether events may lead in a circle: by what words say alone, or since one is over before what comes before it.

    Dates alone lead in none, and where no way of words goes against them, nor do both together.
    """
    import networkx as nx

    if not nx.is_directed_acyclic_graph(graph):
        return True
    latest: dict[str, date] = {}
    for event in nx.topological_sort(graph):
        before = [latest[other] for other in graph.predecessors(event) if other in latest]
        told = [period for period, _ in dates.get(event, ())]
        if any(period.hi and period.hi < day for period in told for day in before):
            return True
        days = [*before, *(period.lo for period in told if period.lo)]
        if days:
            latest[event] = max(days)
    return False


def _by_dates(events: Sequence[str], dates: Mapping[str, list[tuple[Period, Claim]]]) -> Iterator[_Step]:
    for first, second in permutations([event for event in events if event in dates], 2):
        pairs = [(a, b) for p, a in dates[first] for q, b in dates[second] if p.hi and q.lo and p.hi < q.lo]
        if pairs:
            # Two dates of one article are the nearest to hand.
            a, b = min(pairs, key=lambda pair: pair[0].article.id != pair[1].article.id)
            yield _Step(first, second, (a, b), dated=True)


def _shortest_cycle(graph: nx.DiGraph[str]) -> list[str]:
    import networkx as nx

    cycles = [nx.shortest_path(graph, second, first) for first, second in sorted(graph.edges())]
    return min(cycles, key=lambda cycle: (len(cycle), cycle))


def _line(step: _Step) -> list[Message]:
    first, second = Name(step.first), Name(step.second)
    if not step.dated:
        return [_SAID.filled(quote=Said(claim), first=first, second=second) for claim in step.claims]
    a, b = step.claims
    return [_DATED.filled(first=first, second=second, quote=Said(a), other=Said(b), a=a.value, b=b.value)]


def _judge(world: World, circle: list[_Step]) -> Finding:
    camps = tuple(Camp(_BEFORE.filled(first=Name(s.first), second=Name(s.second)), s.claims) for s in circle)
    names = tuple(Name(step.first) for step in circle)
    message = _TWO.filled(first=names[0], second=names[1]) if len(names) == 2 else _MESSAGE.filled(events=names)
    # Two deeds that only their words take for one may be two.
    likened = any(LIKENED in world.entity(step.first).traits for step in circle)
    severity = Severity.TENSION if likened else RULE.severity
    return compose(RULE, camps, message, _ASK, [line for s in circle for line in _line(s)], severity=severity)


def _find(world: World) -> Outcome:
    import networkx as nx

    orders = _orders(world)
    dates = _dates(world, {event for pair in orders for event in pair})
    doubtful = [graph for graph in _together(orders) if _doubtful(graph, dates)]
    steps = {(one.first, one.second): one for graph in doubtful for one in _by_dates(sorted(graph), dates)}
    # What the words say weighs more than what the dates imply.
    steps |= {(a, b): _Step(a, b, tuple(claims), dated=False) for (a, b), claims in orders.items()}
    graph: nx.DiGraph[str] = nx.DiGraph(sorted(steps))
    findings = []
    for component in sorted(sorted(nodes) for nodes in nx.strongly_connected_components(graph)):
        if len(component) > 1:
            cycle = _shortest_cycle(graph.subgraph(component))
            findings.append(_judge(world, [steps[pair] for pair in nx.utils.pairwise([*cycle, cycle[0]])]))
    said = {claim.id for claims in orders.values() for claim in claims}
    said |= {claim.id for told in dates.values() for _, claim in told}
    compared = said if len(orders) + bool(dates) > 1 else set()
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "events-out-of-order",
    "order",
    Severity.CONTRADICTION,
    Message("événements dont l’ordre se contredit", "events whose order contradicts itself"),
    _find,
    (COURSES,),
)
