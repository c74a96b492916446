"""Starts, lengths and ends that one sentence reckons up, and lengths that are those of another thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import rules_of, told_in

RULE = "duration-against-dates"
DIFFER = told_in("""
fr 2025-03-12 | Le bail de neuf ans, consenti en 2016 à une société foncière, court jusqu'en 2028.

fr 2025-03-12 | Signé en janvier 2020, le contrat de dix ans expirera en janvier 2033.

fr 2025-03-12 | Attribuée en 2012 à Eaux du Midi, la délégation de quinze ans s'achève en 2031.

fr 2025-03-12 | Concédé pour vingt ans en 2010, le port reviendra à la commune en 2035.

fr 2025-03-12 | La licence, accordée en mars 2021 pour cinq ans, prendra fin en mars 2028.

fr 2025-03-12 | Conclu en 1999 pour trente ans, l'accord de pêche arrive à échéance en 2035.

fr 2025-03-12 | La concession de la plage, octroyée le 1er avril 2024, est valable six ans, soit jusqu'au 31 mars
2032.

fr 2025-04-03 | La circulation est interdite depuis le 1er avril sur le pont. La fermeture, décidée pour cinq mois,
sera levée le 30 juin.

fr 2025-04-03 | Le moratoire est entré en vigueur le 1er avril. Il est fixé à cinq mois et expirera le 30 juin.

fr 2025-04-03 | Depuis le 1er avril, il est interdit de pêcher dans le lac. Cette interdiction, prise pour cinq
mois, tombera le 30 juin.

en 2025-04-03 | Granted in 2009 to Harbour Estates, the 25-year lease runs until 2044.

en 2025-04-03 | Signed in January 2020, the ten-year contract expires in January 2033.

en 2025-04-03 | The pier was let to a brewery in 2011 for thirty years and will return to the town in 2051.

en 2025-04-03 | Awarded in 2018, the seven-year franchise ends in 2028.

en 2025-04-03 | Since 1 April fishing has been banned on the lake. The ban was imposed for five months and lapses on
30 June.

en 2025-04-03 | The bridge has been shut since 1 April. The closure will last five months and ends on 30 June.

en 2025-04-03 | The moratorium took effect on 1 April. It was set for five months and expires on 30 June.

en 2025-04-03 | The permit, issued on 1 March 2024 for two years, lapses on 1 September 2026.

ru 2025-04-03 | Выданная в 2009 году на двадцать пять лет лицензия истекает в 2044 году.

ru 2025-04-03 | Договор аренды, заключённый в 2015 году на десять лет, действует до 2029 года.

ru 2025-04-03 | Концессия передана фирме в 2012 году сроком на пятнадцать лет и закончится в 2031 году.

ru 2025-04-03 | С 1 апреля в озере запрещено ловить рыбу. Запрет введён на пять месяцев и истечёт 30 июня.

ru 2025-04-03 | С 1 апреля закрыт мост. Перекрытие продлится пять месяцев и завершится 30 июня.

ru 2025-04-03 | Мораторий вступил в силу 1 апреля. Он рассчитан на пять месяцев и прекратит действие 30 июня.

ru 2025-04-03 | Подписанное в январе 2020 года соглашение сроком на десять лет истекает в январе 2033 года.

fr 2025-06-02 | Le tournage a commencé le 3 février et s'est terminé le 28 mars : onze semaines de travail.

fr 2025-06-02 | Le premier coup de pioche a été donné le 3 février, le dernier le 28 mars, soit onze semaines de
fouilles.

fr 2025-06-02 | La grève, commencée le 3 février, a pris fin le 28 mars, après onze semaines de conflit.

fr 2025-06-02 | La grève a débuté le 3 février. Elle a duré onze semaines et s'est achevée le 28 mars.

fr 2025-06-02 | Du 3 février au 28 mars, les fouilles ont duré onze semaines.

fr 2025-06-02 | Parti de Brest le 3 février, le voilier est arrivé à Fort-de-France le 28 mars, après onze semaines
de mer.

en 2025-06-02 | The first shovel went in on 3 February, the last on 28 March: eleven weeks without a break.

en 2025-06-02 | The strike began on 3 February and ended on 28 March, after eleven weeks.

en 2025-06-02 | Shooting started on 3 February and wrapped on 28 March, eleven weeks in all.

en 2025-06-02 | The dig lasted eleven weeks, from 3 February to 28 March.

en 2025-06-02 | The yacht left Brest on 3 February and reached Martinique on 28 March, after eleven weeks at sea.

ru 2025-06-02 | Раскопки начались 3 февраля, а закончились 28 марта: одиннадцать недель без перерыва.

ru 2025-06-02 | Забастовка началась 3 февраля и завершилась 28 марта, продлившись одиннадцать недель.

ru 2025-06-02 | Съёмки стартовали 3 февраля и завершились 28 марта, заняв одиннадцать недель.

ru 2025-06-02 | Яхта вышла из Бреста 3 февраля и пришла на Мартинику 28 марта, проведя в море одиннадцать недель.

fr 2025-06-02 | Élu maire en avril 2014, il a dirigé la ville huit ans avant de passer la main en avril 2025.

fr 2025-06-02 | Nommée directrice en mars 2010, elle a tenu la maison neuf ans, jusqu'à son départ en mars 2024.

fr 2025-06-02 | Arrivé à la tête du club en juin 2012, il l'a présidé sept ans, avant de céder son fauteuil en juin
2024.

en 2025-06-02 | Elected mayor in May 2014, she ran the town for seven years before stepping down in May 2025.

en 2025-06-02 | He became director in March 2010 and led the museum for nine years, until he retired in March 2024.

en 2025-06-02 | Appointed in 1998, the conductor served twelve years before leaving in 2019.

ru 2025-06-02 | Избранный мэром в мае 2014 года, он руководил городом семь лет, прежде чем уйти в отставку в мае
2025 года.

ru 2025-06-02 | Она возглавила музей в марте 2010 года и руководила им девять лет, пока не ушла на пенсию в марте
2024 года.

ru 2025-06-02 | Придя в театр в 1998 году, он прослужил в нём двенадцать лет и ушёл в 2019 году.

en 2026-05-20 | The judge adjourned the case for exactly ten days at the hearing on 19 May. The parties will meet
again on 5 June, when that period runs out.

en 2026-05-20 | The judge adjourned the case for exactly ten days. At the hearing on 19 May nobody objected; they
will meet again on 5 June, when that period runs out.

ru 2026-05-20 | Суд отложил дело ровно на десять дней. На заседании 19 мая никто не возражал: стороны встретятся 5
июня, когда этот срок истечёт.

ru 2026-02-05 | Движение по мосту остановлено с 5 мая на сорок пять дней. По словам дорожников, они управятся в
назначенный срок, и 30 июня, когда этот срок истечёт, первым проедет автобус № 5.

fr 2026-02-05 | Le 6 octobre, la société a signé un contrat avec l'entreprise Sotra, qui a huit mois à compter de
cette signature pour goudronner la route. La route devra donc être remise le 6 avril 2026.

en 2025-11-05 | On 6 October the council signed a contract with the builder Sotra, which has eight months from that
signature to surface the road. The road is accordingly to be handed over on 6 April 2026, the notice says.

ru 2026-05-12 | Движение по мосту остановлено с 5 мая на сорок пять дней. Автобусы идут в объезд. Пассажиры ворчат.
Паром бесплатный. Очередь длинная. Рыбаки довольны. Школа рядом. Учителя опаздывают. Директор молчит. Дети рады.
Кафе пустует. Мэр болен. Дорожники обещают успеть, и 30 июня, когда этот срок истечёт, первым проедет автобус.
""")
AGREE = told_in("""
fr 2025-03-12 | Attribuée en 2012 à Eaux du Midi, la délégation de quinze ans s'achève en 2027.

fr 2025-03-12 | Signé en 2010, l'accord prévoit un prêt de dix ans qui s'achève en 2035.

fr 2025-03-12 | Inaugurée en 2012, l'usine bénéficie d'un contrat de quinze ans qui s'achève en 2036.

fr 2025-03-12 | Élu maire en 2014, il avait dirigé le lycée huit ans avant de prendre sa retraite en 2013.

fr 2025-03-12 | Recruté en 2001, il a passé trois ans à Rome avant de rentrer en 2010.

fr 2025-03-12 | La circulation est interdite depuis le 1er avril sur le pont. La fermeture, décidée pour trois mois,
sera levée le 30 juin.

fr 2025-06-02 | Le tournage a commencé le 3 février et s'est terminé le 28 mars : deux semaines de pluie l'ont
retardé.

fr 2025-06-02 | Parti de Brest le 3 février, le voilier est arrivé le 28 mars, après deux semaines d'escale aux
Açores.

en 2025-03-12 | Granted in 2009 to Harbour Estates, the 25-year lease was sold in 2011 to a bank.

en 2025-03-12 | Signed in 2010, the agreement covers a ten-year loan that runs until 2026.

en 2025-03-12 | Elected to parliament in 2014, she chaired the health committee for three years before stepping down
in 2025.

en 2025-06-02 | The first shovel went in on 3 February, the last on 28 March: two weeks later the site flooded.

en 2025-06-02 | The first runner left on 3 February and the last arrived on 28 March, after two weeks of rain.

ru 2025-04-03 | Построенный в 2009 году завод получил лицензию на десять лет, она истекает в 2030 году.

ru 2025-06-02 | Яхта вышла из Бреста 3 февраля и пришла на Мартинику 28 марта, две недели простояв на Азорах.

ru 2025-06-02 | Придя в театр в 1998 году, он два года стажировался в Риме и ушёл в 2019 году.

fr 2025-06-02 | Le bail de neuf ans signé en 2016 a été prolongé de trois ans et court désormais jusqu'en 2028.

en 2025-06-02 | Awarded in 2018, the seven-year franchise was extended and ends in 2028.

ru 2026-05-12 | Движение по мосту остановлено с 5 мая на сорок пять дней. Автобусы идут в объезд. Пассажиры ворчат.
Паром бесплатный. Очередь длинная. Рыбаки довольны. Школа рядом. Учителя опаздывают. Директор молчит. Дети рады.
Кафе пустует. Выборы назначены через два месяца. Кандидаты спорят, и 30 июня, когда этот срок истечёт, первым
проголосует мэр.
""")


@pytest.mark.parametrize("told", DIFFER, ids=[told[0][2][:40] for told in DIFFER])
def test_a_length_that_does_not_lead_to_the_end_is_told(tmp_path: Path, told: list[tuple[str, str, str]]) -> None:
    assert RULE in rules_of(tmp_path, *told)


@pytest.mark.parametrize("told", AGREE, ids=[told[0][2][:40] for told in AGREE])
def test_a_length_that_fits_or_is_of_another_thing_is_not(tmp_path: Path, told: list[tuple[str, str, str]]) -> None:
    assert RULE not in rules_of(tmp_path, *told)
