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
    (
        "fr",
        "Participation record à Corlay",
        "Paul Roche est élu. Avec 38 %, la participation est la plus faible de toutes les élections "
        "municipales depuis la guerre.",
    ),
    (
        "ru",
        "Рекордный урожай в Нарской области",
        "Уборка закончилась. Собрали 2 млн тонн зерна — это самый низкий показатель для области с начала века.",
    ),
    (
        "en",
        "Record crowds at Ostley show",
        "The show closed on Sunday. It drew 12,000 visitors, the smallest attendance of any show since "
        "the event began.",
    ),
    (
        "fr",
        "Affluence record au salon de Sarnoy",
        "Le salon a fermé dimanche. Il a reçu 12 000 visiteurs, le plus faible nombre depuis sa création.",
    ),
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
    (
        "en",
        "Record crowds at Ostley show",
        "The show drew 32,000 visitors, the largest figure since the event began. Rain fell twice, the "
        "smallest total since 1990.",
    ),
    (
        "fr",
        "Affluence record au salon de Sarnoy",
        "Le salon a reçu 32 000 visiteurs. Le prix du billet est le plus bas depuis sa création.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_the_text_tells_less(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), ROOM)
def test_the_text_bears_it_out(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
