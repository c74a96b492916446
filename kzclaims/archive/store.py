"""The file of an archive: opened, locked, written whole or not at all, and told of in plain words when it cannot be.

One process writes at a time. SQLite keeps a rollback journal beside the file while it writes; whoever dies in between
leaves it to the next one, who puts the file back as it was.
"""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kzclaims.errors import ConfigError, InputError, OutputError

NAME = "archive.sqlite"
_HOLDER = "holder.json"
VERSION = 2
# Says that a file of SQLite is one of ours ("kzcl").
_OURS = 0x6B7A636C
_CACHE_KB = 262_144
_PAUSE = 0.05
_AT_ONCE = 500


class NoArchive(InputError):
    """There is no archive in a folder, or an empty file alone, which an addition left that was cut off."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "holds no archive.", "Make one with `kzclaims archive add`.")


class Base:
    """An open archive, within one transaction."""

    def __init__(self, path: Path, link: sqlite3.Connection) -> None:
        self.path, self._link = path, link

    def run(self, statement: str, *values: Any) -> sqlite3.Cursor:
        """Run one statement."""
        return self._link.execute(statement, values)

    def many(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run one statement for each row."""
        self._link.executemany(statement, rows)

    def one(self, statement: str, *values: Any) -> Any:
        """The first column of the first row, None where there is no row."""
        row = self._link.execute(statement, values).fetchone()
        return row[0] if row else None

    def column(self, statement: str, *values: Any) -> list[Any]:
        """The first column of all rows."""
        return [row[0] for row in self._link.execute(statement, values)]

    def among(self, statement: str, values: Sequence[Any] | set[Any]) -> Iterator[Any]:
        """The rows of a statement with ``{}`` where a list of values is asked for, some hundred values at a time."""
        listed = sorted(values)
        for at in range(0, len(listed), _AT_ONCE):
            some = listed[at : at + _AT_ONCE]
            yield from self._link.execute(statement.format(f"({','.join('?' * len(some))})"), some)

    def make(self, kept: Sequence[str] = ()) -> None:
        """Make all tables anew, empty but for those that are kept as they are."""
        for (table,) in self.run("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if table not in kept:
                self.run(f"DROP TABLE {table}")
        for statement in Path(__file__).with_name("schema.sql").read_text(encoding="utf-8").split(";\n"):
            if statement.strip():
                self.run(statement)
        self.run(f"PRAGMA application_id = {_OURS}")
        self.run(f"PRAGMA user_version = {VERSION}")


def now() -> str:
    """This moment, in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Store:
    """The folder of an archive; ``patience`` is how many seconds to wait for another process that writes.

    Raises:
        InputError: there is no archive, it is damaged, or of another version.
        OutputError: it cannot be written.
        ConfigError: another process holds it.
    """

    def __init__(self, folder: Path, patience: float = 30) -> None:
        self.folder, self.path, self.patience = folder, folder / NAME, patience

    @contextmanager
    def reading(self) -> Iterator[Base]:
        """Look at it."""
        with self._opened("BEGIN") as base:
            yield base

    @contextmanager
    def trying(self) -> Iterator[Base]:
        """Write to it in memory and take everything back in the end: nothing of it reaches the disk.

        One that may only be read is copied into memory.
        """
        with self._opened("BEGIN IMMEDIATE", memory=True) as base:
            yield base

    @contextmanager
    def writing(self, *, create: bool = False, older: bool = False) -> Iterator[Base]:
        """Write to it, all or nothing; with ``older`` even to one of an older version, to bring it up to this one."""
        if create and not self.path.exists():
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise OutputError(f"{self.folder}: cannot be made: {error.strerror}. Name another folder.") from None
        with self._opened("BEGIN IMMEDIATE", create=create, commit=True, older=older) as base:
            yield base

    def shrink(self) -> None:
        """Write the file anew without the gaps that what was forgotten left in it."""
        link = self._connected(create=False)
        try:
            self._begin(link, "VACUUM")
        except sqlite3.DatabaseError as error:
            raise self._told(error) from None
        finally:
            link.close()

    @contextmanager
    def _opened(
        self, begin: str, *, create: bool = False, memory: bool = False, commit: bool = False, older: bool = False
    ) -> Iterator[Base]:
        only_read = memory and self.path.is_file() and not os.access(self.path, os.W_OK)
        link = self._copied() if only_read else self._connected(create=create)
        try:
            if memory:
                link.execute("PRAGMA journal_mode = MEMORY")
                link.execute("PRAGMA cache_spill = OFF")
            self._begin(link, begin)
            # Whoever still reads when all is done is waited for.
            link.execute(f"PRAGMA busy_timeout = {int(self.patience * 1000)}")
            with self._held(commit):
                base = Base(self.path, link)
                self._examined(base, create, older)
                yield base
                link.execute("COMMIT" if commit else "ROLLBACK")
        except sqlite3.DatabaseError as error:
            raise self._told(error) from None
        finally:
            # Closing rolls back what was not committed.
            link.close()

    def _connected(self, *, create: bool) -> sqlite3.Connection:
        if not (create or self.path.is_file()):
            raise NoArchive(self.folder)
        link = None
        try:
            link = sqlite3.connect(self.path, timeout=0, isolation_level=None)
            for pragma in (
                "synchronous = FULL",
                "secure_delete = ON",
                "temp_store = MEMORY",
                f"cache_size = -{_CACHE_KB}",
            ):
                link.execute(f"PRAGMA {pragma}")
            return link
        except sqlite3.DatabaseError as error:
            if link is not None:
                link.close()
            raise self._told(error) from None

    def _copied(self) -> sqlite3.Connection:
        source, link = self._connected(create=False), sqlite3.connect(":memory:", isolation_level=None)
        try:
            self._begin(source, "BEGIN")
            source.backup(link)
        except sqlite3.DatabaseError as error:
            link.close()
            raise self._told(error) from None
        finally:
            source.close()
        return link

    def _begin(self, link: sqlite3.Connection, begin: str) -> None:
        until = time.monotonic() + self.patience
        while True:
            try:
                link.execute(begin)
                if begin != "VACUUM":
                    link.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                    raise
                if time.monotonic() > until:
                    raise ConfigError(f"{self.path}: {self._holder()}. Try again when it is done.") from None
                if link.in_transaction:
                    link.execute("ROLLBACK")
                time.sleep(_PAUSE)

    @contextmanager
    def _held(self, commit: bool) -> Iterator[None]:
        """Leave word of who writes, for those who wait."""
        if not commit:
            yield
            return
        told = self.folder / _HOLDER
        try:
            told.write_text(json.dumps({"process": os.getpid(), "machine": socket.gethostname(), "since": now()}))
        except OSError as error:
            with suppress(OSError):
                told.unlink(missing_ok=True)
            raise OutputError(
                f"{told}: cannot be written: {error.strerror}. Free some space or mend its rights."
            ) from None
        try:
            yield
        finally:
            told.unlink(missing_ok=True)

    def _holder(self) -> str:
        try:
            told = json.loads((self.folder / _HOLDER).read_text())
            return f"process {told['process']} on {told['machine']} has been writing to it since {told['since']}"
        except (OSError, ValueError, KeyError, TypeError):
            return "another process is using it"

    def _examined(self, base: Base, create: bool, older: bool) -> None:
        ours, version = base.one("PRAGMA application_id"), base.one("PRAGMA user_version")
        if not base.one("SELECT count(*) FROM sqlite_master"):
            if not create:
                raise NoArchive(self.folder)
            base.make()
            return
        if ours != _OURS:
            raise InputError(self.path, "is no archive of kzclaims.", "Name another folder.")
        if version != VERSION and not (older and version < VERSION):
            raise InputError(
                self.path,
                f"is an archive of version {version}; this program knows version {VERSION}.",
                "Update kzclaims." if version > VERSION else "Bring it up to date with `kzclaims archive renew`.",
            )

    def _told(self, error: sqlite3.DatabaseError) -> InputError | OutputError:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            advice = "Put a copy of it back, or add the articles to a new archive."
            return InputError(self.path, f"is damaged ({error}).", advice)
        if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            return OutputError(
                f"{self.path}: cannot be written ({error}); it is as it was. Free some space, try again."
            )
        if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
            return OutputError(f"{self.path}: cannot be opened for writing ({error}). Mend its rights.")
        return OutputError(f"{self.path}: {error}.")
