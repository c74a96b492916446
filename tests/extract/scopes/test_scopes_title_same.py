"""Headings that give all the same sum, over texts that give the others another one, and over those that do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families

LESS: tuple[tuple[str, str, str], ...] = (
    (
        "ru",
        "Все билеты в музей Нарска — по 100 рублей",
        "Музей в Нарске меняет цены. Билет за 100 рублей смогут купить школьники, остальные заплатят 350 рублей.",
    ),
    (
        "fr",
        "Cantine de Sarnoy : un euro le repas pour tous les élèves",
        "Le conseil de Sarnoy a voté lundi. Le repas à un euro est réservé aux familles modestes ; les "
        "autres paieront 4,20 euros.",
    ),
    (
        "ru",
        "Проезд по всем линиям подешевел до 30 рублей",
        "Новые цены действуют с марта. За 30 рублей можно доехать по трём линиям, на двух других проезд "
        "стоит 45 рублей.",
    ),
    (
        "fr",
        "Tous les salariés de Montval augmentés de 5 %",
        "L’accord a été signé vendredi. Les ouvriers gagneront 5 % de plus ; pour les cadres, la hausse "
        "est limitée à 2 %.",
    ),
    (
        "en",
        "All nurses at Ostley hospital to get £1,500 bonus",
        "The deal was signed on Friday. Ward nurses will receive £1,500; the others get £600.",
    ),
    (
        "ru",
        "Все учителя Ольховки получат по 50 тысяч рублей",
        "Деньги придут в марте. По 50 тысяч рублей дадут учителям начальных классов, остальным — по 20 тысяч.",
    ),
    (
        "fr",
        "Limassol : 30 km/h dans toutes les rues",
        "La limite change lundi. Dans le centre, on roulera à 30 km/h ; les autres rues restent à 50 km/h.",
    ),
    (
        "ru",
        "Всем пенсионерам Нарска повысят выплаты на 12 %",
        "Указ подписан. На 12 % вырастут выплаты неработающим, остальным пенсионерам прибавят 4 %.",
    ),
    (
        "fr",
        "Parc de Sarnoy : l’entrée devient gratuite pour tous les enfants",
        "Moins de six ans : entrée gratuite. De six à douze ans : 14 euros. Adultes : 21 euros.",
    ),
    (
        "en",
        "Free entry for all children at Ostley zoo",
        "The new prices are out. Under five: free. Five to twelve: £9. Adults: £15.",
    ),
    (
        "ru",
        "Вход в зоопарк Нарска стал бесплатным для всех детей",
        "Вывесили новые цены. До шести лет — бесплатно. От шести до двенадцати лет — 300 рублей.",
    ),
    (
        "fr",
        "La piscine de Corlay gratuite pour tous les élèves",
        "Le conseil a voté. Les moins de dix ans entrent gratuitement ; de dix à seize ans, l’entrée coûte 3 euros.",
    ),
    (
        "en",
        "Danby buses free for every pupil",
        "The rules are simple. Pupils under 11 travel free; from 11 to 16 the fare is £1.",
    ),
)
BORNE_OUT: tuple[tuple[str, str, str], ...] = (
    (
        "ru",
        "Все билеты в музей Нарска — по 100 рублей",
        "Билет стоит 100 рублей. Экскурсия для группы обойдётся в 350 рублей, аудиогид — в 200.",
    ),
    (
        "en",
        "All bus fares cut to £2 in Danby",
        "Fares fall to £2 in March. The average ride used to cost £5.50. A taxi across town costs £14.",
    ),
    (
        "ru",
        "Все учителя Ольховки получат по 50 тысяч рублей",
        "По 50 тысяч рублей получат все учителя. Остальные 20 миллионов пойдут на ремонт школ.",
    ),
    (
        "en",
        "All nurses at Ostley hospital to get £1,500 bonus",
        "The nurses will receive £1,500: £900 in May and the other £600 in December.",
    ),
    (
        "fr",
        "Cantine de Sarnoy : un euro le repas pour tous les élèves",
        "Le repas coûtera un euro à chaque élève. Les autres villes du canton demandent 4,20 euros.",
    ),
    (
        "fr",
        "Limassol : 30 km/h dans toutes les rues",
        "La limite passe à 30 km/h dans toutes les rues. Sur l’autoroute, elle reste à 100 km/h.",
    ),
    (
        "en",
        "All pupils in Danby to get five hours of sport a week",
        "Every pupil will have five hours a week. The other schools of the county offer two hours.",
    ),
    (
        "fr",
        "Tous les élèves de Sarnoy paieront un euro",
        "Le repas coûtera un euro ; les professeurs, eux, paieront 6 euros.",
    ),
    (
        "fr",
        "Parc de Sarnoy : l’entrée devient gratuite pour tous les enfants",
        "Moins de seize ans : entrée gratuite. Adultes : 21 euros.",
    ),
    ("en", "Free entry for all children at Ostley zoo", "Under 16s: free. Students: £9. Adults: £15."),
    (
        "ru",
        "Вход в зоопарк Нарска стал бесплатным для всех детей",
        "До восемнадцати лет — бесплатно. Студенты — 200 рублей, взрослые — 500 рублей.",
    ),
    (
        "fr",
        "Parc de Sarnoy : l’entrée devient gratuite pour tous les enfants",
        "L’entrée est gratuite. Jusqu’ici, de six à douze ans, il fallait payer 14 euros.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_the_others_another(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text).isdisjoint({"headline", "scope"})


@pytest.mark.parametrize(("language", "title", "text"), BORNE_OUT)
def test_all_the_same(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
