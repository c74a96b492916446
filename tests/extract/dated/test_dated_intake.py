"""Until when entries for one prize are taken, and those for two that are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

Told = tuple[str, str, str]
ONE: list[tuple[Told, ...]] = [
    (("fr", "2025-06-01", "Les candidatures à la bourse Hélios sont ouvertes jusqu’au 30 juin."),
     ("fr", "2025-06-03", "Les jeunes chercheurs peuvent postuler à la bourse Hélios jusqu’au 15 juillet.")),
    (("en", "2025-06-01", "Entries for the Corrie Prize must be in by 31 August."),
     ("en", "2025-06-03", "Poets have until 15 September to enter the Corrie Prize.")),
    (("ru", "2025-06-01", "Документы на грант «Родник» принимают до 1 июля."),
     ("ru", "2025-06-03", "Подать заявку на грант «Родник» можно до 20 июля.")),
]  # fmt: skip
TWO: list[tuple[Told, ...]] = [
    (("fr", "2025-06-01", "Les candidatures à la bourse Hélios sont ouvertes jusqu’au 30 juin."),
     ("fr", "2025-06-03", "Le jury de la bourse Hélios rendra ses choix avant le 15 juillet.")),
    (("fr", "2025-06-01", "Les candidatures à la bourse Hélios sont ouvertes jusqu’au 30 juin."),
     ("fr", "2025-06-20", "Les candidatures à la bourse Hélios sont finalement prolongées jusqu’au 15 juillet.")),
    (("en", "2025-06-01", "Entries for the Corrie Prize must be in by 31 August."),
     ("en", "2025-06-03", "Entries for the Alder Prize must be in by 15 September, unlike those for the Corrie "
                          "Prize.")),
    (("ru", "2025-06-01", "Документы на грант «Родник» принимают до 1 июля."),
     ("ru", "2025-06-03", "Победители гранта «Родник» должны потратить деньги до 20 декабря.")),
    (("ru", "2025-06-01", "Фонд «Рампа» принимает заявки на конкурс «Малая сцена» до 15 мая."),
     ("ru", "2025-06-03", "Заявки на премию «Дебют» фонда «Рампа» принимают до 30 мая.")),
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
def test_two_last_days_for_one_prize_differ(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert _rules(tmp_path, *pair) & {"legal-deadlines-differ"}


@pytest.mark.parametrize("pair", TWO, ids=[pair[1][2][:40] for pair in TWO])
def test_last_days_for_two_prizes_are_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert not _rules(tmp_path, *pair)
