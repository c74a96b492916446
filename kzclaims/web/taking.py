"""What can be taken along from the desk, and what is brought to it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import asdict

from anyio import to_thread
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kzclaims import turtle
from kzclaims.report import FORMATS, Content
from kzclaims.report.json_ import used_entities
from kzclaims.review import REVIEWS, DecisionsError, merged, parsed, written
from kzclaims.web.call import Call, Handler, in_thread


async def export(call: Call) -> Response:
    """What can be taken along."""
    return await _export(call)


async def _export(call: Call, told: str = "", status: int = 200) -> Response:
    report = await in_thread(call.desk.report)
    return await call.show("export", status, formats=sorted(FORMATS), ready=report is not None, told=told)


async def download(call: Call) -> Response:
    """One file: decisions, claims, corrections, or the report in a format."""
    what, query = call.request.path_params["what"], call.request.query_params
    with_notes = query.get("notes") == "1"
    made = await to_thread.run_sync(_made, call, what, query.get("format", ""), with_notes)
    if made is None:
        raise HTTPException(404)
    name, content = made
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="application/octet-stream", headers=headers)


def _made(call: Call, what: str, form: str, with_notes: bool) -> tuple[str, bytes] | None:
    if what == "decisions":
        taken = call.store.decisions()
        return REVIEWS, written(taken if with_notes else (d.anonymous() for d in taken)).encode()
    if what == "corrections":
        listed = [{"id": k.id, **asdict(k.correction)} for k in call.store.corrections()]
        return "corrections.json", (json.dumps(listed, ensure_ascii=False, indent=2) + "\n").encode()
    report = call.desk.report(with_notes=with_notes)
    if report is None:
        return None
    if what == "claims":
        return "claims.ttl", turtle.write(report.claims, report.articles, used_entities(report)).encode()
    if what == "report" and form in FORMATS:
        files = {name: _bytes(content) for name, content in FORMATS[form](report, call.session.language).items()}
        # Pages link to each other, and what does not fit one page stands on the next: they go together.
        return next(iter(files.items())) if len(files) == 1 else (f"report-{form}.zip", _zipped(files))
    return None


def _bytes(content: Content) -> bytes:
    if isinstance(content, bytes):
        return content
    return (content if isinstance(content, str) else "".join(content)).encode()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    """An archive of some files, with no clock: the same files give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(zipfile.ZipInfo(name), raw, zipfile.ZIP_DEFLATED)
    return out.getvalue()


async def bring_in(call: Call) -> Response:
    """Merge a file of decisions into those that are here; nameless ones are those of whoever brings them."""
    files = call.uploads("file")
    if not files:
        return await _export(call, call.t("upload.none"), 422)
    try:
        taken = parsed((await files[0].read()).decode("utf-8-sig"), "file", call.session.name)
    except UnicodeDecodeError:
        return await _export(call, call.t("export.import_bad", why=call.t("bad_file.utf8")), 422)
    except DecisionsError as error:
        why = call.t(f"bad_file.{error.key}")
        told = call.t("bad_file.at", n=error.number, why=why) if error.number else why
        return await _export(call, call.t("export.import_bad", why=told), 422)
    count = await to_thread.run_sync(call.store.decide, merged(taken))
    return await _export(call, call.t("export.imported", n=count))


ROUTES: tuple[tuple[str, str, Handler], ...] = (
    ("GET", "/export", export),
    ("GET", "/export/{what}", download),
    ("POST", "/import", bring_in),
)
