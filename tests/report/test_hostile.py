"""Strings that try to be more than text, in every field of every output: the browser sees text and nothing else."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from markdown_it import MarkdownIt

from kzclaims.report import FORMATS, followups, html, verdicts, write_reports
from kzclaims.report.owners import MOST_LINKS
from kzclaims.report.shown import visible
from kzclaims.report.standings import status
from kzclaims.reported import Report
from kzclaims.verdicts import Outcome, Verdict
from kzclaims.wording import Message
from tests.report.crowd import small_pages
from tests.report.hostile import everywhere, hostile, strings

HIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u115f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff]"
# What would run, load or leave, had any string become an element.
LIVE = (
    "img, iframe, object, embed, form, base, link, video, audio, math, template, [style], [onerror], [onload], "
    "[onclick], [onfocus], [ontoggle], [onmouseover], meta[http-equiv=refresh], h1:not(.brand)"
)
LIVE_STILL = LIVE.replace("h1:not(.brand)", "h1:not(#top)")
# What begins a formula in a spreadsheet.
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
# Parts that the report is cut into, so that each stays one page.
PART = 300


@pytest.fixture(scope="module")
def parts(report: Report) -> tuple[Report, ...]:
    every = strings()
    assert len(set(every)) >= 500
    return tuple(hostile(report, every[n : n + PART]) for n in range(0, len(every), PART))


@pytest.fixture(scope="module")
def outputs(parts: tuple[Report, ...]) -> Mapping[str, tuple[str, ...]]:
    def whole(name: str, part: Report) -> str:
        content = next(iter(FORMATS[name](part, "fr").values()))
        if isinstance(content, bytes):
            return ""
        return content if isinstance(content, str) else "".join(content)

    return {name: tuple(whole(name, part) for part in parts) for name in FORMATS}


def test_each_string_is_in_the_report(parts: tuple[Report, ...]) -> None:
    assert sum(len(part.conflicts) for part in parts) == len(strings())


@pytest.mark.parametrize("name", ["text", "csv", "markdown", "json", "jsonl", "sarif", "html", "annotations"])
def test_nothing_hidden_or_steering_is_left(outputs: Mapping[str, tuple[str, ...]], name: str) -> None:
    for text in outputs[name]:
        assert not re.search(HIDDEN, text.replace("\r\n", "\n") if name == "csv" else text)


Rich = tuple[tuple[tuple[str, ...], Report], ...]
# Two articles for each of so many strings; a picture has no more lines than theirs.
DRAWN = MOST_LINKS // 2


def grouped(report: Report, most: int) -> Rich:
    """So many strings together, each time with the report that has them everywhere."""
    every = strings()
    groups = [every[n : n + most] for n in range(0, len(every), most)]
    return tuple((group, everywhere(report, group)) for group in groups)


@pytest.fixture(scope="module")
def full(report: Report) -> Rich:
    """Strings with a report that has them in every field."""
    return grouped(report, PART)


ANSWERS: Mapping[str, Mapping[str, Callable[[Report, str], Any]]] = {
    "verdicts": verdicts.FORMATS,
    "followups": followups.FORMATS,
    "reports": {name: FORMATS[name] for name in ("text", "csv", "markdown", "json", "jsonl", "sarif", "annotations")},
    "review": {"status": lambda told, language: "\n".join(status(told, language))},
}


@pytest.mark.parametrize(("kind", "form"), [(kind, form) for kind, forms in ANSWERS.items() for form in forms])
def test_nothing_hidden_or_steering_is_left_of_any_field(full: Rich, kind: str, form: str) -> None:
    for _, part in full:
        content = ANSWERS[kind][form](part, "fr")
        text = content if isinstance(content, str) else "".join("".join(told) for told in content.values())
        assert not re.search(HIDDEN, text.replace("\r\n", "\n") if form == "csv" else text)
        if form in ("json", "sarif", "annotations"):
            assert json.loads(text)
        if form == "csv":
            cells = [cell.strip() for row in csv.reader(io.StringIO(text)) for cell in row]
            assert not [cell for cell in cells if cell.startswith(FORMULA)]


@pytest.mark.parametrize("form", ["ttl", "facts"])
def test_another_reader_reads_the_triples_with_every_string(full: Rich, form: str) -> None:
    for group, part in full:
        (text,) = FORMATS[form](part, "fr").values()
        quads = pyoxigraph.parse(str(text).encode(), pyoxigraph.RdfFormat.TURTLE)
        found = {quad.object.value for quad in quads if isinstance(quad.object, pyoxigraph.Literal)}
        assert [string for string in group if not any(string in told for told in found)] == []


def test_data_can_be_read_back(outputs: Mapping[str, tuple[str, ...]]) -> None:
    quotes = {quote for text in outputs["json"] for quote in (c["quote"] for c in json.loads(text)["claims"])}
    assert {f"{s} 12 {s}" for s in strings()} <= quotes
    for name in ("sarif", "annotations"):
        assert all(json.loads(text) for text in outputs[name])


def test_no_cell_is_a_formula(outputs: Mapping[str, tuple[str, ...]]) -> None:
    for text in outputs["csv"]:
        for row in csv.reader(io.StringIO(text)):
            assert not [cell for cell in row if cell.strip().startswith(FORMULA)]


@pytest.fixture(scope="module")
def watched(browser: Any) -> Iterator[Any]:
    """A page that reports dialogs, requests, violations of its policy and errors; there must be none."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script("addEventListener('securitypolicyviolation', e => console.error('policy', e.blockedURI));")
    page = context.new_page()
    seen: list[str] = []

    def refuse(dialog: Any) -> None:
        seen.append(f"dialog {dialog.message}")
        dialog.dismiss()

    page.on("dialog", refuse)
    page.on("console", lambda message: seen.append(message.text))
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("request", lambda request: seen.append(request.url) if not request.url.startswith("file:") else None)
    yield page, seen
    context.close()


def checked(page: Any, seen: list[str]) -> None:
    assert page.evaluate(f"[...document.querySelectorAll({LIVE!r})].map(e => e.outerHTML.slice(0, 200))") == []
    links = page.evaluate("[...document.links].map(a => a.getAttribute('href'))")
    assert not [href for href in links if not re.match(r"#|https?://[\w.]+/|[\w.-]+\.html", href)]
    assert seen == []


@pytest.mark.browser
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_browser_sees_text_only(watched: Any, parts: tuple[Report, ...], tmp_path: Path, language: str) -> None:
    page, seen = watched
    for number, part in enumerate(parts):
        write_reports(part, ["html"], tmp_path / str(number), language)
        name = "index.html" if language == "fr" else "index.en.html"
        page.goto((tmp_path / str(number) / name).as_uri())
        for view in ("questions", "copies", "about", "all", "desk"):
            page.evaluate(f"location.hash = '{view}'")
        for key in "jjaknd2ju":
            page.keyboard.press(key)
        for string in strings()[number :: len(strings()) // 20]:
            page.locator("#q").fill(string)
            page.evaluate("s => { location.hash = `c-${s}?q=${encodeURIComponent(s)}&person=${s}`; }", string)
        assert page.evaluate("document.scripts.length") == 2
        checked(page, seen)


@pytest.fixture(scope="module")
def rich(report: Report) -> Rich:
    """The same, so few strings in each report that its pictures show them all."""
    return grouped(report, DRAWN)


# Each of these has every string: pictures with their tables, questions, names, promises, what is gone or not read.
PARTS = ("timeline", "owners", "citing", "questions", "copies", "verdicts", "spellings", "promises", "gone", "limits")


def all_open(page: Any, address: str) -> str:
    """The text of a page that shows all it has, after every key was pressed."""
    page.goto(address)
    for key in "jjaknd2ju/":
        page.keyboard.press(key)
    page.keyboard.press("Escape")
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    page.evaluate("location.hash = 'all'")
    return str(page.evaluate("document.body.textContent"))


@pytest.mark.browser
def test_every_field_of_a_page_is_only_text(watched: Any, rich: Rich, tmp_path: Path) -> None:
    page, seen = watched
    for group, part in rich:
        (tmp_path / "index.html").write_text(html.page(part, "en"), encoding="utf-8")
        text = all_open(page, (tmp_path / "index.html").as_uri())
        parts = page.locator(", ".join(f"#{part}" for part in PARTS)).all_text_contents()
        assert len(parts) == len(PARTS)
        for told in (text, *parts):
            assert [string for string in group if visible(string) not in told] == []
        checked(page, seen)


@pytest.mark.browser
def test_every_field_of_numbered_pages_is_only_text(watched: Any, rich: Rich, tmp_path: Path) -> None:
    page, seen = watched
    for group, part in rich:
        told: dict[str, str] = {}
        with small_pages(weight=150, asked=150, articles=30):
            written = dict(html.pages(part, "fr"))
        for name, text in written.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        for name in written:
            kind = re.split(r"[-.]", name)[0]
            told[kind] = told.get(kind, "") + all_open(page, (tmp_path / name).as_uri())
            checked(page, seen)
        assert set(told) == {"index", "conflicts", "questions", "articles"}
        for kind, text in told.items():
            assert [string for string in group if visible(string) not in text] == [], kind


@pytest.mark.browser
def test_hostile_decisions_are_only_text(watched: Any, parts: tuple[Report, ...], tmp_path: Path) -> None:
    page, seen = watched
    write_reports(parts[0], ["html"], tmp_path, "fr")
    conflicts = parts[0].conflicts
    told = [
        {"conflict": conflicts[n % len(conflicts)].id, "state": "confirmed", "when": "2026-01-01T10:00:00Z"}
        | dict.fromkeys(("stable", "fingerprint", "reason", "outcome", "who", "owner", "due", "evidence", "note"), s)
        for n, s in enumerate(strings())
    ]
    told += [{"conflict": s, "state": s, "when": s} for s in strings()[:20]] + [{"state": 1}]  # type: ignore[dict-item]
    (tmp_path / "r.json").write_text(json.dumps({"schema": "kzclaims-reviews/1", "decisions": told}), "utf-8")
    page.goto((tmp_path / "index.html").as_uri())
    page.locator("#import").set_input_files([tmp_path / "r.json"])
    page.locator("#moved", has_text="import").wait_for()
    for _ in range(30):
        page.keyboard.press("j")
    checked(page, seen)


@pytest.mark.browser
@pytest.mark.parametrize("language", ["fr", "en"])
def test_verdicts_show_text_only(watched: Any, parts: tuple[Report, ...], tmp_path: Path, language: str) -> None:
    page, seen = watched
    for number, part in enumerate(parts):
        said = Message("{what}", "{what}")
        verdicts = [
            Verdict(claim, outcome, (claim,), (said.filled(what=claim.article.title),), why=told)
            for n, claim in enumerate(part.claims)
            for outcome in [tuple(Outcome)[n % 3]]
            for told in [said.filled(what=claim.article.title) if outcome is Outcome.NOT_ENOUGH else None]
        ]
        path = tmp_path / f"{number}.html"
        path.write_text(html.verified(replace(part, verdicts=tuple(verdicts)), language), encoding="utf-8")
        page.goto(path.as_uri())
        assert page.locator("article.conflict").count() > 300
        assert page.evaluate("document.scripts.length") == 0
        assert (
            page.evaluate(f"[...document.querySelectorAll({LIVE_STILL!r})].map(e => e.outerHTML.slice(0, 200))") == []
        )
        assert seen == []


@pytest.mark.browser
def test_markdown_shown_as_a_page_is_only_text(watched: Any, outputs: Mapping[str, tuple[str, ...]]) -> None:
    page, seen = watched
    page.goto("about:blank")
    for text in outputs["markdown"]:
        page.set_content(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
        live = "img, script, iframe, svg, object, [onerror], a[href^='javascript'], a[href*='evil']"
        assert page.evaluate(f"[...document.querySelectorAll({live!r})].map(e => e.outerHTML.slice(0, 200))") == []
    assert seen == []
