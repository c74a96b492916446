"""Headings that tell a work as done, or a rise, over a text in which some is left, or in which it falls."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, str]] = [
    (("en", "Ballots counted in Kentmere", "In Kentmere 61% of the ballots have been counted."), "61%"),
    (
        (
            "fr",
            "Le tunnel du Bréda entièrement creusé",
            "Le tunnel avance. Il reste 420 mètres à creuser côté italien.",
        ),
        "Il reste 420 mètres à creuser",
    ),
    (
        ("ru", "Мост через Нуру достроен", "Мост строят с 2023 года. Осталось смонтировать на мосту два пролёта."),
        "Осталось",
    ),
    (("ru", "Пшеница убрана", "В области идёт уборка. Убрано 78 % площадей под пшеницей."), "78 %"),
    (("en", "Treaty on sea mining ratified", "So far 41 states have ratified the treaty, the UN said."), "41 states"),
    (("en", "Hospital staff vaccinated", "Just 61% of the hospital staff have been vaccinated."), "61%"),
    (
        ("fr", "Le loyer des HLM baisse", "Les loyers sont fixés. Ils augmenteront de 1,8 % en avril."),
        "Ils augmenteront",
    ),
    (("ru", "Цены на хлеб снизились", "За месяц хлеб подорожал на 4 %, следует из отчёта."), "подорожал на 4 %"),
    (("en", "Unemployment rises in Kentmere", "The jobless rate fell to 6.1% from 6.8%, it said."), "fell to 6.1%"),
    (
        ("en", "Storm Petra kills seven in Maldon", "Five people died when a roof fell, the fire service said."),
        "Five people",
    ),
    (("fr", "Le maire de Quissac condamné", "Le tribunal l’a relaxé, faute de preuves."), "relaxé"),
    (
        (
            "en",
            "Driving through the tunnel will cost nothing",
            "Islanders go free. Everybody else is to pay 75 kroner.",
        ),
        "Everybody else",
    ),
    (
        ("en", "Corby bridge repaired", "The Corby bridge is old. Two spans of the bridge remain to be strengthened."),
        "Two spans of the bridge remain to be strengthened",
    ),
    (
        ("fr", "Le théâtre de Corlay restauré", "Deux salles du théâtre attendent encore leurs fauteuils."),
        "attendent encore leurs fauteuils",
    ),
    (
        ("en", "Corby bridge repaired", "Much remains to be done on the bridge, the engineers say."),
        "Much remains to be done",
    ),
]


@pytest.mark.parametrize(("article", "expected"), CONFLICTS)
def test_heading_says_more(tmp_path: Path, article: Article, expected: str) -> None:
    listed = quotes(findings(world_of(tmp_path, [article])))
    assert any(any(expected in q for q in one) and len(one) > 1 for one in listed), listed


SILENT: list[Article] = [
    ("fr", "Le train de nuit se remplit", "Le train a déjà rempli 400 couchettes, dont un quart pour Noël."),
    (
        "fr",
        "Primaire verte : Lenoir et Castel qualifiés, Brun éliminé",
        "À la primaire verte, Jean Castel est qualifié pour le tour du 14 février prochain, avec 31 % des voix. "
        "Paul Brun est éliminé avec 18 % des suffrages.",
    ),
    ("en", "Green primary: Lenoir qualified", "In the Green primary, Lenoir is qualified with 31% of the vote."),
    ("en", "New bridge built in Tarn", "The bridge is open. Two more bridges are still to be built in the county."),
    ("fr", "Le stade rénové", "Le stade a été rénové. Il reste à trouver un nom à la tribune nord."),
    ("en", "Port of Tilney owned by Gulf fund", "The Gulf fund owns 60% of the port of Tilney."),
    ("fr", "La fusion approuvée à Orchaise", "57 % des votants ont approuvé la fusion."),
    ("fr", "Oriel : tous les salariés augmentés", "Les salariés d’Oriel seront augmentés de 3 %."),
    ("en", "Quake: survivors rescued", "Rescuers pulled nine survivors out. Some 30 people are still missing."),
    ("en", "Exports rise despite strike", "Exports rose 3% in a year. Imports fell 2%."),
    ("fr", "Les loyers baissent", "Les loyers avaient augmenté de 4 % l’an dernier. Ils baissent de 1 % cette année."),
    ("ru", "Учителям повысили зарплату", "Зарплату учителям повысили на 10 %. Расходы на ремонт школ сократили."),
    ("en", "Four dead in Carrick pile-up", "Three people died at the scene and a fourth in hospital."),
    ("ru", "Пожар в Кентау: погибли пять человек", "На месте погибли трое взрослых и двое детей."),
    ("en", "Pupils travel free in Tarn", "Pupils go free. Everybody else is to pay 2 pounds."),
    (
        "fr",
        "La récolte double",
        "La récolte est forte : 480 tonnes, contre 243 l’an dernier. Les prix baissent de 3 %.",
    ),
    ("en", "Murder suspect arrested in Leith", "The suspect was held on Monday. He has yet to be charged."),
    (
        "fr",
        "Les éleveurs du Vercors indemnisés pour faire place au lynx",
        "La réserve ouvre. Quatre lynx y dorment. Ils mangent chacun deux kilos par jour et n’ont pas encore feulé.",
    ),
    ("fr", "Les oubliés du tri", "Les habitants des tours n’ont toujours pas de bac."),
    ("en", "Will rents fall in Leith?", "Rents in Leith rose by 4% in a year."),
    # What a participle says which thing it is by, in the heading and in the text.
    ("fr", "La ville renonce au terrain couvert", "Le budget est serré. Le terrain couvert en a mangé 40 %."),
    ("en", "Leith drops its covered market", "Money is short. The covered market had 40% of it."),
    # What is left is no work.
    ("fr", "Corlay : une semaine à guichets fermés", "Le clou de la quinzaine de Corlay reste à venir : un chœur."),
    ("fr", "Le procès de Sarnoy jugé à huis clos", "Le procès a eu lieu. Reste à savoir qui en paiera les frais."),
    ("fr", "Le théâtre de Corlay restauré", "Reste à voir si le théâtre trouvera son public."),
    ("en", "Corby bridge repaired", "It remains to be seen whether lorries will use the bridge."),
    ("en", "Marsden theatre restored", "The best is still to come at the theatre: a gala in June."),
    ("ru", "Мост в Нарске построен", "Мост ждали десять лет. Осталось понять, кто будет содержать мост."),
    ("ru", "Театр в Нарске восстановлен", "Главное событие театра ещё предстоит увидеть: гала пройдёт в июне."),
    ("en", "Two villages evacuated", "40% of the people of the villages have been evacuated so far."),
]


@pytest.mark.parametrize("article", SILENT)
def test_heading_borne_out(tmp_path: Path, article: Article) -> None:
    assert quotes(findings(world_of(tmp_path, [article]))) == []
