"""Dated promises: what is one, its state on a day, what was said of it later, and who fell silent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kzclaims.claim import Claim, Modality
from kzclaims.followup import Followup, State, followups
from kzclaims.vocabulary import load_vocabulary
from tests.builders import A, C, D, N

VOCABULARY = load_vocabulary()
SPRING, SUMMER = A("spring", "2025-03-04"), A("summer", "2025-07-01")


def listed(*claims: Claim, as_of: str = "2025-06-01") -> tuple[Followup, ...]:
    return followups(claims, VOCABULARY, date.fromisoformat(as_of))


def goal(until: str = "../2025-05-01", article=SPRING, **more) -> Claim:
    return C("tram", "deadline", D(until), article=article, modality=Modality.ANNOUNCED, **more)


def test_a_goal_falls_due_on_its_last_day() -> None:
    (found,) = listed(goal(), as_of="2025-05-01")
    assert (found.due, found.state, found.silent) == (date(2025, 5, 1), State.DUE, False)


def test_a_day_later_it_is_overdue_and_silent() -> None:
    (found,) = listed(goal(), as_of="2025-05-02")
    assert (found.state, found.silent) == (State.OVERDUE, True)


def test_an_announced_day_is_a_promise_and_a_stated_one_none() -> None:
    opening = C("tram", "openingDate", D("2025-05-01"), article=SPRING)
    assert not listed(opening)
    assert listed(replace(opening, modality=Modality.ANNOUNCED))


def test_a_denial_and_an_opinion_promise_nothing() -> None:
    assert not listed(replace(goal(), negated=True), replace(goal(), modality=Modality.OPINION))


def test_a_duty_of_an_act_is_a_promise_until_its_day_has_come() -> None:
    duty = C("banks", "legalDeadline", D("../2025-05-01"), article=SPRING)
    assert [f.due for f in listed(duty)] == [date(2025, 5, 1)]
    assert not listed(replace(duty, article=SUMMER, asserted="2025-07-01"))


def test_what_was_done_by_the_day_that_says_so_is_no_promise() -> None:
    assert not listed(C("ministry", "creationDate", D("../2025-03-04"), article=SPRING))


def test_of_its_own_article_only_another_date_is_later_news() -> None:
    told = goal(asserted="2025-02-01")
    beside = C("tram", "plan", N("corridor"), article=SPRING, asserted="2025-03-04")
    (found,) = [f for f in listed(told, beside) if f.claim == told]
    assert found.later == ()
    other = goal("../2026-01-31", asserted="2025-03-04")
    (found,) = [f for f in listed(told, other) if f.claim == told]
    assert found.revised == (other,)


def test_what_is_said_later_of_the_same_thing_breaks_the_silence() -> None:
    opened = C("tram", "openingDate", D("2025-06-20"), article=SUMMER)
    (found,) = listed(goal(), opened, as_of="2025-07-02")
    assert found.later == (opened,)
    assert not found.revised
    assert not found.silent


def test_what_is_said_before_its_day_does_not_break_the_silence() -> None:
    early = C("tram", "openingDate", D("2024"), article=A("april", "2025-04-02"))
    (found,) = [f for f in listed(goal(), early) if f.claim.property == "deadline"]
    assert found.later == (early,)
    assert found.silent


def test_another_date_for_the_same_goal_is_a_revision() -> None:
    later = goal("../2026-01-31", SUMMER)
    first, second = listed(goal(), later, as_of="2025-07-02")
    assert first.revised == (later,)
    assert (second.later, second.revised) == ((), ())


def test_another_date_given_in_time_breaks_the_silence() -> None:
    later = goal("../2026-01-31", A("april", "2025-04-02"))
    first, _ = listed(goal(), later, as_of="2025-07-02")
    assert (first.revised, first.silent) == ((later,), False)


def test_another_subject_says_nothing_of_it() -> None:
    other = C("harbour", "openingDate", D("2025-06-20"), article=SUMMER)
    (found,) = [f for f in listed(goal(), other, as_of="2025-07-02") if f.claim.subject == "tram"]
    assert (found.later, found.silent) == ((), True)


def test_without_a_day_nothing_is_overdue() -> None:
    assert [f.state for f in followups((goal(),), VOCABULARY, None)] == [State.DUE]


def _days() -> Iterator[str]:
    return (f"2025-{month:02}-15" for month in range(1, 13))


@given(st.permutations(list(_days())), st.sampled_from(list(_days())))
def test_order_of_claims_does_not_matter(days: list[str], as_of: str) -> None:
    claims = [goal(f"../{day}", A(f"of-{day}", day)) for day in days]
    found = followups(claims, VOCABULARY, date.fromisoformat(as_of))
    again = followups(sorted(claims, key=lambda c: c.id), VOCABULARY, date.fromisoformat(as_of))
    assert found == again
    assert [f.due for f in found] == sorted(f.due for f in found)


def test_an_office_is_no_promise() -> None:
    assert not listed(C("anna", "holdsOffice", N("mayor"), article=SPRING, modality=Modality.ANNOUNCED))
