"""Where things stand in the two pictures: time runs rightwards, holders stand above, nothing lies over anything."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise

import pytest

from kzclaims.report.layered import BOX, BOX_HEIGHT, WIDEST, draw
from kzclaims.report.layering import acyclic, layers
from kzclaims.report.owners import owners
from kzclaims.report.timeline import LABELS, RIGHT, WIDTH, axis_of, timeline, wrapped
from kzclaims.report.view import View
from kzclaims.reported import Report


def test_time_runs_rightwards_and_empty_years_shrink() -> None:
    days = [date(2011, 5, 3), date(2025, 1, 1), date(2025, 6, 9), date(2028, 12, 31)]
    axis = axis_of(days, 100, 800)
    places = [axis.x(day) for day in days]
    assert places == sorted(places)
    assert places[0] >= 100
    assert axis.after(days[-1]) == pytest.approx(900, abs=1)
    assert [label for _, _, label in axis.gaps] == ["2012–2024", "2026–2027"]
    assert axis.x(date(2025, 1, 1)) - axis.x(date(2012, 1, 1)) < 150


def test_years_are_written_where_they_do_not_touch() -> None:
    days = [date(year, 1, 1) for year in (1998, 2016, *range(2020, 2023))]
    axis = axis_of([*days, *(date(year, 6, 9) for year in range(2023, 2031))], 236, 690)
    places = sorted(axis.labels)
    assert all(b[0] - a[0] >= 4.2 * (len(a[1]) + len(b[1])) for a, b in pairwise(places)), places
    assert {"1998", "2016", *map(str, range(2023, 2031))} <= {text for _, text in places}
    roomy = axis_of([date(2018, 5, 1), date(2024, 5, 1), date(2025, 5, 1)], 236, 690)
    assert [text for _, text in sorted(roomy.labels)] == ["2018", "⋯", "2024", "2025"]


def test_one_year_alone_fills_the_axis() -> None:
    axis = axis_of([date(2025, 2, 1)], 0, 100)
    assert axis.years == ((2025, 0, 100.0),)


def test_each_dated_claim_has_a_row_with_its_readings(report: Report) -> None:
    found = timeline(View(report, "fr"))
    assert found is not None
    rows = {claim.quote.exact: row for row in found.rows for claim in row.claims if claim.quote}
    assert set(rows) == {"ouvrira le 1er septembre 2027", "opens on 1 March 2028", "d’ici 2029", "before 2028"}
    assert rows["d’ici 2029"].tail is not None
    assert rows["d’ici 2029"].fade == "left"
    assert rows["opens on 1 March 2028"].point
    assert all(row.conflict for row in rows.values())
    for line in found.lines:
        assert LABELS - 10 <= line.x <= line.x + line.width <= WIDTH - RIGHT + 1
    ys = [(line.y, line.y + line.height) for line in found.lines]
    assert all(a[1] <= b[0] for a, b in pairwise(ys))


def test_holders_stand_above_what_they_hold(report: Report) -> None:
    found = owners(View(report, "fr"))
    assert found is not None
    place = {" ".join(box.lines): box for box in found.boxes}
    assert place["la ville"].y < place["la régie"].y < place["la ligne C"].y
    assert {label for link in found.links for label, _ in link.labels} == {
        "environ 60\u202f% · A (2025)",
        "développeur · A (2025)",
    }
    assert place["la ligne C"].shape == "product"


def test_boxes_never_overlap_and_labels_keep_off_boxes() -> None:
    pairs = [("a", "c"), ("b", "c"), ("a", "d"), ("c", "e"), ("d", "e"), ("a", "e"), ("b", "f"), ("f", "e")]
    drawing = draw(pairs, dict.fromkeys(pairs, ("about 40% · A",)))
    for (ax, ay), (bx, by) in combinations(drawing.boxes.values(), 2):
        assert abs(ax - bx) >= BOX or abs(ay - by) >= BOX_HEIGHT
    for upper, lower in pairs:
        assert drawing.boxes[upper][1] < drawing.boxes[lower][1]
    for route in drawing.routes.values():
        assert 0 <= route.label[0] <= drawing.width
        assert route.path.startswith("M")


@pytest.mark.parametrize("many", [5, 9, 30])
def test_a_layer_wider_than_a_page_is_turned(many: int) -> None:
    pairs = [(f"source {n}", f"article {n % 3}") for n in range(many)] + [("source 0", "article 1")]
    drawing = draw(pairs, dict.fromkeys(pairs, ("10 affirmations",)))
    assert drawing.turned == (many > 6)
    assert drawing.width <= WIDEST
    for (ax, ay), (bx, by) in combinations(drawing.boxes.values(), 2):
        assert abs(ax - bx) >= BOX or abs(ay - by) >= BOX_HEIGHT
    for pair, route in drawing.routes.items():
        (ax, ay), (bx, by) = (drawing.boxes[name] for name in pair)
        assert ax < bx if drawing.turned else ay < by
        if drawing.turned:
            assert ax < route.points[0][0] <= ax + BOX / 2
            assert route.points[-1][0] == bx - BOX / 2
            assert abs(route.points[0][1] - ay - BOX_HEIGHT / 2) < BOX_HEIGHT / 2


def test_a_circle_is_cut_once_and_always_in_the_same_place() -> None:
    assert acyclic([("a", "b"), ("b", "c"), ("c", "a")]) == [("a", "b"), ("b", "c"), ("a", "c")]
    assert layers([("a", "b"), ("b", "c"), ("a", "c"), ("d", "c")]) == {"a": 0, "b": 1, "c": 2, "d": 1}


def test_long_labels_wrap_and_end_in_an_ellipsis() -> None:
    assert wrapped("one two three", 8) == ("one two", "three")
    assert wrapped("one two three four five six", 8)[-1].endswith("…")
    assert all(len(line) <= 13 for line in wrapped("x" * 50, 8))
    assert wrapped("«\u00a0un deux trois quatre cinq\u00a0»", 9) == ("«\u00a0un deux", "trois…\u00a0»")
    assert wrapped("“one two three four five”", 8)[-1] == "three…”"
    assert wrapped("«\u00a0un\u00a0» deux trois", 8)[-1] == "deux…", "what follows a quotation is not in it"
    assert wrapped("«\u00a0“un deux trois quatre” cinq\u00a0»", 10) == ("«\u00a0un deux", "trois…\u00a0»")
