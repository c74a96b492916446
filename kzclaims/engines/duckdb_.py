"""DuckDB: key rules over Parquet files and columns in memory, for an archive on one machine; the only door to it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from kzclaims.engines import gathering
from kzclaims.engines.processes import ALONE, JOBS, spread
from kzclaims.engines.tables import TableEngine, columns_list, quoted
from kzclaims.engines.work import Found, Gathered, Work
from kzclaims.errors import ConfigError, InputError
from kzclaims.formats.columns import KINDS, Line
from kzclaims.formats.parquet import MARK, MISSING, VERSION, examine, packed, table
from kzclaims.vocabulary import Vocabulary

MEMORY = "3GB"
# Batches whose lines are fetched at once.
_AT_ONCE = 16
# Columns of so few lines in memory are handed over as texts, with this between their values.
_FEW, _APART = 50_000, "\x1f"
# How Parquet stores the kinds of columns that we write.
_STORED = {"text": "BYTE_ARRAY", "truth": "BOOLEAN", "whole": "INT32", "day": "INT32", "float": "DOUBLE"}
_TYPES = {"text": "VARCHAR", "truth": "BOOLEAN", "whole": "INTEGER", "day": "INTEGER", "float": "DOUBLE"}


def _module() -> Any:
    try:
        import duckdb
    except ImportError:
        raise ConfigError(f"--engine duckdb {MISSING}") from None
    return duckdb


def _handed(name: str, kind: str, values: list[Any], given: dict[str, Any]) -> str:
    """A column of values in memory, for a query; ``given`` gets what the query is handed.

    Half of the columns of most files say one thing throughout. A text of all others is handed over in no time, a list
    value by value.
    """
    form = _TYPES[kind]
    if not values:
        return f"CAST(NULL AS {form}) AS {name}"
    if name != "id" and values.count(values[0]) == len(values):
        given[name] = values[0]
        return f"CAST(${name} AS {form}) AS {name}"
    if kind == "text":
        given[name] = _APART.join(values)
        if given[name].count(_APART) == len(values) - 1:
            return f"unnest(string_split(${name}, chr(31))) AS {name}"
        given[name] = values
        return f"unnest(CAST(${name} AS VARCHAR[])) AS {name}"
    given[name] = _APART.join(["" if value is None else str(value) for value in values])
    return f"CAST(nullif(unnest(string_split(${name}, chr(31))), '') AS {form}) AS {name}"


class DuckEngine(TableEngine):
    """One run over some files and columns; closed at the end of a ``with``."""

    def __init__(self, files: Sequence[Path], held: Sequence[Any], vocabulary: Vocabulary) -> None:
        """Make ready.

        Args:
            files: Parquet files of claims.
            held: claims in memory, as pyarrow tables or as columns.
            vocabulary: the terms claims use.

        Raises:
            ConfigError: DuckDB is not installed.
            InputError: a file that is not whole, or not ours.
        """
        super().__init__(vocabulary)
        duckdb = _module()
        self._error = duckdb.Error
        self._folder = tempfile.TemporaryDirectory(prefix="kzclaims-")
        self._base = duckdb.connect(
            config={"memory_limit": MEMORY, "temp_directory": self._folder.name, "preserve_insertion_order": False}
        )
        for path in files:
            if not self._whole(path):
                examine(path)  # says what is wrong
        parts = [f"SELECT {columns_list()} FROM read_parquet([{quoted(files)}])"] if files else []
        for number, columns in enumerate(held):
            self._hold(f"held_{number}", columns)
            parts.append(f"SELECT {columns_list()} FROM held_{number}")
        self._do(f"CREATE VIEW lines AS {' UNION ALL '.join(parts)}")
        self._do("CREATE VIEW rows AS SELECT * FROM lines WHERE record IN ('claim', 'reference')")

    def _whole(self, path: Path) -> bool:
        """Whether a file is plainly one of ours, as its foot says."""
        try:
            told = f"SELECT value FROM parquet_kv_metadata({quoted([path])}) WHERE key = encode('{MARK.decode()}')"
            marks = self._base.execute(told).fetchall()
            forms = self._base.execute(f"SELECT name, type FROM parquet_schema({quoted([path])})").fetchall()
        except self._error:
            return False
        return marks == [(str(VERSION).encode(),)] and {(n, _STORED[kind]) for n, kind in KINDS.items()} <= set(forms)

    def _hold(self, name: str, columns: Any) -> None:
        """Keep claims that are in memory; those of a small file sooner than pyarrow would be loaded."""
        if not isinstance(columns, dict):
            self._base.register(name, columns)
        elif len(columns["id"]) > _FEW:
            self._base.register(name, table(columns))
        else:
            given: dict[str, Any] = {}
            parts = ", ".join(_handed(n, kind, columns[n], given) for n, kind in KINDS.items())
            limit = "" if columns["id"] else " LIMIT 0"
            self._base.execute(f"CREATE TEMP TABLE {name} AS SELECT {parts}{limit}", given)

    def __enter__(self) -> DuckEngine:
        return self

    def __exit__(self, *_: object) -> None:
        self._base.close()
        self._folder.cleanup()

    def _do(self, query: str) -> Any:
        return self._try(self._base.execute, query)

    def _try(self, run: Callable[[str], Any], query: str) -> Any:
        try:
            return run(query)
        except self._error as error:
            told = str(error).splitlines()[0]
            if "emory" in told or "space" in told.lower():
                raise ConfigError(f"DuckDB stopped: {told} Free some memory or disk space.") from None
            raise InputError("DuckDB", told, "Write the Parquet files again with `kzclaims convert`.") from None

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = self._do(query).fetchall()
        return found

    def _lines(self, query: str) -> list[Line]:
        names = [column[0] for column in self._do(query).description]
        return [dict(zip(names, row, strict=True)) for row in self._base.fetchall()]

    def _keep(self, name: str, query: str) -> None:
        self._do(f"CREATE OR REPLACE TEMP TABLE {name} AS {query}")

    def _view_of(self, name: str, query: str) -> None:
        self._do(f"CREATE OR REPLACE TEMP VIEW {name} AS {query}")

    def _name(self, name: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        # A text of all of them is handed over in no time, a list one by one. No name has a line feed in it.
        parts = ", ".join(f"unnest(string_split(${n}, '\n')) AS {column}" for n, column in enumerate(columns, 1))
        told = ["\n".join(listed) for listed in zip(*rows, strict=True)] or [""] * len(columns)
        some = "" if rows else " LIMIT 0"
        self._base.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT {parts}{some}", told)

    def _words(self, column: str) -> str:
        return f"unnest(string_split({column}, ' '))"

    def looked_at(self, gathered: Gathered, work: Work) -> list[Found]:
        """What some work finds in what was gathered, in several processes where there is much of it."""
        jobs = JOBS if gathered.claims > ALONE else 1
        return [one for found in spread(work.of_packed, self._batches(gathered), jobs) for one in found]

    def _batches(self, gathered: Gathered) -> Iterator[bytes]:
        for first in range(0, gathered.batches, _AT_ONCE):
            query = self._digested(gathering.lines(first, first + _AT_ONCE))
            told = self._try(lambda text: self._base.sql(text).to_arrow_table(), f"{query} ORDER BY batch")
            counts = told.column("batch").value_counts().to_pylist()
            start = 0
            for _, size in sorted((one["values"], one["counts"]) for one in counts):
                self.fetched += size
                yield packed(told.slice(start, size))
                start += size

    def _plan(self, query: str) -> str:
        return "\n".join(row[1] for row in self._rows("EXPLAIN " + query))
