"""A start, a length and an end told in two sentences, and lengths that are those of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules

MISSED: list[tuple[str, str, str]] = [
    ("fr", "2026-03-04", "Lancée le 2 février, la campagne nationale contre la rougeole vise un million d’enfants. "
     "Elle s’étend sur dix semaines et se refermera le 30 mars."),
    ("fr", "2025-10-16", "L’engin doit travailler sept ans. "
     "Son exploitation commerciale s’ouvrira en janvier 2026 pour s’achever fin 2030."),
    ("fr", "2026-03-05", "Ouvert en novembre 2025, le chantier doit occuper les facteurs pendant vingt-deux "
     "mois ; la remise des clés aura lieu en avril 2028."),
    ("ru", "2025-03-01", "Стройка началась в марте 2025 года и займёт восемнадцать месяцев; сдать здание "
     "обещают в декабре 2027 года."),
    ("en", "2025-03-01", "The bridge will be shut for eight months from 1 June 2025. "
     "It will reopen on 1 September 2026."),
    ("fr", "2025-03-01", "Nommée le 1er septembre 2022 pour un mandat de cinq ans, la directrice partira le 31 "
     "août 2029."),
]  # fmt: skip
OTHERS: list[tuple[str, str, str]] = [
    ("fr", "2026-03-04", "Lancée le 2 février, la campagne s’étend sur huit semaines et se refermera le 30 mars."),
    ("en", "2026-02-03", "Arrested in March 2023, he was sentenced to fourteen months in jail and was released "
     "in January 2025."),
    ("fr", "2025-10-16", "Le satellite doit travailler sept ans. "
     "La station au sol s’ouvrira en janvier 2026 ; le contrat s’achève fin 2030."),
    ("en", "2025-03-01", "The bridge has been shut since 1 June 2025. "
     "Repairs to the deck will take two months. It will reopen on 1 September 2026."),
    ("ru", "2025-03-01", "Выставка откроется 3 апреля и закроется 31 августа. "
     "Монтаж занял три недели."),
    ("fr", "2025-03-01", "Le chantier a débuté en mars 2024. "
     "Après six mois d’arrêt, il s’achèvera en décembre 2026."),
    ("en", "2025-03-01", "The course starts on 1 September 2025 and ends on 30 June 2026. "
     "Each module lasts six weeks."),
    ("fr", "2025-03-01", "Ouvert en 1987, le musée a fermé pendant deux ans et a rouvert en 2015."),
]  # fmt: skip


@pytest.mark.parametrize("told", MISSED, ids=[told[2][:40] for told in MISSED])
def test_a_length_misses_the_end_in_the_next_sentence(tmp_path: Path, told: tuple[str, str, str]) -> None:
    assert "duration-against-dates" in rules(read(tmp_path, told))


@pytest.mark.parametrize("told", OTHERS, ids=[told[2][:40] for told in OTHERS])
def test_a_length_of_something_else_is_left_alone(tmp_path: Path, told: tuple[str, str, str]) -> None:
    assert "duration-against-dates" not in rules(read(tmp_path, told))
