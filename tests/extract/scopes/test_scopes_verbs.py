"""Plain sentences of news about all of a group and about some of it, in three languages; and those that leave room."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_throughout import Told, _families

OTHERWISE: tuple[tuple[Told, Told], ...] = (
    (
        (
            "ru",
            "Во всех домах Зареченска 10 мая включили отопление, сообщил директор теплосети Олег Лапин. "
            "Всего в городе 640 домов.",
        ),
        (
            "ru",
            "Жители шести домов на улице Строителей в Зареченске по-прежнему без тепла: трубы меняют. «Спим "
            "в куртках», — говорит Анна Гусева.",
        ),
    ),
    (
        (
            "fr",
            "Tous les bergers du Haut-Sarre ont été vaccinés contre la fièvre du Sarre, annonce la "
            "vétérinaire cantonale Lise Amstad. La campagne a duré trois semaines.",
        ),
        (
            "en",
            "In the Haut-Sarre, eleven shepherds have refused the jab against Sarre fever, said their "
            "union’s secretary, Beat Kolly. They want more data.",
        ),
    ),
    (
        (
            "en",
            "Orrin Bank will not close a single branch in Scotland, chief executive Moira Keane told staff "
            "on Tuesday. It runs 61 branches.",
        ),
        (
            "en",
            "The Orrin Bank branch in Strathdoe will shut on 30 June, a letter to customers says. Its "
            "cashier, Ina Reid, has worked there for 19 years.",
        ),
    ),
    (
        (
            "fr",
            "La crue de l’Orvin, à Lestrac, n’a fait aucun blessé, a assuré le préfet, Marc Delorme. "
            "Soixante maisons ont été inondées.",
        ),
        (
            "fr",
            "À Lestrac, deux pompiers ont été blessés dans l’effondrement d’un mur pendant la crue de "
            "l’Orvin, selon leur colonel, Éric Faure.",
        ),
    ),
    (
        (
            "fr",
            "Aucun salarié du chantier naval de Port-Avel ne sera licencié, promet la directrice, Anne Riou. "
            "Le chantier emploie 410 personnes.",
        ),
        (
            "en",
            "Thirty-two welders at the Port-Avel shipyard have received dismissal letters, union delegate "
            "Loïc Morvan said.",
        ),
    ),
    (
        (
            "en",
            "All residents of Eilean Dorcha travel free on the ferry, transport minister Ewan Baird said. "
            "The route carries 90,000 people a year.",
        ),
        (
            "en",
            "On Eilean Dorcha, teenagers pay £3 each way on the ferry, which angers parents. “It adds up,” "
            "said Morag Bell, a mother of two.",
        ),
    ),
    (
        (
            "fr",
            "Le département l’assure : chaque hameau de la commune de Valdor est raccordé à la fibre. Le "
            "chantier a coûté 4 millions d’euros.",
        ),
        (
            "fr",
            "Au hameau des Combes, à Valdor, les neuf habitants n’ont toujours pas la fibre. « On monte au "
            "col pour envoyer un courriel », dit Rose Tissot.",
        ),
    ),
    (
        (
            "ru",
            "Все учителя Карагайского района получили премии к 1 сентября, заявила начальник отдела "
            "образования Динара Сеитова. Премия составила 40 000 тенге.",
        ),
        (
            "fr",
            "Vingt-trois enseignants du district de Karagaï n’ont pas touché leur prime, dénonce le "
            "syndicat. Dinara Seïtova promet de vérifier.",
        ),
    ),
    (
        (
            "fr",
            "Pour agrandir la place de Montfleur, pas un seul arbre n’a été abattu, souligne le maire, Jean "
            "Vial. La place sera pavée en juin.",
        ),
        (
            "fr",
            "À Montfleur, quatorze platanes ont été coupés en mars pour agrandir la place, constate "
            "l’association Racines. Jean Vial n’a pas répondu.",
        ),
    ),
    (
        ("en", "Dunmere councillors voted unanimously for the bypass on Thursday. It will cost £48 million."),
        (
            "en",
            "Two Dunmere councillors, Ann Hoyle and Rob Shaw, voted against the bypass, fearing for the marsh.",
        ),
    ),
    (
        (
            "ru",
            "Аэропорт Усть-Бары сообщил: все рейсы в праздники вылетели вовремя. Аэропорт принял 5 400 пассажиров.",
        ),
        (
            "ru",
            "Рейс из Усть-Бары в Томск задержали на девять часов, и пассажиры спали на полу. «Нам принесли "
            "воду», — рассказал Павел Жуков.",
        ),
    ),
    (
        (
            "fr",
            "Les vingt-quatre communes du Vexois ont signé la charte de l’eau, se félicite la présidente du "
            "syndicat, Claire Bonnot.",
        ),
        (
            "fr",
            "Deux communes du Vexois, Arnes et Villeret, n’ont pas signé la charte de l’eau. Leurs maires la "
            "jugent trop chère.",
        ),
    ),
    (
        ("ru", "Весь экипаж траулера «Рубин», 18 человек, спасён, сообщил штаб в Мурманске."),
        (
            "ru",
            "Моряка с траулера «Рубин» так и не нашли: поиски у Мурманска ведёт вертолёт. Его зовут Андрей "
            "Сизов, ему 26 лет.",
        ),
    ),
    (
        (
            "fr",
            "L’accès à toutes les courses du Grand Prix de Lusanne est gratuit, annoncent les organisateurs. "
            "Il se court le 21 juin.",
        ),
        (
            "fr",
            "Au Grand Prix de Lusanne, la course de nuit est payante : 15 euros la place. Le fleuriste Paul "
            "Rey a pavoisé sa vitrine.",
        ),
    ),
    (
        (
            "fr",
            "Tous les ascenseurs de la tour Magellan, à Rieux, fonctionnent à nouveau, affirme le bailleur. "
            "La tour compte 22 étages.",
        ),
        (
            "fr",
            "À la tour Magellan, à Rieux, l’ascenseur B est toujours en panne. Mme Diallo, 71 ans, monte ses "
            "courses en trois fois.",
        ),
    ),
    (
        (
            "ru",
            "Инсулин есть во всех аптеках Тургая, заверил главный врач Арман Ибраев. Запаса хватит на три месяца.",
        ),
        (
            "ru",
            "В двух аптеках Тургая инсулина нет уже неделю, убедился наш корреспондент. Продавцы советуют "
            "ехать в область.",
        ),
    ),
    (
        (
            "en",
            "All prisoners at Dunholm jail were tested for tuberculosis in April, governor Rita Vane said. "
            "The jail holds 540 men.",
        ),
        (
            "en",
            "Fifty prisoners in the east wing of Dunholm jail have not been tested for tuberculosis, a nurse "
            "there said.",
        ),
    ),
    (
        (
            "fr",
            "Au quartier des Aubes, à Corbelle, les 320 logements ont tous été rénovés, assure l’office HLM. "
            "Le chantier a duré quatre ans.",
        ),
        (
            "fr",
            "Aux Aubes, à Corbelle, les quarante logements de la rue des Pins attendent encore leurs "
            "travaux. Fatou Sow montre un mur noir.",
        ),
    ),
    (
        (
            "ru",
            "Субсидии за 2024 год получили все фермеры Аксуского района, заявил заместитель акима Болат Жумин.",
        ),
        (
            "ru",
            "Тридцать фермеров Аксуского района субсидий за 2024 год так и не дождались. Среди них Ермек "
            "Садыков, он выращивает дыни.",
        ),
    ),
    (
        (
            "en",
            "Every train on the Harle line stops at Fenwick Junction from Sunday, operator Norrail said. The "
            "platform was lengthened.",
        ),
        (
            "en",
            "Four evening trains on the Harle line run through Fenwick Junction without stopping, commuter "
            "Jill Dean complains.",
        ),
    ),
    (
        (
            "fr",
            "Aucune voiture ne circule plus dans le centre de Lirac depuis le 1er mai, se réjouit l’adjoint "
            "Paul Méric.",
        ),
        (
            "fr",
            "Dans le centre de Lirac, les voitures des livreurs circulent encore jusqu’à 11 heures, note la "
            "libraire Agnès Lott.",
        ),
    ),
    (  # routes that ran
        ("ru", "В Белице остановились все городские маршруты, сообщил профсоюз водителей Белицы."),
        ("fr", "À Belitsa, les lignes 4 et 11 ont roulé normalement, constate le syndicat des conducteurs."),
    ),
    (  # what is left out of a rule that has no exceptions
        (
            "en",
            "Kilmorna hospital has barred visitors from its wards. The ban has no exceptions, Orla Tierney said.",
        ),
        ("fr", "À l’hôpital de Kilmorna, la maternité échappe à l’interdiction, dit Orla Tierney."),
    ),
)
ROOM: tuple[tuple[Told, Told], ...] = (
    (
        (
            "fr",
            "À Kervallon, les cinq bibliothèques municipales restent toutes ouvertes jusqu’à 21 heures "
            "depuis le 5 mai.",
        ),
        (
            "fr",
            "La bibliothèque universitaire de Kervallon ferme à 18 heures. Son directeur, Yann Le Goff, le regrette.",
        ),
    ),
    (
        (
            "en",
            "Every school in Marlow Vale will have a heat pump by 2027, the council’s energy chief Dana Pryce said.",
        ),
        ("en", "St Brannock’s primary school in Marlow Vale still burns oil, head teacher Paul Orr said."),
    ),
    (
        ("ru", "Во всех домах Зареченска 10 мая включили отопление, сообщил директор теплосети Олег Лапин."),
        ("ru", "До 10 мая жители шести домов на улице Строителей в Зареченске сидели без тепла."),
    ),
    (
        (
            "fr",
            "Tous les bergers du Haut-Sarre ont été vaccinés contre la fièvre, annonce la vétérinaire Lise Amstad.",
        ),
        (
            "en",
            "In the neighbouring Bas-Sarre, eleven shepherds have refused the jab against the fever, said Beat Kolly.",
        ),
    ),
    (
        ("fr", "La crue de l’Orvin, à Lestrac, n’a fait aucun blessé, a assuré le préfet, Marc Delorme."),
        (
            "fr",
            "En 1992, une autre crue de l’Orvin avait blessé deux pompiers à Lestrac, rappelle le colonel Éric Faure.",
        ),
    ),
    (
        ("en", "All residents of Eilean Dorcha travel free on the ferry, transport minister Ewan Baird said."),
        ("en", "Visitors to Eilean Dorcha pay £3 each way on the ferry."),
    ),
    (
        ("fr", "Aucun salarié du chantier naval de Port-Avel ne sera licencié, promet la directrice, Anne Riou."),
        (
            "en",
            "Thirty-two welders at Soudal, a subcontractor in Port-Avel, have received dismissal letters, "
            "Loïc Morvan said.",
        ),
    ),
    (
        ("en", "All prisoners at Dunholm jail were tested for tuberculosis in April, governor Rita Vane said."),
        ("en", "Fifty guards at Dunholm jail have not been tested for tuberculosis, a nurse there said."),
    ),
    (
        ("ru", "Аэропорт Усть-Бары сообщил: все рейсы 9 мая вылетели вовремя."),
        ("ru", "Рейс из Усть-Бары в Томск 12 мая задержали на девять часов."),
    ),
    (
        ("fr", "Les vingt-quatre communes du Vexois ont signé la charte de l’eau, dit Claire Bonnot."),
        (
            "fr",
            "Fin avril, deux communes du Vexois, Arnes et Villeret, n’avaient pas encore signé la charte de "
            "l’eau. C’est chose faite.",
        ),
    ),
    (
        ("ru", "Все учителя Карагайского района получили премии, заявила Динара Сеитова."),
        ("fr", "Les aides-soignants du district de Karagaï n’ont pas touché de prime, dénonce le syndicat."),
    ),
    (  # another rule
        (
            "en",
            "Kilmorna hospital has barred visitors from its wards. The ban has no exceptions, Orla Tierney said.",
        ),
        ("fr", "À l’hôpital de Kilmorna, la maternité échappe aux travaux, dit Orla Tierney."),
    ),
)


@pytest.mark.parametrize("told", OTHERWISE)
def test_some_are_otherwise(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert "scope" in _families(tmp_path, told)


@pytest.mark.parametrize("told", ROOM)
def test_both_may_be_so(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert not _families(tmp_path, told)
