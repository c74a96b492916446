"""A start, a length and an end told over several sentences of a paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules

DAY = "2025-03-03"
WRONG = [
    ("fr", "Les travaux dureront vingt mois. Ils commenceront en janvier 2026 et la halle rouvrira en mars 2027."),
    ("fr", "La patinoire, ouverte en 1981, fermera le 1er juillet 2025 pour rénovation. "
           "Les travaux dureront dix‑huit mois et les "
           "habitués retrouveront la glace le 1er septembre 2026."),
    ("ru", "Строительство началось в марте 2020 года, продолжалось шесть лет и завершилось в августе 2024 года."),
    ("ru", "Ремонт начнётся в мае 2025 года. Он продлится двадцать месяцев и закончится в июне 2026 года."),
    ("en", "The library will close on 1 June 2025. The works will last fourteen months, and it will reopen on "
           "1 March 2026."),
    ("en", "The lease was granted for twelve years, from 2024 to 2034."),
    ("en", "Building started in May 2025. It will take three years and be completed in December 2026."),
    ("fr", "Le chantier a débuté le 4 mars 2024. Prévu pour durer deux ans, il s’achèvera le 30 juin 2025."),
    ("en", "The mission starts on 1 May 2025, will last eighteen months and end on 1 May 2026."),
    ("ru", "Музей закроется 1 июня 2025 года. Реконструкция займёт четырнадцать месяцев, и откроется он 1 марта "
           "2026 года."),
    ("fr", "La concession court du 1er avril 2025 au 31 mars 2045, soit trente ans."),
    ("ru", "Аренда оформлена на двенадцать лет, с 2024 по 2034 год."),
]  # fmt: skip
RIGHT = [
    ("fr", "Les travaux dureront vingt mois. Ils commenceront en janvier 2026 et la halle rouvrira en septembre 2027."),
    ("fr", "Les travaux dureront vingt mois. Ils commenceront en janvier 2026 et la halle rouvrira en mars 2028."),
    ("fr", "Le bail dure neuf ans. Il sera signé en mars 2026 et l’usine ouvrira en septembre 2027."),
    ("ru", "Строительство началось в марте 2020 года, продолжалось четыре года и завершилось в апреле 2024 года."),
    ("en", "The course lasts three years. The school opened in 2019 and was closed in 2024."),
    ("en", "The library will close on 1 June 2025. The works will last nine months, and it will reopen on "
           "1 March 2026."),
    ("en", "The first phase will last six months. Building starts in May 2025 and will be completed in December 2026."),
    ("fr", "Les travaux de la toiture dureront six mois. Le chantier débutera en mai 2025 et s’achèvera en juin 2027."),
    ("en", "The guarantee lasts ten years. The works started in May 2024 and ended in June 2025."),
    ("ru", "Гарантия действует десять лет. Работы начались в мае 2024 года и завершились в июне 2025 года."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), WRONG, ids=[text[:40] for _, text in WRONG])
def test_a_length_that_leads_elsewhere_is_found(tmp_path: Path, language: str, text: str) -> None:
    assert "duration-against-dates" in rules(read(tmp_path, (language, DAY, text)))


@pytest.mark.parametrize(("language", "text"), RIGHT, ids=[text[:40] for _, text in RIGHT])
def test_a_length_that_fits_or_is_of_another_thing_is_left_alone(tmp_path: Path, language: str, text: str) -> None:
    assert not rules(read(tmp_path, (language, DAY, text)))
