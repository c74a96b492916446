"""Who holds what of a body that one article names and another describes, and what chains of holders come to."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kzclaims.check import Options, check

FILE = Path(__file__).parent.parent / "phrases" / "owners-stories.toml"
STORIES = tomllib.loads(FILE.read_text(encoding="utf-8"))["story"]
TITLES = {"fr": "Les nouvelles", "en": "The news", "ru": "Новости"}


@pytest.mark.parametrize("story", STORIES, ids=[story["name"] for story in STORIES])
def test_shares_of_a_story(tmp_path: Path, story: dict[str, Any]) -> None:
    for number, (language, text) in enumerate(story["articles"]):
        fields = f"title: {TITLES[language]}\npublisher: P{number}\ndate: 2025-03-0{number + 2}\nlanguage: {language}"
        (tmp_path / f"{number}.txt").write_text(f"---\n{fields}\n---\n\n{text}\n", encoding="utf-8")
    families = {conflict.family for conflict in check([tmp_path], Options()).conflicts}
    assert "ownership" in families if story["differs"] else not families
