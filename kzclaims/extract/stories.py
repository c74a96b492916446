"""Which articles tell one story: they share names, and what they are about.

A name of several words that a title or a lead holds tells more than a town in passing; a name that many articles of the
folder have tells little. What is shared of the things that two articles speak of most adds to it. Articles join where
they are near each other on the whole, not where one chain of likenesses leads through a folder of unrelated ones.

The weights were set on 80 dossiers of three or four articles each, alone, mixed by twos and eights, and all in one
folder: what counts is that an article's story does not depend on what else lies beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from weakref import WeakKeyDictionary

from kzclaims.claim import placed
from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.figures.words import plain_concepts
from kzclaims.extract.scene import Scene
from kzclaims.extract.thesaurus import EVENTS

# Weights, in tenths of a name: a shared name; more for one of several words in a title or lead, and for one in the
# leads of both; a name or a thing that more than a few articles have; a thing, and a kind of event, much spoken of.
_NAME, _LEADING, _BOTH_LEAD, _THING, _EVENT, _WIDELY = 12, 10, 8, 10, 3, 3
FEW_NAME, FEW_THING = 6, 8
# What two articles must share to be held together at all, what two groups must share on average to be one story, and
# the most that one pair counts in that average.
ENOUGH, _ON_AVERAGE, _MOST_OF_A_PAIR = 17, 14, 60
# A name in more articles than this (a capital, a president) tells no story apart.
COMMON = 40
# So many articles in a folder of their own are mostly there for one story, and what that weighs; against those that
# stand in another such folder it weighs as much.
FEW_TOGETHER, TOGETHER = 6, 12
# More articles than this are many stories chained one to the next: they part where least holds them together.
_LARGEST = 60
_MOST_SPOKEN_OF = 6


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


@dataclass(frozen=True, slots=True)
class Widely:
    """In how many articles of all there are each name stands, and how many speak most of each thing."""

    names: Mapping[str, int]
    topics: Mapping[str, int]


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


def stories(outlines: Sequence[Outline], folders: Mapping[str, str] | None = None) -> dict[str, Story]:
    """Article id to its story.

    Args:
        outlines: the articles.
        folders: the folder of each article, by its id, where they stand in folders.
    """
    by_id = {one.article: one for one in outlines}
    widely = Widely(
        Counter(name for one in outlines for name in one.names),
        Counter(t for one in by_id.values() for t in one.topics),
    )
    together = beside(folders or {})
    groups = grouped(by_id, widely, together, {article for pair in together for article in pair})
    members: dict[str, list[Outline]] = {}
    for one in outlines:
        members.setdefault(groups[one.article], []).append(one)
    told = {top: story_of(top, listed) for top, listed in sorted(members.items())}
    return {article: told[groups[article]] for article in by_id}


def story_of(top: str, outlines: Sequence[Outline]) -> Story:
    """The story of some articles, in the order of their ids, of which ``top`` is the first."""
    return Story(placed("topic", top), len(outlines), *_leading(outlines))


def beside(folders: Mapping[str, str]) -> set[tuple[str, str]]:
    """Pairs of articles that somebody put together: into a folder of few.

    Args:
        folders: the folder of each article, by its id; all articles of each of them.
    """
    inside: dict[str, list[str]] = {}
    for article, folder in folders.items():
        inside.setdefault(folder, []).append(article)
    return {
        pair for listed in inside.values() if len(listed) <= FEW_TOGETHER for pair in combinations(sorted(listed), 2)
    }


def grouped(
    by_id: Mapping[str, Outline], widely: Widely, together: Collection[tuple[str, str]], placed: Collection[str]
) -> dict[str, str]:
    """Article id to the first article of its story: groups join, the surest pairs first, where they fit on average.

    Args:
        by_id: the articles; of very many, some that hang together are enough.
        widely: how often names and things stand in all of them.
        together: pairs that somebody put together (``beside``).
        placed: the articles that somebody put beside some others, whether these are among ``by_id`` or not.
    """
    articles_of: dict[str, set[str]] = {}
    for one in by_id.values():
        for name in one.names:
            if widely.names[name] <= COMMON:
                articles_of.setdefault(name, set()).add(one.article)
    weights = dict(_links(by_id, articles_of, widely))
    for a, b in weights:
        if a in placed and b in placed:
            weights[a, b] -= TOGETHER
    for a, b in together:
        weights[a, b] = weight(by_id[a], by_id[b], widely) + TOGETHER
    home = {article: article for article in by_id}
    groups = {article: [article] for article in by_id}
    # What groups share with each other, which those that join add up.
    between: dict[str, dict[str, int]] = {article: {} for article in by_id}
    for (a, b), shared in weights.items():
        between[a][b] = between[b][a] = min(shared, _MOST_OF_A_PAIR)
    for (a, b), shared in sorted(weights.items(), key=lambda link: (-link[1], link[0])):
        left, right = sorted((home[a], home[b]))
        size = len(groups[left]) * len(groups[right])
        if left == right or shared < ENOUGH or len(groups[left]) + len(groups[right]) > _LARGEST:
            continue
        if between[left][right] < _ON_AVERAGE * size:
            continue
        for article in groups[right]:
            home[article] = left
        groups[left] += groups.pop(right)
        for other, found in between.pop(right).items():
            del between[other][right]
            if other != left:
                between[left][other] = between[other][left] = between[left].get(other, 0) + found
    return home


def _leading(outlines: Sequence[Outline]) -> tuple[str, str]:
    """What leads most of some articles, as its first article writes it and its id; "" where none leads half of them."""
    counted = Counter(name for one in outlines for name in one.leading)
    titled = Counter(name for one in outlines for name in one.titled)
    ranked = sorted(counted, key=lambda name: (-titled[name], -counted[name], name))
    if not ranked or 2 * counted[ranked[0]] < len(outlines):
        return "", ""
    return next(one.names[ranked[0]] for one in outlines if ranked[0] in one.names), ranked[0]


def _links(
    by_id: Mapping[str, Outline], articles_of: Mapping[str, set[str]], widely: Widely
) -> Iterator[tuple[tuple[str, str], int]]:
    """Pairs of articles that share a name that is not everywhere, with the weight of all they share."""
    for article, one in by_id.items():
        telling = (articles_of[name] for name in one.names if name in articles_of)
        for other in {other for articles in telling for other in articles if other > article}:
            yield (article, other), weight(one, by_id[other], widely)


def weight(a: Outline, b: Outline, widely: Widely) -> int:
    """What two articles share, in tenths of a name."""
    found = 0
    for name in a.names.keys() & b.names.keys():
        leads = (name in a.leading) + (name in b.leading)
        several = " " in a.names[name] or "-" in a.names[name]
        # A town or a country is in many stories, a person or a company called in full in many articles of one.
        if widely.names[name] > (COMMON if several else FEW_NAME):
            found += _WIDELY if widely.names[name] <= COMMON else 0
            continue
        found += _NAME + (_LEADING if leads and several else 0) + (_BOTH_LEAD if leads > 1 else 0)
    for topic in a.topics & b.topics:
        few = _THING if widely.topics[topic] <= FEW_THING else _WIDELY
        found += _EVENT if topic.startswith("event-") else few
    return found
