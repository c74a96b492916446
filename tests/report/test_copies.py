"""The annotated copies: every character of an article once, sentences in their states, marks both ways."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from kzclaims.check import Options, check
from kzclaims.report.copies import copies
from kzclaims.report.documents import Blocks
from kzclaims.report.shown import passages
from kzclaims.report.view import View
from kzclaims.reported import Report
from tests.builders import C, Q
from tests.report.conftest import ENGLISH, FRENCH


def test_a_copy_is_the_article_with_each_sentence_in_its_state(report: Report) -> None:
    french, english = copies(View(report, "en"))
    for copy, text in ((french, FRENCH), (english, ENGLISH)):
        told = "".join(p.text for block in copy.blocks for s in block.sentences for p in s.pieces)
        assert "".join(told.split()) == "".join(text.split())
    assert french.counts == {"conflict": 5, "compared": 0, "uncompared": 0}
    assert french.sentences == 6


def test_a_title_is_shown_once_where_nothing_in_it_is_marked(report: Report) -> None:
    french, _ = copies(View(report, "fr"))
    title, *others = french.blocks
    assert title.repeats(french.source.title)
    assert not title.repeats("Un autre titre")
    assert not any(block.repeats(french.source.title) for block in others)
    marked = replace(title, sentences=tuple(replace(s, state="uncompared") for s in title.sentences))
    assert not marked.repeats(french.source.title)


def test_a_sentence_is_compared_if_one_of_its_claims_was(report: Report) -> None:
    stops = {c.id for c in report.claims if c.quote and c.quote.exact == "12 arrêts"}
    (french, _) = copies(View(replace(report, conflicts=(), compared=frozenset(stops)), "fr"))
    states = {
        "".join(p.text for p in s.pieces).strip(): s.state
        for block in french.blocks
        for s in block.sentences
        if s.state
    }
    assert states["Elle comptera 12 arrêts."] == "compared"
    assert next(state for text, state in states.items() if text.startswith("La ville détient")) == "uncompared"
    assert "Un tramway pour le port" not in states


def test_marks_lead_to_conflicts_and_back(report: Report, pages: Mapping[str, str]) -> None:
    view = View(report, "fr")
    marks = [m for c in copies(view) for b in c.blocks for s in b.sentences for p in s.pieces for m in p.marks]
    anchors = [m.anchor for m in marks if m.anchor]
    assert len(set(anchors)) == len(anchors)
    assert {(m.number, m.id) for m in marks} == {(c.number, c.id) for c in view.conflicts}
    for anchor in anchors:
        assert f'id="{anchor}"' in pages["fr"]
        assert f'href="#{anchor}"' in pages["fr"]
    quoted = re.findall(r'<mark class="sev-\w+">([^<]*)</mark>', pages["fr"])
    assert {"12 arrêts", "14 arrêts", "d’ici 2029"} <= set(quoted)


def test_a_page_of_the_web_is_shown_without_its_tags(tmp_path: Path) -> None:
    body = "<p>La maison compte <b>12</b> lits, dit <i>la mairie</i>.</p><p>La <i>maison</i> compte 14 lits.</p>"
    (tmp_path / "a.html").write_text(
        f"<!doctype html><html lang=fr><title>Lits</title><body><h1>Des lits</h1>{body}</body></html>", "utf-8"
    )
    report = check([tmp_path / "a.html"], Options())
    (copy,) = copies(View(report, "fr"))
    told = "".join(p.text for block in copy.blocks for s in block.sentences for p in s.pieces)
    assert "La maison compte 12 lits, dit la mairie." in told
    assert "<" not in told
    (text,) = report.texts.values()
    start = text.text.index("14 lits")
    claim = C("maison", "count", Q(14), "14 lits", report.articles[0], start=start)
    (passage,) = passages([claim], report.texts, reading=Blocks())
    assert passage.pieces == (("La maison compte ", False), ("14 lits", True), (".", False))
    (plain,) = passages([claim], report.texts)
    assert "<i>" in plain.pieces[0][0]


def test_fields_of_the_file_are_no_part_of_the_copy(tmp_path: Path) -> None:
    head = "---\ntitle: Des lits\npublisher: Le Quai\ndate: 2025-03-04\n---\n"
    (tmp_path / "a.txt").write_text(f"{head}La maison compte 12 lits.\n", encoding="utf-8")
    (copy,) = copies(View(check([tmp_path / "a.txt"], Options()), "fr"))
    told = ["".join(p.text for s in block.sentences for p in s.pieces).strip() for block in copy.blocks]
    assert [text for text in told if text] == ["Des lits", "La maison compte 12 lits."]
