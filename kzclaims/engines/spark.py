"""Spark: key rules over Parquet at any path Spark reads, on any master; the only door to it.

Under ``spark-submit`` the master is the one submitted to; else the one that the environment variable MASTER names, or
two threads of this machine. Key rules run as SQL on the executors, which need no Python for them; graph rules run there
as they are, and need kzclaims beside Python. The driver gets what clashes.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from kzclaims.engines import gathering
from kzclaims.engines.tables import TableEngine, columns_list
from kzclaims.engines.work import Found, Gathered, Work
from kzclaims.errors import ConfigError, InputError
from kzclaims.formats.columns import KINDS, Line
from kzclaims.formats.parquet import examine, read_lines
from kzclaims.rdf_files import FORMATS
from kzclaims.vocabulary import Vocabulary

_MISSING = "--engine spark needs the extra [spark]: install kzclaims[spark]."
_PARQUET = "Spark reads Parquet: make it of other files with `kzclaims convert FILES -o claims.parquet`."
_NO_JAVA = (
    "--engine spark needs Java 17 or newer, and none was found. Install one (Debian: apt-get install "
    "default-jre-headless) or set JAVA_HOME; --engine duckdb needs none."
)
# Small shuffles: what one machine does at once is little, and a cluster's own setting wins under spark-submit.
_LOCAL = {
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "8",
    "spark.ui.showConsoleProgress": "false",
    "spark.driver.memory": "2g",
    "spark.sql.session.timeZone": "UTC",
}
_TYPES = {"text": "STRING", "truth": "BOOLEAN", "whole": "INT", "day": "INT", "float": "DOUBLE"}


def _holding(work: Work, rows: Iterator[Any]) -> Iterator[int]:
    """On an executor: the names of the components in which something is found, of lines in the order of batches.

    Rows, not Arrow: for that, Spark asks for pandas.
    """
    for _, batch in groupby(rows, key=lambda row: row["batch"]):
        for found in work.of_lines([row.asDict() for row in batch]):
            assert isinstance(found.component, int)
            yield found.component


def java_found() -> bool:
    """Whether there is a Java to start Spark with."""
    home = os.environ.get("JAVA_HOME")
    return bool(shutil.which("java") if not home else shutil.which("java", path=str(Path(home) / "bin")))


def session() -> Any:
    """A Spark session: that of ``spark-submit``, or one of this machine.

    Raises:
        ConfigError: Spark or Java is missing, or the master does not answer.
    """
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError:
        raise ConfigError(_MISSING) from None
    builder = SparkSession.builder.appName("kzclaims")
    if "PYSPARK_GATEWAY_PORT" not in os.environ:
        if not java_found():
            raise ConfigError(_NO_JAVA)
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        builder = builder.master(os.environ.get("MASTER", "local[2]"))
        for name, value in _LOCAL.items():
            builder = builder.config(name, value)
    try:
        made = builder.getOrCreate()
    except (PySparkException, OSError) as error:
        raise ConfigError(f"Spark does not start: {_first(error)} Look at its log above, and at Java.") from None
    made.sparkContext.setLogLevel("ERROR")
    if "PYSPARK_GATEWAY_PORT" in os.environ:
        # A cluster takes an application that just ends for one that failed, and starts its executors again.
        atexit.register(made.stop)
    return made


def _first(error: Exception) -> str:
    """The first line of what Spark says that says something: what Java tells stands behind what Python asked for."""
    lines = [line.removeprefix(": ") for line in str(error).splitlines() if line.strip()]
    return next(
        (line for line in lines if not line.startswith("An error occurred while calling")), type(error).__name__
    )


def _of_this_machine(paths: Sequence[str]) -> list[Path]:
    """The Parquet files among some paths, and in folders among them, that can be looked at before Spark does."""
    found = [path for path in map(Path, paths) if path.is_file()]
    for folder in map(Path, paths):
        # What begins with these is hidden from Spark: it is being written.
        inside = (path.relative_to(folder) for path in sorted(folder.rglob("*.parquet")))
        found += [folder / path for path in inside if not any(part.startswith((".", "_")) for part in path.parts)]
    return found


class SparkEngine(TableEngine):
    """One run over Parquet files; the session is left for the next.

    ``files`` are those of this machine.
    """

    digest = name_digest = "xxhash64"

    def __init__(self, paths: Sequence[str], held: Sequence[Line], vocabulary: Vocabulary) -> None:
        """Make ready.

        Args:
            paths: Parquet files or folders of them, wherever Spark reads.
            held: lines in memory beside them, such as the reference facts.
            vocabulary: the terms claims use.

        Raises:
            ConfigError: Spark or Java is missing.
            InputError: a file that is not whole, or not ours.
        """
        super().__init__(vocabulary)
        self.files = _of_this_machine(paths)
        for path in self.files:
            if path.suffix.lower() in FORMATS:
                raise InputError(path, "is no Parquet.", _PARQUET)
            examine(path)
        self._spark = session()
        try:
            found = self._spark.read.parquet(*paths)
        except Exception as error:
            raise InputError(", ".join(paths), f"Spark cannot read it: {_first(error)}", _PARQUET) from None
        missing = sorted(set(KINDS) - set(found.columns))
        if missing:
            told = f"has no column {missing[0]!r}."
            raise InputError(", ".join(paths), told, "Write it with `kzclaims convert`.")
        form = ", ".join(f"{name} {_TYPES[kind]}" for name, kind in KINDS.items())
        beside = self._spark.createDataFrame([[line[name] for name in KINDS] for line in held], form)
        self._view("lines", found.select(*KINDS).unionByName(beside))
        self._view("rows", self._do(f"SELECT {columns_list()} FROM lines WHERE record IN ('claim', 'reference')"))
        self._kept: dict[str, Any] = {}

    def __enter__(self) -> SparkEngine:
        return self

    def __exit__(self, *_: object) -> None:
        for frame in self._kept.values():
            frame.unpersist()

    def _do(self, query: str) -> Any:
        return self._spark.sql(query)

    @staticmethod
    def _view(name: str, frame: Any) -> None:
        frame.createOrReplaceTempView(name)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say what Spark stopped at: a file that is damaged inside, if there is one."""
        try:
            yield
        except Exception as error:
            for path in self.files:
                for _ in read_lines(path):
                    pass
            raise InputError("Spark", _first(error), "Look at its log above.") from None

    def _collect(self, query: str) -> list[Any]:
        with self._told():
            found: list[Any] = self._do(query).collect()
        return found

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self._collect(query)]

    def _lines(self, query: str) -> list[Line]:
        return [row.asDict() for row in self._collect(query)]

    def _keep(self, name: str, query: str) -> None:
        if name in self._kept:
            self._kept.pop(name).unpersist()
        frame = self._do(query)
        # What is looked at twice is kept on the executors.
        if name in ("held", "suspected"):
            self._kept[name] = frame.persist()
        self._view(name, frame)

    def _settle(self, name: str, query: str) -> None:
        # Rounds build on each other: without a checkpoint each plan would hold all plans before it.
        frame = self._do(query)
        lasting = self._spark.sparkContext.getCheckpointDir()
        with self._told():
            kept = frame.checkpoint() if lasting else frame.localCheckpoint()
        self._view(name, kept)

    def _view_of(self, name: str, query: str) -> None:
        self._view(name, self._do(query))

    def looked_at(self, gathered: Gathered, work: Work) -> list[Found]:
        """What some work finds: executors look at the batches, and the components that hold something come back."""
        query = self._digested(gathering.lines(0, gathered.batches))
        spread = self._do(query).repartition("batch").sortWithinPartitions("batch")
        with self._told():
            names = sorted(spread.rdd.mapPartitions(partial(_holding, work)).distinct().collect())
        self.fetched += len(names)
        if not names:
            return []
        self._view("holding", self._spark.createDataFrame([[name] for name in names], "comp BIGINT"))
        self._settle("chosen", "SELECT c.* FROM chosen c SEMI JOIN holding h ON c.comp = h.comp")
        # Those few are looked at once more here, for what is found in them holds whole claims.
        by_batch: dict[int, list[Line]] = {}
        for line in self._out(query):
            by_batch.setdefault(line["batch"], []).append(line)
        return [found for _, lines in sorted(by_batch.items()) for found in work.of_lines(lines)]

    def _name(self, name: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        form = ", ".join(f"{column} STRING" for column in columns)
        self._view(name, self._spark.createDataFrame([list(row) for row in rows], form))

    def _words(self, column: str) -> str:
        return f"explode(split({column}, ' '))"

    def _plan(self, query: str) -> str:
        return str(self._do("EXPLAIN FORMATTED " + query).collect()[0][0])
