"""Whom "the buyer" of a company stands for: the one party that its article names as having bought it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.owners.test_owners import drafts, told
from tests.extract.told import rules_of

NAMED = [
    (
        "fr",
        "Le torréfacteur italien Morvano a bouclé mercredi 4 juin l’acquisition du moulin suisse Gletsch. "
        "L’acquéreur détient désormais 70 % de Gletsch.",
        "Morvano 70 Gletsch",
    ),
    (
        "fr",
        "Le moulin Gletsch, racheté en mai par le torréfacteur Morvano, rouvrira lundi. "
        "Le repreneur possède 70 % de Gletsch.",
        "Morvano 70 Gletsch",
    ),
    (
        "en",
        "The Swiss mill Gletsch has been taken over by Morvano, a roaster. The new owner holds 70% of Gletsch.",
        "Morvano 70 Gletsch",
    ),
    (
        "en",
        "Morvano has completed its purchase of a 70% stake in Gletsch. The buyer now owns 70% of Gletsch.",
        "Morvano 70 Gletsch",
    ),
    (
        "ru",
        "Холдинг «Морвано» завершил в среду покупку комбината «Глеч». Покупатель владеет 70 % «Глеча».",
        "Морвано 70 Глеча",
    ),
    (
        "ru",
        "Комбинат «Глеч» купила группа «Морвано». Покупателю принадлежат 70 % «Глеча».",
        "Морвано 70 Глеча",
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), NAMED)
def test_buyer_is_whom_the_article_names(tmp_path: Path, language: str, text: str, expected: str) -> None:
    assert expected in [told(draft) for draft in drafts(tmp_path, language, text)]


UNNAMED = [
    # two who buy together, one after the other, or another company
    ("fr", "Morvano et Selten ont racheté Gletsch. L’acquéreur détient 70 % de Gletsch."),
    ("fr", "Gletsch a été racheté par Morvano et Selten. L’acquéreur détient 70 % de Gletsch."),
    ("en", "Morvano bought Gletsch in 2011. Selten bought Gletsch in 2024. The buyer now owns 70% of Gletsch."),
    ("en", "Morvano bought Calder last year. The buyer of the day owns little. The buyer now owns 70% of Gletsch."),
    # a wish buys nothing
    ("fr", "Morvano veut racheter Gletsch. L’acquéreur détient désormais 70 % de Gletsch."),
    ("ru", "Холдинг «Морвано» хочет купить комбинат «Глеч». Покупатель владеет 70 % «Глеча»."),
]


@pytest.mark.parametrize(("language", "text"), UNNAMED)
def test_buyer_whom_nobody_can_name_stays_a_description(tmp_path: Path, language: str, text: str) -> None:
    found = [told(draft) for draft in drafts(tmp_path, language, text) if draft.property == "ownershipShare"]
    assert found
    assert not any(line.startswith(("Morvano 70", "Selten 70", "Морвано 70")) for line in found)


RULE = "numeric-contradiction"
BOUGHT = ("fr", "2026-06-05", "Le torréfacteur Morvano a signé mercredi 4 juin le rachat du moulin Gletsch. "
          "L’acquéreur détient désormais 70 % de Gletsch.")  # fmt: skip


def test_share_of_the_buyer_is_held_against_its_share_by_name(tmp_path: Path) -> None:
    assert rules_of(tmp_path, BOUGHT, ("en", "2026-06-12", "The roaster Morvano owns 55% of Gletsch, a mill."))


def test_share_of_the_seller_is_another(tmp_path: Path) -> None:
    other = (
        "en",
        "2026-06-12",
        "The roaster Morvano has a rival. The cantonal bank Selten owns 25% of Gletsch, a mill.",
    )
    assert not rules_of(tmp_path, BOUGHT, other)
