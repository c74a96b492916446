"""Dates as claims: what the rules find in invented articles of two and of one, and what they must leave alone."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from kzclaims.articles import read_folder
from kzclaims.check import run_rules
from kzclaims.claim import Claim, Number, Period
from kzclaims.conflicts import conflicts_of
from kzclaims.extract.assemble import Extraction, assemble
from kzclaims.extract.dated.reader import dated_drafts
from kzclaims.extract.held import Held, held
from kzclaims.extract.plain import Reading
from kzclaims.extract.scene import scene_of
from kzclaims.formats.compact import load_reference
from kzclaims.vocabulary import load_vocabulary
from kzclaims.world import World

OURS = {
    "fixed-dates-differ",
    "legal-deadlines-differ",
    "goal-dates-differ",
    "relative-and-absolute-dates-differ",
    "duration-against-dates",
    "events-out-of-order",
}
# Names that make two articles one story.
STORY = {
    "fr": "Le maire Paul Vernier et la société Rivatram ont fait le point. Le dossier est suivi par Novabridge. ",
    "en": "Mayor Paul Vernier and the company Rivatram took stock. The file is followed by Novabridge. ",
    "ru": "Мэр Поль Вернье и компания Rivatram подвели итоги. За делом следит Novabridge. ",
}
Told = tuple[str, str, str]


def read(folder: Path, *articles: Told) -> Extraction:
    """The dated claims of articles given by language, day and text."""
    for number, (language, day, text) in enumerate(articles):
        head = f"---\ntitle: T\npublisher: P{number}\ndate: {day}\nlanguage: {language}\n---\n\n"
        (folder / f"{number}-{language}.txt").write_text(f"{head}{STORY[language]}{text}\n", encoding="utf-8")
    documents, _ = read_folder(folder)
    scenes = [scene_of(document) for document in documents]
    read: list[Held | None] = [held(scene, Reading(dated_drafts(scene), (), {})) for scene in scenes]
    nodes = {d.article.id: replace(d.article, node=f"article-{n}") for n, d in enumerate(documents)}
    return assemble(read, nodes, load_vocabulary().entities)


def rules(found: Extraction) -> set[str]:
    """The rules on dates that the claims set off."""
    vocabulary = load_vocabulary()
    entities = {**vocabulary.entities, **found.entities}
    world = World(found.claims, load_reference(), replace(vocabulary, entities=entities), entities)
    findings, *_ = run_rules(world)
    return {conflict.rule for conflict in conflicts_of(findings, world)} & OURS


@pytest.mark.parametrize(
    ("rule", "articles"),
    [
        (
            "fixed-dates-differ",
            [
                ("fr", "2025-03-03", "Le pont suspendu a été inauguré le 4 mai 2021."),
                ("en", "2025-03-04", "The suspension bridge was opened on 6 May 2021."),
            ],
        ),
        (
            "fixed-dates-differ",
            [
                ("fr", "2025-03-03", "Le musée, fondé en 1912, accueille 300 visiteurs."),
                ("en", "2025-03-04", "Founded in 1921, the museum welcomes 300 visitors."),
            ],
        ),
        (
            "fixed-dates-differ",
            [
                ("fr", "2025-03-03", "La ligne de tramway a été mise en service le 3 mars 2019."),
                ("fr", "2025-03-04", "La ligne de tramway, lancée le 12 avril 2019, dessert le port."),
            ],
        ),
        (
            "fixed-dates-differ",
            [
                ("fr", "2025-03-03", "Rivatram, fondée en 2009, emploie 300 salariés."),
                ("en", "2025-03-04", "Rivatram, founded in 2011, employs 300 people."),
            ],
        ),
        (
            "fixed-dates-differ",
            [
                ("ru", "2025-03-03", "Больница открылась 5 сентября 2023 года."),
                ("fr", "2025-03-04", "L'hôpital a ouvert ses portes le 12 octobre 2023."),
            ],
        ),
        (
            "fixed-dates-differ",
            [
                ("fr", "2025-03-03", "L'arrêté n° 45-12 du 2 mars 2025 interdit la baignade."),
                ("fr", "2025-03-04", "L'arrêté municipal n° 45-12 du 12 mars 2025 le précise."),
            ],
        ),
        (
            "fixed-dates-differ",
            [
                ("ru", "2025-03-03", "Постановление № 318 от 4 июня 2024 года отменяет льготы."),
                ("en", "2025-03-04", "Decree No. 318 of 14 June 2024 ends the discount."),
            ],
        ),
        (
            "fixed-dates-differ",
            [
                ("en", "2025-03-03", "The contract was signed on 3 February 2025."),
                ("fr", "2025-03-04", "Le contrat a été signé le 13 février 2025."),
            ],
        ),
        (
            "fixed-dates-differ",
            [
                ("fr", "2025-08-03", "L'incendie du dépôt s'est déclaré le 12 juillet 2025."),
                ("en", "2025-08-04", "The fire at the depot broke out on 14 July 2025."),
            ],
        ),
        (
            "legal-deadlines-differ",
            [
                ("fr", "2025-03-03", "La loi oblige les hôpitaux à publier leurs comptes avant le 1er mars 2026."),
                ("en", "2025-03-04", "The law requires hospitals to publish their accounts by 1 June 2026."),
            ],
        ),
        (
            "legal-deadlines-differ",
            [
                ("en", "2025-03-03", "Under the contract, the trams must be delivered by 30 June 2027."),
                (
                    "fr",
                    "2025-03-04",
                    "Le contrat prévoit que les tramways seront livrés au plus tard le 31 décembre 2027.",
                ),
            ],
        ),
        (
            "legal-deadlines-differ",
            [
                ("en", "2025-03-03", "The law gives shops until 1 July 2026 to register."),
                ("ru", "2025-03-04", "Закон обязывает магазины зарегистрироваться до 1 января 2026 года."),
            ],
        ),
        (
            "relative-and-absolute-dates-differ",
            [
                ("fr", "2025-03-03", "Le stade ouvrira d’ici deux ans, soit à la fin de 2028."),
            ],
        ),
        (
            "relative-and-absolute-dates-differ",
            [
                ("en", "2025-03-03", "The new terminal will open in two years, that is by the end of 2025."),
            ],
        ),
        (
            "relative-and-absolute-dates-differ",
            [
                (
                    "en",
                    "2025-03-03",
                    "The harbour will be dredged within eighteen months, or by December 2027, she said.",
                ),
            ],
        ),
        (
            "relative-and-absolute-dates-differ",
            [
                ("ru", "2025-03-03", "Мост откроют через полтора года, то есть в декабре 2027 года."),
            ],
        ),
        (
            "relative-and-absolute-dates-differ",
            [
                ("fr", "2025-03-03", "Le chantier s'achèvera dans trois ans, en juin 2026."),
            ],
        ),
        (
            "relative-and-absolute-dates-differ",
            [
                (
                    "fr",
                    "2025-03-03",
                    "La rénovation sera achevée dans deux ans. L'échéance, inchangée, reste décembre 2028.",
                ),
            ],
        ),
        (
            "duration-against-dates",
            [
                ("en", "2025-03-03", "The lease runs for ten years, from May 2024 to May 2032."),
            ],
        ),
        (
            "duration-against-dates",
            [
                ("fr", "2025-03-03", "Les travaux dureront dix-huit mois, de mars 2025 à décembre 2027."),
            ],
        ),
        (
            "duration-against-dates",
            [
                ("ru", "2025-03-03", "Ремонт продлится с марта 2024 по март 2026 года, то есть 18 месяцев."),
            ],
        ),
        (
            "duration-against-dates",
            [
                (
                    "fr",
                    "2025-03-03",
                    "Le cursus de trois ans débute en septembre 2025, et les premiers diplômés sortiront en juin 2030.",
                ),
            ],
        ),
        (
            "duration-against-dates",
            [
                (
                    "fr",
                    "2025-08-20",
                    "Le transfert a été conclu le 19 août 2025. La joueuse signe pour quatre ans, jusqu'en juin 2031.",
                ),
            ],
        ),
        (
            "duration-against-dates",
            [
                (
                    "en",
                    "2025-08-20",
                    "The concession began in January 2020 for a term of 15 years and expires in January 2030.",
                ),
            ],
        ),
        (
            "events-out-of-order",
            [
                ("fr", "2025-03-03", "Le conseil a approuvé la fusion avant l'élection."),
                ("en", "2025-03-04", "The council approved the merger after the election."),
            ],
        ),
        (
            "events-out-of-order",
            [
                ("ru", "2025-03-03", "Регулятор одобрил слияние после аукциона."),
                ("fr", "2025-03-04", "Le régulateur a autorisé la fusion, puis l'enchère a eu lieu."),
            ],
        ),
        (
            "events-out-of-order",
            [
                ("en", "2025-03-03", "The strike preceded the sale of the plant."),
                ("fr", "2025-03-04", "La grève a suivi la vente de l'usine."),
            ],
        ),
        (
            "events-out-of-order",
            [
                ("en", "2025-03-03", "Once the site had been sold, the demolition began."),
                ("fr", "2025-03-04", "La démolition a eu lieu avant la vente du site."),
            ],
        ),
        (
            "legal-deadlines-differ",
            [
                ("ru", "2025-03-03", "По закону школы обязаны установить камеры до 1 сентября 2026 года."),
                ("fr", "2025-03-04", "La loi impose aux écoles d'installer des caméras avant le 1er janvier 2027."),
            ],
        ),
        (
            "duration-against-dates",
            [
                ("en", "2025-03-03", "The concession started in 2019 for 30 years, and runs until 2039."),
            ],
        ),
        (
            "duration-against-dates",
            [
                (
                    "ru",
                    "2025-03-03",
                    "Строительство начнётся в мае 2025 года, продлится три года и завершится в мае 2027 года.",
                ),
            ],
        ),
        (
            "duration-against-dates",
            [
                (
                    "fr",
                    "2025-03-03",
                    "Le chantier, lancé en janvier 2024, doit durer trois ans et s'achever en juin 2025.",
                ),
            ],
        ),
        (
            "relative-and-absolute-dates-differ",
            [
                (
                    "en",
                    "2025-03-03",
                    "The bridge will reopen in two years. The target date, September 2029, is unchanged.",
                ),
            ],
        ),
        (
            "relative-and-absolute-dates-differ",
            [
                ("fr", "2025-03-03", "Il y a trois ans, en 2019, le club était relégué."),
            ],
        ),
        (
            "fixed-dates-differ",
            [
                ("ru", "2025-03-03", "Университет был основан в 1934 году."),
                ("fr", "2025-03-04", "L'université, créée en 1943, compte 9 000 étudiants."),
            ],
        ),
        (
            "fixed-dates-differ",
            [
                ("en", "2025-03-03", "Line 4 of the metro opened on 3 May 2020."),
                ("fr", "2025-03-04", "La ligne 4 du métro a été ouverte le 5 juin 2020."),
            ],
        ),
        (
            "events-out-of-order",
            [
                ("en", "2025-03-03", "The airline signed the contract before the strike."),
                ("fr", "2025-03-04", "La compagnie a signé le contrat après la grève."),
            ],
        ),
        (
            "events-out-of-order",
            [
                ("en", "2025-03-03", "Before the merger, the company sold its ports."),
                ("fr", "2025-03-04", "Après la fusion, l'entreprise a vendu ses ports."),
            ],
        ),
        (
            "events-out-of-order",
            [
                ("ru", "2025-03-03", "Сначала прошёл аукцион, и лишь затем правительство одобрило слияние."),
                ("fr", "2025-03-04", "Le gouvernement a validé la fusion avant l'enchère."),
            ],
        ),
        (
            "events-out-of-order",
            [
                ("fr", "2025-03-03", "La démolition a précédé le vote."),
                ("en", "2025-03-04", "The vote came before the demolition."),
            ],
        ),
        (
            "goal-dates-differ",
            [
                ("en", "2025-03-03", "The stadium must be completed by June 2027."),
                ("fr", "2025-03-04", "Le stade doit être achevé avant la fin de 2027."),
            ],
        ),
        (
            "fixed-dates-differ",
            [
                ("fr", "2025-03-03", "La bibliothèque ouvrira le 12 septembre 2025."),
                ("ru", "2025-03-04", "Библиотека откроется 20 сентября 2025 года."),
            ],
        ),
        (
            "fixed-dates-differ",
            [
                ("en", "2025-03-03", "The airline's new terminal will open on 3 June 2026."),
                ("en", "2025-03-04", "The new terminal opens on 13 June 2026."),
            ],
        ),
        (
            "duration-against-dates",
            [
                (
                    "fr",
                    "2025-02-10",
                    "La piscine sera vidée à partir du lundi 3 mars, pour six semaines, avant de rouvrir le 1er juin.",
                ),
            ],
        ),
        (
            "fixed-dates-differ",
            [
                ("fr", "2025-03-03", "Les pêcheurs visitent le musée créé par le décret du 4 janvier 2025."),
                ("en", "2025-03-04", "The museum, set up by the decree of 14 January 2025, is empty."),
            ],
        ),
        (
            "legal-deadlines-differ",
            [
                ("fr", "2025-03-03", "Le contrat impose à l’atelier de rendre l’orgue au plus tard le 30 avril 2026."),
                ("fr", "2025-03-04", "Le contrat laisse à l’atelier jusqu’au 30 juin 2026 pour restituer l’orgue."),
            ],
        ),
        (
            "legal-deadlines-differ",
            [
                ("ru", "2025-03-03", "По договору подрядчик обязан сдать второй стадион до 1 марта 2026 года."),
                ("en", "2025-03-04", "The contract requires Rivatram to deliver the second stadium by 1 May 2026."),
            ],
        ),
    ],
)
def test_conflict_is_found(tmp_path: Path, rule: str, articles: list[Told]) -> None:
    assert rule in rules(read(tmp_path, *articles))


@pytest.mark.parametrize(
    "articles",
    [
        [
            ("fr", "2025-03-03", "Le stade ouvrira d’ici deux ans, soit au printemps 2027."),
        ],
        [
            ("en", "2025-03-03", "The new terminal will open in two years, that is by early 2027."),
        ],
        [
            ("ru", "2025-03-03", "Мост откроют через полтора года, то есть в сентябре 2026 года."),
        ],
        [
            ("en", "2025-03-03", "The lease runs for ten years, from May 2024 to May 2034."),
        ],
        [
            ("ru", "2025-03-03", "Ремонт продлится с марта 2024 по сентябрь 2025 года, то есть 18 месяцев."),
        ],
        [
            (
                "fr",
                "2025-03-03",
                "Le cursus de trois ans débute en septembre 2025, et les premiers diplômés sortiront en juin 2028.",
            ),
        ],
        [
            (
                "fr",
                "2025-08-20",
                "Le transfert a été conclu le 19 août 2025. La joueuse signe pour quatre ans, jusqu'en juin 2029.",
            ),
        ],
        [
            ("fr", "2025-08-20", "Créée en 2015, l'école a perdu quatre enseignants en deux ans et fermera en 2027."),
        ],
        [
            ("fr", "2025-03-03", "Le conseil a approuvé la fusion avant l'élection."),
            ("en", "2025-03-04", "After the council approved the merger, the election was held."),
        ],
        [
            ("fr", "2025-03-03", "Le conseil a approuvé le budget avant l'élection."),
            ("en", "2025-03-04", "The merger was signed after the election."),
        ],
        [
            ("fr", "2025-03-03", "Le conseil n'a pas approuvé la fusion avant l'élection."),
            ("en", "2025-03-04", "The council approved the merger after the election."),
        ],
        [
            ("fr", "2025-03-03", "La loi oblige les hôpitaux à publier leurs comptes avant le 1er mars 2026."),
            ("en", "2025-03-04", "The law requires hospitals to publish their accounts by 1 March 2026."),
        ],
        [
            ("en", "2025-03-03", "The concession, awarded in 2019 for 30 years, covers the airport until 2049."),
        ],
        [
            ("fr", "2025-03-03", "Le chantier, lancé en janvier 2024, devait durer deux ans et s'achever fin 2025."),
        ],
        [
            (
                "en",
                "2025-03-03",
                "In two years, on 5 March 2023, the council had met. The deadline of 2026 still stands.",
            ),
        ],
        [
            ("fr", "2025-03-03", "Il y a trois ans, en 2022, le club était relégué."),
        ],
        [
            (
                "fr",
                "2025-03-03",
                "Le 10 février, la ministre avait promis une ouverture dans deux ans, soit en février 2027.",
            ),
        ],
        [
            ("en", "2025-03-03", "Line 4 of the metro opened on 3 May 2020."),
            ("fr", "2025-03-04", "La ligne 5 du métro a été ouverte le 5 juin 2021."),
        ],
        [
            ("fr", "2025-03-03", "Le festival a ouvert le 3 mai 2024."),
            ("fr", "2025-05-08", "Le festival a ouvert le 5 mai 2025."),
        ],
        [
            ("fr", "2025-03-03", "La démolition a précédé le vote."),
            ("en", "2025-03-04", "The vote followed the demolition."),
        ],
        [
            ("en", "2025-03-03", "The museum opened on 3 May 2021. The museum shop opened on 12 June 2022."),
        ],
        [
            ("fr", "2025-03-03", "Le chantier du stade a débuté le 3 mai 2021."),
            (
                "fr",
                "2025-03-03",
                "Le stade a ouvert le 3 mai 2023. Les travaux du parking du stade ont débuté en 2022.",
            ),
        ],
        [
            (
                "ru",
                "2025-03-03",
                "Строительство моста началось в мае 2021 года. Движение по мосту началось в июне 2023 года.",
            ),
        ],
        [
            ("en", "2025-03-03", "The old hospital opened on 3 May 1961."),
            ("en", "2025-03-04", "The hospital will open on 12 June 2026."),
        ],
        [
            (
                "en",
                "2025-03-03",
                "The first report must be delivered by 5 June 2025, and the second report by 9 July 2025.",
            ),
        ],
        [
            ("en", "2025-03-03", "The stadium must be completed by June 2027."),
            ("fr", "2025-03-04", "Les tribunes du stade doivent être achevées avant la fin de 2027."),
        ],
        [
            ("fr", "2025-03-03", "Aucune école ne fermera avant le 30 juin 2026, promet la rectrice."),
            ("fr", "2025-03-04", "L'école doit fermer avant le 31 juillet 2025."),
        ],
        [
            ("fr", "2025-03-03", "Initialement prévue en juin 2026, l'ouverture du stade est reportée à mars 2027."),
            ("fr", "2025-02-01", "Le stade ouvrira en juin 2026."),
        ],
        [
            ("fr", "2025-03-03", "Le pont a été inauguré le 4 mai 2021."),
            ("en", "2025-03-04", "Work on the bridge started on 6 May 2018."),
        ],
        [
            ("fr", "2025-03-03", "Le contrat a été signé le 4 mai 2021 et le pont inauguré le 8 juin 2024."),
            ("en", "2025-03-04", "The bridge opened in June 2024."),
        ],
        [
            ("fr", "2025-03-03", "Les terminaux seront livrés avant le 30 septembre 2025."),
            ("fr", "2025-03-04", "Le dernier lot de terminaux sera livré à la mi-septembre 2025."),
        ],
        [
            ("en", "2025-03-03", "The first trams will be delivered by June 2026."),
            ("en", "2025-03-04", "All the trams will be delivered by December 2027."),
        ],
        [
            ("en", "2025-03-03", "Line A opened in 2014, and line B will open in 2027."),
        ],
        [
            ("fr", "2025-03-03", "La ligne A a ouvert en 2014, la ligne B ouvrira en 2027."),
        ],
        [
            ("en", "2025-03-03", "A school opened in 2019 and another school opened in 2024."),
        ],
        [
            (
                "fr",
                "2025-03-03",
                "Le maire a déclaré le 3 mars que le musée ouvrirait en 2027. Il l'a redit le 5 mars.",
            ),
        ],
        [
            ("fr", "2025-03-03", "La loi oblige les hôpitaux à publier leurs comptes avant le 1er mars 2026."),
            ("ru", "2025-03-04", "Закон обязывает больницы опубликовать отчёты до 1 марта 2026 года."),
        ],
        [
            ("en", "2025-03-03", "The museum was founded in 1912 and reopened in 1998 after a fire."),
            ("en", "2025-03-03", "The museum opened in 1914."),
        ],
        [
            (
                "fr",
                "2025-03-03",
                "L'incendie de 2019 avait détruit la halle. L'incendie du 3 février 2025 est parti de la cuisine.",
            ),
        ],
        [
            ("fr", "2025-03-03", "Le musée a été créé par le décret du 4 janvier 2025."),
            ("en", "2025-03-04", "The museum is bound by the decree of 14 January 2025."),
        ],
        [
            (
                "fr",
                "2025-02-10",
                "La piscine sera vidée à partir du 3 mars, pour six semaines, avant de rouvrir le 14 avril.",
            ),
        ],
        [
            ("fr", "2025-03-03", "Le contrat impose de livrer le lycée de Brest au plus tard le 30 avril 2026."),
            ("fr", "2025-03-04", "Le contrat impose de livrer le lycée de Quimper au plus tard le 30 juin 2026."),
        ],
        [
            ("en", "2025-03-03", "The contract requires them to hand over the boat 2 by 30 April 2026."),
            ("en", "2025-03-04", "The contract requires them to hand over the boat 3 by 30 June 2026."),
        ],
        [
            ("ru", "2025-03-03", "По договору подрядчик обязан сдать первый корпус до 1 марта 2026 года."),
            ("ru", "2025-03-04", "По договору подрядчик обязан сдать второй корпус до 1 мая 2026 года."),
        ],
    ],
)
def test_near_miss_is_left_alone(tmp_path: Path, articles: list[Told]) -> None:
    assert not rules(read(tmp_path, *articles))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La ville a lancé une enquête le 3 mai 2025. La ville a lancé un appel à idées le 12 juin 2025."),
        ("en", "The airline launched a loyalty card in May 2024. The airline launched a podcast in June 2022."),
        ("ru", "Университет запустил подкаст в мае 2024 года. Университет запустил лотерею в июне 2022 года."),
        ("fr", "Le musée a ouvert une annexe en 2019. Le musée a ouvert un café en 2022."),
        ("fr", "Un gymnase a ouvert dans le stade en 2021. Le stade a ouvert en 1998."),
    ],
)
def test_who_acts_is_not_what_is_dated(tmp_path: Path, language: str, text: str) -> None:
    assert not rules(read(tmp_path, (language, "2025-09-03", text)))


def _of(found: Extraction, words: str) -> Claim:
    return next(claim for claim in found.claims if claim.quote and words in claim.quote.exact)


def test_every_date_is_a_claim_with_its_value(tmp_path: Path) -> None:
    text = (
        "Fermée en 1998, la halle rouvrira le 3 juin 2026. Les loyers ont pris 4 % en trois mois. "
        "Le rapport est attendu avant la fin de l’année. Les travaux ont débuté à la mi-mars."
    )
    found = read(tmp_path, ("fr", "2025-09-01", text))
    spans = {}
    for words in ("en 1998", "3 juin 2026", "trois mois", "fin de l’année", "mi-mars"):
        value = _of(found, words).value
        assert isinstance(value, Period | Number)
        spans[words] = (str(value.lo), str(value.hi))
    assert spans == {
        "en 1998": ("1998-01-01", "1998-12-31"),
        "3 juin 2026": ("2026-06-03", "2026-06-03"),
        "trois mois": ("3", "3"),
        "fin de l’année": ("None", "2025-12-31"),
        "mi-mars": ("2025-03-10", "2025-03-20"),
    }


def test_relative_date_counts_from_the_day_of_speech(tmp_path: Path) -> None:
    found = read(tmp_path, ("en", "2025-09-20", "She said on 4 September that the pool would reopen in two years."))
    claim = _of(found, "in two years")
    assert isinstance(claim.value, Period)
    assert str(claim.value.hi) == "2027-09-04"
    assert claim.asserted == "2025-09-04"


def test_what_will_not_be_before_a_day_is_denied(tmp_path: Path) -> None:
    found = read(tmp_path, ("ru", "2025-09-20", "Школу не закроют до 1 июня 2026 года."))
    assert _of(found, "1 июня 2026").negated


def test_quotes_are_short_and_exact(tmp_path: Path) -> None:
    found = read(tmp_path, ("fr", "2025-09-01", "L’arrêté n° 12-7 du 3 mai 2025 interdit la baignade dans la Loue."))
    assert _of(found, "3 mai").quote is not None
    assert all(claim.quote and len(claim.quote.exact) < 160 for claim in found.claims)


@pytest.mark.timed
@pytest.mark.parametrize(
    "piece",
    [
        "le 3 mai 2021, ",
        "Le musée a ouvert le 3 mai 2021 avant la vente. ",
        "Les travaux dureront trois ans. ",
        "avant ",
        "décret n° ",
    ],
)
def test_time_grows_with_length_alone(tmp_path: Path, piece: str) -> None:
    def seconds(size: int) -> float:
        folder = tmp_path / str(size)
        folder.mkdir()
        head = "---\ntitle: T\npublisher: P\ndate: 2025-01-02/..\nlanguage: fr\n---\n\n"
        (folder / "a.txt").write_text(head + piece * (size // len(piece)), encoding="utf-8")
        scene = scene_of(read_folder(folder)[0][0])
        for passage in scene.passages:
            assert passage.periods is not None
            assert passage.terms is not None
            scene.names(passage)
        begin = time.process_time()
        dated_drafts(scene)
        return time.process_time() - begin

    assert seconds(48_000) < 8 * max(seconds(12_000), 0.02)


@pytest.mark.parametrize(
    ("rule", "language", "text"),
    [
        ("relative-and-absolute-dates-differ", "fr", "Le plan doit être rendu dans six semaines, soit le 30 mai."),
        ("relative-and-absolute-dates-differ", "en", "The plan is due in six weeks, that is, by 30 May at the latest."),
        ("relative-and-absolute-dates-differ", "ru", "План сдадут через шесть недель, то есть не позднее 30 мая."),
        ("duration-against-dates", "en", "The lease runs for nine years from 1 May 2026 and ends on 30 April 2037."),
        ("duration-against-dates", "ru", "Договор действует с 1 мая 2026 года десять лет, до 30 апреля 2038 года."),
        ("duration-against-dates", "en", "It began on 2 May 2026 and was to last ten weeks, until 24 August 2026."),
    ],
)
def test_what_one_sentence_counts_wrong(tmp_path: Path, rule: str, language: str, text: str) -> None:
    assert rule in rules(read(tmp_path, (language, "2025-03-03", text)))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le plan doit être rendu dans six semaines, soit le 14 avril."),
        ("en", "The lease runs for nine years from 1 May 2026 and ends on 30 April 2035."),
        ("fr", "Au 1er mai, 14 lits étaient ouverts ; au 10 mai, 22. Le 12 mai, 25 lits étaient ouverts."),
        ("fr", "Inaugurée en 1896, la salle n’avait plus connu de chantier depuis 1978."),
    ],
)
def test_what_one_sentence_counts_right(tmp_path: Path, language: str, text: str) -> None:
    assert not rules(read(tmp_path, (language, "2025-03-03", text)))


def test_whoever_founded_a_thing_is_not_the_thing(tmp_path: Path) -> None:
    told = [
        ("fr", "2025-03-03", "Fondé en 2008 par l’ancien facteur Luc Astel, le festival Escales espère du monde."),
        ("en", "2025-03-04", "Founded in 2011 by Luc Astel, the Escales festival hopes for crowds."),
    ]
    assert "fixed-dates-differ" in rules(read(tmp_path, *told))


DUE: list[tuple[str, str, str, str]] = [
    ("en", "Under the sale contract, Rivatram has until 30 May 2025 to pay the purchase price.",
     "fr", "Le contrat de cession donne à Rivatram jusqu’au 15 juin 2025 pour régler le prix."),
    ("en", "Residents’ groups have until 30 May 2025 to submit bids for the kiosk.",
     "fr", "Le plan laisse aux associations jusqu’au 15 juin 2025 pour déposer une offre de reprise."),
    ("fr", "Le contrat exige que le premier minerai soit livré au plus tard le 30 mai 2028.",
     "ru", "По договору первую руду она обязана поставить не позднее 31 декабря 2028 года."),
    ("ru", "По закону компания обязана сдать отчёт до 1 июля 2026 года.",
     "en", "The law requires the company to hand in its report by 1 October 2026."),
    ("fr", "Le jugement oblige les occupants à quitter l’immeuble avant le 30 mai 2025.",
     "en", "The ruling gives the squatters until 15 August 2025 to leave the building."),
]  # fmt: skip
NOT_DUE: list[tuple[str, str, str, str]] = [
    ("fr", "Les éleveurs ont jusqu’au 30 mai 2025 pour déposer leur dossier.",
     "fr", "Les recours doivent être déposés au plus tard le 15 juin 2025."),
    ("en", "The contract obliges Rivatram to deliver the trams by 1 June 2026.",
     "en", "A second contract obliges Rivatram to deliver the buses by 1 September 2026."),
    ("fr", "Rivatram doit payer l’amende avant le 30 mai 2025.",
     "en", "Rivatram must pay the salaries by 31 December 2025."),
    ("en", "The contract requires Rivatram to deliver the first ore by 1 June 2026.",
     "fr", "Le contrat impose à Rivatram de livrer le deuxième minerai avant le 1er juin 2027."),
]  # fmt: skip


@pytest.mark.parametrize("pair", DUE, ids=[pair[1][:40] for pair in DUE])
def test_one_duty_in_other_words_has_one_deadline(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    told = [(pair[0], "2025-03-03", pair[1]), (pair[2], "2025-03-04", pair[3])]
    assert "legal-deadlines-differ" in rules(read(tmp_path, *told))


@pytest.mark.parametrize("pair", NOT_DUE, ids=[pair[1][:40] for pair in NOT_DUE])
def test_two_duties_have_two_deadlines(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    told = [(pair[0], "2025-03-03", pair[1]), (pair[2], "2025-03-04", pair[3])]
    assert not rules(read(tmp_path, *told))
