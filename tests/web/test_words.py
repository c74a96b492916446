"""Every word of the desk is used, every used word is there, in both languages."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from kzclaims.report import FORMATS
from kzclaims.report.words import catalogue
from kzclaims.web.pages import HERE

WORDS = tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in [*HERE.glob("*.py"), *HERE.glob("templates/*.jinja")])


def test_both_languages_say_it() -> None:
    for section, keys in WORDS.items():
        assert section not in catalogue()
        for key, pair in keys.items():
            assert set(pair) == {"fr", "en"}, key
            for french, english in zip(*(p if isinstance(p, list) else [p] for p in pair.values()), strict=True):
                assert set(re.findall(r"{\w+}", french)) == set(re.findall(r"{\w+}", english)), key


def test_every_word_is_used() -> None:
    made = {f"article.bad_{what}" for what in ("value", "date", "number", "currency", "quote", "property", "subject")}
    made |= {f"run.{kind}" for kind in ("new", "changed", "same", "gone")}
    made |= {f"bad_file.{key}" for key in WORDS["bad_file"]}
    told = {f"{section}.{key}" for section, keys in WORDS.items() for key in keys}
    made |= {f"format.{name}" for name in FORMATS}
    assert made <= told
    assert [word for word in sorted(told - made) if f'"{word}"' not in SOURCES] == []


@pytest.mark.parametrize("path", sorted(HERE.glob("templates/*.jinja")), ids=lambda path: path.name)
def test_every_used_word_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    known = {f"{s}.{k}" for s, keys in (*WORDS.items(), *catalogue().items()) for k in keys}
    assert {word for word in re.findall(r't\("(\w+\.[\w-]+)"', text) if not word.endswith(".")} <= known


def test_nothing_of_the_page_stands_outside_our_files() -> None:
    """The policy admits no inline script or style: a template that has one would not work."""
    for path in HERE.glob("templates/*.jinja"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?! src=)|javascript:|https?://", text), path.name
        assert "|safe" not in text
