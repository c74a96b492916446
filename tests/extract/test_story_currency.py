"""Bare "dollars" of an article that names no country are those of the one that its story is set in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of

RULE = "same-measure-disjoint-values"
BARE: list[tuple[Told, Told, bool]] = [
    (("fr", "2025-11-19", "La mairie de Valmont fermera neuf écoles. Les fermetures économiseraient 4,2 millions "
                          "de dollars par an."),
     ("en", "2025-11-24", "Valmont in Canada will close nine schools. The closures would save US$3 million "
                          "a year."), False),
    (("fr", "2025-11-19", "La mairie de Valmont fermera neuf écoles. Les fermetures économiseraient 4,2 millions "
                          "de dollars par an."),
     ("en", "2025-11-24", "Valmont will close nine schools. The closures would save US$3 million a year."),
     True),
    (("en", "2025-11-24", "Valmont will close nine schools. The closures would save $4.2 million a year."),
     ("fr", "2025-11-25", "Au Québec, la mairie de Valmont fermera neuf écoles. Les fermetures économiseraient 3 "
                          "millions de dollars américains par an."), False),
    (("ru", "2025-11-24", "Валмон закроет девять школ. Закрытие сэкономит 4,2 млн долларов в год."),
     ("en", "2025-11-25", "Valmont in Canada will close nine schools. The closures would save US$3 million "
                          "a year."), False),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "differs"), BARE, ids=[f"{a[0]} {b[2][:30]}" for a, b, _ in BARE])
def test_bare_dollars_are_those_of_the_story(tmp_path: Path, first: Told, second: Told, differs: bool) -> None:
    assert (RULE in rules_of(tmp_path, first, second)) is differs
