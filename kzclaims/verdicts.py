"""Each claim held against reference sources: it agrees, it differs, or there is not enough to tell.

The rules decide, as they do between articles: a claim differs where a conflict sets it against a reference fact, and it
agrees where a fact of its own key, valid on the day it speaks of, leaves its value possible ("about 40 %" and 39.6 %),
or where a conversion fits the market of its day. A verdict never says that a claim is true or false: it names its
source and the source's day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kzclaims.agreement import agree, key
from kzclaims.claim import Claim, Modality
from kzclaims.conflicts import Conflict
from kzclaims.rules.base import Severity, dated, outlet, valid_for
from kzclaims.rules.implied_rate_off_market import conversions
from kzclaims.table import time_of
from kzclaims.wording import Message, Said
from kzclaims.world import World


class Outcome(StrEnum):
    """What reference sources say of a claim."""

    AGREES = "agrees"
    DIFFERS = "differs"
    NOT_ENOUGH = "not enough"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A claim, the outcome, the facts that decide it, how it was computed, and for "not enough" why.

    ``conflict`` is the id of the conflict that a claim which differs stands in.
    """

    claim: Claim
    outcome: Outcome
    facts: tuple[Claim, ...] = ()
    computation: tuple[Message, ...] = ()
    conflict: str = ""
    why: Message | None = None


_SAME = Message("{quote} : {value} ; {source}, {day} : {known}", "{quote}: {value}; {source}, {day}: {known}")
_NOTHING = Message("aucune référence n’en parle", "no reference speaks of it")
_ANOTHER_DAY = Message(
    "la référence est d’un autre temps : {source}, {day}", "the reference is of another time: {source}, {day}"
)
_NO_DAY = Message(
    "le jour dont parle l’affirmation n’est pas borné ; la référence est du {day} ({source})",
    "the day that the claim speaks of is not bounded; the reference is of {day} ({source})",
)
_OPINION = Message("c’est une opinion", "it is an opinion")
_OPEN = Message("plusieurs valeurs peuvent être vraies ensemble", "several values can be true together")


def verdicts(world: World, conflicts: Sequence[Conflict]) -> tuple[Verdict, ...]:
    """A verdict for every claim of the articles, in their order.

    Args:
        world: the claims, and the reference facts as its background.
        conflicts: what the rules found in that world.
    """
    against = _differing(conflicts)
    facts: dict[object, list[Claim]] = {}
    for fact in world.background:
        facts.setdefault(key(fact), []).append(fact)
    fitting = conversions(world)
    return tuple(
        _borne_out(world, claim, known) or against.get(claim.id) or _otherwise(world, claim, known, fitting)
        for claim in world.claims
        for known in [facts.get(key(claim), ())]
    )


def _differing(conflicts: Sequence[Conflict]) -> dict[str, Verdict]:
    """Claims that a conflict sets against a reference fact; one in a version that a fact shares is borne out by it."""
    found: dict[str, Verdict] = {}
    for conflict in conflicts:
        # What a precise wording would settle is no difference.
        if not conflict.background or conflict.severity.rank > Severity.TENSION.rank:
            continue
        backed = {c.id for camp in conflict.camps if any(f.background for f in camp.claims) for c in camp.claims}
        for claim in conflict.claims:
            if claim.id not in backed:
                verdict = Verdict(claim, Outcome.DIFFERS, conflict.background, conflict.computation, conflict.id)
                found.setdefault(claim.id, verdict)
    return found


def _borne_out(world: World, claim: Claim, facts: Sequence[Claim]) -> Verdict | None:
    """The verdict on a claim that a fact of its own key agrees with, whatever else it is set against.

    What is fixed, as the day a thing was founded, is the same whenever it is told.
    """
    if claim.modality is Modality.OPINION:
        return None
    fixed = "Fixed" in world.property(claim).traits
    same = tuple(fact for fact in facts if (fixed or valid_for(fact, (claim,))) and agree(claim, fact))
    return Verdict(claim, Outcome.AGREES, same, tuple(_step(claim, fact) for fact in same)) if same else None


def _otherwise(
    world: World,
    claim: Claim,
    facts: Sequence[Claim],
    fitting: Mapping[str, tuple[tuple[Claim, ...], tuple[Message, ...]]],
) -> Verdict:
    if claim.id in fitting:
        known, steps = fitting[claim.id]
        return Verdict(claim, Outcome.AGREES, known, steps)
    if claim.modality is Modality.OPINION:
        return Verdict(claim, Outcome.NOT_ENOUGH, why=_OPINION)
    if not facts:
        return Verdict(claim, Outcome.NOT_ENOUGH, why=_NOTHING)
    now = [fact for fact in facts if valid_for(fact, (claim,))]
    if now and "Plural" in world.property(claim).traits:
        return Verdict(claim, Outcome.NOT_ENOUGH, tuple(now), why=_OPEN)
    last, why = facts[-1], _NO_DAY if None in time_of(claim) else _ANOTHER_DAY
    return Verdict(claim, Outcome.NOT_ENOUGH, tuple(facts), why=why.filled(source=outlet(last), day=dated(last)))


def _step(claim: Claim, fact: Claim) -> Message:
    return _SAME.filled(quote=Said(claim), value=claim.value, source=outlet(fact), day=dated(fact), known=fact.value)
