"""The pages in a real browser: no sideways scrolling, no request, no error, readable without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kzclaims.check import Report
from kzclaims.report import write_reports

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pages")
    write_reports(report, ["html"], place, "fr")
    return place


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="needs Playwright")
    with api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.mark.parametrize("name", ["index.html", "index.en.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_fits_and_fetches_nothing(browser: Any, folder: Path, name: str, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    told: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto((folder / name).as_uri())
    wide = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    assert len(set(page.evaluate(wide))) == 1
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert len(set(page.evaluate(wide))) == 1
    assert asked == [(folder / name).as_uri()]
    assert told == []
    context.close()


def test_a_link_to_a_folded_conflict_opens_it(browser: Any, folder: Path, report: Report) -> None:
    folded = next(c for c in report.conflicts if c.severity == "imprecision")
    page = browser.new_page()
    page.goto(f"{(folder / 'index.html').as_uri()}#c-{folded.id}")
    assert page.locator(f"#c-{folded.id} h3").is_visible()
    page.close()


def test_readable_without_scripts(browser: Any, folder: Path, report: Report) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    urgent = next(c for c in report.conflicts if c.severity == "contradiction")
    card = page.locator(f"#c-{urgent.id}")
    assert card.locator("h3").is_visible()
    assert not card.locator(".versions").first.is_visible()
    card.locator("summary").click()
    assert card.locator(".versions").first.is_visible()
    page.get_by_text("Les mêmes dates en tableau").click()
    assert page.locator("#timeline table").is_visible()
    context.close()


def test_everything_is_open_in_print(browser: Any, folder: Path) -> None:
    page = browser.new_page()
    page.goto((folder / "index.html").as_uri())
    page.emulate_media(media="print")
    state = "d => getComputedStyle(d, '::details-content').contentVisibility"
    assert set(page.evaluate(f"[...document.querySelectorAll('details')].map({state})")) == {"visible"}
    assert page.evaluate("document.querySelectorAll('details[open]').length") == 0
    page.close()
