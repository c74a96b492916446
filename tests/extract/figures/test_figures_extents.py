"""How many hectares a place extends over, dated by no tally of what lives there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

FOUND = told_in("""
fr 2025-02-10 | Le parc national de Mbang couvre 184 000 hectares de forêt et abrite 310 gorilles, selon l’inventaire
de 2024.
fr 2025-03-20 | Le parc national de Mbang s’étend sur 148 000 hectares, et neuf villages vivent à sa lisière.

en 2025-02-10 | The reserve covers 62,000 hectares and is home to 140 lynxes, according to the census of 2023.
fr 2025-03-20 | La réserve s’étend sur 26 000 hectares.

ru 2025-02-10 | Заповедник занимает 45 тысяч гектаров, в нём живут 210 зубров, по данным переписи 2023 года.
en 2025-03-20 | The reserve covers 54,000 hectares.

fr 2025-02-10 | L’exploitation s’étend sur 380 hectares et compte 1 240 brebis, d’après le recensement de 2022.
en 2025-03-20 | The farm spreads over 830 hectares.

ru 2025-02-10 | Ботанический сад раскинулся на 128 гектарах, в нём растут 3 400 видов, по данным инвентаризации 2022
года.
fr 2025-03-20 | Le jardin botanique s’étend sur 182 hectares.
""")
SILENT = told_in("""
fr 2025-02-10 | Le feu a détruit 380 hectares de forêt, selon le bilan du 9 février.
fr 2025-02-12 | Le feu a détruit 520 hectares de forêt, selon le bilan du 12 février.

fr 2025-02-10 | Le parc couvre 184 000 hectares et abrite 310 gorilles, selon l’inventaire de 2014.
fr 2025-03-20 | Le parc abrite 410 gorilles.

fr 2025-02-10 | La réserve couvre 62 000 hectares.
fr 2025-03-20 | La zone tampon de la réserve s’étend sur 26 000 hectares.

ru 2025-02-10 | Заповедник занимает 45 тысяч гектаров.
en 2025-03-20 | The flood covers 54,000 hectares of fields.
""")


@pytest.mark.parametrize("story", FOUND, ids=[story[0][2][:40] for story in FOUND])
def test_what_cannot_all_hold_is_found(tmp_path: Path, story: list[Told]) -> None:
    assert {"same-measure-disjoint-values"} & rules_of(tmp_path, *story)


@pytest.mark.parametrize("story", SILENT, ids=[story[1][2][:40] for story in SILENT])
def test_what_can_hold_is_left_alone(tmp_path: Path, story: list[Told]) -> None:
    assert not {"same-measure-disjoint-values"} & rules_of(tmp_path, *story)
