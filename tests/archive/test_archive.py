"""An archive answers what a full run answers, whatever came when, what changed and what went."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from kzclaims.archive.adding import add, decide
from kzclaims.archive.archive import check_archive, check_draft, status
from kzclaims.archive.examined import Examined, Part
from kzclaims.archive.forgetting import forget
from kzclaims.check import Options, check
from kzclaims.errors import InputError
from kzclaims.report.json_ import model
from tests.archive.conftest import articles

OPTIONS = Options()


def conflicts_in(told: dict[str, Any]) -> str:
    return json.dumps(told["conflicts"], ensure_ascii=False)


def conflicts(report: Any) -> str:
    return conflicts_in(model(report))


def full(corpus: Path) -> str:
    return conflicts(check([corpus], OPTIONS))


@pytest.fixture(scope="module")
def answer(corpus: Path) -> dict[str, Any]:
    """Return the answer of a full run, of which many tests are the measure."""
    return model(check([corpus], OPTIONS))


@pytest.mark.parametrize(("seed", "at_once"), [(1, 1), (2, 3), (3, 40)])
def test_the_answer_is_a_full_runs_in_whatever_order_articles_came(
    corpus: Path, answer: dict[str, Any], tmp_path: Path, seed: int, at_once: int
) -> None:
    listed = articles(corpus, seed)
    for place in range(0, len(listed), at_once):
        add(tmp_path, listed[place : place + at_once])
    held = check_archive(tmp_path, OPTIONS)
    assert len(held.conflicts) > 5
    assert conflicts(held) == conflicts_in(answer)
    # What it counts is what it shows.
    assert sum(status(tmp_path).conflicts.values()) == len(held.conflicts)


@pytest.fixture(scope="module")
def whole(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    add(folder, [corpus])
    return folder


@pytest.fixture
def archive(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "archive"))


def test_what_is_added_again_changes_nothing(corpus: Path, answer: dict[str, Any], archive: Path) -> None:
    before = (archive / "archive.sqlite").read_bytes()
    done = add(archive, [corpus])
    assert (done.added, done.changed, done.unchanged) == (0, 0, len(articles(corpus)))
    assert conflicts(check_archive(archive, OPTIONS)) == conflicts_in(answer)
    assert len(before) == (archive / "archive.sqlite").stat().st_size


def test_a_changed_article_supersedes_its_claims_and_says_so(corpus: Path, tmp_path: Path) -> None:
    changed = Path(shutil.copytree(corpus, tmp_path / "corpus"))
    path = articles(changed)[0]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("2", "3"), encoding="utf-8")
    fresh = tmp_path / "fresh"
    add(fresh, [changed])
    path.write_text(text, encoding="utf-8")
    add(fresh, [path])
    assert conflicts(check_archive(fresh, OPTIONS)) == full(changed)
    path.write_text(text.replace("2", "4"), encoding="utf-8")
    done = add(fresh, [path])
    assert done.changed == 1
    assert "claims in place of" in next(line.en for line in done.lines if line.en.startswith("{article}: superseded"))
    assert conflicts(check_archive(fresh, OPTIONS)) == full(changed)


def test_a_url_keeps_one_article_and_the_newer_version(archive: Path, tmp_path: Path) -> None:
    head = "---\ntitle: Tram\nurl: https://example.org/tram\ndate: {}\n---\n\nThe Varnholt tram carried {} riders.\n"
    old, new = tmp_path / "a.md", tmp_path / "b.md"
    old.write_text(head.format("2025-06-01", "4,120"), encoding="utf-8")
    new.write_text(head.format("2025-06-03", "4,320"), encoding="utf-8")
    assert add(archive, [new]).added == 1
    assert add(archive, [old]).unchanged == 1
    assert add(archive, [new]).unchanged == 1


def test_two_articles_of_one_name_from_two_folders_stay_two(tmp_path: Path) -> None:
    for name, count in (("monday", 12), ("tuesday", 14)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "01.txt").write_text(f"Le pont de Varnes compte {count} arches.\n", encoding="utf-8")
        add(tmp_path / "archive", [tmp_path / name])
    assert status(tmp_path / "archive").articles == 2


def test_a_changed_article_is_known_by_its_place_whatever_it_is_called(tmp_path: Path) -> None:
    for name in ("monday", "tuesday"):
        (tmp_path / "news" / name).mkdir(parents=True)
        (tmp_path / "news" / name / "01.txt").write_text(f"Le pont de {name} a 12 arches.\n", encoding="utf-8")
    folder, changed = tmp_path / "archive", tmp_path / "news" / "monday" / "01.txt"
    assert add(folder, [tmp_path / "news"]).added == 2
    changed.write_text("Le pont de Varnes a 14 arches.\n", encoding="utf-8")
    assert len(check_draft(folder, [changed], OPTIONS).articles) == 1
    # Without the other one beside it nothing calls for its folder in its name.
    done = add(folder, [changed])
    assert (done.added, done.changed, status(folder).articles) == (0, 1, 2)
    assert add(folder, [tmp_path / "news"]).unchanged == 2
    # Once it is published it has an address, and is no other article for that.
    changed.write_text("---\nurl: https://example.org/pont\n---\n\nLe pont de Varnes a 14 arches.\n", encoding="utf-8")
    done = add(folder, [tmp_path / "news"])
    assert (done.added, done.changed, done.unchanged, status(folder).articles) == (0, 1, 1, 2)


def test_a_draft_is_held_against_everything_and_leaves_no_trace(
    corpus: Path, answer: dict[str, Any], tmp_path: Path
) -> None:
    listed = articles(corpus, 4)
    draft, others = listed[0], listed[1:]
    folder = tmp_path / "archive"
    add(folder, others)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    report = check_draft(folder, [draft], OPTIONS)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    held = {c["id"] for c in answer["claims"] if c["article"] == draft.name}
    assert json.loads(conflicts(report)) == [c for c in answer["conflicts"] if held & set(c["claims"])] != []


def test_a_draft_that_is_in_the_archive_already_is_not_held_against_itself(corpus: Path, archive: Path) -> None:
    path = articles(corpus, 4)[0]
    report = check_draft(archive, [path], OPTIONS)
    assert len([a for a in report.articles if a.id == path.name]) == 1


def test_a_forgotten_article_is_as_one_never_added(corpus: Path, archive: Path, tmp_path: Path) -> None:
    rest = Path(shutil.copytree(corpus, tmp_path / "rest"))
    gone = articles(rest, 5)[:3]
    for path in gone:
        done = forget(archive, path.name)
        assert done.claims > 0
        path.unlink()
    assert conflicts(check_archive(archive, OPTIONS)) == full(rest)
    raw = (archive / "archive.sqlite").read_bytes()
    assert all(path.name.encode() not in raw for path in gone)


def test_decisions_stand_by_their_conflicts_and_go_with_their_articles(archive: Path, tmp_path: Path) -> None:
    one = check_archive(archive, OPTIONS).conflicts[0]
    cited = sorted({claim.article.id for claim in one.claims})
    told = {"conflict": one.id, "stable": one.key, "fingerprint": one.fingerprint, "state": "dismissed",
            "reason": "two-things", "who": "Jo", "when": "2025-03-04T10:00:00Z", "articles": cited}  # fmt: skip
    path = tmp_path / "decisions.json"
    path.write_text(json.dumps({"schema": "kzclaims-reviews/1", "decisions": [told]}), encoding="utf-8")
    assert (decide(archive, path), decide(archive, path)) == (1, 0)
    assert check_archive(archive, OPTIONS).standings[one.id].dismissed
    assert forget(archive, cited[0]).decisions == 1
    assert status(archive).decisions == 0


def test_what_the_archive_does_not_know_cannot_be_forgotten(archive: Path) -> None:
    with pytest.raises(InputError, match="holds no article and no person"):
        forget(archive, "Nobody Atall")


def test_claims_are_no_articles(archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "claims.ttl"
    path.write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="takes articles"):
        add(archive, [path])


def test_an_article_about_something_else_is_held_against_nothing(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[set[str]] = []
    plain = Examined.world

    def world(self: Examined, numbers: Iterable[int]) -> Part:
        found = plain(self, numbers)
        looked.append({claim.article.id for claim in found.claims})
        return found

    monkeypatch.setattr(Examined, "world", world)
    path = tmp_path / "other.txt"
    path.write_text("Le phare de Querlon mesure 41 mètres. Il rouvrira le 3 mai 2027.\n", encoding="utf-8")
    add(archive, [path])
    assert looked == [{"other.txt"}]


def test_the_capital_of_all_articles_costs_none_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is named everywhere, always in one way, is looked at nowhere; written otherwise once, everywhere."""
    folder = tmp_path / "archive"
    for number in range(12):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Armand Delsault a visité la ville de Val{'abcdefghijkl'[number]}mont.\n", encoding="utf-8")
        add(folder, [path])
    seen: list[int] = []
    plain = Examined.world

    def world(self: Examined, numbers: Iterable[int]) -> Part:
        found = plain(self, numbers)
        seen.append(len({claim.article.id for claim in found.claims}))
        return found

    monkeypatch.setattr(Examined, "world", world)
    for name, count in (("Armand Delsault", 1), ("Armand Delsaut", 13)):
        path = tmp_path / f"{name[-2:]}.txt"
        path.write_text(f"{name} a ouvert le salon de Brignac.\n", encoding="utf-8")
        add(folder, [path])
        assert seen[-1] >= count
        assert count > 1 or seen[-1] == 1
    assert conflicts(check_archive(folder, OPTIONS)) == conflicts(check(sorted(tmp_path.glob("*.txt")), OPTIONS))
