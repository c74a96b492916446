"""The list: what it can be narrowed by, repeats together; and the files that a long report becomes."""

from __future__ import annotations

from dataclasses import replace

from kzclaims.report.listing import listing
from kzclaims.report.paging import DETAILED, WHOLE, Plan, Sheet, sheets, weight
from kzclaims.report.questions import questions
from kzclaims.report.view import View
from kzclaims.reported import Report


def test_each_conflict_has_a_token_for_all_that_it_can_be_found_by(report: Report) -> None:
    view = View(report, "en")
    facets, entries = listing(view, view.conflicts)
    assert [facet.name for facet in facets] == [
        "severity", "stakes", "where", "rule", "article", "publisher", "person",
    ]  # fmt: skip
    keys = {option.token: (facet.name, option.key) for facet in facets for option in facet.options}
    assert len(keys) == sum(len(facet.options) for facet in facets)
    every = [entry for first in entries for entry in (first, *first.repeats)]
    assert [entry.seen.number for entry in every] == [*range(1, len(report.conflicts) + 1)]
    for entry, conflict in zip(every, report.conflicts, strict=True):
        told = {keys[token] for token in entry.tokens.split()}
        assert ("severity", conflict.severity.value) in told
        assert {("article", claim.article.id) for claim in conflict.claims} <= told
    mayor = next(o for f in facets if f.name == "person" for o in f.options if o.key == "the mayor")
    assert mayor.count == 1


def test_repeats_of_one_disagreement_follow_its_first(report: Report) -> None:
    view = View(report, "en")
    one, two, three = view.conflicts[:3]
    _, entries = listing(view, (replace(one, topic=("x",)), replace(two, topic=("y",)), replace(three, topic=("x",))))
    assert [(e.seen.id, [again.seen.id for again in e.repeats]) for e in entries] == [
        (one.id, [three.id]),
        (two.id, []),
    ]


def test_a_long_report_becomes_an_index_and_pages_that_hold_every_conflict(report: Report) -> None:
    seen = next(c for c in View(report, "en").conflicts if weight(c) == 2)
    many = [replace(seen, number=n, id=f"{n:012x}") for n in range(1, DETAILED // 2 + 2)]
    asked = questions(many, {})
    assert [s.kind for s in sheets(many[: WHOLE // 2], 4, asked)] == ["whole"]
    assert [s.kind for s in sheets(many[: WHOLE // 2 + 1], 4, asked)] == ["detailed", "copies"]
    written = sheets(many, 230, asked)
    assert [s.kind for s in written] == ["index", *["conflicts"] * 3, "questions", *["copies"] * 3]
    assert [(s.first, s.last) for s in written[1:4]] == [(1, 500), (501, 1000), (1001, 1201)]
    assert sum(n for s in written[1:4] for _, n in s.counts) == len(many)
    assert len({s.file(language) for s in written for language in ("fr", "en")}) == 2 * len(written)
    ids = tuple(c.id for c in many)
    index = Plan("fr", written, written[0], ids)
    assert index.conflict(1200) == f"conflicts-3.html#c-{ids[1199]}"
    assert next(file for file, _ in index.parts) == "conflicts-1.html"
    assert index.elsewhere("questions") == "questions-1.html"
    assert Plan("fr", written, written[4], ids).elsewhere("questions") == ""
    inside = Plan("en", written, written[3], ids)
    assert inside.conflict(1200) == f"#c-{ids[1199]}"
    assert inside.conflict(1) == f"conflicts-1.en.html#c-{ids[0]}"
    assert inside.index == "index.en.html"
    assert not inside.parts
    assert (inside.beside(-1), inside.beside(1)) == ("conflicts-2.en.html", "")
    assert (index.beside(-1), index.beside(1)) == ("", "")
    alone = (Sheet("whole"),)
    assert Plan("fr", alone, alone[0], ids).conflict(2) == f"#c-{ids[1]}"
