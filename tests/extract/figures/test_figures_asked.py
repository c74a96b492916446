"""Sums that somebody asks for, and sums that somebody gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

FOUND = told_in("""
en 2026-03-12 | The council granted the theatre a subsidy of 420,000 euros.
fr 2026-03-20 | La ville a versé au théâtre une subvention de 240 000 euros.

fr 2026-03-12 | L’usine a demandé un prêt de 60 millions d’euros.
en 2026-03-20 | The plant has asked for a loan of 90 million euros.

ru 2026-03-12 | Завод попросил кредит в 800 млн рублей.
ru 2026-03-20 | Завод просит кредит в 600 млн рублей.

en 2026-03-12 | The club applied for a grant of 150,000 euros.
fr 2026-03-20 | Le club a sollicité une subvention de 510 000 euros.

ru 2026-03-12 | Музей запросил грант в 45 млн рублей.
en 2026-03-20 | The museum has requested a grant of 54 million roubles.
""")
SILENT = told_in("""
ru 2026-03-12 | У правительства компания попросила субсидию в 3 млрд драмов.
ru 2026-04-20 | На субсидию правительство 9 апреля выделило 2 млрд драмов.

en 2026-03-12 | The club applied for a grant of 150,000 euros.
fr 2026-04-20 | Le club a reçu une subvention de 100 000 euros.

fr 2026-03-12 | La coopérative souhaite obtenir une aide de 4 millions d’euros.
en 2026-04-20 | The state has granted the co-operative aid of 3 million euros.

ru 2026-03-12 | Театр добивается субсидии в 90 млн рублей.
ru 2026-04-20 | Театр получил субсидию в 60 млн рублей.

en 2026-03-12 | The airline is seeking a loan of 90 million euros.
ru 2026-04-20 | Авиакомпания получила кредит в 70 млн евро.
""")


@pytest.mark.parametrize("story", FOUND, ids=[story[0][2][:40] for story in FOUND])
def test_what_cannot_all_hold_is_found(tmp_path: Path, story: list[Told]) -> None:
    assert {"same-measure-disjoint-values"} & rules_of(tmp_path, *story)


@pytest.mark.parametrize("story", SILENT, ids=[story[1][2][:40] for story in SILENT])
def test_what_can_hold_is_left_alone(tmp_path: Path, story: list[Told]) -> None:
    assert not {"same-measure-disjoint-values"} & rules_of(tmp_path, *story)
