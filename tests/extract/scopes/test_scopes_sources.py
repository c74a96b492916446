"""Where all are told to be from, beside some from elsewhere; and what leaves room."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families as of_heading
from tests.extract.scopes.test_scopes_throughout import Told, _families

ELSEWHERE: tuple[tuple[Told, Told], ...] = (
    (
        ("fr", "Seules des entreprises polonaises travaillent sur le chantier d’Orkan, assure Anne Solal."),
        ("ru", "Крышу завода в Оркане монтирует чешская фирма «Морава», сказала Анна Солал."),
    ),
    (
        ("fr", "À la cantine d’Orkan, toute la viande servie est française, assure Anne Solal."),
        ("fr", "À Orkan, l’agneau vient de Nouvelle-Zélande, reconnaît Anne Solal."),
    ),
    (
        ("fr", "L’usine d’Orkan n’achète que des fèves ivoiriennes, assure Anne Solal."),
        ("en", "The plant in Orkan has been taking in beans from Ghana, Anne Solal said."),
    ),
)
ROOM: tuple[tuple[Told, Told], ...] = (
    (  # what narrows them
        ("fr", "Toutes les entreprises polonaises d’Orkan ont signé, assure Anne Solal."),
        ("ru", "Крышу завода в Оркане монтирует чешская фирма «Морава», сказала Анна Солал."),
    ),
    (  # other things
        ("fr", "À la cantine d’Orkan, toute la viande servie est française, assure Anne Solal."),
        ("fr", "À Orkan, les bananes viennent du Costa Rica, reconnaît Anne Solal."),
    ),
    (  # so before
        ("fr", "L’usine d’Orkan n’achète que des fèves ivoiriennes, assure Anne Solal."),
        ("en", "The plant in Orkan formerly took in beans from Ghana, Anne Solal said."),
    ),
    (  # a region of it
        ("fr", "À la cantine d’Orkan, toute la viande servie est française, assure Anne Solal."),
        ("fr", "À Orkan, l’agneau vient de Bretagne, précise Anne Solal."),
    ),
)
HEADED: tuple[tuple[str, str, str, bool], ...] = (
    ("ru", "Завод под Орканом строят без единого иностранного подрядчика", "Две фирмы приехали из Турции.", True),
    ("fr", "Une usine 100 % locale à Orkan", "L’usine emploie 80 personnes. Le beurre est importé d’Irlande.", True),
    ("fr", "Une usine locale à Orkan", "L’usine emploie 80 personnes. Le beurre est importé d’Irlande.", False),
    ("fr", "Une usine 100 % locale à Orkan", "Le beurre était auparavant importé d’Irlande.", False),
)


@pytest.mark.parametrize("told", ELSEWHERE)
def test_some_are_from_elsewhere(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert "scope" in _families(tmp_path, told)


@pytest.mark.parametrize("told", ROOM)
def test_none_is_from_elsewhere(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert not _families(tmp_path, told)


@pytest.mark.parametrize(("language", "title", "text", "found"), HEADED)
def test_a_heading_of_here_alone(tmp_path: Path, language: str, title: str, text: str, found: bool) -> None:
    assert bool(of_heading(tmp_path, language, title, text)) == found
