"""Rounds, days and clauses that narrow, phrases that name a measure, people counted by what they did, lone extents."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.figures.test_figures_align import _rules

ONE = [
    # what is voted, signed, watched or ridden by so many
    (("ru", "2025-05-05", "Кандидат победил: за него проголосовали 3 140 человек."),
     ("en", "2025-05-06", "The candidate won with 3,410 votes.")),
    (("fr", "2025-05-05", "La pétition a recueilli 6 400 signatures."),
     ("en", "2025-05-07", "The petition was signed by 4,600 people.")),
    (("fr", "2025-05-05", "L’exposition a attiré 93 000 visiteurs."),
     ("en", "2025-05-06", "The show was seen by 76,000 people.")),
    (("ru", "2025-05-05", "Матч собрал на трибунах 11 400 болельщиков."),
     ("en", "2025-05-05", "Attendance was put at 14,100.")),
    (("en", "2025-05-05", "A crowd of 31,200 had watched the match."),
     ("fr", "2025-05-06", "Le stade n’était pas plein : 28 700 spectateurs ont pris place dans les tribunes.")),
    (("ru", "2025-05-05", "Завод сократит 180 рабочих."),
     ("en", "2025-05-06", "The foundry will lay off 240 people.")),
    (("fr", "2025-05-05", "La direction a renoncé à son projet : 180 ouvriers ont été licenciés."),
     ("en", "2025-05-06", "Some 240 workers were dismissed.")),
    # a measure told by a phrase or by its unit
    (("en", "2025-05-05", "The station has an installed capacity of 210 megawatts."),
     ("fr", "2025-05-06", "La centrale développe 120 MW.")),
    (("fr", "2025-05-05", "Le tribunal a condamné l’usine à verser 2,3 millions d’euros aux riverains."),
     ("en", "2025-05-06", "The court ordered the plant, a tannery, to pay 3.2 million euros.")),
    (("ru", "2025-05-05", "Суд постановил взыскать с завода 240 млн тенге."),
     ("en", "2025-05-06", "A judge told the plant to pay 420 million tenge.")),
    (("en", "2025-05-05", "The agency fined the company £4.3 million."),
     ("fr", "2025-05-06", "L’entreprise devra s’acquitter d’une amende de 3,4 millions de livres.")),
    (("fr", "2025-05-05", "Le concert a permis de récolter 48 000 euros."),
     ("en", "2025-05-06", "The concert raised 84,000 euros.")),
    (("ru", "2025-05-05", "На ремонт моста потратили 3,1 млрд тенге."),
     ("en", "2025-05-06", "The works cost 1.3 billion tenge.")),
    (("fr", "2025-05-05", "Le chantier a coûté 31 millions d’euros."),
     ("en", "2025-05-30", "The bill came to 37 million euros.")),
    (("fr", "2025-05-05", "Les pirates exigent 2,5 millions d’euros."),
     ("en", "2025-05-06", "The hackers demanded a ransom of 5.2 million euros.")),
    (("fr", "2025-05-05", "La réserve s’étend sur 640 hectares."),
     ("en", "2025-05-06", "The reserve covers 460 hectares.")),
    (("fr", "2025-05-05", "L’usine de dessalement fournira 40 000 m³ par jour."),
     ("en", "2025-05-06", "At full capacity it is to turn out 55,000 cubic metres a day.")),
    # a time that is of another deed
    (("fr", "2025-05-05", "La coopérative réunit 90 bateaux adhérents et a vendu 600 tonnes de poisson l’an dernier."),
     ("fr", "2025-05-06", "La coopérative, forte de 60 bateaux adhérents, réfléchit à la relève.")),
    (("en", "2025-05-05", "The co-op counts 90 member boats and sold 600 tonnes of fish last year."),
     ("en", "2025-05-06", "The co-op, with its 60 member boats, wants younger skippers.")),
    # what is looked back at, or told by a participle alone
    (("fr", "2025-12-05", "Au total, 8 400 tonnes de harengs auront été débarquées cette année."),
     ("en", "2025-12-06", "The port handled 4,800 tonnes of the fish.")),
    (("fr", "2025-05-05", "Les vétérinaires ont abattu 74 000 canards."),
     ("fr", "2025-05-06", "Le bilan est lourd, selon la chambre : quelque 47 000 palmipèdes éliminés.")),
    (("fr", "2025-05-05", "Cette saison, 11 200 curistes sont venus."),
     ("fr", "2025-05-06", "La cure n’a pas dit son dernier mot : 12 700 patients l’ont suivie cette saison.")),
]  # fmt: skip
TWO = [
    (("fr", "2025-05-05", "L’an dernier, elle réunissait 90 bateaux adhérents et a vendu 600 tonnes de poisson."),
     ("fr", "2025-05-06", "La coopérative, forte de 60 bateaux adhérents, réfléchit à la relève.")),
    (("fr", "2025-05-05", "Elle a obtenu 1 240 voix au second tour."),
     ("en", "2025-05-06", "She had taken 980 votes in the first round.")),
    (("en", "2025-05-05", "She took 1,240 votes in the runoff."),
     ("ru", "2025-05-06", "В первом туре она получила 980 голосов.")),
    (("en", "2025-05-05", "She took 1,240 votes on Sunday."),
     ("ru", "2025-05-06", "Две недели назад, под дождём, она получила 980 голосов.")),
    (("en", "2025-05-05", "The show drew 4,200 visitors."),
     ("fr", "2025-05-06", "Le premier jour, 2 400 visiteurs sont venus.")),
    (("en", "2025-05-05", "The farm has a capacity of 300 megawatts."),
     ("fr", "2025-05-06", "La première tranche développe 120 MW.")),
    (("fr", "2025-05-05", "Soixante-deux voiliers ont pris part à la course."),
     ("en", "2025-05-06", "Of the 26 yachts that winter here, only two broke a mast.")),
    (("en", "2025-05-05", "The court ordered the plant to pay 3 million euros."),
     ("fr", "2025-05-06", "Les voisins réclamaient 5 millions d’euros.")),
    (("en", "2025-05-05", "The final was watched by 22,000 spectators."),
     ("fr", "2025-05-06", "Quelque 13 000 supporters lorrains avaient fait le voyage.")),
    (("ru", "2025-05-05", "За девять месяцев паром перевёз 53 300 пассажиров."),
     ("en", "2025-05-06", "Some 61,000 people live on the island.")),
    (("en", "2025-05-05", "The bridge had cost 3.1 million euros."),
     ("fr", "2025-05-25", "Le coût de la passerelle est estimé à 4,4 millions d’euros.")),
    (("fr", "2025-05-05", "En 2030, 8 400 tonnes auront été débarquées."),
     ("en", "2025-05-06", "The port handled 4,800 tonnes.")),
    (("en", "2025-05-05", "The show was seen by 76,000 people. Among them were 5,000 pupils."),
     ("fr", "2025-05-06", "L’exposition a attiré 93 000 visiteurs.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", ONE, ids=lambda pair: pair[0][2][:40])
def test_one_thing_told_in_two_ways_is_found(pair: tuple[tuple[str, str, str], ...], tmp_path: Path) -> None:
    assert "same-measure-disjoint-values" in _rules(tmp_path, *pair)


@pytest.mark.parametrize("pair", TWO, ids=lambda pair: pair[0][2][:40])
def test_figures_of_two_things_are_left_alone(pair: tuple[tuple[str, str, str], ...], tmp_path: Path) -> None:
    assert "same-measure-disjoint-values" not in _rules(tmp_path, *pair)
