"""What goes into the cell of a spreadsheet, so that nothing in it is taken for a formula."""

from __future__ import annotations

# What a spreadsheet takes for a formula at the start of a cell (OWASP, CSV injection), wide forms too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe(cell: str) -> str:
    """The cell, with an apostrophe before it where a spreadsheet might take it for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell
