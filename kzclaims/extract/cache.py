"""What was read of an article, kept in a folder that the user names: one JSON file for each article.

The name of a file is a digest of everything its content depends on: the bytes of the article and the fields told of it,
every source file and word table of this package, the ontology, the version of Unicode. So a change of any of them makes
another name, and an old file is never looked at again. Nothing is unpickled: a file holds plain values and the names of
the frozen classes below; one that is damaged in any way is as good as none.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import unicodedata
from collections.abc import Callable
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from kzclaims import __version__
from kzclaims.articles import Document
from kzclaims.errors import OutputError
from kzclaims.extract.plain import Reading, Unknown, from_plain, to_plain
from kzclaims.extract.scene import Scene
from kzclaims.resources import data_folder

_SOURCES = (".py", ".toml", ".json", ".ttl", ".txt", ".tsv", ".csv")


@lru_cache(maxsize=1)
def program() -> str:
    """A digest of the program and its data; a changed word table is another program."""
    total = hashlib.sha256(f"{__version__}\x1f{unicodedata.unidata_version}".encode())
    package = Path(__file__).resolve().parent.parent
    for folder in (package, data_folder("ontology")):
        for path in sorted(path for path in folder.rglob("*") if path.suffix in _SOURCES):
            total.update(f"\x1f{path.relative_to(folder).as_posix()}\x1f".encode())
            total.update(path.read_bytes())
    return total.hexdigest()


class Cache:
    """The folder ``--cache`` names; made when something is first kept in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _path(self, document: Document) -> Path:
        told = json.dumps([_plain_article(document), document.text], ensure_ascii=False)
        name = hashlib.sha256(f"{program()}\x1f{told}".encode()).hexdigest()
        return self.folder / name[:2] / f"{name}.json"

    def reading(self, scene: Scene, read: Callable[[Scene], Reading]) -> Reading:
        """What is read of an article, from the folder if it is there, else read and kept there.

        Args:
            scene: the article.
            read: reads an article.

        Raises:
            OutputError: the folder cannot be written.
        """
        path = self._path(scene.document)
        known = self._known(path, scene)
        if known is not None:
            return known
        found = read(scene)
        self._keep(path, scene, found)
        return found

    def _known(self, path: Path, scene: Scene) -> Reading | None:
        try:
            head, _, body = path.read_text(encoding="utf-8").partition("\n")
            if head != hashlib.sha256(body.encode()).hexdigest():
                return None
            return from_plain(json.loads(body), scene)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError):
            return None

    def _keep(self, path: Path, scene: Scene, found: Reading) -> None:
        try:
            body = json.dumps(to_plain(scene, found), ensure_ascii=False, separators=(",", ":"))
        except Unknown:
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
            try:
                with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                    file.write(f"{hashlib.sha256(body.encode()).hexdigest()}\n{body}")
                os.replace(name, path)
            except BaseException:
                os.unlink(name)
                raise
        except OSError as error:
            raise OutputError(f"{path}: cannot be written: {error.strerror}. Name another folder.") from None


def _plain_article(document: Document) -> list[Any]:
    article = document.article
    told = [getattr(article, f.name) for f in fields(article)]
    blocks = [[block.kind.value, block.start, block.end, block.language] for block in document.blocks]
    return [*told, blocks, [list(sentence) for sentence in document.sentences], [list(m) for m in document.markup]]
