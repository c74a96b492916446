"""Parquet in and out; the only door to pyarrow. Files are written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from kzclaims.dataset import Dataset
from kzclaims.errors import BrokenClaim, ConfigError, InputError
from kzclaims.formats.atomic import write_whole
from kzclaims.formats.columns import KINDS, Line, dataset_of, lines_of, table_of
from kzclaims.vocabulary import Vocabulary

VERSION = 1
MARK = b"kzclaims"
_AT_ONCE = 100_000
MISSING = "needs the extra [scale]: install kzclaims[scale]."


def arrow() -> Any:
    """pyarrow, for columns in memory.

    Raises:
        ConfigError: it is not installed.
    """
    try:
        import pyarrow
    except ImportError:
        raise ConfigError(f"Parquet {MISSING}") from None
    return pyarrow


def _files() -> tuple[Any, Any]:
    """pyarrow and its Parquet module, which takes longer to load.

    Raises:
        ConfigError: they are not installed.
    """
    pa = arrow()
    import pyarrow.parquet

    return pa, pyarrow.parquet


def schema() -> Any:
    """The columns of a file of claims, for pyarrow."""
    pa = arrow()
    kinds = {
        "text": pa.string(), "truth": pa.bool_(), "whole": pa.int32(), "day": pa.int32(), "float": pa.float64()
    }  # fmt: skip
    fields = [pa.field(name, kinds[kind], nullable=kind == "whole") for name, kind in KINDS.items()]
    return pa.schema(fields, metadata={MARK: str(VERSION).encode()})


def table(columns: dict[str, list[Any]]) -> Any:
    """Columns as a pyarrow table."""
    pa = arrow()
    form = schema()

    def made(values: list[Any], kind: Any) -> Any:
        # Half of the columns of most files say one thing throughout, mostly nothing.
        if values and values[0] is not None and values.count(values[0]) == len(values):
            return pa.repeat(pa.scalar(values[0], kind), len(values))
        return pa.array(values, kind)

    # Not from the dictionary at once, which would load pandas wherever it is installed.
    return pa.Table.from_arrays([made(columns[field.name], field.type) for field in form], schema=form)


def packed(lines: Any) -> bytes:
    """A pyarrow table as bytes, to be sent to another process."""
    from pyarrow import ipc

    pa = arrow()
    sink = pa.BufferOutputStream()
    with ipc.new_stream(sink, lines.schema) as writer:
        writer.write_table(lines)
    sent: bytes = sink.getvalue().to_pybytes()
    return sent


def unpacked(sent: bytes) -> list[Line]:
    """The lines of a table that was packed."""
    from pyarrow import ipc

    with ipc.open_stream(sent) as reader:
        found: list[Line] = reader.read_all().to_pylist()
    return found


def write_parquet(path: Path, lines: Iterable[Line]) -> None:
    """Write lines to a file, row group by row group; equal lines give equal bytes.

    Raises:
        OutputError: it cannot be written; what stood there before is untouched.
    """
    pending = iter(lines)
    parts = iter(lambda: list(islice(pending, _AT_ONCE)), [])
    _write(path, (table(table_of(part)) for part in parts))


def write_columns(path: Path, columns: Any) -> None:
    """Write a pyarrow table of claims to a file.

    Raises:
        OutputError: it cannot be written; what stood there before is untouched.
    """
    _write(path, (columns,))


def _write(path: Path, tables: Iterable[Any]) -> None:
    _, parquet = _files()

    def fill(name: Path) -> None:
        with parquet.ParquetWriter(name, schema(), compression="zstd") as writer:
            for part in tables:
                writer.write_table(part, row_group_size=_AT_ONCE)

    write_whole(path, fill)


def write_dataset(path: Path, data: Dataset, vocabulary: Vocabulary) -> None:
    """Write a dataset as Parquet.

    Raises:
        OutputError: it cannot be written; what stood there before is untouched.
    """
    write_parquet(path, lines_of(data, vocabulary))


def examine(path: Path) -> int:
    """The number of lines of a Parquet file of ours.

    Raises:
        InputError: cut short, no Parquet, not ours, with columns of other kinds, or of a newer version.
    """
    pa, parquet = _files()
    try:
        with parquet.ParquetFile(path) as file:
            held, rows = file.schema_arrow, file.metadata.num_rows
    except (pa.ArrowException, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "is cut short or no Parquet"
        raise InputError(path, f"{reason}.", "Write it again with `kzclaims convert`.") from None
    mark = (held.metadata or {}).get(MARK, b"")
    version = int(mark) if mark.isdigit() else 0
    if version > VERSION:
        raise InputError(path, f"is of version {version}, this program reads {VERSION}.", "Update kzclaims.")
    missing = sorted(set(KINDS) - set(held.names))
    if missing or not version:
        told = f"has no column {missing[0]!r}" if missing else "is no Parquet file of claims"
        raise InputError(path, f"{told}.", "Write it with `kzclaims convert`.")
    fits = {
        "text": lambda form: pa.types.is_string(form) or pa.types.is_large_string(form),
        "truth": pa.types.is_boolean, "whole": pa.types.is_integer, "day": pa.types.is_integer,
        "float": pa.types.is_floating,
    }  # fmt: skip
    for name, kind in KINDS.items():
        form = held.field(name).type
        if not fits[kind](getattr(form, "value_type", form)):
            told = f"has a column {name!r} of {form}, in place of {schema().field(name).type}."
            raise InputError(path, told, "Write it with `kzclaims convert`.")
    return int(rows)


def read_lines(path: Path) -> Iterator[Line]:
    """The lines of a file.

    Raises:
        InputError: see :func:`examine`; or damaged inside.
    """
    pa, parquet = _files()
    examine(path)
    try:
        with parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(_AT_ONCE, columns=list(KINDS)):
                yield from batch.to_pylist()
    except (pa.ArrowException, OSError) as error:
        reason = next(iter(str(error).splitlines()), "it cannot be unpacked")
        raise InputError(path, f"is damaged: {reason}.", "Write it again with `kzclaims convert`.") from None


def read_parquet(path: Path) -> Dataset:
    """The claims, articles and entities of a file.

    Raises:
        InputError: see :func:`read_lines`; or a line that no claim gives.
    """
    try:
        return dataset_of(list(read_lines(path)))
    except BrokenClaim as error:
        raise BrokenClaim(error.claim, error.told, [path]) from None
    except (KeyError, ValueError, TypeError, ArithmeticError) as error:
        raise InputError(path, f"holds a line that is no claim: {error}.", "Write it again.") from None
