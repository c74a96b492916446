"""What is said of all in one article beside what is said of some in another, over many subjects, in three languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[list[Article], str, str]] = [
    (
        [
            ("fr", "Pollution", "Toutes les zones de la région sont touchées par la pollution."),
            ("fr", "Pollution", "Dans la région, 12 des 17 zones sont touchées par la pollution."),
        ],
        "Toutes les zones",
        "12 des 17 zones",
    ),
    (
        [
            ("en", "Primary", "None of the candidates secured delegates in the primary."),
            ("en", "Primary", "Two candidates secured delegates in the primary."),
        ],
        "None of the candidates",
        "Two candidates",
    ),
    (
        [
            (
                "en",
                "Harwick buses go electric",
                (
                    "Every bus in the Harwick fleet now runs on electricity, the operator Norbus "
                    "said. The fleet covers 14 routes."
                ),
            ),
            (
                "en",
                "A night on the Harwick line",
                (
                    "Norbus still keeps nine diesel buses for the night routes of Harwick, its depot "
                    "manager Ian Peel said. They leave at midnight."
                ),
            ),
        ],
        "Every bus",
        "nine diesel",
    ),
    (
        [
            (
                "en",
                "Nobody left behind in Ostrel evacuation",
                (
                    "No resident of Ostrel was left without shelter, the governor, Mira Kolar, said "
                    "on Monday. The flood hit on 3 May."
                ),
            ),
            (
                "fr",
                "Ostrel : des nuits dehors",
                (
                    "À Ostrel, une quarantaine d’habitants dorment encore dans leur voiture, constate"
                    " la gouverneure Mira Kolar. La crue date du 3 mai."
                ),
            ),
        ],
        "No resident",
        "quarantaine",
    ),
    (
        [
            (
                "fr",
                "Le parc des Roches fermé aux voitures",
                (
                    "Seuls les riverains peuvent circuler dans le parc des Roches, rappelle le maire "
                    "de Sarnay, Luc Thibault. Le parc couvre 300 hectares."
                ),
            ),
            (
                "fr",
                "Sarnay : la saison reprend",
                (
                    "Dans le parc des Roches, les taxis et les cars de tourisme circulent eux aussi, "
                    "observe Luc Thibault. La saison a commencé."
                ),
            ),
        ],
        "Seuls les riverains",
        "taxis",
    ),
    (
        [
            (
                "en",
                "Valder mine to rehire everyone",
                (
                    "All the miners of Valder will get their jobs back, the owner, Corex, promised. "
                    "The pit employed 640 people."
                ),
            ),
            (
                "en",
                "Valder: the forgotten shift",
                (
                    "The 58 contract miners of Valder will not be taken back, Corex told the union. "
                    "They had worked at the pit since 2019."
                ),
            ),
        ],
        "All the miners",
        "58 contract",
    ),
    (
        [
            (
                "fr",
                "Théâtre de Brévan : la troupe au complet",
                (
                    "Aucun comédien de la troupe de Brévan ne quittera le théâtre, assure la "
                    "directrice Lise Amara. La saison ouvre en octobre."
                ),
            ),
            (
                "fr",
                "Brévan : adieux",
                ("Trois comédiens de la troupe de Brévan partiront en juin, confirme Lise Amara. Ils rejoignent Lyon."),
            ),
        ],
        "Aucun comédien",
        "Trois comédiens",
    ),
    (
        [
            (
                "ru",
                "Школы Верхнего Яра получили автобусы",
                (
                    "Каждая школа Верхнеярского района получила автобус, сообщил глава района Павел "
                    "Губин. Автобусы собрали на месте."
                ),
            ),
            (
                "ru",
                "Верхний Яр: пешком за знаниями",
                ("Две школы Верхнеярского района остались без автобуса, признал Павел Губин. Дети идут три километра."),
            ),
        ],
        "Каждая школа",
        "Две школы",
    ),
    (
        [
            (
                "fr",
                "Vaccin : la Corsona couvre tout le monde",
                (
                    "Tous les enfants de la Corsona ont été vaccinés, sans exception, déclare la "
                    "ministre Ada Russo. La campagne a duré deux mois."
                ),
            ),
            (
                "en",
                "Corsona islands wait",
                (
                    "Children on the two outer islands of Corsona have not been vaccinated, minister "
                    "Ada Russo admitted. The boat broke down."
                ),
            ),
        ],
        "Tous les enfants",
        "outer islands",
    ),
    (
        [
            (
                "en",
                "Full house at Pellworth",
                (
                    "The 240 flats of Pellworth tower are all let, the landlord, Hestia Homes, said. "
                    "Rents start at £700."
                ),
            ),
            (
                "en",
                "Empty floors at Pellworth",
                (
                    "Thirty-one flats on the top floors of Pellworth tower stand empty, Hestia Homes "
                    "conceded. The lifts do not work."
                ),
            ),
        ],
        "all let",
        "Thirty-one flats",
    ),
    (
        [
            (
                "fr",
                "Orléac : bus gratuits",
                (
                    "Les bus d’Orléac sont gratuits pour tous, sans condition, insiste la présidente "
                    "du réseau, Maud Teyssier. Ils roulent depuis lundi."
                ),
            ),
            (
                "fr",
                "Orléac : qui paie quoi",
                (
                    "À Orléac, les touristes devront acheter un titre à 2 euros dans les bus, selon "
                    "Maud Teyssier. Les contrôles commencent en mai."
                ),
            ),
        ],
        "gratuits pour tous",
        "touristes",
    ),
    (
        [
            (
                "ru",
                "Завод «Вектор» сохранит всех",
                (
                    "Ни один работник завода «Вектор» не будет уволен, пообещал директор Глеб Сурков."
                    " На заводе 900 человек."
                ),
            ),
            (
                "ru",
                "«Вектор» сокращает вечернюю смену",
                (
                    "120 работников вечерней смены «Вектора» получили уведомления об увольнении, "
                    "сообщил профсоюз. Директор Глеб Сурков молчит."
                ),
            ),
        ],
        "Ни один работник",
        "120 работников",
    ),
    (
        [
            (
                "fr",
                "Coopérative de Saint-Bauzely : du bio partout",
                (
                    "Toutes les parcelles de la coopérative de Saint-Bauzely sont cultivées en bio, "
                    "se félicite son président, Yann Brossard. Elle compte 80 vignerons."
                ),
            ),
            (
                "fr",
                "Saint-Bauzely : le bio à petits pas",
                (
                    "À Saint-Bauzely, une parcelle sur six de la coopérative est encore traitée au "
                    "glyphosate, admet Yann Brossard. La conversion coûte cher."
                ),
            ),
        ],
        "Toutes les parcelles",
        "une parcelle sur six",
    ),
    (
        [
            (
                "fr",
                "Assurance : la mutuelle Arvelle rembourse",
                (
                    "Tous les dégâts de la tempête seront remboursés, promet la mutuelle Arvelle. "
                    "Elle a reçu 6 000 dossiers."
                ),
            ),
            (
                "fr",
                "Tempête : les exclus d’Arvelle",
                (
                    "La mutuelle Arvelle ne remboursera pas les toitures de plus de vingt ans, "
                    "prévient son directeur, Joël Pican. 300 dossiers sont rejetés."
                ),
            ),
        ],
        "Tous les dégâts",
        "toitures",
    ),
    (
        [
            (
                "en",
                "Teachers of Quill County back the deal",
                (
                    "Teachers in Quill County approved the pay deal unanimously, the union's leader, "
                    "Dana Frost, said. The vote took place on 2 June."
                ),
            ),
            (
                "en",
                "Quill County deal leaves scars",
                (
                    "A third of the teachers in Quill County voted against the pay deal, Dana Frost "
                    "said. They wanted more."
                ),
            ),
        ],
        "unanimously",
        "A third",
    ),
    (
        [
            (
                "fr",
                "Concours de Montelly : ouvert à tous",
                (
                    "Le concours de piano de Montelly est ouvert à tous, amateurs compris, souligne "
                    "le directeur, Paul Ganz. Il dote le vainqueur de 10 000 francs."
                ),
            ),
            (
                "en",
                "Montelly competition",
                (
                    "Amateurs are not admitted to the Montelly piano competition, its director, Paul "
                    "Ganz, said. Candidates need a diploma."
                ),
            ),
        ],
        "amateurs compris",
        "Amateurs",
    ),
    (
        [
            (
                "ru",
                "Газ пришёл в Ольховку",
                (
                    "Газ подведён ко всем домам Ольховки до единого, отчитался глава села Семён "
                    "Дрозд. Труба длиной 14 километров."
                ),
            ),
            (
                "ru",
                "Ольховка: дрова на зиму",
                ("Улица Заречная в Ольховке осталась без газа, рассказал Семён Дрозд. Там 19 домов."),
            ),
        ],
        "ко всем домам",
        "Заречная",
    ),
    (
        [
            (
                "fr",
                "Gare de Lormont : des travaux sans coupure",
                (
                    "Toutes les lignes du tram de Lormont circuleront pendant les travaux, garantit "
                    "l’exploitant, Kaora. Le chantier dure dix mois."
                ),
            ),
            (
                "fr",
                "Lormont : un été sans tram",
                (
                    "La ligne C du tram de Lormont sera interrompue de juin à août, annonce Kaora. "
                    "Des cars la remplaceront."
                ),
            ),
        ],
        "Toutes les lignes",
        "ligne C",
    ),
    (
        [
            (
                "en",
                "Orchard Bank keeps its branches",
                ("Orchard Bank will not close any of its branches, chief executive Sue Hale said. It has 210."),
            ),
            (
                "en",
                "Last day in Crewkerne",
                (
                    "Orchard Bank is to close its branch in Crewkerne and six others by the autumn, a"
                    " letter from Sue Hale says. Customers are angry."
                ),
            ),
        ],
        "any of its branches",
        "Crewkerne",
    ),
    (
        [
            (
                "en",
                "Grants for every farm in Tolland",
                (
                    "Each farm in Tolland hit by the drought has received a grant, farm minister Piet"
                    " Raas said. The grants total 40 million euros."
                ),
            ),
            (
                "fr",
                "Tolland : les oubliés de la sécheresse",
                (
                    "Les élevages de moins de dix vaches n’ont reçu aucune aide dans le Tolland, "
                    "reconnaît le ministre Piet Raas. Ils sont 700."
                ),
            ),
        ],
        "Each farm",
        "moins de dix vaches",
    ),
    (  # the day on which it was said is none on which it came about
        [
            ("fr", "Le port", "La règle vaut pour tous les chalutiers de Portmel, sans exception, dit la préfecture."),
            (
                "en",
                "Portmel",
                "The nine trawlers of Portmel that fish at night were exempted from the rule, "
                "the prefecture told us on 6 May.",
            ),
        ],
        "tous les chalutiers",
        "nine trawlers",
    ),
    (
        [
            (
                "fr",
                "La chaleur de Vernoux",
                "Tous les fours de Vernoux fonctionnent exclusivement au gaz, dit Lia Roche.",
            ),
            (
                "en",
                "Ovens",
                "One of the three ovens of Vernoux has run on electricity since 2023, Lia Roche said, and less "
                "gas is burnt.",
            ),
        ],
        "Tous les fours",
        "One of the three ovens",
    ),
    (
        [
            (
                "ru",
                "Лекарство",
                "Все пастухи Каратаса получают вакцину бесплатно, без исключений, сказал Нурлан Оспанов.",
            ),
            (
                "fr",
                "Karatas",
                "Les bergers de Karatas qui ont plus de mille bêtes doivent acheter le vaccin, dit Ospanov.",
            ),
        ],
        "Все пастухи",
        "bergers de Karatas",
    ),
    (
        [
            (
                "fr",
                "Le téléphérique de Corbeil-les-Monts rouvre",
                (
                    "Le téléphérique de Corbeil-les-Monts est accessible à tous les voyageurs, "
                    "fauteuils roulants compris, promet l’exploitant Cimalta. Il monte en neuf "
                    "minutes."
                ),
            ),
            (
                "en",
                "Riding up Corbeil",
                (
                    "Wheelchairs cannot board at the top station of the Corbeil-les-Monts cable car, "
                    "Cimalta admitted. A lift is planned."
                ),
            ),
        ],
        "compris",
        "Wheelchairs",
    ),
    (
        [
            (
                "fr",
                "Port-Sauvage interdit le mouillage",
                (
                    "Aucun voilier ne peut plus mouiller dans la baie de Port-Sauvage, rappelle la "
                    "capitaine du port, Inès Marzin. La baie abrite des herbiers."
                ),
            ),
            (
                "fr",
                "Port-Sauvage : l’été des voiliers",
                (
                    "À Port-Sauvage, les voiliers de moins de huit mètres mouillent dans la baie avec"
                    " une autorisation, dit Inès Marzin. Il y en a trente."
                ),
            ),
        ],
        "Aucun voilier",
        "voiliers de moins de huit",
    ),
    (
        [
            (
                "ru",
                "Метро Ардена: лифты везде",
                ("Лифты работают на каждой станции метро Ардена, сообщил начальник метро Кирилл Гай. Станций 14."),
            ),
            (
                "fr",
                "Arden : le métro à pied",
                (
                    "À Arden, deux stations du métro n’ont pas d’ascenseur, constate Kirill Gaï. Le "
                    "chantier attend un budget."
                ),
            ),
        ],
        "каждой станции",
        "deux stations",
    ),
]


@pytest.mark.parametrize(("articles", "outer", "inner"), CONFLICTS)
def test_some_are_left_out_of_what_is_said_of_all(
    tmp_path: Path, articles: list[Article], outer: str, inner: str
) -> None:
    listed = quotes(findings(world_of(tmp_path, articles)))
    assert any(any(outer in q for q in one) and any(inner in q for q in one) for one in listed), listed


SILENT: list[list[Article]] = [
    [  # the part is one of the areas of a region
        ("fr", "Pollution", "L’ensemble des régions vont être touchées ces prochains jours par la pollution."),
        ("fr", "Pollution", "L’Est n’est pas épargné, dont la région Alpes, qui voit 12 de ses 17 zones touchées."),
    ],
    [  # men and women are of neither sex; a "scrutin de liste" is no list
        (
            "fr",
            "Parité",
            "Chaque liste devait présenter trois hommes et trois femmes par tranche de six. La stricte alternance, "
            "avec scrutin de liste à la proportionnelle, a permis de tripler le nombre de femmes élues.",
        ),
    ],
    [  # others than those just named
        ("en", "Primary", "Ada Bell won 9 delegates. None of the other candidates secured delegates in the primary."),
        ("en", "Primary", "Ada Bell secured 9 delegates in the primary."),
    ],
    [
        (
            "fr",
            "Bibliothèque Aubry",
            ("À Lanvéoc, tous les livres de la bibliothèque Aubry sont gratuits à l’emprunt, dit Solène Kerbrat."),
        ),
        ("fr", "Lanvéoc", ("À Lanvéoc, les photocopies sont payantes à la bibliothèque Aubry, dit Solène Kerbrat.")),
    ],
    [
        ("en", "Harwick buses", "All the buses of Harwick will be electric by 2030, Norbus said."),
        ("en", "Harwick now", "Nine diesel buses still serve Harwick, Norbus said."),
    ],
    [
        ("en", "Pool", ("At the Tilleuls pool all lanes are open, manager Ann Roe said. It opened in June.")),
        ("en", "Tilleuls", ("The sauna of the Tilleuls pool is closed until May, manager Ann Roe said.")),
    ],
    [
        ("ru", "Школы Яра", "Все школы Ярского района получили автобусы, сообщил Павел Губин."),
        ("ru", "Детские сады Яра", ("Два детских сада Ярского района остались без автобуса, сообщил Павел Губин.")),
    ],
    [
        ("en", "Valder", "All the miners of Valder will get their jobs back, Corex promised."),
        ("en", "Corex", ("The 58 office staff of Corex in Valder will not be taken back, Corex said.")),
    ],
    [
        (
            "fr",
            "Le parc des Roches",
            ("Seuls les riverains peuvent circuler dans le parc des Roches en semaine, dit Luc Thibault."),
        ),
        ("fr", "Sarnay", ("Le dimanche, les taxis circulent dans le parc des Roches, dit Luc Thibault.")),
    ],
    [
        ("fr", "Orléac", "Les bus d’Orléac sont gratuits pour tous, dit Maud Teyssier."),
        ("fr", "Train d’Orléac", ("À Orléac, les touristes paient 2 euros dans le petit train, dit Maud Teyssier.")),
    ],
    [
        ("en", "Trask", ("All the paintings of the Trask museum are on display, curator Alma Reyes said.")),
        ("en", "Trask cellar", ("Some 400 coins of the Trask museum remain in storage, curator Alma Reyes said.")),
    ],
    [
        ("ru", "Вектор", ("Ни один работник завода «Вектор» не будет уволен, пообещал Глеб Сурков.")),
        ("ru", "Вектор вчера", "В 2009 году «Вектор» уволил 120 работников, напомнил Глеб Сурков."),
    ],
    [
        ("en", "Ferren", "No boat is allowed on Lake Ferren in April, warden Jo Small said."),
        ("en", "Ferren in May", ("Fishing boats may go out on Lake Ferren from May, warden Jo Small said.")),
    ],
    [
        ("fr", "Montelly", ("Le concours de Montelly est ouvert à tous, amateurs compris, dit Paul Ganz.")),
        ("fr", "Montelly", ("Les retardataires ne sont pas admis au concert de Montelly, dit Paul Ganz.")),
    ],
    [
        ("ru", "Ольховка", "Газ подведён ко всем домам Ольховки, отчитался Семён Дрозд."),
        ("ru", "Заречье", ("Соседняя деревня Заречье осталась без газа, рассказал Семён Дрозд из Ольховки.")),
    ],
    [
        ("fr", "Lormont", ("Toutes les lignes du tram de Lormont circuleront le 14 juillet, dit Kaora.")),
        ("fr", "Lormont", "La ligne C du bus de Lormont sera interrompue en août, dit Kaora."),
    ],
    [  # somebody who waits for a ferry is refused nothing
        ("fr", "Le bac", "Tous les passagers du bac de Vernoux recevront un gilet, sans exception, dit Lia Roche."),
        ("fr", "Le quai", "Sur le quai du bac de Vernoux, Ada Morel, étudiante en droit, attend depuis l’aube."),
    ],
    [
        (
            "fr",
            "Cimalta",
            (
                "Le téléphérique de Corbeil est accessible à tous les voyageurs, fauteuils "
                "roulants compris, dit Cimalta."
            ),
        ),
        ("fr", "Corbeil", ("À Corbeil, les chiens ne sont pas admis dans le téléphérique, dit Cimalta.")),
    ],
    [
        ("en", "Larkspur", ("The Larkspur clinic takes every patient regardless of insurance, Mona Tierney said.")),
        (
            "en",
            "Dentist",
            ("The Larkspur dental practice next door refuses patients without insurance, Mona Tierney said."),
        ),
    ],
    [
        ("ru", "Талгар", "Оцифрованы все книги талгарской библиотеки, сообщила Жанна Бек."),
        ("ru", "Музей", "Рукописи талгарского музея ещё не оцифрованы, сказала Жанна Бек."),
    ],
    [
        ("en", "Ferndale", "Ferndale glassworks will keep all its 310 workers, Tessel said."),
        ("en", "Ferndale past", ("In 2016 Ferndale glassworks dismissed forty-two workers, Tessel recalled.")),
    ],
    [
        ("fr", "Kalen", ("La brasserie Kalen n’achète son orge qu’à des paysans du canton, dit Rémi Kalen.")),
        ("fr", "Houblon", ("Le houblon de la brasserie Kalen est importé d’Allemagne, dit Rémi Kalen.")),
    ],
    [
        ("en", "Wexley", "Every child in Wexley's schools gets a hot lunch, Rose Ballard said."),
        ("en", "Wexley staff", "Teachers in Wexley's schools bring sandwiches, Rose Ballard said."),
    ],
    [
        (
            "fr",
            "Aubrac",
            ("Tous les musiciens de l’orchestre d’Aubrac ont cessé le travail samedi, affirme le syndicat."),
        ),
        ("fr", "Aubrac", ("Les techniciens de l’orchestre d’Aubrac ont travaillé samedi, dit Jan Weil.")),
    ],
    [
        ("en", "Dunmore", ("Dogs are banned from all beaches in Dunmore between May and September, the council said.")),
        ("en", "Dunmore", ("In Dunmore, dogs are welcome on the beaches from October, Pat Crean said.")),
    ],
    [
        (
            "fr",
            "Royan",
            "Les chiens sont interdits sur toutes les plages de Royan de juin à septembre, dit Léa Combes.",
        ),
        ("en", "Royan", "In Royan, dogs are welcome on the beaches from October, Léa Combes said."),
    ],
    [
        ("en", "Dunmore", "Dogs are banned from all beaches in Dunmore between June and September, Pat Crean said."),
        ("en", "Dunmore", "In Dunmore, dogs are welcome on the beaches from October, Pat Crean said."),
    ],
    [
        ("fr", "Maurel", "Plus aucune cantine de Maurel n’utilise de plastique, dit Léa Combes."),
        ("fr", "Maurel", "Quatre écoles de Maurel trient encore le plastique, note Léa Combes."),
    ],
    [
        ("fr", "Lauzun", ("Tous les concerts du festival de Lauzun sont gratuits, dit Guy Salles.")),
        ("fr", "Lauzun", ("Le parking du festival de Lauzun coûte 5 euros aux automobilistes, dit Guy Salles.")),
    ],
    [
        ("en", "Ostrava", ("Every landowner along the Ostrava line has been paid, Petr Havel said.")),
        ("en", "Brno", ("Nineteen landowners along the Brno line have not been paid, Petr Havel said.")),
    ],
]


@pytest.mark.parametrize("articles", SILENT)
def test_what_is_said_of_others(tmp_path: Path, articles: list[Article]) -> None:
    assert not findings(world_of(tmp_path, articles))
