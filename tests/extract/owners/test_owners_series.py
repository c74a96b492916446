"""Several shares of one company in a row, and companies that are only described, in invented sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.claim import Number
from tests.extract.owners.test_owners import drafts, name

ROWS = [
    ("fr", "La société Filor gère le quai. Son capital se partage entre l’État, qui en a 51 %, la commune, qui en a "
     "25 %, et le fonds Nord, qui en a 24 %.",
     ["the-state 51 Filor", "holder-thing-municipality 25 Filor", "Nord 24 Filor"]),
    ("fr", "Filor appartient pour 60 % au fonds Nord, lui-même propriété à 30 % de la banque Morel.",
     ["Nord 60 Filor", "Morel 30 Nord"]),
    ("fr", "Le câblier Filor a trois propriétaires. La ville détient 51 % du capital, le port 24 % et la banque Morel "
     "25 %.", ["holder-thing-municipality 51 Filor", "holder-thing-port 24 Filor", "Morel 25 Filor"]),
    ("fr", "Le capital de Lumina est connu. Les familles détiendront 60 %, le fonds Nord 34 % et les salariés 6 %.",
     ["holder-thing-family 60 Lumina", "Nord 34 Lumina", "holder-thing-employee 6 Lumina"]),
    ("fr", "Les salariés possèdent 30 % de Verlor ; les Baudry n’en ont plus que 20 %.",
     ["holder-thing-employee 30 Verlor", "Baudry 20 Verlor"]),
    ("fr", "Qui possède Aldour ? Vercors, pour 70 %, et la mairie, pour 30 %.",
     ["Vercors 70 Aldour", "holder-thing-municipality 30 Aldour"]),
    ("en", "The tram is run by a firm, Tidel, whose entire capital is in three pairs of hands: the county has 40%, the "
     "bank Orrin 35% and the Lowe foundation 25%.",
     ["holder-thing-county 40 Tidel", "Orrin 35 Tidel", "Lowe 25 Tidel"]),
    ("en", "Farmers own 65% of Glencar; the Dunbars are down to 35%.",
     ["holder-thing-farmer 65 Glencar", "Dunbar 35 Glencar"]),
    ("en", "The brewery Stannard has two shareholders. Vercors holds 70% and the Orr family 30%.",
     ["Vercors 70 Stannard", "Orr 30 Stannard"]),
    ("ru", "Завод «Вымпел» раскрыл состав собственников. У «Луча» — 50 %, у семьи Орловых — 18 %, у банка «Маяк» — "
     "32 %.", ["Луча 50 Вымпел", "Орловых 18 Вымпел", "Маяк 32 Вымпел"]),
    ("ru", "Кому принадлежит «Аквадор»? 70 % — у «Веркора», 30 % — у банка «Маяк».",
     ["Веркора 70 Аквадор", "Маяк 30 Аквадор"]),
    ("ru", "У банка «Маяк» 40 % «Опалины», у семьи Орловых — 60 %.", ["Маяк 40 Опалины", "Орловых 60 Опалины"]),
    ("en", "Vercors, Brunel and Orrin own Aldour in equal shares.",
     ["Vercors 33.333 Aldour", "Brunel 33.333 Aldour", "Orrin 33.333 Aldour"]),
    ("fr", "Le groupe Sorvane a la moitié d’une conserverie, Marbleu. Le fonds Nord détient 20 % de la conserverie.",
     ["Sorvane 50 Marbleu", "Nord 20 Marbleu"]),
    ("fr", "La compagnie des eaux Aldour est aux mains de Vercors, à hauteur de 70 %.", ["Vercors 70 Aldour"]),
    ("fr", "Filiale à 100 % de Vercors Énergie, Aldour embauche.", ["Vercors Énergie 100 Aldour"]),
    ("en", "The Tessier family is the sole owner of Aldour.", ["Tessier 100 Aldour"]),
    ("en", "Welsh ministers hold every single share in Dyfed Rail.", ["holder-thing-minister-counted 100 Dyfed Rail"]),
    ("fr", "Le syndicat mixte est actionnaire à 45 % de la société Aldour, la banque Tellier à 30 %, le groupe Orrin à "
     "25 %.", ["holder-fr-syndicat-mixte 45 Aldour", "Tellier 30 Aldour", "Orrin 25 Aldour"]),
    ("fr", "Clairval est la propriété exclusive de Norrvik.", ["Norrvik 100 Clairval"]),
    ("fr", "Palimpseste appartient désormais à 60 % au groupe Orrin.", ["Orrin 60 Palimpseste"]),
    ("en", "Orrin holds 40% of Skerry Lines through its subsidiary Hestia.", ["Orrin 40 Skerry Lines"]),
    ("en", "Orrin and the Macraes each hold half of Skerry Lines.",
     ["Orrin 50 Skerry Lines", "Macrae 50 Skerry Lines"]),
    ("ru", "У «Каравая» два акционера: фонд «Рост» с 65 % и банк «Маяк» с 35 %.",
     ["Рост 65 Каравая", "Маяк 35 Каравая"]),
    ("ru", "Владелец у «Онего-Флота» один: все акции принадлежат холдингу «Ладога».", ["Ладога 100 Онего-Флота"]),
    ("ru", "Терминал «Приморье» растёт.\n\nТерминал, открытый 17 июня 2004 года, целиком, на 100 %, принадлежит группе "
     "«Восток».", ["Восток 100 Приморье"]),
    ("ru", "У группы «Восток» 70 % терминала «Приморье», а 30 % с 2019 года держит компания «Мидзу».",
     ["Восток 70 Приморье", "Мидзу 30 Приморье"]),
    ("fr", "Une résidence sera bâtie. Elle appartient à 100 % à la foncière Canal.",
     ["Canal 100 holder-thing-residential-complex"]),
    ("fr", "Aux Forges d’Ancy, l’actionnariat n’a pas bougé : le fonds Sequana possède 45 % des titres, la Caisse du "
     "Rhin 33 %, les cadres 22 %.",
     ["Sequana 45 Forges d’Ancy", "Caisse du Rhin 33 Forges d’Ancy", "holder-thing-manager-counted 22 Forges d’Ancy"]),
    ("en", "The Finch family, founders of Dunmore, retain 62% of the company; Lakeside Capital owns the rest.",
     ["Finch 62 Dunmore", "Lakeside Capital 38 Dunmore"]),
    ("en", "Lakeside Capital controls Dunmore through a 51% stake.", ["Lakeside Capital 51 Dunmore"]),
    ("en", "Dunmore belongs entirely to Lakeside Capital.", ["Lakeside Capital 100 Dunmore"]),
    ("en", "Lakeside Capital bought out the founders and now owns 100% of Dunmore.", ["Lakeside Capital 100 Dunmore"]),
    ("ru", "Государству принадлежит контрольный пакет акций порта «Восточный» — 51 %.", ["the-state 51 Восточный"]),
    ("fr", "Hespéria possède 30 % de Nox, propriétaire de la compagnie à hauteur de 70 %.", ["Hespéria 30 Nox"]),
    ("fr", "Orvel détient 80 % de Nox. Sans autre lien avec l’armateur Deepor, Orvel en possède 32 %.",
     ["Orvel 80 Nox", "Orvel 32 Deepor"]),
    ("en", "Alder has a 40% stake in the Orville quarry operator Bolnis Stone.", ["Alder 40 Bolnis Stone"]),
    ("en", "The Danes hold 65% of Skerry Wind, leaving Corrib Power with 35%.",
     ["Danes 65 Skerry Wind", "Corrib Power 35 Skerry Wind"]),
    ("en", "The brewery Stannard has two owners. Orrin and Hestia have had 50% each since 2021.",
     ["Orrin 50 Stannard", "Hestia 50 Stannard"]),
    ("ru", "Капитал «Каравая» поделён: 51 % принадлежит банку «Маяк», 49 % — кооперативу «Колос» из Твери.",
     ["Маяк 51 Каравая", "Колос 49 Каравая"]),
    ("ru", "Птицефабрика «Заречье» сменила хозяев: теперь 60 % у холдинга «Степь», 25 % у банка «Дон», 15 % у фонда "
     "«Рост».",
     ["Степь 60 Заречье", "Дон 25 Заречье", "Рост 15 Заречье"]),
    ("ru", "Совладельцы «Заречья» — холдинг «Степь» (60 %) и банк «Дон» (40 %).",
     ["Степь 60 Заречья", "Дон 40 Заречья"]),
    ("ru", "Холдинг «Степь», владелец 60 % «Заречья», строит новый цех.", ["Степь 60 Заречья"]),
    ("en", "The register of Hallam lists three holders: Ferris Group, with 51%; the Dale trust, with 29%; and the Orr "
     "family, with 20%.", ["Ferris Group 51 Hallam", "Dale 29 Hallam", "Orr 20 Hallam"]),
    ("ru", "«Веркор» владеет 60 % «Брюнеля», а тому принадлежит половина «Аквадора».",
     ["Веркор 60 Брюнеля", "Брюнеля 50 Аквадора"]),
    # Who holds is the name beside "qui" or before an apposition, not what the sentence opens with.
    ("fr", "Derrière l’opération, on devine la main du fonds Sabre Gestion, qui possède 45 % de Delorge.",
     ["Sabre Gestion 45 Delorge"]),
    ("en", "Sabre Holdings, an investment fund with a 30% stake in Delorge, pressed for speed.",
     ["Sabre Holdings 30 Delorge"]),
    ("en", "Ulmer Group will invest in Corvan, a Breton cannery. The contract gives Ulmer Group 80% of the company.",
     ["Ulmer Group 80 Corvan"]),
    ("en", "The house of Lavan Sud has an ally: the trader Corby & Sons bought a third of its capital in 2019 and has "
     "kept it.", ["Corby & Sons 33.333 Lavan Sud"]),
    # What a sentence begins with holds "its indirect share", whatever else it holds.
    ("en", "Ulmer Group owns 80% of Corvan. Ulmer Group owns 75% of Atlant, which in turn owns 40% of Moran Quay. "
     "Ulmer Group puts its indirect share at 35%.",
     ["Ulmer Group 80 Corvan", "Ulmer Group 75 Atlant", "Atlant 40 Moran Quay", "Ulmer Group 35 Moran Quay"]),
    ("fr", "Deux entreprises portent le projet : le groupe Kerran et le danois Ostholm, qui possèdent chacun 50 % de "
     "la société Inisbra.", ["Kerran 50 Inisbra", "Ostholm 50 Inisbra"]),
    ("ru", "Студия «Колос», которой принадлежит 55 % «Каравая», в свою очередь на 80 % находится в собственности "
     "холдинга «Степь».", ["Колос 55 Каравая", "Степь 80 Колос"]),
]  # fmt: skip


def shares(folder: Path, language: str, text: str) -> list[str]:
    found = [d for d in drafts(folder, language, text) if isinstance(d.value, Number)]
    return [f"{name(d.scope)} {d.value.lo} {name(d.subject)}" for d in found if isinstance(d.value, Number)]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_rows(tmp_path: Path, language: str, text: str, expected: list[str]) -> None:
    assert shares(tmp_path, language, text) == expected


OTHER = [
    ("fr", "Les femmes représentent 45 % des salariés d’Opaline, les apprentis 8 %."),
    ("fr", "La ville finance 40 % du pont, la région 35 % et l’État 25 %."),
    ("fr", "Le parti de Mme Roy a 40 % des voix, celui de M. Petit 32 %."),
    ("en", "Labour has 42% of the vote, the Greens 12% and the Liberals 9%."),
    ("en", "Sales at Opaline rose 12%, at Kerloc 8% and at Tellier 3%."),
    ("en", "The school spends 45% of its budget on salaries and 12% on heating."),
    ("en", "Leeds and Hull have 12% each."),
    ("en", "Drivers keep 75% of each fare, the app 25%."),
    ("en", "Lakeside Capital controls 40% of the cheese market; Dunmore has 15%."),
    ("ru", "Зерно составляет 55 % груза порта «Восточный», уголь — 25 %."),
    ("ru", "Явка составила 61 %, у «Единства» — 45 % голосов, у «Волны» — 30 %."),
    ("ru", "У «Опалины» 40 % рынка, у «Керлока» — 25 %."),
]


@pytest.mark.parametrize(("language", "text"), OTHER)
def test_rows_of_something_else(tmp_path: Path, language: str, text: str) -> None:
    """Markets, votes, budgets and costs have no shareholders."""
    assert shares(tmp_path, language, text) == []
