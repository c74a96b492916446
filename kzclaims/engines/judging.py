"""The last look at the groups of a key rule, whichever engine found them: the clashes in them, and what those mean."""

from __future__ import annotations

from collections.abc import Iterable

from kzclaims.engines import local
from kzclaims.rules.base import Finding, KeyRule, Outcome
from kzclaims.table import Row
from kzclaims.wording import Message, Name
from kzclaims.world import World

_MANY = Message(
    "{rule} : {subject}, {property} : {claims} affirmations sous une même clé ; le conflit n’en montre qu’une partie",
    "{rule}: {subject}, {property}: {claims} claims share one key; the conflict shows some of them",
)


def key_outcome(rule: KeyRule, world: World, groups: Iterable[tuple[list[Row], int]]) -> Outcome:
    """What a key rule finds in groups of rows that share its key, each with the number of claims that do.

    A group may be some of a crowd; which engine found it makes no difference.
    """
    findings: list[Finding] = []
    notices: list[Message] = []
    for group, size in groups:
        for clash in local.clashing(rule, group):
            finding = rule.judge(world, tuple(world.by_id[claim] for claim in clash.claims))
            findings += [finding] if finding else []
            lead = group[0]
            if finding and (clash.left_out or not clash.whole or size > len(group)):
                what, thing = Name(lead.property), Name(lead.subject)
                told = _MANY.filled(rule=rule.id, property=what, subject=thing, claims=size)
                notices.append(told)
    return Outcome(tuple(findings), frozenset(), tuple(notices))
