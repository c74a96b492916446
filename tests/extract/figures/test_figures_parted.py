"""Shares behind a colon: with a verb of their own they are no rates of the growth told before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

FOUND = told_in("""
fr 2026-05-06 | L’an dernier, 210 000 visiteurs ont gagné le lac par la route : 45 % venaient d’Arménie, 32 % de
Russie et 28 % du reste du monde, selon l’office du tourisme.

en 2026-05-06 | Visitors rose to 84,000 last year: 52% came from the region, 31% from the rest of the country and 24%
from abroad.

ru 2026-05-06 | В прошлом году число гостей выросло до 84 тысяч: 52 % приехали из области, 31 % — из других областей и
24 % — из-за границы.

fr 2026-05-06 | La coopérative a augmenté ses ventes : 48 % partent en Allemagne, 34 % en Italie et 26 % dans le reste
de l’Europe.

ru 2026-05-06 | За год театр потерял часть зрителей; 46 % приходят по абонементу, 35 % покупают билет в кассе и 28 % —
в интернете.
""")
SILENT = told_in("""
fr 2026-05-06 | L’an dernier, 210 000 visiteurs ont gagné le lac par la route : 45 % venaient d’Arménie, 32 % de
Russie et 23 % du reste du monde, selon l’office du tourisme.

en 2026-05-06 | Prices rose again: 12% for bread, 45% for butter and 48% for sugar.

fr 2026-05-06 | Les ventes ont progressé : 45 % en Allemagne, 32 % en Italie et 28 % dans le reste du monde.

ru 2026-05-06 | Цены снова выросли: 45 % на масло, 32 % на сахар и 28 % на хлеб.
""")


@pytest.mark.parametrize("story", FOUND, ids=[story[0][2][:40] for story in FOUND])
def test_shares_that_pass_the_whole_are_found(tmp_path: Path, story: list[Told]) -> None:
    assert "parts-and-whole-differ" in rules_of(tmp_path, *story)


@pytest.mark.parametrize("story", SILENT, ids=[story[0][2][:40] for story in SILENT])
def test_rates_and_shares_of_all_are_left_alone(tmp_path: Path, story: list[Told]) -> None:
    assert "parts-and-whole-differ" not in rules_of(tmp_path, *story)
