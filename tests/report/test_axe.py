"""What axe finds in the pages: nothing, in both languages and themes, at three widths, whatever their length."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kzclaims.check import Options, check
from kzclaims.report import write_reports
from kzclaims.report.html import verified
from kzclaims.reported import Report
from tests.report.crowd import crowd

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def axe() -> str:
    """Return the source of axe-core, which a package of the tests carries."""
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip("needs axe-playwright-python")
    return (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pages_of(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Mapping[int, Path]:
    """Folders of pages by their number of conflicts."""
    told = {
        0: replace(report, conflicts=()),
        1: replace(report, conflicts=report.conflicts[:1]),
        4: report,
        1000: crowd(report, 1000),
    }
    folders = {}
    for number, each in told.items():
        folders[number] = tmp_path_factory.mktemp(f"axe{number}")
        write_reports(each, ["html"], folders[number], "fr")
    return folders


@pytest.fixture(scope="module")
def verdicts(root: Path) -> Report:
    """An article held against references of every kind."""
    folder = root / "docs" / "examples" / "corlay"
    return check([folder / "article.txt"], Options(reference=False, against=(str(folder / "references"),)))


def found(page: Any, axe: str, within: str = "document") -> list[str]:
    """The rules that axe sees broken, each with the first element."""
    page.evaluate(axe)
    told = page.evaluate(f"axe.run({within}, {{ resultTypes: ['violations'] }})")
    return [f"{v['id']}: {v['nodes'][0]['html'][:200]} ({len(v['nodes'])})" for v in told["violations"]]


@pytest.mark.parametrize("name", ["index.html", "index.en.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 768, 1280])
@pytest.mark.parametrize("number", [0, 1, 4])
def test_axe_finds_nothing(
    browser: Any, axe: str, pages_of: Mapping[int, Path], name: str, scheme: str, width: int, number: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto((pages_of[number] / name).as_uri())
    for view in ("desk", "all", "c-"):
        first = "(document.querySelector('.conflict')?.id ?? 'c-').slice(2)"
        page.evaluate(f"location.hash = '{view}' + ('{view}' === 'c-' ? {first} : '')")
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        assert found(page, axe) == [], view
    page.keyboard.press("?")
    assert found(page, axe, "document.querySelector('#help')") == []
    context.close()


@pytest.mark.parametrize("name", ["index.html", "index.en.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 768, 1280])
def test_axe_finds_nothing_among_a_thousand(
    browser: Any, axe: str, pages_of: Mapping[int, Path], name: str, scheme: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto((pages_of[1000] / name).as_uri())
    # The whole list is a thousand lines alike: axe looks at the first hundred, and at all that is not the list.
    page.evaluate("document.querySelectorAll('#list li:nth-child(n + 101)').forEach(line => line.remove())")
    page.evaluate("document.querySelectorAll('.conflict:not(.on):nth-of-type(n + 20)').forEach(card => card.remove())")
    assert found(page, axe) == []
    context.close()


def test_axe_finds_nothing_without_scripts_or_in_high_contrast(
    browser: Any, axe: str, pages_of: Mapping[int, Path]
) -> None:
    page = browser.new_page(forced_colors="active")
    page.goto((pages_of[4] / "index.html").as_uri() + "#all")
    assert found(page, axe) == []
    page.close()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_verdicts(browser: Any, axe: str, verdicts: Report, language: str, scheme: str) -> None:
    page = browser.new_context(color_scheme=scheme, bypass_csp=True).new_page()
    page.set_content(verified(verdicts, language))
    for width in (390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert found(page, axe) == [], width
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.context.close()
