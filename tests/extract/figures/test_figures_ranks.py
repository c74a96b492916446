"""A dimension of "the second" or "the next" of a kind is none of the one that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

FOUND = told_in("""
ru 2025-03-11 | Спутник весит 118 кг.
fr 2025-03-27 | Le satellite pèse 181 kilos.

en 2025-03-11 | The second tower will be 142 metres high.
fr 2025-03-27 | La deuxième tour sera haute de 124 mètres.

fr 2025-03-11 | Le navire mesurera 86 mètres de long.
en 2025-03-20 | The ship will be 68 metres long.

ru 2025-03-11 | Новый ледокол длиной 112 метров спустят на воду осенью.
fr 2025-03-20 | Long de 121 mètres, le nouveau brise-glace sera mis à l’eau à l’automne.

en 2025-03-11 | The next satellite will weigh 420 kilos.
fr 2025-03-20 | Le prochain satellite pèsera 240 kilos.

fr 2025-03-11 | Le pont est long de 640 mètres.
ru 2025-03-20 | Длина моста составит 460 метров.
""")
SILENT = told_in("""
ru 2025-03-11 | Спутник весит 118 кг и обошёлся в 14 млн евро.
fr 2025-03-27 | Le deuxième satellite, plus lourd, pèsera 135 kilos.

en 2025-03-11 | The tower is 142 metres high.
fr 2025-03-27 | La future tour jumelle, la seconde, sera haute de 124 mètres.

fr 2025-03-11 | Le ferry mesure 86 mètres de long.
en 2025-03-20 | The next ferry will be 98 metres long.

ru 2025-03-11 | Ледокол длиной 112 метров вышел в море.
fr 2025-03-20 | Le troisième brise-glace, long de 131 mètres, sera mis à l’eau à l’automne.

en 2025-03-11 | The locomotive weighs 84 tonnes.
ru 2025-03-20 | Следующий локомотив будет весить 96 тонн.

fr 2025-03-11 | La première éolienne est haute de 150 mètres.
en 2025-03-20 | The second turbine will be 180 metres high.
""")


@pytest.mark.parametrize("story", FOUND, ids=[story[0][2][:40] for story in FOUND])
def test_what_cannot_all_hold_is_found(tmp_path: Path, story: list[Told]) -> None:
    assert {"same-measure-disjoint-values"} & rules_of(tmp_path, *story)


@pytest.mark.parametrize("story", SILENT, ids=[story[1][2][:40] for story in SILENT])
def test_what_can_hold_is_left_alone(tmp_path: Path, story: list[Told]) -> None:
    assert not {"same-measure-disjoint-values"} & rules_of(tmp_path, *story)
