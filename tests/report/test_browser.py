"""The pages in a real browser: reading, filtering, deciding by keyboard alone, printing; no request, no error."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kzclaims.report import html, write_reports
from kzclaims.reported import Report
from kzclaims.review import Outcome, Reason, State, read_decisions
from tests.report.crowd import crowd, small_pages

pytestmark = pytest.mark.browser

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def folder(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pages")
    write_reports(report, ["html"], place, "fr")
    return place


@pytest.fixture
def opened(browser: Any, folder: Path) -> Iterator[Open]:
    """Opens a page in a context of its own; what the console says and what is asked of the network must be nothing."""
    contexts, told, asked = [], [], []

    def go(name: str = "index.html", width: int = 1280, **more: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 844}, **more)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(name if "://" in name else f"{folder.as_uri()}/{name}")
        return page

    yield go
    for context in contexts:
        context.close()
    assert told == []
    assert all(url.startswith(("file:", "blob:")) and re.search(r"\.html\b|^blob:", url) for url in asked)


def wide(page: Any) -> bool:
    """Whether the page must be scrolled sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@pytest.mark.parametrize("name", ["index.html", "index.en.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1024, 1280])
def test_every_view_fits_and_fetches_nothing(opened: Open, name: str, scheme: str, width: int) -> None:
    page = opened(name, width, color_scheme=scheme)
    for view in ("desk", "questions", "copies", "pictures", "tables", "about", "all"):
        page.evaluate(f"location.hash = '{view}'")
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        assert page.locator(f"#{view}" if view != "all" else "#copies").is_visible()
        assert not wide(page), view


def test_every_quote_has_its_language_and_its_direction(opened: Open) -> None:
    page = opened("index.html#all")
    bare = "[...document.querySelectorAll('blockquote, q')].filter(e => !e.closest('[lang]:not(html)')).length"
    assert page.evaluate(bare) == 0
    undirected = "[...document.querySelectorAll('q, .full')].filter(e => !e.querySelector('q') && e.dir !== 'auto')"
    assert page.evaluate(f"{undirected}.map(e => e.outerHTML.slice(0, 100))") == []
    assert page.locator("main q[lang=en]").count() > 0
    assert page.locator("main q[lang=fr]").count() > 0


def test_list_and_detail_stand_side_by_side(opened: Open, report: Report) -> None:
    page = opened()
    assert page.locator(".conflict:visible").count() == 1
    page.locator("#list .line").nth(2).click()
    third = report.conflicts[2]
    assert page.locator(".conflict:visible").get_attribute("id") == f"c-{third.id}"
    assert page.evaluate("location.hash") == f"#c-{third.id}"
    page.locator("#list .line").nth(3).click()
    page.go_back()
    assert page.locator(".conflict:visible").get_attribute("id") == f"c-{third.id}"


def test_on_a_narrow_screen_the_detail_replaces_the_list(opened: Open, report: Report) -> None:
    page = opened(width=390)
    assert page.locator(".conflict:visible").count() == 0
    page.locator("#list .line").first.click()
    assert page.locator(".conflict:visible").count() == 1
    assert not page.locator("#list").is_visible()
    page.locator(".back a").click()
    assert page.locator("#list").is_visible()


def test_a_permanent_link_opens_its_conflict_with_the_filters_of_its_address(opened: Open, report: Report) -> None:
    folded = next(c for c in report.conflicts if c.severity == "imprecision")
    page = opened(f"index.html#c-{folded.id}?severity=imprecision&q=Reseau")
    assert page.locator(f"#c-{folded.id} h3").is_visible()
    assert page.locator("#q").input_value() == "Reseau"
    assert page.locator("#list .line:visible").count() == 1
    assert page.locator("[name=severity]:checked").get_attribute("data-key") == "imprecision"


def test_the_other_language_opens_at_the_same_place(opened: Open, report: Report) -> None:
    page = opened(f"index.html#c-{report.conflicts[1].id}?severity={report.conflicts[1].severity}")
    page.locator(".tongue a").click()
    page.wait_for_url(re.compile(r"index\.en\.html#"))
    assert page.locator(".conflict:visible").get_attribute("id") == f"c-{report.conflicts[1].id}"
    assert page.locator("[name=severity]:checked").count() == 1


def test_filters_add_up_and_stand_in_the_address(opened: Open, report: Report) -> None:
    page = opened()
    every = page.locator("#list .line:visible").count()
    assert every == len(report.conflicts)
    page.locator(".filters summary").click()
    page.locator("[name=where]").select_option(page.locator("[name=where] [data-key=between]").get_attribute("value"))
    between = page.locator("#list .line:visible").count()
    assert between == sum(c.where == "between" for c in report.conflicts)
    page.locator("[name=publisher]").select_option(index=1)
    page.locator(".sevs label").first.click()
    assert 0 < page.locator("#list .line:visible").count() <= between
    assert "where=between" in page.evaluate("location.hash")
    page.reload()
    assert page.locator("[name=where]").input_value()
    page.locator(".filters summary").click()
    page.locator("#reset").click()
    assert page.locator("#list .line:visible").count() == every
    page.locator("#q").fill("zzz")
    assert page.locator("#none").is_visible()


def test_each_filter_alone_shows_what_its_option_counts(opened: Open, report: Report, tmp_path: Path) -> None:
    first, *others = report.conflicts
    staked = (replace(first, stakes=("money", "headline")), *others)
    write_reports(replace(report, conflicts=staked), ["html"], tmp_path, "fr")
    page = opened((tmp_path / "index.html").as_uri())
    told = page.evaluate("""() => [...document.querySelectorAll("#tools select")].flatMap(field => {
      const seen = [...field.options].filter(option => option.value).map(option => {
        field.value = option.value;
        field.dispatchEvent(new Event("change"));
        const left = [...document.querySelectorAll("#list .line")].filter(e => !e.closest(".out")).length;
        const [, counted] = option.textContent.match(/\\((\\d+)\\)$/) ?? [];
        return [field.name, option.dataset.key, left, counted === undefined ? null : Number(counted)];
      });
      field.value = "";
      field.dispatchEvent(new Event("change"));
      return seen;
    })""")
    assert {name for name, *_ in told} == {
        "stakes", "where", "rule", "article", "publisher", "person", "state", "since",
    }  # fmt: skip
    assert [each for each in told if each[3] is not None and each[2] != each[3]] == []
    every = len(report.conflicts)
    known = {(name, key): left for name, key, left, _ in told}
    assert (known["state", "to-check"], known["state", "confirmed"], known["since", "new"]) == (every, 0, 0)
    assert page.locator("#list .line:visible").count() == every


def test_every_state_reason_and_outcome_can_be_told_and_taken_on(opened: Open, tmp_path: Path) -> None:
    page = opened()
    page.locator(".further summary").click()
    # One person each, since of one person the last decision stands.
    for who, state, reason, outcome in [
        *((f"a {state}", state, "", "") for state in State if state != State.DISMISSED),
        *((f"b {reason}", State.DISMISSED, reason, "") for reason in Reason),
        *((f"c {outcome}", State.CONFIRMED, "", outcome) for outcome in Outcome),
    ]:
        page.locator("[name=who]").fill(who)
        page.evaluate(
            """([state, reason, outcome]) => {
              const panel = document.getElementById("decide"), field = name => panel.querySelector(`[name=${name}]`);
              field("outcome").value = outcome;
              field("reason").value = reason;
              const radio = panel.querySelector(`[value=${state}]`);
              radio.checked = true;
              radio.dispatchEvent(new Event("change", { bubbles: true }));
            }""",
            [state, reason, outcome],
        )
    exported(page, tmp_path / "mine.json")
    told = read_decisions(tmp_path / "mine.json")
    assert {d.state for d in told} == set(State)
    assert {d.reason for d in told} == {"", *Reason}
    assert {d.outcome for d in told} == {"", *Outcome}
    assert page.locator("#differ").is_visible()


@pytest.mark.parametrize("sought", ["reseau", "RÉSEAU", "résea"])
def test_search_ignores_accents_and_case(opened: Open, sought: str) -> None:
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type(sought)
    assert 0 < page.locator("#list .line:visible").count() < page.locator("#list .line").count()


def test_a_keyboard_alone_reaches_and_decides_every_conflict(opened: Open, report: Report) -> None:
    page = opened()
    for n in range(len(report.conflicts)):
        page.keyboard.press("n" if n else "j")
        if n == 0:
            page.keyboard.press("k")
        page.keyboard.press("a" if n % 2 else "d")
        if n % 2 == 0:
            page.keyboard.press("2")
    states = [line.get_attribute("data-now") for line in page.locator("#list .line").all()]
    assert "to-check" not in states
    assert {"confirmed", "dismissed"} <= set(states)
    page.keyboard.press("u")
    assert page.locator("#list .line[data-now=to-check]").count() == 1
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()


def test_the_tab_key_reaches_the_panel_and_its_files(opened: Open) -> None:
    page = opened()
    page.locator(".further summary").click()
    page.locator("#q").focus()
    reached = {"q"}
    for _ in range(120):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.name || ''"))
    named = {"q", "severity", "d-state", "outcome", "who", "owner", "due", "evidence", "note"}
    assert named | {"export", "export-named"} <= reached


def test_one_letter_keys_can_be_turned_off(opened: Open) -> None:
    page = opened()
    page.keyboard.press("?")
    page.locator("#keys").uncheck()
    page.locator("#close").click()
    before = page.evaluate("location.hash")
    page.keyboard.press("j")
    assert page.evaluate("location.hash") == before


def exported(page: Any, place: Path, button: str = "export-named") -> dict[str, Any]:
    with page.expect_download() as waiting:
        page.locator(f"#{button}").focus()
        page.keyboard.press("Enter")
    waiting.value.save_as(place)
    told: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    return told


def test_decisions_are_kept_exported_and_taken_back(opened: Open, report: Report, tmp_path: Path) -> None:
    page = opened()
    first = report.conflicts[0]
    page.keyboard.press("d")
    assert "motif" in page.locator("#kept").inner_text()
    assert page.locator("#list .line").first.get_attribute("data-now") == "to-check"
    page.locator("#d-reason").select_option("rounding")
    page.locator(".further summary").click()
    page.locator("[name=who]").fill("Jo Marin")
    page.locator("[name=note]").fill("vu avec la régie")
    page.locator("[name=due]").fill("2026-12-01")
    page.locator("[name=outcome]").select_option("both-stand")
    told = exported(page, tmp_path / "a.json")
    assert told["schema"] == "kzclaims-reviews/1"
    (decision,) = [d for d in told["decisions"] if d["who"]]
    when = decision.pop("when")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d", when)
    about = decision.pop("about")
    assert about
    assert decision == {
        "conflict": first.id, "stable": first.key, "fingerprint": first.fingerprint, "state": "dismissed",
        "reason": "rounding", "outcome": "both-stand", "who": "Jo Marin", "owner": "", "due": "2026-12-01",
        "evidence": "", "note": "vu avec la régie", "articles": sorted({c.article.id for c in first.claims}),
    }  # fmt: skip
    page.reload()
    assert page.locator("#list .line").first.get_attribute("data-now") == "dismissed"
    other = opened()
    assert other.locator("#list .line").first.get_attribute("data-now") == "to-check"
    mine = {**told, "decisions": [{**decision, "when": when, "who": "Ana", "state": "confirmed", "reason": None}]}
    (tmp_path / "b.json").write_text(json.dumps(mine), encoding="utf-8")
    other.locator("#import").set_input_files([tmp_path / "a.json"])
    other.locator("#list .line[data-now=dismissed]").wait_for()
    other.locator("#import").set_input_files([tmp_path / "b.json"])
    other.locator("#list .differ").wait_for()
    assert other.locator("#differ").is_visible()
    assert len(exported(other, tmp_path / "c.json")["decisions"]) == len(told["decisions"]) + 1
    (tmp_path / "d.json").write_text('{"schema": "x"}', encoding="utf-8")
    other.locator("#import").set_input_files([tmp_path / "d.json"])
    other.locator("#moved", has_text="rien").wait_for()


def test_what_the_page_exports_is_what_the_command_imports(opened: Open, folder: Path, tmp_path: Path) -> None:
    page = opened()
    page.keyboard.press("a")
    exported(page, tmp_path / "mine.json")
    command = [sys.executable, "-m", "kzclaims", "review", "import", "mine.json", "--reviews", "all.json"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert '"confirmed"' in (tmp_path / "all.json").read_text(encoding="utf-8")


PRIVATE = ("who", "owner", "evidence", "note")


def noted(page: Any, **told: str) -> None:
    """Confirm the conflict that is looked at, with what would name somebody."""
    if not page.locator(".further").evaluate("node => node.open"):
        page.locator(".further summary").click()
    for name, text in told.items():
        page.locator(f"[name={name}]").fill(text)
    page.locator("#q").focus()
    page.keyboard.press("Escape")
    page.keyboard.press("a")


@pytest.mark.parametrize(
    ("name", "bare", "named"),
    [
        ("index.html", ("sans noms", "effacé"), "avec noms"),
        ("index.en.html", ("without names", "erased"), "with names"),
    ],
)
def test_names_and_notes_are_exported_only_when_asked(
    opened: Open, tmp_path: Path, name: str, bare: tuple[str, str], named: str
) -> None:
    page = opened(name)
    noted(page, **{field: f"privé {field}" for field in PRIVATE})
    told = json.dumps(exported(page, tmp_path / "without.json", "export"), ensure_ascii=False)
    assert "privé" not in told
    assert '"confirmed"' in told
    assert all(word in page.locator("#moved").inner_text() for word in bare)
    assert page.locator("[name=note]").input_value() == "privé note", "it stays in the page"
    assert "privé note" in json.dumps(exported(page, tmp_path / "with.json"), ensure_ascii=False)
    assert named in page.locator("#moved").inner_text()


@pytest.mark.parametrize("who", ["Jo", ""])
def test_ones_own_file_without_names_takes_no_note_away(opened: Open, tmp_path: Path, who: str) -> None:
    page = opened()
    noted(page, who=who, note="vu au port")
    bare = exported(page, tmp_path / "bare.json", "export")
    for decision in bare["decisions"]:
        decision["when"] = decision["when"] if who else "2099-01-01T10:00:00.000+00:00"
    (tmp_path / "bare.json").write_text(json.dumps(bare), encoding="utf-8")
    page.locator("#import").set_input_files([tmp_path / "bare.json"])
    page.locator("#moved", has_text="sans nom").wait_for()
    page.reload()
    (after,) = exported(page, tmp_path / "with.json")["decisions"]
    assert (after["who"], after["note"]) == (who, "vu au port")
    assert page.locator("#list .differ").count() == 0


def test_what_the_page_does_not_know_is_left_out_with_the_names(opened: Open, tmp_path: Path) -> None:
    page = opened()
    noted(page, note="vu")
    told = exported(page, tmp_path / "a.json")
    told["decisions"][0] |= {"phone": "privé", "when": "2099-01-01T10:00:00.000+00:00"}
    (tmp_path / "b.json").write_text(json.dumps(told), encoding="utf-8")
    page.locator("#import").set_input_files([tmp_path / "b.json"])
    page.locator("#moved", has_text="importées").wait_for()
    assert "privé" in json.dumps(exported(page, tmp_path / "c.json"), ensure_ascii=False)
    assert "privé" not in json.dumps(exported(page, tmp_path / "d.json", "export"), ensure_ascii=False)


def test_a_keyboard_alone_decides_on_sixty_one_after_the_other(opened: Open, report: Report, tmp_path: Path) -> None:
    write_reports(crowd(report, 60), ["html"], tmp_path, "fr")
    page = opened((tmp_path / "index.html").as_uri())
    for n in range(60):
        if n:
            page.keyboard.press("n")
        page.keyboard.press("da"[n % 2])
        if n % 2 == 0:
            page.keyboard.press("3")
    states = [line.get_attribute("data-now") for line in page.locator("#list .line").all()]
    assert (states.count("dismissed"), states.count("confirmed")) == (30, 30)
    assert "tout est décidé" in page.locator("#undecided").inner_text()
    assert len(exported(page, tmp_path / "mine.json")["decisions"]) == 60


def test_a_keyboard_alone_decides_on_every_page(opened: Open, report: Report, tmp_path: Path) -> None:
    with small_pages(weight=6, asked=100, articles=100):
        write_reports(crowd(report, 8), ["html"], tmp_path, "fr")
    page = opened((tmp_path / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"conflicts-1\.html#c-"))
    for n in range(8):
        page.keyboard.press("a")
        here = page.url
        page.keyboard.press("n")
        if n in (2, 5):
            page.wait_for_url(lambda url, here=here: url.split("#")[0] != here.split("#")[0])
    assert page.url.endswith("conflicts-3.html") or "conflicts-3.html#" in page.url
    page.keyboard.press("k")
    page.keyboard.press("k")
    page.wait_for_url(re.compile(r"conflicts-2\.html"))
    page.goto((tmp_path / "index.html").as_uri())
    confirmed = page.locator("#list .line[data-now=confirmed]")
    confirmed.nth(7).wait_for(state="attached")
    assert confirmed.count() == 8


def test_a_changed_conflict_says_what_was_decided_before(opened: Open, report: Report, tmp_path: Path) -> None:
    first = report.conflicts[0]
    old = {
        "conflict": "0" * 12, "stable": first.key, "fingerprint": "x", "state": "dismissed", "reason": "rounding",
        "who": "Jo", "when": "2026-01-01T10:00:00.000+00:00",
    }  # fmt: skip
    (tmp_path / "old.json").write_text(json.dumps({"schema": "kzclaims-reviews/1", "decisions": [old]}), "utf-8")
    page = opened()
    page.locator("#import").set_input_files([tmp_path / "old.json"])
    page.locator("#list .state", has_text="changée").first.wait_for()
    assert page.locator("#list .line").first.get_attribute("data-now") == "to-check"
    page.evaluate("location.hash = 'desk?since=changed'")
    assert page.locator("#list .line:visible").count() == 1


def test_a_correction_can_be_copied(opened: Open) -> None:
    page = opened()
    page.locator(".conflict:visible .correct summary").click()
    page.locator(".conflict:visible .correction button").first.click()
    page.locator(".further summary").click()
    page.locator("[name=note]").focus()
    page.keyboard.press("Control+v")
    assert page.locator("[name=note]").input_value().startswith("Rectificatif.")


def test_marks_lead_both_ways(opened: Open) -> None:
    page = opened("index.html#copies")
    mark = page.locator("#copies .m").first
    number = mark.inner_text()
    mark.click()
    assert page.locator(".conflict:visible .self").inner_text().endswith(number)
    page.locator(".conflict:visible .from a[href^='#m']").first.click()
    assert page.locator("#copies").is_visible()


def test_readable_without_scripts(opened: Open, report: Report) -> None:
    page = opened(java_script_enabled=False)
    for conflict in report.conflicts:
        card = page.locator(f"#c-{conflict.id}")
        assert card.locator("h3").is_visible()
        assert card.locator(".versions").first.is_visible()
        assert page.locator(f"#l-{conflict.id}").is_visible()
    for view in ("questions", "copies", "pictures", "tables", "about"):
        assert page.locator(f"#{view}").is_visible()
    assert not page.locator("#tools").is_visible()
    assert not page.locator("#decide").is_visible()
    page.get_by_text("Les mêmes dates en tableau").click()
    assert page.locator("#timeline table").is_visible()


def test_print_follows_the_filters_and_opens_all(opened: Open, report: Report) -> None:
    page = opened()
    page.locator(".sevs label").first.click()
    page.emulate_media(media="print")
    worst = [c for c in report.conflicts if c.severity == report.conflicts[0].severity]
    assert page.locator(".conflict:visible").count() == len(worst)
    assert page.locator("#narrowing").is_visible()
    name = "contradiction" if worst[0].severity == "contradiction" else page.locator(".sevs label").first.inner_text()
    assert f"Filtré\u00a0: {name}\u202f; {len(worst)} discordances sur" in page.locator("#narrowing").inner_text()
    assert page.locator("#inputs").is_visible()
    assert not page.locator("#decide").is_visible()
    assert not page.locator(".toolbar").is_visible()
    whole = "blockquote:not(.body), .body p, q, .claim, h3"
    kept = f"[...document.querySelectorAll('{whole}')].map(e => getComputedStyle(e).breakInside)"
    assert set(page.evaluate(kept)) == {"avoid"}, "no quote is cut between two pages"
    page.emulate_media(media="screen")
    page.evaluate("location.hash = 'questions'")
    page.emulate_media(media="print")
    assert page.locator("#questions").is_visible()
    assert not page.locator("#desk").is_visible()
    state = "d => getComputedStyle(d, '::details-content').contentVisibility"
    assert set(page.evaluate(f"[...document.querySelectorAll('details')].map({state})")) == {"visible"}


def test_a_printed_report_is_a4_with_page_numbers_and_only_what_is_filtered(opened: Open) -> None:
    page = opened()

    def printed() -> list[bytes]:
        return re.findall(rb"/MediaBox \[([^\]]+)\]", page.pdf(prefer_css_page_size=True))

    whole = printed()
    # 210 by 297 mm in points.
    assert {tuple(round(float(side)) for side in box.split()) for box in whole} == {(0, 0, 595, 842)}
    page.locator(".sevs label").first.click()
    assert len(printed()) < len(whole)
    page.evaluate("location.hash = 'questions'")
    assert len(printed()) < len(whole)
    margins = "[...document.styleSheets[0].cssRules].find(r => r.type === CSSRule.PAGE_RULE).cssText"
    assert "counter(page)" in page.evaluate(margins)


def test_high_contrast_and_reduced_motion(opened: Open) -> None:
    page = opened(forced_colors="active", reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    sign = page.locator("#list .sign").first
    assert sign.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    page = opened(contrast="more")
    assert page.locator(".conflict:visible").count() == 1


def test_a_thousand_conflicts_stay_small_and_open_fast(opened: Open, report: Report, tmp_path: Path) -> None:
    write_reports(crowd(report, 1000), ["html"], tmp_path, "fr")
    sizes = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    assert max(sizes.values()) <= 5_000_000, sizes
    taken = []
    for _ in range(3):
        page = opened((tmp_path / "index.html").as_uri())
        told = "(([n]) => n.domContentLoadedEventEnd - n.startTime)(performance.getEntriesByType('navigation'))"
        taken.append(page.evaluate(told))
    # It takes 0.3 s on a machine of its own; the best of three, for the tests may share theirs.
    assert min(taken) < 1000, taken
    assert page.locator("#list .line").count() == 1000
    assert page.locator("article.conflict").count() == 1, "the others are built when they are looked at"
    page.keyboard.press("End")
    page.locator("#q").fill('"ligne 999)"')
    assert page.locator("#list .line:visible").count() == 1
    page.keyboard.press("Enter")
    assert "999" in page.locator(".conflict:visible h3").inner_text()
    page.locator(".conflict:visible .from a").first.click()
    page.wait_for_url(re.compile(r"articles-1\.html#m\d+-"))


def test_what_is_built_late_is_what_stands_in_the_page(opened: Open, report: Report, tmp_path: Path) -> None:
    write_reports(crowd(report, 300), ["html"], tmp_path, "fr")
    without = opened((tmp_path / "index.html").as_uri(), java_script_enabled=False)
    plain = without.locator("article.conflict").all_text_contents()
    assert len(plain) == 300
    page = opened((tmp_path / "index.html").as_uri())
    assert page.locator("article.conflict").count() == 1
    page.locator("#q").fill("identifiant")
    assert page.locator("#list .line:visible").count() == 0, "the words of the rule are not searched"
    page.locator("#q").fill('"theatre municipal" "ligne 212."')
    assert page.locator("#list .line:visible").count() == 1
    page.locator("#q").fill("")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    # What scripts add to the one that is looked at: the panel of decisions and buttons.
    page.evaluate("document.querySelectorAll('#decide, .correction button').forEach(added => added.remove())")
    assert page.locator("article.conflict").all_text_contents() == plain


def test_what_is_settled_is_no_longer_asked(opened: Open, report: Report) -> None:
    page = opened()
    first = report.conflicts[0].id
    asked = f".question[data-c='{first}']:not(.out)"
    assert page.locator(asked).count() > 0
    page.keyboard.press("d")
    page.keyboard.press("1")
    assert page.locator(asked).count() == 0
    page.keyboard.press("u")
    assert page.locator(asked).count() > 0


def test_five_thousand_are_paged_with_an_index_and_none_is_cut(opened: Open, report: Report, tmp_path: Path) -> None:
    for name, text in html.pages(crowd(report, 5000), "fr"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert max(path.stat().st_size for path in tmp_path.iterdir()) <= 5_000_000
    page = opened((tmp_path / "index.html").as_uri())
    assert page.locator("#list .line").count() == 5000
    listed = page.locator(".parts li").all_inner_texts()
    assert len(listed) == 10 + 3 + 5
    assert [told for told in listed if told.startswith("Questions, personne 1 ")], "what stands alone is named"
    assert page.locator("#shown").inner_text() == "5\u202f000 discordances"
    assert page.locator("#undecided").inner_text() == "5\u202f000 à vérifier"
    page.locator("#q").fill('"ligne 1299)"')
    page.locator("#list .line:visible").click()
    page.wait_for_url(re.compile(r"conflicts-\d+\.html#c-"))
    assert "1299" in page.locator(".conflict:visible h3").inner_text()
    page.keyboard.press("a")
    page.locator("a[rel=prev]").click()
    page.wait_for_url(re.compile(r"conflicts-\d+\.html$"))
    assert page.locator("#list .state").count() == 0
    page.goto((tmp_path / "index.html").as_uri())
    assert page.locator("#list .line[data-now=confirmed]").count() == 1
    page.locator(".tabs a", has_text="Questions").click()
    page.wait_for_url(re.compile(r"questions-1\.html"))
    people = []
    for last in (False, False, True):
        people += page.locator(".asked:visible h3 cite").all_inner_texts()
        assert page.locator("#questions .question:visible a").first.get_attribute("href").startswith("conflicts-")
        if not last:
            page.locator("a[rel=next]").click()
            page.wait_for_load_state()
    assert len(people) == len(set(people)) == 3, "everybody is asked everything at once"
    for name, opening, many in (
        ("conflicts", '<article class="conflict', 5000),
        ("questions", '<li class="question', 10000),
    ):
        found = (path.read_text(encoding="utf-8") for path in tmp_path.glob(f"{name}-*.html"))
        assert sum(text.count(opening) for text in found) == many


def test_nothing_found_has_a_page_too(opened: Open, report: Report, tmp_path: Path) -> None:
    write_reports(replace(report, conflicts=()), ["html"], tmp_path, "en")
    page = opened((tmp_path / "index.en.html").as_uri())
    assert "does not mean verified" in page.locator("#desk").inner_text()
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.keyboard.press("/")
    page.keyboard.press("n")
