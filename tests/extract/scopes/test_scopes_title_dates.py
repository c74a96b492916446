"""Titles that date what is to come, over texts that date it otherwise, and over those that fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families

LESS: tuple[tuple[str, str, str], ...] = (
    (
        "en",
        "Trial of banker to open on 3 June",
        "The trial of Marcus Vell, former head of the Corry Bank, will start on 17 June at the court in "
        "Lisdoon. He denies fraud. Forty witnesses will be heard. Vell, 61, ran the bank for nine years.",
    ),
    (
        "ru",
        "Театр в Сосновске откроют в декабре",
        "Новое здание театра в Сосновске примет первых зрителей 20 марта 2026 года, рассказал директор "
        "Олег Ним. Труппа уже репетирует. Зал рассчитан на 640 мест.",
    ),
)
ROOM: tuple[tuple[str, str, str], ...] = (
    (
        "fr",
        "Le pont de Sarce rouvrira en juin",
        "Fermé depuis l’hiver, le pont de Sarce sera rendu à la circulation le 15 juin, a annoncé le "
        "département. Un feu d’artifice sera tiré le 14 juillet.",
    ),
    (
        "en",
        "Trial of banker to open on 3 June",
        "The trial of Marcus Vell will start on Tuesday 3 June at the court in Lisdoon. A verdict is "
        "expected on 4 July.",
    ),
    (
        "ru",
        "Театр в Сосновске откроют в декабре",
        "Новое здание театра в Сосновске примет первых зрителей в конце года, рассказал директор Олег "
        "Ним. Гастроли начнутся 5 марта 2026 года.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_the_text_tells_otherwise(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), ROOM)
def test_the_text_bears_it_out(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
