"""The application: sessions, the token of every form, files of our own, and what is told when something fails."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Collection
from functools import wraps
from typing import Any

from anyio import to_thread
from starlette.applications import Starlette
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from kzclaims.report.words import TEMPLATES
from kzclaims.web import articles, claims, decisions, taking
from kzclaims.web.call import Call, Handler
from kzclaims.web.desk import Desk
from kzclaims.web.guard import MOST_FILES, Guard
from kzclaims.web.pages import HERE, page, words
from kzclaims.web.people import LONGEST_NAME, People, Session, clean_name
from kzclaims.web.store import Store

COOKIE = "kzclaims-desk"
ROUTES = (*articles.ROUTES, *claims.ROUTES, *decisions.ROUTES, *taking.ROUTES)
_FIELDS = 40  # of one form, files aside
STATIC = {
    "page.css": (TEMPLATES / "page.css", "text/css"),
    "desk.css": (HERE / "static" / "desk.css", "text/css"),
    "desk.js": (HERE / "static" / "desk.js", "text/javascript"),
    "desk.svg": (HERE / "static" / "desk.svg", "image/svg+xml"),
}


class Site:
    """The application over a store.

    Args:
        store: where what people do is kept.
        hosts: the names, each with its port, by which we may be called.
        secure: whether we are reached by TLS.
    """

    def __init__(self, store: Store, hosts: Collection[str], *, secure: bool = False) -> None:
        self.desk, self.people, self.secure = Desk(store), People(store), secure
        listed = [
            Route("/static/{name}", _static),
            Route("/enter", self._wrapped(self._enter, open_to_all=True), methods=["GET", "POST"]),
            Route("/leave", self._wrapped(_leave), methods=["POST"]),
            Route("/language", self._wrapped(_language, open_to_all=True), methods=["POST"]),
            *(Route(path, self._wrapped(handler), methods=[method]) for method, path, handler in ROUTES),
        ]
        errors: Any = {HTTPException: self._failed, Exception: self._failed}
        self.app: ASGIApp = Guard(Starlette(routes=listed, exception_handlers=errors), hosts)

    def _call(self, request: Request, session: Session, form: FormData | None = None) -> Call:
        return Call(request, self.desk, self.people, session, form or FormData())

    def _session(self, request: Request) -> Session | None:
        return self.people.at(request.cookies.get(COOKIE, ""))

    def _language(self, request: Request) -> str:
        """The first of our languages that the browser asks for, else French."""
        asked = request.headers.get("accept-language", "").lower()
        found = {language: asked.find(language) for language in ("fr", "en") if language in asked}
        return min(found, key=lambda language: found[language]) if found else "fr"

    def keep(self, response: Response, session: Session) -> Response:
        """Tell the browser the token of its session."""
        response.set_cookie(COOKIE, session.token, httponly=True, samesite="strict", secure=self.secure, path="/")
        return response

    def _wrapped(self, handler: Handler, *, open_to_all: bool = False) -> Callable[[Request], Awaitable[Response]]:
        @wraps(handler)
        async def endpoint(request: Request) -> Response:
            session = await to_thread.run_sync(self._session, request)
            if request.method == "POST":
                if session is None:
                    raise HTTPException(403, "stale_form")
                async with request.form(max_files=MOST_FILES, max_fields=_FIELDS, max_part_size=100_000) as form:
                    token = form.get("csrf")
                    if not isinstance(token, str) or not hmac.compare_digest(token.encode(), session.csrf.encode()):
                        raise HTTPException(403, "stale_form")
                    if not session.name and not open_to_all:
                        raise HTTPException(403, "stale_form")
                    return await handler(self._call(request, session, form))
            if session is None:
                # Nobody yet: a session of their own, so that the very first form has its token.
                session = await to_thread.run_sync(self.people.begin, self._language(request))
                if open_to_all:
                    return self.keep(await handler(self._call(request, session)), session)
                return self.keep(RedirectResponse("/enter", 303), session)
            if not session.name and not open_to_all:
                return RedirectResponse("/enter", 303)
            return await handler(self._call(request, session))

        return endpoint

    async def _failed(self, request: Request, error: Exception) -> Response:
        """A page that says what is wrong, and nothing of the inside."""
        status = error.status_code if isinstance(error, HTTPException) else 500
        keys = {400: "desk.too_much", 403: "desk.stale_form", 404: "desk.not_found", 405: "desk.not_found"}
        session = await to_thread.run_sync(self._session, request)
        language = session.language if session else self._language(request)
        told = words(language)(keys.get(status, "desk.failed"), files=MOST_FILES)
        return HTMLResponse(page("error", language, session=None, login=False, here="", told=told), status)

    async def _enter(self, call: Call) -> Response:
        people = self.people
        told = ""
        if call.request.method == "POST":
            name = clean_name(call.field("name", LONGEST_NAME + 1))
            if not name:
                told = call.t("enter.no_name", n=LONGEST_NAME)
            elif people.waits(name):
                told = call.t("enter.wait")
            else:
                session = await to_thread.run_sync(people.enter, call.session, name, call.field("password", 1000))
                if session:
                    return self.keep(RedirectResponse("/", 303), session)
                told = call.t("enter.wrong")
        return await call.show("enter", 403 if told else 200, told=told)


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        raise HTTPException(404)
    path, kind = STATIC[name]
    return Response(await to_thread.run_sync(path.read_bytes), media_type=kind)


async def _leave(call: Call) -> Response:
    await to_thread.run_sync(call.store.end_session, call.session.token)
    response = RedirectResponse("/enter", 303)
    response.delete_cookie(COOKIE, path="/")
    return response


async def _language(call: Call) -> Response:
    language = call.field("language")
    if language in ("fr", "en"):
        await to_thread.run_sync(call.people.speak, call.session, language)
    back = call.field("back")
    # Only a page of this desk: nothing that a browser would take for another host.
    return RedirectResponse(back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/", 303)
