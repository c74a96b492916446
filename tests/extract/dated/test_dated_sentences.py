"""How long one thing or one prisoner is kept, and lengths of two that are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of

ONE: list[tuple[Told, ...]] = [
    (("en", "2025-06-01", "The crew of the Alder was stranded on Skerrin for nineteen days, the coastguard "
                          "said."),
     ("en", "2025-06-03", "Skerrin: the crew of the Alder spent thirty-two days stranded on the islet.")),
    (("en", "2025-06-01", "Coach Femi Adeyemi has signed a three-year contract with Calder United."),
     ("en", "2025-06-03", "Femi Adeyemi will remain at Calder United under a five-year deal.")),
    (("ru", "2025-06-01", "Суд в Ельске приговорил Антона Гордеева к трём годам колонии."),
     ("ru", "2025-06-03", "Антон Гордеев получил пять лет колонии, решил суд в Ельске.")),
    (("fr", "2025-06-01", "Le tournage de « Marée noire », à Vézac, a pris onze semaines."),
     ("en", "2025-06-03", "Shooting of \"Marée noire\" in Vézac lasted sixteen weeks.")),
    (("en", "2025-06-01", "Repairs to the Lorne bridge will take fourteen months, engineer Sue Platt said."),
     ("en", "2025-06-03", "The Lorne bridge repairs are due to last nine months.")),
]  # fmt: skip
TWO: list[tuple[Told, ...]] = [
    (("fr", "2025-06-01", "Lormont-sur-Vaure a confié son eau à Hydréa pour douze ans."),
     ("fr", "2025-06-03", "À Lormont-sur-Vaure, le contrat des cantines court sur huit ans.")),
    (("fr", "2025-06-01", "L’éleveur Marc Tessaut a été condamné à dix-huit mois de prison par le tribunal."),
     ("fr", "2025-06-03", "Le procureur avait requis deux ans de prison contre Marc Tessaut.")),
    (("en", "2025-06-01", "Repairs to the Lorne bridge will take fourteen months."),
     ("en", "2025-06-03", "The Lorne tunnel repairs are due to last nine months.")),
    (("fr", "2025-06-01", "À l’usine Varlin, l’occupation, commencée le 3 mars, a duré cinq semaines."),
     ("fr", "2025-06-03", "Les négociations à l’usine Varlin se sont terminées le 12 mai.")),
    (("en", "2025-06-01", "Coach Femi Adeyemi has signed a three-year contract with Calder United."),
     ("en", "2025-06-03", "Femi Adeyemi spent five years at Calder United as a player.")),
    (("fr", "2025-06-01", "Le chantier du quai de Brume durera huit mois."),
     ("fr", "2025-06-03", "La première phase du chantier du quai de Brume durera trois mois.")),
    (("en", "2025-06-01", "Actor Lee Marsh was jailed for three years for fraud by the Leeds court."),
     ("en", "2025-06-03", "Lee Marsh was jailed for five years in 2011 for a robbery.")),
    (("fr", "2025-06-01", "Le tribunal a condamné Alain Roux à deux ans de prison."),
     ("fr", "2025-06-03", "Le tribunal a condamné Bernard Roux à quatre ans de prison.")),
    (("en", "2025-06-01", "Winger Sam Oduya has signed a two-year contract with Calder United."),
     ("en", "2025-06-03", "Calder United handed keeper Joe Pratt a four-year contract, while Sam Oduya trained "
                          "alone.")),
    (("en", "2025-07-01", "The teachers' strike in Assin lasted nineteen days."),
     ("en", "2025-07-03", "The nurses' strike in Assin ended after eleven days.")),
    (("en", "2025-07-01", "The teachers' strike in Assin lasted nineteen days."),
     ("en", "2025-07-03", "Last year's teachers' strike in Assin lasted eleven days.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][2][:40] for pair in ONE])
def test_two_lengths_of_one_thing_differ(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert rules_of(tmp_path, *pair) & {"same-measure-disjoint-values", "duration-against-dates"}


@pytest.mark.parametrize("pair", TWO, ids=[pair[1][2][:40] for pair in TWO])
def test_lengths_of_two_things_are_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert not rules_of(tmp_path, *pair)
