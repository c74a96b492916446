"""A figure of an article while it is read: what is counted, what restricts it, when, and how it stands to others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kzclaims.claim import Number, Period
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage

# How a figure is told: as planned, as done, as it is now, as what is thought; and how many something holds.
PLAN, PAST, NOW, THOUGHT = "plan", "past", "now", "thought"
CAPACITY = "measure:capacity"
# What is counted since a start: it only grows.
TOTALS = frozenset({"cumulativeCount", "cumulativeAmount"})
# Marks of a clause: of one part alone ("in the north alone"), of another thing, of what is done by now ("already"), of
# what was won or lost.
ALONE, OTHER, ALREADY, GAINED = "only:", "other:", "already:", "gained:"
BEFORE = "before"  # what sets apart how much there was from how much there is
# What is denied of a part ("2,150 of them did not pass"), and in how many days so many were counted ("in a week").
NOT, WITHIN = "not:", "within:"
# What is left of something, which grows less; what is said to be fewer than it was; what several come to on average.
REMAINING, FALLEN, AVERAGE = "remaining:", "fallen:", "average:"
# What several come to together, and by how much one is ahead of another: "2.7 million in all three", "won by 11 votes".
JOINT, GAP = "joint:", "gap:"
# What is only said to be in or on so many of them: "found on 19 canvases".
AMONG = "on:"
# The kind of group that people are counted as the members of: "group:crew".
GROUP = "group:"
# What became of what is counted, with its kind: "fate:answer/rejected".
FATE = "fate:"
# What is asked for, and not had; what a measure told beside its noun is one of: "of:thing-quay".
ASKED, OF = "asked:", "of:"
# What each of several has, and how many of all were asked.
EACH, SAMPLED = "each:", "sampled:"
# The round, phase or day of several that it is told of: "stage:round/2"; and that a clause narrows its noun.
STAGE, LIMITED = "stage:", "limited:"
# What both of two figures must be told as, or neither.
ONE_SIDED = (ASKED, ALONE, OTHER, SAMPLED, AVERAGE, JOINT, GAP, "adj:previous")


@dataclass(eq=False, slots=True)
class Figure:
    """One number of a passage.

    ``head`` is what is counted (a concept, or "fr:lemma" within one language), ``own`` what restricts it in its own
    noun phrase, ``near`` what the clause says of it in known concepts, ``far`` every other content word of the clause.
    ``phrase_end`` ends its noun phrase. ``bearer`` is the name that has the figure, ``others`` further names.
    ``since`` is the day from which it is counted, where the calendar gives it ("since January").
    ``unfolds`` is the day on which it is published, where what it counts goes on.
    ``changes`` are the numbers told beside it of those who left, came or remained.
    ``single`` keeps it from being compared; ``told`` is the figure whose noun it leaves out.
    """

    passage: Passage
    found: FoundNumber
    value: Number
    start: int
    phrase_end: int
    head: str = ""
    head_text: str = ""
    own: set[str] = field(default_factory=set)
    near: set[str] = field(default_factory=set)
    far: set[str] = field(default_factory=set)
    bearer: ProperName | None = None
    others: list[ProperName] = field(default_factory=list)
    measured: str = "count"
    as_of: Period | None = None
    since: str = ""
    unfolds: str = ""
    changes: frozenset[str] = frozenset()
    definite: bool = False
    apart: str = ""
    converted: bool = False
    remainder: bool = False
    negated: bool = False
    single: bool = False
    held_against: bool = False  # "84 berths, against 52 in 2019": so many there are now
    planned: bool = False
    mood: str = ""
    hearsay: bool = False
    told: Figure | None = None
    links: list[tuple[str, Figure]] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Quantity, money or share."""
        return self.value.kind

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in its article, to be ordered by."""
        return self.passage.number, self.start

    def tokens(self, *, strict: bool) -> frozenset[str]:
        """Everything that tells this figure from another of the same head."""
        return frozenset(self.own | self.near | (self.far if strict else set()))

    @property
    def grouped(self) -> bool:
        """Whether it counts the members of a group."""
        return any(t.startswith(GROUP) for t in self.near)

    def link(self, relation: str, other: Figure) -> None:
        """Point to another figure of the article, once."""
        if other is not self and (relation, other) not in self.links:
            self.links.append((relation, other))


def inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of some stretches."""
    for a, b in spans:  # noqa: SIM110 - the innermost loop of the figures, twice as fast as any()
        if a <= at < b:
            return True
    return False
