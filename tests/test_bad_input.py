"""Whatever stands in a folder, the run ends with a report, and what could not be read is named in both languages."""

import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kzclaims.cli import cli
from kzclaims.errors import InputError
from kzclaims.extract import assemble, pipeline
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Scene

GOOD = "Le bac de Ruzel transporte 450 voitures par jour, a indiqué la mairie. Il a été mis en service en 2019.\n"


def word_file(xml: str, part: str = "word/document.xml") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, xml)
    return stream.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WORD = word_file(f"<w:document {W}><w:body><w:p><w:r><w:t>{GOOD * 40}</w:t></w:r></w:p></w:body></w:document>")
UNREAD = {
    "empty.txt": (b"", "est vide", "is empty"),
    "blank.md": (b" \n\t\n", "est vide", "is empty"),
    "binary.txt": (bytes(range(256)) * 40, "octets nuls", "zero bytes"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(90), "est une image", "is a picture"),
    "wide.txt": (GOOD.encode("utf-16"), "en UTF-16", "is UTF-16"),
    "latin.txt": (("é" + GOOD).encode("cp1252"), "n’est pas en UTF-8", "is not UTF-8"),
    "cyrillic.txt": ("Паром перевозит 450 машин в день.".encode("cp1251"), "cyrillique", "Cyrillic"),
    "paper.md": (b"%PDF-1.7\n" + GOOD.encode(), "fichier PDF", "PDF file"),
    "cut.docx": (WORD[: len(WORD) // 2], "pas un fichier Word entier", "no whole Word file"),
    "plain.docx": (GOOD.encode(), "pas un fichier Word entier", "no whole Word file"),
    "zip.docx": (word_file("", "other.xml"), "archive ZIP", "ZIP archive"),
    "entities.docx": (
        word_file(f'<!DOCTYPE a [<!ENTITY b "c">]><w:document {W}/>'),
        "type de document",
        "document type",
    ),
    "nothing.html": (b"<html><body><nav>Menu</nav></body></html>", "pas d’article", "holds no article"),
}
READ = {
    "cut.html": f"<html><body><article><h1>Le bac</h1><p>{GOOD}</p><p>Il a co".encode(),
    "deep.html": b"<html><body>" + b"<div><b>" * 50_000 + GOOD.encode() + b"</html>",
    "bidi.txt": ("\u202e\u2067" + GOOD.replace(" ", " \u200f\u202d") * 9).encode(),
    "brackets.md": (GOOD + "[" * 40_000 + "(" * 40_000 + "**" * 20_000).encode(),
    "no-spaces.txt": (GOOD + "x" * 200_000 + "9" * 200_000).encode(),
}


def run(folder: Path, *options: str) -> Result:
    result = CliRunner().invoke(cli, ["check", str(folder), "--format", "json", "--fail-on", "never", *options])
    assert result.exit_code == 0, result.exception
    return result


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    for name, (content, _, _) in UNREAD.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_what_cannot_be_read_is_named_and_the_rest_is_read(folder: Path) -> None:
    with (folder / "enormous.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    for language, at, enormous in (("fr", 1, "dépasse"), ("en", 2, "is larger than")):
        report = json.loads(run(folder, "--lang", language).stdout)
        assert [article["id"] for article in report["articles"]] == ["good.txt"]
        assert report["claims"]
        for name, told in {**{n: t[at] for n, t in UNREAD.items()}, "enormous.txt": enormous}.items():
            (limit,) = (line for line in report["limits"] if f"/{name}" in line)
            assert told in limit


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_is_read_all_the_same(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(READ[name])
    report = json.loads(run(tmp_path).stdout)
    assert [article["id"] for article in report["articles"]] == [name]
    assert any("450" in (claim["quote"] or "") for claim in report["claims"])


@pytest.mark.parametrize("command", ["check", "extract", "followup", "verify"])
def test_where_nothing_at_all_is_read_the_run_fails_and_says_why(tmp_path: Path, command: str) -> None:
    (tmp_path / "in").mkdir()
    for name in ("empty.txt", "picture.txt"):
        (tmp_path / "in" / name).write_bytes(UNREAD[name][0])
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    against = ["--against", str(tmp_path / "good.txt")] if command == "verify" else []
    result = CliRunner().invoke(cli, [command, str(tmp_path / "in"), *against])
    assert isinstance(result.exception, InputError), result.output
    assert all(told in str(result.exception) for told in ("nothing was compared", "is empty", "picture.txt: is a"))


@pytest.mark.parametrize("more", [[], ["--verbose"]])
def test_names_of_files_steer_no_terminal(tmp_path: Path, more: list[str]) -> None:
    (tmp_path / "\x1b[31m\u202e.txt").write_text("", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "kzclaims", "check", str(tmp_path), *more], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert not re.search("[\x1b\u202e]", done.stdout + done.stderr)
    assert "⟨U+001B⟩[31m⟨U+202E⟩.txt" in done.stderr


def test_where_nothing_is_read_the_report_is_written_and_is_no_all_clear(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    out = tmp_path / "out"
    told = ["check", str(tmp_path / "empty.txt"), "-o", str(out), "--format", "html", "--format", "sarif"]
    assert isinstance(CliRunner().invoke(cli, told).exception, InputError)
    assert "rien n’a été comparé" in (out / "index.html").read_text(encoding="utf-8")
    (invocation,) = json.loads((out / "report.sarif").read_text(encoding="utf-8"))["runs"][0]["invocations"]
    assert not invocation["executionSuccessful"]
    assert "est vide" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_an_unreadable_draft_is_no_all_clear_beside_a_folder_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "good.txt").write_text(GOOD, encoding="utf-8")
    told = ["check", str(tmp_path / "draft.txt"), "--with", str(tmp_path / "folder"), "--lang", "en"]
    result = CliRunner().invoke(cli, told)
    assert isinstance(result.exception, InputError)
    assert "No article was read" in result.output


def test_an_error_of_the_program_costs_one_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"{name[0].upper()}. {GOOD}", encoding="utf-8")

    def failing(read: Callable[[Scene], list[Draft]]) -> Callable[[Scene], list[Draft]]:
        def maybe(scene: Scene) -> list[Draft]:
            if scene.document.path.endswith("b.txt"):
                raise RecursionError("too deep")
            return read(scene)

        return maybe

    monkeypatch.setattr(pipeline, "EXTRACTORS", tuple(map(failing, pipeline.EXTRACTORS)))
    report = json.loads(run(tmp_path, "--lang", "en").stdout)
    assert [article["id"] for article in report["articles"]] == ["a.txt", "c.txt"]
    (limit,) = (line for line in report["limits"] if "b.txt" in line)
    assert limit.endswith("not extracted, an error of the program (RecursionError: too deep)")


@pytest.mark.parametrize("step", ["aligned", "paired", "same_posts", "same_dates", "scored_dates", "aligned_keys"])
def test_an_error_of_the_program_while_comparing_costs_that_comparison(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    whole = json.loads(run(folder, "--lang", "en").stdout)

    def failing(*_: object) -> None:
        raise KeyError("thing-nobody")

    monkeypatch.setattr(assemble, step, failing)
    report = json.loads(run(folder, "--lang", "en").stdout)
    assert [claim["quote"] for claim in report["claims"]] == [claim["quote"] for claim in whole["claims"]]
    (limit,) = (line for line in report["limits"] if "KeyError" in line)
    assert (
        limit
        == "good.txt: part of the comparison did not come to an end, an error of the program (KeyError: 'thing-nobody')"
    )


def test_verbose_tells_of_each_article_and_quiet_of_none(folder: Path) -> None:
    told = run(folder, "--verbose", "--lang", "en").stderr
    assert "good.txt: fr, 2 sentences, " in told
    assert "empty.txt: is empty" in told
    assert run(folder, "--quiet").stderr == ""
    assert "good.txt : fr, 2 phrases, " in run(folder, "--verbose").stderr.replace("\u00a0", " ")


def test_a_bar_is_drawn_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from kzclaims.cli import options
    from kzclaims.wording import Message

    def drawn(*, terminal: bool, quiet: bool = False) -> str:
        monkeypatch.setattr("sys.stderr.isatty", lambda: terminal, raising=False)
        watch = options.watch("fr", None, False, quiet)
        assert list(watch.through(list(range(30)), Message("Lecture", "Reading"))) == list(range(30))
        captured = capsys.readouterr()
        assert captured.out == ""
        return captured.err

    assert "Lecture" in drawn(terminal=True)
    assert drawn(terminal=False) == drawn(terminal=True, quiet=True) == ""
