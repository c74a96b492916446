"""A lead that says its heading again bears it out, also where both deny; one that weakens it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.extract.scopes.senses import chunks
from tests.extract.scopes.test_scopes import findings, quotes, world_of

SAID_AGAIN = [
    (
        "fr",
        "Le stade de Morlas suspendu à la décision du préfet",
        "Le stade de Morlas est suspendu à la décision du préfet de rouvrir ou non la tribune.",
    ),
    (
        "en",
        "Dockers have not ruled out disruption at the port after talks broke down",
        "Dockers have not ruled out disruption at the port of Ramsey after talks with the owners broke down.",
    ),
]


@pytest.mark.parametrize(("language", "title", "lead"), SAID_AGAIN)
def test_a_lead_that_says_the_heading_again(tmp_path: Path, language: str, title: str, lead: str) -> None:
    assert quotes(findings(world_of(tmp_path, [(language, title, lead)]))) == []


WEAKENED = [
    ("fr", "Morlas ferme sa piscine municipale", "Morlas n’a pas encore fermé sa piscine municipale.", "pas encore"),
    ("en", "Harwick closes its night bus line", "Harwick has not yet closed its night bus line.", "not yet"),
]


@pytest.mark.parametrize(("language", "title", "lead", "said"), WEAKENED)
def test_a_lead_that_weakens_the_heading(tmp_path: Path, language: str, title: str, lead: str, said: str) -> None:
    found = quotes(findings(world_of(tmp_path, [(language, title, lead)])))
    assert any(any(said in quote for quote in one) for one in found), found


def test_what_is_denied_of_a_second_infinitive() -> None:
    """ "After the rescue and not to have paid": the rescue is not denied."""
    text = "avoir été informé après le sauvetage et n'avoir versé aucune rançon"
    assert [text[a:b] for a, b in chunks(text, 0, len(text))][-1].startswith("n'avoir")
