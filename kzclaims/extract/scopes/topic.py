"""What an article is about: the words and names of its heading and lead, told when asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kzclaims.claim import Section, fold
from kzclaims.extract.scene import Scene
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.scopes.groups import Segment
from kzclaims.extract.scopes.nouns import meant, words_in
from kzclaims.extract.scopes.statements import Statement

HEADINGS = (Section.TITLE, Section.HEADING)
_LED = re.compile(r"([^\W\d_][\w'’-]{2,20})\s?:\s")  # "Saaremaa: no fibre": a heading's place, or its theme
_LEAD = 3  # first sentences of the text, beside the title


@dataclass(frozen=True)
class Topic:
    """What the heading and the lead of an article speak of: words as tokens by sentence, names.

    ``first`` are the names of the heading and of the first sentence.
    """

    scene: Scene
    spoken: Mapping[int, frozenset[str]]
    names: frozenset[str]
    first: frozenset[str]

    def tokens(self, but: int = 0) -> frozenset[str]:
        """All its words, but those of one sentence."""
        if but not in self.spoken:
            return self._spoken_of
        return frozenset().union(*(found for number, found in self.spoken.items() if number != but))

    @cached_property
    def _spoken_of(self) -> frozenset[str]:
        return frozenset[str]().union(*self.spoken.values())

    @cached_property
    def anywhere(self) -> frozenset[str]:
        """All words of the whole article."""
        clauses = (Clause(Segment(p, 0, len(p.text)), (), ()) for p in self.scene.passages)
        return frozenset(token for c in clauses for token in meant(c, 0, c.end))


Topics = Mapping[str, Topic]  # by article


def topic_of(scene: Scene) -> Topic:
    """The words and names of an article's heading and lead."""
    spoken: dict[int, frozenset[str]] = {}
    names: set[str] = set()
    first: set[str] = set()
    told = 0
    for passage in scene.passages:
        told += passage.section not in HEADINGS
        if told > _LEAD:
            break
        whole = Clause(Segment(passage, 0, len(passage.text)), scene.names(passage), ())
        spoken[passage.number] = meant(whole, 0, whole.end)
        names |= words_in(whole, 0, whole.end, "")[1]
        led = _LED.match(passage.text) if passage.section is Section.TITLE else None
        names |= {fold(led.group(1))} if led else set()
        first = first if told > 1 else set(names)
    return Topic(scene, spoken, frozenset(names), frozenset(first))


def article_of(statement: Statement) -> str:
    """The id of the article that makes a statement."""
    return statement.passage.document.article.id
