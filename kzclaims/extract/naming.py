"""Ids of what drafts speak of: names resolved, descriptions told, topics of stories, concepts; and their entities."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from sys import intern

from kzclaims.claim import LIKENED, WORDED, Entity, Spelling, fold
from kzclaims.entities.resolve import Resolution
from kzclaims.extract.drafts import Ref
from kzclaims.extract.figures.words import measure_label
from kzclaims.extract.housed import kind_of
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage
from kzclaims.extract.sketch import Sketch, Spanned, mention_id
from kzclaims.extract.stories import Story
from kzclaims.extract.thesaurus import load_thesaurus
from kzclaims.extract.topics import Borne, Topics
from kzclaims.wording import NAMELESS, balanced, shortened

LANGUAGES = ("fr", "en")
# What an id without words of its own is called, by what it begins with.
_PLAIN = {
    "coverage": ("champ d’application", "coverage"),
    "scope": ("grandeur", "measure"),
    "body": ("organisme", "body"),
    "office": ("fonction", "office"),
    "holder": ("détenteur", "holder"),
}
_ANYTHING = ("fait", "fact")
_ELIDED = re.compile(r"^[dl]['’](?=\w)", re.IGNORECASE)
_APOSTROPHES = frozenset("'’")
_CONCEPT = re.compile(r"(?=((?:thing|event|office)-[a-z-]+))")


@lru_cache(maxsize=65_536)  # and one pair for all that are called the same
def _called(*texts: str) -> tuple[Spelling, ...]:
    """What an entity is called in each language; "" where it has no name."""
    return tuple(Spelling(text, language, "pref") for language, text in zip(LANGUAGES, texts, strict=True) if text)


@lru_cache(maxsize=256)  # and one set for all of an archive's events
def _with_words(traits: frozenset[str]) -> frozenset[str]:
    return traits | {WORDED}


def _told_in_words(ref: Ref) -> bool:
    """Whether a label is a stretch of an article and no name: an event, but no numbered act, or what was said."""
    return ref.kind == "utterance" or (ref.kind == "event" and not ref.id.startswith("act-"))


@lru_cache(maxsize=65_536)  # and one string for each id, however many claims have it
def safe(identifier: str) -> str:
    """An identifier that is a local name in Turtle."""
    return re.sub(r"[^A-Za-z0-9]+", "-", identifier).strip("-") or "name"


def entity_at(resolution: Resolution, article: str, number: int, name: Spanned) -> str:
    """The id of the entity that a name of a sentence of an article (id) stands for."""
    return safe(resolution.entity_of.get(mention_id(article, number, name), "") or f"name-{fold(name.text)}")


def entity_of(resolution: Resolution, passage: Passage, name: ProperName) -> str:
    """The id of the entity that a name stands for."""
    return entity_at(resolution, passage.document.article.id, passage.number, name)


@lru_cache(maxsize=16_384)
def _concept_in(identifier: str) -> str:
    """The concept that an id is made of: thing-school in "coverage-free-thing-school"; "" if none."""
    known = load_thesaurus().concepts
    for found in _CONCEPT.finditer(identifier):
        parts = found.group(1).split("-")
        name = next((n for k in range(len(parts), 1, -1) if (n := "-".join(parts[:k])) in known), "")
        if name:
            return name
    return ""


class Namer:
    """Ids of refs, and the entities they stand for; ``known``: where sketches are of some articles (``Topics``)."""

    def __init__(
        self,
        sketches: Sequence[Sketch],
        resolution: Resolution,
        stories: Mapping[str, Story],
        vocabulary: Mapping[str, Entity],
        known: Mapping[str, Borne] | None = None,
    ) -> None:
        # The one named body of a kind of the story at hand (``housed.named_bodies``).
        self.housed: Mapping[str, Ref] = {}
        self.resolution, self.stories, self.vocabulary = resolution, stories, vocabulary
        self.topics = Topics(
            sketches, partial(entity_at, resolution), {article: story.id for article, story in stories.items()}, known
        )
        self.resolved = {entity.id: entity for entity in resolution.entities}
        self._led = {safe(identifier): entity for identifier, entity in self.resolved.items()}
        self.entities: dict[str, Entity] = {}

    def id(self, ref: Ref, article: str) -> str:
        """The id of a ref of an article; its entity is noted."""
        if ref.name and ref.passage:
            identifier = entity_of(self.resolution, ref.passage, ref.name)
            self._named(identifier, ref, mention_id(ref.passage.document.article.id, ref.passage.number, ref.name))
            return safe(self.topics.named(identifier, ref.noun)) if ref.noun else identifier
        story = self.stories[article]
        body = self.housed.get(kind) if (kind := kind_of(ref)) else None
        if body:
            return self.id(body, article)
        if ref.noun and ref.passage:
            told = self.topics.description(article, ref.noun, ref.passage.number)
            if told:
                return told
        identifier = ref.id or (f"{ref.noun}-of-{story.id}" if ref.noun else story.id)
        if ref.of is not None:
            # One string for each id, however many claims have it.
            identifier = intern(f"{identifier}-of-{self.id(ref.of, article)}")
        if identifier not in self.entities:
            incompatible = tuple(
                f"{other}-of-{self.id(ref.of, article)}" if ref.of else other for other in ref.incompatible
            )
            broader = tuple(self.id(other, article) for other in ref.broader)
            spellings = _called(*(self._label(ref, language, article) for language in LANGUAGES))
            traits = _with_words(ref.traits) if ref.label and _told_in_words(ref) else ref.traits
            self.entities[identifier] = Entity(
                identifier, ref.kind, spellings, broader, traits, ref.gender, incompatible
            )
        elif LIKENED in ref.traits:
            # What was surely one so far has been joined by what only likeness takes for it.
            known = self.entities[identifier]
            self.entities[identifier] = replace(known, traits=known.traits | {LIKENED})
        return identifier

    def _label(self, ref: Ref, language: str, article: str) -> str:
        """What an id is called, by the extractor, the vocabulary or a thesaurus; what it belongs to in brackets."""
        if not ref.id:
            return self._story(article, language) or NAMELESS[language][self.stories[article].articles > 1]
        concept = load_thesaurus().concepts.get(ref.concept or ref.id)
        known = self.vocabulary.get(ref.id)
        shown = ref.label if ref.language in ("", language) else measure_label(ref.concept, language)
        if not shown and not concept and not known:
            shown = ref.label
        text = shown or (known.label(language) if known else concept.label(language) if concept else "")
        inside = load_thesaurus().concepts.get(_concept_in(ref.id))
        text = text or (inside.label(language) if inside else "")
        # "L’an dernier, un fichier…" is a phrase as it stands, "l’usine" a noun with its article.
        phrase = shown and _told_in_words(ref) and text[:1] in "lL"
        bare = balanced(text if phrase or text[1:2] not in _APOSTROPHES else _ELIDED.sub("", text))
        text = shortened(bare or _PLAIN.get(ref.id.partition("-")[0], _ANYTHING)[LANGUAGES.index(language)])
        name = self._owner(ref, language, article, telling=bool(shown))
        return f"{text} ({name})" if name and fold(name) not in fold(text) else text

    def _owner(self, ref: Ref, language: str, article: str, *, telling: bool) -> str:
        """What a ref belongs to, as far as that helps: the story where its own words tell nothing, no bare body."""
        if ref.of is None:
            return ""
        if not (ref.of.id or ref.of.name):
            return "" if telling else self._story(article, language)
        owner = self.entities.get(self.id(ref.of, article))
        label = owner.label(language) if owner else ""
        bare = _PLAIN["body"][LANGUAGES.index(language)]
        return self._story(article, language) if label == bare or label.startswith(f"{bare} (") else label

    def _story(self, article: str, language: str) -> str:
        story = self.stories[article]
        lead = self._led.get(story.lead)
        return lead.called(language) if lead else story.name

    def _named(self, identifier: str, ref: Ref, key: str) -> None:
        entity = self.resolved.get(self.resolution.entity_of.get(key, ""))
        plain = ref.name.text if ref.name else identifier
        kind = ref.kind if ref.kind != "thing" else entity.kind if entity else "thing"
        known = self.entities.get(identifier)
        if known is None or (known.kind == "thing" and kind != "thing") or (not known.gender and ref.gender):
            traits = known.traits | ref.traits if known else ref.traits
            labels = _called(*(entity.called(language) if entity else plain for language in LANGUAGES))
            self.entities[identifier] = Entity(
                identifier, kind, labels, (), traits, ref.gender or (known.gender if known else "")
            )
