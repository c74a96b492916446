"""Whichever SHACL engine is chosen, the shapes of this program find the same."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from rdflib import BNode, Graph
from rdflib.term import Node

from kzclaims import shapes_runner
from kzclaims.check import Options, check
from kzclaims.errors import ConfigError, InputError
from kzclaims.shacl_engine import VARIABLE, chosen, engine_report
from kzclaims.shapes_runner import Result, results_of
from tests.engines.claims import ROOT

FILES = [*sorted((ROOT / "tests").glob("*/fixtures/**/*.ttl")), ROOT / "claims.ttl"]


def told(result: Result) -> tuple[object, ...]:
    """A result without the labels of blank nodes, which are each engine's own."""

    def label(node: Node | None) -> str:
        return "blank" if isinstance(node, BNode) else str(node)

    nodes = (result.focus, result.shape, result.component, result.severity, result.path, result.value)
    return (*map(label, nodes), tuple((str(m), m.language) for m in result.messages))


def test_pyshacl_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert chosen() == "pyshacl"


def test_an_unknown_engine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "fastest")
    with pytest.raises(ConfigError, match="pyshacl, turbo"):
        check([ROOT / "claims.ttl"], Options())


def test_an_engine_that_is_not_installed_names_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "turbo")
    monkeypatch.setitem(__import__("sys").modules, "pyshacl_turbo", None)
    with pytest.raises(ConfigError, match=r"kzclaims\[turbo\]"):
        check([ROOT / "claims.ttl"], Options())


def test_both_engines_find_the_same_in_every_fixture(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyshacl_turbo", reason="needs kzclaims[turbo]")
    found: list[int] = []

    def both(data: Graph, shapes: Graph, _: str) -> Graph:
        # Each with shapes of its own: an engine may add to them.
        other = engine_report(data, Graph() + shapes, "turbo")
        report = engine_report(data, shapes, "pyshacl")
        first, second = (Counter(map(told, results_of(one, shapes))) for one in (report, other))
        assert first == second
        found.append(first.total())
        return report

    monkeypatch.setattr(shapes_runner, "engine_report", both)
    for path in FILES:
        try:
            check([path], Options())
        except InputError:
            continue  # a fixture of what is refused
    assert sum(found) > 20


def test_shapes_of_others_never_run_in_native_code() -> None:
    """The door of the child process names no engine, so it is pyshacl there."""
    text = Path(shapes_runner.__file__).read_text(encoding="utf-8")
    assert text.count("chosen()") == 1
    assert "chosen()" in text[text.index("def validate(") : text.index("def validate_apart(")]
