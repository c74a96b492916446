"""Drafts to claims: names resolved across articles, topics shared by articles of one story, links turned to ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, MutableSequence, Sequence
from dataclasses import dataclass

from kzclaims.claim import Article, Claim, Entity, Named, Number, Quote, Value, claim_id, fold
from kzclaims.entities.aliases import AliasTable
from kzclaims.entities.partial import Mention
from kzclaims.entities.resolve import Resolution, resolve
from kzclaims.extract.dated_align import aligned
from kzclaims.extract.dated_same import same_dates
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.families import families, is_family
from kzclaims.extract.figures_keys import Keys, aligned_keys, key_of
from kzclaims.extract.home_currency import of_story
from kzclaims.extract.known_ids import with_known_ids
from kzclaims.extract.naming import Namer, entity_of, mention_id, safe
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.rederive import CUT
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes_pairs import paired
from kzclaims.extract.scopes_said import Statement
from kzclaims.extract.stories import Outline, Story, outline, stories
from kzclaims.extract.topics import cores
from kzclaims.wording import Message


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


def _refs(draft: Draft) -> Iterable[Ref]:
    for part in (draft.subject, draft.value, draft.scope, draft.speaker):
        ref: Ref | None = part if isinstance(part, Ref) else None
        while ref is not None:
            yield ref
            ref = ref.of


def _mentions(scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]]) -> list[Mention]:
    """Every proper name, with the kind that a draft knows it to be of."""
    known: dict[str, Ref] = {}
    for listed in drafts:
        for draft in listed:
            for ref in _refs(draft):
                if ref.name and ref.passage:
                    key = mention_id(ref.passage, ref.name.start, ref.name.end)
                    if key not in known or ref.kind != "thing":
                        known[key] = ref
    houses = families(scenes)
    people = {fold(ref.name.text) for ref in known.values() if ref.name and ref.kind == "person"}
    found: dict[str, Mention] = {}
    for scene in scenes:
        for passage in scene.passages:
            for name in scene.names(passage):
                key = mention_id(passage, name.start, name.end)
                bearer = known.get(key)
                kind = bearer.kind if bearer and bearer.kind in ("person", "organisation") else name.kind
                if kind != "person" and is_family(passage, name, houses):
                    kind = "family"
                if not kind:
                    kind = "person" if fold(name.text) in people else "organisation"
                article = passage.document.article.id
                found[key] = Mention(
                    key, name.text, passage.language, article, kind, "", "", bearer.gender if bearer else ""
                )
    for key, ref in known.items():
        if key not in found and ref.name and ref.passage:
            kind = ref.kind if ref.kind in ("person", "organisation") else "organisation"
            article = ref.passage.document.article.id
            found[key] = Mention(key, ref.name.text, ref.passage.language, article, kind, "", "", ref.gender)
    return [found[key] for key in sorted(found)]


def _outlines(scenes: Sequence[Scene], resolution: Resolution) -> dict[str, Outline]:
    """What tells the story of each article; a name, its likely misspelling and the name with its noun are one here."""
    first = cores(scenes, lambda passage, name: entity_of(resolution, passage, name))
    for near in resolution.near:
        low, high = sorted(first.get(safe(name), safe(name)) for name in (near.left, near.right))
        first[high] = low

    def entity(passage: Passage, name: ProperName) -> str:
        found = entity_of(resolution, passage, name)
        return first.get(found, found)

    return {scene.document.article.id: outline(scene, entity) for scene in scenes}


def _hold_together(
    scenes: Sequence[Scene],
    drafts: MutableSequence[Sequence[Draft]],
    closed: Sequence[Sequence[Statement]],
    told: Mapping[str, Story],
) -> None:
    """Hold the articles of each story against each other: orders and duties that are one, what is said of all."""
    members: dict[str, list[int]] = {}
    for number, scene in enumerate(scenes):
        members.setdefault(told[scene.document.article.id].id, []).append(number)
    for numbers in members.values():
        within = [scenes[n] for n in numbers]
        listed = aligned(within, [drafts[n] for n in numbers])
        more = paired(within, listed, [s for n in numbers for s in closed[n]]) if closed else [[] for _ in numbers]
        for n, one, added in zip(numbers, listed, more, strict=True):
            drafts[n] = [*one, *added]


def assemble(
    scenes: Sequence[Scene],
    drafts: MutableSequence[Sequence[Draft]],
    articles: Mapping[str, Article],
    vocabulary: Mapping[str, Entity],
    left_out: Sequence[Mapping[str, int]] = (),
    aliases: AliasTable | None = None,
    closed: Sequence[Sequence[Statement]] = (),
) -> Extraction:
    """Turn the drafts of articles into claims.

    Args:
        scenes: the articles, in the order of ``drafts``.
        drafts: what the extractors found in each; let go of one after the other, since all claims beside all drafts
            would take twice the memory.
        articles: the article nodes by id.
        vocabulary: entities known beforehand.
        left_out: how many drafts of each article were dropped before, by reason; none, if empty.
        aliases: the user's table of names, if any.
        closed: what each article says of all; nothing, if empty.
    """
    resolution = resolve(_mentions(scenes, drafts), aliases, vocabulary)
    outlines = _outlines(scenes, resolution)
    told = stories(list(outlines.values()), safe)
    _hold_together(scenes, drafts, closed, told)
    namer = Namer(scenes, resolution, told, vocabulary)
    drafts[:] = same_dates(scenes, drafts, outlines, namer)
    keys = aligned_keys(scenes, drafts, outlines, namer)
    money = _currencies(scenes, drafts, namer)
    claims: list[Claim] = []
    dropped: dict[str, Counter[str]] = {}
    for number, scene in enumerate(scenes):
        counts = Counter(left_out[number]) if left_out else Counter[str]()
        article = articles[scene.document.article.id]
        claims += _article(scene, drafts[number], article, namer, counts, keys, money[namer.stories[article.id].id])
        drafts[number] = ()
        if counts:
            dropped[scene.document.article.id] = counts
    total = sum(dropped.values(), Counter[str]())
    known, entities = with_known_ids(tuple(claims), namer.entities, vocabulary)
    return Extraction(
        known,
        tuple(articles.values()),
        dict(sorted(entities.items())),
        dict(sorted(total.items())),
        dropped,
    )


def _currencies(scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]], namer: Namer) -> dict[str, frozenset[str]]:
    """The currencies that each story speaks of."""
    told: dict[str, set[str]] = {}
    for scene, listed in zip(scenes, drafts, strict=True):
        found = told.setdefault(namer.stories[scene.document.article.id].id, set())
        found.update(d.value.unit for d in listed if isinstance(d.value, Number) and d.value.kind == "money")
    return {story: frozenset(codes - {""}) for story, codes in told.items()}


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
