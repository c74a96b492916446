"""What is told of these alone, beside those who are told not to be the only ones; each with look-alikes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

_RULE = "scopes-exclude-each-other"


DENIED = """
fr 2026-05-13 | L'Isbjørg appareillera le 3 juin. Sur ce navire polaire, seuls des scientifiques et des marins
embarqueront, 56 personnes en tout.
en 2026-05-28 | Not all those on board the Isbjørg will be scientists and sailors: a composer and two pupils have
berths on the ship.

en 2025-03-03 | The Torvik harbour fund is set. Only fishermen and divers will receive money from the Torvik fund, the
ministry said.
fr 2025-03-20 | Le fonds du port de Torvik s'élargit en silence. Des hôteliers du port reçoivent eux aussi de l'argent
du fonds, montre la liste.

ru 2025-04-01 | В Урвале открыли новую столовую. Бесплатно там обедают только пенсионеры, сообщила мэрия Урвала.
en 2025-04-12 | Pensioners are not the only ones to eat free in the new Urval canteen: students do so too.

fr 2025-06-02 | La nouvelle taxe de Morvène ne vise que les hôtels, a répété le maire.
ru 2025-06-19 | Новый налог Морвена касается не только гостиниц: его платят и кемпинги.

en 2025-07-01 | The Sarn reservoir opened to boats on Tuesday. Only rowing boats are allowed on the reservoir, the
warden said.
en 2025-07-14 | On the Sarn reservoir it is not just rowing boats that are allowed: motor boats of the club go out
every morning.

fr 2025-09-01 | Le comité de Lorque a désigné son jury. Seuls des professeurs siègent au jury du prix, précise le
règlement.
fr 2025-09-18 | Le jury du prix de Lorque ne compte pas que des professeurs : deux bouchers y siègent.
"""
DENIED_APART = """
en 2025-03-03 | The Torvik harbour fund is set. Only fishermen and divers will receive money from the Torvik fund, the
ministry said.
fr 2025-03-20 | À Torvik, les hôteliers reçoivent eux aussi de l'argent, mais d'une autre caisse, celle du tourisme.

fr 2025-06-02 | La nouvelle taxe de Morvène ne vise que les hôtels, a répété le maire.
ru 2025-06-19 | Морвен знаменит не только гостиницами: сюда едут и за сыром.

ru 2025-04-01 | В Урвале открыли новую столовую. Бесплатно там обедают только пенсионеры, сообщила мэрия Урвала.
en 2025-09-12 | From 1 October, pensioners will no longer be the only ones to eat free in the new Urval canteen, the
council decided.

fr 2025-09-01 | Le comité de Lorque a désigné son jury. Seuls des professeurs siègent au jury du prix, précise le
règlement.
en 2025-09-18 | The jury of the Lorque prize is made up only of professors; a butcher wrote to complain.
"""


@pytest.mark.parametrize("articles", told_in(DENIED))
def test_these_are_not_the_only_ones(tmp_path: Path, articles: list[Told]) -> None:
    assert _RULE in rules_of(tmp_path, *articles)


@pytest.mark.parametrize("articles", told_in(DENIED_APART))
def test_who_may_be_the_only_ones(tmp_path: Path, articles: list[Told]) -> None:
    assert _RULE not in rules_of(tmp_path, *articles)


ALSO = """
fr 2025-10-02 | Le quota russe ne vise que le blé, a précisé le ministère : il restera en vigueur jusqu'en juin.
en 2025-10-20 | The Russian quota covers barley as well, traders say.

en 2025-03-03 | The Torvik harbour fund is set. Only fishermen and divers will receive money from the Torvik fund, the
ministry said.
fr 2025-03-20 | Le fonds du port de Torvik s'élargit en silence. Des hôteliers reçoivent eux aussi de l'argent du
fonds, montre la liste.

ru 2025-05-05 | В Карске подорожал проезд. Льготы на проезд в автобусах получат только студенты, заявил мэр Карска.
fr 2025-05-19 | À Karsk, les retraités ont également droit à la réduction dans les bus : elle leur a été accordée par
décret.

en 2025-09-01 | The Orlen dam reopened. Only sailing boats may use the marina of the dam, the rules say.
ru 2025-09-15 | По правилам плотины Орлен, пристанью могут пользоваться также моторные лодки.

fr 2025-04-01 | La prime de Lanvel est votée. La prime de nuit sera versée uniquement aux infirmiers de l'hôpital de
Lanvel.
en 2025-04-16 | Cleaners at the Lanvel hospital will be paid the night bonus too, the list of payees shows.
"""
ALSO_APART = """
fr 2025-10-02 | Le quota russe ne vise que le blé, a précisé le ministère : il restera en vigueur jusqu'en juin.
en 2025-10-20 | The Russian weather spared barley as well, traders say.

en 2025-03-03 | The Torvik harbour fund is set. Only fishermen and divers will receive money from the Torvik fund, the
ministry said.
fr 2025-03-20 | À Torvik, les plongeurs reçoivent eux aussi de l'argent du fonds, montre la liste.

fr 2025-04-01 | La prime de Lanvel est votée. La prime de nuit sera versée uniquement aux infirmiers de l'hôpital de
Lanvel.
en 2025-04-16 | Cleaners at the Lanvel hospital also want a day bonus, their union says.

ru 2025-05-05 | В Карске подорожал проезд. Льготы на проезд в автобусах получат только студенты, заявил мэр Карска.
fr 2025-05-19 | À Karsk, les retraités demandent également la réduction dans les bus.
"""


@pytest.mark.parametrize("articles", told_in(ALSO))
def test_others_have_it_too(tmp_path: Path, articles: list[Told]) -> None:
    assert _RULE in rules_of(tmp_path, *articles)


@pytest.mark.parametrize("articles", told_in(ALSO_APART))
def test_others_have_something_else(tmp_path: Path, articles: list[Told]) -> None:
    assert _RULE not in rules_of(tmp_path, *articles)
