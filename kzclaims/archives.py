"""Paths to engines: which files there are, which engine looks at them, and what is kept of a parse for the next run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kzclaims.dataset import Dataset
from kzclaims.engines.detect import ENGINES
from kzclaims.errors import ConfigError, InputError
from kzclaims.formats.cache import ParsedCache
from kzclaims.formats.columns import table_of
from kzclaims.formats.compact import reference_lines
from kzclaims.formats.fast import held_of_file
from kzclaims.formats.reading import CLAIMS, files_told, read_dataset, write_file
from kzclaims.inputs import expand, merged_data
from kzclaims.reported import Report
from kzclaims.scan import ScanOptions, in_memory, reference, scan
from kzclaims.vocabulary import Vocabulary, load_vocabulary

if TYPE_CHECKING:
    from kzclaims.integrity import Failing

# From about so many bytes on, DuckDB answers sooner than reading everything into memory; Parquet is ten times as dense.
_LARGE, _LARGE_PARQUET = 16 << 20, 2 << 20


__all__ = ["ENGINES", "claim_files", "convert", "picked", "read_all", "scan_paths"]


def claim_files(paths: Sequence[Path]) -> list[Path]:
    """The files of claims among some paths and in folders among them.

    Raises:
        InputError: a path that does not exist, or is no file of claims; or there is none at all.
    """
    found, _ = expand(paths)
    files = [path for path in found if path.suffix.lower() in CLAIMS]
    for path in paths:
        if path.is_file() and path.suffix.lower() not in CLAIMS:
            raise InputError(path, "is no file of claims.", "Make claims of articles with `kzclaims extract`.")
    if not files:
        raise InputError(", ".join(map(str, paths)), "no file of claims.", f"They end in {', '.join(sorted(CLAIMS))}.")
    return files


def picked(files: Sequence[Path]) -> tuple[str, str]:
    """The engine that suits some files, and why, in words."""
    size = sum(path.stat().st_size for path in files if path.suffix.lower() != ".parquet")
    dense = sum(path.stat().st_size for path in files if path.suffix.lower() == ".parquet")
    told = f"{max((size + dense) / (1 << 20), 0.1):.1f} MB of claims"
    if size < _LARGE and dense < _LARGE_PARQUET:
        return "local", f"engine: local, for {told}"
    if find_spec("duckdb") is None or find_spec("pyarrow") is None:
        return "local", f"engine: local, for kzclaims[scale] is not installed; {told} would be for duckdb"
    return "duckdb", f"engine: duckdb, for {told}"


def scan_paths(
    paths: Sequence[str],
    engine: str,
    options: ScanOptions,
    cache: Path | None = None,
    tell: Callable[[str], None] = lambda text: None,
    integrity: bool = False,
) -> Report:
    """Run the rules over files and folders of claims.

    Args:
        paths: files and folders; for Spark whatever it can read.
        engine: one of ``ENGINES``.
        options: which rules, and whether with the reference facts.
        cache: where parsed files are kept, if anywhere.
        tell: is told which engine was picked.
        integrity: whether our shapes over claims are run too, part by part.

    Raises:
        KzclaimsError: what is wrong with the input, or what an engine lacks.
    """
    vocabulary = load_vocabulary()
    if engine == "spark":
        if integrity:
            raise ConfigError("--integrity reads files of this machine: use --engine local or duckdb.")
        from kzclaims.engines.spark import SparkEngine

        background = reference(options)
        with SparkEngine(paths, reference_lines(background, vocabulary), vocabulary) as made, files_told(made.files):
            return scan(made, vocabulary, background, options)
    files = claim_files([Path(path) for path in paths])
    if engine == "auto":
        engine, why = picked(files)
        tell(why)
    whole = _integrity(files) if integrity else None
    if engine == "local":
        return in_memory(read_all(files, vocabulary, ParsedCache.at(cache)), options, whole)
    return _in_duckdb(files, vocabulary, options, ParsedCache.at(cache), whole)


def _integrity(files: Sequence[Path]) -> Callable[[], Failing]:
    # Few scans pay for the SHACL engine.
    from kzclaims.integrity import failing

    return partial(failing, files)


def read_all(files: Sequence[Path], vocabulary: Vocabulary, cache: ParsedCache | None = None) -> Dataset:
    """The claims of some files as one dataset.

    Raises:
        InputError: a broken file, or a claim that stands twice with different content.
    """

    def read(path: Path) -> Dataset:
        if cache is None or path.suffix.lower() == ".parquet":
            return read_dataset(path, vocabulary)
        return cache.dataset(path, vocabulary)

    with files_told(files):
        return merged_data([read(path) for path in files], [])


def _in_duckdb(
    files: Sequence[Path],
    vocabulary: Vocabulary,
    options: ScanOptions,
    cache: ParsedCache | None,
    integrity: Callable[[], Failing] | None,
) -> Report:
    from kzclaims.engines.duckdb_ import DuckEngine

    background = reference(options)
    parquet = [path for path in files if path.suffix.lower() == ".parquet"]
    held: list[Any] = [table_of(reference_lines(background, vocabulary))]
    for path in files:
        if path.suffix.lower() == ".parquet":
            continue
        kept = cache.parquet(path, vocabulary) if cache else None
        if kept:
            parquet.append(kept)
        else:
            held.append(held_of_file(path, vocabulary))
    with files_told(files), DuckEngine(parquet, held, vocabulary) as engine:
        return scan(engine, vocabulary, background, options, integrity)


def convert(paths: Sequence[Path], output: Path) -> None:
    """Write the claims of files and folders as one file, in the form of its suffix.

    Raises:
        KzclaimsError: a broken input, or a file that cannot be written; what stood there before is untouched then.
    """
    vocabulary = load_vocabulary()
    write_file(output, read_all(claim_files(paths), vocabulary), vocabulary)
