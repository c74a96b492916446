"""Companies that a relative clause, an opening or a noun tells, and shares that are of each of some holders."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.owners.test_owners import drafts, told
from tests.extract.told import rules_of

ORVEL = {
    "fr": "L’armateur Orvel possède toutes les actions de Brivaz. ",
    "en": "Orvel owns all the shares in Brivaz. ",
    "ru": "«Орвель» владеет всеми акциями «Бриваза». ",
}
APART = [
    ("fr", "La cantine est confiée à Tamaris, une société dont Orvel possède la moitié.", ["Orvel 50 Tamaris"]),
    ("fr", "La cantine est tenue par Tamaris, où Orvel a un tiers des parts.", ["Orvel 33.333 Tamaris"]),
    ("fr", "La cantine est confiée à une société dont Orvel possède la moitié.", []),
    ("en", "The canteen is run by Tamaris, a firm of which Orvel owns half.", ["Orvel 50 Tamaris"]),
    ("en", "The canteen is run by Tamaris, in which Orvel has a third.", ["Orvel 33.333 Tamaris"]),
    ("en", "The canteen is run by a caterer in which Orvel has a third.", []),
    ("en", "Orvel also owns half of the hotel next door.", ["Orvel 50 holder-en-hotel-next-door"]),
    ("ru", "Столовую ведёт «Тамарис», фирма, половиной которой владеет «Орвель».", ["Орвель 50 Тамарис"]),
    ("ru", "Столовую ведёт фирма, половиной которой владеет «Орвель».", []),
    ("ru", "Ему же принадлежит половина соседней гостиницы.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), APART)
def test_which(tmp_path: Path, language: str, text: str, expected: list[str]) -> None:
    """What "which" takes up stands before it: never the company that the article spoke of."""
    found = [told(draft) for draft in drafts(tmp_path, language, ORVEL[language] + text)]
    assert found[1:] == expected


READ = [
    (
        "fr",
        "Au domaine Brivaz, à une heure d’Ancy, on vendange. Le domaine est vaste. "
        "Il est depuis 2018 la propriété à 80 % du négociant Orvel.",
        "En Auvergne, un domaine mise sur les cuves",
        ["Orvel 80 Brivaz"],
    ),
    (
        "fr",
        "À la clinique Brivaz, un fonds détient déjà 45 % des parts.",
        "Les Ancéens se soignent",
        ["fund-invest 45 Brivaz"],
    ),
    ("en", "At the Brivaz clinic, an investor holds 45% of the shares.", "Health in Ancy", []),
    ("fr", "Brivaz est libre. Ses salariés et ses musiciens s’en réjouissent.", "Le label Brivaz", []),
    ("fr", "Orvel et la ville se partagent la totalité des actions.", "Le label Brivaz", []),
    (
        "en",
        "Brivaz Park is busy. Three quarters of the racecourse belong to the council, the rest to the Orvel Club, "
        "and the land was valued at £2 million in April.",
        "Title",
        ["council 75 Brivaz Park", "Orvel Club 25 Brivaz Park rest"],
    ),
    ("en", "A Swiss cable-car operator, Orvel, has owned all of Brivaz since 2022.", "Title", ["Orvel 100 Brivaz"]),
    ("en", "The Brivaz mill grinds rye. The Orlov brothers, who own half each, sing.", "Title", []),
    ("en", "The Brivaz mill grinds rye. Orvel is the only shareholder.", "Title", ["Orvel 100 Brivaz"]),
    ("en", "The Brivaz mill grinds rye. It is a fifty-fifty venture between Orvel and Corsant.", "Title",
     ["Orvel 50 Brivaz", "Corsant 50 Brivaz"]),
    ("ru", "Мельница «Бриваз» мелет рожь. Ею на три четверти владеет фонд «Орвел».", "Title", ["Орвел 75 Бриваз"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "title", "expected"), READ)
def test_read(tmp_path: Path, language: str, text: str, title: str, expected: list[str]) -> None:
    shares = [told(d) for d in drafts(tmp_path, language, text, title) if d.property == "ownershipShare"]
    assert len(shares) == len(expected)
    assert all(found.endswith(wanted) for found, wanted in zip(shares, expected, strict=True))


def test_no_other_day(tmp_path: Path) -> None:
    """The year of what is told behind a colon, and that of a purchase, are no time of a holding."""
    text = "Brivaz reste à 60 % la propriété de la famille Delmas : elle reçoit dans la cave de 1887."
    bought = "Brivaz est une filiale du croisiériste Orvel, qui en a acquis la totalité en 2022."
    found = [[d.as_of for d in drafts(tmp_path, "fr", said)] for said in (text, bought)]
    assert all(found)
    assert {day for days in found for day in days} == {None}


RULE = "shares-exceed-the-whole"
DOCTORS = "Les médecins de la clinique Brivaz en détiennent l’intégralité."


@pytest.mark.parametrize(
    ("other", "conflict"),
    [
        ("Un fonds du Golfe possède 45 % de la clinique Brivaz.", True),
        ("Le groupe Orvel possède la majorité de la clinique Brivaz.", True),
        ("Une infirmière possède 45 % de la clinique Brivaz.", False),
    ],
)
def test_described_holders(tmp_path: Path, other: str, conflict: bool) -> None:
    """All of a company for those who work there leaves nothing for a fund; one of them may be among them."""
    found = rules_of(tmp_path, ("fr", "2025-04-08", DOCTORS), ("fr", "2025-04-20", other))
    assert (RULE in found) is conflict


def test_named_and_described(tmp_path: Path) -> None:
    """80 % and 60 % cannot be of one whole, whoever "the founder's family" is; 80 % and 20 % can."""
    named = "Le domaine Brivaz est à 80 % la propriété du négociant Orvel."
    for share, conflict in (("60", True), ("20", False)):
        told_so = f"La famille du fondateur détient {share} % du domaine Brivaz."
        folder = tmp_path / share
        folder.mkdir()
        found = rules_of(folder, ("fr", "2025-04-08", named), ("fr", "2025-04-20", told_so))
        assert (RULE in found) is conflict
