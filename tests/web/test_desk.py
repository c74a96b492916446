"""What people do at the desk: upload, see claims, correct, check, decide, take along; several at once."""

from __future__ import annotations

import io
import json
import re
import threading
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.reported import Report
from kzclaims.review import parsed
from kzclaims.web import desk
from kzclaims.web.app import Site
from kzclaims.web.store import Store
from tests.web.conftest import HOSTS, Person, priced


def test_articles_are_listed_checked_and_decided_on(jo: Person) -> None:
    assert "Run the check first" in jo.http.get("/conflicts").text
    assert "Add an article first" in jo.post("/check").text
    assert "2 articles added." in jo.upload(one=priced(12), two=priced(15)).text
    jo.check()
    (key,) = jo.conflicts()
    page = jo.http.get(f"/conflicts/{key}").text
    assert "<mark>12 millions d’euros</mark>" in page
    assert "Nobody has decided yet." in page
    assert "give a reason" in jo.post(f"/conflicts/{key}", state="dismissed").text
    saved = jo.post(f"/conflicts/{key}", state="dismissed", reason="two-things", note="Deux ponts.", due="2025-04-01")
    assert "Decision saved." in saved.text
    assert "Deux ponts." in saved.text
    assert key in jo.http.get("/conflicts?state=dismissed").text
    assert key not in jo.http.get("/conflicts?state=confirmed").text


def test_what_is_no_decision_is_refused(jo: Person) -> None:
    jo.upload(one=priced(12), two=priced(15))
    jo.check()
    (key,) = jo.conflicts()
    assert jo.post(f"/conflicts/{key}", state="maybe").status_code == 422
    assert jo.post(f"/conflicts/{key}", state="confirmed", due="soon").status_code == 422
    assert jo.post(f"/conflicts/{key}", state="confirmed", outcome="won").status_code == 422
    assert jo.post("/conflicts/0123456789ab", state="confirmed").status_code == 404
    assert parsed(jo.http.get("/export/decisions").text, "x") == ()


def test_two_who_disagree_are_both_shown(person: Callable[..., Person]) -> None:
    jo, al = person("Jo"), person("Al", "fr")
    jo.upload(one=priced(12), two=priced(15))
    jo.check()
    (key,) = jo.conflicts()
    jo.post(f"/conflicts/{key}", state="dismissed", reason="rounding")
    page = al.post(f"/conflicts/{key}", state="confirmed", outcome="text-to-correct").text
    assert "avis partagés" in page
    assert "arrondi" in page
    assert "texte publié à corriger" in page


def test_exports_leave_out_people_and_notes_unless_asked(jo: Person, tmp_path: Path) -> None:
    jo.upload(one=priced(12), two=priced(15))
    jo.check()
    (key,) = jo.conflicts()
    jo.post(f"/conflicts/{key}", state="confirmed", note="secret", owner="Al")
    plain = jo.http.get("/export/decisions")
    assert plain.headers["content-disposition"] == 'attachment; filename="kzclaims-reviews.json"'
    assert not re.search(r"secret|Jo|Al", plain.text)
    (decision,) = parsed(jo.http.get("/export/decisions?notes=1").text, "x")
    assert (decision.who, decision.note, decision.owner, decision.state) == ("Jo", "secret", "Al", "confirmed")
    pages = zipfile.ZipFile(io.BytesIO(jo.http.get("/export/report?format=html").content))
    assert set(pages.namelist()) == {"index.en.html", "index.html"}
    assert all(b"secret" not in pages.read(name) for name in pages.namelist())
    for form in ("json", "csv", "markdown", "sarif", "ttl"):
        assert "secret" not in jo.http.get(f"/export/report?format={form}").text
    assert "secret" in jo.http.get("/export/report?format=json&notes=1").text
    assert jo.http.get("/export/report?format=sqlite").content.startswith(b"SQLite format 3")
    for missing in ("/export/report?format=exe", "/export/other"):
        assert jo.http.get(missing).status_code == 404
    brought = jo.post("/import", [("kzclaims-reviews.json", plain.content)], "file")
    assert "1 new decision" in brought.text, "what has no name is taken for a decision of whoever brings it"


def test_a_file_that_is_none_is_refused(jo: Person) -> None:
    for raw in (b"{", b"\xff\xfe", b'{"schema": "other"}'):
        refused = jo.post("/import", [("x.json", raw)], "file")
        assert refused.status_code == 422
        assert "File refused" in refused.text


def test_a_french_page_says_what_is_wrong_with_a_file_of_decisions(person: Callable[..., Person]) -> None:
    aida = person("Aïda", "fr")
    wrong: list[tuple[bytes, str]] = [
        (b"{", "pas du JSON entier"),
        (b"\xff", "pas en UTF-8"),
        (b"[]", "pas un fichier de décisions"),
        (b'{"schema": "kzclaims-reviews/1"}', "pas de liste"),
    ]
    good = {"conflict": "0" * 12, "state": "confirmed", "when": "2025-03-04T10:00:00Z"}
    for change, told in (
        ({"conflict": "x"}, "ne nomme aucune discordance"),
        ({"state": "dismissed"}, "écarte sans motif"),
        ({"state": "won"}, "aucun de ceux qui existent"),
        ({"when": "now"}, "moment avec son fuseau"),
        ({"due": "soon"}, "pas un jour"),
        ({"note": 1}, "un texte est trop long, ou n’en est pas un"),
        ({"articles": 1}, "pas une liste"),
    ):
        listed = {"schema": "kzclaims-reviews/1", "decisions": [good, {**good, **change}]}
        wrong.append((json.dumps(listed).encode(), told))
    wrong.append((b'{"schema": "kzclaims-reviews/1", "decisions": [1]}', "décision 1, ce n’est pas une décision"))
    for raw, told in wrong:
        refused = aida.post("/import", [("x.json", raw)], "file")
        assert (refused.status_code, told in refused.text) == (422, True), told


def test_the_list_is_paged_filtered_and_searched(jo: Person) -> None:
    lines = [[f"Le pont de Lunel numéro {k} coûtera {n + k} millions d’euros." for k in range(1, 61)] for n in (1, 9)]
    head = "---\ntitle: Un pont\npublished: 2025-03-04\n---\n"
    jo.upload(one=head + "\n\n".join(lines[0]) + "\n", two=head + "\n\n".join(lines[1]) + "\n")
    jo.check()
    every = jo.http.get("/conflicts").text
    listed = jo.conflicts()
    assert len(listed) == 50
    total = int(re.search(r"1 to 50 of (\d+) conflicts", every)[1])  # type: ignore[index]
    assert total > 50
    more = jo.http.get("/conflicts?page=2").text
    others = re.findall(r'href="/conflicts/([0-9a-f]+)"', more)
    assert len(others) == min(50, total - 50)
    assert not set(listed) & set(others)
    assert 'start="51"' in more
    for odd in ("0", "-1", "x", "99999", "²", "9" * 40):
        assert jo.http.get("/conflicts", params={"page": odd}).status_code == 200
    found = jo.http.get("/conflicts", params={"q": 'LUNEL "26 million"'}).text
    assert re.search(r">\d conflicts?<", found)
    assert "26 million" in found.replace("\u00a0", " ")
    assert "No conflict of this kind." in jo.http.get("/conflicts?q=tramway").text
    assert (
        'href="/conflicts?severity=contradiction&amp;page=2"' in jo.http.get("/conflicts?severity=contradiction").text
    )


def test_a_claim_is_corrected_rejected_added_and_taken_back(jo: Person) -> None:
    jo.upload(one=priced(12), two=priced(15))
    jo.check()
    page = jo.http.get("/articles/two.txt").text
    assert 'id="mark-1"' in page
    claim = re.search(r'name="claim" value="([^"]+)"', page)
    assert claim
    refused = jo.post("/articles/two.txt/claims", kind="correct", claim=claim[1], value="beaucoup")
    assert (refused.status_code, "This is no number" in refused.text) == (422, True)
    typed = {"claim": claim[1], "value": "12 000 000", "note": "lu de près"}
    told = jo.post("/articles/two.txt/claims", None, "files", kind="correct", **typed).text
    assert "corrected: 12 000 000" in told
    assert "by Jo" in told
    assert "15 millions" in told, "what was read is untouched"
    assert "have changed since the last check" in jo.http.get("/").text
    jo.check()
    assert jo.conflicts() == []
    number = re.search(r'name="id" value="(\d+)"', jo.http.get("/articles/two.txt").text)
    assert number
    jo.post("/articles/two.txt/withdraw", id=number[1])
    jo.check()
    assert len(jo.conflicts()) == 1
    jo.post("/articles/two.txt/claims", kind="reject", claim=claim[1])
    jo.check()
    assert jo.conflicts() == []
    jo.post(
        "/articles/two.txt/claims", kind="add", property="amount", subject="Lunel", value="15", unit="EUR",
        quote="15 millions",
    )  # fmt: skip
    listed = json.loads(jo.http.get("/export/corrections").text)
    assert [(c["kind"], c["who"]) for c in listed] == [("reject", "Jo"), ("add", "Jo")]


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("quote", "not in it", "not in the article"),
        ("property", "madeUp", "Choose a property"),
        ("subject", "", "Give the subject"),
        ("value", "", "Give a value"),
        ("unit", "euros", "code of the currency"),
    ],
)
def test_a_claim_that_cannot_be_added_is_refused(jo: Person, field: str, value: str, told: str) -> None:
    jo.upload(one=priced(12))
    form = {"property": "amount", "subject": "Lunel", "value": "12", "unit": "EUR", "quote": "12 millions"}
    refused = jo.post("/articles/one.txt/claims", None, "files", kind="add", **{**form, field: value})
    assert refused.status_code == 422
    assert told in refused.text


def test_the_claims_taken_along_are_read_back(jo: Person, tmp_path: Path) -> None:
    jo.upload(one=priced(12), two=priced(15))
    jo.check()
    jo.post(
        "/articles/one.txt/claims", kind="add", property="openingDate", subject="Lunel", value="2027-09",
        quote="Le pont",
    )  # fmt: skip
    jo.check()
    path = tmp_path / "claims.ttl"
    path.write_text(jo.http.get("/export/claims").text, encoding="utf-8")
    report = check([path], Options())
    assert "openingDate" in {c.property for c in report.claims}
    assert [c.id for c in report.conflicts] == jo.conflicts()


def test_versions_and_what_is_new_since_the_run_before(jo: Person) -> None:
    jo.upload(one=priced(12), two=priced(15))
    assert "already here, byte for byte" in jo.upload(two=priced(15)).text
    jo.check()
    before = jo.conflicts()
    jo.post(f"/conflicts/{before[0]}", state="dismissed", reason="rounding")
    jo.upload(two=priced(16))
    page = jo.check()
    assert "1 changed" in page
    assert "changed since the decision" in page
    assert "taken before it changed" in jo.http.get(f"/conflicts/{jo.conflicts()[0]}").text
    jo.post("/remove", name="two.txt")
    assert "1 gone" in jo.check()
    assert jo.http.get("/articles/two.txt").status_code == 404


SOURCES = """
["one.txt"]
title = "Un pont, enfin"
publisher = "Le Quai"
date = 2025-03-04
["folder/two.txt"]
publisher = "La Gazette"
published = "2025-03-04"
colour = "red"
["../../etc/passwd"]
title = "x"
"""


def bare(price: int) -> str:
    return f"Le pont de Lunel coûtera {price} millions d’euros.\n"


def test_what_tells_of_articles_is_taken_with_them(jo: Person, site: Site) -> None:
    files = [("one.txt", bare(12).encode()), ("two.txt", bare(15).encode()), ("sources.toml", SOURCES.encode())]
    told = jo.post("/articles", files).text
    assert "2 articles added." in told
    assert "sources.toml: taken" in told
    assert "colour of folder/two.txt is left out" in told
    assert "Titles, publishers and dates: sources.toml," in told
    assert b".." not in site.desk.store.bytes_of([site.desk.store.described().id])["sources.toml"]  # type: ignore[union-attr]
    assert "Un pont, enfin" in jo.http.get("/articles/one.txt").text, "also before the first check"
    assert jo.check()
    assert "Un pont, enfin" in jo.http.get("/").text
    assert "Le Quai" in jo.http.get(f"/conflicts/{jo.conflicts()[0]}").text
    assert jo.http.get("/articles/sources.toml").status_code == 404


def test_a_second_file_that_tells_of_articles_adds_to_the_first(jo: Person) -> None:
    jo.post("/articles", [("one.txt", bare(12).encode()), ("sources.toml", SOURCES.encode())])
    jo.check()
    second = '["two.txt"]\ntitle = "Le pont, \\"\\u00e0\\u007f\\" suivre"\n'
    jo.post("/articles", [("two.txt", bare(15).encode()), ("sources.toml", second.encode())])
    assert "have changed since the last check" in jo.http.get("/").text
    jo.check()
    page = jo.http.get("/").text
    assert "Un pont, enfin" in page
    assert "à⟨U+007F⟩" in page
    jo.post("/remove", name="sources.toml")
    assert "Titles, publishers and dates" not in jo.http.get("/").text


@pytest.mark.parametrize(
    ("raw", "why"),
    [(b"[", "is no TOML"), (b"\xff", "is no TOML"), (b"x = 1\n", "it is empty"), (b"#" * 2_000_001, "2 MB")],
)
def test_what_tells_nothing_of_articles_is_refused(jo: Person, raw: bytes, why: str) -> None:
    answer = jo.post("/articles", [("sources.toml", raw)])
    assert answer.status_code == 422
    assert why in answer.text


def test_what_is_kept_and_what_is_refused_are_told_apart(jo: Person) -> None:
    page = jo.post("/articles", [("one.txt", bare(12).encode()), ("x.pdf", b"%PDF")]).text
    assert re.search(r'role="status">\s*<p>1 article added', page)
    assert re.search(r'role="alert">\s*<p>x.pdf: refused', page)


def test_the_same_desk_after_a_restart(site: Site, jo: Person) -> None:
    jo.upload(one=priced(12), two=priced(15))
    jo.check()
    jo.post(f"/conflicts/{jo.conflicts()[0]}", state="confirmed", note="kept")
    again = Person(Site(Store(site.desk.store.path), HOSTS), "Al")
    assert again.conflicts() == jo.conflicts()
    assert "kept" in again.http.get(f"/conflicts/{jo.conflicts()[0]}").text


def test_progress_is_told_until_the_end(jo: Person) -> None:
    jo.upload(**{f"a{n}": priced(10 + n) for n in range(6)})
    jo.post("/check")
    with jo.http.stream("GET", "/check/progress") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        lines = [line for line in answer.iter_lines() if line]
    assert lines[-2] == "event: ended"
    assert json.loads(lines[-1].removeprefix("data: "))["told"] == ""
    assert len(jo.conflicts()) >= 1


def test_nobody_waits_for_a_check_that_runs(jo: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    jo.upload(one=priced(12), two=priced(15))
    jo.check()
    gate, real = threading.Event(), desk._checked

    def slow(articles: dict[str, bytes], options: Options) -> Report:
        assert gate.wait(30)
        return real(articles, options)

    monkeypatch.setattr(desk, "_checked", slow)
    jo.upload(two=priced(16))
    jo.post("/check")
    began = time.monotonic()
    page = jo.http.get("/").text
    listed = jo.conflicts()
    assert time.monotonic() - began < 20
    assert "/check/progress" in page, "the bar is shown beside what the check before found"
    assert len(listed) == 1
    gate.set()
    assert "16 m" in jo.http.get(f"/conflicts/{_ended(jo)[0]}").text


def _ended(jo: Person) -> list[str]:
    """The conflicts that a check finds, once it is over."""
    while "/check/progress" in jo.http.get("/").text:
        time.sleep(0.05)
    return jo.conflicts()


def test_a_run_that_fails_is_told_and_the_desk_goes_on(jo: Person, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    jo.upload(one=priced(12), two=priced(15))

    def broken(*_args: object) -> None:
        raise MemoryError("no room")

    with monkeypatch.context() as patched:
        patched.setattr(site.desk, "_report", broken)
        jo.check()
        assert "The last check failed: MemoryError: no room" in jo.http.get("/").text
    jo.check()
    assert len(jo.conflicts()) == 1


def test_a_decision_on_what_another_check_changed_is_kept(person: Callable[..., Person]) -> None:
    jo, al = person("Jo"), person("Al")
    jo.upload(one=priced(12), two=priced(15))
    jo.check()
    (key,) = jo.conflicts()
    al.upload(two=priced(16))
    al.check()
    saved = jo.post(f"/conflicts/{key}", state="dismissed", reason="two-things", note="Deux ponts.")
    assert "changed this conflict meanwhile" in saved.text
    assert "changed since the decision" in saved.text
    assert "Deux ponts." in jo.http.get(f"/conflicts/{jo.conflicts()[0]}").text


def test_many_at_once_lose_nothing(person: Callable[..., Person]) -> None:
    first = person("Jo")
    first.upload(**{f"a{n}": priced(10 + n) for n in range(2)})
    first.check()
    (key,) = first.conflicts()
    failed: list[str] = []

    def sit(n: int) -> None:
        try:
            one = person(f"P{n}")
            one.upload(**{f"b{n}": priced(100 + n)})
            for k in range(5):
                state = "dismissed" if (n + k) % 2 else "confirmed"
                answer = one.post(f"/conflicts/{key}", state=state, reason="rounding", note=f"{n}-{k}")
                if answer.status_code != 200:
                    failed.append(answer.text)
            one.post("/check")
        except Exception as error:
            failed.append(repr(error))

    people = [threading.Thread(target=sit, args=(n,)) for n in range(8)]
    for thread in people:
        thread.start()
    for thread in people:
        thread.join()
    assert failed == []
    taken = parsed(first.http.get("/export/decisions?notes=1").text, "x")
    assert {d.note for d in taken} == {f"{n}-{k}" for n in range(8) for k in range(5)}
    first.check()
    assert all(f"b{n}.txt" in first.http.get("/").text for n in range(8))


def test_a_state_is_told_once_in_the_list_and_what_stood_before_a_change_beside_it(jo: Person) -> None:
    jo.upload(one=priced(12), two=priced(15))
    jo.check()
    (key,) = jo.conflicts()
    jo.post(f"/conflicts/{key}", state="dismissed", reason="rounding")
    page = jo.http.get("/conflicts").text
    assert page.count("dismissed (rounding)") == 1
    assert page.count(">dismissed") == 2, "the option of the filter and the sign of the conflict"
    jo.upload(two=priced(16))
    jo.check()
    page = jo.http.get("/conflicts").text
    assert "changed since the decision" in page
    assert "Before: dismissed (rounding)." in page


def test_a_desk_that_could_compare_nothing_says_so(jo: Person) -> None:
    jo.upload(one="Un soir de pluie.\n")
    jo.check()
    for view in ("/", "/conflicts"):
        page = jo.http.get(view).text
        assert "1 article read: no claim recorded, so nothing to compare." in page
        assert "No discrepancy found." not in page
