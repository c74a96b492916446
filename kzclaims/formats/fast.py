"""Turtle and N-Triples to columns, quickly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kzclaims.formats.columns import lines_of, table_of
from kzclaims.formats.parquet import table
from kzclaims.graph import read_claims
from kzclaims.vocabulary import Vocabulary


def columns_of_file(path: Path, vocabulary: Vocabulary) -> Any:
    """The claims of a file as a pyarrow table.

    Raises:
        InputError: the file is broken, or a claim is.
    """
    return table(table_of(lines_of(read_claims(path, vocabulary)[0], vocabulary)))
