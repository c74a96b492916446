"""Claims that cannot all hold, whatever families they belong to; and the same with one number changed, which can."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kzclaims.claim import Claim, Modality, Section
from kzclaims.conflicts import Conflict
from kzclaims.report.parts import both
from kzclaims.rules.base import Severity
from kzclaims.rules.claims_that_cannot_all_hold import RULE as CANNOT_ALL_HOLD
from kzclaims.wording import Speaker
from tests.builders import A, C, D, M, N, Q, S, conflicts, world

RULE = "claims-that-cannot-all-hold"
ONE, TWO, THREE = A("un", "2025-03-04"), A("deux", "2025-03-04", "en"), A("trois", "2025-03-04", "ru")


def joint(*claims: Claim) -> list[Conflict]:
    return [c for c in conflicts(world(claims)) if RULE in c.rules]


def only(*claims: Claim) -> Conflict:
    (conflict,) = joint(*claims)
    return conflict


def count(number: float, scope: str, article=ONE, **more) -> Claim:
    return C("ville", "count", Q(number), f"{number} {scope}", article, scope=scope, **more)


def linked(claim: Claim, *links: tuple[str, Claim]) -> Claim:
    return replace(claim, links=tuple((relation, other.id) for relation, other in links))


def grown(adults: int, base: int = 204_000) -> list[Claim]:
    """A base and a growth, and the parts of what it grew to, told by another article in one sentence."""
    before = count(base, "visiteurs", as_of="2023", sentence=1)
    rate = linked(C("ville", "growthRate", S(10), article=ONE, scope="croissance", as_of="2024"), ("ofWhole", before))
    after = replace(
        count(210_000, "visiteurs", as_of="2024", sentence=2),
        value=Q(210_000, "gt"),
        links=(("equivalentTo", rate.id),),
    )
    parts = [count(adults, "adultes", TWO, as_of="2024"), count(121_000, "enfants", TWO, as_of="2024")]
    return [before, rate, after, *(linked(part, ("partOf", after)) for part in parts)]


def test_a_growth_and_parts_are_one_conflict_of_five_claims() -> None:
    claims = grown(136_000)
    conflict = only(*claims)
    assert {claim.id for claim in conflict.claims} == {claim.id for claim in claims}
    assert conflict.severity == Severity.TENSION, "whether both articles count the same is a reading"
    assert conflict.rules == (RULE,)
    assert not joint(*grown(103_000))
    assert conflict.id == only(*reversed(claims)).id


def test_a_course_and_an_order_are_one_conflict_of_four_claims() -> None:
    def course(months: int) -> list[Claim]:
        return [
            C("chantier", "startDate", D("2024-05"), article=ONE),
            C("chantier", "duration", Q(months, unit="month"), article=TWO),
            C("chantier", "endDate", D("2025-01"), article=THREE),
        ]

    assert not joint(*course(8))
    assert only(*course(30)).rules == ("duration-against-dates", RULE), "a pair rule finds it as well: told once"
    order = [C("chantier", "before", N("foire"), article=THREE), C("foire", "eventDate", D("2025-06-01"), article=TWO)]
    start, length, _ = course(30)
    conflict = only(start, length, *order)
    assert len(conflict.claims) == 4
    assert conflict.severity == Severity.TENSION, "the fair may have come in the middle of the works"
    assert not joint(*course(8)[:2], *order)


def test_five_dates_and_orders_in_a_circle() -> None:
    orders = [C(a, "before", N(b), article=ONE) for a, b in ("ab", "bc", "cd")]
    dates = [C("a", "eventDate", D("2025-06"), article=TWO), C("d", "eventDate", D("2025-05"), article=THREE)]
    conflict = only(*orders, *dates)
    assert len(conflict.claims) == 5
    assert conflict.severity == Severity.CONTRADICTION
    assert not joint(*orders, C("a", "eventDate", D("2025-05"), article=TWO), dates[1]), "one month"
    assert not joint(*orders[:2], *dates), "d is not said to come last"


def test_a_share_of_a_whole_that_only_its_parts_give() -> None:
    def claims(planted: int) -> list[Claim]:
        whole = replace(count(400, "arbres", sentence=1), value=Q(400, "ge"))
        parts = [
            linked(count(301, "chênes", sentence=1), ("partOf", whole)),
            linked(count(203, "ormes", sentence=1), ("partOf", whole)),
        ]
        parts[1] = replace(parts[1], links=(*parts[1].links, ("remainderOf", parts[0].id)))
        share = linked(C("ville", "share", S(20), article=ONE, scope="plantés"), ("ofWhole", whole))
        return [whole, *parts, share, linked(count(planted, "plantés"), ("equivalentTo", share))]

    conflict = only(*claims(151))
    assert len(conflict.claims) == 4, "that there are at least 400 is not needed"
    assert conflict.severity == Severity.CONTRADICTION
    assert not joint(*claims(101))


def test_a_figure_of_another_day_is_a_reading() -> None:
    later = A("quatre", "2025-04-20")
    whole = replace(count(700, "arbres", later), links=())
    other = count(700, "arbres", ONE, sentence=3)
    parts = [linked(count(n, s, ONE, sentence=3), ("partOf", other)) for n, s in ((390, "chênes"), (420, "ormes"))]
    loose = replace(other, value=Q(600, "gt"))
    conflict = only(whole, loose, *parts)
    assert {c.id for c in conflict.claims} == {whole.id, *(p.id for p in parts)}
    assert conflict.severity == Severity.TENSION
    assert [label.kind for label in conflict.labels].count("reading") == 1
    assert not joint(replace(whole, asserted="2026-04-20"), loose, *parts), "a year later it is another figure"


@pytest.mark.parametrize(
    "change",
    [
        {"modality": Modality.OPINION},
        {"modality": Modality.CONDITIONAL},
        {"negated": True},
        {"section": Section.TITLE},
    ],
    ids=str,
)
def test_what_does_not_bind(change: dict[str, Any]) -> None:
    claims = [
        C("chantier", "startDate", D("2024-05"), article=ONE),
        C("chantier", "endDate", D("2025-01"), article=TWO),
    ]
    length = C("chantier", "duration", Q(30, unit="month"), article=TWO)
    assert joint(*claims, length)
    # The rule of pairs has its own view of these.
    assert not [c for c in joint(*claims, replace(length, **change)) if c.needed]


def test_units_and_circles_and_shares_of_nothing_are_told() -> None:
    whole = C("ville", "count", Q(40, unit="kilometre"), "40 km", ONE, scope="routes")
    parts = [linked(count(n, s), ("partOf", whole)) for n, s in ((39, "a"), (38, "b"))]
    lone = C("ville", "share", S(40), "40 %", ONE, scope="part")
    equal = linked(count(9, "c"), ("equivalentTo", lone))
    ring = [count(7, "d"), count(8, "e")]
    ring = [linked(ring[0], ("partOf", ring[1])), linked(ring[1], ("partOf", ring[0]))]
    fine = grown(136_000)
    from kzclaims.check import run_rules

    every = world([whole, *parts, lone, equal, *ring, *fine])
    findings, _, notices = run_rules(every)
    assert sum(finding.rule == RULE for finding in findings) == 1, "the rest is unharmed"
    said = [both(notice, {"en": Speaker("en", lambda name, _: name)})["en"] for notice in notices]
    assert any("differ in unit" in text and "40 km" in text for text in said)
    assert any("nothing says of what" in text for text in said)
    assert any("each would be a part or a share of the next" in text for text in said)


def test_amounts_of_money_are_added_up_in_their_currency() -> None:
    whole = C("plan", "amount", M(50_000_000, "EUR", "lt"), article=ONE, scope="total", sentence=1)
    said = [("a", 31), ("b", 12), ("c", 13)]
    parts = [
        linked(C("plan", "amount", M(n * 1_000_000, "EUR"), article=ONE, scope=s, sentence=1), ("partOf", whole))
        for s, n in said
    ]
    assert len(only(whole, *parts).claims) == 4
    assert not joint(whole, *parts[:2])


def stake(holder: str, held: str, number: float, article=ONE, quantifier: str = "", **more: Any) -> Claim:
    return C(held, "ownershipShare", S(number), article=article, scope=holder, quantifier=quantifier, **more)


def test_an_indirect_share_gives_a_link_that_the_other_holders_leave_no_room_for() -> None:
    """30 % of c through b, which has 50 % of it, makes 60 % of b; two others have half of b between them."""
    chain = [C("b", "shareholder", N("a"), article=ONE), stake("b", "c", 50), stake("a", "c", 30, TWO, "indirect")]
    others = [stake("d", "b", 30, THREE), stake("e", "b", 20, THREE)]
    some = replace(stake("a", "b", 5, TWO), value=Q(5, "gt", kind="share"))
    conflict = only(*chain, *others, some)
    assert len(conflict.claims) == 5, "that a has more than 5 % of b is not needed"
    assert some not in conflict.claims
    assert conflict.family == "ownership"
    assert not joint(*chain, *others[:1], some)


def test_a_share_that_nobody_calls_indirect_may_be_held_beside_the_chain() -> None:
    chain = [stake("a", "b", 60, TWO), stake("b", "c", 50, TWO)]
    assert not joint(*chain, stake("a", "c", 45, ONE, "direct"))
    found = [c for c in conflicts(world([*chain, stake("a", "c", 30, ONE)])) if RULE in c.rules]
    assert not found


def test_stakes_of_two_decades_do_not_add_up() -> None:
    old = A("vieux", "2012-03-04")
    claims = [stake("a", "c", 60), stake("b", "c", 30, TWO), stake("d", "c", 30, THREE)]
    assert only(*claims)
    assert not joint(*claims[:2], stake("d", "c", 30, old))


def test_a_remainder_exhausts_the_capital() -> None:
    parts = [stake("a", "c", 40), stake("b", "c", 20, TWO)]
    rest = linked(stake("d", "c", 45, ONE), *(("remainderOf", part) for part in parts))
    assert only(*parts, rest).family == "ownership"
    assert not joint(*parts, linked(stake("d", "c", 40, ONE), *(("remainderOf", part) for part in parts)))


def test_a_conversion_and_parts_are_one_conflict() -> None:
    """The whole in one currency, its parts in another: only the rate of the day brings them together."""

    def claims(road: int) -> list[Claim]:
        whole = C("plan", "amount", M(50_300_000, "USD"), article=ONE, scope="total", sentence=1)
        about = M(50_000_000, "EUR", "approx")
        same = linked(C("plan", "amount", about, article=ONE, scope="total", sentence=1), ("equivalentTo", whole))
        parts = [
            linked(C("plan", "amount", M(n * 1_000_000, "EUR"), article=ONE, scope=s, sentence=1), ("partOf", same))
            for s, n in (("routes", road), ("rails", 21))
        ]
        return [whole, same, *parts]

    conflict = only(*claims(31))
    assert len(conflict.claims) == 4
    assert [fact.article.publisher for fact in conflict.background] == ["ECB (BCE)"]
    assert conflict.severity == Severity.CONTRADICTION, "the reference rate is that of the day"
    assert conflict.without_background is None
    assert not joint(*claims(23))


def test_conversions_alone_are_left_to_their_own_rules() -> None:
    dollars, euros = M(10_400_000, "USD"), M(10_400_000, "EUR")
    a, b = (C("plan", "amount", money, article=ONE, scope=s) for s, money in (("x", dollars), ("y", euros)))
    c = linked(C("plan", "amount", M(15_100_000, "EUR"), article=ONE, scope="x"), ("equivalentTo", a))
    d = linked(C("plan", "amount", M(15_100_000, "USD"), article=TWO, scope="y"), ("equivalentTo", b))
    assert not joint(a, b, c, d)
    assert conflicts(world([a, b, c, d]))


@pytest.mark.parametrize(("valid", "severity"), [("2025", Severity.CONTRADICTION), ("2024", Severity.TENSION)])
def test_a_reference_fact_counts_for_its_days(valid: str, severity: Severity) -> None:
    source = A("register", "2024-01-01", publisher="Register")
    fact = replace(stake("a", "b", 60, source), background=True, quote=None, valid=D(valid), asserted="")
    claims = [stake("b", "c", 50), stake("a", "c", 45, TWO, "indirect")]
    (conflict,) = [c for c in conflicts(world(claims, background=(fact,))) if RULE in c.rules]
    assert conflict.background == (fact,)
    assert conflict.where == "reference"
    assert conflict.severity == severity
    said = both(conflict.message, {"en": Speaker("en", lambda name, _: name)})["en"]
    assert ("unless what Register says (2024) does not hold on that day" in said) == (severity == Severity.TENSION)
    assert [label.kind for label in conflict.labels].count("background") >= 1


def test_a_group_that_was_cut_is_named_by_what_most_of_it_is_about(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = grown(136_000)
    seen = world([claims[0], *claims[2:], replace(claims[1], subject="quartier")])
    assert not CANNOT_ALL_HOLD.find(seen).notices
    monkeypatch.setattr("kzclaims.solve.joint.ALL_WORK", 0)
    (notice,) = CANNOT_ALL_HOLD.find(seen).notices
    said = both(notice, {language: Speaker(language, lambda name, _: name) for language in ("en", "fr")})
    assert said["en"].startswith("joint conflicts: the group around ville (5 linked claims) was examined in part only")
    assert said["fr"].startswith("conflits à plusieurs\xa0: le groupe autour de ville (5 affirmations liées) n’a été")
