"""Counts apart by those who left or came, counts of a stage or of those named, lengths of two people, prices."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of

RULE = "same-measure-disjoint-values"
ONE: list[tuple[Told, ...]] = [
    # The number of those who left does not account for it.
    (("fr", "2025-05-01", "Cent vingt-quatre rameurs ont pris le départ de la régate de Lonvaux."),
     ("fr", "2025-05-03", "Sept rameurs ont abandonné. Ils étaient 142 rameurs au départ de la régate de Lonvaux.")),
    (("en", "2025-05-01", "The Lonvaux regatta began with 124 rowers."),
     ("en", "2025-05-03", "Seven rowers have dropped out. The Lonvaux regatta began with 142 rowers.")),
    (("ru", "2025-05-01", "В регате участвуют 124 гребца."),
     ("ru", "2025-05-03", "Сошли семеро. В регате участвовали 142 гребца.")),
    # those named, and all of them; lengths of one and the same record
    (("en", "2025-05-01", "The ferry has 7 pilots."),
     ("en", "2025-05-02", "Smith said the ferry has 4 pilots.")),
    (("fr", "2025-05-01", "La zone couvre sept communes."),
     ("fr", "2025-05-02", "Réunies par Orsan et Vélines-le-Bas, quatre communes forment la zone.")),
    (("ru", "2025-05-01", "Продать решили 140 маяков из 320."),
     ("ru", "2025-05-02", "Компания владеет 510 маяками.")),
    (("en", "2025-05-01", "Feed wheat was quoted at $286 a tonne in Orsan."),
     ("fr", "2025-05-02", "Le blé d’Orsan a rebondi : 298 dollars au début de mai.")),
    (("fr", "2025-05-01", "Le record du phare est de 43 minutes, dit Paul Orsan."),
     ("en", "2025-05-02", "The record of the lighthouse is 34 minutes, Paul Orsan says.")),
]  # fmt: skip
TWO: list[tuple[Told, ...]] = [
    (("fr", "2025-05-01", "Cent vingt-quatre rameurs ont pris le départ de la régate de Lonvaux."),
     ("fr", "2025-05-03", "Dix-sept rameurs ont abandonné. Il reste 107 rameurs à la régate de Lonvaux.")),
    (("en", "2025-05-01", "The Lonvaux regatta began with 124 rowers."),
     ("en", "2025-05-03", "Seventeen rowers have dropped out. The Lonvaux regatta has 107 rowers.")),
    (("en", "2025-05-01", "The choir has 124 singers."),
     ("fr", "2025-05-03", "Dix-huit chanteurs ont rejoint le chœur, qui a 142 chanteurs.")),
    (("ru", "2025-05-01", "В регате участвуют 124 гребца."),
     ("fr", "2025-05-03", "Dix-sept rameurs ont abandonné. La régate a 107 rameurs.")),
    (("fr", "2025-05-01", "La régate de Lonvaux a 124 rameurs."),
     ("ru", "2025-05-03", "Семнадцать гребцов сошли. В регате участвуют 107 гребцов.")),
    # at a stage, and at the start
    (("en", "2025-05-01", "The race has 126 runners."),
     ("en", "2025-05-03", "The race had 95 runners at the sixth stage.")),
    (("fr", "2025-05-01", "La course a 126 coureurs."),
     ("fr", "2025-05-03", "La course a 95 coureurs à la 7e étape.")),
    (("en", "2025-05-01", "The race has 126 runners."),
     ("ru", "2025-05-03", "На старт шестого этапа выйдут 95 бегунов.")),
    # those named
    (("fr", "2025-05-01", "La zone couvre sept communes."),
     ("fr", "2025-05-02", "À Orsan et à Vélines-le-Bas, deux communes de la zone, rien n’a changé.")),
    (("en", "2025-05-01", "The ferry has 7 pilots."),
     ("en", "2025-05-02", "Smith and Jones, two pilots of the ferry, are on strike.")),
    (("ru", "2025-05-01", "В совете семь депутатов."),
     ("ru", "2025-05-02", "Иванов и Петров, два депутата совета, не пришли.")),
    # behind whom one came in, and before whom another
    (("fr", "2025-05-01", "Deuxième à treize minutes, Lise Orsan avait perdu une chaussure."),
     ("en", "2025-05-02", "He was alone after the second lake and came in 19 minutes ahead of the Finn Aki Salo.")),
    (("ru", "2025-05-01", "Вторая, Лиза Орсан, отстала на 13 минут."),
     ("en", "2025-05-02", "He was alone after the second lake and came in 19 minutes ahead of the Finn Aki Salo.")),
    # those that a participle tells
    (("ru", "2025-05-01", "Продать решили 140 маяков из 320, стоящих на севере."),
     ("ru", "2025-05-02", "Компания владеет 510 маяками в шести странах.")),
    # the price of a month, and that of a day before it
    (("en", "2025-01-29", "Feed wheat was quoted at $286 a tonne in Orsan."),
     ("fr", "2025-03-10", "Le blé d’Orsan a rebondi : 298 dollars au début de mars.")),
    (("en", "2025-01-29", "Feed wheat was quoted at $286 a tonne in Orsan."),
     ("ru", "2025-03-10", "Пшеница в Орсане подорожала: 298 долларов в начале марта.")),
]  # fmt: skip
ALONE: list[tuple[str, str, bool]] = [
    ("en", "Each of the two lines, rusty as they are, can take 180 megawatts. The mills were turning, with a combined "
           "capacity of 112 MW.", False),
    ("fr", "Chacune des deux lignes, en bon état, a une capacité de 180 mégawatts. Sept turbines tournaient, pour une "
           "capacité de 112 MW.", False),
    ("fr", "La ligne, en bon état, a une capacité de 180 mégawatts. Sept turbines tournaient, pour une capacité de "
           "112 MW.", True),
    ("ru", "Каждая из двух линий, длиной девять километров, рассчитана на 180 мегаватт. Работали семь турбин, их "
           "мощность — 112 МВт.", False),
    ("ru", "Линия, длиной девять километров, рассчитана на 180 мегаватт. Работали семь турбин, их мощность — 112 МВт.",
     True),
    ("en", "The race has 126 runners. Residents cheered. Thirty-one runners have dropped out. The race has 95 runners.",
     False),
    ("en", "The race has 126 runners. Residents cheered. Nineteen runners have dropped out. The race has 95 runners.",
     True),
    ("fr", "La course a 126 coureurs. Le vent souffle. Trente et un coureurs ont abandonné. La course a 95 coureurs.",
     False),
    ("fr", "La course a 126 coureurs. Le vent souffle. Vingt coureurs ont abandonné. La course a 95 coureurs.", True),
    ("ru", "В гонке участвуют 126 бегунов. Дует ветер. Сошёл 31 бегун. В гонке участвуют 95 бегунов.", False),
    ("ru", "В гонке участвуют 126 бегунов. Дует ветер. Сошли 20 бегунов. В гонке участвуют 95 бегунов.", True),
]  # fmt: skip


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][2][:40] for pair in ONE])
def test_two_counts_of_one_thing_differ(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert RULE in rules_of(tmp_path, *pair)


@pytest.mark.parametrize("pair", TWO, ids=[pair[1][2][:40] for pair in TWO])
def test_what_was_counted_otherwise_is_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert RULE not in rules_of(tmp_path, *pair)


@pytest.mark.parametrize(("language", "text", "differs"), ALONE, ids=[text[:70] for _, text, _ in ALONE])
def test_one_article_tells_two_figures_of_one_thing_or_of_two(
    tmp_path: Path, language: str, text: str, differs: bool
) -> None:
    assert (RULE in rules_of(tmp_path, (language, "2025-05-01", text))) is differs
