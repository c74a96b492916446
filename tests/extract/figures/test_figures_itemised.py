"""Counts in a list below their total, and lists of other things."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.figures.test_figures_enumerated import _rules

DIFFER = [
    ("fr", "Les 57 duels se répartissent ainsi :\n\n- 29 gagnés aux points ;\n- 17 succès des Rouges ;\n- 14 nuls."),
    ("fr", "La scierie embauchera 83 personnes. Le détail :\n\n- 37 à la coupe ;\n- 29 au séchage ;\n- 22 à la vente."),
    ("en", "The 87 calls are broken down as follows:\n\n- 41 from ships;\n- 30 from bathers;\n- 22 from divers."),
    ("en", "The depot will store 154 bikes:\n\n- Upper floor: 71;\n- Ground floor: 52;\n- Yard: 44."),
    ("ru", "87 вызовов распределились так:\n\n- 41 с судов;\n- 30 с пляжей;\n- 22 с причалов."),
]
AGREE = [
    ("fr", "Les 57 duels se répartissent ainsi :\n\n- 29 gagnés aux points ;\n- 14 succès des Rouges ;\n- 14 nuls."),
    ("fr", "La scierie emploie 83 personnes, dont :\n\n- 37 femmes ;\n- 29 apprentis ;\n- 22 cadres."),
    ("en", "The depot will store 154 bikes. What else is planned:\n\n- 71 racks;\n- 52 lamps;\n- 44 pumps."),
    ("en", "The club asked 87 members, who could give several answers. The count:\n\n- 41 for the pool;\n- 30 for "
    "the track;\n- 22 for the hall."),
    ("ru", "За год спасатели получили 87 вызовов:\n\n- 41 с судов;\n- 30 с пляжей;\n- 16 с причалов."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), DIFFER)
def test_a_list_that_does_not_make_its_total_is_found(tmp_path: Path, language: str, text: str) -> None:
    assert _rules(tmp_path, language, text) == ["parts-and-whole-differ"]


@pytest.mark.parametrize(("language", "text"), AGREE)
def test_a_list_that_is_no_breakdown_is_let_be(tmp_path: Path, language: str, text: str) -> None:
    assert not _rules(tmp_path, language, text)
