"""Shareholders of something that has no shares.

Finds: a shareholder or a stake in a product, a service or a project.
Why it matters: only a company has shares; which company is meant, and what the holder really owns, stays hidden.
Conflict: a bank called a shareholder of a mobile application.
Not a conflict: a shareholder of the company that makes the application; the owner of a building.
"""

from __future__ import annotations

from kzclaims.claim import Claim
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose
from kzclaims.solve.ownership import Holding, holding, ownership_graph
from kzclaims.ties import OWNERS
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_MESSAGE = Message(
    "{subject} n’a pas de capital : de quelle société {holders} est-il actionnaire ?",
    "{subject} has no shares: of which company is {holders} a shareholder?",
)
_STEP = Message(
    "{quote} : {subject} est un produit ou un projet, non une société",
    "{quote}: {subject} is a product or a project, not a company",
)
_BEHIND = Message("société nommée derrière {subject} : {company}", "company named behind {subject}: {company}")
_ASK = Message(
    "Quelle société est visée, et quelle part de son capital ?",
    "Which company is meant, and what share of its capital?",
)


def _find(world: World) -> Outcome:
    held: dict[str, list[Holding]] = {}
    compared: set[str] = set()
    for claim in world.having("Shareholding"):
        edge = holding(claim)
        if edge:
            compared.add(claim.id)
            if world.entity(edge.held).kind in world.vocabulary.without_shares:
                held.setdefault(edge.held, []).append(edge)
    return Outcome(tuple(_judge(world, subject, edges) for subject, edges in sorted(held.items())), frozenset(compared))


def _judge(world: World, subject: str, edges: list[Holding]) -> Finding:
    claims: dict[str, list[Claim]] = {}
    for edge in edges:
        claims.setdefault(edge.holder, []).append(edge.claim)
    companies = tuple(
        Name(holder)
        for holder in sorted(set(ownership_graph(world).predecessors(subject)) - set(claims))
        if world.entity(holder).kind == "organisation"
    )
    steps = [_STEP.filled(quote=Said(edge.claim), subject=Name(subject)) for edge in edges]
    steps += [_BEHIND.filled(subject=Name(subject), company=companies)] if companies else []
    message = _MESSAGE.filled(subject=Name(subject), holders=tuple(Name(holder) for holder in claims))
    return compose(
        RULE, tuple(Camp(Name(holder), tuple(group)) for holder, group in claims.items()), message, _ASK, steps
    )


RULE = GraphRule(
    "shares-of-something-without-shares",
    "ownership",
    Severity.IMPRECISION,
    Message("actionnaire de ce qui n’a pas de capital", "shareholder of what has no shares"),
    _find,
    (OWNERS,),
)
