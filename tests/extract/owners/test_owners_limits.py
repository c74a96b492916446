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


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Kervran holds 55% of Brivaz; the remaining 45% has always belonged to Orvel.",
         ["Kervran 55 Brivaz", "Orvel 45 Brivaz rest"]),
        ("fr", "Kervran détient 55 % de Brivaz ; les 45 % restants ont toujours appartenu à Orvel.",
         ["Kervran 55 Brivaz", "Orvel 45 Brivaz rest"]),
        ("fr", "La ville de Murel a toujours détenu 45 % de Brivaz.", ["Murel 45 Brivaz"]),
        ("ru", "Город Мурель всегда владел 45 % «Бриваза».", ["Мурель 45 Бриваза"]),
        ("ru", "Город Мурель раньше владел 45 % «Бриваза».", []),
        ("fr", "Propriétaire de 15 % de Brivaz, comme au premier jour, la ville de Murel n’a rien touché.",
         ["Murel 15 Brivaz"]),
        ("en", "Owner of 15% of Brivaz, the town of Murel has had no dividend.", ["Murel 15 Brivaz"]),
        ("fr", "Propriétaire de 15 % des terres de Brivaz, la ville de Murel attend.", []),
    ],
)  # fmt: skip
def test_what_has_been_held_ever_since_is_held(tmp_path: Path, language: str, text: str, found: list[str]) -> None:
    assert sorted(map(told, drafts(tmp_path, language, text))) == sorted(found)


@pytest.mark.parametrize(
    ("language", "text", "dated"),
    [
        ("fr", "Brivaz appartient à 100 % au fonds Kervran, entré au capital en 2017.", False),
        ("ru", "«Бриваз» на 100 % принадлежит фонду «Керван», вошедшему в капитал в 2017 году.", False),
        ("en", "Kervran holds 55% of Brivaz, founded by miners in 1990.", False),
        ("fr", "Kervran possède 70 % de Brivaz en 2017.", True),
    ],
)
def test_the_day_on_which_a_holder_came_is_no_day_of_its_share(
    tmp_path: Path, language: str, text: str, dated: bool
) -> None:
    found = [draft.as_of for draft in drafts(tmp_path, language, text)]
    assert len(found) == 1
    assert (found[0] is not None) is dated
