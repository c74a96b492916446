"""Which articles tell one story: they share names, and what they are about.

A name of several words that a title or a lead holds tells more than a town in passing; a name that many articles of the
folder have tells nothing. What is shared of the things that two articles speak of most adds to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from kzclaims.extract.figures_nouns import head_terms
from kzclaims.extract.figures_words import plain_concepts
from kzclaims.extract.scene import Scene
from kzclaims.extract.thesaurus import EVENTS

# What two articles must share to tell one story, in the weights below.
_ENOUGH = 2
# A name in more articles than this (a capital, a president) tells no story apart.
_COMMON = 40
# More articles than this are many stories chained one to the next: they part where least holds them together.
_LARGEST = 60
_MOST_SPOKEN_OF = 6
_SHARED_TOPICS = 2


@dataclass(frozen=True, slots=True)
class Story:
    """What several articles are about: the id of their topic, how many they are, the entity that leads most of them.

    ``name`` is how its first article writes that entity.
    """

    id: str
    articles: int
    name: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """What tells an article's story: entities (id → as written), those of title and lead, things most spoken of."""

    article: str
    names: Mapping[str, str]
    leading: frozenset[str]
    topics: frozenset[str]
    titled: frozenset[str]


_SPOKEN: WeakKeyDictionary[Scene, tuple[str, ...]] = WeakKeyDictionary()


def spoken_of(scene: Scene) -> tuple[str, ...]:
    """The things an article speaks of most, the first first; read once."""
    found = _SPOKEN.get(scene)
    if found is None:
        terms = (t for passage in scene.passages for t in (*head_terms(passage), *passage.of(EVENTS)))
        spoken = Counter(t.concept for t in terms)
        kept = sorted((-n, concept) for concept, n in spoken.items() if concept not in plain_concepts())
        found = _SPOKEN[scene] = tuple(concept for _, concept in kept[:_MOST_SPOKEN_OF])
    return found


def remember_spoken(scene: Scene, found: tuple[str, ...]) -> None:
    """Take what an article was found to speak of before for what it speaks of."""
    _SPOKEN[scene] = found


def stories(outlines: Sequence[Outline], safe: Callable[[str], str]) -> dict[str, Story]:
    """Article id to its story.

    Args:
        outlines: the articles.
        safe: turns an article's id into a part of an id.
    """
    by_id = {one.article: one for one in outlines}
    articles_of: dict[str, set[str]] = {}
    for one in outlines:
        for name in one.names:
            articles_of.setdefault(name, set()).add(one.article)
    first = {article: article for article in by_id}
    size = dict.fromkeys(by_id, 1)

    def root(article: str) -> str:
        while first[article] != article:
            first[article] = article = first[first[article]]
        return article

    # The surest first, so that what is left out of a story that is full is what belongs to it least.
    for _, a, b in sorted(_links(by_id, articles_of)):
        low, high = sorted((root(a), root(b)))
        if low != high and size[low] + size[high] <= _LARGEST:
            first[high] = low
            size[low] += size[high]
    members: dict[str, list[Outline]] = {}
    for one in outlines:
        members.setdefault(root(one.article), []).append(one)
    told = {top: Story(f"topic-{safe(top)}", len(listed), *_leading(listed)) for top, listed in sorted(members.items())}
    return {article: told[root(article)] for article in first}


def _leading(outlines: Sequence[Outline]) -> tuple[str, str]:
    """What leads most of some articles, as its first article writes it and its id; "" where none leads half of them."""
    counted = Counter(name for one in outlines for name in one.leading)
    titled = Counter(name for one in outlines for name in one.titled)
    ranked = sorted(counted, key=lambda name: (-titled[name], -counted[name], name))
    if not ranked or 2 * counted[ranked[0]] < len(outlines):
        return "", ""
    return next(one.names[ranked[0]] for one in outlines if ranked[0] in one.names), ranked[0]


def _links(by_id: Mapping[str, Outline], articles_of: Mapping[str, set[str]]) -> Iterator[tuple[int, str, str]]:
    """Pairs of articles that share enough for one story, with what they share as a negative number."""
    for article, one in by_id.items():
        telling = (articles_of[name] for name in one.names if len(articles_of[name]) <= _COMMON)
        for other in {other for articles in telling for other in articles if other > article}:
            weight = _weight(one, by_id[other], articles_of)
            if weight >= _ENOUGH:
                yield -weight, article, other


def _weight(a: Outline, b: Outline, articles_of: Mapping[str, set[str]]) -> int:
    shared = [n for n in a.names.keys() & b.names.keys() if len(articles_of[n]) <= _COMMON]
    leading = a.leading | b.leading
    weight = sum(1 + (n in leading and (" " in a.names[n] or "-" in a.names[n])) for n in shared)
    return weight + (len(a.topics & b.topics) >= _SHARED_TOPICS)
