"""The conflicts as a table for a spreadsheet: one row a claim of a conflict."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from kzclaims.claim import Claim
from kzclaims.conflicts import Conflict
from kzclaims.report.cells import safe
from kzclaims.report.json_ import speakers
from kzclaims.report.reviewed import in_words, reviewed
from kzclaims.report.shown import paragraph
from kzclaims.report.text import flat
from kzclaims.report.words import words
from kzclaims.reported import Report
from kzclaims.wording import Speaker, sentence

COLUMNS = (
    "conflict",
    "rule",
    "family",
    "severity",
    "where",
    "stakes",
    "version",
    "value",
    "quote",
    "file",
    "line",
    "publisher",
    "date",
    "speaker",
    "message",
    "state",
    "reason",
    "outcome",
    "since",
    "decision",
)


def versions(conflict: Conflict) -> Iterator[tuple[int, Claim]]:
    """Each claim and fact of a conflict with the number of its version from 1; 0 for what stands in none."""
    told = set()
    for number, camp in enumerate(conflict.camps, 1):
        for claim in camp.claims:
            told.add(claim.id)
            yield number, claim
    yield from ((0, claim) for claim in (*conflict.claims, *conflict.background) if claim.id not in told)


def _row(conflict: Conflict, number: int, claim: Claim, report: Report, voice: Speaker) -> tuple[str, ...]:
    line = paragraph(claim, report.texts.get(claim.article.id)).line
    value = conflict.camps[number - 1].value if number else claim.value
    decided = reviewed(report, conflict.id)
    return (
        conflict.id, conflict.rule, conflict.family, conflict.severity.value, conflict.where,
        " ".join(conflict.stakes), str(number or ""), voice.word(value),
        claim.quote.exact if claim.quote else "", claim.article.file_name or claim.article.id,
        str(line or ""), claim.article.publisher, claim.asserted or claim.article.published,
        voice.namer(claim.speaker, voice.language) if claim.speaker else "", sentence(voice.say(conflict.message)),
        decided["state"], decided["reason"] or "", decided["outcome"] or "", decided["since"] or "",
        in_words(report, conflict.id, words(voice.language)),
    )  # fmt: skip


def render(report: Report, language: str) -> str:
    """The whole table: a line of names, then the rows; each cell on one line, hidden characters written out."""
    voice = speakers(report)[language]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for conflict in report.conflicts:
        for number, claim in versions(conflict):
            writer.writerow([safe(flat(cell)) for cell in _row(conflict, number, claim, report, voice)])
    return out.getvalue()
