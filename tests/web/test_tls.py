"""The desk beyond this machine: the command itself, with a certificate made for the test, and a login."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from kzclaims.web.people import hashed
from kzclaims.web.store import Store

PASSWORD = "a long password"


class Secured:
    """A desk that listens to all the network with TLS, in a process of its own."""

    def __init__(self, folder: Path, root: Path, openssl: str) -> None:
        self.certificate, key, data = folder / "desk.pem", folder / "desk.key", folder / "desk.sqlite"
        made = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
        made += ["-addext", "subjectAltName=DNS:localhost", "-out", str(self.certificate), "-keyout", str(key)]
        subprocess.run(made, check=True, capture_output=True)
        Store(data).set_user("Jo", hashed(PASSWORD))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [sys.executable, "-m", "kzclaims", "serve", "--data", str(data), "--host", "0.0.0.0"]
        command += ["--port", str(self.port), "--allow-host", "localhost"]
        command += ["--certificate", str(self.certificate), "--key", str(key)]
        self.process = subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE, text=True)
        self.url = f"https://localhost:{self.port}"
        for _ in range(300):
            with socket.socket() as asked:
                if self.process.poll() is not None or asked.connect_ex(("127.0.0.1", self.port)) == 0:
                    break
            time.sleep(0.1)

    def client(self) -> httpx.Client:
        """Somebody who trusts this certificate and no other."""
        trusted = ssl.create_default_context(cafile=str(self.certificate))
        return httpx.Client(base_url=self.url, verify=trusted, headers={"accept-language": "en"}, trust_env=False)


@pytest.fixture(scope="module")
def secured(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[Secured]:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("needs openssl")
    found = Secured(tmp_path_factory.mktemp("tls"), root, openssl)
    yield found
    found.process.terminate()
    found.process.wait(20)


def _token(page: str) -> str:
    return page.partition('name="csrf" value="')[2].partition('"')[0]


def test_it_speaks_tls_alone_and_says_where(secured: Secured) -> None:
    assert secured.process.poll() is None
    with pytest.raises(httpx.TransportError):
        httpx.get(f"http://localhost:{secured.port}/", trust_env=False)
    with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
        httpx.get(secured.url, trust_env=False)


def test_nobody_is_in_without_the_password(secured: Secured) -> None:
    with secured.client() as jo:
        asked = jo.get("/conflicts")
        assert (asked.status_code, asked.headers["location"]) == (303, "/enter")
        cookie = asked.headers["set-cookie"].lower()
        assert all(part in cookie for part in ("; secure", "; httponly", "; samesite=strict"))
        page = jo.get("/enter").text
        assert 'type="password"' in page
        form = {"csrf": _token(page), "name": "Jo"}
        for password in ("", "wrong"):
            refused = jo.post("/enter", data={**form, "password": password}, headers={"origin": secured.url})
            assert refused.status_code == 403
        # Another scheme is another origin.
        other = {"origin": secured.url.replace("https", "http")}
        assert jo.post("/enter", data={**form, "password": PASSWORD}, headers=other).status_code == 403
        entered = jo.post("/enter", data={**form, "password": PASSWORD}, headers={"origin": secured.url})
        assert entered.status_code == 303
        assert "No article yet." in jo.get("/").text


def test_only_the_names_it_was_given_are_answered(secured: Secured) -> None:
    with secured.client() as jo:
        for host in (f"127.0.0.1:{secured.port}", "evil.example", "localhost"):
            assert jo.get("/enter", headers={"host": host}).status_code == 421


@pytest.mark.browser
def test_a_browser_enters_by_tls(browser: Any, secured: Secured) -> None:
    context = browser.new_context(ignore_https_errors=True, locale="fr-FR")
    page = context.new_page()
    page.goto(secured.url)
    page.fill("#name", "Jo")
    page.fill("#password", PASSWORD)
    with page.expect_navigation():
        page.click("button.main")
    assert page.locator("h1").inner_text() == "Articles"
    (cookie,) = context.cookies()
    assert cookie["secure"]
    assert cookie["httpOnly"]
    context.close()
