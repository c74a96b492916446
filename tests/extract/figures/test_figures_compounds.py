"""What an English noun before the counted one says of it, and places that look like verbs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

FOUND = told_in("""
fr 2025-06-10 | Depuis l’ouverture de l’usine, 5,6 millions de stylos à insuline ont été produits, selon le compteur
affiché au 31 mai.
en 2025-07-22 | The plant had made 5.2 million insulin pens since it opened, as of 30 June. Insulin is in short
supply.

en 2025-06-10 | Since the shop opened, it has sold 84,000 goat cheeses, by the count of 31 May.
fr 2025-07-22 | Depuis son ouverture, la boutique a vendu 79 000 fromages de chèvre, selon le relevé du 30 juin.

en 2025-03-10 | The factory employs 340 people and makes 1,450 cotton shirts a day.
fr 2025-03-18 | L’usine fabrique 1 540 chemises par jour.

fr 2025-03-10 | La ferme compte 260 cages à saumon.
en 2025-03-18 | The farm has 620 salmon cages.

en 2025-03-10 | The museum holds 84 oil lamps.
ru 2025-03-18 | В музее хранится 48 масляных ламп.
""")
SILENT = told_in("""
en 2025-03-10 | The bakery sold 4,200 apple pies last year.
fr 2025-03-18 | La boulangerie a acheté 3 800 pommes l’an dernier.

en 2025-03-10 | The farm has 620 salmon cages.
fr 2025-03-18 | La ferme compte 26 000 saumons.

en 2025-03-10 | The plant makes 5,200 insulin pens a day.
fr 2025-03-18 | L’usine produit 2 500 doses d’insuline par jour.

en 2025-03-10 | The depot houses 84 milk tankers.
fr 2025-03-18 | Le dépôt reçoit 48 laits par jour.
""")


@pytest.mark.parametrize("story", FOUND, ids=[story[0][2][:40] for story in FOUND])
def test_what_cannot_all_hold_is_found(tmp_path: Path, story: list[Told]) -> None:
    assert {"same-measure-disjoint-values", "cumulative-total-falls"} & rules_of(tmp_path, *story)


@pytest.mark.parametrize("story", SILENT, ids=[story[1][2][:40] for story in SILENT])
def test_what_can_hold_is_left_alone(tmp_path: Path, story: list[Told]) -> None:
    assert not {"same-measure-disjoint-values", "cumulative-total-falls"} & rules_of(tmp_path, *story)
