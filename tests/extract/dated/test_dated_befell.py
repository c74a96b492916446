"""What befalls one person is not told of two."""

from __future__ import annotations

import pytest

from kzclaims.articles import read_bytes
from kzclaims.extract.dated.befell import two_people
from kzclaims.extract.dated.reader import dated_drafts
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import scene_of


def _dated(text: str) -> Draft:
    told = f"---\ntitle: Brelan\npublisher: Rives\ndate: 2021-03-10\nlanguage: fr\n---\n\n{text}\n"
    return next(d for d in dated_drafts(scene_of(read_bytes("a.txt", told.encode()))) if d.happened is not None)


@pytest.mark.parametrize(
    ("first", "second", "two"),
    [
        ("Rima Abdelli a été élue le 4 juillet 2020.", "Paul Orlac a été élu le 21 décembre 2020.", True),
        ("La tête de liste a été élue le 4 juillet 2020.", "Le maire a été élu le 21 décembre 2020.", True),
        ("Paul Orlac a été élu le 4 juillet 2020.", "Paul Orlac a été élu le 21 décembre 2020.", False),
        ("Le maire a été élu le 4 juillet 2020.", "Paul Orlac a été élu le 21 décembre 2020.", False),
        ("La ligne a été inaugurée le 4 juillet 2020.", "Le tram a été inauguré le 21 décembre 2020.", False),
    ],
)
def test_by_name_or_by_gender(first: str, second: str, two: bool) -> None:
    assert two_people(_dated(first), _dated(second)) is two
