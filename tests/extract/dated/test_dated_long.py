"""How long one thing lasts by two articles, and lengths of two things that are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from tests.extract.told import Told, rules_of

ONE: list[tuple[str, str, str, str]] = [
    ("en", "The concession for the Dunmore lighthouse runs for 25 years.",
     "fr", "La concession du phare de Dunmore court sur trente-cinq ans."),
    ("ru", "Экспедиция на ледник Актас продолжалась сорок дней.",
     "fr", "L’expédition au glacier d’Aktas a duré vingt-six jours."),
]  # fmt: skip
TWO: list[tuple[str, str, str, str]] = [
    # The same length, the repairs beside the lease, another expedition.
    ("en", "The lease on the Dunmore barracks runs for 25 years.",
     "fr", "Le bail de la caserne de Dunmore court sur vingt-cinq ans."),
    ("en", "The lease on the Dunmore barracks runs for 25 years.",
     "fr", "Les travaux à la caserne de Dunmore dureront trois ans."),
    # What one house does over so many years, and for how long somebody there does something else.
    ("fr", "La caserne de Dunmore s’endette sur vingt ans.",
     "en", "The Dunmore barracks pay a bonus to firemen who stay for three years."),
    ("fr", "La clinique de Dunmore emprunte sur 25 ans.",
     "en", "The Dunmore clinic offers a bonus to doctors who stay for three years."),
    ("fr", "L’école de Dunmore s’endette sur vingt ans.",
     "ru", "Школа Данмора платит учителям, которые остаются на три года."),
    ("ru", "Прошлая экспедиция на ледник Актас продолжалась сорок дней.",
     "fr", "La deuxième expédition au glacier d’Aktas a duré vingt-six jours."),
]  # fmt: skip


HEAD = "---\ntitle: Une caserne, un glacier\npublisher: P\ndate: 2025-03-1{day}\nlanguage: {language}\n---\n\n"


def _found(folder: Path, pair: tuple[str, str, str, str]) -> set[str]:
    for day, (language, text) in enumerate(zip(pair[::2], pair[1::2], strict=True)):
        (folder / f"{day}.txt").write_text(f"{HEAD.format(day=day, language=language)}{text}\n", encoding="utf-8")
    return {conflict.rule for conflict in check([folder], Options(reference=False)).conflicts}


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][:30] for pair in ONE])
def test_two_lengths_of_one_thing_differ(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert _found(tmp_path, pair) == {"same-measure-disjoint-values"}


@pytest.mark.parametrize("pair", TWO, ids=[f"{pair[1][:15]} {pair[3][:20]}" for pair in TWO])
def test_lengths_of_two_things_are_left_alone(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert not _found(tmp_path, pair)


HEADS: list[tuple[Told, ...]] = [
    (("en", "2025-06-04",
          "The chess festival in Hastings will last nine days, said organiser Ruth Penney. It "
          "has drawn 300 players."),
     ("fr", "2025-06-10",
          "Le festival d’échecs de Hastings, avec 300 joueurs de 22 pays, durera douze jours, "
          "selon Ruth Penney.")),
    (("ru", "2025-06-04",
          "Стажировка в обсерватории Тескей продлится шесть месяцев. Туда возьмут 12 "
          "студентов."),
     ("en", "2025-06-10",
          "The internship at the Teskey observatory, open to 12 students from five countries, "
          "lasts four months.")),
    (("fr", "2025-06-04",
          "La fermeture du tunnel du Somport durera trois semaines, a annoncé la préfète. Les "
          "camions passeront par Pau."),
     ("en", "2025-06-10",
          "The closure of the Somport tunnel will last five weeks. Lorries will go through "
          "Pau.")),
]  # fmt: skip
HEADS_APART: list[tuple[Told, ...]] = [
    (("fr", "2025-03-12",
          "Le bail de la caserne Foch court sur neuf ans, indique la mairie de Vesoul. Les "
          "travaux dureront quatre mois."),
     ("en", "2025-03-20",
          "The works at the Foch barracks in Vesoul will last six weeks on the roof alone. A "
          "lease for the canteen runs for three years.")),
    (("fr", "2025-03-12",
          "À Vesoul, l’exposition sur les tramways durera quatre mois, a indiqué la "
          "commissaire."),
     ("en", "2025-03-20",
          "Vesoul will also show old maps. That exhibition of maps runs for six months.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", HEADS, ids=[pair[1][2][:40] for pair in HEADS])
def test_what_heads_both_clauses_lasts(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "same-measure-disjoint-values" in rules_of(tmp_path, *pair)


@pytest.mark.parametrize("pair", HEADS_APART, ids=[pair[1][2][:40] for pair in HEADS_APART])
def test_other_things_that_last_are_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "same-measure-disjoint-values" not in rules_of(tmp_path, *pair)
