"""What people write on conflicts stays text in every format, and is in one line of words."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt
from rdflib import RDF, SH, Graph

from kzclaims.report.annotations import render as annotated
from kzclaims.report.rdf import render as turtle
from kzclaims.report.reviewed import in_words, summed
from kzclaims.report.standings import listed, status
from kzclaims.report.text import render as terminal
from kzclaims.report.words import words
from kzclaims.reported import Report
from kzclaims.review import Decision, hold, merged
from kzclaims.review.earlier import Earlier
from tests.report.test_formats import HOSTILE, whole

# Control, bidirectional and zero-width characters; a line end parts lines.
_STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def reviewed(report: Report, text: str, with_notes: bool = True) -> Report:
    """The report with a text in every field of a decision, of a stale one, and of an earlier run."""
    first, second = report.conflicts[0], report.conflicts[1]
    taken = Decision(
        first.id, first.key, "", "dismissed", "rounding", "both-stand", text, "2025-03-04T10:00:00+01:00", text,
        "2025-04-01", text, text, (text,), text,
    )  # fmt: skip
    gone = replace(taken, conflict="0123456789ab", stable="ba9876543210", articles=())
    other = replace(taken, conflict=second.id, stable=second.key)
    against = replace(other, state="confirmed", reason="", who=f"{text} 2")
    names = {c.id: (c.key, c.fingerprint) for c in report.conflicts}
    held = hold([taken, gone, other, against], names, ())
    left = (Earlier("0123456789ab", "x", text, text),)
    return replace(report, held=held, with_notes=with_notes, since={first.id: "new"}, left=left)


@pytest.fixture(scope="module")
def usual(report: Report) -> Mapping[str, int]:
    plain = reviewed(report, "plain")
    return {
        "markdown": whole(plain, "markdown").count("\n#"),
        "rows": whole(plain, "csv").count("\r\n"),
        "triples": len(Graph().parse(data=turtle(plain), format="turtle")),
    }


def test_hostile_notes_stay_text(report: Report, usual: Mapping[str, int]) -> None:
    for text in HOSTILE:
        bad = reviewed(report, text)
        for shown in (terminal(bad, "en"), whole(bad, "markdown"), whole(bad, "sarif"), annotated(bad)):
            assert not _STEERS.search(shown), repr(text)
        for line in (*listed(merged(d for ds in bad.reviews.values() for d in ds), "fr"), *status(bad, "en")):
            assert "\n" not in line
            assert not _STEERS.search(line), repr(text)
        rows = list(csv.reader(io.StringIO(whole(bad, "csv"), newline="")))
        assert len(rows) == usual["rows"]
        cells = [cell.lstrip() for row in rows[1:] for cell in row]
        assert not any(cell.startswith(tuple("=+-@＝＋－＠")) for cell in cells), repr(text)
        assert whole(bad, "markdown").count("\n#") == usual["markdown"], repr(text)
        html = MarkdownIt("gfm-like", {"linkify": False}).render(whole(bad, "markdown"))
        assert not re.search(r"<(?!/?(?:h1|h2|p|ul|li|strong)>)", html), repr(text)
        found = Graph().parse(data=turtle(bad), format="turtle")
        assert set(found.objects(None, RDF.type)) >= {SH.ValidationReport}
        review = json.loads(whole(bad, "json"))["conflicts"][0]["review"]
        assert review["decisions"][0]["note"] == text, "the JSON holds it as it is"


def test_without_being_asked_no_format_tells_who_and_why(report: Report) -> None:
    quiet = reviewed(report, "Xsecretx", with_notes=False)
    shown = replace(quiet, left=(), held=replace(quiet.held, gone=()))
    for form in ("text", "json", "jsonl", "markdown", "csv", "sarif"):
        assert "Xsecretx" not in whole(shown, form), form
    assert "Xsecretx" not in turtle(shown)


def test_one_line_says_what_stands(report: Report) -> None:
    found = reviewed(report, "vu", with_notes=False)
    first, second = report.conflicts[:2]
    english = in_words(found, first.id, words("en")).replace("\u00a0", " ")
    assert english == (
        "New since the earlier report. Decision: dismissed (rounding), both versions stand, 4 March 2025, "
        "due 1 April 2025."
    )
    assert in_words(found, second.id, words("fr")).startswith("Avis partagés")
    assert in_words(found, report.conflicts[-1].id, words("fr")) == ""
    told = list(summed(found, words("en")))
    assert told[0] == "Gone since the earlier report: vu (0123456789ab)"
    assert told[1].startswith("Decision on a conflict that is gone: vu – dismissed")
