"""One request at the desk, as its routes see it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar
from urllib.parse import urlencode

from anyio import to_thread
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from kzclaims.report.words import Words
from kzclaims.web.desk import Desk
from kzclaims.web.pages import page, words
from kzclaims.web.people import People, Session

Handler = Callable[["Call"], Awaitable[Response]]
T = TypeVar("T")


async def in_thread(work: Callable[[], T]) -> T:
    """The answer of what may wait for the disk or compute, in a thread of its own."""
    return await to_thread.run_sync(work)


class Call:
    """One request at the desk: who asks, in which language, with which form."""

    def __init__(self, request: Request, desk: Desk, people: People, session: Session, form: FormData) -> None:
        self.request, self.desk, self.people, self.session, self.form = request, desk, people, session, form
        self.store = desk.store
        self.t: Words = words(session.language)

    def field(self, name: str, limit: int = 500) -> str:
        """One field of the form, cut at a limit that no honest page passes."""
        value = self.form.get(name, "")
        return value.strip()[:limit] if isinstance(value, str) else ""

    def uploads(self, name: str) -> list[UploadFile]:
        """The files of one field."""
        return [item for item in self.form.getlist(name) if isinstance(item, UploadFile) and item.filename]

    async def show(self, template: str, status: int = 200, /, **places: Any) -> Response:
        """A page."""
        shared: dict[str, Any] = {"session": self.session, "login": self.people.login, "here": self.request.url.path}
        shared["refused"] = status >= 400
        told = await to_thread.run_sync(lambda: page(template, self.session.language, **shared, **places))
        return HTMLResponse(told, status)

    def to(self, path: str, **query: str) -> Response:
        """Another page, after a form."""
        return RedirectResponse(f"{path}?{urlencode(query)}" if query else path, 303)
