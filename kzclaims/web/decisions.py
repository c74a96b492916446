"""The conflicts, and what people decide on them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from anyio import to_thread
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kzclaims.check import Report
from kzclaims.errors import InputError
from kzclaims.report.json_ import speakers
from kzclaims.report.view import View
from kzclaims.review import Decision, State, parsed, written
from kzclaims.rules.base import Severity
from kzclaims.web.call import Call, Handler, in_thread
from kzclaims.web.pages import decided, since
from kzclaims.web.store import now
from kzclaims.wording import sentence


async def conflicts(call: Call) -> Response:
    """All conflicts, or those of one state or severity."""
    query = call.request.query_params
    state, severity = query.get("state", ""), query.get("severity", "")

    def gathered() -> dict[str, Any]:
        report = call.desk.report()
        if report is None:
            return {"report": None}
        view = View(report, call.session.language)
        rows = []
        for seen in view.conflicts:
            held = report.standings.get(seen.id)
            now_ = held.state if held else State.TO_CHECK
            if state in ("", now_) and severity in ("", seen.severity):
                rows.append(
                    {"seen": seen, "state": now_, "held": held, "new": report.since.get(seen.id) == "new",
                     "told": decided(held.decisions[-1], call.t) if held and not held.disagree else ""}
                )  # fmt: skip
        return {"report": report, "rows": rows, "since": since(report, call.t)}

    places = await in_thread(gathered)
    listed = {
        "state": state,
        "severity": severity,
        "severities": [s.value for s in Severity],
        "moved": query.get("moved", ""),
    }
    return await call.show("conflicts", **places, **listed)


async def conflict(call: Call) -> Response:
    """One conflict, and the form to decide on it."""
    return await _conflict(call, call.request.path_params["id"])


async def _conflict(call: Call, key: str, told: str = "", status: int = 200, typed: Decision | None = None) -> Response:
    def gathered() -> dict[str, Any] | None:
        report = call.desk.report(with_notes=True)
        if report is None:
            return None
        view = View(report, call.session.language)
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
        if taken.state == State.DISMISSED and not taken.reason:
            raise InputError("form", call.t("deciding.bad_reason"))
        kept = parsed(written([taken]), "form")
    except InputError as error:
        return await _conflict(call, key, call.t("deciding.bad", why=error.reason), 422, taken)
    await to_thread.run_sync(call.store.decide, kept)
    return call.to(f"/conflicts/{key}", saved="1") if there else call.to("/conflicts", moved="saved")


ROUTES: tuple[tuple[str, str, Handler], ...] = (
    ("GET", "/conflicts", conflicts),
    ("GET", "/conflicts/{id}", conflict),
    ("POST", "/conflicts/{id}", decide),
)
