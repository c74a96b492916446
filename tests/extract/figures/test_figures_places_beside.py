"""A total since a start, with how many one place has told behind a semicolon."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

FOUND = told_in("""
fr 2025-11-24 | Depuis le début de l’immatriculation obligatoire, 17 300 pirogues ont été enregistrées dans le pays,
d’après le décompte arrêté au 31 octobre ; Joal en abrite 2 100.
en 2026-01-14 | Since registration became compulsory, 15,900 pirogues have been registered nationwide, according to
figures dated 31 December.

en 2025-11-24 | Since the scheme began, 8,400 wells have been registered, by the count of 31 October; the northern
province has 1,200.
fr 2026-01-14 | Depuis le lancement du dispositif, 7 900 puits ont été enregistrés, selon le relevé du 31 décembre.

ru 2025-11-24 | С начала кампании чипировано 6 300 собак, по данным на 31 октября; на столицу приходится 1 800.
fr 2026-01-14 | Depuis le début de la campagne, 5 900 chiens ont été pucés, d’après le décompte du 31 décembre.

fr 2025-11-24 | Depuis l’ouverture du guichet, 9 400 vélos ont été marqués, selon le relevé du 31 octobre ; le
quartier du port en compte 730.
en 2026-01-14 | Since the desk opened, 8,700 bicycles have been tagged, by the tally of 31 December.

en 2025-11-24 | Since the project was launched, 64,000 manuscripts have been digitised, according to figures for 31
October; the abbey holds 9,500.
ru 2026-01-14 | С начала проекта оцифровано 58 тысяч рукописей, по данным на 31 декабря.

ru 2025-11-24 | Со дня запуска программы выдано 41 200 полисов, по данным на 31 октября; в столице — 12 700.
en 2026-01-14 | Since the programme was launched, 38,600 policies have been issued, according to figures for 31
December.
""")
SILENT = told_in("""
fr 2025-11-24 | Depuis le début de l’immatriculation obligatoire, 15 900 pirogues ont été enregistrées dans le pays,
d’après le décompte arrêté au 31 octobre ; Joal en abrite 2 100.
en 2026-01-14 | Since registration became compulsory, 17,300 pirogues have been registered nationwide, according to
figures dated 31 December.

en 2025-11-24 | Since the scheme began, 8,400 wells have been registered, by the count of 31 October; the northern
province has 1,200.
fr 2026-01-14 | La province du nord compte 1 100 puits.

fr 2025-11-24 | Depuis l’ouverture du guichet, 9 400 vélos ont été marqués, selon le relevé du 31 octobre ; le
quartier du port en compte 730.
en 2026-01-14 | Since the desk opened, 640 stolen bicycles have been found, by the tally of 31 December.

ru 2025-11-24 | С начала кампании чипировано 6 300 собак, по данным на 31 октября; на столицу приходится 1 800.
fr 2026-01-14 | Depuis le début de l’année, 900 chiens ont été pucés, d’après le décompte du 14 janvier.
""")


@pytest.mark.parametrize("story", FOUND, ids=[story[0][2][:40] for story in FOUND])
def test_what_cannot_all_hold_is_found(tmp_path: Path, story: list[Told]) -> None:
    assert {"cumulative-total-falls"} & rules_of(tmp_path, *story)


@pytest.mark.parametrize("story", SILENT, ids=[story[1][2][:40] for story in SILENT])
def test_what_can_hold_is_left_alone(tmp_path: Path, story: list[Told]) -> None:
    assert not {"cumulative-total-falls"} & rules_of(tmp_path, *story)
