"""The pipeline: read, run every rule and shape, group what they find, and hand over one report. Read this first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path

from kzclaims.claim import Article
from kzclaims.conflicts import Conflict, conflicts_of
from kzclaims.corrections import Correction, corrected
from kzclaims.coverage import coverage_of
from kzclaims.engines import local
from kzclaims.engines.detect import Detector, detector
from kzclaims.engines.judging import key_outcome
from kzclaims.errors import ConfigError
from kzclaims.followup import followups
from kzclaims.formats.compact import load_reference
from kzclaims.formats.reading import CLAIMS, read_file
from kzclaims.inputs import Text, Watch, expand, read_inputs
from kzclaims.originals import against_originals
from kzclaims.origins import Origin, origins
from kzclaims.pairing import explain_pair
from kzclaims.references import References, empty_paths, gather, held_against
from kzclaims.repairs import first_to_check
from kzclaims.reported import Report, latest_day
from kzclaims.review import Held, found_beside, hold, merged, read_decisions, since
from kzclaims.review.earlier import Earlier, read_earlier
from kzclaims.rules import all_rules
from kzclaims.rules.base import Finding, GraphRule, KeyRule, Outcome, Rule, Severity
from kzclaims.solve.citing import publications
from kzclaims.table import Row, row
from kzclaims.verdicts import Verdict, verdicts
from kzclaims.vocabulary import Vocabulary, load_vocabulary
from kzclaims.wording import Message
from kzclaims.world import World


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line and the configuration file ask for."""

    articles: Path | None = None
    shapes: tuple[Path, ...] = ()
    reference: bool = True
    as_of: date | None = None
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    beside: Path | None = None
    watch: Watch = field(default_factory=Watch)
    names: Path | None = None
    against: tuple[str, ...] = ()
    allowed: frozenset[str] = frozenset()
    reviews: Path | None = None
    since: Path | None = None
    with_notes: bool = False
    corrections: tuple[Correction, ...] = ()
    engine: str = "local"


def check(paths: Sequence[Path], options: Options) -> Report:
    """Check files and folders of claims.

    Args:
        paths: ``.ttl`` and ``.nt`` files, or folders of them.
        options: see :class:`Options`.

    Raises:
        KzclaimsError: whatever is wrong with the input, the configuration or the shapes; nothing has been written then.
    """
    vocabulary = load_vocabulary()
    referred = gather(options.against, vocabulary, options.allowed)
    every = [*paths, *([options.beside] if options.beside else []), *referred.paths]
    # A run with no article pays for the readers only if it has a list; a scan needs no shapes.
    from kzclaims.entities.house import house_list, housed
    from kzclaims.shapes import run_shapes
    from kzclaims.user_shapes import run_user_shapes

    names = house_list(options.names, every, Path.cwd())
    data, texts, graphs = read_inputs(every, options.articles, vocabulary, options.watch, names)
    entities = {**vocabulary.entities, **data.entities}
    if options.corrections:
        data, entities = corrected(data, texts, options.corrections, vocabulary, entities)
    entities = housed(entities, names) if names else entities
    unread = empty_paths(options.against, referred, data.claims, texts, vocabulary)
    data, facts, entities = held_against(data, referred, texts, entities, vocabulary)
    background = (*(load_reference() if options.reference else ()), *facts)
    world = World(data.claims, background, replace(vocabulary, entities=entities), entities)
    findings, compared, told = run_rules(world, options.engine)
    shaped, notes = run_shapes(world, graphs)
    findings += shaped + run_user_shapes(world, graphs, options.shapes)
    conflicts = configured(conflicts_of(findings, world), options)
    drafts = _drafts(paths, texts, vocabulary) if options.beside else None
    if drafts is not None:
        conflicts = tuple(c for c in conflicts if any(claim.article.id in drafts for claim in c.claims))
    as_of = options.as_of or latest_day(data.claims)
    told_since, left = since_of(conflicts, options)
    return Report(
        data.articles,
        texts,
        data.claims,
        conflicts,
        followups(data.claims, vocabulary, as_of),
        coverage_of(data.articles, world, compared),
        (*data.limits, *referred.limits, *unread, *notes, *told),
        entities,
        vocabulary,
        compared,
        world,
        as_of,
        first_to_check(conflicts),
        origins_of(conflicts, world, texts),
        _verdicts(world, conflicts, referred),
        _held(conflicts, data.articles, every, options),
        told_since,
        left,
        options.with_notes,
        drafts,
    )


def _held(conflicts: Sequence[Conflict], articles: Sequence[Article], paths: Sequence[Path], options: Options) -> Held:
    """The decisions of the file that is given, else of those that stand beside the articles."""
    files = (options.reviews,) if options.reviews else found_beside(paths)
    decisions = merged(*(read_decisions(path) for path in files))
    return hold(decisions, {c.id: (c.key, c.fingerprint) for c in conflicts}, {a.id for a in articles})


def since_of(conflicts: Sequence[Conflict], options: Options) -> tuple[dict[str, str], tuple[Earlier, ...]]:
    """What is new, the same or changed since an earlier report, and what is gone."""
    if options.since is None:
        return {}, ()
    earlier = read_earlier(options.since)
    told, gone = since([(e.id, e.key) for e in earlier], {c.id: (c.key, c.fingerprint) for c in conflicts})
    return told, tuple(e for e in earlier if e.id in gone)


def _verdicts(world: World, conflicts: Sequence[Conflict], referred: References) -> tuple[Verdict, ...]:
    if not (world.background or referred.transcripts):
        return ()
    spoken = against_originals(world, referred.transcripts)
    return tuple(spoken.get(verdict.claim.id, verdict) for verdict in verdicts(world, conflicts))


def origins_of(
    conflicts: Sequence[Conflict], world: World, texts: Mapping[str, Text]
) -> dict[tuple[str, int], tuple[Origin, ...]]:
    """The origins of each version, by the conflict's id and the version's number from 0."""
    published = publications(world) if conflicts else {}
    return {
        (conflict.id, number): origins(camp.claims, published, texts)
        for conflict in conflicts
        for number, camp in enumerate(conflict.camps)
    }


def _drafts(paths: Sequence[Path], texts: Mapping[str, Text], vocabulary: Vocabulary) -> frozenset[str]:
    """The articles at the paths and in those folders, and those that the claims there are of."""
    files, _ = expand(paths)
    given = [read_file(path, vocabulary)[0] for path in files if path.suffix.lower() in CLAIMS]
    own = {str(path) for path in files}
    of_claims = {article.id for part in given for article in part.articles}
    return frozenset(of_claims | {name for name, text in texts.items() if text.path in own})


def run_rules(world: World, engine: str = "local") -> tuple[list[Finding], frozenset[str], list[Message]]:
    """What all rules find in a world, the ids of the claims that they compared, and what they left out.

    Args:
        world: what they may look at.
        engine: what finds the keys that clash.
    """
    told = {rule.id: rule_outcome(rule, world, ()) for rule in all_rules() if isinstance(rule, GraphRule)}
    # The rows of an archive take as much memory as its claims: only the rules of one key, the last, look at any.
    keyed = [rule for rule in all_rules() if isinstance(rule, KeyRule)]
    every = (row(claim, world.vocabulary) for claim in chain(world.claims, world.background))
    table = [one for one in every if any(rule.where(one) for rule in keyed)]
    with detector(engine, table, world) as found_by:
        for rule in keyed:
            told[rule.id] = rule_outcome(rule, world, table, found_by)
    ordered = [told[rule.id] for rule in all_rules()]
    findings = [finding for outcome in ordered for finding in outcome.findings]
    compared = {claim.id for claim in world.claims} & {name for outcome in ordered for name in outcome.compared}
    return findings, frozenset(compared), [notice for outcome in ordered for notice in outcome.notices]


def rule_outcome(rule: Rule, world: World, table: Sequence[Row], found_by: Detector | None = None) -> Outcome:
    """What one rule finds in the rows of a world, and the ids of the claims it compared.

    Args:
        rule: the rule.
        world: what it may look at.
        table: the rows of all claims and reference facts, for a key rule.
        found_by: the engine that finds the groups that clash; None for all groups.
    """
    if isinstance(rule, GraphRule):
        return rule.find(world)
    found = local.groups(rule, table)
    compared = frozenset(row.claim for group in found for row in group)
    if found_by is not None:
        clashing = {name for shared in found_by.clashing(rule) for name in shared.claims}
        found = [group for group in found if any(row.claim in clashing for row in group)]
    few = ((local.few_of(rule, group), len(group)) for group in found)
    return replace(key_outcome(rule, world, few), compared=compared)


def configured(conflicts: Sequence[Conflict], options: Options) -> tuple[Conflict, ...]:
    """The conflicts that are asked for, with the severities that the configuration gives."""
    kept = [
        c
        for c in conflicts
        if (not options.select or options.select & set(c.rules)) and not set(c.rules) <= options.ignore
    ]
    return tuple(c.with_severity(options.severities[c.rule]) if c.rule in options.severities else c for c in kept)


def explained(report: Report, first: str, second: str) -> list[Message]:
    """Why two claims of a report were or were not compared.

    Raises:
        ConfigError: no claim of that id.
    """
    for name in (first, second):
        if name not in report.world.by_id:
            raise ConfigError(f"no claim {name!r} in the input. The ids stand in report.json.")
    return explain_pair(report.world, report.conflicts, report.world.by_id[first], report.world.by_id[second])
