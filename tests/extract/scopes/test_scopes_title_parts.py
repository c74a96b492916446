"""Headings that count what is done, over a text that tells it of a part of as many; each with near-misses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families

LESS: tuple[tuple[str, str, str], ...] = (
    ("en", "2,000 lambs saved from the flood", "Farmers counted. Of the 2,000 lambs, 1,650 were saved."),
    ("fr", "Raid d’Orvès : 6 000 coureurs à l’arrivée", "Sur les 6 000 partants, 4 900 sont arrivés au bout."),
    ("ru", "Спасены 300 рыбаков", "Вертолёты летали весь день. Из 300 рыбаков спасли 280, искали до ночи."),
    ("fr", "Sarnoy accueille 300 médecins", "Le congrès s’ouvre lundi. Il réunit 300 participants, dont 120 médecins."),
    (
        "ru",
        "В Нарске построят 40 школ",
        "Программа начнётся весной. В ней 40 зданий, из них 12 школ, остальное — детские сады.",
    ),
    (
        "en",
        "Blaze kills 14 firefighters in Danby",
        "The fire broke out at noon. Fourteen people died, among them three firefighters.",
    ),
    (
        "fr",
        "Corlay vend 80 tableaux de Coene",
        "La vente a duré trois heures. Sur 80 œuvres vendues, 25 sont des tableaux.",
    ),
    ("ru", "На складе сгорели 25 автобусов", "Пожар тушили ночью. Сгорело 25 машин, в том числе 6 автобусов."),
)
ROOM: tuple[tuple[str, str, str], ...] = (
    ("en", "2,000 lambs saved from the flood", "Of the 2,000 lambs, 1,650 were taken to the hills."),
    ("en", "2,000 lambs saved", "Farmers saved 2,000 lambs. Of the 2,000 lambs, 1,650 were saved on Monday."),
    ("fr", "6 000 coureurs au départ d’Orvès", "Sur les 6 000 partants, 4 900 sont arrivés au bout."),
    ("ru", "Спасут ли 300 рыбаков", "Из 300 рыбаков могли бы спасти 280."),
    ("en", "Hospital in Ostley to hire 900 nurses", "The hospital will hire 900 nurses, of whom 380 will be men."),
    (
        "fr",
        "Sarnoy accueille 300 médecins",
        "Le congrès réunit 300 médecins, dont 120 étrangers, et 300 exposants, dont 12 médecins.",
    ),
    ("ru", "В Нарске построят 40 школ", "Построят 40 школ, из них 12 — сельские школы."),
    (
        "en",
        "Blaze kills 14 firefighters in Danby",
        "Fourteen firefighters died, among them three women. Fourteen people were hurt, three of them firefighters.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_fewer_did(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert "headline" in _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), ROOM)
def test_as_many_did(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
