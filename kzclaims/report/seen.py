"""The nouns of the page: an article, a quote, a fact, a version, a conflict, a section; all in words already."""

from __future__ import annotations

from dataclasses import dataclass

from kzclaims.claim import Article
from kzclaims.report.shown import Excerpt

# Articles are told apart by letter, colour and pattern; there are this many of the last two.
STYLES = 8
# Of a printed page: the characters of a line, the lines that versions may take side by side.
_LINE, _PAGE = 105, 45


@dataclass(frozen=True, slots=True)
class Source:
    """An article or a reference source. ``style`` numbers its colour and pattern, ``tag`` is its letter.

    ``number`` counts from 1; ``copied`` says that the page holds its text, with marks.
    """

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
    number: int = 0
    copied: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """One claim with its quote, in words; ``attributed`` names its speaker with "according to"."""

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
    attributed: str = ""


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

    def lines(self, width: int) -> int:
        """About how many lines it takes, with so many characters in each: paragraphs, then what was read and where."""
        told = sum(1 + sum(len(text) for text, _ in p.pieces) // width for p in self.passages)
        return told + 4 * len(self.said) + 2 * len(self.passages) + 5 * len(self.facts)


@dataclass(frozen=True, slots=True)
class Worded:
    """One quote of a version word by word: pieces of text, each with whether the other quote has it otherwise."""

    number: int
    language: str
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """One conflict as the page shows it. ``number`` counts from 1 in the order of the report.

    ``key`` is its id without quotes and values, ``whom`` those to ask, ``people`` the persons and speakers in it.
    """

    id: str
    key: str
    fingerprint: str
    number: int
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
    whom: tuple[str, ...]
    people: tuple[str, ...]
    compared: tuple[Worded, ...]
    steps: tuple[str, ...]
    also: tuple[Passage, ...]
    facts: tuple[Fact, ...]
    without: str
    rules: tuple[tuple[str, str, str], ...]
    articles: frozenset[str]
    first: str
    topic: tuple[str, ...]

    @property
    def said(self) -> tuple[Said, ...]:
        """Every quote of its versions."""
        return tuple(said for version in self.versions for said in version.said)

    @property
    def long(self) -> bool:
        """Whether side by side, on paper, one of its versions would run over most of a page."""
        columns = min(len(self.versions), 3)
        return any(version.lines(_LINE // max(columns, 1)) > _PAGE for version in self.versions)


def tag(index: int) -> str:
    """A letter for an article, a number past the alphabet."""
    return chr(ord("A") + index) if index < 26 else str(index + 1)
