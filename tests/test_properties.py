"""What holds for whatever the input: order, bytes, agreement, dates, owners."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from kzclaims import edtf, turtle
from kzclaims.agreement import rounds
from kzclaims.check import Options, check
from kzclaims.claim import Claim, Modality, Named, Number, Period, Quote, Relation, Section, Value, Words
from kzclaims.graph import read_claims
from kzclaims.report.json_ import render
from kzclaims.rules import all_rules
from kzclaims.table import interval
from kzclaims.vocabulary import load_vocabulary
from tests.builders import A, C, D, E, N, Q, S, conflicts, found, read, world

FIXTURES = Path(__file__).resolve().parent / "fixtures" / "rules"
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
AMOUNTS = st.decimals(min_value=1, max_value=10**12, places=2, allow_nan=False)
# Lone surrogates are no text; everything else may stand between quotation marks.
# What lies beyond the first plane and is not printable has a test of its own, in test_turtle.py.
CHARACTERS = st.characters(exclude_categories=["Cs"])
TEXTS = st.text(CHARACTERS, min_size=1, max_size=40) | st.sampled_from(
    [
        '"""',
        "\\\\u0041",
        "a\nb\r\n",
        "3\u202f000\u00a0%",
        "\u202eabc\u2069",
        "👩‍🚒",
        "e\u0301",
        "\u0000",
        "\ufeffx",
        "'''",
    ]
)
SLUGS = st.from_regex(r"[a-z][a-z0-9-]{0,12}[a-z0-9]", fullmatch=True)


# --- order ------------------------------------------------------------------------------------------------------------


RULES = [rule.id for rule in all_rules()]


@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(chance) -> None:
    """Statements in any order, files in any order and under any name: the same conflicts in the same order."""
    chosen = chance.sample(RULES, 8)
    known = check([FIXTURES / rule / "conflict.ttl" for rule in chosen], Options(reference=False))
    assert len(known.conflicts) >= len(chosen) - 1
    with TemporaryDirectory() as folder:
        paths: list[Path] = []
        for rule in chosen:
            head, *statements = (FIXTURES / rule / "conflict.ttl").read_text(encoding="utf-8").split("\n\n")
            chance.shuffle(statements)
            paths.append(Path(folder) / f"{len(paths):02}.ttl")
            paths[-1].write_text("\n\n".join([head, *statements]) + "\n", encoding="utf-8")
        chance.shuffle(paths)
        found_again = check(paths, Options(reference=False))
    assert [c.id for c in found_again.conflicts] == [c.id for c in known.conflicts]
    assert json.loads("".join(render(found_again)))["conflicts"] == json.loads("".join(render(known)))["conflicts"]


@pytest.mark.parametrize("turn", [1, 3, -1])
def test_the_order_of_files_changes_no_byte(turn: int) -> None:
    paths = sorted(FIXTURES.rglob("conflict.ttl"))[:12]
    other = paths[::-1] if turn < 0 else paths[turn:] + paths[:turn]
    first, second = ("".join(render(check(p, Options(reference=False)))) for p in (paths, other))
    assert first == second


def test_a_file_in_two_parts_is_the_same_file(tmp_path: Path) -> None:
    path = FIXTURES / "shares-exceed-the-whole" / "conflict.ttl"
    data, _ = read(path)
    for n, claim in enumerate(data.claims):
        (tmp_path / f"{n}.ttl").write_text(turtle.write([claim], [claim.article]), encoding="utf-8")
    whole = check([path], Options(reference=False)).conflicts
    parts = check([tmp_path], Options(reference=False)).conflicts
    assert [c.id for c in whole] == [c.id for c in parts] != []


# --- bytes ------------------------------------------------------------------------------------------------------------

SPANS = st.tuples(DAYS, DAYS).map(lambda ab: (min(ab), max(ab)))
PERIODS = st.builds(
    lambda span, open_, relation, anchored, other: Period(
        None if open_ == "lo" else span[0],
        None if open_ == "hi" else span[1],
        relation,
        "",
        _readings((None if open_ == "lo" else span[0], None if open_ == "hi" else span[1]), other),
        anchored,
    ),
    SPANS,
    st.sampled_from(["", "lo", "hi"]),
    st.sampled_from(Relation),
    st.booleans(),
    st.none() | SPANS,
)


def _readings(
    plain: tuple[date | None, date | None], other: tuple[date, date] | None
) -> tuple[tuple[date | None, date | None], ...]:
    return (plain, other) if other and other != plain else ()


NUMBERS = st.builds(
    lambda kind, span, open_, relation, said: Number(
        kind,
        None if open_ == "lo" else min(span),
        None if open_ == "hi" else max(span),
        {"money": "EUR", "share": "", "quantity": "year"}[kind],
        relation,
        min(span) if said else None,
    ),
    st.sampled_from(["money", "share", "quantity"]),
    st.tuples(AMOUNTS, AMOUNTS),
    st.sampled_from(["", "lo", "hi"]),
    st.sampled_from(Relation),
    st.booleans(),
)
LANGUAGES = st.sampled_from(["", "fr", "en", "ru", "kk-Cyrl".lower()])
VALUES: st.SearchStrategy[Value] = st.one_of(
    PERIODS,
    NUMBERS,
    st.builds(Named, SLUGS),
    st.builds(Words, TEXTS, LANGUAGES, st.sampled_from(["text", "quotation"])),
)
PROPERTY = {"period": "deadline", "money": "amount", "share": "share", "quantity": "count", "entity": "owner"}


@st.composite
def claims_of_any_kind(draw: st.DrawFn) -> Claim:
    value, exact, start = draw(VALUES), draw(TEXTS), draw(st.none() | st.integers(0, 10**6))
    end = None if start is None else start + len(exact)
    quote = Quote(exact, start, end, draw(LANGUAGES), draw(st.just("") | TEXTS), draw(st.just("") | TEXTS))
    article = A(draw(SLUGS), draw(DAYS).isoformat(), title=draw(TEXTS), publisher=draw(TEXTS))
    claim = C(draw(SLUGS), PROPERTY.get(value.kind, "wording"), value, exact, article, start=start)
    return replace(
        claim,
        quote=quote,
        scope=draw(st.just("") | SLUGS),
        modality=draw(st.sampled_from(Modality)),
        section=draw(st.sampled_from(Section)),
        speaker=draw(st.just("") | SLUGS),
        negated=draw(st.booleans()),
        quantifier=draw(st.sampled_from(["", "all", "only"])),
        sentence=draw(st.none() | st.integers(0, 999)),
    )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(claims_of_any_kind(), min_size=1, max_size=3, unique_by=(lambda c: c.id, lambda c: c.article.node)))
def test_what_is_written_is_read_and_written_alike(made: list[Claim]) -> None:
    text = turtle.write(made, [claim.article for claim in made])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "claims.ttl"
        path.write_bytes(text.encode())
        data, _ = read_claims(path, load_vocabulary())
    assert set(data.claims) == set(made)
    assert turtle.write(data.claims, data.articles) == text


# --- agreement --------------------------------------------------------------------------------------------------------


@settings(max_examples=100, deadline=None)
@given(AMOUNTS, st.lists(st.sampled_from(["eq", "approx", "gt", "ge", "lt", "le"]), min_size=2, max_size=5), st.data())
def test_figures_with_a_common_point_never_alarm(point: Decimal, relations: list[str], data: st.DataObject) -> None:
    made = []
    for n, relation in enumerate(relations):
        stretch = data.draw(st.decimals(min_value=1, max_value=3, places=3, allow_nan=False))
        # Each bound holds the point: "more than" less than it, "less than" more than it, "about" near it.
        number = {"gt": point / stretch, "ge": point / stretch, "lt": point * stretch, "le": point * stretch}
        value = Q(str(number.get(relation, point)), relation)
        made.append(C("site", "count", value, f"mention {n}", A(f"article-{n % 3}"), scope="flats"))
    assert max(interval(c.value)[0] for c in made) <= min(interval(c.value)[1] for c in made)
    assert not found(*made)


@settings(max_examples=60, deadline=None)
@given(AMOUNTS, AMOUNTS, st.booleans())
@example(Decimal("1.00"), Decimal("1.01"), False)
@example(Decimal("1.01"), Decimal("1.02"), False)
def test_a_figure_moved_into_agreement_alarms_no_more(first: Decimal, second: Decimal, same: bool) -> None:
    where = A("one"), A("one" if same else "two")
    a, b = (C("site", "count", Q(str(n)), f"v{i}", where[i], scope="x") for i, n in enumerate((first, second)))
    # 1.01 may be told as 1: rounding is no disagreement.
    assert bool(found(a, b)) == (first != second and not rounds(first, first, second, second, "quantity"))
    assert not found(a, replace(b, value=a.value))


@settings(max_examples=60, deadline=None)
@given(DAYS, st.integers(1, 4000))
def test_a_date_moved_into_agreement_alarms_no_more(day: date, gap: int) -> None:
    later = D((day + timedelta(days=gap)).isoformat())
    a, b = C("pont", "openingDate", D(day.isoformat())), C("pont", "openingDate", later, article=A("b"))
    assert found(a, b) == ["fixed-dates-differ"]
    assert not found(a, replace(b, value=a.value))
    assert not found(a, replace(b, value=D(f"{day.year}")))


@settings(max_examples=60, deadline=None)
@given(DAYS, st.integers(0, 6), st.integers(-2, 2))
def test_a_stay_of_so_many_days_ends_when_it_must(start: date, days: int, off: int) -> None:
    end = start + timedelta(days=days + off)
    made = [
        C("foire", "startDate", D(start.isoformat())),
        C("foire", "duration", Q(days, unit="day")),
        C("foire", "endDate", D(end.isoformat())),
    ]
    assert bool(found(*made)) == (abs(off) > 1)


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(6)), st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8))
def test_events_told_in_their_order_never_alarm(order: list[int], pairs: list[tuple[int, int]]) -> None:
    """Before-claims and dates that follow one order of six events fit together; one reversed pair does not."""
    made = [C(f"e{n}", "eventDate", D(f"2020-0{place + 1}")) for place, n in enumerate(order)]
    for a, b in dict.fromkeys((min(p), max(p)) for p in pairs if p[0] != p[1]):
        made.append(C(f"e{order[a]}", "before", N(f"e{order[b]}")))
    assert not found(*made)
    wrong = C(f"e{order[5]}", "before", N(f"e{order[0]}"), "à l’envers")
    # Words and dates may each close the circle: then there are two smallest sets, each with the reversed pair.
    names = {name for told in found(*made, wrong) for name in told.split("+")}
    assert "events-out-of-order" in names
    assert names <= {"events-out-of-order", "claims-that-cannot-all-hold"}


# --- dates ------------------------------------------------------------------------------------------------------------


@given(DAYS, DAYS)
def test_edtf_bounds_come_back(a: date, b: date) -> None:
    first, last = min(a, b), max(a, b)
    assert edtf.bounds(first.isoformat()) == (first, first)
    assert edtf.bounds(f"{first}/{last}") == (first, last)
    assert edtf.bounds(f"{first}/..") == (first, None)
    assert edtf.bounds(f"../{last}") == (None, last)
    assert edtf.bounds(f"{first}T23:59:00+05:00") == (first, first)
    if first != last:
        with pytest.raises(ValueError, match="ends before it starts"):
            edtf.bounds(f"{last}/{first}")


@given(DAYS)
def test_months_and_years_hold_their_days(day: date) -> None:
    for text in (f"{day.year}", f"{day.year}-{day.month:02}"):
        lo, hi = edtf.bounds(text)
        assert lo is not None
        assert hi is not None
        assert lo <= day <= hi
        assert (hi + timedelta(days=1)).day == lo.day == 1


@given(SPANS, SPANS)
def test_gaps_are_even_handed(a: tuple[date, date], b: tuple[date, date]) -> None:
    first, second = (f"{lo}/{hi}" for lo, hi in (a, b))
    gap = edtf.gap_days(first, second)
    assert gap == edtf.gap_days(second, first)
    assert gap is not None
    assert (gap == 0) == (max(a[0], b[0]) <= min(a[1], b[1]))


# --- owners -----------------------------------------------------------------------------------------------------------


@st.composite
def ownership_systems(draw: st.DrawFn) -> list[Claim]:
    """Companies that own shares of later ones only, never more than the whole of any."""
    made: list[Claim] = []
    for held in range(1, draw(st.integers(2, 5))):
        left = 100
        for holder in draw(st.lists(st.integers(-3, held - 1), unique=True, max_size=4)):
            share = draw(st.integers(0, left))
            left -= share
            relation = draw(st.sampled_from(["eq", "approx", "ge", "le"])) if share else "le"
            # Outsiders (below zero) hold no other company, so that no chain leads round a stake said outright.
            chain = holder >= 0 and any(claim.subject == f"c{holder}" for claim in made)
            if not chain:
                words = f"part {holder} de {held}"
                made.append(C(f"c{held}", "ownershipShare", S(share, relation), words, scope=f"c{holder}"))
    return made


@settings(max_examples=120, deadline=None)
@given(ownership_systems())
def test_a_consistent_ownership_never_alarms(made: list[Claim]) -> None:
    described = [E(f"c{n}", "organisation") for n in range(-3, 6)]
    assert not conflicts(world(made, described)), [(c.subject, c.scope, c.value) for c in made]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.integers(20, 100), min_size=1, max_size=4), st.integers(-30, 30))
def test_an_indirect_share_is_the_product_of_its_chain(links: list[int], off: int) -> None:
    made = [C(f"c{n + 1}", "ownershipShare", S(share), f"lien {n}", scope=f"c{n}") for n, share in enumerate(links)]
    exact = Decimal(100)
    for share in links:
        exact = exact * share / 100
    stated = C(f"c{len(links)}", "ownershipShare", S(str(exact)), "indirecte", scope="c0")
    assert not found(*made, stated)
    wrong = min(max(exact + off, Decimal(0)), Decimal(100))
    other = replace(stated, value=S(str(wrong)))
    alarmed = found(*made, other)
    assert bool(alarmed) == (wrong != exact)
