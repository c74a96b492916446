"""What is asked of an archive: to check what it holds, or a draft against it, and to say how it stands."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kzclaims.archive.adding import Planned, decisions_of, documents_of, named, of_this_program, read, renamed, version
from kzclaims.archive.changing import Change
from kzclaims.archive.examined import Examined, Part, found_in
from kzclaims.archive.listed import agreed, keep
from kzclaims.archive.store import NAME, Base, Store
from kzclaims.archive.telling import document
from kzclaims.check import Options, configured, origins_of, since_of
from kzclaims.claim import Claim
from kzclaims.conflicts import Conflict
from kzclaims.coverage import coverage_of
from kzclaims.entities.aliases import load_aliases
from kzclaims.entities.house import house_list
from kzclaims.followup import followups
from kzclaims.inputs import Text
from kzclaims.repairs import first_to_check
from kzclaims.reported import Report, latest_day
from kzclaims.review import hold, merged, read_decisions
from kzclaims.unread import nothing_read
from kzclaims.vocabulary import Vocabulary, load_vocabulary
from kzclaims.wording import Message
from kzclaims.world import World


def check_archive(folder: Path, options: Options) -> Report:
    """The conflicts of all articles of an archive, with the claims and articles that they cite.

    Raises:
        KzclaimsError: what is wrong with the archive.
    """
    vocabulary = load_vocabulary()
    given = load_aliases(options.names) if options.names else None
    with Store(folder).reading() as base:
        of_this_program(base)
        look = Examined(base, vocabulary, agreed(base, given, options.names)[0])
        world = look.world(look.together(base.column("SELECT DISTINCT claim FROM cited")))
        conflicts, compared, notes = found_in(world)
        return _report(base, world, conflicts, compared, notes, options, vocabulary, frozenset())


def check_draft(folder: Path, paths: Sequence[Path], options: Options) -> Report:
    """The conflicts of a draft, within it and with everything an archive holds; nothing of it is kept.

    Raises:
        KzclaimsError: what is wrong with the draft or the archive.
    """
    found, limits, _ = documents_of(paths, options.watch)
    store, vocabulary = Store(folder), load_vocabulary()
    given = house_list(options.names, paths, Path.cwd())
    with store.reading() as base:
        of_this_program(base)
        names, told = agreed(base, given, options.names)
    held, failed = read(found, options.watch, names)
    if not held:
        raise nothing_read(paths, [*limits, *failed])
    limits += told
    with store.trying() as base:
        of_this_program(base)
        if base.one("SELECT 1 FROM articles LIMIT 1") is None:
            keep(base, names)
        plan = Planned([], {}, [])
        drafts = [named(base, one, plan) for one in found if one.path in held]
        change = Change(base, vocabulary, (one.article.id for one in drafts))
        for one in drafts:
            number = version(base, one)
            if number is not None:
                change.take(number)
        for one in drafts:
            change.put(renamed(held[one.path], one))
        numbers = change.told()
        look = change.look
        world = look.world(look.concerning(numbers, change.stories.changed))
        conflicts, compared, notes = found_in(world)
        own = frozenset(one.article.id for one in drafts)
        touching = tuple(c for c in conflicts if any(claim.article.id in own for claim in c.claims))
        limits += [*failed, *change.stories.limits, *notes]
        return _report(base, world, touching, compared, limits, options, vocabulary, own)


def _report(
    base: Base,
    world: Part,
    conflicts: Sequence[Conflict],
    compared: frozenset[str],
    notes: Sequence[Message],
    options: Options,
    vocabulary: Vocabulary,
    own: frozenset[str],
) -> Report:
    """What is shown of an archive: conflicts, the claims that they cite, and all claims of ``own`` articles."""
    cited = {c.id: c for conflict in conflicts for c in conflict.claims}
    cited |= {c.id: c for c in world.claims if c.article.id in own}
    names = own | {c.article.id for c in cited.values()}
    texts: dict[str, Text] = {}
    articles = []
    for number in base.among("SELECT number FROM articles WHERE id IN {} ORDER BY id", set(names)):
        one = document(base, number[0])
        texts[one.article.id] = Text.of(one.path, one.text)
        articles.append(one.article)
    conflicts = configured(conflicts, options)
    claims: tuple[Claim, ...] = tuple(cited[name] for name in sorted(cited))
    as_of = options.as_of or latest_day(claims)
    told = {c.id: (c.key, c.fingerprint) for c in conflicts}
    every = set(base.column("SELECT id FROM articles"))
    given = (decisions_of(base), *((read_decisions(options.reviews),) if options.reviews else ()))
    told_since, left = since_of(conflicts, options)
    standing = hold(merged(*given), told, own or every)
    own_claims = [claim for claim in claims if claim.article.id in own] if own else claims
    shown = World(claims, world.background, world.vocabulary, world.entities)
    return Report(
        tuple(sorted(articles, key=lambda a: a.id)),
        texts,
        claims,
        conflicts,
        followups(own_claims, vocabulary, as_of),
        coverage_of([a for a in articles if not own or a.id in own], shown, compared),
        tuple(notes),
        world.entities,
        world.vocabulary,
        compared & cited.keys(),
        world,
        as_of,
        first_to_check(conflicts),
        origins_of(conflicts, world, texts),
        held=standing,
        since=told_since,
        left=left,
        with_notes=options.with_notes,
    )


@dataclass(frozen=True, slots=True)
class Status:
    """How an archive stands: how much of what it holds, its bytes, and the last lines of its history."""

    path: Path
    articles: int
    claims: int
    entities: int
    stories: int
    conflicts: dict[str, int]
    decisions: int
    size: int
    history: tuple[tuple[str, str, tuple[str, ...], dict[str, int]], ...]


_SHOWN = 10


def status(folder: Path) -> Status:
    """How an archive stands.

    Raises:
        KzclaimsError: what is wrong with it.
    """
    with Store(folder).reading() as base:
        rows = base.run("SELECT at, act, what, told FROM history ORDER BY number DESC LIMIT ?", _SHOWN).fetchall()
        return Status(
            folder / NAME,
            base.one("SELECT count(*) FROM articles"),
            base.one("SELECT count(*) FROM claims"),
            base.one("SELECT count(DISTINCT entity) FROM described"),
            base.one("SELECT count(DISTINCT story) FROM articles"),
            dict(base.run("SELECT severity, count(*) FROM conflicts GROUP BY severity").fetchall()),
            base.one("SELECT count(*) FROM decisions"),
            (folder / NAME).stat().st_size,
            tuple((at, act, tuple(json.loads(what)), json.loads(told)) for at, act, what, told in rows),
        )
