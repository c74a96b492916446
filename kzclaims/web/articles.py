"""The list of articles, what is uploaded, and the check with its progress."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote

import anyio
from anyio import to_thread
from starlette.responses import Response, StreamingResponse

from kzclaims.claim import Claim
from kzclaims.inputs import SOURCES
from kzclaims.report.shared import summary
from kzclaims.rules.base import Severity
from kzclaims.web import uploads
from kzclaims.web.call import Call, Handler, in_thread
from kzclaims.web.guard import LARGEST, LARGEST_REQUEST, MOST_FILES
from kzclaims.web.pages import since

MOST_ARTICLES = 500
_PAUSE = 0.15  # seconds between two looks at how far a run is


async def home(call: Call) -> Response:
    """The articles, the form to add some, and the check."""
    return await _home(call)


async def _home(call: Call, told: tuple[str, ...] = (), status: int = 200, refused: tuple[str, ...] = ()) -> Response:
    desk, store, t = call.desk, call.store, call.t

    def gathered() -> dict[str, Any]:
        listed, run, report = store.articles(), desk.last(), desk.report()
        latest = next(iter(store.runs(1)), None)
        clashing = {c.id for conflict in report.conflicts for c in conflict.claims} if report else set()
        rows = []
        for upload in listed:
            read = bool(run and upload.id in run.articles and report)
            claims = _claims_of(report.claims, upload.name) if read and report else []
            article = (
                next((a for a in report.articles if a.file_name == upload.name), None) if read and report else None
            )
            rows.append(
                {
                    "upload": upload,
                    "href": f"/articles/{quote(upload.name)}",
                    "title": article.title if article else "",
                    "language": article.language if article else "",
                    "claims": len(claims) if read else None,
                    "clashing": sum(c.id in clashing for c in claims),
                }
            )
        counts = [(s.value, sum(c.severity == s for c in report.conflicts)) for s in Severity] if report else []
        return {
            "rows": rows,
            "sources": store.described(),
            "run": run,
            "failed": latest.told if latest and latest.told else "",
            "current": desk.current(),
            "counts": [(severity, n) for severity, n in counts if n],
            "since": since(report, t) if report else "",
            "found": summary(report, t) if report else "",
        }

    going = desk.progress if desk.progress and not desk.progress.ended else None
    places = await in_thread(gathered)
    sizes = {"files": MOST_FILES, "total": LARGEST_REQUEST // 1_000_000, "each": LARGEST // 1_000_000}
    places |= {"told": told, "not_kept": refused, "going": going, "step": _step(call), "sizes": sizes}
    return await call.show("home", status, **places)


def _claims_of(claims: tuple[Claim, ...], name: str) -> list[Claim]:
    return [c for c in claims if name in (c.article.file_name, c.article.id)]


async def add(call: Call) -> Response:
    """Take uploaded articles and what tells of them, and say of each that is refused why."""
    files = call.uploads("files")
    told: list[str] = []
    refused = [] if files else [call.t("upload.none")]
    kept = 0
    for file in files:
        name = uploads.clean(file.filename or "")
        raw = await file.read()
        why = call.t("upload.name") if not name else ""
        if name == SOURCES:
            raw, left_out, why = await to_thread.run_sync(_described, call, raw)
            told += left_out
        elif not why:
            room = len(await in_thread(call.store.articles)) < MOST_ARTICLES
            why = "" if room else call.t("upload.many", n=MOST_ARTICLES)
            why = why or await to_thread.run_sync(uploads.refusal, name, raw, call.t)
        if why:
            refused.append(call.t("upload.refused", name=name or (file.filename or "")[:80], why=why))
        elif not await to_thread.run_sync(call.store.add_article, name, raw, call.session.name):
            told.append(call.t("upload.same", name=name))
        elif name == SOURCES:
            told.append(call.t("upload.described", name=name))
        else:
            kept += 1
    if kept:
        told.insert(0, call.t("upload.kept", n=kept))
    return await _home(call, tuple(told), 422 if refused and not told else 200, tuple(refused))


def _described(call: Call, raw: bytes) -> tuple[bytes, tuple[str, ...], str]:
    before = call.store.described()
    known = call.store.bytes_of([before.id])[SOURCES] if before else b""
    return uploads.described(raw, known, call.t)


async def remove(call: Call) -> Response:
    """Leave an article out."""
    await to_thread.run_sync(call.store.remove_article, call.field("name"), call.session.name)
    return call.to("/")


async def run(call: Call) -> Response:
    """Begin a check."""
    if not await in_thread(call.store.articles):
        return await _home(call, status=422, refused=(call.t("run.empty"),))
    if await to_thread.run_sync(call.desk.start, call.session.name) is None:
        return await _home(call, status=409, refused=(call.t("run.busy"),))
    return call.to("/")


def _step(call: Call) -> str:
    going = call.desk.progress
    if going is None:
        return ""
    doing = going.doing.fr if call.session.language == "fr" else going.doing.en
    if going.total == 1:
        return doing
    return call.t("run.step", doing=doing, done=going.done, total=going.total)


async def progress(call: Call) -> Response:
    """How far the check is, as server-sent events until it ends."""

    async def events() -> AsyncIterator[str]:
        last = None
        while True:
            going = call.desk.progress
            if going is None:
                yield 'event: ended\ndata: {"told": ""}\n\n'
                return
            if going != last:
                last = going
                kind = "ended" if going.ended else "step"
                told = {"done": going.done, "total": going.total, "text": _step(call), "told": going.told}
                yield f"event: {kind}\ndata: {json.dumps(told)}\n\n"
            if going.ended:
                return
            await anyio.sleep(_PAUSE)

    return StreamingResponse(events(), media_type="text/event-stream")


ROUTES: tuple[tuple[str, str, Handler], ...] = (
    ("GET", "/", home),
    ("POST", "/articles", add),
    ("POST", "/remove", remove),
    ("POST", "/check", run),
    ("GET", "/check/progress", progress),
)
