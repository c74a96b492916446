"""The copy of each article with numbered marks: which sentences were compared, which stand in a conflict, which not."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kzclaims.articles import Document
from kzclaims.articles.document import UNREAD, Kind
from kzclaims.claim import Claim
from kzclaims.report.documents import document_of
from kzclaims.report.seen import Seen, Source
from kzclaims.report.view import View

STATES = ("conflict", "compared", "uncompared")


@dataclass(frozen=True, slots=True)
class Mark:
    """A number in the margin; ``anchor`` is empty but at the first quote of a conflict in an article."""

    number: int
    id: str
    severity: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; ``severity`` is that of the worst conflict it is quoted in, ``marks`` begin here."""

    text: str
    severity: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or what stands between two; ``state`` is one of ``STATES``, empty where nothing is claimed."""

    state: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or the like; ``read`` tells whether claims were looked for in it."""

    kind: str
    language: str
    read: bool
    sentences: tuple[Sentence, ...]

    def repeats(self, title: str) -> bool:
        """Whether it is only the title again, with nothing to mark in it; the title stands above the copy."""
        told = "".join(piece.text for sentence in self.sentences for piece in sentence.pieces)
        return self.kind == Kind.TITLE and not any(s.state for s in self.sentences) and told.strip() == title


@dataclass(frozen=True, slots=True)
class Copy:
    """A whole article, and how many of its sentences are in each state."""

    source: Source
    blocks: tuple[Block, ...]
    sentences: int
    counts: Mapping[str, int]


Span = tuple[int, int, Seen]


@dataclass(frozen=True, slots=True)
class Placed:
    """The conflicts that have their anchor in an article, and those whose number stands beside a paragraph already."""

    anchored: set[int]
    here: set[int]


def copies(view: View) -> tuple[Copy, ...]:
    """The copies of the articles whose texts are at hand."""
    spans: dict[str, list[Span]] = {}
    for node, seen in zip(view.report.conflicts, view.conflicts, strict=True):
        for claim in node.claims:
            if claim.quote and claim.quote.start is not None and claim.quote.end is not None:
                spans.setdefault(claim.article.id, []).append((claim.quote.start, claim.quote.end, seen))
    claims: dict[str, list[Claim]] = {}
    for claim in view.report.claims:
        claims.setdefault(claim.article.id, []).append(claim)
    found = []
    for key, source in view.sources.items():
        document = document_of(view.report.texts[key]) if source.copied else None
        if document:
            found.append(_copy(document, source, claims.get(key, []), spans.get(key, []), view.report.compared))
    return tuple(found)


def _copy(
    document: Document, source: Source, claims: Sequence[Claim], spans: Sequence[Span], compared: frozenset[str]
) -> Copy:
    starts = sorted((c.quote.start, c.id in compared) for c in claims if c.quote and c.quote.start is not None)
    quoted = sorted(dict.fromkeys(spans), key=lambda span: (span[0], span[2].number, span[1]))
    anchored: set[int] = set()
    told: list[str] = []
    blocks = []
    at = 0
    for number, block in enumerate(document.blocks):
        sentences: list[Sentence] = []
        edge = block.start
        placed = Placed(anchored, set())
        while at < len(document.sentences) and document.sentences[at].block == number:
            start, end, _ = document.sentences[at]
            if start > edge:
                sentences.append(Sentence("", tuple(_pieces(document, source, edge, start, quoted, placed))))
            state = _state(start, end, starts, quoted)
            told.append(state)
            sentences.append(Sentence(state, tuple(_pieces(document, source, start, end, quoted, placed))))
            edge, at = end, at + 1
        if edge < block.end:
            sentences.append(Sentence("", tuple(_pieces(document, source, edge, block.end, quoted, placed))))
        if block.kind is Kind.META and not any(p.severity for s in sentences for p in s.pieces):
            continue  # fields of the file: title, publisher and day stand above the copy
        language = block.language or source.language
        blocks.append(Block(block.kind.value, language, block.kind not in UNREAD, tuple(sentences)))
    return Copy(source, tuple(blocks), len(told), {state: told.count(state) for state in STATES})


def _state(start: int, end: int, claims: Sequence[tuple[int, bool]], quoted: Sequence[Span]) -> str:
    if any(a < end and b > start for a, b, _ in quoted):
        return "conflict"
    here = claims[bisect_left(claims, (start, False)) : bisect_left(claims, (end, False))]
    if not here:
        return ""
    return "compared" if any(was for _, was in here) else "uncompared"


def _pieces(
    document: Document, source: Source, start: int, end: int, quoted: Sequence[Span], placed: Placed
) -> Iterator[Piece]:
    """The stretch cut where quotes begin and end."""
    here = [(max(a, start), min(b, end), seen, a >= start) for a, b, seen in quoted if a < end and b > start]
    cuts = sorted({start, end, *(a for a, *_ in here), *(b for _, b, *_ in here)})
    for a, b in itertools.pairwise(cuts):
        covering = [seen for first, last, seen, _ in here if first <= a and last >= b]
        beginning = dict.fromkeys(seen for first, _, seen, fresh in here if fresh and first == a)
        marks = []
        for seen in beginning:
            if seen.number in placed.here:
                continue
            anchor = "" if seen.number in placed.anchored else f"m{seen.number}-{source.anchor}"
            placed.anchored.add(seen.number)
            placed.here.add(seen.number)
            marks.append(Mark(seen.number, seen.id, seen.severity, anchor))
        worst = min(covering, key=lambda seen: seen.number).severity if covering else ""
        yield Piece(document.readable(a, b).text, worst, tuple(marks))
