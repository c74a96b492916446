"""Which engine finds the groups that clash among claims in memory, for a whole check."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from kzclaims.engines.local import Shared
from kzclaims.formats.columns import Line, claim_line, table_of
from kzclaims.formats.parquet import write_parquet
from kzclaims.rules.base import KeyRule
from kzclaims.table import Row
from kzclaims.world import World

ENGINES = ("auto", "local", "duckdb", "spark")


class Detector(Protocol):
    """What finds the keys that hold a clash."""

    def clashing(self, rule: KeyRule) -> list[Shared]:
        """The claims of each key that holds a clash."""


@contextmanager
def detector(engine: str, table: Sequence[Row], world: World) -> Iterator[Detector | None]:
    """The engine of a name, made ready for a world; None for the local one, which needs no getting ready.

    Claims that stand in memory are best looked at there, so ``auto`` is local.

    Raises:
        ConfigError: what the engine needs is not installed.
    """
    if engine in ("auto", "local") or not table:
        yield None
        return
    lines: list[Line] = [claim_line(claim, world.vocabulary) for claim in (*world.claims, *world.background)]
    if engine == "duckdb":
        from kzclaims.engines.duckdb_ import DuckEngine

        with DuckEngine([], [table_of(lines)], world.vocabulary) as duck:
            duck.traited(())
            duck.learn(world.entities.values())
            yield duck
        return
    from kzclaims.engines.spark import SparkEngine

    with tempfile.TemporaryDirectory(prefix="kzclaims-") as folder:
        path = Path(folder) / "claims.parquet"
        write_parquet(path, lines)
        with SparkEngine([str(path)], [], world.vocabulary) as spark:
            spark.traited(())
            spark.learn(world.entities.values())
            yield spark
