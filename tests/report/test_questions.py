"""Whom to ask what: every conflict under each who can answer, until nobody need be asked any more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kzclaims.report.questions import Asked, parts, questions, settled
from kzclaims.report.view import View
from kzclaims.reported import Report
from kzclaims.review import Decision, standing

DAY = "2026-01-02T10:00:00Z"


def test_questions_stand_under_each_who_can_answer(report: Report) -> None:
    view = View(report, "fr")
    asked = questions(view.conflicts, {})
    assert [a.conflicts[0].number for a in asked] == sorted(a.conflicts[0].number for a in asked)
    assert {a.whom for a in asked} == {"Le Quai (Jo Marin)", "Harbour Post"}
    between = next(c for c in view.conflicts if len(c.articles) == 2)
    assert sum(between in a.conflicts for a in asked) == 2
    assert all(a.open == len(a.conflicts) for a in asked)


@pytest.mark.parametrize(
    ("state", "reason", "outcome", "over"),
    [
        ("dismissed", "rounding", "", True),
        ("confirmed", "", "", False),
        ("confirmed", "", "source-awaited", False),
        ("confirmed", "", "draft-changed", True),
        ("disputed", "", "", False),
        ("to-check", "", "", False),
    ],
)
def test_what_is_settled_is_no_longer_open(report: Report, state: str, reason: str, outcome: str, over: bool) -> None:
    first = View(report, "fr").conflicts[0]
    held = standing([Decision(first.id, state=state, reason=reason, outcome=outcome, who="Jo", when=DAY)])
    assert settled(held) is over
    assert not settled(replace(held, changed=True))
    (asked, *_) = questions((first,), {first.id: held})
    assert asked.open == (0 if over else 1)
    assert asked.conflicts == (first,), "it may be reopened in the page"


def test_two_who_disagree_settle_nothing(report: Report) -> None:
    first = report.conflicts[0].id
    told = [
        Decision(first, state="dismissed", reason="rounding", who="Jo", when=DAY),
        Decision(first, state="confirmed", outcome="draft-changed", who="Al", when=DAY),
    ]
    assert not settled(standing(told))


def test_people_are_never_cut_in_two(report: Report) -> None:
    seen = View(report, "fr").conflicts[0]
    asked = [Asked(f"P{n}", (seen,) * n, n) for n in (3, 3, 9, 1)]
    assert [[a.whom for a in part] for part in parts(asked, 6)] == [["P3", "P3"], ["P9"], ["P1"]]
    assert list(parts([], 6)) == []
