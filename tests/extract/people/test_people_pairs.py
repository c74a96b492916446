"""Who holds an office and who said it, told by two articles: what contradicts, and what only looks like it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kzclaims.check import Options, check

PAIRS = tomllib.loads((Path(__file__).parent.parent / "phrases" / "people-pairs.toml").read_text(encoding="utf-8"))[
    "pair"
]
TITLES = {"fr": "Les nouvelles", "en": "The news", "ru": "Новости"}


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["name"] for pair in PAIRS])
def test_two_articles(tmp_path: Path, pair: dict[str, list[str]]) -> None:
    for number, (language, text) in enumerate((pair["first"], pair["second"])):
        head = (
            f"---\ntitle: {TITLES[language]}\npublisher: P{number}\ndate: 2024-03-1{number + 2}\nlanguage: {language}"
        )
        (tmp_path / f"{number}.txt").write_text(f"{head}\n---\n\n{text}\n", encoding="utf-8")
    assert sorted({conflict.rule for conflict in check([tmp_path], Options()).conflicts}) == pair["rules"]
