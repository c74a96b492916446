"""Steps, posts and appeals that have days of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

Told = tuple[str, str, str]
ONE: list[tuple[Told, ...]] = [
    (("fr", "2025-01-20", "Le conseil municipal de Sainte-Orse a élu maire Gisèle Pradier le 11 janvier."),
     ("fr", "2025-01-25", "Élue maire de Sainte-Orse le 14 janvier, Gisèle Pradier veut rouvrir la crèche.")),
    (("ru", "2025-09-10", "Соглашение о газопроводе «Степь» подписали 1 сентября в Актау министры двух стран."),
     ("en", "2025-09-12", "The Step pipeline agreement was signed in Aktau on 3 September by the two ministers.")),
]  # fmt: skip
TWO: list[tuple[Told, ...]] = [
    (("fr", "2025-03-10", "Le Parlement du Bénin a adopté le 4 mars la loi sur les pirogues motorisées."),
     ("en", "2025-03-14", "Benin's law on motor canoes was signed by the president on 12 March.")),
    (("fr", "2025-01-20", "Le conseil municipal de Sainte-Orse a élu maire Gisèle Pradier le 11 janvier."),
     ("fr", "2025-01-25", "Le nouveau maire adjoint de Sainte-Orse, élu le 14 janvier, veut rouvrir la crèche.")),
    (("en", "2025-06-01", "The Halden museum must return the mask to Benin within 60 days."),
     ("en", "2025-06-03", "The Halden museum has 120 days to appeal against the ruling on the mask.")),
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
def test_two_days_of_one_step_differ(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert _rules(tmp_path, *pair) & {"fixed-dates-differ"}


@pytest.mark.parametrize("pair", TWO, ids=[pair[1][2][:40] for pair in TWO])
def test_two_steps_are_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert not _rules(tmp_path, *pair)
