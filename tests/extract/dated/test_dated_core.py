"""What a deed is done to, where its noun stands in another clause or sentence, and what keeps two such deeds apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import Told, read, rules

DAY, NEXT = "2025-07-10", "2025-07-17"
ONE: list[tuple[str, str, str, str]] = [
    ("ru", "Новый мост через Вологду уже принёс пользу. Движение по нему открыли 3 октября 2024 года.",
     "fr", "Le pont de Vologda, ouvert à la circulation le 17 octobre 2024, a coûté cher."),
    ("en", "In Astana the data centre Sary-Arka, whose opening took place on 3 June 2025, hums already.",
     "fr", "Le data center Sary-Arka d’Astana a ouvert le 10 juin 2025."),
    ("ru", "Первый трамвай вышел на линию в Пскове 1 сентября 2024 года.",
     "en", "The first tram ran in Pskov on 15 September 2024."),
    ("fr", "Le premier train est parti pour Sfax le 4 février 2025, dit la gare de Metlaoui.",
     "ru", "Первый поезд из Метлауи отправился 18 февраля 2025 года."),
    ("ru", "Шахту «Северная» в Воркуте закрыли 30 апреля 2024 года.",
     "en", "The Severnaya mine in Vorkuta shut down on 31 May 2024."),
    ("fr", "L’école de Carrick a rouvert le 10 mars 2025 devant 200 parents.",
     "en", "Carrick school reopened on 3 March 2025 with 180 pupils."),
]  # fmt: skip
# The same deed by a set phrase, or by a verb that means something else as well.
ONE += [
    ("fr", "Le maire a coupé le ruban du stade Colomiès le 6 septembre 2024.",
     "en", "The Colomies stadium was inaugurated on 13 September 2024."),
    ("ru", "Художник Лев Баринов ушёл из жизни 2 марта 2025 года.",
     "fr", "Le peintre Lev Barinov s’est éteint le 4 mars 2025."),
    ("en", "The icebreaker Taimen slid into the water at Turku on 4 April 2025.",
     "fr", "Le brise-glace Taimen a été mis à l’eau à Turku le 11 avril 2025."),
    ("en", "Elise Garand, head of Soral, stepped down on 6 February 2025.",
     "fr", "Élise Garand a quitté la direction de Soral le 3 février 2025."),
    ("ru", "Мост в Канске обрушился 5 марта 2025 года.",
     "en", "The bridge in Kansk gave way on 7 March 2025."),
]  # fmt: skip
TWO: list[tuple[str, str, str, str]] = [
    ("ru", "В 2023 году паром на Лене перевёз 40 тысяч человек.",
     "ru", "За 2024 год паром на Лене перевёз 50 тысяч человек."),
    ("en", "The first tram ran in Pskov on 15 September 2024.",
     "fr", "Le dernier tramway a circulé à Pskov le 1er septembre 2024."),
    ("fr", "L’usine de Vesoul, dont la fermeture a eu lieu le 3 mars 2025, employait 90 personnes.",
     "en", "The factory in Dole was closed on 10 March 2025."),
    ("en", "The mayor cut the ribbon of the Colomies stadium on 6 September 2024.",
     "fr", "Le maire a coupé le ruban de l’école Colomiès le 13 septembre 2024."),
    ("ru", "Лев Баринов ушёл с поста 2 марта 2025 года.",
     "fr", "Lev Barinov s’est éteint le 4 mars 2025."),
    ("en", "The painter Lev Barinov died in Tver on 2 March 2025.",
     "fr", "La veuve du peintre Lev Barinov est morte à Tver le 4 mai 2025."),
    ("fr", "Le directeur du marché de Samara a été interpellé le 4 février 2025.",
     "ru", "Бухгалтера рынка в Самаре задержали 6 февраля 2025 года."),
    ("fr", "Le brise-glace Taimen a été mis à l’eau à Turku le 4 avril 2024.",
     "en", "The icebreaker Taimen entered service in Turku on 11 April 2025."),
    ("fr", "Le tunnel de Brive a été fermé le 3 mars 2025 pour travaux.",
     "en", "The tunnel in Brive was closed on 9 June 2025 because of an accident."),
    ("en", "Mara Lind won the chess title in Malmo on 14 June 2024.",
     "fr", "Mara Lind a remporté le titre d’échecs à Malmö le 16 juin 2025."),
    ("fr", "Le musée plaît. Il a ouvert le 12 mars 2024.",
     "en", "The library is quiet. It opened on 19 March 2024."),
]  # fmt: skip


def _two(pair: tuple[str, str, str, str]) -> list[Told]:
    return [(pair[0], DAY, pair[1]), (pair[2], NEXT, pair[3])]


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][:40] for pair in ONE])
def test_days_of_one_deed_are_found(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert "fixed-dates-differ" in rules(read(tmp_path, *_two(pair)))


@pytest.mark.parametrize("pair", TWO, ids=[pair[1][:40] for pair in TWO])
def test_days_of_two_deeds_are_left_alone(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert not rules(read(tmp_path, *_two(pair)))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On 9 July Ana said that the dam would be finished in eight months, by the end of January 2027."),
        (
            "ru",
            "1 марта 2025 года правительство утвердило график: пуск через двадцать месяцев, то есть 1 марта 2027 года.",
        ),
    ],
)
def test_what_counts_from_a_decision_misses_its_date(tmp_path: Path, language: str, text: str) -> None:
    assert "relative-and-absolute-dates-differ" in rules(read(tmp_path, (language, DAY, text)))


def test_what_counts_from_a_decision_meets_its_date(tmp_path: Path) -> None:
    text = "1 марта 2025 года правительство утвердило график: пуск через двадцать месяцев, то есть 1 ноября 2026 года."
    assert not rules(read(tmp_path, ("ru", DAY, text)))
