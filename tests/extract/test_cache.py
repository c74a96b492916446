"""What was read may be kept between runs; nothing else depends on it."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kzclaims.cli import cli
from kzclaims.extract import cache

FIRST = """---
date: 2025-03-14
language: fr
publisher: La Vigie
---
# Le phare de Kermorvan sera repeint

Le phare de Kermorvan accueille 12 400 visiteurs par an, dont 30 % d’enfants, a indiqué Hélène Guivarch, directrice du
port. Les travaux doivent s’achever d’ici dix-huit mois et coûteront 2,4 millions d’euros, soit 40 % de plus que prévu.
La société Armor Peinture est détenue à 60 % par le groupe Lorval. « Nous rouvrirons avant l’été », promet-elle.
Selon la commune, 40 % des 900 marches, soit 450, sont usées.
"""
SECOND = FIRST.replace("12 400", "14 200").replace("La Vigie", "Le Phare").replace("# Le phare", "# Ce phare")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(FIRST, encoding="utf-8")
    (tmp_path / "in" / "b.md").write_text(SECOND, encoding="utf-8")
    return tmp_path


def run(folder: Path, *options: str) -> Result:
    result = CliRunner().invoke(cli, ["check", str(folder / "in"), "--format", "json", *options])
    assert result.exit_code in (0, 1), result.output
    return result


def test_the_cache_never_changes_a_result(folder: Path) -> None:
    plain, kept = run(folder).stdout, folder / "kept"
    assert json.loads(plain)["conflicts"]
    assert [run(folder, "--cache", str(kept)).stdout for _ in range(2)] == [plain, plain]
    files = sorted(kept.rglob("*.json"))
    assert len(files) == 2  # each article in full: no draft holds what a file cannot
    whole = [file.read_bytes() for file in files]
    for broken in (b"", b"\xff\xfe", whole[0][:-9], whole[0].replace(b"12 400", b"99 400"), b"0\n{}", b"[" * 9000):
        files[0].write_bytes(broken)
        assert run(folder, "--cache", str(kept)).stdout == plain
        assert files[0].read_bytes() == whole[0]


def test_what_is_kept_is_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain, kept = run(folder).stdout, folder / "kept"
    run(folder, "--cache", str(kept))
    monkeypatch.setattr("kzclaims.extract.pipeline.EXTRACTORS", ())
    assert run(folder, "--cache", str(kept)).stdout == plain
    assert run(folder).stdout != plain


@pytest.mark.parametrize("change", ["article", "fields", "program"])
def test_a_change_makes_another_file(folder: Path, monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    kept = folder / "kept"
    run(folder, "--cache", str(kept))
    if change == "article":
        (folder / "in" / "a.md").write_text(FIRST.replace("12 400", "12 500"), encoding="utf-8")
    elif change == "fields":
        (folder / "in" / "sources.toml").write_text('["a.md"]\ndate = 2025-04-01\n', encoding="utf-8")
    else:
        monkeypatch.setattr(cache, "program", lambda: "another")
    assert run(folder, "--cache", str(kept)).stdout == run(folder).stdout
    assert len(list(kept.rglob("*.json"))) == (4 if change == "program" else 3)


def test_nothing_is_left_on_disk_unless_asked(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    run(folder)
    assert sorted(folder.rglob("*")) == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="whoever runs it may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(folder: Path) -> None:
    (folder / "kept").mkdir(mode=0o500)
    result = CliRunner().invoke(cli, ["check", str(folder / "in"), "--cache", str(folder / "kept")])
    assert "cannot be written" in str(result.exception)


def test_extract_has_it_too(folder: Path) -> None:
    command = ["extract", str(folder / "in"), "--format", "ttl"]
    plain = CliRunner().invoke(cli, command).stdout
    for _ in range(2):
        assert CliRunner().invoke(cli, [*command, "--cache", str(folder / "kept")]).stdout == plain


def test_letting_go_of_what_was_read_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = run(folder).stdout
    monkeypatch.setattr("kzclaims.extract.pipeline._MANY", 0)
    assert run(folder).stdout == plain
