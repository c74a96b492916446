"""How many of all there will be are done since a start, told in several orders and by verbs of one deed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

FOUND = told_in("""
en 2026-03-12 | Since work began, 62 of the 80 wells have been drilled, figures to 1 March show.
fr 2026-05-06 | Depuis le début des travaux, 57 puits ont été forés, sur les 80 prévus, selon le relevé du 1er mai.

fr 2025-02-05 | Depuis le début du chantier, 118 maisons ont été reconstruites sur 240, d’après le décompte du 1er
février.
fr 2025-04-05 | Depuis le début du chantier, 109 maisons ont été reconstruites, sur un total de 240, selon le décompte
du 1er avril.

ru 2025-02-05 | С начала программы отремонтировано 73 школы из 120, по данным на 1 февраля.
en 2025-04-05 | Since the programme began, 68 schools out of 120 have been repaired, according to figures for 1 April.

en 2025-02-05 | Since the launch, 41 of 60 villages have been connected to the network, by the count of 1 February.
ru 2025-04-05 | С момента запуска к сети подключено 38 сёл из 60 — данные на 1 апреля.

fr 2025-02-05 | Depuis le lancement du plan, 52 haltes sur 75 ont été rénovées, d’après le relevé du 31 janvier.
en 2025-04-05 | Since the plan was launched, 47 halts have been renovated, out of 75, according to the tally of 31
March.
""")
SILENT = told_in("""
ru 2026-03-12 | С начала строительства смонтировано 29 опор из 41 — таковы данные на 1 марта 2026 года.
fr 2026-05-06 | Depuis le début du chantier, 34 pylônes ont été montés, sur 41, d’après le décompte arrêté au 1er mai.

en 2026-03-12 | Since work began, 62 of the 80 wells have been drilled, figures to 1 March show.
fr 2026-05-06 | Depuis le début des travaux, 57 puits ont été équipés de pompes, sur 80, selon le relevé du 1er mai.

fr 2025-02-05 | Depuis le début du chantier, 118 maisons ont été reconstruites sur 240, d’après le décompte du 1er
février.
fr 2025-04-05 | Depuis le début du chantier, 31 maisons ont été reconstruites à Vernay, sur 62, selon le décompte du
1er avril.

ru 2025-02-05 | С начала программы отремонтировано 73 школы из 120, по данным на 1 февраля.
en 2025-04-05 | Since the start of the year, 21 schools out of 120 have been repaired, according to figures for 1
April.
""")


@pytest.mark.parametrize("story", FOUND, ids=[story[0][2][:40] for story in FOUND])
def test_what_cannot_all_hold_is_found(tmp_path: Path, story: list[Told]) -> None:
    assert {"cumulative-total-falls"} & rules_of(tmp_path, *story)


@pytest.mark.parametrize("story", SILENT, ids=[story[1][2][:40] for story in SILENT])
def test_what_can_hold_is_left_alone(tmp_path: Path, story: list[Told]) -> None:
    assert not {"cumulative-total-falls"} & rules_of(tmp_path, *story)
