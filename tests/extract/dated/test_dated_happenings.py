"""Orders around what happens and is made from no verb: a final, a dinner, a draw."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

RULE = "events-out-of-order"
TURNED = told_in("""
en 2025-05-12 | Dunmore Rovers sacked coach Marc Oller on Friday. Oller signed his new contract before the cup
final, his
agent said.
fr 2025-05-13 | Les Dunmore Rovers ont limogé Marc Oller. Il n’a signé son nouveau contrat qu’après la finale, assure
le club.

ru 2025-05-12 | Регата на Волге прошла в Зубцове. Причал починили до регаты, уверяет директор яхт-клуба Олег Зорин.
en 2025-05-13 | The regatta on the Volga was held in Zubtsov. The pier was mended only after the regatta, yacht
club head
Oleg Zorin admitted.

ru 2025-05-12 | Турнир в Батуми начался. Индиец Рави Менон снялся до жеребьёвки, сообщил арбитр.
en 2025-05-13 | The tournament in Batumi has begun. India’s Ravi Menon withdrew only after the draw, the arbiter said.
""")
OTHERS = told_in("""
en 2025-05-12 | Dunmore Rovers sacked coach Marc Oller on Friday. Oller signed his new contract before the cup
final, his
agent said.
fr 2025-05-13 | Les Dunmore Rovers ont limogé Marc Oller. Il n’a signé son nouveau contrat qu’après la
demi-finale, assure
le club.

ru 2025-05-12 | Регата на Волге прошла в Зубцове. Причал починили до регаты, уверяет директор яхт-клуба Олег Зорин.
en 2025-05-13 | The regatta on the Volga was held in Zubtsov. The pier was painted only after the regatta,
yacht club head
Oleg Zorin admitted.
""")


@pytest.mark.parametrize("story", TURNED, ids=[story[0][2][:40] for story in TURNED])
def test_what_happens_has_a_before_and_an_after(tmp_path: Path, story: list[Told]) -> None:
    assert RULE in rules_of(tmp_path, *story)


@pytest.mark.parametrize("story", OTHERS, ids=[story[0][2][:40] for story in OTHERS])
def test_another_deed_or_occasion_is_no_contradiction(tmp_path: Path, story: list[Told]) -> None:
    assert RULE not in rules_of(tmp_path, *story)
