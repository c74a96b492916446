"""A length beside a span of dates, taken up by the next sentence, or closing the sentence of a start and an end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules

DAY = "2026-02-10"
WRONG = [
    ("fr", "Le musée sera fermé pendant onze semaines, du 2 mars au 20 avril."),
    ("ru", "Он был мэром двенадцать лет, с 2001 по 2020 год."),
    ("en", "Registration is open for one month, from 10 May to 25 August."),
    ("fr", "Le pont sera fermé du 2 mars au 20 avril. Cette fermeture de onze semaines sert à changer les câbles."),
    ("en", "The bridge will close from 2 March to 20 April. The eleven-week closure will allow for new cables."),
    ("en", "The festival takes place from 4 to 9 July. Over its ten days 40 bands will play."),
    ("fr", "Le bail court du 1er mai 2024 au 30 avril 2026. Il est conclu pour trois ans."),
    ("ru", "Договор аренды действует с 1 мая 2024 года по 30 апреля 2026 года. Он заключён на три года."),
    ("en", "Work began in March 2022 and ended in June 2024, after only fifteen months."),
    ("fr", "Le chantier a démarré en mars 2022 et s’est achevé en juin 2024, après seulement quinze mois de travaux."),
    ("fr", "La grève, commencée le 3 janvier, a pris fin le 9 février après trois semaines."),
    ("en", "The ferry is in dock from 2 March to 20 April. During these eleven weeks a bus runs."),
    ("ru", "Забастовка началась 3 января и закончилась 9 февраля, продлившись три недели."),
]  # fmt: skip
RIGHT = [
    ("fr", "Le musée sera fermé pendant sept semaines, du 2 mars au 20 avril."),
    ("fr", "L’atelier dure une semaine, du lundi 2 au vendredi 6 mars."),
    ("en", "He trains three days a week, from 2 March to 20 April."),
    ("fr", "Il vient deux jours par semaine, du 2 mars au 20 avril."),
    ("en", "The festival takes place from 4 to 9 July. The two-day pass costs 40 euros."),
    ("fr", "Le bail court du 1er mai 2024 au 30 avril 2026. Il pourra être prolongé de trois ans."),
    ("en", "The lease runs from 1 May 2024 to 30 April 2026. It has been with the family for three decades."),
    ("ru", "Мост закроют со 2 марта по 20 апреля. В прошлом году его закрывали на одиннадцать недель."),
    ("en", "The strike began on 3 January and ended on 9 February after two weeks of talks with the owner."),
    # What takes up a time told before is not the length of the dates behind it.
    ("fr", "La halle reste ouverte. Pendant ces cinq mois, le quai sera fermé du 2 mars au 20 avril."),
    ("en", "The hall stays open. For those five months trains run, but the quay is shut from 2 March to 20 April."),
    ("ru", "Рынок открыт. В течение этих пяти месяцев набережная будет закрыта со 2 марта по 20 апреля."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), WRONG, ids=[text[:40] for _, text in WRONG])
def test_a_length_that_its_dates_belie_is_found(tmp_path: Path, language: str, text: str) -> None:
    assert "duration-against-dates" in rules(read(tmp_path, (language, DAY, text)))


@pytest.mark.parametrize(("language", "text"), RIGHT, ids=[text[:40] for _, text in RIGHT])
def test_a_length_that_fits_or_is_of_another_thing_is_left_alone(tmp_path: Path, language: str, text: str) -> None:
    assert "duration-against-dates" not in rules(read(tmp_path, (language, DAY, text)))
