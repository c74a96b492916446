"""Headings by which one body pays the whole, over texts in which another pays the rest, or none does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, str]] = [
    (
        (
            "ru",
            "Весь ремонт школы оплатил завод «Искра»",
            "Завод «Искра» дал 12 млн рублей, остальные 4 млн выделил районный бюджет.",
        ),
        "остальные 4 млн выделил районный бюджет",
    ),
    (
        (
            "en",
            "Japan funds entire bridge at Corby",
            "Tokyo covers three quarters of the cost, while the remainder comes from the county council.",
        ),
        "the remainder comes from the county council",
    ),
    (
        (
            "fr",
            "La station de ski de Prélac financée en totalité par le groupe Montval",
            "Montval a apporté 18 millions d’euros ; le solde, 5 millions, est à la charge du département.",
        ),
        "le solde, 5 millions, est à la charge du département",
    ),
    (
        (
            "en",
            "Club to pay for the new stand in full",
            "The club is putting in £6 million; the rest of the bill, £2 million, falls to the town.",
        ),
        "the rest of the bill, £2 million, falls to the town",
    ),
    (
        (
            "en",
            "Insurer picks up the whole tab for Marsden flood",
            "Northfold Insurance has paid £800,000 towards repairs, and the parish the other £150,000.",
        ),
        "the parish the other £150,000",
    ),
    (
        (
            "fr",
            "Le Qatar finance seul le nouvel hôpital de Korba",
            "Doha a promis 48 millions d’euros, et le gouvernement tunisien ajoutera les 12 millions manquants.",
        ),
        "le gouvernement tunisien ajoutera les 12 millions manquants",
    ),
    (
        (
            "fr",
            "Un voyage scolaire payé intégralement par la mairie",
            "La mairie verse 180 euros par enfant, les familles règlent les 120 euros restants.",
        ),
        "les familles règlent les 120 euros restants",
    ),
]


@pytest.mark.parametrize(("article", "expected"), CONFLICTS)
def test_another_pays_the_rest(tmp_path: Path, article: Article, expected: str) -> None:
    found = quotes(findings(world_of(tmp_path, [article])))
    assert any(any(expected in quote for quote in listed) and len(listed) > 1 for listed in found), found


SILENT: list[Article] = [
    (
        "fr",
        "L’Union paie tout l’aéroport de Sarnoy",
        "L’Union a déjà réglé 70 % de la facture ; elle versera les 30 % qui restent en mai.",
    ),
    (  # one name for all of them
        "fr",
        "Les collectivités paient toute la facture du stade",
        "La région apporte 70 % de la somme, la ville de Sarnoy le reste.",
    ),
    (
        "fr",
        "Des mécènes paient toute la restauration de la nef",
        "La famille Roche a donné 2 millions d’euros, une banque du pays les 600 000 qui restaient.",
    ),
    (
        "ru",
        "Весь ремонт школы оплатил завод «Искра»",
        "Завод «Искра» дал 12 млн рублей. Остальные 4 млн завод перечислит осенью. Мебель купил район.",
    ),
    (
        "en",
        "Japan funds entire bridge at Corby",
        "Japan pays for all of it. The road to the bridge is paid half by the county, the rest by the state.",
    ),
    (  # of a season
        "fr",
        "La ville paie toute la rénovation du gymnase",
        "La ville verse 80 000 euros. Le club, qui jouait le reste de la saison à Montrevert, revient en mai.",
    ),
    (
        "en",
        "Donors foot the whole bill for Corby organ",
        "Donors paid £2.9 million of the price in spring and the remaining £700,000 in autumn.",
    ),
]


@pytest.mark.parametrize("article", SILENT)
def test_borne_out(tmp_path: Path, article: Article) -> None:
    assert not findings(world_of(tmp_path, [article]))
