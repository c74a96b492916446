"""Where the bodies of posts are, as far as articles tell: the body of another place is no body of the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzclaims.claim import fold
from kzclaims.entities.letters import word_keys
from kzclaims.extract.people.meant import HOUSE, Post, Token, kinds_alone, meant_by, one_meaning
from kzclaims.extract.people.words import body_type, houses_within, people_words, tokens
from kzclaims.extract.scene import Scene, opening

_OPENS = 2  # first sentences of an article: its title, and the one after it
_CAPITAL = re.compile(r"[^\W\d_a-zà-ÿа-яё]\w+|(?<=-)[^\W\d_]{4,}")
# Where something goes on: "À Rodelle, on se prépare".
_WITHIN = re.compile(r"(?<!\w)(?:[ÀàВв]|[Ii]n|[Aa]t|[Вв]о)\s([A-ZÀ-ÝА-ЯЁ][\w-]{2,})")
# What "the establishment" may stand for.
_HOUSES = frozenset(
    {
        "hospital",
        "school",
        "university",
        "institute",
        "academy",
        "prison",
        "museum",
        "theatre",
        "library",
        "zoo",
        "hotel",
    }
    | {"factory", "abattoir", "laboratory", "monastery", "conservatory", "brewery", "sawmill", "distillery", "barracks"}
)


def own_name(token: Token) -> bool:
    """Whether a word has a capital and means nothing else: that of a place, mostly."""
    return any(t.startswith("proper:") for t in token) and all(
        t.startswith(("name:", "proper:")) or t[2:3] == ":" for t in token
    )


def _keys_of(token: Token) -> frozenset[str]:
    return frozenset(_uninflected(t.removeprefix("name:")) for t in token if t.startswith("name:"))


def _uninflected(key: str) -> str:
    """The key of a name without the vowels that cases change: "Анны" is "Anne"."""
    return key.rstrip("aeiouy") or key


def _first_name(told: Sequence[Token]) -> list[Token]:
    """The words of the first name of a sentence: those with a capital that no lexicon knows."""
    capital = [own_name(token) for token in told]
    start = capital.index(True) if True in capital else len(told)
    end = next((n for n in range(start, len(told)) if not capital[n]), len(told))
    return list(told[start:end])


class Places:
    """The places that the articles of a story tell."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self._scenes = scenes
        self._names: dict[tuple[int, int | None], frozenset[str]] = {}

    def elsewhere(self, a: Post, b: Post) -> bool:
        """Whether one body is that of a place that the other article never tells, nor its own begins with."""
        for post, other in ((a, b), (b, a)):
            names = [token for token in post.words if own_name(token)]
            if names and not any(map(own_name, other.words)):
                known = self._capitals(other.article, None) | self._capitals(post.article, _OPENS)
                return all(known.isdisjoint(_keys_of(token)) for token in names)
        return False

    def moved(self, post: Post, other: Post) -> bool:
        """Whether what is said of a post goes to a place that the other article never tells: "À Rodelle"."""
        if any(map(own_name, post.words)):
            return False
        near = post.draft.passage
        if not (post.words or post.kind) and self._other_house(post, other):
            return True
        passages = [p for p in self._scenes[post.article].passages if p.number in (near.number - 1, near.number)]
        known: frozenset[str] | None = None
        for passage in passages:
            text = passage.text[: post.draft.start] if passage is near else passage.text
            months = people_words(passage.language).sets["months"]
            for found in _WITHIN.finditer(text):
                if fold(found[1]) in months:
                    continue
                known = known or self._capitals(other.article, None) | self._capitals(post.article, _OPENS)
                parts = (word_keys(fold(part), passage.language) for part in _CAPITAL.findall(found[1]))
                if all(known.isdisjoint(map(_uninflected, part)) for part in parts):
                    return True
        return False

    def _other_house(self, post: Post, other: Post) -> bool:
        """Whether a bare title follows the noun of another house: "à l’école, la directrice", not that of a college."""
        near = post.draft.passage
        within = tokens(near.text[: post.draft.start])
        said = [t for t in houses_within(people_words(near.language), within) if body_type(t.low) in _HOUSES]
        told = {body_type(low) for _, _, _, low in tokens(other.told)}
        if not said or not told & _HOUSES:
            return False
        if near.language == other.draft.passage.language:
            return said[-1].low not in {low for _, _, _, low in tokens(other.told)}
        return body_type(said[-1].low) not in told

    def one_house(self, a: Post, b: Post) -> bool:
        """Whether "the establishment" of one article may be the hospital of the other: it speaks of no other house."""
        house, told = (a, b) if HOUSE in kinds_alone(a) else (b, a)
        kinds = kinds_alone(told)
        if HOUSE not in kinds_alone(house) or not kinds <= _HOUSES:
            return False
        before = [p for p in self._scenes[house.article].passages if p.number <= house.draft.passage.number]
        said = [kind for p in before for _, _, _, low in tokens(p.text) if (kind := body_type(low)) in _HOUSES]
        return not said or said[-1] in kinds

    def _capitals(self, article: int, first: int | None) -> frozenset[str]:
        """The keys of the words with a capital in the first sentences of an article, or in all."""
        found = self._names.get((article, first))
        if found is None:
            scene = self._scenes[article]
            passages = scene.passages if first is None else opening(scene, first)
            words = {(word, p.language) for p in passages for word in _CAPITAL.findall(p.text)}
            keys = (key for word, language in words for key in word_keys(fold(word), language))
            found = frozenset(map(_uninflected, keys))
            self._names[article, first] = found
        return found

    def named_first(self, article: int, names: Sequence[Token]) -> bool:
        """Whether an article names first what words name: of two teams the one that it is about."""
        begun = [_first_name(meant_by(p.text, p.language)) for p in opening(self._scenes[article], _OPENS)]
        return any(all(any(one_meaning(name, token) for token in first) for name in names) for first in begun)
