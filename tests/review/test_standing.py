"""What stands on a conflict: per person the latest, disagreement listed, change and disappearance told."""

from __future__ import annotations

from dataclasses import replace

from kzclaims.review import Decision, State, hold, since, standing

A, B, C = "aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"


def by(who: str, state: str = "confirmed", day: int = 4, conflict: str = A, **more: str) -> Decision:
    reason = "rounding" if state == "dismissed" else ""
    decision = Decision(conflict, state=state, reason=reason, who=who, when=f"2025-03-{day:02d}T10:00:00+00:00")
    return replace(decision, **more)  # type: ignore[arg-type]


def test_the_latest_of_each_person_counts() -> None:
    held = standing([by("Jo", "dismissed", 5), by("Jo", "confirmed", 4)])
    assert (held.state, held.reason, len(held.decisions)) == (State.DISMISSED, "rounding", 1)
    assert held.dismissed


def test_two_who_disagree_are_both_listed() -> None:
    held = standing([by("Jo", "dismissed", 5), by("Al", "confirmed", 4)])
    assert (held.state, held.disagree, held.dismissed) == (State.DISPUTED, True, False)
    assert [d.who for d in held.decisions] == ["Al", "Jo"]
    assert not standing([by("Jo"), by("Al")]).disagree
    assert standing([by("Jo", outcome="both-stand"), by("Al", outcome="draft-changed")]).disagree
    assert standing([by("Jo", outcome="both-stand"), by("Al")]).outcome == "both-stand"


def test_whoever_reopens_holds_nothing() -> None:
    assert standing([by("Jo"), by("Jo", "to-check", 6)]).state == State.TO_CHECK
    assert standing([by("Jo"), by("Al", "to-check", 6)]).state == State.CONFIRMED


def test_the_nameless_are_never_taken_for_one_person() -> None:
    held = standing([by("", "dismissed", 5), by("", "confirmed", 6)])
    assert held.disagree
    assert len(held.decisions) == 2


def test_a_copy_without_its_name_is_no_second_opinion() -> None:
    noted = by("Jo", "dismissed", 5, note="seen")
    held = standing([noted, noted.anonymous(), by("Jo", "confirmed", 6)])
    assert (held.state, held.disagree, len(held.decisions)) == (State.CONFIRMED, False, 1)
    assert standing([noted, by("", "confirmed", 5)]).disagree, "an opinion of its own stays one"


def test_a_changed_conflict_is_to_check_again() -> None:
    held = hold([by("Jo", "dismissed", stable="k1")], {B: ("k1", "f2"), C: ("k2", "f3")}, ())
    assert held.standings[B].changed
    assert held.standings[B].state == State.TO_CHECK
    assert held.standings[B].decisions[0].state == "dismissed"
    assert C not in held.standings
    assert held.gone == ()


def test_one_that_is_still_there_changes_no_other() -> None:
    held = hold([by("Jo", stable="k1")], {A: ("k1", "f1"), B: ("k1", "f2")}, ())
    assert held.standings[A].state == State.CONFIRMED
    assert B not in held.standings


def test_the_same_quotes_and_values_hold_under_another_subject() -> None:
    decided = by("Jo", stable="k1", fingerprint="f1")
    assert hold([decided], {B: ("k9", "f1")}, ()).standings[B].state == State.CONFIRMED
    assert hold([decided], {B: ("k9", "f1"), C: ("k8", "f1")}, ()).gone == (decided,), "two could be meant"


def test_what_is_gone_is_told_apart_from_what_was_not_read() -> None:
    here = Decision(A, when="2025-03-04T10:00:00Z", articles=("a.txt",))
    there = Decision(B, when="2025-03-04T10:00:00Z", articles=("b.txt",))
    held = hold([here, there], {}, {"a.txt"})
    assert (held.gone, held.elsewhere) == ((here,), (there,))


def test_since_an_earlier_run() -> None:
    told, gone = since([(A, "k1"), (B, "k2"), ("dddddddddddd", "k4")], {A: ("k1", ""), C: ("k2", ""), "e": ("k5", "")})
    assert told == {A: "same", C: "changed", "e": "new"}
    assert gone == ("dddddddddddd",)
