"""Plain headings over texts that tell otherwise: counts, none left, deeds and their opposites; and those that fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families

LESS: tuple[tuple[str, str, str], ...] = (
    (
        "en",
        "Ferry firm to cut 90 jobs in Oban",
        "Hebrid Lines told staff in Oban on Monday that 60 jobs will go by Christmas, most of them in "
        "the ticket office. The firm employs 410 people. “We saw it coming,” said deckhand Ewan Gray.",
    ),
    (
        "fr",
        "Plus aucune boulangerie à Marsac",
        "Le fournil de la place de Marsac a fermé dimanche, après quarante ans. Il reste une boulangerie "
        "dans le bourg, celle des Petit, route de Loudun. Le maire, Guy Blin, cherche un repreneur.",
    ),
    (
        "ru",
        "В Малой Вишере не осталось ни одной аптеки",
        "Аптека на вокзале Малой Вишеры закрылась 1 мая. В городе работают две аптеки: на Советской и у "
        "больницы. «Очереди стали длиннее», — говорит пенсионерка Анна Фёдорова.",
    ),
    (
        "fr",
        "La cour acquitte les quatre douaniers de Belval",
        "La cour d’appel de Belval a rendu son arrêt jeudi. Deux des quatre douaniers ont été acquittés "
        "; les deux autres ont été condamnés à un an de prison avec sursis. L’affaire remonte à 2021.",
    ),
    (
        "en",
        "All five miners rescued at Kestrel pit",
        "Rescuers brought three of the five miners out of Kestrel pit on Sunday night. The other two are "
        "still underground. The roof fell in on Friday.",
    ),
    (
        "en",
        "Tram use in Halden triples",
        "Trams in Halden carried 1.9 million passengers last year, 40% more than in 2023, the operator "
        "said. Two new lines opened in March.",
    ),
    (
        "fr",
        "Le musée de Forcel double sa fréquentation",
        "Le musée de Forcel a accueilli 48 000 visiteurs l’an dernier, soit 20 % de plus qu’en 2023. "
        "L’exposition sur les oiseaux a plu.",
    ),
    (
        "ru",
        "Цены на молоко в области выросли вдвое",
        "За год молоко в области подорожало на 15 процентов, сообщила статистика. Литр стоит 92 рубля. "
        "Корма тоже дорожают.",
    ),
    (
        "fr",
        "Le gardien Luka Peric quitte Rennac",
        "Le gardien croate Luka Peric a prolongé lundi son contrat avec Rennac jusqu’en 2027. Il avait "
        "reçu une offre de Turin. Le club est quatrième.",
    ),
    (
        "en",
        "Minister resigns over ferry scandal",
        "Transport minister Hugh Ronan said on Monday that he will stay in his post. The opposition had "
        "called for him to go after the ferry inquiry. The inquiry report runs to 300 pages.",
    ),
    (
        "en",
        "Parliament approves fish quota",
        "Norland’s parliament on Tuesday voted down the new fish quota by 52 votes to 47. Fishermen "
        "cheered outside. A new bill is expected in autumn.",
    ),
    (
        "ru",
        "Депутаты Снежинска поддержали застройку парка",
        "Депутаты Снежинска на сессии отклонили проект застройки парка: против выступили 17 "
        "человек, за — 9. Парк заложен в 1961 году.",
    ),
    (
        "ru",
        "Весь Лугань остался без света",
        "Из-за бури без света остались 400 домов в северной части Лугани; в остальных районах города "
        "электричество не отключали. Бригады работают с ночи.",
    ),
    (
        "fr",
        "Toutes les communes du Brenet ont retrouvé l’eau potable",
        "Les pompes tournent de nouveau. À Lurcy, l’eau du robinet reste impropre à la consommation.",
    ),
    ("en", "No barge turned away at Kell lock", "Snow fell on Kell. Three barges were refused a berth on Friday."),
    ("ru", "Мост через Ишим достроен", "Последний пролёт собран. Пешеходную дорожку моста достроят только осенью."),
    (
        "ru",
        "Причина аварии на котельной установлена",
        "Котельная остановилась в марте. Причина аварии пока неизвестна.",
    ),
    ("ru", "Дорогу до Тайги отремонтировали", "Дорога до Тайги стала шире. Последние четыре километра закончат в мае."),
    (
        "en",
        "Runway at Orton rebuilt",
        "Planes land on the new runway. The last 300 yards of it will be rebuilt in May.",
    ),
    (
        "fr",
        "La digue de Thil est achevée",
        "La digue de Thil protège le bourg. Les derniers mètres seront terminés en mai.",
    ),
)
ROOM: tuple[tuple[str, str, str], ...] = (
    (
        "fr",
        "Plus aucune boulangerie à Marsac",
        "Le fournil de la place de Marsac a fermé dimanche. La boulangerie la plus proche est à Loudun, "
        "à neuf kilomètres, où deux boulangeries se partagent les clients.",
    ),
    (
        "en",
        "No doctor left on Skarra",
        "Dr Ian Holt left the island of Skarra on Friday. Two nurses still work at the clinic three days a week.",
    ),
    (
        "fr",
        "La cour acquitte les quatre douaniers de Belval",
        "La cour d’appel de Belval a acquitté les quatre douaniers. Deux d’entre eux avaient été "
        "condamnés en première instance.",
    ),
    (
        "en",
        "All five miners rescued at Kestrel pit",
        "Rescuers brought the last two of the five miners out of Kestrel pit on Sunday night; three had "
        "come up on Saturday.",
    ),
    (
        "fr",
        "Le gardien Luka Peric quitte Rennac",
        "Le gardien croate Luka Peric rejoint Turin. Il avait prolongé son contrat l’an dernier jusqu’en 2027.",
    ),
    (
        "fr",
        "Cordray : 260 logements neufs pour les étudiants",
        "L’office du logement de Cordray a remis les clés de la résidence Curie : 160 logements, puis "
        "une centaine d’autres à la rentrée.",
    ),
    (
        "en",
        "Ferry firm to cut 90 jobs in Oban",
        "Hebrid Lines will cut 90 posts in Oban, 60 of them in the ticket office. The firm employs 410 people.",
    ),
    (
        "fr",
        "L’incendie détruit la grange de Corlay",
        "Le feu a détruit dimanche la grange de l’abbaye de Corlay. L’église et le cloître sont intacts.",
    ),
    (
        "en",
        "Parliament approves fish quota",
        "Norland’s parliament approved the new fish quota by 52 votes to 47. An earlier version had been "
        "rejected in March.",
    ),
    (
        "en",
        "Bus travel to be free in Carrick",
        "From 1 June, bus rides in Carrick, which now cost £2, will be free for all. Taxis will still cost £5.",
    ),
    (
        "fr",
        "La verrerie de Blanc-Val va supprimer 1 200 postes",
        "La verrerie supprime pas moins de 1 200 postes. La fermeture du four de Thil représente la "
        "suppression de 400 postes.",
    ),
    (
        "fr",
        "La verrerie de Blanc-Val va supprimer 1 200 postes",
        "Le plan est connu. Parmi ces coupes, on trouve la fermeture du four de Thil, représentant la "
        "suppression de 400 postes.",
    ),
    (
        "en",
        "Kelder mill cuts 520 jobs",
        "About 520 jobs go. The union, which counts new hirings, puts the net loss at 310 jobs.",
    ),
    (
        "fr",
        "Les taxes augmenteront de 3 millions à Corlay",
        "Corlay veut combler son déficit. À côté de ces hausses, on note une baisse de la taxe de séjour.",
    ),
    (
        "fr",
        "Corlay : tout n’est pas réservé aux élèves",
        "La salle de Corlay a ouvert. Les livres sont réservés aux seuls élèves, dit le maire.",
    ),
    (
        "fr",
        "Toutes les communes du Brenet ont retrouvé l’eau potable",
        "Les pompes tournent de nouveau. Le vin de Lurcy reste impropre à la vente.",
    ),
    ("en", "No barge turned away at Kell lock", "Snow fell on Kell. Three barges were refused insurance in London."),
    ("ru", "Мост через Ишим достроен", "Мост через Ишим открыли в среду. Школу в посёлке достроят только осенью."),
    (
        "ru",
        "Причина аварии на котельной установлена",
        "Котельная остановилась в марте: лопнула труба. Имя слесаря неизвестно.",
    ),
    (
        "ru",
        "Дорогу до Тайги отремонтировали",
        "Дорога до Тайги стала шире. Последние дни выставки в клубе будут тихими.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_the_text_tells_otherwise(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), ROOM)
def test_the_text_bears_it_out(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
