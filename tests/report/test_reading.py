"""A report read in a browser: what stands where in a detail, in the copies of articles and beside the pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kzclaims import __version__
from kzclaims.check import Options, check
from kzclaims.report import write_reports
from kzclaims.reported import Report

pytestmark = pytest.mark.browser

HEAD = "---\ntitle: Un pont, {n}\npublisher: Le Quai {n}\npublished: 2025-03-0{n}\nlanguage: fr\n---\n"
# Two papers have a figure of one agency, a third has another; what nobody else tells is not compared.
SAID = (
    "Selon l’agence Meridia, le pont de Lunel coûtera 12 millions d’euros. Il ouvrira le 3 mai 2027.",
    "Le pont de Lunel coûtera 12 millions d’euros, selon l’agence Meridia. La mairie compte 40 agents.",
    "Le pont de Lunel coûtera 15 millions d’euros, a déclaré la maire, Anna Rivel. Il pleuvait.",
)
LANGUAGES = {"fr": "index.html", "en": "index.en.html"}


@pytest.fixture(scope="module")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Three articles about a bridge."""
    folder = tmp_path_factory.mktemp("bridge")
    for n, text in enumerate(SAID, 1):
        (folder / f"{n}.txt").write_text(HEAD.format(n=n) + text + "\n", encoding="utf-8")
    return check([folder], Options(reference=False))


@pytest.fixture(scope="module")
def folders(bridge: Report, report: Report, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Folders of pages by what is in them; of the tram, the first conflict is there once more."""
    first = report.conflicts[0]
    again = replace(report, conflicts=(*report.conflicts, replace(first, id="f" * 12, fingerprint="f" * 12)))
    told = {"bridge": bridge, "tram": report, "again": again, "five": check([root / "claims.ttl"], Options())}
    found = {}
    for name, each in told.items():
        found[name] = tmp_path_factory.mktemp(name)
        write_reports(each, ["html"], found[name], "fr")
    return found


@pytest.fixture
def read(browser: Any, folders: Mapping[str, Path]) -> Iterator[Callable[..., Any]]:
    """Opens a page."""
    pages = []

    def go(name: str, language: str = "fr", place: str = "", width: int = 1280) -> Any:
        pages.append(browser.new_page(viewport={"width": width, "height": 900}))
        pages[-1].goto(f"{folders[name].as_uri()}/{LANGUAGES[language]}#{place}")
        return pages[-1]

    yield go
    for page in pages:
        page.close()


def boxes(found: Any) -> list[dict[str, float]]:
    """Where some elements stand."""
    told: list[dict[str, float]] = found.evaluate_all("all => all.map(e => e.getBoundingClientRect().toJSON())")
    return told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_detail_goes_from_one_sentence_to_what_would_settle_it(read: Callable[..., Any], language: str) -> None:
    page = read("bridge", language)
    card = page.locator(".conflict:visible")
    tops = [boxes(card.locator(part))[0]["top"] for part in ("h3", ".meaning", ".versions", ".ask", ".steps", ".rule")]
    assert tops == sorted(tops)
    meaning = card.locator(".meaning").inner_text()
    severity, where, money = {
        "fr": ("Ne peuvent être vrais ensemble", "Des articles ne s’accordent pas", "Il s’agit d’une somme"),
        "en": ("Cannot all be true", "Articles do not agree", "It is about a sum"),
    }[language]
    assert (severity in meaning, where in meaning, money in meaning) == (True, True, True)
    assert "Le Quai 3" in card.locator(".whom").inner_text()
    badges = card.locator(".badges li").all_inner_texts()
    assert [b for b in badges if b in ("enjeu\u00a0: argent", "at stake: money")]


def test_versions_stand_side_by_side_each_with_a_colour_a_pattern_and_a_label(read: Callable[..., Any]) -> None:
    card = read("bridge").locator(".conflict:visible")
    first, second = boxes(card.locator(".version"))
    assert (first["top"], first["right"] < second["left"]) == (second["top"], True)
    band = "all => all.map(e => (s => [s.backgroundColor, s.backgroundImage])(getComputedStyle(e, '::before')))"
    (colour, plain), (_, pattern) = card.locator(".version h4").evaluate_all(band)
    assert (colour != "rgba(0, 0, 0, 0)", plain, "gradient" in pattern) == (True, "none", True)
    assert card.locator(".version .vn").all_inner_texts() == ["Version 1", "Version 2"]
    colours = card.locator(".version .vn").evaluate_all("all => all.map(e => getComputedStyle(e).color)")
    assert len(set(colours)) == 2
    marks = card.locator("blockquote mark")
    assert set(marks.all_inner_texts()) == {"12 millions d’euros", "15 millions d’euros"}
    told = "all => all.map(e => [e.closest('blockquote').innerText.length > e.innerText.length, getComputedStyle(e)])"
    assert all(inside and style["textDecorationLine"] == "underline" for inside, style in marks.evaluate_all(told))
    for claim in card.locator(".claim").all():
        assert boxes(claim.locator("blockquote"))[0]["bottom"] <= boxes(claim.locator(".read"))[0]["top"]
    assert card.locator(".read b").first.inner_text() == "12\u00a0M\u00a0EUR"
    assert {"selon Meridia", "selon Anna Rivel"} <= set(card.locator(".who li").all_inner_texts())
    assert "2 articles, 1 origine (Meridia)" in card.locator(".origins").inner_text()


def test_quotes_that_are_nearly_the_same_show_the_words_that_differ(read: Callable[..., Any]) -> None:
    page = read("five", place="all")
    differing = page.locator(".differing:visible").first
    words = differing.locator("b")
    assert len(set(words.all_inner_texts())) > 1
    shown = (
        "all => all.map(e => getComputedStyle(e).backgroundColor !== getComputedStyle(e.parentElement).backgroundColor)"
    )
    assert all(words.evaluate_all(shown))


def test_each_sentence_of_a_copy_is_in_its_state_and_its_number_in_the_margin(read: Callable[..., Any]) -> None:
    page = read("bridge", place="copies")
    states = "all => all.map(e => (s => s.textDecorationStyle + s.textDecorationColor)(getComputedStyle(e)))"
    looks = [page.locator(f".body .s.is-{state}").evaluate_all(states) for state in ("conflict", "uncompared")]
    assert looks[0]
    assert looks[1]
    assert not set(looks[0]) & set(looks[1])
    legend = page.locator("#copies .key .s").evaluate_all(states)
    assert len(set(legend)) == 3, "the three are told apart"
    mark = page.locator(".copy .m").first
    assert boxes(mark)[0]["left"] > boxes(page.locator(".copy .body").first)[0]["right"]
    cover = page.locator(".copy .cover").first.inner_text()
    assert cover.startswith("3 phrases\u00a0: 1 en cause")
    mark.click()
    assert page.locator(".conflict:visible").count() == 1
    page.evaluate("location.hash = 'all'")
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        flow = page.locator(".body .s").evaluate_all("all => all.map(e => getComputedStyle(e).display)")
        assert set(flow) == {"inline"}, "sentences follow each other on a line, as they do in the article"


@pytest.mark.parametrize("name", ["tram", "five"])
def test_each_picture_has_a_title_a_description_and_a_table(read: Callable[..., Any], name: str) -> None:
    page = read(name, place="pictures")
    assert page.locator("script[src], link, img, iframe, object, embed").count() == 0
    drawn = page.locator("#pictures svg[role=img]")
    assert drawn.count() == page.locator("#pictures .twin").count() >= 2
    for picture in drawn.all():
        named = picture.get_attribute("aria-labelledby").split()
        assert all(page.locator(f"#{each}").text_content().strip() for each in named)
    for twin in page.locator("#pictures .twin").all():
        twin.evaluate("e => { e.open = true; }")
        assert twin.locator("tbody tr").first.is_visible()
    lines = page.locator("svg.timeline g.row")
    assert lines.count() <= page.locator("#timeline tbody tr").count()
    assert page.locator("svg.timeline .row rect.bar").count() > 0, "what is not sure to the day is a bar"
    assert page.locator("svg.timeline .row path.day").count() > 0, "a day is a point"


def test_the_end_says_what_made_the_report_of_what(read: Callable[..., Any], report: Report) -> None:
    page = read("tram", place="about")
    told = page.locator("#about").inner_text()
    assert f"kzclaims {__version__}" in told
    assert [a.sha256 for a in report.articles if a.sha256 not in told] == []
    assert len(page.locator(".made code").inner_text()) == 64
    assert page.locator("#limits li:visible").count() > 4
    page.evaluate("location.hash = 'all'")
    sections = page.locator("main .view")
    assert boxes(sections)[-1]["top"] == max(box["top"] for box in boxes(sections))
    assert sections.last.get_attribute("id") == "about"


def test_repeats_of_one_disagreement_are_folded_under_its_first(read: Callable[..., Any], report: Report) -> None:
    page = read("again")
    under = page.locator(f"li:has(> #l-{report.conflicts[0].id}) .repeats")
    assert not under.locator(".line").is_visible()
    under.locator("summary").click()
    under.locator(".line").click()
    assert page.locator(".conflict:visible").get_attribute("id") == "c-" + "f" * 12
