"""Dated promises: what falls due when, who promised it, what was said of it later, and what nobody spoke of again.

A promise is a goal or a deadline, or a date announced or supposed, that still lay ahead when it was said. It falls due
on its last day, read plainly. Later claims are those on the same subject by articles of a later day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kzclaims import edtf
from kzclaims.agreement import canonical
from kzclaims.claim import Claim, Modality, Period
from kzclaims.vocabulary import Vocabulary

_PROMISED = (Modality.ANNOUNCED, Modality.CONDITIONAL)


class State(StrEnum):
    """Where a promise stands on a day."""

    DUE = "due"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Followup:
    """A dated promise: its claim, the day it falls due, and its state on the day asked for.

    ``later`` are claims on the same subject said after it; ``revised`` those among them that give the same property
    another value. ``silent``: its day is past, no claim said on that day or after speaks of its subject, and none gave
    another date before.
    """

    claim: Claim
    due: date
    state: State
    later: tuple[Claim, ...] = ()
    revised: tuple[Claim, ...] = ()
    silent: bool = False


def _said(claim: Claim) -> tuple[date | None, date | None]:
    return edtf.bounds(claim.asserted) if claim.asserted else (None, None)


def _promise(claim: Claim, vocabulary: Vocabulary) -> date | None:
    """The day on which a claim falls due, None where it promises nothing."""
    value = claim.value
    if not isinstance(value, Period) or not value.hi or claim.negated or claim.modality == Modality.OPINION:
        return None
    said = _said(claim)[1]
    goal = "Goal" in vocabulary.properties[claim.property].traits
    # A duty set by an act is open on one side: "by the 1st of May". It was none any more once its day had come, and
    # what "has been created" was so by the day that says it.
    binding = value.lo is None and said is not None and value.hi > said
    return value.hi if claim.modality in _PROMISED or goal or binding else None


def _later(claim: Claim, others: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims on the subject of a promise that were said on a later day, the earliest first.

    Of its own article, which tells a promise with what belongs to it, only another date is later news.
    """
    end = _said(claim)[1]
    if end is None:
        return ()
    news = [c for c in others if c.article.id != claim.article.id or c.property == claim.property]
    after = [(lo, other) for other in news if (lo := _said(other)[0]) and lo > end]
    return tuple(other for _, other in sorted(after, key=lambda pair: (pair[0], pair[1].id)))


def followups(claims: Sequence[Claim], vocabulary: Vocabulary, as_of: date | None) -> tuple[Followup, ...]:
    """The dated promises of articles, by the day they fall due.

    Args:
        claims: what was said.
        vocabulary: the properties and their traits.
        as_of: the day on which what is past is overdue; nothing is if None.
    """
    about: dict[str, list[Claim]] = {}
    for claim in claims:
        about.setdefault(claim.subject, []).append(claim)
    made = [_followup(claim, due, about, as_of) for claim in claims if (due := _promise(claim, vocabulary))]
    return tuple(sorted(made, key=lambda f: (f.due, f.claim.article.id, f.claim.id)))


def _followup(claim: Claim, due: date, about: Mapping[str, Sequence[Claim]], as_of: date | None) -> Followup:
    later = _later(claim, about[claim.subject])
    overdue = as_of is not None and due < as_of
    spoken = any((lo := _said(other)[0]) and lo >= due for other in later)
    revised = tuple(c for c in later if c.property == claim.property and canonical(c) != canonical(claim))
    return Followup(
        claim,
        due,
        State.OVERDUE if overdue else State.DUE,
        later,
        revised,
        silent=overdue and not spoken and not revised,
    )
