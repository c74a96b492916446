"""Titles that tell an end for good, over texts in which it is put off, and over those that fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families

LESS: tuple[tuple[str, str, str], ...] = (
    (
        "fr",
        "Les éboueurs de Limoux mettent fin à leur grève",
        "Les éboueurs de Limoux ont seulement suspendu leur mouvement jusqu’à lundi. Le préavis court "
        "toujours, prévient leur délégué, Samir Haddad. Les poubelles débordent depuis neuf jours.",
    ),
    (
        "en",
        "Council scraps plan for Dunbar incinerator for good",
        "Dunbar council voted on Tuesday to put the incinerator plan on hold for a year. It will look at "
        "it again in spring. Residents had collected 4,000 signatures.",
    ),
    (
        "ru",
        "Завод в Кедрове закрыт окончательно",
        "Завод в Кедрове остановлен временно, до 1 августа, объяснил директор Пётр Ланин. Рабочим платят "
        "две трети оклада. На заводе 340 рабочих.",
    ),
)
ROOM: tuple[tuple[str, str, str], ...] = (
    (
        "fr",
        "Les éboueurs de Limoux suspendent leur grève",
        "Les éboueurs de Limoux ont seulement suspendu leur mouvement jusqu’à lundi. Le préavis court toujours.",
    ),
    (
        "ru",
        "Завод в Кедрове закрыт окончательно",
        "Завод в Кедрове закрыт навсегда. Весной его уже останавливали временно, на месяц.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_the_text_tells_otherwise(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), ROOM)
def test_the_text_bears_it_out(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
