"""Turtle, N-Triples, TriG and JSON-LD files to graphs. Nothing is ever fetched: a remote context is refused.

Graphs that a TriG or JSON-LD file names are read as one: a claim is the same claim in whichever graph it stands.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kzclaims.errors import InputError
from kzclaims.turtle import PREFIXES

if TYPE_CHECKING:
    from rdflib import Graph

FORMATS = {".ttl": "turtle", ".nt": "nt", ".trig": "trig", ".jsonld": "json-ld"}
_NAMES = {".ttl": "Turtle", ".nt": "N-Triples", ".trig": "TriG", ".jsonld": "JSON-LD"}
CONTEXT_IRI = "https://w3id.org/kzclaims/context.jsonld"
# Bundled: the only context that a file may name. Others stand in the file, or nowhere.
CONTEXT: dict[str, Any] = dict(PREFIXES)


def text_of(path: Path) -> str:
    """The text of a file of RDF.

    Raises:
        InputError: unreadable, not UTF-8, or RDF/XML.
    """
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        if error.reason == "unexpected end of data":
            raise InputError(path, "ends in the middle of a letter.", "Get the whole file again.", line) from None
        raise InputError(path, f"is not UTF-8 (byte {error.start}).", "Save it as UTF-8.", line) from None
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror}.", "Check its name and its rights.") from None
    if re.match(r"\s*<(\?xml|rdf:RDF|!DOCTYPE)", text):
        raise InputError(path, "is RDF/XML, which is refused.", "Convert it to Turtle first.", line=1)
    return text


def parse(path: Path) -> Graph:
    """Parse a Turtle, N-Triples, TriG or JSON-LD file.

    Raises:
        InputError: unreadable, RDF/XML, another format, a remote context, or broken (with its line).
    """
    # A scan of Parquet asks here for suffixes alone, and pays for no parser.
    from rdflib import Dataset, Graph
    from rdflib.exceptions import ParserError
    from rdflib.plugins.parsers.notation3 import BadSyntax

    suffix = path.suffix.lower()
    text = text_of(path)
    if suffix not in FORMATS:
        known = ", ".join(FORMATS)
        raise InputError(path, f"has the suffix {path.suffix!r}.", f"Claims are read from {known} and .parquet files.")
    graph = Graph()
    try:
        if suffix == ".jsonld":
            text = json.dumps(_local(path, json.loads(text)))
        if suffix in (".trig", ".jsonld"):
            named = Dataset(default_union=True)
            named.parse(data=text, format=FORMATS[suffix], publicID="urn:kzclaims:document")
            for triple in named.triples((None, None, None)):
                graph.add(triple)
        else:
            graph.parse(data=text, format=FORMATS[suffix], publicID="urn:kzclaims:document")
    except BadSyntax as error:
        reason = str(getattr(error, "_why", "") or "broken syntax")
        if reason.endswith("found end") or _is_cut(text, error.lines + 1):
            raise _cut(path, text) from None
        told = f"broken {_NAMES[suffix]}: {reason}."
        raise InputError(path, told, "Mend that line.", line=error.lines + 1) from None
    except json.JSONDecodeError as error:
        if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
            raise _cut(path, text) from None
        raise InputError(path, f"broken JSON: {error.msg}.", "Mend that line.", line=error.lineno) from None
    except InputError:
        raise
    except (IndexError, AssertionError):
        # The parser of rdflib looks beyond the end of a text that stops within a statement, or within a string.
        raise _cut(path, text) from None
    except (ParserError, ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        line = _nt_line(text) if suffix == ".nt" else None
        if line is not None and _is_cut(text, line):
            raise _cut(path, text) from None
        raise InputError(path, f"broken {_NAMES[suffix]}: {error}.", "Mend the file.", line=line) from None
    return graph


def _is_cut(text: str, line: int) -> bool:
    """Whether what is wrong at a line is that the text stops there."""
    whole = text.rstrip()
    return line > whole.count("\n") and not (text.endswith("\n") and whole.endswith((".", "}")))


def _cut(path: Path, text: str) -> InputError:
    told = f"broken {_NAMES[path.suffix.lower()]}: it ends in the middle of a statement."
    return InputError(path, told, "Get the whole file again.", line=text.rstrip().count("\n") + 1)


def _local(path: Path, node: Any) -> Any:
    """A JSON-LD document with the bundled context in place of its name.

    Raises:
        InputError: it points to a context elsewhere.
    """
    if isinstance(node, list):
        return [_local(path, item) for item in node]
    if not isinstance(node, dict):
        return node
    if "@import" in node:
        raise InputError(path, f"imports the context {node['@import']!r}, which is refused.", "Write it out.")
    return {key: _context(path, item) if key == "@context" else _local(path, item) for key, item in node.items()}


def _context(path: Path, context: Any) -> Any:
    if isinstance(context, list):
        return [_context(path, item) for item in context]
    if context == CONTEXT_IRI:
        return CONTEXT
    if isinstance(context, str):
        told = f"names the remote context {context!r}, which is refused: nothing is fetched."
        raise InputError(path, told, f"Write it out, or name {CONTEXT_IRI}.")
    return _local(path, context)


def _nt_line(text: str) -> int | None:
    shape = re.compile(r'\s*(#.*|(<[^>]*>|_:\S+)\s+<[^>]*>\s+(<[^>]*>|_:\S+|".*"(\^\^<[^>]*>|@\S+)?)\s*\.\s*(#.*)?)?$')
    return next((n for n, line in enumerate(text.splitlines(), 1) if not shape.match(line)), None)
