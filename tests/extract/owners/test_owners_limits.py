"""Shares that are none of the body told of, where a clause about a body ends, and shares told as new."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.owners.test_owners import _exceeding, drafts, told

READ = [
    # A comma closes what is told of a body, and its sentence goes on.
    ("fr", "Kervran, dont la ville détient 70 %, est passé de 24 à 33 %, tandis que le fonds Orvel retombait à 7 %.",
     ["holder-thing-municipality 70 Kervran"]),
    ("en", "Kervran, of which Alder holds 70%, went from 24% to 33%, while the Orvel fund fell to 7%.",
     ["Alder 70 Kervran"]),
    ("ru", "«Керван», 70% которого контролирует государство, увеличил долю с 24 до 33%.", ["the-state 70 Керван"]),
    ("en", "Kervran, of which Alder holds 70% and Orvel 30%, brews cider.", ["Alder 70 Kervran", "Orvel 30 Kervran"]),
    # The subject of what "and" goes on with is that of its sentence.
    ("fr", "Kervran contrôle déjà un club, le FK Norsund, et possède 15 % de Brivaz.", ["Kervran 15 Brivaz"]),
    ("en", "Kervran already controls a club, FK Norsund, and owns 15% of Brivaz.", ["Kervran 15 Brivaz"]),
    # A share of some thing is one of nothing else.
    ("fr", "Hopworks est à vendre. Kervran possède 15 % d’une brasserie de campagne.", []),
    ("en", "Hopworks is for sale. Kervran owns 15% of a country brewery.", []),
    ("ru", "«Керван» уже контролирует клуб второго дивизиона, «Норсунд», и владеет 15% хоккейной франшизы.", []),
    ("fr", "Kervran possède 15 % d’une brasserie, Brivaz.", ["Kervran 15 Brivaz"]),
    # What somebody kept once is no more.
    ("fr", "Orvel détient 82 % de Hopworks. Kervran, qui conservait 6 %, en a vendu 2.", ["Orvel 82 Hopworks"]),
    ("ru", "«Орвель» владеет 82% «Бриваза». «Керван», который сохранял 6% «Бриваза», продал из них 2%.",
     ["Орвель 82 Бриваза"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_shares_within_their_clause(tmp_path: Path, language: str, text: str, expected: list[str]) -> None:
    found = [line for line in map(told, drafts(tmp_path, language, text)) if " owner " not in line]
    assert found == expected


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("Kervran owns 70% of Hopworks.", "Hopworks now belongs to the Orvel fund, which has 82%.", False),
        ("Kervran owns 70% of Hopworks.", "Orvel now owns 82% of Hopworks.", False),
        ("Kervran owns 70% of Hopworks.", "Orvel owns 82% of Hopworks.", True),
        ("Kervran now owns 70% of Hopworks.", "Orvel owns 82% of Hopworks.", True),
    ],
)
def test_a_share_told_as_new_is_not_held_against_an_earlier_one(
    tmp_path: Path, before: str, after: str, found: bool
) -> None:
    assert bool(_exceeding(tmp_path, [("en", before), ("en", after)])) is found
