"""Counts from an event and ends of quarters, and the day said beside them to be the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import rules_of, told_in

RULE = "relative-and-absolute-dates-differ"
DIFFER = told_in("""
fr 2026-05-03 | L'ouverture est prévue le 1er septembre. Un mois jour pour jour avant l'ouverture, le 15 juillet,
l'entreprise livrera les cabines.

fr 2026-05-03 | Le dossier devra être clos au plus tard trois mois après la vente du 9 juin 2026, soit le 9 octobre
2026.

fr 2026-05-03 | L'offre tient six mois exactement après le sinistre survenu le 18 novembre 2025. Si rien n'est signé
à cette date, le 18 août 2026, elle tombe.

fr 2026-02-05 | L'opérateur promet d'avoir terminé à la fin du premier semestre 2026, soit le 30 septembre.

fr 2026-02-05 | Les travaux se termineront avec le premier trimestre 2027, c'est-à-dire le 30 juin.

fr 2026-02-05 | Les candidats ont jusqu'à la fin du mois de mars, soit le 30 avril, pour s'inscrire.

fr 2026-02-05 | Le taux sera maintenu jusqu'à la fin de l'année, à savoir le 30 novembre 2026.

en 2026-05-03 | The cable car opens on 1 September. Exactly one month before the opening, on 15 July, the firm must
hand over the cabins.

en 2026-05-03 | The fair opens on 1 September. Exactly a month earlier, on 15 July, the stands must be up.

en 2026-05-03 | The offer stays open until exactly six months after the fire that gutted the mill on 18 November
2025. If no one has signed by that date, 18 August 2026, it lapses.

en 2026-02-05 | The operator will be done by the end of the first half of 2026, that is, 30 September.

en 2026-02-05 | The work will finish with the first quarter of 2027, namely on 30 June.

ru 2026-04-28 | Канатная дорога откроется 1 сентября. Ровно за месяц до открытия, 15 июля, подрядчик обязан передать
кабины.

ru 2026-02-05 | Оператор обещает закончить к концу первого полугодия 2026 года, то есть 30 сентября.

ru 2026-02-05 | Работы завершатся с окончанием первого квартала 2027 года, то есть 30 июня.

ru 2026-02-05 | Подать заявку можно до конца марта, то есть до 30 апреля включительно.

fr 2026-07-15 | Le forage a commencé le 9 juin 2026. Il s'achèvera trois mois après le début des travaux, soit le 9
octobre.

en 2026-07-15 | Drilling began on 9 June 2026. It will end three months after the start of work, that is on 9
October.

ru 2026-07-15 | Бурение началось 9 июня 2026 года. По плану скважину завершат через три месяца после начала работ,
то есть 9 октября.
""")
AGREE = told_in("""
fr 2026-05-03 | L'ouverture est prévue le 1er septembre. Un mois avant l'ouverture, le 1er août, l'entreprise
livrera les cabines.

fr 2026-05-03 | L'ouverture est prévue le 1er septembre. Un mois avant la remise des clefs, le 15 juillet,
l'entreprise livrera les cabines.

fr 2026-05-03 | L'ouverture est prévue le 1er septembre. Environ un mois et demi avant l'ouverture, le 15 juillet,
l'entreprise livrera les cabines.

en 2026-05-03 | The cable car opens on 1 September. A month before the election, on 15 July, the firm handed over
the cabins.

ru 2026-04-28 | Канатная дорога откроется 1 сентября. За месяц до выборов, 15 июля, подрядчик обязан передать
кабины.

fr 2026-02-05 | L'opérateur promet d'avoir terminé à la fin du premier semestre 2026, soit le 30 juin.

fr 2026-02-05 | L'opérateur promet d'avoir terminé au premier semestre 2026, soit neuf mois après la date prévue, le
30 septembre 2025.

en 2026-02-05 | The work will be done in the first half of 2026, that is, before 30 September, when the lease ends.

fr 2026-05-03 | Le musée ouvrira le 1er septembre. Un mois avant l'ouverture de la piscine, le 15 juillet, le maire
coupera un autre ruban.

fr 2026-05-03 | Les élèves rendront leurs copies à la fin de l'année scolaire, soit le 30 juin.

fr 2026-05-03 | Le chiffre sera connu à la fin du premier semestre, et le 30 septembre au plus tard pour les
filiales.

en 2026-05-03 | The fair opens on 1 September. A month before the opening, on 2 August, the stands must be up.

en 2026-05-03 | The company's first half ends in the financial year's sixth month, so the report is due by the end
of the first half, that is, 30 September.

en 2026-05-03 | The offer stays open until six months after the fire that gutted the mill on 18 November 2025. If no
one has signed by that date, 18 May 2026, it lapses.

en 2026-05-03 | The offer stays open until six months after the fire that gutted the mill on 18 November 2025. The
fair opens by then, on 18 August 2026.

ru 2026-04-28 | Музей откроется 1 сентября. За месяц до открытия бассейна, 15 июля, мэр перережет другую ленту.

ru 2026-04-28 | Канатная дорога откроется 1 сентября. За месяц до открытия, 1 августа, подрядчик обязан передать
кабины.

ru 2026-05-20 | Суд отложил дело ровно на десять дней. На заседании 19 мая никто не возражал: стороны встретятся 29
мая, когда этот срок истечёт.

ru 2026-05-20 | Отчёт сдадут к концу учебного года, то есть 30 июня.

en 2026-05-20 | The bridge reopened on 2 May. Exactly one month before the reopening of the school, on 20 June,
parents will meet.

fr 2026-07-15 | Le forage a commencé le 9 juin 2026. Il s'achèvera trois mois après le début des travaux, soit le 9
septembre.

ru 2026-07-15 | Бурение началось 9 июня 2026 года. По плану скважину завершат через три месяца после начала работ,
то есть 9 сентября.
""")


@pytest.mark.parametrize("told", DIFFER, ids=[told[0][2][:40] for told in DIFFER])
def test_a_day_that_is_not_the_one_counted_to_is_told(tmp_path: Path, told: list[tuple[str, str, str]]) -> None:
    assert RULE in rules_of(tmp_path, *told)


@pytest.mark.parametrize("told", AGREE, ids=[told[0][2][:40] for told in AGREE])
def test_a_day_that_fits_or_is_of_another_thing_is_not(tmp_path: Path, told: list[tuple[str, str, str]]) -> None:
    assert RULE not in rules_of(tmp_path, *told)
