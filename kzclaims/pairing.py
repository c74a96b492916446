"""Why two claims were compared, or were not: the first thing that keeps them apart, as rules see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzclaims.claim import Claim, Modality
from kzclaims.conflicts import Conflict
from kzclaims.rules.base import dated, same_time
from kzclaims.table import row
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_CONFLICT = Message("comparées : {message} ({rule})", "compared: {message} ({rule})")
_PROPERTY = Message(
    "non comparées : {a} est {first}, {b} est {second}", "not compared: {a} is {first}, {b} is {second}"
)
_SUBJECT = Message(
    "non comparées : l’une parle de « {first} », l’autre de « {second} »",
    "not compared: one speaks of “{first}”, the other of “{second}”",
)
_SCOPE = Message(
    "non comparées : la portée de l’une est « {first} », celle de l’autre « {second} »",
    "not compared: the scope of one is “{first}”, of the other “{second}”",
)
_NO_SCOPE = Message("sans restriction", "unrestricted")
_UNIT = Message(
    "non comparées : unités différentes, {first} et {second}", "not compared: different units, {first} and {second}"
)
_OPEN = Message(
    "non comparées : {what} est une liste ouverte, plusieurs valeurs peuvent être vraies",
    "not compared: {what} is an open list, several values can be true",
)
_OPINION = Message("non comparées : {quote} est une opinion", "not compared: {quote} is an opinion")
_TIME = Message(
    "non comparées : {first} et {second} ne sont pas du même temps pour {what}",
    "not compared: {first} and {second} are not of one time for {what}",
)
_AGREE = Message("comparées : {a} et {b} vont ensemble", "compared: {a} and {b} fit together")


def explain_pair(world: World, conflicts: Sequence[Conflict], a: Claim, b: Claim) -> list[Message]:
    """What brought two claims together or keeps them apart.

    Args:
        world: what the claims were read into.
        conflicts: what the check found.
        a, b: the two claims.

    Returns:
        The conflicts that hold both, else the first reason why they were not compared, else that they agree.
    """
    both = [c for c in conflicts if {a.id, b.id} <= {claim.id for claim in c.claims}]
    if both:
        return [_CONFLICT.filled(message=c.message, rule=c.rule) for c in both]
    return [next(_reasons(world, a, b), _AGREE.filled(a=Said(a), b=Said(b)))]


def _reasons(world: World, a: Claim, b: Claim) -> Iterator[Message]:
    first, second = row(a, world.vocabulary), row(b, world.vocabulary)
    what = Name(a.property)
    if a.property != b.property:
        yield _PROPERTY.filled(a=Said(a), b=Said(b), first=what, second=Name(b.property))
    if a.subject != b.subject:
        yield _SUBJECT.filled(first=Name(a.subject), second=Name(b.subject))
    if a.scope != b.scope:
        scopes = [Name(claim.scope) if claim.scope else _NO_SCOPE for claim in (a, b)]
        yield _SCOPE.filled(first=scopes[0], second=scopes[1])
    if first.unit != second.unit:
        yield _UNIT.filled(first=first.unit, second=second.unit)
    if "Plural" in first.traits:
        yield _OPEN.filled(what=what)
    for claim in (a, b):
        if claim.modality == Modality.OPINION:
            yield _OPINION.filled(quote=Said(claim))
    if first.steadiness and not same_time(first, second):
        yield _TIME.filled(first=dated(a), second=dated(b), what=what)
