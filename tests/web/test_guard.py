"""The desk refuses what does not come from its own pages, what is too large, and what is no article."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from kzclaims.cli import cli
from kzclaims.errors import ConfigError
from kzclaims.web.app import Site
from kzclaims.web.guard import HEADERS, LARGEST, LARGEST_REQUEST
from kzclaims.web.people import People, clean_name, hashed, right
from kzclaims.web.serve import is_loopback, names_of, serve
from kzclaims.web.store import Store
from kzclaims.web.uploads import clean
from tests.web.conftest import BASE, HOSTS, Person, priced


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:9999", "localhost", "127.0.0.1:8017.evil.example", ""])
def test_another_host_is_refused(jo: Person, host: str) -> None:
    """Names that were made to point here (DNS rebinding) get nothing."""
    assert jo.http.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "", "https://127.0.0.1:8017", "http://localhost:8017", "http://127.0.0.1"]
)
def test_another_origin_is_refused(jo: Person, origin: str) -> None:
    data = {"csrf": jo.token(), "name": "x"}
    assert jo.http.post("/remove", data=data, headers={"origin": origin}).status_code == 403


def test_no_origin_or_another_site_is_refused(jo: Person) -> None:
    data = {"csrf": jo.token(), "name": "x"}
    assert jo.http.post("/remove", data=data).status_code == 403
    other = {"origin": BASE, "sec-fetch-site": "cross-site"}
    assert jo.http.post("/remove", data=data, headers=other).status_code == 403


def test_a_form_needs_the_token_of_its_session(person: Callable[..., Person]) -> None:
    jo, al = person("Jo"), person("Al")
    jo.upload(one=priced(12))
    for token in ("", "x", al.token()):
        answer = jo.http.post("/remove", data={"csrf": token, "name": "one.txt"}, headers={"origin": BASE})
        assert answer.status_code == 403
        assert "no longer valid" in answer.text
    assert "one.txt" in jo.http.get("/").text


def test_only_get_and_post(jo: Person) -> None:
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        assert jo.http.request(method, "/").status_code == 405


def test_every_answer_has_the_policy(jo: Person) -> None:
    for path in ("/", "/enter", "/static/desk.css", "/none", "/conflicts/x", "/export", "/static/../app.py"):
        answer = jo.http.get(path)
        for name, value in HEADERS.items():
            assert answer.headers[name] == value, (path, name)
        assert "server" not in answer.headers
    refused = jo.http.get("/", headers={"host": "evil.example"})
    assert refused.headers["content-security-policy"] == HEADERS["content-security-policy"]


def test_nobody_sees_anything_without_a_name(site: Site, jo: Person) -> None:
    jo.upload(one=priced(12))
    stranger = Person(site, "")
    for path in ("/", "/articles/one.txt", "/conflicts", "/export", "/export/decisions", "/check/progress"):
        assert "Who are you?" in stranger.http.get(path).text
    for path in ("/articles", "/check", "/remove", "/import"):
        assert stranger.post(path).status_code == 403


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "a\u202eb", "a\u200bb", "a\x00b"])
def test_what_is_no_name_is_refused(person: Callable[..., Person], name: str) -> None:
    assert person(name).answer.status_code == 403
    assert clean_name(name) == ""


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        ("x.exe", b"text", "its suffix is not"),
        ("x.ttl", b"text", "its suffix is not"),
        ("x", b"text", "its suffix is not"),
        ("x.txt", b"  \n", "it is empty"),
        ("x.txt", b"\x00\x01\x02\x03" * 50, "it is binary"),
        ("x.txt", b"\xff\xfe\xfa" * 50, "it is UTF-16"),
        ("x.docx", b"not a zip", "it is no whole Word file"),
        ("x.docx", zipped(**{"word/document.xml": b"0" * 60_000_000}), "it cannot be read as a Word file"),
        ("x.txt", b"x" * (LARGEST + 1), "more than 2 MB"),
        (".hidden.txt", b"text", "its name"),
        ("a\u202etxt.txt", b"text", "its name"),
        ("a\nb.txt", b"text", "its name"),
        ("x" * 130 + ".txt", b"text", "its name"),
        ("a..b.txt", b"text", "its name"),
        ("<script>.txt", b"text", "its name"),
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(jo: Person, name: str, raw: bytes, told: str) -> None:
    answer = jo.post("/articles", [(name, raw)])
    assert (answer.status_code, told in answer.text) == (422, True), answer.text[:3000]
    assert "No article yet" in answer.text


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        ("x.txt", b"\x00\x01\x02\x03" * 50, "x.txt\u00a0: refusé, il est binaire\u00a0: il contient des octets nuls."),
        ("x.docx", b"not a zip", "il n’est pas un fichier Word entier"),
        ("x.txt", b"%PDF-1.7 abc", "il est un fichier PDF, non du texte."),
        ("x.md", b"", "il est vide."),
        ("x.txt", b"x" * (LARGEST + 1), "il fait plus de 2 Mo."),
    ],
)
def test_a_french_page_says_why_in_french(person: Callable[..., Person], name: str, raw: bytes, told: str) -> None:
    answer = person("Aïda", "fr").post("/articles", [(name, raw)])
    assert answer.status_code == 422
    assert told in answer.text


def test_a_refusal_that_knows_no_language_is_said_in_both(person: Callable[..., Person]) -> None:
    aida = person("Aïda", "fr")
    for answer in (
        aida.http.get("/", headers={"host": "evil.example"}),
        aida.http.post("/remove", headers={"origin": "http://evil.example"}),
        aida.http.post("/articles", content=b"x" * (LARGEST_REQUEST + 1), headers={"origin": BASE}),
    ):
        assert len(answer.text.split(" / ")) == 2
    many = aida.post("/articles", [(f"{n}.txt", b"text") for n in range(51)])
    assert "trop de fichiers (au plus 50 à la fois)" in many.text


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a.txt", "a.txt"), ("C:\\texts\\a.txt", "a.txt"), ("../../etc/a.txt", "a.txt"), ("été.md", "été.md"),
        ("..", ""), ("/", ""), ("-rf.txt", ""), ("a\x00.txt", ""), ("a%2f.txt", ""),
    ],
)  # fmt: skip
def test_the_name_of_a_file_is_its_own(name: str, kept: str) -> None:
    assert clean(name) == kept


def test_good_files_stay_where_one_is_refused(jo: Person) -> None:
    answer = jo.post("/articles", [("one.txt", priced(12).encode()), ("x.exe", b"x")])
    assert "1 article added." in answer.text
    assert "x.exe: refused" in answer.text


def test_too_much_at_once_is_refused(jo: Person) -> None:
    huge = jo.http.post("/articles", content=b"x" * (LARGEST_REQUEST + 1), headers={"origin": BASE})
    assert huge.status_code == 413
    chunked = jo.http.post("/articles", content=iter([b"x"]), headers={"origin": BASE})
    assert chunked.status_code == 411
    many = jo.post("/articles", [(f"{n}.txt", b"text") for n in range(51)])
    assert many.status_code == 400
    assert "No article yet" in jo.http.get("/").text


def test_the_language_form_leads_nowhere_else(jo: Person) -> None:
    for back in ("//evil.example", "https://evil.example", "/\\evil.example", "javascript:x()"):
        answer = jo.http.post(
            "/language", data={"csrf": jo.token(), "language": "fr", "back": back}, headers={"origin": BASE},
            follow_redirects=False,
        )  # fmt: skip
        assert answer.headers["location"] == "/"
    assert "pupitre" in jo.http.get("/").text


def test_a_login_where_there_are_users(site: Site) -> None:
    store = site.desk.store
    store.set_user("Jo", hashed("a long password"))
    stranger = Person(site, "Jo")
    assert stranger.answer.status_code == 403
    before = stranger.http.cookies["kzclaims-desk"]
    assert stranger.post("/enter", name="Jo", password="a long password").status_code == 200
    assert stranger.http.cookies["kzclaims-desk"] != before, "whoever enters gets a new session"
    assert "Articles" in stranger.http.get("/").text
    store.set_user("Jo", hashed("another password"))
    assert "Who are you?" in stranger.http.get("/").text, "a new password ends the sessions"
    stranger.post("/leave")


def test_too_many_wrong_passwords_have_to_wait(site: Site) -> None:
    site.desk.store.set_user("Jo", hashed("a long password"))
    stranger = Person(site, "Jo")
    for _ in range(4):
        stranger.post("/enter", name="Jo", password="wrong")
    refused = stranger.post("/enter", name="Jo", password="a long password")
    assert "Too many tries" in refused.text


def test_leaving_ends_the_session(jo: Person) -> None:
    token = jo.http.cookies["kzclaims-desk"]
    jo.post("/leave")
    jo.http.cookies.set("kzclaims-desk", token)
    assert "Who are you?" in jo.http.get("/").text


def test_an_old_session_is_over(site: Site, jo: Person) -> None:
    import sqlite3

    with sqlite3.connect(site.desk.store.path) as base:
        base.execute("UPDATE sessions SET seen = '2025-01-01T00:00:00.000+00:00'")
    assert "Who are you?" in jo.http.get("/").text


def test_passwords_are_kept_as_salted_hashes(tmp_path: Path) -> None:
    assert hashed("x" * 12) != hashed("x" * 12)
    assert right("été" * 4, hashed("e\u0301te\u0301" * 4))
    assert not right("wrong", hashed("x" * 12))
    store = Store(tmp_path / "desk.sqlite")
    session = People(store).begin("fr")
    assert session.token.encode() not in store.path.read_bytes()
    assert store.path.stat().st_mode & 0o77 == 0, "nobody else on the machine reads it"


def test_beyond_this_machine_only_with_a_login_and_tls(tmp_path: Path) -> None:
    data = tmp_path / "desk.sqlite"
    for host in ("0.0.0.0", "192.168.1.4", "::", "desk.example"):
        assert not is_loopback(host)
        with pytest.raises(ConfigError, match="--set-password"):
            serve(data, host, 8017)
    answered = CliRunner().invoke(
        cli, ["serve", "--data", str(data), "--set-password", "Jo"], input="a long password\na long password\n"
    )
    assert answered.exit_code == 0, answered.output
    assert set(Store(data).users()) == {"Jo"}
    with pytest.raises(ConfigError, match="--certificate"):
        serve(data, "0.0.0.0", 8017)
    short = CliRunner().invoke(cli, ["serve", "--data", str(data), "--set-password", "Al"], input="short\nshort\n")
    assert isinstance(short.exception, ConfigError)


def test_the_names_by_which_it_is_called() -> None:
    assert all(is_loopback(host) for host in ("127.0.0.1", "localhost", "::1", "[::1]", "127.3.2.1"))
    assert names_of("127.0.0.1", 8017, ()) > HOSTS
    assert names_of("0.0.0.0", 80, ["desk.example"]) == {"0.0.0.0:80", "desk.example:80"}
    assert "desk.example:443" in names_of("::1", 80, ["desk.example:443"])
