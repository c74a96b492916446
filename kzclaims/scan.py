"""Rules over an archive: an engine finds the keys that hold a clash and the claims that hang together.

Only the claims of keys that clash are read into memory, and those of components are looked at batch by batch
(:mod:`kzclaims.hanging`). Whatever the engine, what it finds is looked at once more, claim by claim, by the rules as
they are, so the answer is the same to the byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from kzclaims.claim import Claim, Entity, Named
from kzclaims.conflicts import Conflict, conflicts_of
from kzclaims.coverage import Coverage
from kzclaims.dataset import Dataset
from kzclaims.engines.judging import key_outcome
from kzclaims.engines.local import Shared
from kzclaims.engines.work import Found, Gathered, Work
from kzclaims.formats.compact import load_reference
from kzclaims.origins import origins
from kzclaims.repairs import first_to_check
from kzclaims.reported import Report, latest_day
from kzclaims.rules import key_rules
from kzclaims.rules.base import Finding, KeyRule, Rule
from kzclaims.solve.citing import publications
from kzclaims.table import Row, row
from kzclaims.ties import Circle
from kzclaims.vocabulary import Vocabulary, load_vocabulary
from kzclaims.wording import Message, Name
from kzclaims.world import World

if TYPE_CHECKING:
    from kzclaims.integrity import Failing

_UNCHECKED = Message(
    "aucune forme SHACL n’a été appliquée (--integrity applique celles des affirmations)",
    "no SHACL shapes were run (--integrity runs those of claims)",
)
_SEEN = Message(
    "{claims} affirmations de {articles} articles vues par les règles de clé et les règles de graphe ; ce rapport ne "
    "contient que celles des conflits",
    "{claims} claims of {articles} articles looked at by the key rules and the graph rules; this report holds only "
    "those of conflicts",
)
_ALONE = Message(
    "{claims} affirmations de {articles} articles vues par les seules règles de clé ; ce rapport ne contient que "
    "celles des conflits",
    "{claims} claims of {articles} articles looked at by the key rules alone; this report holds only those of "
    "conflicts",
)
_NOT_RUN = Message(
    "règles non appliquées, car elles regardent toutes les affirmations à la fois : {rules} ; `kzclaims check` les "
    "applique",
    "rules not run, since they look at all claims at once: {rules}; `kzclaims check` runs them",
)


class Engine(AbstractContextManager[Any], Protocol):
    """What finds the keys that hold a clash, and is asked for what belongs to them."""

    def counts(self) -> tuple[int, int]:
        """How many claims and articles there are."""

    def refuse_doubles(self) -> None:
        """Refuse claims that stand twice with different content."""

    def traited(self, known: Iterable[str]) -> dict[str, Entity]:
        """The described entities that have traits, and those among some names."""

    def learn(self, entities: Iterable[Entity]) -> None:
        """Take note of the traits of entities."""

    def clashing(self, rule: KeyRule) -> list[Shared]:
        """The claims of each key that holds a clash."""

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Claims by id; unknown ids are left out."""

    def about(self, properties: Sequence[str], names: Iterable[str]) -> dict[str, Claim]:
        """Claims of some properties whose subject or value is among some names, by id."""

    def entities(self, names: Iterable[str]) -> dict[str, Entity]:
        """Described entities by id."""

    def gather(self, circle: Circle, batch: int, bound: int, within: str = "") -> Gathered:
        """Find the components of a circle that are worth looking at, and leave them in the engine, in batches."""

    def looked_at(self, gathered: Gathered, work: Work) -> list[Found]:
        """What some work finds in what was gathered."""


@dataclass(frozen=True, slots=True)
class ScanOptions:
    """What a scan is asked for: the rules, by id, and whether graph rules are among them."""

    reference: bool = True
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    graphs: bool = True


def scan(
    engine: Engine,
    vocabulary: Vocabulary,
    background: Sequence[Claim],
    options: ScanOptions,
    integrity: Callable[[], Failing] | None = None,
) -> Report:
    """Run the key rules, and the graph rules, in an engine that is ready.

    Args:
        engine: holds the claims and the reference facts.
        vocabulary: the terms they use.
        background: the reference facts.
        options: see :class:`ScanOptions`.
        integrity: looks whether each claim is whole, if that is asked for.

    Raises:
        KzclaimsError: what is wrong with the input, or with the engine.
    """
    engine.refuse_doubles()
    failing = integrity() if integrity else None
    known = {name for name, entity in vocabulary.entities.items() if entity.traits}
    entities = {**vocabulary.entities, **engine.traited(known)}
    engine.learn(entities.values())
    rules = [rule for rule in key_rules() if _wanted(rule, options)]
    clashing = {rule.id: engine.clashing(rule) for rule in rules}
    own = {claim.id for claim in background}
    named = {name for groups in clashing.values() for group in groups for name in group.claims}
    held = engine.claims((named | (failing.claims() if failing else set())) - own)
    entities |= _described(engine, held.values(), entities)
    beside = _consulted(engine, rules, clashing, held, vocabulary)
    entities |= _described(engine, beside.values(), entities)
    graph_findings, notices = _hanging(engine, options)
    involved = {claim.id: claim for finding in graph_findings for claim in finding.claims}
    entities |= _described(engine, involved.values(), entities)
    # Words of a finding may name what none of its claims does, and so may what is told of groups that were cut.
    spoken = _spoken_of([*((f.message, f.computation) for f in graph_findings), *notices])
    entities |= engine.entities(spoken - entities.keys())
    vocabulary = replace(vocabulary, entities=entities)
    claims = sorted({**involved, **beside, **held}.values(), key=lambda claim: claim.id)
    world = World(tuple(claims), tuple(background), vocabulary, entities)
    findings, told = _judged(rules, clashing, world)
    failed, notes = failing.found(world) if failing else ([], [_UNCHECKED])
    found = conflicts_of([*graph_findings, *findings, *failed], world)
    return _report(engine, world, found, [*notices, *told, *notes], options)


def _spoken_of(told: Any) -> set[str]:
    """The things that messages name."""
    if isinstance(told, Name):
        return {told.entity}
    if isinstance(told, Message):
        return _spoken_of([arg for _, arg in told.args])
    return {name for part in told for name in _spoken_of(part)} if isinstance(told, tuple | list) else set()


def _hanging(engine: Engine, options: ScanOptions) -> tuple[list[Finding], list[Message]]:
    """What the graph rules find in components, and what is to be said of what they left out."""
    if not options.graphs:
        return [], []
    from kzclaims.hanging import BATCH, BOUND, graph_rules, tasks, too_large

    found: list[Found] = []
    notices: list[Message] = []
    rules = [rule for rule in graph_rules() if _wanted(rule, options)]
    for circle, task in tasks(rules, options.reference):
        own: Circle | None = circle
        within = ""
        while own:
            gathered = engine.gather(own, BATCH, BOUND, within)
            found += engine.looked_at(gathered, task) if gathered.claims else []
            notices += too_large(task, gathered.beyond, own.eased is not None)
            own, within = (own.eased, "far") if gathered.beyond else (None, "")
    notices += [notice for one in found for notice in one.notices]
    return [finding for one in found for finding in one.findings], list(dict.fromkeys(notices))


def _wanted(rule: Rule, options: ScanOptions) -> bool:
    return (not options.select or rule.id in options.select) and rule.id not in options.ignore


def _names(claims: Iterable[Claim]) -> set[str]:
    found = {name for c in claims for name in (c.subject, c.scope, c.speaker)}
    found |= {c.value.entity for c in claims if isinstance(c.value, Named)}
    return found - {""}


def _described(engine: Engine, claims: Iterable[Claim], known: Mapping[str, Entity]) -> dict[str, Entity]:
    """What is told of the things that claims name, and of whatever they belong to."""
    found: dict[str, Entity] = {}
    asked: set[str] = set()
    pending = _names(list(claims))
    while pending:
        asked |= pending
        new = engine.entities(pending)
        found |= new
        broader = {b for name in pending for b in (new.get(name) or known.get(name) or Entity(name, "")).broader}
        pending = broader - asked
    return found


def _consulted(
    engine: Engine,
    rules: Sequence[KeyRule],
    clashing: Mapping[str, list[Shared]],
    held: Mapping[str, Claim],
    vocabulary: Vocabulary,
) -> dict[str, Claim]:
    """The claims that rules look at besides those that clash, of the same things."""
    found: dict[str, Claim] = {}
    for rule in rules:
        involved = [held[name] for group in clashing[rule.id] for name in group.claims if name in held]
        if rule.consults and involved:
            properties = [n for n, p in vocabulary.properties.items() if p.traits & set(rule.consults)]
            found |= engine.about(sorted(properties), _names(involved))
    return found


def _judged(
    rules: Sequence[KeyRule], clashing: Mapping[str, list[Shared]], world: World
) -> tuple[list[Finding], list[Message]]:
    place = {c.id: n for n, c in enumerate((*world.claims, *world.background))}
    made: dict[str, Row] = {}

    def seen(name: str) -> Row:
        if name not in made:
            made[name] = row(world.by_id[name], world.vocabulary)
        return made[name]

    findings: list[Finding] = []
    notices: list[Message] = []
    for rule in rules:
        groups = (
            ([seen(name) for name in sorted(group.claims, key=place.__getitem__)], group.size)
            for group in clashing[rule.id]
        )
        outcome = key_outcome(rule, world, groups)
        findings += outcome.findings
        notices += outcome.notices
    return findings, notices


def _limits(engine: Engine, options: ScanOptions) -> list[Message]:
    count, of = engine.counts()
    if not options.graphs:
        return [_ALONE.filled(claims=count, articles=of)]
    from kzclaims.hanging import whole_rules

    left = ", ".join(rule.id for rule in whole_rules() if _wanted(rule, options))
    return [_SEEN.filled(claims=count, articles=of), *([_NOT_RUN.filled(rules=left)] if left else [])]


def _report(
    engine: Engine, world: World, conflicts: tuple[Conflict, ...], notices: Sequence[Message], options: ScanOptions
) -> Report:
    cited = sorted({c.id: c for conflict in conflicts for c in conflict.claims}.values(), key=lambda c: c.id)
    articles = sorted({c.article.id: c.article for c in cited}.values(), key=lambda a: a.id)
    published = publications(world) if conflicts else {}
    return Report(
        tuple(articles),
        {},
        tuple(cited),
        conflicts,
        (),
        Coverage(None, None, len(cited), len(cited), {}),
        (*_limits(engine, options), *sorted(notices, key=repr)),
        world.entities,
        world.vocabulary,
        frozenset(c.id for c in cited),
        world,
        latest_day(cited),
        first_to_check(conflicts),
        {
            (conflict.id, number): origins(camp.claims, published, {})
            for conflict in conflicts
            for number, camp in enumerate(conflict.camps)
        },
    )


def reference(options: ScanOptions) -> tuple[Claim, ...]:
    """The reference facts that a scan uses."""
    return load_reference() if options.reference else ()


def in_memory(data: Dataset, options: ScanOptions, integrity: Callable[[], Failing] | None = None) -> Report:
    """Scan a dataset with the local engine."""
    from kzclaims.engines.memory import MemoryEngine

    vocabulary, background = load_vocabulary(), reference(options)
    with MemoryEngine(data, background, vocabulary) as engine:
        return scan(engine, vocabulary, background, options, integrity)
