"""How much is in a collection, beside the year from which its oldest piece dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

FOUND = told_in("""
ru 2025-09-08 | Новая выставка насчитывает 2 300 экспонатов.
ru 2025-10-02 | Новая выставка насчитывает 3 200 экспонатов; самый старый из них — весы 1893 года.

fr 2025-09-08 | La collection du musée du Sel compte 640 pièces.
fr 2025-10-02 | La collection du musée du Sel compte 460 pièces ; la plus ancienne est une balance de 1871.

en 2025-09-08 | The maritime museum holds 1,850 models of ships.
fr 2025-10-02 | Le musée maritime abrite 1 580 maquettes de navires ; la doyenne, un trois-mâts de 1902.

en 2025-09-08 | The depot of the old line houses 94 trams.
en 2025-09-20 | The depot of the old line houses 49 trams; the oldest, a car of 1911.

ru 2025-09-08 | В монастырской библиотеке хранится 12 700 книг.
en 2025-09-20 | The monastery library holds 17,200 books; the rarest, a psalter of 1561.

fr 2025-09-08 | Le verger de l’abbaye compte 310 pommiers.
ru 2025-09-28 | В саду аббатства растёт 130 яблонь; самая старая — посадки 1936 года.
""")
SILENT = told_in("""
fr 2025-09-08 | En 1974, l’usine emploie 2 000 ouvriers.
fr 2025-09-12 | L’usine emploie 1 800 ouvriers.

fr 2025-09-08 | Le musée compte 3 200 pièces.
fr 2025-09-28 | Le musée comptait 2 300 pièces en 1951.

ru 2025-09-08 | В 1936 году в саду растёт 130 яблонь.
ru 2025-09-18 | В саду растёт 310 яблонь.

fr 2025-09-08 | Le musée compte 140 pièces de 1893.
en 2025-09-18 | The museum holds 410 items.

ru 2025-09-08 | Музей хранит 140 монет 1893 года.
fr 2025-09-18 | Le musée compte 410 monnaies.
""")


@pytest.mark.parametrize("story", FOUND, ids=[story[0][2][:40] for story in FOUND])
def test_what_cannot_all_hold_is_found(tmp_path: Path, story: list[Told]) -> None:
    assert {"same-measure-disjoint-values"} & rules_of(tmp_path, *story)


@pytest.mark.parametrize("story", SILENT, ids=[story[1][2][:40] for story in SILENT])
def test_what_can_hold_is_left_alone(tmp_path: Path, story: list[Told]) -> None:
    assert not {"same-measure-disjoint-values"} & rules_of(tmp_path, *story)
