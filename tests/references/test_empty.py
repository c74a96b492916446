"""References with nothing in them: each is named and costs nothing else; nothing to hold claims against is an error."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from kzclaims.check import Options, check
from kzclaims.cli import cli
from kzclaims.errors import InputError
from kzclaims.report.json_ import speakers

ARTICLE = (
    "---\ntitle: Corlay\npublisher: {}\ndate: 2025-03-04\nlanguage: fr\n---\n\nLa ville de Corlay compte {} écoles.\n"
)
TABLE = (
    'source = "R"\npublished = "2025-02-01"\n[[statement]]\nproperty = "count"\nscope = "écoles"\n'
    'subject = { column = "Commune" }\nvalue = { column = "Ecoles" }\n'
)
EMPTY = {
    "table.csv": "Commune,Ecoles\n",
    "dump.json": "[]\n",
    "minutes.srt": "",
    "minutes.vtt": "WEBVTT\n",
    "register.ttl": "@prefix kz: <https://w3id.org/kzclaims/ontology#> .\n",
    "letter.txt": "---\ntitle: Lettre\npublisher: R\ndate: 2025-01-01\nlanguage: fr\n---\n\nBonjour à tous.\n",
}


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE.format("Gazette", "1 420"), encoding="utf-8")
    return path


def references(folder: Path, *names: str) -> Path:
    folder.mkdir()
    for name in names:
        (folder / name).write_text(EMPTY[name], encoding="utf-8")
        if name.endswith(".csv"):
            (folder / name).with_suffix(".toml").write_text(TABLE, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", EMPTY)
def test_nothing_to_hold_claims_against_is_an_error(article: Path, tmp_path: Path, name: str) -> None:
    folder = references(tmp_path / "r", name)
    done = CliRunner().invoke(cli, ["verify", str(article), "--against", str(folder / name), "--no-reference"])
    assert isinstance(done.exception, InputError)
    assert "holds no reference" in str(done.exception)


def test_empty_ones_among_others_are_named_and_the_rest_is_unharmed(article: Path, tmp_path: Path) -> None:
    folder = references(tmp_path / "r", *EMPTY)
    (folder / "council.txt").write_text(ARTICLE.format("Rectorat", "1 240"), encoding="utf-8")
    report = check([article], Options(reference=False, against=(str(folder),)))
    assert [v.outcome.value for v in report.verdicts] == ["differs"]
    said = [speakers(report)["en"].say(limit) for limit in report.limits]
    for name in EMPTY:
        assert any(name in line and "nothing to hold claims against" in line for line in said), name
    assert not any("council.txt" in line for line in said)
