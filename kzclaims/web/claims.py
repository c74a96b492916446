"""One article: its claims, and what people correct, add and reject."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from anyio import to_thread
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kzclaims.corrections import Correction, Kind, occurrence_at, value_of
from kzclaims.errors import CorrectionError
from kzclaims.web.call import Call, Handler, in_thread
from kzclaims.web.pages import ArticleView, correction_rows
from kzclaims.web.store import now


async def article(call: Call) -> Response:
    """The text of an article with its claims."""
    return await _article(call, call.request.path_params["name"])


async def _article(call: Call, name: str, told: str = "", status: int = 200) -> Response:
    def gathered() -> dict[str, Any] | None:
        report = call.desk.read(name)
        if report is None:
            return None
        key = next((a.id for a in report.articles if a.file_name == name), name)
        seen = ArticleView(report, key, call.session.language)
        kept = [k for k in call.store.corrections() if k.correction.article == key]
        last = call.desk.last()
        return {
            "name": name,
            "action": f"/articles/{quote(name)}/claims",
            "key": key,
            "article": next((a for a in report.articles if a.id == key), None),
            "seen": seen,
            "corrections": correction_rows(kept, {r.id: r.quote for r in seen.rows}, call.t),
            "alone": last is None or not any(a.id in last.articles for a in call.store.articles() if a.name == name),
        }

    places = await in_thread(gathered)
    if places is None:
        raise HTTPException(404)
    return await call.show("article", status, **places, told=told)


async def correct(call: Call) -> Response:
    """Keep a correction: a claim rejected, corrected or added. What was read is untouched."""
    name = call.request.path_params["name"]
    report = await to_thread.run_sync(call.desk.read, name)
    if report is None:
        raise HTTPException(404)
    key = next((a.id for a in report.articles if a.file_name == name), name)
    text = report.texts[key].text if key in report.texts else ""
    kinds = {p.id: p.kind for p in report.vocabulary.properties.values()}
    claim = report.world.by_id.get(call.field("claim"))
    made = Correction(
        Kind.ADD, key, call.session.name, now(), call.field("claim"), call.field("property"), call.field("subject"),
        call.field("value"), call.field("unit", 40), call.field("quote", 2000), note=call.field("note", 2000),
    )  # fmt: skip
    try:
        what = Kind(call.field("kind"))
        if what == Kind.ADD:
            made = _added(call, made, text, kinds)
        elif claim is None or claim.article.id != key:
            raise HTTPException(404)
        else:
            made = replace(made, kind=what, quote=claim.quote.exact if claim.quote else "", property=claim.property)
        if what != Kind.REJECT:
            unit = made.unit or getattr(claim.value if claim else None, "unit", "")
            value_of(kinds[made.property], made.value, unit, "", report.entities)
    except CorrectionError as error:
        return await _article(call, name, call.t(f"article.bad_{error}"), 422)
    except ValueError:
        raise HTTPException(404) from None
    await to_thread.run_sync(call.store.correct, made)
    return call.to(f"/articles/{quote(name)}")


def _added(call: Call, made: Correction, text: str, kinds: dict[str, str]) -> Correction:
    """An added claim whose quote has its place; the page tells where it was selected."""
    if not made.quote or made.quote not in text:
        raise CorrectionError("quote")
    if made.property not in kinds:
        raise CorrectionError("property")
    if not made.subject:
        raise CorrectionError("subject")
    start = call.field("start", 12)
    number = occurrence_at(text, made.quote, int(start)) if start.isdigit() else 1
    return replace(made, claim="", occurrence=number or 1)


async def withdraw(call: Call) -> Response:
    """Let a correction hold no more."""
    number = call.field("id", 12)
    if number.isdigit():
        await to_thread.run_sync(call.store.withdraw, int(number), call.session.name)
    return call.to(f"/articles/{quote(call.request.path_params['name'])}")


ROUTES: tuple[tuple[str, str, Handler], ...] = (
    ("GET", "/articles/{name}", article),
    ("POST", "/articles/{name}/claims", correct),
    ("POST", "/articles/{name}/withdraw", withdraw),
)
