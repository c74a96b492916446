"""Claims before names are resolved: what extractors return, passage by passage."""

from __future__ import annotations

from builtins import property as computed  # Draft has a field named property
from collections.abc import Sequence
from dataclasses import field
from functools import lru_cache

from kzclaims.claim import Modality, Period, Value
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage
from kzclaims.record import record


@record(frozen=True, slots=True)
class Ref:
    """What a draft speaks of: a fixed id (a concept, an event), a name in a passage, or the article's topic.

    ``kind`` is that of the entity (person, organisation, office, event, product, thing). ``of`` narrows an id by what
    it belongs to ("the director" of an agency), so that two bodies' directors are two offices; ``broader`` are the
    scopes it lies inside. ``noun`` is the key of a noun (topics.described): with a name beside it, what the name is
    one of; alone, a description ("the museum") that assembly turns into what it stands for.
    ``label`` is in ``language``, in all where that is ""; ``concept`` (of a thesaurus, or "measure:cost") names it in
    the others.
    """

    id: str = ""
    name: ProperName | None = None
    passage: Passage | None = None
    kind: str = "thing"
    of: Ref | None = None
    role: str = ""
    label: str = ""
    traits: frozenset[str] = frozenset()
    gender: str = ""
    incompatible: tuple[str, ...] = ()
    broader: tuple[Ref, ...] = ()
    noun: str = ""
    language: str = ""
    concept: str = ""


TOPIC = Ref(kind="thing")
# What begins the id of a course whose length does not lead to its end: its dates are those of nothing else.
COURSE_OFF = "course-off"


@lru_cache(maxsize=4096)
def _one(found: frozenset[str]) -> frozenset[str]:
    return found


def _share_sets(node: object, names: Sequence[str]) -> None:
    """Let equal sets of words be one: most are empty, and each would take as much as a sentence."""
    for name in names:
        object.__setattr__(node, name, _one(getattr(node, name)))


@record(frozen=True, slots=True)
class Measured:
    """What the words around a figure tell of its measure, for the figures of other articles to be held against it.

    ``head`` is what is counted, ``word`` what its article calls it ("fr:lemma"), ``per`` the time it is counted over,
    ``own`` the restrictors of its noun phrase, ``near`` the known things and deeds of its clause, ``far`` other words
    there, ``names`` those of its clause. ``mood`` tells whether it is planned, past, so now or an estimate, "" where no
    verb of its clause says. ``beside`` are the other figures of its sentence, each as thing and value. ``fit`` is false
    where the figure is part of something else, denied, of an earlier time or not understood. ``definite``: it
    counts a known set ("the 56 turbines"), which is what it is whatever the verb says. ``changes`` are the numbers told
    beside it of those who left, came or remained.
    """

    head: str
    per: str
    own: frozenset[str]
    near: frozenset[str]
    far: frozenset[str]
    names: tuple[Ref, ...]
    mood: str
    fit: bool
    beside: frozenset[str] = frozenset()
    word: str = ""
    definite: bool = False
    changes: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        _share_sets(self, ("own", "near", "far", "beside", "changes"))


@record(frozen=True, slots=True)
class Happened:
    """What the words around a date tell of its event, for the dates of other articles to be held against it.

    ``deeds`` are the concepts of its verb, ``acts`` nouns for deeds beside it; ``things`` what it is done by or to,
    ``around`` what a preposition sets beside, ``words`` those no thesaurus has; ``marks`` numbers and ``restricts``
    ordinals and the like that tell one thing of a kind from the next. ``core`` is the one thing that grammar gives to
    the deed, ``tied`` are the names that belong to it.
    """

    deeds: frozenset[str]
    acts: frozenset[str]
    things: frozenset[str]
    around: frozenset[str]
    words: frozenset[str]
    marks: frozenset[str]
    restricts: frozenset[str]
    names: tuple[Ref, ...]
    planned: bool
    label: str
    core: frozenset[str] = frozenset()
    tied: tuple[Ref, ...] = ()

    def __post_init__(self) -> None:
        _share_sets(self, ("core", "deeds", "acts", "things", "around", "words", "marks", "restricts"))


@record(frozen=True, slots=True)
class Draft:
    """One claim to be: ``passage.text[start:end]`` is its quote; ``links`` point to other drafts by their ``key``."""

    passage: Passage
    start: int
    end: int
    property: str
    subject: Ref
    value: Value | Ref
    scope: Ref | None = None
    modality: Modality = Modality.STATED
    speaker: Ref | None = None
    said: str = ""
    as_of: Period | None = None
    negated: bool = False
    quantifier: str = ""
    gender: str = ""
    links: tuple[tuple[str, str], ...] = field(default=())
    measured: Measured | None = None
    happened: Happened | None = None

    @computed
    def key(self) -> str:
        """Its name among the drafts of its article."""
        return f"{self.property}@{self.passage.number}:{self.start}-{self.end}"
