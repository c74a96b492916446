"""Until when entries for one prize are taken, and those for two that are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of

ONE: list[tuple[Told, ...]] = [
    (("fr", "2025-06-01", "Les candidatures à la bourse Hélios sont ouvertes jusqu’au 30 juin."),
     ("fr", "2025-06-03", "Les jeunes chercheurs peuvent postuler à la bourse Hélios jusqu’au 15 juillet.")),
    (("en", "2025-06-01", "Entries for the Corrie Prize must be in by 31 August."),
     ("en", "2025-06-03", "Poets have until 15 September to enter the Corrie Prize.")),
    (("ru", "2025-06-01", "Документы на грант «Родник» принимают до 1 июля."),
     ("ru", "2025-06-03", "Подать заявку на грант «Родник» можно до 20 июля.")),
]  # fmt: skip
TWO: list[tuple[Told, ...]] = [
    (("fr", "2025-06-01", "Les candidatures à la bourse Hélios sont ouvertes jusqu’au 30 juin."),
     ("fr", "2025-06-03", "Le jury de la bourse Hélios rendra ses choix avant le 15 juillet.")),
    (("fr", "2025-06-01", "Les candidatures à la bourse Hélios sont ouvertes jusqu’au 30 juin."),
     ("fr", "2025-06-20", "Les candidatures à la bourse Hélios sont finalement prolongées jusqu’au 15 juillet.")),
    (("en", "2025-06-01", "Entries for the Corrie Prize must be in by 31 August."),
     ("en", "2025-06-03", "Entries for the Alder Prize must be in by 15 September, unlike those for the Corrie "
                          "Prize.")),
    (("ru", "2025-06-01", "Документы на грант «Родник» принимают до 1 июля."),
     ("ru", "2025-06-03", "Победители гранта «Родник» должны потратить деньги до 20 декабря.")),
    (("ru", "2025-06-01", "Фонд «Рампа» принимает заявки на конкурс «Малая сцена» до 15 мая."),
     ("ru", "2025-06-03", "Заявки на премию «Дебют» фонда «Рампа» принимают до 30 мая.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][2][:40] for pair in ONE])
def test_two_last_days_for_one_prize_differ(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert rules_of(tmp_path, *pair) & {"legal-deadlines-differ"}


@pytest.mark.parametrize("pair", TWO, ids=[pair[1][2][:40] for pair in TWO])
def test_last_days_for_two_prizes_are_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert not rules_of(tmp_path, *pair)
