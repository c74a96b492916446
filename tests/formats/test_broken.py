"""Files of claims that are broken: one id told twice in one file, columns of other kinds, lines of no claim."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet
import pytest

from kzclaims.archives import convert, scan_paths
from kzclaims.errors import BrokenClaim, InputError
from kzclaims.formats.reading import write_file
from kzclaims.scan import ScanOptions
from kzclaims.vocabulary import load_vocabulary
from tests.builders import A, C, D, Q
from tests.engines.claims import dataset

VOCABULARY = load_vocabulary()
OPTIONS = ScanOptions()
ENGINES = ("local", "duckdb")
CLAIM = C("thing", "count", Q(3), "things", scope="all")
DOUBLED = {
    "another value": (replace(CLAIM, value=Q(4)), "has 2 values in this file, of which only one would be kept"),
    "another scope": (replace(CLAIM, scope="rural"), "has 2 scopes in this file"),
}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("suffix", [".ttl", ".nt"])
@pytest.mark.parametrize("what", DOUBLED)
def test_one_id_with_two_contents_in_one_file_is_told(tmp_path: Path, what: str, suffix: str, engine: str) -> None:
    other, told = DOUBLED[what]
    path, more = tmp_path / f"a{suffix}", tmp_path / f"more{suffix}"
    write_file(more, dataset([other]), VOCABULARY)
    write_file(path, dataset([CLAIM]), VOCABULARY)
    text = path.read_text(encoding="utf-8")
    path.write_text(text + text, encoding="utf-8")
    assert not scan_paths([str(path)], engine, OPTIONS).conflicts
    path.write_text(text + more.read_text(encoding="utf-8"), encoding="utf-8")
    # In N-Triples both values have one name.
    expected = rf"a\{suffix}:\d+: {CLAIM.id}: (this claim {told}|its value has two of kz:)"
    with pytest.raises(InputError, match=expected):
        scan_paths([str(path)], engine, OPTIONS)
    with pytest.raises(InputError, match=expected):
        convert([path], tmp_path / "b.parquet")
    assert not (tmp_path / "b.parquet").exists()


def altered(path: Path, column: str, change: Callable[[Any], Any]) -> None:
    """A file with one of its columns changed."""
    held = pyarrow.parquet.read_table(path)
    place = held.schema.get_field_index(column)
    pyarrow.parquet.write_table(held.set_column(place, column, change(held.column(column))), path)


@pytest.fixture
def clashing(tmp_path: Path) -> Path:
    paper = A()
    claims = [C("line", "openingDate", D(day), f"on {day}", paper) for day in ("2025-01-01", "2025-02-01")]
    write_file(tmp_path / "a.parquet", dataset(claims), VOCABULARY)
    return tmp_path / "a.parquet"


@pytest.mark.parametrize("engine", ENGINES)
def test_a_column_of_another_kind_is_told(clashing: Path, engine: str) -> None:
    altered(clashing, "lo", lambda column: pa.array([20250101] * len(column)))
    with pytest.raises(InputError, match=r"a\.parquet: has a column 'lo' of int64, in place of string\. Write it"):
        scan_paths([str(clashing)], engine, OPTIONS)


@pytest.mark.parametrize("engine", ENGINES)
def test_columns_that_others_wrote_wider_are_read_alike(clashing: Path, engine: str) -> None:
    expected = [c.id for c in scan_paths([str(clashing)], engine, OPTIONS).conflicts]
    altered(clashing, "start", lambda column: column.cast(pa.int64()))
    altered(clashing, "quote", lambda column: column.cast(pa.large_string()))
    assert [c.id for c in scan_paths([str(clashing)], engine, OPTIONS).conflicts] == expected != []


@pytest.mark.parametrize("engine", ENGINES)
def test_a_line_that_no_claim_gives_is_told_with_its_file(clashing: Path, engine: str) -> None:
    altered(clashing, "lo", lambda column: pa.array([value.as_py() and "soon" for value in column]))
    with pytest.raises(InputError, match=r"a\.parquet: claim-\S+: this claim cannot be read: .*'soon'.*convert"):
        scan_paths([str(clashing)], engine, OPTIONS)


def test_what_another_process_could_not_read_comes_back_as_it_was() -> None:
    # As it is sent: made again of what it says it is made of.
    error = copy.copy(BrokenClaim("claim-a", "why"))
    assert (error.claim, error.told, str(error)) == ("claim-a", "why", str(BrokenClaim("claim-a", "why")))
