"""Shares told in an order of their own, the other half, and bodies told by where they are from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.owners.test_owners import drafts, found_in, told

READ = [
    ("fr", "La laiterie Brivaz n’a pas d’autre propriétaire que la coopérative Fermal.", ["Fermal 100 Brivaz"]),
    ("fr", "Brivaz n’a jamais eu qu’un actionnaire, le groupe Orvel.", ["Orvel 100 Brivaz"]),
    ("en", "No one but Orvel has ever owned a share in Brivaz.", ["Orvel 100 Brivaz"]),
    ("en", "Nobody but Orvel likes Brivaz.", []),
    ("ru", "Единственным владельцем оператора, компании «Бриваз», остаётся холдинг «Орвел».", ["Орвел 100 Бриваз"]),
    ("fr", "Avec 51 % du capital, la coopérative Fermal contrôle la laiterie Brivaz.", ["Fermal 51 Brivaz"]),
    ("fr", "Orvel, avec 70 % du capital, est le premier actionnaire de Brivaz.", ["Orvel 70 Brivaz"]),
    ("fr", "Orvel est monté à 45 % du capital de Brivaz.", ["Orvel 45 Brivaz"]),
    ("fr", "Orvel a ramené sa part dans Brivaz de 60 % à 45 %.", ["Orvel 45 Brivaz"]),
    ("fr", "Détenue à 70 % par Orvel, Brivaz emploie 300 personnes.", ["Orvel 70 Brivaz"]),
    (
        "fr",
        "Brivaz a deux actionnaires : Orvel, qui détient 60 %, et la famille Delmas, qui en possède 40 %.",
        ["Orvel 60 Brivaz", "Delmas 40 Brivaz"],
    ),
    ("fr", "Orvel et Corsant possèdent chacun la moitié de Brivaz.", ["Orvel 50 Brivaz", "Corsant 50 Brivaz"]),
    (
        "fr",
        "Orvel détient la moitié de Brivaz ; l’autre moitié appartient à la famille Delmas.",
        ["Orvel 50 Brivaz", "Delmas 50 Brivaz rest"],
    ),
    ("en", "Orvel, with 70%, is Brivaz's largest shareholder.", ["Orvel 70 Brivaz"]),
    ("en", "Brivaz's largest shareholder, Orvel, holds 70%.", ["Orvel 70 Brivaz"]),
    ("en", "Brivaz, in which Orvel has a 60% stake, makes cheese.", ["Orvel 60 Brivaz"]),
    ("en", "Brivaz is a 60%-owned subsidiary of Orvel.", ["Orvel 60 Brivaz"]),
    ("en", "Orvel has cut its stake in Brivaz to 45%.", ["Orvel 45 Brivaz"]),
    (
        "en",
        "Brivaz's capital is divided as follows: Orvel 50%, Corsant 30%, employees 20%.",
        ["Orvel 50 Brivaz", "Corsant 30 Brivaz", "holder-thing-employee 20 Brivaz"],
    ),
    (
        "en",
        "All the shares in Brivaz, the firm that will run the dairy, are held by Orvel (55%) and Corsant (45%).",
        ["Orvel 55 Brivaz", "Corsant 45 Brivaz"],
    ),
    ("en", "Orvel owns half of Brivaz and Corsant owns the other half.", ["Orvel 50 Brivaz", "Corsant 50 Brivaz rest"]),
    ("ru", "Имея 51 % акций, «Фермаль» контролирует молокозавод «Бриваз».", ["Фермаль 51 Бриваз"]),
    ("ru", "«Орвель», которому принадлежит 70 % акций, — крупнейший акционер «Бриваза».", ["Орвель 70 Бриваза"]),
    ("ru", "«Орвель» увеличил свою долю в «Бривазе» до 45 %.", ["Орвель 45 Бривазе"]),
    (
        "ru",
        "У «Бриваза» два владельца: «Орвель», которому принадлежит 60 %, и «Корсан», у которого 40 %.",
        ["Орвель 60 Бриваза", "Корсан 40 Бриваза"],
    ),
    (
        "ru",
        "Основателю Петру Зимину принадлежит 30 % «Бриваза», остальными 70 % владеет «Орвель».",
        ["Петру Зимину 30 Бриваза", "Орвель 70 Бриваза rest"],
    ),
    ("ru", "60 % «Бриваза» держит «Орвель», 40 % — «Корсан».", ["Орвель 60 Бриваза", "Корсан 40 Бриваза"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_an_order_of_their_own(tmp_path: Path, language: str, text: str, expected: list[str]) -> None:
    assert [line for line in map(told, drafts(tmp_path, language, text)) if " shareholder " not in line] == expected


FROM = [
    (
        "en",
        "The maker Orvel's purchase of the French dairy Brivaz was small. Since the signing on 3 February the German "
        "group has held 70% of the Nantes company.",
        ["Orvel 70 Brivaz"],
    ),
    (
        "en",
        "The Belgian brewer Corsant bought Brivaz in May. The Belgian company now owns 60% of the Dutch firm.",
        ["Corsant 60 Brivaz"],
    ),
    (
        "fr",
        "Le brasseur belge Corsant s’est offert Brivaz. Le groupe belge contrôle 60 % de l’entreprise lilloise.",
        ["Corsant 60 Brivaz"],
    ),
    (
        "ru",
        "Финский холдинг «Корсан» приобрёл «Бриваз». Финской группе принадлежит 60 % тверского предприятия.",
        ["Корсан 60 Бриваз"],
    ),
    ("en", "The app of the bank Corsant is coming. Brivaz runs it. The bank is not alone: it holds 80% of Brivaz.",
     ["Corsant 80 Brivaz"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), FROM)
def test_bodies_told_by_where_they_are_from(tmp_path: Path, language: str, text: str, expected: list[str]) -> None:
    assert [told(draft) for draft in drafts(tmp_path, language, text)] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Avec 51 % des voix, Orvel remporte Brivaz."),
        ("fr", "Avec 12 % de croissance, Orvel contrôle mieux Brivaz."),
        ("fr", "Orvel, avec 70 % de parts de marché, est le premier client de Brivaz."),
        ("fr", "Brivaz a deux ateliers : Lens (60 %) et Douai (40 %)."),
        ("fr", "Le capital de Brivaz a été augmenté : Orvel apporte 60 % de la somme, Corsant 40 %."),
        ("en", "Brivaz's shares fell: 6% on Monday, 4% on Tuesday."),
        ("en", "The second half belongs to Corsant, who scored twice."),
        ("en", "Orvel, Corsant and Brivaz met in Riga. The Swedish group owns 60% of the Ghent firm."),
        ("en", "Brivaz has three owners: Orvel, Corsant and the city, and 60% of its staff are women, 40% men."),
        ("ru", "С долей 51 % рынка «Орвель» контролирует «Бриваз»."),
        ("ru", "У «Бриваза» два цеха: «Орвель» (60 %) и «Корсан» (40 %)."),
    ],
)
def test_shares_of_something_else(tmp_path: Path, language: str, text: str) -> None:
    assert [d for d in drafts(tmp_path, language, text) if d.subject.name and d.scope and d.scope.name] == []


def test_the_largest_shareholder_against_its_share(tmp_path: Path) -> None:
    largest = "Calder, with 70%, is Brightwater's largest shareholder."
    assert found_in(tmp_path, one=largest, two="Calder owns 55% of Brightwater.") == ["same-measure-disjoint-values"]
    assert not found_in(tmp_path, one=largest, two="Calder owns 70% of Brightwater.")


def test_the_capital_of_the_body_in_the_title(tmp_path: Path) -> None:
    body = "The group Calder has bought Brightwater. “We buy flour,” said the founder, Moira Pell.\n\n"
    body += "Since the sale, 100% of the shares belong to Calder."
    shares = [told(d) for d in drafts(tmp_path, "en", body, "Brightwater goes German") if d.property != "owner"]
    assert shares == ["Calder 100 Brightwater"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Orvel, the Danish utility that is the sole owner of Brivaz, spends a lot.", ["Orvel 100 Brivaz"]),
        ("en", "Orvel, which remains the sole shareholder of Brivaz, spends a lot.", ["Orvel 100 Brivaz"]),
        ("fr", "Orvel, le groupe danois qui est l’unique actionnaire de Brivaz, dépense.", ["Orvel 100 Brivaz"]),
        ("en", "Orvel, a rival of the utility that is the sole owner of Brivaz, spends a lot.", []),
    ],
)
def test_a_relative_clause_about_a_name_tells_its_owner(
    tmp_path: Path, language: str, text: str, expected: list[str]
) -> None:
    assert [told(draft) for draft in drafts(tmp_path, language, text)] == expected
