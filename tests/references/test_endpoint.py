"""An endpoint: a real SPARQL server (Oxigraph's own) on loopback, and servers that hang, lie or send us elsewhere."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from kzclaims.check import Options, check
from kzclaims.cli import cli
from kzclaims.errors import ConfigError, InputError
from kzclaims.references import endpoint
from kzclaims.references.endpoint import read_endpoint
from kzclaims.resources import data_folder
from kzclaims.verdicts import Outcome
from kzclaims.vocabulary import load_vocabulary

ROOT = Path(__file__).resolve().parents[2]
LOCAL = frozenset({"127.0.0.1"})


@contextmanager
def answering(
    kind: str, body: bytes, status: int = 200, wait: float = 0.0, headers: dict[str, str] | None = None
) -> Iterator[str]:
    """A server on loopback that answers every question alike; its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            time.sleep(wait)
            self.send_response(status)
            for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **(headers or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:
                return

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/sparql"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def oxigraph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Oxigraph's own server with the reference facts in it, stopped at the end; its address."""
    beside = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    program = shutil.which("oxigraph", path=beside)
    assert program, "Oxigraph's server is among the extras for development: make test installs it."
    folder = tmp_path_factory.mktemp("server")
    files = [str(data_folder("ontology") / name) for name in ("reference.ttl", "entities.ttl")]
    subprocess.run([program, "load", "--location", str(folder / "data"), "--file", *files], check=True, timeout=60)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [program, "serve", "--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"]
    with (folder / "log").open("w") as told, subprocess.Popen(command, stdout=told, stderr=told) as server:
        try:
            for _ in range(150):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.2)
            else:
                pytest.fail("the SPARQL server did not start")
            yield f"http://127.0.0.1:{port}/query"
        finally:
            server.terminate()


def test_what_a_real_server_holds_decides_as_the_file_does(oxigraph: str) -> None:
    claims = ROOT / "claims.ttl"
    options = Options(reference=False, against=(oxigraph,), allowed=LOCAL)
    told = {v.claim.id: v.outcome for v in check([claims], options).verdicts}
    file = Options(reference=False, against=(str(data_folder("ontology") / "reference.ttl"),))
    assert told == {v.claim.id: v.outcome for v in check([claims], file).verdicts}
    assert Outcome.DIFFERS in told.values()


def test_a_host_that_is_not_allowed_is_never_asked() -> None:
    with answering("text/turtle", b"") as url, pytest.raises(ConfigError, match="--allow-net"):
        read_endpoint(url, load_vocabulary(), frozenset({"example.org"}))


@pytest.mark.parametrize(
    ("kind", "body", "status", "words"),
    [
        ("text/html", b"<p>hello</p>", 200, "not with a graph"),
        ("text/turtle", b"id:x a", 200, "its answer is broken"),
        ("text/turtle", b"", 500, "cannot be asked"),
        ("text/turtle", b"", 302, "cannot be asked"),
    ],
)
def test_an_endpoint_that_lies_is_named(kind: str, body: bytes, status: int, words: str) -> None:
    elsewhere = {"Location": "http://127.0.0.1:1/"} if status == 302 else None
    with answering(kind, body, status, headers=elsewhere) as url, pytest.raises(InputError, match=words):
        read_endpoint(url, load_vocabulary(), LOCAL)


def test_an_endpoint_that_hangs_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint, "TIMEOUT", 0.3)
    with answering("text/turtle", b"", wait=1.5) as url, pytest.raises(InputError, match="in time"):
        read_endpoint(url, load_vocabulary(), LOCAL)


def test_an_endpoint_that_sends_too_much_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint, "MOST", 1000)
    with answering("text/turtle", b"#" * 2000) as url, pytest.raises(InputError, match="more than"):
        read_endpoint(url, load_vocabulary(), LOCAL)


def test_an_endpoint_that_fails_costs_its_own_claims_alone() -> None:
    asked = ["--against", "http://127.0.0.1:9/", "--allow-net", "127.0.0.1"]
    done = CliRunner().invoke(cli, ["verify", str(ROOT / "claims.ttl"), *asked, "--lang", "en"])
    assert done.exit_code == 1, done.output
    assert "reference not read" in done.output
    assert "differs from" in done.output
