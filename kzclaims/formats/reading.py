"""A file of claims in any form, by its suffix, to a dataset; and a dataset to a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kzclaims.dataset import Dataset
from kzclaims.errors import BrokenClaim, ConfigError, DoubledClaim
from kzclaims.formats.atomic import write_whole
from kzclaims.formats.parquet import read_lines, read_parquet, write_dataset
from kzclaims.formats.triples import WRITERS
from kzclaims.rdf_files import FORMATS
from kzclaims.vocabulary import Vocabulary

if TYPE_CHECKING:
    from kzclaims.graph import RdfGraph

CLAIMS = {*FORMATS, ".parquet"}


def read_file(path: Path, vocabulary: Vocabulary) -> tuple[Dataset, RdfGraph]:
    """The claims of a file, and their graph for the shapes.

    Raises:
        InputError: the file is broken, or a claim is.
    """
    # rdflib takes long to load: who has no RDF waits for it in vain.
    from kzclaims.graph import graph_of, read_claims

    if path.suffix.lower() != ".parquet":
        return read_claims(path, vocabulary)
    data = read_parquet(path)
    return data, graph_of(data)


def read_dataset(path: Path, vocabulary: Vocabulary) -> Dataset:
    """The claims of a file.

    Raises:
        InputError: the file is broken, or a claim is.
    """
    if path.suffix.lower() == ".parquet":
        return read_parquet(path)
    from kzclaims.graph import read_claims

    return read_claims(path, vocabulary, single=True)[0]


@contextmanager
def files_told(files: Sequence[Path]) -> Iterator[None]:
    """Name the files where a claim that stands twice, or cannot be read, is found to stand.

    Raises:
        DoubledClaim, BrokenClaim: what was raised within, with the files.
    """
    try:
        yield
    except DoubledClaim as error:
        raise DoubledClaim(error.claim, (path for path in files if _holds(path, error.claim))) from None
    except BrokenClaim as error:
        where = (path for path in files if _holds(path, error.claim))
        raise BrokenClaim(error.claim, error.told, where) from None


def _holds(path: Path, claim: str) -> bool:
    if path.suffix.lower() not in CLAIMS:
        return False
    if path.suffix.lower() == ".parquet":
        return any(line["id"] == claim for line in read_lines(path))
    name = re.escape(claim.encode())
    return re.search(rb"(?<![\w-])" + name + rb"(?![\w-])", path.read_bytes()) is not None


def write_file(path: Path, data: Dataset, vocabulary: Vocabulary) -> None:
    """Write a dataset in the form of a file's suffix, whole or not at all.

    Raises:
        ConfigError: a suffix that stands for no form of claims.
        OutputError: it cannot be written; what stood there before is untouched.
    """
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        write_dataset(path, data, vocabulary)
        return
    if suffix not in WRITERS:
        raise ConfigError(f"{path}: claims are written to {', '.join([*WRITERS, '.parquet'])} files.")
    text = WRITERS[suffix](data)

    def fill(name: Path) -> None:
        name.write_bytes(text.encode())

    write_whole(path, fill)
