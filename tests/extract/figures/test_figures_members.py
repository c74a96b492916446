"""Figures told by other constructions in two articles: members of a group, known sets, scores, sums for each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.figures.test_figures_align import Told, _rules

ONE_MEASURE = [
    # the members of one group
    (("fr", "2025-08-10", "Une expédition de dix-neuf géologues explore la grotte depuis lundi."),
     ("en", "2025-08-14", "The 27-strong team has been mapping the cave since Monday.")),
    (("fr", "2025-08-10", "L’équipage compte douze marins."),
     ("ru", "2025-08-12", "Экипаж не менялся: в нём работают 15 моряков.")),
    (("ru", "2025-08-10", "Состав делегации — 34 человека."),
     ("fr", "2025-08-12", "La délégation réunit 43 personnes.")),
    # whom the subject names
    (("fr", "2025-03-10", "Les grévistes sont 280, selon le syndicat."),
     ("en", "2025-03-11", "Some 390 strikers stood at the gates on Tuesday.")),
    (("en", "2025-07-07", "Attendance came to 36,000, the organisers said."),
     ("fr", "2025-07-08", "Le festival a reçu 63 000 spectateurs.")),
    # a known set is what it is whatever its clause says
    (("fr", "2025-03-10", "Le parc éolien du cap aura bientôt un voisin. Ses 72 éoliennes, de 9 mégawatts, tournent."),
     ("en", "2025-03-12", "The 64 turbines will have a capacity of 600 megawatts.")),
    (("en", "2025-05-10", "With 36 turbines, the Ranmore wind farm would be the largest of the coast."),
     ("fr", "2025-05-14", "Vingard livrera les pales des quarante-six éoliennes de Ranmore.")),
    # where a named place lies tells nobody's figure
    (("en", "2025-05-10", "In Tirane, in northern Albania, wolves killed 4,300 sheep, the mayor said."),
     ("fr", "2025-05-11", "Les loups ont tué 3 400 moutons, selon le maire.")),
    # points, whatever the verb; the opponent has none of them
    (("en", "2025-05-30", "Guard Tomas Bekker hit 29 points in the decider against Velmar."),
     ("fr", "2025-05-31", "Tomas Bekker était attendu. Le meneur a inscrit trente-quatre points en finale.")),
    # so much a year, so much for each
    (("en", "2025-06-12", "The new boiler will save £1.4 million a year."),
     ("en", "2025-06-14", "The annual saving is put at £2.1 million.")),
    (("fr", "2025-06-12", "Chaque bateau donnera droit à une subvention de 140 000 euros."),
     ("en", "2025-06-14", "The grant is 115,000 euros for each boat.")),
    # times that point elsewhere
    (("fr", "2025-03-17", "Le 16 mars, 2 148 électeurs ont voté."),
     ("fr", "2025-06-10", "Le 16 mars, le oui l’a emporté : ils étaient 2 418 à voter ce dimanche-là.")),
    (("ru", "2025-10-10", "Помешал июльский град: он уничтожил 1 260 гектаров виноградников."),
     ("fr", "2025-10-12", "La grêle de juillet a détruit 1 620 hectares de vignes.")),
    # digits turned round, of what was
    (("en", "2025-03-05", "In all, 1,640 lots found a taker."),
     ("fr", "2025-07-02", "Ce jour de vente, 1 460 lots avaient trouvé preneur.")),
]  # fmt: skip
TWO_MEASURES = [
    # another group, and a group that is none
    (("fr", "2025-08-10", "L’équipage compte douze marins."),
     ("en", "2025-08-12", "The delegation numbers 34 people.")),
    (("fr", "2025-03-10", "La fosse d’orchestre aura 80 places de musiciens, contre 62 aujourd’hui."),
     ("fr", "2025-03-12", "L’orchestre déménage. Ses 58 musiciens donneront un concert.")),
    (("fr", "2025-08-10", "L’équipe a soigné 240 personnes."),
     ("en", "2025-08-12", "The team is made up of 27 people.")),
    # who works is not who strikes
    (("fr", "2025-03-10", "Les grévistes sont 280, selon le syndicat."),
     ("en", "2025-03-11", "The plant employs 610 people.")),
    (("en", "2025-07-07", "Attendance came to 36,000, the organisers said."),
     ("fr", "2025-07-08", "Le festival a coûté 63 000 euros.")),
    # what stands and what is to come
    (("en", "2025-05-10", "The wind farm has had 36 turbines since 2019."),
     ("fr", "2025-05-14", "Le parc éolien aura quarante-six éoliennes en 2029.")),
    # of two players, of two matches
    (("en", "2025-05-30", "Tomas Bekker hit 29 points in the decider."),
     ("fr", "2025-05-31", "Ivan Sorel a inscrit trente-quatre points en finale.")),
    # once, and a year
    (("en", "2025-06-12", "The new boiler will save £1.4 million a year."),
     ("en", "2025-06-14", "Over its life the boiler will save £21 million.")),
    (("fr", "2025-06-12", "Chaque bateau donnera droit à une subvention de 140 000 euros."),
     ("en", "2025-06-14", "The grants come to 115,000 euros a year.")),
    # another July, another Sunday
    (("ru", "2025-10-10", "Помешал июльский град: он уничтожил 1 260 гектаров виноградников."),
     ("fr", "2025-10-12", "La grêle de juin a détruit 1 620 hectares de vignes.")),
    (("fr", "2025-03-17", "Le 16 mars, 2 148 électeurs ont voté."),
     ("fr", "2025-06-10", "Le 8 juin, le oui l’a emporté : ils étaient 2 418 à voter ce dimanche-là.")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), ONE_MEASURE)
def test_one_measure_told_two_ways(first: Told, second: Told, tmp_path: Path) -> None:
    assert _rules(tmp_path, first, second)


@pytest.mark.parametrize(("first", "second"), TWO_MEASURES)
def test_two_measures_that_look_alike(first: Told, second: Told, tmp_path: Path) -> None:
    assert not _rules(tmp_path, first, second)
