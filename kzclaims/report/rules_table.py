"""Every rule and shape as a table, for the terminal and for the README; made from their docstrings, never copied."""

from __future__ import annotations

import re

from kzclaims.rules import all_rules
from kzclaims.rules.base import documentation
from kzclaims.shapes import all_shapes


def _rows() -> list[tuple[str, str, str, str]]:
    rows = []
    for rule in all_rules():
        found = re.search(r"^Finds: (.*?)(?=^Why it matters:)", documentation(rule), re.MULTILINE | re.DOTALL)
        rows.append((rule.id, rule.family, rule.severity.value, " ".join(found[1].split()) if found else ""))
    return rows + [
        (shape.id, shape.family, shape.severity.value, f"{shape.title.en} (SHACL)") for shape in all_shapes()
    ]


def rules_table(markdown: bool) -> str:
    """One line a rule or shape: id, family, highest severity, what it finds.

    Args:
        markdown: a Markdown table, as in the README; else columns for a terminal.
    """
    if not markdown:
        return "".join(f"{name:36} {family:12} {severity:14} {text}\n" for name, family, severity, text in _rows())
    lines = ["| rule or shape | family | at most | finds |", "|---|---|---|---|"]
    lines += [f"| `{name}` | {family} | {severity} | {text.rstrip('.')} |" for name, family, severity, text in _rows()]
    return "\n".join(lines) + "\n"
