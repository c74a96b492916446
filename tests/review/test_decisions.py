"""Decisions are read strictly, written in one way, and merge in any order."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzclaims.errors import InputError
from kzclaims.review import Decision, merged, parsed, written

ONE = Decision("0123456789ab", state="dismissed", reason="rounding", who="Jo", when="2025-03-04T10:00:00+01:00")


def item(**changed: Any) -> dict[str, Any]:
    """The least that a decision must say."""
    return {"conflict": "0123456789ab", "state": "confirmed", "when": "2025-03-04T10:00:00Z"} | changed


def text(*items: Any) -> str:
    return json.dumps({"schema": "kzclaims-reviews/1", "decisions": list(items)})


DECISIONS = st.builds(
    Decision,
    st.sampled_from(["0123456789ab", "ba9876543210"]),
    state=st.sampled_from(["confirmed", "disputed", "to-check"]),
    who=st.sampled_from(["", "Jo", "Aïda"]),
    when=st.sampled_from(["2025-03-04T10:00:00+01:00", "2025-03-04T09:00:00Z", "2025-03-05T08:00:00-03:00"]),
    note=st.text(st.characters(exclude_categories=["Cs"]), max_size=8).map(str.strip),
)


def test_written_and_read_is_the_same() -> None:
    whole = replace(
        ONE, stable="ba9876543210", outcome="both-stand", owner="Al", due="2025-04-01", evidence="p. 3", note="« ok »",
        articles=("a.txt", "b.txt"), about="Two figures.",
    )  # fmt: skip
    assert parsed(written([whole, ONE]), "x") == merged([ONE, whole])
    assert written([whole, ONE]) == written([ONE, whole, ONE])
    assert written([ONE]).endswith("}\n")
    assert json.loads(written([]))["decisions"] == []


@given(st.lists(DECISIONS), st.lists(DECISIONS), st.lists(DECISIONS))
def test_merging_loses_nothing_in_any_order(a: list[Decision], b: list[Decision], c: list[Decision]) -> None:
    assert merged(merged(a, b), c) == merged(a, merged(c, b)) == merged(c, b, a, a)
    kept, gone = set(merged(a, b)), {*a, *b} - set(merged(a, b))
    assert kept <= {*a, *b}
    assert all(not d.note and any(replace(k, note="") == d for k in kept) for d in gone), "told in full beside it"
    assert set(parsed(written(a), "x")) == set(parsed(written(parsed(written(a), "x")), "x"))


def test_what_others_add_is_kept() -> None:
    (found,) = parsed(text(item(colour="red", tags=["x"])), "x")
    assert json.loads(written([found]))["decisions"][0]["colour"] == "red"
    assert parsed(written([found]), "x") == (found,)


def test_the_nameless_get_the_name_that_is_given() -> None:
    assert [d.who for d in parsed(text(item(), item(who="Al")), "x", "Jo")] == ["Al", "Jo"]


def test_exports_leave_out_people_and_notes() -> None:
    full = replace(ONE, owner="Al", note="secret", evidence="a call", more='{"x": "secret"}')
    assert written([full.anonymous()]) == written([replace(ONE, who="")])


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("{", "broken JSON"),
        ("[" * 100_000, "broken JSON"),
        ("[]", "is no file of decisions"),
        ('{"schema": "other/1", "decisions": []}', "is no file of decisions"),
        ('{"schema": "kzclaims-reviews/1"}', "is no list"),
        (text("x"), "decision 1: is no object"),
        (text(item(), item(state="maybe")), "decision 2: 'state' is none of"),
        (text(item(conflict="../etc")), "'conflict' is no id"),
        (text(item(conflict=None)), "'conflict' is no id"),
        (text(item(state="dismissed")), "dismissed without a reason"),
        (text(item(reason="because")), "'reason' is none of"),
        (text(item(outcome="won")), "'outcome' is none of"),
        (text(item(when="2025-03-04")), "'when' is no date-time with a zone"),
        (text(item(when="2025-03-04T10:00:00")), "'when' is no date-time with a zone"),
        (text(item(when="0001-01-01T00:00:00+14:00")), "'when' is no date-time with a zone"),
        (text(item(due="soon")), "'due' is no day"),
        (text(item(note="x" * 10_001)), "'note' is no text"),
        (text(item(note=3)), "'note' is no text"),
        (text(item(articles="a.txt")), "'articles' is no list"),
    ],
)
def test_a_broken_file_is_refused_with_its_reason(broken: str, told: str) -> None:
    with pytest.raises(InputError, match=r"reviews\.json") as caught:
        parsed(broken, "reviews.json")
    assert told in str(caught.value)
