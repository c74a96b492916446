"""The last look at the groups of a key rule, whichever engine found them: the clashes in them, and what those mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kzclaims.claim import LIKENED
from kzclaims.engines import local
from kzclaims.rules.base import Finding, KeyRule, Outcome, Severity, milder
from kzclaims.table import Row
from kzclaims.wording import Message, Name
from kzclaims.world import World

_MANY = Message(
    "{rule} : {subject}, {property} : {claims} affirmations sous une même clé ; le conflit n’en montre qu’une partie",
    "{rule}: {subject}, {property}: {claims} claims share one key; the conflict shows some of them",
)


_LIKENED = Message(
    "que ces passages parlent d’une même chose, seule leur ressemblance le dit ; s’il y en a deux, rien ne s’oppose",
    "only their likeness says that these passages speak of one thing; if there are two, nothing is at odds",
)


def _of_one_thing(world: World, finding: Finding) -> Finding:
    """A finding about what only likeness takes for one thing: a tension at most, for two things would save it."""
    told = {finding.subject, *(claim.scope for claim in finding.claims if claim.scope)}
    if not any(LIKENED in world.entity(name).traits for name in sorted(told)):
        return finding
    severity = milder(finding.severity, Severity.TENSION)
    return replace(finding, severity=severity, computation=(*finding.computation, _LIKENED.filled()))


def key_outcome(rule: KeyRule, world: World, groups: Iterable[tuple[list[Row], int]]) -> Outcome:
    """What a key rule finds in groups of rows that share its key, each with the number of claims that do.

    A group may be some of a crowd; which engine found it makes no difference.
    """
    findings: list[Finding] = []
    notices: list[Message] = []
    for group, size in groups:
        for clash in local.clashing(rule, group):
            finding = rule.judge(world, tuple(world.by_id[claim] for claim in clash.claims))
            finding = finding and _of_one_thing(world, finding)
            findings += [finding] if finding else []
            lead = group[0]
            if finding and (clash.left_out or not clash.whole or size > len(group)):
                what, thing = Name(lead.property), Name(lead.subject)
                told = _MANY.filled(rule=rule.id, property=what, subject=thing, claims=size)
                notices.append(told)
    return Outcome(tuple(findings), frozenset(), tuple(notices))
