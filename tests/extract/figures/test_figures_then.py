"""What a bracket behind "than last year" gives: the earlier figure, which the one before the rate is held against."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import rules_of

TOLD: list[tuple[str, str, bool]] = [
    ("fr", "La ville a trié 3,6 tonnes de verre, un quart de moins que l’an passé (4,8 tonnes).", False),
    ("fr", "La ville a trié 3,6 tonnes de verre, un quart de moins que l’an passé (9,8 tonnes).", True),
    ("en", "The town sorted 3.6 tonnes of glass, a quarter less than last year (4.8 tonnes).", False),
    ("en", "The town sorted 3.6 tonnes of glass, a quarter less than last year (9.8 tonnes).", True),
    ("ru", "Посёлок собрал 3,6 тонны стекла, на четверть меньше, чем в прошлом году (4,8 тонны).", False),
    ("ru", "Посёлок собрал 3,6 тонны стекла, на четверть меньше, чем в прошлом году (9,8 тонны).", True),
]


@pytest.mark.parametrize(("language", "text", "differs"), TOLD, ids=[text[-30:] for _, text, _ in TOLD])
def test_a_bracket_behind_than_last_year_gives_the_earlier_figure(
    tmp_path: Path, language: str, text: str, differs: bool
) -> None:
    assert ("growth-differs" in rules_of(tmp_path, (language, "2025-06-20", text))) is differs
