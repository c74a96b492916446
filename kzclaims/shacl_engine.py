"""The SHACL engines: pyshacl, and pyshacl-turbo for who installs and chooses it; a graph in, a report out.

The environment variable ``KZCLAIMS_SHACL`` chooses for the shapes of this program. Shapes of others always run in
pyshacl: what keeps them from files and the network watches Python, and sees nothing of what native code does.
"""

from __future__ import annotations

import os

from rdflib import Graph

from kzclaims.errors import ConfigError, ShapeError

ENGINES = ("pyshacl", "turbo")
VARIABLE = "KZCLAIMS_SHACL"


def chosen() -> str:
    """The engine that the environment names, else pyshacl.

    Raises:
        ConfigError: there is none of that name.
    """
    name = os.environ.get(VARIABLE) or ENGINES[0]
    if name not in ENGINES:
        raise ConfigError(f"{VARIABLE}={name}: no such SHACL engine. Use one of {', '.join(ENGINES)}.")
    return name


def engine_report(data: Graph, shapes: Graph, engine: str = "pyshacl") -> Graph:
    """Validate a graph: core SHACL and SHACL-SPARQL, no inference, no rules, no scripts, nothing fetched.

    Args:
        data: the graph to look at; it is left as it is.
        shapes: the shapes graph; the engine may add its own axioms to it.
        engine: one of ``ENGINES``.

    Returns:
        Graph: the validation report.

    Raises:
        ConfigError: the engine is not installed.
        ShapeError: the shapes cannot be used.
    """
    if engine == "turbo":
        return _turbo_report(data, shapes)
    import pyshacl
    from pyshacl.errors import ConstraintLoadWarning

    try:
        _, report, text = pyshacl.validate(
            data,
            shacl_graph=shapes,
            inplace=True,
            advanced=False,
            inference="none",
            meta_shacl=False,
            do_owl_imports=False,
        )
    except (RuntimeError, ConstraintLoadWarning) as error:  # the root of every complaint of the engine
        raise ShapeError(f"the shapes cannot be used: {getattr(error, 'message', '') or error}") from None
    if not isinstance(report, Graph):
        raise ShapeError(f"the shapes cannot be used: {str(text).removeprefix('Validation Failure - ')}")
    return report


def _turbo_report(data: Graph, shapes: Graph) -> Graph:
    try:
        import pyshacl_turbo
    except ImportError:
        raise ConfigError(f"{VARIABLE}=turbo needs the extra [turbo]: install kzclaims[turbo].") from None
    try:
        _, report, text = pyshacl_turbo.validate(
            data, shacl_graph=shapes, inplace=True, advanced=False, inference="none", do_owl_imports=False
        )
    except (RuntimeError, ValueError) as error:
        raise ShapeError(f"the shapes cannot be used: {error}") from None
    if not isinstance(report, Graph):
        raise ShapeError(f"the shapes cannot be used: {str(text).removeprefix('Validation Failure - ')}")
    return report
