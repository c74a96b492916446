"""Joint conflicts from end to end: from raw articles, and from the claims read of them and written as Turtle."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.conflicts import Conflict
from kzclaims.report import write_extraction
from kzclaims.report.html import render as render_page
from kzclaims.report.json_ import model
from kzclaims.report.owners import owners
from kzclaims.report.text import render
from kzclaims.report.view import View
from kzclaims.reported import Report
from kzclaims.rules.base import Severity

HEAD = "---\ntitle: {}\npublisher: {}\ndate: 2025-02-03\nlanguage: {}\n---\n\n{}\n"
# Each is fine beside any other: only the growth and the parts together leave no number of visitors.
MUSEUM = {
    "musee.txt": (
        "Le musée Vernay retrouve son public", "Gazette de Corlay", "fr",
        "Le musée Vernay a accueilli 204 000 visiteurs en 2023. En 2024, le musée Vernay a accueilli plus de 210 000 "
        "visiteurs, soit une hausse de 10 %.",
    ),
    "museum.txt": (
        "Who visits the Vernay museum", "Corlay Post", "en",
        "The Vernay museum received more than 210,000 visitors in 2024: 136,000 adults and 121,000 children.",
    ),
}  # fmt: skip
QUOTES = {"204 000 visiteurs", "plus de 210 000 visiteurs", "10 %", "136,000 adults", "121,000 children"}


def written(folder: Path, texts: dict[str, tuple[str, str, str, str]]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, fields in texts.items():
        (folder / name).write_text(HEAD.format(*fields), encoding="utf-8")
    return folder


def quotes(conflict: Conflict) -> set[str]:
    return {claim.quote.exact for claim in conflict.claims if claim.quote}


@pytest.fixture(params=["raw articles", "claims.ttl"])
def report(request: pytest.FixtureRequest, tmp_path: Path) -> Report:
    options = Options(reference=False)
    found = check([written(tmp_path / "articles", MUSEUM)], options)
    if request.param == "raw articles":
        return found
    write_extraction(found, "ttl", tmp_path / "claims.ttl")
    return check([tmp_path / "claims.ttl"], options)


def test_five_claims_of_two_families_come_back_as_exactly_those_five(report: Report) -> None:
    (conflict,) = report.conflicts
    assert quotes(conflict) == QUOTES
    assert conflict.severity is Severity.CONTRADICTION
    told = render(report, "en")
    assert "these five claims cannot all hold" in told
    assert "are parts of “more than 210,000 visitors”, hence at least 256,000" in told
    assert "raised by “10 %”, hence 222,800–226,000" in told
    (shown,) = model(report)["conflicts"]
    assert {label["kind"] for label in shown["rests_on"]} == {"claim", "structure"}
    assert len(shown["rests_on"]) == len(shown["computation"])


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("musee.txt", "204 000", "234 000"),
        ("musee.txt", "hausse de 10 %", "hausse de 27 %"),
        ("museum.txt", "136,000", "101,000"),
        ("museum.txt", "121,000", "86,000"),
        ("museum.txt", "in 2024", "in 2022"),
        ("museum.txt", ": 136,000 adults and", ". It sold 136,000 tickets and has welcomed"),
    ],
)
def test_one_number_changed_and_all_may_hold(tmp_path: Path, name: str, old: str, new: str) -> None:
    title, publisher, language, text = MUSEUM[name]
    assert old in text
    texts = {**MUSEUM, name: (title, publisher, language, text.replace(old, new))}
    assert not check([written(tmp_path, texts)], Options(reference=False)).conflicts


PORT = {
    "port.txt": (
        "Qui possède le port", "Gazette de Corlay", "fr",
        "L’État détient 60 % de Fret SA et 70 % de Rail SA. Fret SA détient 30 % du groupe Portalis et Rail SA "
        "en détient 25 %.",
    ),
    "harbour.txt": (
        "A private harbour", "Corlay Post", "en", "The Portalis group is entirely private.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("from_claims", [False, True])
def test_a_pyramid_of_the_state_is_found_and_drawn(tmp_path: Path, from_claims: bool) -> None:
    options = Options(reference=False)
    report = check([written(tmp_path / "articles", PORT)], options)
    if from_claims:
        write_extraction(report, "ttl", tmp_path / "claims.ttl")
        report = check([tmp_path / "claims.ttl"], options)
    (conflict,) = [c for c in report.conflicts if c.family == "ownership"]
    assert len(conflict.claims) == 5
    assert conflict.severity is Severity.CONTRADICTION
    view = View(report, "en")
    drawn = owners(view)
    assert drawn is not None
    assert sum(link.control for link in drawn.links) == 4
    told = {one["of"]: len(one["claims"]) for one in model(report)["control"]}
    assert sorted(told.values()) == [1, 1, 4]
    (line,) = drawn.controls
    assert "controls Portalis" in line
    assert 'class="link control"' in render_page(report, "en")["index.en.html"]
