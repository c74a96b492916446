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
    # fewer than there were, but more than were told
    (("fr", "2025-09-03", "Le registre compte 38 monuments."),
     ("fr", "2025-10-09", "Le registre ne compte plus que 52 monuments.")),
    (("ru", "2025-09-03", "В реестре теперь лишь 52 памятника."),
     ("fr", "2025-09-09", "Le registre compte 61 monuments.")),
    # on average in both
    (("en", "2025-09-03", "Since 2021, 38 mills have been sold abroad, at an average price of £27 million."),
     ("fr", "2025-09-09", "Depuis 2021, 38 moulins ont été vendus au loin, au prix moyen de 36 millions de livres.")),
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
    # fewer than there were
    (("fr", "2025-09-03", "Le registre compte 61 monuments."),
     ("fr", "2025-10-09", "Le registre ne compte plus que 52 monuments.")),
    (("en", "2025-09-03", "The register counts 61 monuments."),
     ("ru", "2025-10-09", "В реестре теперь лишь 52 памятника.")),
    (("ru", "2025-09-03", "В реестре 61 памятник."),
     ("en", "2025-10-09", "The register is down to 52 monuments.")),
    # what one came to, and what several came to on average
    (("fr", "2025-09-03", "Le moulin a été vendu au prix de 36 millions de livres."),
     ("en", "2025-09-09", "Since 2021, 38 mills have been sold abroad, at an average price of £27 million.")),
    (("en", "2025-09-03", "The price of the mill is £36 million."),
     ("ru", "2025-09-09", "С 2021 года за рубеж проданы 38 мельниц, в среднем по цене 27 млн фунтов.")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), ONE_MEASURE)
def test_one_measure_told_two_ways(first: Told, second: Told, tmp_path: Path) -> None:
    assert _rules(tmp_path, first, second)


@pytest.mark.parametrize(("first", "second"), TWO_MEASURES)
def test_two_measures_that_look_alike(first: Told, second: Told, tmp_path: Path) -> None:
    assert not _rules(tmp_path, first, second)
