"""The commands: import, list, export, status, prune, and what ``check`` makes of decisions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from kzclaims.cli import cli
from kzclaims.errors import ConfigError
from kzclaims.review import REVIEWS, read_decisions


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    folder = tmp_path / "bridge"
    folder.mkdir()
    for name, price in (("one", 12), ("two", 15)):
        text = f"---\npublished: 2025-03-04\n---\nLe pont de Lunel coûtera {price} millions d’euros.\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def conflicts(folder: Path, *options: object) -> list[dict[str, Any]]:
    found = run("check", folder, "--format", "json", "--quiet", "--fail-on", "never", *options)
    listed: list[dict[str, Any]] = json.loads(found.stdout)["conflicts"]
    return listed


@pytest.fixture
def jo(bridge: Path, tmp_path: Path) -> Path:
    return decision(tmp_path / "jo.json", bridge, state="dismissed", reason="rounding", who="Jo", note="secret")


def decision(path: Path, folder: Path, **told: str) -> Path:
    (conflict,) = conflicts(folder)
    taken = {
        "conflict": conflict["id"], "stable": conflict["key"], "when": "2025-03-04T10:00:00Z",
        "articles": ["one.txt", "two.txt"], "about": conflict["message"]["fr"], **told,
    }  # fmt: skip
    path.write_text(json.dumps({"schema": "kzclaims-reviews/1", "decisions": [taken]}), encoding="utf-8")
    return path


def test_a_dismissed_conflict_no_longer_fails_the_check(bridge: Path, jo: Path) -> None:
    assert run("check", bridge).exit_code == 1
    brought = run("review", "import", jo, "--reviews", bridge / REVIEWS, "--lang", "en")
    assert "1 decision, 1 new" in brought.stderr
    assert brought.stdout == ""
    done = run("check", bridge, "--lang", "en")
    assert done.exit_code == 0
    assert done.stdout.startswith("DISMISSED")
    assert "(1 dismissed)" in done.stderr
    assert "Jo" not in done.stdout
    assert "Jo" in run("check", bridge, "--with-notes").stdout


def test_two_who_disagree_are_listed_and_the_check_fails(bridge: Path, jo: Path, tmp_path: Path) -> None:
    al = decision(tmp_path / "al.json", bridge, state="confirmed", outcome="text-to-correct", due="2025-04-01")
    brought = run("review", "import", jo, al, "--as", "Al", "--lang", "en", "--reviews", bridge / REVIEWS)
    told = brought.stdout.replace("\u00a0", " ")
    for words in ("Opinions differ", "dismissed (rounding), Jo", "published text to correct, Al", "due 1 April 2025"):
        assert words in told
    assert run("check", bridge).exit_code == 1
    assert conflicts(bridge)[0]["review"]["disagree"]
    listed = run("review", "list", "--reviews", bridge / REVIEWS, "--lang", "fr").stdout
    assert "Avis partagés" in listed
    assert "1 where opinions differ" in run("review", "status", bridge, "--lang", "en").stdout


def test_an_export_leaves_out_people_and_notes(bridge: Path, jo: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert run("review", "export", "--reviews", jo, "-o", out).exit_code == 0
    text = out.read_text(encoding="utf-8")
    assert "Jo" not in text
    assert "secret" not in text
    assert run("review", "import", out, "--as", "Jo", "--reviews", bridge / REVIEWS).exit_code == 0
    assert read_decisions(bridge / REVIEWS)[0].who == "Jo"
    assert "secret" in run("review", "export", "--reviews", jo, "--with-notes").stdout


def test_a_file_without_names_is_brought_in_and_says_so(bridge: Path, jo: Path, tmp_path: Path) -> None:
    bare, kept = tmp_path / "bare.json", bridge / REVIEWS
    run("review", "export", "--reviews", jo, "-o", bare)
    brought = run("review", "import", bare, "--reviews", kept, "--lang", "en")
    assert brought.exit_code == 0
    assert "1 without a name (--as NAME says whose it is)" in brought.stderr
    assert run("check", bridge).exit_code == 0, "it stands as anybody's would"
    again = run("review", "import", jo, bare, "--reviews", kept, "--lang", "en")
    assert "1 already here with a name or notes" in again.stderr
    assert "secret" in kept.read_text(encoding="utf-8")
    assert "without a name" not in run("review", "import", jo, "--reviews", kept, "--lang", "en").stderr


def test_ones_own_copy_without_names_is_no_second_decision(bridge: Path, jo: Path, tmp_path: Path) -> None:
    bare, kept = tmp_path / "bare.json", bridge / REVIEWS
    run("review", "export", "--reviews", jo, "-o", bare)
    run("review", "import", bare, "--as", "Jo", "--reviews", kept)
    assert [(d.who, d.note) for d in read_decisions(kept)] == [("Jo", "")]
    assert "1 décision, 1 nouvelle" in run("review", "import", jo, "--reviews", kept).stderr
    assert "1 décision, 0 nouvelle" in run("review", "import", bare, "--as", "Jo", "--reviews", kept).stderr
    assert [(d.who, d.note) for d in read_decisions(kept)] == [("Jo", "secret")]
    run("review", "import", bare, "--as", "Al", "--reviews", kept)
    assert {d.who for d in read_decisions(kept)} == {"Jo", "Al"}, "somebody else's stands beside it"


def test_what_was_brought_in_without_a_name_gets_it_later(bridge: Path, jo: Path, tmp_path: Path) -> None:
    bare, kept = tmp_path / "bare.json", bridge / REVIEWS
    run("review", "export", "--reviews", jo, "-o", bare)
    run("review", "import", bare, "--reviews", kept)
    assert [d.who for d in read_decisions(kept)] == [""]
    run("review", "import", bare, "--as", "Jo", "--reviews", kept)
    assert [d.who for d in read_decisions(kept)] == ["Jo"]
    run("review", "import", bare, "--reviews", kept)
    assert [d.who for d in read_decisions(kept)] == ["", "Jo"], "whose it is was not said"


def test_stale_decisions_are_told_and_pruned_on_request_only(bridge: Path, jo: Path) -> None:
    run("review", "import", jo, "--reviews", bridge / REVIEWS)
    (bridge / "two.txt").unlink()
    assert "1 décision sur des articles non lus ici" in run("review", "status", bridge).stdout
    assert "0 décision retirée, 1 gardée" in run("review", "prune", bridge).stderr
    text = "---\npublished: 2025-03-05\n---\nUn autre pont est prévu à Lunel.\n"
    (bridge / "two.txt").write_text(text, encoding="utf-8")
    assert "Decision on a conflict that is gone" in run("review", "status", bridge, "--lang", "en").stdout
    assert len(read_decisions(bridge / REVIEWS)) == 1
    pruned = run("review", "prune", bridge, "--lang", "en")
    assert "1 decision removed, 0 kept" in pruned.stderr
    assert "secret" in pruned.stdout, "what is removed is shown"
    assert read_decisions(bridge / REVIEWS) == ()
    with pytest.raises(ConfigError, match="--reviews"):
        run("review", "prune", bridge / "none" / "x")


def test_prune_takes_what_was_not_read_where_it_is_told_to(bridge: Path, jo: Path) -> None:
    run("review", "import", jo, "--reviews", bridge / REVIEWS)
    (bridge / "two.txt").unlink()
    assert "1 décision retirée" in run("review", "prune", bridge, "--all").stderr


def test_sarif_suppresses_what_is_dismissed(bridge: Path, jo: Path, shared: Path, tmp_path: Path) -> None:
    def log(*options: object) -> dict[str, Any]:
        told = run("check", bridge, "--format", "sarif", "--quiet", "--fail-on", "never", *options).stdout
        found: dict[str, Any] = json.loads(told)
        schema = json.loads((shared / "standards" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
        jsonschema.validators.validator_for(schema)(schema).validate(found)
        result: dict[str, Any] = found["runs"][0]["results"][0]
        return result

    assert "suppressions" not in log()
    earlier = tmp_path / "report.json"
    run("check", bridge, "--format", "json", "-o", earlier)
    run("review", "import", jo, "--reviews", bridge / REVIEWS)
    result = log("--since", earlier)
    assert result["suppressions"][0] | {"justification": ""} == {
        "kind": "external", "status": "accepted", "justification": ""
    }  # fmt: skip
    assert result["baselineState"] == "unchanged"
    al = decision(tmp_path / "al.json", bridge, state="confirmed", who="Al")
    run("review", "import", al, "--reviews", bridge / REVIEWS)
    assert log()["suppressions"] == []


def test_what_is_no_report_is_refused(bridge: Path, tmp_path: Path) -> None:
    for text in ("{}", "[", '{"schema": "kzclaims/1", "conflicts": [{}]}'):
        (tmp_path / "x.json").write_text(text, encoding="utf-8")
        with pytest.raises(Exception, match="is no report of kzclaims"):
            run("check", bridge, "--since", tmp_path / "x.json")
    with pytest.raises(Exception, match="cannot be read"):
        run("check", bridge, "--since", tmp_path / "none.json")
