"""What a definite description stands for: "la chocolaterie", "the museum", "the company", "судно".

An article names a thing once ("Delvigne, a chocolate maker") and then describes it; another article of the story never
joins the noun to the name at all. Extraction marks what it reads and assembly decides, when all names are known:

* ``topics_nouns.described(passage, start, end)`` gives the key of a noun: a concept of the thesaurus, or the lemma with
  its language. ``Ref(noun=key, passage=passage)`` is then a description, ``Ref(noun=key, name=…, passage=…)`` a name
  with the noun beside it ("le musée Lessard").
* ``Topics`` turns either into the id of one entity, the same in every article and language of a story.

A description is the one bearer of its noun in its own article; else the one in the story, if the article names that
entity too; else what the story has one of ("the bridge" without a name). A generic noun ("l’établissement") is the one
bearer of any noun below it; one for any body ("the company") is the last body named within two sentences, else the one
named far more often than the others. Where two may be meant it is nobody: an id that nothing else shares. To refer to
an owner by description, give its ``Ref`` a ``noun`` and a ``passage`` and let assembly name it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kzclaims.claim import fold, placed
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.sketch import EntityOf, Sketch
from kzclaims.extract.thesaurus import load_thesaurus
from kzclaims.extract.topics_nouns import without_possessive

_LOCATIVE = re.compile(r"(?<!\w)(?:à|en|près de|in|at|near|from|outside|в|во|из|под|около)\s(?:the\s)?$", re.IGNORECASE)
_OUTWEIGHS = 2


def bodies(scene: Scene, passage: Passage) -> list[ProperName]:
    """The names of a passage that may be those of bodies: no people, no surnames of people, no places where one is."""
    whole = [n for p in scene.passages for n in scene.names(p)]
    surnames = {fold(n.text.split()[-1]) for n in whole if n.kind == "person"}
    return [
        n
        for n in scene.names(passage)
        if n.kind != "person"
        and fold(without_possessive(n.text)) not in surnames
        and not _LOCATIVE.search(passage.text, max(0, n.start - 20), n.start)
    ]


def body_meant(scene: Scene, passage: Passage, at: int) -> tuple[Passage, ProperName] | None:
    """The body that "the company" stands for; None where two may be meant.

    Args:
        scene: the article.
        passage: the sentence.
        at: where the noun stands in it.
    """
    near = [p for p in scene.passages if 0 <= passage.number - p.number <= 1 and p.block is passage.block]
    said = [(p, n) for p in near for n in bodies(scene, p) if p is not passage or n.end <= at]
    if said:
        return said[-1] if len({fold(without_possessive(n.text)) for _, n in said}) == 1 else None
    counts: Counter[str] = Counter()
    where: dict[str, tuple[Passage, ProperName]] = {}
    for p in scene.passages:
        for name in bodies(scene, p):
            text = fold(without_possessive(name.text))
            counts[text] += 1
            where.setdefault(text, (p, name))
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _OUTWEIGHS * ranked[1][1]) or ranked[0][1] < _OUTWEIGHS:
        return None
    return where[ranked[0][0]]


def cores(sketches: Sequence[Sketch], entity: EntityOf) -> dict[str, str]:
    """The entity of a name with its noun in it ("Lessard Museum") to that of the name alone ("le musée Lessard").

    Args:
        sketches: the articles.
        entity: the entity of a name.
    """
    texts: dict[str, str] = {}
    for told in sketches:
        for name in told.names:
            text = fold(without_possessive(name.text))
            if text not in texts:
                texts[text] = entity(told.article, name.number, name)
    found: dict[str, str] = {}
    for told in sketches:
        for bearer in told.bearers:
            core = texts.get(fold(bearer.core), "")
            if core and core != (whole := entity(told.article, bearer.number, bearer.name)):
                found[whole] = core
    return found


@dataclass(frozen=True, slots=True)
class Borne:
    """What all articles tell of an entity: the one that its name without a noun is of, and the nouns beside its names.

    ``tied`` are the nouns of other things that its name tells apart ("le musée de Corley").
    """

    core: str
    nouns: frozenset[str] = frozenset()
    tied: frozenset[str] = frozenset()


class Topics:
    """Which entity a noun stands for, in each article and story.

    ``known``: what is told of entities in all articles, where ``sketches`` are of some of them.
    """

    def __init__(
        self,
        sketches: Sequence[Sketch],
        entity: EntityOf,
        story: Mapping[str, str],
        known: Mapping[str, Borne] | None = None,
    ) -> None:
        self._story = story
        self._members: dict[str, list[str]] = {}
        for article, told in story.items():
            self._members.setdefault(told, []).append(article)
        self._there: dict[str, set[str]] = {}
        self._borne: dict[str, dict[str, set[str]]] = {}
        self._nouns: dict[str, set[str]] = {}
        if known is None:
            self._core = cores(sketches, entity)
        else:
            self._core = {name: borne.core for name, borne in known.items() if borne.core != name}
        self._placed: set[tuple[str, str]] = set()
        self._tied: dict[str, frozenset[str]] = {}
        for name, borne in (known or {}).items():
            self._placed |= {(noun, name) for noun in borne.tied}
            self._tied[name], self._nouns[name] = borne.tied, set(borne.nouns)
        for one in sketches:
            article = one.article
            found = {entity(article, name.number, name) for name in one.names}
            self._there[article] = {self._core.get(e, e) for e in found}
            for bearer in one.bearers:
                whole = entity(article, bearer.number, bearer.name)
                core = self._core.get(whole, whole)
                if bearer.placed:
                    self._placed.add((bearer.noun, core))
                    self._tied[core] = self._tied.get(core, frozenset()) | {bearer.noun}
                    continue
                self._borne.setdefault(article, {}).setdefault(bearer.noun, set()).add(core)
                self._nouns.setdefault(core, set()).add(bearer.noun)

    def nouns(self, entity: str) -> frozenset[str]:
        """The keys of the nouns that stand beside the names of an entity or are tied to them ("le musée de Corley")."""
        return frozenset(self._nouns.get(entity, ())) | self._tied.get(entity, frozenset())

    def named(self, entity: str, noun: str) -> str:
        """The id of a name with a noun beside it; that of the name, unless things of two kinds bear it."""
        core = self._core.get(entity, entity)
        nouns = {n for n in self._nouns.get(core, ()) if n.startswith("thing-")}
        apart = (noun, core) in self._placed or not _akin({*nouns, noun})
        return f"{noun}-of-{core}" if noun.startswith("thing-") and apart else core

    def description(self, article: str, noun: str, at: int) -> str:
        """The id of what a noun stands for in sentence ``at`` of an article; "" where the story has one of the kind."""
        own = self._fitting(article, noun)
        if not own:
            others = self._members[self._story[article]]
            told = {entity for other in others for entity in self._fitting(other, noun)}
            own = told & self._there.get(article, set()) if told else set()
            if told and not own and len(told) > 1:
                return placed(noun, article, at)
            own = own or told
        if len(own) == 1:
            return self.named(next(iter(own)), noun)
        return placed(noun, article, at) if own or _generic(noun) else ""

    def _fitting(self, article: str, noun: str) -> set[str]:
        held = self._borne.get(article, {})
        found = set(held.get(noun, ()))
        if not found and _generic(noun):
            found = {e for below, names in held.items() if _relation(noun, below) == "generic" for e in names}
        return found


def _generic(noun: str) -> bool:
    concept = load_thesaurus().concepts.get(noun)
    return concept is not None and bool(concept.fact("generic"))


def _relation(left: str, right: str) -> str:
    known = load_thesaurus()
    return known.relation(left, right) if left in known.concepts and right in known.concepts else ""


def _akin(nouns: Collection[str]) -> bool:
    """Whether nouns may all be those of one thing: each is the same as the next, or one takes up the other."""
    kinds = sorted(nouns)
    return all(_relation(a, b) for i, a in enumerate(kinds) for b in kinds[i + 1 :])
