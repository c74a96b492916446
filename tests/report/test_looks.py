"""How the pages look, where that can be said as a rule: nothing cut, nothing over anything, no sign left on its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kzclaims.check import Options, check
from kzclaims.claim import Article, Entity, Spelling
from kzclaims.report import write_reports
from kzclaims.reported import Report
from tests.builders import C, Q
from tests.report.made import made

pytestmark = pytest.mark.browser

RULES = (Path(__file__).parent / "looks.js").read_text(encoding="utf-8")
VIEWS = ("desk", "questions", "copies", "pictures", "tables", "about", "all")
LONG = "Le syndicat intercommunal de Saint-Aubin-lès-Trois-Rivières-et-des-Vallées-environnantes pour l’assainissement"
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
# (publisher, language, title, text before the quote, quote, text after it, number in it)
SAID = (
    (
        LONG,
        "fr",
        f"{LONG} {WORD}",
        "Il y aura, dit-on, « ",
        "12 arrêts sur la ligne C",
        " » ; le reste « attendra » ?",
        12,
    ),
    ("صحيفة المدينة", "ar", "خط الترام الجديد", "سيكون هناك ", "15 محطة على الخط C", " كما قال رئيس البلدية.", 15),
    ("Вечерний трамвай", "ru", "Трамвай до порта", "Будет ", "17 остановок на линии «C»", ", сказал мэр.", 17),
    ("העיר", "he", "הרכבת הקלה", "יהיו ", "19 תחנות בקו C", " אמר ראש העיר.", 19),
)


def awkward(base: Report) -> Report:
    """One conflict of four versions, told in four scripts by papers with very long names."""
    articles, texts, claims = [], {}, []
    for n, (publisher, language, title, before, quote, after, number) in enumerate(SAID):
        article = Article(
            f"article-{n}", f"article-{n}", f"{'x' * 100}-{n}.txt", title=title, title_status="printed",
            publisher=publisher, published="2025-03-01", language=language, author="Jo Marin", sentences=2,
        )  # fmt: skip
        texts[article.id] = f"{title}\n{before}{quote}{after}\n"
        start = len(title) + 1 + len(before)
        claims.append(C("line-c", "count", Q(number), quote, article, start=start, scope="stops"))
        articles.append(article)
    line = Entity("line-c", "product", (Spelling(f"la {WORD} {LONG}", "fr", "pref"),))
    return made(base, articles, texts, claims, [line, Entity("stops", "scope", (Spelling("arrêts", "fr", "pref"),))])


@pytest.fixture(scope="module")
def folders(report: Report, root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Addresses of pages by what is in them; "five" is the report of the claims that come with the program."""
    told = {"plain": report, "awkward": awkward(report), "five": check([root / "claims.ttl"], Options())}
    found = {}
    for name, each in told.items():
        place = tmp_path_factory.mktemp(name)
        write_reports(each, ["html"], place, "fr")
        found[name] = place.as_uri()
    return found


@pytest.fixture
def look(browser: Any, folders: dict[str, str]) -> Iterator[Callable[..., Any]]:
    """Opens a page."""
    contexts = []

    def go(name: str, file: str, width: int = 1280, **more: Any) -> Any:
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, **more))
        page = contexts[-1].new_page()
        page.goto(f"{folders[name]}/{file}")
        return page

    yield go
    for context in contexts:
        context.close()


def seen(page: Any, rule: str, *told: str) -> Any:
    """What one of the rules finds against it in a page."""
    return page.evaluate(f"(told) => {RULES.strip()}.{rule}(...told)", list(told))


@pytest.mark.parametrize("file", ["index.html", "index.en.html"])
@pytest.mark.parametrize("name", ["plain", "awkward"])
def test_nothing_runs_out_of_the_window_or_is_cut(look: Callable[..., Any], name: str, file: str) -> None:
    page = look(name, file)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    for width in (390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for view in VIEWS:
            page.evaluate(f"location.hash = '{view}'")
            assert seen(page, "outside") == [], (view, width)
            assert seen(page, "clipped") == [], (view, width)


def test_no_french_sign_is_parted_from_its_word(look: Callable[..., Any]) -> None:
    page = look("awkward", "index.html#all")
    for width in (390, 460, 520, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert seen(page, "parted") == [], width


@pytest.mark.parametrize("file", ["index.html", "index.en.html"])
@pytest.mark.parametrize("name", ["plain", "five"])
def test_nothing_lies_over_anything_in_the_pictures(look: Callable[..., Any], name: str, file: str) -> None:
    page = look(name, f"{file}#pictures")
    assert seen(page, "crowded") == []
    for picture in ("#owners svg.owners", "#citing svg.owners"):
        assert page.locator(f"{picture} .label").count() > 0
        assert page.locator(f"{picture} .box").count() > 1
        assert seen(page, "over", picture) == []


def test_the_rules_tell_right_from_wrong(look: Callable[..., Any]) -> None:
    page = look("plain", "index.html#pictures", bypass_csp=True)
    page.evaluate("document.querySelector('#owners h2').style.marginLeft = '-900px'")
    assert seen(page, "outside") != []
    page.evaluate("Object.assign(document.querySelector('#owners p').style, { overflow: 'hidden', height: '9px' })")
    assert seen(page, "clipped") != []
    page.evaluate(
        "document.querySelectorAll('#owners .label').forEach(e => e.parentElement.removeAttribute('transform'))"
    )
    assert seen(page, "over", "#owners svg.owners") != []
    page.evaluate("document.querySelectorAll('.dated').forEach(e => e.setAttribute('y', '80'))")
    assert seen(page, "crowded") != []
    text = "<blockquote lang='fr' id='broken'>Le long tramway ! Et voilà</blockquote>"
    page.evaluate(f"""document.querySelector('#owners').insertAdjacentHTML('beforeend', "{text}")""")
    page.evaluate("document.querySelector('#broken').style.width = 'min-content'")
    assert seen(page, "parted") != []


@pytest.mark.parametrize("scrolled", ["#timeline .scroll", ".tabs"])
def test_what_is_scrolled_shows_that_there_is_more(look: Callable[..., Any], scrolled: str) -> None:
    scroll = look("plain", "index.html#pictures", 390).locator(scrolled).first
    assert scroll.evaluate("e => e.scrollWidth > e.clientWidth")
    assert "gradient" in scroll.evaluate("e => getComputedStyle(e).backgroundImage")


def test_four_versions_stand_two_by_two(look: Callable[..., Any]) -> None:
    top = "all => all.map(e => Math.round(e.getBoundingClientRect().top))"
    tops = look("awkward", "index.html").locator(".conflict.on .version").evaluate_all(top)
    assert (len(set(tops)), tops.count(tops[0])) == (2, 2)


def test_paper_is_white_whatever_the_screen(look: Callable[..., Any]) -> None:
    page = look("plain", "index.html", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    told = page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]")
    assert told[0] == "rgb(27, 26, 24)"
    assert told[1] in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")


def test_a_printed_article_begins_under_its_title(look: Callable[..., Any]) -> None:
    page = look("plain", "index.html#copies")
    page.emulate_media(media="print")
    kept = "name => [...document.querySelectorAll(name)].map(e => getComputedStyle(e).breakInside)"
    assert set(page.evaluate(kept, ".copy .body")) == {"auto"}, "a body longer than a page begins where there is room"
    assert set(page.evaluate(kept, ".copy .body p")) == {"avoid"}


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_a_search_without_result_says_so(look: Callable[..., Any], width: int) -> None:
    page = look("plain", "index.html#desk?q=introuvable", width)
    assert page.locator("#none").is_visible()
    assert page.locator(".conflict:visible, .decide:visible").count() == 0, "nothing stands there as if it were found"
    assert page.locator("#undecided").inner_text() == "", "not: all decided"
    page.fill("#q", "")
    assert not page.locator("#none").is_visible()
    assert page.locator(".conflict:visible").count() == (1 if width == 1280 else 0)


@pytest.mark.parametrize("view", ["pictures", "about", "desk"])
def test_the_open_tab_is_among_those_seen(look: Callable[..., Any], view: str) -> None:
    page = look("plain", f"index.html#{view}", 390)
    box = "e => { const b = e.getBoundingClientRect(); return [b.left, b.right]; }"
    left, right = page.locator(".tabs [aria-current]").evaluate(box)
    start, end = page.locator(".tabs").evaluate(box)
    assert (left >= start - 1, right <= end + 1) == (True, True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_chosen_is_read_in_the_systems_own_colours(look: Callable[..., Any], scheme: str) -> None:
    page = look("plain", "index.html", color_scheme=scheme, forced_colors="active", contrast="more")
    page.locator(".sevs input").first.check()
    assert seen(page, "drowned") == []
    text = "<p style='color: Canvas; background: Canvas' id='broken'>Le long tramway</p>"
    page = look("plain", "index.html", color_scheme=scheme, forced_colors="active", bypass_csp=True)
    page.evaluate(f"""document.querySelector('#top').insertAdjacentHTML('afterend', "{text}")""")
    assert seen(page, "drowned") == ["Le long tramway"]


@pytest.mark.parametrize("width", [390, 768])
def test_no_table_is_scrolled_on_a_narrow_screen(look: Callable[..., Any], width: int) -> None:
    page = look("five", "index.html#tables", width)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    for view in ("tables", "pictures"):
        page.evaluate(f"location.hash = '{view}'")
        scrolled = "all => all.map(e => e.parentElement).filter(e => e.scrollWidth > e.clientWidth).length"
        assert page.locator(f"#{view} table").count() > 1
        assert page.locator(f"#{view} table").evaluate_all(scrolled) == 0
        cell = page.locator(f"#{view} td").nth(0)
        assert cell.evaluate("e => getComputedStyle(e, '::before').content") == f'"{cell.get_attribute("data-l")}"'
    heads = "all => all.map(t => [t.querySelectorAll('thead th').length, t.querySelector('tbody tr').children.length])"
    assert all(head == row for head, row in page.locator("table[role=table]").evaluate_all(heads))


def test_on_a_telephone_the_table_of_a_picture_is_open_and_comes_first(look: Callable[..., Any]) -> None:
    page = look("plain", "index.html#pictures", 390)
    top = "e => e.getBoundingClientRect().top"
    assert page.locator("#timeline .twin").evaluate("e => e.open")
    assert page.locator("#timeline .twin").evaluate(top) < page.locator("svg.timeline").evaluate(top)
    page = look("plain", "index.html#pictures", 1280)
    assert not page.locator("#timeline .twin").evaluate("e => e.open")
    assert page.locator("#timeline .twin").evaluate(top) > page.locator("svg.timeline").evaluate(top)


def test_on_paper_a_version_as_long_as_a_page_leaves_no_column_empty(look: Callable[..., Any]) -> None:
    page = look("five", "index.html#desk")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 990})
    columns = """all => all.filter(e => e.offsetParent && e.children.length > 1).map(e => {
      const boxes = [...e.children].map(v => v.getBoundingClientRect());
      return [new Set(boxes.map(b => Math.round(b.left))).size, e.getBoundingClientRect().height];
    })"""
    found = page.locator(".versions").evaluate_all(columns)
    assert {1, 2} <= {number for number, _ in found}, "the long under each other, the others side by side"
    assert [height for number, height in found if number > 1 and height > 900] == []
