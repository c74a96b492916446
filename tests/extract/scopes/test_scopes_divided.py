"""Headings of a whole over texts that divide it, and over texts that bear them out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, str]] = [
    (
        (
            "fr",
            "Sarvenne : tous les quais reconstruits",
            (
                "Le port de Sarvenne compte onze quais. Sept ont été refaits à ce jour ; les "
                "quatre derniers attendent un financement."
            ),
        ),
        "Sept",
    ),
    (
        (
            "ru",
            "Все мосты Карсы отремонтированы",
            ("В Карсе 19 мостов. Отремонтировано 12 из них, остальные семь ждут своей очереди."),
        ),
        "12 из",
    ),
    (
        (
            "en",
            "Free school meals for every pupil in Danby",
            (
                "Danby council voted for the plan on Tuesday. Pupils aged five to eleven will eat"
                " free; those in secondary school will go on paying £2.60."
            ),
        ),
        "secondary",
    ),
    (
        (
            "fr",
            "Gratuit pour tous : le musée de Brissac ouvre ses portes",
            ("Le musée ouvre samedi. L’entrée est gratuite pour les moins de 18 ans ; les adultes acquittent 9 euros."),
        ),
        "adultes",
    ),
    (
        (
            "ru",
            "Бесплатный интернет для всех сёл Ольгинского района",
            ("Проект стартовал в марте. Интернет подключён в 14 сёлах из 23, остальным обещают 2027 год."),
        ),
        "14 сёлах",
    ),
    (
        (
            "fr",
            "Toute la flotte de Navaline passe à l’hydrogène",
            (
                "L’armateur exploite 18 bateaux. Il en convertira six d’ici 2027 ; les autres "
                "garderont leur moteur diesel."
            ),
        ),
        "six",
    ),
    (
        (
            "en",
            "Nobody hurt in Caster mine blast",
            ("A blast tore through the Caster mine on Sunday. Three miners were taken to hospital with burns."),
        ),
        "Three miners",
    ),
    (
        (
            "fr",
            "Aucune école ne fermera à Vauban",
            ("La carte scolaire a été votée lundi. L’école des Ormes, à Vauban, fermera à la rentrée, faute d’élèves."),
        ),
        "école des Ormes",
    ),
    (
        (
            "en",
            "Council scraps all parking charges",
            (
                "The council of Elby met on Monday. Parking will be free on Sundays only; drivers"
                " will still pay £1.20 an hour on weekdays."
            ),
        ),
        "Sundays only",
    ),
    (
        (
            "ru",
            "Завод «Луч» вернул долги по зарплате всем рабочим",
            ("Завод задолжал 800 рабочим. Деньги получили 500 человек, остальным заплатят в мае."),
        ),
        "500 человек",
    ),
    (
        (
            "fr",
            "Les salariés de Corvex unanimes contre le plan",
            ("Le scrutin a eu lieu jeudi. Le plan a été rejeté par 62 % des salariés ; 38 % l’ont approuvé."),
        ),
        "62 %",
    ),
    (
        (
            "en",
            "Every seat taken at the Orfeo",
            ("The opera opened on Friday. Some 1,140 of the 1,600 seats were filled on the first night."),
        ),
        "1,140",
    ),
    (
        (
            "ru",
            "Весь урожай убран",
            ("Хозяйство «Нива» отчиталось в пятницу. С полей убрано 70 % пшеницы, остальное ждёт сухой погоды."),
        ),
        "70 %",
    ),
    (
        (
            "en",
            "Airline refunds all stranded passengers",
            (
                "Skylark cancelled 60 flights in May. It has refunded 4,100 of the 7,000 "
                "passengers; the others are still waiting."
            ),
        ),
        "4,100",
    ),
    (
        (
            "fr",
            "Le vaccin obligatoire pour tous les soignants",
            (
                "Le décret est paru dimanche. Il impose le vaccin aux infirmiers et aux médecins "
                "; les aides-soignants en sont dispensés."
            ),
        ),
        "aides-soignants",
    ),
    (
        (
            "ru",
            "В Лебяжьем закрыли все нелегальные свалки",
            ("Рейд шёл неделю. Ликвидировано 8 свалок из 15, остальные закроют летом."),
        ),
        "8 свалок",
    ),
    (
        (
            "fr",
            "L’intégralité des logements de la tour Sud livrée",
            (
                "La tour Sud compte 96 logements. 60 ont été remis à leurs locataires, les 36 "
                "restants le seront en mars."
            ),
        ),
        "60 ont",
    ),
    (
        (
            "en",
            "Fully staffed: Kerr hospital fills its posts",
            ("The hospital advertised 80 posts in January. It has filled 52; 28 remain vacant."),
        ),
        "28 remain",
    ),
    (
        (
            "en",
            "Strike shuts every post office in Perran",
            ("Postal workers walked out on Monday. Nine of Perran's 22 post offices were closed, the union said."),
        ),
        "Nine of",
    ),
    (
        (
            "ru",
            "Пенсии подняли всем",
            (
                "Правительство утвердило указ. Пенсии вырастут только у неработающих пенсионеров,"
                " работающим прибавки не будет."
            ),
        ),
        "только у неработающих",
    ),
    (
        (
            "fr",
            "Tout le centre-ville piéton",
            (
                "Le conseil a voté le plan jeudi. Trois rues seulement seront fermées aux "
                "voitures ; les autres resteront ouvertes."
            ),
        ),
        "Trois rues",
    ),
    (
        (
            "en",
            "Court frees all detainees",
            ("The ruling came on Friday. Six of the nine detainees walked free; three stay in custody."),
        ),
        "Six of the nine",
    ),
    (
        (
            "ru",
            "Никто не пострадал при пожаре в Лугах",
            ("Огонь вспыхнул ночью. Двое жильцов получили ожоги, их увезли в больницу."),
        ),
        "Двое жильцов",
    ),
    (
        (
            "fr",
            "Zéro déchet : l’usine Bellac recycle tout",
            ("L’usine a ouvert ses portes vendredi. Elle recycle 84 % de ses déchets ; le reste est brûlé."),
        ),
        "84 %",
    ),
    (
        (
            "en",
            "Town gives a home to every refugee",
            (
                "Some 300 refugees came to Alsted in March. The town has found homes for 190 of "
                "them; the others sleep in a sports hall."
            ),
        ),
        "190",
    ),
    (
        (
            "fr",
            "Villers-le-Sec : l’eau courante pour tous les hameaux",
            (
                "Les travaux ont pris fin lundi. Douze hameaux sur dix-sept sont désormais "
                "raccordés ; les cinq restants le seront au printemps."
            ),
        ),
        "Douze",
    ),
    (
        (
            "en",
            "All Halden residents evacuated before the fire",
            (
                "The fire reached Halden at noon. About 900 people had left the town; some sixty "
                "refused to go and stayed in their homes."
            ),
        ),
        "sixty",
    ),
    (
        (
            "ru",
            "Все дороги Ирбита открыты после снегопада",
            (
                "Снег шёл двое суток. Движение восстановлено на семи трассах, две — на Туринск и "
                "Реж — по-прежнему закрыты."
            ),
        ),
        "закрыты",
    ),
    (
        (
            "fr",
            "La Poste de Saint-Mur ferme tous ses guichets",
            (
                "La décision a été annoncée jeudi. Trois guichets sur cinq cesseront leur "
                "activité en juin, les deux autres sont maintenus."
            ),
        ),
        "Trois guichets",
    ),
    (
        (
            "en",
            "Every player vaccinated, says Tarnby FC",
            (
                "The club has 26 players. Twenty-one have had the jab so far; the remaining five "
                "will get it after the cup."
            ),
        ),
        "Twenty-one",
    ),
    (
        (
            "en",
            "Free parking for all at Moss General",
            (
                "The hospital changed its rules on Friday. Patients park free of charge; visitors"
                " and staff pay £2 an hour."
            ),
        ),
        "visitors",
    ),
    (
        (
            "ru",
            "Проезд в автобусах Кызыл-Су стал бесплатным для всех",
            ("Решение приняли в пятницу. Бесплатно ездят школьники и пенсионеры, остальные платят 15 сомов."),
        ),
        "остальные",
    ),
    (
        (
            "fr",
            "Tous les blessés de l’accident sont sortis de l’hôpital",
            (
                "L’accident avait fait onze blessés le 3 mai. Neuf ont regagné leur domicile ; "
                "deux restent en observation."
            ),
        ),
        "deux restent",
    ),
    (
        (
            "ru",
            "Зарплату выросла у всех учителей Каменки",
            (
                "Приказ подписан 2 мая. Прибавку получат только учителя начальных классов, "
                "предметникам зарплату не повысят."
            ),
        ),
        "только учителя",
    ),
    (
        (
            "fr",
            "Le marché couvert entièrement rénové",
            (
                "Le chantier a duré deux ans. La halle aux poissons et celle aux fleurs sont "
                "neuves ; la halle aux grains attend encore son toit."
            ),
        ),
        "halle aux grains",
    ),
    (
        (
            "en",
            "No job losses at Brayton Mill",
            (
                "Brayton Mill told its staff on Monday. Thirty-four posts will go by the summer, "
                "most of them in packing."
            ),
        ),
        "Thirty-four",
    ),
    (
        (
            "fr",
            "Aucun retard sur la ligne 4, se félicite Transval",
            ("Le bilan couvre le mois d’avril. Sur 620 trains, 48 sont arrivés avec plus de cinq minutes de retard."),
        ),
        "48",
    ),
    (
        (
            "ru",
            "Без единой жалобы: фестиваль в Сорочьем прошёл тихо",
            ("Фестиваль закончился в воскресенье. В полицию поступило 26 жалоб на шум."),
        ),
        "26 жалоб",
    ),
    (
        (
            "en",
            "The castle is fully accessible again",
            (
                "The castle reopened on Saturday. Visitors may walk round the courtyard and two "
                "of the five towers; the others are shut until 2027."
            ),
        ),
        "two of the five",
    ),
]


@pytest.mark.parametrize(("article", "part"), CONFLICTS, ids=lambda value: value[1] if isinstance(value, tuple) else "")
def test_a_text_that_divides_the_whole_of_its_heading(tmp_path: Path, article: Article, part: str) -> None:
    listed = quotes(findings(world_of(tmp_path, [article])))
    assert any(any(part in quote for quote in one) for one in listed), listed


SILENT: list[Article] = [
    (  # an all-women crew is one crew of women
        "en",
        "Harbour Line: all-women crew steers the Marigold ferry ahead of Women’s Day",
        "An all-women crew steered the ferry to Tarn. The harbour manager Anna Gray told reporters only 10% of the "
        "employees in the Tarn Division were women, about 650 employees.",
    ),
    (
        "fr",
        "Sarvenne : tous les quais reconstruits",
        ("Le port de Sarvenne compte onze quais. Tous ont été refaits ; sept d’entre eux accueillent des paquebots."),
    ),
    (
        "en",
        "Entire Lorne harvest sold abroad",
        (
            "The growers of Lorne picked 900 tonnes. All of it was sold abroad: 55% of the "
            "fruit went to Germany, the rest to Poland."
        ),
    ),
    ("ru", "Все мосты Карсы отремонтированы", "В Карсе 19 мостов. Отремонтированы все; 12 из них построены до войны."),
    (
        "en",
        "Free meals for every pupil in Danby",
        ("Danby council voted on Tuesday. All 2,000 pupils will eat free; teachers will go on paying £2.60."),
    ),
    (
        "fr",
        "Gratuit pour tous : le musée ouvre ses portes",
        ("L’entrée est gratuite pour tous ; l’audioguide coûte 5 euros aux adultes."),
    ),
    (
        "en",
        "All of Tarn's villages reconnected",
        ("Power crews worked through the night. By Sunday 33 of the 41 villages had power; by Monday all were back."),
    ),
    (
        "fr",
        "Toute la flotte de Navaline à l’hydrogène",
        ("L’armateur exploite 18 bateaux. Six ont été convertis en 2024, les douze autres cette année."),
    ),
    (
        "en",
        "Nobody hurt in Caster mine blast",
        ("A blast tore through the mine on Sunday. In 2019 three miners were taken to hospital after a fall."),
    ),
    ("fr", "Aucune école ne fermera à Vauban", "L’école des Ormes, un temps menacée, restera ouverte."),
    ("ru", "Весь урожай убран", "С полей убрано 100 % пшеницы, 70 % продано."),
    (
        "fr",
        "Tout le centre-ville piéton",
        ("Toutes les rues du centre sont fermées aux voitures ; trois rues seulement étaient déjà piétonnes."),
    ),
    (
        "en",
        "Whole valley to get broadband",
        (
            "Cable will reach the upper valley this year and the lower villages in 2028, so "
            "that the whole valley is served."
        ),
    ),
    (
        "fr",
        "Les salariés de Corvex unanimes",
        ("Le plan a été rejeté à l’unanimité. L’an dernier, 62 % des salariés l’avaient rejeté."),
    ),
    (
        "en",
        "Town gives a home to every refugee",
        ("All 300 refugees now have a home; 190 of them are children, the others adults."),
    ),
    (
        "fr",
        "L’eau courante pour tous les hameaux",
        ("Douze hameaux sur dix-sept étaient raccordés en 2020 ; les cinq autres l’ont été cette année."),
    ),
    (
        "en",
        "All Halden residents evacuated",
        ("All 900 people left; some sixty of them came back on Sunday, when the fire was out."),
    ),
    (
        "ru",
        "Все дороги Ирбита открыты",
        ("Движение восстановлено на девяти трассах из девяти; две из них закрывали в пятницу."),
    ),
    ("fr", "La Poste ferme tous ses guichets", "Trois guichets fermeront en juin, les deux autres en septembre."),
    (
        "en",
        "Every player vaccinated",
        ("All 26 players have had the jab; the remaining staff will get it after the cup."),
    ),
    (
        "en",
        "Free parking for all at Moss General",
        ("Patients, visitors and staff park free; the café still charges for water."),
    ),
    (
        "fr",
        "Tous les blessés sont sortis de l’hôpital",
        ("Neuf avaient regagné leur domicile lundi ; les deux derniers sont sortis jeudi."),
    ),
    ("en", "No job losses at Brayton Mill", "Nobody will lose a job; thirty-four posts move to the new site."),
    ("fr", "Toutes les parcelles vendues à La Grée", "Les 32 parcelles ont trouvé preneur ; il en reste neuf à bâtir."),
    (
        "en",
        "The castle is fully accessible again",
        ("All five towers are open; two of the five have lifts, the others have stairs only."),
    ),
    ("ru", "Зарплата выросла у всех учителей", "Прибавку получили все; только учителя физики получили вдвое больше."),
]


@pytest.mark.parametrize("article", SILENT, ids=lambda article: article[1])
def test_a_text_that_bears_its_heading_out(tmp_path: Path, article: Article) -> None:
    assert not findings(world_of(tmp_path, [article]))
