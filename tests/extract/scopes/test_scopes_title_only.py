"""Headings that confine something to one place, over texts that send some elsewhere, and texts that do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, str]] = [
    (
        (
            "en",
            "Ilden cheese now sold only in Britain",
            "It shipped 300 tonnes to British shops in the first quarter; another 40 tonnes went to Japan.",
        ),
        "another 40 tonnes went to Japan",
    ),
    (
        (
            "fr",
            "Les trains de nuit ne circulent plus qu’en France",
            "Quatre lignes relient Paris au Sud ; deux autres vont jusqu’en Italie.",
        ),
        "deux autres vont jusqu’en Italie",
    ),
    (
        (
            "ru",
            "Рыбу из Нарска покупают только в Азии",
            "В Китай и Корею отправили 900 тонн рыбы, остальные 200 тонн купила Германия.",
        ),
        "остальные 200 тонн купила Германия",
    ),
    (
        (
            "fr",
            "Sarnoy n’exporte ses cerises que vers l’Allemagne",
            "L’Allemagne a pris 400 tonnes de cerises, et le reste est parti en Suisse.",
        ),
        "le reste est parti en Suisse",
    ),
    (
        (
            "en",
            "Danby Air to fly only within Europe",
            "Of its 40 routes, 34 lead to European airports; the other six go to Morocco and Egypt.",
        ),
        "the other six go to Morocco",
    ),
    (
        (
            "fr",
            "La grippe aviaire ne touche que le Danemark",
            "Le Danemark compte onze foyers. Trois autres ont été confirmés en Suède lundi.",
        ),
        "Trois autres ont été confirmés en Suède",
    ),
]


@pytest.mark.parametrize(("article", "expected"), CONFLICTS)
def test_elsewhere_too(tmp_path: Path, article: Article, expected: str) -> None:
    found = quotes(findings(world_of(tmp_path, [article])))
    assert any(any(expected in quote for quote in listed) and len(listed) > 1 for listed in found), found


SILENT: list[Article] = [
    (
        "fr",
        "Sarnoy ne vend plus ses vins qu’en Europe",
        "Le domaine a expédié 2 millions de bouteilles en France ; 640 000 autres sont parties pour l’Allemagne.",
    ),
    (
        "fr",
        "Sarnoy ne vend pas ses vins qu’en Europe",
        "Le domaine a expédié 2 millions de bouteilles en France ; 640 000 autres sont parties pour la Chine.",
    ),
    (
        "en",
        "Danby Air to fly only within Europe",
        "It flies to 34 European airports. The other 6 routes, to Morocco and Egypt, were dropped in January.",
    ),
    (
        "en",
        "Corby steel goes exclusively to Germany",
        "Germany took 70% of the steel and will take the rest in May. The mill's owner is from Poland.",
    ),
    (
        "ru",
        "Вакцину получит только Африка",
        "Африканским странам отправят 9 млн доз. Ещё одну вакцину разрабатывают в Индии.",
    ),
    (
        "fr",
        "La grippe aviaire ne touche que le Danemark",
        "Le Danemark compte onze foyers. La Suède et l’Allemagne restent aussi sur leurs gardes.",
    ),
    (
        "en",
        "Ilden books sold only in Ireland",
        "Irish shops took 12,000 copies. Three other publishers will bring out books in Canada.",
    ),
]


@pytest.mark.parametrize("article", SILENT)
def test_nowhere_else(tmp_path: Path, article: Article) -> None:
    assert not findings(world_of(tmp_path, [article]))
