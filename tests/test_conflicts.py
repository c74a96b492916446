"""Findings become conflicts: grouped, named by what they say, in the order a desk wants."""

from __future__ import annotations

from dataclasses import replace

from kzclaims.claim import Claim, lasting, placed
from kzclaims.conflicts import Conflict, conflicts_of
from kzclaims.rules.base import Camp, Finding, Label, Severity
from kzclaims.turtle import order
from kzclaims.wording import Message
from kzclaims.world import World
from tests.builders import A, C, E, N, Q, S, W, conflicts, found, world

ONE = A("un", "2025-05-20")
TWO = A("deux", "2025-05-20", "en")


def flats(number: int, article: str = "un", quote: str = "", start: int = 0) -> Claim:
    return C(
        "site", "count", Q(number), quote or f"{number} flats", A(article, "2025-05-20"), start=start, scope="flats"
    )


def only(*claims: Claim) -> Conflict:
    (conflict,) = conflicts(world(claims))
    return conflict


def test_the_id_is_made_of_what_is_said() -> None:
    base = only(flats(860), flats(680, "deux"))
    assert only(flats(860, start=99), flats(680, "deux")).id == base.id, "offsets do not count"
    moved = replace(flats(860), article=replace(A("un", "2025-05-20"), sha256="0" * 64))
    assert only(moved, flats(680, "deux")).id == base.id, "nor does the file"
    cased = flats(860, quote="860 FLATS")
    assert only(cased, flats(680, "deux")).id == base.id, "nor does the case of a quote"
    assert only(flats(860, quote="860 new flats"), flats(680, "deux")).id != base.id
    assert only(flats(870), flats(680, "deux")).id != base.id
    assert only(flats(870), flats(680, "deux")).key == base.key, "same place, changed"
    assert only(flats(860), flats(680, "trois")).fingerprint == base.fingerprint, "quotes and values alone"
    assert only(flats(870), flats(680, "deux")).fingerprint != base.fingerprint


def test_conflicts_of_other_articles_that_say_the_same_stay_apart() -> None:
    here, there = (
        finding("x", (flats(860), flats(680, "deux")), Severity.TENSION),
        finding("x", (flats(860, "trois"), flats(680, "quatre")), Severity.TENSION),
    )
    found = grouped(here, there)
    assert [{c.article.id for c in one.claims} for one in found] == [
        {"deux.txt", "un.txt"},
        {"quatre.txt", "trois.txt"},
    ]
    assert len({one.id for one in found}) == 2
    assert [one.id for one in grouped(here)] + [one.id for one in grouped(there)] == [one.id for one in found]
    assert len({one.fingerprint for one in found}) == 1, "by which a decision finds its conflict when a file is renamed"


def of_event(number: int, start: int, place: int, article: str = "un") -> Claim:
    """A count of an event that only its place tells from others."""
    told = flats(number, article, start=start)
    return replace(told, id=f"{told.id}-{place}", subject=placed("event-told", article, place))


def test_conflicts_of_one_article_that_say_the_same_elsewhere_are_counted() -> None:
    first, second = (
        finding("x", (of_event(860, at, at), of_event(680, at + 20, at)), Severity.TENSION) for at in (0, 100)
    )
    found = sorted(grouped(first, second), key=lambda c: order(c.claims[0]))
    assert len({one.id for one in found}) == 2
    assert grouped(second, first) == grouped(first, second)
    assert found[0].id == grouped(first)[0].id == grouped(second)[0].id, "what stands alone is the first, wherever"
    moved = [finding("x", (of_event(860, at, at), of_event(680, at + 20, at)), Severity.TENSION) for at in (7, 300)]
    assert {one.id for one in grouped(*moved)} == {one.id for one in found}, "moved paragraphs keep their ids"


def test_one_place_told_by_two_families_is_one_conflict() -> None:
    first = finding("x", (of_event(860, 0, 0), of_event(680, 20, 0)), Severity.TENSION)
    again = finding("y", (of_event(860, 2, 7), of_event(680, 22, 7)), Severity.TENSION, "sum")
    (one,) = grouped(first, again)
    assert one.rules == ("x", "y")
    assert len(one.claims) == 4


def test_a_place_is_no_part_of_what_lasts() -> None:
    for identifier in ("topic", "event-opening-of-quay", "count-deaths-of-topic"):
        assert lasting(identifier) == identifier
    placed_ids = {placed("topic", name) for name in ("gazette-1.txt", "gazette-2.txt", "новости.txt", "город.txt")}
    assert len(placed_ids) == 4, "files named in other letters are told apart, too"
    assert {lasting(f"scope-all-of-{one}") for one in placed_ids} == {"scope-all-of-topic"}
    nested = f"{placed('event-told', 'history-of-a-town.txt', 3, 12)}-of-{placed('topic', 'history-of-a-town.txt')}"
    assert lasting(nested) == "event-told-of-topic"


def test_versions_hold_those_who_say_the_same() -> None:
    conflict = only(flats(860), flats(680, "deux"), flats(680, "trois"))
    assert [len(camp.claims) for camp in conflict.camps] == [1, 2] or [len(c.claims) for c in conflict.camps] == [2, 1]
    assert len(conflict.claims) == 3


def test_where_it_stands() -> None:
    assert only(flats(860), flats(680, "deux")).where == "between"
    assert only(flats(860), flats(680)).where == "self"
    fact = replace(flats(680), id="ref-flats", background=True, quote=None, valid=None, as_of=None)
    conflict = conflicts(world([flats(860)], background=(fact,)))[0]
    assert conflict.where == "reference"
    assert conflict.without_background is None
    assert [claim.id for claim in conflict.claims] == [flats(860).id]
    assert [claim.id for claim in conflict.background] == ["ref-flats"]


def test_facts_alone_are_no_conflict() -> None:
    facts = tuple(
        replace(flats(n), id=f"ref-{n}", background=True, quote=None) for n in (680, 860)
    )  # fmt: skip
    assert not conflicts(world([], background=facts))


def test_stakes_come_from_the_property_and_the_place() -> None:
    money = (
        C("club", "ownershipShare", S(60), article=ONE, scope="a"),
        C("club", "ownershipShare", S(30), article=TWO, scope="a"),
    )
    assert only(*money).stakes == ("ownership",)
    heading = replace(flats(860), section=C("x", "count", Q(1), section="title").section)
    assert only(heading, flats(680, "deux")).stakes == ("headline",)


def test_the_urgent_comes_first() -> None:
    spelling = (C("p", "name", W("Ida Lind"), article=ONE), C("p", "name", W("Ida Linde"), article=ONE))
    tension = (C("e", "location", N("here"), article=ONE), C("e", "location", N("there"), article=TWO))
    alone = (flats(5, quote="5 sheds"), flats(9, quote="9 sheds"))
    shared = (C("q", "count", Q(5), article=ONE), C("q", "count", Q(9), article=TWO))
    everything = (*spelling, *shared, *tension, *alone)
    order = [(c.severity, c.where) for c in conflicts(world(everything, [E("p", "person")]))]
    assert order == [
        (Severity.CONTRADICTION, "self"),
        (Severity.CONTRADICTION, "between"),
        (Severity.TENSION, "between"),
        (Severity.SPELLING, "self"),
    ]


def finding(rule: str, claims: tuple[Claim, ...], severity: Severity, family: str = "quantity") -> Finding:
    say = Message(rule, rule)
    lead = claims[0]
    camps = tuple(Camp(claim.value, (claim,)) for claim in claims)
    return Finding(rule, family, lead.subject, lead.property, lead.scope, severity, severity, camps, say, say)


def grouped(*findings: Finding) -> tuple[Conflict, ...]:
    claims = {c.id: c for f in findings for c in f.claims}
    return conflicts_of(findings, world(tuple(claims.values())))


def test_one_disagreement_found_twice_is_one_conflict() -> None:
    a, b = flats(860), flats(680, "deux")
    pair = finding("pair", (a, b), Severity.TENSION)
    joint = finding("joint", (b, a), Severity.CONTRADICTION)
    (conflict,) = grouped(pair, joint)
    assert conflict.rules == ("joint", "pair")
    assert conflict.severity == Severity.CONTRADICTION
    assert grouped(joint, pair) == (conflict,)


def test_what_includes_another_takes_it_in() -> None:
    a, b, c = flats(860), flats(680, "deux"), flats(700, "trois")
    (conflict,) = grouped(finding("two", (a, b), Severity.TENSION), finding("three", (a, b, c), Severity.TENSION))
    assert len(conflict.claims) == 3
    assert len(grouped(finding("two", (a, b), Severity.TENSION), finding("other", (b, c), Severity.TENSION))) == 2


def joint(claims: tuple[Claim, ...], family: str = "quantity") -> Finding:
    return replace(finding("joint", claims, Severity.CONTRADICTION, family), labels=(Label("claim", ()),))


def test_a_joint_finding_joins_what_a_rule_of_pairs_finds() -> None:
    a, b, c = flats(860), flats(680, "deux"), replace(flats(700, "trois"), scope="sheds")
    elsewhere = C("quay", "count", Q(5), article=TWO)
    pair = finding("pair", (a, b), Severity.TENSION)
    (conflict,) = grouped(pair, joint((a, b), "sum"))
    assert conflict.rules == ("pair", "joint"), "whatever its family: told once, in the words of the pair"
    assert conflict.claims == tuple(sorted((a, b), key=order))
    assert conflict.severity == Severity.CONTRADICTION
    worse = finding("pair", (a, b), Severity.CONTRADICTION)
    assert len(grouped(worse, joint((a, b, elsewhere)))) == 1, "what two claims show takes no third"
    assert len(grouped(pair, joint((a, b, elsewhere)))) == 2, "unless with the third no reading saves them"
    again = replace(a, id="again", article=A("quatre", "2025-05-20"))
    assert len(grouped(pair, joint((again, b)))) == 1, "the same, told in another article"
    assert len(grouped(pair, joint((b, c)))) == 1, "other parts of one thing"
    assert len(grouped(pair, joint((b, elsewhere)))) == 2
    assert len(grouped(joint((a, b, elsewhere)), joint((b, c, elsewhere)))) == 2


def test_the_id_does_not_tell_who_found_it() -> None:
    a, b = flats(860), C("quay", "count", Q(5), article=TWO)
    (first,), (second,) = grouped(finding("x", (a, b), Severity.TENSION)), grouped(joint((b, a), "sum"))
    assert (first.id, first.key) == (second.id, second.key)


def test_other_families_stay_apart_unless_they_say_the_same() -> None:
    a, b, c = flats(860), flats(680, "deux"), flats(680, "trois")
    found = grouped(finding("x", (a, b), Severity.TENSION), finding("y", (a, c), Severity.TENSION, "sum"))
    assert len(found) == len({conflict.id for conflict in found})
    (one,) = grouped(finding("x", (a, b), Severity.TENSION), finding("y", (a, b), Severity.CONTRADICTION, "sum"))
    assert (one.rules, one.severity) == (("y", "x"), Severity.CONTRADICTION), "an id is that of one conflict"


def test_a_user_may_set_the_severity() -> None:
    conflict = only(flats(860), flats(680, "deux"))
    assert conflict.with_severity(Severity.IMPRECISION).severity == Severity.IMPRECISION
    assert conflict.with_severity(Severity.IMPRECISION).id == conflict.id


def test_what_one_builder_finds() -> None:
    assert found(flats(860), flats(680, "deux")) == ["same-measure-disjoint-values"]
    assert isinstance(world([]), World)
    assert found() == []


def test_a_heading_and_a_scope_of_the_same_words_are_one_conflict() -> None:
    article = A("gazette-1")
    head = C("tram", "reaches", W("all"), "Tous les trams sont gratuits", article, start=0)
    body = C("tram", "reaches", W("some"), "trois trams sur dix restent payants", article, start=100)
    other = C("tram", "obligationScope", N("all"), "les trams sont gratuits", article, start=5)
    rest = C("tram", "obligationScope", N("some"), "trois trams sur dix", article, start=100)
    far = C("tram", "obligationScope", N("few"), "trois bus", article, start=300)
    heading = finding("heading-stronger-than-text", (head, body), Severity.IMPRECISION, "headline")
    scope = finding("scopes-exclude-each-other", (other, rest), Severity.TENSION, "scope")
    assert [set(c.rules) for c in grouped(heading, scope)] == [{heading.rule, scope.rule}]
    assert grouped(heading, scope) == grouped(scope, heading)
    apart = finding("scopes-exclude-each-other", (other, far), Severity.TENSION, "scope")
    assert len(grouped(heading, apart)) == 2
