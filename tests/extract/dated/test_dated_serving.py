"""The first people served as an opening, and openings of two things that are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

Told = tuple[str, str, str]
ONE: list[tuple[Told, ...]] = [
    (("fr", "2025-09-12", "Le funiculaire de Montjoli a transporté ses premiers voyageurs le 2 septembre, "
                          "selon la régie."),
     ("fr", "2025-09-20", "À Montjoli, le funiculaire, mis en service le 6 septembre, séduit déjà les "
                          "randonneurs.")),
    (("en", "2025-06-20", "Harlow Bay's rebuilt library welcomed its first readers on 3 June, the council said."),
     ("en", "2025-06-27", "The Harlow Bay library, which opened on 10 June, stocks 40,000 volumes.")),
    (("ru", "2025-05-20", "Новая больница в Заречинске приняла первых пациентов 5 мая, сообщили в мэрии."),
     ("ru", "2025-05-29", "Больница Заречинска, открытая 12 мая, уже просит ещё десять коек.")),
]  # fmt: skip
TWO: list[tuple[Told, ...]] = [
    (("fr", "2025-09-12", "Le funiculaire de Montjoli a transporté ses premiers voyageurs le 2 septembre, "
                          "selon la régie."),
     ("fr", "2025-09-20", "À Montjoli, le funiculaire a été inauguré officiellement le 6 septembre par le "
                          "préfet.")),
    (("en", "2025-06-20", "Harlow Bay's library welcomed its first readers on 3 June, the council said."),
     ("en", "2025-06-27", "The Harlow Bay museum, which opened on 10 June, has 40,000 objects.")),
    (("fr", "2024-06-01", "Le musée du Sel de Guéry a accueilli ses premiers visiteurs le 3 mai 2024."),
     ("fr", "2024-06-03", "La boutique du musée du Sel de Guéry a ouvert le 20 mai 2024.")),
    (("fr", "2025-09-12", "La ligne 4 du tram de Brézac a transporté ses premiers voyageurs le 2 septembre."),
     ("fr", "2025-09-20", "La ligne 5 du tram de Brézac a transporté ses premiers voyageurs le 9 septembre.")),
]  # fmt: skip
# A story has more than its two sentences.
_BESIDE = {
    "fr": "Les habitants sont venus nombreux. La buvette a manqué de pain. Le vent a emporté deux parasols. "
    "Un retraité hausse les épaules. La pluie a cessé vers midi.",
    "en": "Residents came in numbers. The tea ran out early. Wind carried off two umbrellas. A pensioner shrugged. "
    "Rain stopped around noon.",
    "ru": "Жители пришли целыми семьями. Чай кончился быстро. Ветер унёс два зонта. Пенсионер лишь пожал плечами. "
    "Дождь стих к полудню.",
}


def _rules(folder: Path, *articles: Told) -> set[str]:
    for number, (language, day, text) in enumerate(articles):
        head = f"---\ntitle: T{number}\npublisher: P{number}\npublished: {day}\nlanguage: {language}\n---\n\n"
        written = f"{head}{text}\n\n{_BESIDE[language]}\n"
        (folder / f"{number}-{language}.txt").write_text(written, encoding="utf-8")
    return {conflict.rule for conflict in check([folder], Options(reference=False)).conflicts}


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][2][:40] for pair in ONE])
def test_two_days_of_one_opening_differ(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert _rules(tmp_path, *pair) & {"fixed-dates-differ"}


@pytest.mark.parametrize("pair", TWO, ids=[pair[1][2][:40] for pair in TWO])
def test_openings_of_two_things_are_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert not _rules(tmp_path, *pair)
