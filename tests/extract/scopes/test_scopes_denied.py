"""Headings that tell of none over texts that count some, and over texts that do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, str]] = [
    (
        ("fr", "Marathon de Vernoux : aucun abandon", "Quarante coureurs ont abandonné avant la nuit."),
        "Quarante coureurs",
    ),
    (("en", "No complaints at the Vernoux fair", "The police received 26 complaints about noise."), "26 complaints"),
    (("ru", "Без единой жалобы", "В полицию поступило 26 жалоб на шум."), "26 жалоб"),
    (
        (
            "fr",
            "Verrerie d’Anzin : le rachat ne coûtera aucun emploi",
            "À Lourches, dix-huit ouvriers seront licenciés.",
        ),
        "dix-huit",
    ),
    (
        ("en", "Vernoux waves off its last diesel bus", "About 40 diesels are still at work in the suburbs."),
        "40 diesels",
    ),
    (
        ("en", "Last coal mine shuts in Tarn", "Six mines are still digging coal, and nobody expects an end."),
        "Six mines",
    ),
    (("fr", "Plus un seul patient à l’hôpital de toile", "Trente malades y sont encore soignés."), "Trente malades"),
    (("ru", "Кедров простился с последним трамваем", "По-прежнему ходят двенадцать трамваев."), "двенадцать"),
    (("en", "No empty homes in Kelvin", "The census counted 140 vacant homes in the borough."), "140 vacant homes"),
]


@pytest.mark.parametrize(("article", "some"), CONFLICTS)
def test_none_at_all_over_some(tmp_path: Path, article: Article, some: str) -> None:
    listed = quotes(findings(world_of(tmp_path, [article])))
    assert any(any(some in quote for quote in one) for one in listed), listed


SILENT: list[Article] = [
    ("fr", "Aucun retard sur la ligne 4", "Aucun retard n’a été relevé. La ligne 6 a compté 48 retards en mars."),
    ("en", "No complaints at the Vernoux fair", "In 2019 the police had received 26 complaints about noise."),
    ("en", "Last coal mine shuts in Tarn", "Six copper mines are still at work there."),
    ("fr", "Vernoux dit adieu à son dernier bus diesel", "Quarante bus diesel roulaient encore en 2019."),
    ("en", "Last ferry leaves Vernoux as storm nears", "Twelve ferries are still moored in the harbour."),
    ("ru", "Последний пациент покинул госпиталь", "В городской больнице ещё лечатся тридцать пациентов."),
    ("en", "Vernoux waves off its last diesel bus", "The last 40 trams are still there."),
    ("fr", "Deux biscuitiers se marient, aucune usine ne fermera", "Les deux groupes comptent onze usines."),
    # All there are, of which none is free or empty; those of another ferry.
    ("ru", "Паром в Поти ходит без свободных мест", "Второй паром выйдет в рейс зимой. На нём будет 410 мест."),
    ("en", "No empty homes in Kelvin", "Kelvin has 2,300 homes and three shops."),
]


@pytest.mark.parametrize("article", SILENT)
def test_none_and_none_told(tmp_path: Path, article: Article) -> None:
    assert not findings(world_of(tmp_path, [article]))
