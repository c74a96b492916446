"""The conflicts, and what people decide on them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

from anyio import to_thread
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kzclaims.report.json_ import speakers
from kzclaims.report.seen import Seen
from kzclaims.report.shared import summary
from kzclaims.reported import Report
from kzclaims.review import Decision, DecisionsError, State, parsed, written
from kzclaims.rules.base import Severity
from kzclaims.web.call import Call, Handler, in_thread
from kzclaims.web.pages import decided, since
from kzclaims.web.store import now
from kzclaims.wording import sentence

EACH = 50  # conflicts of one page of the list


async def conflicts(call: Call) -> Response:
    """The conflicts, or those of one state, severity or wording; so many at a time."""
    query = call.request.query_params
    state, severity, sought = query.get("state", ""), query.get("severity", ""), query.get("q", "")[:200]
    asked = query.get("page", "")

    def gathered() -> dict[str, Any]:
        report, view = call.desk.report(), call.desk.view(call.session.language)
        if report is None or view is None:
            return {"report": None}
        words = [a or b for a, b in re.findall(r'"([^"]+)"|([^\s"]+)', _folded(sought))]

        def fits(seen: Seen) -> bool:
            held = report.standings.get(seen.id)
            if state not in ("", held.state if held else State.TO_CHECK) or severity not in ("", seen.severity):
                return False
            return not words or all(word in _searched(seen) for word in words)

        found = [seen for seen in view.conflicts if fits(seen)]
        last = max(1, -(-len(found) // EACH))
        number = min(max(int(asked), 1), last) if asked.isdecimal() and len(asked) < 6 else 1
        here = found[(number - 1) * EACH : number * EACH]
        return {"report": report, "found": summary(report, call.t), "since": since(report, call.t),
                "rows": [_row(call, report, seen) for seen in here], "total": len(found), "number": number,
                "last": last, "first": (number - 1) * EACH + 1}  # fmt: skip

    places = await in_thread(gathered)
    chosen = {"state": state, "severity": severity, "q": sought}
    kept = {name: value for name, value in chosen.items() if value}
    listed: dict[str, Any] = {
        "severities": [s.value for s in Severity],
        "moved": query.get("moved", ""),
        "address": lambda n: f"/conflicts?{urlencode({**kept, 'page': n})}",
    }
    return await call.show("conflicts", **places, **chosen, **listed)


def _row(call: Call, report: Report, seen: Seen) -> dict[str, Any]:
    """One line of the list: the conflict, and what was decided on it."""
    held = report.standings.get(seen.id)
    told = decided(held.decisions[-1], call.t) if held and not held.disagree else ""
    # A sign says what stands; a line of its own only what stood before it changed.
    stands = told if held and not held.changed else ""
    new = report.since.get(seen.id) == "new"
    return {
        "seen": seen,
        "state": held.state if held else State.TO_CHECK,
        "held": held,
        "new": new,
        "stands": stands,
        "before": told if not stands else "",
    }


def _folded(text: str) -> str:
    """A text without accents and case."""
    parts = unicodedata.normalize("NFD", " ".join(text.replace("’", "'").casefold().split()))
    return "".join(c for c in parts if not unicodedata.combining(c))


def _searched(seen: Seen) -> str:
    """What is searched of a conflict: its sentence, its quotes, and who says them."""
    quotes = (f"{s.excerpt.quote} {s.speaker} {s.source.publisher} {s.source.name}" for s in seen.said)
    return _folded(" ".join((seen.sentence, seen.family, *quotes)))


async def conflict(call: Call) -> Response:
    """One conflict, and the form to decide on it."""
    return await _conflict(call, call.request.path_params["id"])


async def _conflict(call: Call, key: str, told: str = "", status: int = 200, typed: Decision | None = None) -> Response:
    def gathered() -> dict[str, Any] | None:
        report = call.desk.report(with_notes=True)
        if report is None:
            return None
        view = call.desk.view(call.session.language)
        if view is None:
            return None
        found = [n for n, c in enumerate(view.conflicts) if c.id == key]
        if not found:
            return None
        seen = view.conflicts[found[0]]
        order = [*view.conflicts[found[0] + 1 :], *view.conflicts[: found[0]]]
        undecided = [c for c in order if c.id not in report.standings or report.standings[c.id].changed]
        held = report.standings.get(key)
        history = call.desk.decided(key) or (held.decisions if held else ())
        names = {a.id: a.file_name for a in report.articles}
        mine = next((d for d in reversed(history) if d.who == call.session.name and d.conflict == key), None)
        return {
            "seen": seen,
            "meaning": view.meaning(seen.severity),
            "held": held,
            "history": [(d, decided(d, call.t)) for d in reversed(history)],
            "mine": typed or mine,
            "next": undecided[0] if undecided else None,
            "articles": [(names[k], f"/articles/{quote(names[k])}") for k in sorted(seen.articles) if k in names],
            "new": report.since.get(key) == "new",
        }

    saved = "saved" in call.request.query_params
    places = await in_thread(gathered)
    if places is None and await in_thread(lambda: call.desk.known(key) is not None):
        # Another check has changed it since.
        return call.to("/conflicts", moved="saved" if saved else "gone")
    if places is None:
        raise HTTPException(404)
    return await call.show("conflict", status, **places, told=told, saved=saved)


def _decision(call: Call, key: str, report: Report | None) -> tuple[Decision, bool]:
    """What the form says, and whether its conflict is still there.

    Somebody may run the check while another decides: a decision on what is no longer there is kept all the same.

    Raises:
        HTTPException: no run ever found such a conflict.
    """
    found = next((c for c in report.conflicts if c.id == key), None) if report else None
    state = call.field("state")
    taken = Decision(
        key, state=state, reason=call.field("reason") if state == State.DISMISSED else "",
        outcome=call.field("outcome"), who=call.session.name, when=now(), owner=call.field("owner", 200),
        due=call.field("due", 10), evidence=call.field("evidence", 10_000), note=call.field("note", 10_000),
    )  # fmt: skip
    if report and found:
        about = sentence(speakers(report)["en"].say(found.message))[:500]
        articles = tuple(sorted({c.article.id for c in found.claims}))
        told = replace(taken, stable=found.key, fingerprint=found.fingerprint, about=about, articles=articles)
        return told, True
    before = call.desk.known(key)
    if before is None:
        raise HTTPException(404)
    return replace(taken, stable=before.key, about=before.en[:500]), False


async def decide(call: Call) -> Response:
    """Keep a decision."""
    key = call.request.path_params["id"]
    report = await in_thread(call.desk.report)
    taken, there = await to_thread.run_sync(_decision, call, key, report)
    try:
        kept = parsed(written([taken]), "form")
    except DecisionsError as error:
        why = call.t("deciding.bad_reason" if error.key == "reason" else f"bad_file.{error.key}")
        return await _conflict(call, key, call.t("deciding.bad", why=why), 422, taken)
    await to_thread.run_sync(call.store.decide, kept)
    return call.to(f"/conflicts/{key}", saved="1") if there else call.to("/conflicts", moved="saved")


ROUTES: tuple[tuple[str, str, Handler], ...] = (
    ("GET", "/conflicts", conflicts),
    ("GET", "/conflicts/{id}", conflict),
    ("POST", "/conflicts/{id}", decide),
)
