"""Decisions hold while articles are edited elsewhere, and are told to be changed where what they were taken on is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.report import FORMATS, write_reports
from kzclaims.report.json_ import model
from kzclaims.reported import Report
from kzclaims.review import REVIEWS, Decision, State, written

DOSSIERS = sorted(path.parent for path in (Path(__file__).parent.parent / "dossiers").glob("*/gold.json"))
NOTES = {
    "fr": "Note de la rédaction : cette page se lit aussi sur papier.",
    "en": "A note to readers: this page can also be read on paper.",
    "ru": "От редакции: эту страницу можно прочесть и на бумаге.",
}


def decided(report: Report, state: str = "dismissed") -> list[Decision]:
    """Every conflict of a report, dismissed by one person."""
    return [
        Decision(
            c.id, c.key, c.fingerprint, state, "rounding" if state == "dismissed" else "", who="Jo",
            when="2025-03-04T10:00:00Z", note="secret", articles=tuple({x.article.id for x in c.claims}),
        )
        for c in report.conflicts
    ]  # fmt: skip


def put(folder: Path, decisions: list[Decision]) -> None:
    (folder / REVIEWS).write_text(written(decisions), encoding="utf-8")


def insert(path: Path, language: str) -> None:
    """Put a paragraph at the top of an article, after its fields."""
    whole = path.read_text(encoding="utf-8")
    cut = whole.index("\n---\n", 3) + 5 if whole.startswith("---\n") else 0
    path.write_text(f"{whole[:cut]}{NOTES[language]}\n\n{whole[cut:].lstrip()}", encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("dossier", DOSSIERS[::5], ids=lambda path: path.name)  # all would take minutes
def test_a_paragraph_at_the_top_of_every_article_loses_no_decision(
    dossier: Path, tmp_path: Path, checked: Callable[[Path], Report]
) -> None:
    folder = tmp_path / dossier.name
    shutil.copytree(dossier, folder)
    before = checked(folder)
    assert len({c.id for c in before.conflicts}) == len(before.conflicts)
    put(folder, decided(before))
    for article in before.articles:
        insert(folder / Path(before.texts[article.id].path).name, article.language)
    after = check([folder], Options())
    assert {c.id for c in after.conflicts} == {c.id for c in before.conflicts}
    assert all(after.standings[c.id].dismissed for c in after.conflicts)
    assert (after.gone, after.held.elsewhere) == ((), ())


def write(folder: Path, **articles: str) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(f"---\npublished: 2025-03-04\n---\n{text}\n", encoding="utf-8")


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    folder = tmp_path / "bridge"
    write(
        folder,
        one="Le pont de Lunel coûtera 12 millions d’euros.",
        two="Le pont de Lunel coûtera 15 millions d’euros.",
    )
    return folder


def test_a_changed_value_returns_as_changed(bridge: Path) -> None:
    first = check([bridge], Options())
    assert len(first.conflicts) == 1
    assert first.standings == {}
    put(bridge, decided(first))
    assert check([bridge], Options()).standings[first.conflicts[0].id].dismissed
    write(bridge, two="Le pont de Lunel coûtera 16 millions d’euros.")
    report = check([bridge], Options())
    (conflict,) = report.conflicts
    assert conflict.id != first.conflicts[0].id
    standing = report.standings[conflict.id]
    assert (standing.state, standing.changed) == (State.TO_CHECK, True)
    assert standing.decisions[0].reason == "rounding"
    review = model(report)["conflicts"][0]["review"]
    assert (review["state"], review["changed"]) == ("to-check", True)


def test_changed_words_of_the_same_value_return_as_changed(bridge: Path) -> None:
    first = check([bridge], Options())
    put(bridge, decided(first))
    write(bridge, two="Le pont de Lunel coûtera environ 15 millions d’euros.")
    report = check([bridge], Options())
    assert [(s.state, s.changed) for s in report.standings.values()] == [(State.TO_CHECK, True)]
    write(bridge, two="Le pont de Lunel, dit-on, coûtera 15 millions d’euros.")
    report = check([bridge], Options())
    assert len(report.conflicts) == 1
    assert report.gone == ()
    standing = report.standings[report.conflicts[0].id]
    quotes = {c.quote.exact for c in report.conflicts[0].claims if c.quote}
    assert standing.changed == (quotes != {c.quote.exact for c in first.conflicts[0].claims if c.quote})


def test_a_settled_one_is_told_to_be_gone(bridge: Path) -> None:
    first = check([bridge], Options())
    put(bridge, decided(first))
    write(bridge, two="Selon la ville, le pont de Lunel coûtera 12 millions d’euros.")
    assert [d.conflict for d in check([bridge], Options()).gone] == [first.conflicts[0].id]
    alone = check([bridge / "one.txt"], Options())
    assert (alone.gone, len(alone.held.elsewhere)) == ((), 1), "the other article was not read"


def test_the_file_is_no_limit_and_another_may_be_named(bridge: Path, tmp_path: Path) -> None:
    report = check([bridge], Options())
    put(bridge, [])
    assert check([bridge], Options()).limits == report.limits
    other = tmp_path / "other.json"
    other.write_text(written(decided(report)), encoding="utf-8")
    assert check([bridge], Options(reviews=other)).standings


def test_since_an_earlier_report(bridge: Path, tmp_path: Path) -> None:
    write_reports(check([bridge], Options()), ["json"], tmp_path / "report.json", "en")
    assert set(check([bridge], Options(since=tmp_path / "report.json")).since.values()) == {"same"}
    write(bridge, two="Le pont de Lunel coûtera 16 millions d’euros.")
    report = check([bridge], Options(since=tmp_path / "report.json"))
    assert set(report.since.values()) == {"changed"}
    assert report.left == ()
    write(bridge, two="Le stade de Lunel a 900 places.", three="Le stade de Lunel a 1 200 places.")
    report = check([bridge], Options(since=tmp_path / "report.json"))
    assert "new" in report.since.values()
    assert len(report.left) == 1
    for form in ("text", "markdown"):
        assert "Gone since the earlier report" in shown(report, form)


def shown(report: Report, form: str) -> str:
    """Every file of a format as one text."""
    found = ""
    for content in FORMATS[form](report, "en").values():
        found += content.decode("latin-1") if isinstance(content, bytes) else "".join(content)
    return found


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"facts"}))
def test_reports_leave_out_notes_and_people_unless_asked(bridge: Path, form: str) -> None:
    put(bridge, decided(check([bridge], Options())))
    found = shown(check([bridge], Options()), form)
    assert "secret" not in found
    if form != "html":
        assert "dismissed" in found
    if form not in ("html", "annotations"):
        assert "secret" in shown(check([bridge], Options(with_notes=True)), form)
