"""What is kept stays kept: through a kill at any moment, a full disk, and a file of another kind."""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from kzclaims.errors import InputError, OutputError
from kzclaims.review import Decision
from kzclaims.web.store import Store
from tests.processes import child, ended


def decision(number: int) -> Decision:
    return Decision(f"{number:012x}", state="confirmed", who="Jo", when="2025-03-04T10:00:00Z", note="n" * 500)


def test_no_acknowledged_decision_is_lost_by_a_kill(tmp_path: Path) -> None:
    random.seed(7)
    store = Store(tmp_path / "desk.sqlite")
    told, killed, start = tmp_path / "told", 0, 0
    while killed < 200:

        def work(start: int = start) -> None:
            with told.open("a", encoding="utf-8") as file:
                for n in range(start, start + 1000):
                    store.decide([decision(n)])
                    # Only what was told to be kept counts.
                    file.write(f"{n}\n")
                    file.flush()

        process = child(work)
        time.sleep(0.004 + random.random() * 0.03)
        os.kill(process, signal.SIGKILL)
        killed += ended(process) == -signal.SIGKILL
        start += 1000
    acknowledged = {int(line) for line in told.read_text(encoding="utf-8").splitlines()}
    assert acknowledged
    assert acknowledged <= {int(d.conflict, 16) for d in store.decisions()}
    with sqlite3.connect(store.path) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "desk.sqlite")
    store.decide([decision(1)])

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        with pytest.raises(OutputError, match=r"desk\.sqlite"):
            store.add_article("a.txt", os.urandom(1_000_000), "Jo")

    assert ended(child(work)) == 0
    assert [d.conflict for d in store.decisions()] == [decision(1).conflict]
    assert store.articles() == ()
    assert store.decide([decision(2)]) == 1


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    other.write_bytes(b"this is no database at all, but a text of some length" * 20)
    with pytest.raises(OutputError, match="not a database"):
        Store(other)
    with sqlite3.connect(tmp_path / "new.sqlite") as base:
        base.execute("PRAGMA user_version = 99")
    with pytest.raises(InputError, match="version 99"):
        Store(tmp_path / "new.sqlite")


def test_versions_of_an_article_are_kept(tmp_path: Path) -> None:
    store = Store(tmp_path / "desk.sqlite")
    assert store.add_article("a.txt", b"one", "Jo")
    assert not store.add_article("a.txt", b"one", "Al")
    assert store.add_article("a.txt", b"two", "Al")
    first, second = 1, 2
    assert store.bytes_of([first]) == {"a.txt": b"one"}
    assert [u.id for u in store.articles()] == [second]
    store.remove_article("a.txt", "Jo")
    assert store.articles() == ()
    assert store.bytes_of([first, second]) == {"a.txt": b"two"}, "kept, though left out"
    assert store.add_article("a.txt", b"two", "Jo"), "what was left out may come back"
