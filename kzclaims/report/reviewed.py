"""What people decided, in the reports: as data, and as a line of words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kzclaims.report.words import Words
from kzclaims.reported import Report
from kzclaims.review import Decision, Standing, State


def reviewed(report: Report, identifier: str) -> dict[str, Any]:
    """What people decided on a conflict, and what it is since the earlier run; people and notes only where asked."""
    held = report.standings.get(identifier)
    return {
        "state": held.state.value if held else State.TO_CHECK.value,
        "reason": (held and held.reason) or None,
        "outcome": (held and held.outcome) or None,
        "changed": bool(held and held.changed),
        "disagree": bool(held and held.disagree),
        "since": report.since.get(identifier),
        "decisions": [decided(d, report.with_notes) for d in (held.decisions if held else ())],
    }


def decided(decision: Decision, with_notes: bool) -> dict[str, Any]:
    """One decision; who, owner, evidence and note only where they are asked for."""
    private = ("who", "owner", "evidence", "note")
    told = {
        "state": decision.state,
        "reason": decision.reason or None,
        "outcome": decision.outcome or None,
        "when": decision.when,
        "due": decision.due or None,
    }
    return told | ({name: getattr(decision, name) or None for name in private} if with_notes else {})


def reviews(report: Report) -> dict[str, Any]:
    """Decisions on what is gone, how many are on articles not read here, and what is gone since the earlier run."""
    return {
        "gone": [
            {"conflict": d.conflict, **decided(d, report.with_notes), "about": d.about or None} for d in report.gone
        ],
        "elsewhere": len(report.held.elsewhere),
        "left": [{"id": e.id, "message": {"fr": e.fr, "en": e.en}} for e in report.left],
    }


def _date(decision: Decision, t: Words) -> str:
    return t.when(decision.when[:10])


def _one(decision: Decision, t: Words, with_notes: bool) -> str:
    """One decision in words: state (reason), outcome, day; who, owner, evidence and note only where asked."""
    state = t(f"decision.{decision.state}")
    told = [t("decision.because", state=state, reason=t(f"decision.{decision.reason}")) if decision.reason else state]
    told += [t(f"decision.{decision.outcome}")] if decision.outcome else []
    told += [decision.who] if with_notes and decision.who else []
    told += [_date(decision, t)]
    told += [t("decision.due", day=t.when(decision.due))] if decision.due else []
    if with_notes:
        told += [t("decision.owner", who=decision.owner)] if decision.owner else []
        told += [text for text in (decision.evidence, decision.note) if text]
    return ", ".join(told)


def stand(held: Standing, t: Words, with_notes: bool) -> str:
    """What stands on a conflict, in one sentence."""
    told = t("decision.apart").join(_one(d, t, with_notes) for d in held.decisions)
    key = "changed" if held.changed else "disagree" if held.disagree else "decided"
    return t(f"decision.{key}", told=told)


def in_words(report: Report, identifier: str, t: Words) -> str:
    """What stands on a conflict, in one line; empty where nobody decided and no earlier run was given."""
    held = report.standings.get(identifier)
    since = report.since.get(identifier)
    lines = [t(f"decision.since-{since}")] if since in ("new", "changed") else []
    lines += [stand(held, t, report.with_notes)] if held else []
    return " ".join(lines)


def summed(report: Report, t: Words) -> Iterator[str]:
    """What is gone since an earlier run, and which decisions are on conflicts that are gone or were not read."""
    for earlier in report.left:
        yield t("decision.left", told=earlier.fr if t.language == "fr" else earlier.en, id=earlier.id)
    for decision in report.gone:
        told = _one(decision, t, report.with_notes)
        yield t("decision.gone", told=told, about=decision.about or decision.conflict)
    if report.held.elsewhere:
        yield t("decision.elsewhere", n=len(report.held.elsewhere))
