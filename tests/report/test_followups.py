"""Promises as text, CSV, JSON and a calendar, the latter read back by a reader of calendars."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from icalendar import Calendar

from kzclaims.check import Options, check
from kzclaims.cli import cli
from kzclaims.report.followups import FORMATS
from kzclaims.reported import Report

FIRST = """---
title: Le tram de Corlay
publisher: Gazette de Corlay
date: 2025-03-04
language: fr
---

Le maire de Corlay, Paul Vernier, a promis que la ligne C ouvrira le 1er septembre 2025. « =SUM(A1) », a-t-il ajouté.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "1.txt").write_text(FIRST, encoding="utf-8")
    return tmp_path


@pytest.fixture
def report(folder: Path) -> Report:
    return check([folder], Options(as_of=date(2025, 10, 1)))


def test_a_promise_is_found_and_overdue(report: Report) -> None:
    assert [(f.due, f.state.value, f.silent) for f in report.followups] == [(date(2025, 9, 1), "overdue", True)]


@pytest.mark.parametrize(("language", "words"), [("fr", "sans suite"), ("en", "say no more of it")])
def test_the_text_says_who_what_and_when(report: Report, language: str, words: str) -> None:
    text = FORMATS["text"](report, language)
    assert words in text
    assert "1.txt" in text


@pytest.mark.parametrize(("language", "marks", "others"), [("fr", "«\u00a0»", "“”"), ("en", "“”", "«»")])
@pytest.mark.parametrize("form", ["text", "ics"])
def test_each_language_has_its_own_quotation_marks(
    report: Report, form: str, language: str, marks: str, others: str
) -> None:
    text = FORMATS[form](report, language)
    if form == "ics":
        (event,) = Calendar.from_ical(text).events
        text = str(event["description"])
    assert all(mark in text for mark in marks)
    assert not any(mark in text for mark in others)


def test_the_calendar_is_read_by_another_reader(report: Report) -> None:
    calendar = Calendar.from_ical(FORMATS["ics"](report, "fr"))
    (event,) = calendar.events
    assert event.start == date(2025, 9, 1)
    assert event.end == date(2025, 9, 2)
    assert str(event["uid"]).endswith("@kzclaims")
    assert "1er septembre 2025" in str(event["description"])
    assert all(len(line.encode()) <= 75 for line in FORMATS["ics"](report, "fr").split("\r\n"))


def test_the_table_has_a_row_a_promise_and_no_formula(report: Report) -> None:
    (row,) = csv.DictReader(io.StringIO(FORMATS["csv"](report, "en")))
    assert (row["due"], row["state"], row["silent"]) == ("2025-09-01", "overdue", "yes")
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())


def test_a_cell_that_a_spreadsheet_would_compute_is_text(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kzclaims.report.followups.promised_by", lambda followup, voice: "=cmd|' /C calc'!A0")
    (row,) = csv.DictReader(io.StringIO(FORMATS["csv"](report, "en")))
    assert row["promised_by"].startswith("'=")


def test_json_names_the_claim(report: Report) -> None:
    found = json.loads(FORMATS["json"](report, "fr"))
    assert found["as_of"] == "2025-10-01"
    assert found["followups"][0]["claim"] == report.followups[0].claim.id
    assert found["followups"][0]["silent"] is True


def test_the_command_writes_a_file(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "promises.ics"
    wanted = ["--as-of", "2025-10-01", "--format", "ics", "-o", str(out)]
    done = CliRunner().invoke(cli, ["followup", str(folder), *wanted])
    assert done.exit_code == 0, done.output
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_a_day_that_is_none_is_refused(folder: Path) -> None:
    done = CliRunner().invoke(cli, ["followup", str(folder), "--as-of", "hier"])
    assert done.exit_code == 2
    assert "hier" in done.output


def test_where_a_claim_stands(folder: Path, report: Report) -> None:
    (folder / "2.txt").write_text(FIRST.replace("Gazette", "Courrier").replace("a promis", "assure"), encoding="utf-8")
    done = CliRunner().invoke(cli, ["where", report.followups[0].claim.id, "--in", str(folder)])
    assert done.exit_code == 0, done.output
    assert "Courrier de Corlay" in done.output
    assert "Gazette de Corlay" in done.output
