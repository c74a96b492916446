"""The nouns of the page: an article, a quote, a fact, a version, a conflict, a section; all in words already."""

from __future__ import annotations

from dataclasses import dataclass

from kzclaims.claim import Article
from kzclaims.report.shown import Excerpt
from kzclaims.rules.base import Severity

# The first screen shows this many quotes of a version; the detail shows all.
FIRST_QUOTES = 2
# Articles are told apart by letter, colour and pattern; there are this many of the last two.
STYLES = 8


@dataclass(frozen=True, slots=True)
class Source:
    """An article or a reference source. ``style`` numbers its colour and pattern, ``tag`` is its letter."""

    tag: str
    style: int
    anchor: str
    name: str
    title: str
    publisher: str
    published: str
    language: str
    link: str
    author: str
    status: str
    article: Article


@dataclass(frozen=True, slots=True)
class Said:
    """One claim with its quote, in words."""

    source: Source
    excerpt: Excerpt
    language: str
    value: str
    about: str
    speaker: str
    asserted: str
    section: str
    modality: str
    marked: bool
    negated: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One reference fact in words."""

    about: str
    value: str
    title: str
    publisher: str
    published: str
    language: str
    link: str
    valid: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph in pieces (text, quoted or not), none without the article's text, and the claims it holds."""

    pieces: tuple[tuple[str, bool], ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """What one side says, and the quotes and facts that say it; ``origins``: where articles share one, how many."""

    number: int
    label: str
    said: tuple[Said, ...]
    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...]
    origins: str = ""

    @property
    def first(self) -> tuple[Said, ...]:
        """The quotes of the first screen."""
        return self.said[:FIRST_QUOTES]


@dataclass(frozen=True, slots=True)
class Seen:
    """One conflict as the page shows it."""

    id: str
    severity: str
    where: str
    family: str
    stakes: tuple[str, ...]
    hedged: tuple[str, ...]
    speakers: tuple[str, ...]
    sentence: str
    differs: str
    versions: tuple[Version, ...]
    ask: str
    whom: str
    steps: tuple[str, ...]
    also: tuple[Passage, ...]
    facts: tuple[Fact, ...]
    without: str
    rules: tuple[tuple[str, str, str], ...]
    articles: frozenset[str]
    first: str


@dataclass(frozen=True, slots=True)
class Group:
    """A section of the list: the conflicts of one article, or (no source) those between articles."""

    source: Source | None
    conflicts: tuple[Seen, ...]
    linked: tuple[Seen, ...] = ()

    @property
    def urgent(self) -> tuple[Seen, ...]:
        """Contradictions and tensions: shown open."""
        return tuple(c for c in self.conflicts if c.severity in ("contradiction", "tension"))

    @property
    def folded(self) -> tuple[tuple[str, tuple[Seen, ...]], ...]:
        """Imprecisions, then spellings: shown folded."""
        kinds = ((s, tuple(c for c in self.conflicts if c.severity == s)) for s in ("imprecision", "spelling"))
        return tuple((severity, found) for severity, found in kinds if found)

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many conflicts of each severity concern this section, links included; none is left out."""
        every = (*self.conflicts, *self.linked)
        found = ((s.value, sum(c.severity == s for c in every)) for s in Severity)
        return tuple((severity, n) for severity, n in found if n)


def tag(index: int) -> str:
    """A letter for an article, a number past the alphabet."""
    return chr(ord("A") + index) if index < 26 else str(index + 1)
