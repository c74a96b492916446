"""An archive is whole or as it was: through kills, a full disk, two at once, and files that are none of ours."""

from __future__ import annotations

import errno
import os
import random
import resource
import shutil
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from kzclaims.archive.adding import add
from kzclaims.archive.archive import check_archive, check_draft, status
from kzclaims.archive.store import NAME, Store
from kzclaims.check import Options
from kzclaims.errors import ConfigError, InputError, OutputError
from tests.processes import child, ended

KILLS = 25


def article(folder: Path, number: int) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{number}.txt"
    path.write_text(
        f"Le musée de Varnes compte {number + 100} salles. Le maire Jean Corbet l’a dit.\n", encoding="utf-8"
    )
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    add(tmp_path / "archive", [article(tmp_path / "texts", n) for n in range(2)])
    return tmp_path / "archive"


def ids(folder: Path) -> list[str]:
    with Store(folder).reading() as base:
        return base.column("SELECT id FROM articles ORDER BY id")


def test_killed_at_any_moment_the_archive_is_old_or_new(archive: Path, tmp_path: Path) -> None:
    random.seed(11)
    new = [article(tmp_path / "new", n) for n in range(10, 14)]
    before, after = ids(archive), sorted([*ids(archive), *(path.name for path in new)])
    begun = time.perf_counter()
    add(Path(shutil.copytree(archive, tmp_path / "timed")), new)
    whole = time.perf_counter() - begun
    kept = {path.name: path.read_bytes() for path in archive.iterdir()}
    killed = 0
    for _ in range(KILLS):
        process = child(lambda: add(archive, new))
        time.sleep(random.random() * whole * 1.2)
        os.kill(process, signal.SIGKILL)
        killed += ended(process) == -signal.SIGKILL
        assert ids(archive) in (before, after)
        with sqlite3.connect(archive / NAME) as base:
            assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if ids(archive) == after:
            for name, content in kept.items():
                (archive / name).write_bytes(content)
    assert killed > KILLS // 3
    add(archive, new)
    assert ids(archive) == after


def test_a_full_disk_is_told_and_leaves_the_archive_as_it_was(archive: Path, tmp_path: Path) -> None:
    new = [article(tmp_path / "new", n) for n in range(20, 60)]
    size = (archive / NAME).stat().st_size

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, size + 20_000))
        with pytest.raises(OutputError, match=r"archive\.sqlite: cannot be written .* as it was"):
            add(archive, new)

    assert ended(child(work)) == 0
    assert ids(archive) == ["0.txt", "1.txt"]


def test_an_addition_cut_off_before_there_was_an_archive_leaves_none(tmp_path: Path) -> None:
    folder, new = tmp_path / "archive", article(tmp_path / "new", 1)

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        with pytest.raises(OutputError, match=r"archive\.sqlite: cannot be written"):
            add(folder, [new])

    assert ended(child(work)) == 0
    with pytest.raises(InputError, match="holds no archive"):
        status(folder)
    with pytest.raises(InputError, match="holds no archive"):
        check_draft(folder, [new], Options())
    assert add(folder, [new]).added == 1


def test_no_word_of_who_writes_is_left_where_it_could_not_be_written(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _text: str) -> None:
        path.touch()
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OutputError, match=r"holder\.json: cannot be written: No space left"), Store(archive).writing():
        pass
    assert [path.name for path in archive.iterdir()] == [NAME]


def test_a_draft_is_held_against_an_archive_that_may_only_be_read(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = article(tmp_path / "new", 7)
    told = [claim.id for claim in check_draft(archive, [draft], Options()).claims]
    # Whoever runs this as root may write everywhere, whatever the rights say.
    monkeypatch.setattr("kzclaims.archive.store.os.access", lambda *_: False)
    monkeypatch.setattr(Store, "_connected", only_read)
    assert [claim.id for claim in check_draft(archive, [draft], Options()).claims] == told != []
    with pytest.raises(OutputError, match="cannot be opened for writing"):
        add(archive, [draft])


def only_read(store: Store, *, create: bool) -> sqlite3.Connection:
    return sqlite3.connect(f"{store.path.as_uri()}?mode=ro", uri=True, isolation_level=None)


def test_two_at_once_one_waits_or_is_told_who_holds_it(archive: Path, tmp_path: Path) -> None:
    with Store(archive).writing(), pytest.raises(ConfigError, match=f"process {os.getpid()} on .* writing"):  # noqa: SIM117
        with Store(archive, patience=0.2).writing():
            pass

    def work() -> None:
        with Store(archive).writing():
            (tmp_path / "held").touch()
            time.sleep(1)

    process = child(work)
    while not (tmp_path / "held").exists():
        time.sleep(0.01)
    add(archive, [article(tmp_path / "new", 5)])
    assert ended(process) == 0
    assert status(archive).articles == 3


def test_a_damaged_file_is_named_with_what_to_do(archive: Path) -> None:
    path = archive / NAME
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2 // 4096 * 4096])
    with pytest.raises(InputError, match=r"archive\.sqlite: is damaged .* Put a copy of it back"):
        check_archive(archive, Options())
    path.write_bytes(b"not a database, by any reading of it" * 100)
    with pytest.raises(InputError, match="is damaged"):
        check_archive(archive, Options())


def test_a_newer_version_and_a_file_of_another_program_are_refused(archive: Path, tmp_path: Path) -> None:
    with sqlite3.connect(archive / NAME) as base:
        base.execute("PRAGMA user_version = 99")
    with pytest.raises(InputError, match=r"version 99; this program knows version 2\. Update kzclaims"):
        add(archive, [article(tmp_path / "new", 5)])
    (tmp_path / "other").mkdir()
    with sqlite3.connect(tmp_path / "other" / NAME) as base:
        base.execute("CREATE TABLE things (name TEXT)")
    with pytest.raises(InputError, match="is no archive of kzclaims"):
        add(tmp_path / "other", [article(tmp_path / "new", 5)])


def test_what_another_version_of_the_program_read_is_not_mixed_with_ours(archive: Path, tmp_path: Path) -> None:
    with Store(archive).writing() as base:
        base.run("UPDATE facts SET value = 'older' WHERE name = 'program'")
    with pytest.raises(InputError, match="another version of kzclaims"):
        add(archive, [article(tmp_path / "new", 5)])


def test_no_archive_is_made_by_looking_for_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no archive"):
        check_draft(tmp_path / "none", [article(tmp_path, 1)], Options())
    assert not (tmp_path / "none").exists()
