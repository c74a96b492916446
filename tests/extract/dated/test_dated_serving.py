"""The first people served as an opening, and openings of two things that are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of

ONE: list[tuple[Told, ...]] = [
    (("fr", "2025-09-12", "Le funiculaire de Montjoli a transporté ses premiers voyageurs le 2 septembre, "
                          "selon la régie."),
     ("fr", "2025-09-20", "À Montjoli, le funiculaire, mis en service le 6 septembre, séduit déjà les "
                          "randonneurs.")),
    (("en", "2025-06-20", "Harlow Bay's rebuilt library welcomed its first readers on 3 June, the council said."),
     ("en", "2025-06-27", "The Harlow Bay library, which opened on 10 June, stocks 40,000 volumes.")),
    (("ru", "2025-05-20", "Новая больница в Заречинске приняла первых пациентов 5 мая, сообщили в мэрии."),
     ("ru", "2025-05-29", "Больница Заречинска, открытая 12 мая, уже просит ещё десять коек.")),
]  # fmt: skip
TWO: list[tuple[Told, ...]] = [
    (("fr", "2025-09-12", "Le funiculaire de Montjoli a transporté ses premiers voyageurs le 2 septembre, "
                          "selon la régie."),
     ("fr", "2025-09-20", "À Montjoli, le funiculaire a été inauguré officiellement le 6 septembre par le "
                          "préfet.")),
    (("en", "2025-06-20", "Harlow Bay's library welcomed its first readers on 3 June, the council said."),
     ("en", "2025-06-27", "The Harlow Bay museum, which opened on 10 June, has 40,000 objects.")),
    (("fr", "2024-06-01", "Le musée du Sel de Guéry a accueilli ses premiers visiteurs le 3 mai 2024."),
     ("fr", "2024-06-03", "La boutique du musée du Sel de Guéry a ouvert le 20 mai 2024.")),
    (("fr", "2025-09-12", "La ligne 4 du tram de Brézac a transporté ses premiers voyageurs le 2 septembre."),
     ("fr", "2025-09-20", "La ligne 5 du tram de Brézac a transporté ses premiers voyageurs le 9 septembre.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][2][:40] for pair in ONE])
def test_two_days_of_one_opening_differ(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert rules_of(tmp_path, *pair) & {"fixed-dates-differ"}


@pytest.mark.parametrize("pair", TWO, ids=[pair[1][2][:40] for pair in TWO])
def test_openings_of_two_things_are_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert not rules_of(tmp_path, *pair)
