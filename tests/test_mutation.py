"""What is put right vanishes and nothing else moves; what is planted appears, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from kzclaims.claim import Claim, Modality, Number, Period, Relation, Section, Words
from kzclaims.conflicts import Conflict
from kzclaims.formats.compact import load_reference
from kzclaims.graph import read_claims
from kzclaims.rules.base import Severity
from kzclaims.vocabulary import load_vocabulary
from kzclaims.world import World
from tests.builders import A, conflicts, shown

CLAIMS = Path(__file__).resolve().parent.parent / "claims.ttl"
VOCABULARY = load_vocabulary()
DATA = read_claims(CLAIMS, VOCABULARY)[0].claims
TYPED = {"Fixed", "Varying", "Goal", "Cumulative"}


def checked(claims: tuple[Claim, ...]) -> tuple[Conflict, ...]:
    return conflicts(World(claims, load_reference(), VOCABULARY, VOCABULARY.entities))


BASE = checked(DATA)


# --- (a) putting right ------------------------------------------------------------------------------------------------

Repair = Callable[[Conflict], list[Claim]]


def _shared_value(conflict: Conflict) -> list[Claim]:
    """Everybody says what the reference says, else what the first says."""
    first = (*conflict.background, *conflict.claims)[0]
    return [replace(claim, value=first.value, quantifier=first.quantifier) for claim in conflict.claims]


def _rate(conflict: Conflict) -> list[Claim]:
    """The sum that the computation expects at the market's rate."""
    expected = dict(conflict.computation[-1].args)["sum"]
    assert isinstance(expected, Number)
    return [
        replace(claim, value=expected)
        for claim in conflict.claims
        if isinstance(claim.value, Number) and claim.value.unit == expected.unit
    ]


def _title(conflict: Conflict) -> list[Claim]:
    return [replace(claim, gender="masculine") for claim in conflict.claims if claim.gender == "feminine"]


def _not_private(conflict: Conflict) -> list[Claim]:
    return [replace(c, negated=not c.negated) for c in conflict.claims if c.property == "ownershipNature"]


def _whole(conflict: Conflict) -> list[Claim]:
    parts = {target for claim in conflict.claims for target in claim.linked("partOf")}
    total = Number("share", Decimal(100), Decimal(100), "", Relation.EQ, Decimal(100))
    return [replace(claim, value=total) for claim in conflict.claims if claim.id in parts]


def _affirmed(conflict: Conflict) -> list[Claim]:
    return [replace(claim, negated=False) for claim in conflict.claims]


def _company(conflict: Conflict) -> list[Claim]:
    """The company behind the product is the one that has shareholders."""
    return [replace(claim, subject="phoenix-fund") for claim in conflict.claims]


def _weakest(conflict: Conflict) -> list[Claim]:
    return [replace(claim, modality=Modality.ANNOUNCED) for claim in conflict.claims]


def _sole_holder(conflict: Conflict) -> list[Claim]:
    return [replace(claim, quantifier="") for claim in conflict.claims]


def _same_words(conflict: Conflict) -> list[Claim]:
    texts = [c.value for c in conflict.claims if isinstance(c.value, Words)]
    quoted = next((t for t in texts if t.kind == "quotation"), texts[0])
    return [
        replace(c, value=Words(quoted.text, c.value.language, c.value.kind))
        for c in conflict.claims
        if isinstance(c.value, Words)
    ]


REPAIRS: dict[str, Repair] = {
    "conditional-against-indicative": _weakest,
    "done-against-still-to-come": _weakest,
    "goal-dates-differ": _shared_value,
    "heading-stronger-than-text": _weakest,
    "implied-rate-off-market": _rate,
    "incompatible-offices": _shared_value,
    "ownership-chain-product-differs": _sole_holder,
    "paraphrase-differs-from-quotation": _same_words,
    "parts-and-whole-differ": _whole,
    "private-against-state-holder": _not_private,
    "romanisations-differ": _same_words,
    "same-measure-disjoint-values": _shared_value,
    "scopes-exclude-each-other": _shared_value,
    "shares-of-something-without-shares": _company,
    "single-value-property-differs": _shared_value,
    "speaker-in-doubt": _title,
    "stated-and-denied": _affirmed,
    "title-and-gender-disagree": _title,
}


def _what(found: tuple[Conflict, ...]) -> Counter[tuple[str, str, Severity]]:
    """Conflicts as a reader tells them apart; a repair may take a claim from another one, which then has a new id."""
    return Counter((c.rule, c.subject, c.severity) for c in found)


@pytest.mark.parametrize("conflict", BASE, ids=lambda c: f"{c.rule}-{c.subject}")
def test_what_is_put_right_vanishes_alone(conflict: Conflict) -> None:
    repair = REPAIRS.get(conflict.rule)
    assert repair, f"say in REPAIRS how a conflict of {conflict.rule} is put right"
    mended = {claim.id: claim for claim in repair(conflict)}
    assert mended, "something has to be mended"
    assert any(mended[claim.id] != claim for claim in conflict.claims if claim.id in mended)
    after = checked(tuple(mended.get(claim.id, claim) for claim in DATA))
    gone = _what(BASE) - _what(after)
    assert conflict.id not in {c.id for c in after}
    assert gone == Counter([(conflict.rule, conflict.subject, conflict.severity)])
    # What a reference fact bears out as it is differs from that fact once it is "put right".
    own = tuple(c for c in after if c.where != "reference" or not {claim.id for claim in c.claims} & mended.keys())
    assert not _what(own) - _what(BASE), shown(after)


# --- (b) planting -----------------------------------------------------------------------------------------------------

MEASURED = [
    claim
    for claim in DATA
    if isinstance(claim.value, Number | Period) and TYPED & VOCABULARY.properties[claim.property].traits
]
each_measured = pytest.mark.parametrize("claim", MEASURED, ids=lambda c: c.id.removeprefix("claim-"))


def _elsewhere(claim: Claim) -> Number | Period:
    """A value that shares no point with this one."""
    value = claim.value
    if isinstance(value, Number):
        number = value.lo / 2 if value.lo is not None else (value.hi or Decimal(1)) * 2
        return replace(value, lo=number, hi=number, relation=Relation.EQ, written=number)
    assert isinstance(value, Period)
    assert value.hi is not None
    far = value.hi + timedelta(days=400)
    deadline = value.lo is None and claim.property in ("deadline", "legalDeadline")
    return Period(None if deadline else far, far, value.relation)


def _planted(claim: Claim, value: Number | Period) -> Claim:
    """A copy in an invented article of the same day; where the day is open, in the same article, said together."""
    assert claim.quote is not None
    known = claim.as_of is not None or not claim.asserted.endswith("..")
    return replace(
        claim,
        id=f"{claim.id}-planted",
        article=A("planted", claim.article.published) if known else claim.article,
        value=value,
        quote=replace(claim.quote, exact=f"planté : {claim.quote.exact}", start=None, end=None),
        section=Section.BODY,
        sentence=None,
        links=(),
    )


def _new(after: tuple[Conflict, ...]) -> list[Conflict]:
    """Conflicts that are not there without the plant; one that only grows by it is the one it was."""
    gone = [c for c in BASE if c.id not in {a.id for a in after}]
    fresh = [c for c in after if c.id not in {b.id for b in BASE}]
    grown = [
        c
        for c in fresh
        if any(old.rule == c.rule and {q.id for q in old.claims} < {q.id for q in c.claims} for old in gone)
    ]
    assert len(grown) == len(gone), "no conflict may vanish"
    return [c for c in fresh if c not in grown]


def _in_dispute(claim: Claim) -> bool:
    """Whether the value of this very claim is contested already: a further version joins that conflict."""
    contested = {"goal-dates-differ", "same-measure-disjoint-values"}
    return any(claim.id in {q.id for q in c.claims} for c in BASE if contested & set(c.rules))


def test_much_is_measured() -> None:
    assert len(MEASURED) >= 50
    assert sum(_in_dispute(claim) for claim in MEASURED) <= 6, "planting is for claims that nobody contests yet"


@each_measured
def test_another_value_is_one_more_conflict(claim: Claim) -> None:
    plant = _planted(claim, _elsewhere(claim))
    after = checked((*DATA, plant))
    holding = [c for c in after if plant.id in {q.id for q in c.claims}]
    if _in_dispute(claim):
        assert not _new(after), shown(after)
        assert len(holding) == 1
        return
    new = _new(after)
    assert len(new) == 1, shown(tuple(new))
    assert plant.id in {q.id for q in new[0].claims}
    assert new[0] in holding


@each_measured
def test_the_same_value_is_none(claim: Claim) -> None:
    assert isinstance(claim.value, Number | Period)
    plant = _planted(claim, claim.value)
    assert not _new(checked((*DATA, plant)))
