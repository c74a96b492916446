"""The open questions, grouped by whom to ask: what an editor takes to the telephone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kzclaims.report.seen import Seen


@dataclass(frozen=True, slots=True)
class Asked:
    """Someone to ask, and the conflicts to ask about, most urgent first."""

    whom: str
    conflicts: tuple[Seen, ...]


def questions(conflicts: Sequence[Seen]) -> tuple[Asked, ...]:
    """Whom to ask, those with the most urgent questions first."""
    found: dict[str, list[Seen]] = {}
    for conflict in conflicts:
        for name in conflict.whom:
            found.setdefault(name, []).append(conflict)
    listed = sorted(found.items(), key=lambda item: (item[1][0].number, item[0]))
    return tuple(Asked(name, tuple(asked)) for name, asked in listed)
