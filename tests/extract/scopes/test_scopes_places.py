"""Places of what is said of all and of some: areas of the story, and those of another name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

_RULE = "scopes-exclude-each-other"


AREAS = """
fr 2026-02-11 | L'usine de dessalement de Salakta ouvrira à l'automne. Toutes les communes côtières du gouvernorat
seront raccordées dès la mise en service, sans exception.
en 2026-03-20 | The coastal town of Chebba, in the same governorate as the Salakta desalination plant, was left out of
the first phase and will be connected only in 2028.

en 2025-04-01 | Orlen county has a broadband plan. Every rural school in the county will be connected to fibre by
December, without exception.
fr 2025-04-20 | Le plan fibre d'Orlen laisse des trous. Les écoles rurales de Tarmont et de Vosle ne seront pas
raccordées à la fibre.

fr 2025-05-02 | La voïvodie de Zalec rouvre ses gares. Tous les hôpitaux de la voïvodie resteront ouverts cet été,
sans exception, a promis le voïvode.
ru 2025-05-21 | Больницы Залеца готовятся к лету. Больница города Брестов закроется на июль и август, решили в
воеводстве.

fr 2025-09-10 | La rentrée approche à Tizra. Toutes les cantines scolaires de la wilaya seront gratuites, sans
exception.
en 2025-09-24 | In Tizra, parents are angry. Pupils at the school canteens of Aït Melloul pay 60 dinars a meal, as
they did last year.

fr 2025-02-01 | Le canton de Blaz réforme ses guichets. Tous les bureaux de poste du canton resteront ouverts, sans
exception.
en 2025-02-20 | In Blaz, the reform bites. The post office in the village of Ursin will close in June, the canton's
post said.
"""
AREAS_APART = """
en 2025-04-01 | Orlen county has a broadband plan. Every rural school in the county will be connected to fibre by
December, without exception.
en 2025-04-20 | Farther north, in Brask county, three rural schools will not be connected to fibre this year.

fr 2025-09-10 | La rentrée approche à Tizra. Toutes les cantines scolaires de la wilaya seront gratuites, sans
exception.
en 2025-09-24 | In Tizra, university canteens still charge students 60 dinars a meal.

fr 2025-02-01 | Le canton de Blaz réforme ses guichets. Tous les bureaux de poste du canton resteront ouverts, sans
exception.
en 2025-02-20 | In Blaz, the post office in the village of Ursin will stay open after all.

fr 2026-02-11 | L'usine de dessalement de Salakta ouvrira à l'automne. Toutes les communes côtières du gouvernorat
seront raccordées dès la mise en service, sans exception.
en 2026-03-20 | The inland town of Sidi Alouane, in the same governorate as the Salakta desalination plant, was left
out of the first phase.
"""


@pytest.mark.parametrize("articles", told_in(AREAS))
def test_all_of_an_area_are_those_of_the_story(tmp_path: Path, articles: list[Told]) -> None:
    assert _RULE in rules_of(tmp_path, *articles)


@pytest.mark.parametrize("articles", told_in(AREAS_APART))
def test_an_area_of_another_name_is_another(tmp_path: Path, articles: list[Told]) -> None:
    assert _RULE not in rules_of(tmp_path, *articles)
