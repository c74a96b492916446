"""Turtle and N-Triples to columns, quickly: pyoxigraph parses, plain dictionaries gather, two processes share the work.

Whatever is unusual (a term that stands twice, a value out of form, an unknown property, a broken line) is left to
:mod:`kzclaims.graph`, which reads the file again and says what is wrong, and where: so this path never changes an
answer, and has no messages of its own. A test reads every fixture and random claims both ways.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kzclaims.collector import at_rest
from kzclaims.formats.columns import ARTICLE, CLAIM, REFERENCE, article_of, lines_of, table_of
from kzclaims.formats.fast_blocks import GUARD, Taken, stem, taken
from kzclaims.formats.fast_lines import lines_in
from kzclaims.formats.fast_terms import CLAIM_CLASS, TYPE, Unusual
from kzclaims.formats.parquet import arrow, table
from kzclaims.vocabulary import Vocabulary

# A file of less than this is parsed by one process.
_WORTH_TWO = 8 << 20


Columns = dict[str, list[Any]]


@dataclass(frozen=True, slots=True)
class _Part:
    """The columns of some of the claims of a file; what else is spoken of; labels of blank nodes in what was
    parsed; the claims that were taken out of the text before.
    """

    columns: Columns
    others: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    taken: frozenset[str] = frozenset()


# What is handed over beside columns.
_BESIDE = ("others", "labels", "taken")


_NEEDED = ("record", "id", "article", "links", "quote_language", "more", "article_id")


def _joined(tables: list[Any], parts: list[_Part]) -> Any:
    """One table of several that are settled together."""
    pa = arrow()
    whole = pa.concat_tables(tables)
    needed = {name: whole[name].to_pylist() for name in _NEEDED}
    for name, values in _settled(needed, parts).items():
        at = whole.schema.get_field_index(name)
        whole = whole.set_column(at, whole.schema.field(at), pa.array(values, pa.string()))
    return whole


def _settled(columns: Columns, parts: list[_Part]) -> Columns:
    """The columns that claims have of their articles.

    Args:
        columns: those of ``_NEEDED``, of all parts.
        parts: what is held against each other: links lead to claims, and names are of one.

    Raises:
        Unusual: they do not.
    """
    record, ids, nodes, links, quoted, more, _ = (columns[name] for name in _NEEDED)
    articles = {}
    for n, kind in enumerate(record):
        if kind == ARTICLE:
            article = article_of({"more": more[n]})
            articles[ids[n]] = (article.id, article.language)
    names = set(ids)
    if len(names) != len(ids) or any(names & part.others for part in parts):
        raise Unusual
    _apart([part.labels for part in parts], frozenset[str]().union(*(part.taken for part in parts)))
    article_ids, languages = list(columns["article_id"]), [""] * len(ids)
    linked: set[str] = set()
    for n, kind in enumerate(record):
        if kind in (CLAIM, REFERENCE):
            if nodes[n]:
                if nodes[n] not in articles:
                    raise Unusual
                article_ids[n], language = articles[nodes[n]]
            else:
                article_ids[n], language = "", ""
            languages[n] = quoted[n] or language
            if links[n]:
                linked.update(link.partition("=")[2] for link in links[n].split())
    if linked:
        claims = {name for name, kind in zip(ids, record, strict=True) if kind in (CLAIM, REFERENCE)}
        if not linked <= claims:
            raise Unusual
    return {"article_id": article_ids, "language": languages}


def _apart(labels: list[frozenset[str]], names: frozenset[str]) -> None:
    """Make sure that no blank node is one of two parts, nor of a claim that was taken out of the text.

    Raises:
        Unusual: one is.
    """
    every = frozenset[str]().union(*labels)
    if len(every) < sum(map(len, labels)):
        raise Unusual
    if every:
        stems = {stem(name) for name in names}
        if any(label.rpartition("-")[0] in stems for label in every):
            raise Unusual


# A part of what was read, without a copy of it where there can be none.
_Bytes = bytes | memoryview


def _plain(data: bytes) -> bool:
    """Whether no long string and no prefix within a Turtle file could make something else of what looks a claim."""
    return not (_long(data) or _declares(data, _head_end(data)))


def _halves(data: bytes, turtle: bool, plain: bool) -> list[_Bytes]:
    """Bytes to be parsed side by side: two where they fall apart between two statements, else one."""
    if len(data) < _WORTH_TWO or not hasattr(os, "fork"):
        return [data]
    middle = len(data) // 2
    if not turtle:
        # The lines of one claim stand together; a claim begins where its type is told.
        mark = data.find(f"> <{TYPE}> <{CLAIM_CLASS}> .".encode(), middle)
        cut = data.rfind(b"\n", 0, mark) + 1 if mark > 0 else 0
        return [memoryview(data)[:cut], memoryview(data)[cut:]] if cut else [data]
    cut = data.find(b".\n\n", middle) + 3
    if cut < 3 or not plain or b"_:" in data:
        return [data]
    return [memoryview(data)[:cut], data[: _head_end(data)] + data[cut:]]


def _head_end(data: bytes) -> int:
    at = 0
    while data.startswith((b"@prefix", b"\n", b"#"), at):
        at = data.find(b"\n", at) + 1
        if not at:
            return 0
    return at


def _long(data: bytes) -> bool:
    return b'"""' in data or b"'''" in data


def _declares(data: bytes, start: int) -> bool:
    marks = (b"@prefix", b"@base", b"\nPREFIX", b"\nprefix", b"\nPrefix", b"\nBASE", b"\nbase", b"\nBase")
    return any(data.find(mark, start) >= 0 for mark in marks)


def _forked(work: Callable[[], _Part]) -> Callable[[], tuple[Any, _Part]]:
    """Begin to make a part in a child process; what is returned waits for it.

    The child hands over a file of columns; it ends without touching anything of its parent's.
    """
    pa = arrow()
    handle, name = tempfile.mkstemp(prefix="kzclaims-", suffix=".arrow")
    os.close(handle)
    child = os.fork()
    if child == 0:
        status = 1
        try:
            made = work()
            beside = {name: " ".join(getattr(made, name)) for name in _BESIDE}
            told = _tabled(made.columns)
            with pa.OSFile(name, "wb") as sink, pa.ipc.new_file(sink, told.schema.with_metadata(beside)) as out:
                out.write_table(told)
            status = 0
        finally:
            os._exit(status)

    def wait() -> tuple[Any, _Part]:
        _, status = os.waitpid(child, 0)
        try:
            if status:
                raise Unusual
            with pa.memory_map(name) as source:
                held = pa.ipc.open_file(source).read_all()
            beside = {key: frozenset(text.decode().split()) for key, text in held.schema.metadata.items()}
            return held.replace_schema_metadata(), _Part({}, *(beside[name.encode()] for name in _BESIDE))
        finally:
            os.unlink(name)

    return wait


def _fast(turtle: bool, vocabulary: Vocabulary, halves: list[_Bytes], plain: bool) -> Any:
    def made(part: _Bytes) -> _Part:
        with at_rest():
            return _part(part, turtle, vocabulary, len(halves) == 1, plain)

    if len(halves) == 1:
        only = made(halves[0])
        return only.columns | _settled(only.columns, [only])
    wait = _forked(lambda: made(halves[1]))
    try:
        first = made(halves[0])
    except Unusual:
        with suppress(Unusual):
            wait()
        raise
    mine = _tabled(first.columns)
    theirs, second = wait()
    return _joined([mine, theirs], [first, second])


def _part(data: _Bytes, turtle: bool, vocabulary: Vocabulary, whole: bool, plain: bool) -> _Part:
    held = Taken([], "", 0)
    if plain:
        try:
            held = taken(str(data, "utf-8"), turtle, vocabulary)
        except UnicodeDecodeError:
            raise Unusual from None
        data = held.rest.encode()
    found = lines_in(bytes(data), turtle, vocabulary, whole, (GUARD, held.guards))
    columns = table_of(found.lines)
    for column, values in zip(columns.values(), zip(*held.claims, strict=True), strict=False):
        column.extend(values)
    names = frozenset(columns["id"][len(found.lines) :])
    return _Part(columns, found.others, found.labels, names)


def _tabled(columns: Any) -> Any:
    return table(columns).replace_schema_metadata() if isinstance(columns, dict) else columns


def columns_of_file(path: Path, vocabulary: Vocabulary) -> Any:
    """The claims of a file of RDF as a pyarrow table.

    Raises:
        InputError: the file is broken, or a claim is.
    """
    return _tabled(held_of_file(path, vocabulary))


def held_of_file(path: Path, vocabulary: Vocabulary) -> Any:
    """The claims of a file of RDF as columns; as a pyarrow table, which takes a while to load, where it is large.

    Raises:
        InputError: the file is broken, or a claim is.
    """
    if path.suffix.lower() in (".ttl", ".nt"):
        with suppress(Unusual):
            return _quick(path, vocabulary)
    from kzclaims.graph import read_claims

    return table_of(lines_of(read_claims(path, vocabulary, single=True)[0], vocabulary))


def quick(path: Path, vocabulary: Vocabulary) -> Any:
    """The claims of a Turtle or N-Triples file as a pyarrow table.

    Raises:
        Unusual: the file, or something in it, is for the other path.
    """
    return _tabled(_quick(path, vocabulary))


def _quick(path: Path, vocabulary: Vocabulary) -> Any:
    turtle = path.suffix.lower() == ".ttl"
    try:
        data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    except OSError as error:
        raise Unusual from error
    plain = not turtle or _plain(data)
    halves = _halves(data, turtle, plain)
    if len(halves) > 1:
        with suppress(Unusual):
            return _fast(turtle, vocabulary, halves, plain)
    return _fast(turtle, vocabulary, [data], plain)
