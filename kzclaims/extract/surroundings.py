"""What stands around a value in its sentence: which words, how near, and how telling each is in its story.

Two values of two articles are of one thing the sooner, the more telling words stand near both. A word tells the more,
the fewer sentences of the story have it (inverse document frequency: Spärck Jones, 1972); it meets another by any
concept of the lexicon or the thesauri that both may mean, by its lemma within one language, and by how it sounds where
the lexicon has neither.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import accumulate, chain
from operator import itemgetter

from kzclaims.extract import words as lexicon
from kzclaims.extract.lemmas import lemma, words
from kzclaims.extract.likeness import sound
from kzclaims.extract.proper_names import ProperName, is_function_word
from kzclaims.extract.scene import Passage, Scene
from kzclaims.record import record

# Words by which how much a word counts falls to 1/e, and for how many words a mark between them stands.
_REACH = 12.0
_MARKS = {",": 3, "(": 3, ";": 6, ":": 6, "—": 3}
_MARK = re.compile("[" + re.escape("".join(_MARKS)) + "]")
_SHORTEST = 3  # letters of a word that tells something
_SOUNDS = 5  # letters by which two unknown words of two languages are one
# A word of several meanings meets another by chance the sooner.
_DOUBT = 0.15

Span = tuple[int, int]
# A word: where it stands, and what it may be met by.
_Word = tuple[int, int, tuple[str, ...]]


@record(frozen=True, slots=True)
class Around:
    """The words around a value, each with how near it stands (above 0, at most 1); the nearest of each key; names."""

    words: tuple[tuple[float, tuple[str, ...]], ...]
    near: Mapping[str, float]
    names: Mapping[str, int]


class Telling:
    """The words of the sentences of one story, and how much each tells.

    Args:
        scenes: the articles of the story.
        entity: the id of what a name of a sentence stands for.
    """

    def __init__(self, scenes: Sequence[Scene], entity: Callable[[Passage, ProperName], str]) -> None:
        self._entity = entity
        self._names: dict[int, tuple[tuple[str, int], ...]] = {}
        self._words: dict[int, list[_Word]] = {}
        self._marks: dict[int, list[int]] = {}
        passages = [(scene, passage) for scene in scenes for passage in scene.passages]
        told: Counter[str] = Counter()
        named: Counter[str] = Counter()
        for scene, passage in passages:
            names = scene.names(passage)
            self._names[id(passage)] = tuple((entity(passage, name), name.start) for name in names)
            self._words[id(passage)] = listed = _words_of(passage, [(name.start, name.end) for name in names])
            told.update(set(chain.from_iterable([keys for _, _, keys in listed])))
            named.update({name for name, _ in self._names[id(passage)]})
        size = len(passages) + 1
        weights = {count: math.log(size / (count + 0.5)) for count in {*told.values(), *named.values()}}
        self._weight = {key: weights[count] for key, count in told.items()}
        self._weight_of_name = {name: weights[count] for name, count in named.items()}

    def around(self, passage: Passage, span: Span) -> Around:
        """What stands around a value of one of the sentences."""
        listed = self._words[id(passage)]
        at = bisect_left(listed, span[0], key=itemgetter(0))
        before = self._marks_before(passage)
        found = []
        for place, (start, end, keys) in enumerate(listed):
            if span[0] <= start < span[1]:
                continue
            marks = before[max(end, span[1])] - before[min(start, span[0])]
            steps = (at - place if place < at else place - at + 1) + marks
            found.append((_closeness(steps), keys))
        near: dict[str, float] = {}
        for closeness, keys in found:
            for key in keys:
                if near.get(key, 0.0) < closeness:
                    near[key] = closeness
        names: dict[str, int] = {}
        for name, start in self._names[id(passage)]:
            if span[0] <= start < span[1]:  # the "March" of the date itself
                continue
            names[name] = min(names.get(name, abs(start - span[0])), abs(start - span[0]))
        return Around(tuple(found), near, names)

    def _marks_before(self, passage: Passage) -> list[int]:
        """For how many words the marks before each place of a sentence stand, which may have several dates."""
        if id(passage) not in self._marks:
            weights = [0] * len(passage.text)
            for mark in _MARK.finditer(passage.text):
                weights[mark.start()] = _MARKS[mark[0]]
            self._marks[id(passage)] = [0, *accumulate(weights)]
        return self._marks[id(passage)]

    def shared(self, a: Around, b: Around) -> float:
        """How telling the words are that stand around both, each by the farther of its two places.

        By the words of one of them, whichever tell more.
        """
        common = a.near.keys() & b.near.keys()
        return max(self._told_by(a, b, common), self._told_by(b, a, common)) if common else 0.0

    def _told_by(self, a: Around, b: Around, common: AbstractSet[str]) -> float:
        total = 0.0
        for closeness, keys in a.words:
            if common.isdisjoint(keys):
                continue
            best = max([min(closeness, b.near[key]) * self._weight[key] for key in keys if key in common])
            if best > 0.0:
                total += best / (1 + _DOUBT * max(0, len(keys) - 2))
        return total

    def tells(self, word: str, language: str) -> float:
        """How telling a word is by the commonest of its meanings; nothing for one of grammar."""
        return min((self._weight[key] for key in _keys(word, language) if key in self._weight), default=0.0)

    def names_weigh(self, names: Iterable[str]) -> float:
        """How telling names are, together; nothing those that no sentence of the story has."""
        return sum(self._weight_of_name.get(name, 0.0) for name in names)


@lru_cache(maxsize=1024)
def _closeness(steps: int) -> float:
    return math.exp(-steps / _REACH)


def _words_of(passage: Passage, names: Sequence[Span]) -> list[_Word]:
    """The words of a sentence that tell something: no names, figures or words of grammar."""
    held = {at for start, end in names for at in range(start, end)}
    language = passage.language
    return [
        (start, end, keys)
        for start, end, word in words(passage.text)
        if len(word) >= _SHORTEST and start not in held and (keys := _keys(word, language))
    ]


@lru_cache(maxsize=32768)
def _keys(word: str, language: str) -> tuple[str, ...]:
    """What a word may be met by; nothing for a figure or a word of grammar."""
    if len(word) < _SHORTEST or not word.isalpha() or is_function_word(word, language):
        return ()
    known = lexicon.concepts(word, language)
    heard = sound(word)
    unknown = () if known or len(heard) < _SOUNDS else (f"~{heard[:_SOUNDS]}",)
    return (f"{language}:{lemma(word, language)}", *unknown, *sorted(known))
