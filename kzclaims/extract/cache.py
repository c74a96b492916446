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
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args, get_type_hints

from kzclaims import __version__
from kzclaims.articles import Document
from kzclaims.errors import OutputError
from kzclaims.extract.drafts import Draft
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes_said import Statement
from kzclaims.extract.stories import remember_spoken, spoken_of
from kzclaims.extract.topics_nouns import Bearer, bearers, remember
from kzclaims.resources import data_folder

_SOURCES = (".py", ".toml", ".json", ".ttl", ".txt", ".tsv", ".csv")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read of one article alone: its drafts, what it says of all, and how many drafts were left out and why."""

    drafts: Sequence[Draft]
    closed: Sequence[Statement]
    dropped: Mapping[str, int]


class _Unknown(Exception):
    """A value of a class that a file cannot hold: the article is read anew each time."""


@lru_cache(maxsize=1)
def _classes() -> Mapping[str, type]:
    """The classes that drafts are made of, by name: all that their fields may hold."""
    found: dict[str, type] = {}
    todo: list[Any] = [Draft, Statement, Bearer, ProperName]
    while todo:
        hint = todo.pop()
        todo += get_args(hint)
        told = isinstance(hint, type) and (is_dataclass(hint) or issubclass(hint, Enum))
        if told and hint is not Passage and hint.__name__ not in found:
            found[hint.__name__] = hint
            todo += get_type_hints(hint).values() if is_dataclass(hint) else ()
    return found


@lru_cache(maxsize=1)
def _program() -> str:
    """A digest of the program and its data; a changed word table is another program."""
    total = hashlib.sha256(f"{__version__}\x1f{unicodedata.unidata_version}".encode())
    package = Path(__file__).resolve().parent.parent
    for folder in (package, data_folder("ontology")):
        for path in sorted(path for path in folder.rglob("*") if path.suffix in _SOURCES):
            total.update(f"\x1f{path.relative_to(folder).as_posix()}\x1f".encode())
            total.update(path.read_bytes())
    return total.hexdigest()


def _plain(node: Any) -> Any:
    if node is None or isinstance(node, bool | int) or type(node) is str:
        return node
    if isinstance(node, Passage):
        return {"": "passage", "number": node.number}
    if isinstance(node, Enum):
        return {"": type(node).__name__, "value": node.value}
    if isinstance(node, Decimal):
        return {"": "decimal", "value": str(node)}
    if type(node) is date:
        return {"": "date", "value": node.isoformat()}
    if isinstance(node, tuple | list):
        return [_plain(part) for part in node]
    if isinstance(node, frozenset):
        return {"": "set", "value": sorted(map(_plain, node))}
    name = type(node).__name__
    if is_dataclass(node) and _classes().get(name) is type(node):
        return {"": name, **{f.name: _plain(getattr(node, f.name)) for f in fields(node) if f.init}}
    raise _Unknown(name)


def _read(node: Any, passages: Mapping[int, Passage]) -> Any:
    if isinstance(node, list):
        return tuple(_read(part, passages) for part in node)
    if not isinstance(node, dict):
        return node
    match node.pop(""):
        case "passage":
            return passages[node["number"]]
        case "decimal":
            return Decimal(node["value"])
        case "date":
            return date.fromisoformat(node["value"])
        case "set":
            return frozenset(node["value"])
        case name:
            return _classes()[name](**{key: _read(value, passages) for key, value in node.items()})


class Cache:
    """The folder ``--cache`` names; made when something is first kept in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _path(self, document: Document) -> Path:
        told = json.dumps([_plain_article(document), document.text], ensure_ascii=False)
        name = hashlib.sha256(f"{_program()}\x1f{told}".encode()).hexdigest()
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
        passages = {passage.number: passage for passage in scene.passages}
        try:
            head, _, body = path.read_text(encoding="utf-8").partition("\n")
            if head != hashlib.sha256(body.encode()).hexdigest():
                return None
            kept = json.loads(body)
            drafts, closed = _read(kept["drafts"], passages), _read(kept["closed"], passages)
            found, spoken = _read(kept["bearers"], passages), tuple(map(str, kept["spoken"]))
            names = {int(number): _read(listed, passages) for number, listed in kept["names"].items()}
            counts = {str(reason): int(count) for reason, count in kept["dropped"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError):
            return None
        for passage in scene.passages:
            passage.recall(names.get(passage.number, ()))
        remember(scene, found)
        remember_spoken(scene, spoken)
        return Reading(drafts, closed, counts)

    def _keep(self, path: Path, scene: Scene, found: Reading) -> None:
        try:
            kept = {
                "drafts": _plain(found.drafts),
                "closed": _plain(found.closed),
                "bearers": _plain(bearers(scene)),
                "spoken": list(spoken_of(scene)),
                "names": {passage.number: _plain(passage.names) for passage in scene.passages if passage.names},
                "dropped": dict(found.dropped),
            }
        except _Unknown:
            return
        body = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
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
