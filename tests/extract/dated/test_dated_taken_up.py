"""A start and an end in the sentence behind a length, and sentences that go on about another thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

RULE = "duration-against-dates"
SAME = told_in("""
ru 2025-12-03 | Прокладка кабеля заняла четыре месяца. Первую катушку размотали 3 марта 2025 года, последнюю —
20 ноября.

en 2025-12-03 | The pear harvest took seven weeks. The first crate left the orchard on 25 August; the last was
weighed on
19 September.

fr 2025-12-03 | Le blocage du dépôt a duré douze jours. Entamé le 3 novembre à l’aube, il a pris fin le 8 novembre.

fr 2025-12-03 | Le tribunal a suspendu l’arbitre pour deux ans. La sanction court à partir du 1er janvier 2026
et cessera
le 31 décembre 2029.

ru 2025-12-03 | Гастроли оперы рассчитаны на три недели. Они открываются 12 января 2026 года и закрываются 20 февраля.

en 2025-12-03 | The parish let the barn to the choir for twenty years. The term began on 1 May 2025. The barn
will go back
to the parish on 30 April 2040, when the lease runs out.

ru 2025-12-03 | Пруд сдали рыбакам на пятнадцать лет. Отсчёт начался 1 мая 2025 года. Когда срок истечёт, 30 апреля
2050 года, его вернут селу.

en 2025-12-03 | Judges in Cork jailed a beekeeper for three years on Tuesday. The term runs from 2 December
2025 and ends
on 1 December 2030.

fr 2025-12-03 | La foire dure dix jours et chaque soir finit par un bal. Elle s’ouvre le 8 janvier 2026 et
prend fin le
15 février.

en 2025-12-03 | A ban of four months was agreed: it starts on 1 March 2026 and ends on 31 December 2026.

fr 2025-12-03 | Une trêve de quinze jours a été conclue. Elle a débuté le 3 mars et a pris fin le 30 avril.

ru 2025-12-03 | Суд приговорил кассира к двум годам колонии. Срок отсчитывается с 1 декабря 2025 года и закончится
30 ноября 2030 года.

en 2025-12-03 | Judges in Cork jailed a beekeeper for three years on Tuesday. Her lawyer had asked for a fine.
The term
runs from 2 December 2025 and ends on 1 December 2030.

ru 2025-12-03 | Пруд сдали рыбакам на пятнадцать лет. Соседи против. Срок начался 1 мая 2025 года и закончится
30 апреля
2050 года.

fr 2025-12-03 | La patinoire ferme le 5 janvier 2026 pour six semaines ; les enfants y glisseront de nouveau le 30 mai
2026.
""")
ANOTHER = told_in("""
ru 2025-12-03 | Курсы шитья длятся десять недель. Первые курсы прошли в марте 2025 года, последние — в сентябре.

fr 2025-12-03 | Le salon dure cinq jours. La première édition s’est tenue le 3 mars 2025, la dernière le 8 avril.

fr 2025-12-03 | Le blocage du dépôt a duré douze jours. Celui du port, entamé le 3 novembre, a pris fin le 8 novembre.

en 2025-12-03 | The pear harvest took seven weeks. The cider fair opened on 25 August and closed on 19 September.

en 2025-12-03 | The parish let the barn to the choir for twenty years. The term began on 1 May 2025. The school
next door
will close on 30 April 2040, when its own lease runs out.

en 2025-12-03 | Judges in Cork jailed a beekeeper for three years on Tuesday. The term of the council runs from
2 December
2025 and ends on 1 December 2030.

ru 2025-12-03 | На ремонт моста отвели восемь месяцев. Набережную начинают чинить 1 марта 2026 года и заканчивают
30 апреля 2027 года.

en 2025-12-03 | The parish let the barn to the choir for twenty years. The term began on 1 May 2025. The barn
will go back
to the parish on 30 April 2045, when the lease runs out.

en 2025-12-03 | Each workshop lasts ten days. They start on 3 July 2025 and end on 25 August 2025.

fr 2025-12-03 | Un garçon de neuf ans a été opéré. Il est entré à la clinique le 3 mars et en est sorti le 5 mars.

en 2025-12-03 | The court sentenced the broker to two years in prison. The trial opened on 3 March 2025 and ended on
20 May 2025.

fr 2025-12-03 | Il a été condamné à trois ans de prison, dont deux avec sursis. Sa peine a débuté le 10 janvier
2025 et
prendra fin le 9 janvier 2026.

en 2025-12-03 | The parish let the barn for twenty years. The vicar is 60. He began on 1 May 2015 and leaves on
30 April
2026.

fr 2025-12-03 | La patinoire ferme le 5 janvier 2026 pour six semaines ; elle fermera de nouveau le 30 mai 2026.
""")


@pytest.mark.parametrize("story", SAME, ids=[story[0][2][:40] for story in SAME])
def test_the_next_sentence_tells_when_it_began_and_ended(tmp_path: Path, story: list[Told]) -> None:
    assert RULE in rules_of(tmp_path, *story)


@pytest.mark.parametrize("story", ANOTHER, ids=[story[0][2][:40] for story in ANOTHER])
def test_another_thing_has_days_of_its_own(tmp_path: Path, story: list[Told]) -> None:
    assert RULE not in rules_of(tmp_path, *story)
