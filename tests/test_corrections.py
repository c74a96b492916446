"""What people correct changes what is compared, and nothing of what was read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.claim import Entity, Named, Number, Period, Relation, Spelling, Words
from kzclaims.corrections import Correction, Kind, added_id, entity_named, occurrence_at, value_of
from kzclaims.errors import CorrectionError
from kzclaims.reported import Report

ENTITIES = {"lunel": Entity("lunel", "place", (Spelling("Lunel", "fr", "pref"),))}


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    for name, price in (("one", 12), ("two", 15)):
        text = f"---\npublished: 2025-03-04\n---\nLe pont de Lunel coûtera {price} millions d’euros.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def by(kind: Kind, article: str, **more: str) -> Correction:
    return Correction(kind, article, "Jo", "2025-03-04T10:00:00Z", **more)  # type: ignore[arg-type]


def run(folder: Path, *corrections: Correction) -> Report:
    return check([folder], Options(corrections=corrections))


def test_values_are_read_as_typed() -> None:
    assert value_of("period", "2027-09", "", "fr", {}) == Period(
        date(2027, 9, 1), date(2027, 9, 30), Relation.EQ, "2027-09"
    )
    assert value_of("period", "../2028", "", "fr", {}) == Period(None, date(2028, 12, 31), Relation.LE, "../2028")
    assert value_of("quantity", "1 420", "", "fr", {}) == Number(
        "quantity", Decimal(1420), Decimal(1420), "", Relation.EQ, Decimal(1420)
    )
    assert value_of("share", "12,5 .. 13", "x", "fr", {}) == Number(
        "share", Decimal("12.5"), Decimal(13), "", Relation.BETWEEN
    )
    assert value_of("money", "3", "eur", "fr", {}) == Number(
        "money", Decimal(3), Decimal(3), "EUR", Relation.EQ, Decimal(3)
    )
    assert value_of("entity", "LUNEL", "", "fr", ENTITIES) == Named("lunel")
    assert value_of("quotation", "« Oui »", "", "fr", {}) == Words("« Oui »", "fr", "quotation")


@pytest.mark.parametrize(
    ("kind", "typed", "unit"),
    [
        ("period", "soon", ""), ("period", "2028/2027", ""), ("period", "2027-13", ""), ("quantity", "many", ""),
        ("quantity", "1e99", ""), ("quantity", "9" * 30, ""), ("quantity", "15..12", ""), ("money", "3", "euros"),
        ("money", "3", ""), ("text", "  ", ""),
    ],
)  # fmt: skip
def test_what_is_no_value_is_refused(kind: str, typed: str, unit: str) -> None:
    with pytest.raises(CorrectionError):
        value_of(kind, typed, unit, "fr", {})


def test_a_new_name_is_one_entity_however_it_is_typed() -> None:
    assert entity_named("Le Quai", ENTITIES) == entity_named("  Le Quai ", ENTITIES)
    assert entity_named("lunel", ENTITIES).id == "lunel"


def test_occurrences_are_counted() -> None:
    assert [occurrence_at("aa b aa", "aa", at) for at in (0, 5, 3)] == [1, 2, 0]


def test_a_rejected_claim_is_compared_no_more(bridge: Path) -> None:
    before = run(bridge)
    (conflict,) = before.conflicts
    wrong = next(c for c in conflict.claims if c.article.id == "two.txt")
    after = run(bridge, by(Kind.REJECT, "two.txt", claim=wrong.id))
    assert after.conflicts == ()
    assert {c.id for c in before.claims} - {c.id for c in after.claims} == {wrong.id}


def test_a_corrected_claim_has_the_new_value_and_its_old_quote(bridge: Path) -> None:
    wrong = next(c for c in run(bridge).conflicts[0].claims if c.article.id == "two.txt")
    after = run(bridge, by(Kind.CORRECT, "two.txt", claim=wrong.id, value="12 000 000"))
    assert after.conflicts == ()
    found = after.world.by_id[wrong.id]
    assert found.quote == wrong.quote
    assert isinstance(found.value, Number)
    assert (found.value.lo, found.value.unit) == (Decimal(12_000_000), "EUR")


def test_an_added_claim_is_compared_and_moves_with_its_quote(bridge: Path) -> None:
    (bridge / "two.txt").write_text("---\npublished: 2025-03-04\n---\nCe sera quinze.\n", encoding="utf-8")
    first = next(c for c in run(bridge).claims if c.property == "amount")
    added = by(Kind.ADD, "two.txt", property="amount", subject=first.subject, value="15000000", unit="EUR",
               quote="quinze")  # fmt: skip
    found = run(bridge, added).world.by_id[added_id(added)]
    assert found.quote is not None
    assert found.quote.exact == "quinze"
    (bridge / "two.txt").write_text("---\npublished: 2025-03-04\n---\nOui.\n\nCe sera quinze.\n", encoding="utf-8")
    moved = run(bridge, added).world.by_id[added_id(added)]
    assert moved.quote is not None
    assert moved.quote.start == (found.quote.start or 0) + 6


def test_a_correction_without_its_place_is_told(bridge: Path) -> None:
    count = len(run(bridge).limits)
    lost = by(Kind.CORRECT, "one.txt", claim="claim-gone", value="3")
    nowhere = by(Kind.ADD, "one.txt", property="amount", subject="x", value="3", unit="EUR", quote="nowhere")
    elsewhere = by(Kind.REJECT, "gone.txt", claim="claim-gone")
    assert len(run(bridge, lost, nowhere, elsewhere).limits) == count + 2
