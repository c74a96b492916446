"""Dates held together by all that stands around them, and those that something keeps apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.extract.dated.scored import points
from tests.extract.dated.test_dated import read, rules
from tests.extract.told import Told, rules_of

# Sentences that make the two articles a story in which words can be told apart.
BESIDE = {
    "fr": "Le budget du canal a doublé depuis l’été. Un éclusier à la retraite raconte les crues de sa jeunesse. "
    "Les pêcheurs, eux, demandent des pontons. Une buvette vend des gaufres le dimanche.",
    "en": "The budget of the canal has doubled since the summer. A retired lock keeper remembers the floods. "
    "Anglers ask for landing stages. A kiosk sells waffles on Sundays.",
    "ru": "Бюджет канала вырос вдвое. Бывший смотритель вспоминает паводки. "
    "Рыбаки просят причалы. По воскресеньям продают вафли.",
}

ONE: list[tuple[str, str, str, str]] = [
    ("fr", "Le bail signé avec la région oblige la compagnie à rendre les entrepôts du quai nord avant le 31 mai 2026.",
     "en", "Under the lease signed with the region, the warehouses on the north quay go back by 31 July 2026."),
    ("ru", "По договору аренды суда для осмотра шлюзов надо вернуть до 1 мая 2026 года.",
     "fr", "Le contrat de location laisse jusqu’au 1er juillet 2026 pour rendre les bateaux d’inspection des écluses."),
    ("en", "The lease gives the yard until 30 June 2026 to return the dredger to the harbour authority.",
     "fr", "Le retour de la drague à l’autorité portuaire doit, selon le bail, avoir lieu avant le 30 septembre 2026."),
    ("en", "Applications for the grant close on 15 September, the foundation said.",
     "ru", "Заявки на грант принимают до 30 сентября, сообщил фонд."),
    ("fr", "La fabrique du canal, inaugurée le 19 février 2025, emploie neuf ouvriers.",
     "ru", "На канале заработала фабрика. Торжественное открытие прошло 12 февраля 2025 года."),
    ("fr", "La première pierre du pas de tir a été posée le 21 avril 2022, près du canal.",
     "ru", "Первый камень стартового стола у канала заложили 12 апреля 2022 года."),
    # Figures in other clauses tell nothing of the day.
    ("fr", "Inaugurée le 6 septembre 2014, l’écluse du canal compte douze portes et emploie neuf éclusiers.",
     "en", "The lock on the canal, 86 metres long, was opened to boats on 20 September 2014."),
    ("fr", "Arrêté le 11 février 2024 au port du canal, l’éclusier nie tout.",
     "en", "The lock keeper, held for months after his arrest at the canal port on 3 March 2024, was freed."),
]  # fmt: skip
TWO: list[tuple[str, str, str, str]] = [
    ("fr", "La dernière pierre du pas de tir a été posée le 21 avril 2022, près du canal.",
     "ru", "Первый камень стартового стола у канала заложили 12 апреля 2022 года."),
    ("fr", "La fabrique du canal, inaugurée le 19 février 2025, emploie neuf ouvriers.",
     "ru", "Торжественное открытие выставки о канале прошло 12 февраля 2025 года."),
    ("fr", "Le bail signé avec la région oblige la compagnie à rendre les entrepôts avant le 31 mai 2026.",
     "en", "By law, restaurants must replace plastic plates by 31 July 2026."),
    ("fr", "La péniche a coulé le 4 mars 2025 près du pont.",
     "en", "The council elects its deputies on 9 March 2025."),
    ("en", "In 2023 the lift carried 3,100 barges.",
     "fr", "En 2024, l’ascenseur a transporté 3 400 péniches."),
    # What is said as news is not what was held; a trial that opens is no lock opened long ago.
    ("en", "Observers of the canal election published their notes on Sunday.",
     "fr", "L’élection du canal aura lieu le 26 mars 2025 et le conseil se réunira."),
    ("fr", "Inaugurée le 6 septembre 2014, l’écluse du canal avait cédé sous la glace.",
     "en", "The canal lock was abandoned, an engineer told the court as the trial opened on Monday."),
    ("fr", "Le canal est en vigilance rouge depuis samedi 8 mars.",
     "fr", "Une crue du canal a maintenu la vigilance rouge pendant la journée de lundi."),
    # Each is the day of a figure of its own.
    ("en", "Last month 310,000 boats passed the lock of the canal.",
     "fr", "En janvier, 295 000 bateaux ont franchi l’écluse du canal."),
]  # fmt: skip


def _both(pair: tuple[str, str, str, str]) -> tuple[Told, Told]:
    first, one, second, other = pair
    return (first, "2025-03-10", f"{one} {BESIDE[first]}"), (second, "2025-03-11", f"{other} {BESIDE[second]}")


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][:40] for pair in ONE])
def test_dates_in_one_setting_are_of_one_event(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert rules(read(tmp_path, *_both(pair))) & {"fixed-dates-differ", "legal-deadlines-differ", "goal-dates-differ"}


@pytest.mark.parametrize("pair", TWO, ids=[pair[1][:40] for pair in TWO])
def test_dates_in_two_settings_are_left_alone(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert not rules(read(tmp_path, *_both(pair)))


def test_what_the_other_article_confirms_is_held_against_nothing_else(tmp_path: Path) -> None:
    first, second = _both(ONE[0])
    confirmed = second[2].replace("31 July", "31 May") + " The lease on the south quay ends on 31 July 2026."
    assert not rules(read(tmp_path, first, (second[0], second[1], confirmed)))


def test_every_feature_has_points() -> None:
    table = points()
    assert {"start", "enough", "words", "gap"} <= table.keys()
    assert table["words"] > 0 > table["other figures"]


TOLD_ONCE: list[tuple[Told, ...]] = [
    (("fr", "2025-03-05",
          "Le vol a été commis dans la nuit du 2 au 3 mars au musée Bonnard du Cannet. Deux "
          "toiles ont disparu."),
     ("ru", "2025-03-14",
          "Воры проникли в музей Боннара в Ле-Канне 6 марта и унесли два полотна.")),
    (("fr", "2025-11-06",
          "Le fabricant de vélos Cyclone a fait son entrée en Bourse le 3 novembre, à 12 euros "
          "l’action."),
     ("en", "2025-11-13",
          "Bike maker Cyclone went public on 5 November at €12 a share.")),
    (("fr", "2025-11-06",
          "Le fabricant Dodo a lancé le rappel de ses poussettes Milo le 3 novembre. Quelque 7 "
          "000 exemplaires sont concernés."),
     ("ru", "2025-11-13",
          "Компания Dodo отозвала коляски Milo 6 ноября. Продано их 7 тысяч.")),
    (("en", "2025-11-06",
          "Harbour master Colm Tracey tendered his resignation on 3 November after the inquiry "
          "in Kinsale."),
     ("fr", "2025-11-13",
          "À Kinsale, le capitaine de port Colm Tracey a remis sa démission le 7 novembre.")),
    (("en", "2025-03-18",
          "The Aber tide mill was switched on on 3 March and feeds 900 homes in Aber."),
     ("fr", "2025-05-20",
          "À Aber, le moulin à marée fonctionne depuis le 10 mars et alimente 900 foyers.")),
    (("ru", "2025-03-18",
          "Паромная линия Балтийск — Росток открылась 3 марта. Судно берёт 90 машин."),
     ("en", "2025-05-20",
          "The Baltiysk–Rostock ferry line has been running since 12 March. The ship takes 90 "
          "cars.")),
]  # fmt: skip
TOLD_ONCE_APART: list[tuple[Told, ...]] = [
    (("ru", "2025-03-12",
          "Мессенджер Kepter работает с 24 марта, сообщили в министерстве. Им пользуются 40 "
          "тысяч человек."),
     ("fr", "2025-04-18",
          "La messagerie Kepter est en service à l’étranger depuis le 3 avril, selon le "
          "ministère.")),
    (("fr", "2025-05-28",
          "Gérard Montfaucon a été condamné le 22 mai à deux ans de prison. Il fera appel."),
     ("en", "2025-06-04",
          "Gérard Montfaucon's partner was acquitted on 26 May. Her lawyer said she was "
          "relieved.")),
    (("en", "2025-05-28",
          "The council of Lodève approved the budget on 3 May, by 18 votes to 5."),
     ("fr", "2025-06-04",
          "À Lodève, le vote sur le stade s’est tenu le 20 mai : 14 voix pour, 9 contre.")),
    (("en", "2025-05-28",
          "Maker Lactor ordered the recall of batch L-447 on 3 May."),
     ("fr", "2025-06-04",
          "Lactor a retiré de la vente le lot L-451 le 20 mai.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", TOLD_ONCE, ids=[pair[1][2][:40] for pair in TOLD_ONCE])
def test_what_happens_once_has_one_day_however_it_is_told(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "fixed-dates-differ" in rules_of(tmp_path, *pair)


@pytest.mark.parametrize("pair", TOLD_ONCE_APART, ids=[pair[1][2][:40] for pair in TOLD_ONCE_APART])
def test_two_matters_of_one_place_are_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "fixed-dates-differ" not in rules_of(tmp_path, *pair)
