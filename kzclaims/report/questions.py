"""The open questions, grouped by whom to ask: what an editor takes to the telephone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kzclaims.report.seen import Seen
from kzclaims.review import Outcome, Standing, State


@dataclass(frozen=True, slots=True)
class Asked:
    """Someone to ask, the conflicts to ask about, most urgent first, and how many of them are still open."""

    whom: str
    conflicts: tuple[Seen, ...]
    open: int


def settled(held: Standing | None) -> bool:
    """Whether nobody need ask any more: all dismiss it, or something other than an awaited source came of it."""
    if held is None or held.changed or held.disagree:
        return False
    return held.state == State.DISMISSED or held.outcome not in ("", Outcome.SOURCE_AWAITED)


def questions(conflicts: Sequence[Seen], standings: Mapping[str, Standing]) -> tuple[Asked, ...]:
    """Whom to ask, those with the most urgent open questions first."""
    found: dict[str, list[Seen]] = {}
    for conflict in conflicts:
        for name in conflict.whom:
            found.setdefault(name, []).append(conflict)
    closed = {c.id for c in conflicts if settled(standings.get(c.id))}
    asked = [Asked(name, tuple(each), sum(c.id not in closed for c in each)) for name, each in found.items()]
    return tuple(sorted(asked, key=lambda each: (not each.open, each.conflicts[0].number, each.whom)))


def parts(asked: Sequence[Asked], most: int) -> Iterator[tuple[Asked, ...]]:
    """People to ask in parts of about ``most`` questions; whoever has more stands alone."""
    part: list[Asked] = []
    for each in asked:
        if part and sum(len(one.conflicts) for one in part) + len(each.conflicts) > most:
            yield tuple(part)
            part = []
        part.append(each)
    if part:
        yield tuple(part)
