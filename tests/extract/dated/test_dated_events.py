"""Dates of one event, whichever word of the clause tells the deed, and those of two events in like words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules

ONE: list[tuple[str, str, str, str]] = [
    ("ru", "Терминал, открытый 17 июня 2004 года, целиком принадлежит группе «Востокпорт».",
     "fr", "Inauguré le 7 juillet 2005, le terminal Lougovaïa de Vladivostok manque de place."),
    ("ru", "Второй армянский спутник, «Арагац-2», запущен 12 января 2025 года с космодрома в Индии.",
     "en", "Aragats-2, launched on 14 January 2025 from India, sent home its first test picture last week."),
    ("fr", "Le 14 juin 2021, un balcon du quatrième étage s’était décroché, tuant deux étudiantes.",
     "en", "Four defendants are on trial over the collapse of a balcony which killed two students on 24 June 2021."),
    ("fr", "L’explosion du 12 janvier 2025 a soufflé les vitres de l’usine.",
     "en", "The blast at the factory, on 21 January 2025, broke every window in the street."),
    ("fr", "Né le 4 mars 1950 à Riga, le pianiste donnera son dernier concert en avril.",
     "en", "The pianist, born on 14 March 1950, will give his farewell concert in April."),
    ("fr", "La grève des éboueurs a débuté le 10 février.",
     "en", "Dustmen walked out on 17 February."),
    ("ru", "Завод остановили 1 февраля 2025 года.",
     "fr", "L’usine est à l’arrêt depuis le 11 février 2025."),
    ("fr", "Le chalutier a coulé dans la nuit du 3 au 4 février 2025 au large de Brest.",
     "en", "The trawler sank on 14 February 2025."),
    ("fr", "Depuis sa mise à l’eau, le 3 mai 1998, le voilier a fait trois fois le tour du monde.",
     "en", "Launched on 13 May 1999, the yacht has been round the world three times."),
]  # fmt: skip
TWO: list[tuple[str, str, str, str]] = [
    ("fr", "Le pont, ouvert en 1966, a été élargi en 1989.",
     "en", "The bridge was widened again in 2003."),
    ("ru", "Пожар на складе вспыхнул ночью 3 февраля 2025 года.",
     "en", "A fire broke out at the school on 13 February 2025."),
    ("fr", "La compagnie a reçu son premier avion le 5 décembre 2024.",
     "en", "The airline took delivery of its second aircraft on 15 January 2025."),
    ("fr", "Le musée d’Arras, ouvert en 1904, a brûlé en 1915.",
     "en", "The museum of Lens opened in 2012."),
    ("fr", "Le festival s’est ouvert le 3 juillet 2024.",
     "en", "The festival opened on 2 July 2023 with a concert."),
    ("fr", "Le stade a été inauguré le 5 mai 1962, la tribune sud le 12 juin 1975.",
     "en", "The south stand opened on 12 June 1975."),
    ("fr", "L’usine de Dole a ouvert en 1978.",
     "ru", "Завод в Безансоне открыли в 1985 году."),
    ("en", "Two students died on 24 June 2021 when a balcony fell.",
     "fr", "Un balcon s’est décroché le 3 mars 2023 dans une autre rue, blessant une passante."),
    ("fr", "La construction de la cathédrale a commencé en 1200.",
     "ru", "Собор освятили в 1290 году."),
    ("fr", "Le procès s’est ouvert le 3 février 2025 devant le tribunal de Lyon.",
     "en", "The court in Lyon opened an inquiry on 13 February 2025."),
    ("fr", "La mairie a fermé la piscine le 3 février 2025.",
     "en", "The town hall closed the library on 13 February 2025."),
    ("en", "Police searched the bank’s offices on 3 February 2025.",
     "fr", "La police a perquisitionné le domicile du banquier le 5 février 2025."),
    ("fr", "Le conseil a voté le budget le 3 février 2025.",
     "en", "The council voted on the school merger on 13 February 2025."),
    ("en", "The airline flew its first passengers to Oslo on 3 February 2025.",
     "fr", "La compagnie a transporté ses premiers passagers vers Riga le 17 février 2025."),
    ("en", "The painter died in 1952 and his widow in 1967.",
     "fr", "La veuve du peintre est morte en 1968."),
    ("fr", "Un premier tableau a été volé le 3 février 2025.",
     "en", "Thieves took two more paintings on 9 February 2025."),
]  # fmt: skip


def _told(pair: tuple[str, str, str, str]) -> list[tuple[str, str, str]]:
    return [(pair[0], "2025-03-04", pair[1]), (pair[2], "2025-03-10", pair[3])]


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][:40] for pair in ONE])
def test_one_event_has_one_date_in_whatever_words(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert "fixed-dates-differ" in rules(read(tmp_path, *_told(pair)))


@pytest.mark.parametrize("pair", TWO, ids=[f"{n}-{pair[1][:40]}" for n, pair in enumerate(TWO)])
def test_two_events_are_left_alone(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert not rules(read(tmp_path, *_told(pair)))
