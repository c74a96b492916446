"""What people did, in an SQLite file: articles in every version, corrections, decisions, runs. Nothing is lost.

Every call opens the file anew, so that any thread may call; SQLite lets one write at a time and waits for the disk.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kzclaims.corrections import Correction, Kind
from kzclaims.errors import InputError, OutputError
from kzclaims.inputs import SOURCES
from kzclaims.review import Decision, merged, parsed, written

_VERSION = 1
_TABLES = """
CREATE TABLE users (name TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT;
CREATE TABLE sessions (
    token TEXT PRIMARY KEY, name TEXT NOT NULL, csrf TEXT NOT NULL, language TEXT NOT NULL, seen TEXT NOT NULL) STRICT;
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, bytes BLOB NOT NULL, sha256 TEXT NOT NULL, who TEXT NOT NULL,
    at TEXT NOT NULL, removed_by TEXT, removed_at TEXT) STRICT;
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY, data TEXT NOT NULL, withdrawn_by TEXT, withdrawn_at TEXT) STRICT;
CREATE TABLE decisions (id INTEGER PRIMARY KEY, data TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE runs (
    id INTEGER PRIMARY KEY, who TEXT NOT NULL, started TEXT NOT NULL, ended TEXT, told TEXT NOT NULL DEFAULT '',
    articles TEXT NOT NULL, corrections TEXT NOT NULL, conflicts TEXT) STRICT;
CREATE INDEX articles_by_name ON articles (name);
"""


@dataclass(frozen=True, slots=True)
class Upload:
    """One version of an article as somebody uploaded it."""

    id: int
    name: str
    sha256: str
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A correction with its number."""

    id: int
    correction: Correction


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the check: over which versions and corrections, and the ids of the conflicts it found.

    ``told`` is what went wrong; ``conflicts`` is None while it runs, and where it failed.
    """

    id: int
    who: str
    started: str
    ended: str
    told: str
    articles: tuple[int, ...]
    corrections: tuple[int, ...]
    conflicts: tuple[tuple[str, str, str, str], ...] | None


def now() -> str:
    """This moment, in UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Store:
    """The file. Every method is one transaction.

    Raises:
        OutputError: the file cannot be written: no room, or no rights.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._opened(write=True) as base:
            version = base.execute("PRAGMA user_version").fetchone()[0]
            if version not in (0, _VERSION):
                raise InputError(path, f"is of version {version}; this program knows {_VERSION}.", "Update it.")
            if version == 0:
                for statement in _TABLES.split(";\n"):
                    base.execute(statement)
                base.execute(f"PRAGMA user_version = {_VERSION}")
        path.chmod(0o600)

    @contextmanager
    def _opened(self, write: bool = False) -> Iterator[sqlite3.Connection]:
        try:
            base = sqlite3.connect(self.path, timeout=30, isolation_level=None)
            try:
                base.execute("PRAGMA journal_mode = WAL")
                base.execute("PRAGMA synchronous = FULL")
                base.execute("BEGIN IMMEDIATE" if write else "BEGIN")
                yield base
                base.execute("COMMIT")
            finally:
                # Closing rolls back what was not committed.
                base.close()
        except sqlite3.DatabaseError as error:
            raise OutputError(f"{self.path}: {error}.") from None

    # People and their sessions

    def users(self) -> dict[str, str]:
        """The hash of each person's password, by name."""
        with self._opened() as base:
            return dict(base.execute("SELECT name, hash FROM users"))

    def set_user(self, name: str, secret: str) -> None:
        """Give a person a password, and end the sessions that had another."""
        with self._opened(write=True) as base:
            base.execute("INSERT OR REPLACE INTO users VALUES (?, ?)", (name, secret))
            base.execute("DELETE FROM sessions WHERE name = ?", (name,))

    def session(self, token: str) -> tuple[str, str, str, str] | None:
        """Name, CSRF token, language and last moment of a session."""
        with self._opened() as base:
            row = base.execute(
                "SELECT name, csrf, language, seen FROM sessions WHERE token = ?", (_digest(token),)
            ).fetchone()
            return (row[0], row[1], row[2], row[3]) if row else None

    def put_session(self, token: str, name: str, csrf: str, language: str) -> None:
        """Begin or change a session; the file holds a digest of its token only. Those of days ago are forgotten."""
        with self._opened(write=True) as base:
            base.execute("DELETE FROM sessions WHERE julianday(seen) < julianday('now') - 7")
            base.execute(
                "INSERT OR REPLACE INTO sessions VALUES (?, ?, ?, ?, ?)", (_digest(token), name, csrf, language, now())
            )

    def end_session(self, token: str) -> None:
        """Forget a session."""
        with self._opened(write=True) as base:
            base.execute("DELETE FROM sessions WHERE token = ?", (_digest(token),))

    # Articles

    def add_article(self, name: str, raw: bytes, who: str) -> bool:
        """Keep a version of an article; False where the newest of that name has the same bytes."""
        digest = hashlib.sha256(raw).hexdigest()
        with self._opened(write=True) as base:
            newest = base.execute(
                "SELECT sha256, removed_at FROM articles WHERE name = ? ORDER BY id DESC LIMIT 1", (name,)
            ).fetchone()
            if newest == (digest, None):
                return False
            base.execute(
                "INSERT INTO articles (name, bytes, sha256, who, at) VALUES (?, ?, ?, ?, ?)",
                (name, raw, digest, who, now()),
            )
            return True

    def remove_article(self, name: str, who: str) -> None:
        """Leave an article out from now on; its versions are kept."""
        with self._opened(write=True) as base:
            base.execute(
                "UPDATE articles SET removed_by = ?, removed_at = ? WHERE name = ? AND removed_at IS NULL",
                (who, now(), name),
            )

    def articles(self) -> tuple[Upload, ...]:
        """The newest version of each article that is not left out, by name."""
        return tuple(upload for upload in self.files() if upload.name != SOURCES)

    def files(self) -> tuple[Upload, ...]:
        """The articles, and the newest version of what tells of them."""
        with self._opened() as base:
            rows = base.execute(
                "SELECT id, name, sha256, who, at FROM articles WHERE removed_at IS NULL AND id IN "
                "(SELECT max(id) FROM articles GROUP BY name) ORDER BY name"
            )
            return tuple(Upload(*row) for row in rows)

    def described(self) -> Upload | None:
        """The newest version of what tells of the articles: their titles, publishers, days."""
        return next((upload for upload in self.files() if upload.name == SOURCES), None)

    def bytes_of(self, numbers: Sequence[int]) -> dict[str, bytes]:
        """The bytes of some versions, by name."""
        with self._opened() as base:
            found = (base.execute("SELECT name, bytes FROM articles WHERE id = ?", (n,)).fetchone() for n in numbers)
            return {row[0]: row[1] for row in found if row}

    # Corrections

    def correct(self, correction: Correction) -> None:
        """Keep a correction."""
        with self._opened(write=True) as base:
            base.execute("INSERT INTO corrections (data) VALUES (?)", (json.dumps(asdict(correction)),))

    def withdraw(self, number: int, who: str) -> None:
        """Let a correction hold no more; it is kept, with who withdrew it."""
        with self._opened(write=True) as base:
            base.execute(
                "UPDATE corrections SET withdrawn_by = ?, withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL",
                (who, now(), number),
            )

    def corrections(self, numbers: Sequence[int] | None = None) -> tuple[Kept, ...]:
        """The corrections that hold, in the order they were made; or those of some numbers."""
        with self._opened() as base:
            rows = base.execute("SELECT id, data, withdrawn_at FROM corrections ORDER BY id").fetchall()
        wanted = None if numbers is None else set(numbers)
        return tuple(
            Kept(number, _correction(json.loads(data)))
            for number, data, withdrawn in rows
            if (number in wanted if wanted is not None else withdrawn is None)
        )

    # Decisions

    def decide(self, decisions: Iterable[Decision]) -> int:
        """Add decisions; how many were not there yet."""
        with self._opened(write=True) as base:
            return sum(
                base.execute("INSERT OR IGNORE INTO decisions (data) VALUES (?)", (written([decision]),)).rowcount
                for decision in decisions
            )

    def decisions(self) -> tuple[Decision, ...]:
        """Every decision ever taken."""
        with self._opened() as base:
            rows = base.execute("SELECT data FROM decisions").fetchall()
        return merged(*(parsed(data, self.path) for (data,) in rows))

    # Runs

    def begin_run(self, who: str) -> Run:
        """Begin a run over what is there now."""
        articles = [upload.id for upload in self.files()]
        corrections = [kept.id for kept in self.corrections()]
        with self._opened(write=True) as base:
            number = base.execute(
                "INSERT INTO runs (who, started, articles, corrections) VALUES (?, ?, ?, ?)",
                (who, now(), json.dumps(articles), json.dumps(corrections)),
            ).lastrowid
        return next(run for run in self.runs() if run.id == number)

    def end_run(self, number: int, conflicts: Sequence[Sequence[str]] | None, told: str = "") -> None:
        """Keep what a run found, or why it failed."""
        with self._opened(write=True) as base:
            found = None if conflicts is None else json.dumps(conflicts)
            base.execute(
                "UPDATE runs SET ended = ?, conflicts = ?, told = ? WHERE id = ?", (now(), found, told, number)
            )

    def runs(self, count: int = 20) -> tuple[Run, ...]:
        """The last runs, the newest first."""
        with self._opened() as base:
            rows = base.execute(
                "SELECT id, who, started, ended, told, articles, corrections, conflicts FROM runs "
                "ORDER BY id DESC LIMIT ?",
                (count,),
            ).fetchall()
        return tuple(_run(*row) for row in rows)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _correction(data: dict[str, Any]) -> Correction:
    return Correction(**{**data, "kind": Kind(data["kind"])})


def _run(
    number: int,
    who: str,
    started: str,
    ended: str | None,
    told: str,
    articles: str,
    corrections: str,
    found: str | None,
) -> Run:
    conflicts = None if found is None else tuple((c[0], c[1], c[2], c[3]) for c in json.loads(found))
    return Run(
        number, who, started, ended or "", told, tuple(json.loads(articles)), tuple(json.loads(corrections)), conflicts
    )
