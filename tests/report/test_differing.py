"""Two near quotes word by word, corrections to copy, and the name of the rule set."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kzclaims.report import ruleset
from kzclaims.report.corrections import corrections
from kzclaims.report.differing import compared
from kzclaims.report.seen import Said, Seen, Version
from kzclaims.report.shown import Excerpt
from kzclaims.report.view import View
from kzclaims.report.words import words
from kzclaims.reported import Report


def version(report: Report, number: int, quote: str, language: str = "fr") -> Version:
    said: Said = View(report, "fr").conflicts[0].said[0]
    return Version(number, "", (replace(said, excerpt=Excerpt("", quote, ""), language=language),), (), ())


@pytest.mark.parametrize(
    ("one", "two", "left", "right"),
    [
        (
            "Nous ne vendrons jamais le port de la ville.",
            "Nous ne vendrons pas le port de la ville.",
            ["jamais"],
            ["pas"],
        ),
        (
            "We will open all the schools in May.",
            "We may open all the new schools in May.",
            ["will"],
            ["may", "new"],
        ),
        (
            "Мы построим сто новых домов в этом году.",
            "Мы построим двести новых домов в этом году.",
            ["сто"],
            ["двести"],
        ),
    ],
)
def test_what_differs_is_told_apart(report: Report, one: str, two: str, left: list[str], right: list[str]) -> None:
    a, b = compared((version(report, 1, one), version(report, 2, two)))
    assert ("".join(text for text, _ in a.pieces), "".join(text for text, _ in b.pieces)) == (one, two)
    assert [text for text, differs in a.pieces if differs] == left
    assert [text for text, differs in b.pieces if differs] == right


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("12 arrêts", "14 arrêts"),
        ("Nous ne vendrons jamais le port.", "Les trains partent à huit heures du matin."),
        ("We will open the schools in May.", "We will open the schools in May."),
    ],
)
def test_short_far_and_equal_quotes_are_left_alone(report: Report, one: str, two: str) -> None:
    assert compared((version(report, 1, one), version(report, 2, two))) == ()


def test_two_languages_are_not_set_side_by_side(report: Report) -> None:
    text = "a b c d e f"
    assert compared((version(report, 1, text), version(report, 2, text + " g", "en"))) == ()


def test_a_correction_quotes_its_article_and_leaves_a_gap(report: Report) -> None:
    view = View(report, "fr")
    seen: Seen = next(c for c in view.conflicts if len(c.articles) == 2)
    told = corrections(seen, words("fr"))
    assert [c.source.tag for c in told] == ["A", "B"]
    assert f"«\u00a0{seen.said[0].excerpt.quote}\u00a0»" in told[0].text
    assert seen.said[1].excerpt.quote not in told[0].text, "what is right is not the tool's to say"
    assert "Il faut lire\u00a0: […]" in told[0].text


def test_the_rule_set_has_one_name() -> None:
    assert len(ruleset.digest()) == 64
    assert ruleset.digest() == ruleset.digest.__wrapped__()
