"""The house's list of names: where it is found, who obeys it, and how a bad one is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from kzclaims.check import Options, check
from kzclaims.cli import cli
from kzclaims.entities.house import house_list
from kzclaims.errors import ConfigError

LIST = """[person."Odile Marzin"]
avoid = ["Odile Marzine"]

[organisation."Banque Gourvane"]
former = [{ name = "Torvenn Crédit", until = 2024-05-01 }]

[organisation."Kermeur"]
avoid = ["Kermeure"]
"""
RULE = "name-not-as-the-house-writes-it"


def article(folder: Path, text: str, day: str = "2025-07-01") -> None:
    head = f"---\ntitle: Le port rouvre\npublisher: Rives\ndate: {day}\nlanguage: fr\n---\n\n"
    (folder / "a.txt").write_text(head + text + "\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "day", "severity"),
    [
        ("La directrice du port, Odile Marzine, a rencontré Anna Orlova.", "2025-07-01", "spelling"),
        ("La directrice du port, Odile Marzin, a rencontré Anna Orlova.", "2025-07-01", ""),
        ("Le maire a vu la banque Torvenn Crédit.", "2025-07-01", "imprecision"),
        ("Le maire a vu la banque Torvenn Crédit.", "2023-07-01", ""),
        ("Le maire a signé hier avec Kermeure.", "2025-07-01", "spelling"),
        ("Le maire a signé hier avec Kermeur.", "2025-07-01", ""),
    ],
)
def test_the_list_is_obeyed(tmp_path: Path, text: str, day: str, severity: str) -> None:
    article(tmp_path, text, day)
    (tmp_path / "names.toml").write_text(LIST, encoding="utf-8")
    found = [c.severity for c in check([tmp_path], Options(reference=False)).conflicts if RULE in c.rules]
    assert found == ([severity] if severity else [])


def test_the_list_is_that_given_that_beside_the_articles_or_that_of_the_current_folder(tmp_path: Path) -> None:
    for name in ("given", "beside", "current"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "names.toml").write_text(f'[person."{name}"]\naliases = ["X {name}"]\n', encoding="utf-8")
    given, beside, current = (tmp_path / name for name in ("given", "beside", "current"))

    def preferred(file: Path | None, folder: Path, here: Path) -> list[str]:
        table = house_list(file, [folder], here)
        return [entry.preferred for entry in table.entries] if table else []

    assert preferred(given / "names.toml", beside, current) == ["given"]
    assert preferred(None, beside, current) == ["beside"]
    assert preferred(None, beside / "names.toml", current) == ["beside"]
    assert preferred(None, tmp_path, current) == ["current"]
    assert preferred(None, tmp_path, tmp_path) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('[person."A B"]\naliases = ["C D"]\nshun = ["E F"]\n', ":3: "),
        ('[person."A B"]\n\n[animal."C D"]\n', ":3: "),
        ('[person."A B"]\naliases = ["C D"]\n[person."E F"]\naliases = ["C D"]\n', ":4: "),
        ('[person."A B"]\navoid = ["A B"]\n', ":2: "),
        ('[person."A B"\n', ":1: "),
    ],
)
def test_a_bad_list_is_named_with_its_line_and_ends_the_run(tmp_path: Path, text: str, place: str) -> None:
    article(tmp_path, "Le maire a parlé.")
    (tmp_path / "names.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=place):
        check([tmp_path], Options(reference=False))


def test_extract_and_names_take_the_list(tmp_path: Path) -> None:
    article(tmp_path, "La directrice du port, Odile Marzine, a rencontré Anna Orlova.")
    table = tmp_path / "list.toml"
    table.write_text('[organisation."Kermeur"]\naliases = ["Torvenn Foods"]\n', encoding="utf-8")
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("left,right,kind\nKermeur,Torvenn Foods,org\n", encoding="utf-8")
    without = CliRunner().invoke(cli, ["names", str(pairs)])
    with_list = CliRunner().invoke(cli, ["names", str(pairs), "--names", str(table)])
    assert without.output.strip().endswith(",different")
    assert with_list.output.strip().endswith(",same")
    assert CliRunner().invoke(cli, ["extract", str(tmp_path / "a.txt"), "--names", str(table)]).exit_code == 0
