"""From the raw text of the five articles: the typed claims a person read, and the conflicts they make."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks.typed import Tally, compare
from kzclaims.check import Options, check
from kzclaims.report.json_ import model
from kzclaims.reported import Report

# Found at least, by kind; what lies below nine in ten stands in the README.
FLOOR = {
    "date": 0.9, "money": 1, "quantity": 1, "role": 1, "ownership": 0.9, "quotation": 1, "speaker": 1,
    "name": 0.8, "share": 1, "scope": 0.4,
}  # fmt: skip


@pytest.fixture(scope="module")
def tallies(shared: Path) -> Mapping[str, Tally]:
    return compare(shared / "articles")


@pytest.fixture(scope="module")
def raw(shared: Path) -> Report:
    return check([shared / "articles"], Options())


def test_typed_claims_are_found(tallies: Mapping[str, Tally]) -> None:
    assert set(tallies) == set(FLOOR)
    assert {kind: t.missed for kind, t in tallies.items() if t.found < FLOOR[kind] * t.reviewed} == {}


def test_nine_in_ten_of_all_are_found(tallies: Mapping[str, Tally]) -> None:
    assert sum(t.found for t in tallies.values()) >= 0.9 * sum(t.reviewed for t in tallies.values())


def test_what_is_extracted_agrees_with_the_reader(tallies: Mapping[str, Tally]) -> None:
    right, judged = (sum(getattr(t, name) for t in tallies.values()) for name in ("right", "judged"))
    assert right >= 0.95 * judged, {kind: t.wrong for kind, t in tallies.items() if t.wrong}


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("speaker-in-doubt", "qui parle"),
        ("implied-rate-off-market", "239"),
        ("implied-rate-off-market", "62"),
        ("private-against-state-holder", "financement"),
        ("private-against-state-holder", "Aitu"),
        ("goal-dates-differ", "2028"),
        ("scopes-exclude-each-other", "4"),
        ("romanisations-differ", "Zhaslan"),
    ],
)
def test_the_conflicts_we_know_of_are_found(raw: Report, rule: str, words: str) -> None:
    found = [c["message"]["fr"] for c in model(raw)["conflicts"] if rule in c["rules"]]
    assert [message for message in found if words.casefold() in message.casefold()], found
