"""How many work, live or stand somewhere "to date" is no total, and "today" no day of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

FOUND = told_in("""
fr 2025-09-16 | La conserverie de Douarlis emploie à ce jour 264 salariés.
fr 2025-09-23 | La conserverie de Douarlis, qui emploie aujourd’hui 246 salariés, cherche un repreneur.

en 2025-09-16 | The Hanley foundry currently employs 372 people.
fr 2025-09-20 | La fonderie de Hanley emploie à ce jour 327 personnes.

ru 2025-09-16 | На сегодняшний день на заводе «Искра» работают 540 человек.
ru 2025-09-22 | Сегодня на заводе «Искра» трудятся 450 человек.

en 2025-03-03 | The bus network runs 86 buses to date.
en 2025-03-11 | Today, the network runs 68 buses.

ru 2025-03-03 | На сегодняшний день в приюте содержатся 318 собак.
en 2025-03-10 | The shelter houses 381 dogs today.
""")
SILENT = told_in("""
fr 2025-09-16 | À ce jour, 4 200 logements ont été raccordés à la fibre.
fr 2025-09-26 | À ce jour, 4 900 logements ont été raccordés à la fibre.

fr 2025-09-16 | Le service compte à ce jour 12 400 abonnés.
fr 2025-11-26 | Le service compte aujourd’hui 12 900 abonnés.

fr 2025-09-16 | L’hôtel de la Tour emploie à ce jour 40 personnes.
fr 2025-09-24 | Le restaurant du Port emploie aujourd’hui 45 personnes.

en 2025-09-16 | The mill employs 418 people to date.
en 2025-09-23 | The mill now employs 481 people, after hiring 63 workers on Monday.

ru 2025-09-16 | На сегодняшний день построено 34 дома.
ru 2025-09-25 | На сегодняшний день построено 43 дома.
""")


@pytest.mark.parametrize("story", FOUND, ids=[story[0][2][:40] for story in FOUND])
def test_what_cannot_all_hold_is_found(tmp_path: Path, story: list[Told]) -> None:
    assert {"same-measure-disjoint-values"} & rules_of(tmp_path, *story)


@pytest.mark.parametrize("story", SILENT, ids=[story[1][2][:40] for story in SILENT])
def test_what_can_hold_is_left_alone(tmp_path: Path, story: list[Told]) -> None:
    assert not {"same-measure-disjoint-values"} & rules_of(tmp_path, *story)
