"""A desk in the test's own process, and people who sit at it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from kzclaims.web.app import Site
from kzclaims.web.store import Store

BASE = "http://127.0.0.1:8017"
HOSTS = {"127.0.0.1:8017", "localhost:8017"}


class Person:
    """Somebody with a browser of their own."""

    def __init__(self, site: Site, name: str = "Jo", language: str = "en") -> None:
        self.name = name
        self.http = TestClient(
            site.app, base_url=BASE, headers={"accept-language": language}, raise_server_exceptions=False
        )
        self.http.get("/enter")
        self.answer = self.post("/enter", name=name)

    def token(self) -> str:
        """The token of the last page with a form."""
        page = self.http.get("/enter").text
        found = re.search(r'name="csrf" value="([^"]+)"', page)
        assert found
        return found[1]

    def post(self, path: str, files: list[tuple[str, bytes]] | None = None, field: str = "files", **data: str) -> Any:
        """Send a form from one of our own pages."""
        listed = [(field, (name, raw)) for name, raw in files] if files else None
        return self.http.post(path, data={"csrf": self.token(), **data}, files=listed, headers={"origin": BASE})

    def upload(self, **articles: str) -> Any:
        """Add articles."""
        raw = [(f"{name}.txt", text.encode()) for name, text in articles.items()]
        return self.post("/articles", raw)

    def check(self) -> str:
        """Run the check and wait for its end; the list of conflicts."""
        self.post("/check")
        for _ in range(600):
            if "/check/progress" not in self.http.get("/").text:
                break
            time.sleep(0.05)
        return str(self.http.get("/conflicts").text)

    def conflicts(self) -> list[str]:
        """The ids of the conflicts that are listed."""
        return re.findall(r'href="/conflicts/([0-9a-f]+)"', self.http.get("/conflicts").text)


def priced(price: int) -> str:
    """An article that says what a bridge costs."""
    return f"---\ntitle: Un pont\npublished: 2025-03-04\n---\nLe pont de Lunel coûtera {price} millions d’euros.\n"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(Store(tmp_path / "desk.sqlite"), HOSTS)


@pytest.fixture
def person(site: Site) -> Callable[..., Person]:
    return lambda name="Jo", language="en": Person(site, name, language)


@pytest.fixture
def jo(person: Callable[..., Person]) -> Person:
    return person()
