"""The SHACL engine: graphs in, results out; and the child process in which a user's own shapes run under limits.

``python -m kzclaims.shapes_runner`` reads one JSON object on standard input (data and shapes as N-Triples, limits) and
writes one on standard output (results, or an error). It can reach no network, start no program and write no file.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rdflib import OWL, SH, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from kzclaims.errors import ShapeError
from kzclaims.shacl_engine import chosen, engine_report

_UNSUPPORTED = (SH.rule, SH.js, SH.target, SH.expression, SH.jsLibrary, SH.jsFunctionName)
_QUERIES = (SH.select, SH.ask, SH.construct, SH.update)
# What is no keyword in a query: IRIs, strings, comments, variables, prefixed names.
_NO_KEYWORD = re.compile(
    r"""<[^<>"{}|^`\\\s]*>|\"{3}.*?\"{3}|'{3}.*?'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'"""
    r"""|\#[^\n]*|[?$]\w+|[\w.-]*:[\w.%:-]*""",
    re.DOTALL,
)
_FETCHING = re.compile(r"\b(SERVICE|FROM|LOAD|CLEAR|INSERT|DELETE|DROP|CREATE|COPY|MOVE)\b", re.IGNORECASE)
# SIGKILL and SIGXCPU, by number: not every system names them.
_KILLED = (9, 24)
# Events of the interpreter that a shape has no business to cause; with sockets closed, nothing can be fetched.
_FORBIDDEN = ("socket.", "urllib.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "ctypes.")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run of a user's shapes may use: seconds of wall time and of CPU, bytes of address space."""

    seconds: int = 30
    memory: int = 2 << 30


@dataclass(frozen=True, slots=True)
class Result:
    """One validation result; ``path`` and ``value`` are None where the report has none."""

    focus: Node
    shape: Node
    component: Node
    severity: Node
    path: Node | None
    value: Node | None
    messages: tuple[Literal, ...]


def screen(path: Path, shapes: Graph) -> None:
    """Refuse, in shapes of others, what would fetch or write, and what the engine would pass over in silence.

    Raises:
        ShapeError: an import, a rule, a script, or a query that does more than read; ``path`` is named.
    """
    for target in sorted(map(str, shapes.objects(None, OWL.imports))):
        raise ShapeError(
            f"{path}: owl:imports <{target}> is refused; nothing is fetched. Give that file to --shapes too."
        )
    for predicate in _UNSUPPORTED:
        if (None, predicate, None) in shapes:
            name = str(predicate).rsplit("#", 1)[-1]
            raise ShapeError(f"{path}: sh:{name} is not supported; use SHACL core or SHACL-SPARQL constraints.")
    for query in sorted(str(o) for predicate in _QUERIES for o in shapes.objects(None, predicate)):
        text = re.sub(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})", lambda m: chr(int(m[1] or m[2], 16)), query)
        found = _FETCHING.search(_NO_KEYWORD.sub(" ", text))
        if found:
            raise ShapeError(f"{path}: {found[1].upper()} in a query is refused; a shape only reads what it is given.")


def results_of(report: Graph, shapes: Graph) -> list[Result]:
    """The results of a validation report, in a fixed order as far as they name their nodes by IRIs."""
    # The engine drops the language of a message in which it may fill places; the template has it.
    written = sorted(m for m in shapes.objects(None, SH.message) if isinstance(m, Literal) and m.language)
    templates = [(".*".join(map(re.escape, re.split(r"\{[?$]\w+\}", m))), m.language) for m in written]
    found = []
    for node in report.objects(None, SH.result):
        held: dict[Node, list[Node]] = {}
        for predicate, value in report.predicate_objects(node):
            held.setdefault(predicate, []).append(value)
        one = {predicate: values[0] for predicate, values in held.items()}
        texts = [m for m in held.get(SH.resultMessage, []) if isinstance(m, Literal)]
        messages = [
            Literal(m, lang=m.language or next((lang for t, lang in templates if re.fullmatch(t, m, re.DOTALL)), None))
            for m in texts
        ]
        found.append(
            Result(
                one[SH.focusNode],
                one[SH.sourceShape],
                one[SH.sourceConstraintComponent],
                one[SH.resultSeverity],
                one.get(SH.resultPath),
                one.get(SH.value),
                tuple(sorted(messages, key=lambda m: (m.language or "", str(m)))),
            )
        )
    return in_order(found)


def in_order(results: Iterable[Result]) -> list[Result]:
    """Results in a fixed order, as far as they name their nodes by IRIs."""
    return sorted(results, key=lambda r: (str(r.shape), str(r.focus), str(r.path), str(r.value), str(r.component)))


def validate(data: Graph, shapes: Graph) -> list[Result]:
    """Validate a graph in this process: for shapes of our own.

    Raises:
        ConfigError: the SHACL engine that is chosen is unknown, or not installed.
        ShapeError: the shapes cannot be used.
    """
    return results_of(engine_report(data, shapes, chosen()), shapes)


def validate_apart(data: Sequence[Graph], shapes: Graph, limits: Limits) -> list[Result]:
    """Validate the union of some graphs in a child process: for shapes of others.

    Raises:
        ShapeError: the shapes cannot be used, or the run was stopped at a limit of time or memory.
    """
    request = {
        "data": "".join(graph.serialize(format="nt") for graph in data), "shapes": shapes.serialize(format="nt"),
        "seconds": limits.seconds, "memory": limits.memory,
    }  # fmt: skip
    # -P keeps the current folder off the path; the child finds its libraries where this process found them.
    paths = os.pathsep.join(os.path.abspath(entry) for entry in sys.path if entry)
    environment = os.environ | {"PYTHONPATH": paths, "PYTHONUTF8": "1"}
    command = [sys.executable, "-P", "-m", "kzclaims.shapes_runner"]
    try:
        run = subprocess.run(
            command,
            input=json.dumps(request),
            capture_output=True,
            encoding="utf-8",
            timeout=limits.seconds,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ShapeError(_too_long(limits)) from None
    try:
        answer = json.loads(run.stdout)
    except ValueError:
        raise ShapeError(_died(run.returncode, run.stderr, limits)) from None
    if "error" in answer:
        raise ShapeError(_too_large(limits) if answer["error"] == "memory" else str(answer["error"]))
    return [_result(found) for found in answer["results"]]


def _died(status: int, complaint: str, limits: Limits) -> str:
    """Why a child ended without an answer."""
    if -status in _KILLED:
        return _too_long(limits)
    if status < 0 or "MemoryError" in complaint:
        return _too_large(limits)
    return f"the SHACL engine failed: {_last(complaint)}"


def _last(text: str) -> str:
    return (text.strip().splitlines() or ["no reason given"])[-1]


def _too_long(limits: Limits) -> str:
    return f"the run of your shapes was stopped after {limits.seconds} seconds; simplify their queries and patterns."


def _too_large(limits: Limits) -> str:
    size = limits.memory >> 20
    return f"the run of your shapes was stopped: it needs more than {size} MiB of memory; simplify their queries."


def _packed(node: Node | None) -> list[str] | None:
    if node is None:
        return None
    if isinstance(node, Literal):
        return ["literal", str(node), node.language or "", str(node.datatype or "")]
    return ["blank" if isinstance(node, BNode) else "iri", str(node)]


def _unpacked(packed: Sequence[str] | None) -> Node | None:
    match packed:
        case ["literal", text, language, datatype]:
            return Literal(text, lang=language or None, datatype=URIRef(datatype) if datatype else None)
        case ["blank", text]:
            return BNode(text)
        case ["iri", text]:
            return URIRef(text)
    return None


def _told(result: Result) -> dict[str, Any]:
    nodes = {
        name: _packed(getattr(result, name)) for name in ("focus", "shape", "component", "severity", "path", "value")
    }
    return nodes | {"messages": [_packed(message) for message in result.messages]}


def _result(found: Mapping[str, Any]) -> Result:
    nodes = [_unpacked(found[name]) for name in ("focus", "shape", "component", "severity")]
    focus, shape, component, severity = (node if node is not None else BNode() for node in nodes)
    messages = tuple(m for m in map(_unpacked, found["messages"]) if isinstance(m, Literal))
    return Result(focus, shape, component, severity, _unpacked(found["path"]), _unpacked(found["value"]), messages)


class _SameNames(dict[str, BNode]):
    """Blank nodes keep their names from one process to the other, so that results can be traced."""

    def get(self, key: str, default: object = None) -> BNode:
        return BNode(key)


def _graph(text: str) -> Graph:
    return Graph().parse(data=text, format="nt", bnode_context=_SameNames())


def _confine(request: Mapping[str, Any]) -> None:
    """Give up what a shape has no need of; limits of the kernel exist on POSIX systems only."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (request["seconds"], request["seconds"]))
    resource.setrlimit(resource.RLIMIT_AS, (request["memory"], request["memory"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    writing = event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if writing or event.startswith(_FORBIDDEN):
        raise PermissionError(f"a shape may not do this: {event}")


def main() -> None:
    """Read the request, validate under its limits, write the answer."""
    request = json.load(sys.stdin)
    _confine(request)
    answer: dict[str, Any]
    try:
        import pyshacl  # noqa: F401 - loaded before the doors close
        import rdflib.plugins.sparql

        rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False
        sys.addaudithook(_refuse)
        shapes = _graph(request["shapes"])
        answer = {"results": [_told(r) for r in results_of(engine_report(_graph(request["data"]), shapes), shapes)]}
    except MemoryError:
        answer = {"error": "memory"}
    except ShapeError as error:
        answer = {"error": str(error)}
    except Exception as error:  # whatever a foreign shape makes of the engine is the shape's fault, and is told as such
        answer = {"error": f"the shapes cannot be used: {type(error).__name__}: {_last(str(error))}"}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
