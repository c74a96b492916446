"""Exceptions in other words than the rule: another noun, another verb, another language; each with a near-miss."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, Article, tuple[str, str]]] = [
    (
        ("ru", "Орл", "Все жители покинули посёлок, до последнего."),
        ("en", "Orle", "Three families have stayed in the settlement."),
        ("Все жители покинули", "Three families have stayed"),
    ),
    (
        ("fr", "Orle", "Tous les services quitteront la rue Heriot, sans exception."),
        ("en", "Orle", "The dialysis unit will stay on Heriot Street."),
        ("Tous les services quitteront", "dialysis unit will stay on Heriot Street"),
    ),
    (
        ("en", "Orle", "All shops will leave the old market, without exception."),
        ("fr", "Orle", "La boulangerie restera dans la halle."),
        ("All shops will leave the old market", "boulangerie restera"),
    ),
    (
        ("fr", "Orle", "Toutes les entreprises quitteront la zone, sans exception."),
        ("ru", "Орл", "Две компании останутся в зоне."),
        ("Toutes les entreprises quitteront la zone", "Две компании останутся"),
    ),
    (
        ("fr", "Orle", "Tous les élèves déplacés garderont un transport gratuit, sans exception."),
        ("en", "Orle", "Pupils who are moved but live near the lake will have to pay $220 a year for the bus."),
        ("Tous les élèves déplacés", "Pupils who are moved but live near the lake"),
    ),
    (
        ("en", "Orle", "All evacuated families will travel free of charge, without exception."),
        ("fr", "Orle", "Les familles évacuées qui habitent la rive nord paieront 20 euros pour le bus."),
        ("All evacuated families", "évacuées qui habitent la rive nord paieront"),
    ),
    (
        ("ru", "Паром в Терновске", "Переправа в Терновске бесплатна для всех, сказал капитан."),
        ("fr", "Le bac de Ternovsk", "La traversée n’est pas gratuite pour tout le monde : il faut un permis."),
        ("бесплатна для всех", "gratuite pour tout le monde : il faut un permis"),
    ),
    (
        ("fr", "La cantine d’Orle", "À Orle, la cantine est gratuite pour tout le monde, promet la mairie."),
        ("en", "Orle lunches", "In Orle, the canteen is not free for everyone."),
        ("gratuite pour tout le monde", "free for everyone"),
    ),
    (
        ("en", "Orle canteen", "In Orle, the canteen is free for everyone, the mayor says."),
        ("ru", "Обеды в Орле", "Столовая в Орле бесплатна не для всех."),
        ("free for everyone", "бесплатна не для всех"),
    ),
    (
        ("fr", "Coupes à Brive", "Aucun service de Brive ne sera épargné par les coupes."),
        ("fr", "Brive", "À Brive, les crèches échappent aux coupes."),
        ("Aucun service", "crèches échappent"),
    ),
    (
        ("en", "Ferry fares to Barra", "All passengers to Barra now pay the full fare, without exception."),
        ("en", "Barra reacts", "In Barra, residents of the island are exempt from the full fare."),
        ("All passengers", "residents of the island are exempt"),
    ),
    (
        ("ru", "Кырланд отменил визы", "Все туристы въезжают в Кырланд без визы."),
        ("fr", "Le Kyrland sans visa", "Au Kyrland, le régime sans visa ne s’applique pas aux touristes indiens."),
        ("Все туристы въезжают", "applique pas aux touristes indiens"),
    ),
    (
        ("fr", "Norland : un rotor fissuré", "Toute la flotte d’hélicoptères du Norland est clouée au sol."),
        ("en", "Norland flies", "In Norland, the three helicopters of the coastguard continue to fly."),
        ("Toute la flotte d’hélicoptères", "helicopters of the coastguard continue to fly"),
    ),
    (
        ("en", "Tavor clinics", "Every village of Tavor was reached by the vaccination teams."),
        (
            "fr",
            "Tavor",
            "Au Tavor, les équipes de vaccination ont visité des villages. Trois hameaux du Tavor ont été oubliés.",
        ),
        ("Every village of Tavor was reached", "Trois hameaux du Tavor ont été oubliés"),
    ),
    (
        ("fr", "Le musée d’Orle", "Au musée d’Orle, chaque salle est accessible en fauteuil roulant."),
        ("en", "Orle museum", "In the Orle museum, two rooms can only be reached by a staircase."),
        ("chaque salle est accessible", "two rooms can only be reached by a staircase"),
    ),
    (
        ("ru", "Каспий: запрет", "Запрет касается всех рыбаков Атырауской области."),
        ("en", "Caspian ban in Atyrau", "In Atyrau, the fishermen of two islands were left out of the ban."),
        ("касается всех рыбаков", "two islands were left out"),
    ),
    (
        ("fr", "Le label d’Areni", "À Areni, la totalité des grappes est cueillie à la main."),
        ("ru", "Урожай в Арени", "На пологих склонах Арени урожай убирают комбайнами."),
        ("à la main", "комбайнами"),
    ),
]


@pytest.mark.parametrize(("outer", "inner", "expected"), CONFLICTS)
def test_conflict(tmp_path: Path, outer: Article, inner: Article, expected: tuple[str, str]) -> None:
    found = quotes(findings(world_of(tmp_path, [outer, inner])))
    assert any(all(any(words in quote for quote in listed) for words in expected) for listed in found), found


SILENT: list[list[Article]] = [
    [
        ("ru", "Орл", "Все жители покинули посёлок, до последнего."),
        ("en", "Orle", "Families have stayed in touch with the rescuers."),
    ],
    [
        ("en", "Orle", "All shops will leave the old market, without exception."),
        ("fr", "Orle", "Le café restera ouvert toute l’année."),
    ],
    [
        ("fr", "Orle", "Tous les services quitteront la rue Heriot, sans exception."),
        ("en", "Orle", "The dialysis unit will move on 14 March."),
    ],
    [
        ("fr", "Orle", "Tous les services quitteront la rue Heriot, sans exception."),
        ("en", "Orle", "Patients will stay on Heriot Street for a week."),
    ],
    [
        ("fr", "Orle", "Tous les élèves déplacés garderont un transport gratuit, sans exception."),
        ("en", "Orle", "Pupils who live near the lake will have to pay $220 a year for the canteen."),
    ],
    [
        ("fr", "Orle", "Tous les élèves déplacés garderont un transport gratuit, sans exception."),
        ("en", "Orle", "Pupils who live near the lake will have to pay $220 a year for the bus."),
    ],
    [
        ("ru", "Паром в Терновске", "Переправа в Терновске бесплатна для всех, сказал капитан."),
        ("fr", "Le bac de Ternovsk", "À Ternovsk, le musée n’est pas gratuit pour tout le monde : il faut un permis."),
    ],
    [
        ("en", "Orle canteen", "In Orle, the canteen is free for all children, the mayor says."),
        ("ru", "Обеды в Орле", "Столовая в Орле бесплатна не для всех."),
    ],
    [
        ("fr", "La cantine d’Orle", "À Orle, la cantine est gratuite pour tout le monde, promet la mairie."),
        ("en", "Orle parking", "In Orle, the car park is not free for everyone."),
    ],
    [
        ("fr", "Coupes à Brive", "Aucun service de Brive ne sera épargné par les coupes."),
        ("fr", "Brive", "À Brive, les associations échappent aux impôts."),
    ],
    [
        ("fr", "Salaires chez Oriel", "Tous les salariés d’Oriel seront augmentés, promet Oriel."),
        ("en", "Oriel", "Contractors working for Oriel will not get the pay rise."),
    ],
    [
        ("ru", "Павлодар", "Все ветераны Павлодара ездят бесплатно."),
        ("ru", "Павлодар: билеты", "Школьники Павлодара платят за билет."),
    ],
    [
        ("fr", "Le Norland quitte le Sahel", "Le Norland quittera toutes ses bases du Sahel d’ici décembre."),
        ("ru", "Норланд", "Норланд пока остаётся на двух базах в Сахеле и уйдёт с них в декабре."),
    ],
    [
        ("en", "Every seat sold", "Every seat for the opening night of the Verdant opera has been sold."),
        ("en", "Verdant", "Seats for the matinees of the Verdant opera are still available."),
    ],
    [
        ("fr", "Salaires chez Oriel", "Tous les salariés augmentés. Les salariés d’Oriel seront augmentés de 3 %."),
        ("en", "Oriel", "Oriel pays its people more."),
    ],
    [
        ("en", "Fees in Kerlan", "The law of Kerlan applies to all firms with more than 50 workers."),
        ("fr", "Kerlan", "Au Kerlan, les entreprises de moins de 50 salariés en sont exemptées."),
    ],
]


@pytest.mark.parametrize("articles", SILENT)
def test_no_conflict(tmp_path: Path, articles: list[Article]) -> None:
    assert quotes(findings(world_of(tmp_path, articles))) == []
