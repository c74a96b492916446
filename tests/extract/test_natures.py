"""What is called private, public money denied, and ids of the vocabulary in place of our own: sentences of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.claim import Claim, Entity, Named, Spelling
from kzclaims.extract.known_ids import renamed
from kzclaims.reported import Report

HEAD = "---\ntitle: {title}\npublisher: Gazette {n}\ndate: 2025-03-14\nlanguage: {language}\n---\n\n"


def checked(folder: Path, *texts: tuple[str, str]) -> Report:
    for n, (language, text) in enumerate(texts):
        head = HEAD.format(title="Le port" if language == "fr" else "Harbour", n=n, language=language)
        (folder / f"{n}.txt").write_text(f"{head}{text}\n", encoding="utf-8")
    return check([folder], Options())


def natures(report: Report) -> list[Claim]:
    return [c for c in report.claims if c.property in ("ownershipNature", "publicFunding", "funder")]


def told(claim: Claim) -> tuple[str, str, bool, str]:
    assert isinstance(claim.value, Named)
    assert claim.quote
    return claim.quote.exact, claim.value.entity, claim.negated, claim.quantifier


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Le phare Marbot est une initiative privée.", ("initiative privée", "private-sector", False, "")),
        (
            "en",
            "The lock was paid for exclusively by private investors.",
            ("exclusively by private investors", "private-sector", False, "only"),
        ),
        (
            "fr",
            "Le quai sera refait sans subvention publique.",
            ("sans subvention publique", "direct-public-funding", True, ""),
        ),
        ("en", "The Marbot Dock was built off-budget.", ("off-budget", "state-budget", True, "")),
        ("ru", "Причал построили без бюджетных средств.", ("без бюджетных средств", "state-budget", True, "")),
        ("fr", "Le groupe Marbot est entièrement privé.", ("entièrement privé", "private-sector", False, "only")),
        ("en", "The Marbot group is 100% private.", ("100% private", "private-sector", False, "only")),
        ("ru", "Компания «Марбо» — полностью частная.", ("полностью частная", "private-sector", False, "only")),
        ("fr", "Le phare Marbot n'est pas un projet privé.", ("projet privé", "private-sector", True, "")),
    ],
)
def test_a_nature_is_read(tmp_path: Path, language: str, text: str, wanted: tuple[str, str, bool, str]) -> None:
    assert [told(c) for c in natures(checked(tmp_path, (language, text)))] == [wanted]


@pytest.mark.parametrize(
    "text", ["Les plages privées sont fermées.", "Il a parlé en privé au maire.", "Le budget public augmente de 3 %."]
)
def test_other_private_things_are_none(tmp_path: Path, text: str) -> None:
    assert not natures(checked(tmp_path, ("fr", text)))


# The first of the reference facts says that the state holds this company.
PRIVATE = "Les 40 millions d'euros viennent exclusivement d'acteurs privés, au premier rang desquels figure {name}."


def test_private_funds_led_by_a_state_company_are_a_conflict(tmp_path: Path) -> None:
    report = checked(tmp_path, ("fr", PRIVATE.format(name="Kazakhtelecom")))
    assert sorted(told(c)[1] for c in natures(report)) == ["kazakhtelecom", "private-sector"]
    assert [c.rule for c in report.conflicts] == ["private-against-state-holder"]


def test_private_funds_led_by_a_private_company_are_none(tmp_path: Path) -> None:
    report = checked(tmp_path, ("fr", PRIVATE.format(name="Marbot Énergie")))
    assert len(natures(report)) == 2
    assert not report.conflicts


def test_the_leader_of_a_list_without_money_funds_nothing(tmp_path: Path) -> None:
    text = "Le salon réunit des acteurs privés, au premier rang desquels figure Kazakhtelecom."
    assert [c.property for c in natures(checked(tmp_path, ("fr", text)))] == ["ownershipNature"]


def entity(identifier: str, kind: str, label: str) -> Entity:
    return Entity(identifier, kind, (Spelling(label, "fr", "pref"),))


VOCABULARY = {
    "ferry": entity("ferry", "product", "le Marbella"),
    "cove": entity("cove", "place", "Anse-Bleue"),
    "mayor-of-cove": entity("mayor-of-cove", "office", "maire d'Anse-Bleue"),
    "rivel": entity("rivel", "person", "Anna Rivel"),
}


def test_ids_of_the_vocabulary_are_taken_over() -> None:
    ours = {
        "organisation-1": entity("organisation-1", "organisation", "Marbella"),
        "organisation-2": entity("organisation-2", "thing", "Anse-Bleue"),
        "office-mayor-of-organisation-2": entity("office-mayor-of-organisation-2", "office", "maire"),
    }
    assert renamed(ours, VOCABULARY) == {
        "organisation-1": "ferry",
        "organisation-2": "cove",
        "office-mayor-of-organisation-2": "mayor-of-cove",
    }


def test_a_person_or_another_spelling_keeps_its_id() -> None:
    ours = {
        "person-1": entity("person-1", "person", "Anse-Bleue"),
        "organisation-1": entity("organisation-1", "organisation", "Marbella Express"),
        "office-harbour-master-of-cove": entity("office-harbour-master-of-cove", "office", "capitaine"),
        "office-mayor": entity("office-mayor", "office", "maire"),
    }
    assert renamed(ours, VOCABULARY) == {}
