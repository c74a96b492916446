"""The one deadline that a paper sets in each of two articles, and what makes two duties of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.test_dated import read, rules

ONE: list[tuple[str, str, str, str]] = [
    ("fr", "La loi oblige toutes les écoles à se brancher au registre avant le 1er mars 2026.",
     "en", "The law gives schools until 1 September 2026 to join."),
    ("en", "Under the concession, the operator must complete the second quay by 30 June 2027.",
     "fr", "La convention de concession oblige l’exploitant à achever le second quai avant le 31 décembre 2027."),
    ("ru", "По договору аренды завод обязан освободить склад до 1 июня 2026 года.",
     "fr", "Le bail laisse à l’usine jusqu’au 1er octobre 2026 pour libérer l’entrepôt."),
    ("en", "The contract obliges Veltrom to hand over the west wing, cleared of lead, by 30 June 2026.",
     "fr", "Le contrat impose à Veltrom de rendre l’aile ouest avant le 30 septembre 2026."),
    ("fr", "Le délai accordé par le décret 412 pour vider les hangars expire le 30 juin 2026.",
     "fr", "Le décret 412 oblige les pêcheurs à vider les hangars avant le 31 octobre 2026."),
]  # fmt: skip
TWO: list[tuple[str, str, str, str]] = [
    # Two deadlines of one law in one article.
    ("fr", "La loi donne aux écoles jusqu’au 1er mars 2026 pour se raccorder et jusqu’au 1er juin 2026 pour payer.",
     "en", "The law gives schools until 1 September 2026 to report."),
    ("en", "The law gives banks until 1 March 2026 to join. It also leaves them until 1 June 2026 to report.",
     "fr", "La loi oblige les banques à équiper leurs caisses avant le 1er septembre 2026."),
    # Other deeds, other parties, other papers.
    ("fr", "La loi oblige les banques à fermer leurs caves avant le 1er mars 2026.",
     "en", "The law gives banks until 1 September 2026 to pay the tax."),
    ("fr", "La loi oblige les hôpitaux à se raccorder avant le 1er mars 2026.",
     "en", "The law gives schools until 1 September 2026 to join."),
    ("fr", "Le décret n° 412 oblige les pêcheurs à vider les hangars avant le 30 juin 2026.",
     "en", "Decree No. 97 gives the fishermen until 31 October 2026 to clear the sheds."),
    ("en", "Under the lease, the plant must clear the warehouse by 1 June 2026.",
     "fr", "La loi laisse à l’usine jusqu’au 1er octobre 2026 pour vider l’entrepôt."),
    # Another part, a hope, a draft, a change told as such.
    ("en", "The concession obliges the operator to complete the first quay by 30 June 2027.",
     "fr", "La concession oblige l’exploitant à achever le second quai avant le 31 décembre 2027."),
    ("en", "The contract obliges Veltrom to hand over the wing by 30 June 2026.",
     "fr", "Le contrat est signé, et Veltrom espère rendre l’aile avant le 30 avril 2026."),
    ("fr", "La loi oblige les boulangeries à se brancher au registre avant le 1er mars 2026.",
     "en", "The bill gives bakeries until 1 September 2026 to sign on to the register under the law."),
    ("ru", "По закону пекарни обязаны подключиться к реестру до 1 марта 2026 года.",
     "fr", "La loi, modifiée hier, repousse l’obligation pour les boulangeries au 1er septembre 2026."),
]  # fmt: skip


def _told(pair: tuple[str, str, str, str]) -> list[tuple[str, str, str]]:
    return [(pair[0], "2025-02-17", pair[1]), (pair[2], "2025-02-20", pair[3])]


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][:40] for pair in ONE])
def test_the_one_deadline_of_a_paper_is_that_of_one_duty(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert "legal-deadlines-differ" in rules(read(tmp_path, *_told(pair)))


@pytest.mark.parametrize("pair", TWO, ids=[f"{n}-{pair[1][:40]}" for n, pair in enumerate(TWO)])
def test_two_duties_of_papers_are_left_alone(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert not rules(read(tmp_path, *_told(pair)))
