"""What the clause of a date tells, word by word, for another telling to be set beside it word by word."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from kzclaims.claim import fold
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.allowed import revised
from kzclaims.extract.dated.bags import Word, alike_names, bag, shared
from kzclaims.extract.dated.core import pronoun_leads
from kzclaims.extract.dated.due import clause_of, idle_spans
from kzclaims.extract.dated.events import stretches
from kzclaims.extract.dated.match import MARKS
from kzclaims.extract.dated.taken_up import takes_up
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage, Scene
from kzclaims.once import once

_DUE = frozenset({"deadline", "legalDeadline"})
_COUNTED = frozenset({"first", "second", "third"})
_NEXT = frozenset({"second", "third"})
_LOOSE = frozenset({"pilot", "other", "nearby", "last"})  # "others", "dernier délai"
# What each feature is at most.
MOST: Mapping[str, float] = {
    "told things": 3.0,
    "told otherwise": 3.0,
    "other things": 1.0,
    "other deeds": 1.0,
}


class Told:
    """The words of the clause of a date; found when they are asked for."""

    def __init__(self, scene: Scene, draft: Draft) -> None:
        self._scene = scene
        self._draft = draft

    @once
    def _spans(self) -> list[tuple[int, int]]:
        day, lo, hi = clause_of(self._draft)
        return [(lo, hi)] if self._draft.property in _DUE else stretches(self._draft.passage, day)

    @once
    def words(self) -> tuple[Word, ...]:
        """Those of things and deeds, without dates, names, figures and what only tells that something is due."""
        passage = self._draft.passage
        taken = [(x.start, x.end) for x in passage.periods]
        taken += [(x.start, x.end) for x in passage.names]
        taken += [(x.start, x.end) for x in passage.numbers]
        due = self._draft.property in _DUE
        return tuple(
            word
            for a, b in self._spans
            for word in bag(passage, a, b, [*taken, *(idle_spans(passage, a, b) if due else ())])
        )

    @once
    def before(self) -> tuple[Word, ...]:
        """Those of the sentence before, where a pronoun takes it up."""
        earlier = self._earlier
        return tuple(bag(earlier, 0, len(earlier.text), [(n.start, n.end) for n in earlier.names])) if earlier else ()

    @once
    def takes_up(self) -> bool:
        """Whether a pronoun stands for something told before."""
        passage = self._draft.passage
        return any(pronoun_leads(passage, a) or takes_up(passage, a, b) for a, b in self._spans)

    @once
    def _earlier(self) -> Passage | None:
        if not self.takes_up:
            return None
        passage = self._draft.passage
        at = self._scene.passages.index(passage)
        last = self._scene.passages[at - 1] if at else None
        return last if last is not None and last.block is passage.block else None

    @property
    def language(self) -> str:
        """The language of its sentence."""
        return self._draft.passage.language

    @once
    def names(self) -> frozenset[str]:
        """Those of its clause, folded."""
        told = self._draft.happened
        return frozenset(fold(ref.name.text) for ref in told.names if ref.name) if told else frozenset()

    @once
    def article_names(self) -> frozenset[str]:
        """Those of its article, folded."""
        return frozenset(fold(name.text) for passage in self._scene.passages for name in passage.names)

    @once
    def partners(self) -> frozenset[str]:
        """The names, folded, of its sentence or else of the one before, those of people left out."""
        passage = self._draft.passage
        at = self._scene.passages.index(passage)
        before = [p for p in self._scene.passages[max(0, at - 1) : at] if p.block is passage.block]
        told = (frozenset(fold(n.text) for n in p.names if n.kind != "person") for p in (passage, *before))
        return next(filter(None, told), frozenset())

    @once
    def sums(self) -> frozenset[Decimal | None]:
        """The sums of money of its sentence."""
        return frozenset(n.value.written for n in self._draft.passage.numbers if n.value.kind == "money")

    @once
    def article_sums(self) -> frozenset[Decimal | None]:
        """Those of its article."""
        told = (n for passage in self._scene.passages for n in passage.numbers)
        return frozenset(n.value.written for n in told if n.value.kind == "money")

    @once
    def revised(self) -> bool:
        """Whether its sentence says that a plan was changed."""
        return revised(self._draft.passage)

    @once
    def marks(self) -> frozenset[str]:
        """Ordinals and the like that tell one thing of a kind from the next."""
        passage = self._draft.passage
        found = {
            key
            for a, b in self._spans
            for key, words in vocabulary.restrictors_in(passage.text, a, b)
            if words.search(passage.text, a, b)
        }
        return frozenset("phase" if key == "batch" else key for key in found & MARKS)


def told_apart(a: Told, b: Told, *, named: bool) -> bool:
    """Whether an ordinal tells two things of a kind apart: the first batch, the second one.

    Args:
        a: one.
        b: the other.
        named: whether both name somebody or something, by which the thing may be known without its ordinal.
    """
    left, right = a.marks - _LOOSE, b.marks - _LOOSE
    which = left & _COUNTED, right & _COUNTED
    if all(which) or (left and right and not any(which)):
        return which[0].isdisjoint(which[1]) if all(which) else left.isdisjoint(right)
    return not (named or a.takes_up or b.takes_up) and not (left | right).isdisjoint(_NEXT)


def two_deals(a: Told, b: Told) -> bool:
    """Whether one tells of a contract for a sum with somebody, and the other's article has sums, neither that nor him.

    Args:
        a: what is told of a day on which something is signed.
        b: the same in another article.
    """
    return any(
        x.sums and y.article_sums and x.sums.isdisjoint(y.article_sums)
        and any(not any(alike_names(name, other) for other in y.article_names) for name in x.partners)
        for x, y in ((a, b), (b, a))
    )  # fmt: skip


def compared(a: Told, b: Told) -> Mapping[str, float]:
    """What two tellings share word by word, and what sets them apart, as numbers.

    Args:
        a: one.
        b: the other, of another article.
    """
    pairs, unmet = shared([*a.words, *a.before], [*b.words, *b.before])
    own = [{id(word) for word in one.words} for one in (a, b)]
    alone = [[word for word in side if id(word) in told] for side, told in zip(unmet, own, strict=True)]
    often = vocabulary.weighed("many") | vocabulary.weighed("light")
    done = sum(x.deed and y.deed and not (x.meanings & y.meanings) <= often for x, y in pairs)
    # A word that nobody knows is mostly a thing: a belvedere, a nanosatellite.
    both = sum((x.thing and y.thing) or not (x.known or y.known) for x, y in pairs)
    return {
        "told things": min(MOST["told things"], both),
        "told otherwise": min(MOST["told otherwise"], *(len(side) for side in alone)),
        "other things": float(all(any(word.thing for word in side) for side in alone)),
        "other deeds": float(not done and all(any(word.deed for word in side) for side in alone)),
    }
