"""Dossiers whose conflicts, near-misses and claims are known: those given beside the checkout, and our own.

The scorer that stands with the given ones (``shared/tools/score.py``) says what matches what.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from kzclaims.check import Options, check
from kzclaims.report.json_ import model
from kzclaims.reported import Report

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
OWN = ROOT / "tests" / "dossiers"


@dataclass(frozen=True)
class Labelled:
    """A dossier that has been checked: its report, and what stands in its gold.json."""

    name: str
    folder: Path
    report: Report
    gold: dict[str, Any]
    conflicts: list[tuple[dict[str, Any], list[dict[str, Any]]]]
    claims: list[dict[str, Any]]


def scorer(shared: Path = SHARED) -> ModuleType:
    """The scorer, as a module.

    Raises:
        SystemExit: it is not there.
    """
    path = shared / "tools" / "score.py"
    spec = importlib.util.spec_from_file_location("score", path)
    if not path.is_file() or spec is None or spec.loader is None:
        raise SystemExit(f"{path} is missing: the scorer stands beside the given dossiers, outside this checkout.")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def folders(shared: Path = SHARED) -> list[Path]:
    """The given dossiers, then our own."""
    given = sorted(path.parent for path in (shared / "dossiers").glob("*/gold.json"))
    return given + sorted(path.parent for path in OWN.glob("*/gold.json"))


def labelled(shared: Path = SHARED) -> Iterator[Labelled]:
    """Every labelled dossier, checked from its raw articles."""
    tool = scorer(shared)
    for folder in folders(shared):
        report = check([folder], Options())
        conflicts, claims = tool.read_report(model(report), folder)
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        yield Labelled(folder.name, folder, report, gold, conflicts, claims)
