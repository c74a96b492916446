"""Drafts to claims: names resolved across articles, topics shared by articles of one story, links turned to ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, MutableSequence, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import PurePath
from typing import TypeVar

from kzclaims.claim import Article, Claim, Entity, Named, Number, Quote, Value, claim_id, fold
from kzclaims.collector import let_go
from kzclaims.entities.aliases import AliasTable
from kzclaims.entities.resolve import Resolution, resolve
from kzclaims.errors import KzclaimsError
from kzclaims.extract.dated.align import aligned
from kzclaims.extract.dated.kept import kept_dates
from kzclaims.extract.dated.long import one_length
from kzclaims.extract.dated.runs import run_out
from kzclaims.extract.dated.same import same_dates
from kzclaims.extract.dated.scored import scored_dates
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.figures.keys import Keys, aligned_keys, key_of
from kzclaims.extract.held import Held
from kzclaims.extract.home_currency import of_story
from kzclaims.extract.housed import named_bodies
from kzclaims.extract.known_ids import with_known_ids
from kzclaims.extract.naming import Namer, entity_at, entity_of, safe
from kzclaims.extract.occasions import close
from kzclaims.extract.owners.same import same_companies
from kzclaims.extract.people.same import same_posts
from kzclaims.extract.plain import Reading
from kzclaims.extract.rated_currency import money_by_rate
from kzclaims.extract.rederive import CUT
from kzclaims.extract.scene import Scene
from kzclaims.extract.scopes.pairs import paired
from kzclaims.extract.sketch import Sketch, Spanned, mentions, outline
from kzclaims.extract.stories import Outline, stories
from kzclaims.extract.story_currency import money_at_home
from kzclaims.extract.surroundings import Telling
from kzclaims.extract.topics import cores
from kzclaims.wording import Message

Drafts = Sequence[Sequence[Draft]]
_T = TypeVar("_T")

# What reads articles. Of many its caches take as much memory as the claims, so they are emptied now and then.
READERS = ("kzclaims.articles", "kzclaims.entities", "kzclaims.extract")
_OFTEN = 2_500

_FAILED = Message(
    "{articles} : une partie de la comparaison n’a pas abouti, erreur du programme ({error})",
    "{articles}: part of the comparison did not come to an end, an error of the program ({error})",
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the articles of one story claim: claims and counts of what is dropped by article, entities, and limits."""

    claims: Sequence[tuple[Claim, ...]]
    entities: Mapping[str, Entity]
    dropped: Sequence[Counter[str]]
    limits: Sequence[Message]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a set of articles says: claims, the entities they name, and what was left out and why.

    ``dropped`` counts claims by reason, ``dropped_of`` those of each article that has some.
    """

    claims: tuple[Claim, ...]
    articles: tuple[Article, ...]
    entities: Mapping[str, Entity]
    dropped: Mapping[str, int]
    dropped_of: Mapping[str, Mapping[str, int]]
    limits: tuple[Message, ...] = ()


def _outlines(sketches: Sequence[Sketch], resolution: Resolution) -> dict[str, Outline]:
    """What tells the story of each article; a name, its likely misspelling and the name with its noun are one here."""
    plain = partial(entity_at, resolution)
    first = cores(sketches, plain)
    for near in resolution.near:
        low, high = sorted(first.get(safe(name), safe(name)) for name in (near.left, near.right))
        first[high] = low

    def entity(article: str, number: int, name: Spanned) -> str:
        found = plain(article, number, name)
        return first.get(found, found)

    return {told.article: outline(told, entity) for told in sketches}


def assemble(
    articles: MutableSequence[Held | None],
    nodes: Mapping[str, Article],
    vocabulary: Mapping[str, Entity],
    aliases: AliasTable | None = None,
) -> Extraction:
    """Turn the drafts of articles into claims: names across all of them, then story by story.

    Args:
        articles: what was read; each is let go of once its story is told, since all claims beside all drafts would take
            twice the memory.
        nodes: the article nodes by id.
        vocabulary: entities known beforehand.
        aliases: the user's table of names, if any.
    """
    sketches = [one.taken_sketch() for one in articles if one]
    resolution = resolve(mentions(sketches), aliases, vocabulary)
    many = any(one.packed for one in articles if one)
    if many:
        let_go(*READERS)  # the words of names take as much memory as what they told
    outlines = _outlines(sketches, resolution)
    folders = {one.article.id: str(PurePath(one.path).parent) for one in articles if one}
    told = stories(list(outlines.values()), folders)
    namer = Namer(sketches, resolution, told, vocabulary)
    members: dict[str, list[int]] = {}
    names = [sketch.article for sketch in sketches]
    for number, name in enumerate(names):
        members.setdefault(told[name].id, []).append(number)
    del sketches  # what they told is in the outlines and the namer
    claims: dict[int, Sequence[Claim]] = {}
    dropped: dict[int, Counter[str]] = {}
    described: dict[str, Entity] = {}
    limits: list[Message] = []
    since = 0
    for numbers in members.values():
        since += len(numbers)
        if many and since > _OFTEN:
            since = 0
            let_go(*READERS)
        listed = [one.unpacked() for n in numbers if (one := articles[n])]
        for n in numbers:
            articles[n] = None
        story = story_told(listed, nodes, namer, outlines)
        claims |= zip(numbers, story.claims, strict=True)
        dropped |= zip(numbers, story.dropped, strict=True)
        limits += story.limits
        for name, entity in story.entities.items():
            described[name] = fuller(described.get(name, entity), entity)
    return Extraction(
        tuple(c for n in sorted(claims) for c in claims[n]),
        tuple(nodes.values()),
        dict(sorted(described.items())),
        dict(sorted(sum(dropped.values(), Counter[str]()).items())),
        {names[n]: counts for n, counts in sorted(dropped.items()) if counts},
        tuple(limits),
    )


def story_told(
    told: Sequence[tuple[Scene, Reading]], nodes: Mapping[str, Article], namer: Namer, outlines: Mapping[str, Outline]
) -> Told:
    """What the articles of one story claim, held against each other; whatever another story is told changes none of it.

    A step that fails, by an error of the program, is left out and named: the others hold without it.

    Args:
        told: the articles, in the order of their ids.
        nodes: the article nodes by id.
        namer: knows the names of these articles; what it was told of another story is forgotten.
        outlines: what tells the story of each article.
    """
    namer.entities = {}
    scenes = [scene for scene, _ in told]
    closed = [statement for _, found in told for statement in found.closed]
    together = close([outlines[scene.document.article.id] for scene in scenes])
    entity = partial(entity_of, namer.resolution)
    nouns = namer.topics.nouns
    telling = cache(lambda: Telling(scenes, entity))

    def more(drafts: Drafts) -> Drafts:
        pairs = paired(scenes, drafts, closed, together)
        return [[*one, *added] for one, added in zip(drafts, pairs, strict=True)]

    def housed(drafts: Drafts) -> Drafts:
        namer.housed = named_bodies(scenes, drafts, entity)
        return same_dates(scenes, kept_dates(scenes, drafts, together), outlines, namer, together)

    steps: tuple[Callable[[Drafts], Drafts], ...] = (
        lambda drafts: money_by_rate(scenes, money_at_home(scenes, drafts)),
        lambda drafts: aligned(scenes, drafts, together),
        more,
        lambda drafts: same_posts(scenes, drafts, outlines, namer.id, entity, nouns),
        lambda drafts: same_companies(scenes, drafts, outlines, namer.id, entity, nouns),
        housed,
        lambda drafts: run_out(scenes, scored_dates(scenes, drafts, namer, together, telling), together),
        lambda drafts: one_length(scenes, drafts, together),
    )
    limits: list[Message] = []
    drafts: Drafts = [found.drafts for _, found in told]
    for step in steps:
        drafts = _spared(partial(step, drafts), drafts, scenes, limits)
    none: Keys = {}
    keys = _spared(lambda: aligned_keys(scenes, drafts, outlines, namer, telling), none, scenes, limits)
    values = (draft.value for listed in drafts for draft in listed)
    currencies = frozenset(v.unit for v in values if isinstance(v, Number) and v.kind == "money") - {""}
    dropped = [Counter(found.dropped) for _, found in told]
    claims = [
        _article(scene, listed, nodes[scene.document.article.id], namer, counts, keys, currencies)
        for scene, listed, counts in zip(scenes, drafts, dropped, strict=True)
    ]
    known, entities = with_known_ids(claims, namer.entities, namer.vocabulary)
    return Told(known, entities, dropped, limits)


def _spared(step: Callable[[], _T], before: _T, scenes: Sequence[Scene], limits: list[Message]) -> _T:
    """What a step makes; ``before`` where it fails, which is noted in ``limits``."""
    try:
        return step()
    except KzclaimsError:
        raise
    except Exception as error:  # whatever it is, the claims of these articles and all other stories are waiting
        articles = ", ".join(PurePath(scene.document.path).name for scene in scenes)
        limits.append(_FAILED.filled(articles=articles, error=f"{type(error).__name__}: {error}"))
        return before


def fuller(a: Entity, b: Entity) -> Entity:
    """What two stories know of one entity, whichever is told first."""
    if a == b:
        return a
    plain, _ = sorted((a, b), key=lambda e: (e.kind == "thing", repr((e.kind, e.spellings))))
    return Entity(
        a.id,
        plain.kind,
        plain.spellings,
        tuple(sorted({*a.broader, *b.broader})),
        a.traits | b.traits,
        min(filter(None, (a.gender, b.gender)), default=""),
        tuple(sorted({*a.incompatible, *b.incompatible})),
    )


def _article(
    scene: Scene,
    drafts: Sequence[Draft],
    article: Article,
    namer: Namer,
    dropped: Counter[str],
    keys: Keys,
    currencies: frozenset[str],
) -> list[Claim]:
    ids: dict[str, str] = {}
    quotes: dict[tuple[int, int], Quote | None] = {}
    occurrences: Counter[tuple[str, str]] = Counter()
    kept: list[tuple[Draft, Quote]] = []
    unique = {draft.key: draft for draft in drafts}
    for key, draft in sorted(unique.items(), key=lambda d: (d[1].passage.number, d[1].start, d[1].end, d[1].property)):
        span = draft.passage.source(draft.start, draft.end)
        if span not in quotes:
            quotes[span] = scene.document.quote(*span)
        quote = quotes[span]
        if quote is None:
            dropped[CUT] += 1
            continue
        occurrence = draft.property, fold(quote.exact)
        occurrences[occurrence] += 1
        ids[key] = claim_id(article.id, draft.property, quote.exact, occurrences[occurrence])
        kept.append((draft, quote))
    made = []
    for draft, quote in kept:
        value: Value = Named(namer.id(draft.value, article.id)) if isinstance(draft.value, Ref) else draft.value
        value = of_story(value, quote.exact, draft.passage.language, currencies)
        subject, scope = key_of(draft, article.id, namer, keys)
        links = tuple(sorted((relation, ids[key]) for relation, key in draft.links if key in ids))
        claim = Claim(
            ids[draft.key], article, quote, subject, draft.property, value, scope, draft.modality,
            namer.id(draft.speaker, article.id) if draft.speaker else "", draft.said or article.published, draft.as_of,
            draft.passage.section, draft.passage.number, draft.negated, draft.quantifier, draft.gender, links,
        )  # fmt: skip
        made.append(claim)
    scene.forget()
    return made
