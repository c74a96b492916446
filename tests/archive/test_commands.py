"""The commands of an archive, as a desk types them, in French and in English."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kzclaims.cli import cli
from kzclaims.errors import ConfigError, InputError, KzclaimsError
from kzclaims.report import FORMATS

TEXTS = {
    "pont.txt": "Le pont de Varnes a coûté 40 millions d’euros, selon Jean Corbet. Le pont ouvrira le 3 mai 2027.\n",
    "gare.txt": "La gare de Lomel compte 7 quais, a dit le maire Paul Vasnier.\n",
}
DRAFT = "Le pont de Varnes a coûté 55 millions d’euros. Le pont ouvrira le 12 juin 2027.\n"


def run(*told: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in told], catch_exceptions=True)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    for name, text in TEXTS.items():
        (folder / name).write_text(f"---\ndate: 2025-03-04\nlanguage: fr\n---\n\n{text}", encoding="utf-8")
    done = run("archive", "add", folder, "--archive", folder / "kept", "--lang", "en")
    assert done.exit_code == 0
    assert "2 added, 0 superseded, 0 unchanged" in done.output
    assert "gare.txt: added, " in done.output
    return folder


@pytest.fixture
def desk(kept: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(kept, tmp_path / "desk"))


def test_a_draft_is_told_what_it_contradicts(desk: Path) -> None:
    draft = desk.parent / "draft.md"
    draft.write_text(f"---\ndate: 2025-03-05\nlanguage: fr\n---\n\n{DRAFT}", encoding="utf-8")
    done = run("check", draft, "--archive", desk / "kept")
    assert done.exit_code == 1
    assert "12 juin 2027" in done.output
    assert "3 mai 2027" in done.output
    assert "pont.txt" in done.output
    assert run("archive", "check", "--archive", desk / "kept", "--fail-on", "never").exit_code == 0
    assert "12 juin" not in run("archive", "check", "--archive", desk / "kept").output


def test_status_and_what_is_forgotten_are_told_in_both_languages(desk: Path) -> None:
    folder = desk / "kept"
    told = run("archive", "status", "--archive", folder).output
    assert "2 articles" in told
    assert "affirmations" in told
    assert "claims" in run("archive", "status", "--archive", folder, "--lang", "en").output
    assert "gare.txt : oublié, " in run("archive", "forget", "gare.txt", "--archive", folder).output.replace(
        "\xa0", " "
    )
    done = run("archive", "forget", "Jean Corbet", "--archive", folder, "--lang", "en")
    assert "Jean Corbet: forgotten, with every sentence about them" in done.output
    assert "pont.txt: sentences blanked" in done.output
    told = run("archive", "status", "--archive", folder).output.replace("\xa0", " ").replace("\u202f", " ")
    assert "1 article, 1 sujet, " in told
    assert "oubli, 1 article, " in told
    assert "ajout, 1 article, 0 nouvelle, 0 disparue" in told
    again = run("archive", "add", desk, "--archive", folder, "--quiet", "--lang", "en")
    assert again.output.startswith("1 added, 0 superseded, 1 unchanged")


def test_what_could_not_be_read_is_counted_and_nothing_at_all_is_an_error(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("archive", "add", tmp_path / "empty.txt", "--archive", tmp_path / "kept")
    assert isinstance(done.exception, InputError)
    assert "nothing was added. " in str(done.exception)
    assert "empty.txt: is empty" in str(done.exception)
    assert not (tmp_path / "kept").exists()
    (tmp_path / "more.txt").write_text("Le port de Lomel compte 3 grues.\n", encoding="utf-8")
    given = (tmp_path / "empty.txt", tmp_path / "more.txt", "--quiet", "--lang", "en")
    done = run("archive", "add", *given, "--archive", desk / "kept")
    assert done.exit_code == 0
    assert done.output == "1 added, 0 superseded, 0 unchanged, 1 not added; conflicts: 0 new, 0 gone\n"


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_format_tells_of_an_archive(desk: Path, tmp_path: Path, form: str) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(f"---\ndate: 2025-03-05\nlanguage: fr\n---\n\n{DRAFT}", encoding="utf-8")
    out = tmp_path / "out"
    done = run("check", draft, "--archive", desk / "kept", "--format", form, "-o", out, "--fail-on", "never")
    assert done.exit_code == 0, done.exception
    assert any(path.stat().st_size for path in out.iterdir())


@pytest.mark.parametrize(
    ("told", "error", "words"),
    [
        (("archive", "status"), InputError, "holds no archive"),
        (("archive", "check"), InputError, "holds no archive"),
        (("archive", "forget", "a.txt"), InputError, "holds no archive"),
        (("archive", "decide", "none.json"), ConfigError, "no such file"),
        (("check",), ConfigError, "name a draft"),
        (("check", "a.txt", "--with", "."), ConfigError, "goes without --with"),
    ],
)
def test_what_cannot_be_is_said(tmp_path: Path, told: tuple[str, ...], error: type[KzclaimsError], words: str) -> None:
    done = run(*told, "--archive", tmp_path / "none")
    assert isinstance(done.exception, error)
    assert words in str(done.exception)
    assert not (tmp_path / "none").exists()
