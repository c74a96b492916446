"""Headings of records, of winners and of daily services, over texts that take them back, and over those that fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families

LESS: tuple[tuple[str, str, str], ...] = (
    ("en", "Coldest winter on record in Orkan", "The average was −7.1°C, the lowest since 1987. Snow fell on 44 days."),
    ("en", "Local firm wins bridge contract", "The contract went to a Danish company, which underbid five rivals."),
    (
        "en",
        "Georgian drama “The Quay” wins top prize",
        "The Golden Oar, its top prize, went to a Portuguese comedy about bakers.",
    ),
    ("en", "Daily ferry returns to Orkan", "The boat will call on Tuesdays, Thursdays and Saturdays, Tim Dole said."),
)
ROOM: tuple[tuple[str, str, str], ...] = (
    (
        "en",
        "Coldest January on record in Orkan",
        "January was the coldest on record. The winter was the lowest since 1987.",
    ),
    ("en", "Local firm wins bridge contract", "Two bids came in. The contract for the road went to a Danish company."),
    ("en", "Ada Roe wins best actress prize", "The prize for best film went to a Portuguese comedy."),
    (
        "en",
        "Daily ferry returns to Orkan",
        "It sails every day from May. Until then it calls on Tuesdays and Saturdays.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_the_text_tells_less(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), ROOM)
def test_the_text_bears_it_out(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
