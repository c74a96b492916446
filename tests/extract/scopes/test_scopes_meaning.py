"""What is said of all against what is said of some in words that no table ties together, and what only looks so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

EXCLUDED: list[tuple[Article, Article, str, str]] = [
    (  # an object that one school is without
        ("ru", "Новости", "Библиотеки теперь есть во всех школах Караганды."),
        ("ru", "Новости", "Школа № 9 в Караганде обходится без библиотеки."),
        "всех школах",
        "обходится без библиотеки",
    ),
    (  # a ward by its other name
        (
            "fr",
            "Nouvelles",
            "Tous les services de la clinique de Brest, sans en excepter un seul, vont emménager à Kerlan.",
        ),
        ("en", "News", "One ward of the Brest clinic will not make the move to Kerlan."),
        "Tous les services",
        "will not make the move",
    ),
    (  # another fuel
        ("fr", "Nouvelles", "À Arlon, tous les bus roulent désormais à l’électricité."),
        ("en", "News", "In Arlon, two buses still burn diesel."),
        "tous les bus",
        "still burn diesel",
    ),
    (  # what is there after all, in the same place
        ("en", "News", "In Melk, not a single shop has closed."),
        ("en", "News", "The pharmacy in Melk closed last week."),
        "not a single shop",
        "pharmacy",
    ),
    (  # a place named for a kind of place
        ("fr", "Nouvelles", "Les douze communes du canton de Lure peuvent de nouveau boire l’eau du robinet."),
        ("fr", "Nouvelles", "À Moffans, l’eau du canton de Lure reste interdite à la consommation."),
        "douze communes",
        "Moffans",
    ),
    (  # what reaches all, and whom it missed
        ("en", "News", "Every child in Gatlin has been vaccinated against measles."),
        ("en", "News", "In Gatlin, one child in five was not reached by the measles teams."),
        "Every child",
        "one child in five",
    ),
    (  # told as an exception
        ("fr", "Nouvelles", "Toutes les photos de l’observatoire de Melk, sans exception, seront publiées."),
        ("ru", "Новости", "Исключение одно: снимки с астероидами в обсерватории Мельк видят только её сотрудники."),
        "Toutes les photos",
        "снимки с астероидами",
    ),
]
APART: list[tuple[Article, Article]] = [
    (  # teachers of something else
        ("ru", "Новости", "Все учителя физики в Караганде прошли переподготовку."),
        ("ru", "Новости", "Двое учителей рисования в Караганде переподготовку не проходили."),
    ),
    (  # the last one without
        ("en", "News", "Every school in Melk has a gym."),
        ("en", "News", "The last school without a gym in Melk was repaired in May."),
    ),
    (  # a school that closes something
        ("fr", "Nouvelles", "Toutes les écoles de Lure resteront ouvertes."),
        ("fr", "Nouvelles", "L’école Pasteur de Lure fermera sa piscine."),
    ),
    (  # for some of them only
        ("fr", "Nouvelles", "À Lyon, tous les musées sont gratuits pour les étudiants."),
        ("en", "News", "In Lyon, the tile museum charges €9."),
    ),
    (  # to be done by all
        ("fr", "Nouvelles", "La loi oblige toutes les pharmacies de Lure à se connecter au réseau."),
        ("fr", "Nouvelles", "Onze pharmacies de Lure ne sont pas connectées au réseau."),
    ),
    (  # not one there; nothing is said of elsewhere
        ("en", "News", "In the Laskas quarter of Melk not one tree was planted."),
        ("en", "News", "Melk has planted 5,000 trees."),
    ),
    (  # other than the fleet
        ("en", "News", "The whole fleet of Arlon’s buses runs on batteries."),
        ("en", "News", "The fleet plan of Arlon cost more than the diesel."),
    ),
    (  # it is still to come
        ("en", "News", "All schools in Melk will have a gym by 2027."),
        ("en", "News", "Two schools in Melk still have no gym."),
    ),
]


@pytest.mark.parametrize(("first", "second", "outer", "inner"), EXCLUDED)
def test_some_are_not_so(tmp_path: Path, first: Article, second: Article, outer: str, inner: str) -> None:
    listed = quotes(findings(world_of(tmp_path, [first, second])))
    assert any(any(outer in q for q in one) and any(inner in q for q in one) for one in listed), listed


@pytest.mark.parametrize(("first", "second"), APART)
def test_silent(tmp_path: Path, first: Article, second: Article) -> None:
    assert quotes(findings(world_of(tmp_path, [first, second]))) == []


MORE: list[tuple[Article, Article, str, str]] = [
    (  # what has gone is there no more
        ("en", "Courts", "Paper files have disappeared from all courts of Melk."),
        ("ru", "Суды", "В Мельке суд № 3 по-прежнему ведёт дела на бумаге."),
        "all courts of Melk",
        "суд № 3",
    ),
    (  # a station named where it stands
        ("en", "Metro", "Lifts are in service at all ten stations of the Melk metro."),
        ("ru", "Метро", "На «Набережной» в метро Мелька лифта нет."),
        "all ten stations",
        "Набережной",
    ),
    (  # the whole of it
        ("fr", "Fuite à Lure", "Au musée de Lure, aucune donnée n’a été volée, assure la mairie."),
        ("en", "Two held over theft of Lure museum data", "Police have held two men over the Lure theft."),
        "aucune donnée",
        "data",
    ),
]
ROOM: list[tuple[Article, Article]] = [
    (  # one got this, the other bought that
        ("fr", "Aide", "Tous les retraités de Lure ont reçu du charbon."),
        ("fr", "Aide", "Un retraité de Lure a acheté du bois."),
    ),
    (  # until an hour
        ("en", "Pools", "All pools of Melk close at 9 pm."),
        ("en", "Pools", "The Melk pool on the quay opened at 8 am."),
    ),
    (  # a kind of what a heading tells as a whole
        ("fr", "Fuite à Lure", "Au musée de Lure, aucune donnée d’école n’a fuité, assure la mairie."),
        ("en", "Two held over theft of Lure school supplier's data", "Police have held two men over the Lure theft."),
    ),
]


@pytest.mark.parametrize(("first", "second", "outer", "inner"), MORE)
def test_gone_and_named(tmp_path: Path, first: Article, second: Article, outer: str, inner: str) -> None:
    listed = quotes(findings(world_of(tmp_path, [first, second])))
    assert any(any(outer in q for q in one) and any(inner in q for q in one) for one in listed), listed


@pytest.mark.parametrize(("first", "second"), ROOM)
def test_room_for_both(tmp_path: Path, first: Article, second: Article) -> None:
    assert quotes(findings(world_of(tmp_path, [first, second]))) == []
