"""Last days told by what stands beside them, and duties that two articles tell in other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import rules_of, told_in

RULE = "legal-deadlines-differ"
DIFFER = told_in("""
fr 2025-03-03 | La loi Verdier oblige les piscines municipales à abandonner le chlore gazeux au 1er mars 2026.
fr 2025-03-20 | La loi Verdier accorde aux piscines municipales, sans distinction de taille, jusqu'au 30 juin 2027
pour bannir le chlore gazeux.

en 2025-02-18 | Every hotel owner in Malta will have to fit fire doors by 1 October under a regulation published on
Monday.
fr 2025-03-12 | Aux propriétaires d'hôtels qui s'inquiètent, le ministère du Tourisme répond qu'ils ont jusqu'au 1er
décembre 2025 pour installer des portes coupe-feu.

en 2025-03-26 | The council must demolish the old footbridge by Easter Monday, 21 April.
en 2025-04-10 | The council is bound to demolish the old footbridge no later than 30 April.

fr 2025-03-26 | La mairie doit démolir la vieille passerelle avant le lundi de Pâques, 21 avril.
fr 2025-04-10 | La mairie a l'obligation de démolir la vieille passerelle le 30 avril au plus tard.

ru 2025-03-26 | Мэрия обязана снести старый мостик до Пасхи, 20 апреля.
ru 2025-04-10 | Мэрия должна снести старый мостик не позднее 30 апреля.

en 2025-04-14 | The owners must remove the asbestos roof by 30 September.
en 2025-05-02 | The April notice, against which no appeal was lodged, requires the owners to remove the asbestos
roof no later than 12 August.
""")
AGREE = told_in("""
en 2025-04-14 | The owners must remove the asbestos roof by 30 September.
en 2025-05-02 | The April notice, against which no appeal was lodged, requires the owners to pay the arrears no
later than 12 August.

fr 2025-03-03 | La loi Verdier oblige les piscines municipales à abandonner le chlore gazeux au 1er mars 2026.
fr 2025-03-20 | La loi Verdier n'accorde pas aux piscines municipales jusqu'au 30 juin 2027 pour bannir le chlore
gazeux.

en 2025-03-26 | The council must demolish the old footbridge by Easter Monday, 21 April.
en 2025-04-10 | The council is bound to demolish the brick kiosk no later than 30 April.

en 2025-02-18 | Every hotel owner in Malta will have to fit fire doors by 1 October under a regulation published on
Monday.
fr 2025-03-12 | Aux propriétaires d'hôtels qui s'inquiètent, le ministère du Tourisme répond qu'ils ont jusqu'au 1er
décembre 2025 pour déclarer leurs chambres.

fr 2025-03-26 | La mairie doit démolir la vieille passerelle avant le lundi de Pâques, 21 avril.
fr 2025-04-10 | La mairie a l'obligation de démolir la vieille passerelle le 21 avril au plus tard.
""")


@pytest.mark.parametrize("told", DIFFER, ids=[told[0][2][:40] for told in DIFFER])
def test_two_last_days_of_one_duty_are_told(tmp_path: Path, told: list[tuple[str, str, str]]) -> None:
    assert RULE in rules_of(tmp_path, *told)


@pytest.mark.parametrize("told", AGREE, ids=[told[0][2][:40] for told in AGREE])
def test_last_days_of_two_duties_are_not(tmp_path: Path, told: list[tuple[str, str, str]]) -> None:
    assert RULE not in rules_of(tmp_path, *told)
