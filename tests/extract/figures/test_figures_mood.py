"""What is denied, refused, still to come, or all of something: the clause tells which."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.figures.test_figures_align import Told, _rules

ONE_MEASURE = [
    # a denial that a conjunction opens is of what follows
    (("fr", "2025-09-03", "La collection compte 34 gravures."),
     ("en", "2025-09-09", "The collection holds 28 engravings and cannot be sold.")),
    (("fr", "2025-09-03", "Le lac compte 48 îles et n’est pas profond."),
     ("ru", "2025-09-09", "На озере 36 островов.")),
    (("ru", "2025-09-03", "В реестре 61 памятник и нет мостов."),
     ("fr", "2025-09-09", "Le registre compte 52 monuments.")),
    # "no to" refuses, and denies no number
    (("fr", "2025-09-03", "Le plan prévoit la suppression de douze lignes de bus d’ici juin 2028."),
     ("fr", "2025-09-09", "Les maires ont dit non à la suppression de quinze lignes de bus d’ici juin 2028.")),
    (("en", "2025-09-03", "The plan closes twelve libraries by June 2028."),
     ("en", "2025-09-09", "Residents have said no to the closing of fifteen libraries by June 2028.")),
    # what a lone number is made of is all of it
    (("fr", "2025-09-03", "La flotte compte 34 remorqueurs."),
     ("en", "2025-09-09", "The fleet comprises 28 tugs.")),
]  # fmt: skip
TWO_MEASURES = [
    # a denial that stands with the number
    (("fr", "2025-09-03", "La collection compte 34 gravures."),
     ("en", "2025-09-09", "The collection does not hold 28 engravings.")),
    (("en", "2025-09-03", "The plan closes twelve libraries by June 2028."),
     ("en", "2025-09-09", "The mayor has decided not to close fifteen libraries by June 2028.")),
    # what was done, and what is to come
    (("fr", "2025-09-03", "La région a supprimé douze lignes de bus."),
     ("fr", "2025-09-09", "Les maires ont dit non à la suppression de quinze lignes de bus d’ici juin 2028.")),
    # parts of a whole
    (("fr", "2025-09-03", "La flotte compte 34 navires."),
     ("en", "2025-09-09", "The fleet of 34 comprises 28 ships built at home and six bought abroad.")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), ONE_MEASURE)
def test_one_measure_told_two_ways(first: Told, second: Told, tmp_path: Path) -> None:
    assert _rules(tmp_path, first, second)


@pytest.mark.parametrize(("first", "second"), TWO_MEASURES)
def test_two_measures_that_look_alike(first: Told, second: Told, tmp_path: Path) -> None:
    assert not _rules(tmp_path, first, second)
