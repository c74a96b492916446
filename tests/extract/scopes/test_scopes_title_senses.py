"""Headings whose verb has another sense than that of the text, sayings, and what is done by the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, str]] = [
    (
        (
            "fr",
            "Le ministre Paul Morel quitte le gouvernement",
            "Paul Morel a vu le président. Le ministre restera dans le gouvernement et gardera son portefeuille.",
        ),
        "gardera son portefeuille",
    ),
    (
        ("en", "Kelby council meets over tram", "The tram plan is not dead. The Kelby council has yet to meet."),
        "has yet to meet",
    ),
    (
        ("ru", "В Нарске начали строить мост", "В Нарске спорят. Строительство моста в Нарске пока не началось."),
        "пока не началось",
    ),
]


@pytest.mark.parametrize(("article", "expected"), CONFLICTS)
def test_conflict(tmp_path: Path, article: Article, expected: str) -> None:
    found = quotes(findings(world_of(tmp_path, [article])))
    assert any(any(expected in quote for quote in listed) and len(listed) > 1 for listed in found), found


SILENT: list[Article] = [
    (  # a cable car quits nothing, and gloves are kept by the way
        "fr",
        "Le téléphérique de Lans quitte la montagne",
        "Le téléphérique de Lans est vieux. « Il fait froid », dit Paul Morel, le directeur, en conservant ses gants.",
    ),
    (
        "fr",
        "Le ministre Paul Morel quitte le gouvernement",
        "Paul Morel a salué la foule, en gardant son chapeau à la main.",
    ),
    (  # plans meet nobody
        "en",
        "Kelby tram plan meets a wall",
        "The tram plan is not dead. The Kelby tram committee has yet to meet.",
    ),
    (
        "ru",
        "В Нарске начали строить мост",
        "Ленту перерезали в субботу в Нарске. «Мой дед говорил: не строй мост, пока не узнал реку», — сказал мэр.",
    ),
    (
        "en",
        "Kelby starts building its dam",
        "The first stone was laid on Monday. “Never build a dam that has not yet been blessed”, the mayor joked.",
    ),
    (  # half of a team is no part of a tournament
        "ru",
        "Кубок Нарска выиграл студент",
        "Кубок Нарска назван в честь тренера, который воспитал половину сборной и завершился победой студента.",
    ),
]


@pytest.mark.parametrize("article", SILENT)
def test_silent(tmp_path: Path, article: Article) -> None:
    assert not findings(world_of(tmp_path, [article]))
