"""Titles that count, over texts that count another number of the same, and over those that count others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, str]] = [
    (
        (
            "ru",
            "Мессенджер «Тумар»: миллион пользователей",
            "К маю в нём зарегистрировались 640 тыс. человек. В столице живут 290 тыс. пользователей.",
        ),
        "640 тыс. человек",
    ),
    (("en", "Tumar app: one million users", "By May, 640,000 people had signed up."), "640,000 people"),
    (
        ("fr", "Tumar : un million d’utilisateurs", "Fin mai, 640 000 personnes s’étaient inscrites."),
        "640 000 personnes",
    ),
]


@pytest.mark.parametrize(("article", "some"), CONFLICTS)
def test_users_are_those_who_signed_up(tmp_path: Path, article: Article, some: str) -> None:
    listed = quotes(findings(world_of(tmp_path, [article])))
    assert any(any(some in quote for quote in one) for one in listed), listed
    assert not any("290" in quote for one in listed for quote in one)  # those of the capital are a part


SILENT: list[Article] = [
    ("en", "Tumar app: one million users", "Some 640,000 people watched the launch on television."),
]


@pytest.mark.parametrize("article", SILENT)
def test_others_are_no_users(tmp_path: Path, article: Article) -> None:
    assert not findings(world_of(tmp_path, [article]))
