"""An article as it was read: its text, its parts, its sentences, and the way to quotes that stand in the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from kzclaims.articles.folding import Folded, Mark, fold_text, readable
from kzclaims.articles.limits import Limit
from kzclaims.claim import Article, Quote, Section
from kzclaims.record import record

_AROUND = 32  # characters of prefix and suffix
_START = attrgetter("start")


class Kind(StrEnum):
    """What a block of an article is."""

    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    TABLE = "table"
    LIST = "list"
    QUOTE = "quote"
    CREDIT = "credit"
    META = "meta"


# Share bars, sources, bylines and fields are shown, never read for claims.
UNREAD = frozenset({Kind.CREDIT, Kind.META})
_SECTIONS = {Kind.TITLE: Section.TITLE, Kind.HEADING: Section.HEADING, Kind.LEAD: Section.LEAD}


@record(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table row, … of the file, from ``start`` to ``end``, in one language."""

    kind: Kind
    start: int
    end: int
    language: str = ""

    @property
    def section(self) -> Section:
        """Where a claim of this block stands, in the terms of ``kzclaims.claim``."""
        return _SECTIONS.get(self.kind, Section.BODY)


class Sentence(NamedTuple):
    """A sentence of the file; ``block`` is the index of its block."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Document:
    """One article, read. Every offset counts code points of ``text``.

    ``text`` is the whole decoded file, front matter and HTML tags included, a byte order mark excluded: whoever opens
    the file finds each quote at its offsets. Only a .docx, which is no text, has its paragraphs, one a line, in its
    place. ``markup`` holds, in order, what a reader does not see or sees otherwise: tags and dropped parts of a page,
    entities, markdown signs. So no one matches on ``text``: ``folded`` gives a stretch as matching sees it,
    ``readable`` as a person sees it, both with the way back.

    ``blocks`` are in order and do not overlap; ``sentences`` are those of all blocks but credits and meta.
    ``updated`` is the day of this version, where it is told. ``limits`` says what was not read, and why.
    """

    article: Article
    path: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    markup: tuple[Mark, ...] = ()
    updated: str = ""
    limits: tuple[Limit, ...] = ()

    def folded(self, start: int, end: int, *, case: bool = False) -> Folded:
        """A stretch folded for matching, in small letters unless ``case``."""
        return fold_text(self.text, start, end, self.markup, case=case)

    def readable(self, start: int, end: int) -> Folded:
        """A stretch without its markup."""
        return readable(self.text, start, end, self.markup)

    def block_at(self, offset: int) -> Block | None:
        """The block in which a character stands, if any."""
        found = bisect_right(self.blocks, offset, key=_START) - 1
        return self.blocks[found] if found >= 0 and offset < self.blocks[found].end else None

    def sentence_at(self, offset: int) -> int | None:
        """The number of the sentence in which a character stands, from 1 on as in a claim, if any."""
        found = bisect_right(self.sentences, offset, key=_START) - 1
        return found + 1 if found >= 0 and offset < self.sentences[found].end else None

    def pieces(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The parts of a span between the tags of a page, without empty ones; one part where no tag interrupts."""
        first = max(0, bisect_right(self.markup, start, key=_START) - 1)
        parts, at = [], start
        for mark in self.markup[first:]:
            if mark.start >= end:
                break
            if mark.tag and mark.end > at:
                parts.append((at, min(mark.start, end)))
                at = mark.end
        parts.append((at, end))
        return tuple(part for part in parts if part[0] < part[1] and not self.text[slice(*part)].isspace())

    def quote(self, start: int, end: int, *, across_tags: bool = False) -> Quote | None:
        """A span as a quote; ``exact == text[start:end]``, always.

        Args:
            start: its first character.
            end: its end.
            across_tags: whether tags of a page may stand inside the quote.

        Returns:
            The quote without spaces and tags at its edges, with prefix and suffix if its words recur in the file;
            None if nothing is left, or if tags stand inside and must not (``pieces`` cuts such a span at its tags).
        """
        parts = self.pieces(start, end)
        if not parts or (len(parts) > 1 and not across_tags):
            return None
        exact = self.text[parts[0][0] : parts[-1][1]]
        start = parts[0][0] + len(exact) - len(exact.lstrip())
        exact = exact.strip()
        end = start + len(exact)
        block = self.block_at(start)
        language = (block.language if block else "") or self.article.language
        if self.text.find(exact) == self.text.rfind(exact):
            return Quote(exact, start, end, language)
        before, after = self.text[max(0, start - _AROUND) : start], self.text[end : end + _AROUND]
        return Quote(exact, start, end, language, before, after)
