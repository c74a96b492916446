"""What every request passes first: only our own host and pages, only so many bytes; and what every answer says.

Host, Origin and the size of the body are checked here; the token against forged requests by each form's route.
"""

from __future__ import annotations

from collections.abc import Collection

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST = 2_000_000  # bytes of an article
LARGEST_REQUEST = 12_000_000  # bytes of one request
MOST_FILES = 50  # of one request
SUFFIXES = (".txt", ".md", ".html", ".docx")

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    # With no referrer at all, browsers send "Origin: null" from our own forms.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}
_SAFE = ("GET", "HEAD")
# What is refused here has no session yet, hence no language: both are given.
_ANOTHER_NAME = (
    "Ce pupitre ne porte pas ce nom : voir --allow-host. / Wrong host: this desk is not called so. See --allow-host."
)
_ELSEWHERE = "Ce formulaire ne vient pas d’une page de ce pupitre. / This form was not sent from a page of this desk."
_TOO_LARGE = (
    f"Trop grand : au plus {LARGEST_REQUEST // 1_000_000} Mo à la fois. / "
    f"Too large: at most {LARGEST_REQUEST // 1_000_000} MB at once."
)


class _TooLarge(Exception):
    """The body is larger than it said, or than we take."""


class Guard:
    """Refuses what does not come from our own pages.

    Args:
        app: what comes behind.
        hosts: the names, each with its port, by which we may be called.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self.app, self.hosts = app, frozenset(host.lower() for host in hosts)

    def refusal(self, scope: Scope) -> tuple[int, str] | None:
        """Why a request is refused, with the status; None where it is not."""
        headers = Headers(scope=scope)
        if len(headers.getlist("host")) != 1 or headers["host"].lower() not in self.hosts:
            return 421, _ANOTHER_NAME
        if scope["method"] in _SAFE:
            return None
        if scope["method"] != "POST":
            return 405, "Seuls GET et POST ont une réponse ici. / Only GET and POST are answered here."
        origin = headers.get("origin", "")
        scheme, _, host = origin.partition("://")
        if scheme != scope["scheme"] or host.lower() != headers["host"].lower():
            return 403, _ELSEWHERE
        if headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return 403, _ELSEWHERE
        length = headers.get("content-length", "")
        if not length.isdigit():
            return 411, "La taille de la requête n’est pas dite. / The size of the request is not told."
        if int(length) > LARGEST_REQUEST:
            return 413, _TOO_LARGE
        return None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        started = False
        taken = 0

        async def answered(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > LARGEST_REQUEST:
                raise _TooLarge
            return message

        refused = self.refusal(scope)
        if refused:
            # The connection ends, for the body is not read.
            answer = PlainTextResponse(refused[1] + "\n", refused[0], headers={"connection": "close"})
            await answer(scope, receive, answered)
            return
        try:
            await self.app(scope, counted, answered)
        except _TooLarge:
            if not started:
                await PlainTextResponse(f"{_TOO_LARGE}\n", 413)(scope, receive, answered)
