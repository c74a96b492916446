"""Drafts to claims: names resolved across articles, topics shared by articles of one story, links turned to ids."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, MutableSequence, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import combinations

from kzclaims.claim import Article, Claim, Entity, Named, Spelling, Value, claim_id, fold
from kzclaims.entities.partial import Mention
from kzclaims.entities.resolve import Resolution, resolve
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.rederive import CUT
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import load_thesaurus
from kzclaims.extract.topics import Topics, cores

# Articles that share this many names tell one story; what has no bearer of its own belongs to its topic.
_SHARED_NAMES = 2
# A name in more articles than this (a capital, a president) tells no story apart.
_COMMON_NAME = 40
LANGUAGES = ("fr", "en")
_TOPIC = {
    "fr": ("le sujet de l’article", "le sujet des articles"),
    "en": ("the subject of the article", "the subject of the articles"),
}


@dataclass(frozen=True, slots=True)
class Story:
    """What several articles are about: the id of their topic, and how many they are."""

    id: str
    articles: int


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a set of articles says: claims, the entities they name, and what was left out and why."""

    claims: tuple[Claim, ...]
    articles: tuple[Article, ...]
    entities: Mapping[str, Entity]
    dropped: Mapping[str, int]


def _mention_id(passage: Passage, start: int, end: int) -> str:
    return f"{passage.document.article.id}\x1f{passage.number}\x1f{start}\x1f{end}"


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
                    key = _mention_id(ref.passage, ref.name.start, ref.name.end)
                    if key not in known or ref.kind != "thing":
                        known[key] = ref
    people = {fold(ref.name.text) for ref in known.values() if ref.name and ref.kind == "person"}
    found: dict[str, Mention] = {}
    for scene in scenes:
        for passage in scene.passages:
            for name in scene.names(passage):
                key = _mention_id(passage, name.start, name.end)
                bearer = known.get(key)
                kind = bearer.kind if bearer and bearer.kind in ("person", "organisation") else name.kind
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


def _entity(resolution: Resolution, passage: Passage, name: ProperName) -> str:
    key = _mention_id(passage, name.start, name.end)
    return _safe(resolution.entity_of.get(key, "") or f"name-{fold(name.text)}")


def _stories(scenes: Sequence[Scene], mentions: Sequence[Mention], resolution: Resolution) -> dict[str, Story]:
    """Article id to its story: articles that share names belong together."""
    alone = cores(scenes, partial(_entity, resolution))
    articles_of: dict[str, set[str]] = {}
    for mention in mentions:
        entity = resolution.entity_of.get(mention.id, mention.id)
        articles_of.setdefault(alone.get(entity, entity), set()).add(mention.article)
    shared: Counter[tuple[str, str]] = Counter()
    for articles in articles_of.values():
        if len(articles) <= _COMMON_NAME:
            shared.update(combinations(sorted(articles), 2))
    first = {scene.document.article.id: scene.document.article.id for scene in scenes}

    def root(article: str) -> str:
        while first[article] != article:
            first[article] = article = first[first[article]]
        return article

    for (a, b), names in sorted(shared.items()):
        if names >= _SHARED_NAMES:
            low, high = sorted((root(a), root(b)))
            first[high] = low
    sizes = Counter(map(root, first))
    return {article: Story(f"topic-{_safe(root(article))}", sizes[root(article)]) for article in first}


class _Namer:
    """Ids of refs, and the entities they stand for."""

    def __init__(
        self,
        scenes: Sequence[Scene],
        resolution: Resolution,
        stories: Mapping[str, Story],
        vocabulary: Mapping[str, Entity],
    ) -> None:
        self.resolution, self.stories, self.vocabulary = resolution, stories, vocabulary
        self.topics = Topics(
            scenes, partial(_entity, resolution), {article: story.id for article, story in stories.items()}
        )
        self.resolved = {entity.id: entity for entity in resolution.entities}
        self.entities: dict[str, Entity] = {}

    def id(self, ref: Ref, article: str) -> str:
        if ref.name and ref.passage:
            identifier = _entity(self.resolution, ref.passage, ref.name)
            self._named(identifier, ref, _mention_id(ref.passage, ref.name.start, ref.name.end))
            return _safe(self.topics.named(identifier, ref.noun)) if ref.noun else identifier
        story = self.stories[article]
        if ref.noun and ref.passage:
            told = self.topics.description(article, ref.noun, ref.passage.number)
            if told:
                return _safe(told)
        identifier = ref.id or (f"{ref.noun}-of-{story.id}" if ref.noun else story.id)
        if ref.of is not None:
            identifier = f"{identifier}-of-{self.id(ref.of, article)}"
        if identifier not in self.entities:
            incompatible = tuple(
                f"{other}-of-{self.id(ref.of, article)}" if ref.of else other for other in ref.incompatible
            )
            broader = tuple(self.id(other, article) for other in ref.broader)
            spellings = tuple(
                Spelling(text, lang, "pref") for lang in LANGUAGES if (text := self._label(ref, lang, article))
            )
            self.entities[identifier] = Entity(
                identifier, ref.kind, spellings, broader, ref.traits, ref.gender, incompatible
            )
        return identifier

    def _label(self, ref: Ref, language: str, article: str) -> str:
        """What an id is called, by the extractor, the vocabulary or a thesaurus; what it belongs to in brackets."""
        if not ref.id:
            return _TOPIC[language][self.stories[article].articles > 1]
        concept = load_thesaurus().concepts.get(ref.id)
        known = self.vocabulary.get(ref.id)
        text = ref.label or (known.label(language) if known else concept.label(language) if concept else "")
        if ref.of is not None and (ref.of.id or ref.of.name):
            owner = self.entities.get(self.id(ref.of, article))
            text = text or ref.id.replace("-", " ")
            return f"{text} ({owner.label(language)})" if owner else text
        return text

    def _named(self, identifier: str, ref: Ref, key: str) -> None:
        entity = self.resolved.get(self.resolution.entity_of.get(key, ""))
        label = entity.label if entity else ref.name.text if ref.name else identifier
        kind = ref.kind if ref.kind != "thing" else entity.kind if entity else "thing"
        known = self.entities.get(identifier)
        if known is None or (known.kind == "thing" and kind != "thing") or (not known.gender and ref.gender):
            traits = (known.traits if known else frozenset()) | ref.traits
            labels = tuple(Spelling(label, language, "pref") for language in ("fr", "en"))
            self.entities[identifier] = Entity(
                identifier, kind, labels, (), traits, ref.gender or (known.gender if known else "")
            )


@lru_cache(maxsize=65_536)  # and one string for each id, however many claims have it
def _safe(identifier: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", identifier).strip("-") or "name"


def assemble(
    scenes: Sequence[Scene],
    drafts: MutableSequence[Sequence[Draft]],
    articles: Mapping[str, Article],
    vocabulary: Mapping[str, Entity],
    left_out: Mapping[str, int] | None = None,
) -> Extraction:
    """Turn the drafts of articles into claims.

    Args:
        scenes: the articles, in the order of ``drafts``.
        drafts: what the extractors found in each; let go of one after the other, since all claims beside all drafts
            would take twice the memory.
        articles: the article nodes by id.
        vocabulary: entities known beforehand.
        left_out: how many drafts were dropped before, by reason.
    """
    mentions = _mentions(scenes, drafts)
    resolution = resolve(mentions, None, vocabulary)
    namer = _Namer(scenes, resolution, _stories(scenes, mentions, resolution), vocabulary)
    claims: list[Claim] = []
    dropped = Counter(left_out or {})
    for number, scene in enumerate(scenes):
        claims += _article(scene, drafts[number], articles[scene.document.article.id], namer, dropped)
        drafts[number] = ()
    return Extraction(
        tuple(claims), tuple(articles.values()), dict(sorted(namer.entities.items())), dict(sorted(dropped.items()))
    )


def _article(
    scene: Scene, drafts: Sequence[Draft], article: Article, namer: _Namer, dropped: Counter[str]
) -> list[Claim]:
    ids: dict[str, str] = {}
    occurrences: Counter[tuple[str, str]] = Counter()
    made: list[tuple[Draft, Claim]] = []
    unique = {draft.key: draft for draft in drafts}
    for draft in sorted(unique.values(), key=lambda d: (d.passage.number, d.start, d.end, d.property)):
        start, end = draft.passage.source(draft.start, draft.end)
        quote = scene.document.quote(start, end)
        if quote is None:
            dropped[CUT] += 1
            continue
        occurrences[draft.property, fold(quote.exact)] += 1
        name = claim_id(article.id, draft.property, quote.exact, occurrences[draft.property, fold(quote.exact)])
        ids[draft.key] = name
        value: Value = Named(namer.id(draft.value, article.id)) if isinstance(draft.value, Ref) else draft.value
        claim = Claim(
            name, article, quote, namer.id(draft.subject, article.id), draft.property, value,
            namer.id(draft.scope, article.id) if draft.scope else "", draft.modality,
            namer.id(draft.speaker, article.id) if draft.speaker else "", draft.said or article.published, draft.as_of,
            draft.passage.section, draft.passage.number, draft.negated, draft.quantifier, draft.gender,
        )  # fmt: skip
        made.append((draft, claim))
    return [
        replace(claim, links=tuple(sorted((relation, ids[key]) for relation, key in draft.links if key in ids)))
        for draft, claim in made
    ]
