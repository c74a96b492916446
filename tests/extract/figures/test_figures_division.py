"""Shares that divide one whole, told before them or after the last; rates of several things divide none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.figures.test_figures_bases import _rules

CONFLICTS = [
    # a question that a list answers, one answer each, all of something at the opening, and nothing left at the end
    ("fr", "Le cidre part au loin. Où se boit-il ? La coopérative a compté :\n\n- 52 % en Bretagne ;\n- 33 % à Paris "
     ";\n- 28 % à l’étranger."),
    ("fr", "Pourquoi partent-ils ? Chacun ne pouvait citer qu’une raison :\n\n- le bruit, 45 % ;\n- le loyer, 36 % "
     ";\n- l’école, 31 %."),
    ("fr", "Toutes saisons confondues, 57 % des clients dorment au camping, 31 % à l’hôtel et 24 % en gîte."),
    ("en", "Of all the peat cut in the county, 57% was burned, 31% exported and 24% sold to gardeners."),
    ("en", "Of the wool, 57% goes to Leeds and 31% to York, while 24% is spun at home; nothing is thrown away."),
    ("ru", "Куда уходит лён, посчитали в области:\n\n- 52 % — на фабрики;\n- 33 % — в Китай;\n- 28 % — кустарям."),
    ("fr",
     "L’usine a vendu 58 millions de bouteilles en 2024. Les vignerons en ont pris 55 %, les brasseurs 25 %, les "
     "producteurs d’eau 20 % et les distillateurs 12 % : voilà toutes les ventes, résume le service commercial."),
    ("fr",
     "L’export, marché par marché\n\n- Italie : 48 % des volumes exportés ;\n- Espagne : 27 % ;\n- Canada : 15 % "
     ";\n- les autres pays, c’est-à-dire tout le reste : 20 %."),
    ("fr",
     "L’énergie du réseau vient du bois à 60 %, du gaz à 25 % et de la géothermie à 25 %."),
    ("fr",
     "Les électeurs ont choisi : 45 % pour Martin, 35 % pour Durand et 30 % pour Petit. Il n’y avait pas d’autre "
     "candidat."),
    ("fr",
     "Le budget de la fête est simple : 50 % de billetterie, 30 % de buvette, 30 % de subventions, et c’est tout."),
    ("fr",
     "Les clients viennent de France (62 %), d’Allemagne (24 %), de Suisse (11 %) et d’autres pays (13 %)."),
    ("fr",
     "Les dépenses\n\n- salaires : 52 % ;\n- loyers : 28 % ;\n- matériel : 18 % ;\n- divers : 12 %."),
    ("en",
     "The whole crop was sold: 40% to mills, 35% to bakers and 35% to farmers."),
    ("en",
     "Where the money goes\n\n- wages: 50%\n- rent: 25%\n- energy: 20%\n- everything else: 15%"),
    ("en",
     "Visitors came from Germany (45%), France (30%), Italy (20%) and other countries (15%)."),
    ("en",
     "Of the electricity the island uses, 55% comes from wind, 30% from solar panels and 25% from diesel; there is"
     " no other source."),
    ("en",
     "The hall seats are shared out as follows: 60% for subscribers, 30% for tourists, 20% for schools."),
    ("ru",
     "Урожай распределили так: 50 % — мельницам, 30 % — пекарням, 30 % — на корм."),
    ("ru",
     "Расходы клуба\n\n- зарплаты: 55 %;\n- аренда: 25 %;\n- инвентарь: 20 %;\n- прочее: 10 %."),
    ("ru",
     "Молоко покупают заводы (60 %), школы (25 %), больницы (15 %) и прочие покупатели (12 %)."),
    ("ru",
     "Сыр взяли рестораны — 45 %, магазины — 35 %, гостиницы — 30 %. Больше покупателей не было."),
    ("fr",
     "Trois sources alimentent la ville en eau : la rivière pour 50 %, les forages pour 35 %, le lac pour 25 %."),
    ("en",
     "Three buyers took all of the honey: supermarkets 55%, markets 30% and restaurants 25%."),
    ("fr",
     "À Brenval, 88 % des 300 hameaux seront reliés à la fibre. Les 12 % restants le seront par satellite. Cette "
     "approche mixte permettra de couvrir 99 % des hameaux."),
    ("fr",
     "Le tramway desservira 70 % des quartiers de Brenval, les bus les 30 % restants. Ensemble, ils toucheront 96 "
     "% des quartiers."),
    ("en",
     "Buses will serve 70% of Brenval’s districts and trams the remaining 30%. Together they will reach 96% of the"
     " districts."),
    ("ru",
     "Автобусы обслуживают 70 % районов Бренваля, трамваи — остальные 30 %. Вместе они охватывают 96 % районов."),
    ("fr",
     "Le groupe réserve un bureau au personnel. La région aura 18 % du capital. Le groupe garderait les 74 % "
     "restants."),
]  # fmt: skip
CALM = [
    ("fr", "Où se boit le cidre ? La part vendue sur place varie :\n\n- 52 % en Bretagne ;\n- 33 % en Normandie ;\n- "
     "28 % en Anjou."),
    ("fr", "Pourquoi partent-ils ? Chacun pouvait citer plusieurs raisons :\n\n- le bruit, 45 % ;\n- le loyer, 36 % "
     ";\n- l’école, 31 %."),
    ("en", "Of all the peat cut in the county, 57% was wet, of the turf 31% and of the sand 24%."),
    ("ru", "Лён подорожал:\n\n- на 52 % — на фабриках;\n- на 33 % — в Китае;\n- на 28 % — у кустарей."),
    ("fr",
     "Interrogés sur leurs achats, les clients citent le prix (62 %), la qualité (48 %), la proximité (35 %) et "
     "d’autres raisons (12 %) ; plusieurs réponses étaient possibles."),
    ("fr",
     "Le chômage touche 12 % des jeunes à Lens, 9 % à Lille et 7 % dans les autres villes."),
    ("fr",
     "La fréquentation a progressé de 55 % en Italie, de 40 % en Espagne et de 30 % dans les autres pays."),
    ("fr",
     "Les dépenses\n\n- salaires : 52 % ;\n- loyers : 28 % ;\n- matériel : 12 % ;\n- divers : 8 %."),
    ("en",
     "Support for the plan stood at 62% in the north, 58% in the south and 49% in other regions."),
    ("en",
     "Exports rose 40% to Italy, 35% to Spain and 30% to other markets."),
    ("ru",
     "Рост составил 45 % на севере, 35 % на юге и 30 % в остальных районах."),
    ("ru",
     "Явка достигла 62 % в городе, 55 % в районе и 48 % в прочих сёлах."),
    ("fr",
     "Le taux de réussite atteint 91 % au bac général, 84 % au bac technologique et 78 % dans les autres filières."),
    ("en",
     "Occupancy was 80% in hotels, 64% in hostels and 51% in other lodgings."),
    ("fr",
     "Le taux de remplissage\n\n- juin : 48 % ;\n- juillet : 77 % ;\n- août : 85 % ;\n- les autres mois : 30 %."),
    ("fr",
     "Les espèces touchées\n\n- chênes : 52 % ;\n- hêtres : 38 % ;\n- frênes : 68 % ;\n- autres : 12 %."),
    ("fr",
     "À Brenval, 88 % des 300 hameaux seront reliés à la fibre. Les 12 % restants le seront par satellite. Cette "
     "approche mixte permettra de couvrir 100 % des hameaux."),
    ("fr",
     "À Brenval, 88 % des 300 hameaux seront reliés à la fibre. Les 12 % restants le seront par satellite. La 4G, "
     "elle, atteint déjà 99 % des hameaux."),
    ("en",
     "Buses will serve 70% of Brenval’s districts and trams the remaining 30%. A survey found 96% of residents "
     "happy with that."),
    ("fr",
     "Le tramway desservira 70 % des quartiers de Brenval, les bus les 30 % restants. Dans 96 % des quartiers, les"
     " rues devront être refaites."),
    ("fr",
     "Le groupe réserve 8 % du capital au personnel. La région aura 18 % du capital. Le groupe garderait les 74 % "
     "restants."),
    ("en",
     "The buyer will keep nine turboprops out of 11 and ten of 14 routes, the court said."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), CONFLICTS, ids=[text[:40] for _, text in CONFLICTS])
def test_shares_of_one_whole_that_pass_it_are_found(tmp_path: Path, language: str, text: str) -> None:
    assert "parts-and-whole-differ" in _rules(tmp_path, language, text)


@pytest.mark.parametrize(("language", "text"), CALM, ids=[text[:40] for _, text in CALM])
def test_rates_of_several_things_may_pass_a_hundred(tmp_path: Path, language: str, text: str) -> None:
    assert _rules(tmp_path, language, text) == []
