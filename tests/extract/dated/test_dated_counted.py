"""Times ahead counted from a day told elsewhere, against the date another article gives, or the same sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import Told, read, rules
from tests.extract.dated.test_dated_scored import BESIDE

DUE = {"fixed-dates-differ", "legal-deadlines-differ", "goal-dates-differ"}
# Each with the day of the first article; the second appears a week later.
APART: list[tuple[str, str, str, str, str]] = [
    ("2025-09-15", "fr", "Les deux parties ont paraphé l’accord ce lundi 15 septembre. Le constructeur a vingt mois, à "
     "partir de ce jour, pour livrer les douze rames.",
     "ru", "Все двенадцать составов завод обязан поставить до 30 сентября 2026 года, говорится в контракте."),
    ("2025-01-20", "en", "The regulator issued its order on Monday. The company was given ninety days to publish its "
     "accounts.",
     "en", "Investors are nervous. The order requires the company to publish its accounts by 30 June 2025."),
    ("2025-03-03", "ru", "Суд вынес решение в понедельник. Завод обязали в трёхмесячный срок установить фильтры.",
     "fr", "L’usine de ciment pollue la vallée. Le jugement lui impose d’installer des filtres avant le 1er octobre "
     "2025."),
    ("2025-01-13", "fr", "L’arrêté est paru ce lundi. Les propriétaires ont un an pour raccorder leurs maisons.",
     "fr", "Le réseau avance rue par rue. Les propriétaires doivent raccorder leurs maisons avant le 30 juin 2026."),
    ("2025-02-17", "ru", "Договор подписали 14 февраля. В течение двух лет со дня подписания подрядчик обязан "
     "построить мост.",
     "ru", "Жители ждут переправу давно. По договору мост должен быть построен до 1 сентября 2026 года."),
    ("2025-09-22", "ru", "Договор подписали 19 сентября. Сдать здание фирма должна через двадцать месяцев после "
     "подписания.",
     "fr", "Le contrat signé le 19 septembre fixe la remise du bâtiment au 30 novembre 2026."),
]  # fmt: skip
MEETING: list[tuple[str, str, str, str, str]] = [
    ("2025-01-13", "fr", "L’arrêté est paru ce lundi. Les propriétaires ont un an pour raccorder leurs maisons.",
     "fr", "Le réseau avance rue par rue. Les propriétaires doivent raccorder leurs maisons avant le 15 janvier 2026."),
    ("2025-02-17", "ru", "Договор подписали 14 февраля. В течение двух лет со дня подписания подрядчик обязан "
     "построить мост.",
     "ru", "Подъездную дорогу подрядчик обязан построить до 1 сентября 2026 года."),
    ("2025-04-08", "en", "The council signed the lease on Tuesday. The club has ten weeks from today to vacate the old "
     "stadium.",
     "fr", "Le club doit déposer le permis du nouveau stade avant le 31 décembre 2025."),
    ("2025-06-02", "fr", "La préfecture a notifié l’arrêté ce lundi. L’usine dispose de six mois pour mettre ses "
     "rejets aux normes.",
     "en", "After an extension, the plant now has until 31 May 2026 to bring its discharges into line."),
    ("2025-06-02", "fr", "Il a mis six mois pour livrer la halle, ouverte le 3 mai 2025.",
     "fr", "La halle doit être livrée avant le 31 décembre 2026."),
]  # fmt: skip
# One sentence that contradicts itself, and one that does not.
EQUATED: list[tuple[str, str, str, bool]] = [
    ("fr", "2025-09-05", "Le groupe Ferrolac dispose de vingt-six mois pour livrer le pont, à compter de l’ordre de "
     "service du 4 août 2025, c’est-à-dire jusqu’au 4 mars 2028.", False),
    ("fr", "2025-09-05", "Le groupe Ferrolac dispose de vingt-six mois pour livrer le pont, à compter de l’ordre de "
     "service du 4 août 2025, c’est-à-dire jusqu’au 4 octobre 2027.", True),
    ("en", "2025-06-16", "The builder must hand over the site within nine months of today, Monday 16 June, that is, by "
     "15 December 2025.", False),
    ("en", "2025-06-16", "The builder must hand over the site within nine months of today, Monday 16 June, that is, by "
     "15 March 2026.", True),
    ("ru", "2025-06-16", "Подрядчик обязан сдать дорогу в течение девяти месяцев со дня подписания, 16 июня 2025 года, "
     "то есть до 15 декабря 2025 года.", False),
    ("ru", "2025-06-16", "Подрядчик обязан сдать дорогу в течение девяти месяцев со дня подписания, 16 июня 2025 года, "
     "то есть до 15 марта 2026 года.", True),
    # After its own opening, which is not that of another place.
    ("fr", "2026-04-29", "Quatre jours après son ouverture, la serre tient ses promesses. Ouvert depuis le 25 avril, "
     "le jardin attend l’ouverture du restaurant, le 15 mai 2026.", True),
    # What leads to a day stands beside it: it counts from another.
    ("en", "2025-09-10", "Shut in 1965, the branch line opened again on 5 April 2025, sixty years later.", True),
    ("en", "2025-09-10", "Shut in 1965, the branch line opened again sixty years later, on 5 April 2025.", True),
    ("fr", "2025-09-10", "Fermée en 1965, la ligne a rouvert le 5 avril 2025, soixante ans plus tard.", True),
    ("ru", "2025-09-10", "Закрытая в 1965 году, линия вновь открылась 5 апреля 2025 года, 60 лет спустя.", True),
]  # fmt: skip


def _both(pair: tuple[str, str, str, str, str]) -> tuple[Told, Told]:
    day, first, one, second, other = pair
    later = f"{day[:8]}{int(day[8:]) + 7:02}"
    return (first, day, f"{one} {BESIDE[first]}"), (second, later, f"{other} {BESIDE[second]}")


@pytest.mark.parametrize("pair", APART, ids=[pair[2][:40] for pair in APART])
def test_a_time_given_is_held_against_the_date_of_another_article(
    tmp_path: Path, pair: tuple[str, str, str, str, str]
) -> None:
    assert rules(read(tmp_path, *_both(pair))) & DUE


@pytest.mark.parametrize("pair", MEETING, ids=[pair[4][:40] for pair in MEETING])
def test_a_time_that_leads_to_the_date_or_is_of_something_else_is_left_alone(
    tmp_path: Path, pair: tuple[str, str, str, str, str]
) -> None:
    assert not rules(read(tmp_path, *_both(pair))) & DUE


@pytest.mark.parametrize("told", EQUATED, ids=[told[2][-40:] for told in EQUATED])
def test_a_time_from_a_named_day_is_equated_with_a_date(tmp_path: Path, told: tuple[str, str, str, bool]) -> None:
    language, day, text, fits = told
    found = rules(read(tmp_path, (language, day, text)))
    assert bool(found & {"relative-and-absolute-dates-differ", "duration-against-dates"}) is not fits
