"""Headings of all of a kind, over texts that count a part of them or leave the others out, and over other texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families

LESS: tuple[tuple[str, str, str], ...] = (
    (
        "ru",
        "Все шахтёры «Искры» подняты на поверхность",
        "Утром наверх вышел бригадир. Двое других шахтёров по-прежнему под землёй.",
    ),
    (
        "en",
        "The five strikers return to work in Danby",
        "Tom Hale clocked in on Monday. The other three strikers are refusing to go back.",
    ),
    (
        "fr",
        "Toutes les victimes de Corlay identifiées",
        "Le corps de Paul Roche a été rendu à sa famille. Les deux autres victimes n’ont toujours pas de nom.",
    ),
    (
        "ru",
        "Все фигуранты дела о стадионе признали вину",
        "Бывший директор дал показания во вторник. Остальные три фигуранта вину отрицают.",
    ),
    (
        "en",
        "Measles: all ten districts of Ostley give the jab",
        "Doctors are pleased. The measles campaign has begun in seven of the ten districts.",
    ),
    (
        "ru",
        "Корь: прививки идут во всех районах области",
        "Врачи довольны. Кампания против кори началась в 14 из 22 районов.",
    ),
    ("en", "Hale wins every round of the Danby Cup", "The cup ended on Sunday. Of the eight rounds, Hale took six."),
    (
        "fr",
        "Sarnoy remporte tous ses matchs à domicile",
        "La saison est finie. Des neuf matchs à domicile, l’équipe en a gagné sept.",
    ),
    ("ru", "Иванов выиграл все заезды в Нарске", "Гонки кончились. Из пяти заездов Иванов взял три."),
)
BORNE_OUT: tuple[tuple[str, str, str], ...] = (
    (
        "en",
        "All nine sailors rescued off Ostley",
        "A lifeboat brought five ashore. The other four sailors were rescued by a helicopter and are "
        "still in hospital.",
    ),
    (
        "ru",
        "Все шахтёры «Искры» подняты на поверхность",
        "Последние двое шахтёров поднялись ночью. Двое других шахтёров по-прежнему в больнице.",
    ),
    (
        "en",
        "The five strikers return to work in Danby",
        "Tom Hale clocked in on Monday. The other four strikers followed; they still want a pay rise.",
    ),
    (
        "en",
        "Measles: all ten districts of Ostley give the jab",
        "The campaign runs everywhere. Seven of the ten districts voted for the governor.",
    ),
    ("ru", "Иванов выиграл все заезды в Нарске", "Из пяти заездов три прошли под дождём."),
    ("fr", "Sarnoy remporte tous ses matchs à domicile", "Des neuf matchs à domicile, deux ont été joués à huis clos."),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_a_part_alone(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text).isdisjoint({"headline", "scope"})


@pytest.mark.parametrize(("language", "title", "text"), BORNE_OUT)
def test_all_of_them(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
