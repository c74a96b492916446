"""The pages of the desk: what the templates are given, in words of one language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kzclaims import __version__
from kzclaims.articles.document import UNREAD, Document, Kind
from kzclaims.claim import Claim, Number
from kzclaims.report.documents import document_of
from kzclaims.report.html import SHAPES, tied, unbroken
from kzclaims.report.seen import Seen
from kzclaims.report.shown import visible
from kzclaims.report.view import View
from kzclaims.report.words import Words
from kzclaims.reported import Report
from kzclaims.review import Decision, Outcome, Reason, State
from kzclaims.web.store import Kept
from kzclaims.wording import NBSP, sentence

HERE = Path(__file__).parent


@lru_cache(maxsize=2)
def words(language: str) -> Words:
    """The words of the desk and of the report."""
    return Words(language, tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8")))


def _shown(value: object) -> object:
    """Text of others on its way to a page; what is hidden in it is marked."""
    return visible(value) if type(value) is str else value


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {"unbroken": unbroken, "tied": tied}
    environment.globals |= {
        "shapes": SHAPES,
        "version": __version__,
        "states": list(State),
        "reasons": list(Reason),
        "outcomes": list(Outcome),
    }
    return environment


def page(template: str, language: str, /, **places: Any) -> str:
    """A page from its template."""
    t = words(language)
    other = "en" if language == "fr" else "fr"
    return _environment().get_template(f"{template}.html.jinja").render(t=t, other=other, clock=_clock(t), **places)


def _clock(t: Words) -> Any:
    """A moment in words, to the minute."""
    return lambda when: t("desk.clock", day=t.when(when[:10]), time=when[11:16]) if when else ""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim of an article as the page shows it; ``number`` is its mark in the text, the worst conflict is first.

    ``marked``: its quote brings its own quotation marks; ``speaker``: who says it, with "according to".
    """

    number: int
    id: str
    about: str
    what: str
    value: str
    quote: str
    marked: bool
    speaker: str
    unit: str
    conflicts: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article from a code point of its text on: the claims that quote it, and those that end here."""

    start: int
    text: str
    rows: tuple[ClaimRow, ...]
    ends: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of an article in pieces; ``heading`` for titles and headings, ``read`` where claims are looked for."""

    heading: bool
    read: bool
    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """One correction in words."""

    id: int
    quote: str
    told: str
    who: str
    when: str
    note: str


class ArticleView:
    """One article: its text with every claim marked, and the claims in words."""

    def __init__(self, report: Report, article: str, language: str) -> None:
        self._view = View(report, language)
        within: dict[str, list[Seen]] = {}
        for conflict, seen in zip(report.conflicts, self._view.conflicts, strict=True):
            for claim in conflict.claims:
                within.setdefault(claim.id, []).append(seen)
        claims = sorted(
            (c for c in report.claims if c.article.id == article and c.quote),
            key=lambda c: (c.quote.start or 0, c.quote.end or 0, c.id) if c.quote else (0, 0, ""),
        )
        self.rows = tuple(self._row(n, c, within.get(c.id, [])) for n, c in enumerate(claims, 1))
        found = report.texts.get(article)
        document = document_of(found) if found else None
        spans = [
            (c.quote.start, c.quote.end, row)
            for c, row in zip(claims, self.rows, strict=True)
            if c.quote and c.quote.start is not None and c.quote.end is not None
        ]
        self.paragraphs = _paragraphs(document, spans) if document else []
        known = {r: report.entities[r] for c in claims for r in (c.subject,) if r in report.entities}
        self.subjects = sorted({entity.label(language) for entity in known.values()})
        self.properties = sorted(
            ((p.labels.get(language, p.id), p.id) for p in report.vocabulary.properties.values()), key=str
        )

    def _row(self, number: int, claim: Claim, conflicts: Sequence[Seen]) -> ClaimRow:
        view = self._view
        said = view.said(claim)
        parts = [view.name(claim.subject), *([view.name(claim.scope)] if claim.scope else [])]
        return ClaimRow(
            number,
            claim.id,
            f"{NBSP}– ".join(parts),
            view.name(claim.property),
            view.value(claim),
            said.excerpt.quote,
            said.excerpt.marked,
            sentence(said.attributed),
            claim.value.unit if isinstance(claim.value, Number) else "",
            tuple(conflicts),
        )


def _paragraphs(document: Document, spans: Sequence[tuple[int, int, ClaimRow]]) -> list[Paragraph]:
    """The article as a person reads it, without tags and fields, each piece with its place in the file."""
    found = []
    for block in (each for each in document.blocks if each.kind != Kind.META):
        inside = [span for span in spans if span[0] < block.end and span[1] > block.start]
        here = [(max(a, block.start), min(b, block.end), row) for a, b, row in inside]
        cuts = sorted({block.start, block.end, *(a for a, *_ in here), *(b for _, b, _ in here)})
        pieces = []
        for a, b in pairwise(cuts):
            rows = tuple(row for first, last, row in here if first <= a and b <= last)
            ends = tuple(row for _, last, row in here if last == b)
            pieces.append(Piece(a, document.readable(a, b).text, rows, ends))
        heading = block.kind in (Kind.TITLE, Kind.HEADING)
        found.append(Paragraph(heading, block.kind not in UNREAD, block.language, tuple(pieces)))
    return found


def correction_rows(kept: Iterable[Kept], quotes: Mapping[str, str], t: Words) -> list[CorrectionRow]:
    """Corrections in words; ``quotes`` are those of the claims, by id."""
    rows = []
    for each in kept:
        c = each.correction
        value = f"{c.value} {c.unit}".strip()
        told = {
            "reject": t("article.rejected"),
            "correct": t("article.corrected", value=value),
            "add": t("article.added", value=value),
        }[c.kind]
        rows.append(CorrectionRow(each.id, c.quote or quotes.get(c.claim, c.claim), told, c.who, c.when, c.note))
    return rows


def decided(decision: Decision, t: Words) -> str:
    """State, reason and outcome of a decision, in words."""
    told = t(f"decision.{decision.state}")
    if decision.reason:
        told = t("decision.because", state=told, reason=t(f"decision.{decision.reason}"))
    return f"{told}, {t(f'decision.{decision.outcome}')}" if decision.outcome else told


def since(report: Report, t: Words) -> str:
    """What is new, changed and gone since the run before; empty without one."""
    if not report.since and not report.left:
        return ""
    counts = [(kind, sum(state == kind for state in report.since.values())) for kind in ("new", "changed", "same")]
    told = [t(f"run.{kind}", n=n) for kind, n in (*counts, ("gone", len(report.left))) if n]
    return t("run.since", told=t.listed(told))
