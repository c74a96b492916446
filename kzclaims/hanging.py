"""Graph rules over an archive: components of claims that hang together, each looked at by the rules as they are.

An engine finds the components (:mod:`kzclaims.ties`) and hands them over in batches, to processes of this machine or to
executors of a cluster. A batch is a small world: what a rule finds in it is what it finds in each component alone. A
component of more than ``BOUND`` claims is looked at without the ties that lead far, and what is still larger not at
all; the report names each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kzclaims.claim import Claim, Entity
from kzclaims.engines.tables import fuller
from kzclaims.engines.work import Found
from kzclaims.formats.columns import ARTICLE, ENTITY, Line, article_of, claim_of, entity_of
from kzclaims.formats.compact import load_reference
from kzclaims.formats.parquet import unpacked
from kzclaims.rules import all_rules
from kzclaims.rules.base import Finding, GraphRule, Outcome
from kzclaims.ties import CIRCLES, Circle
from kzclaims.vocabulary import load_vocabulary
from kzclaims.wording import Message, Name
from kzclaims.world import World

# Claims of the largest component that is looked at with all its ties, and about those of a batch.
BOUND, BATCH = 2_000, 4_000
# From so many claims each on, components are looked at one by one.
_LARGE = 40
_EASED = Message(
    "{rules} : {subject}, et ce qui s’y rattache, font {claims} affirmations, plus de {bound} : confrontées seulement "
    "là où des liens plus étroits les unissent",
    "{rules}: {subject} and what hangs together with it make {claims} claims, more than {bound}: held against each "
    "other only where closer ties join them",
)
_BEYOND = Message(
    "{rules} : {subject}, et ce qui s’y rattache, font {claims} affirmations, plus de {bound} : non confrontées entre "
    "elles",
    "{rules}: {subject} and what hangs together with it make {claims} claims, more than {bound}: not held against each "
    "other",
)


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done with a batch: the rules, by id, of one circle, with the reference facts or without."""

    circle: str
    rules: tuple[str, ...]
    reference: bool

    def of_packed(self, sent: bytes) -> list[Found]:
        """What is found in the lines of a batch, packed."""
        return self.of_lines(unpacked(sent))

    def of_lines(self, lines: Iterable[Line]) -> list[Found]:
        """What is found in the lines of a batch, of claims each with the name of its component, ``comp``."""
        listed = list(lines)
        articles = {line["id"]: article_of(line) for line in listed if line["record"] == ARTICLE}
        told = [entity_of(line) for line in listed if line["record"] == ENTITY]
        # A claim that stands in two files is one; so is an article.
        members = {
            line["id"]: (line["comp"], claim_of(line, articles))
            for line in listed
            if line["record"] not in (ARTICLE, ENTITY)
        }
        return self.of_claims(members.values(), fuller(told))

    def of_claims(self, members: Iterable[tuple[object, Claim]], entities: Mapping[str, Entity]) -> list[Found]:
        """What is found in claims, each after the name of its component."""
        return examined(self, members, entities)


def graph_rules(wanted: Iterable[str] | None = None) -> list[GraphRule]:
    """The graph rules that look at components, all or those of some ids."""
    named = None if wanted is None else set(wanted)
    return [
        rule
        for rule in all_rules()
        if isinstance(rule, GraphRule) and rule.circles and (named is None or rule.id in named)
    ]


def whole_rules() -> list[GraphRule]:
    """The graph rules that look at all claims at once."""
    return [rule for rule in all_rules() if isinstance(rule, GraphRule) and not rule.circles]


def tasks(rules: Sequence[GraphRule], reference: bool) -> Iterator[tuple[Circle, Task]]:
    """The circles in which some rules look, each with its task."""
    for circle in CIRCLES:
        inside = tuple(rule.id for rule in rules if circle in rule.circles)
        if inside:
            yield circle, Task(circle.name, inside, reference)


@lru_cache(maxsize=2)
def _background(reference: bool) -> tuple[Claim, ...]:
    return load_reference() if reference else ()


def examined(task: Task, members: Iterable[tuple[object, Claim]], entities: Mapping[str, Entity]) -> list[Found]:
    """What the rules of a task find in components.

    Args:
        task: the rules.
        members: the name of a component and a claim of it, each claim once.
        entities: what is told of the things that they name.
    """
    listed = sorted(members, key=lambda member: member[1].id)
    vocabulary = load_vocabulary()
    known = {**vocabulary.entities, **entities}
    vocabulary = replace(vocabulary, entities=known)
    background = _background(task.reference)
    circle = next(one for one in CIRCLES if one.name == task.circle)
    grouped: dict[object, list[Claim]] = {}
    for component, claim in listed:
        grouped.setdefault(component, []).append(claim)
    home = {claim.id: component for component, claim in listed}
    every = World(tuple(claim for _, claim in listed), background, vocabulary, known)
    worlds = {name: World(tuple(some), background, vocabulary, known) for name, some in grouped.items()}
    found: dict[object, tuple[list[Finding], list[Message]]] = {}
    for rule in graph_rules(task.rules):
        # Small components are looked at together, which costs less; large ones have enough to do by themselves.
        outcome = _outcome(rule, every, circle) if len(listed) < _LARGE * len(grouped) else None
        if outcome is not None and not outcome.notices:
            for finding in outcome.findings:
                found.setdefault(home[finding.claims[0].id], ([], []))[0].append(finding)
            continue
        # What a rule left out is told of one component; and what a run is allowed to take, each may take.
        for name, world in worlds.items():
            own = _outcome(rule, world, circle)
            if own.findings or own.notices:
                told = found.setdefault(name, ([], []))
                told[0].extend(own.findings)
                told[1].extend(own.notices)
    return [Found(name, tuple(some), tuple(notices)) for name, (some, notices) in found.items()]


def _outcome(rule: GraphRule, world: World, circle: Circle) -> Outcome:
    return rule.within(world, circle) if rule.within else rule.find(world)


def too_large(task: Task, beyond: Sequence[tuple[str, int]], eased: bool) -> list[Message]:
    """What a report says of components beyond the bound, each by what most of its claims are about."""
    told = _EASED if eased else _BEYOND
    rules = ", ".join(task.rules)
    return [told.filled(rules=rules, subject=Name(name), claims=claims, bound=BOUND) for name, claims in beyond]
