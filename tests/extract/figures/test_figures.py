"""Figures read from invented articles: what they count, when, and how the figures of one breath stand together."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from kzclaims.articles import read_folder
from kzclaims.check import run_rules
from kzclaims.claim import Claim
from kzclaims.conflicts import conflicts_of
from kzclaims.extract.assemble import assemble
from kzclaims.extract.figures.reader import figure_drafts
from kzclaims.extract.held import Held, held
from kzclaims.extract.pipeline import node_of
from kzclaims.extract.plain import Reading
from kzclaims.extract.scene import scene_of
from kzclaims.vocabulary import load_vocabulary
from kzclaims.world import World

# Two names that every article of one story shares.
STORY = {
    "fr": "Le maire, Daniyar Saparov, et l'architecte Marat Isabekov suivent le dossier.",
    "en": "Mayor Daniyar Saparov and architect Marat Isabekov are following the file.",
    "ru": "Мэр Данияр Сапаров и архитектор Марат Исабеков следят за делом.",
}


def _read(folder: Path, *texts: tuple[str, str, str]) -> tuple[list[Claim], list[str]]:
    """The figures of articles (language, day, text) and the rules that find a conflict among them."""
    for number, (language, day, text) in enumerate(texts):
        title, _, body = text.partition("\n")
        head = f"---\ntitle: {title}\npublisher: Gazette {number}\ndate: {day}\nlanguage: {language}\n---\n\n"
        (folder / f"{number}.txt").write_text(f"{head}{body}\n\n{STORY[language]}\n", encoding="utf-8")
    documents, _ = read_folder(folder)
    scenes = [scene_of(document) for document in documents]
    read: list[Held | None] = [held(scene, Reading(figure_drafts(scene), (), {})) for scene in scenes]
    articles = {s.document.article.id: node_of(s.document.article, n) for n, s in enumerate(scenes)}
    vocabulary = load_vocabulary()
    found = assemble(read, articles, vocabulary.entities)
    entities = {**vocabulary.entities, **found.entities}
    world = World(found.claims, (), replace(vocabulary, entities=entities), entities)
    conflicts = conflicts_of(run_rules(world)[0], world)
    return list(found.claims), sorted(rule for conflict in conflicts for rule in conflict.rules)


def _quotes(claims: list[Claim], kind: str = "") -> list[str]:
    return [c.quote.exact for c in claims if c.quote and (not kind or c.value.kind == kind)]


@pytest.mark.parametrize(
    ("language", "sentence", "quotes"),
    [
        ("fr", "Le port abrite 320 bateaux de plaisance et trois grues.", ["320 bateaux de plaisance", "trois grues"]),
        ("fr", "La crèche coûtera 2,4 M€, dont les deux tiers payés par la ville.", ["2,4 M€", "deux tiers"]),
        ("fr", "Ils ont pris cinq ans de prison, dont trois ferme.", ["trois"]),
        ("fr", "Ils ont visité trois fermes.", ["trois fermes"]),
        ("en", "The zoo keeps 1,450 animals and spends £3.2 million a year.", ["1,450 animals", "£3.2 million a year"]),
        ("en", "Four farmers in ten sold their herd.", ["Four farmers in ten"]),
        ("ru", "В порту 48 причалов, занято 75 %.", ["48 причалов", "75 %"]),
    ],
)
def test_every_figure_is_a_claim(tmp_path: Path, language: str, sentence: str, quotes: list[str]) -> None:
    claims, _ = _read(tmp_path, (language, "2025-03-01", f"Titre\n{sentence}"))
    assert _quotes(claims) == quotes


CONFLICTS = [
    # one figure, two articles
    ("same-measure-disjoint-values", [
        ("fr", "2025-03-10", "Un nouveau tramway\nLa ligne comptera 22 stations."),
        ("en", "2025-03-12", "A tram at last\nThe tram line will have 28 stops."),
    ]),
    ("same-measure-disjoint-values", [
        ("fr", "2025-01-10", "Musée : année record\nLe musée a accueilli 412 000 visiteurs en 2024."),
        ("ru", "2025-01-12", "Рекорд музея\nВ 2024 году музей посетили 421 тысяча человек."),
    ]),
    ("same-measure-disjoint-values", [
        ("en", "2024-11-05", "Ferry fire\nThe fire killed 12 people and injured 34."),
        ("fr", "2024-11-05", "Incendie d'un ferry\nL'incendie a fait 21 morts et 34 blessés."),
    ]),
    ("same-measure-disjoint-values", [
        ("fr", "2025-03-10", "Le pont\nLe coût des travaux est estimé à 48 millions d'euros."),
        ("en", "2025-03-20", "A bridge\nThe works will cost €84 million."),
    ]),
    # totals since a start
    ("cumulative-total-falls", [
        ("en", "2024-11-02", "Sea rescue\n"
         "Since the start of the year, 1,940 rescue operations have been carried out as of 31 October."),
        ("fr", "2024-12-03", "Secours en mer\n"
         "Depuis le début de l'année, 1 820 opérations de sauvetage ont été menées, "
         "selon un décompte arrêté au 30 novembre."),
    ]),
    # one breath
    ("share-times-total-differs", [("fr", "2025-03-10", "Commerces\n"
     "Sur les 250 commerces, 30 %, soit 95, ont fermé.")]),
    ("share-times-total-differs", [("en", "2025-03-10", "Jobs\nOf the 350 jobs, 60% (240) will be for researchers.")]),
    ("share-times-total-differs", [("ru", "2025-03-10", "Паром\nИз 56 матросов 40 % — то есть 30 — новички.")]),
    ("share-times-total-differs", [
        ("fr", "2025-03-10", "Stade\nLe stade coûtera 80 millions d'euros. La ville en paiera 25 %, soit 30 millions."),
    ]),
    ("share-times-total-differs", [("en", "2025-03-10", "Fish\nThe port will buy 18% of the 4,000 tonnes landed, or "
     "980 tonnes.")]),
    ("share-times-total-differs", [("ru", "2025-03-10", "Зерно\nИз порта ушло 28 % от 610 тыс. мешков, или 250 тыс. "
     "штук; остальное ждёт.")]),
    ("share-times-total-differs", [("fr", "2025-03-10", "Vote\nLa participation a été de 52 % : sur 2 300 inscrits, "
     "1 610 ont voté.")]),
    ("share-times-total-differs", [("en", "2025-03-10", "Vote\n1,610 of the 2,300 members voted, a turnout of 52%.")]),
    ("share-times-total-differs", [("fr", "2025-03-10", "Lin\nDepuis mai, 38 400 tonnes de lin sont entrées au dépôt. "
     "Le lin court en représente 35 %, soit 15 900 tonnes.")]),
    ("share-times-total-differs", [("fr", "2025-03-10", "Budget\nLa ville a adopté un budget de 412 millions d’euros. "
     "Le débat a duré. La salle était pleine. Les taxes fournissent 38 % des recettes, près de 190 millions.")]),
    ("parts-and-whole-differ", [("en", "2025-03-10", "Money\nRevenue comes from tickets (48%), boxes (27%), "
     "concerts (16%) and parking (14%), and nothing else.")]),
    ("parts-and-whole-differ", [("ru", "2025-03-10", "Деньги\nДоход поступает от билетов (48 %), лож (27 %) "
     "и буфета (13 %), других источников нет.")]),
    ("cumulative-total-falls", [
        ("fr", "2025-03-04", "Piqûres\nAu 1er mars, 612 000 injections avaient été pratiquées depuis le premier jour."),
        ("ru", "2025-03-16", "Прививки\nНа 15 марта с первого дня сделано 587 тыс. инъекций."),
    ]),
    ("growth-differs", [("fr", "2025-03-10", "Club\nLe nombre de membres passe de 250 à 310, soit 30 % de plus.")]),
    # the figure of the year before stands in the sentence before
    ("growth-differs", [("fr", "2025-03-10", "Livres\nLe fonds a prêté 40 200 livres en 2023. En 2024, il a prêté "
     "47 100 livres, soit 30 % de plus que l’année précédente.")]),
    ("growth-differs", [("en", "2025-03-10", "Books\nThe library lent 40,200 books in 2023. In 2024 it lent 47,100 "
     "books, an increase of 30%.")]),
    ("growth-differs", [("ru", "2025-03-10", "Книги\nВ 2023 году выдали 40 200 книг. В 2024 году выдали 47 100 книг, "
     "что на 30 % больше, чем годом ранее.")]),
    # what a colon breaks down
    ("parts-and-whole-differ", [("fr", "2025-03-10", "Refuge\nLe refuge abrite 340 personnes : 120 femmes et "
     "250 hommes.")]),
    ("parts-and-whole-differ", [("en", "2025-03-10", "Shelter\nThe shelter houses 310 people: 120 women, 150 men and "
     "90 children.")]),
    ("parts-and-whole-differ", [("ru", "2025-03-10", "Приют\nВ приюте живут 340 человек: 120 женщин и 250 мужчин.")]),
    ("share-times-total-differs", [("fr", "2025-03-10", "Orgue\nL’orgue a coûté 2,6 millions d’euros. De cette "
     "enveloppe, l’État assume 40 %, c’est-à-dire un chèque de 1,4 million.")]),
    ("parts-and-whole-differ", [("ru", "2025-03-10", "Болото\nПоловина земли — болото, треть — лес, ещё "
     "четверть — поля. Других угодий нет.")]),
    ("parts-and-whole-differ", [("fr", "2025-03-10", "Argent\nL’argent va pour 45 % à la voirie, pour 30 % aux "
     "écoles, pour 20 % à la dette, et les 15 % qui restent aux parcs.")]),
    ("cumulative-total-falls", [
        ("en", "2025-08-02", "Bog\nCounted from the launch of the works, 3,150 hectares had been wetted by 1 August."),
        ("fr", "2025-10-02", "Marais\nDepuis le début des travaux, on a remis en eau 2 870 hectares, selon le bilan du "
         "1er octobre."),
    ]),
    ("implied-rates-differ", [
        ("fr", "2025-03-10", "Puits\nLe puits coûtera 2,62 milliards de francs CFA, soit 2,6 millions d’euros."),
        ("fr", "2025-05-20", "Route\nLa route coûtera 1,97 milliard de francs CFA, soit 3 millions d’euros."),
    ]),
    ("same-measure-disjoint-values", [
        ("fr", "2025-03-10", "Fusion\nLe 2 mars, 2 148 électeurs étaient venus."),
        ("fr", "2025-03-12", "Fusion\nLe 2 mars, parmi les électeurs, ils étaient 2 418 à voter."),
    ]),
    ("growth-differs", [("en", "2025-03-10", "Club\nThefts fell 12% to 820, from 1,000 in 2023.")]),
    ("growth-differs", [("ru", "2025-03-10", "Клуб\nЧисло членов сократилось на 12 %: с 1 000 до 820.")]),
    ("growth-differs", [("fr", "2025-03-10", "Fête\n47 400 billets, contre 41 200 en 2023, soit 25 % de plus.")]),
    ("implied-rates-differ", [
        ("en", "2025-03-10", "Arena\nBuilding costs reached 68 billion drams, or $177 million."),
        ("fr", "2025-03-12", "Stade\nIl y aura 1,9 milliard de drams de charges, environ 7,6 millions de dollars au "
         "taux du jour."),
    ]),
    ("heading-stronger-than-text", [
        ("en", "2025-03-10", "School feeds more than 9,000 children\nBy the final count 7,120 children were fed."),
    ]),
    ("implied-rates-differ", [
        ("ru", "2025-03-10", "Завод\nЗавод привлёк 12 млн евро. По курсу того же дня сумма равна 5,4 млрд драмов."),
        ("fr", "2025-03-12", "Pressoir\nLe pressoir a coûté 900 000 euros, soit 45 millions de drams."),
    ]),
    ("parts-and-whole-differ", [
        ("fr", "2025-03-10", "Entrées\n"
         "Les entrées se répartissent ainsi :\n- 48 % de touristes ;\n- 30 % de scolaires ;\n"
         "- 32 % d'habitants."),
    ]),
    ("parts-and-whole-differ", [
        ("en", "2025-03-10", "Funding\n"
         "Funding is split as follows: the city pays 40%, the region 25% and the state 45%."),
    ]),
    ("parts-and-whole-differ", [
        ("ru", "2025-03-10", "Гости\n"
         "Гости распределились так: 48 % — дети, 30 % — студенты, остальные 32 % — взрослые."),
    ]),
    ("implied-rates-differ", [
        ("fr", "2025-03-10", "Navire\n"
         "Le navire valait 4 millions de dollars, soit 3,7 millions d'euros. La prime s'élève à "
         "2 millions de dollars, soit 2,9 millions d'euros."),
    ]),
    ("heading-stronger-than-text", [
        ("en", "2025-03-10", "University to create 500 jobs\nThe university will create 350 jobs."),
    ]),
    ("share-times-total-differs", [
        ("ru", "2025-03-10", "Депо\nСейчас в депо 240 трамваев; 25 %, то есть 75 трамваев, старше тридцати лет."),
    ]),
    ("share-times-total-differs", [
        ("fr", "2025-03-10", "Dépôt\nLe dépôt compte 240 tramways ; 25 %, soit 75 tramways, ont plus de trente ans."),
    ]),
    ("share-times-total-differs", [
        ("en", "2025-03-10", "Depot\nThe depot has 240 trams; 25%, or 75 trams, are over thirty."),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "texts"), CONFLICTS, ids=[f"{n}-{c[0]}" for n, c in enumerate(CONFLICTS)])
def test_what_cannot_hold_is_found(tmp_path: Path, rule: str, texts: list[tuple[str, str, str]]) -> None:
    _, rules = _read(tmp_path, *texts)
    assert rule in rules


SILENT = [
    # a rate of several years, or of something else; a list of other things, or of what people do
    [("fr", "2025-03-10", "Livres\nLe fonds a prêté 40 200 livres en 2019. En 2024, il en a prêté 47 100, soit 10 % de "
      "plus.")],
    [("fr", "2025-03-10", "Livres\nLe fonds a prêté 40 200 livres en 2023. En 2024, il a prêté 47 100 livres, et le "
      "budget a crû de 30 %.")],
    [("en", "2025-03-10", "Books\nThe library lent 40,200 books in 2023. In 2024 it lent 47,100 books, up 17%.")],
    [("en", "2025-03-10", "Farm\nThe farm has 34 people: 120 trees and 40 dogs.")],
    [("fr", "2025-03-10", "Club\nLe club compte 300 membres : 280 paient et 150 viennent chaque semaine.")],
    [("ru", "2025-03-10", "Приют\nВ приюте живут 340 человек: 120 женщин и 210 мужчин.")],
    # "that year" is the one told before
    [("fr", "2025-04-23", "Gel à Orsan\nLe dernier gel de cette ampleur à Orsan remonte à avril 2021. L'appellation "
      "n'avait rentré, cette année-là, que 79 000 hectolitres."),
     ("fr", "2025-05-20", "Orsan vendange\nÀ Orsan, le syndicat de l'appellation attend 91 000 hectolitres.")],
    # bounds, scopes, places
    [("fr", "2025-03-10", "Hôpital\nL'hôpital compte 640 lits."),
     ("fr", "2025-03-12", "Hôpital\nPlus de 600 lits y sont ouverts.")],
    [("fr", "2025-03-10", "Écoles\nLe programme couvre 300 écoles rurales."),
     ("fr", "2025-03-12", "Écoles\nIl y a 900 écoles urbaines.")],
    [("ru", "2025-03-10", "Карты\nВыдано 4 млн карт."),
     ("ru", "2025-03-12", "Карты\nВ одной Самаре выдано 1 млн карт.")],
    [("en", "2025-03-10", "Airline\nThe airline has 31 aircraft. A competitor, Steppe Air, has 18 aircraft.")],
    # times
    [("fr", "2025-06-12", "Lits\nAu 1er juin, 14 lits étaient fermés ; au 10 juin, 22.")],
    [("fr", "2025-03-10", "Pétition\n300 riverains ont signé, contre 120 un mois plus tôt.")],
    [("en", "2025-03-10", "Towers\nOne tower costs $85,000, against $60,000 in 2020.")],
    [("ru", "2025-04-01", "Рейсы\nВ 2024 году компания перевезла 4,3 млн пассажиров, годом ранее — 3,9 млн.")],
    [("en", "2025-03-10", "Fees\nTuition, first announced at 2.4 million tenge a year, has been cut to 1.9 million.")],
    [("en", "2024-11-01", "Trips\nSince launch, 60,000 trips had been made as of 1 October."),
     ("fr", "2024-12-01", "Trajets\nDepuis le lancement, 84 000 trajets ont été effectués au 1er novembre.")],
    [("en", "2025-03-10", "School feeds more than 7,000 children\nBy the final count 7,120 children were fed.")],
    [("en", "2025-03-10", "Costs\nTickets cost 68 billion drams in all, and about 7 million dollars went to charity.")],
    [("en", "2025-03-10", "Club\nThefts fell 12% to 880, from 1,000 in 2023.")],
    [("ru", "2025-03-10", "Клуб\nЧисло членов выросло с 250 до 310, то есть на 24 %.")],
    [("fr", "2025-03-10", "Vin\nElle a produit 620 000 bouteilles en 2024 et en prévoit 800 000 en 2027, soit "
      "une hausse d’environ 30 %.")],
    [("fr", "2025-03-10", "Fête\n47 400 billets, contre 41 200 en 2024, et les recettes ont augmenté de 22 %.")],
    [("en", "2025-03-10", "Output\nOutput rose to 310 from 250 in five years, up 6% a year.")],
    [("fr", "2025-03-10", "Taux\nLe nombre de bacheliers passe de 250 à 310, soit une hausse de 4 points.")],
    [("fr", "2025-03-10", "Puits\nLe puits coûtera 2,62 milliards de francs CFA, soit 4 millions d’euros.")],
    [("ru", "2025-03-10", "Дорога\nПоловина пути — лес, треть — поле. Других дорог нет.")],
    [("ru", "2025-03-10", "Место\nМесто стоит 1 450 рублей в месяц."),
     ("ru", "2025-03-20", "Место\nВ прошлом учебном году за такое же место брали 1 180 рублей в месяц.")],
    [("fr", "2025-03-10", "Gardien\nEn quatre matchs, il a arrêté 58 tirs."),
     ("ru", "2025-03-20", "Вратарь\nЗа сборную он провёл более сорока матчей.")],
    # sums that lie far apart: a price, and a price paid for much
    [("fr", "2025-03-10", "Tram\nDix rames arrivent. Prix : 240 millions de livres. Le billet, à deux livres, monte.")],
    [("en", "2025-03-10", "Ferry\nThe price of the ships is $90 million. At a price of $3, the crossing is cheap.")],
    [("ru", "2025-03-10", "Паром\nЦена судна — 90 млн рублей. Билет по цене 60 рублей продают на причале.")],
    # sums that fit, and lists that are not complete
    [("en", "2025-03-10", "Money\nRevenue comes from tickets (48%), boxes (27%) and parking (14%).")],
    [("en", "2025-03-10", "Vote\n1,196 of the 2,300 members voted, a turnout of 52%.")],
    [("en", "2025-03-10", "Vote\n1,196 of the 2,300 members voted, a rise of 4% in a year.")],
    [("fr", "2025-03-10", "Lin\n38 400 tonnes de lin sont entrées au dépôt, et 12 000 tonnes de chanvre. "
      "Le chanvre tissé en représente 35 %, soit 4 200 tonnes.")],
    [("en", "2025-03-10", "Bookings\nBookings were up by 20%, at 12,000 against 10,000 at the same time last year.")],
    [("ru", "2025-03-10", "Завод\nЗавод привлёк 12 млн евро. Новый цех обойдётся в 5,4 млрд драмов.")],
    [("fr", "2025-03-10", "Places\nUn tiers des 300 places, soit 100, sera réservé aux boursiers.")],
    [("en", "2025-03-10", "Poll\nHalf of the 421,000 visitors (206,000) came from abroad.")],
    [("en", "2025-03-10", "Airline\n33% of the passengers fly abroad; 22% are business travellers.")],
    [("fr", "2025-03-10", "Usagers\n60 % des usagers prennent le bus, 55 % le vélo et 40 % le train.")],
    [("fr", "2025-03-10", "Dépôt\nLe dépôt compte 240 tramways ; 25 %, soit 60 tramways, ont plus de trente ans.")],
    [("ru", "2025-03-10", "Самолёты\nИз 12 самолётов 8 получит Алматы, остальные 4 — Астана.")],
    [("fr", "2025-03-10", "Prix\n"
     "Il touche 40 millions de dollars, soit 34 millions d'euros. Le prêt de 10 millions de dollars "
      "(8,5 millions d'euros) est remboursé.")],
    [("en", "2025-03-10", "Clubs\nThe fee could reach £35 million with bonuses, of which £29 million is guaranteed.")],
    [("en", "2025-03-10", "University plans 360 jobs\nThe university will create about 350 jobs.")],
]  # fmt: skip


@pytest.mark.parametrize("texts", SILENT, ids=range(len(SILENT)))
def test_what_only_looks_like_a_conflict_is_none(tmp_path: Path, texts: list[tuple[str, str, str]]) -> None:
    claims, rules = _read(tmp_path, *texts)
    assert rules == []
    assert claims


def test_an_elliptic_sum_takes_the_currency_of_its_sentence(tmp_path: Path) -> None:
    claims, _ = _read(
        tmp_path, ("fr", "2025-03-10", "Stade\nSur 14 milliards de tenges, la ville paie 10 %, soit 1,4 milliard.")
    )
    assert _quotes(claims, "money") == ["14 milliards de tenges", "1,4 milliard"]


@pytest.mark.timed
def test_time_grows_with_the_length_of_the_text(tmp_path: Path) -> None:
    sentence = "Les 12 communes comptent 340 écoles, dont 45 fermées, soit 13 %, contre 12 % en 2023 (environ 3 M€). "
    (tmp_path / "a.txt").write_text("Titre\n\n" + "\n\n".join([sentence * 4] * 12), encoding="utf-8")
    documents, _ = read_folder(tmp_path)
    figure_drafts(scene_of(documents[0]))
    scene = scene_of(documents[0])
    start = time.perf_counter()
    figure_drafts(scene)
    assert time.perf_counter() - start < 1
