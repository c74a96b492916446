"""The claim to check first, where several conflicts hang together; and where it stands in each format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.repairs import first_to_check, settling
from kzclaims.report import html, json_, text
from kzclaims.turtle import write
from tests.builders import A, C, D, E, N, Q, conflicts, world

ONE, TWO, THREE = A("un", "2025-03-04"), A("deux", "2025-03-04", "en"), A("trois", "2025-03-04", "ru")
ORDER = C("a", "before", N("b"), "a avant b", ONE, start=0)
# The order is in both circles; each has two dates or orders of its own.
CIRCLES = [
    ORDER,
    C("b", "before", N("c"), "b avant c", ONE, start=20),
    C("c", "before", N("a"), "c before a", TWO, start=0),
    C("a", "eventDate", D("2025-06"), "a in June", TWO, start=20),
    C("b", "eventDate", D("2025-05"), "b в мае", THREE, start=0),
]


def test_it_is_that_of_most_conflicts() -> None:
    found = conflicts(world(CIRCLES))
    assert [len(c.claims) for c in found] == [3, 3]
    first = first_to_check(found)
    assert {one.claim.id for one in first.values()} == {ORDER.id}
    assert {one.repairs for one in first.values()} == {2}
    assert not first_to_check(found[:1]), "one conflict alone has no claim before the others"


def test_of_two_versions_only_one_that_stands_alone_settles() -> None:
    def flats(number: int, article: str) -> object:
        return C("site", "count", Q(number), f"{number} flats", A(article, "2025-03-04"), scope="flats")

    (conflict,) = conflicts(world([flats(860, "un"), flats(680, "deux"), flats(680, "trois")]))  # type: ignore[list-item]
    assert [claim.value.written for claim in settling(conflict)] == [860]  # type: ignore[union-attr]


@pytest.fixture
def circles(tmp_path: Path) -> Path:
    path = tmp_path / "circles.ttl"
    path.write_text(write(CIRCLES, (ONE, TWO, THREE), [E(name, "event") for name in "abc"]), encoding="utf-8")
    return path


def test_every_format_names_it(circles: Path) -> None:
    report = check([circles], Options(reference=False))
    assert (
        text.render(report, "en").count("Check first: “a avant b” (un.txt). Without this claim, 2 conflicts go.") == 2
    )
    french = text.render(report, "fr")
    assert french.count("À vérifier d’abord\u00a0: «\u00a0a avant b\u00a0» (un.txt)") == 2
    shown = json.loads("".join(json_.render(report)))["conflicts"]
    assert [one["check_first"] for one in shown] == [{"claim": ORDER.id, "repairs": 2}] * 2
    assert "Check first: “a avant b” (" in html.render(report, "en")["index.en.html"]


def test_a_joint_conflict_shows_its_computation_row_by_row() -> None:
    path = Path(__file__).parent / "fixtures" / "rules" / "claims-that-cannot-all-hold" / "conflict.ttl"
    report = check([path], Options(reference=False))
    for language in ("fr", "en"):
        told = text.render(report, language)
        (conflict,) = json.loads("".join(json_.render(report)))["conflicts"]
        assert len(conflict["rests_on"]) == len(conflict["computation"]) > 5
        assert {label["kind"] for label in conflict["rests_on"]} == {"claim", "reading", "structure"}
        for step in conflict["computation"]:
            assert text.flat(step[language]) in told
    assert "ces cinq affirmations ne peuvent être toutes vraies, sauf si" in text.render(report, "fr")
    assert "these five claims cannot all hold, unless" in text.render(report, "en")
