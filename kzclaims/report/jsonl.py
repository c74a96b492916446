"""The report as JSON lines: one object a line, named by the part of the JSON (kzclaims/1) that it stands in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kzclaims.report.json_ import sections
from kzclaims.report.shown import escaped
from kzclaims.reported import Report


def _line(kind: str, part: Any) -> str:
    found = {"type": kind, **(part if isinstance(part, dict) else {"value": part})}
    return escaped(json.dumps(found, ensure_ascii=False)) + "\n"


def render(report: Report, language: str) -> Iterator[str]:
    """The lines one by one; ``type`` is the name of a part; what is no object there stands under ``value``."""
    for kind, part in sections(report, language):
        for item in part if isinstance(part, Iterator) else (part,):
            yield _line(kind, item)
