"""One rule said to bind different people or things.

Finds: the scope of one duty, measure or benefit given in ways that do not fit: "only these" beside "all those", "all"
beside an exception, or several closed scopes none of which is the others'.
Why it matters: whoever reads one of them does not know whom the rule binds.
Conflict: "tous les élèves sans exception" beside pupils left out; two closed scopes of one duty that differ.
Not a conflict: a scope that lies inside another without "only"; examples; two exceptions; the scope of another duty;
a rule that was another one years before.
"""

from __future__ import annotations

from itertools import combinations

from kzclaims.claim import Claim, Named
from kzclaims.rules.base import Finding, KeyRule, Severity, camps_by, compose
from kzclaims.symbols import largest, no, smallest
from kzclaims.table import set_apart
from kzclaims.wording import Message, Name, Said, Versus
from kzclaims.world import World

# A rule is taken to stay as it is for a year to either side of the day it was told.
_STEADY_DAYS = 366
_CLOSED = ("all", "only", "except")
_MESSAGE = Message(
    "{scopes} : {count} portées qui ne vont pas ensemble.",
    "{scopes}: {count} scopes that do not fit together.",
)
_STEP = Message("{quote}{speaker} : {scope}", "{quote}{speaker}: {scope}")
_WHO = Message(" ({speaker})", " ({speaker})")
_ASK = Message(
    "Que dit le texte officiel : qui est visé, et pour quoi ?",
    "What does the official text say: who is bound, and for what?",
)


def _inside(world: World, scope: str, other: str) -> bool:
    """Whether a scope lies inside another, by skos:broader."""
    pending, seen = [scope], set()
    while pending:
        current = pending.pop()
        if current == other:
            return True
        if current not in seen:
            seen.add(current)
            pending += world.entity(current).broader
    return False


def _scope(claim: Claim) -> str:
    return claim.value.entity if isinstance(claim.value, Named) else ""


def _clash(world: World, a: Claim, b: Claim) -> Severity | None:
    """How two scopes of one rule clash; a part that the other includes does not."""
    first, second = _scope(a), _scope(b)
    if a.quantifier == b.quantifier == "except":
        return None
    if "except" in (a.quantifier, b.quantifier) and "all" in (a.quantifier, b.quantifier):
        inner, outer = (first, second) if a.quantifier == "except" else (second, first)
        return Severity.CONTRADICTION if _inside(world, inner, outer) else None
    for one, other, closed in ((first, second, b.quantifier), (second, first, a.quantifier)):
        if _inside(world, one, other) and closed == "only":
            return None
    nested = _inside(world, first, second) or _inside(world, second, first)
    if "only" in (a.quantifier, b.quantifier):
        return Severity.TENSION
    return None if nested or not (a.quantifier in _CLOSED and b.quantifier in _CLOSED) else Severity.TENSION


def _judge(world: World, claims: tuple[Claim, ...]) -> Finding | None:
    clashes = {
        (a, b): severity
        for a, b in combinations(claims, 2)
        if (_scope(a) != _scope(b) or a.quantifier != b.quantifier) and not set_apart(a, b)
        if (severity := _clash(world, a, b))
    }
    if not clashes:
        return None
    severity = min(clashes.values(), key=lambda s: s.rank)
    claims = tuple(claim for claim in claims if any(claim in pair for pair in clashes))
    camps = camps_by(claims, lambda claim: Name(_scope(claim)))
    steps = [
        _STEP.filled(
            quote=Said(c), speaker=_WHO.filled(speaker=Name(c.speaker)) if c.speaker else "", scope=Name(_scope(c))
        )
        for c in claims
    ]
    message = _MESSAGE.filled(count=len(camps), scopes=Versus(tuple(Said(camp.claims[0]) for camp in camps)))
    return compose(RULE, camps, message, _ASK, steps, severity=severity)


RULE = KeyRule(
    "scopes-exclude-each-other",
    "scope",
    Severity.TENSION,
    Message("portées qui s’excluent", "scopes that exclude each other"),
    where=lambda row: row.has("Coverage") & no(row.negated) & (row.modality != "opinion"),
    key=("subject", "property"),
    differs="value",
    judge=_judge,
    comparable=lambda a, b: (
        (a.article == b.article) | (largest(a.time_lo, b.time_lo) - smallest(a.time_hi, b.time_hi) <= _STEADY_DAYS)
    ),
)
