"""Something called private that the state holds a part of.

Finds: an undertaking or its money called private (or not public), while the chain of those who own, fund or carry it,
drawn from the articles and the reference facts, leads to the state.
Why it matters: who stands behind a project is what readers ask first.
Conflict: funds "exclusivement" private, from a company whose majority the state holds; a "private initiative" of a
group of which a third belongs to the state.
Not a conflict: a private project whose named owners lead to no public body; a public body called public; a stake that
the state plans to buy or has given up; an opinion.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kzclaims.claim import Claim
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose, dated, outlet
from kzclaims.solve.control import called_private, state_controlled
from kzclaims.solve.ownership import Holding, between, majority, ownership_graph, state_bodies
from kzclaims.table import holds_now
from kzclaims.ties import OWNERS
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

if TYPE_CHECKING:
    import networkx as nx

_MESSAGE = Message(
    "{subject} : présenté comme privé, mais la chaîne de ceux qui le portent mène à l’État, par {via}.",
    "{subject}: presented as private, but the chain of those behind it leads to the state, through {via}.",
)
_STEP = Message("{holder} → {held} : {what} ({source}, {day})", "{holder} → {held}: {what} ({source}, {day})")
_CONTROLLED = Message(
    "chaque maillon de l’État à {who} dépasse la moitié : {who} est sous son contrôle",
    "every link from the state to {who} exceeds one half: {who} is under its control",
)
_TOGETHER = Message(
    "l’État, et ceux qu’il contrôle, ont ensemble plus de la moitié de {who} : {holders}",
    "the state and those it controls have more than half of {who} together: {holders}",
)
_PART = Message(
    "la part de l’État dans {subject} n’est pas chiffrée de bout en bout",
    "the state’s part in {subject} is not stated from end to end",
)
_STATE = Message("tenu en partie par l’État, par {via}", "partly held by the state, through {via}")
_PRIVATE = Message("présenté comme privé", "presented as private")
_ASK = Message(
    "Qui détient quoi, à quelle date, et que veut dire « privé » ici ?",
    "Who holds what, on which day, and what does “private” mean here?",
)


@dataclass(frozen=True, slots=True)
class _Chain:
    """Everything between the state and one subject: the nodes on the way and one list of edges for every link."""

    subject: str
    nodes: frozenset[str]
    links: tuple[tuple[Holding, ...], ...]

    def holders(self) -> tuple[str, ...]:
        """Those who hold the subject directly."""
        return tuple(dict.fromkeys(link[0].holder for link in self.links if link[0].held == self.subject))


def _chain(graph: nx.MultiDiGraph[str], world: World, subject: str) -> _Chain | None:
    import networkx as nx

    if subject not in graph:
        return None
    above = nx.ancestors(graph, subject)
    reached = {node for state in state_bodies(world) & above for node in (state, *nx.descendants(graph, state))}
    nodes = (above | {subject}) & reached
    pairs = sorted(
        {(a, b) for a, b in graph.edges() if a in nodes and b in nodes}, key=lambda ab: (ab[1] != subject, ab)
    )
    return _Chain(subject, frozenset(nodes), tuple(tuple(between(graph, a, b)) for a, b in pairs)) if pairs else None


def _step(edge: Holding) -> Message:
    what = Said(edge.claim) if edge.claim.quote else edge.claim.value if edge.stated else Name(edge.claim.property)
    return _STEP.filled(
        holder=Name(edge.holder), held=Name(edge.held), what=what, source=outlet(edge.claim), day=dated(edge.claim)
    )


def _controlled(who: str, shown: Sequence[Holding]) -> Message:
    """How the state controls a holder: by majorities all the way, or by several stakes together."""
    if all(map(majority, shown)):
        return _CONTROLLED.filled(who=Name(who))
    return _TOGETHER.filled(who=Name(who), holders=tuple(Name(edge.holder) for edge in shown if edge.held == who))


def _judge(world: World, chain: _Chain, private: list[Claim], stands: bool) -> Finding:
    controlled = state_controlled(world)
    shown = [edge for link in chain.links for edge in (link[0], *filter(majority, link))]
    own = tuple({e.claim.id: e.claim for link in chain.links for e in link if not e.claim.background}.values())
    facts = tuple({e.claim.id: e.claim for e in shown if e.claim.background}.values())
    held = [holder for holder in chain.holders() if holder in controlled]
    only = any(claim.quantifier == "only" for claim in private)
    own_control = [chain.subject] if chain.subject in controlled else []
    closing = [_controlled(who, controlled[who]) for who in (*held, *own_control)]
    closing += [] if only and held else [_PART.filled(subject=Name(chain.subject))]
    via = tuple(Name(holder) for holder in chain.holders())
    return compose(
        RULE,
        (Camp(_PRIVATE, tuple(private)), Camp(_STATE.filled(via=via), (*own, *facts))),
        _MESSAGE.filled(subject=Name(chain.subject), via=via),
        _ASK,
        [*(_step(edge) for edge in dict.fromkeys(shown)), *closing],
        severity=RULE.severity if only and held else Severity.TENSION,
        background=facts,
        without=Severity.TENSION if stands else None,
    )


def _kept(graph: nx.MultiDiGraph[str], wanted: Callable[[Claim], bool]) -> nx.MultiDiGraph[str]:
    import networkx as nx

    kept: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    kept.add_edges_from((a, b, data) for a, b, data in graph.edges(data=True) if wanted(data["holding"].claim))
    return kept


def _find(world: World) -> Outcome:
    graph = _kept(ownership_graph(world), lambda claim: claim.background or holds_now(claim))
    articles_only = _kept(graph, lambda claim: not claim.background)
    private: dict[str, list[Claim]] = {}
    companions: dict[tuple[str, int | None], list[Claim]] = {}
    for claim in world.having("Nature"):
        if holds_now(claim) and called_private(world, claim):
            stated = "OwnerNature" in world.property(claim).traits
            target = (
                private.setdefault(claim.subject, [])
                if stated
                else companions.setdefault((claim.article.id, claim.sentence), [])
            )
            target.append(claim)
    chains = {subject: chain for subject in private if (chain := _chain(graph, world, subject))}
    findings: list[Finding] = []
    compared: set[str] = set()
    # A holder that is itself called private belongs to the widest chain it stands in: one disagreement, one conflict.
    for subject in sorted(chains, key=lambda s: (-len(chains[s].nodes), s)):
        if any(subject in chains[f.subject].nodes for f in findings):
            continue
        inside = [claim for node in sorted(chains[subject].nodes) for claim in private.get(node, [])]
        beside = [
            c
            for claim in inside
            for c in companions.get((claim.article.id, claim.sentence), [])
            if c.subject in chains[subject].nodes
        ]
        said = list(dict.fromkeys((*private[subject], *inside, *beside)))
        findings.append(_judge(world, chains[subject], said, _chain(articles_only, world, subject) is not None))
        compared |= {claim.id for claim in findings[-1].claims}
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "private-against-state-holder",
    "ownership",
    Severity.CONTRADICTION,
    Message("dit privé, tenu en partie par l’État", "called private, partly held by the state"),
    _find,
    (OWNERS,),
)
