"""Figures of two articles that tell one measure in their own words, and those that only look alike."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from kzclaims.check import run_rules
from kzclaims.conflicts import conflicts_of
from tests.extract.worlds import read_world

STORY = {
    "fr": "Le maire, Daniyar Saparov, et l’architecte Marat Isabekov suivent le dossier.",
    "en": "Mayor Daniyar Saparov and architect Marat Isabekov are following the file.",
    "ru": "Мэр Данияр Сапаров и архитектор Марат Исабеков следят за делом.",
}
RULES = {"same-measure-disjoint-values", "cumulative-total-falls"}
Told = tuple[str, str, str]

ONE_MEASURE: list[tuple[str, Told, Told]] = [
    (
        "a crowd that one side counted twice",
        ("fr", "2025-11-11", "La préfecture a dénombré 3 900 marcheurs samedi 8 novembre."),
        ("fr", "2025-11-12", "Selon la préfecture, 9 300 marcheurs ont défilé samedi 8 novembre."),
    ),
    (
        "what as many hold together, said or not",
        ("fr", "2025-04-10", "Les quatre cuves de la cave pourront contenir ensemble 8 400 hectolitres de vin."),
        ("fr", "2025-05-10", "Avec ses quatre cuves, la cave pourra loger 4 800 hectolitres de vin."),
    ),
    (
        "a tally told on a day, behind a colon",
        ("en", "2025-05-14", "The beekeepers' association published its tally on Monday: 412 tonnes of honey."),
        ("en", "2025-06-14", "The beekeepers' association gathered 421 tonnes of honey this spring, its tally says."),
    ),
    (
        "how many there are, behind the source",
        ("fr", "2025-02-20", "Un chiffre : 1 312 vols de vélos ont été enregistrés en 2024."),
        ("fr", "2025-02-26", "D’après le rapport de la police, les vols de vélos de 2024 sont au nombre de 1 132."),
    ),
    (
        "a rate, and a day since which there is none",
        ("en", "2025-02-20", "The works makes 9,600 wheels a week for five carmakers."),
        (
            "en",
            "2025-02-26",
            "The works, which normally makes 6,900 wheels a week, has shipped none since 20 February.",
        ),
    ),
    (
        "what two come to together, told twice",
        ("fr", "2025-02-20", "Les deux ports ont reçu ensemble 207 000 voyageurs en 2024."),
        ("fr", "2025-02-26", "Ensemble, les ports ont reçu 270 000 voyageurs en 2024."),
    ),
    (
        "by how much one led, told twice",
        ("fr", "2025-02-20", "L’écart n’est que de 131 voix."),
        ("en", "2025-02-24", "She won by a margin of 113 votes."),
    ),
    (
        "on the whole, not together",
        ("fr", "2025-02-20", "Dans l’ensemble, les ports ont reçu 207 000 voyageurs en 2024."),
        ("fr", "2025-02-26", "Les ports ont reçu 270 000 voyageurs en 2024."),
    ),
    (
        "other words of one language",
        ("fr", "2025-03-03", "Sur le quai, 240 pêcheurs attendent encore leur indemnité."),
        ("fr", "2025-03-09", "L’indemnité concerne 310 pêcheurs."),
    ),
    (
        "two languages, one deed",
        ("fr", "2025-03-03", "La région a acheté 45 ambulances."),
        ("en", "2025-03-20", "The region has bought 54 ambulances."),
    ),
    (
        "three languages, an adjective of the same sense",
        ("en", "2025-03-03", "The valley counts 130 rural schools."),
        ("ru", "2025-03-12", "В долине 103 сельские школы."),
    ),
    (
        "a year in passing and a year as a date",
        ("fr", "2026-01-10", "En 2025, le salon a compté 64 000 visiteurs."),
        ("en", "2026-05-20", "The 2025 fair drew 46,000 visitors."),
    ),
    (
        "a dimension beside what will be done",
        ("ru", "2025-05-20", "Мост длиной 1 350 метров откроется в ноябре 2028 года."),
        ("fr", "2025-05-28", "Long de 1 530 mètres, le pont coûtera cher."),
    ),
    (
        "two plans for the same wing, one beside what there is today",
        ("en", "2025-01-15", "The new wing will have 54 beds, against 36 today."),
        ("en", "2025-03-10", "The new wing, drawn by an artist, will have 45 beds."),
    ),
    (
        "a part told by what is done to it",
        ("fr", "2025-11-12", "La fabrique va supprimer 140 postes sur 980."),
        ("fr", "2025-11-19", "La fabrique supprimera 190 postes."),
    ),
    (
        "when it will be",
        ("fr", "2025-09-16", "En 2027, le site accueillera 7 400 étudiants."),
        ("en", "2025-10-14", "When it opens in September 2027, 4,700 students will study there."),
    ),
    (
        "an equal figure beside it",
        ("fr", "2025-03-13", "Le navire embarque 1 850 passagers et 520 voitures."),
        ("en", "2025-05-04", "The ship, which carries 2,150 passengers and 520 cars, is old."),
    ),
    (
        "an equal figure beside it, of a thing that no thesaurus has",
        ("fr", "2025-03-13", "Le réseau national compte neuf centres et 236 machines."),
        ("en", "2025-04-29", "All told, the nine centres share 263 machines."),
    ),
    (
        "people whom a firm employs, and its staff, in the same digits",
        ("fr", "2025-01-22", "La coopérative emploie 2 150 personnes."),
        ("fr", "2025-02-20", "La coopérative compte 2 510 salariés."),
    ),
    (
        "a height, whenever it is told",
        ("fr", "2025-02-04", "La statue, haute de 62 centimètres, était assurée."),
        ("fr", "2025-04-24", "La police recherche une statue haute de 48 centimètres."),
    ),
    (
        "a thing that only the lexicon knows",
        ("fr", "2025-03-03", "L’atelier a vendu 340 fouets."),
        ("ru", "2025-03-10", "Мастерская продала 430 плетей."),
    ),
    (
        "an adjective, and the noun that says as much in the other language",
        ("fr", "2025-03-03", "L’hôpital a pratiqué 2 310 opérations cardiaques en 2024."),
        ("ru", "2025-03-10", "В 2024 году в больнице сделали 2 130 операций на сердце."),
    ),
    (
        "a total since a start, told otherwise",
        ("ru", "2025-05-02", "С запуска программы выдано 8 400 карт."),
        ("en", "2025-06-18", "Since the programme began, 7,900 cards have been issued."),
    ),
    (
        "what a cistern holds",
        ("fr", "2025-03-03", "La citerne, d’une contenance de 4,5 millions de litres, sera pleine en mai."),
        ("en", "2025-03-20", "The cistern will hold 5.4 million litres."),
    ),
    (
        "what a reservoir holds, as its volume",
        ("ru", "2025-03-03", "Объём резервуара — 3 400 кубометров."),
        ("en", "2025-03-20", "The tank can store 4,300 cubic metres."),
    ),
    (
        "whose planes",
        ("ru", "2025-03-03", "Авиакомпания располагает двенадцатью самолётами."),
        ("fr", "2025-03-09", "La compagnie, dont les quatorze avions relient les îles, recrute."),
    ),
    (
        "a total that falls, seen go by",
        ("ru", "2025-07-05", "С момента запуска через терминал прошло 520 тыс. тонн угля."),
        ("fr", "2025-09-05", "Depuis sa mise en service, le terminal du port a vu passer 490 000 tonnes de charbon."),
    ),
    (
        "with how many a year was closed",
        ("fr", "2025-02-20", "La mutuelle comptait 3 150 planteurs à la fin de 2024."),
        ("en", "2025-03-12", "The fund closed 2024 with 3,510 member growers on its books."),
    ),
    (
        "what each of several holds, told twice",
        ("fr", "2025-02-20", "Chaque bus transporte 85 passagers."),
        ("fr", "2025-02-26", "Chaque bus peut transporter 58 passagers."),
    ),
]

TWO_MEASURES: list[tuple[str, Told, Told]] = [
    (
        "the ages of two people, both named beside one",
        ("fr", "2025-03-03", "Yvan Kermadec et Maud Tarrick, 54 ans, négocient."),
        ("fr", "2025-03-03", "Yvan Kermadec, 63 ans, a présenté son projet."),
    ),
    (
        "a crowd that the police and its organisers counted",
        ("fr", "2025-11-11", "La préfecture a dénombré 3 900 marcheurs samedi 8 novembre."),
        ("fr", "2025-11-12", "Les organisateurs ont compté 8 500 marcheurs samedi 8 novembre."),
    ),
    (
        "a strike that the union and the firm counted",
        ("ru", "2025-11-11", "По подсчётам профсоюза, 10 ноября бастовали 2100 пекарей."),
        ("ru", "2025-11-12", "По данным завода, 10 ноября бастовали 1200 пекарей."),
    ),
    (
        "what all hold together, and each",
        ("en", "2025-04-10", "Together, the three silos will hold 12,600 tonnes of barley."),
        ("en", "2025-05-10", "Each of the three silos will hold 4,200 tonnes of barley."),
    ),
    (
        "a tally told on a day, and that of another year",
        ("en", "2025-05-14", "The beekeepers' association published its tally on Monday: 412 tonnes of honey."),
        ("en", "2025-06-14", "The beekeepers' association gathered 421 tonnes of honey in the spring of 2024."),
    ),
    (
        "adjectives of two languages that mean two things",
        ("fr", "2025-03-03", "L’hôpital a pratiqué 2 310 opérations cardiaques en 2024."),
        ("en", "2025-03-10", "In 2024 the hospital performed 2,130 eye operations."),
    ),
    (
        "things that only the lexicon knows, and keeps apart",
        ("fr", "2025-03-03", "L’atelier a vendu 340 fouets."),
        ("en", "2025-03-10", "The workshop has sold 430 compasses."),
    ),
    (
        "a restrictor that only one has",
        ("fr", "2025-03-03", "Le chantier emploie 130 ouvriers."),
        ("fr", "2025-03-09", "Le chantier emploie 45 ouvriers étrangers."),
    ),
    (
        "another deed",
        ("en", "2025-03-03", "The region asked for 60 ambulances."),
        ("en", "2025-03-05", "The region received 54 ambulances."),
    ),
    (
        "another place, named by one alone",
        ("fr", "2025-03-03", "Le réseau compte 96 gares et 12 dépôts."),
        ("fr", "2025-03-09", "Le réseau compte 14 gares à Karvest et 96 en tout."),
    ),
    (
        "all of a thing against the thing",
        ("fr", "2025-03-03", "Il a marqué 12 buts en championnat."),
        ("en", "2025-03-09", "He scored 19 goals in all competitions."),
    ),
    (
        "how many work there, months apart",
        ("en", "2025-03-03", "The company has 740 employees."),
        ("en", "2025-05-28", "The company has 790 employees."),
    ),
    (
        "a part of which nothing is done",
        ("fr", "2025-11-12", "Le musée montre 140 vases, dont 30 de Chine."),
        ("fr", "2025-11-19", "Le musée montre 140 vases, dont 25 de verre."),
    ),
    (
        "revenue of somebody",
        ("fr", "2025-03-03", "Son chiffre d’affaires atteint 74 millions d’euros."),
        ("fr", "2025-03-09", "Le chiffre d’affaires s’élève à 1,9 milliard d’euros."),
    ),
    (
        "people of any kind",
        ("fr", "2025-03-03", "La salle a accueilli 3 000 personnes."),
        ("fr", "2025-03-09", "Onze personnes travaillent à l’atelier."),
    ),
    (
        "what it holds, and how many came",
        ("ru", "2025-03-03", "Концерт собрал 8 000 зрителей."),
        ("fr", "2025-03-05", "La salle peut recevoir 9 500 spectateurs."),
    ),
    (
        "another thing of the kind",
        ("fr", "2025-03-03", "Le refuge abrite 34 lynx."),
        ("fr", "2025-03-05", "Un refuge voisin abrite 43 lynx."),
    ),
    (
        "one part alone",
        ("fr", "2025-03-03", "La commune a planté 640 arbres."),
        ("en", "2025-03-05", "In the centre alone, 460 trees were planted."),
    ),
    (
        "two years",
        ("fr", "2026-01-10", "En 2024, le salon a compté 64 000 visiteurs."),
        ("en", "2026-05-20", "The 2025 fair drew 46,000 visitors."),
    ),
    (
        "a total that grows",
        ("ru", "2025-05-02", "С запуска программы выдано 8 400 карт."),
        ("en", "2025-06-18", "Since the programme began, 9,900 cards have been issued."),
    ),
    (
        "the largest of the planes",
        ("ru", "2025-03-03", "Авиакомпания располагает двенадцатью самолётами."),
        ("fr", "2025-03-09", "La flotte, dont les trois plus grands avions sont au sol, a vieilli."),
    ),
    (
        "what a cistern holds, and what was drawn from it",
        ("fr", "2025-03-03", "La citerne, d’une contenance de 4,5 millions de litres, est pleine."),
        ("en", "2025-03-20", "In May the cistern lost 5.4 million litres."),
    ),
    (
        "last year’s figure, and this year’s held against it",
        ("fr", "2025-10-16", "L’an dernier, le festival avait vendu 48 000 billets."),
        ("ru", "2025-11-24", "Фестиваль продал 52 800 билетов, на 10 % больше, чем год назад."),
    ),
    (
        "parts of a whole, found week after week",
        ("en", "2026-02-09", "A walker found three of the 14 vases stolen from the museum."),
        ("fr", "2026-03-14", "Neuf des quatorze vases volés au musée ont été retrouvés."),
    ),
    (
        "totals of things that two sentences before tell apart",
        ("ru", "2025-03-03", "Обновляют и лифты. С начала программы заменили 46 подъёмников."),
        (
            "fr",
            "2025-04-10",
            "On remplace aussi les ambulances. Depuis le début du programme, 39 véhicules ont été livrés.",
        ),
    ),
    (
        "those asked are no measure of how many there are",
        ("fr", "2025-02-20", "Chacun transporte 85 passagers."),
        ("en", "2025-03-12", "In a survey of 1,150 passengers, 71% called the buses comfortable."),
    ),
    (
        "one of the parts that make it",
        ("fr", "2025-02-20", "Le train offrira 320 places."),
        ("ru", "2025-02-26", "В поезде 84 места в спальных вагонах, 120 лежачих и 116 сидячих."),
    ),
    (
        "what two come to together",
        ("fr", "2025-02-20", "Le port de Lodre a reçu 105 000 passagers en 2024."),
        ("fr", "2025-02-26", "Les deux ports, Lodre et Tarve, ont reçu ensemble 270 000 voyageurs en 2024."),
    ),
    (
        "what two have between them",
        ("en", "2025-02-20", "The yard took in 340 lambs last spring."),
        ("ru", "2025-02-26", "Два хозяйства вместе приняли прошлой весной 910 ягнят."),
    ),
    (
        "by how much one led, and how much was needed",
        ("fr", "2025-02-20", "La majorité est à 17 voix."),
        ("fr", "2025-02-24", "L’écart le plus faible est de 31 voix."),
    ),
    (
        "points out of so many, and what could be had",
        ("ru", "2025-02-20", "Победитель набрал 6,5 очка из девяти возможных."),
        ("fr", "2025-02-22", "Il avait gagné la veille un tournoi rapide, avec 9 points sur onze."),
    ),
    (
        "the price in places that the clause names before it",
        ("en", "2025-02-20", "Rooms will cost €165 a week."),
        (
            "en",
            "2025-02-26",
            "Aoife Dunne looks elsewhere. So does Brian Hall. Colm Daly takes the train. Eve Ford waits. Limerick and "
            "Sligo, where a room costs about €130 a week, have gained most.",
        ),
    ),
    (
        "what was to be, told again without its noun",
        ("fr", "2025-02-20", "Pour 2025, la mine maintient son objectif de 1 900 tonnes de cuivre."),
        ("fr", "2025-03-26", "La mine sortira 1 750 tonnes de cuivre en 2025, et non 1 900 comme elle l’annonçait."),
    ),
]


def _rules(folder: Path, *texts: Told) -> set[str]:
    for number, (language, day, text) in enumerate(texts):
        head = f"---\ntitle: {number}\npublisher: Gazette {number}\ndate: {day}\nlanguage: {language}\n---\n\n"
        (folder / f"{number}.txt").write_text(f"{head}{text}\n\n{STORY[language]}\n", encoding="utf-8")
    world = read_world(folder)
    return {rule for conflict in conflicts_of(run_rules(world)[0], world) for rule in conflict.rules} & RULES


@pytest.mark.parametrize(("why", "first", "second"), ONE_MEASURE, ids=[why for why, *_ in ONE_MEASURE])
def test_one_measure_told_in_two_ways_conflicts(tmp_path: Path, why: str, first: Told, second: Told) -> None:
    for n, order in enumerate(itertools.permutations((first, second))):
        folder = tmp_path / str(n)
        folder.mkdir()
        assert _rules(folder, *order), why


@pytest.mark.parametrize(("why", "first", "second"), TWO_MEASURES, ids=[why for why, *_ in TWO_MEASURES])
def test_two_measures_that_look_alike_are_left_alone(tmp_path: Path, why: str, first: Told, second: Told) -> None:
    assert not _rules(tmp_path, first, second), why


def test_a_title_that_repeats_a_part_is_not_held_against_the_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "---\ntitle: Seven of the county's 31 ferries to stop\npublisher: G\ndate: 2025-03-03\nlanguage: en\n---\n\n"
        "Seven of the county's 31 public ferries will stop in May. The 31 ferries carried 900 lorries.\n",
        encoding="utf-8",
    )
    world = read_world(tmp_path)
    assert not conflicts_of(run_rules(world)[0], world)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Depuis le début du chantier, 186 000 tuiles ont été posées, sur les 620 000 prévues, soit 30 %."),
        ("en", "So far 186,000 tiles have been laid, out of the 620,000 planned, or 30%."),
    ],
)
def test_a_share_after_its_base_is_that_of_the_figure_before(tmp_path: Path, language: str, text: str) -> None:
    (tmp_path / "a.txt").write_text(
        f"---\ntitle: T\npublisher: G\ndate: 2025-03-03\nlanguage: {language}\n---\n\n{text}\n", encoding="utf-8"
    )
    world = read_world(tmp_path)
    assert not conflicts_of(run_rules(world)[0], world)
