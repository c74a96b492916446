"""No decision is lost: not by two at once, not by a kill at any moment, not by a full disk."""

from __future__ import annotations

import os
import random
import resource
import signal
import sys
import time
from pathlib import Path

import pytest

from kzclaims.errors import InputError, OutputError
from kzclaims.review import Decision, bring_in, found_beside, merged, parsed, read_decisions, rewrite, written
from tests.processes import child, ended


def decisions(start: int, n: int) -> tuple[Decision, ...]:
    return tuple(
        Decision(f"{k:012x}", who="Jo", when="2025-03-04T10:00:00Z", note="n" * 200) for k in range(start, start + n)
    )


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "kzclaims-reviews.json"
    path.write_text(written(decisions(0, 100)), encoding="utf-8")
    return path


@pytest.fixture
def more(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "more.json"
    path.parent.mkdir()
    path.write_text(written(decisions(100, 100)), encoding="utf-8")
    return path


def test_files_are_merged_and_the_same_again_changes_nothing(old: Path, more: Path) -> None:
    before, after, brought = bring_in([more, more], old)
    assert (len(before), len(after)) == (100, 200)
    stamp = old.stat().st_mtime_ns
    assert brought == read_decisions(more)
    assert bring_in([more], old) == (after, after, brought)
    assert old.stat().st_mtime_ns == stamp
    assert sorted(p.name for p in old.parent.iterdir()) == ["in", "kzclaims-reviews.json"]


def test_one_bad_file_and_nothing_is_written(old: Path, more: Path, tmp_path: Path) -> None:
    bad = tmp_path / "in" / "bad.json"
    bad.write_text("{", encoding="utf-8")
    whole = old.read_bytes()
    for files in ([more, bad], [more, tmp_path / "none.json"], [more, tmp_path]):
        with pytest.raises(InputError):
            bring_in(files, old)
    assert old.read_bytes() == whole
    old.write_bytes(b"\xff{")
    with pytest.raises(InputError):
        bring_in([more], old)
    assert old.read_bytes() == b"\xff{", "what cannot be read is never replaced"


def test_a_link_stays_a_link_and_rights_stay(old: Path, more: Path, tmp_path: Path) -> None:
    link = tmp_path / "in" / "link.json"
    link.symlink_to(old)
    old.chmod(0o600)
    bring_in([more], link)
    assert link.is_symlink()
    assert old.stat().st_mode & 0o777 == 0o600
    assert len(read_decisions(old)) == 200


def test_several_at_once_lose_nothing(old: Path, tmp_path: Path) -> None:
    for n in range(12):
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / f"{n}.json").write_text(written(decisions(1000 + 10 * n, 10)), encoding="utf-8")
    started = [child(lambda n=n: bring_in([tmp_path / "in" / f"{n}.json"], old)) for n in range(12)]  # type: ignore[misc]
    assert [ended(process) for process in started] == [0] * 12
    assert len(read_decisions(old)) == 220


def test_killed_at_any_moment_the_file_is_old_or_new(old: Path) -> None:
    random.seed(5)
    steps = {written(decisions(0, 100 + k)).encode() for k in range(200)}
    killed = 0
    while killed < 220:
        start = len(read_decisions(old))

        def work(start: int = start) -> None:
            for k in range(start, 300):
                rewrite(old, lambda before, k=k: merged(before, decisions(k, 1)))  # type: ignore[misc]

        process = child(work)
        time.sleep(random.random() * 0.012)
        os.kill(process, signal.SIGKILL)
        killed += ended(process) == -signal.SIGKILL
        assert old.read_bytes() in steps
        if len(read_decisions(old)) > 280:
            old.write_text(written(decisions(0, 100)), encoding="utf-8")
    rewrite(old, lambda before: merged(before, decisions(5000, 1)))
    assert [p.name for p in old.parent.iterdir()] == [old.name], "what the killed left is swept"


@pytest.mark.parametrize("call", ["fsync", "chmod", "replace", "fdopen", "open", "unlink"])
@pytest.mark.parametrize("after", [False, True])
def test_killed_at_each_step_the_file_is_old_or_new(old: Path, more: Path, call: str, after: bool) -> None:
    both = {old.read_bytes(), written((*decisions(0, 100), *decisions(100, 100))).encode()}

    def work() -> None:
        real = getattr(os, call)

        def fatal(*args: object, **kwargs: object) -> object:
            if after:
                real(*args, **kwargs)
            os.kill(os.getpid(), signal.SIGKILL)
            return None

        setattr(os, call, fatal)
        bring_in([more], old)

    status = ended(child(work))
    assert status == (0 if call == "unlink" else -signal.SIGKILL)
    assert old.read_bytes() in both


@pytest.mark.parametrize("room", [0, 1, 4_096, 30_000])
def test_a_full_disk_leaves_the_old_file(old: Path, more: Path, room: int) -> None:
    whole = old.read_bytes()
    assert len(whole) > 30_000

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        with pytest.raises(OutputError, match="untouched"):
            bring_in([more], old)

    assert ended(child(work)) == 0
    assert old.read_bytes() == whole
    assert sorted(p.name for p in old.parent.iterdir()) == ["in", old.name]


def test_a_failing_disk_leaves_the_old_file(old: Path, more: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = old.read_bytes()

    def fails(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fails)
    with pytest.raises(OutputError, match="No space left"):
        bring_in([more], old)
    assert old.read_bytes() == whole
    assert sorted(p.name for p in old.parent.iterdir()) == ["in", old.name]


def test_without_a_lock_nothing_is_written_and_it_says_why(
    old: Path, more: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = old.read_bytes()
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with pytest.raises(OutputError, match=r"fcntl.*kzclaims serve.*untouched"):
        bring_in([more], old)
    assert old.read_bytes() == whole
    assert len(read_decisions(old)) == 100, "reading needs no lock"


def test_found_beside_articles(old: Path) -> None:
    (old.parent / "a.txt").write_text("x", encoding="utf-8")
    assert found_beside([old.parent / "a.txt", old.parent, Path("-")]) == (old,)
    (old.parent / "in").mkdir()
    assert found_beside([old.parent / "in"]) == ()
    assert parsed(old.read_text(encoding="utf-8"), old)
