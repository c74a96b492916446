"""The pages are well formed, self-contained, in both languages, and show hostile text for what it is."""

from __future__ import annotations

import base64
import hashlib
import html
import itertools
import re
from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from markupsafe import Markup

from kzclaims.report.html import PAGES, page, render, tied, unbroken
from kzclaims.report.words import catalogue, words
from kzclaims.reported import Report
from kzclaims.review import Decision, hold
from tests.report.crowd import small_pages

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
SELF_CLOSING = {"path", "rect", "stop"}
VERBATIM = {"q", "cite", "mark", "blockquote", "code", "style", "script", "svg", "title"}


class Tree(HTMLParser):
    """Elements in order, open ones checked against closing ones, and the texts that are the report's own."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.own: list[str] = []
        self.everything: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), (tag, attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID | SELF_CLOSING, tag
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, (tag, self.open)

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.everything.append(data)
        if not VERBATIM & set(self.open):
            self.own.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.elements if name == tag]


def tree(text: str) -> Tree:
    assert text.startswith("<!doctype html>")
    return Tree(text)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_well_formed(pages: Mapping[str, str], language: str) -> None:
    found = tree(pages[language])
    ids = [attrs["id"] for _, attrs in found.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert found.named("html") == [{"lang": language}]
    targets = [a["href"] or "" for a in found.named("a") if (a["href"] or "").startswith("#")]
    assert targets
    # The script answers to #all, and only the script shows it.
    assert {target[1:] for target in targets} - {"all"} <= set(ids)
    for _, attrs in found.elements:
        for name in ("aria-labelledby", "aria-describedby"):
            assert set((attrs.get(name) or "").split()) <= set(ids)


def test_every_link_between_numbered_pages_leads_somewhere(report: Report) -> None:
    with small_pages(weight=3, asked=3, articles=1):
        found = {name: tree(text) for name, text in render(report, "fr").items()}
    assert {"conflicts-2.html", "questions-2.html", "articles-2.html", "conflicts-1.en.html"} <= set(found)
    ids = {name: {attrs["id"] for _, attrs in each.elements if "id" in attrs} for name, each in found.items()}
    for name, each in found.items():
        told = [a["href"] or "" for a in each.named("a") if "://" not in (a["href"] or "")]
        for href in told:
            file, _, place = href.partition("#")
            assert place in ("", "all") or place in ids[file or name], (name, href)
        assert all(
            any(href.endswith(part) for href in told) for part in ("#desk", "#pictures", "#tables", "#about")
        ) or (name.startswith("conflicts")), name


def test_headings_go_down_one_step_at_a_time(pages: Mapping[str, str]) -> None:
    levels = [int(tag[1]) for tag, _ in tree(pages["fr"]).elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in itertools.pairwise(levels))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_fetched(pages: Mapping[str, str], language: str) -> None:
    text, found = pages[language], tree(pages[language])
    assert not re.search(r"\ssrc=|url\(\s*['\"]?(?!#)|@import|<link|<iframe|<img|<form|<base|\son\w+=|style=", text)
    for anchor in found.named("a"):
        href = anchor["href"] or ""
        assert href.startswith("#") or href in PAGES.values() or re.match(r"https?://", href)
        if "://" in href:
            assert anchor["rel"] == "noreferrer noopener"


def test_the_policy_admits_what_stands_in_the_page_and_nothing_else(pages: Mapping[str, str]) -> None:
    policy = next(m["content"] or "" for m in tree(pages["fr"]).named("meta") if "http-equiv" in m)
    assert "default-src 'none'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        digests = [
            base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
            for body in re.findall(f"<{tag}>(.*?)</{tag}>", pages["fr"], re.DOTALL)
        ]
        assert f"{tag}-src " + " ".join(f"'sha256-{digest}'" for digest in digests) + ";" in policy


def test_each_language_links_to_the_other(report: Report) -> None:
    french, english = render(report, "fr"), render(report, "en")
    assert list(french) == ["index.html", "index.en.html"]
    assert list(english) == ["index.en.html", "index.html"]
    assert dict(french) == dict(english)
    assert 'href="index.en.html" lang="en"' in french["index.html"]
    assert 'href="index.html" lang="fr"' in french["index.en.html"]


def test_the_same_report_gives_the_same_bytes(report: Report, pages: Mapping[str, str]) -> None:
    assert page(report, "fr") == pages["fr"]
    assert page(report, "en") == pages["en"]


def test_every_conflict_stands_once_with_all_its_quotes(report: Report, pages: Mapping[str, str]) -> None:
    for conflict in report.conflicts:
        assert pages["fr"].count(f'id="c-{conflict.id}"') == 1
        card = pages["fr"].split(f'id="c-{conflict.id}"')[1].split("</article>")[0]
        assert f'href="#c-{conflict.id}"' in pages["fr"]
        for claim in conflict.claims:
            assert claim.quote is not None
            assert claim.quote.exact in card


def test_the_list_has_every_conflict_and_what_it_can_be_narrowed_by(report: Report, pages: Mapping[str, str]) -> None:
    lines = re.findall(
        r'<a class="line [^"]*" id="l-(\w+)" href="#c-(\w+)" data-t="([^"]*)" data-now="to-check">', pages["fr"]
    )
    assert [first for first, _, _ in lines] == [second for _, second, _ in lines]
    assert sorted(first for first, _, _ in lines) == sorted(c.id for c in report.conflicts)
    tokens = dict(re.findall(r'value="(\w\d+)" data-key="([^"]*)"', pages["fr"]))
    between = next(c for c in report.conflicts if c.where == "between")
    told = {tokens[token] for name, _, found in lines if name == between.id for token in found.split()}
    assert {between.severity.value, "between", between.rule, *(c.article.id for c in between.claims)} <= {
        html.unescape(word) for word in told
    }


def test_with_texts_the_paragraph_is_shown_without_them_the_quote(dossier, pages: Mapping[str, str]) -> None:
    assert "Elle comptera <mark>12 arrêts</mark>." in pages["fr"]
    bare = page(dossier.check(texts=False), "fr")
    assert "Elle comptera" not in bare
    assert "12 arrêts</q>" in bare


def test_the_page_says_what_it_must(pages: Mapping[str, str]) -> None:
    told = {language: " ".join(" ".join(tree(text).everything).split()) for language, text in pages.items()}
    assert "Aucune discordance trouvée ne veut pas dire vérifié." in told["fr"]
    assert "No discrepancy found does not mean verified." in told["en"]
    assert "camp" not in told["fr"]
    assert not re.search(r"\b(false|refuted|camp)\b", told["en"], re.IGNORECASE)
    assert not re.search(r"\b(faux|fausse|réfuté\w*|camp)\b", told["fr"], re.IGNORECASE)


def test_severity_where_and_stakes_are_said_with_what_they_mean(report: Report, pages: Mapping[str, str]) -> None:
    for conflict in report.conflicts:
        card = pages["en"].split(f'id="c-{conflict.id}"')[1].split("</article>")[0]
        meaning = card.split('<p class="meaning">')[1].split("</p>")[0]
        assert len(meaning) > 40
        assert html.escape(words("en")(f"located.{conflict.where}"), quote=False) in meaning
        for stake in conflict.stakes:
            assert html.escape(words("en").known("means", stake), quote=False) in meaning


def test_every_stake_has_its_meaning() -> None:
    named = {key for key in catalogue()["stakes"] if key != "label"}
    assert named == set(catalogue()["means"])


def test_french_typography(pages: Mapping[str, str]) -> None:
    own = tree(pages["fr"]).own
    offences = [text for text in own if re.search(r"[ ][;!?%:»]|«[ ]|\w[;!?]|\w'\w|\.\.\.", text)]
    assert not offences


HOSTILE = {
    "script": "<script>alert(1)</script>\"'&",
    "attribute": '" onmouseover="alert(1)" x="',
    "closing": "</title></style></q></cite></article><h1>",
    "template": "{{ 7 * 7 }} {% raw %} {n} %s",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_only_text(dossier, text: str) -> None:
    dossier.title = dossier.publisher = dossier.author = dossier.label = dossier.speaker = dossier.unit_scope = text
    dossier.quotes["12 arrêts"] = text
    dossier.french = dossier.french.replace("12 arrêts", text)
    for language in ("fr", "en"):
        found = tree(page(dossier.check(), language))
        assert len(found.named("script")) == 2
        assert not any(name.startswith("on") for _, attrs in found.elements for name in attrs)
        assert [attrs for tag, attrs in found.elements if tag == "h1"] == [{"class": "brand"}]
        whole = "".join(found.everything)
        assert text.replace("'", "’") in whole.replace("'", "’")


def test_hidden_characters_are_shown(dossier) -> None:
    odd = "stops\u202e\u200b\u2066\u0007"
    dossier.title = dossier.publisher = dossier.author = dossier.label = dossier.speaker = dossier.unit_scope = odd
    dossier.quotes["12 arrêts"] = odd
    dossier.french = dossier.french.replace("12 arrêts", odd)
    text = page(dossier.check(), "fr")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b-\u200f\u0000-\u0008]", text)
    assert "stops⟨U+202E⟩⟨U+200B⟩⟨U+2066⟩⟨U+0007⟩" in text


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//host/x", "https://a\u202eb.example/", "ftp://x/"]
)
def test_only_web_addresses_are_links(dossier, url: str) -> None:
    dossier.url = url
    links = [a["href"] or "" for a in tree(page(dossier.check(), "fr")).named("a")]
    assert all(href.startswith(("#", "index")) for href in links)


def test_nothing_to_report_is_said_plainly(dossier) -> None:
    dossier.folder.mkdir(parents=True)
    path = dossier.folder / "empty.ttl"
    path.write_text("", encoding="utf-8")
    from kzclaims.check import Options, check

    found = tree(page(check([path], Options()), "fr"))
    assert "Aucun article n’a été lu\u00a0: rien n’a été comparé." in " ".join(found.everything)
    assert not found.named("article")


def test_what_people_decided_stands_in_the_page_and_nobody_is_named(report: Report) -> None:
    first, second, third = report.conflicts[:3]
    names = {c.id: (c.key, c.fingerprint) for c in report.conflicts}
    day = "2026-01-02T10:00:00Z"
    told = [
        Decision(first.id, state="dismissed", when=day, reason="rounding", who="Zoé Quidam", note="privé"),
        Decision("0" * 12, second.key, state="confirmed", when=day, who="Zoé Quidam"),
    ]
    held = hold(told, names, {a.id for a in report.articles})
    text = page(replace(report, held=held, since={first.id: "same", third.id: "new"}), "fr")
    lines = dict(re.findall(r'<a class="line [^"]*" id="l-(\w+)"[^>]* data-t="[^"]*"([^>]*)>', text))
    assert 'data-state="dismissed" data-reason="rounding"' in lines[first.id]
    assert 'data-since="same"' in lines[first.id]
    assert 'data-was="confirmed"' in lines[second.id]
    assert 'data-since="new"' in lines[third.id]
    assert "écarté" in text.split(f'id="c-{first.id}"')[1].split("</article>")[0]
    assert "Quidam" not in text
    assert "privé" not in text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("462,3\u00a0KZT/EUR contre 450", "462,3\u00a0KZT/EUR"),
        ("about 1,240\u00a0km/h.", "1,240\u00a0km/h."),
        ("« 462 <b>KZT/EUR", ""),
        ("le 12/03/2025, https://corlay.example/2025/tram/ligne", ""),
        ("et/ou", ""),
    ],
)
def test_an_amount_is_not_broken_at_the_stroke_in_its_unit(text: str, kept: str) -> None:
    shown = str(Markup("{}").format(unbroken(text)))
    assert re.findall('<span class="whole">(.*?)</span>', shown) == ([kept] if kept else [])
    assert html.unescape(re.sub("</?span[^>]*>", "", shown)) == text
    assert "<b>" not in shown


def test_signs_in_a_row_stay_with_their_word() -> None:
    assert str(tied(" » ; le reste « ira » ?", "fr")).count("whole") == 2
    assert '<span class="whole closing"> » ;</span>' in tied(" » ; le reste", "fr")
    assert tied("le reste » ; ira", "en") == "le reste » ; ira"
