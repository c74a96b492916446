"""Who pays alone, what a title counts, and shares of a total or a whole; each conflict with near-misses."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.rules import parts_and_whole_differ, share_times_total_differs
from tests.extract.scopes.test_scopes import findings, quotes, world_of

CONFLICTS = [
    ("fr", "La région paiera seule le stade", "La région prendra à sa charge 70 % du coût.", "paiera seule", "70 %"),
    ("en", "County to fund the bridge in full", "The county will fund 45% of the total.", "fund the bridge", "45%"),
    ("ru", "Область целиком оплатит музей", "Область оплатит 55 % расходов.", "целиком оплатит", "55 %"),
    ("fr", "Le festival financé par la commune seule", "La commune finance 40 % du budget.", "commune seule", "40 %"),
    ("en", "Railway orders nine trains", "The railway signed an order for six trains.", "nine trains", "six trains"),
    ("fr", "La ville inaugure quatre ponts", "Elle a inauguré trois ponts.", "quatre ponts", "trois ponts"),
    ("ru", "Больница закупила восемь сканеров", "Закупка пяти сканеров идёт.", "восемь", "пяти сканеров"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "body", "told", "found"), CONFLICTS)
def test_the_title_says_more(tmp_path: Path, language: str, title: str, body: str, told: str, found: str) -> None:
    listed = quotes(findings(world_of(tmp_path, [(language, title, body)])))
    assert any(any(told in q for q in one) and any(found in q for q in one) for one in listed), listed


SILENT = [
    ("fr", "La région paiera seule le stade", "La région prendra à sa charge 70 % du musée."),
    ("fr", "La région paiera seule le stade", "L’État prendra à sa charge 70 % des intérêts du prêt."),
    ("en", "County may fund the bridge in full", "The county will fund 45% of the total."),
    ("en", "County funds the bridge", "The county will fund 45% of the total."),
    ("en", "Railway orders nine trains", "The railway has ordered six trains and three more trains."),
    ("en", "Railway orders nine trains", "The railway ordered six trains in 2019. Now it wants nine trains."),
    ("en", "Railway orders nine trains", "The railway runs 60 trains."),
    ("fr", "La ville inaugure quatre ponts", "Elle a inauguré des ponts, dont trois ponts levants."),
]


@pytest.mark.parametrize(("language", "title", "body"), SILENT)
def test_the_title_says_no_more(tmp_path: Path, language: str, title: str, body: str) -> None:
    assert quotes(findings(world_of(tmp_path, [(language, title, body)]))) == []


SHARES = [
    ("en", "The mill employs 640 people, 30% of whom, or 250, are apprentices.", ["30%", "640", "250"]),
    ("fr", "Au catalogue, 20 % des 90 romans, soit 31 titres, sont traduits.", ["20 %", "90", "31"]),
    ("fr", "L’atelier compte 400 salariés. En mai, 15 % étaient absents, soit 85 salariés.", ["15 %", "400", "85"]),
    ("fr", "Sur les 400 salariés, 15 % étaient absents. Cela fait 85 personnes.", ["15 %", "400", "85"]),
    ("en", "Of the 5,000 voters on the roll, 60% had voted by noon, which makes 3,900.", ["60%", "5,000", "3,900"]),
    ("ru", "В цехе 400 рабочих, из них 25 %, то есть 160, учатся.", ["25 %", "400", "160"]),
]


@pytest.mark.parametrize(("language", "body", "parts"), SHARES)
def test_share_of_a_total(tmp_path: Path, language: str, body: str, parts: list[str]) -> None:
    found = share_times_total_differs.RULE.find(world_of(tmp_path, [(language, "Essai", body)])).findings
    listed = quotes(list(found))
    assert any(all(any(part in q for q in one) for part in parts) for one in listed), listed


SHARES_SILENT = [
    ("en", "The mill employs 640 people, 30% of whom, or 192, are apprentices."),
    ("fr", "Le canton a 90 écoles ; 20 % des 90 écoles, soit 2 400 élèves, ferment."),
    ("fr", "L’atelier compte 400 salariés et 120 cadres. En mai, 15 % étaient absents, soit 60 salariés."),
    ("en", "Of the 5,000 voters on the roll, 60% had voted by noon, which makes 3,000."),
    ("fr", "Ont rouvert 12 crèches sur 30 ; pour les 18 autres, il faudra attendre."),
]


@pytest.mark.parametrize(("language", "body"), SHARES_SILENT)
def test_share_of_a_total_silent(tmp_path: Path, language: str, body: str) -> None:
    world = world_of(tmp_path, [(language, "Essai", body)])
    assert quotes(list(share_times_total_differs.RULE.find(world).findings)) == []
    assert quotes(list(parts_and_whole_differ.RULE.find(world).findings)) == []


@pytest.mark.parametrize(
    ("body", "silent"),
    [
        ("The harvest falls into three kinds: wheat (52%), barley (30%) and oats (25%).", False),
        ("The harvest falls into three kinds: wheat (52%), barley (30%) and oats (18%).", True),
        ("Readers were asked what they like: novels (52%), poems (30%) and comics (45%).", True),
    ],
)
def test_shares_of_so_many_kinds(tmp_path: Path, body: str, silent: bool) -> None:
    found = parts_and_whole_differ.RULE.find(world_of(tmp_path, [("en", "Trial", body)])).findings
    assert (found == ()) is silent
