"""Reports: the same conflicts as text, HTML, JSON and RDF, written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from kzclaims import turtle
from kzclaims.errors import OutputError
from kzclaims.report import json_
from kzclaims.reported import Report

# A file as a whole, or piece by piece where it may be long.
Content = str | bytes | Iterator[str]
Renderer = Callable[[Report, str], Mapping[str, Content]]


def _json(report: Report, language: str) -> Mapping[str, Content]:
    return {"report.json": json_.render(report, language)}


def _html(report: Report, language: str) -> Mapping[str, Content]:
    # Jinja takes a while to load: only those who ask for pages wait for it.
    from kzclaims.report import html

    return html.render(report, language)


def _text(report: Report, language: str) -> Mapping[str, Content]:
    from kzclaims.report import text

    return {"report.txt": text.render(report, language)}


def _ttl(report: Report, language: str) -> Mapping[str, Content]:
    from kzclaims.report import rdf

    return {"report.ttl": rdf.render(report)}


def _jsonl(report: Report, language: str) -> Mapping[str, Content]:
    from kzclaims.report import jsonl

    return {"report.jsonl": jsonl.render(report, language)}


def _facts(report: Report, language: str) -> Mapping[str, Content]:
    from kzclaims.report import facts

    return {"facts.ttl": facts.render(report)}


def _sarif(report: Report, language: str) -> Mapping[str, Content]:
    from kzclaims.report import sarif

    return {"report.sarif": sarif.render(report, language)}


def _csv(report: Report, language: str) -> Mapping[str, Content]:
    from kzclaims.report import csv_

    return {"report.csv": csv_.render(report, language)}


def _markdown(report: Report, language: str) -> Mapping[str, Content]:
    from kzclaims.report import markdown

    return {"report.md": markdown.render(report, language)}


def _annotations(report: Report, language: str) -> Mapping[str, Content]:
    # Not by its name in this package, which the line at the top of this file gives to something else.
    from kzclaims.report.annotations import render

    return {"annotations.jsonld": render(report)}


def _sqlite(report: Report, language: str) -> Mapping[str, Content]:
    from kzclaims.report import sqlite

    return {"report.sqlite": sqlite.render(report, language)}


FORMATS: Mapping[str, Renderer] = {
    "text": _text,
    "html": _html,
    "json": _json,
    "jsonl": _jsonl,
    "ttl": _ttl,
    "facts": _facts,
    "sarif": _sarif,
    "csv": _csv,
    "markdown": _markdown,
    "annotations": _annotations,
    "sqlite": _sqlite,
}


def _pieces(text: Content) -> Iterable[bytes]:
    if isinstance(text, bytes):
        return (text,)
    return (piece.encode() for piece in ((text,) if isinstance(text, str) else text))


def _print(text: Content) -> None:
    """Write to standard output.

    Raises:
        OutputError: these are bytes, and somebody looks at them.
    """
    if not isinstance(text, bytes):
        sys.stdout.writelines((text,) if isinstance(text, str) else text)
    elif sys.stdout.isatty():
        raise OutputError("this format is no text. Name a file with -o.")
    else:
        sys.stdout.buffer.write(text)


def write_atomically(path: Path, text: Content) -> None:
    """Write a file so that a reader sees the old or the new one, never a mixture.

    Raises:
        OutputError: the folder or the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines(_pieces(text))
            os.chmod(name, 0o644)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}. Choose another place with -o.") from None


def write_text(text: Content, output: Path | None, name: str = "") -> None:
    """Write a text to a file, whole or not at all, or to standard output.

    Args:
        text: what to write.
        output: a file; a folder, if there is one or if it has no suffix and ``name`` is given.
        name: what to call the file in a folder.

    Raises:
        OutputError: the file cannot be written.
    """
    if output is None:
        _print(text)
    else:
        folder = name and (output.is_dir() or not (output.suffix or output.exists()))
        write_atomically(output / name if folder else output, text)


def write_extraction(report: Report, form: str, output: Path | None) -> None:
    """Write the claims alone, as Turtle in the form of claims.ttl or as JSON.

    Raises:
        OutputError: the file cannot be written.
    """
    if form == "json":
        text: Content = json_.render(report)
    else:
        text = turtle.write(report.claims, report.articles, json_.used_entities(report))
    write_text(text, output)


def write_reports(report: Report, formats: Iterable[str], output: Path | None, language: str) -> None:
    """Render every format first, then write: a failure leaves what stood there; JSON alone is made as it is written.

    With no ``output`` the first file of each format goes to standard output. A path with a suffix is a file and takes
    one format; any other is a folder.

    Raises:
        OutputError: unwritable, or several files for one file name.
    """
    rendered = {name: FORMATS[name](report, language) for name in dict.fromkeys(formats)}
    alone = output is None or (output.suffix and not output.is_dir())
    # Two are one page in either language; more are an index with pages that nobody would see.
    pages = max((len(files) for files in rendered.values()), default=0)
    if alone and pages > 2:
        raise OutputError(f"{output or 'standard output'}: {pages} pages do not fit one file. Name a folder with -o.")
    if output is None:
        for files in rendered.values():
            _print(next(iter(files.values())))
        return
    if alone:
        if len(rendered) > 1:
            raise OutputError(f"{output}: one file cannot hold {len(rendered)} formats. Name a folder with -o.")
        write_atomically(output, next(iter(next(iter(rendered.values())).values())))
        return
    for files in rendered.values():
        for name, text in files.items():
            write_atomically(output / name, text)
