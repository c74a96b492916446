"""Quotations found again in what was said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzclaims.check import Options, check
from kzclaims.claim import Article
from kzclaims.references.transcript import Transcript, Turn, is_transcript, locate, read_transcript
from kzclaims.reported import Report
from kzclaims.verdicts import Outcome

SRT = """1
00:00:12,000 --> 00:00:16,000
Anne Le Goff: Nous ouvrirons la ligne à l'automne,

2
00:00:16,000 --> 00:00:20,000
si la région tient parole, et pas avant.

3
00:01:02,500 --> 00:01:04,000
Paul Vernier: Merci à tous.
"""
VTT = """WEBVTT

00:12.000 --> 00:16.000
<v Anne Le Goff>Nous ouvrirons la ligne à l'automne,</v>

00:16.000 --> 00:20.000
<i>si la région tient parole</i>, et pas avant.
"""
TXT = """[00:12] Anne Le Goff : Nous ouvrirons la ligne à l'automne,
si la région tient parole, et pas avant.
Paul Vernier : Merci à tous.
"""
ARTICLE = """---
title: La ligne de Corlay
publisher: Gazette
date: 2025-03-04
language: fr
---

{}
"""


@pytest.mark.parametrize(("name", "text"), [("a.srt", SRT), ("a.vtt", VTT), ("a.txt", TXT)])
def test_every_form_gives_turns(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert is_transcript(path)
    found = locate("Nous ouvrirons la ligne à l’automne […] et pas avant", read_transcript(path))
    assert found is not None
    assert (found.speaker, found.same) == ("Anne Le Goff", True)
    assert found.left_out == ("si la région tient parole",)


def test_an_article_is_no_transcript(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        ARTICLE.format("Le maire a dit : « Merci. » La ligne ouvrira.\n\nElle sera longue."), encoding="utf-8"
    )
    assert not is_transcript(path)


def said(*turns: tuple[str, str]) -> Transcript:
    return Transcript(Article("s", "s"), tuple(Turn(who, "", words) for who, words in turns))


def test_words_that_nobody_said_are_not_found() -> None:
    assert (
        locate("The harbour will be closed for good", said(("A", "We open the line in autumn and not before"))) is None
    )


def test_a_word_changed_is_near_and_shown() -> None:
    found = locate("We will open the line in spring", said(("A", "Well, we will open the line in autumn, I think.")))
    assert found is not None
    assert not found.same
    assert found.words == "we will open the line in autumn"


def test_too_few_words_tell_nothing() -> None:
    assert locate("the line", said(("A", "We open the line"))) is None
    assert locate("the line is open", said()) is None


@given(st.integers(3, 30), st.integers(0, 27), st.integers(3, 8), st.integers(2, 9))
def test_any_stretch_of_what_was_said_is_found(length: int, start: int, size: int, few: int) -> None:
    words = [f"word{number * number % few}" for number in range(length)]
    start = min(start, length - 3)
    piece = words[start : start + size]
    found = locate(" ".join(piece), said(("A", " ".join(words))))
    assert found is not None
    assert found.same
    assert found.words == " ".join(piece)


def outcomes(folder: Path, text: str) -> dict[str, tuple[Outcome, Report]]:
    (folder / "article.txt").write_text(ARTICLE.format(text), encoding="utf-8")
    (folder / "said.srt").write_text(SRT, encoding="utf-8")
    report = check([folder / "article.txt"], Options(reference=False, against=(str(folder / "said.srt"),)))
    return {v.claim.quote.exact: (v.outcome, report) for v in report.verdicts if v.claim.quote and v.facts}


def test_a_quotation_as_it_was_said_agrees(tmp_path: Path) -> None:
    text = "« Nous ouvrirons la ligne à l’automne, si la région tient parole », a déclaré Anne Le Goff."
    assert [outcome for outcome, _ in outcomes(tmp_path, text).values()] == [Outcome.AGREES]


@pytest.mark.parametrize(
    "text",
    [
        "« Nous ouvrirons la ligne à l’automne, si la région tient parole », a déclaré Paul Vernier.",
        "« Nous ouvrirons la ligne au printemps, si la région tient parole », a déclaré Anne Le Goff.",
    ],
)
def test_another_speaker_or_other_words_differ(tmp_path: Path, text: str) -> None:
    assert [outcome for outcome, _ in outcomes(tmp_path, text).values()] == [Outcome.DIFFERS]
