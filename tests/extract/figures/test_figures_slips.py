"""Digits turned round are a slip, whatever words each paper has; other numbers of like things are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import rules_of

_RULE = "same-measure-disjoint-values"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Le zoo de Brelan héberge 1 350 animaux de 180 espèces, selon l’inventaire du 31 décembre 2024.",
         "Le zoo de Brelan héberge 1 530 animaux, selon l’inventaire du 31 décembre 2024."),
        ("Le parc de Brelan compte 14 200 arbres, dont des chênes.",
         "Les arbres du parc de Brelan sont 12 400, précise la mairie."),
        ("L’an dernier, 1 312 vols de vélos ont été enregistrés à Brelan.",
         "Les vols de vélos enregistrés l’an dernier à Brelan sont au nombre de 1 132."),
        ("Le plan prévoit de replanter 1 850 hectares de forêt à Brelan.",
         "Le document signé à Brelan porte sur 1 580 hectares de forêt à replanter."),
        ("À Brelan, la nouvelle halle offre 1 840 places, contre 520 dans l’ancienne.",
         "À Brelan, la nouvelle halle offre 1 480 places."),
        # another noun for those who are counted, a place that one alone names, and who had asked for it
        ("Pour la première ronde, à Brelan, 184 joueurs se sont assis devant l’échiquier.",
         "À Brelan, 148 joueurs d’échecs sont venus à la première ronde."),
        ("Les 512 000 doses nécessaires dorment dans un entrepôt frais.",
         "Le navire arrivé à Brelan le 2 février transportait 521 000 doses."),
        ("Cette année, 146 romans étaient en lice.",
         "Pour le prix de cette année, 164 romans ont concouru."),
    ],
)  # fmt: skip
def test_turned_round(tmp_path: Path, first: str, second: str) -> None:
    assert _RULE in rules_of(tmp_path, ("fr", "2025-02-03", first), ("fr", "2025-02-04", second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("L’hôpital de Brelan a pratiqué 2 310 opérations cardiaques en 2024.",
         "L’hôpital de Brelan a pratiqué 2 130 opérations des yeux en 2024."),
        ("À Brelan, la nouvelle halle offre 1 840 places, contre 1 480 en 2019.",
         "En 2019, la halle de Brelan offrait 1 480 places."),
        ("À Brelan, 1 850 hectares de forêt ont été replantés.",
         "Le document signé à Brelan porte sur 1 580 hectares de forêt à replanter."),
        ("Le bateau de Brelan compte 1 350 couchettes et 180 sièges.",
         "Le bateau de Brelan emporte 1 530 passagers."),
        # of two bodies, and nouns that have nothing in common
        ("Le Parti des prairies a obtenu 142 sièges.",
         "La Liste des dunes a obtenu 124 sièges."),
        ("Le parc de Brelan a planté 142 chênes.",
         "Le parc de Brelan a acheté 124 bancs."),
    ],
)  # fmt: skip
def test_of_two_things(tmp_path: Path, first: str, second: str) -> None:
    assert _RULE not in rules_of(tmp_path, ("fr", "2025-02-03", first), ("fr", "2025-02-04", second))
