"""What axe finds in the pages: nothing, in both languages and themes, at three widths, whatever their length."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kzclaims.check import Options, check
from kzclaims.report import write_reports
from kzclaims.report.html import verified
from kzclaims.reported import Report
from tests.report.crowd import crowd, small_pages

pytestmark = pytest.mark.browser

WIDTHS = (390, 768, 1280)


@pytest.fixture(scope="module")
def axe() -> str:
    """Return the source of axe-core, which a package of the tests carries."""
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip("needs axe-playwright-python")
    return (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pages_of(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Folders of pages by how many conflicts they have; those of "paged" are four on pages of their own."""
    told = {"0": replace(report, conflicts=()), "1": replace(report, conflicts=report.conflicts[:1])}
    told |= {"4": report, "1000": crowd(report, 1000)}
    folders = {}
    for name, each in told.items():
        folders[name] = tmp_path_factory.mktemp(f"axe{name}")
        write_reports(each, ["html"], folders[name], "fr")
    folders["paged"] = tmp_path_factory.mktemp("paged")
    with small_pages(weight=3, asked=3, articles=1):
        write_reports(report, ["html"], folders["paged"], "fr")
    return folders


@pytest.fixture(scope="module")
def verdicts(root: Path) -> Report:
    """An article held against references of every kind."""
    folder = root / "docs" / "examples" / "corlay"
    return check([folder / "article.txt"], Options(reference=False, against=(str(folder / "references"),)))


def found(page: Any, axe: str, within: str = "document", more: str = "") -> list[str]:
    """The rules that axe sees broken, each with the first element; ``more`` are options that choose the rules."""
    page.evaluate(axe)
    told = page.evaluate(f"axe.run({within}, {{ resultTypes: ['violations'], {more} }})")
    return [f"{v['id']}: {v['nodes'][0]['html'][:200]} ({len(v['nodes'])})" for v in told["violations"]]


def looks(browser: Any, address: str, schemes: Iterable[str] = ("light", "dark")) -> Iterator[tuple[str, Any]]:
    """A page in each theme and at each width, opened once, with what it is seen in."""
    page = browser.new_page()
    page.goto(address)
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            yield f"{scheme}, {width}", page
    page.close()


def opened(page: Any, place: str) -> None:
    """Go to a place of the page, with all that can be opened open."""
    page.evaluate("place => { location.hash = place; }", place)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")


# What is looked at: all at once has every part, but neither the list by itself nor the detail in place of the list.
VIEWS = {"0": ("desk", "all"), "1": ("desk", "all", "c-"), "4": ("all", "c-")}


@pytest.mark.parametrize("name", ["index.html", "index.en.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("number", VIEWS)
def test_axe_finds_nothing(
    browser: Any, axe: str, pages_of: Mapping[str, Path], name: str, scheme: str, number: str
) -> None:
    for seen, page in looks(browser, (pages_of[number] / name).as_uri(), [scheme]):
        for view in VIEWS[number]:
            opened(page, page.locator(".conflict").first.get_attribute("id") if view == "c-" else view)
            assert found(page, axe) == [], (seen, view)
        page.keyboard.press("?")
        assert found(page, axe, "document.querySelector('#help')") == [], seen
        page.keyboard.press("Escape")


# Colours take axe most of its time, and a thousand lines have those of a hundred: it looks at another hundred of them
# in each width, in French by day and in English by night, with the detail of one of these, at the whole of the page for
# all other rules, and once, at the width where list and detail are side by side, for all. Pages of fewer conflicts are
# looked at in each language and theme.
COLOURS = "['color-contrast', 'link-in-text-block']"
HUNDRED = "{{ include: [['html']], exclude: [['#list li:nth-child(-n + {0})'], ['#list li:nth-child(n + {1})']] }}"


@pytest.mark.parametrize(("scheme", "name"), [("light", "index.html"), ("dark", "index.en.html")])
def test_axe_finds_nothing_among_a_thousand(
    browser: Any, axe: str, pages_of: Mapping[str, Path], name: str, scheme: str
) -> None:
    before = 6 * (name == "index.en.html") + 3 * (scheme == "dark")
    for look, (seen, page) in enumerate(looks(browser, (pages_of["1000"] / name).as_uri(), [scheme]), before):
        first = look % 10 * 100
        opened(page, "desk")
        assert page.locator("#list .line").count() == 1000
        assert found(page, axe, HUNDRED.format(first, first + 101), f"runOnly: {COLOURS}") == [], seen
        if scheme == "light":
            assert found(page, axe, more="rules: { 'color-contrast': { enabled: false } }") == [], seen
        opened(page, page.locator("#list .line").nth(first + 50).get_attribute("href")[1:])
        assert found(page, axe, "document.querySelector('#detail')") == [], seen


def test_axe_finds_nothing_in_the_whole_of_a_thousand(browser: Any, axe: str, pages_of: Mapping[str, Path]) -> None:
    page = browser.new_page()
    page.goto((pages_of["1000"] / "index.html").as_uri())
    assert found(page, axe) == []
    page.close()


def test_a_thousand_details_share_no_name(browser: Any, pages_of: Mapping[str, Path]) -> None:
    page = browser.new_page()
    page.goto((pages_of["1000"] / "index.html").as_uri())
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("article.conflict").count() == 1000
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids)) > 2000
    page.close()


@pytest.mark.parametrize("language", ["", ".en"])
@pytest.mark.parametrize("stem", ["index", "conflicts-1", "questions-1", "articles-2"])
def test_axe_finds_nothing_in_numbered_pages(
    browser: Any, axe: str, pages_of: Mapping[str, Path], stem: str, language: str
) -> None:
    for seen, page in looks(browser, (pages_of["paged"] / f"{stem}{language}.html").as_uri()):
        assert found(page, axe) == [], seen
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), seen


def test_axe_finds_nothing_without_scripts_or_in_high_contrast(
    browser: Any, axe: str, pages_of: Mapping[str, Path]
) -> None:
    page = browser.new_page(forced_colors="active")
    page.goto((pages_of["4"] / "index.html").as_uri() + "#all")
    assert found(page, axe) == []
    page.close()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_axe_finds_nothing_in_verdicts(browser: Any, axe: str, verdicts: Report, language: str, tmp_path: Path) -> None:
    (tmp_path / "verify.html").write_text(verified(verdicts, language), encoding="utf-8")
    for seen, page in looks(browser, (tmp_path / "verify.html").as_uri()):
        assert found(page, axe) == [], seen
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), seen
