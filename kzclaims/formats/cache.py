"""What was parsed of a file of claims, kept as Parquet in a folder that the user names.

The name of a file is a digest of the bytes parsed and of everything that parsing depends on, so a change of either
makes another name. A kept file that is not whole is as good as none; one is only ever put in place whole.
"""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache
from pathlib import Path

from kzclaims import __version__
from kzclaims.dataset import Dataset
from kzclaims.errors import InputError
from kzclaims.formats.parquet import examine, read_parquet, write_columns, write_dataset
from kzclaims.resources import data_folder
from kzclaims.vocabulary import Vocabulary


@lru_cache(maxsize=1)
def _program() -> bytes:
    total = hashlib.sha256(f"{__version__}\x1f{unicodedata.unidata_version}".encode())
    package = Path(__file__).resolve().parent.parent
    for folder, pattern in ((package, "*.py"), (package / "formats", "*.py"), (data_folder("ontology"), "*.ttl")):
        for path in sorted(folder.glob(pattern)):
            total.update(path.name.encode() + path.read_bytes())
    return total.digest()


class ParsedCache:
    """The folder ``--cache`` names; made when something is first kept in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @staticmethod
    def at(folder: Path | None) -> ParsedCache | None:
        """The cache in a folder, if one is named."""
        return ParsedCache(folder) if folder else None

    def _path(self, path: Path) -> Path:
        total = hashlib.sha256(_program() + path.suffix.lower().encode())
        try:
            with path.open("rb") as file:
                while part := file.read(1 << 20):
                    total.update(part)
        except OSError as error:
            raise InputError(path, f"cannot be read: {error.strerror}.", "Check its name and its rights.") from None
        return self.folder / "claims" / f"{total.hexdigest()}.parquet"

    def parquet(self, path: Path, vocabulary: Vocabulary) -> Path:
        """The Parquet copy of a file of RDF, made unless it is there and whole.

        Raises:
            InputError: the file is broken.
            OutputError: the folder cannot be written; nothing is kept then.
        """
        from kzclaims.formats.fast import columns_of_file

        kept = self._path(path)
        try:
            examine(kept)
        except InputError:
            write_columns(kept, columns_of_file(path, vocabulary))
        return kept

    def dataset(self, path: Path, vocabulary: Vocabulary) -> Dataset:
        """The claims of a file of RDF, read from its Parquet copy where there is one, else parsed and kept.

        Raises:
            InputError: the file is broken.
            OutputError: the folder cannot be written; nothing is kept then.
        """
        kept = self._path(path)
        try:
            return read_parquet(kept)
        except InputError:
            from kzclaims.graph import read_claims

            data = read_claims(path, vocabulary, single=True)[0]
            write_dataset(kept, data, vocabulary)
            return data
