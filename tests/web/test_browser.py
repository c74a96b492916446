"""The desk in a real browser: upload, see, correct, add, check, decide, export; nothing outside is asked for."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import uvicorn

from kzclaims.review import parsed
from kzclaims.web.app import Site
from kzclaims.web.people import hashed
from kzclaims.web.serve import names_of
from kzclaims.web.store import Store
from tests.report.hostile import strings
from tests.report.test_formats import HOSTILE
from tests.report.test_hostile import HIDDEN
from tests.web.conftest import priced

pytestmark = pytest.mark.browser
VIEWS = ("/", "/articles/one.txt", "/conflicts", "/export")
LOOKS = (Path(__file__).parents[1] / "report" / "looks.js").read_text(encoding="utf-8")


class Served:
    """A desk that listens."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.store = Store(folder / "desk.sqlite")
        self.url = f"http://127.0.0.1:{self.port}"
        site = Site(self.store, names_of("127.0.0.1", self.port, ()))
        config = uvicorn.Config(site.app, port=self.port, log_level="error", http="h11", loop="asyncio", ws="none")
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.thread.start()
        while not self.server.started:
            time.sleep(0.02)

    def stop(self) -> None:
        """Stop listening."""
        self.server.should_exit = True
        self.thread.join(10)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    found = Served(tmp_path)
    yield found
    found.stop()


class Seat:
    """A browser window at the desk that keeps what it asked for and what went wrong."""

    def __init__(self, browser: Any, served: Served, language: str = "en", **options: Any) -> None:
        locale = {"en": "en-GB", "fr": "fr-FR"}[language]
        self.context = browser.new_context(locale=locale, accept_downloads=True, **options)
        self.page = self.context.new_page()
        self.url = served.url
        self.told: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.told.append(message.text))
        self.page.on("pageerror", lambda error: self.told.append(str(error)))
        self.page.on("dialog", self._dialog)
        self.page.on("request", lambda request: self.asked.append(request.url))

    def _dialog(self, dialog: Any) -> None:
        self.told.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def go(self, path: str) -> Any:
        """Open a page of the desk."""
        self.page.goto(self.url + path)
        return self.page

    def follow(self, place: Any) -> Any:
        """Click what leads to a page, a locator or its selector, and wait until that page is whole."""
        with self.page.expect_navigation():
            (self.page.locator(place).first if isinstance(place, str) else place).click()
        return self.page

    def enter(self, name: str) -> Any:
        """Give a name."""
        self.go("/")
        self.page.locator("#name:focus").wait_for()  # the page puts the cursor there itself, and says so if it cannot
        self.page.fill("#name", name)
        return self.follow("button.main")

    def upload(self, *files: Path) -> Any:
        """Add files."""
        self.go("/")
        self.page.set_input_files("#files", [str(file) for file in files])
        return self.follow("form[action='/articles'] button")

    def check(self) -> Any:
        """Run the check and wait until the page shows what it found."""
        self.go("/")
        self.follow("form[action='/check'] button")
        return self.until("p.fresh")

    def until(self, selector: str) -> Any:
        """Wait until the page that comes has this on it, and is whole: its style sheets may come after its words."""
        self.page.wait_for_selector(selector, timeout=60_000)
        self.page.wait_for_load_state()
        return self.page

    def quiet(self) -> None:
        """Nothing went wrong, and nothing outside was asked for."""
        assert self.told == []
        assert [url for url in self.asked if not url.startswith((self.url, "blob:"))] == []


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    found = []
    for name, price in (("one", 12), ("two", 15)):
        path = tmp_path / f"{name}.txt"
        path.write_text(priced(price) + "\n« Enfin ! » Il ouvrira en septembre 2027, dit le maire.\n", encoding="utf-8")
        found.append(path)
    return found


def test_from_the_upload_to_the_export(browser: Any, served: Served, articles: list[Path]) -> None:
    seat = Seat(browser, served)
    page = seat.enter("Jo Marin")
    sources = articles[0].parent / "sources.toml"
    sources.write_text('["one.txt"]\ntitle = "Un pont, enfin"\n', encoding="utf-8")
    seat.upload(*articles, sources)
    assert page.get_by_role("status").inner_text().startswith("2 articles added.")
    seat.check()
    assert "Un pont, enfin" in page.locator("table.articles").inner_text()
    seat.follow("text=See the conflicts")
    seat.follow("ol.list h2 a")
    assert page.locator(".version mark").all_inner_texts() == ["12 millions d’euros", "15 millions d’euros"]
    assert page.locator(".version h2 .vn").all_inner_texts() == ["Version 1", "Version 2"]
    look = "nodes => nodes.map(node => getComputedStyle(node, '::before').backgroundImage)"
    first, second = page.locator(".version h2").evaluate_all(look)
    assert (first, "gradient" in second) == ("none", True), "told apart by a pattern too, as in the report"
    page.check("text=dismissed")
    page.click("text=Save my decision")
    assert page.url.endswith(page.url.rpartition("/")[2]), "the browser asks for a reason first"
    page.select_option("#reason", "rounding")
    page.fill("#note", "Vu avec l’auteur.")
    page.fill("#due", "2026-12-01")
    seat.follow("text=Save my decision")
    assert "Decision saved." in page.get_by_role("status").inner_text()
    assert "dismissed (rounding)" in page.locator("ol.history").inner_text()
    seat.go("/export")
    page.locator("form[action='/export/decisions'] input").check()
    with page.expect_download() as got:
        page.click("form[action='/export/decisions'] button")
    text = Path(got.value.path()).read_text(encoding="utf-8")
    (decision,) = parsed(text, "x")
    assert (decision.who, decision.note, decision.due) == ("Jo Marin", "Vu avec l’auteur.", "2026-12-01")
    page.select_option("#format", "json")
    with page.expect_download() as got:
        page.click("form[action='/export/report'] button")
    report = json.loads(Path(got.value.path()).read_text(encoding="utf-8"))
    assert report["conflicts"][0]["review"]["state"] == "dismissed"
    told = seat.go("/articles/one.txt").locator(".card .in a").all_inner_texts()
    assert told
    assert all("12" in each and "15" in each for each in told), "a link says which conflict it leads to"
    seat.quiet()


def test_a_claim_is_seen_corrected_and_added_by_selecting_words(
    browser: Any, served: Served, articles: list[Path]
) -> None:
    seat = Seat(browser, served, "fr")
    page = seat.enter("Aïda")
    seat.upload(*articles)
    seat.follow("text=two.txt")
    assert "15 millions d’euros" in page.locator("#copy mark").all_inner_texts()
    assert "Lu seul" in page.locator(".note").first.inner_text()
    card = page.locator(".card", has_text="15 millions")
    card.locator("summary").click()
    card.locator("input[name=value]").fill("12000000")
    seat.follow(card.get_by_role("button", name="Enregistrer"))
    assert "corrigée : 12000000 EUR" in page.locator(".corrections").inner_text().replace("\u00a0", " ")
    for width in range(300, 420, 8):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(f"() => {LOOKS.strip()}.parted()") == [], width
    page.evaluate(
        """() => {
          const walker = document.createTreeWalker(document.getElementById("copy"), NodeFilter.SHOW_TEXT);
          let node; while ((node = walker.nextNode())) if (node.data.includes("le maire")) break;
          const range = document.createRange(), at = node.data.indexOf("le maire");
          range.setStart(node, at); range.setEnd(node, at + 8);
          getSelection().removeAllRanges(); getSelection().addRange(range);
        }"""
    )
    page.locator("#add[open]").wait_for()
    assert page.input_value("#quote") == "le maire"
    start = int(page.input_value("#start"))
    assert articles[1].read_text(encoding="utf-8")[start : start + 8] == "le maire"
    page.fill("#subject", "Lunel")
    page.select_option("#property", "openingDate")
    page.fill("#value", "2027-10")
    seat.follow("#add button")
    assert "ajoutée : 2027-10" in page.locator(".corrections").inner_text().replace("\u00a0", " ")
    seat.check()
    seat.go("/articles/two.txt")
    assert "le maire" in page.locator("#copy mark").all_inner_texts()
    assert page.locator(".card", has_text="octobre 2027").count() == 1
    seat.quiet()


def test_what_is_rejected_or_says_something_else_is_read_again_and_decisions_hold(
    browser: Any, served: Served, articles: list[Path]
) -> None:
    """A paragraph at the top of every article loses no decision; another value brings its conflict back as changed."""
    seat = Seat(browser, served)
    page = seat.enter("Jo")
    seat.upload(*articles)
    seat.check()
    seat.go("/conflicts")
    seat.follow("ol.list h2 a")
    page.check("input[value=dismissed]")
    page.select_option("#reason", "two-things")
    seat.follow("#decide button")

    def again(change: Callable[[str], str]) -> str:
        for path in articles:
            path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
        seat.upload(*articles)
        seat.check()
        seat.go("/conflicts")
        return str(page.locator(".badges").first.inner_text())

    assert "dismissed (two different things)" in again(lambda text: text.replace("\nLe pont", "\nIl pleut.\n\nLe pont"))
    assert "new" not in page.locator(".badges").first.inner_text()
    assert "changed since the decision" in again(lambda text: text.replace("15 millions", "16 millions"))
    assert "dismissed (two different things)" in page.locator("ol.list").inner_text()
    seat.go("/articles/two.txt")
    card = page.locator(".card", has_text="16 m EUR")
    card.locator("summary").click()
    seat.follow(card.get_by_role("button", name="Reject"))
    assert "rejected" in page.locator(".corrections").inner_text()
    seat.check()
    seat.go("/conflicts")
    assert page.locator("ol.list > li").count() == 0
    assert page.locator("ul.gone li").count() == 1
    seat.quiet()


def test_the_bar_moves_while_the_check_runs(browser: Any, served: Served, articles: list[Path], tmp_path: Path) -> None:
    """Also of a check after another, whose conflicts can be looked at meanwhile."""
    files = []
    for n in range(30):
        path = tmp_path / f"a{n}.txt"
        lines = "\n\n".join(f"Le pont de Lunel numéro {k} coûtera {n + k} millions d’euros." for k in range(60))
        path.write_text(f"---\npublished: 2025-03-04\n---\n{lines}\n", encoding="utf-8")
        files.append(path)
    seat = Seat(browser, served)
    page = seat.enter("Jo")
    seat.upload(*articles)
    seat.check()
    seat.upload(*files)
    page.click("form[action='/check'] button")
    page.wait_for_selector("progress")
    told = set()
    while page.locator("progress").count():
        try:
            told.add(page.locator(".step").inner_text(timeout=500))
        except Exception:
            break
        page.wait_for_timeout(40)
    seat.until("p.fresh")
    assert len(told) >= 3, told
    seat.quiet()


def test_a_long_list_is_gone_through_page_by_page(browser: Any, served: Served, tmp_path: Path, axe: str) -> None:
    files = []
    for n in (1, 100):
        lines = "\n\n".join(f"Le pont de Lunel numéro {k} coûtera {n + k} millions d’euros." for k in range(60))
        path = tmp_path / f"a{n}.txt"
        path.write_text(f"---\npublished: 2025-03-04\n---\n{lines}\n", encoding="utf-8")
        files.append(path)
    seat = Seat(browser, served, bypass_csp=True)
    page = seat.enter("Jo")
    seat.upload(*files)
    seat.check()
    seat.go("/conflicts")
    assert page.locator("ol.list > li").count() == 50
    page.select_option("#severity", "contradiction")
    seat.follow("form.filter button")
    seat.follow(page.locator(".pages a[rel=next]"))
    page.wait_for_url("**page=2**")
    assert page.input_value("#severity") == "contradiction"
    assert page.locator("ol.list > li").count() == 10
    assert page.locator(".pages [aria-current]").inner_text() == "2"
    assert _violations(page, axe) == []
    page.fill("#q", "LUNEL")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=LUNEL**")
    assert page.locator("ol.list > li").count() == 50
    seat.quiet()


def test_two_people_at_once(browser: Any, served: Served, articles: list[Path]) -> None:
    jo, al = Seat(browser, served), Seat(browser, served, "fr")
    jo.enter("Jo")
    al.enter("Al")
    jo.upload(articles[0])
    al.upload(articles[1])
    jo.check()
    for seat, state in ((jo, "confirmed"), (al, "disputed")):
        seat.go("/conflicts")
        seat.follow("ol.list h2 a")
        seat.page.check(f"input[value={state}]")
        seat.follow("#decide button")
    page = jo.go("/conflicts")
    assert "opinions differ" in page.locator(".badges").first.inner_text()
    jo.quiet()
    al.quiet()


def test_by_keyboard_alone(browser: Any, served: Served, articles: list[Path]) -> None:
    seat = Seat(browser, served)
    seat.enter("Jo")
    seat.upload(*articles)
    seat.check()
    page = seat.go("/conflicts")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('ol.list h2 a')"):
            break
    page.keyboard.press("Enter")
    seat.until("#decide")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name === 'state'"):
            break
    page.keyboard.press("ArrowDown")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('#decide button')"):
            break
    page.keyboard.press("Enter")
    seat.until("ol.history")
    seat.quiet()


def test_without_scripts_everything_still_works(browser: Any, served: Served, articles: list[Path]) -> None:
    seat = Seat(browser, served, java_script_enabled=False)
    page = seat.enter("Jo")
    seat.upload(*articles)
    page.click("form[action='/check'] button")
    for _ in range(100):
        if page.locator("p.fresh").count():
            break
        page.wait_for_timeout(100)
        seat.go("/")
    seat.follow("text=See the conflicts")
    seat.follow("ol.list h2 a")
    page.check("text=dismissed")
    seat.follow("#decide button")
    assert "give a reason" in page.get_by_role("alert").inner_text()
    assert page.locator("input[value=dismissed]").is_checked(), "what was chosen is still chosen"
    page.select_option("#reason", "rounding")
    seat.follow("#decide button")
    assert "Decision saved." in page.get_by_role("status").inner_text()


def test_a_login_is_asked_for_where_there_is_one(browser: Any, served: Served) -> None:
    served.store.set_user("Jo", hashed("a long password"))
    seat = Seat(browser, served)
    page = seat.go("/")
    page.fill("#name", "Jo")
    page.fill("#password", "wrong")
    seat.follow("button.main")
    assert "Unknown name or password" in page.get_by_role("alert").inner_text()
    page.fill("#name", "Jo")
    page.fill("#password", "a long password")
    seat.follow("button.main")
    assert page.locator("h1").inner_text() == "Articles"


def test_another_site_gets_nothing_done(browser: Any, served: Served, articles: list[Path], tmp_path: Path) -> None:
    """A page from elsewhere that sends the desk's own forms, from the very browser that sits at it."""
    seat = Seat(browser, served)
    seat.enter("Jo")
    seat.upload(*articles)
    hostile = tmp_path / "hostile.html"
    hostile.write_text(
        f'<form id="f" method="post" action="{served.url}/remove"><input name="name" value="one.txt"></form>'
        f'<iframe src="{served.url}/"></iframe><script>document.getElementById("f").submit()</script>',
        encoding="utf-8",
    )
    page = seat.context.new_page()
    page.goto(hostile.as_uri())
    page.wait_for_load_state()
    assert "one.txt" in seat.go("/").locator("table.articles").inner_text()


def test_hostile_texts_stay_texts(browser: Any, served: Served, tmp_path: Path) -> None:
    """In titles, publishers, bodies, notes, names and corrections: no dialog, no request, no policy violation."""
    seat = Seat(browser, served)
    page = seat.enter("<img src=x onerror=alert(1)>")
    every = [*HOSTILE, *strings()]
    assert len(set(every)) >= 500
    flat = [" ".join(text.split()) for text in every if "\x00" not in text and text.strip()]
    assert len(flat) >= 500
    files = []
    for name, price in (("one", 12), ("two", 15)):
        title = "".join(flat[:8])[:150].replace(":", "") + "\u202e\u200b"
        body = "\n\n".join(flat)
        path = tmp_path / f"{name}.txt"
        path.write_text(
            f'---\ntitle: {title}\npublisher: <svg/onload=alert(1)>\nauthor: "><script>alert(1)</script>\n'
            f"published: 2025-03-04\nlanguage: fr\n---\nLe pont de Lunel coûtera {price} millions d’euros.\n\n{body}\n",
            encoding="utf-8",
        )
        files.append(path)
    seat.upload(*files)
    seat.check()
    seat.go("/conflicts")
    seat.follow("ol.list h2 a")
    page.check("input[value=dismissed]")
    page.select_option("#reason", "rounding")
    page.fill("#note", "\n".join(strings())[:9000])
    page.fill("#evidence", "<script>alert(1)</script>")
    seat.follow("#decide button")
    seat.go("/articles/one.txt")
    page.locator(".card summary").first.click()
    page.locator(".card input[name=note]").first.fill('"><img src=x onerror=alert(1)>')
    page.locator(".card input[name=value]").first.fill("<script>alert(1)</script>")
    seat.follow(page.locator(".card form button").first)
    for view in (
        *VIEWS,
        "/conflicts?q=%3Cscript%3Ealert(1)%3C/script%3E%22%3E%3Cimg src=x%3E",
        "/conflicts?page=%22%3E",
    ):
        seat.go(view)
        assert page.locator("main script, main img, main iframe, main object, main svg script").count() == 0
        assert not re.search(HIDDEN, page.evaluate("document.body.textContent")), view
    for text in flat[::20]:
        seat.go(f"/conflicts?q={quote(text)}&state={quote(text)}&severity={quote(text)}")
        seat.go(f"/articles/{quote(text, safe='')}")
    assert page.locator("main script, main img, main iframe, main object").count() == 0
    seat.told = [line for line in seat.told if not re.search(r"status of (404|422) ", line)]
    seat.quiet()


@pytest.fixture(scope="module")
def axe() -> str:
    module = pytest.importorskip("axe_playwright_python", reason="needs axe")
    (path,) = Path(module.__file__).parent.rglob("axe.min.js")
    return str(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    browser: Any, served: Served, articles: list[Path], axe: str, language: str, scheme: str
) -> None:
    # The page admits no script but ours: for the tool alone it is let in.
    seat = Seat(browser, served, language, color_scheme=scheme, bypass_csp=True)
    page = seat.go("/")
    found = [("/enter", _violations(page, axe))]
    seat.enter("Jo")
    found.append(("empty", _violations(page, axe)))
    seat.upload(*articles)
    found.append(("told", _violations(page, axe)))
    seat.check()
    seat.go("/conflicts")
    seat.follow("ol.list h2 a")
    page.check("input[value=confirmed]")
    seat.follow("#decide button")
    for width in (390, 820, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for path in (*VIEWS, page.url.removeprefix(served.url)):
            seat.go(path)
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
            wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
            assert len(set(wide)) == 1, (path, width)
            found.append((f"{path} {width}", _violations(page, axe)))
    assert [each for each in found if each[1]] == []


def _violations(page: Any, axe: str) -> list[Any]:
    page.evaluate(axe)
    results = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [(v["id"], [n["html"][:160] for n in v["nodes"]][:3]) for v in results["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_is_read_in_the_systems_own_colours(
    browser: Any, served: Served, articles: list[Path], scheme: str
) -> None:
    """Where these are high in contrast too, as they mostly are."""
    seat = Seat(browser, served, color_scheme=scheme, forced_colors="active", contrast="more")
    page = seat.go("/")
    rule = f"() => {LOOKS.strip()}.drowned()"
    assert page.evaluate(rule) == []
    seat.enter("Jo")
    seat.upload(*articles)
    seat.check()
    border = "all => new Set(all.map(e => getComputedStyle(e).borderBottomColor)).size"
    assert page.locator(".places a").evaluate_all(border) == 2, "the place where one is, is marked alone"
    for view in VIEWS:
        seat.go(view)
        assert page.evaluate(rule) == [], view
    page = seat.go("/conflicts")
    seat.follow("ol.list h2 a")
    assert page.evaluate(rule) == []
    assert page.locator(".version mark").count() == 2


def test_words_stay_whole_in_the_list_of_articles(browser: Any, served: Served, tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(priced(12).replace("Un pont", "L’intercommunalité réinterroge le franchissement"), encoding="utf-8")
    seat = Seat(browser, served, "fr")
    page = seat.enter("Jo Marin")
    seat.upload(path)
    seat.check()
    # A word is broken where the places of its letters are on more than one line.
    broken = """() => {
      const found = [], table = document.querySelector("table.articles");
      const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
      for (let node; (node = walker.nextNode()); )
        for (const word of node.data.matchAll(/[\\p{L}’]{2,}/gu)) {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          if (range.getClientRects().length > 1) found.push(word[0]);
        }
      return found;
    }"""
    for width in (390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(broken) == [], width
