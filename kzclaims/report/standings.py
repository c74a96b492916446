"""The answers of ``review``: what stands on each conflict, and how the decisions fit what is found now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kzclaims.report.json_ import speakers
from kzclaims.report.reviewed import in_words, stand, summed
from kzclaims.report.text import flat
from kzclaims.report.words import words
from kzclaims.reported import Report
from kzclaims.review import Decision, Standing, State, standing
from kzclaims.wording import sentence

_KINDS = ("open", "decided", "changed", "disagree")


def _kind(held: Standing | None) -> str:
    if held is None or (held.state == State.TO_CHECK and not held.changed):
        return "open"
    return "changed" if held.changed else "disagree" if held.disagree else "decided"


def listed(
    decisions: Iterable[Decision], language: str, *, with_notes: bool = False, only_disagreements: bool = False
) -> Iterator[str]:
    """What stands on each conflict, by conflict, with every person's decision where they disagree."""
    t = words(language)
    by_conflict: dict[str, list[Decision]] = {}
    for decision in decisions:
        by_conflict.setdefault(decision.conflict, []).append(decision)
    for key, found in by_conflict.items():
        held = standing(found)
        if only_disagreements and not held.disagree:
            continue
        about = next((d.about for d in reversed(found) if d.about), "")
        yield flat(f"{key}  {about}".rstrip())
        # Who holds which opinion is the point of a disagreement.
        yield f"  {flat(stand(held, t, with_notes or held.disagree))}"


def status(report: Report, language: str) -> Iterator[str]:
    """How many conflicts are undecided, decided, changed and disagreed on; those that want somebody; what is stale."""
    t, voice = words(language), speakers(report)[language]
    held = report.standings
    tally = Counter(_kind(held.get(c.id)) for c in report.conflicts)
    yield t.listed(t(f"decision.n-{kind}", n=tally[kind]) for kind in _KINDS)
    for conflict in report.conflicts:
        found, told = held.get(conflict.id), in_words(report, conflict.id, t)
        if told and (found is None or found.changed or found.disagree):
            yield flat(f"{conflict.id}  {sentence(voice.say(conflict.message))}")
            yield f"  {flat(told)}"
    yield from (flat(line) for line in summed(report, t))
